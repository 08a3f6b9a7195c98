//! What a non-goal names as the thing that is not to be made, and texts that make it all the same.

use crate::prose::{NEGATIONS, words};

/// A thing that the strategy has decided not to make: "Vi lager ikke egen app" names an app.
pub(super) struct Shunned {
    /// The noun, without its ending.
    stem: String,
    /// Whether the noun alone says too little, since only new ones or more of them are left out.
    is_new: bool,
}

/// Words before a noun that leave out only new ones, or more.
#[rustfmt::skip]
const NEW: &[&str] = &["ny", "nye", "nytt", "flere", "fleire", "større", "mer", "meir", "ekstra", "andre", "new", "more"];

/// Words before a noun that say nothing of which one it is.
#[rustfmt::skip]
const BARE: &[&str] = &[
    "egen", "eget", "egne", "eigen", "eige", "eigne", "en", "et", "ei", "ein", "eit", "noen", "noe", "nokon", "noko", "nokre", "lenger", "lengre",
    "lenger", "selv", "sjølv", "med", "an", "a", "any", "our", "own", "vår", "vårt", "våre", "lage", "drive",
];

/// Words that end the name of the thing.
#[rustfmt::skip]
const BEHIND: &[&str] = &[
    "på", "til", "for", "i", "om", "som", "når", "uten", "utan", "ved", "av", "hos", "fra", "frå", "der", "enn", "og", "eller", "to", "in", "on", "with", "of",
    "før", "etter", "mens", "å",
];

/// Beginnings of verbs for making something.
#[rustfmt::skip]
const MAKING: &[&str] = &[
    "lag", "utvikl", "bygg", "opprett", "åpn", "opn", "start", "lanser", "etabler", "innfør", "produser", "prøv", "kjøp", "anskaff", "publiser", "gi", "trykk",
    "launch", "creat", "build", "develop", "open", "drive", "driv", "send", "bestill", "ta", "skaff", "sett", "legg", "laste", "laster",
];

/// Small numbers, which stand before what is made.
const COUNTED: &[&str] = &["to", "tre", "fire", "fem", "seks", "ti", "felles"];

/// Services on which one opens an account.
#[rustfmt::skip]
const PLATFORMS: &[&str] = &[
    "tiktok", "snapchat", "instagram", "linkedin", "youtube", "threads", "bluesky", "mastodon", "discord", "twitch", "pinterest", "jodel", "reddit", "whatsapp",
];

/// How far before the noun the verb may stand.
const REACH: usize = 4;
/// The fewest letters of a noun that other words may end in.
const LONG: usize = 5;

impl Shunned {
    /// What a non-goal leaves out, if its title is a denial with one noun behind it: "Vi trykker ikke brosjyrer".
    pub fn new(title: &str) -> Option<Self> {
        let words = lower(title);
        let not = words.iter().position(|word| NEGATIONS.contains(&&**word) && !matches!(&**word, "uten" | "utan"))?;
        let behind = words.iter().skip(not + 1);
        let phrase: Vec<_> =
            behind.skip_while(|word| BARE.contains(&&***word)).take_while(|word| !BEHIND.contains(&&***word)).collect();
        let noun = phrase.last().filter(|_| phrase.len() <= 3)?;
        let is_new = phrase.iter().any(|word| NEW.contains(&&***word));
        // In "åpner ikke kontoer på nye plattformer", what is new stands behind the noun.
        let is_new = is_new || words.iter().skip(not + 1 + phrase.len()).any(|word| NEW.contains(&&**word));
        let stem = stem(noun);
        (stem.chars().count() > 2 && noun.chars().all(char::is_alphabetic)).then_some(Self { stem, is_new })
    }

    /// Whether a text says that the thing is made: with a verb for making it close before it, or as the first thing that the
    /// text names. Texts that deny something or only tell of it say nothing.
    pub fn is_made_in(&self, text: &str) -> bool {
        text.split(['.', ';', '!', '?', '\n']).map(lower).any(|sentence| self.is_made(&sentence))
    }

    /// Whether a sentence that may speak of anything says that the thing is made, with a verb for making it, or takes it for granted.
    pub fn is_launched_in(&self, sentence: &str) -> bool {
        const LAUNCHING: [&str; 8] =
            ["lager", "lagar", "utvikler", "utviklar", "lanser", "bygger", "oppretter", "innfører"];
        let has_verb = lower(sentence).iter().any(|word| LAUNCHING.iter().any(|verb| word.starts_with(verb)));
        (has_verb && self.is_made_in(sentence)) || self.is_taken_for_granted(sentence)
    }

    /// Whether a text takes it for granted that the organisation has one of its own: "i kommuneappen", "appen vår".
    pub fn is_taken_for_granted(&self, text: &str) -> bool {
        let words = lower(text);
        let is_own = |(at, word): (usize, &String)| {
            let is_ours = words.get(at + 1).is_some_and(|next| matches!(&**next, "vår" | "vårt" | "våre"));
            self.names(word) && (word.starts_with("kommune") || is_ours)
        };
        let denies = words.iter().any(|word| NEGATIONS.contains(&&**word));
        !self.is_new && !denies && words.iter().enumerate().any(is_own)
    }

    fn is_made(&self, words: &[String]) -> bool {
        let is_denial = |word: &String| {
            NEGATIONS.contains(&&**word)
                || matches!(&**word, "stedet" | "staden" | "istedenfor" | "heller" | "instead" | "færre")
        };
        if words.iter().any(is_denial) {
            return false;
        }
        words.iter().enumerate().any(|(at, word)| {
            let before = &words[at.saturating_sub(REACH)..at];
            let is_verb = |word: &String| MAKING.iter().any(|verb| word.starts_with(verb));
            let is_modifier = |word: &&String| {
                BARE.contains(&&***word)
                    || NEW.contains(&&***word)
                    || COUNTED.contains(&&***word)
                    || word.chars().all(|digit| digit.is_ascii_digit())
            };
            // "Mobilapp", "en egen app", and what stands last in a list: "nye nettsider og en app".
            let start = at - words[..at].iter().rev().take_while(|word| is_modifier(word)).count();
            let opens = start == 0 || (start < at && matches!(&*words[start - 1], "og" | "samt" | "and"));
            // "Brosjyrene" are those that there are already.
            let is_definite = ["en", "ene", "ane", "et"].iter().any(|ending| word.ends_with(ending));
            let follows = words[at + 1..]
                .iter()
                .take(REACH)
                .any(|word| ["lanser", "utvikl", "lager", "åpner", "opnar"].iter().any(|verb| word.starts_with(verb)));
            let is_new = !self.is_new || before.iter().any(|word| NEW.contains(&&**word));
            self.names(word) && is_new && ((opens && !is_definite) || follows || before.iter().any(is_verb))
        })
    }

    /// Whether a word is the noun, or is made with it: "mobilapp".
    fn names(&self, word: &str) -> bool {
        let own = stem(word);
        let is_compound = || {
            let first = own.strip_suffix(&*self.stem).unwrap_or_default();
            // "Huskelapp" and "knapp" end like an app.
            let is_chance = self.stem == "app"
                && ["l", "k", "kn", "tr", "p", "sn"].iter().any(|rest| first.ends_with(rest))
                && !first.ends_with("mobil");
            first.chars().count() >= 3 && (self.stem.chars().count() >= LONG || self.stem == "app") && !is_chance
        };
        own == self.stem || is_compound()
    }

    /// The service that a text opens an account on, where the non-goal is about new platforms.
    pub fn opens_account(non_goal: &str, text: &str) -> bool {
        let words = lower(non_goal);
        let is_about = words.iter().any(|word| word.contains("plattform") || word.contains("platform"))
            && words.iter().any(|word| NEW.contains(&&**word));
        let words = lower(text);
        let is_denial = words.iter().any(|word| NEGATIONS.contains(&&**word));
        let names = |word: &String| {
            PLATFORMS.iter().any(|service| {
                word == service
                    || word
                        .strip_prefix(service)
                        .is_some_and(|rest| rest.starts_with('-') || matches!(rest, "konto" | "kanal" | "profil"))
            })
        };
        let account = |word: &String| {
            ["konto", "kanal", "profil", "account"].iter().any(|noun| word.contains(noun))
                || MAKING.iter().any(|verb| word.starts_with(verb))
                || word == "på"
        };
        is_about && !is_denial && words.iter().any(names) && words.iter().any(account)
    }
}

/// The services that a text names.
pub(super) fn platforms(text: &str) -> impl Iterator<Item = &'static str> {
    let words = lower(text);
    PLATFORMS.iter().copied().filter(move |service| words.iter().any(|word| word.starts_with(service)))
}

fn lower(text: &str) -> Vec<String> {
    words(text).map(|(_, word)| word.to_lowercase()).collect()
}

/// A noun without its endings.
fn stem(noun: &str) -> String {
    const ENDINGS: [&str; 13] = ["ene", "ane", "ene", "en", "er", "ar", "et", "ne", "e", "a", "n", "s", "r"];
    let noun = noun.strip_suffix('s').filter(|_| noun.len() > 5).unwrap_or(noun);
    ENDINGS
        .iter()
        .find_map(|ending| noun.strip_suffix(ending).filter(|rest| rest.chars().count() >= 3))
        .unwrap_or(noun)
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(non_goal: &str, text: &str) -> bool {
        Shunned::new(non_goal).is_some_and(|own| own.is_made_in(text) || own.is_taken_for_granted(text))
            || Shunned::opens_account(non_goal, text)
    }

    #[test]
    fn what_is_left_out_and_made_all_the_same_is_seen() {
        for (non_goal, text) in [
            ("Vi lager ikke egen app", "Mobilapp for innbyggerne"),
            ("Vi lager ikke egen app", "En app med de 100 vanligste svarene"),
            ("Vi lager ikke egen app", "Utvikle en app for varsling"),
            ("Vi lager ikke egen app", "Lansere Fjordvik-appen"),
            ("Vi lager ikke egen app", "100 nye nettsider og en egen app"),
            ("Vi lager ikke egen app", "Svarene ligger i Fjordvik-appen, som vi lanserer i 2027"),
            ("Vi lager ikke egen app", "Flere laster ned appen og svarer i tide"),
            ("Vi lagar ikkje eigen app", "Ein kommuneapp med nytt frå bygdene"),
            ("Vi trykker ikke brosjyrer", "Fire brosjyrer om tilskudd"),
            ("Ingen nye kampanjer", "Ny kampanje for unge"),
            ("Vi åpner ikke kontoer på nye plattformer i perioden", "Åpne en ny konto for unge"),
            ("Vi åpner ikke kontoer på nye plattformer i perioden", "Konto på TikTok for unge"),
            ("Vi produserer ikke podkast", "Lage en podkast om bygdene"),
            ("Vi lager ikke egen app", "Flere finner høringene i kommuneappen"),
        ] {
            assert!(made(non_goal, text), "{non_goal} / {text}");
        }
    }

    #[test]
    fn what_only_tells_of_it_is_left_alone() {
        for (non_goal, text) in [
            ("Vi lager ikke egen app", "Flere finner svaret uten å laste ned noen app"),
            ("Vi lager ikke egen app", "Deltakerne lager en knapp og en huskelapp"),
            ("Vi lager ikke egen app", "Nettsidene virker like godt som en app"),
            (
                "Vi åpner ikke kontoer på nye plattformer i perioden",
                "En liste over kontoene på plattformene vi er på i dag",
            ),
            ("Vi åpner ikke kontoer på nye plattformer i perioden", "Legge ned kontoer uten fast eier"),
            ("Vi åpner ikke kontoer på nye plattformer i perioden", "Oversikt over alle kontoer i sosiale medier"),
            ("Vi trykker ikke brosjyrer", "Brosjyrene fra 2019 kastes"),
            ("Ingen nye kampanjer", "Kampanjen om svar går videre"),
            ("Vi satser ikke på papir", "En oversikt på papir"),
            ("Vi lager ikke egen app", ""),
        ] {
            assert!(!made(non_goal, text), "{non_goal} / {text}");
        }
    }
}

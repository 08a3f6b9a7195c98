//! What a text says is wound down: closed, merged, moved or made smaller.

use crate::prose::{NEGATIONS, significant, words};

/// Beginnings of verbs, and of nouns made from them, for winding something down.
#[rustfmt::skip]
const VERBS: [&str; 22] = [
    "avvikl", "avslutt", "nedlegg", "utfas", "nedtrapp", "nedskaler", "nedbygg", "steng", "kutt", "stans", "stopp", "reduser", "reduksjon", "halver", "innskrenk",
    "sammenslå", "samanslå", "fusjoner", "sløyf", "dropp", "close", "færre",
];

/// Verbs that wind something down together with another word, which follows or stands behind the object.
#[rustfmt::skip]
const PAIRS: [(&[&str], &[&str]); 9] = [
    (&["legg", "legge", "legger", "leggje", "legges", "leggjast", "lagt", "legg"], &["ned"]),
    (&["fase", "faser", "fases", "faset", "fas", "fasa"], &["ut"]),
    (&["trappe", "trapper", "trappes", "trappet", "trapp", "trappa"], &["ned"]),
    (&["bygge", "bygger", "skalere", "skalerer", "skjære", "skjere"], &["ned"]),
    (&["slå", "slår", "slås", "slått", "slåast", "samle"], &["sammen", "saman"]),
    (&["ta", "tar", "tas", "tatt", "kutte", "kutter"], &["bort", "ut", "vekk"]),
    (&["si", "sier", "skru", "skrur"], &["opp", "av"]),
    (&["slutte", "slutter", "slutt", "sluttar", "holde", "holder"], &["med", "opp"]),
    (&["prioritere", "prioriterer", "prioriteres", "prioritert", "prioriterast"], &["ned", "bort"]),
];

/// Words between the verb and what is wound down.
#[rustfmt::skip]
const BETWEEN: [&str; 34] = [
    "ned", "ut", "på", "i", "av", "med", "den", "det", "de", "dei", "vår", "vårt", "våre", "kommunens", "hele", "heile", "antall", "antallet", "talet", "tallet", "bruken",
    "bruk", "åpningstiden", "åpningstidene", "opningstida", "opningstidene", "bemanningen", "bemanninga", "utgivelsen", "utgivinga", "utsendelsen", "innsatsen", "driften",
    "drifta",
];

/// Words that end the object.
#[rustfmt::skip]
const BEHIND: [&str; 26] = [
    "til", "for", "uten", "utan", "som", "på", "i", "når", "slik", "fra", "frå", "med", "mens", "før", "etter", "ved", "hos", "gjennom", "om", "mot", "dersom", "hvis",
    "innen", "over", "under", "to",
];

/// Verb forms behind what is wound down: "Chatten stenges".
#[rustfmt::skip]
const PASSIVE: [&str; 18] = [
    "avvikles", "avviklast", "avsluttes", "stenges", "stengjast", "nedlegges", "utfases", "stanses", "kuttes", "halveres", "reduseres", "fjernes", "slettes", "fusjoneres",
    "opphører", "opphøyrer", "avvikla", "avviklet",
];

/// How far a word such as "ned" may stand behind its verb.
const APART: usize = 5;

/// Words in whose company something is tidied up, or closes for the night, and is not wound down.
#[rustfmt::skip]
const TIDYING: [&str; 20] = [
    "gamle", "gammel", "gammelt", "gamal", "utdaterte", "utdatert", "utdaterte", "døde", "ubrukte", "overflødige", "doble", "feil", "unødige", "kl", "klokka", "klokken",
    "natta", "natten", "helga", "helgen",
];

/// What is wound down.
#[derive(Debug, Default)]
pub(super) struct Wound {
    /// The words of the object, in lower case.
    object: Vec<String>,
    /// The words right behind it: "på skolene".
    more: Vec<String>,
}

/// What a sentence says is wound down. Nothing where something is denied.
pub(super) fn wound_down(sentence: &str) -> Vec<Wound> {
    let words: Vec<_> = words(sentence).map(|(_, word)| word.to_lowercase()).collect();
    if words.iter().any(|word| NEGATIONS.contains(&&**word) || TIDYING.contains(&&**word)) {
        return Vec::new();
    }
    (0..words.len()).filter_map(|at| objects(&words, at)).collect()
}

/// What is wound down by the verb at a word, if there is one.
fn objects(words: &[String], at: usize) -> Option<Wound> {
    let word = &*words[at];
    let before = |at: usize| Some(Wound { object: words[..at].to_vec(), more: Vec::new() });
    if PASSIVE.contains(&word) {
        return before(at);
    }
    let pair = PAIRS.iter().find(|(verbs, _)| verbs.contains(&word));
    let particle = pair.and_then(|(_, particles)| {
        let behind = words.iter().enumerate().skip(at + 1).take(APART);
        behind.into_iter().find(|(_, word)| particles.contains(&&***word)).map(|(nth, _)| nth)
    });
    match particle {
        Some(_) if PARTICIPLES.contains(&word) => before(at),
        Some(particle) if particle > at + 1 => {
            Some(Wound { object: words[at + 1..particle].to_vec(), more: Vec::new() })
        }
        Some(particle) => object(&words[particle + 1..]),
        None if VERBS.iter().any(|verb| word.starts_with(verb)) => {
            // "Avslutte møtene med en oppsummering" closes nothing.
            object(&words[at + 1..])
                .filter(|wound| !word.starts_with("avslutt") || wound.more.first().is_none_or(|next| next != "med"))
        }
        None => None,
    }
}

/// Forms of the verbs in pairs that stand behind what is wound down.
const PARTICIPLES: [&str; 14] = [
    "prioriteres", "prioritert", "prioriterast", "legges", "leggjast", "lagt", "fases", "faset", "fasa", "trappes",
    "trappet", "slås", "slått", "slåast",
];

/// The object at the beginning of words.
fn object(behind: &[String]) -> Option<Wound> {
    /// How many words behind the object may belong to it.
    const MORE: usize = 3;
    let start = behind.iter().take_while(|word| BETWEEN.contains(&&***word)).count();
    let end = start + behind[start..].iter().take_while(|word| !BEHIND.contains(&&***word)).count();
    let more = behind[end..].iter().take(MORE).cloned().collect();
    (end > start).then(|| Wound { object: behind[start..end].to_vec(), more })
}

/// Whether what is wound down is a channel: all the words of its title are there, or the one that its title is about, where no other
/// channel's has it.
pub(super) fn names(wound: &Wound, title: &str, others: &[&str]) -> bool {
    /// The fewest letters of a stem that is enough alone.
    const LONG: usize = 6;
    let stems =
        |words: &[String]| words.iter().flat_map(|word| significant(word).collect::<Vec<_>>()).collect::<Vec<_>>();
    let (object, more) = (stems(&wound.object), stems(&wound.more));
    let own: Vec<_> = significant(title).collect();
    let head = title.split([',', ':']).next().unwrap_or(title);
    let head = head.split_whitespace().take_while(|word| !BEHIND.contains(word) && *word != "og").last();
    let Some(head) = head.and_then(|word| significant(word).last()).filter(|head| object.contains(head)) else {
        return false;
    };
    let is_unique = || !others.iter().any(|other| significant(other).any(|word| word == head));
    own.iter().all(|word| object.contains(word) || more.contains(word)) || (head.chars().count() >= LONG && is_unique())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(text: &str, channel: &str) -> bool {
        wound_down(text).iter().any(|wound| names(wound, channel, &[]))
    }

    #[test]
    fn what_is_wound_down_is_seen() {
        for (text, channel) in [
            ("Avvikle nyhetsbrevet", "Nyhetsbrevet"),
            ("Legge ned chatten", "Chatten"),
            ("Slå sammen nyhetsbrevet og papiravisa", "Nyhetsbrevet"),
            ("Redusere antallet folkemøter", "Folkemøtene"),
            ("Kutte ned på åpningstiden i chatten", "Chatten"),
            ("Fase ut besøkene på skolene", "Besøk på skolene"),
            ("Nedleggelse av chatten", "Chatten"),
            ("Nyhetsbrevet blir lagt ned i 2027.", "Nyhetsbrevet"),
            ("Vi legger nyhetsbrevet ned til sommeren", "Nyhetsbrevet"),
            ("Chatten stenges fra 2027", "Chatten"),
            ("Avslutte innslaget i lokalradioen", "Fast innslag i lokalradioen"),
            ("Kutte besøkene på skolene", "Besøk på skolene"),
            ("Halvere nyhetsbrevet", "Nyhetsbrevet"),
            ("Færre folkemøter og flere skjemaer", "Folkemøtene"),
        ] {
            assert!(ends(text, channel), "{text}");
        }
    }

    #[test]
    fn what_is_done_in_a_channel_is_not() {
        for (text, channel) in [
            ("Redusere svartiden i chatten", "Chatten"),
            ("Legge ned kontoer og vise folk til nettsidene", "Nettsidene"),
            ("Kutte kostnadene til nyhetsbrevet", "Nyhetsbrevet"),
            ("Legge ned kontoer uten fast eier", "Chatten"),
            ("Vi legger ikke ned chatten", "Chatten"),
            ("Samle spørsmålene i svarbasen", "Svarbasen"),
            ("Fjerne fagord fra nettsidene", "Nettsidene"),
            ("Flytte stoff fra papiravisa til nyhetsbrevet", "Nyhetsbrevet"),
            ("Avslutte saken i chatten", "Chatten"),
            ("Færre klager i chatten", "Chatten"),
            ("Redusere antall besøk i de små kontoene", "Besøk på skolene"),
            ("Flytte folkemøtene til bygdene", "Folkemøtene"),
            ("Avslutte folkemøtene med en oppsummering", "Folkemøtene"),
            ("Slette gamle nettsider", "Nettsidene"),
            ("Chatten stenges klokka 18", "Chatten"),
            ("Ta bort feil i søket på nettsidene", "Nettsidene"),
            ("", "Chatten"),
        ] {
            assert!(!ends(text, channel), "{text}");
        }
    }
}

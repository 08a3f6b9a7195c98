//! L034.

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use super::compound_parts::is_apart;
use super::genders::{Gender, gender};
use super::marks::{is_quoted, is_wording};
use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::value::Language;
use crate::prose::Sentence;
use crate::rules::{Context, Writing, rule};

rule! {
    /// A compound is written apart that the plan writes together elsewhere, or that can only be one word.
    ///
    /// The rule compares two words beside each other with every word of the strategy: "kommune styret" where it also has
    /// "kommunestyret". It also finds a first part that no noun has by itself ("kommunikasjons avdelingen", "barne hagen"), nouns that plans make compounds of ("medie håndtering"), and a first part without its hyphen ("saks og arkivsystemet", "plan og bygningsloven"). The first word has to be one that cannot well stand before the other by itself: small words,
    /// adjectives ("stor by"), verbs and words in -er ("leder utvikling" may be a sentence) are left alone, and so are a word that the strategy inflects as an adjective elsewhere ("tynn klient", "tynne"), numbers ("prosess
    /// nummer 1"), names, English plans and what is between «…».
    ///
    /// ## Why
    ///
    /// Our own judgement: A compound that is written apart can mean something else, and readers stop at it.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Kommunestyret vedtok dette i fjor. Nå får kommune styret vite hvordan det går.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Kommunestyret vedtok dette i fjor. Nå får kommunestyret vite hvordan det går.
    /// ```
    "L034", "written-apart", Advice, check
}

/// The fewest letters of either part.
const SHORTEST: usize = 4;

/// Small words that stand before a noun by themselves.
#[rustfmt::skip]
const SMALL: &[&str] = &[
    "alle", "andre", "både", "denne", "dette", "disse", "egen", "egne", "eget", "eigen", "eigne", "felles", "fleire", "flere", "frem", "fram", "full", "fullt",
    "gjennom", "gode", "god", "godt", "hele", "heile", "hver", "ikke", "inne", "lang", "langt", "lett", "mange", "mellom", "mest", "mindre", "nokre", "noen",
    "nord", "over", "samme", "små", "stor", "store", "under", "unge", "videre", "vidare", "sammen", "saman",
    "ekstra", "innen", "siste", "første", "neste", "begge", "venstre", "høyre", "høgre", "øvre", "nedre", "indre", "ytre", "midtre", "hvit", "kvit", "hvite", "kvite",
    "svart", "svarte", "raud", "raude", "grøn", "grøne", "grønn", "grønne", "myk", "mjuk", "hard", "varm", "kald", "sterk", "svak", "rask", "bred", "brei", "smal",
    "tett", "åpen", "open", "enkel", "enkelt", "kort", "direkte", "lite", "mykje", "nytt", "gammel", "gamal", "minste", "største", "overs", "trygg", "trygge", "trygt",
    "fast", "faste", "frie", "delt", "delte", "dyre", "egna", "klare", "nære", "skjult", "ulik", "ulike", "unik", "vanskelige",
];

/// Words before an infinitive, and those that make two nouns beside each other possible: "hver kommune penger".
const BEFORE_VERB: [&str; 11] = ["hver", "kvar", "å", "skal", "vil", "kan", "må", "bør", "skulle", "ville", "kunne"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        if matches!(context.plan.language(scope), Language::English | Language::NorthernSami) {
            continue;
        }
        let writings = || context.writings(scope).iter().filter(|writing| is_wording(writing));
        let sentences = || {
            writings().flat_map(|writing| writing.analysis.sentences.iter().map(move |sentence| (writing, sentence)))
        };
        let known: HashSet<String> =
            sentences().flat_map(|(_, sentence)| sentence.words()).map(|(_, word)| word.to_lowercase()).collect();
        let mut found: BTreeMap<String, Vec<Diagnostic>> = BTreeMap::new();
        sentences().for_each(|(writing, sentence)| report(writing, sentence, &known, &mut found));
        // What stands apart again and again is meant: "høgre sida" beside "høgresida".
        found.into_values().filter(|each| each.len() < MEANT).flatten().for_each(|each| sink.push(each));
    }
}

/// Two words that stand apart this often are no slip.
const MEANT: usize = 3;

fn report(
    writing: &Writing<'_>,
    sentence: &Sentence,
    known: &HashSet<String>,
    found: &mut BTreeMap<String, Vec<Diagnostic>>,
) {
    let all: Vec<_> = sentence.words().collect();
    for (nth, pair) in all.windows(2).enumerate() {
        let [(at, first), (next, _)] = [pair[0], pair[1]];
        if sentence.text.get(at + first.len()..next) != Some(" ") || is_quoted(&sentence.text, at) {
            continue;
        }
        if let Some((range, message, help)) = unhyphened(&sentence.text, &all, nth, known) {
            let finding = Diagnostic::new(&CODE, writing.place(sentence, range), message).help(help);
            found.entry(first.to_lowercase()).or_default().push(finding);
            continue;
        }
        let before = nth.checked_sub(1).map_or("", |before| all[before].1);
        let Some(compound) = compound(&all, nth, before, known) else { continue };
        let place = writing.place(sentence, at..compound.end);
        let words = sentence.text.get(at..compound.end).unwrap_or_default();
        let (message, help) = if compound.is_known {
            let compound = &*compound.word;
            (
                say!("\"{words}\" is written apart, but elsewhere this strategy has \"{compound}\"", words, compound),
                say!("write it together, if it is one word here too"),
            )
        } else {
            let together = words.replace(' ', "");
            (say!("\"{words}\" can only be one word", words), say!("write it together: {together}", together))
        };
        found.entry(compound.word).or_default().push(Diagnostic::new(&CODE, place, message).help(help));
    }
}

/// A compound that is written apart.
struct Compound {
    /// Its parts as one word, in small letters.
    word: String,
    /// Where its last part ends.
    end: usize,
    /// Whether the strategy has it elsewhere.
    is_known: bool,
}

/// The compound that the word at `nth` begins, written apart.
fn compound(all: &[(usize, &str)], nth: usize, before: &str, known: &HashSet<String>) -> Option<Compound> {
    let ((_, first), (next, second)) = (all[nth], all[nth + 1]);
    let end = next + second.len();
    if let Some((at, third)) = all.get(nth + 2) {
        let is_whole = [first, second, third].iter().all(|part| part.chars().count() > 2);
        let word = || format!("{first}{second}{third}").to_lowercase();
        let is_compound = is_whole && !second.starts_with(char::is_uppercase);
        if let Some(word) = is_compound.then(word).filter(|word| known.contains(word)) {
            return Some(Compound { word, end: at + third.len(), is_known: true });
        }
    }
    // "Klar språk" is what somebody makes of "klarspråk"; the adjective would have another ending.
    let is_bare_adjective =
        matches!(&*first.to_lowercase(), "klar" | "sosial" | "digital") && second.ends_with("språk");
    if may_be_parts(before, nth == 0, first, second) || is_bare_adjective {
        let is_meant = stands_by_itself(all, nth, known);
        if let Some(word) = joined(first, second).into_iter().find(|compound| !is_meant && known.contains(compound)) {
            return Some(Compound { word, end, is_known: true });
        }
        let has_article =
            all[nth.saturating_sub(3)..nth].iter().any(|(_, word)| ARTICLES.contains(&&*word.to_lowercase()));
        // In "et informasjons skriv", the article goes with the last part, so the first is no genitive.
        let goes_with_last = matches!(&*before.to_lowercase(), "et" | "eit" | "vårt" | "sitt")
            && first.strip_suffix('s').and_then(gender) == Some(Gender::Common);
        if is_bound(first) && (is_definite(second) && !has_article || goes_with_last) {
            return Some(Compound { word: format!("{first}{second}").to_lowercase(), end, is_known: false });
        }
    }
    let is_apart = is_apart(before, first, second) && (nth == 0 || first.starts_with(char::is_lowercase));
    is_apart.then(|| Compound { word: format!("{first}{second}").to_lowercase(), end, is_known: false })
}

/// Verbs that are also nouns for those who do it, and participles: "en administrator bruker tid", "med samme navn gitt".
const VERBS: [&str; 12] =
    ["bruker", "leder", "møter", "gitt", "tatt", "lagt", "satt", "vist", "kalt", "valgt", "sendt", "brukt"];

/// Whether two words stand apart by right: the first is inflected as an adjective elsewhere ("tynn klient" where the strategy
/// also has "tynne"), the second may be a verb, or a number follows ("prosess nummer 1").
fn stands_by_itself(all: &[(usize, &str)], nth: usize, known: &HashSet<String>) -> bool {
    let first = all[nth].1.to_lowercase();
    let second = all.get(nth + 1).map_or("", |(_, word)| *word);
    let is_adjective = ["e", "t"].iter().any(|ending| known.contains(&format!("{first}{ending}")))
        && !first.ends_with(['e', 's'])
        && first.chars().count() < 8;
    let is_numbered = matches!(second, "nummer" | "nr" | "versjon")
        && all.get(nth + 2).is_some_and(|(_, number)| number.starts_with(|digit: char| digit.is_ascii_digit()));
    is_adjective || is_numbered || VERBS.contains(&second)
}

/// Acts whose names have a first part with a hyphen, which people leave out: the first part, and the second one.
#[rustfmt::skip]
const ACTS: [(&str, &str); 10] = [
    ("plan", "bygning"), ("helse", "omsorgstjeneste"), ("helse", "omsorgsteneste"), ("pasient", "brukerrettighet"), ("pasient", "brukarrett"), ("bygge", "anlegg"), ("veg", "trafikk"),
    ("plan", "bygnad"), ("helse", "sosialtjeneste"), ("arkiv", "dokument"),
];

/// Whether words are the name of an act that lacks its hyphen: "plan og bygningsloven".
fn is_act(first: &str, second: &str) -> bool {
    let is_law = ["loven", "lova", "lovens", "forskriften", "forskrifta"].iter().any(|end| second.ends_with(end));
    is_law && ACTS.iter().any(|(one, other)| first.eq_ignore_ascii_case(one) && second.starts_with(other))
}

/// A first part before "og" that lacks its hyphen, where the strategy has it with one: "saks og arkivsystemet".
fn unhyphened(
    text: &str,
    all: &[(usize, &str)],
    nth: usize,
    known: &HashSet<String>,
) -> Option<(Range<usize>, Message, Message)> {
    let ((at, first), (_, and)) = (all[nth], all[nth + 1]);
    let (last, second) = all.get(nth + 2)?;
    let is_bound = is_bound(first) && (first.ends_with('s') || first.eq_ignore_ascii_case("barne"));
    let is_joined = matches!(and, "og" | "eller") && (is_bound || first.eq_ignore_ascii_case("saks"));
    let is_part =
        second.chars().count() > 7 && !known.contains(&first.to_lowercase()) || first.eq_ignore_ascii_case("saks");
    let range = at..last + second.len();
    let is_act = and == "og" && is_act(first, second);
    let words = text.get(range.clone()).filter(|_| is_joined && is_part || is_act)?;
    let right = format!("{first}- {and} {second}");
    Some((
        range,
        say!("\"{words}\" lacks the hyphen for the part that both words share", words),
        say!("write \"{right}\", if that is meant", right),
    ))
}

/// Words that may make the first part a noun in the genitive: "en organisasjons omdømme".
#[rustfmt::skip]
const ARTICLES: [&str; 26] = [
    "en", "ei", "et", "ein", "eit", "enhver", "hver", "kvar", "ingen", "noen", "nokon", "all", "alt", "annen", "denne", "dette", "den", "det", "sin", "vår", "hvilken",
    "samme", "same", "egen", "eigen", "og",
];

/// Whether a word is the first part of a compound and nothing else: a noun with the letter that joins it to another.
fn is_bound(word: &str) -> bool {
    let lower = word.to_lowercase();
    let ends = ["sjons", "ings", "hets", "heits", "skaps", "elses", "itets"];
    lower.chars().count() > 7 && ends.iter().any(|end| lower.ends_with(end))
        || matches!(
            &*lower,
            "barne" | "innbygger" | "innbyggjar" | "ungdoms" | "arbeids" | "kommunikasjons" | "samfunns"
        )
}

/// Whether a word ends like a noun with its article, which no genitive has behind it: "avdelingen".
fn is_definite(word: &str) -> bool {
    let ends = ["en", "et", "ene", "ane", "inga", "a"];
    word.chars().count() > 4
        && word.chars().all(char::is_lowercase)
        && ends.iter().any(|end| word.ends_with(end))
        && !matches!(
            word,
            "allmenn"
                | "siden"
                | "annet"
                | "sammen"
                | "mellom"
                | "uten"
                | "enten"
                | "liten"
                | "meget"
                | "igjen"
                | "eigen"
        )
}

/// How two words look as one, with and without the letter that may join them.
fn joined(first: &str, second: &str) -> [String; 2] {
    let first = first.to_lowercase();
    [format!("{first}{second}"), format!("{first}s{second}")]
}

/// Whether two words can only be the parts of a compound.
fn may_be_parts(before: &str, is_first: bool, first: &str, second: &str) -> bool {
    let is_long = |word: &str| word.chars().count() >= SHORTEST && word.chars().all(char::is_alphabetic);
    let is_small = |word: &str| !word.contains(char::is_uppercase);
    let first_lower = first.to_lowercase();
    let is_person = matches!(&*first_lower, "innbygger" | "pasient" | "mottaker" | "medlem");
    let is_noun = is_person
        || !["er", "lig", "leg", "ig", "al", "iv", "sk", "ar", "ere", "are", "ende", "ande", "ene", "ane", "et", "en"]
            .iter()
            .any(|ending| first_lower.ends_with(ending));
    is_long(first)
        && is_long(second)
        && is_small(second)
        && (is_small(first) || is_first)
        && is_noun
        && !SMALL.contains(&&*first_lower)
        && !BEFORE_VERB.contains(&&*before.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_that_are_no_words_of_their_own_are_told() {
        assert!(is_bound("Kommunikasjons") && is_definite("avdelingen") && is_bound("innbygger") && is_bound("barne"));
        assert!(!is_bound("kommunes") && !is_bound("alles") && !is_definite("omdømme") && !is_definite("arbeid"));
    }

    #[test]
    fn words_that_stand_apart_by_right_are_told() {
        let known: HashSet<String> = ["tynne", "kommunestyret"].map(str::to_owned).into();
        for (pair, is_right) in [
            ([(0, "tynn"), (5, "klient")], true),
            ([(0, "administrator"), (14, "bruker")], true),
            ([(0, "kommune"), (8, "styret")], false),
        ] {
            assert_eq!(stands_by_itself(&pair, 0, &known), is_right, "{pair:?}");
        }
        assert!(
            is_act("plan", "bygningsloven") && is_act("Helse", "omsorgstjenesteloven") && !is_act("plan", "bygningen")
        );
    }

    #[test]
    fn parts_of_compounds_are_told_from_words_that_go_together() {
        for (before, first, second) in
            [("Nå", "kommune", "styret"), ("i", "helse", "tjenesten"), ("om", "barne", "hagen")]
        {
            assert!(may_be_parts(before, false, first, second), "{first} {second}");
        }
        for (before, first, second) in [
            ("en", "stor", "byen"),
            ("hun", "leder", "utvikling"),
            ("å", "lese", "hjelp"),
            ("de", "frivillige", "Arbeidet"),
            ("en", "digital", "tjeneste"),
            ("vi", "ser", "over"),
            ("på", "til", "bud"),
            ("alle", "unge", "lagene"),
            ("for", "videre", "utvikling"),
        ] {
            assert!(!may_be_parts(before, false, first, second), "{first} {second}");
        }
    }
}

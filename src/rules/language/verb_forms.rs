//! Verbs in a form that the word before them cannot have: "må ligg", "vil gjør", "å svarer", "har skrive".

use std::ops::Range;

use crate::model::value::Language;

/// A word of a text, with its place.
type Placed<'a> = (Range<usize>, &'a str);

/// Verbs that plans use: infinitive, present and participle, in bokmål. None of the forms is another common word where the
/// rule looks at it; "-" stands for one that is.
#[rustfmt::skip]
const VERBS: &[(&str, &str, &str)] = &[
    ("avklare", "avklarer", "avklart"), ("bidra", "bidrar", "bidratt"), ("bli", "blir", "blitt"), ("bruke", "-", "-"), ("delta", "deltar", "deltatt"),
    ("endre", "endrer", "-"), ("finne", "finner", "funnet"), ("forklare", "forklarer", "-"), ("forstå", "forstår", "forstått"), ("få", "får", "fått"),
    ("følge", "følger", "fulgt"), ("gi", "gir", "-"), ("gjennomføre", "gjennomfører", "gjennomført"), ("gjøre", "gjør", "gjort"), ("gå", "går", "gått"),
    ("hjelpe", "hjelper", "hjulpet"), ("holde", "holder", "-"), ("innføre", "innfører", "innført"), ("ivareta", "ivaretar", "ivaretatt"), ("komme", "kommer", "-"),
    ("lage", "lager", "laget"), ("legge", "legger", "-"), ("lese", "leser", "-"), ("ligge", "ligger", "ligget"), ("løse", "løser", "-"), ("møte", "møter", "-"),
    ("oppdatere", "oppdaterer", "-"), ("prioritere", "prioriterer", "-"), ("redusere", "reduserer", "-"), ("ringe", "ringer", "-"), ("se", "ser", "-"),
    ("sende", "sender", "-"), ("sette", "setter", "-"), ("si", "sier", "sagt"), ("sikre", "sikrer", "-"), ("skape", "skaper", "-"), ("skrive", "skriver", "skrevet"),
    ("snakke", "snakker", "snakket"), ("spørre", "spør", "spurt"), ("styrke", "styrker", "-"), ("stå", "står", "stått"), ("svare", "svarer", "-"),
    ("ta", "tar", "-"), ("tilby", "tilbyr", "-"), ("utarbeide", "utarbeider", "utarbeidet"), ("utvikle", "utvikler", "-"), ("vedta", "vedtar", "vedtatt"),
    ("velge", "velger", "-"), ("vite", "vet", "visst"), ("vurdere", "vurderer", "-"), ("være", "er", "vært"), ("øke", "øker", "-"), ("ha", "har", "-"),
    ("evaluere", "evaluerer", "-"), ("samle", "samler", "-"), ("bygge", "bygger", "-"), ("søke", "søker", "-"), ("vise", "viser", "-"), ("varsle", "varsler", "-"),
];

/// Infinitives that are other words behind "har" and "blir": "har få ansatte", "har vise menn", "har møte".
const ALSO_NOUNS: [&str; 14] =
    ["få", "følge", "møte", "styrke", "vise", "se", "si", "ta", "øke", "holde", "løse", "samle", "være", "legge"];

/// What is left of an infinitive without its last letter, where that is no noun.
#[rustfmt::skip]
const CUT: [(&str, &str); 14] = [
    ("ligg", "ligge"), ("finn", "finne"), ("legg", "legge"), ("hold", "holde"), ("følg", "følge"), ("velg", "velge"), ("les", "lese"), ("skriv", "skrive"),
    ("sitt", "sitte"), ("gjennomfør", "gjennomføre"), ("utvikl", "utvikle"), ("vurder", "vurdere"), ("reduser", "redusere"), ("innfør", "innføre"),
];

/// Verbs that an infinitive follows without "å".
const MODALS: [&str; 5] = ["skal", "vil", "kan", "må", "bør"];
/// Adverbs between such a verb and the infinitive.
const BETWEEN: [&str; 9] = ["ikke", "også", "alltid", "bare", "aldri", "først", "fortsatt", "alle", "selv"];
/// Subjects behind a verb that opens its clause: "alt vi kan gjør vi".
const SUBJECTS: [&str; 7] = ["vi", "du", "jeg", "han", "hun", "man", "dere"];
/// Words that open a clause, so that the verb behind the modal may be that of another: "de som vil får svar".
const OPENERS: [&str; 20] = [
    "som", "hva", "hvis", "når", "dersom", "alt", "det", "der", "så", "hvor", "hvem", "slik", "mer", "mest", "enn",
    "hvordan", "før", "da", "mens", "at",
];
/// Words before "å" that make it the name of water.
const WATER: [&str; 11] = ["en", "ei", "den", "denne", "ved", "i", "langs", "og", "eller", "stor", "over"];

/// Whether a word may be part of such a slip.
pub fn may_be_in_one(lower: &str) -> bool {
    MODALS.contains(&lower) || matches!(lower, "å" | "har" | "hadde" | "blir" | "ble")
}

/// A verb in a wrong form behind the word at `nth`: how many words it takes to show it, and how they should be.
pub fn verb_form(text: &str, all: &[Placed<'_>], nth: usize, language: Language) -> Option<(usize, String)> {
    if language != Language::Bokmal {
        return None;
    }
    let word = |nth: usize| all.get(nth).map_or("", |(_, word)| *word);
    let lower = word(nth).to_lowercase();
    let skipped = usize::from(MODALS.contains(&&*lower) && BETWEEN.contains(&word(nth + 1)));
    let verb = word(nth + 1 + skipped);
    let row = all.get(nth..nth + 2 + skipped)?;
    let is_row = row.windows(2).all(|pair| text.get(pair[0].0.end..pair[1].0.start) == Some(" "));
    let is_compound = text.get(row.last()?.0.end..)?.starts_with(['-', '/', '–']);
    let right = match &*lower {
        _ if !is_row || is_compound => return None,
        // "Å" with a capital is a name, or begins the sentence.
        "å" if word(nth) == "å" => after_mark(all, nth, verb),
        "har" | "hadde" | "blir" | "ble" => after_auxiliary(verb),
        modal if MODALS.contains(&modal) => after_modal(all, nth, nth + 1 + skipped),
        _ => None,
    }?;
    let between = if skipped > 0 { format!("{} ", word(nth + 1)) } else { String::new() };
    Some((2 + skipped, format!("{} {between}{right}", word(nth))))
}

/// The infinitive that belongs behind "å": "å svarer".
fn after_mark(all: &[Placed<'_>], nth: usize, verb: &str) -> Option<&'static str> {
    let before = nth.checked_sub(1).and_then(|before| all.get(before)).map_or("", |(_, word)| *word);
    let is_verb = !WATER.contains(&before) && nth > 0;
    infinitive(verb).filter(|_| is_verb)
}

/// The participle that belongs behind "har" and "blir": "har skrive".
fn after_auxiliary(verb: &str) -> Option<&'static str> {
    let row = VERBS.iter().find(|(infinitive, _, participle)| *infinitive == verb && *participle != "-");
    row.filter(|_| !ALSO_NOUNS.contains(&verb)).map(|(_, _, participle)| *participle)
}

/// The infinitive that belongs behind a modal verb: "må ligg", "vil gjør", "skal vedtatt".
fn after_modal(all: &[Placed<'_>], modal: usize, verb: usize) -> Option<&'static str> {
    let word = |nth: usize| all.get(nth).map_or(String::new(), |(_, word)| word.to_lowercase());
    let is_of_other_clause =
        (0..modal).any(|nth| OPENERS.contains(&&*word(nth))) || SUBJECTS.contains(&&*word(verb + 1));
    let verb = word(verb);
    let cut = CUT.iter().find(|(cut, _)| *cut == verb).map(|(_, infinitive)| *infinitive);
    let now = || infinitive(&verb);
    let done = || VERBS.iter().find(|(_, _, participle)| *participle == verb).map(|(infinitive, _, _)| *infinitive);
    cut.or_else(now).or_else(done).filter(|_| !is_of_other_clause)
}

/// The infinitive of a verb in the present tense.
fn infinitive(now: &str) -> Option<&'static str> {
    VERBS.iter().find(|(_, present, _)| *present == now).map(|(infinitive, _, _)| *infinitive)
}

//! L044.

use std::ops::Range;

use super::marks::{is_quoted, is_wording};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::value::Language;
use crate::prose::{Block, words};
use crate::rules::{Context, rule};

rule! {
    /// A clause that opens a sentence has no comma behind it.
    ///
    /// The rule looks in bokmål and nynorsk for sentences that open with a subordinate clause ("Når …", "Hvis …", "Selv om
    /// …", "Fordi …") and go on without any mark. Where the main clause begins is told by its form: its verb stands before
    /// its subject, as in "skal vi" or "må kommunen". Questions, headings and sentences with a comma before that place are
    /// left alone. If it cannot tell where the main clause begins, the rule says nothing.
    ///
    /// ## Why
    ///
    /// Our own judgement: Without the comma readers run on into the main clause, and have to go back to see who does what.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Når planen er vedtatt skal alle ledere lese den.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Når planen er vedtatt, skal alle ledere lese den.
    /// ```
    "L044", "clause-comma", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        if !matches!(context.plan.language(scope), Language::Bokmal | Language::Nynorsk) {
            continue;
        }
        for (writing, sentences) in context.passages(scope, |word| is_opener(&word.to_lowercase())) {
            let is_running = |block| matches!(block, Block::Paragraph | Block::Item);
            for sentence in sentences.into_iter().filter(|sentence| is_wording(writing) && is_running(sentence.block)) {
                let Some(range) = slip(&sentence.text).filter(|range| !is_quoted(&sentence.text, range.start)) else {
                    continue;
                };
                let (before, verb) =
                    sentence.text.get(range.clone()).and_then(|both| both.split_once(' ')).unwrap_or_default();
                let message = say!(
                    "a comma is missing between \"{before}\" and \"{verb}\", where the main clause begins",
                    before,
                    verb
                );
                let found = Diagnostic::new(&CODE, writing.place(sentence, range), message);
                sink.push(found.help(say!("write \"{before}, {verb}\"", before, verb)));
            }
        }
    }
}

/// Words that open a subordinate clause and nothing else, where no verb stands behind them.
const OPENERS: [&str; 12] =
    ["når", "hvis", "dersom", "viss", "fordi", "ettersom", "mens", "medan", "før", "da", "då", "idet"];
/// The same in two words.
const OPENERS_OF_TWO: [(&str, &str); 7] = [
    ("selv", "om"),
    ("sjølv", "om"),
    ("etter", "at"),
    ("så", "lenge"),
    ("så", "snart"),
    ("med", "mindre"),
    ("for", "at"),
];
/// Words that open a clause inside another.
const INNER: [&str; 16] = [
    "som", "at", "om", "når", "hvis", "dersom", "der", "hva", "hvem", "hvor", "hvordan", "hvorfor", "fordi", "kva",
    "korleis", "mens",
];

/// Verbs behind which nothing but a subject can have an article at its end: "skal mottakeren".
const MODALS: [&str; 12] =
    ["skal", "vil", "kan", "må", "bør", "skulle", "ville", "kunne", "måtte", "burde", "treng", "bur"];
/// Other verbs that open many main clauses.
const FINITE: [&str; 26] = [
    "er", "har", "blir", "får", "var", "hadde", "ble", "fikk", "gjør", "går", "gir", "tar", "ser", "sier", "står",
    "vet", "vert", "vart", "blei", "gjer", "tek", "kjem", "seier", "fekk", "spør", "finnes",
];
/// Subjects that cannot be objects, or that stand right behind a verb only as its subject.
const SUBJECTS: [&str; 10] = ["vi", "du", "jeg", "han", "hun", "man", "eg", "me", "ho", "dere"];
/// Words that may begin a subject, and an object too.
const MAYBE_SUBJECTS: [&str; 5] = ["de", "dei", "det", "den", "alle"];
/// Words before a verb that make it one of the clause, or of no main clause that is certain.
const NO_END: [&str; 22] = [
    "og", "eller", "men", "ikke", "ikkje", "aldri", "også", "som", "at", "om", "der", "det", "den", "de", "dei", "vi",
    "du", "jeg", "hva", "alt", "dette", "å",
];

/// How verbs in the present tense end, by themselves and behind a prefix: "forstår", "tilbyr".
const PRESENT: [&str; 10] = ["er", "står", "går", "slår", "når", "får", "tar", "byr", "tyr", "gjør"];

fn is_opener(word: &str) -> bool {
    OPENERS.contains(&word) || OPENERS_OF_TWO.iter().any(|(first, _)| *first == word)
}

/// The last word of a clause that opens the sentence, and the verb of the main clause right behind it.
fn slip(text: &str) -> Option<Range<usize>> {
    let all: Vec<_> = words(text).collect();
    let lower: Vec<_> = all.iter().map(|(_, word)| word.to_lowercase()).collect();
    let word = |nth: usize| lower.get(nth).map_or("", |word| &**word);
    let subject =
        if OPENERS_OF_TWO.contains(&(word(0), word(1))) { 2 } else { usize::from(OPENERS.contains(&word(0))) };
    let is_clause = subject > 0 && !is_finite(word(subject)) && !text.trim_end().ends_with('?');
    // The clause has a subject and a verb before the main clause begins.
    let verb = (subject + 2..all.len()).filter(|_| is_clause).find(|nth| begins_main(text, &lower, subject, *nth))?;
    let (before, verb) = (all[verb - 1], all[verb]);
    let is_open = text.get(..verb.0).is_some_and(|clause| !clause.contains([',', ':', ';', '–', '—', '(', '«', '"']));
    let is_beside = text.get(before.0 + before.1.len()..verb.0) == Some(" ");
    (is_open && is_beside).then(|| before.0..verb.0 + verb.1.len())
}

/// Whether the main clause begins at a word: it is a verb with its subject behind it, and the clauses before it have theirs.
fn begins_main(text: &str, lower: &[String], subject: usize, nth: usize) -> bool {
    let word = |nth: usize| lower.get(nth).map_or("", |word| &**word);
    let next = word(nth + 1);
    let verbs = (subject + 1..nth).filter(|nth| is_finite(word(*nth))).count();
    let clauses = 1 + (subject..nth).filter(|nth| INNER.contains(&word(*nth))).count();
    if verbs < clauses || NO_END.contains(&word(nth - 1)) {
        return false;
    }
    if MODALS.contains(&word(nth)) {
        return SUBJECTS.contains(&next) || MAYBE_SUBJECTS.contains(&next) || is_definite(next);
    }
    if FINITE.contains(&word(nth)) {
        return SUBJECTS.contains(&next);
    }
    // "Tjenester vi leverer" is a noun with a clause of its own.
    is_finite(word(nth)) && SUBJECTS.contains(&next) && !is_finite(word(nth + 2)) && !text.contains(',')
}

/// Whether a word is a verb that a clause can have.
fn is_finite(word: &str) -> bool {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    MODALS.contains(&word) || FINITE.contains(&word) || word.chars().count() > 4 && ends(&PRESENT)
}

/// Whether a word ends as a noun does with its article, and as few others do.
fn is_definite(word: &str) -> bool {
    const OTHERS: [&str; 12] = [
        "uten", "siden", "sammen", "annen", "egen", "liten", "heten", "mellom", "enten", "gjennom", "igjen",
        "etterhvert",
    ];
    word.chars().count() > 5
        && ["en", "et", "ene", "erne", "ane"].iter().any(|ending| word.ends_with(ending))
        && !OTHERS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_of_a_missing_comma_is_found() {
        for (text, found) in [
            ("Når brevet er sendt skal mottakeren få en melding.", "sendt skal"),
            ("Hvis noen klager svarer vi innen en uke.", "klager svarer"),
            ("Dersom saken haster kan du ringe, eller skrive.", "haster kan"),
            ("Selv om brevet er kort må vi forklare det.", "kort må"),
            ("Før vedtaket er fattet har vi snakket med dem.", "fattet har"),
            ("Dersom du ikke forstår brevet kan du ringe oss.", "brevet kan"),
            ("Når de som klager har rett skal de få svar.", "rett skal"),
        ] {
            assert_eq!(slip(text).map(|range| &text[range]), Some(found), "{text}");
        }
    }

    #[test]
    fn sentences_whose_clauses_end_elsewhere_are_left_alone() {
        for text in [
            "Når brevet er sendt, skal mottakeren få en melding.",
            "Når skal brevene sendes?",
            "Når planen gjelder tjenester vi leverer",
            "Når vi ser at kommunen må hjelpe dem, gjør vi det.",
            "Hvis vi svarer og ikke kan det, spør vi.",
            "Vi svarer når brevet er sendt og skal mottakeren varsles, gjør vi det.",
            "Før jul skal vi svare alle.",
            "Da skal vi svare.",
            "Når det er noe vi må det gjelder",
            "Hvis du vet hvem det er du skal spørre",
            "Fordi det er viktig.",
            "",
        ] {
            assert_eq!(slip(text), None, "{text}");
        }
    }
}

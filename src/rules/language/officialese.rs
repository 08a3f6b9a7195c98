//! L004.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use super::heavy_forms;
use super::marks::{is_quantity, is_quoted, is_wording};
use super::officialese_words::{Officialese, Row};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::ScopeId;
use crate::rules::{Context, Scattered, rule};
use crate::source::Span;

rule! {
    /// A word is officialese, and a plain one says the same.
    ///
    /// The rule looks for words and phrases that slow readers down, in their usual forms: some fifty in bokmål, fewer
    /// in nynorsk and English, each in plans of that language. In Norwegian it also looks for heavy forms: an empty verb
    /// with a noun made from a verb ("foreta en vurdering av"), two such nouns in a row ("gjennomføring av kartlegging
    /// av"), a passive of a passive ("ønskes gjennomført"), three passives in a sentence, and
    /// "i forhold til" where nothing is compared. It is guidance, not a ban: if the plain word does not
    /// say the same, keep yours. In a sentence about software, "implementere" is a word of the trade. A word is reported once in each text. If more than three are found in a
    /// strategy, there is one finding with a count and the words that are used most. What is between «…» may be somebody else's wording, and is left
    /// alone, and so is the name of what a number counts (`quantity`).
    ///
    /// ## Why
    ///
    /// Words from the office put a distance between the organisation and those it writes to, and make simple things
    /// hard to understand.
    ///
    /// Sources: språklova § 9, for public bodies, and Språkrådet, "Kansellisten" (sprakradet.no), which is guidance
    /// too. Our own list is a selection of that kind of words.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Alle skal få svar, herunder de som ringer.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Alle skal få svar, også de som ringer.
    /// ```
    "L004", "officialese", Advice, check
}

/// How many words a finding about all of them names, the most frequent first. Our own choice.
const NAMED: usize = 6;

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let uses = uses(context, scope);
        let words = by_frequency(&uses);
        let many = |count: usize| {
            (
                say!(
                    "{count} texts have words of officialese or other heavy words: {words}",
                    count,
                    words = words.0.clone()
                ),
                say!("write plain words where they mean the same: {plain}", plain = words.1.clone()),
            )
        };
        let found = uses.into_values().flatten().collect();
        Scattered { scope, found, many: &many }.report(context, sink);
    }
}

/// The words that a strategy uses most, and what to write instead of each.
fn by_frequency(uses: &BTreeMap<&'static Row, Vec<Diagnostic>>) -> (String, String) {
    let mut rows: Vec<_> = uses.iter().map(|(row, found)| (Reverse(found.len()), **row)).collect();
    rows.sort();
    let rows = rows.iter().take(NAMED).map(|(_, (forms, plain))| (forms.split('|').next().unwrap_or(forms), plain));
    let (words, plain): (Vec<_>, Vec<_>) = rows.map(|(word, plain)| (word, format!("{word} → {plain}"))).unzip();
    (words.join(", "), plain.join("; "))
}

/// What was found in a strategy, by the rows of the list.
fn uses(context: &Context<'_>, scope: ScopeId) -> BTreeMap<&'static Row, Vec<Diagnostic>> {
    let list = Officialese::of(context.plan.language(scope));
    let mut uses: BTreeMap<_, Vec<_>> = BTreeMap::new();
    let language = context.plan.language(scope);
    let passages = context.passages(scope, |word| list.may_hold(word) || heavy_forms::may_hold(&word.to_lowercase()));
    for (writing, sentences) in passages.iter().filter(|(writing, _)| is_wording(writing) && !is_quantity(writing)) {
        let mut seen = HashSet::new();
        for sentence in sentences {
            let heavy = heavy_forms::find(&sentence.text, language);
            let is_heavy = |place: &Range<usize>| {
                heavy.iter().any(|(range, _)| range.start <= place.start && place.end <= range.end)
            };
            let listed =
                list.find(&sentence.text).filter(|(place, row)| !is_heavy(place) && !is_trade(row, &sentence.text));
            for (range, row) in listed.chain(heavy.iter().cloned()) {
                if !is_quoted(&sentence.text, range.start) && seen.insert(row) {
                    let word = sentence.text.get(range.clone()).unwrap_or_default();
                    uses.entry(row).or_default().push(report(word, row.1, writing.place(sentence, range)));
                }
            }
        }
    }
    uses
}

/// Whether "implementere" is what those who make software call it.
fn is_trade(row: &Row, text: &str) -> bool {
    const SOFTWARE: [&str; 14] = [
        "api", "app", "digital", "funksjon", "ikt", "integrasjon", "it-", "kode", "løsning", "løysing", "modul",
        "plattform", "program", "system",
    ];
    let lower = text.to_lowercase();
    row.0.starts_with("implementere") && SOFTWARE.iter().any(|word| lower.contains(word))
}

/// Whether a word is heavy because it is borrowed, and not because it smells of the office.
fn is_foreign(word: &str) -> bool {
    let word = word.to_lowercase();
    ["implement", "initier", "konkretiser", "operasjonaliser", "optimaliser"].iter().any(|stem| word.starts_with(stem))
}

fn report(word: &str, plain: &str, place: Span) -> Diagnostic {
    let message = if is_foreign(word) {
        say!("\"{word}\" is a heavy word", word)
    } else {
        say!("\"{word}\" is officialese", word)
    };
    Diagnostic::new(&CODE, place, message).help(say!("write instead, where it means the same: {plain}", plain))
}

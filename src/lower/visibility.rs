//! What is meant where it cannot be read who may see an element. Nothing here is ever mended without asking: a mistake
//! would publish what was to be kept back.

use super::example::who_may_see;
use super::shapes::must_be;
use crate::diag::{Diagnostic, say, suggest_word};
use crate::model::Field;
use crate::model::value::{Language, Moment};
use crate::source::At;

/// The words for who may see an element.
const WORDS: [&str; 2] = ["public", "internal"];

/// How an embargo is written, until a day.
fn embargo(field: &str, day: &str) -> String {
    format!("{field}: {{embargo: {day}}}")
}

/// The finding for a word that says nothing of who may see an element.
pub fn unknown(field: &Field, found: &At<&str>, language: Language) -> Diagnostic {
    let diagnostic = must_be(field, found.span);
    let diagnostic = match (day_in(found.value, language), suggest_word(found.value, WORDS)) {
        (Some(day), _) => diagnostic.help(say!(
            "to keep it from the public until that day, write {example}",
            example = embargo(field.name, &day)
        )),
        (None, Some(right)) => diagnostic.help(say!("did you mean \"{right}\"?", right = right.name)),
        (None, None) => diagnostic,
    };
    diagnostic.help(who_may_see())
}

/// The day in a text such as `1. mars 2027` or `sperret til 2027-03-01`.
fn day_in(text: &str, language: Language) -> Option<String> {
    let starts = std::iter::once(0).chain(text.match_indices(' ').map(|(at, space)| at + space.len()));
    let day = |text: &str| Moment::parse(text).ok().or_else(|| Some(Moment::respelt(text, language)?.ok()?.value));
    starts.filter_map(|start| text.get(start..)).find_map(day).map(|day| day.to_string())
}

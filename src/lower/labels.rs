//! What published pages call a key or a word, for authors who write that in its place.

use crate::diag::{Suggestion, plain_word};
use crate::locale::Locale;
use crate::model::value::Language;

/// A key or word of the language, and what pages call it.
#[derive(Debug)]
pub struct Named<'a> {
    /// The key or word.
    pub name: &'a str,
    /// The keys of its labels. Of keys that stand in for each other, the first that there is counts.
    pub labels: Vec<Vec<String>>,
}

/// What `written` was meant to be: what is spelt so apart from capitals and hyphens, else what pages call so, in the
/// plan's language or in another. It is certain where they call one thing so.
pub fn meant<'a>(written: &str, language: Language, candidates: &[Named<'a>]) -> Option<Suggestion<'a>> {
    let written = plain_word(written);
    let is_it = |named: &&Named<'_>| plain_word(named.name) == written;
    if let Some(found) = candidates.iter().find(is_it) {
        return Some(Suggestion { name: found.name, certain: true });
    }
    let others = Language::ALL.into_iter().filter(|other| *other != language);
    std::iter::once(language).chain(others).find_map(|language| called(&written, language, candidates))
}

fn called<'a>(written: &str, language: Language, candidates: &[Named<'a>]) -> Option<Suggestion<'a>> {
    let locale = Locale::of(language);
    let is_label = |keys: &Vec<String>| {
        let key = keys.iter().find(|key| locale.has(key));
        key.is_some_and(|key| plain_word(&locale.label(key)) == written)
    };
    let is_called = |named: &&Named<'_>| named.labels.iter().any(is_label);
    let mut found = candidates.iter().filter(is_called);
    let name = found.next()?.name;
    Some(Suggestion { name, certain: found.all(|other| other.name == name) })
}

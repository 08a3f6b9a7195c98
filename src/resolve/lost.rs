//! What could not be read, and may define a name that nothing else does.

use std::collections::HashSet;

use crate::model::{Draft, ScopeId};
use crate::source::SourceMap;

/// The words in the lost parts of each scope.
pub struct Lost<'a> {
    words: Vec<HashSet<&'a str>>,
    unreadable: Vec<bool>,
}

impl<'a> Lost<'a> {
    /// Collects the words of every part that no tree could be made of.
    pub fn new(draft: &Draft, sources: &'a SourceMap) -> Self {
        let words =
            draft.scopes.iter().map(|scope| scope.lost.iter().flat_map(|span| ids(sources.slice(*span))).collect());
        let unreadable = draft.scopes.iter().map(|scope| scope.unreadable).collect();
        Self { words: words.collect(), unreadable }
    }

    /// Whether `id` may be defined by what could not be read in `scope`.
    pub fn may_define(&self, scope: ScopeId, id: &str) -> bool {
        let has = |words: &HashSet<&str>| words.contains(id);
        self.unreadable.get(scope.index()).copied().unwrap_or(false) || self.words.get(scope.index()).is_some_and(has)
    }
}

/// Everything in a text that could be an id.
fn ids(text: &str) -> impl Iterator<Item = &str> {
    let part = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || matches!(letter, '-' | '.');
    text.split(move |letter: char| !part(letter))
        .map(|word| word.trim_matches(['-', '.']))
        .filter(|word| !word.is_empty())
}

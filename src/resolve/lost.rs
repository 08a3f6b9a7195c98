//! Text that could not be parsed, and may define a name that nothing else does.

use std::collections::HashSet;

use crate::model::{Draft, ScopeId, nearest_valid_id};
use crate::source::SourceMap;

/// The words in the lost text of each scope.
pub struct Lost<'a> {
    words: Vec<HashSet<&'a str>>,
    /// The keys, as the ids that they would become: `Økt åpenhet` would be `oekt-aapenhet`.
    keys: Vec<HashSet<String>>,
    unreadable: Vec<bool>,
}

impl<'a> Lost<'a> {
    /// Collects the words of all text that could not be parsed.
    pub fn new(draft: &Draft, sources: &'a SourceMap) -> Self {
        let words =
            draft.scopes.iter().map(|scope| scope.lost.iter().flat_map(|span| ids(sources.slice(*span))).collect());
        let keys =
            draft.scopes.iter().map(|scope| scope.lost.iter().flat_map(|span| keys(sources.slice(*span))).collect());
        let unreadable = draft.scopes.iter().map(|scope| scope.unreadable).collect();
        Self { words: words.collect(), keys: keys.collect(), unreadable }
    }

    /// Whether text that could not be parsed in `scope` may define `id`.
    pub fn may_define(&self, scope: ScopeId, id: &str) -> bool {
        let has_word = |words: &HashSet<&str>| words.contains(id);
        let has_key = |keys: &HashSet<String>| nearest_valid_id(id).is_some_and(|id| keys.contains(&id));
        self.unreadable.get(scope.index()).copied().unwrap_or(false)
            || self.words.get(scope.index()).is_some_and(has_word)
            || self.keys.get(scope.index()).is_some_and(has_key)
    }

    /// Whether all of `scope` could be parsed.
    pub fn is_whole(&self, scope: ScopeId) -> bool {
        !self.unreadable.get(scope.index()).copied().unwrap_or(false)
            && self.words.get(scope.index()).is_none_or(HashSet::is_empty)
    }
}

/// The words before colons, as ids.
fn keys(text: &str) -> impl Iterator<Item = String> {
    let keys = text.lines().filter_map(|line| line.split_once(':')).map(|(key, _)| key);
    keys.filter_map(|key| nearest_valid_id(key.trim().trim_matches(['"', '\''])))
}

/// Everything in a text that could be an id.
fn ids(text: &str) -> impl Iterator<Item = &str> {
    let part = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || matches!(letter, '-' | '.');
    text.split(move |letter: char| !part(letter))
        .map(|word| word.trim_matches(['-', '.']))
        .filter(|word| !word.is_empty())
}

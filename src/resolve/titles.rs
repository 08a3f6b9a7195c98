//! Titles that stand where an id belongs.

use std::collections::HashMap;

use crate::model::{Draft, ElementId, Kind, ScopeId};

/// The elements of each scope, by title.
pub struct Titles {
    scopes: Vec<HashMap<String, Vec<Titled>>>,
}

struct Titled {
    id: Box<str>,
    kind: Kind,
}

impl Titles {
    /// The titles of a draft.
    ///
    /// # Panics
    /// Where a scope has an element that is not in the draft.
    pub fn new(draft: &Draft) -> Self {
        let titled = |elements: &[ElementId]| {
            let mut found: HashMap<String, Vec<Titled>> = HashMap::new();
            for element in elements.iter().map(|id| &draft.elements[id.index()]) {
                let title = Titled { id: element.id.clone(), kind: element.kind() };
                found.entry(folded(element.title())).or_default().push(title);
            }
            found
        };
        Self { scopes: draft.scopes.iter().map(|scope| titled(&scope.elements)).collect() }
    }

    /// The ids of the elements of these `kinds` in `scope` that have this title, in whatever case it is written.
    pub fn ids_of(&self, scope: ScopeId, title: &str, kinds: &[Kind]) -> Vec<&str> {
        let titled = self.scopes.get(scope.index()).and_then(|scope| scope.get(&folded(title)));
        let accepted = titled.into_iter().flatten().filter(|titled| kinds.contains(&titled.kind));
        accepted.map(|titled| &*titled.id).collect()
    }
}

/// A title as it is compared.
fn folded(title: &str) -> String {
    title.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

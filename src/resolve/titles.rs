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

    /// The id of the only element of these `kinds` in `scope` that has this title, in whatever case it is written.
    pub fn id_of(&self, scope: ScopeId, title: &str, kinds: &[Kind]) -> Option<&str> {
        let titled = self.scopes.get(scope.index())?.get(&folded(title))?;
        let mut accepted = titled.iter().filter(|titled| kinds.contains(&titled.kind));
        let first = accepted.next()?;
        accepted.next().is_none().then_some(&*first.id)
    }
}

/// A title as it is compared.
fn folded(title: &str) -> String {
    title.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

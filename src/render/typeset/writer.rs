//! The text while it is written, and what all its parts may hold: prose, facts and pictures.

use std::collections::BTreeMap;

use super::expression::{array, items, optional, string};
use super::prose;
use crate::render::figure::Picture;
use crate::view::{Fact, Prose, ProseId};

/// The Typst source while it is being written.
pub struct Writer<'a> {
    /// The prose that parts refer to.
    pub prose: &'a [Prose],
    /// The figures, by the names of the places that they illustrate.
    pub pictures: &'a BTreeMap<String, Picture>,
    /// The source so far.
    pub typst: String,
}

impl Writer<'_> {
    /// Adds a call.
    pub fn line(&mut self, call: &str) {
        self.typst.push('#');
        self.typst.push_str(call);
        self.typst.push('\n');
    }

    /// Prose below a heading of level `below`.
    pub fn prose(&self, id: ProseId, below: usize) -> String {
        self.written(id, below, prose::prose)
    }

    fn written(&self, id: ProseId, below: usize, write: fn(&Prose, u8) -> String) -> String {
        let level = u8::try_from(below + 1).unwrap_or(u8::MAX);
        self.prose.get(id.0).map_or_else(|| "none".to_owned(), |prose| write(prose, level))
    }

    /// Labels, each with its items, or with its prose and the length of that.
    pub fn facts(&self, facts: &[Fact], below: usize) -> String {
        array(facts.iter().map(|fact| {
            let label = string(&fact.label);
            match fact.prose {
                None => format!("({label}, {})", items(&fact.items)),
                Some(id) => {
                    let prose = self.written(id, below, prose::run_in);
                    format!("({label}, {prose}, {})", prose.len())
                }
            }
        }))
    }

    /// The picture for a place, if one is drawn for it.
    pub fn picture(&self, place: &str) -> String {
        optional(self.pictures.get(place).map(|picture| {
            let [svg, caption, alt] = [&picture.svg, &picture.caption, &picture.alt].map(|words| string(words));
            let left_out = string(picture.left_out.as_deref().unwrap_or_default());
            format!("picture({svg}, {caption}, {alt}, {left_out}, {})", picture.is_small)
        }))
    }
}

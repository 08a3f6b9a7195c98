//! The places of headings inside prose: their names on the page, and which of them the table of contents lists.

use std::collections::HashSet;

use super::PlanView;
use super::blocks::{Block, Prose, plain};
use super::plan::TocEntry;
use crate::model::nearest_valid_id;

/// The table of contents goes this deep: it has a line for the headings right below a chapter of the top level.
pub const LISTED: usize = 2;

impl PlanView {
    /// Gives the headings inside chapters places on the page, and those high enough a line in the table of contents.
    pub(super) fn place_headings(&mut self) {
        let mut taken = HashSet::new();
        self.prose.iter_mut().for_each(|prose| keep_first(&mut prose.blocks, &mut taken));
        let mut listed = Vec::new();
        for section in &self.sections {
            let prose = section.text.and_then(|id| self.prose.get_mut(id.0));
            let lines = prose.map(|prose| headings(prose, &section.anchor, section.depth)).unwrap_or_default();
            listed.push((section.anchor.clone(), lines));
        }
        for (anchor, lines) in listed {
            let at = self.contents.iter().position(|line| line.anchor == anchor);
            if let Some(at) = at {
                let after = self.contents.split_off(at + 1);
                self.contents.extend(lines.into_iter().chain(after));
            }
        }
    }
}

/// Of several headings with the same name of their own, the first keeps it.
fn keep_first(blocks: &mut [Block], taken: &mut HashSet<String>) {
    for block in blocks {
        match block {
            Block::Heading(_, _, place) => {
                place.anchor = place.anchor.take().filter(|anchor| taken.insert(anchor.clone()));
            }
            Block::List(_, items) => items.iter_mut().for_each(|item| keep_first(item, taken)),
            Block::Quote(inner) => keep_first(inner, taken),
            Block::Notice(notice) => keep_first(&mut notice.blocks, taken),
            Block::Terms(terms) => {
                terms.iter_mut().flat_map(|each| &mut each.meanings).for_each(|inner| keep_first(inner, taken));
            }
            _ => {}
        }
    }
}

/// Names the places of the headings of a chapter, and gives the lines that they have in the table of contents. A name
/// is that of the chapter with the heading's own words: what other chapters say does not change it.
fn headings(prose: &mut Prose, chapter: &str, depth: usize) -> Vec<TocEntry> {
    let (mut taken, mut lines) = (HashSet::new(), Vec::new());
    for block in &mut prose.blocks {
        let Block::Heading(level, words, place) = block else { continue };
        let title = plain(words).replace('\n', " ").trim().to_owned();
        let name = format!("{chapter}__{}", nearest_valid_id(&title).unwrap_or_default());
        let mut number = 1;
        while !taken.insert(numbered(&name, number)) {
            number += 1;
        }
        let name = numbered(&name, number);
        let anchor = place.anchor.get_or_insert(name).clone();
        place.is_listed = *level == 1 && depth < LISTED && !title.is_empty();
        if place.is_listed {
            lines.push(TocEntry { number: None, title, anchor, depth: depth + 1 });
        }
    }
    lines
}

fn numbered(name: &str, number: usize) -> String {
    if number < 2 { name.to_owned() } else { format!("{name}-{number}") }
}

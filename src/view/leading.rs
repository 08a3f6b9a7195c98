//! Links to headings and chapters by their words: `[målene](#maal-for-perioden)` leads to the heading that is called so, if
//! there is one only, whether or not it gives itself a name.

use std::collections::HashMap;

use super::PlanView;
use super::blocks::{Block, Explained, Inline, plain};
use crate::model::named_after;

/// The places of headings and chapters: by what they are called after their words, and none where several are called so.
type Places = HashMap<String, Option<String>>;

impl PlanView {
    /// Leads links to headings and chapters that are called by their words there. What is the name of an element, or what a
    /// heading calls itself, means that.
    pub(super) fn lead_by_words(&mut self, is_element: impl Fn(&str) -> bool) {
        let places = self.places();
        let is_place = |name: &str| places.values().flatten().any(|anchor| anchor == name);
        let leads = |address: &str| {
            let name =
                address.strip_prefix('#').filter(|name| !name.contains('_') && !is_element(name) && !is_place(name))?;
            let anchor = places.get(&named_after(name))?.as_ref()?;
            Some(format!("#{anchor}"))
        };
        for prose in &mut self.prose {
            in_blocks(&mut prose.blocks, &leads);
            prose.footnotes.iter_mut().for_each(|footnote| in_blocks(&mut footnote.blocks, &leads));
        }
    }

    fn places(&self) -> Places {
        let mut places = Places::new();
        let mut add = |title: &str, anchor: &str| {
            let place = places.entry(named_after(title));
            place.and_modify(|place| *place = None).or_insert_with(|| Some(anchor.to_owned()));
        };
        for section in &self.sections {
            add(&section.title, &section.anchor);
            let blocks = section.text.and_then(|id| self.prose.get(id.0)).map(|prose| prose.blocks.as_slice());
            for block in blocks.unwrap_or_default() {
                if let Block::Heading(_, words, place) = block
                    && let Some(anchor) = &place.anchor
                {
                    add(&plain(words), anchor);
                }
            }
        }
        places
    }
}

fn in_blocks(blocks: &mut [Block], leads: &impl Fn(&str) -> Option<String>) {
    for block in blocks {
        match block {
            Block::Paragraph(inner) | Block::Heading(_, inner, _) => in_line(inner, leads),
            Block::List(_, items) => items.iter_mut().for_each(|item| in_blocks(item, leads)),
            Block::Quote(inner) => in_blocks(inner, leads),
            Block::Notice(notice) => in_blocks(&mut notice.blocks, leads),
            Block::Terms(terms) => terms.iter_mut().for_each(|each| explained(each, leads)),
            Block::Table(head, rows, _) => {
                head.iter_mut().chain(rows.iter_mut().flatten()).for_each(|cell| in_line(cell, leads));
            }
            Block::Code(_) | Block::Rule | Block::Figure(..) => {}
        }
    }
}

fn explained(explained: &mut Explained, leads: &impl Fn(&str) -> Option<String>) {
    in_line(&mut explained.term, leads);
    explained.meanings.iter_mut().for_each(|meaning| in_blocks(meaning, leads));
}

fn in_line(inlines: &mut [Inline], leads: &impl Fn(&str) -> Option<String>) {
    for inline in inlines {
        match inline {
            Inline::Link(address, inner) => {
                if let Some(place) = leads(address) {
                    *address = place;
                }
                in_line(inner, leads);
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strike(inner) | Inline::Foreign(_, inner) => {
                in_line(inner, leads);
            }
            _ => {}
        }
    }
}

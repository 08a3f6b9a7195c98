//! A plan as a Word document (Office Open XML) with real styles, so that it can be read aloud, navigated and reused.
//!
//! It writes the [`Document`] part by part. What it adds is specific to Word: styles, bookmarks and the orientation of
//! pages.

mod body;
mod bookmark;
mod changes;
mod division;
mod entry;
mod facts;
mod footnotes;
mod front;
mod media;
mod numbering;
mod overview;
mod package;
mod page;
mod picture;
mod prose;
mod table;
mod tracked;
mod xml;

use std::io;

use super::properties::Properties;
use crate::document::{Document, Layout};
use crate::locale::Locale;
use crate::theme::Theme;
use crate::view::PlanView;
use body::{Body, paragraph};
use page::{Orientation, PORTRAIT_WIDTH};
use xml::node;

pub use changes::changes;

/// Makes the document.
///
/// # Errors
/// Those of the library that writes ZIP archives.
pub fn document(view: &PlanView, document: &Document, theme: &Theme) -> io::Result<Vec<u8>> {
    let properties = Properties::new(view, document);
    let mut body = Body::new(&view.prose, bookmark::places(document, &view.prose));
    body.room = PORTRAIT_WIDTH;
    body.front(&document.front);
    body.contents(&Locale::for_code(document.language).label("page-contents"), &document.contents);
    let mut turn = Orientation::Portrait;
    for (place, division) in document.divisions.iter().enumerate() {
        let next = Orientation::of(division.layout);
        if next != turn {
            // The section that ends here has another orientation than the one that follows.
            body.content.push(paragraph("TableGap", vec![turn.section()], Vec::new()));
            turn = next;
        } else if place == 0 || division.layout != Layout::Running {
            body.page_break();
        }
        body.division(division);
    }
    body.end(&document.end);
    let Body { content, addresses, lists, footnotes, media, .. } = body;
    let text = page::part("w:document").and(node("w:body").holding(content).and(turn.section()));
    let (addresses, lists, footnotes, media) = (&addresses, &lists, &footnotes, &media);
    package::package(&package::Parts { text, addresses, lists, footnotes, media, properties: &properties, theme })
}

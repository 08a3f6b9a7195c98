//! A plan as a Word document (Office Open XML), with real styles, so that it can be read aloud, navigated and reused.
//!
//! The content and its order are those of the plain-text edition. Overviews are tables here.

mod body;
mod bookmark;
mod changes;
mod chapters;
mod coverage;
mod elements;
mod front;
mod numbering;
mod package;
mod page;
mod prose;
mod table;
mod tracked;
mod xml;

use std::io;

use super::properties::Properties;
use crate::locale::Locale;
use crate::theme::Theme;
use crate::view::{Edition, PlanView};
use body::{Body, paragraph};
use page::Turn;
use xml::node;

pub use changes::changes;

/// The name of the file in the plan's folder.
pub const FILE: &str = "plan.docx";

/// Makes the document.
pub fn document(view: &PlanView, locale: &Locale, theme: &Theme) -> io::Result<Vec<u8>> {
    let properties = Properties::new(view, locale);
    let mut body = Body::new(view, locale, bookmark::places(view));
    body.front();
    body.opening();
    view.sections.iter().for_each(|section| body.section(section));
    let mut turn = Turn::Portrait;
    for chapter in &view.chapters {
        let next = chapters::turn(chapter);
        if next != turn {
            end_part(&mut body, turn);
            turn = next;
        }
        body.chapter(chapter);
    }
    let is_internal = view.edition == Edition::Internal;
    if turn != Turn::Portrait && (is_internal || view.changes.is_some()) {
        end_part(&mut body, turn);
        turn = Turn::Portrait;
    }
    view.changes.iter().for_each(|log| body.change_log(log));
    if is_internal {
        body.label_line("Mark", "text-end-internal");
    }
    theme.footer.iter().for_each(|words| body.line("Footer", words));
    let provenance = [&properties.checksum, &properties.mark];
    provenance.into_iter().flatten().for_each(|words| body.line("Footer", words));
    let Body { content, addresses, lists, .. } = body;
    let text = page::part("w:document").and(node("w:body").holding(content).and(turn.section()));
    package::package(&package::Parts { text, addresses: &addresses, lists: &lists, properties: &properties, theme })
}

/// Ends a part of the document, after which pages are turned another way.
fn end_part(body: &mut Body<'_>, turn: Turn) {
    body.content.push(paragraph("TableGap", vec![turn.section()], Vec::new()));
}

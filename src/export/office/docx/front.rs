//! The first page, with the table of contents, and what follows the last division.

use super::body::{Body, Look, paragraph, run};
use super::page::PORTRAIT_WIDTH;
use super::prose::Setting;
use super::xml::{Node, node};
use crate::document::{End, Front, numbered};
use crate::view::TocEntry;

impl Body<'_> {
    /// Adds the title and what is said about the plan as a whole.
    pub fn front(&mut self, front: &Front) {
        if let Some(notice) = &front.internal {
            self.line("Mark", &notice.line());
        }
        if !front.organisation.is_empty() {
            self.line("Organisation", &front.organisation);
        }
        let title = self.bookmarked(&front.anchor, vec![run(&front.title, Look::default())]);
        self.paragraph("Title", title);
        front.status.iter().for_each(|words| self.line("Mark", words));
        self.facts(&front.facts, Setting::below(1, PORTRAIT_WIDTH));
    }

    /// Adds the table of contents: a field that Word can update but that is already filled in, so that nobody is asked
    /// to.
    pub fn contents(&mut self, heading: &str, entries: &[TocEntry]) {
        if entries.is_empty() {
            return;
        }
        self.line("TOCHeading", heading);
        let depth = entries.iter().map(|entry| entry.depth).max().unwrap_or(1).clamp(1, DEEPEST);
        let last = entries.len().saturating_sub(1);
        for (index, entry) in entries.iter().enumerate() {
            let words = numbered(entry.number.as_deref(), &entry.title);
            let link = self.link(&format!("#{}", entry.anchor), vec![run(&words, Look::default())]);
            let begin = if index == 0 { opened(depth) } else { Vec::new() };
            let end = (index == last).then(|| mark("end"));
            let runs = begin.into_iter().chain(link).chain(end).collect();
            self.paragraph(&format!("TOC{}", entry.depth.clamp(1, DEEPEST)), runs);
        }
    }

    /// Starts a new page.
    pub fn page_break(&mut self) {
        let page_break = node("w:r").and(node("w:br").with("w:type", "page"));
        self.content.push(paragraph("TableGap", Vec::new(), vec![page_break]));
    }

    /// Adds the last lines.
    pub fn end(&mut self, end: &End) {
        end.internal.iter().for_each(|words| self.line("Mark", words));
        end.footer.iter().chain(&end.status).for_each(|words| self.line("Footer", words));
        self.line("Footer", &end.colophon());
        self.line("Footer", &end.mark);
    }
}

/// The deepest level of headings in the table of contents.
const DEEPEST: usize = 3;

fn opened(depth: usize) -> Vec<Node> {
    let instruction = format!(" TOC \\o \"1-{depth}\" \\h \\z \\u ");
    let instruction = node("w:r").and(node("w:instrText").with("xml:space", "preserve").text(&instruction));
    vec![mark("begin"), instruction, mark("separate")]
}

fn mark(kind: &str) -> Node {
    node("w:r").and(node("w:fldChar").with("w:fldCharType", kind))
}

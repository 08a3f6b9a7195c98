//! The first page: what the plan is, and its contents.

use super::body::{Body, Look, paragraph, run};
use super::page::PORTRAIT_WIDTH;
use super::prose::Setting;
use super::xml::{Node, node};
use crate::export::office::properties::status_mark;
use crate::view::{Edition, Fact, Item, ProseId};

impl Body<'_> {
    /// Adds the first page.
    pub fn front(&mut self) {
        let view = self.view;
        if view.edition == Edition::Internal {
            self.label_line("Mark", "text-internal");
        }
        self.line("Organisation", &view.organisation);
        let title = vec![run(&view.title, Look::default())];
        let title = self.bookmarked(&view.id, title);
        self.paragraph("Title", title);
        if let Some(mark) = status_mark(view) {
            self.label_line("Mark", mark);
        }
        if let Some(kind) = &view.kind {
            self.labelled(&self.locale.label("field-kind"), &[Item::plain(kind.clone())]);
        }
        self.facts(&view.facts, Setting::below(1));
        self.contents();
    }

    /// Adds what comes before the sections: vision, mission, scope and text.
    pub fn opening(&mut self) {
        let view = self.view;
        if let Some(vision) = &view.vision {
            self.heading(1, &self.locale.label("field-vision"), None);
            self.line("Vision", vision);
        }
        self.titled_prose("page-mission", view.mission);
        self.titled_prose("page-scope", view.scope);
        if let Some(text) = view.text {
            self.prose(text, Setting::below(1));
        }
        self.figures(&view.figures);
    }

    fn titled_prose(&mut self, key: &str, prose: Option<ProseId>) {
        if let Some(prose) = prose {
            self.heading(1, &self.locale.label(key), None);
            self.prose(prose, Setting::below(1));
        }
    }

    /// Adds the figures that an element states.
    pub fn figures(&mut self, figures: &[String]) {
        self.labelled(&self.locale.label("field-figures"), &super::body::plain_items(figures));
    }

    /// Adds fields, each with its label.
    pub fn facts(&mut self, facts: &[Fact], setting: Setting) {
        for fact in facts {
            match fact.prose {
                Some(prose) => self.labelled_prose(&fact.label, prose, setting),
                None => self.labelled(&fact.label, &fact.items),
            }
        }
    }

    /// Adds the table of contents: a field that Word can renew, filled in already, so that nobody is asked to.
    fn contents(&mut self) {
        let view = self.view;
        self.label_line("TOCHeading", "text-contents");
        let depth = view.contents.iter().map(|entry| entry.depth).max().unwrap_or(1).clamp(1, DEEPEST);
        let last = view.contents.len().saturating_sub(1);
        for (index, entry) in view.contents.iter().enumerate() {
            let words = match &entry.number {
                Some(number) => format!("{number} {}", entry.title),
                None => entry.title.clone(),
            };
            let link = self.link(&format!("#{}", entry.anchor), vec![run(&words, Look::default())]);
            let begin = if index == 0 { opened(depth) } else { Vec::new() };
            let end = (index == last).then(|| mark("end"));
            let runs = begin.into_iter().chain(link).chain(end).collect();
            self.paragraph(&format!("TOC{}", entry.depth.clamp(1, DEEPEST)), runs);
        }
        let page_break = node("w:r").and(node("w:br").with("w:type", "page"));
        self.content.push(paragraph("TableGap", Vec::new(), vec![page_break]));
    }

    /// Prose in a cell of a table.
    pub fn cell_prose(&mut self, prose: ProseId) -> Vec<Node> {
        let setting = Setting { style: "TableText", level: 5, width: PORTRAIT_WIDTH / 3 };
        self.apart(|body| body.prose(prose, setting))
    }
}

/// Deepest headings among the contents.
const DEEPEST: usize = 3;

fn opened(depth: usize) -> Vec<Node> {
    let instruction = format!(" TOC \\o \"1-{depth}\" \\h \\z \\u ");
    let instruction = node("w:r").and(node("w:instrText").with("xml:space", "preserve").text(&instruction));
    vec![mark("begin"), instruction, mark("separate")]
}

fn mark(kind: &str) -> Node {
    node("w:r").and(node("w:fldChar").with("w:fldCharType", kind))
}

//! The plan as one Markdown file: what the plain-text edition says, in the same order.
//!
//! Elements are items of lists with the mark `*`, what is said of them items below theirs. Lists in prose have other
//! marks, so that the two never run together.

mod changes;
mod chapters;
mod elements;
mod escape;
mod prose;

pub use changes::changes;

use crate::document::Document;
use crate::document::not_in_force;
use crate::locale::{Locale, Value};
use crate::view::{Edition, Fact, Mark, PlanView, Prose, ProseId, SectionView};

/// The plan as Markdown (`CommonMark` with tables and struck-out words).
pub fn markdown(view: &PlanView, _document: &Document) -> String {
    let locale = Locale::for_code(view.language);
    let mut file = File { locale, prose: &view.prose, text: String::new() };
    front(&mut file, view);
    contents(&mut file, view);
    opening(&mut file, view);
    view.sections.iter().for_each(|section| file.section(section));
    view.chapters.iter().for_each(|chapter| file.chapter(chapter));
    view.changes.iter().for_each(|log| file.change_log(log));
    end(&mut file, view);
    file.text.truncate(file.text.trim_end().len());
    file.text.push('\n');
    file.text
}

/// Title, organisation, and what the title page says.
fn front(file: &mut File<'_>, view: &PlanView) {
    if view.edition == Edition::Internal {
        file.notice("text-internal");
    }
    file.paragraph(&view.organisation);
    file.heading(1, &view.title);
    file.status(view);
    let kind: Vec<_> = view.kind.iter().map(String::as_str).collect();
    file.labelled("", &file.label("field-kind"), &kind);
    file.facts("", &view.facts);
}

/// What a reader of the last lines must know, and what the file came from.
fn end(file: &mut File<'_>, view: &PlanView) {
    if view.edition == Edition::Internal {
        file.notice("text-end-internal");
    }
    file.status(view);
    let edition = view.edition.label();
    let (edition, checksum) = (file.label(edition), file.label("page-checksum"));
    file.paragraph(&format!("{edition}. {checksum} {}", view.provenance.short));
    file.text.push_str(&format!("`{}`\n", view.provenance.mark));
}

fn contents(file: &mut File<'_>, view: &PlanView) {
    file.heading(2, &file.label("text-contents"));
    for entry in &view.contents {
        let pad = "  ".repeat(entry.depth.saturating_sub(1));
        file.item(&pad, &escape::line(&escape::words(&numbered(entry.number.as_deref(), &entry.title))));
    }
}

/// Vision, mission, whom the plan binds, and its own text.
fn opening(file: &mut File<'_>, view: &PlanView) {
    if let Some(vision) = &view.vision {
        file.heading(2, &file.label("field-vision"));
        file.paragraph(vision);
    }
    for (key, text) in [("page-mission", view.mission), ("page-scope", view.scope)] {
        if text.is_some() {
            file.heading(2, &file.label(key));
            file.prose("", text, Some(2));
        }
    }
    file.prose("", view.text, Some(1));
    file.figures("", &view.figures);
}

fn numbered(number: Option<&str>, title: &str) -> String {
    number.map_or_else(|| title.to_owned(), |number| format!("{number} {title}"))
}

struct File<'a> {
    locale: &'a Locale,
    prose: &'a [Prose],
    text: String,
}

impl File<'_> {
    fn label(&self, key: &str) -> String {
        self.locale.label(key)
    }

    /// An empty line, unless there is one.
    fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn heading(&mut self, level: usize, words: &str) {
        self.gap();
        self.text.push_str(&format!("{} {}\n\n", "#".repeat(level.min(6)), escape::words(words).trim()));
    }

    fn paragraph(&mut self, words: &str) {
        self.gap();
        self.text.push_str(&format!("{}\n\n", escape::line(&escape::words(words))));
    }

    /// What a reader must know before all else.
    fn notice(&mut self, key: &str) {
        self.gap();
        self.text.push_str(&format!("> **{}**\n\n", escape::words(&self.label(key))));
    }

    /// That the plan is not in force.
    fn status(&mut self, view: &PlanView) {
        not_in_force(view.status).into_iter().for_each(|mark| self.notice(mark));
    }

    /// An item of a list; `words` are safe already.
    fn item(&mut self, pad: &str, words: &str) {
        self.text.push_str(&format!("{pad}* {words}\n"));
    }

    /// "Label: one; two", as an item.
    fn labelled(&mut self, pad: &str, label: &str, texts: &[impl AsRef<str>]) {
        if !texts.is_empty() {
            let texts: Vec<_> = texts.iter().map(|text| escape::words(text.as_ref())).collect();
            self.item(pad, &format!("**{}:** {}", escape::words(label), texts.join("; ").trim()));
        }
    }

    fn figures(&mut self, pad: &str, figures: &[String]) {
        self.labelled(pad, &self.label("field-figures"), figures);
    }

    /// All fields of an element, as items.
    fn facts(&mut self, pad: &str, facts: &[Fact]) {
        for fact in facts {
            if let Some(id) = fact.prose {
                self.labelled_prose(pad, &fact.label, id);
                continue;
            }
            let texts: Vec<_> = fact.items.iter().map(|item| item.text.as_str()).collect();
            self.labelled(pad, &fact.label, &texts);
        }
    }

    /// A label and its prose: on the same line when that is one paragraph, else below.
    fn labelled_prose(&mut self, pad: &str, label: &str, id: ProseId) {
        let Some(read) = self.prose.get(id.0) else { return };
        let label = escape::words(label);
        if let Some(words) = prose::single(read) {
            self.item(pad, &format!("**{label}:** {words}"));
        } else {
            self.item(pad, &format!("**{label}:**"));
            self.prose(&format!("{pad}  "), Some(id), None);
        }
    }

    fn prose(&mut self, pad: &str, id: Option<ProseId>, below: Option<usize>) {
        let Some(read) = id.and_then(|id| self.prose.get(id.0)) else { return };
        self.gap();
        self.text.push_str(&prose::prose(read, pad, below));
        self.text.push_str("\n\n");
    }

    /// Marks of the internal edition.
    fn marks(&mut self, pad: &str, marks: &[Mark]) {
        for mark in marks {
            self.gap();
            self.text.push_str(&format!("{pad}**{}**\n\n", escape::words(&format!("[{}]", mark.text)).trim()));
        }
    }

    fn section(&mut self, section: &SectionView) {
        let level = section.depth + 1;
        self.heading(level, &numbered(section.number.as_deref(), &section.title));
        self.marks("", &section.marks);
        self.prose("", section.text, Some(level));
        self.figures("", &section.figures);
        for group in &section.groups {
            self.heading(level + 1, &group.label);
            self.elements(group);
        }
    }

    fn counts(&self, [total, answered, waived, open]: [usize; 4]) -> String {
        let count = Value::Count;
        let values =
            [("total", count(total)), ("answered", count(answered)), ("waived", count(waived)), ("open", count(open))];
        self.locale.label_with("text-coverage-counts", &values)
    }
}

#[cfg(test)]
mod tests;

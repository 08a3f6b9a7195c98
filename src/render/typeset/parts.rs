//! The parts of a document, each as a function call.

use super::expression::{array, dictionary, marks, optional, string};
use super::overview;
use super::writer::Writer;
use crate::document::{Division, Entries, Entry, Layout, Part};
use crate::view::ElementChangesView;

impl Writer<'_> {
    /// Adds a division with all its parts.
    pub fn division(&mut self, division: &Division) {
        if let Some(title) = &division.title {
            let number = division.number.as_deref().unwrap_or_default();
            let is_apart = division.layout != Layout::Running;
            let (anchor, level) = (string(&division.anchor), division.level.min(DEEPEST));
            let marks = marks(&division.marks);
            let (number, title) = (string(number), string(title));
            self.line(&format!(
                "division(anchor: {anchor}, own-page: {is_apart}, {level}, {number}, {title}, {marks})"
            ));
        }
        division.parts.iter().for_each(|part| self.part(part, division.title.is_none()));
    }

    /// `is_opening` is set for the parts before the first section, whose headings look different from those below a
    /// title.
    fn part(&mut self, part: &Part, is_opening: bool) {
        let call = match part {
            Part::Heading(heading) if is_opening => format!("opening-heading({})", string(&heading.words)),
            Part::Heading(heading) => {
                let (level, words) = (heading.level.min(DEEPEST), string(&heading.words));
                match heading.anchor.as_deref().map(string) {
                    None => format!("group({level}, {words})"),
                    Some(anchor) => {
                        format!("subject(anchor: {anchor}, {level}, {words}, {})", marks(&heading.marks))
                    }
                }
            }
            Part::Vision(words) => format!("vision({})", string(words)),
            Part::Paragraph(paragraph) => format!("par({})", string(&paragraph.words)),
            Part::Prose(part) => self.prose(part.id, part.below),
            Part::Facts(facts) => format!("facts({})", self.facts(facts, 1)),
            Part::Entries(entries) => self.entries(entries),
            Part::Tree(goals) => format!("tree({})", overview::tree(goals)),
            Part::Table(table) => self.table(table),
            Part::Grid(grid) => overview::grid(grid),
            Part::Picture(place) => self.picture(place),
            Part::Counts(counts) => format!("par({})", string(&counts.words)),
            Part::Changes(elements) => return elements.iter().for_each(|element| self.line(&changed(element))),
        };
        self.line(&call);
    }

    fn entries(&self, entries: &Entries) -> String {
        let all = entries.entries.iter();
        if entries.kind == "goal" {
            let goals: Vec<_> = all.map(|entry| format!("goal({})", self.entry(entry))).collect();
            return format!("{{{}}}", goals.join("\n"));
        }
        format!("elements({})", array(all.map(|entry| self.entry(entry))))
    }

    fn entry(&self, entry: &Entry) -> String {
        // Only goals have a heading that headings in their text go below.
        let below = if entry.kind == "goal" { entry.level } else { entry.level.saturating_sub(1) };
        let text = entry.text.map(|id| self.prose(id, below));
        let size = text.as_ref().map_or(0, String::len);
        let place = entry.anchor.as_deref().unwrap_or_default();
        let picture = if entry.has_picture { self.picture(place) } else { "none".to_owned() };
        let measures = self.facts(entry.measures.as_slice(), below);
        dictionary([
            ("anchor", string(place)),
            ("href", optional(entry.href.as_deref().map(string))),
            ("level", entry.level.min(DEEPEST).to_string()),
            ("label", string(entry.label.as_deref().unwrap_or_default())),
            ("number", string(entry.number.as_deref().unwrap_or_default())),
            ("title", string(&entry.title)),
            ("marks", marks(&entry.marks)),
            ("text", optional(text)),
            ("size", size.to_string()),
            ("numbers", self.facts(&entry.numbers, below)),
            ("picture", picture),
            ("facts", self.facts(&entry.facts, below)),
            ("measured-label", string(entry.measured_label.as_deref().unwrap_or_default())),
            ("measured", array(entry.measured_by.iter().map(|inner| self.entry(inner)))),
            ("measures", measures),
            ("children", array(entry.children.iter().map(|child| format!("goal({})", self.entry(child))))),
        ])
    }
}

/// The deepest level of headings in PDF.
const DEEPEST: usize = 6;

fn changed(element: &ElementChangesView) -> String {
    let about = format!("{}, {}", element.kind_label, element.judgement_label);
    let sentences = array(element.changes.iter().map(|change| string(&change.sentence)));
    format!("changed({}, {}, {sentences})", string(&element.title), string(&about))
}

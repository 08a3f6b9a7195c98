//! The parts of a document, each as a function call.

use std::collections::BTreeMap;

use super::prose;
use super::{array, dictionary, optional, string};
use crate::document::{Division, Entries, Entry, Layout, Part};
use crate::render::figure::Picture;
use crate::view::{ElementChangesView, Fact, Item, Mark, Prose, ProseId};

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
            Part::Tree(goals) => format!("tree({})", super::overview::tree(goals)),
            Part::Table(table) => self.table(table),
            Part::Grid(grid) => super::overview::grid(grid),
            Part::Picture(place) => self.picture(place),
            Part::Counts(counts) => format!("par({})", string(&counts.words)),
            Part::Changes(elements) => return elements.iter().for_each(|element| self.line(&changed(element))),
        };
        self.line(&call);
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

    fn picture(&self, place: &str) -> String {
        optional(self.pictures.get(place).map(|picture| {
            let [svg, caption, alt] = [&picture.svg, &picture.caption, &picture.alt].map(|words| string(words));
            let left_out = string(picture.left_out.as_deref().unwrap_or_default());
            format!("picture({svg}, {caption}, {alt}, {left_out}, {})", picture.is_small)
        }))
    }
}

/// The deepest level of headings in PDF.
const DEEPEST: usize = 6;

/// Items: text, each with its link target.
pub fn items(items: &[Item]) -> String {
    array(items.iter().map(item))
}

/// An item: its text, and its link target.
pub fn item(item: &Item) -> String {
    format!("({}, {})", string(&item.text), optional(item.href.as_deref().map(string)))
}

/// The words of marks.
pub fn marks(marks: &[Mark]) -> String {
    array(marks.iter().map(|mark| string(&mark.text)))
}

fn changed(element: &ElementChangesView) -> String {
    let about = format!("{}, {}", element.kind_label, element.judgement_label);
    let sentences = array(element.changes.iter().map(|change| string(&change.sentence)));
    format!("changed({}, {}, {sentences})", string(&element.title), string(&about))
}

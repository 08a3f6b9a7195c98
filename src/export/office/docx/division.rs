//! Writing divisions, part by part.

use super::body::{Body, Look, paragraph, run};
use super::page::Orientation;
use super::prose::{INDENT, Setting};
use super::xml::node;
use crate::document::{Division, Part, numbered};
use crate::view::{ElementChangesView, GoalNode, Mark};

impl Body<'_> {
    /// Adds a division.
    pub fn division(&mut self, division: &Division) {
        if let Some(title) = &division.title {
            let words = numbered(division.number.as_deref(), title);
            self.heading(division.level, &words, Some(&division.anchor));
        }
        self.marks(&division.marks);
        let mut setting = Setting::below(division.level, Orientation::of(division.layout).width());
        for part in &division.parts {
            if let Part::Heading(heading) = part {
                setting = setting.under(heading.level);
            }
            self.part(part, setting);
        }
    }

    fn part(&mut self, part: &Part, setting: Setting) {
        match part {
            Part::Heading(heading) => {
                self.heading(heading.level, &heading.words, heading.anchor.as_deref());
                self.marks(&heading.marks);
            }
            Part::Vision(vision) => self.line("Vision", vision),
            Part::Paragraph(said) => self.line("BodyText", &said.words),
            Part::Prose(prose) => self.prose(prose.id, setting.under(prose.below)),
            Part::Facts(facts) => self.facts(facts, setting),
            Part::Entries(entries) => entries.entries.iter().for_each(|entry| self.entry(entry, setting)),
            Part::Tree(goals) => goals.iter().for_each(|goal| self.goal(goal, 0)),
            Part::Table(overview) => self.overview(overview, setting.width),
            Part::Grid(grid) => self.grid(grid, setting.width),
            // Drawings are left out: other parts say the same in words, which can be edited.
            Part::Picture(_) => {}
            Part::Counts(counts) => self.line("Fact", &counts.words),
            Part::Changes(elements) => elements.iter().for_each(|element| self.changed(element)),
        }
    }

    /// Adds marks of the internal edition.
    pub fn marks(&mut self, marks: &[Mark]) {
        marks.iter().for_each(|mark| self.line("Mark", &format!("[{}]", mark.text)));
    }

    fn goal(&mut self, goal: &GoalNode, depth: usize) {
        let indent = |depth: usize| vec![node("w:ind").with("w:left", (INDENT * depth).to_string())];
        let number = goal.number.iter().map(|number| run(&format!("{number} "), Look::BOLD));
        let level = run(&format!(" ({})", goal.level), Look::default());
        let runs = number.chain(self.item(&goal.title)).chain([level]).collect();
        self.content.push(paragraph("GoalLine", indent(depth), runs));
        self.marks(&goal.marks);
        for target in &goal.targets {
            self.content.push(paragraph("GoalTarget", indent(depth + 1), vec![run(target, Look::default())]));
        }
        goal.children.iter().for_each(|child| self.goal(child, depth + 1));
    }

    fn changed(&mut self, element: &ElementChangesView) {
        self.heading(3, &element.title, None);
        self.line("FactLabel", &format!("{}, {}", element.kind_label, element.judgement_label));
        element.changes.iter().for_each(|change| self.line("ListBullet", &change.sentence));
    }
}

//! Chapters after the sections: the overviews, as tables.

use super::body::{Body, Look, paragraph, run};
use super::elements::readings;
use super::page::{LANDSCAPE_WIDTH, PORTRAIT_WIDTH, Turn};
use super::table::{column, lines, table};
use super::xml::{Node, node};
use crate::view::{
    CHANGES, ChangeLog, Chapter, Content, GoalNode, IndicatorRow, Item, Mark, Matrix, MeasureRow, RoleRow,
};

/// The content of a cell.
type Cell = Vec<Node>;

/// Which way the pages of a chapter are turned.
pub fn turn(chapter: &Chapter) -> Turn {
    match chapter.content {
        Content::Indicators(_) | Content::Measures(_) => Turn::Landscape,
        _ => Turn::Portrait,
    }
}

impl Body<'_> {
    /// Adds a chapter.
    pub fn chapter(&mut self, chapter: &Chapter) {
        self.heading(1, &chapter.title, Some(&chapter.anchor));
        match &chapter.content {
            Content::Group(group) => self.group(group, 2),
            Content::Goals(goals) => goals.iter().for_each(|goal| self.goal(goal, 0)),
            Content::Indicators(rows) => self.indicator_table(rows),
            Content::Measures(rows) => self.measure_table(rows),
            Content::Matrix(matrix) => self.matrix(matrix),
            Content::Roles(rows) => self.role_table(rows),
            Content::Coverage(documents) => documents.iter().for_each(|document| self.document(document)),
        }
    }

    /// Adds what has changed since an earlier version.
    pub fn change_log(&mut self, log: &ChangeLog) {
        self.heading(1, &log.title, Some(CHANGES));
        self.line("BodyText", &log.summary);
        for group in &log.groups {
            self.heading(2, &group.title, None);
            for element in &group.elements {
                self.heading(3, &element.title, None);
                self.line("FactLabel", &format!("{}, {}", element.kind_label, element.judgement_label));
                element.changes.iter().for_each(|change| self.line("ListBullet", &change.sentence));
            }
        }
    }

    fn goal(&mut self, goal: &GoalNode, depth: usize) {
        let indent = |depth: usize| vec![node("w:ind").with("w:left", (STEP * depth).to_string())];
        let mut runs = Vec::new();
        if let Some(number) = &goal.number {
            runs.push(run(&format!("{number} "), Look::BOLD));
        }
        runs.extend(self.item(&goal.title));
        runs.push(run(&format!(" ({})", goal.level), Look::default()));
        self.content.push(paragraph("GoalLine", indent(depth), runs));
        self.marks(&goal.marks);
        for target in &goal.targets {
            self.content.push(paragraph("GoalTarget", indent(depth + 1), vec![run(target, Look::default())]));
        }
        goal.children.iter().for_each(|child| self.goal(child, depth + 1));
    }

    fn indicator_table(&mut self, rows: &[IndicatorRow]) {
        let keys = [
            ("kind-indicator", 24),
            ("field-goals", 20),
            ("field-indicator-direction", 11),
            ("field-baseline", 16),
            ("field-targets", 20),
            ("field-readings", 18),
            ("field-indicator-owner", 18),
        ];
        let row = |body: &mut Self, row: &IndicatorRow| {
            vec![
                body.marked(&row.title, &row.marks),
                body.linked(&row.goals),
                words(row.direction.as_slice()),
                words(row.baseline.as_slice()),
                words(&row.targets),
                words(&readings(row)),
                body.linked(row.owner.as_slice()),
            ]
        };
        let rows = rows.iter().map(|each| row(self, each)).collect();
        self.overview(LANDSCAPE_WIDTH, &keys, rows);
    }

    fn measure_table(&mut self, rows: &[MeasureRow]) {
        let keys = [
            ("kind-measure", 30),
            ("field-goals", 28),
            ("field-measure-owner", 20),
            ("field-start", 13),
            ("field-by", 13),
            ("field-cost", 14),
            ("field-status", 13),
        ];
        let row = |body: &mut Self, row: &MeasureRow| {
            vec![
                body.marked(&row.title, &row.marks),
                body.linked(&row.goals),
                body.linked(row.owner.as_slice()),
                words(row.start.as_slice()),
                words(row.by.as_slice()),
                words(row.cost.as_slice()),
                words(row.status.as_slice()),
            ]
        };
        let rows = rows.iter().map(|each| row(self, each)).collect();
        self.overview(LANDSCAPE_WIDTH, &keys, rows);
    }

    fn matrix(&mut self, matrix: &Matrix) {
        let gap = [self.locale.label("text-no-channel")];
        let row = |body: &mut Self, audience: &Item, channels: &[Item]| {
            let channels = if channels.is_empty() { words(&gap) } else { body.linked(channels) };
            vec![body.linked(std::slice::from_ref(audience)), channels]
        };
        let rows = matrix.rows.iter().map(|each| row(self, &each.audience, &each.channels)).collect();
        self.overview(PORTRAIT_WIDTH, &[("kind-audience", 1), ("kinds-channel", 2)], rows);
    }

    fn role_table(&mut self, rows: &[RoleRow]) {
        let row = |body: &mut Self, row: &RoleRow| {
            let role = body.linked(std::slice::from_ref(&row.role));
            vec![role, body.linked(&row.responsibilities), body.linked(&row.owns)]
        };
        let rows = rows.iter().map(|each| row(self, each)).collect();
        self.overview(PORTRAIT_WIDTH, &[("kind-role", 3), ("kinds-responsibility", 4), ("text-owns", 5)], rows);
    }

    /// Adds a table whose headings are labels.
    pub fn overview(&mut self, width: usize, keys: &[(&str, usize)], rows: Vec<Vec<Cell>>) {
        let columns = keys.iter().map(|(key, share)| column(&self.locale.label(key), *share)).collect();
        table(self, width, columns, rows);
    }

    /// A cell with an item on each line.
    pub fn linked(&mut self, items: &[Item]) -> Cell {
        lines(items.iter().map(|item| self.item(item)).collect())
    }

    fn marked(&mut self, title: &Item, marks: &[Mark]) -> Cell {
        let mut cell = self.linked(std::slice::from_ref(title));
        cell.extend(self.apart(|body| body.marks(marks)));
        cell
    }
}

/// How much further in a goal stands than the one it is part of, in twentieths of a point.
const STEP: usize = 397;

/// A cell with words on each line.
pub fn words(words: &[String]) -> Cell {
    lines(words.iter().map(|words| vec![run(words, Look::default())]).collect())
}

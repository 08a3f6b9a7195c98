//! The chapters after the sections.

use super::{File, numbered};
use crate::view::{
    ChangeLog, Chapter, Content, CoverageView, DemandView, GoalNode, IndicatorRow, Item, MatrixRow, MeasureRow, RoleRow,
};

/// Facts of a demand that say where it stands in its document.
const PLACES: [&str; 3] = ["category", "chapter", "place"];

impl File<'_> {
    pub(super) fn chapter(&mut self, chapter: &Chapter) {
        self.heading(2, &chapter.title);
        match &chapter.content {
            Content::Group(group) => self.elements(group),
            Content::Goals(goals) => goals.iter().for_each(|goal| self.goal("", goal)),
            Content::Indicators(rows) => rows.iter().for_each(|row| self.indicator(row)),
            Content::Measures(rows) => rows.iter().for_each(|row| self.measure(row)),
            Content::Matrix(matrix) => matrix.rows.iter().for_each(|row| self.audience(row)),
            Content::Roles(rows) => rows.iter().for_each(|row| self.role(row)),
            Content::Coverage(documents) => documents.iter().for_each(|document| self.document(document)),
        }
    }

    /// What has changed since an earlier version.
    pub(super) fn change_log(&mut self, log: &ChangeLog) {
        self.heading(2, &log.title);
        self.paragraph(&log.summary);
        for group in &log.groups {
            self.heading(3, &group.title);
            for element in &group.elements {
                self.title("", &format!("{} ({}, {})", element.title, element.kind_label, element.judgement_label));
                element.changes.iter().for_each(|change| self.plain("  ", &change.sentence));
            }
        }
    }

    fn goal(&mut self, pad: &str, goal: &GoalNode) {
        let inner = format!("{pad}  ");
        self.title(pad, &format!("{} ({})", numbered(goal.number.as_deref(), &goal.title.text), goal.level));
        self.marks(&inner, &goal.marks);
        goal.targets.iter().for_each(|target| self.plain(&inner, target));
        goal.children.iter().for_each(|child| self.goal(&inner, child));
    }

    fn indicator(&mut self, row: &IndicatorRow) {
        self.title("", &row.title.text);
        self.marks("  ", &row.marks);
        self.labelled("  ", &self.label("field-goals"), &texts(&row.goals));
        self.maybe("field-indicator-direction", row.direction.as_deref());
        self.numbers("  ", row);
        self.maybe("field-indicator-owner", row.owner.as_ref().map(|owner| owner.text.as_str()));
    }

    fn measure(&mut self, row: &MeasureRow) {
        self.title("", &row.title.text);
        self.marks("  ", &row.marks);
        self.labelled("  ", &self.label("field-goals"), &texts(&row.goals));
        self.maybe("field-measure-owner", row.owner.as_ref().map(|owner| owner.text.as_str()));
        self.maybe("field-start", row.start.as_deref());
        self.maybe("field-by", row.by.as_deref());
        self.maybe("field-cost", row.cost.as_deref());
        self.maybe("field-status", row.status.as_deref());
    }

    fn audience(&mut self, row: &MatrixRow) {
        self.title("", &row.audience.text);
        if row.is_gap {
            self.plain("  ", &self.label("text-no-channel"));
        }
        row.channels.iter().for_each(|channel| self.plain("  ", &channel.text));
    }

    fn role(&mut self, row: &RoleRow) {
        self.title("", &row.role.text);
        self.labelled("  ", &self.label("kinds-responsibility"), &texts(&row.responsibilities));
        self.labelled("  ", &self.label("text-owns"), &texts(&row.owns));
    }

    /// A governing document: counts, then its demands.
    fn document(&mut self, document: &CoverageView) {
        self.heading(3, &document.title);
        self.prose("", document.text, Some(3));
        self.facts("", &document.facts);
        self.paragraph(&self.counts([document.total, document.answered, document.waived, document.open]));
        document.demands.iter().for_each(|demand| self.demand(demand));
    }

    fn demand(&mut self, demand: &DemandView) {
        self.title("", &format!("{}: {}", demand.id, demand.title));
        self.prose("  ", demand.text, None);
        let places = demand.facts.iter().filter(|fact| PLACES.contains(&fact.name));
        let places: Vec<_> = places.filter_map(|fact| Some(fact.items.first()?.text.as_str())).collect();
        self.labelled("  ", &self.label("field-place"), &places);
        self.figures("  ", &demand.figures);
        let state = capitalized(&demand.state_label);
        match &demand.reason {
            _ if demand.state == "answered" => {
                self.labelled("  ", &self.label("text-answered-by"), &texts(&demand.answers));
            }
            Some(reason) => self.labelled("  ", &state, &[reason]),
            None => self.plain("  ", &state),
        }
    }

    fn maybe(&mut self, key: &str, text: Option<&str>) {
        let texts: Vec<_> = text.into_iter().collect();
        self.labelled("  ", &self.label(key), &texts);
    }

    /// An item of words alone.
    fn plain(&mut self, pad: &str, text: &str) {
        self.item(pad, &super::escape::line(&super::escape::words(text)));
    }
}

fn texts(items: &[Item]) -> Vec<&str> {
    items.iter().map(|item| item.text.as_str()).collect()
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

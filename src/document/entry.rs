//! Entries: elements as a document shows them.

use schemars::JsonSchema;
use serde::Serialize;

use super::fact::{figures_fact, words_fact};
use crate::locale::{Locale, Value};
use crate::model::Kind;
use crate::model::entity::{Common, Entity as _, Goal, Indicator, Measure};
use crate::view::{ElementView, Fact, Group, IndicatorRow, Item, Mark, ProseId};

/// Elements of one kind, in sequence.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Entries {
    /// The kind, as a key: `goal`.
    pub kind: &'static str,
    /// The elements.
    pub entries: Vec<Entry>,
}

/// An element, and what is shown inside it. The fields are in reading order.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Entry {
    /// Its anchor; `None` where it is described elsewhere.
    pub anchor: Option<String>,
    /// The address of its description, if that is elsewhere.
    pub href: Option<String>,
    /// Its kind, as a key.
    pub kind: &'static str,
    /// The level of its heading, in formats in which entries have headings, on the same scale as that of divisions.
    pub level: usize,
    /// What the plan calls its kind, where the heading above does not say so: "Delmål".
    pub label: Option<String>,
    /// A goal's number.
    pub number: Option<String>,
    /// Its title.
    pub title: String,
    /// Marks of the internal edition.
    pub marks: Vec<Mark>,
    /// Its text.
    pub text: Option<ProseId>,
    /// Its numbers: figures, and for an indicator its baseline, targets and readings.
    pub numbers: Vec<Fact>,
    /// Whether there is a figure for it, which then goes here.
    pub has_picture: bool,
    /// Its other fields, and the demands that it answers.
    pub facts: Vec<Fact>,
    /// The label for its indicators, if it has any.
    pub measured_label: Option<String>,
    /// A goal's indicators.
    pub measured_by: Vec<Entry>,
    /// A goal's measures.
    pub measures: Option<Fact>,
    /// Its subgoals.
    pub children: Vec<Entry>,
}

impl Entry {
    /// Whether it consists of its title alone.
    pub fn is_bare(&self) -> bool {
        self.label.is_none()
            && self.marks.is_empty()
            && self.text.is_none()
            && self.numbers.is_empty()
            && !self.has_picture
            && self.facts.is_empty()
            && self.measured_by.is_empty()
            && self.measures.is_none()
            && self.children.is_empty()
    }
}

/// The elements of `group`, with headings of `level`.
pub fn entries(group: &Group, level: usize, locale: &Locale) -> Entries {
    let make = Maker { locale };
    let entries = group.elements.iter().map(|element| make.entry(element, level, &group.label, None));
    Entries { kind: group.kind, entries: entries.collect() }
}

struct Maker<'a> {
    locale: &'a Locale,
}

impl Maker<'_> {
    /// `above` is what the heading above calls the kind, `goal` the goal inside which the element is shown.
    fn entry(&self, element: &ElementView, level: usize, above: &str, goal: Option<&ElementView>) -> Entry {
        let inside =
            element.measured_by.iter().map(|inner| self.entry(inner, level + 1, &inner.kind_label, Some(element)));
        let elsewhere = element.indicators.iter().map(|row| self.reference(row, level + 1));
        let measured_by: Vec<_> = inside.chain(elsewhere).collect();
        let count = [("count", Value::Count(measured_by.len()))];
        let children = element.children.iter().map(|child| self.entry(child, level + 1, above, Some(element)));
        let is_goal = element.kind == Goal::WORD;
        Entry {
            anchor: Some(element.anchor.clone()),
            href: None,
            kind: element.kind,
            level,
            label: (is_goal && element.kind_label != above).then(|| element.kind_label.clone()),
            number: element.number.clone(),
            title: element.title.clone(),
            marks: element.marks.clone(),
            text: element.text,
            numbers: self.numbers(element),
            has_picture: element.indicator.is_some(),
            facts: self.facts(element, goal),
            measured_label: (!measured_by.is_empty()).then(|| self.locale.label_with("page-indicators", &count)),
            measured_by,
            measures: self.measures(&element.measures),
            children: children.collect(),
        }
    }

    /// An indicator of a goal that is described elsewhere: only its numbers.
    fn reference(&self, row: &IndicatorRow, level: usize) -> Entry {
        Entry {
            anchor: None,
            href: row.title.href.clone(),
            kind: Indicator::WORD,
            level,
            label: None,
            number: None,
            title: row.title.text.clone(),
            marks: row.marks.clone(),
            text: None,
            numbers: self.row(row),
            has_picture: false,
            facts: Vec::new(),
            measured_label: None,
            measured_by: Vec::new(),
            measures: None,
            children: Vec::new(),
        }
    }

    fn numbers(&self, element: &ElementView) -> Vec<Fact> {
        let figures = figures_fact(self.locale, &element.figures);
        figures.into_iter().chain(element.indicator.iter().flat_map(|row| self.row(row))).collect()
    }

    /// The baseline, the targets and the readings of an indicator. Where it has no targets, its direction is shown
    /// instead.
    fn row(&self, row: &IndicatorRow) -> Vec<Fact> {
        let label = |key: &str| self.locale.label(key);
        let direction = row.direction.as_slice();
        let direction = if row.targets.is_empty() { direction } else { &[] };
        let facts = [
            words_fact(Indicator::BASELINE.name, label("page-baseline"), row.baseline.as_slice()),
            words_fact(Indicator::TARGETS.name, label("page-targets"), &row.targets),
            words_fact(Indicator::DIRECTION.name, label("page-direction"), direction),
            words_fact(Indicator::READINGS.name, label("page-readings"), &row.readings_in_words()),
        ];
        facts.into_iter().flatten().collect()
    }

    /// The facts of an element that are not shown elsewhere: without the level that its label gives, the unit that its
    /// numbers have, and the goal that it is inside of.
    fn facts(&self, element: &ElementView, goal: Option<&ElementView>) -> Vec<Fact> {
        let row = element.indicator.as_ref();
        let has_values =
            row.is_some_and(|row| row.baseline.is_some() || !row.targets.is_empty() || !row.readings.is_empty());
        let has_targets = row.is_some_and(|row| !row.targets.is_empty());
        let is_only_goal = |fact: &Fact| match (goal, fact.items.as_slice()) {
            (Some(goal), [only]) => only.text == goal.title,
            _ => false,
        };
        let kind = Kind::from_word(element.kind);
        let is_said = |fact: &Fact| match kind.and_then(|kind| kind.field(fact.name)).map(|field| field.id) {
            Some(Goal::LEVEL) => true,
            Some(Indicator::UNIT) => has_values,
            Some(Indicator::DIRECTION) => !has_targets,
            Some(Indicator::GOALS) => is_only_goal(fact),
            _ => false,
        };
        let facts = element.facts.iter().filter(|fact| !is_said(fact)).cloned();
        facts.chain(self.covers(&element.covers)).collect()
    }

    fn covers(&self, items: &[Item]) -> Option<Fact> {
        let label = || self.locale.label_with("page-covers", &[("count", Value::Count(items.len()))]);
        (!items.is_empty()).then(|| Fact {
            name: Common::COVERS.name,
            label: label(),
            items: items.to_vec(),
            prose: None,
        })
    }

    fn measures(&self, items: &[Item]) -> Option<Fact> {
        let label = || self.locale.label("kinds-measure");
        (!items.is_empty()).then(|| Fact {
            name: Measure::COLLECTION,
            label: label(),
            items: items.to_vec(),
            prose: None,
        })
    }
}

//! Sections, and the elements that they present.

use super::body::{Body, Look, plain_items, run};
use super::prose::Setting;
use crate::view::{ElementView, Group, IndicatorRow, Item, Mark, SectionView};

impl Body<'_> {
    /// Adds a section.
    pub fn section(&mut self, section: &SectionView) {
        let heading = match &section.number {
            Some(number) => format!("{number} {}", section.title),
            None => section.title.clone(),
        };
        self.heading(section.depth, &heading, Some(&section.anchor));
        self.marks(&section.marks);
        if let Some(text) = section.text {
            self.prose(text, Setting::below(section.depth));
        }
        self.figures(&section.figures);
        for group in &section.groups {
            self.heading(section.depth + 1, &group.label, None);
            self.group(group, section.depth + 2);
        }
    }

    /// Adds the elements of a group, with headings of `level`.
    pub fn group(&mut self, group: &Group, level: usize) {
        group.elements.iter().for_each(|element| self.element(element, level));
    }

    fn element(&mut self, element: &ElementView, level: usize) {
        let title = match &element.number {
            Some(number) => format!("{number} {}", element.title),
            None => element.title.clone(),
        };
        if is_bare(element) {
            let runs = self.bookmarked(&element.anchor, vec![run(&title, Look::default())]);
            return self.paragraph("ListBullet", runs);
        }
        self.heading(level, &title, Some(&element.anchor));
        self.marks(&element.marks);
        let setting = Setting::below(level);
        if let Some(text) = element.text {
            self.prose(text, setting);
        }
        self.facts(&element.facts, setting);
        self.figures(&element.figures);
        if let Some(row) = &element.indicator {
            self.numbers(row);
        }
        let indicators: Vec<_> = element.indicators.iter().map(indicator_item).collect();
        let label = self.locale.label("kinds-indicator");
        self.labelled(&label, &indicators);
        self.labelled(&self.locale.label("kinds-measure"), &element.measures);
        if !element.measured_by.is_empty() {
            self.paragraph("FactLabel", vec![run(&format!("{label}:"), Look::BOLD)]);
        }
        element.measured_by.iter().chain(&element.children).for_each(|inner| self.element(inner, level + 1));
    }

    /// Adds marks of the internal edition.
    pub fn marks(&mut self, marks: &[Mark]) {
        marks.iter().for_each(|mark| self.line("Mark", &format!("[{}]", mark.text)));
    }

    fn numbers(&mut self, row: &IndicatorRow) {
        let baseline: Vec<_> = row.baseline.iter().cloned().collect();
        let readings: Vec<_> = readings(row);
        for (key, words) in
            [("field-baseline", &baseline), ("field-targets", &row.targets), ("field-readings", &readings)]
        {
            self.labelled(&self.locale.label(key), &plain_items(words));
        }
    }
}

/// The readings of an indicator, in words.
pub fn readings(row: &IndicatorRow) -> Vec<String> {
    row.readings.iter().map(|reading| format!("{}: {}", reading.at, reading.value)).collect()
}

/// An indicator with its targets, leading to where it is described.
fn indicator_item(row: &IndicatorRow) -> Item {
    let text = match row.targets.as_slice() {
        [] => row.title.text.clone(),
        targets => format!("{}: {}", row.title.text, targets.join("; ")),
    };
    Item { text, href: row.title.href.clone() }
}

/// Whether there is no more to an element than its title.
fn is_bare(element: &ElementView) -> bool {
    let is_silent = element.text.is_none() && element.facts.is_empty() && element.figures.is_empty();
    let is_alone = element.measured_by.is_empty() && element.measures.is_empty() && element.children.is_empty();
    is_silent && is_alone && element.indicator.is_none() && element.indicators.is_empty() && element.marks.is_empty()
}

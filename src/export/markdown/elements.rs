//! Elements: each an item, with what is said of it below.

use super::{File, escape, numbered};
use crate::view::{ElementView, Group, IndicatorRow};

impl File<'_> {
    /// The elements of one kind.
    pub(super) fn elements(&mut self, group: &Group) {
        self.gap();
        group.elements.iter().for_each(|element| self.element("", element));
    }

    /// An element, and the goals and indicators in it.
    fn element(&mut self, pad: &str, element: &ElementView) {
        let inner = format!("{pad}  ");
        self.title(pad, &numbered(element.number.as_deref(), &element.title));
        self.marks(&inner, &element.marks);
        self.prose(&inner, element.text, None);
        self.facts(&inner, &element.facts);
        self.figures(&inner, &element.figures);
        if let Some(row) = &element.indicator {
            self.numbers(&inner, row);
        }
        let indicators: Vec<_> = element.indicators.iter().map(in_short).collect();
        self.labelled(&inner, &self.label("kinds-indicator"), &indicators);
        let measures: Vec<_> = element.measures.iter().map(|measure| measure.text.as_str()).collect();
        self.labelled(&inner, &self.label("kinds-measure"), &measures);
        if !element.measured_by.is_empty() {
            self.title(&inner, &format!("{}:", self.label("kinds-indicator")));
            element.measured_by.iter().for_each(|inside| self.element(&format!("{inner}  "), inside));
        }
        element.children.iter().for_each(|child| self.element(&inner, child));
    }

    /// An item that others lie in.
    pub(super) fn title(&mut self, pad: &str, title: &str) {
        self.item(pad, &format!("**{}**", escape::words(title).trim()));
    }

    /// Where an indicator stood, is to go and was measured.
    pub(super) fn numbers(&mut self, pad: &str, row: &IndicatorRow) {
        let baseline: Vec<_> = row.baseline.iter().collect();
        self.labelled(pad, &self.label("field-baseline"), &baseline);
        self.labelled(pad, &self.label("field-targets"), &row.targets);
        let readings: Vec<_> = row.readings.iter().map(|read| format!("{}: {}", read.at, read.value)).collect();
        self.labelled(pad, &self.label("field-readings"), &readings);
    }
}

fn in_short(row: &IndicatorRow) -> String {
    if row.targets.is_empty() {
        row.title.text.clone()
    } else {
        format!("{}: {}", row.title.text, row.targets.join("; "))
    }
}

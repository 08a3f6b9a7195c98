//! What is measured, in words: targets, baselines, figures, readings, thresholds.

use super::Formatter;
use crate::locale::Value;
use crate::model::Line;
use crate::model::entity::{Baseline, Comparison, Cost, Direction, Figure, Reading, Relation, Target, Thresholds};
use crate::model::value::{Moment, Money, Part, Quantity, Unit};
use crate::source::At;

impl Formatter<'_> {
    /// A target: "minst 25 % innen 2027". `unit` is that of values without one, here and below.
    pub fn target(self, target: &Target, unit: Option<&Unit>) -> String {
        let comparison = target.comparison();
        let by = comparison.by.map(|by| self.with_moment("target-by", by.value));
        let parts = [self.compared(&comparison, unit), self.for_each(&comparison), self.since(&comparison), by];
        noted(joined(parts, " "), target.note.as_ref()).unwrap_or_default()
    }

    /// A target's value alone, as prose prints it: "25 %".
    pub fn target_value(self, target: &Target, unit: Option<&Unit>) -> String {
        let comparison = target.comparison();
        let mut values = comparison.values();
        let value = values.next().filter(|_| values.next().is_none()).map(|value| self.quantity(value, unit));
        value.or_else(|| self.compared(&comparison, unit)).unwrap_or_default()
    }

    /// A baseline: "61 % i 2025".
    pub fn baseline(self, baseline: &Baseline, unit: Option<&Unit>) -> String {
        let value = baseline.value.as_ref().map(|value| self.quantity(value, unit));
        let said = match (value, &baseline.at) {
            (Some(value), Some(at)) => Some(self.value_at(&value, at.value)),
            (None, Some(at)) => Some(self.with_moment("baseline-unknown", at.value)),
            (value, None) => value,
        };
        noted(said, baseline.note.as_ref()).unwrap_or_default()
    }

    /// A reading: "69 % i 2026".
    pub fn reading(self, reading: &Reading, unit: Option<&Unit>) -> String {
        self.value_at(&self.quantity(&reading.value, unit), reading.at.value)
    }

    /// A cost: "2026: 400 000 kr (bevilget, driftsbudsjettet)".
    pub fn cost(self, cost: &Cost) -> String {
        let status = cost.status.as_ref().map(|status| self.word_of(status.value));
        let about = joined([status, cost.funding.as_ref().map(|line| line.to_string())], ", ");
        let said = self.yearly(cost.year.as_ref(), cost.amount.as_ref());
        about.map_or_else(|| said.clone(), |about| format!("{said} ({about})"))
    }

    /// An amount of a year: "2026: 400 000 kr".
    pub fn yearly(self, year: Option<&At<Moment>>, amount: Option<&At<Money>>) -> String {
        joined([year.map(|year| self.moment(year.value)), amount.map(|amount| self.money(amount))], ": ")
            .unwrap_or_default()
    }

    /// A figure: "disponert bygningsmasse: 340 000 m2 (om lag)".
    pub fn figure(self, figure: &Figure) -> String {
        let (comparison, unit) = (figure.comparison(), figure.unit());
        let value = self.compared(&comparison, unit);
        let direction = figure.direction.as_ref().filter(|_| value.is_none()).map(|way| self.word_of(way.value));
        let by = comparison.by.map(|by| match &value {
            Some(_) => self.with_moment("target-by", by.value),
            None => self.moment(by.value),
        });
        let start = figure.baseline.as_ref().and_then(|baseline| self.before(baseline, unit));
        let promise = joined([value, self.for_each(&comparison), self.since(&comparison), by], " ");
        let said = noted(joined([promise, direction, start], ", "), figure.note.as_ref());
        joined([figure.quantity.as_ref().map(|line| line.to_string()), said], ": ").unwrap_or_default()
    }

    /// Figures, each by itself.
    pub fn figures(self, figures: &[Figure]) -> Vec<String> {
        figures.iter().map(|figure| self.figure(figure)).collect()
    }

    /// Thresholds: "i rute fra 14 dager, ikke i rute fra 16 dager".
    pub fn thresholds(self, thresholds: &Thresholds, unit: Option<&Unit>) -> String {
        let Thresholds { on_track, off_track } = thresholds;
        let said = |key: &str, value: &Option<At<Quantity>>| {
            value.as_ref().map(|value| self.with_value(key, &self.quantity(value, unit)))
        };
        let parts = [said("threshold-on-track", on_track), said("threshold-off-track", off_track)];
        joined(parts, ", ").unwrap_or_default()
    }

    /// What is compared with: "minst 25 %", "15–20 år", "over 5 og under 10", "−5 %", "2 ganger nivået".
    fn compared(self, comparison: &Comparison<'_>, unit: Option<&Unit>) -> Option<String> {
        let absolute: Vec<_> = comparison.absolute().collect();
        if let [(Relation::AtLeast, low), (Relation::AtMost, high)] = absolute.as_slice()
            && (low.unit.is_none() || low.unit == high.unit)
        {
            let unit = high.unit.as_ref().or(unit);
            let [low, high] = [low, high].map(|end| self.counted(end.value.value, unit));
            let range = if low == high { low } else { format!("{low}–{high}") };
            return Some(self.with_unit(&range, unit));
        }
        let bounds = absolute.iter().map(|(relation, value)| {
            let key = format!("target-{}", relation.key().replace('_', "-"));
            self.with_value(&key, &self.quantity(value, unit))
        });
        let bounds = self.locale.listed(&bounds.collect::<Vec<_>>());
        let change = || comparison.change.map(|change| self.change(change));
        let factor = || comparison.factor.map(|factor| self.with_value("target-factor", &self.number(factor.value)));
        let words = || comparison.words.map(|line| line.to_string());
        bounds.or_else(change).or_else(factor).or_else(words)
    }

    /// A relative change: `+5 %`, `−40 %`, `+2 prosentpoeng`, `uendret`.
    fn change(self, change: &Quantity) -> String {
        if change.value.is_zero() {
            return self.word_of(Direction::Maintain);
        }
        let sign = if change.value.is_sign_positive() { "+" } else { "" };
        format!("{sign}{}", self.quantity(change, None))
    }

    /// Where a figure stood before: "utgangspunkt 61 % i 2025", or "fra 2024" where only the moment is known.
    fn before(self, baseline: &Baseline, unit: Option<&Unit>) -> Option<String> {
        if let (None, Some(at)) = (&baseline.value, &baseline.at) {
            return Some(self.with_moment("figure-since", at.value));
        }
        let said = self.baseline(baseline, unit);
        (!said.is_empty()).then(|| self.with_value("figure-baseline", &said))
    }

    fn value_at(self, value: &str, at: Moment) -> String {
        let key = if matches!(at.precision(), Part::Day(..)) { "baseline-on" } else { "baseline-at" };
        format!("{value} {}", self.with_moment(key, at))
    }

    fn for_each(self, comparison: &Comparison<'_>) -> Option<String> {
        comparison.per.map(|per| self.per(per.value))
    }

    fn since(self, comparison: &Comparison<'_>) -> Option<String> {
        comparison.from.map(|from| self.with_moment("target-from", from.value))
    }

    fn with_moment(self, key: &str, moment: Moment) -> String {
        self.locale.label_with(key, &[("moment", Value::Text(&self.moment(moment)))])
    }

    fn with_value(self, key: &str, value: &str) -> String {
        self.locale.label_with(key, &[("value", Value::Text(value))])
    }
}

/// The parts that there are; `None` where there are none.
fn joined<const N: usize>(parts: [Option<String>; N], separator: &str) -> Option<String> {
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(separator))
}

/// Words followed by their note in brackets; the note alone where there are no words.
fn noted(words: Option<String>, note: Option<&Line>) -> Option<String> {
    match (words, note) {
        (Some(words), Some(note)) => Some(format!("{words} ({})", note.value)),
        (words, note) => words.or_else(|| note.map(|line| line.to_string())),
    }
}

//! What has become of a governing document's demands, in all and part by part.

use super::super::context::ViewContext;
use super::super::{CoverageView, DemandView};
use super::drawing::{Bar, CoverageBars, Drawing, Figure, Told};
use crate::locale::{Locale, Value};
use crate::model::FieldId;
use crate::model::entity::Demand;

/// The most parts in one figure.
const PARTS: usize = 24;
/// What divides a document into parts: its chapters, or else the categories of its demands.
const PARTED_BY: [FieldId; 2] = [Demand::CHAPTER, Demand::CATEGORY];

/// The figure of a document.
pub fn figure(context: &ViewContext<'_>, document: &CoverageView) -> Figure {
    let locale = context.format.locale;
    let mut parts = parts(locale, &document.demands);
    let left_out = parts.len().saturating_sub(PARTS);
    parts.truncate(PARTS);
    let states = ["coverage-answered", "coverage-waived", "coverage-open"].map(|key| locale.label(key));
    let total = bar(locale, locale.label("figure-coverage-total"), count(&document.demands));
    let facts = std::iter::once(&total).chain(&parts).map(|bar| told(bar, &states)).collect();
    Figure {
        of: document.anchor.clone(),
        title: locale.label_with("figure-coverage", &[("document", Value::Text(&document.title))]),
        summary: format!("{} {}", total.words, document.summary),
        facts,
        left_out: (left_out > 0)
            .then(|| locale.label_with("figure-coverage-left-out", &[("count", Value::Count(left_out))])),
        drawing: Drawing::Coverage(CoverageBars { states, total, parts }),
    }
}

fn told(bar: &Bar, states: &[String; 3]) -> Told {
    let counts = states.iter().zip(bar.counts).filter(|(_, count)| *count > 0);
    let counts: Vec<_> = counts.map(|(state, count)| format!("{state}: {count}")).collect();
    Told::alone(format!("{}: {} ({})", bar.label, bar.words, counts.join(", ")))
}

fn bar(locale: &Locale, label: String, counts: [usize; 3]) -> Bar {
    let total = counts.iter().sum();
    let values = [("answered", Value::Count(counts[0])), ("count", Value::Count(total))];
    Bar { label, counts, words: locale.label_with("figure-coverage-words", &values) }
}

fn count<'a>(demands: impl IntoIterator<Item = &'a DemandView>) -> [usize; 3] {
    demands.into_iter().fold([0; 3], |mut counts, demand| {
        let state = match demand.state {
            "answered" => 0,
            "waived" => 1,
            _ => 2,
        };
        counts[state] += 1;
        counts
    })
}

/// The parts of the document in its own order; none where it has fewer than two.
fn parts(locale: &Locale, demands: &[DemandView]) -> Vec<Bar> {
    let field = PARTED_BY.into_iter().find(|field| demands.iter().any(|demand| part_of(demand, *field).is_some()));
    let Some(field) = field else { return Vec::new() };
    let mut parts: Vec<(Option<&str>, Vec<&DemandView>)> = Vec::new();
    for demand in demands {
        let part = part_of(demand, field);
        match parts.iter_mut().find(|(known, _)| *known == part) {
            Some((_, members)) => members.push(demand),
            None => parts.push((part, vec![demand])),
        }
    }
    if parts.len() < 2 {
        return Vec::new();
    }
    let label = |part: Option<&str>| part.map_or_else(|| locale.label("figure-coverage-rest"), str::to_owned);
    parts.into_iter().map(|(part, members)| bar(locale, label(part), count(members))).collect()
}

fn part_of(demand: &DemandView, field: FieldId) -> Option<&str> {
    let fact = demand.facts.iter().find(|fact| fact.name == field.name)?;
    fact.items.first().map(|item| item.text.as_str())
}

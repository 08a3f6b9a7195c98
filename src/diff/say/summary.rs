//! How much differs, and what weighs most.

use super::sentence;
use super::teller::{Teller, anchor};
use crate::diff::change::{ElementChanges, PlanComparison};
use crate::diff::judge;
use crate::locale::{Locale, Value};
use crate::model::{Judgement, Rank, Word as _};
use crate::view::{Edition, ElementRecord, JudgementCount, WeightyChange};

/// How many of the weightiest changes are named.
const NAMED: usize = 5;

/// How many elements were judged how, the gravest judgement first.
pub fn counts<'a>(locale: &Locale, elements: impl IntoIterator<Item = &'a ElementChanges>) -> Vec<JudgementCount> {
    let elements: Vec<_> = elements.into_iter().collect();
    let count = |judgement: &Judgement| {
        let count = elements.iter().filter(|element| element.judgement == *judgement).count();
        let word = judgement.word();
        (count > 0).then(|| JudgementCount {
            judgement: word,
            label: locale.label(&format!("judgement-{word}")),
            count,
        })
    };
    Judgement::ALL.iter().filter_map(count).collect()
}

/// "7 elementer er endret: 2 svekket, 5 endret." Where not all could be compared, it does not say that all is the same.
pub fn sentence(locale: &Locale, counts: &[JudgementCount], is_whole: bool) -> String {
    let all: usize = counts.iter().map(|count| count.count).sum();
    let parts: Vec<_> = counts.iter().map(|count| format!("{}\u{a0}{}", count.count, count.label)).collect();
    match all {
        0 if is_whole => locale.label("diff-none"),
        0 => locale.label("diff-none-compared"),
        _ => locale
            .label_with("diff-summary", &[("count", Value::Count(all)), ("counts", Value::Text(&parts.join(", ")))]),
    }
}

/// The changes that weigh most: the gravest judgement of the element that stands highest first. At most one per
/// element.
pub fn weightiest(comparison: &PlanComparison<'_>, edition: Edition) -> Vec<WeightyChange> {
    let mut found = Vec::new();
    for plan in &comparison.plans {
        let Some(teller) = Teller::new(comparison, plan, edition) else { continue };
        let weighty = plan.elements.iter().filter(|element| element.judgement != Judgement::Neutral);
        found.extend(weighty.filter_map(|element| Some((rank(&teller, element)?, plan, element))));
    }
    found.sort_by_key(|(rank, ..)| *rank);
    found.truncate(NAMED);
    let said =
        found.into_iter().filter_map(|(_, plan, element)| said(&Teller::new(comparison, plan, edition)?, element));
    said.collect()
}

fn rank(teller: &Teller<'_>, changes: &ElementChanges) -> Option<(u8, Rank)> {
    let (version, node) = teller.shown(changes)?;
    Some((judge::weight(changes.judgement), height(version.element(node))))
}

/// How high an element ranks: like its kind, or like a part where it is part of another of its kind.
fn height(element: &ElementRecord) -> Rank {
    let Some(kind) = element.declared() else { return Rank::Rest };
    let is_part = kind.parent().is_some_and(|parent| !element.references(parent.name).is_empty());
    if is_part { kind.spec().rank.max(Rank::Part) } else { kind.spec().rank }
}

fn said(teller: &Teller<'_>, changes: &ElementChanges) -> Option<WeightyChange> {
    let (version, node) = teller.shown(changes)?;
    let (element, locale) = (version.element(node), &teller.locale);
    let change = changes.changes.first()?;
    let (what, reason) = (
        sentence::sentence(locale, change, version.is_root(node)),
        change.reason.map(|reason| locale.label(reason.label())),
    );
    let values = [
        ("kind", Value::Text(&element.label)),
        ("title", Value::Text(&element.title)),
        ("sentence", Value::Text(&what)),
        ("reason", Value::Text(reason.as_deref().unwrap_or_default())),
    ];
    // What is quoted is one change, so that its judgement stands there and not that of all.
    let word = change.judgement.word();
    Some(WeightyChange {
        judgement: word,
        judgement_label: locale.label(&format!("judgement-{word}")),
        sentence: locale.label_with(if reason.is_some() { "diff-weighty-reason" } else { "diff-weighty" }, &values),
        plan: teller.record.id.clone(),
        anchor: anchor(teller.record, element),
    })
}

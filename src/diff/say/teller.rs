//! Puts what became of a plan into words.

use super::sentence;
use crate::diff::change::{Change, ElementChanges, PlanChanges, PlanComparison, Said};
use crate::diff::version::{Node, Version};
use crate::locale::{Locale, Value};
use crate::model::Word as _;
use crate::view::{ChangeView, Edition, ElementChangesView, ElementRecord, PlanRecord, SaidView};

/// Puts what became of one plan into words of its language.
pub struct Teller<'a> {
    pub comparison: &'a PlanComparison<'a>,
    pub changes: &'a PlanChanges,
    pub record: &'a PlanRecord,
    pub locale: &'static Locale,
    pub edition: Edition,
}

impl<'a> Teller<'a> {
    pub fn new(comparison: &'a PlanComparison<'_>, changes: &'a PlanChanges, edition: Edition) -> Option<Self> {
        let new = changes.new.map(|place| &comparison.new.plans[place]);
        let record = new.or(changes.old.map(|place| &comparison.old.plans[place]))?;
        Some(Self { comparison, changes, record, locale: Locale::for_code(&record.language), edition })
    }

    /// The element as it is, or was, and the version that it stands in.
    pub fn shown(&self, changes: &ElementChanges) -> Option<(&Version<'a>, Node)> {
        let new = changes.new.map(|node| (&self.comparison.new, node));
        new.or(changes.old.map(|node| (&self.comparison.old, node)))
    }

    pub fn element(&self, changes: &ElementChanges) -> Option<ElementChangesView> {
        let (version, node) = self.shown(changes)?;
        let record: &ElementRecord = version.element(node);
        let old_id = changes.old.map(|node| self.comparison.old.element(node).id.clone());
        let word = changes.judgement.word();
        Some(ElementChangesView {
            anchor: anchor(self.record, record),
            id: record.id.clone(),
            old_id: old_id.filter(|id| *id != record.id),
            kind: record.kind.clone(),
            kind_label: record.label.clone(),
            title: record.title.clone(),
            judgement: word,
            judgement_label: self.locale.label(&format!("judgement-{word}")),
            approved: self.approved(changes),
            changes: changes.changes.iter().map(|change| self.change(change, version.is_root(node))).collect(),
        })
    }

    /// Who has let the changes of an element through. Only the internal edition says so, since approvals are the
    /// organisation's own business.
    fn approved(&self, changes: &ElementChanges) -> Option<String> {
        let approval = changes.changes.iter().find_map(|change| change.approval.as_ref());
        let approval = approval.filter(|_| self.edition == Edition::Internal)?;
        let values = [
            ("by", Value::Text(&approval.by)),
            ("date", Value::Text(&approval.at)),
            ("why", Value::Text(&approval.why)),
        ];
        Some(self.locale.label_with("diff-approved", &values))
    }

    fn change(&self, change: &Change, is_plan: bool) -> ChangeView {
        let (kind, judgement) = (change.kind.word(), change.judgement.word());
        let (field, field_label) = change.field.clone().unzip();
        let said = |said: &Said| SaidView { words: said.words.clone(), value: said.value.clone() };
        ChangeView {
            kind,
            kind_label: self.locale.label(&format!("change-{kind}")),
            judgement,
            judgement_label: self.locale.label(&format!("judgement-{judgement}")),
            sentence: sentence::sentence(self.locale, change, is_plan),
            reason: change.reason.map(|reason| self.locale.label(reason.label())),
            field,
            field_label,
            before: change.before.as_ref().map(said),
            after: change.after.as_ref().map(said),
            words: if sentence::is_told_as_value(change) { Vec::new() } else { change.words.clone() },
            others: change.others.clone(),
            is_likely: change.is_likely,
        }
    }
}

/// The name of an element's place in a comparison. Neither ids nor names of plans have an underscore.
pub fn anchor(plan: &PlanRecord, element: &ElementRecord) -> String {
    format!("{}_{}", plan.id, element.id)
}

//! A comparison in the words of the plans: what pages and other formats show of it.

mod groups;
mod sentence;
mod summary;

use super::change::{Change, Comparison, ElementChanges, PlanChanges, Said};
use super::version::{Node, Version};
use crate::locale::{Locale, Value};
use crate::model::Word as _;
use crate::view::{
    ChangeLog, ChangeView, ChangesView, Edition, ElementChangesView, ElementRecord, PlanChangesView, PlanRecord,
    SaidView, SideView,
};

/// What a comparison itself does not know.
#[derive(Debug, Clone)]
pub struct Frame {
    /// The edition.
    pub edition: Edition,
    /// The old version.
    pub before: SideView,
    /// The new version.
    pub after: SideView,
    /// What is left out, in sentences.
    pub omissions: Vec<String>,
}

impl Comparison<'_> {
    /// The comparison as formats show it.
    pub fn view(&self, frame: Frame) -> ChangesView {
        let language = self.new.plans.first().or(self.old.plans.first()).map_or("nb", |plan| &*plan.language);
        let locale = Locale::for_code(language);
        let plans: Vec<_> =
            self.plans.iter().filter_map(|plan| Teller::new(self, plan, frame.edition)?.plan()).collect();
        let counts = summary::counts(locale, self.plans.iter().flat_map(|plan| &plan.elements));
        let refiled = self.plans.iter().map(|plan| plan.refiled.len()).sum();
        ChangesView {
            language: language.to_owned(),
            edition: frame.edition,
            title: title(locale, &plans),
            before: frame.before,
            after: frame.after,
            summary: summary::sentence(locale, &counts),
            counts,
            weightiest: summary::weightiest(self, frame.edition),
            plans,
            omissions: frame.omissions,
            refiled,
            refiled_label: (refiled > 0)
                .then(|| locale.label_with("diff-refiled", &[("count", Value::Count(refiled))])),
        }
    }

    /// The change log of one plan since a version that readers know as `since`; `None` where either version has no such
    /// plan.
    pub fn log(&self, plan: &str, since: &str, edition: Edition) -> Option<ChangeLog> {
        let is_asked_for = |changes: &&PlanChanges| changes.new.is_some_and(|place| self.new.plans[place].id == plan);
        let changes = self.plans.iter().find(is_asked_for).filter(|changes| changes.old.is_some())?;
        let teller = Teller::new(self, changes, edition)?;
        let counts = summary::counts(teller.locale, &changes.elements);
        Some(ChangeLog {
            title: teller.locale.label_with("diff-log-since", &[("version", Value::Text(since))]),
            summary: summary::sentence(teller.locale, &counts),
            counts,
            groups: groups::groups(&teller),
        })
    }
}

/// What the comparison is called: by its plan, where only one differs.
fn title(locale: &Locale, plans: &[PlanChangesView]) -> String {
    match plans {
        [only] => locale.label_with("diff-title-of", &[("plan", Value::Text(&only.title))]),
        _ => locale.label("diff-title"),
    }
}

/// Tells what became of one plan, in its language.
struct Teller<'a> {
    comparison: &'a Comparison<'a>,
    changes: &'a PlanChanges,
    record: &'a PlanRecord,
    locale: &'static Locale,
    edition: Edition,
}

impl<'a> Teller<'a> {
    fn new(comparison: &'a Comparison<'_>, changes: &'a PlanChanges, edition: Edition) -> Option<Self> {
        let new = changes.new.map(|place| &comparison.new.plans[place]);
        let record = new.or(changes.old.map(|place| &comparison.old.plans[place]))?;
        Some(Self { comparison, changes, record, locale: Locale::for_code(&record.language), edition })
    }

    /// What differs in the plan; `None` where nothing does.
    fn plan(&self) -> Option<PlanChangesView> {
        let state = match (self.changes.old, self.changes.new) {
            (Some(_), Some(_)) => "kept",
            (None, _) => "added",
            (_, None) => "removed",
        };
        (!self.changes.elements.is_empty()).then(|| PlanChangesView {
            id: self.record.id.clone(),
            title: self.record.root().map(|root| root.title.clone()).unwrap_or_default(),
            language: self.record.language.clone(),
            state,
            counts: summary::counts(self.locale, &self.changes.elements),
            groups: groups::groups(self),
        })
    }

    /// The element as it is, or was, and the version that it stands in.
    fn shown(&self, changes: &ElementChanges) -> Option<(&Version<'a>, Node)> {
        let new = changes.new.map(|node| (&self.comparison.new, node));
        new.or(changes.old.map(|node| (&self.comparison.old, node)))
    }

    fn element(&self, changes: &ElementChanges) -> Option<ElementChangesView> {
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

    /// Who has let the changes of an element through. The public is not told of the organisation's own dealings.
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
fn anchor(plan: &PlanRecord, element: &ElementRecord) -> String {
    format!("{}_{}", plan.id, element.id)
}

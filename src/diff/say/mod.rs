//! A comparison in the words of the plans: what pages and other formats show of it.

mod groups;
mod sentence;
mod summary;
mod teller;

use super::change::{PlanChanges, PlanComparison};
use crate::locale::{Locale, Value};
use crate::view::{ChangeLog, ChangesView, Edition, PlanChangesView, SideView};
use teller::Teller;

/// What a comparison does not know by itself.
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

impl PlanComparison<'_> {
    /// The comparison as formats show it.
    pub fn view(&self, frame: Frame) -> ChangesView {
        let language = self.new.plans.first().or(self.old.plans.first()).map_or("nb", |plan| &*plan.language);
        let locale = Locale::for_code(language);
        let plans: Vec<_> =
            self.plans.iter().filter_map(|changes| plan(&Teller::new(self, changes, frame.edition)?)).collect();
        let counts = summary::counts(locale, self.plans.iter().flat_map(|plan| &plan.elements));
        let refiled = self.plans.iter().map(|plan| plan.refiled.len()).sum();
        ChangesView {
            language: language.to_owned(),
            edition: frame.edition,
            title: title(locale, &plans),
            before: frame.before,
            after: frame.after,
            summary: summary::sentence(locale, &counts, frame.omissions.is_empty()),
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
            summary: summary::sentence(teller.locale, &counts, true),
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

/// What differs in the plan; `None` where nothing does.
fn plan(teller: &Teller<'_>) -> Option<PlanChangesView> {
    let state = match (teller.changes.old, teller.changes.new) {
        (Some(_), Some(_)) => "kept",
        (None, _) => "added",
        (_, None) => "removed",
    };
    (!teller.changes.elements.is_empty()).then(|| PlanChangesView {
        id: teller.record.id.clone(),
        title: teller.record.root().map(|root| root.title.clone()).unwrap_or_default(),
        language: teller.record.language.clone(),
        state,
        counts: summary::counts(teller.locale, &teller.changes.elements),
        groups: groups::groups(teller),
    })
}

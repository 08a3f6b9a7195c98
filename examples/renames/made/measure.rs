//! How well a comparison finds out who is who.

use stratc::diff::{PlanComparison, compare};
use stratc::model::ChangeKind;
use stratc::view::PlanRecord;

use super::edit::Edited;

/// How many elements were followed, and how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figures {
    /// Elements that have new ids.
    pub renamed: usize,
    /// Those of them that were found under their new ids.
    pub right: usize,
    /// Elements that were taken for others.
    pub wrong: usize,
    /// Those of them that were not said to be likely only.
    pub sure_and_wrong: usize,
    /// Splits and mergers, of which there are none.
    pub divided: usize,
}

impl Figures {
    /// The share of renamed elements that were found.
    #[expect(clippy::cast_precision_loss, reason = "numbers of elements are far below 2^52")]
    pub fn share_right(&self) -> f64 {
        self.right as f64 / self.renamed.max(1) as f64
    }

    /// The figures of two runs together.
    #[must_use]
    #[allow(dead_code, reason = "the tests make one run")]
    pub fn and(self, other: Self) -> Self {
        Self {
            renamed: self.renamed + other.renamed,
            right: self.right + other.right,
            wrong: self.wrong + other.wrong,
            sure_and_wrong: self.sure_and_wrong + other.sure_and_wrong,
            divided: self.divided + other.divided,
        }
    }
}

/// Compares a plan with what it was edited into.
pub fn measured(plan: &PlanRecord, edited: &Edited) -> Figures {
    let (old, new) = (std::slice::from_ref(plan), std::slice::from_ref(&edited.plan));
    figures(&compare(old, new), edited)
}

fn figures(comparison: &PlanComparison<'_>, edited: &Edited) -> Figures {
    let renamed = edited.ids.iter().filter(|(old, new)| old != new).count();
    let mut figures = Figures { renamed, ..Figures::default() };
    for element in comparison.plans.iter().flat_map(|plan| &plan.elements) {
        let is_divided = |kind| matches!(kind, ChangeKind::Split | ChangeKind::Merged);
        figures.divided += usize::from(element.changes.iter().any(|change| is_divided(change.kind)));
        let (Some(old), Some(new)) = (element.old, element.new) else { continue };
        let (old, new) = (&comparison.old.element(old).id, &comparison.new.element(new).id);
        let is_right = edited.ids.get(old) == Some(new);
        figures.right += usize::from(is_right && old != new);
        figures.wrong += usize::from(!is_right);
        figures.sure_and_wrong += usize::from(!is_right && !element.changes.iter().any(|change| change.is_likely));
    }
    figures
}

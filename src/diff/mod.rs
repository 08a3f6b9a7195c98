//! What a new version of plans promises differently: two versions in, typed changes out.
//!
//! Both are the records that an edition may show ([`PlanRecord`]), whether compiled from sources or read from an
//! earlier published edition, so nothing that an edition hides can reach a comparison.
//!
//! First `identity` finds which old element each new one is. Then `fields` compares the two, field by field, and each
//! difference is a [`Change`] of the closed vocabulary [`ChangeKind`](crate::model::ChangeKind) with its judgement.
//! `say` puts it into sentences of the plan's language.
//!
//! What holds for all of it: a version against itself gives nothing; the reversed input gives the mirrored answer; and
//! what is no difference in meaning is no change: order, layout, other spellings of a value, units that convert,
//! references to something that only has a new id.

mod align;
mod amount;
mod approval;
mod change;
mod demand;
mod fields;
mod gather;
mod identity;
mod judge;
mod reuse;
mod say;
mod share;
mod version;
mod wording;
mod words;

pub use change::{Change, ElementChanges, PlanChanges, PlanComparison, Reason, Said};
pub use say::Frame;
pub use version::{Node, Version};

use rayon::prelude::*;

use crate::view::PlanRecord;
use identity::Identity;

/// Compares two versions of a workspace's plans.
pub fn compare<'a>(old: &'a [PlanRecord], new: &'a [PlanRecord]) -> PlanComparison<'a> {
    let (old, new) = (Version::new(old), Version::new(new));
    let identity = Identity::find(&old, &new);
    let outcomes = identity.outcomes(&old, &new);
    let changed = outcomes.par_iter().map(|outcome| fields::changes(outcome, &identity, &old, &new));
    let changed: Vec<_> = changed.collect();
    let mut comparison = PlanComparison::gather(changed, (&outcomes, &identity), old, new);
    approval::apply(&mut comparison);
    comparison
}

//! What a new version of plans promises differently: two versions in, typed changes out.
//!
//! Both are the records that an edition may show ([`PlanRecord`]), whether compiled from sources or read from an earlier
//! published edition, so nothing that an edition hides can reach a comparison.
//!
//! First [`identity`] finds which old element each new one is. Then [`fields`] compares the two, field by field, and each
//! difference is a [`Change`] of the closed vocabulary [`ChangeKind`](crate::model::ChangeKind) with its judgement. [`say`]
//! puts it into sentences of the plan's language.
//!
//! What holds for all of it: a version against itself gives nothing; the reversed input gives the mirrored answer; and what is
//! no difference in meaning is no change: order, layout, other spellings of a value, units that convert, references to
//! something that only has a new id.

mod amount;
mod change;
mod fields;
mod identity;
mod judge;
mod verdict;
mod version;
mod words;

pub use change::{Change, Comparison, ElementChanges, PlanChanges, Reason, Said};

use rayon::prelude::*;

use crate::view::PlanRecord;
use identity::Identity;
use version::Version;

/// Compares two versions of a workspace's plans.
pub fn compare(old: &[PlanRecord], new: &[PlanRecord]) -> Comparison {
    let (old, new) = (Version::new(old), Version::new(new));
    let identity = Identity::find(&old, &new);
    let outcomes: Vec<_> = identity.outcomes(&old, &new);
    let changed: Vec<_> = outcomes.par_iter().map(|outcome| fields::changes(outcome, &identity, &old, &new)).collect();
    Comparison::gather(changed, &identity, &old, &new)
}

//! Deadlines: of elements, and of targets.

use super::sides::{Days, FieldSides};
use crate::diff::change::{Change, Reason};
use crate::model::{ChangeKind, Judgement};

/// What became of a deadline. It is the last day of what is written, so `2027` and `2027-12-31` are one.
pub fn compare(
    field: FieldSides<'_>,
    (old, new): (Option<Days<'_>>, Option<Days<'_>>),
    item: Option<String>,
) -> Option<Change> {
    let (kind, judgement, reason) = match (old, new) {
        (Some((_, old)), Some((_, new))) if old == new => return None,
        (Some((_, old)), Some((_, new))) if new > old => {
            (ChangeKind::DeadlineMoved, Judgement::Weakened, Some(Reason::Later))
        }
        (Some(_), Some(_)) => (ChangeKind::DeadlineMoved, Judgement::Strengthened, Some(Reason::Earlier)),
        (None, Some(_)) => (ChangeKind::DeadlineSet, Judgement::Strengthened, Some(Reason::Dated)),
        (Some(_), None) => (ChangeKind::DeadlineRemoved, Judgement::Weakened, Some(Reason::Undated)),
        (None, None) => return None,
    };
    Some(Change { reason, item, ..field.change(kind, judgement) })
}

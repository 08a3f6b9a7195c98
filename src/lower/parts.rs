//! The parts of values that are written as mappings and are no records.

use crate::model::{Field, FieldId, Shape};

const fn part(name: &'static str, doc: &'static str, shape: Shape, required: bool) -> Field {
    Field { id: FieldId { record: "", name }, name, doc, shape, required, tags: &[] }
}

static FROM: Field = part("from", "The first moment.", Shape::Moment, true);
static TO: Field = part("to", "The last moment.", Shape::Moment, true);
/// The ends of a period.
pub static PERIOD_ENDS: [&Field; 2] = [&FROM, &TO];
/// The day until which an element is kept back.
pub static EMBARGO: Field = part("embargo", "The first day on which the public may see it.", Shape::Moment, true);
/// Why it is kept back.
pub static BASIS: Field = part("basis", "The legal basis for keeping it back.", Shape::Line, false);
/// Until when, at most.
pub static REVIEW: Field = part("review", "When that is to be looked at again.", Shape::Moment, false);

//! Examples of the fields that people most often write wrongly.

use crate::diag::{Message, say};
use crate::model::{Field, Kind, Shape, Tag};

/// A help message that shows how a field with parts is written; `None` for one whose name makes it clear.
pub fn how_to_write(field: &Field) -> Option<Message> {
    let example = match field.shape {
        Shape::Record(spec) | Shape::Records(spec) => match spec.name {
            "Target" => "[{at_least: 80, by: 2027}]",
            "Baseline" => "{value: 61, at: 2025}",
            "Thresholds" => "{on_track: 75, off_track: 60}",
            "Figure" => "[{quantity: stillinger, exactly: 2}]",
            "Adoption" => "{by: Kommunestyret, at: 2026-03-31}",
            "Hearing" => "{from: 2026-03-02, by: 2026-04-24, reply_to: post@fjordvik.example}",
            "Approval" => "[{element: svar-samme-dag, by: Kommunestyret, at: 2027-03-31}]",
            _ => return None,
        },
        Shape::Readings => "{2025: 61, 2026: 64}",
        Shape::Waivers => "{krav-1: Gjelder ikke oss}",
        Shape::Retirements => "{papiravisa: Den siste utgaven kom i juni 2027.}",
        Shape::Visibility => return Some(who_may_see()),
        _ => return None,
    };
    Some(say!("write it like this: {example}", example = format!("{}: {example}", field.name)))
}

/// What to do with the others where a field can name one element only: another field of the kind may hold them.
pub fn one_of_several(field: &Field) -> Message {
    let kind = Kind::ALL.iter().find(|kind| kind.spec().record.name == field.id.record);
    let own = kind.into_iter().flat_map(|kind| kind.spec().record.fields);
    let mut others = own.filter(|other| match (field.shape, other.shape) {
        (Shape::Reference { to: wanted, .. }, Shape::Reference { to, many: true }) => {
            wanted == to && other.is(Tag::Duty)
        }
        _ => false,
    });
    match others.next() {
        Some(other) if field.is(Tag::Duty) => {
            say!(
                "keep one of them in \"{field}\", and put the others into \"{other}\"",
                field = field.name,
                other = other.name
            )
        }
        _ => say!("keep one of them, and name the others in the text"),
    }
}

/// All that can be said of who may see an element.
pub fn who_may_see() -> Message {
    say!(
        "write public for everyone, internal for the organisation only, or {embargo} for everyone from that day on",
        embargo = format!("{{embargo: {}}}", "2027-03-01")
    )
}

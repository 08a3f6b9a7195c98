//! Examples of the fields that people most often write wrongly.

use crate::diag::{Message, say};
use crate::model::{Field, Shape};

/// A help message that shows how a field with parts is written; `None` for one whose name makes it clear.
pub fn how_to_write(field: &Field) -> Option<Message> {
    let example = match field.shape {
        Shape::Record(spec) | Shape::Records(spec) => match spec.name {
            "Target" => "[{at_least: 80, by: 2027}]",
            "Baseline" => "{value: 61, at: 2025}",
            "Thresholds" => "{on_track: 75, off_track: 60}",
            "Figure" => "[{quantity: stillinger, exactly: 2}]",
            "Adoption" => "{by: Kommunestyret, at: 2026-03-31}",
            "Approval" => "[{element: svar-samme-dag, by: Kommunestyret, at: 2027-03-31}]",
            _ => return None,
        },
        Shape::Readings => "{2025: 61, 2026: 64}",
        Shape::Waivers => "{krav-1: Gjelder ikke oss}",
        Shape::Retirements => "{papiravisa: Den siste utgaven kom i juni 2027.}",
        _ => return None,
    };
    Some(say!("write it like this: {example}", example = format!("{}: {example}", field.name)))
}

//! Readings: measured values by the moments at which they were measured.

use super::context::FileContext;
use super::{scalar, shapes};
use crate::diag::Sink;
use crate::model::Field;
use crate::model::entity::Reading;
use crate::source::At;
use crate::syntax::Entry;

/// The readings of a field, the earliest first.
pub fn read(entries: &[Entry], field: &'static Field, context: FileContext<'_>, sink: &mut Sink) -> Vec<Reading> {
    let mut readings: Vec<_> = entries.iter().filter_map(|entry| one(entry, field, context, sink)).collect();
    readings.sort_by_key(|reading| reading.at.value);
    readings
}

fn one(entry: &Entry, field: &'static Field, context: FileContext<'_>, sink: &mut Sink) -> Option<Reading> {
    let key = At::new(&*entry.key.text, entry.key.span);
    let at = scalar::read(key, &scalar::MOMENT, field, context, sink);
    let Some(text) = entry.node.scalar() else {
        sink.push(shapes::wrong(field, entry.node.span, context));
        return None;
    };
    let value = scalar::read(At::new(text, entry.node.span), &scalar::QUANTITY, field, context, sink);
    at.zip(value).map(|(at, value)| Reading { at, value })
}

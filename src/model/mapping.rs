//! Values that are written as mappings: from moments to numbers, from names to reasons.

use super::reference::Link;
use super::text::Line;
use super::value::{Moment, Quantity};
use crate::source::At;

/// A measured value.
#[derive(Debug, Clone)]
pub struct Reading {
    /// When it was measured.
    pub at: At<Moment>,
    /// What was measured, in the indicator's unit.
    pub value: At<Quantity>,
}

/// A demand that no element answers, and why.
#[derive(Debug, Clone)]
pub struct Waiver {
    /// The demand.
    pub demand: Link,
    /// The reason, as a reader may see it.
    pub reason: Option<Line>,
}

/// An element that was taken out on purpose, and why.
#[derive(Debug, Clone)]
pub struct Retirement {
    /// The id that it had.
    pub id: Line,
    /// The reason, as a reader may see it.
    pub reason: Option<Line>,
}

//! The typed values of a strategy: numbers, quantities, units, moments, periods, money and recurrences.
//!
//! Every parser takes the text as the author wrote it, trims it, never panics, and answers with a
//! value or with a [`ValueFault`]: what is wrong, as data. The sentence for the reader is made
//! elsewhere. The folder depends on nothing else in the crate.

mod bounds;
mod fault;
mod growth;
mod language;
mod lead;
mod moment;
mod money;
mod notation;
mod number;
mod often;
pub mod ongoing;
mod period;
mod quantity;
mod recurrence;
mod respelt;
mod spelling;
mod sum;
mod surrounded;
mod terms;
mod unit;
mod vague;

pub use bounds::{Bound, Bounds};
pub use fault::ValueFault;
pub use growth::{compound, whole_intervals};
pub use language::Language;
pub use lead::is_undecided;
pub use moment::{Moment, Part, Season};
pub use money::{Currency, Money};
pub use notation::respelt_number;
pub use number::parse_number;
pub use period::Period;
pub use quantity::Quantity;
pub use recurrence::{Interval, Recurrence, Step};
pub use respelt::Respelt;
pub use sum::Sums;
pub use surrounded::{respelt_money, respelt_quantity};
pub use unit::{BehindNumber, KnownUnit, Unit};

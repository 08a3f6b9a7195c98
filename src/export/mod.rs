//! Export: views → files that other programs read.
//!
//! Every format is made from the same view as the pages, so it says the same, and holds nothing that the edition may
//! not show. The same view gives the same bytes.

mod calendar;
mod json;
mod markdown;
pub mod office;
mod table;

pub use calendar::calendar;
pub use json::{FORMAT_VERSION, json, schema};
pub use markdown::markdown;
pub use table::tables;

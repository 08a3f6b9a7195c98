//! An edition as `build` publishes it and `verify` makes it again: what it shows of each plan, and its files.

mod builder;
mod findings;
mod others;
mod views;

pub use builder::{EditionBuilder, Listing, formats};
pub use others::OtherPlans;
pub use views::{site, views};

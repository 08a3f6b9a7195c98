//! An edition as `build` publishes it and `verify` makes it again: what it shows of each plan, and its files.

mod builder;
mod findings;
mod views;

pub use builder::{EditionBuilder, formats};
pub use views::{site, views};

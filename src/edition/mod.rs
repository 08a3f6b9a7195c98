//! An edition: what it shows of each plan, and its files. The command line publishes them in a folder, the page in the
//! browser shows them.

mod builder;
mod error;
mod findings;
pub mod templates;
mod views;

pub use builder::{EditionBuilder, Listing, formats};
pub use views::{site, views};

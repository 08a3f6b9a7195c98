//! An edition as `build` publishes it and `verify` makes it again: what has changed in it, and what stays of other plans.

mod others;
mod views;

pub use others::OtherPlans;
pub use views::views;

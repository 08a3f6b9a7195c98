//! Made-up plans, what authors do to them, and how well a comparison follows it.

mod edit;
mod measure;
mod phrase;
mod plan;

pub use edit::{Shares, edited};
pub use measure::{Figures, measured};
pub use plan::{Style, plan};

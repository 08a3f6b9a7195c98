//! Templates of one's own: reading them, and showing what is wrong with them at their lines.

mod faults;
mod problem;
mod set;

pub use faults::TemplateFaults;
pub use problem::what_is_wrong;
pub use set::{FORMER, Templates};

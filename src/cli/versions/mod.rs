//! The two sides of a comparison of versions: where each comes from, and what it holds.

mod compiled;
mod options;
mod published;
mod side;
mod sides;
mod version;

pub use options::ReadOptions;
pub use sides::Sides;
pub use version::{HEAD, Version};

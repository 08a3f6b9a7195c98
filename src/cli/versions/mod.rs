//! The two sides of a comparison of versions: where each comes from, and what it holds.

mod compiled;
mod published;
mod reading;
mod side;
mod sides;
mod source;

pub use reading::Reading;
pub use sides::Sides;
pub use source::Source;

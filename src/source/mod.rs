//! Source text: files, byte spans, and the way from a byte to a line and column.
//!
//! Everything that can be wrong in a strategy is wrong *somewhere*. A [`Span`] is how the rest of the
//! compiler remembers where: small, `Copy`, and meaningful only together with the [`SourceMap`] it came from.

mod control;
mod directive;
mod line_index;
mod map;
mod meant;
mod place;
mod span;

pub use control::{code, controls, escaped_controls, is_control, masked_controls};
pub use directive::{Directive, PREFIX, is_directive, markdown_comment, may_hold_directives};
pub use line_index::{LineIndex, Position};
pub use map::{SourceFile, SourceMap};
pub use meant::{Change, Oddity, is_cyrillic, is_other_alphabet, mixed};
pub use place::{as_place, shown};
pub use span::{At, FileId, Span};

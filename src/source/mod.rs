//! Source text: files, byte spans, and the way from a byte to a line and column.
//!
//! Everything that can be wrong in a strategy is wrong *somewhere*. A [`Span`] is how the rest of the
//! compiler remembers where: small, `Copy`, and meaningful only together with the [`SourceMap`] it came from.

mod control;
mod line_index;
mod map;
mod remark;
mod span;

pub use control::{blanked, code, controls, is_control, spelt};
pub use line_index::{LineIndex, Position};
pub use map::{SourceFile, SourceMap};
pub use remark::{ADDRESS, Remark, is_addressed, markdown_comment, may_hold_remarks};
pub use span::{At, FileId, Span};

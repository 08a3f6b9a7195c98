//! Who may see an element, and when.

use jiff::civil::Date;

use super::text::Line;
use super::value::Moment;
use crate::source::At;

/// Who may see an element. Everything is public unless it says otherwise.
///
/// `internal` means "not published", never "exempt from access": the legal basis and the date to look
/// again are kept with it (offentleglova §§ 13–14).
#[derive(Debug, Clone, Default)]
pub enum Visibility {
    /// Everyone.
    #[default]
    Public,
    /// The organisation only.
    Internal {
        /// The legal basis for keeping it back.
        basis: Option<Line>,
        /// When that is to be looked at again.
        review: Option<At<Moment>>,
    },
    /// Everyone, from the first day of a moment on.
    Embargo(At<Moment>),
}

impl Visibility {
    /// Whether the public may see it on the day `as_of`.
    pub fn is_public(&self, as_of: Date) -> bool {
        match self {
            Self::Public => true,
            Self::Internal { .. } => false,
            Self::Embargo(until) => until.first_day() <= as_of,
        }
    }
}

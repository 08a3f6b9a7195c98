//! The typefaces of pages: those that come with the program, and those that replace them.

use serde::Serialize;

use super::font::Font;

/// A typeface that is embedded in every page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Typeface {
    /// Its use.
    pub role: Role,
    /// The file.
    #[serde(flatten)]
    pub font: Font,
}

/// The use of a typeface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Running text.
    Text,
    /// Bold words in running text.
    TextBold,
    /// Emphasised words in running text.
    TextItalic,
    /// Headings.
    Heading,
    /// The vision and messages.
    HeadingItalic,
}

impl Role {
    pub(super) fn is_of_headings(self) -> bool {
        matches!(self, Self::Heading | Self::HeadingItalic)
    }
}

/// The typefaces that come with the program, as `fonts/subset.py` writes them: Source Sans 3 for text and Libertinus
/// Serif for headings, with the characters that plans use. Browsers slant the upright face of text.
///
/// A template that does not know the last role uses such a typeface as one for text. In a style sheet, the last of two
/// with the same name wins, so that role comes first.
const SHIPPED: [(Role, &[u8]); 4] = [
    (Role::HeadingItalic, include_bytes!("../../fonts/pages/serif-italic.woff2")),
    (Role::Heading, include_bytes!("../../fonts/pages/serif-semibold.woff2")),
    (Role::Text, include_bytes!("../../fonts/pages/sans-regular.woff2")),
    (Role::TextBold, include_bytes!("../../fonts/pages/sans-semibold.woff2")),
];

/// The typefaces of pages if the settings name none.
pub(super) fn shipped() -> Vec<Typeface> {
    let made = |(role, bytes): (Role, &[u8])| Typeface { role, font: Font::woff2(bytes.to_vec()) };
    SHIPPED.map(made).into()
}

//! D: settings that would keep some people from using the pages. What plans say is judged by the rules.

use crate::diag::codes;

codes! {
    /// A colour of the pages is too faint to be read as text.
    ///
    /// `theme:` in stratc.yaml gives the pages colours of your own: `accent`, `ink` (the text) and `paper` (the page),
    /// each with a twin (`accent_dark`) for readers who have chosen a dark screen. The accent is used for links,
    /// numbers and headings. All text needs a contrast of at least 4.5 to 1 against everything that may lie behind it:
    /// the page, the boxes on it, and what is marked with a tint of the accent. Many logos have colours that are too
    /// faint; a darker shade of the same colour will usually do.
    ///
    /// ## Why
    ///
    /// Readers with poor sight, a poor screen or the sun on it lose the words first where the contrast is low.
    ///
    /// Source: WCAG 2.1, 1.4.3 Contrast (Minimum), which forskrift om universell utforming av IKT-løsninger makes a
    /// requirement.
    ///
    /// ## Faulty
    ///
    /// ```yaml /stratc.yaml
    /// theme:
    ///   accent: "#2a9db0"
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml /stratc.yaml
    /// theme:
    ///   accent: "#0b5f70"
    ///   accent_dark: "#7fd0d8"
    /// ```
    COLOUR_CONTRAST = "D010", "colour-contrast", Error;
}

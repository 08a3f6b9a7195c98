//! D: what settings say that not everyone could use. What plans say is judged by the rules.

use crate::diag::codes;

codes! {
    /// A colour of the pages is too faint to be read as text.
    ///
    /// `theme:` in stratc.yaml gives the pages a colour of one's own: `accent`, and `accent_dark` for readers who
    /// have chosen a dark screen. It is used for links, numbers and headings, so it needs a contrast of at least
    /// 4.5 to 1 on everything that lies behind text: the page, boxes on it, and what is marked in a tint of the
    /// same colour. Many logos have colours that are too faint; a darker shade of the same usually does.
    ///
    /// Source: WCAG 2.1, 1.4.3.
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

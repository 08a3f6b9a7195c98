//! S: faults of what the look of plans is taken from.

use crate::diag::codes;

codes! {
    /// A file that the theme names cannot be put into pages.
    ///
    /// `theme:` in stratc.yaml may name a logo (SVG, PNG or JPEG) and typefaces (WOFF2, TrueType or OpenType). They
    /// must be in the workspace. Every page has its own copy and fetches nothing from elsewhere, so a file must be whole
    /// and 1 MB at most, and must not fetch anything itself: no scripts in drawings, and no pictures from elsewhere.
    THEME_FILE = "S031", "theme-file", Error;

    /// A custom template cannot be read or filled in.
    ///
    /// The message says what is wrong and shows the line. `stratc templates copy` gives you the program's own template to
    /// start from again, and `stratc templates view` lists what templates can use.
    TEMPLATE = "S032", "template", Error;
}

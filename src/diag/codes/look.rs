//! S: faults of what the look of plans is taken from.

use crate::diag::codes;

codes! {
    /// A file that the theme names cannot be put into pages.
    ///
    /// `theme:` in stratc.yaml may name a logo (SVG, PNG or JPEG) and typefaces (WOFF2, TrueType or OpenType). They
    /// lie in the workspace, and every page holds its own copy, so that no request leaves it. So a file must be whole,
    /// at most 1 MB, and must not fetch anything itself: no scripts in drawings, and no pictures from elsewhere.
    THEME_FILE = "S031", "theme-file", Error;

    /// A custom template cannot be read or filled in.
    ///
    /// The message says what is wrong and shows the line. `stratc templates copy` gives the program's own template to
    /// start again from, and `stratc templates view` lists what templates can use.
    TEMPLATE = "S032", "template", Error;
}

//! The look of what is published: colours, logo, typefaces, and the words at the foot of every page.
//!
//! Settings say it, the files that they name are looked at here, and every format that has a look takes it from one
//! [`Theme`].

mod colour;
mod font;
mod image;
mod palette;
mod svg;
mod typeface;

pub use colour::{Colour, WHITE};
pub use font::{Font, FontFault};
pub use image::{Image, ImageFault};
pub use palette::{Faint, LEAST, Palette, SHIPPED, Shipped, is_light};
pub use svg::SvgFault;
pub use typeface::{Role, Typeface};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;

/// The largest picture or typeface that is put into pages. Each page holds a copy.
pub const MAX_BYTES: usize = 1024 * 1024;

/// The look of what is published.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Theme {
    /// Colours of light pages and of paper.
    pub light: Palette,
    /// Colours of dark pages.
    pub dark: Palette,
    /// The picture at the head of every page.
    pub logo: Option<Logo>,
    /// Typefaces, each for what no other is for. Where none is for text or headings, the reader's system has one.
    pub typefaces: Vec<Typeface>,
    /// Words at the foot of every page, a line each.
    pub footer: Vec<String>,
}

impl Default for Theme {
    fn default() -> Self {
        let [Shipped { light, dark, .. }, _] = SHIPPED;
        Self { light, dark, logo: None, typefaces: typeface::shipped(), footer: Vec::new() }
    }
}

impl Theme {
    /// What the Content-Security-Policy of a page must allow besides its style: pictures and typefaces only where the
    /// page has some, and only those that lie in the page itself.
    pub fn content_policy(&self) -> String {
        let picture = self.logo.as_ref().map_or("", |_| "; img-src data:");
        let typeface = if self.typefaces.is_empty() { "" } else { "; font-src data:" };
        format!("{picture}{typeface}")
    }
}

/// The picture at the head of every page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Logo {
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// The picture.
    #[serde(flatten)]
    pub image: Image,
    /// The picture on dark pages, where it is another.
    pub dark: Option<Image>,
}

/// A file as an address that holds the whole of it.
fn data_address(media_type: &str, bytes: &[u8]) -> String {
    format!("data:{media_type};base64,{}", STANDARD.encode(bytes))
}

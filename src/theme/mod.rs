//! The look of what is published: colours, logo, typefaces, and the footer of every page.
//!
//! Settings choose it, the files that they name are checked here, and every format takes its look from one [`Theme`].

mod colour;
mod drawn;
mod embedded;
mod font;
mod image;
mod palette;
pub mod raster;
mod stripped;
mod svg;
mod typeface;

pub use colour::{Colour, WHITE};
pub use embedded::{MAX_BYTES, data_address};
pub use font::{Font, FontFault};
pub use image::{Image, ImageFault, MOST_PIXELS};
pub use palette::{Faint, LEAST, Palette, SHIPPED, Shipped, is_light};
pub use stripped::unturned;
pub use svg::SvgFault;
pub use typeface::{Role, Typeface};

use serde::Serialize;

/// The look of what is published.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Theme {
    /// The colours of light pages and of paper.
    pub light: Palette,
    /// The colours of dark pages.
    pub dark: Palette,
    /// The picture at the top of every page.
    pub logo: Option<Logo>,
    /// Typefaces, at most one for each role. If there is none for text or for headings, the reader's system provides
    /// one.
    pub typefaces: Vec<Typeface>,
    /// The text at the bottom of every page, one item per line.
    pub footer: Vec<String>,
}

impl Default for Theme {
    fn default() -> Self {
        let [Shipped { light, dark, .. }, _] = SHIPPED;
        Self { light, dark, logo: None, typefaces: typeface::shipped(), footer: Vec::new() }
    }
}

impl Theme {
    /// What the Content-Security-Policy of a page must allow besides its style: images and fonts only if the page has
    /// any, and only as data URLs. `has_pictures` says that its texts have some.
    pub fn content_policy(&self, has_pictures: bool) -> String {
        let picture = if has_pictures || self.logo.is_some() { "; img-src data:" } else { "" };
        let typeface = if self.typefaces.is_empty() { "" } else { "; font-src data:" };
        format!("{picture}{typeface}")
    }

    /// Removes the typefaces for text or for headings, whichever `role` belongs to. Others may replace them; otherwise
    /// the reader's system provides one.
    pub fn drop_typefaces(&mut self, role: Role) {
        self.typefaces.retain(|face| face.role.is_of_headings() != role.is_of_headings());
    }

    /// Adds a typeface, replacing any that has the same role.
    pub fn set_typeface(&mut self, face: Typeface) {
        self.typefaces.retain(|other| other.role != face.role);
        self.typefaces.push(face);
    }
}

/// The picture at the top of every page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Logo {
    /// Its alternative text.
    pub alt: String,
    /// The picture.
    #[serde(flatten)]
    pub image: Image,
    /// The picture for dark pages, if that is another.
    pub dark: Option<Image>,
}

//! The look of what is published: colours, logo, typefaces, and the words at the foot of every page.
//!
//! Settings say it, the files that they name are looked at here, and every format that has a look takes it from one
//! [`Theme`].

mod colour;
mod embedded;
mod font;
mod image;
mod palette;
mod svg;
mod typeface;

pub use colour::{Colour, WHITE};
pub use embedded::MAX_BYTES;
pub use font::{Font, FontFault};
pub use image::{Image, ImageFault};
pub use palette::{Faint, LEAST, Palette, SHIPPED, Shipped, is_light};
pub use svg::SvgFault;
pub use typeface::{Role, Typeface};

use serde::Serialize;

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

    /// Drops what is for text, or else what is for headings, whichever `role` belongs to. Others may take the place; where
    /// none does, the reader's system has a typeface.
    pub fn drop_typefaces(&mut self, role: Role) {
        self.typefaces.retain(|face| face.role.is_of_headings() != role.is_of_headings());
    }

    /// Takes in a typeface of one's own, in the place of any that is for the same.
    pub fn set_typeface(&mut self, face: Typeface) {
        self.typefaces.retain(|other| other.role != face.role);
        self.typefaces.push(face);
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

//! The colours of a page by their roles, and the two sets of them that come with the program.

use serde::Serialize;

use super::colour::{Colour, WHITE};

macro_rules! palette {
    ($($(#[doc = $doc:expr])+ $name:ident,)+) => {
        /// The colours of a page.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
        pub struct Palette {
            $($(#[doc = $doc])+ pub $name: Colour,)+
        }

        impl Palette {
            const fn of(colours: &Numbers) -> Self {
                Self { $($name: Colour::of(colours.$name)),+ }
            }
        }

        /// The same as numbers, in the notation used below.
        struct Numbers {
            $($name: u32,)+
        }
    };
}

palette! {
    /// Text.
    ink,
    /// Less prominent text.
    soft,
    /// Thin lines.
    line,
    /// Lines that must be seen.
    strong,
    /// The background of the page.
    paper,
    /// Boxes on it.
    panel,
    /// Elevated surfaces.
    raised,
    /// Links, numbers and headings.
    brand,
    /// The background of what is highlighted.
    brand_soft,
    /// What is going well.
    good,
    /// What is late or missing.
    late,
    /// What is pending.
    wait,
    /// The background of notices.
    warn,
    /// The text of notices.
    warn_ink,
}

/// The share of the brand colour in the background of what is highlighted, in per cent; the rest is the colour of the
/// paper.
const MARKED: u32 = 12;
/// The least contrast ratio of text: WCAG 2.1, success criterion 1.4.3 (AA).
pub const LEAST: f64 = 4.5;

/// Text that is not legible where it is used.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Faint {
    /// The role of the text's colour.
    pub text: &'static str,
    /// The role of the background.
    pub behind: &'static str,
    /// Their contrast ratio, below [`LEAST`].
    pub contrast: f64,
}

impl Palette {
    /// The palette with another brand colour, and what is derived from it.
    #[must_use]
    pub fn with_brand(self, brand: Colour) -> Self {
        Self { brand, brand_soft: brand.mixed(MARKED, self.paper), ..self }
    }

    /// The palette with other colours of text and paper, and the shades between the two. Elevated surfaces are lighter
    /// than the paper.
    #[must_use]
    pub fn with_page(self, ink: Colour, paper: Colour) -> Self {
        Self {
            ink,
            paper,
            soft: ink.mixed(75, paper),
            line: ink.mixed(16, paper),
            strong: ink.mixed(45, paper),
            panel: ink.mixed(5, paper),
            raised: WHITE.mixed(if is_light(paper) { 60 } else { 4 }, paper),
            brand_soft: self.brand.mixed(MARKED, paper),
            ..self
        }
    }

    /// The palette with white paper.
    #[must_use]
    pub fn on_white(self) -> Self {
        Self { paper: WHITE, raised: WHITE, ..self }
    }

    /// Every text whose contrast is too low on a background that it may have.
    pub fn faint(&self) -> Vec<Faint> {
        let page = [("paper", self.paper), ("panel", self.panel), ("raised", self.raised)];
        let everywhere = [page.as_slice(), &[("brand_soft", self.brand_soft)]].concat();
        let on_all = [("ink", self.ink), ("brand", self.brand)];
        let on_page = [("soft", self.soft), ("good", self.good), ("late", self.late), ("wait", self.wait)];
        [
            too_faint(&on_all, &everywhere),
            too_faint(&on_page, &page),
            too_faint(&[("warn_ink", self.warn_ink)], &[("warn", self.warn)]),
        ]
        .concat()
    }
}

/// A colour with its role.
type Named = (&'static str, Colour);

fn too_faint(texts: &[Named], grounds: &[Named]) -> Vec<Faint> {
    let on_each = |(text, colour): &Named| {
        let pairs = grounds.iter().map(|(behind, ground)| (*behind, colour.contrast(*ground)));
        let faint = pairs.filter(|(_, contrast)| *contrast < LEAST);
        faint.map(|(behind, contrast)| Faint { text, behind, contrast }).collect::<Vec<_>>()
    };
    texts.iter().flat_map(on_each).collect()
}

/// Whether black text has more contrast on it than white text.
pub fn is_light(paper: Colour) -> bool {
    paper.contrast(WHITE) < paper.contrast(Colour::of(0))
}

/// The colours of one theme that comes with the program.
#[derive(Debug)]
pub struct Shipped {
    /// Its name in settings.
    pub name: &'static str,
    /// For light pages.
    pub light: Palette,
    /// For dark pages.
    pub dark: Palette,
}

/// The themes that come with the program; the first is the default.
pub const SHIPPED: [Shipped; 2] = [
    Shipped {
        name: "fjord",
        light: Palette::of(&Numbers {
            ink: 0x14_20_2b,
            soft: 0x4a_5a_68,
            line: 0xd5_db_e0,
            strong: 0x8b_99_a5,
            paper: 0xfb_fa_f7,
            panel: 0xf2_f0_ea,
            raised: 0xff_ff_ff,
            brand: 0x0b_4f_5c,
            brand_soft: 0xdc_eb_ec,
            good: 0x1b_6e_3c,
            late: 0x9a_3b_12,
            wait: 0x5b_4a_8a,
            warn: 0xfb_e6_d6,
            warn_ink: 0x5c_24_08,
        }),
        dark: Palette::of(&Numbers {
            ink: 0xe9_ee_f1,
            soft: 0xa9_b7_c1,
            line: 0x33_42_4d,
            strong: 0x6d_7f_8c,
            paper: 0x12_19_1f,
            panel: 0x1a_24_2c,
            raised: 0x17_21_2a,
            brand: 0x7f_d0_d8,
            brand_soft: 0x17_34_3a,
            good: 0x7f_d4_9b,
            late: 0xf2_a2_7c,
            wait: 0xc0_b1_ee,
            warn: 0x4a_25_12,
            warn_ink: 0xff_d9_c2,
        }),
    },
    Shipped {
        name: "granitt",
        light: Palette::of(&Numbers {
            ink: 0x1a_1d_24,
            soft: 0x51_58_65,
            line: 0xd8_dc_e3,
            strong: 0x8a_92_a0,
            paper: 0xff_ff_ff,
            panel: 0xf2_f4_f7,
            raised: 0xff_ff_ff,
            brand: 0x1f_3f_8f,
            brand_soft: 0xe3_e9_f6,
            good: 0x1c_6b_45,
            late: 0xa3_2a_1c,
            wait: 0x7a_4a_00,
            warn: 0xff_ed_c2,
            warn_ink: 0x4d_34_00,
        }),
        dark: Palette::of(&Numbers {
            ink: 0xec_ee_f2,
            soft: 0xb0_b7_c3,
            line: 0x36_3b_46,
            strong: 0x76_7e_8c,
            paper: 0x15_17_1c,
            panel: 0x1f_22_29,
            raised: 0x1a_1d_23,
            brand: 0xa4_bd_ff,
            brand_soft: 0x23_2f_4e,
            good: 0x82_d3_a8,
            late: 0xff_a3_93,
            wait: 0xe8_bf_7a,
            warn: 0x45_35_0d,
            warn_ink: 0xff_e3_a1,
        }),
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_of_the_shipped_themes_can_be_read_light_dark_and_on_paper() {
        for Shipped { name, light, dark } in &SHIPPED {
            for (scheme, palette) in [("light", *light), ("dark", *dark), ("paper", light.on_white())] {
                assert_eq!(palette.faint(), [], "{name} {scheme}");
            }
            assert!(is_light(light.paper) && !is_light(dark.paper), "{name}");
        }
    }

    #[test]
    fn the_shipped_themes_are_told_apart() {
        let [one, two] = &SHIPPED;
        assert_ne!(one.name, two.name);
        assert!(one.light.brand != two.light.brand && one.dark.brand != two.dark.brand);
    }

    #[test]
    fn a_faint_text_is_named_with_what_lies_behind_it() {
        let pale = SHIPPED[0].light.with_brand(Colour::of(0x2a_9d_b0));
        let faint: Vec<_> = pale.faint().iter().map(|faint| (faint.text, faint.behind)).collect();
        assert_eq!(faint, ["paper", "panel", "raised", "brand_soft"].map(|behind| ("brand", behind)));
    }

    #[test]
    fn what_lies_between_text_and_paper_follows_them() {
        for (ink, paper) in [(0x00_00_00, 0xff_ff_ff), (0x22_1a_10, 0xff_f8_ec)] {
            let page = SHIPPED[0].light.with_page(Colour::of(ink), Colour::of(paper));
            assert_eq!(page.faint(), []);
        }
    }
}

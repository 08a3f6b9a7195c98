//! The colours of the pages: what `stratc.yaml` says of them, and whether they can be read.

use std::fmt;

use rust_decimal::Decimal;

use crate::diag::{Diagnostic, Sink, codes, say};
use crate::model::Line;
use crate::model::record::record;

record! {
    /// The colours of the published pages.
    pub struct ThemeSettings {
        /// The colour of links, numbers and lines on a light page, such as `"#0b4f5c"`.
        accent: Option<Line>,
        /// The same for readers who have chosen a dark screen, such as `"#7fd0d8"`.
        accent_dark: Option<Line>,
    }
}

/// The colours of the published pages, where they are not the program's own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Theme {
    /// On a light page and on paper.
    pub accent: Option<Colour>,
    /// On a dark page.
    pub accent_dark: Option<Colour>,
}

/// A colour: red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour([u8; 3]);

/// What lies behind text on a light page, as in `templates/html/style.css`.
const LIGHT: [Colour; 3] = [Colour([0xfb, 0xfa, 0xf7]), Colour([0xf2, 0xf0, 0xea]), Colour([0xff, 0xff, 0xff])];
/// The same on a dark page.
const DARK: [Colour; 3] = [Colour([0x12, 0x19, 0x1f]), Colour([0x1a, 0x24, 0x2c]), Colour([0x17, 0x21, 0x2a])];
/// How much of the accent is mixed into the page behind what is marked, in per cent, as in
/// `templates/html/theme.css`.
const MIXED: u32 = 12;
/// The least contrast of text: WCAG 2.1, 1.4.3.
const LEAST: f64 = 4.5;

impl Theme {
    /// Reads the colours, and reports those that cannot be read, by us or on the page.
    pub fn new(settings: &ThemeSettings, sink: &mut Sink) -> Self {
        Self {
            accent: accent(settings.accent.as_ref(), &LIGHT, sink),
            accent_dark: accent(settings.accent_dark.as_ref(), &DARK, sink),
        }
    }
}

fn accent(line: Option<&Line>, pages: &[Colour; 3], sink: &mut Sink) -> Option<Colour> {
    let line = line?;
    let Some(colour) = Colour::parse(&line.value) else {
        let message = say!("\"{text}\" is no colour", text = &*line.value);
        sink.push(
            Diagnostic::new(&codes::value::UNKNOWN_WORD, line.span, message).help(say!(
                "write it in quotes, as # and six digits or letters a–f: {example}",
                example = "\"#0b4f5c\""
            )),
        );
        return None;
    };
    let contrast = colour.least_contrast(pages);
    if contrast < LEAST {
        let message = say!(
            "\"{colour}\" is hard to read on the page: the contrast is {contrast} to 1, and text needs at least {least} to 1",
            colour = colour.to_string(),
            contrast = rounded_down(contrast),
            least = rounded_down(LEAST)
        );
        let diagnostic = Diagnostic::new(&codes::disclosure::COLOUR_CONTRAST, line.span, message);
        sink.push(diagnostic.help(if *pages == DARK {
            say!("choose a lighter colour for the dark page")
        } else {
            say!("choose a darker colour for the light page")
        }));
    }
    Some(colour)
}

/// A contrast with one decimal, never more than it is.
fn rounded_down(contrast: f64) -> Decimal {
    format!("{:.1}", (contrast * 10.0).floor() / 10.0).parse().unwrap_or_default()
}

impl Colour {
    /// Reads `#rrggbb`.
    fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        digits.bytes().all(|byte| byte.is_ascii_hexdigit()).then_some(())?;
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// The contrast on the page, or on what is marked there, where it is least.
    fn least_contrast(self, pages: &[Colour; 3]) -> f64 {
        let marked = pages.first().map(|page| self.mixed_into(*page));
        pages.iter().copied().chain(marked).map(|page| self.contrast(page)).fold(f64::INFINITY, f64::min)
    }

    fn mixed_into(self, page: Self) -> Self {
        let mix = |(own, page): (u8, u8)| (u32::from(own) * MIXED + u32::from(page) * (100 - MIXED) + 50) / 100;
        let [red, green, blue] = [0, 1, 2].map(|part| mix((self.0[part], page.0[part])));
        Self([red, green, blue].map(|part| u8::try_from(part).unwrap_or(u8::MAX)))
    }

    /// The contrast ratio of WCAG 2.1.
    fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance() + 0.05, other.luminance() + 0.05);
        one.max(two) / one.min(two)
    }

    /// The relative luminance of WCAG 2.1.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).expect("a colour")
    }

    #[test]
    fn reads_six_digits_and_nothing_else() {
        assert_eq!(colour("#0B4f5c").to_string(), "#0b4f5c");
        for text in ["", "0b4f5c", "#0b4", "#0b4f5g", "#+b4f5c", "#0b4f5c00", "red"] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        let table = [("#000000", "#ffffff", 21.0), ("#767676", "#ffffff", 4.54), ("#777777", "#ffffff", 4.48)];
        for (one, two, expected) in table {
            let found = colour(one).contrast(colour(two));
            assert!((found - expected).abs() < 0.01, "{one} {two} {found}");
        }
    }

    #[test]
    fn the_programs_own_colours_can_be_read() {
        assert!(colour("#0b4f5c").least_contrast(&LIGHT) >= LEAST);
        assert!(colour("#7fd0d8").least_contrast(&DARK) >= LEAST);
    }

    #[test]
    fn the_pages_are_those_of_the_style_sheet() {
        let style = include_str!("../../templates/html/style.css");
        let (light, dark) = style.split_once("prefers-color-scheme:dark").expect("there are two schemes");
        for (pages, scheme) in [(LIGHT, light), (DARK, dark)] {
            for (name, page) in ["paper", "panel", "raised"].into_iter().zip(pages) {
                let rest = scheme.split(&format!("--{name}:")).nth(1).expect("the colour is there");
                let written = rest.split(';').next().unwrap_or_default();
                let long = if written.len() == 4 { written.replace("#fff", "#ffffff") } else { written.to_owned() };
                assert_eq!(long, page.to_string(), "{name}");
            }
        }
        let theme = include_str!("../../templates/html/theme.css");
        assert!(theme.contains(&format!("var(--brand) {MIXED}%")));
    }
}

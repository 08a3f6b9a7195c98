//! Colours, and whether one is legible on another.

use std::fmt;

use serde::{Serialize, Serializer};

/// A colour in sRGB: red, green and blue, from 0 to 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub(super) [u8; 3]);

/// White, the colour of paper.
pub const WHITE: Colour = Colour([0xff; 3]);

impl Colour {
    /// Parses `#rrggbb`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#').filter(|digits| digits.len() == 6)?;
        digits.bytes().all(|byte| byte.is_ascii_hexdigit()).then_some(())?;
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// The colour with this number, as in `0x0b4f5c`. The highest byte is ignored.
    pub(super) const fn of(number: u32) -> Self {
        let [_, red, green, blue] = number.to_be_bytes();
        Self([red, green, blue])
    }

    /// A mixture of `share` per cent of this colour (at most 100) and the rest of `other`, channel by channel.
    #[must_use]
    pub fn mixed(self, share: u32, other: Self) -> Self {
        let share = share.min(100);
        let mix = |own: u8, other: u8| (u32::from(own) * share + u32::from(other) * (100 - share) + 50) / 100;
        let [red, green, blue] = [0, 1, 2].map(|part| mix(self.0[part], other.0[part]));
        Self([red, green, blue].map(|part| u8::try_from(part).unwrap_or(u8::MAX)))
    }

    /// The contrast ratio of WCAG 2.2, from 1 to 21: (L1 + 0.05) / (L2 + 0.05), where L1 is the relative luminance of
    /// the lighter colour.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance() + 0.05, other.luminance() + 0.05);
        one.max(two) / one.min(two)
    }

    /// The relative luminance of WCAG 2.2, from 0 (black) to 1 (white). The threshold of WCAG 2.1, 0.03928, gives the
    /// same for colours with eight bits per channel.
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

impl Serialize for Colour {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
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
        for text in ["", "0b4f5c", "#0b4", "#0b4f5g", "#+b4f5c", "#0b4f5c00", "red", "#æøå"] {
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
    fn a_mixture_lies_between_its_colours() {
        let (black, white) = (colour("#000000"), WHITE);
        assert_eq!(black.mixed(100, white), black);
        assert_eq!(black.mixed(0, white), white);
        assert_eq!(black.mixed(60, white).to_string(), "#666666");
    }
}

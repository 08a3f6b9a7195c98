//! Numbers as people write them, in plans and in messages: grouped digits with the separators of a language.

use rust_decimal::Decimal;

/// The separators that a language uses in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marks {
    /// The decimal separator.
    pub decimal: &'static str,
    /// The separator between groups of three digits.
    pub group: &'static str,
}

impl Default for Marks {
    /// Those of English: `340,000.5`.
    fn default() -> Self {
        Self { decimal: ".", group: "," }
    }
}

/// The fewest digits of an integer part that is grouped. Norwegian and English style guides leave four digits together.
const GROUP_FROM: usize = 5;

/// A number without trailing zeros: `13,4`, `340 000`, `−5`.
pub fn written(number: Decimal, marks: Marks) -> String {
    let plain = number.normalize().to_string();
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |digits| ("−", digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut text = sign.to_owned();
    for (at, digit) in whole.char_indices() {
        if whole.len() >= GROUP_FROM && at > 0 && (whole.len() - at) % 3 == 0 {
            text.push_str(marks.group);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push_str(marks.decimal);
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped_and_zeros_left_out() {
        let norwegian = Marks { decimal: ",", group: "\u{a0}" };
        for (number, english, own) in [
            ("13.40", "13.4", "13,4"),
            ("-340000", "−340,000", "−340\u{a0}000"),
            ("2027", "2027", "2027"),
            ("12345", "12,345", "12\u{a0}345"),
            ("1234567.5", "1,234,567.5", "1\u{a0}234\u{a0}567,5"),
            ("0.00", "0", "0"),
            ("0.12345", "0.12345", "0,12345"),
        ] {
            let number = number.parse().expect("a number");
            assert_eq!((written(number, Marks::default()), written(number, norwegian)), (english.into(), own.into()));
        }
    }
}

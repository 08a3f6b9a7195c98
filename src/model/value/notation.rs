//! Numbers as programs and other countries write them, for suggesting how they are written here.

use rust_decimal::Decimal;

use super::number::{all_digits, exact, is_minus, split_number, ungroup};
use super::{Language, Respelt};

/// A number in another notation.
struct Found {
    /// The digits before the decimal mark, and those behind it.
    whole: String,
    fraction: String,
    /// How many bytes of the text it takes.
    length: usize,
    certain: bool,
}

impl Found {
    fn new(whole: impl Into<String>, fraction: impl Into<String>, length: usize) -> Self {
        Self { whole: whole.into(), fraction: fraction.into(), length, certain: true }
    }

    fn of(value: Decimal, length: usize) -> Self {
        let plain = value.normalize().to_string();
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        Self::new(whole, fraction, length)
    }

    fn guessed(self) -> Self {
        Self { certain: false, ..self }
    }

    /// The number as the language writes it, with spaces between its thousands.
    fn written(&self, language: Language) -> String {
        let groups: Vec<_> = self.whole.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy).collect();
        let mark = match language {
            _ if self.fraction.is_empty() => "",
            Language::English => ".",
            _ => ",",
        };
        format!("{}{mark}{}", groups.join(" "), self.fraction)
    }
}

/// A text with its number as the language writes it: `1.000.000 kr` and `1_000_000 kr` as `1 000 000 kr`, `1e3` as `1
/// 000`, `0x10` as `16`, `2½` as `2,5`, `- 5 %` as `-5 %`. `None` where the number is written as it should be, where
/// there is none, and where its marks leave room for doubt: `850.000` may be a fraction.
pub fn respelt_number(text: &str, language: Language) -> Option<Respelt<String>> {
    let start = text.find(|letter: char| letter.is_ascii_digit() || vulgar_fraction(letter).is_some())?;
    let (before, rest) = text.split_at(start);
    let notations = [radix, scientific, divided, halves, marked, unfinished, plain];
    let found = notations.into_iter().find_map(|notation| notation(rest))?;
    // A space after the sign is no part of any number.
    let sign = before.trim();
    let is_sign = sign.starts_with(is_minus) && sign.chars().count() == 1;
    let (before, certain) = if is_sign && sign.len() < before.len() { (sign, false) } else { (before, found.certain) };
    let value = format!("{before}{}{}", found.written(language), &rest[found.length..]);
    (value != text).then_some(Respelt { value, certain })
}

/// `0x1F`, `0o17` and `0b101`. Whoever writes that in a plan may have meant something else.
fn radix(text: &str) -> Option<Found> {
    let mark = text.strip_prefix('0')?;
    let radix = match mark.chars().next()? {
        'x' | 'X' => 16,
        'o' | 'O' => 8,
        'b' | 'B' => 2,
        _ => return None,
    };
    let digits = mark[1..].split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').next()?;
    let value = u64::from_str_radix(&digits.replace('_', ""), radix).ok()?;
    Some(Found::of(value.into(), "0x".len() + digits.len()).guessed())
}

/// `1.5e3`.
fn scientific(text: &str) -> Option<Found> {
    let at = text.find(|letter: char| !letter.is_ascii_digit() && letter != '.')?;
    let (base, exponent) = text.split_at(at);
    let power = exponent.strip_prefix(['e', 'E'])?;
    let digits = power.strip_prefix(['+', '-']).unwrap_or(power);
    let end = digits.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(digits.len());
    if end == 0 || digits[end..].starts_with(char::is_alphanumeric) {
        return None;
    }
    let power = &power[..power.len() - digits.len() + end];
    let (whole, fraction) = base.split_once('.').unwrap_or((base, ""));
    // Only what is exact by itself goes on: `from_scientific` would round it.
    let base = exact(whole, fraction).ok()?;
    let value = Decimal::from_scientific(&format!("{base}e{power}")).ok()?;
    Some(Found::of(value, at + 1 + power.len()))
}

/// `1_000_000` and `1'000'000`, with a fraction or without.
fn divided(text: &str) -> Option<Found> {
    let is_mark = |letter: char| matches!(letter, '_' | '\'' | '’');
    let end = text.find(|letter: char| !letter.is_ascii_digit() && !is_mark(letter)).unwrap_or(text.len());
    let whole = &text[..end];
    let digits = if whole.contains('_') { Some(whole.replace('_', "")) } else { ungroup(whole, is_mark) };
    let digits = digits.filter(|digits| whole.contains(is_mark) && all_digits(digits))?;
    let behind = text[end..].strip_prefix(['.', ',']).unwrap_or_default();
    let fraction = &behind[..behind.len() - behind.trim_start_matches(|letter: char| letter.is_ascii_digit()).len()];
    let length = if fraction.is_empty() { end } else { end + 1 + fraction.len() };
    Some(Found::new(digits, fraction, length))
}

/// `½` and `2 ½`.
fn halves(text: &str) -> Option<Found> {
    let (whole, _) = text.split_at(text.find(|letter: char| !letter.is_ascii_digit())?);
    let behind = text[whole.len()..].trim_start();
    let sign = behind.chars().next()?;
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(Found::new(whole, vulgar_fraction(sign)?, text.len() - behind.len() + sign.len_utf8()))
}

/// The decimals of a fraction that is written as one character.
fn vulgar_fraction(letter: char) -> Option<&'static str> {
    match letter {
        '¼' => Some("25"),
        '½' => Some("5"),
        '¾' => Some("75"),
        _ => None,
    }
}

/// `1.000.000` and `1.234,5`: points or commas between the thousands, where nothing else can be meant.
fn marked(text: &str) -> Option<Found> {
    let (number, _) = split_number(text);
    let number = number.trim_end_matches(['.', ',']);
    let last = number.rfind(['.', ','])?;
    let (whole, fraction) = (&number[..last], &number[last + 1..]);
    let mark = number[last..].chars().next()?;
    let several = whole.contains(mark);
    let (whole, fraction) = if several { (number, "") } else { (whole, fraction) };
    let separator = if several { mark } else { whole.chars().find(|letter| matches!(letter, '.' | ','))? };
    Some(Found::new(ungroup(whole, |letter| letter == separator)?, fraction, number.len()))
}

/// `5.` and `5,`. A digit may be missing.
fn unfinished(text: &str) -> Option<Found> {
    let (number, _) = split_number(text);
    let whole = number.strip_suffix(['.', ',']).filter(|whole| all_digits(whole))?;
    Some(Found::new(whole, "", number.len()).guessed())
}

/// Digits and nothing else.
fn plain(text: &str) -> Option<Found> {
    let (number, _) = split_number(text);
    all_digits(number).then(|| Found::new(number, "", number.len()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{Quantity, parse_number};
    use super::*;

    fn respelt(text: &str, language: Language) -> Option<String> {
        let found = respelt_number(text, language)?;
        Some(format!("{}{}", found.value, if found.certain { "" } else { "?" }))
    }

    #[test]
    fn thousands_get_spaces_where_nothing_else_can_be_meant() {
        let table = [
            ("1.000.000 kr", Some("1 000 000 kr")),
            ("kr 1.234,50", Some("kr 1 234,50")),
            ("1,234.5 %", Some("1 234,5 %")),
            ("−12,345,678", Some("−12 345 678")),
            ("1.000.000,-", Some("1 000 000,-")),
            ("850.000 kr", None),
            ("13,4", None),
            ("1.00.000", None),
            ("1.2.3", None),
            ("25", None),
            ("mange", None),
        ];
        for (text, expected) in table {
            assert_eq!(respelt(text, Language::Bokmal).as_deref(), expected, "{text}");
        }
        assert_eq!(respelt("1.234,5", Language::English).as_deref(), Some("1 234.5"));
    }

    #[test]
    fn notations_of_programs_are_written_out() {
        let table = [
            ("1e3", Some("1 000")),
            ("1.5E+3 kr", Some("1 500 kr")),
            ("-25e-1 %", Some("-2,5 %")),
            ("1e99", None),
            ("5e3x", None),
            ("1_000", Some("1 000")),
            ("1_0.5", Some("10,5")),
            ("kr 1'234'567,50", Some("kr 1 234 567,50")),
            ("1’000", Some("1 000")),
            ("1'00", None),
            ("0x10", Some("16?")),
            ("-0XfF %", Some("-255 %?")),
            ("0o17", Some("15?")),
            ("0b1_01", Some("5?")),
            ("0x", None),
            ("0b2", None),
        ];
        for (text, expected) in table {
            assert_eq!(respelt(text, Language::Bokmal).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn slips_of_typing_are_put_right() {
        let table = [
            ("5.", Some("5?")),
            ("5, %", Some("5 %?")),
            ("- 5 %", Some("-5 %?")),
            ("−\u{a0}13.000.000", Some("−13 000 000?")),
            ("½", Some("0,5")),
            ("2½ timer", Some("2,5 timer")),
            ("2 ¾", Some("2,75")),
            ("5 %", None),
            ("--5", None),
            ("∞", None),
        ];
        for (text, expected) in table {
            assert_eq!(respelt(text, Language::Bokmal).as_deref(), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(text in any::<String>(), near in "[-−–+]{0,2} ?[0-9.,_'’½eExob ]{0,12}[%a-fø² ]{0,4}") {
            for language in Language::ALL {
                for text in [&text, &near] {
                    let _ = respelt_number(text, language);
                    let _ = Quantity::parse(text, language);
                }
            }
        }

        #[test]
        fn what_is_certain_has_the_same_value(whole in 0_u64..10_000_000, exponent in 0_usize..6) {
            let zeros = "0".repeat(exponent);
            let written = respelt_number(&format!("{whole}e{exponent}"), Language::Bokmal).map(|found| found.value);
            let value = written.and_then(|written| parse_number(&written, Language::Bokmal).ok());
            prop_assert_eq!(value, format!("{whole}{zeros}").parse().ok());
        }
    }
}

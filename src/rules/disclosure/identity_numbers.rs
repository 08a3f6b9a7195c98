//! Norwegian national identity numbers and D-numbers.
//!
//! A number is six digits for a date, three individual digits and two control digits. Skatteetaten assigns them and
//! publishes how they are built. The control digits are checksums modulo 11; the weights in `is_valid` are those of
//! the definition, with a 1 for the control digit itself.

use std::ops::Range;

use jiff::civil::Date;

/// How many digits a number has.
const LENGTH: usize = 11;
/// How many digits are the date. A space of any width may follow them.
const DATE: usize = 6;

/// The places of valid numbers in a text.
pub fn find(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) =
        bytes.get(at..).and_then(|rest| rest.iter().position(u8::is_ascii_digit)).map(|next| at + next)
    {
        let first = run(bytes, start);
        let space = text[start + first..]
            .chars()
            .next()
            .filter(|letter| matches!(letter, ' ' | '-' | '.' | '\u{a0}' | '\u{202f}'));
        let rest = start + first + space.map_or(0, char::len_utf8);
        let second = if first == DATE && space.is_some() { run(bytes, rest) } else { 0 };
        let end = match (first, second) {
            (LENGTH, _) => start + LENGTH,
            (DATE, 5) => rest + second,
            _ => 0,
        };
        let joins = |letter: char| letter.is_alphanumeric();
        let is_apart = end > 0 && !text[..start].ends_with(joins) && !text[end..].starts_with(joins);
        if is_apart && is_valid(bytes.get(start..end).unwrap_or_default()) {
            found.push(start..end);
        }
        at = start + first;
    }
    found
}

/// Words before a number that say what it is.
#[rustfmt::skip]
const NAMES: [&str; 10] = [
    "fødselsnummer", "fødselsnummeret", "fødselsnr", "personnummer", "personnummeret", "personnr", "fnr", "f.nr", "d-nummer", "fødsels- og personnummer",
];

/// The places of eleven digits that stand behind a word for such a number, in whatever groups, and so are meant as one.
pub fn named(text: &str) -> Vec<Range<usize>> {
    let lower = text.to_lowercase();
    let is_inside = |letter: char| letter.is_ascii_digit() || matches!(letter, ' ' | '-' | '.' | '\u{a0}');
    let is_between = |letter: char| matches!(letter, ' ' | ':' | '.' | '\u{a0}');
    let names = NAMES.iter().flat_map(|name| lower.match_indices(name).map(|(at, name)| at + name.len()));
    names
        .filter_map(|end| {
            let rest = text.get(end..)?;
            let start = end + rest.len() - rest.trim_start_matches(is_between).len();
            let digits = text.get(start..)?;
            let length = digits.find(|letter| !is_inside(letter)).unwrap_or(digits.len());
            let number = digits[..length].trim_end_matches(|letter: char| !letter.is_ascii_digit());
            let count = number.bytes().filter(u8::is_ascii_digit).count();
            (count == LENGTH).then(|| start..start + number.len())
        })
        .collect()
}

/// How many digits there are in a row.
fn run(bytes: &[u8], start: usize) -> usize {
    bytes.get(start..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_digit()).count()
}

/// Whether the date exists and both control digits agree.
fn is_valid(written: &[u8]) -> bool {
    let digits: Vec<u32> =
        written.iter().filter(|byte| byte.is_ascii_digit()).map(|byte| u32::from(byte - b'0')).collect();
    let agrees =
        |weights: &[u32]| weights.iter().zip(&digits).map(|(weight, digit)| weight * digit).sum::<u32>() % 11 == 0;
    digits.len() == LENGTH
        && has_date(&digits)
        && agrees(&[3, 7, 6, 1, 8, 9, 4, 5, 2, 1])
        && agrees(&[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1])
}

/// Whether the first digits are a date of birth. In a D-number, four is added to the first digit. The three digits
/// after the date give the century.
fn has_date(digits: &[u32]) -> bool {
    let number =
        |range: Range<usize>| digits.get(range).unwrap_or_default().iter().fold(0, |sum, digit| sum * 10 + digit);
    let (day, month, year, individual) = (number(0..2), number(2..4), number(4..6), number(6..9));
    let day = if day > 40 { day - 40 } else { day };
    let century = match (individual, year) {
        (0..=499, _) | (900..=999, 40..) => 1900,
        (500..=749, 54..) => 1800,
        (500..=999, 0..=39) => 2000,
        _ => return false,
    };
    let parts = (i16::try_from(century + year), i8::try_from(month), i8::try_from(day));
    matches!(parts, (Ok(year), Ok(month), Ok(day)) if Date::new(year, month, day).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A made-up number for a date and an individual number, with its control digits; `None` where there is none.
    fn number(date: &str, individual: u32) -> Option<String> {
        let start = format!("{date}{individual:03}");
        (0..100).map(|control| format!("{start}{control:02}")).find(|number| is_valid(number.as_bytes()))
    }

    fn some_number(date: &str) -> String {
        (0..500).find_map(|individual| number(date, individual)).expect("a date has numbers")
    }

    #[test]
    fn finds_numbers_whole_and_in_two_parts() {
        let born = some_number("290252");
        let foreign = some_number("410190");
        let (date, rest) = born.split_at(6);
        for space in [" ", "-", ".", "\u{a0}", "\u{202f}"] {
            let text = format!("Åse: {born}, {date}{space}{rest} og «{foreign}» …");
            let found: Vec<_> = find(&text).into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, [born.as_str(), &format!("{date}{space}{rest}"), &foreign]);
        }
    }

    #[test]
    fn a_word_for_it_makes_eleven_digits_a_number() {
        for (text, number) in
            [("Fødselsnr. 010190-12345.", "010190-12345"), ("fødselsnummer: 010190 12345", "010190 12345")]
        {
            assert_eq!(named(text).into_iter().map(|range| &text[range]).collect::<Vec<_>>(), [number], "{text}");
        }
        assert!(named("Fødselsnummer har 11 siffer. Ring 57 65 60 00.").is_empty());
    }

    #[test]
    fn other_digits_are_left_alone() {
        let born = some_number("150388");
        let wrong = format!("{}{}", &born[..10], (born.as_bytes()[10] - b'0' + 1) % 10);
        let longer = format!("{born}1 x{born} {born}x");
        for text in [&*wrong, &longer, "1234.56.78903", "00000000000", "2024 12345678901", "kontonummer 15038812345"] {
            assert!(find(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_day_that_does_not_exist_has_no_number() {
        assert!((0..500).all(|individual| number("290251", individual).is_none()));
        assert!((0..1000).all(|individual| number("311188", individual).is_none()));
    }
}

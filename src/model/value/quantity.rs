//! A number with its unit.

use rust_decimal::Decimal;

use super::number::split_number;
use super::terms::is_year;
use super::unit::{Unit, begins_with_digit};
use super::{Language, ValueFault, parse_number};

/// Signs, beside letters, that a unit may begin with. Dashes, slashes and the like are not among
/// them, so that "25-30 %" and "2024/2025" are refused and not read as 25 and 2024 of something.
const UNIT_SIGNS: [char; 9] = ['%', '‰', '°', '€', '$', '£', '§', '′', '″'];

/// An exact number and the unit it is counted in. Equality is that of numbers: 25 equals 25.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Quantity {
    /// The number, with the decimals that the author wrote.
    pub value: Decimal,
    /// The unit; `None` for a bare number.
    pub unit: Option<Unit>,
}

impl Quantity {
    /// Reads "25", "25 %", "25%", "350 kr/m2" or "13,4 DDD/100 liggedøgn".
    ///
    /// # Errors
    /// Those of [`parse_number`] for the number; [`ValueFault::NotANumber`] also for what follows
    /// it and can't be a unit, as in "25-30 %".
    pub fn parse(text: &str, language: Language) -> Result<Self, ValueFault> {
        let (number, rest) = split_number(text);
        let value = parse_number(number, language)?;
        if !rest.is_empty() && !is_unit(rest) {
            return Err(ValueFault::NotANumber);
        }
        Ok(Self { value, unit: Unit::new(rest) })
    }
}

/// Words between two numbers. A text with one of them states two values, and neither alone is what is meant.
const BETWEEN: [&str; 13] =
    ["til", "to", "og", "and", "eller", "or", "av", "of", "mot", "x", "ganger", "gonger", "times"];

/// Words that compare the value before them or say that it changes, and those that only lead on to more.
const SAYING_MORE: [&str; 47] = [
    "mer", "meir", "fler", "flere", "fleire", "høyere", "høgare", "bedre", "betre", "over", "oppover", "mindre",
    "færre", "lavere", "lågare", "kortere", "kortare", "raskere", "raskare", "under", "nedover", "minst", "maks",
    "maksimalt", "minimum", "opp", "ned", "more", "less", "fewer", "higher", "lower", "better", "above", "below",
    "least", "most", "up", "down", "eller", "og", "or", "and", "i", "innen", "in", "by",
];

/// Signs that end no unit: they compare, part two values, or end a part of a sentence.
const AFTER_VALUE: [char; 14] = ['(', '+', '±', '<', '>', '≥', '≤', '~', '→', '-', '–', '—', ',', ';'];

/// Words between two values that may also stand inside a unit, as in "barn mellom 3 og 5 år".
const FROM: [&str; 6] = ["mellom", "fra", "frå", "between", "from", "på"];

/// Whether the words behind a number say more than its unit: "% eller mer", "% i 2027", "% – 90 %".
fn says_more(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let bare = |word: &&str| word.trim_matches(['(', ')', '.']).to_owned();
    let last = words.last().map(bare).unwrap_or_default();
    let is_between = |word: &str| BETWEEN.contains(&word) || matches!(word, "-" | "–" | "—" | "→" | "->");
    let is_second = |pair: &[&str]| is_between(pair[0]) && begins_with_digit(pair[1]);
    text.ends_with(AFTER_VALUE)
        || text == "%."
        || SAYING_MORE.contains(&&*last)
        || (is_year(&last) && last.starts_with(['1', '2']) && !lower.starts_with("per "))
        || (!words.iter().any(|word| FROM.contains(word)) && words.windows(2).any(is_second))
}

/// Whether what follows a number can be its unit. In "20 til 30 %" and "5%5" it is another number.
fn is_unit(text: &str) -> bool {
    // Letters that nobody sees are none of a unit.
    if says_more(text) || text.starts_with(['\u{3164}', '\u{2800}']) {
        return false;
    }
    let mut words = text.split_whitespace();
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    match first.strip_prefix(UNIT_SIGNS) {
        Some("") => !begins_with_digit(second),
        Some(behind) => !begins_with_digit(behind),
        None => {
            let is_between = BETWEEN.contains(&first.to_lowercase().as_str());
            first.starts_with(char::is_alphabetic) && !(is_between && begins_with_digit(second))
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn quantity(mantissa: i64, scale: u32, unit: Option<&str>) -> Quantity {
        Quantity { value: Decimal::new(mantissa, scale), unit: unit.and_then(Unit::new) }
    }

    #[test]
    fn quantities_are_read() {
        let table = [
            ("25", quantity(25, 0, None)),
            ("25 %", quantity(25, 0, Some("%"))),
            ("25%", quantity(25, 0, Some("%"))),
            (" −5\u{a0}prosent ", quantity(-5, 0, Some("%"))),
            ("25 Pst.", quantity(25, 0, Some("%"))),
            ("350 kr/m2", quantity(350, 0, Some("kr/m2"))),
            ("13,4 DDD/100  liggedøgn", quantity(134, 1, Some("DDD/100 liggedøgn"))),
            ("340 000 m²", quantity(340_000, 0, Some("m²"))),
            ("2 %-poeng", quantity(2, 0, Some("%-poeng"))),
            ("5 µg", quantity(5, 0, Some("µg"))),
            ("–5 %", quantity(-5, 0, Some("%"))),
            ("12 per 1000 innbyggere", quantity(12, 0, Some("per 1000 innbyggere"))),
            ("5 m2", quantity(5, 0, Some("m2"))),
            ("5kWh/m2", quantity(5, 0, Some("kWh/m2"))),
            ("2 x", quantity(2, 0, Some("x"))),
            ("80 % av dem over 18 år", quantity(80, 0, Some("% av dem over 18 år"))),
            ("5 barn mellom 3 og 5 år", quantity(5, 0, Some("barn mellom 3 og 5 år"))),
            ("4 innlegg eller kommentarer", quantity(4, 0, Some("innlegg eller kommentarer"))),
            ("1\u{2007}000 kr", quantity(1000, 0, Some("kr"))),
        ];
        for (text, expected) in table {
            assert_eq!(Quantity::parse(text, Language::Bokmal), Ok(expected), "{text}");
        }
    }

    #[test]
    fn equality_is_numeric() {
        assert_eq!(quantity(25, 0, None), quantity(250, 1, None));
        assert_ne!(quantity(25, 0, None), quantity(25, 0, Some("%")));
    }

    #[test]
    fn other_texts_are_refused() {
        let texts = [
            "", "%", "% 25", "25-30 %", "25 – 30", "2024/2025", "25 (om lag)", "34 00 %", "25.", "0x10", "-0x1F %",
            "0o17", "0b101", "1e3", "1e3 m", "5E-1%", "1_000", "1'000", "5½", "5²", "5٣", "20 til 30 prosent",
            "9 av 10", "3 of 4", "2 x 3", "25 eller 30 %", "5%5", "5 % 5", "1′000", "5€50", "5 § 4", "∞", "NaN",
            ".inf",
        ];
        for text in texts {
            let result = Quantity::parse(text, Language::Bokmal);
            assert_eq!(result, Err(ValueFault::NotANumber), "{text}");
        }
        let ambiguous = Quantity::parse("15.000 kr", Language::Bokmal);
        assert!(matches!(ambiguous, Err(ValueFault::AmbiguousNumber { .. })));
    }

    #[test]
    fn what_says_more_than_a_value_is_refused() {
        let texts = [
            "80 % eller mer", "80 % eller høyere", "5 dager eller kortere", "80 % +", "80%+", "80 % - 90 %",
            "70 % → 80 %", "80 % i 2027", "80 % (2027)", "5 % opp", "80 % minst", "5 flere",
        ];
        for text in texts {
            assert_eq!(Quantity::parse(text, Language::Bokmal), Err(ValueFault::NotANumber), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(text in any::<String>(), near in "[-0-9., \u{a0}e]{0,9}[%a-zøµ/² ]{0,9}") {
            for language in Language::ALL {
                let _ = Quantity::parse(&text, language);
                let _ = Quantity::parse(&near, language);
            }
        }

        #[test]
        fn number_and_unit_go_round(mantissa in any::<i32>(), unit in "[a-zæøå][a-z/0-9]{0,8}") {
            // A unit like "e3" right after the number would be an exponent, and some words stand between numbers.
            prop_assume!(!says_more(&unit));
            let text = format!("{mantissa} {unit}");
            let expected = Quantity { value: mantissa.into(), unit: Unit::new(&unit) };
            prop_assert_eq!(Quantity::parse(&text, Language::Nynorsk), Ok(expected));
        }
    }
}

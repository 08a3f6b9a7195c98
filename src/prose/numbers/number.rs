//! A number, and how it is written in digits.

use std::ops::Range;

use rust_decimal::Decimal;

use super::number_words::Grammar;

/// A number that a text states as a quantity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// The value. For "nine of ten" it is nine.
    pub value: Decimal,
    /// For "70–75", 75.
    pub to: Option<Decimal>,
    /// For "nine of ten", ten; for "half", two.
    pub of: Option<Decimal>,
    /// Its byte range, without the unit.
    pub range: Range<usize>,
}

/// A number in one chunk, in the notation of the grammar.
pub(super) fn plain(core: &str, grammar: Grammar) -> Option<Decimal> {
    let (sign, digits) = core.strip_prefix(['-', '−', '–']).map_or(("", core), |digits| ("-", digits));
    let digits = digits.strip_prefix('+').unwrap_or(digits);
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = match grammar {
        Grammar::Norwegian => digits.replacen(',', ".", usize::from(!digits.contains('.'))),
        Grammar::English => {
            let grouped =
                digits.split(',').skip(1).all(|group| group.split('.').next().is_some_and(|group| group.len() == 3));
            if grouped { digits.replace(',', "") } else { return None }
        }
    };
    let (whole, fraction) =
        number.split_once('.').map_or((&*number, None), |(whole, fraction)| (whole, Some(fraction)));
    let pointed = grammar == Grammar::Norwegian && digits.contains('.');
    let sound = is_digits(whole) && fraction.is_none_or(is_digits) && !pointed;
    sound.then(|| format!("{sign}{number}").parse().ok()).flatten()
}

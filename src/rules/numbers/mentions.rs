//! Numbers in a sentence that may be values of an indicator: those in its unit, or in one that converts into it.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::model::value::{KnownUnit, Unit};
use crate::prose::{Grammar, Number, numbers, words};

/// A value that a sentence gives in an indicator's unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The value, in the indicator's unit.
    pub value: Decimal,
    /// How far off a value may be for the words still to fit: "nine of ten" is any share that rounds to it.
    pub tolerance: Decimal,
    /// Whether the number belongs to the one after it: "from 61 to 69 per cent".
    pub leads_on: bool,
    /// The bytes of the number.
    pub range: Range<usize>,
}

/// The values in a sentence that are in `unit` and, judging by the words around them, may be the indicator's.
pub fn mentions(text: &str, unit: &Unit, grammar: Grammar) -> Vec<Mention> {
    let found = numbers(text, grammar);
    let mut mentions = Vec::new();
    for (nth, number) in found.iter().enumerate() {
        let following = found.get(nth + 1).filter(|next| is_span(text, number, next));
        let unit_of = following.unwrap_or(number);
        if let Some((value, tolerance)) = in_unit(text, number, unit_of, unit)
            && may_be_a_level(text, number, unit_of, unit)
        {
            let leads_on = following.is_some();
            let tolerance = if is_rough(text, number) {
                tolerance.max(value.abs().checked_mul(ROUGHLY).unwrap_or(tolerance))
            } else {
                tolerance
            };
            mentions.push(Mention { value, tolerance, leads_on, range: number.range.clone() });
        }
    }
    mentions
}

/// How far off a value may be that is called a rough one, as a part of it. Our own default.
const ROUGHLY: Decimal = Decimal::from_parts(5, 0, 0, false, 2);
/// Words that say that a number is a rough one.
const ROUGH: [&str; 17] = [
    "nær", "nesten", "omtrent", "omlag", "lag", "rundt", "cirka", "ca", "knapt", "drøyt", "snaut", "vel", "om",
    "about", "around", "almost", "nearly",
];

fn is_rough(text: &str, number: &Number) -> bool {
    let before = words(text.get(..number.range.start).unwrap_or_default()).last();
    before.is_some_and(|(_, word)| ROUGH.contains(&&*word.to_lowercase()))
}

/// Whether two numbers make one statement: "61 to 69".
fn is_span(text: &str, number: &Number, next: &Number) -> bool {
    let between = text.get(number.range.end..next.range.start).unwrap_or_default().trim();
    matches!(between, "til" | "to")
}

/// The number in `unit`, if what follows `unit_of` says that the number is in that unit.
fn in_unit(text: &str, number: &Number, unit_of: &Number, unit: &Unit) -> Option<(Decimal, Decimal)> {
    if let Some(whole) = number.of {
        let share = number.value.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)?;
        return unit.is_per_cent().then_some((share, Decimal::from(50).checked_div(whole)?));
    }
    let rest = text.get(unit_of.range.end..)?;
    let Some(known) = unit.known() else {
        let own = words(unit.as_written()).count();
        let (start, _) = words(rest).next()?;
        let (last, word) = words(rest).nth(own.checked_sub(1)?)?;
        let is_it = Unit::new(rest.get(start..last + word.len())?).as_ref() == Some(unit);
        let same = is_it && rest[..start].trim().is_empty();
        return same.then_some((number.value, Decimal::ZERO));
    };
    Some((KnownUnit::at_start(rest)?.convert(number.value, known)?, Decimal::ZERO))
}

/// Words that come before the level at which something is or ends up.
const STANDS: [&str; 32] = [
    "er",
    "var",
    "blir",
    "ble",
    "blei",
    "vart",
    "til",
    "fra",
    "frå",
    "på",
    "minst",
    "høyst",
    "høgst",
    "maks",
    "maksimalt",
    "over",
    "under",
    "enn",
    "bare",
    "kun",
    "berre",
    "omtrent",
    "is",
    "was",
    "from",
    "to",
    "at",
    "least",
    "most",
    "than",
    "only",
    "be",
];
/// Words that come before a number that says how much something changes.
const MOVES: [&str; 4] = ["med", "by", "pluss", "minus"];
/// Words that turn the number before them into a comparison.
const COMPARES: [&str; 20] = [
    "mer", "meir", "mindre", "flere", "fleire", "færre", "høyere", "høgare", "lavere", "lågare", "raskere", "bedre",
    "over", "under", "more", "less", "fewer", "higher", "lower", "poeng",
];

/// Whether the words around a number allow it to be a level, and not a change, a part of something else or one of many.
fn may_be_a_level(text: &str, number: &Number, unit_of: &Number, unit: &Unit) -> bool {
    let before: Vec<_> =
        words(text.get(..number.range.start).unwrap_or_default()).map(|(_, word)| word.to_lowercase()).collect();
    let near: Vec<_> = before.iter().rev().take(3).map(String::as_str).collect();
    let after = words(text.get(unit_of.range.end..).unwrap_or_default()).map(|(_, word)| word.to_lowercase());
    let after: Vec<_> =
        after.skip(words(unit.as_written()).count().max(usize::from(unit.is_per_cent()))).take(1).collect();
    let moves = near.iter().any(|word| MOVES.contains(word));
    let between = near.iter().any(|word| matches!(*word, "mellom" | "between" | "hver" | "kvar" | "hvert" | "every"));
    let compares = after.first().is_some_and(|word| COMPARES.contains(&&**word));
    let stands = unit.is_per_cent() || near.first().is_some_and(|word| STANDS.contains(word));
    stands && !moves && !between && !compares
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, unit: &str) -> Vec<String> {
        let unit = Unit::new(unit).expect("a unit");
        let found = mentions(text, &unit, Grammar::Norwegian);
        found.iter().map(|mention| mention.value.normalize().to_string()).collect()
    }

    #[test]
    fn values_in_the_unit_are_found() {
        let table: [(&str, &str, &[&str]); 12] = [
            ("Andelen er 80 prosent.", "%", &["80"]),
            ("Andelen går fra 61 til 69 prosent.", "%", &["61", "69"]),
            ("Ni av ti får svar.", "%", &["90"]),
            ("Fem prosent står uten svar.", "%", &["5"]),
            ("Svartiden er to timer.", "minutter", &["120"]),
            ("Det tok fra 75 til 30 minutter.", "minutter", &["75", "30"]),
            ("Vi går til fire kontoer.", "kontoer", &["4"]),
            ("Snittet er 4,2 poeng.", "poeng", &["4.2"]),
            ("Vi bruker minst 350 kroner per m2 på vedlikehold.", "kroner per m2", &["350"]),
            ("Rammen er 5,2 mill. kr.", "tusen kroner", &[]),
            ("Det er tre kontoer og 12 møter.", "kontoer", &["3"]),
            ("Kostnaden er 2 millioner kroner.", "tusen kroner", &["2000"]),
        ];
        for (text, unit, expected) in table {
            assert_eq!(read(text, unit), expected, "{text}");
        }
    }

    #[test]
    fn changes_ranges_and_other_units_are_not() {
        let table = [
            ("Andelen øker med ti prosent.", "%"),
            ("Andelen øker med om lag ti prosent.", "%"),
            ("Andelen øker fem prosentpoeng.", "%"),
            ("Vi svarer 20 prosent raskere.", "%"),
            ("Mellom 20 og 30 saker", "%"),
            ("Målet er 30 minutter.", "%"),
            ("To kontoer ble lagt ned.", "kontoer"),
            ("Målingen gjøres hver 14 dager.", "dager"),
            ("Fristen er tre uker.", "måneder"),
        ];
        for (text, unit) in table {
            assert_eq!(read(text, unit), [""; 0], "{text}");
        }
    }
}

//! "Two thirds of the budget are spent in 2027": what a sentence says that some years get.

use rust_decimal::Decimal;

use super::costs::{EQUAL_PARTS, amounts, is_near, is_plain_amount};
use super::frame::Frame;
use crate::model::value::KnownUnit;
use crate::prose::{Bound, Quantity, has_beginning, has_word_or_beginning, named_years, words};
use crate::rules::Counted;

/// What some years get, told otherwise than the table has it.
pub struct Share<'q> {
    /// What the sentence says.
    pub quantity: &'q Quantity,
    /// Its value, in per cent or in kroner.
    pub told: Decimal,
    /// What the table gives.
    pub right: Decimal,
    /// Whether both are in per cent.
    pub in_per_cent: bool,
}

/// How far off a share in per cent may be. Our own default.
const PER_CENT: Decimal = Decimal::from_parts(1, 0, 0, false, 0);

/// What a sentence beside a table of the budget says that one year or several get.
pub fn share<'q>(frame: &Frame, counted: &Counted<'q, '_>) -> Option<Share<'q>> {
    let text = &*counted.sentence.text;
    let is_of_frame = has_beginning(text, &["ramme", "ramma", "budsjett", "pengene", "pengane"]);
    let is_spent = is_of_frame || has_word_or_beginning(text, &["går", "brukes", "bruker"]);
    let of_others = has_word_or_beginning(text, &["ikke", "ikkje", "av", "hver", "hvert", "kvart"]) && !is_of_frame;
    let sum = frame.sum(years(frame, text)?)?;
    if !is_spent || of_others || !counted.sentence.references.is_empty() {
        return None;
    }
    let shares: Vec<_> = counted.quantities.iter().filter(|quantity| percent(text, quantity).is_some()).collect();
    let amounts = amounts(text, counted.quantities);
    // Of two numbers, nobody knows which is said of which years.
    if shares.len() + amounts.len() > 1 {
        return None;
    }
    if let Some(quantity) = shares.first() {
        let (told, right) =
            (percent(text, quantity)?, sum.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(frame.whole)?);
        let off = right.checked_sub(told)?;
        let limit = if quantity.number.of.is_some() || quantity.is_rough { EQUAL_PARTS } else { PER_CENT };
        let is_right = match quantity.bound {
            Some(Bound::Above) => off > -PER_CENT,
            Some(Bound::Below) => off < PER_CENT,
            None => off.abs() <= limit,
        };
        return (!is_right).then_some(Share { quantity, told, right, in_per_cent: true });
    }
    let [(quantity, told)] = amounts[..] else { return None };
    let is_right = !is_plain_amount(quantity) || is_near(told, sum, quantity.is_rough);
    (!is_right).then_some(Share { quantity, told, right: sum, in_per_cent: false })
}

/// A share in per cent.
fn percent(text: &str, quantity: &Quantity) -> Option<Decimal> {
    let number = &quantity.number;
    if number.to.is_some() {
        return None;
    }
    match number.of {
        Some(of) => number.value.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(of),
        None => Some(number.value)
            .filter(|_| text.get(quantity.unit_at..).and_then(KnownUnit::at_start) == Some(KnownUnit::Share(100))),
    }
}

/// The years that a sentence names: "2027", "2026 og 2027", "de to første årene", "det siste året".
fn years(frame: &Frame, text: &str) -> Option<Vec<i16>> {
    let named = named_years(text);
    if !named.is_empty() {
        let are_whole = named.iter().all(|time| time.is_meant && time.months == (1, 12));
        let years: Vec<_> = named.iter().map(|time| time.year).collect();
        return are_whole.then_some(years);
    }
    let all: Vec<_> = words(text).map(|(_, word)| word.to_lowercase()).collect();
    let at = all.iter().position(|word| matches!(&**word, "året" | "årene" | "åra"))?;
    let before: Vec<_> = all[..at].iter().rev().take(2).map(String::as_str).collect();
    let count = |word: &str| ["to", "tre", "fire"].iter().position(|own| *own == word).map_or(1, |nth| nth + 2);
    let own: Vec<_> = frame.years.iter().map(|(year, ..)| *year).collect();
    match before[..] {
        ["første" | "fyrste", word] | [word, "første" | "fyrste"] => own.get(..count(word)).map(<[_]>::to_vec),
        ["siste", word] | [word, "siste"] => {
            own.len().checked_sub(count(word)).and_then(|from| own.get(from..)).map(<[_]>::to_vec)
        }
        _ => None,
    }
}

//! Numbers in a sentence that may be values of an indicator: those in its unit, or in one that converts into it.

use rust_decimal::Decimal;

use crate::model::value::{KnownUnit, Unit};
use crate::prose::{Quantity, Sense, words};

/// A value that a sentence gives in an indicator's unit.
#[derive(Debug, Clone)]
pub struct Mention<'q> {
    /// The value, in the indicator's unit.
    pub value: Decimal,
    /// The other end of a range.
    pub to: Option<Decimal>,
    /// How far off a value may be for the words still to fit: "nine of ten" is any share that is near to it.
    pub tolerance: Decimal,
    /// What the sentence says.
    pub quantity: &'q Quantity,
}

/// The values in a sentence that are in `unit` and, judging by the words around them, may be the indicator's.
pub fn mentions<'q>(text: &str, quantities: &'q [Quantity], unit: &Unit) -> Vec<Mention<'q>> {
    let levels = quantities.iter().filter(|quantity| quantity.sense == Sense::Level);
    levels
        .filter(|quantity| unit.is_per_cent() || stands(text, quantity))
        .filter_map(|quantity| mention(text, quantity, unit))
        .collect()
}

/// The same whatever stands before them, for sentences that are known to be about what is counted.
pub fn all_mentions<'q>(text: &str, quantities: &'q [Quantity], unit: &Unit) -> Vec<Mention<'q>> {
    let levels = quantities.iter().filter(|quantity| quantity.sense == Sense::Level);
    levels.filter_map(|quantity| mention(text, quantity, unit)).collect()
}

/// How far off a value may be that is called a rough one, as a part of it. Our own default.
const ROUGHLY: Decimal = Decimal::from_parts(5, 0, 0, false, 2);
/// How far off a share may be that is told as one of a few equal parts, in per cent of the whole. Our own default.
const NEAREST: Decimal = Decimal::from_parts(45, 0, 0, false, 1);

fn mention<'q>(text: &str, quantity: &'q Quantity, unit: &Unit) -> Option<Mention<'q>> {
    let rest = text.get(quantity.unit_at..)?;
    let value = in_unit(rest, quantity, unit, quantity.number.value)?;
    let to = match quantity.number.to {
        Some(to) => Some(in_unit(rest, quantity, unit, to)?),
        None => None,
    };
    let of_parts = quantity.number.of.and_then(|of| Decimal::from(50).checked_div(of)).map(|half| half.min(NEAREST));
    let rough = value.abs().checked_mul(ROUGHLY).filter(|_| quantity.is_rough);
    let tolerance = of_parts.unwrap_or_default().max(rough.unwrap_or_default());
    Some(Mention { value, to, tolerance, quantity })
}

/// A number in `unit`, if the words behind it say that it is in that unit.
fn in_unit(rest: &str, quantity: &Quantity, unit: &Unit, value: Decimal) -> Option<Decimal> {
    if let Some(whole) = quantity.number.of {
        return value.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole).filter(|_| unit.is_per_cent());
    }
    let Some(known) = unit.known() else {
        let own = words(unit.as_written()).count();
        let (start, _) = words(rest).next()?;
        let (last, word) = words(rest).nth(own.checked_sub(1)?)?;
        let is_it = Unit::new(rest.get(start..last + word.len())?).as_ref() == Some(unit);
        return (is_it && rest[..start].trim().is_empty()).then_some(value);
    };
    KnownUnit::at_start(rest)?.convert(value, known)
}

/// Words that come before the level at which something is or ends up.
const STANDS: [&str; 37] = [
    "innen", "innan", "within", "er", "mellom", "between", "var", "blir", "ble", "blei", "vart", "til", "fra", "frå",
    "på", "minst", "høyst", "høgst", "maks", "maksimalt", "over", "under", "enn", "bare", "kun", "berre", "omtrent",
    "is", "was", "from", "to", "at", "least", "most", "than", "only", "be",
];

/// Whether the word before a number allows it to be a level, and not one of many things that are counted.
fn stands(text: &str, quantity: &Quantity) -> bool {
    let before = words(text.get(..quantity.number.range.start).unwrap_or_default()).last();
    before.is_some_and(|(_, word)| STANDS.contains(&&*word.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::{Grammar, quantities};

    fn read(text: &str, unit: &str) -> Vec<String> {
        let unit = Unit::new(unit).expect("a unit");
        let found = quantities(text, Grammar::Norwegian);
        let found = mentions(text, &found, &unit);
        found.iter().map(|mention| mention.value.round_dp(2).normalize().to_string()).collect()
    }

    #[test]
    fn values_in_the_unit_are_found() {
        let table: [(&str, &str, &[&str]); 15] = [
            ("Andelen er 80 prosent.", "%", &["80"]),
            ("Andelen går fra 61 til 69 prosent.", "%", &["61", "69"]),
            ("Ni av ti får svar.", "%", &["90"]),
            ("Halvparten får svar.", "%", &["50"]),
            ("To tredjedeler av 12 brev", "%", &["66.67"]),
            ("70–75 % får svar.", "%", &["70"]),
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
            ("Ventetida er 31 prosent kortere, og det er 23 minutter.", "minutter"),
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

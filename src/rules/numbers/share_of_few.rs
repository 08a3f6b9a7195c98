//! N025.

use std::ops::Range;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::value::KnownUnit;
use crate::prose::{Quantity, Sense, words};
use crate::rules::{Context, Counted, rule};

rule! {
    /// A share is told of so few that none of them can give it.
    ///
    /// "33 av 50 (70 prosent)": the part is divided by the whole, and the share must be what comes out, rounded to its last
    /// digit. The share has to stand right beside the part and the whole: what comes later in the sentence may be a share of
    /// something else. "N = 7, 50 %", "Av de 30 mottakerne forstod 75 prosent …": some whole number of them must give the share. Rough shares ("om lag 70 prosent") may
    /// be a twentieth off, and of more than 100 any share in whole per cent is possible. "Det er 73 prosent" in the next sentence is held
    /// against the part and the whole of the one before it.
    ///
    /// ## Why
    ///
    /// Our own judgement: Of seven people, no number gives 50 per cent. Either somebody else was asked, or a number has been copied
    /// wrongly; and with so few, one answer moves the share by many points.
    ///
    /// ## Faulty
    ///
    /// ```markdown kapitler/svar.md
    /// # Svar
    ///
    /// Av de spurte forstod 33 av 50 (70 prosent) brevet.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```markdown kapitler/svar.md
    /// # Svar
    ///
    /// Av de spurte forstod 33 av 50 (66 prosent) brevet.
    /// ```
    "N025", "share-of-few", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let mut before: Option<Counted<'_, '_>> = None;
        for counted in context.counted(scope) {
            let text = &*counted.sentence.text;
            let previous = before.replace(counted).filter(|before| std::ptr::eq(before.writing, counted.writing));
            let told_before = previous.map(|before| (&*before.sentence.text, before.quantities));
            let wrong = of_part(text, counted.quantities)
                .or_else(|| of_all(text, counted.quantities))
                .or_else(|| again(told_before?, text, counted.quantities));
            if let Some((range, message)) = wrong {
                let place = counted.writing.place(counted.sentence, range);
                let help = say!("count again, or write the number of people instead of a share");
                sink.push(Diagnostic::new(&CODE, place, message).help(help));
            }
        }
    }
}

/// The shares in per cent of a sentence.
fn shares<'q>(text: &str, quantities: &'q [Quantity]) -> Vec<&'q Quantity> {
    let is_share = |quantity: &&Quantity| {
        let unit = text.get(quantity.unit_at..).and_then(KnownUnit::at_start);
        unit == Some(KnownUnit::Share(100))
            && quantity.number.of.is_none()
            && quantity.number.to.is_none()
            && quantity.sense == Sense::Level
    };
    quantities.iter().filter(is_share).collect()
}

/// "33 of 50 (70 per cent)": a share that the part and the whole beside it do not give.
fn of_part(text: &str, quantities: &[Quantity]) -> Option<(Range<usize>, Message)> {
    let shares = shares(text, quantities);
    let [share] = &shares[..] else { return None };
    let parts: Vec<_> =
        quantities.iter().enumerate().filter_map(|(nth, quantity)| part(text, quantities, nth, quantity)).collect();
    let [(value, of, own)] = &parts[..] else { return None };
    let (first, second) = if own.end <= share.number.range.start {
        (own.end, share.number.range.start)
    } else {
        (share.unit_at, own.start)
    };
    let between =
        text.get(first..second)?.trim_start_matches("prosent").trim_start_matches(" prosent").trim_start_matches(" %");
    let is_beside = between.contains('(')
        || matches!(between.trim(), "," | ", altså" | ", det vil si" | ", dvs." | ", eller" | "eller" | "=" | "–");
    let near: Vec<_> = words(between).collect();
    let behind = text.get(share.unit_at..).unwrap_or_default();
    let next: Vec<_> = words(behind).map(|(_, word)| word.to_lowercase()).take(2).collect();
    let of_others = next.iter().any(|word| matches!(&**word, "av" | "of"));
    if !is_beside || near.len() > 3 || (of_others && own.end <= share.number.range.start) || *of <= Decimal::ZERO {
        return None;
    }
    differs((*value, *of), share)
}

/// A share that a part and a whole do not give.
fn differs((value, of): (Decimal, Decimal), share: &Quantity) -> Option<(Range<usize>, Message)> {
    let right = value.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(of)?;
    let off = right.checked_sub(share.number.value)?.abs();
    let message = say!(
        "{part} of {whole} is {right} %, but the text says {told} %",
        part = value.normalize(),
        whole = of.normalize(),
        right = right.round_dp(1).normalize(),
        told = share.number.value.normalize()
    );
    (off > tolerance(share)).then(|| (share.number.range.clone(), message))
}

/// How a sentence begins that tells in per cent what the one before it told in numbers.
const AGAIN: [&str; 12] = [
    "det er ", "det vil si ", "det utgjør ", "dette er ", "dette utgjør ", "det tilsvarer ", "dette tilsvarer ",
    "det svarer til ", "altså ", "that is ", "this is ", "det vil seie ",
];

/// "19 of 30 understood it. That is 73 per cent."
fn again((before, parts): (&str, &[Quantity]), text: &str, quantities: &[Quantity]) -> Option<(Range<usize>, Message)> {
    let lower = text.to_lowercase();
    let [share] = quantities else { return None };
    let all: Vec<_> =
        parts.iter().enumerate().filter_map(|(nth, quantity)| part(before, parts, nth, quantity)).collect();
    let [(value, of, _)] = &all[..] else { return None };
    let is_share = !shares(text, quantities).is_empty() && AGAIN.iter().any(|start| lower.starts_with(start));
    let rest = lower.get(share.unit_at..)?.trim_start_matches([' ', '%']).trim_start_matches("prosent");
    let is_end = rest.trim_matches([' ', '.', '%']).is_empty();
    (is_share && is_end).then(|| differs((*value, *of), share)).flatten()
}

/// The part and the whole that begin with a number, with their place.
fn part(
    text: &str,
    quantities: &[Quantity],
    nth: usize,
    quantity: &Quantity,
) -> Option<(Decimal, Decimal, Range<usize>)> {
    let number = &quantity.number;
    let is_count = |value: Decimal| value.is_integer() && value >= Decimal::ZERO;
    if let Some(of) = number.of.filter(|of| is_count(*of) && *of > Decimal::TWO) {
        return Some((number.value, of, number.range.clone()));
    }
    let next = quantities.get(nth + 1)?;
    let between = text.get(number.range.end..next.number.range.start)?.trim();
    let joins = matches!(
        between,
        "av" | "av de" | "av dei" | "av alle" | "av i alt" | "av totalt" | "of" | "of the" | "out of" | "/"
    );
    let whole = next.number.value;
    let sound = joins && is_count(number.value) && is_count(whole) && number.value <= whole && next.number.of.is_none();
    sound.then_some((number.value, whole, number.range.start..next.number.range.end))
}

fn tolerance(share: &Quantity) -> Decimal {
    let half = Decimal::new(5, share.number.value.scale() + 1);
    let rough =
        share.number.value.abs().checked_mul(Decimal::new(5, 2)).filter(|_| share.is_rough || share.bound.is_some());
    half.max(rough.unwrap_or_default())
}

/// "N = 7": shares that no number of as many gives.
fn of_all(text: &str, quantities: &[Quantity]) -> Option<(Range<usize>, Message)> {
    let all = asked(text).or_else(|| counted(text, quantities))?;
    let gives = |share: &Quantity| {
        (0..=all).any(|count| {
            let value = Decimal::from(count)
                .checked_mul(Decimal::ONE_HUNDRED)
                .and_then(|all_of| all_of.checked_div(Decimal::from(all)));
            value
                .and_then(|value| value.checked_sub(share.number.value))
                .is_some_and(|off| off.abs() <= tolerance(share))
        })
    };
    let wrong = shares(text, quantities).into_iter().find(|share| !gives(share))?;
    let message = say!(
        "no number of {all} people is {told} % of them",
        all = all.to_string(),
        told = wrong.number.value.normalize()
    );
    Some((wrong.number.range.clone(), message))
}

/// The most people of whom a sentence must give a share in whole per cent. Our own default.
const FEW: u32 = 60;

/// How many they are of whom a sentence tells the one share that it has: "av de 30 mottakerne", "i panelet på 7 personer".
fn counted(text: &str, quantities: &[Quantity]) -> Option<u32> {
    let [whole, share] = quantities else { return None };
    let before = text.get(..whole.number.range.start)?.to_lowercase();
    let before: Vec<_> = words(&before).map(|(_, word)| word).collect();
    let is_of = matches!(
        before[..],
        ["av" | "of"] | ["av", "de" | "dei" | "disse" | "desse" | "alle"] | ["blant", "de" | "dei"] | ["of", "the"]
    ) || is_asked(&before, text.get(whole.unit_at..share.number.range.start)?, text.get(share.unit_at..)?);
    let is_group = |word: &str| {
        [
            "panelet", "panel", "gruppa", "gruppen", "gruppe", "utvalget", "utvalet", "utvalg", "utval", "prøven",
            "prøva", "testen", "gruppemøte", "gruppemøtet",
        ]
        .iter()
        .any(|end| word.ends_with(end))
    };
    let is_in_group = matches!(before[..], ["i", group, "på" | "med"] if is_group(group))
        || matches!(before[..], ["i", "en" | "ei" | "et" | "ein" | "eit", group, "på" | "med"] if is_group(group));
    let is_exact = whole.number.to.is_none()
        && whole.number.of.is_none()
        && !whole.is_rough
        && whole.number.range.end < share.number.range.start;
    let apart = text.get(share.unit_at..)?.to_lowercase();
    let behind = apart.trim_start_matches(" prosent").trim_start_matches(" %").trim_start();
    let of_others = behind.starts_with("av ") && !OF_THEM.iter().any(|them| behind.starts_with(them));
    let count = whole.number.value.to_u32().filter(|count| whole.number.value == Decimal::from(*count))?;
    ((is_of || is_in_group) && is_exact && !of_others && (3..=FEW).contains(&count)).then_some(count)
}

/// Words for those who were counted just before.
const OF_THEM: [&str; 5] = ["av dem ", "av dei ", "av disse ", "av desse ", "of them "];

/// "Vi spurte 30 mottakere, og 65 prosent av dem forstod brevet": they were asked, and the share is of them.
fn is_asked(before: &[&str], between: &str, behind: &str) -> bool {
    let asked =
        before.iter().any(|word| matches!(*word, "spurte" | "intervjuet" | "intervjua" | "testet" | "testa" | "asked"));
    let behind = behind.trim_start_matches(" prosent").trim_start_matches(" %").trim_start().to_lowercase();
    // "Av dem som svarte" are fewer than those who were asked.
    let is_of_all = OF_THEM.iter().any(|them| behind.strip_prefix(them).is_some_and(|rest| !rest.starts_with("som ")));
    asked && words(between).count() <= 3 && is_of_all
}

/// How many were asked: "N = 7".
fn asked(text: &str) -> Option<u32> {
    let (at, _) = text.match_indices(['N', 'n']).find(|(at, _)| {
        let before = text[..*at].chars().next_back();
        let after = text[at + 1..].trim_start();
        !before.is_some_and(char::is_alphanumeric) && after.starts_with('=')
    })?;
    let rest = text[at + 1..].trim_start().strip_prefix('=')?.trim_start();
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let grouped = rest[digits.len()..].starts_with([' ', '\u{a0}'])
        && rest[digits.len()..].trim_start().starts_with(|next: char| next.is_ascii_digit());
    let count = digits.parse::<Decimal>().ok()?.to_u32()?;
    (!grouped && (2..=100).contains(&count)).then_some(count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::{Grammar, quantities};

    fn wrong(text: &str) -> Option<String> {
        let (before, text) = text.split_once(" | ").unwrap_or(("", text));
        let (told, found) = (quantities(before, Grammar::Norwegian), quantities(text, Grammar::Norwegian));
        let wrong = of_part(text, &found).or_else(|| of_all(text, &found));
        wrong.or_else(|| again((before, &told), text, &found)).map(|(range, _)| text[range].to_owned())
    }

    #[test]
    fn shares_that_cannot_be_are_found() {
        for (text, number) in [
            ("33 av 50 (70 prosent) forstod brevet.", "70"),
            ("33 av 50, 70 prosent.", "70"),
            ("70 prosent (33 av 50) forstod brevet.", "70"),
            ("33 av de 50 kommunene (70 %) har plan.", "70"),
            ("6 av 10, det vil si 65 prosent, svarte.", "65"),
            ("Halve gruppa (N = 7) var fornøyd, 50 %.", "50"),
            ("Av de 30 mottakerne i brevpanelet forstod 75 prosent brevet.", "75"),
            ("I brevpanelet på 7 personer var 50 prosent misfornøyd.", "50"),
            ("To av tre (58 %) forstod brevet.", "58"),
            ("I et gruppemøte med 8 foresatte spurte 70 prosent fra mobilen.", "70"),
            ("Vi spurte 30 mottakere, og 65 prosent av dem forstod brevet.", "65"),
            ("Vi testet brevet. 19 av 30 forstod det. | Det er 73 prosent.", "73"),
        ] {
            assert_eq!(wrong(text).as_deref(), Some(number), "{text}");
        }
    }

    #[test]
    fn shares_that_can_be_or_are_of_something_else_are_left_alone() {
        for text in [
            "33 av 50 (66 prosent) forstod brevet.",
            "2 av 3 (67 prosent) svarte.",
            "33 av 50 svarte, og 70 prosent av dem var fornøyde.",
            "33 av 50 (om lag 65 prosent) svarte.",
            "33 av 50 (70 prosent av kvinnene) svarte.",
            "Ni av ti får svar, og målet er 80 prosent.",
            "To av tre (67 %) forstod brevet.",
            "To av tre (to tredjedeler) forstod brevet.",
            "19 av 30 forstod det. | Det er 63 prosent.",
            "19 av 30 forstod det. | Det er 73 prosent i nabokommunen.",
            "Vi spurte 30 mottakere, og 70 prosent av dem forstod brevet.",
            "Vi spurte tre virksomheter, og 65 prosent av dem som svarte, vil ha ny mal.",
            "I et møte med 12 ledere ble 80 prosent nevnt som mål.",
            "Av dem (N = 7) var 43 % fornøyd.",
            "Av dem (N = 1 200) var 43,7 % fornøyd.",
            "Plan = 7 tiltak, 50 %.",
            "Av de 30 mottakerne forstod 77 prosent brevet.",
            "Av de 30 mottakerne forstod om lag 75 prosent brevet.",
            "Av de fem tiltakene gjelder ett skolen, og 62 prosent av elevene er med.",
            "Vi spurte 30 mottakere, og målet er 75 prosent.",
        ] {
            assert_eq!(wrong(text), None, "{text}");
        }
    }
}

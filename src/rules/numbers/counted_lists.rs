//! Lists that a sentence announces with their number: "Vi gjør fire ting:".

use std::ops::Range;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::model::value::KnownUnit;
use crate::prose::{Block, Quantity, words};
use crate::rules::{Counted, Words};

/// An announced number of items that a list does not have.
#[derive(Debug, PartialEq, Eq)]
pub struct Announced {
    /// The number.
    pub told: usize,
    /// How many there are.
    pub count: usize,
    /// Where the number stands in the sentence.
    pub range: Range<usize>,
}

/// The most items that are announced by their number. Our own default.
const MOST: usize = 12;
/// How many words may stand between the number and the colon.
const BETWEEN: usize = 4;

/// The list that a sentence announces, where it has another number of items.
pub fn announced(counted: &Counted<'_, '_>) -> Option<Announced> {
    let text = &*counted.sentence.text;
    if counted.sentence.block != Block::Paragraph {
        return None;
    }
    let (head, rest) = text.split_once(':')?;
    let (told, range) = number(head, counted.quantities)?;
    let count = if rest.trim().is_empty() { items_after(counted)? } else { items_within(rest)? };
    (count > 1 && count != told).then_some(Announced { told, count, range })
}

/// The one number of a head, if it counts what follows.
fn number(head: &str, quantities: &[Quantity]) -> Option<(usize, Range<usize>)> {
    let mut inside = quantities.iter().filter(|quantity| quantity.number.range.end <= head.len());
    let quantity = inside.next().filter(|_| inside.next().is_none())?;
    let told = quantity
        .number
        .value
        .to_usize()
        .filter(|told| (2..=MOST).contains(told) && quantity.number.value == Decimal::from(*told))?;
    let behind = head.get(quantity.unit_at..)?;
    let between: Vec<_> = words(behind).map(|(_, word)| word.to_lowercase()).collect();
    let is_plain = quantity.is_exact();
    let last = between.last().filter(|_| between.len() <= BETWEEN)?;
    let leads_on = ["om", "på", "i", "til", "for", "å", "at", "med", "av", "fra", "frå"].contains(&&**last);
    let lower = head.to_lowercase();
    let open = [
        "minst", "blant", "eksempel", "noen", "nokre", "minutt", "uke", "veke", "dag", "måned", "gang", "gong",
        "først", "siste", "neste",
    ];
    let is_open = open.iter().any(|word| lower.contains(word));
    let is_time = KnownUnit::at_start(behind).is_some() || behind.contains([',', ';', '(']);
    (is_plain && !leads_on && !is_open && !is_time).then(|| (told, quantity.number.range.clone()))
}

/// How many items the list right after a sentence has.
fn items_after(counted: &Counted<'_, '_>) -> Option<usize> {
    let Words::Prose(text) = counted.writing.words else { return None };
    let rest = text.markdown.get(counted.sentence.whole().end..)?.trim_start_matches([':', ' ']);
    let mut lines = rest.lines().skip_while(|line| line.trim().is_empty());
    let first = lines.next()?;
    let indent = first.len() - first.trim_start().len();
    let marker = marker(first)?;
    let mut count = 1;
    for line in lines {
        let own = line.len() - line.trim_start().len();
        if line.trim().is_empty() || own > indent {
            continue;
        }
        if self::marker(line) != Some(marker) || own < indent {
            break;
        }
        count += 1;
    }
    Some(count)
}

/// The mark before an item: the sign, or a full stop for a number.
fn marker(line: &str) -> Option<char> {
    let line = line.trim_start();
    let (mark, rest) = line.split_once(' ')?;
    let is_number = mark.len() > 1
        && mark.trim_end_matches(['.', ')']).bytes().all(|byte| byte.is_ascii_digit())
        && mark.ends_with(['.', ')']);
    match mark {
        "-" | "*" | "+" if !rest.trim().is_empty() => mark.chars().next(),
        _ if is_number => Some('.'),
        _ => None,
    }
}

/// How many short items a sentence lists behind its colon: "åpen, nær og etterrettelig".
fn items_within(rest: &str) -> Option<usize> {
    let list = rest.split(['.', ';', '–', '?', '!', '(']).next()?;
    let parts: Vec<_> = list.split(", ").collect();
    let (end, before) = parts.split_last()?;
    let ends: Vec<_> = end.split(" og ").collect();
    let items: Vec<_> = before.iter().chain(&ends).collect();
    let is_short = items.iter().all(|item| (1..=2).contains(&item.split_whitespace().count()));
    (ends.len() == 2 && is_short && !rest.contains("[[")).then_some(items.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::{Grammar, quantities};

    #[test]
    fn what_announces_a_list_is_told_from_other_numbers() {
        let read = |head: &str| number(head, &quantities(head, Grammar::Norwegian)).map(|(told, _)| told);
        assert_eq!(read("Etter hver høring forteller vi fire ting"), Some(4));
        assert_eq!(read("Etter høringen forteller vi fire ting"), Some(4));
        assert_eq!(read("Vi har fem prinsipper for godt språk"), Some(5));
        for head in [
            "Vi spør åtte skoler om",
            "Innen to uker får du",
            "De 100 vanligste spørsmålene handler om",
            "Vi spør minst to ting",
            "Vi gjør det",
        ] {
            assert_eq!(read(head), None, "{head}");
        }
    }

    #[test]
    fn short_items_are_counted() {
        assert_eq!(items_within(" åpen, nær og etterrettelig."), Some(3));
        assert_eq!(items_within(" mal og kurs."), Some(2));
        assert_eq!(items_within(" folk blir spurt tidlig, og de godtar oftere vedtaket."), None);
    }
}

//! Signs of numbers that Markdown takes for marks: `- 3 %`, `+ 2 grader`, `> 90 %`, `> 50 ansatte`.

use std::ops::Range;

use super::outline::Item;

/// What is measured: a sign before a number of it says less, or more.
const UNITS: [&str; 33] = [
    "prosent", "prosentpoeng", "percent", "kr", "kroner", "mill", "millioner", "millionar", "mrd", "milliarder",
    "milliardar", "grader", "gradar", "degrees", "poeng", "årsverk", "dager", "dagar", "timer", "timar", "minutter",
    "minutt", "minuttar", "sekunder", "sekund", "uker", "veker", "måneder", "månader", "tonn", "meter", "km", "kwh",
];

/// The sign of a number that a single item begins with, as in `- 3 %`.
pub(super) fn of_item(text: &str, item: &Item) -> Option<usize> {
    let line = text[item.at..].trim_start_matches(' ');
    let is_signed = line.strip_prefix(['-', '+']).is_some_and(is_amount);
    (item.is_plain && is_signed).then_some(text.len() - line.len())
}

/// The marks of a quotation whose lines all say more than a share or a number: `> 90 %`, `>100`, `>= 5`, `> 50 ansatte`.
pub(super) fn of_quotation(text: &str, quote: &Range<usize>) -> Vec<usize> {
    let (mut found, mut at) = (Vec::new(), quote.start);
    for line in text[quote.clone()].split_inclusive('\n') {
        let words = line.trim_start_matches([' ', '\t']);
        let is_tight = |rest: &str| rest.starts_with(|letter: char| letter.is_ascii_digit() || letter == '=');
        let is_more = |rest: &str| !rest.contains('>') && (is_tight(rest) || is_amount(rest) || is_count(rest));
        if words.strip_prefix('>').is_some_and(is_more) {
            found.push(at + line.len() - words.len());
        } else if !words.trim().is_empty() {
            return Vec::new();
        }
        at += line.len();
    }
    found
}

/// Whether a line begins with one of these signs and an amount.
pub(super) fn is_signed(line: &str, signs: &[char]) -> bool {
    let compares = line.starts_with(|sign: char| !matches!(sign, '-' | '+' | '−' | '–'));
    line.strip_prefix(signs).is_some_and(|rest| is_amount(rest) || (compares && is_count(rest)))
}

fn is_amount(text: &str) -> bool {
    let (number, unit) = number(text);
    !number.is_empty() && (unit.starts_with(['%', '‰', '°']) || UNITS.contains(&&*first_word(unit).to_lowercase()))
}

/// Whether a text begins with a number of something: not with a year, nor with an ordinal.
fn is_count(text: &str) -> bool {
    let (number, counted) = number(text);
    let is_year = number.parse().is_ok_and(|year: u32| (1900..2200).contains(&year));
    !number.is_empty() && !number.ends_with('.') && !is_year && counted.starts_with(char::is_lowercase)
}

/// The number that a text begins with, and what follows it.
fn number(text: &str) -> (&str, &str) {
    const SPACES: [char; 3] = [' ', '\u{a0}', '\u{202f}'];
    let text = text.trim_start_matches(SPACES);
    let is_part = |letter: char| letter.is_ascii_digit() || matches!(letter, ',' | '.') || SPACES.contains(&letter);
    let rest =
        if text.starts_with(|letter: char| letter.is_ascii_digit()) { text.trim_start_matches(is_part) } else { text };
    (text[..text.len() - rest.len()].trim_end_matches(SPACES), rest)
}

/// The first word; a compound with a hyphen is one.
pub(super) fn first_word(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_alphanumeric() && letter != '-').unwrap_or(text.len());
    text[..end].trim_end_matches('-')
}

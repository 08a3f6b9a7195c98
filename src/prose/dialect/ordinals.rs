//! What looks like a mark of Markdown but is text: dates, ordinals, signs of numbers, and multiplication.

use super::breaks;
use super::outline::{Item, Outline};
use super::signs::{self, first_word};
use crate::prose::numbers;

/// Short names of months that the reader of numbers does not know.
const MONTHS: [&str; 3] = ["apr", "aug", "sep"];

/// What is counted in ordinals.
const COUNTED: [&str; 20] = [
    "kvartal", "tertial", "halvår", "etasje", "etg", "ledd", "trinn", "klasse", "plass", "gang", "gong", "utgave",
    "utgåve", "versjon", "uke", "veke", "juledag", "påskedag", "pinsedag", "søndag",
];

/// Whether a text begins with the name of a month.
pub(super) fn is_month(text: &str) -> bool {
    let word = first_word(text).to_lowercase();
    numbers::is_month(&word)
        || MONTHS.contains(&&*word)
        || ["mánnu", "mánu"].iter().any(|end| word.strip_suffix(end).is_some_and(|name| !name.is_empty()))
}

/// Whether a number with a full stop before these words says which one is meant: a day, or something that is counted.
pub fn is_counted(text: &str) -> bool {
    let word = first_word(text).to_lowercase();
    let first = word.split('-').next().unwrap_or_default();
    is_month(first) || COUNTED.contains(&&*word)
}

/// A line that begins with a number and a full stop, or what stands for one.
struct Ordinal<'a> {
    number: u64,
    /// Where the full stop is.
    stop: usize,
    words: &'a str,
}

impl<'a> Ordinal<'a> {
    fn at(text: &'a str, at: usize, stop: char) -> Option<Self> {
        let line = text.get(at..)?.trim_start_matches(' ');
        let at = text.len() - line.len();
        let tail = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let digits = &line[..line.len() - tail.len()];
        let words = tail.strip_prefix(stop)?.trim_start_matches([' ', '\t']);
        Some(Self { number: digits.parse().ok()?, stop: at + digits.len(), words })
    }

    fn is_date(&self) -> bool {
        (1..=31).contains(&self.number) && is_month(self.words)
    }

    /// Whether nothing stands behind it on its line.
    fn is_alone(&self) -> bool {
        self.words.is_empty() || self.words.starts_with(['\n', '\r'])
    }

    /// Whether it can only be text: a date, a year, or something that is counted.
    fn is_text(&self) -> bool {
        self.is_date() || (1900..2200).contains(&self.number) || COUNTED.contains(&first_word(self.words))
    }
}

/// The bytes of a text that Markdown would read as marks though people would not.
pub(super) fn masked(text: &str, outline: &Outline) -> Vec<usize> {
    let lists = outline.lists.iter().flat_map(|items| in_list(text, items));
    let quotes = outline.quotes.iter().flat_map(|quote| signs::of_quotation(text, quote));
    let products = outline.emphasis.iter().flat_map(|(range, delimiter)| {
        let (start, end) = (range.start, range.end - delimiter);
        let is_gender = *delimiter == 1 && is_inside_word(text, start) && is_inside_word(text, end);
        let is_text =
            |at: &usize| is_between_digits(text, *at, *delimiter) || (is_gender && text[start..end].contains(' '));
        let found: Vec<_> = [start, end].into_iter().filter(is_text).collect();
        let is_opened = found.first() == Some(&start);
        found.into_iter().filter(move |_| is_opened).flat_map(move |at| at..at + delimiter)
    });
    lists.chain(quotes).chain(products).collect()
}

fn in_list(text: &str, items: &[Item]) -> Vec<usize> {
    let ordinals: Vec<_> = items.iter().map(|item| Ordinal::at(text, item.at, '.')).collect();
    match (ordinals.as_slice(), items) {
        ([Some(only)], [item]) => {
            let is_text = only.is_text()
                || (item.is_plain && only.words.starts_with(char::is_lowercase))
                || (only.number != 1 && only.is_alone() && !begins_paragraph(text, item.at));
            is_text.then_some(only.stop).into_iter().collect()
        }
        ([None], [item]) => signs::of_item(text, item).into_iter().collect(),
        (several, _) => {
            let each = || several.iter().flatten();
            // Numbers that count up are shown as written anyway, unless they are all days of one month.
            let months = || each().map(|ordinal| first_word(ordinal.words));
            let is_one_month = each().all(Ordinal::is_date) && months().all(|month| Some(month) == months().next());
            let counts = each().zip(each().skip(1)).all(|(one, next)| one.number.checked_add(1) == Some(next.number));
            let is_list = counts && !is_one_month;
            each().filter(|ordinal| !is_list && ordinal.is_text()).map(|ordinal| ordinal.stop).collect()
        }
    }
}

/// Whether the line above the one at `at` is empty.
fn begins_paragraph(text: &str, at: usize) -> bool {
    let before = text[..at].rsplit_once('\n').map(|(before, _)| before).unwrap_or_default();
    before.rsplit('\n').next().is_none_or(|line| line.trim_matches([' ', '\t', '>', '\r']).is_empty())
}

fn is_between_digits(text: &str, at: usize, length: usize) -> bool {
    let bytes = text.as_bytes();
    let is_digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    bytes.get(at..at + length).is_some_and(|marks| marks.iter().all(|mark| *mark == b'*'))
        && is_digit(at.checked_sub(1))
        && is_digit(Some(at + length))
}

/// Whether a star stands between two letters, as in `innbygger*e`.
fn is_inside_word(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at..].strip_prefix('*').and_then(|rest| rest.chars().next());
    before.is_some_and(char::is_alphabetic) && after.is_some_and(char::is_alphabetic)
}

/// Lines below one another that begin with a date, a signed amount or the like: each stays a line of its own. `stop` stands
/// for a full stop that is not a mark, and `signs` for the signs of numbers.
pub(super) fn lines_of_their_own(text: &str, outline: &Outline, stop: char, signs: &[char]) -> Vec<usize> {
    let is_signed = |at: usize| signs::is_signed(&text[at..], signs);
    let is_ordinal =
        |at: usize| ['.', stop].iter().any(|stop| Ordinal::at(text, at, *stop).is_some_and(|it| it.is_text()));
    let is_text = |at: usize| is_signed(at) || is_ordinal(at);
    let mut found = Vec::new();
    for lines in outline.lines.chunk_by(|one, next| one.block == next.block) {
        let dated: Vec<_> = lines.iter().map(|line| is_text(line.at)).collect();
        for (nth, line) in lines.iter().enumerate().skip(1).filter(|(nth, _)| dated[*nth]) {
            let before = lines[nth - 1].words(text);
            // What a colon leads to may be a single amount.
            let is_led_to = is_signed(line.at) && before.ends_with(':');
            let is_first = dated.get(nth + 1) == Some(&true) && before.ends_with(['.', ':', ';', '!', '?']);
            let goes_on = is_signed(line.at) && breaks::is_open(before);
            if (dated[nth - 1] && !goes_on) || is_first || is_led_to {
                found.push(line.at);
            }
        }
    }
    found
}

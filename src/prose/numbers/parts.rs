//! Ranges and fractions: 70–75 per cent, half, two thirds.

use super::chunk::Chunk;
use super::number::{Number, plain};
use super::number_words::{self, Grammar};

/// Words for one of so many equal parts, without their endings, in the order of how many there are.
const PARTS: &[(&str, u32)] = &[
    ("tredel", 3),
    ("tredjedel", 3),
    ("tredjepart", 3),
    ("firedel", 4),
    ("fjerdedel", 4),
    ("fjerdepart", 4),
    ("femdel", 5),
    ("femtedel", 5),
    ("seksdel", 6),
    ("sjettedel", 6),
    ("åttedel", 8),
    ("åttendedel", 8),
    ("tidel", 10),
    ("tiendedel", 10),
    ("third", 3),
    ("quarter", 4),
    ("fifth", 5),
    ("tenth", 10),
];
/// The endings of those words.
const ENDINGS: &[&str] = &["", "en", "er", "ar", "ene", "ane", "s", "ers"];
/// Words for half of something.
const HALVES: &[&str] = &["halvparten", "halvdelen", "halvdel", "half"];

/// "half", "two thirds": the number with the index of the chunk after it.
pub(super) fn part(chunks: &[Chunk<'_>], at: usize, grammar: Grammar) -> Option<(Number, usize)> {
    let chunk = chunks.get(at)?;
    let word = chunk.core.to_lowercase();
    let whole = |value: u32, of: u32, last: &Chunk<'_>| Number {
        value: value.into(),
        to: None,
        of: Some(of.into()),
        range: chunk.start..last.end(),
    };
    // "En og en halv" and "half a year" are amounts.
    let is_english = word == "half";
    if HALVES.contains(&&*word) && is_english == (grammar == Grammar::English) {
        let is_share = !is_english || chunks.get(at + 1).is_some_and(|next| matches!(next.core, "of" | "the"));
        return is_share.then(|| (whole(1, 2, chunk), at + 1));
    }
    let next = chunks.get(at + 1).filter(|next| chunk.runs_on() && next.before.is_empty())?;
    let of = parts_of(&next.core.to_lowercase())?;
    let value = match &*word {
        "en" | "ein" | "én" | "éin" | "a" | "one" | "1" => 1,
        _ => {
            let (value, count) = number_words::read(&[&word], 1, grammar).filter(|(_, count)| *count == 1)?;
            u32::try_from(value).ok().filter(|value| count == 1 && *value < of)?
        }
    };
    Some((whole(value, of, next), at + 2))
}

/// Whether a word in small letters is one of so many equal parts.
pub(super) fn is_part(word: &str) -> bool {
    parts_of(word).is_some()
}

fn parts_of(word: &str) -> Option<u32> {
    let is_it = |part: &str| word.strip_prefix(part).is_some_and(|ending| ENDINGS.contains(&ending));
    PARTS.iter().find(|(part, _)| is_it(part)).map(|(_, of)| *of)
}

/// "70–75 per cent", "15-20 years": two numbers with a dash between them, where what is counted follows.
pub(super) fn range(chunks: &[Chunk<'_>], at: usize, grammar: Grammar) -> Option<Number> {
    let chunk = chunks.get(at)?;
    let core = chunk.core.trim_end_matches('%');
    let (low, high) = core.split_once(['–', '-'])?;
    let is_number = |text: &str| text.starts_with(|first: char| first.is_ascii_digit());
    let (value, to) = (plain(low, grammar)?, plain(high, grammar)?);
    let are_years = low.len() == 4 && high.len() == 4;
    let next = chunks.get(at + 1).filter(|next| chunk.runs_on() && next.before.is_empty());
    let is_counted = core.len() < chunk.core.len()
        || next.is_some_and(|next| next.core == "%" || next.core.starts_with(char::is_lowercase));
    let is_range = is_number(low) && is_number(high) && value < to && is_counted && !are_years;
    is_range.then(|| Number { value, to: Some(to), of: None, range: chunk.start..chunk.start + core.len() })
}

//! Number words in bokmål, nynorsk and English.

use rust_decimal::Decimal;

/// The language in which numbers are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grammar {
    /// Bokmål and nynorsk: decimal comma.
    Norwegian,
    /// English: decimal point.
    English,
}

impl Grammar {
    /// The words between a part and its whole.
    pub(super) fn part_of(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::Norwegian => &[&["av"]],
            Self::English => &[&["out", "of"], &["of"], &["in"]],
        }
    }
}

const NORWEGIAN: [(&str, u32); 37] = [
    ("null", 0),
    ("én", 1),
    ("éin", 1),
    ("éi", 1),
    ("ett", 1),
    ("eitt", 1),
    ("to", 2),
    ("tre", 3),
    ("fire", 4),
    ("fem", 5),
    ("seks", 6),
    ("sju", 7),
    ("syv", 7),
    ("åtte", 8),
    ("ni", 9),
    ("ti", 10),
    ("elleve", 11),
    ("tolv", 12),
    ("tretten", 13),
    ("fjorten", 14),
    ("femten", 15),
    ("seksten", 16),
    ("sytten", 17),
    ("atten", 18),
    ("nitten", 19),
    ("tjue", 20),
    ("tyve", 20),
    ("tretti", 30),
    ("tredve", 30),
    ("førti", 40),
    ("førr", 40),
    ("femti", 50),
    ("seksti", 60),
    ("sytti", 70),
    ("søtti", 70),
    ("åtti", 80),
    ("nitti", 90),
];
const ENGLISH: [(&str, u32); 28] = [
    ("zero", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];
/// Words that mean "one" before a number word, and are articles otherwise.
const ARTICLES: [&str; 7] = ["en", "ei", "et", "ein", "eit", "a", "an"];
const MONTHS: [&str; 26] = [
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
    "desember", "jan", "feb", "sept", "okt", "nov", "des", "january", "february", "march", "may", "june", "july",
    "october", "december",
];

/// Whether a lower-case word is the name of a month.
pub fn is_month(word: &str) -> bool {
    MONTHS.contains(&word)
}

/// The multiplier that a word such as "million" stands for.
pub(super) fn scale(word: &str) -> Option<Decimal> {
    let power = match word {
        "hundre" | "hundred" => 100,
        "tusen" | "thousand" => 1_000,
        "mill" | "million" | "millioner" | "millionar" => 1_000_000,
        "mrd" | "milliard" | "milliarder" | "milliardar" => 1_000_000_000_i64,
        _ => return None,
    };
    Some(power.into())
}

/// Reads the number at the start of `words`, which are in lower case. Returns it with the number of its words, at most
/// `most`; the words after those serve only as context.
///
/// # Panics
/// Where `most` is more than the number of `words`.
pub(super) fn read(words: &[&str], most: usize, grammar: Grammar) -> Option<(Decimal, usize)> {
    let (mut value, mut at) = first(words, most, grammar)?;
    let (mut whole, mut scaled) = (Decimal::ZERO, false);
    while at < most {
        if let Some(power) = scale(words[at]) {
            let of_hundreds = power == Decimal::ONE_HUNDRED;
            value = value.max(Decimal::ONE).checked_mul(power)?;
            if !of_hundreds {
                whole = whole.checked_add(value)?;
                value = Decimal::ZERO;
            }
            (scaled, at) = (true, at + 1);
        } else if let Some(count) = half(&words[at..most.max(at)]) {
            value = value.checked_add(Decimal::new(5, 1))?;
            at += count;
        } else if let Some((more, count)) = rest(&words[at..most], grammar).filter(|_| scaled) {
            value = value.checked_add(more)?;
            (scaled, at) = (false, at + count);
        } else {
            break;
        }
    }
    Some((whole.checked_add(value)?, at))
}

/// The first word of a number, or "a half".
fn first(words: &[&str], most: usize, grammar: Grammar) -> Option<(Decimal, usize)> {
    let word = *words.first().filter(|_| most > 0)?;
    if ARTICLES.contains(&word) {
        let next = *words.get(1).filter(|_| most > 1 || words.len() > 1)?;
        return match next {
            "halv" | "halvt" | "half" if most > 1 => Some((Decimal::new(5, 1), 2)),
            "prosent" | "percent" | "%" => Some((Decimal::ONE, 1)),
            "av" if grammar == Grammar::Norwegian
                && words.get(2).is_some_and(|word| small(word, grammar).is_some() || starts_with_digit(word)) =>
            {
                Some((Decimal::ONE, 1))
            }
            _ if scale(next).is_some() && most > 1 => Some((Decimal::ONE, 1)),
            _ => None,
        };
    }
    if word.starts_with("halvann") || word.starts_with("halvanden") || word.starts_with("halvtann") {
        return Some((Decimal::new(15, 1), 1));
    }
    if grammar == Grammar::Norwegian && matches!(word, "hundre" | "tusen") {
        return Some((Decimal::ONE, 0));
    }
    small(word, grammar).map(|number| (number, 1))
}

fn starts_with_digit(word: &str) -> bool {
    word.bytes().next().is_some_and(|byte| byte.is_ascii_digit())
}

/// "and a half".
fn half(words: &[&str]) -> Option<usize> {
    let ["og" | "and", article, "halv" | "halvt" | "half", ..] = words else { return None };
    ARTICLES.contains(article).then_some(3)
}

/// What follows a hundred or a thousand: "and fifty".
fn rest(words: &[&str], grammar: Grammar) -> Option<(Decimal, usize)> {
    let link = usize::from(matches!(words.first(), Some(&("og" | "and"))));
    small(words.get(link)?, grammar).map(|number| (number, link + 1))
}

/// A number in one word.
fn small(word: &str, grammar: Grammar) -> Option<Decimal> {
    let table: &[(&str, u32)] = match grammar {
        Grammar::Norwegian => &NORWEGIAN,
        Grammar::English => &ENGLISH,
    };
    in_one_word(word, table).map(Decimal::from)
}

fn in_one_word(word: &str, table: &[(&str, u32)]) -> Option<u32> {
    let exact = |word: &str| table.iter().find(|(known, _)| *known == word).map(|(_, value)| *value);
    if let Some(value) = exact(word) {
        return Some(value);
    }
    let tens = table.iter().filter(|(_, value)| *value >= 20).find_map(|(tens, value)| {
        let ones = word.strip_prefix(tens)?.trim_start_matches('-');
        let ones =
            if matches!(ones, "en" | "ein" | "ei") { 1 } else { exact(ones).filter(|ones| (1..10).contains(ones))? };
        Some(value + ones)
    });
    tens.or_else(|| glued(word, "tusen", 1_000, table)).or_else(|| glued(word, "hundre", 100, table))
}

/// "tohundreogfemti", "femtusen".
fn glued(word: &str, power: &str, times: u32, table: &[(&str, u32)]) -> Option<u32> {
    let (before, after) = word.split_once(power)?;
    let count = in_one_word(before, table).filter(|count| (1..100).contains(count))?;
    let after = after.strip_prefix("og").unwrap_or(after);
    let rest = if after.is_empty() { 0 } else { in_one_word(after, table).filter(|rest| *rest < times)? };
    Some(count * times + rest)
}

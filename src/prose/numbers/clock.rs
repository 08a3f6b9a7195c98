//! Times of day in running text: "kl. 08.00–15.30", "klokka 10", "fra 9 til 15".

use std::ops::Range;

use crate::prose::words;

/// A time of day, or two of them, as written: hours and minutes may be none that exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    /// Hours and minutes.
    pub from: (u16, u16),
    /// The end, where two are named.
    pub to: Option<(u16, u16)>,
    /// Whether "klokka" or "kl." stands before it.
    pub is_named: bool,
    /// Whether they are written so that eight in the evening is not eight: "08", "20".
    pub is_exact: bool,
    /// Its byte range.
    pub range: Range<usize>,
}

impl Clock {
    /// Whether both its ends are times of a day.
    pub fn is_possible(&self) -> bool {
        let exists = |(hour, minute): (u16, u16)| (hour < 24 && minute < 60) || (hour, minute) == (24, 0);
        exists(self.from) && self.to.is_none_or(exists)
    }
}

struct Token<'a> {
    at: usize,
    end: usize,
    lower: String,
    time: Option<(u16, u16)>,
    word: &'a str,
}

/// Every time of day in a text, in order. Two numbers without "klokka" count only where a text says when something is open, which
/// `is_open` tells.
pub fn clock(text: &str, is_open: bool) -> Vec<Clock> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    let mut nth = 0;
    while nth < tokens.len() {
        match read(text, &tokens, nth, is_open) {
            Some((clock, next)) => {
                found.push(clock);
                nth = next;
            }
            None => nth += 1,
        }
    }
    found
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut all: Vec<Token<'_>> = Vec::new();
    for (at, word) in words(text) {
        let end = at + word.len();
        // "12:30" is two words.
        if let Some(last) = all.last_mut().filter(|last| text.get(last.end..at) == Some(":") && last.word.len() <= 2)
            && word.len() == 2
            && let (Some((hour, 0)), Ok(minute)) = (last.time, word.parse())
        {
            last.time = Some((hour, minute));
            last.end = end;
            continue;
        }
        // "8-16" is one word.
        match word.split_once('-').filter(|(one, other)| time(one).is_some() && time(other).is_some()) {
            Some((one, other)) => {
                let split = at + one.len();
                all.push(Token { at, end: split, lower: one.to_owned(), time: time(one), word: one });
                all.push(Token { at: split + 1, end, lower: other.to_owned(), time: time(other), word: other });
            }
            None => all.push(Token { at, end, lower: word.to_lowercase(), time: time(word), word }),
        }
    }
    all
}

/// "8", "08", "08.30".
fn time(word: &str) -> Option<(u16, u16)> {
    let is_digits = |part: &str| !part.is_empty() && part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    let (hour, minute) = word.split_once('.').unwrap_or((word, "00"));
    (is_digits(hour) && is_digits(minute) && minute.len() == 2)
        .then(|| Some((hour.parse().ok()?, minute.parse().ok()?)))?
}

fn read(text: &str, tokens: &[Token<'_>], nth: usize, is_open: bool) -> Option<(Clock, usize)> {
    let token = tokens.get(nth)?;
    let from = token.time?;
    let before = nth.checked_sub(1).map_or("", |at| &*tokens[at].lower);
    let is_named = matches!(before, "kl" | "klokka" | "klokken" | "klokkeslett");
    let (to, last) = pair(text, tokens, nth).map_or((None, nth), |(to, last)| (Some(to), last));
    let is_range = to.is_some()
        && is_open
        && (matches!(
            before,
            "fra"
                | "frå"
                | "mellom"
                | "åpent"
                | "ope"
                | "fredag"
                | "torsdag"
                | "lørdag"
                | "hverdager"
                | "kvardagar"
                | "kvardager"
                | "bemannet"
                | "åpen"
                | "open"
        ));
    let next = tokens.get(last + 1).map_or("", |next| &*next.lower);
    let is_counted = matches!(
        next,
        "timer" | "timar" | "minutter" | "minutt" | "dager" | "dagar" | "prosent" | "år" | "personer" | "kroner"
    );
    let is_date = text.get(token.end..).is_some_and(|rest| rest.starts_with(". ") && to.is_none() && !is_named);
    if !(is_named || is_range) || is_counted || is_date {
        return None;
    }
    let spelt = [token.word, tokens.get(last)?.word];
    let is_exact = spelt.iter().any(|word| word.starts_with('0') || word.contains('.'))
        || from.0 > 12
        || to.is_some_and(|(hour, _)| hour > 12);
    let start = if is_named { tokens[nth - 1].at } else { token.at };
    Some((Clock { from, to, is_named, is_exact, range: start..tokens[last].end }, last + 1))
}

/// The other end: "–15", "til 15", "og kl. 15".
fn pair(text: &str, tokens: &[Token<'_>], nth: usize) -> Option<((u16, u16), usize)> {
    let gap = |at: usize| Some(text.get(tokens.get(at)?.end..tokens.get(at + 1)?.at)?.trim());
    if matches!(gap(nth)?, "–" | "-" | "—") {
        return Some((tokens.get(nth + 1)?.time?, nth + 1));
    }
    let joins = matches!(&*tokens.get(nth + 1)?.lower, "til" | "og" | "to");
    let named =
        usize::from(tokens.get(nth + 2).is_some_and(|token| matches!(&*token.lower, "kl" | "klokka" | "klokken")));
    let last = nth + 2 + named;
    let to = tokens.get(last)?.time.filter(|_| joins && gap(nth) == Some(""))?;
    Some((to, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_day_are_read() {
        let table: [(&str, &[&str]); 12] = [
            ("Åpent kl. 08.00–15.30", &["8:0–15:30 kl. 08.00–15.30"]),
            ("åpent hverdager fra 9 til 15", &["9:0–15:0 9 til 15"]),
            ("klokka 10", &["10:0 klokka 10"]),
            ("kl. 25.00", &["25:0 kl. 25.00"]),
            ("kl. 12:30", &["12:30 kl. 12:30"]),
            ("kl. 16–08", &["16:0–8:0 kl. 16–08"]),
            ("kl 8-16", &["8:0–16:0 kl 8-16"]),
            ("mellom kl. 10 og kl. 14", &["10:0–14:0 kl. 10 og kl. 14"]),
            ("fra 61 til 69 prosent", &[]),
            ("fra 6. til 27. september", &[]),
            ("åpent fra 4 til 6 timer", &[]),
            ("ti minutter", &[]),
        ];
        for (text, expected) in table {
            let show = |found: Clock| {
                let to = found.to.map(|(hour, minute)| format!("–{hour}:{minute}")).unwrap_or_default();
                format!("{}:{}{to} {}", found.from.0, found.from.1, &text[found.range])
            };
            assert_eq!(clock(text, true).into_iter().map(show).collect::<Vec<_>>(), expected, "{text}");
        }
    }
}

//! Brackets that are opened and never closed.

use super::line::Line;
use super::slip::{Repair, Slip};
use crate::diag::say;

/// The slip of a bracket that is still open at byte `at`, if its field is on one line.
pub(super) fn unclosed(text: &str, at: usize) -> Option<Slip> {
    let mut line = Line::at(text, at);
    // The parser may notice it several lines further down.
    let (line, open) = loop {
        let is_before =
            line.value.start < at && line.value().starts_with(['[', '{']) && still_open(line.value()).is_some();
        // What closes another bracket than the innermost shows which one lacks its end.
        let open = || still_open(&text[line.value.start..at]).and_then(|_| still_open(line.value()));
        match is_before.then(open).flatten() {
            Some(open) => break (line, open),
            None => line = line.above()?,
        }
    };
    let place = line.value.start + open;
    let sign = text[place..].chars().next()?;
    let close = if sign == '[' { ']' } else { '}' };
    let is_next = line.below().is_none_or(|next| next.key.is_some() && next.indent() <= line.indent());
    is_next.then(|| {
        let right = closed(line.value().trim_end_matches([',', ' ']));
        Slip {
            place: place..place + 1,
            words: (
                say!("the bracket {sign} is not closed", sign),
                say!("write {close} where it ends: {right}", close, right = &right),
            ),
            fix: (still_open(&right).is_none() && !line.value().contains(['"', '\'']))
                .then(|| (line.value.clone(), right)),
            repair: Some(Repair::Skip(line.content.clone())),
        }
    })
}

/// The byte of the innermost bracket that `value` opens and does not close, outside of quotes.
fn still_open(value: &str) -> Option<usize> {
    let (mut open, mut quote) = (Vec::new(), None);
    for (at, letter) in value.char_indices() {
        match (quote, letter) {
            (Some(own), _) => quote = Some(own).filter(|own| *own != letter),
            (None, '"' | '\'') => quote = Some(letter),
            (None, '[' | '{') => open.push(at),
            (None, ']' | '}') => match open.pop() {
                Some(own) if closing(&value[own..]) != letter => return Some(own),
                _ => {}
            },
            _ => {}
        }
    }
    // In quotes that are not closed, there is no telling.
    open.pop().filter(|_| quote.is_none())
}

/// The bracket that closes the one that `value` begins with.
fn closing(value: &str) -> char {
    if value.starts_with('[') { ']' } else { '}' }
}

/// `value` with all that it opens closed: before what closes a bracket further out, or at its end.
fn closed(value: &str) -> String {
    let (mut right, mut open, mut quote) = (String::new(), Vec::new(), None);
    for letter in value.chars() {
        match (quote, letter) {
            (Some(own), _) => quote = Some(own).filter(|own| *own != letter),
            (None, '"' | '\'') => quote = Some(letter),
            (None, '[') => open.push(']'),
            (None, '{') => open.push('}'),
            (None, ']' | '}') if open.contains(&letter) => {
                while let Some(own) = open.pop().filter(|own| *own != letter) {
                    right.push(own);
                }
            }
            _ => {}
        }
        right.push(letter);
    }
    right.extend(open.into_iter().rev());
    right
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lacks_its_end_is_closed_where_it_ends() {
        for (value, right) in [
            ("[{at_least: 90, by: 2027]", "[{at_least: 90, by: 2027}]"),
            ("[a, b", "[a, b]"),
            ("{a: [b, c}", "{a: [b, c]}"),
            ("[{a: b", "[{a: b}]"),
        ] {
            assert!(still_open(value).is_some(), "{value}");
            assert_eq!(closed(value), right, "{value}");
        }
        for value in ["[{a: b}]", "[a]", "[\"{\", b]"] {
            assert_eq!((still_open(value), closed(value)), (None, value.to_owned()), "{value}");
        }
    }
}

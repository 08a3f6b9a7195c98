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
        match is_before.then(|| still_open(&text[line.value.start..at])).flatten() {
            Some(open) => break (line, open),
            None => line = line.above()?,
        }
    };
    let place = line.value.start + open;
    let sign = text[place..].chars().next()?;
    let close = if sign == '[' { ']' } else { '}' };
    let is_next = line.below().is_none_or(|next| next.key.is_some() && next.indent() <= line.indent());
    is_next.then(|| {
        let right = format!("{}{close}", line.value().trim_end_matches([',', ' ']));
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
            (None, ']' | '}') => drop(open.pop()),
            _ => {}
        }
    }
    // In quotes that are not closed, there is no telling.
    open.pop().filter(|_| quote.is_none())
}

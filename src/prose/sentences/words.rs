//! Words: letters and digits, and the punctuation inside them.

use crate::prose::marks::{is_combining, joins_words};

/// A placeholder in a sentence's text for what a reference or a piece of code will print.
pub const INSERTED: char = '\u{fffc}';

/// Whether a word can begin and end with a character.
pub(super) fn is_in_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == INSERTED
}

/// The words of a text, with their byte offsets: letters and digits, and the punctuation that words have inside.
pub fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let mut word: Option<(usize, usize)> = None;
        while let Some(first) = text.as_bytes().get(at) {
            // Rules iterate over all words again and again, so ASCII letters are not decoded.
            let (length, inside, part) = match *first {
                byte if byte.is_ascii() => (1, byte.is_ascii_alphanumeric(), b"-'/&@.,".contains(&byte)),
                _ => {
                    let letter = text.get(at..)?.chars().next()?;
                    let inside = is_in_word(letter) || (word.is_some() && is_combining(letter));
                    (letter.len_utf8(), inside, letter == '’' || joins_words(letter))
                }
            };
            if inside {
                word = Some((word.map_or(at, |(start, _)| start), at + length));
            }
            at += length;
            if !inside && !part && word.is_some() {
                break;
            }
        }
        word.and_then(|(start, end)| Some((start, text.get(start..end)?)))
    })
}

//! Where sentences end.

use super::abbreviations::{Abbreviation, is_initials};
use super::words::{INSERTED, is_in_word, words};
use crate::prose::marks::{closes_apart, is_quotation_mark, may_close, may_open};

/// The byte offsets at which sentences end in the text of a block, not counting its own end.
///
/// A full stop after an ordinal, or after most abbreviations, does not end a sentence. An ellipsis does so only before a
/// capital, and a colon only between two whole sentences. Nothing ends one that has no word yet: "(…) Kommunen svarer."
/// is one sentence whose beginning was left out.
pub(super) fn ends(text: &str) -> Vec<usize> {
    let (mut ends, mut start) = (Vec::new(), 0);
    for (at, mark) in text.char_indices().filter(|(_, letter)| matches!(letter, '.' | '!' | '?' | '…' | ':')) {
        let after = at + mark.len_utf8();
        // The closing marks after a full stop may already have been passed.
        let Some(own) = text.get(start..after) else { continue };
        if let Some(next) = next_sentence(own, mark, &text[after..]) {
            start = text.len() - next.len();
            ends.push(start);
        }
    }
    ends
}

/// The text of the sentence that begins after `before`, which ends in `mark`; `None` where the same sentence continues.
fn next_sentence<'a>(before: &str, mark: char, after: &'a str) -> Option<&'a str> {
    let next = past_closing(after)?;
    let first = next.trim_start_matches(|letter: char| letter.is_whitespace() || may_open(letter)).chars().next()?;
    let begins = match mark {
        ':' => first.is_uppercase() && is_clause(before) && is_whole(next),
        '…' => is_capital(first),
        '.' => (is_capital(first) || first.is_ascii_digit() || first == INSERTED) && !goes_on(before, next),
        _ => is_capital(first) || first.is_ascii_digit() || first == INSERTED,
    };
    (begins && before.contains(is_in_word)).then_some(next)
}

/// Whether a letter can begin a sentence. Many scripts have no capitals.
fn is_capital(letter: char) -> bool {
    letter.is_alphabetic() && !letter.is_lowercase()
}

/// What follows closing marks and the space after them; `None` if there is no space.
fn past_closing(text: &str) -> Option<&str> {
    let closed = text.trim_start_matches(may_close);
    let mut next = closed.trim_start();
    if next.len() == closed.len() {
        return None;
    }
    while let Some(inner) = next.strip_prefix(closes_apart) {
        if inner.starts_with(['.', ',', ';', ':', '!', '?', '…']) {
            return None;
        }
        if !inner.starts_with(char::is_whitespace) {
            break;
        }
        next = inner.trim_start();
    }
    Some(next)
}

/// The fewest words of a clause before a colon. With fewer it is more likely a label: "Foto:", "Kontakt i kommunen:".
const CLAUSE: usize = 4;

/// The fewest words in lower case of a whole sentence after a colon. With fewer it is more likely a name, or a list of
/// names: "Fjordvik kommune", "Oslo, Bergen og Trondheim".
const LOWER: usize = 3;

fn is_clause(before: &str) -> bool {
    words(before).nth(CLAUSE - 1).is_some()
}

fn is_whole(next: &str) -> bool {
    let sentence = next.split(['.', '!', '?']).next().unwrap_or_default();
    words(sentence).filter(|(_, word)| word.starts_with(char::is_lowercase)).nth(LOWER - 1).is_some()
}

/// Whether a full stop at the end of `before` belongs to its last word, so that the sentence continues with `rest`.
fn goes_on(before: &str, rest: &str) -> bool {
    let words = last_words(before);
    let last = words.last().copied().unwrap_or_default();
    if is_initials(last) || is_number_of_text(before) {
        return true;
    }
    match Abbreviation::at_end(&words) {
        Some(Abbreviation::Announces) => true,
        Some(Abbreviation::Closes) => !rest.starts_with(is_capital) || is_currency(rest),
        None => is_ordinal(last.trim_end_matches('.')) && !rest.starts_with(char::is_uppercase),
    }
}

/// The last word, and those before it that end in a full stop too, since abbreviations are also written with spaces:
/// "f. eks.", "m. m.", "p. g. a."
fn last_words(before: &str) -> Vec<&str> {
    let parts_words = |letter: char| letter.is_whitespace() || is_quotation_mark(letter) || matches!(letter, '(' | '[');
    let mut words: Vec<_> = before.rsplit(parts_words).take_while(|word| word.ends_with('.')).take(3).collect();
    words.reverse();
    words
}

/// Whether all of a sentence so far is the number or letter of the text that follows: "2.", "b.", "§ 3.". Letters also
/// number the parts of a sentence: "Kommunen skal: a. Svare alle".
fn is_number_of_text(before: &str) -> bool {
    is_only_word(before, |at, word| is_ordinal(word) || before[..at].contains('§'))
        || before.rsplit([':', ';']).next().is_some_and(|part| is_only_word(part, |_, word| is_letter(word)))
}

/// Whether a text has one word and `is_number` accepts it and where it begins.
fn is_only_word(text: &str, is_number: impl Fn(usize, &str) -> bool) -> bool {
    let mut words = words(text);
    words.next().is_some_and(|(at, word)| is_number(at, word)) && words.next().is_none()
}

fn is_letter(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

fn is_ordinal(word: &str) -> bool {
    matches!(word.len(), 1 | 2) && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text begins with the code of a currency, as after "12 mill."
fn is_currency(text: &str) -> bool {
    let code = text.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
    ["CHF", "DKK", "EUR", "GBP", "NOK", "SEK", "USD"].contains(&code)
}

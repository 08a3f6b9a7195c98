//! Links that are none here, because of how their brackets are written.

use crate::prose::{is_file, is_linked};

/// `[ord][navn]`: the name, and the length of it all.
pub(super) fn undefined(rest: &str) -> Option<(String, usize)> {
    let (words, after) = rest[1..].split_once("][")?;
    let (name, _) = after.split_once(']')?;
    let is_words = !words.contains(['[', ']']) && words.contains(char::is_alphabetic);
    let is_name = !name.contains(['[', '^', '…']) && !name.contains("...");
    let shown = if name.is_empty() { words } else { name };
    (is_words && is_name).then(|| (shown.to_owned(), words.len() + name.len() + 4))
}

/// `(ord)[https://…]` and `(ord)(https://…)`: what it should be if that is certain, and the length of it all.
pub(super) fn swapped(rest: &str) -> Option<(Option<String>, usize)> {
    let (words, after) = rest[1..].split_once(')')?;
    let close = match after.chars().next()? {
        '[' => ']',
        '(' => ')',
        _ => return None,
    };
    let (address, _) = after[1..].split_once(close)?;
    let is_address = is_linked(address) || address.starts_with("www.") || is_file(address);
    let is_meant = is_address
        && !address.contains(char::is_whitespace)
        && !words.trim().is_empty()
        && !words.contains(['(', '[', ']']);
    let right =
        (close == ']' && is_linked(address) && !address.contains(['(', ')'])).then(|| format!("[{words}]({address})"));
    is_meant.then(|| (right, words.len() + address.len() + 4))
}

/// `[ord|https://…]`, as some wikis write links: what it should be, and the length of it all.
pub(super) fn piped(rest: &str) -> Option<(String, usize)> {
    let inside = rest[1..].split_once(']')?.0;
    let (words, address) = inside.split_once('|').map(|(words, address)| (words.trim(), address.trim()))?;
    let is_plain = !address.contains(|letter: char| letter.is_whitespace() || "|()<>".contains(letter));
    let is_link = is_plain && is_linked(address) && !words.is_empty() && !words.contains(['[', '(']);
    is_link.then(|| (format!("[{words}]({address})"), inside.len() + 2))
}

//! Paths of files that stand in a text as they are: `C:\felles\_maler`, `\\server\felles`. What Markdown takes for marks in
//! them is a part of their names.

use std::ops::Range;

/// The paths in a text, in order.
pub fn paths(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    // It rules out most texts cheaply.
    if !may_hold_any(text) {
        return found;
    }
    for (at, _) in text.char_indices().filter(|(at, _)| begins_word(text, *at)) {
        if found.last().is_some_and(|last| at < last.end) {
            continue;
        }
        let end = at + length(&text[at..]);
        let word = text[at..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '*', '_', '~', ')']);
        // What begins before the address of a link is its words.
        if is_path(word) && !word.contains("](") {
            found.push(at..at + word.len());
        }
    }
    found
}

/// Whether a text may hold a path. It rules out most texts cheaply.
pub(super) fn may_hold_any(text: &str) -> bool {
    text.contains('\\') || text.contains(":/")
}

fn begins_word(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    let is_open = |letter: char| letter.is_whitespace() || "([«\"“”„'‘’*_~|>".contains(letter);
    before.is_none_or(is_open) && text[at..].starts_with(|letter: char| letter.is_alphanumeric() || letter == '\\')
}

/// How far a path may reach: up to what is in none. A space may be a part of it where the next word goes on with folders.
fn length(text: &str) -> usize {
    let mut end = word(text);
    while is_path(&text[..end])
        && let Some(next) = text[end..].strip_prefix(' ')
    {
        let more = word(next);
        let goes_on = next[..more].find('\\').is_some_and(|at| at > 0) && !is_rooted(&next[..more]);
        if !goes_on {
            break;
        }
        end += 1 + more;
    }
    end
}

fn word(text: &str) -> usize {
    let is_outside = |letter: char| letter.is_whitespace() || letter.is_control() || "<>«»\"“”„‘’`|…".contains(letter);
    text.find(is_outside).unwrap_or(text.len())
}

fn is_path(word: &str) -> bool {
    let is_divided = |(at, _): (usize, &str)| {
        word[..at].ends_with(char::is_alphanumeric) && word[at + 1..].starts_with(char::is_alphanumeric)
    };
    is_rooted(word) || (!word.starts_with('\\') && word.match_indices('\\').any(is_divided))
}

/// Whether a word begins with a drive or a server.
fn is_rooted(word: &str) -> bool {
    let mut letters = word.chars();
    let is_drive = letters.next().is_some_and(|letter| letter.is_ascii_alphabetic())
        && (letters.as_str().starts_with(":\\") || letters.as_str().starts_with(":/"))
        && !letters.as_str().starts_with("://");
    let is_server = word
        .strip_prefix("\\\\")
        .is_some_and(|server| server.starts_with(char::is_alphanumeric) && server.contains('\\'));
    is_drive || is_server
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        paths(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn paths_end_where_their_sentence_goes_on() {
        for (text, path) in [
            ("Se C:\\_felles\\*plan og mer.", "C:\\_felles\\*plan"),
            ("Se \\\\server\\felles\\_mal.", "\\\\server\\felles\\_mal"),
            ("(G:\\plan\\_a)", "G:\\plan\\_a"),
            ("Ligger i C:\\Mine filer\\_mal nå.", "C:\\Mine filer\\_mal"),
            ("**C:\\felles**", "C:\\felles"),
            ("Se felles\\_mal\\plan.docx", "felles\\_mal\\plan.docx"),
            ("Se C:/felles/_mal_/plan", "C:/felles/_mal_/plan"),
        ] {
            assert_eq!(found(text), [path], "{text}");
        }
    }

    #[test]
    fn escaped_marks_and_addresses_are_none() {
        for text in [
            "\\*Åpen\\*", "snake\\_case og \\_ord\\_", "\\newpage", "https://a.no/_b_", "Linje\\\\\nneste",
            "kl. 10:30", "a\\", "1\\. mai", "\\\\*viktig", "![kart](..\\bilder\\kart.png)",
        ] {
            assert_eq!(found(text), <[&str; 0]>::default(), "{text}");
        }
    }
}

//! Signs in a text that other programs read and this one shows as they stand.

use std::ops::Range;

/// A run of such signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// A formula: `$x^2$`.
    Formula,
    /// The edge of a box: `:::`.
    Fence,
    /// A request for a table of contents: `[TOC]`.
    Contents,
    /// An emoji code: `:tada:`.
    Emoji,
    /// The name of a box that is not known: `[!FAKTA]`.
    Box,
    /// Words that are to be coloured: `==viktig==`.
    Highlight,
}

/// The signs in a sentence, in order.
pub fn signs(text: &str) -> Vec<(Sign, Range<usize>)> {
    // It rules out most sentences cheaply.
    if !text.contains(['$', ':', '[', '=']) {
        return Vec::new();
    }
    let found = text.char_indices().filter_map(|(at, letter)| match letter {
        '$' => formula(text, at).map(|end| (Sign::Formula, at..end)),
        ':' => colons(text, at),
        '[' => bracket(text, at),
        '=' => highlight(text, at).map(|end| (Sign::Highlight, at..end)),
        _ => None,
    });
    let mut last = 0;
    found
        .filter(|(_, range)| {
            range.start >= last && {
                last = range.end;
                true
            }
        })
        .collect()
}

fn before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().next_back()
}

fn after(text: &str, at: usize) -> Option<char> {
    text[at..].chars().next()
}

fn is_apart(letter: Option<char>) -> bool {
    letter.is_none_or(|letter| !letter.is_alphanumeric())
}

/// The end of the formula that begins at `at`. Amounts such as `$ 10 og $ 20` have spaces where a formula has none, and
/// something in a formula is a letter or a sign of mathematics.
fn formula(text: &str, at: usize) -> Option<usize> {
    let marks = if text[at..].starts_with("$$") { "$$" } else { "$" };
    let start = at + marks.len();
    let inside = &text[start..start + text[start..].find(marks)?];
    let end = start + inside.len() + marks.len();
    let is_tight = marks.len() > 1 || inside.trim() == inside;
    let is_formula =
        inside.contains(|letter: char| letter.is_alphabetic() || matches!(letter, '=' | '^' | '_' | '\\' | '+'));
    let is_amount = marks.len() == 1
        && inside.starts_with(|letter: char| letter.is_ascii_digit())
        && inside.contains(' ')
        && !inside.contains(['=', '^', '\\', '+']);
    let ends = is_apart(before(text, at)) && is_apart(after(text, end));
    (!inside.trim().is_empty() && is_tight && is_formula && !is_amount && ends).then_some(end)
}

/// What begins with a colon: the edge of a box, or an emoji code.
fn colons(text: &str, at: usize) -> Option<(Sign, Range<usize>)> {
    let is_first = before(text, at).is_none_or(|letter| letter.is_whitespace() || matches!(letter, '(' | '[' | '«'));
    if !is_first {
        return None;
    }
    let rest = &text[at..];
    let run = rest.len() - rest.trim_start_matches(':').len();
    if run > 2 {
        return Some((Sign::Fence, at..at + run));
    }
    let name = rest[1..].split_once(':')?.0;
    let is_name = (2..30).contains(&name.len())
        && name.starts_with(|letter: char| letter.is_ascii_lowercase() || letter == '+')
        && name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-' | b'+'));
    let end = at + name.len() + 2;
    let is_last = after(text, end).is_none_or(|letter| !letter.is_alphanumeric() && letter != ':' && letter != '/');
    (is_name && is_last).then_some((Sign::Emoji, at..end))
}

fn bracket(text: &str, at: usize) -> Option<(Sign, Range<usize>)> {
    let rest = &text[at..];
    let contents =
        ["[[TOC]]", "[[_TOC_]]", "[[_toc_]]", "[TOC]", "[toc]"].into_iter().find(|mark| rest.starts_with(mark));
    if let Some(mark) = contents {
        return Some((Sign::Contents, at..at + mark.len()));
    }
    let name = rest.strip_prefix("[!")?.split(']').next()?;
    let is_name =
        !name.is_empty() && name.len() < 30 && name.chars().all(|letter| letter.is_alphabetic() || letter == '-');
    let is_box = text[..at].trim().is_empty() && is_name && rest.len() > name.len() + 2;
    is_box.then_some((Sign::Box, at..at + name.len() + 3))
}

fn highlight(text: &str, at: usize) -> Option<usize> {
    let inside = text[at..].strip_prefix("==")?;
    let inside = &inside[..inside.find("==")?];
    let end = at + inside.len() + 4;
    let is_words = inside.starts_with(char::is_alphanumeric)
        && inside.ends_with(|letter: char| !letter.is_whitespace() && letter != '=');
    (is_words && is_apart(before(text, at)) && is_apart(after(text, end)) && after(text, end) != Some('='))
        .then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(Sign, &str)> {
        signs(text).into_iter().map(|(sign, range)| (sign, &text[range])).collect()
    }

    #[test]
    fn signs_of_other_programs_are_found() {
        for (text, sign, part) in [
            ("Arealet er $a^2$.", Sign::Formula, "$a^2$"),
            ("$$ x = 1 $$", Sign::Formula, "$$ x = 1 $$"),
            ("Der $x$ er antallet", Sign::Formula, "$x$"),
            ("::: info", Sign::Fence, ":::"),
            ("[TOC]", Sign::Contents, "[TOC]"),
            ("[[_TOC_]]", Sign::Contents, "[[_TOC_]]"),
            ("Vi er i mål :tada:", Sign::Emoji, ":tada:"),
            (":+1: fra oss", Sign::Emoji, ":+1:"),
            ("[!FAKTA] Vi er 9000.", Sign::Box, "[!FAKTA]"),
            ("Det er ==viktig== nå.", Sign::Highlight, "==viktig=="),
        ] {
            assert_eq!(found(text), [(sign, part)], "{text}");
        }
    }

    #[test]
    fn what_means_something_else_is_left_alone() {
        for text in [
            "5 $", "$ 10 og $ 20", "$10 og $20", "US$10 og A$20", "10$ eller 20$", "fra $5 til $6, med $ bak",
            "kl. 10:30:00", "http://x:8080", "a:b:c", "Tid: 10: 20", "Svar: ja: nei", "[1] og [x]", "a == b og c == d",
            "=====", "1::2", "forhold 1:2:3", "Vi har tre mål: svar, ro og tid.", "12:30:45 :-)",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}

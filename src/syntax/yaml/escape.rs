//! Escapes in double-quoted scalars.

use std::ops::Range;

use crate::source::is_control;

/// The character that the escape at the beginning of `raw` stands for, such as `\e` or `\u00e5`, and the length of the
/// escape in bytes. YAML 1.2.2, 5.7.
pub fn escape(raw: &str) -> Option<(char, usize)> {
    let rest = raw.strip_prefix('\\')?;
    let sign = rest.chars().next()?;
    let digits = match sign {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => return Some((single(sign)?, 2)),
    };
    let code = u32::from_str_radix(rest.get(1..=digits)?, 16).ok()?;
    Some((char::from_u32(code)?, 2 + digits))
}

/// The character for a single character after the backslash.
fn single(sign: char) -> Option<char> {
    Some(match sign {
        '0' => '\0',
        'a' => '\u{7}',
        'b' => '\u{8}',
        't' | '\t' => '\t',
        'n' => '\n',
        'v' => '\u{b}',
        'f' => '\u{c}',
        'r' => '\r',
        'e' => '\u{1b}',
        'N' => '\u{85}',
        '_' => '\u{a0}',
        'L' => '\u{2028}',
        'P' => '\u{2029}',
        ' ' | '"' | '/' | '\\' => sign,
        _ => return None,
    })
}

/// The escapes in `raw` that stand for control characters, adjacent ones together.
pub(super) fn controls(raw: &str) -> Vec<(Range<usize>, Vec<char>)> {
    let mut found: Vec<(Range<usize>, Vec<char>)> = Vec::new();
    let mut at = 0;
    while let Some(next) = raw.get(at..).and_then(|rest| rest.find('\\')) {
        let start = at + next;
        let (letter, length) = escape(&raw[start..]).unwrap_or(('\\', 1));
        at = start + length;
        match found.last_mut().filter(|(run, _)| run.end == start) {
            _ if !is_control(letter) => {}
            Some((run, letters)) => {
                run.end = at;
                letters.push(letter);
            }
            None => found.push((start..at, vec![letter])),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_escape_stands_for_one_letter() {
        let table = [(r"\e[2J", ('\u{1b}', 2)), (r"\x9b2K", ('\u{9b}', 4)), (r"\u00e5", ('å', 6)), (r"\\e", ('\\', 2))];
        for (raw, expected) in table {
            assert_eq!(escape(raw), Some(expected), "{raw}");
        }
        for raw in ["e", r"\", r"\q", r"\x9", r"\u00å", r"\UFFFFFFFF", r"\ud800"] {
            assert_eq!(escape(raw), None, "{raw}");
        }
    }

    #[test]
    fn escapes_of_control_characters_are_found_and_others_are_not() {
        let found = controls(r#""a\e\u202e \\e \n\t\"\x9b \å""#);
        let places: Vec<_> = found.iter().map(|(range, _)| range.clone()).collect();
        assert_eq!(places, [2..10, 21..25]);
        assert_eq!(found[0].1, ['\u{1b}', '\u{202e}']);
    }
}

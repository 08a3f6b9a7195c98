//! Control characters: those that steer a terminal or the direction of text, and have no shape of their own.
//!
//! They are the control characters of ISO/IEC 6429 other than tabs and line ends, which a terminal may take for
//! commands, and the embeddings, overrides and isolates of the Unicode Bidirectional Algorithm (UAX #9, 2.1–2.5), which
//! display characters in an order other than the one they are stored in. Joiners, soft hyphens and no-break spaces do
//! not count.

use std::borrow::Cow;
use std::ops::Range;

/// Whether `letter` is a control character.
pub fn is_control(letter: char) -> bool {
    match letter {
        '\t' | '\n' | '\r' => false,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        _ => letter.is_control(),
    }
}

/// The code point of a character in the usual notation: `U+001B`.
pub fn code(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}

/// The control characters in `text`, each with its byte range: those written literally, and the numeric references
/// (`&#27;`, `&#x1b;`) that Markdown would turn into them.
pub fn controls(text: &str) -> impl Iterator<Item = (Range<usize>, char)> {
    let suspects = text.bytes().enumerate().filter(|(_, byte)| may_begin(*byte)).map(|(at, _)| at);
    suspects.filter_map(|at| {
        let rest = text.get(at..)?;
        let (letter, length) =
            reference(rest).or_else(|| rest.chars().next().map(|letter| (letter, letter.len_utf8())))?;
        is_control(letter).then_some((at..at + length, letter))
    })
}

/// Whether a control character, or a reference to one, may begin with this byte. It rules out most bytes cheaply.
fn may_begin(byte: u8) -> bool {
    matches!(byte, 0..=8 | 11 | 12 | 14..=31 | 0x7f | 0xc2 | 0xe2 | b'&')
}

/// The character that a numeric reference at the start of `text` stands for, and the length of the reference in bytes.
fn reference(text: &str) -> Option<(char, usize)> {
    /// The most characters between `&#` and `;`, the `x` of a hexadecimal reference included; `CommonMark` 0.31, 2.5.
    const LONGEST: usize = 7;
    let rest = text.strip_prefix("&#")?;
    let length = rest.bytes().take(LONGEST + 1).position(|byte| byte == b';')?;
    let (digits, radix) = match rest[..length].strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (&rest[..length], 10),
    };
    let is_number = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let code = u32::from_str_radix(digits, radix).ok().filter(|_| is_number)?;
    Some((char::from_u32(code)?, "&#;".len() + length))
}

/// `text` with each control character, and each reference to one, replaced by white space of the same length in
/// characters and bytes, so that every span stays valid.
pub fn masked_controls(text: &str) -> Cow<'_, str> {
    let mut masked_controls = String::new();
    let mut done = 0;
    for (range, letter) in controls(text) {
        masked_controls.push_str(&text[done..range.start]);
        match (range.len(), letter.len_utf8()) {
            (2, 2) => masked_controls.push('\u{a0}'),
            (3, 3) => masked_controls.push('\u{200a}'),
            (length, _) => masked_controls.push_str(&" ".repeat(length)),
        }
        done = range.end;
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    masked_controls.push_str(&text[done..]);
    Cow::Owned(masked_controls)
}

/// `text` with each control character escaped as `\u001b`, as JSON does. So are carriage returns that end no line: a
/// terminal would overwrite what already stands there.
pub fn escaped_controls(text: &str) -> Cow<'_, str> {
    let mut spelt = String::new();
    let mut done = 0;
    for (at, letter) in text.char_indices() {
        let is_stray = letter == '\r' && !text[at + 1..].starts_with('\n');
        if is_stray || is_control(letter) {
            spelt.push_str(&text[done..at]);
            spelt.push_str(&format!("\\u{:04x}", u32::from(letter)));
            done = at + letter.len_utf8();
        }
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    spelt.push_str(&text[done..]);
    Cow::Owned(spelt)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Control characters, and lookalikes that are not.
    const CONTROLS: &str =
        "\0\u{7}\u{b}\u{c}\u{1b}\u{1f}\u{7f}\u{80}\u{85}\u{9b}\u{9f}\u{202a}\u{202e}\u{2066}\u{2069}";
    const OTHERS: &str =
        "\t\n\r «æ»\u{a0}\u{ad}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{2013}\u{2028}\u{2060}\u{feff}🙂\u{301}";

    #[test]
    fn what_steers_a_screen_is_told_from_what_stands_in_texts() {
        assert!(CONTROLS.chars().all(is_control));
        assert_eq!(OTHERS.chars().find(|letter| is_control(*letter)), None);
        let found: String = controls(&format!("{OTHERS}{CONTROLS}")).map(|(_, letter)| letter).collect();
        assert_eq!(found, CONTROLS);
    }

    #[test]
    fn references_to_them_count_and_others_do_not() {
        let text = "&#27;a&#x9B;b&#8238;c&#X202e; &#65; &#10; &amp; &#27 &#x;&#99999999999;&#-1;&#+27;";
        let found: Vec<_> = controls(text).map(|(range, letter)| (&text[range], letter)).collect();
        let expected = [("&#27;", '\u{1b}'), ("&#x9B;", '\u{9b}'), ("&#8238;", '\u{202e}'), ("&#X202e;", '\u{202e}')];
        assert_eq!(found, expected);
        assert_eq!(masked_controls("a&#27;b"), "a     b");
    }

    #[test]
    fn they_are_spelt_as_json_has_them() {
        assert_eq!(
            escaped_controls("a\u{1b}[2J\u{9b}\u{202e}\tå\r\nb\rc"),
            "a\\u001b[2J\\u009b\\u202e\tå\r\nb\\u000dc"
        );
        let path: String = serde_json::from_str(&escaped_controls("\"\u{9b}\u{202e}\"")).expect("it is JSON");
        assert_eq!(path, "\u{9b}\u{202e}");
        assert!(matches!(escaped_controls(OTHERS.trim_matches(['\t', '\n', '\r'])), Cow::Borrowed(_)));
    }

    proptest! {
        #[test]
        fn a_blanked_text_has_none_and_all_else_stays_in_its_place(text in "(?s)(.|&#27;|[\u{0}-\u{1f}\u{80}-\u{a0}\u{2028}-\u{2070}])*") {
            let masked_controls = masked_controls(&text);
            prop_assert_eq!(controls(&masked_controls).next(), None);
            prop_assert_eq!((masked_controls.len(), masked_controls.chars().count()), (text.len(), text.chars().count()));
            let found: Vec<_> = controls(&text).map(|(range, _)| range).collect();
            for ((at, old), new) in text.char_indices().zip(masked_controls.chars()) {
                let is_control = found.iter().any(|range| range.contains(&at));
                prop_assert!(new == old || is_control && new.is_whitespace());
            }
            prop_assert!(!escaped_controls(&text).contains(is_control));
        }
    }
}

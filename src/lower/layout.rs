//! Where the characters of a text are in the scalar that it was read from.

use crate::syntax::yaml::escape;

/// The stretches of a [`Layout`](crate::model::Layout), which map `markdown` to the positions of its characters in
/// `raw`. `raw` begins at byte `offset` of the file and has the same characters in the same order, but other white
/// space and possibly quotes and escapes. Empty where the characters differ, and for an alias, which cannot be mistaken
/// for another scalar.
pub fn stretches(markdown: &str, raw: &str, offset: usize) -> Box<[(u32, u32)]> {
    let is_literal = is_literal(markdown, raw);
    if raw.starts_with('*') && !is_literal {
        return Box::default();
    }
    let mut found: Vec<(u32, u32)> = Vec::new();
    let mut letters = Letters::new(raw, is_literal);
    let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let mut last = None;
    let mut note = |own: usize, there: usize| {
        let distance = (offset + there).wrapping_sub(own);
        if last.replace(distance) != Some(distance) {
            found.push((number(own), number(offset + there)));
        }
    };
    for word in markdown.split_ascii_whitespace() {
        let own = word.as_ptr() as usize - markdown.as_ptr() as usize;
        if let Some(there) = letters.word(word) {
            note(own, there);
            continue;
        }
        for (nth, letter) in word.char_indices().filter(|(_, letter)| !letter.is_whitespace()) {
            match letters.find(|(_, other)| !other.is_whitespace()) {
                Some((there, other)) if other == letter => note(own + nth, there),
                _ => return Box::default(),
            }
        }
    }
    found.into()
}

/// Whether `raw` begins as the text does, so that what may look like a quote, an alias or an indicator is a part of the text:
/// a block scalar whose first line is a list, a table or a quotation.
fn is_literal(markdown: &str, raw: &str) -> bool {
    let first = raw.lines().next().unwrap_or_default().trim_end();
    !first.is_empty() && markdown.trim_start().starts_with(first)
}

/// The characters that a scalar stands for, each with the byte at which it is written.
struct Letters<'a> {
    raw: &'a str,
    at: usize,
    quote: Option<char>,
}

impl<'a> Letters<'a> {
    fn new(raw: &'a str, is_literal: bool) -> Self {
        let quote = raw.chars().next().filter(|first| !is_literal && matches!(first, '"' | '\''));
        // The content of a block scalar begins on the line after its indicator.
        let at = match quote {
            Some(_) => 1,
            None if raw.starts_with(['|', '>']) && !is_literal => raw.find('\n').unwrap_or(raw.len()),
            None => 0,
        };
        Self { raw, at, quote }
    }

    /// Where `word` comes next, after any white space, if it is written literally. Nearly every word is.
    fn word(&mut self, word: &str) -> Option<usize> {
        let special = if self.quote == Some('\'') { '\'' } else { '\\' };
        if self.quote.is_some() && word.contains(special) {
            return None;
        }
        let rest = self.raw[self.at..].trim_start();
        let there = self.raw.len() - rest.len();
        rest.starts_with(word).then(|| {
            self.at = there + word.len();
            there
        })
    }

    /// The character written at the beginning of `rest`, and its length in bytes; `None` at the end of a line that is
    /// folded into the next.
    fn letter(&self, rest: &str) -> (Option<char>, usize) {
        let first = rest.chars().next();
        match (self.quote, first) {
            (Some('\''), Some('\'')) => (first, "''".len()),
            (Some('"'), Some('\\')) => escape(rest).map_or((None, 1), |(letter, length)| (Some(letter), length)),
            _ => (first, first.map_or(0, char::len_utf8)),
        }
    }
}

impl Iterator for Letters<'_> {
    type Item = (usize, char);

    fn next(&mut self) -> Option<(usize, char)> {
        loop {
            let (at, rest) = (self.at, self.raw.get(self.at..).filter(|rest| !rest.is_empty())?);
            let (letter, length) = self.letter(rest);
            self.at = at + length;
            if let Some(letter) = letter {
                return Some((at, letter));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each character of a text with its form in the source.
    fn written<'a>(markdown: &str, raw: &'a str) -> Vec<(char, &'a str)> {
        let stretches = stretches(markdown, raw, 0);
        let place = |at: usize| {
            let nth = stretches.partition_point(|(own, _)| *own as usize <= at).checked_sub(1)?;
            let (own, there) = stretches[nth];
            Some(there as usize + at - own as usize)
        };
        let letters = markdown.char_indices().filter(|(_, letter)| !letter.is_whitespace());
        let places: Vec<_> = letters.filter_map(|(at, letter)| Some((letter, place(at)?))).collect();
        let ends = places.iter().skip(1).map(|(_, there)| *there).chain([raw.len()]);
        places.iter().zip(ends).map(|((letter, start), end)| (*letter, &raw[*start..end])).collect()
    }

    #[test]
    fn escapes_are_one_letter_each() {
        let raw = r#""\tnr. \"n\\\u00e5\xe5\U0001F642\L…\0\
            b\b""#;
        let markdown = "\tnr. \"n\\åå🙂\u{2028}…\0b\u{8}";
        let found = written(markdown, raw);
        let expected = [
            ('n', "n"),
            ('r', "r"),
            ('.', ". "),
            ('"', r#"\""#),
            ('n', "n"),
            ('\\', r"\\"),
            ('å', r"\u00e5"),
            ('å', r"\xe5"),
            ('🙂', r"\U0001F642\L"),
            ('…', "…"),
            ('\0', "\\0\\\n            "),
            ('b', "b"),
            ('\u{8}', "\\b\""),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn quotes_folds_and_blocks_are_no_letters() {
        let joined = |markdown: &str, raw: &str| {
            let found = written(markdown, raw).into_iter().map(|(letter, raw)| (letter, raw.trim_end().to_owned()));
            found.collect::<Vec<_>>()
        };
        let letters = |text: &str| text.chars().map(|letter| (letter, letter.to_string())).collect::<Vec<_>>();
        assert_eq!(joined("å b …", "å\n\n    b\r\n  …"), letters("åb…"));
        assert_eq!(joined("a\\n «b»", "|-\n  a\\n\n  «b»"), letters("a\\n«b»"));
        assert_eq!(
            joined("it's", "'it''s"),
            [("i", "i"), ("t", "t"), ("'", "''"), ("s", "s")]
                .map(|(letter, raw)| { (letter.chars().next().unwrap_or_default(), raw.to_owned()) })
        );
    }

    #[test]
    fn a_block_may_begin_like_something_else() {
        for line in ["| A | \\| |", "> sitat", "* punkt", "**Viktig** sak", "\"Åpen\" sak", "'n", "*en"] {
            let (markdown, raw) = (format!("{line}\nto"), format!("{line}\n    to"));
            let found: String = written(&markdown, &raw).iter().flat_map(|(_, raw)| raw.split_whitespace()).collect();
            assert_eq!(found, raw.split_whitespace().collect::<String>(), "{line}");
        }
    }

    #[test]
    fn an_alias_says_nothing_of_where_letters_stand() {
        for (markdown, raw) in [("Åpent", "*aapent"), ("* a", "*aapent"), ("a", ""), ("a", "\"\\")] {
            assert!(stretches(markdown, raw, 7).is_empty(), "{markdown} {raw}");
        }
    }
}

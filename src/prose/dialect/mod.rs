//! The Markdown that the language understands, and its references: `[[id]]`, `[[id|words]]`, in tables
//! `[[id\|words]]`, and `[[id#field]]`.
//!
//! `pulldown-cmark` knows them as wiki links, so `[[` in code or after a backslash is not a reference.

mod apart;
mod bars;
mod breaks;
mod bullets;
mod enumerated;
mod extensions;
mod figures;
mod footnotes;
mod indented;
mod labelled;
mod levels;
mod lists;
mod notices;
mod ordinals;
mod outline;
mod postal;
mod quoted;
mod reading;
mod rows;
mod ruled;
mod signs;
mod stacked;
mod structure;
mod unread;

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag};

pub use extensions::script_marks;
pub use ordinals::is_counted;
pub(super) use outline::OPTIONS;
pub use reading::{events, is_laid_out, unread_tables};

/// A reference found in prose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wikilink {
    /// The id, followed by `#field` if a field is asked for.
    pub target: String,
    /// The byte range of the whole reference, brackets included.
    pub range: Range<usize>,
}

/// The byte offsets of `[[` in a text.
pub fn openings(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'[', bytes).filter(|at| bytes.get(at + 1) == Some(&b'['))
}

/// All references of `markdown`, in order.
pub fn wikilinks(markdown: &str) -> Vec<Wikilink> {
    if openings(markdown).next().is_none() {
        return Vec::new();
    }
    let mut found = Vec::new();
    events(markdown, |event, range| {
        if let Event::Start(Tag::Link { link_type: LinkType::WikiLink { .. }, dest_url, .. }) = event {
            found.push(Wikilink { target: target(&dest_url).to_owned(), range });
        }
    });
    found
}

/// The target of a reference, from the address that the parser gives its link. In a table, `\|` comes before the text
/// of a reference, since a bare bar would end the cell, and the parser takes the backslash for part of the address.
pub(super) fn target(address: &str) -> &str {
    address.strip_suffix('\\').unwrap_or(address).trim()
}

/// A piece of Markdown as text, such as the letter that an entity stands for.
pub fn decoded(markdown: &str) -> String {
    let mut text = String::new();
    events(markdown, |event, _| {
        if let Event::Text(words) = event {
            text.push_str(&words);
        }
    });
    text
}

/// Where a link leads, from the address that the parser gives it.
pub fn destination(kind: LinkType, address: &str) -> String {
    match kind {
        LinkType::Email => format!("mailto:{address}"),
        _ => address.to_owned(),
    }
}

/// Whether a reference, as it is written, has words of its own. Without any between its bar and its brackets it has none,
/// and prints what it would without the bar.
pub fn has_words(reference: &str) -> bool {
    let words = reference.trim_end_matches(']').split_once('|').map(|(_, words)| words.trim());
    words.is_some_and(|words| !words.is_empty())
}

/// The language of text that is written as a link to it, `[words](lang:en)`, as a BCP 47 tag.
pub fn language(address: &str) -> Option<&str> {
    let code = address.strip_prefix("lang:")?;
    let mut parts = code.split('-');
    let is_language = |part: &str| (2..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_detail = |part: &str| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (parts.next().is_some_and(is_language) && parts.all(is_detail)).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_has_a_code() {
        for code in ["en", "se", "zh-Hant", "en-GB"] {
            assert_eq!(language(&format!("lang:{code}")), Some(code));
        }
        for address in ["en", "lang:", "lang:engelsk", "lang:e", "lang:en-", "lang:en\"x", "https://en"] {
            assert_eq!(language(address), None, "{address}");
        }
    }

    #[test]
    fn a_bar_alone_makes_no_words() {
        for (reference, expected) in [
            ("[[mål]]", false),
            ("[[mål|]]", false),
            ("[[mål| ]]", false),
            ("[[mål\\| ]]", false),
            ("[[mål#by|\u{a0}]]", false),
            ("[[mål|vårt]]", true),
            ("[[mål\\|*vårt*]]", true),
        ] {
            assert_eq!(has_words(reference), expected, "{reference}");
        }
    }

    #[test]
    fn finds_references_but_not_in_code() {
        let text = "Se [[digital|digitale]] og [[andel#target]], ikke `[[kode]]`.";
        let found: Vec<_> =
            wikilinks(text).into_iter().map(|link| (link.target, text[link.range].to_owned())).collect();
        let expected = [("digital", "[[digital|digitale]]"), ("andel#target", "[[andel#target]]")];
        assert_eq!(found, expected.map(|(target, raw)| (target.to_owned(), raw.to_owned())));
    }

    #[test]
    fn a_bar_that_is_escaped_for_a_table_is_no_part_of_the_name() {
        let table = "| A | B |\n|---|---|\n| [[plan\\|planen]] | [[ andel#target \\|målet]] |\n";
        for text in [table, "- [[plan\\|planen]] og [[andel#target\\|målet]]"] {
            let found: Vec<_> = wikilinks(text).into_iter().map(|link| link.target).collect();
            assert_eq!(found, ["plan", "andel#target"], "{text}");
        }
    }
}

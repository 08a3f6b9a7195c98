//! The references inside prose: `[[id]]`, `[[id|words]]` and `[[id#field]]`.
//!
//! `pulldown-cmark` knows them as wiki links, so one inside code or escaped by a backslash is none.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag};

/// The Markdown that the language understands, for whoever reads prose.
pub const OPTIONS: Options =
    Options::ENABLE_TABLES.union(Options::ENABLE_WIKILINKS).union(Options::ENABLE_STRIKETHROUGH);

/// A reference found in prose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wikilink {
    /// What is referred to, with `#field` where one is asked for.
    pub target: String,
    /// The bytes of the whole reference, brackets included.
    pub range: Range<usize>,
}

/// Where `[[` stands in a text.
pub fn openings(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'[', bytes).filter(|at| bytes.get(at + 1) == Some(&b'['))
}

/// All references of `markdown`, in order.
pub fn wikilinks(markdown: &str) -> Vec<Wikilink> {
    if openings(markdown).next().is_none() {
        return Vec::new();
    }
    Parser::new_ext(markdown, OPTIONS)
        .into_offset_iter()
        .filter_map(|(event, range)| match event {
            Event::Start(Tag::Link { link_type: LinkType::WikiLink { .. }, dest_url, .. }) => {
                Some(Wikilink { target: dest_url.trim().to_owned(), range })
            }
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_references_but_not_in_code() {
        let text = "Se [[digital|digitale]] og [[andel#target]], ikke `[[kode]]`.";
        let found: Vec<_> =
            wikilinks(text).into_iter().map(|link| (link.target, text[link.range].to_owned())).collect();
        let expected = [("digital", "[[digital|digitale]]"), ("andel#target", "[[andel#target]]")];
        assert_eq!(found, expected.map(|(target, raw)| (target.to_owned(), raw.to_owned())));
    }
}

//! The files that a text names by their paths.

use pulldown_cmark::{CowStr, Event, Tag};

use super::address::{Address, address};
use super::events;

/// A file that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The address, as Markdown reads it.
    pub address: String,
    /// Whether the text shows the file as a picture; otherwise it leads there.
    pub is_picture: bool,
}

/// The files that `markdown` names, each once, in the order in which they appear. Whatever is shown as a picture counts, even
/// if its address can be none of a file.
pub fn named(markdown: &str) -> Vec<Named> {
    let mut found = Vec::new();
    // It rules out most texts cheaply.
    if !markdown.contains("](") && !markdown.contains("]:") {
        return found;
    }
    let mut add = |address: CowStr<'_>, is_picture: bool| {
        let named = Named { address: address.into_string(), is_picture };
        if !found.contains(&named) {
            found.push(named);
        }
    };
    events(markdown, |event, _| match event {
        Event::Start(Tag::Image { dest_url, .. }) => add(dest_url, true),
        Event::Start(Tag::Link { link_type, dest_url, .. })
            if !is_reference(link_type) && address(&dest_url) == Address::Path =>
        {
            add(dest_url, false);
        }
        _ => {}
    });
    found
}

fn is_reference(kind: pulldown_cmark::LinkType) -> bool {
    use pulldown_cmark::LinkType::{Autolink, Email, WikiLink};
    matches!(kind, WikiLink { .. } | Autolink | Email)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_and_paths_are_files_and_nothing_else_is() {
        let text = "![Torget](bilder/torg.jpg \"I mai\") ![Torget](bilder/torg.jpg) [skjema](<vedlegg/mitt skjema.pdf>)\n\n\
                    [a](https://a.no) [b](#svar) [[svar]] <post@a.no> [c](www.a.no) [d][e] `[f](f.pdf)` ![g](https://a.no/g.png)\n\n[e]: h.pdf\n";
        let found: Vec<_> = named(text).into_iter().map(|named| (named.address, named.is_picture)).collect();
        let expected = [
            ("bilder/torg.jpg", true),
            ("vedlegg/mitt skjema.pdf", false),
            ("h.pdf", false),
            ("https://a.no/g.png", true),
        ];
        assert_eq!(found, expected.map(|(address, is_picture)| (address.to_owned(), is_picture)));
    }
}

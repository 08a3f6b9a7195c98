//! Words in Markdown that become no part of any page.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::dialect::{OPTIONS, openings};
use super::emphasis::is_escaped;

/// Words that no page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unshown {
    /// Their byte range.
    pub range: Range<usize>,
    /// Why Markdown leaves them out.
    pub hidden: Hidden,
}

/// Why Markdown leaves words out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hidden {
    /// They are in a row of a table, after as many cells as its head has.
    Cell,
    /// They are the definition of a link, `[name]: address`, that nothing uses.
    Definition,
    /// They are the title of a link: `[words](address "title")`. That of a picture is its caption.
    Title,
}

/// The words of `markdown` that no page shows, in order. Comments are left out: they are not meant for readers.
pub fn unshown(markdown: &str) -> Vec<Unshown> {
    // It rules out most texts cheaply.
    if !markdown.contains('|') && !markdown.contains("](") && !markdown.contains("]:") {
        return Vec::new();
    }
    let mut events = Parser::new_ext(markdown, OPTIONS).into_offset_iter();
    let (mut found, mut used, mut cell_end) = (Vec::new(), Vec::new(), 0);
    for (event, range) in events.by_ref() {
        match event {
            Event::Start(Tag::TableCell) => cell_end = range.end,
            Event::End(TagEnd::TableRow) => found.extend(beyond(markdown, range, cell_end)),
            Event::Start(Tag::Image { id, .. }) => used.push(id),
            Event::Start(Tag::Link { title, id, .. }) => {
                used.push(id);
                found.extend((!title.trim().is_empty()).then_some(Unshown { range, hidden: Hidden::Title }));
            }
            _ => {}
        }
    }
    let definitions = events.reference_definitions();
    let used: Vec<_> = used.iter().filter_map(|id| definitions.get(id)).map(|used| used.span.start).collect();
    let unused = definitions.iter().map(|(_, definition)| definition).filter(|definition| {
        // `[//]: # (…)` and `[comment]: <> (…)` are how authors write comments in any Markdown.
        !matches!(&*definition.dest, "" | "#") && !used.contains(&definition.span.start)
    });
    found.extend(unused.map(|unused| Unshown { range: unused.span.clone(), hidden: Hidden::Definition }));
    found.sort_by_key(|unshown| unshown.range.start);
    found
}

/// What a row of a table has after its last cell that is shown. Where a bar divides a reference, that is what is wrong.
fn beyond(markdown: &str, row: Range<usize>, cell_end: usize) -> Option<Unshown> {
    let is_frame = |letter: char| letter == '|' || letter.is_whitespace();
    let text = markdown.get(cell_end..row.end)?;
    let words = text.trim_matches(is_frame);
    let start = cell_end + (text.len() - text.trim_start_matches(is_frame).len());
    let row = markdown.get(row)?;
    let is_divided = |at: usize| {
        let (reference, _) = row[at..].split_once("]]")?;
        reference.find('|').filter(|bar| !is_escaped(row, at + bar))
    };
    if openings(row).any(|at| is_divided(at).is_some()) {
        return None;
    }
    (!words.is_empty()).then_some(Unshown { range: start..start + words.len(), hidden: Hidden::Cell })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(markdown: &str) -> Vec<(&str, Hidden)> {
        unshown(markdown).into_iter().map(|unshown| (&markdown[unshown.range], unshown.hidden)).collect()
    }

    #[test]
    fn what_no_page_shows_is_found() {
        let table = [
            ("| A | B |\n|---|---|\n| en | to | tre |\n", "tre", Hidden::Cell),
            ("A|B\n-|-\n1|2|3|[x](https://a.no)", "3|[x](https://a.no)", Hidden::Cell),
            ("> | A |\n> |---|\n> | 1 | 2 |\n", "2", Hidden::Cell),
            ("[NB]: Viktig", "[NB]: Viktig", Hidden::Definition),
            ("Ord.\n\n> [merk]: viktigord\n", "[merk]: viktigord", Hidden::Definition),
            ("[1]: Årsmeldingen\n\nOrd [2].", "[1]: Årsmeldingen", Hidden::Definition),
            ("Se [her](https://a.no \"Årsmeldingen\").", "[her](https://a.no \"Årsmeldingen\")", Hidden::Title),
        ];
        for (markdown, words, hidden) in table {
            assert_eq!(found(markdown), [(words, hidden)], "{markdown}");
        }
    }

    #[test]
    fn what_is_shown_or_meant_for_no_reader_is_left_alone() {
        for markdown in [
            "| A | B |\n|---|---|\n| en | to |\n| en |\n| en | to |  |\n| a \\| b | [[c\\|d]] |\n",
            "Se [rapporten][Års  melding], [b] og ![c][].\n\n[års melding]: https://a.no\n[B]: x\n[c]: c.png\n",
            "| A |\n|---|\n| [[svar|målet]] | 1 |\n",
            "Ord\n[NB]: Viktig",
            "\\[NB]: Viktig",
            "[NB]: Viktig og mer",
            "```\n[NB]: Viktig\n```\n",
            "[//]: # (Husk dette)\n[comment]: <> (Husk dette)\n",
            "Se [[a|ord]] og [b](https://b.no).",
            "![Torget](torg.jpg \"Torget i mai\")",
        ] {
            assert_eq!(found(markdown), [], "{markdown}");
        }
    }
}

//! Lines of prose: pictures that stand by themselves, and addresses that are links without being written as such.

use super::blocks::{Block, Explained, Footnote, Inline, Notice, Picture, Prose};
use crate::prose::bare;

/// A paragraph; one that holds nothing but pictures becomes figures.
pub fn figures(inlines: Vec<Inline>) -> Vec<Block> {
    let is_gap = |inline: &Inline| match inline {
        Inline::Text(words) => words.trim().is_empty(),
        Inline::Break => true,
        _ => false,
    };
    let alone: Option<Vec<_>> = inlines.iter().filter(|inline| !is_gap(inline)).map(figure).collect();
    alone.filter(|figures| !figures.is_empty()).unwrap_or_else(|| vec![Block::Paragraph(inlines)])
}

fn figure(inline: &Inline) -> Option<Block> {
    let of = |picture: &Picture, address: Option<&String>| Block::Figure(picture.clone(), address.cloned());
    match inline {
        Inline::Picture(picture) => Some(of(picture, None)),
        Inline::Link(address, inner) => match inner.as_slice() {
            [Inline::Picture(picture)] => Some(of(picture, Some(address))),
            _ => None,
        },
        _ => None,
    }
}

/// A text in which addresses that stand as they are have become links, in its footnotes too.
pub fn with_addresses(prose: Prose) -> Prose {
    let footnote = |footnote: Footnote| Footnote { blocks: blocks(footnote.blocks), ..footnote };
    Prose { blocks: blocks(prose.blocks), footnotes: prose.footnotes.into_iter().map(footnote).collect() }
}

fn blocks(all: Vec<Block>) -> Vec<Block> {
    all.into_iter().map(block).collect()
}

fn block(block: Block) -> Block {
    let several = |all: Vec<Vec<Block>>| all.into_iter().map(blocks).collect();
    let cells = |cells: Vec<Vec<Inline>>| cells.into_iter().map(linked).collect();
    match block {
        Block::Paragraph(inner) => Block::Paragraph(linked(inner)),
        Block::Heading(level, inner, place) => Block::Heading(level, linked(inner), place),
        Block::List(numbers, items) => Block::List(numbers, several(items)),
        Block::Quote(inner) => Block::Quote(blocks(inner)),
        Block::Notice(notice) => Block::Notice(Notice { blocks: blocks(notice.blocks), ..notice }),
        Block::Terms(terms) => {
            let linked = |each: Explained| Explained { term: linked(each.term), meanings: several(each.meanings) };
            Block::Terms(terms.into_iter().map(linked).collect())
        }
        Block::Table(head, rows, sides) => Block::Table(cells(head), rows.into_iter().map(cells).collect(), sides),
        other @ (Block::Code(_) | Block::Rule | Block::Figure(..)) => other,
    }
}

fn linked(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut line = Vec::with_capacity(inlines.len());
    for inline in inlines {
        match inline {
            Inline::Text(words) => in_words(&words, &mut line),
            Inline::Emphasis(inner) => line.push(Inline::Emphasis(linked(inner))),
            Inline::Strong(inner) => line.push(Inline::Strong(linked(inner))),
            Inline::Strike(inner) => line.push(Inline::Strike(linked(inner))),
            Inline::Foreign(code, inner) => line.push(Inline::Foreign(code, linked(inner))),
            other => line.push(other),
        }
    }
    line
}

fn in_words(words: &str, line: &mut Vec<Inline>) {
    let text = |words: &str| (!words.is_empty()).then(|| Inline::Text(words.to_owned()));
    let mut from = 0;
    for found in bare(words) {
        // Angle brackets around an address are how people tell where it ends.
        let (start, end) = (found.range.start, found.range.end);
        let is_inside = words[..start].ends_with('<') && words[end..].starts_with('>');
        line.extend(text(&words[from..start - usize::from(is_inside)]));
        line.extend(text(&words[start..end]).map(|words| Inline::Link(found.address, vec![words])));
        from = end + usize::from(is_inside);
    }
    line.extend(text(&words[from..]));
}

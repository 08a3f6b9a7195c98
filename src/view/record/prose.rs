//! Prose as pieces that can be compared.

use super::Piece;
use crate::model::Text;
use crate::view::attached::digest;
use crate::view::blocks::{self, Block, Inline, Picture};
use crate::view::context::ViewContext;
use crate::view::prose::{self, PRINTED, WORDED};

/// The blocks of a text that hold words, however deeply nested, after them those of its footnotes, and last the files that it
/// shows and leads to. Marks, numbers and layout are left out.
pub fn pieces(context: &ViewContext<'_>, text: &Text) -> Vec<Vec<Piece>> {
    let mut found = Vec::new();
    let read = prose::read_keyed(context, text);
    collect(&read.blocks, &mut found);
    read.footnotes.iter().for_each(|footnote| collect(&footnote.blocks, &mut found));
    found.push(files(text));
    found.retain(|pieces: &Vec<Piece>| !pieces.is_empty());
    found
}

/// The files of a text, in an order that does not depend on where they stand.
fn files(text: &Text) -> Vec<Piece> {
    let files = text.enclosures.iter().filter_map(|enclosure| enclosure.file.as_ref().ok());
    let mut digests: Vec<_> = files.map(|file| digest(file)).collect();
    digests.sort_unstable();
    digests.dedup();
    digests.into_iter().map(Piece::File).collect()
}

fn collect(blocks: &[Block], found: &mut Vec<Vec<Piece>>) {
    for block in blocks {
        match block {
            Block::Paragraph(inner) | Block::Heading(_, inner, _) => found.push(of(inner)),
            Block::List(_, items) => items.iter().for_each(|item| collect(item, found)),
            Block::Quote(inner) => collect(inner, found),
            Block::Notice(notice) => collect(&notice.blocks, found),
            Block::Terms(terms) => terms.iter().for_each(|each| {
                found.push(of(&each.term));
                each.meanings.iter().for_each(|inner| collect(inner, found));
            }),
            Block::Code(code) => found.push(vec![Piece::Text(code.clone())]),
            Block::Table(head, rows, _) => found.extend(std::iter::once(head).chain(rows).map(|cells| row(cells))),
            Block::Figure(picture, _) => found.push(of_picture(picture)),
            Block::Rule => {}
        }
    }
}

fn row(cells: &[Vec<Inline>]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (nth, cell) in cells.iter().enumerate() {
        if nth > 0 {
            add(&mut pieces, " | ");
        }
        gather(cell, &mut pieces);
    }
    pieces
}

fn of(inlines: &[Inline]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    gather(inlines, &mut pieces);
    pieces
}

fn gather(inlines: &[Inline], pieces: &mut Vec<Piece>) {
    for inline in inlines {
        match inline {
            Inline::Text(words) | Inline::Code(words) => add(pieces, words),
            Inline::Picture(picture) => of_picture(picture).iter().for_each(|piece| add(pieces, piece.words())),
            Inline::Break => add(pieces, " "),
            Inline::Footnote(_) => {}
            Inline::Raised(..) | Inline::Lowered(..) | Inline::Tick(..) => {
                add(pieces, &blocks::plain(std::slice::from_ref(inline)));
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strike(inner) | Inline::Foreign(_, inner) => {
                gather(inner, pieces);
            }
            Inline::Link(address, inner) => pieces.push(linked(address, blocks::plain(inner))),
        }
    }
}

/// What a picture says in words.
fn of_picture(picture: &Picture) -> Vec<Piece> {
    vec![Piece::Text([picture.alternative.as_str(), &picture.aside().unwrap_or_default()].concat())]
}

fn linked(address: &str, words: String) -> Piece {
    match (address.strip_prefix(PRINTED), address.strip_prefix(WORDED)) {
        (Some(key), _) => Piece::Printed(key.to_owned(), words),
        (None, key) => Piece::Linked(key.unwrap_or(address).to_owned(), words),
    }
}

fn add(pieces: &mut Vec<Piece>, words: &str) {
    match pieces.last_mut() {
        _ if words.is_empty() => {}
        Some(Piece::Text(before)) => before.push_str(words),
        _ => pieces.push(Piece::Text(words.to_owned())),
    }
}

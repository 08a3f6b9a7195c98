//! Finding characters that no typeface has, which would be empty boxes on the page, and those that mean nothing without a
//! typeface of their own.

use std::collections::BTreeSet;

use typst::layout::{Frame, FrameItem};
use typst::syntax::ast::{Expr, Named, Str};
use typst::syntax::{Source, SyntaxNode};
use typst::text::TextItem;
use typst_layout::PagedDocument;

use super::super::error::PdfError;
use super::world::can_show;

/// How many characters on either side are quoted with the missing one.
const AROUND: usize = 20;

/// Checks every string in the source.
///
/// # Errors
/// The first character that no typeface has.
pub fn check(text: &Source) -> Result<(), PdfError> {
    let mut known = BTreeSet::new();
    let mut missing = |words: &str| words.chars().position(|letter| !has(&mut known, letter));
    Search { place: String::new(), missing: &mut missing }.walk(text.root())
}

/// Checks what was set from the source. Whether a typeface has a letter together with the marks above and below it is known
/// only when they have been set.
///
/// # Errors
/// The first mark that no typeface has together with its letter.
pub fn check_set(document: &PagedDocument, text: &Source) -> Result<(), PdfError> {
    let Some(set) = document.pages().iter().find_map(|page| missing_in(&page.frame)) else { return Ok(()) };
    let mark = set.chars().position(|letter| !letter.is_alphanumeric()).unwrap_or(0);
    let mut missing = |words: &str| Some(words[..words.find(&set)?].chars().count() + mark);
    Search { place: String::new(), missing: &mut missing }.walk(text.root())
}

/// The first characters on a page that no typeface has together.
fn missing_in(frame: &Frame) -> Option<String> {
    frame.items().find_map(|(_, item)| match item {
        FrameItem::Group(group) => missing_in(&group.frame),
        FrameItem::Text(text) => missing_of(text),
        _ => None,
    })
}

fn missing_of(text: &TextItem) -> Option<String> {
    let glyphs = text.glyphs.iter().skip_while(|glyph| glyph.id != MISSING).take_while(|glyph| glyph.id == MISSING);
    let set: String = glyphs.filter_map(|glyph| text.text.get(glyph.range())).collect();
    (!set.is_empty()).then_some(set)
}

/// The glyph that stands for those that a typeface does not have, in every typeface (OpenType, ".notdef").
const MISSING: u16 = 0;

struct Search<'a> {
    /// The id of the last element before the present position.
    place: String,
    /// The position of the first character of a string that is missing.
    missing: &'a mut dyn FnMut(&str) -> Option<usize>,
}

impl Search<'_> {
    fn walk(&mut self, node: &SyntaxNode) -> Result<(), PdfError> {
        if let Some(anchor) = node.cast::<Named<'_>>().and_then(anchor) {
            self.place = anchor;
        }
        if let Some(string) = node.cast::<Str<'_>>() {
            return self.look_at(&string.get());
        }
        node.children().try_for_each(|child| self.walk(child))
    }

    fn look_at(&mut self, words: &str) -> Result<(), PdfError> {
        let missing = (self.missing)(words).and_then(|at| Some((at, words.chars().nth(at)?)));
        missing.map_or(Ok(()), |(before, letter)| {
            let around = words.chars().skip(before.saturating_sub(AROUND)).take(2 * AROUND + 1).collect();
            Err(PdfError::Glyph { letter, place: self.place.clone(), words: around })
        })
    }
}

/// Whether a PDF can show the character. `known` are those that have been found in a typeface before.
fn has(known: &mut BTreeSet<char>, letter: char) -> bool {
    let has = letter.is_ascii()
        || is_invisible(letter)
        || known.contains(&letter)
        || (!is_private(letter) && can_show(letter));
    if has {
        known.insert(letter);
    }
    has
}

/// Characters that each typeface may use for what it likes, so that PDF/A-3a forbids them: nobody else can tell what they
/// mean.
fn is_private(letter: char) -> bool {
    matches!(letter, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{ffffd}' | '\u{100000}'..='\u{10fffd}')
}

/// The id in `anchor: "digital-first"`, which comes before the content that it names.
fn anchor(named: Named<'_>) -> Option<String> {
    match named.expr() {
        Expr::Str(anchor) if named.name().as_str() == "anchor" => Some(anchor.get().to_string()),
        _ => None,
    }
}

/// Characters that affect others and have no shape of their own.
fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

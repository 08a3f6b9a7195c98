//! Finding characters that no typeface has, which would be empty boxes on the page.

use std::collections::BTreeSet;

use typst::syntax::ast::{Expr, Named, Str};
use typst::syntax::{Source, SyntaxNode};

use super::super::error::PdfError;
use super::world::can_show;

/// How many characters on either side are quoted with the missing one.
const AROUND: usize = 20;

/// Checks every string in the source.
///
/// # Errors
/// The first character that no typeface has.
pub fn check(text: &Source) -> Result<(), PdfError> {
    let mut search = Search { place: String::new(), known: BTreeSet::new() };
    search.walk(text.root())
}

struct Search {
    /// The id of the last element before the present position.
    place: String,
    /// Characters already found in a typeface.
    known: BTreeSet<char>,
}

impl Search {
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
        let missing = words.chars().find(|letter| !self.has(*letter));
        missing.map_or(Ok(()), |letter| {
            let before = words.chars().take_while(|other| *other != letter).count();
            let around = words.chars().skip(before.saturating_sub(AROUND)).take(2 * AROUND + 1).collect();
            Err(PdfError::Glyph { letter, place: self.place.clone(), words: around })
        })
    }

    fn has(&mut self, letter: char) -> bool {
        let has = letter.is_ascii() || is_invisible(letter) || self.known.contains(&letter) || can_show(letter);
        if has {
            self.known.insert(letter);
        }
        has
    }
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

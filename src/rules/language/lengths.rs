//! Counting the words of sentences.

use rust_decimal::Decimal;

use super::marks::is_wording;
use crate::model::ScopeId;
use crate::prose::{Block, Sentence, analyse};
use crate::rules::{Context, Writing};
use crate::source::Span;

/// A sentence that is too long.
pub struct Long {
    /// How many words it has.
    pub words: usize,
    /// Its place.
    pub span: Span,
}

/// Whether a sentence belongs to running text, and is not a heading, a title or a table cell.
pub fn is_running(sentence: &Sentence) -> bool {
    matches!(sentence.block, Block::Paragraph | Block::Item)
}

/// The sentences in a strategy's prose, and on the lines of its fields, with more words than `over`, in order. A reference
/// that gets its words later counts as one word. A line counts up to each full stop in it; a title is none.
pub fn longer_than(context: &Context<'_>, scope: ScopeId, over: Decimal) -> Vec<Long> {
    let mut found = Vec::new();
    for writing in context.writings(scope).iter().filter(|writing| writing.is_prose()) {
        for sentence in writing.analysis.sentences.iter().filter(|sentence| is_running(sentence)) {
            let words = sentence.word_count();
            if Decimal::from(words) > over {
                found.push(Long { words, span: writing.sentence_place(sentence) });
            }
        }
    }
    found.extend(context.writings(scope).iter().flat_map(|writing| on_line(context, writing, over)));
    found.sort_by_key(|long| long.span);
    found
}

/// The long sentences on the line of a field. Few lines have that many words, so only those are split.
fn on_line(context: &Context<'_>, writing: &Writing<'_>, over: Decimal) -> Vec<Long> {
    let text = writing.words.text();
    let is_long = |sentence: &Sentence| Decimal::from(sentence.word_count()) > over;
    let is_title = || context.plan.element(writing.element).title() == text;
    if writing.is_prose() || !is_wording(writing) || !writing.analysis.sentences.iter().any(is_long) || is_title() {
        return Vec::new();
    }
    let sentences = analyse(text).sentences;
    let long = sentences.iter().filter(|sentence| is_running(sentence) && is_long(sentence));
    long.map(|sentence| Long { words: sentence.word_count(), span: writing.markdown_place(sentence.whole()) }).collect()
}

//! Counting the words of sentences.

use rust_decimal::Decimal;

use crate::model::ScopeId;
use crate::prose::{Block, Sentence, words};
use crate::rules::Context;
use crate::source::Span;

/// A sentence that is too long.
pub struct Long {
    /// How many words it has.
    pub words: usize,
    /// Where it stands.
    pub span: Span,
}

/// Whether a sentence belongs to running text, and is no heading, title or cell of a table.
pub fn is_running(sentence: &Sentence) -> bool {
    matches!(sentence.block, Block::Paragraph | Block::Item)
}

/// Whether a text may have more than `least` words: as many signs that can divide words. Most need no closer look.
pub fn may_have(text: &str, least: usize) -> bool {
    // Of letters beyond ASCII, æ, ø and å begin with the byte 0xc3.
    let divides =
        |byte: &&u8| if byte.is_ascii() { !byte.is_ascii_alphanumeric() } else { **byte == 0xc2 || **byte > 0xc3 };
    text.len() > 2 * least && text.as_bytes().iter().filter(divides).count() >= least
}

/// The sentences of a strategy's prose with more words than `over`, in order. A reference whose words are put in
/// later counts as one.
pub fn longer_than(context: &Context<'_>, scope: ScopeId, over: Decimal) -> Vec<Long> {
    let least = usize::try_from(over.floor()).unwrap_or_default();
    let mut found = Vec::new();
    for writing in context.writings(scope).iter().filter(|writing| writing.is_prose()) {
        for sentence in writing.reading.sentences.iter().filter(|sentence| is_running(sentence)) {
            if may_have(&sentence.text, least) {
                let words = words(&sentence.text).count();
                if Decimal::from(words) > over {
                    found.push(Long { words, span: writing.sentence_place(sentence) });
                }
            }
        }
    }
    found
}

//! Quotation marks, and fields that contain other people's words.

use crate::model::Tag;
use crate::model::entity::{Figure, Role};
use crate::rules::Writing;

/// Whether byte `at` of a text lies between «…», where somebody else may be speaking.
pub fn is_quoted(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    before.rfind('«') > before.rfind('»')
}

/// Whether a piece of writing is the strategy's own wording. Words that a term replaces, names and addresses are not.
pub fn is_wording(writing: &Writing<'_>) -> bool {
    !writing.field.is(Tag::Verbatim)
}

/// Whether a writing names what a figure counts, in the words of those who count it. Readers of the plan do not see it as
/// a text.
pub fn is_quantity(writing: &Writing<'_>) -> bool {
    writing.field.id == Figure::QUANTITY
}

/// Whether readers take a piece of writing for the strategy's own words: its wording, and how a role is reached.
pub fn is_read(writing: &Writing<'_>) -> bool {
    is_wording(writing) || writing.field.id == Role::CONTACT
}

#[cfg(test)]
mod tests {
    use super::is_quoted;

    #[test]
    fn what_stands_between_quotation_marks_is_quoted() {
        let text = "Loven sier «herunder» og vi herunder, «så»";
        let quoted: Vec<_> = text.match_indices("herunder").map(|(at, _)| is_quoted(text, at)).collect();
        assert_eq!(quoted, [true, false]);
        assert!(is_quoted(text, text.len() - "så»".len()));
    }
}

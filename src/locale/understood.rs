//! Which languages a reader gets texts in, where the reader's own has none.

use crate::model::value::Language;

/// The languages in which messages and pages are looked for, for a reader of `language`, the best one first. What none of
/// them has is said in English, the language of the code.
pub fn understood(language: Language) -> &'static [Language] {
    match language {
        Language::English => &[],
        Language::Bokmal | Language::NorthernSami => &[Language::Bokmal],
        Language::Nynorsk => &[Language::Nynorsk, Language::Bokmal],
    }
}

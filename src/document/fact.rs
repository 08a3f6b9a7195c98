//! Facts that a document makes itself: labels with words that are not links.

use crate::locale::Locale;
use crate::model::entity::Common;
use crate::view::{Fact, Item};

/// The figures of an element, in words.
pub fn figures_fact(locale: &Locale, figures: &[String]) -> Option<Fact> {
    words_fact(Common::FIGURES.name, locale.label("field-figures"), figures)
}

/// A label with text that is not linked; `None` if there is no text.
pub fn words_fact(name: &'static str, label: String, words: &[String]) -> Option<Fact> {
    let items = words.iter().cloned().map(Item::plain).collect();
    (!words.is_empty()).then_some(Fact { name, label, items, prose: None })
}

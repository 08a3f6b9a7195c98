//! The words by which comparisons of versions classify and judge changes.

use super::kind::said;
use super::{Page, first_sentence};
use crate::diag::{Message, Translator, say};
use crate::locale::Locale;
use crate::model::value::Language;
use crate::model::{ChangeKind, Judgement, Word, WordSpec};

/// A list of words that comparisons use.
#[derive(Debug, Clone, Copy)]
pub(super) struct List {
    /// The name of the page that lists all its words: `changes`.
    pub(super) name: &'static str,
    /// The prefix that makes a word unambiguous: `change`.
    pub(super) prefix: &'static str,
    pub(super) words: &'static [WordSpec],
}

/// Both lists; of a word in both, the first one is meant.
pub(super) const LISTS: [List; 2] = [
    List { name: "changes", prefix: ChangeKind::SET.name, words: ChangeKind::SET.words },
    List { name: "judgements", prefix: Judgement::SET.name, words: Judgement::SET.words },
];

/// The lists of words that comparisons use, each described in one sentence.
pub fn word_lists(translator: &Translator) -> Vec<(&'static str, String)> {
    LISTS.iter().map(|list| (list.name, list.about().text(translator))).collect()
}

/// Every name that [`change_page`] knows, in the order in which they are explained.
pub fn change_names() -> Vec<String> {
    let full = |list: &List| list.words.iter().map(|spec| list.full_name(spec)).collect::<Vec<_>>();
    LISTS.iter().flat_map(|list| [vec![list.name.to_owned()], full(list)].concat()).collect()
}

/// The page of a kind of change or of a judgement, found by its word, with or without the prefix `change-` or
/// `judgement-`, or by its label in the reader's language; or the page that lists them.
pub fn change_page(wanted: &str, language: Language, translator: &Translator) -> Option<Page> {
    let wanted = wanted.to_lowercase();
    let is_list = |list: &&List| {
        [list.name, list.prefix].contains(&&*wanted) || list.heading().text(translator).to_lowercase() == wanted
    };
    if let Some(list) = LISTS.iter().find(is_list) {
        return Some(list.page(translator));
    }
    let locale = Locale::of(language);
    let find = |list: &List| {
        let names =
            |spec: &WordSpec| [spec.word.to_owned(), list.full_name(spec), list.label(spec, locale).to_lowercase()];
        let spec = list.words.iter().find(|spec| names(spec).contains(&wanted))?;
        Some(list.word_page(spec, locale, translator))
    };
    LISTS.iter().find_map(find)
}

impl List {
    /// The title of the list in the reference.
    pub(super) fn heading(&self) -> Message {
        if self.prefix == Judgement::SET.name { say!("Judgements") } else { say!("Changes") }
    }

    /// A description of the list in one sentence.
    pub(super) fn about(&self) -> Message {
        if self.prefix == Judgement::SET.name {
            say!("What a change does to a promise.")
        } else {
            say!("What can differ between two versions of a plan.")
        }
    }

    /// The word with its prefix: `change-moved`.
    pub(super) fn full_name(&self, spec: &WordSpec) -> String {
        format!("{}-{}", self.prefix, spec.word)
    }

    /// The label of the word in the locale's language.
    pub(super) fn label(&self, spec: &WordSpec, locale: &Locale) -> String {
        locale.label(&self.full_name(spec))
    }

    fn page(&self, translator: &Translator) -> Page {
        let mut body = format!("{}\n\n", self.about().text(translator));
        for spec in self.words {
            body.push_str(&format!("- {}: {}\n", spec.word, first_sentence(&said(spec.doc, translator))));
        }
        if self.prefix == ChangeKind::SET.name {
            body.push_str(&format!("\n{}\n", approving().text(translator)));
        }
        Page { title: self.name.to_owned(), body }
    }

    fn word_page(&self, spec: &WordSpec, locale: &Locale, translator: &Translator) -> Page {
        let title = if self.prefix == Judgement::SET.name {
            say!("{word} (judgement)", word = spec.word)
        } else {
            say!("{word} (change)", word = spec.word)
        };
        let label = say!("Comparisons call it \"{label}\".", label = self.label(spec, locale));
        let body = format!("{}\n\n{}\n", said(spec.doc, translator), label.text(translator));
        Page { title: title.text(translator), body }
    }
}

/// How a change is approved.
fn approving() -> Message {
    say!("One that weakens or drops a promise can be approved under \"approved_changes:\" in strategy.yaml.")
}

//! Labels of published plans, in the plan's language, and messages for people, in the reader's.
//!
//! Labels are in Fluent files (`templates/locales/LANGUAGE/*.ftl`); every language has the same ones, as a test
//! ensures. Northern Sámi has those that its standard terms cover, and a list of those that stay in bokmål.
//! Translations of messages and of doc comments in declarations are found by the English sentence
//! (`templates/locales/LANGUAGE/messages/`), the pages of codes by the code (`templates/locales/LANGUAGE/pages/`). Where a
//! language has none, [`understood`] says which other language its readers get.

/// The texts of the files `FOLDER/NAME.ENDING` of a language, in this order.
macro_rules! texts {
    ($language:literal, $folder:literal, $ending:literal: $($name:literal,)+) => {
        &[$(include_str!(concat!("../../templates/locales/", $language, "/", $folder, "/", $name, ".", $ending))),+]
    };
}

mod pages;
mod sentences;
mod understood;

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_decimal::Decimal;
use unic_langid::LanguageIdentifier;

pub use pages::page;
pub use sentences::{own_sentences, sentences};
pub use understood::understood;

use crate::digits::{self, Marks};
use crate::model::value::Language;

macro_rules! fluent {
    ($language:literal) => {
        [
            include_str!(concat!("../../templates/locales/", $language, "/plan.ftl")),
            include_str!(concat!("../../templates/locales/", $language, "/page.ftl")),
            include_str!(concat!("../../templates/locales/", $language, "/figure.ftl")),
            include_str!(concat!("../../templates/locales/", $language, "/diff.ftl")),
        ]
    };
}

/// The Fluent files of a language: the labels of plans, of the pages around them, of figures, and of comparisons.
pub fn sources(language: Language) -> [&'static str; 4] {
    match language {
        Language::Bokmal => fluent!("nb"),
        Language::Nynorsk => fluent!("nn"),
        Language::English => fluent!("en"),
        Language::NorthernSami => fluent!("se"),
    }
}

/// The separators that a language uses in numbers.
pub fn marks(language: Language) -> Marks {
    match language {
        Language::English => Marks::default(),
        Language::Bokmal | Language::Nynorsk | Language::NorthernSami => Marks { decimal: ",", group: "\u{a0}" },
    }
}

/// The keys of the labels for a field: by what it is a field of – the word of a kind, or the name of a group – and by the
/// field alone. The first that there is counts.
pub fn field_labels(of: &str, field: &str) -> [String; 2] {
    let field = field.replace('_', "-");
    [format!("field-{}-{field}", of.to_lowercase()), format!("field-{field}")]
}

/// The labels of one language.
pub struct Locale {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Locale").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Locale {
    /// The labels of `language`, which are parsed when first needed.
    pub fn of(language: Language) -> &'static Self {
        static LOCALES: [OnceLock<Locale>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];
        LOCALES[language as usize].get_or_init(|| Self::read(language))
    }

    /// The labels of the language with this code; bokmål if there is none.
    pub fn for_code(code: &str) -> &'static Self {
        Self::of(Language::from_code(code).unwrap_or_default())
    }

    fn read(language: Language) -> Self {
        let id: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Bidi isolation characters would end up in plain text and in anchors.
        bundle.set_use_isolating(false);
        // Bokmål stands in where Northern Sámi has no settled term.
        let below = (language == Language::NorthernSami).then(|| sources(Language::Bokmal));
        for source in below.into_iter().chain([sources(language)]).flatten() {
            // The parser leaves out a faulty entry; the test of the files finds it.
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The separators that the language uses in numbers.
    pub fn marks(&self) -> Marks {
        marks(self.language)
    }

    /// A number in the language's notation: `13,4`, `340 000`.
    pub fn number(&self, number: Decimal) -> String {
        digits::written(number, self.marks())
    }

    /// The label called `key`, or `key` itself if there is none.
    pub fn label(&self, key: &str) -> String {
        self.find(key, None).unwrap_or_else(|| key.to_owned())
    }

    /// The label called `key` with values inserted. Counts select between plural forms.
    pub fn label_with<'a>(&self, key: &str, values: &[(&'a str, Value<'a>)]) -> String {
        self.first_label_with(&[key], values)
    }

    /// The first of `keys` that has a label, or else the last key.
    pub fn first_label(&self, keys: &[&str]) -> String {
        let found = keys.iter().find_map(|key| self.find(key, None));
        found.unwrap_or_else(|| keys.last().copied().unwrap_or_default().to_owned())
    }

    /// The first of `keys` that has a label, with values inserted, or else the last key.
    pub fn first_label_with<'a>(&self, keys: &[&str], values: &[(&'a str, Value<'a>)]) -> String {
        let args = arguments(values);
        let found = keys.iter().find_map(|key| self.find(key, Some(&args)));
        found.unwrap_or_else(|| keys.last().copied().unwrap_or_default().to_owned())
    }

    /// Items as a list in a sentence: "a, b og c"; `None` if there are none.
    pub fn listed(&self, items: &[String]) -> Option<String> {
        let (last, first) = items.split_last()?;
        let first = first.join(", ");
        let values = [("first", Value::Text(&first)), ("last", Value::Text(last))];
        Some(if first.is_empty() { last.clone() } else { self.label_with("list-and", &values) })
    }

    fn find(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, args, &mut errors);
        Some(text.into_owned())
    }

    /// Whether there is a label called `key`.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }
}

/// A value to be inserted into a label.
#[derive(Debug, Clone, Copy)]
pub enum Value<'a> {
    /// Shown literally.
    Text(&'a str),
    /// A number of things.
    Count(usize),
}
fn arguments<'a>(values: &[(&'a str, Value<'a>)]) -> FluentArgs<'a> {
    let mut args = FluentArgs::with_capacity(values.len());
    for (name, value) in values {
        match value {
            Value::Text(text) => args.set(*name, FluentValue::from(*text)),
            Value::Count(count) => args.set(*name, FluentValue::from(*count)),
        }
    }
    args
}

//! Unknown keys, and what they were probably meant to be.

use std::collections::BTreeMap;

use super::commas;
use super::context::FileContext;
use super::elsewhere;
use super::labels::{self, Named};
use crate::diag::{Diagnostic, Message, Sink, Suggestion, codes::source as codes, in_english, say, suggest_word};
use crate::locale::field_labels;
use crate::model::entity::{Common, Document, Entity as _, Strategy};
use crate::model::{Element, Kind, Shape, is_valid_id};
use crate::source::Span;
use crate::syntax::{Entry, Value};

/// A key that is allowed.
#[derive(Debug, Clone, Copy)]
pub struct Known {
    /// The key.
    pub name: &'static str,
    /// What follows it.
    pub holds: Holds,
}

/// What follows a key.
#[derive(Debug, Clone, Copy)]
pub enum Holds {
    /// The value of a field.
    Field(Shape),
    /// Elements, each with an id.
    Elements(Kind),
    /// The fields of one thing.
    Fields,
}

/// The keys of one mapping.
#[derive(Debug, Clone, Copy)]
pub struct Keys<'a> {
    /// The file they are in.
    pub context: FileContext<'a>,
    /// All keys that are written.
    pub written: &'a [Entry],
    /// All keys that are allowed.
    pub known: &'a [Known],
    /// The word of the kind that they describe, or the name of the group in lower case; empty at the top of a file.
    pub of: &'a str,
}

impl Keys<'_> {
    /// Reports unknown keys, each with the message given for it. Gives the keys that were meant.
    pub fn report(&self, unknown: Vec<(&Entry, Message)>, sink: &mut Sink) -> Vec<&'static str> {
        if unknown.is_empty() {
            return Vec::new();
        }
        let meant: Vec<_> = unknown.iter().map(|(entry, _)| self.meant(entry)).collect();
        // Where the right key is already written, or was already suggested, a second one would be a new fault.
        let mut taken: BTreeMap<&str, usize> = BTreeMap::new();
        let written = self.written.iter().map(|entry| &*entry.key.text);
        let names = written.chain(meant.iter().flatten().map(|right| right.name));
        names.for_each(|name| *taken.entry(name).or_default() += 1);
        let mut covered = 0;
        for ((entry, message), right) in unknown.into_iter().zip(&meant) {
            let span = entry.key.span;
            if let Some((found, end)) =
                commas::rest_of_value(self.context, self.written, entry, |key| self.is_known(key))
                    .filter(|_| right.is_none())
            {
                if span.start() >= covered {
                    sink.push(found);
                }
                covered = covered.max(end);
                continue;
            }
            let found = Diagnostic::new(&codes::UNKNOWN_KEY, span, message);
            let Some(right) = right else {
                sink.push(self.without_right(found, entry));
                continue;
            };
            let is_free = taken.get(right.name) == Some(&1);
            let right = Suggestion { certain: right.certain && is_free, ..*right };
            sink.push(found.suggesting(right, &entry.key.text, span, self.context.raw(span)));
        }
        meant.into_iter().flatten().map(|right| right.name).collect()
    }

    /// The finding for a key that nothing here is called like.
    fn without_right(&self, found: Diagnostic, entry: &Entry) -> Diagnostic {
        if let Some(beside) = self.beside_collection(entry) {
            return beside;
        }
        let found = match elsewhere::place(&entry.key.text, self.of, self.context.language) {
            Some(place) => found.help(place),
            None => found,
        };
        let names: Vec<_> = self.known.iter().map(|known| known.name).collect();
        let found = found.help(say!("it can have: {fields}", fields = names.join(", ")));
        if !self.is_like_element(entry) {
            return found;
        }
        found.help(say!("if it is an element of its own, begin it in the same column as the one above it"))
    }

    /// Whether an unknown field has fields of its own, as an element has.
    fn is_like_element(&self, entry: &Entry) -> bool {
        let has_title = |entries: &[Entry]| entries.iter().any(|inner| &*inner.key.text == Common::TITLE.name);
        let is_group = match &entry.node.value {
            Value::Map(entries) => has_title(entries),
            Value::Null => true,
            _ => false,
        };
        is_group && self.is_known(Common::TITLE.name) && is_valid_id(&entry.key.text)
    }

    fn is_known(&self, key: &str) -> bool {
        self.known.iter().any(|known| known.name == key)
    }

    /// The finding for an element that begins in the column of its collection, which is then empty.
    fn beside_collection(&self, entry: &Entry) -> Option<Diagnostic> {
        let above = self.written.iter().take_while(|other| other.key.span != entry.key.span);
        let above = above.filter(|other| self.is_known(&other.key.text)).last()?;
        let holds = self.known.iter().find(|known| known.name == &*above.key.text)?.holds;
        let is_empty = matches!((&above.node.value, holds), (Value::Null, Holds::Elements(_)));
        let span = Span::new(entry.key.span.file(), entry.key.span.start()..entry.node.span.end());
        let lines: Vec<_> =
            self.context.raw(span).lines().map(|line| format!("  {line}").trim_end().to_owned()).collect();
        let collection = &*above.key.text;
        let message = say!(
            "\"{key}\" begins in the same column as \"{collection}:\", so it does not belong to it",
            key = &*entry.key.text,
            collection
        );
        let found = Diagnostic::new(&codes::UNKNOWN_KEY, entry.key.span, message);
        let help = say!("begin it, and each line that belongs to it, with two spaces more");
        (is_empty && is_valid_id(&entry.key.text)).then(|| found.help(help).fix(span, lines.join("\n")))
    }

    /// What an unknown key was meant to be: what pages call so, what people say, or what is spelt like it. It is certain
    /// only if the right key can hold what follows.
    fn meant(&self, entry: &Entry) -> Option<Suggestion<'static>> {
        let key = &*entry.key.text;
        let find = |name: &str| self.known.iter().find(|known| known.name == name);
        let fits = |name: &str| find(name).is_some_and(|known| known.holds.accepts(&entry.node.value));
        let named: Vec<_> = self.known.iter().map(|known| known.named(self.of)).collect();
        // A word that people use for something else here as well needs a look.
        let said = in_english(key).iter().copied().filter(|word| find(word).is_some());
        let said: Vec<&'static str> = said.collect();
        let labelled = labels::meant(key, self.context.language, &named)
            .map(|found| Suggestion { certain: found.certain && said.iter().all(|word| *word == found.name), ..found });
        let singular = Kind::from_word(key).and_then(|kind| find(kind.spec().collection));
        let singular = singular.map(|known| Suggestion { name: known.name, certain: true });
        let spelt = || suggest_word(key, self.known.iter().map(|known| known.name));
        let right = labelled.or(singular).or_else(spelt)?;
        if fits(right.name) {
            return Some(right);
        }
        let likeliest = said.first().copied();
        if let Some(other) = said.into_iter().find(|name| fits(name)) {
            return Some(Suggestion { name: other, certain: false });
        }
        let is_elsewhere = elsewhere::is_name(key) && !in_english(key).contains(&right.name);
        let name = likeliest.unwrap_or(right.name);
        (!is_elsewhere).then_some(Suggestion { name, certain: false })
    }
}

impl Known {
    /// With the labels that pages have for it. `of` is what it is a key of.
    fn named(&self, of: &str) -> Named<'static> {
        let kinds = |word: &str| vec![vec![format!("kinds-{word}")], vec![format!("kind-{word}")]];
        let labels = match self.holds {
            Holds::Field(_) => vec![field_labels(of, self.name).to_vec()],
            Holds::Elements(kind) => kinds(kind.word()),
            Holds::Fields if self.name == Document::WORD => kinds(Document::WORD),
            Holds::Fields => kinds(Strategy::WORD),
        };
        Named { name: self.name, labels }
    }
}

impl Holds {
    /// Whether a value has the right form for the key.
    fn accepts(self, value: &Value) -> bool {
        let (shape, is_scalar) = match (self, value) {
            (_, Value::Null) => return true,
            (Self::Fields, _) => return matches!(value, Value::Map(_)),
            (Self::Elements(kind), _) => return holds_elements(kind, value),
            (Self::Field(shape), _) => (shape, matches!(value, Value::Scalar { .. })),
        };
        match shape {
            Shape::Reference { many, .. } => is_id(value) || (many && is_list_of_scalars(value)),
            Shape::Lines => is_scalar || is_list_of_scalars(value),
            Shape::Record(_) | Shape::Readings | Shape::Waivers | Shape::Retirements => matches!(value, Value::Map(_)),
            Shape::Records(_) => !is_scalar,
            Shape::Period | Shape::Visibility => is_scalar || matches!(value, Value::Map(_)),
            _ => is_scalar,
        }
    }
}

/// Whether a value may be an id. A number is a value of something else.
fn is_id(value: &Value) -> bool {
    matches!(value, Value::Scalar { text, .. } if text.contains(char::is_alphabetic))
}

fn is_list_of_scalars(value: &Value) -> bool {
    matches!(value, Value::List(items) if items.iter().all(|item| matches!(item.value, Value::Scalar { .. } | Value::Null)))
}

/// Whether a value holds elements with ids, rather than the fields of one, which would become elements.
fn holds_elements(kind: Kind, value: &Value) -> bool {
    let Value::Map(entries) = value else { return false };
    let fields = Element::field_names(kind);
    let is_field = |key: &str| {
        fields.contains(&key) || suggest_word(key, fields.iter().copied()).is_some_and(|meant| meant.certain)
    };
    entries.iter().all(|entry| !is_field(&entry.key.text))
}

//! Unknown keys, and what they were probably meant to be.

use std::collections::BTreeMap;

use super::commas;
use super::context::FileContext;
use crate::diag::{Diagnostic, Message, Sink, Suggestion, codes::source as codes, say, suggest_word};
use crate::model::entity::Common;
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
}

impl Keys<'_> {
    /// Reports unknown keys, each with the message given for it.
    pub fn report(&self, unknown: Vec<(&Entry, Message)>, sink: &mut Sink) {
        if unknown.is_empty() {
            return;
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
                let names: Vec<_> = self.known.iter().map(|known| known.name).collect();
                let beside = self.beside_collection(entry);
                sink.push(beside.unwrap_or_else(|| {
                    let found = found.help(say!("it can have: {fields}", fields = names.join(", ")));
                    if !self.is_like_element(entry) {
                        return found;
                    }
                    found.help(say!("if it is an element of its own, begin it in the same column as the one above it"))
                }));
                continue;
            };
            let is_free = taken.get(right.name) == Some(&1);
            let right = Suggestion { certain: right.certain && is_free, ..*right };
            sink.push(found.suggesting(right, &entry.key.text, span, self.context.raw(span)));
        }
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

    /// What an unknown key was meant to be. It is certain only if the right key can hold what follows.
    fn meant(&self, entry: &Entry) -> Option<Suggestion<'static>> {
        let key = &*entry.key.text;
        let find = |name: &str| self.known.iter().find(|known| known.name == name);
        let singular = Kind::from_word(key).and_then(|kind| find(kind.spec().collection));
        let singular = singular.map(|known| Suggestion { name: known.name, certain: true });
        let names = self.known.iter().map(|known| known.name);
        let right = singular.or_else(|| suggest_word(key, names))?;
        let fits = find(right.name).is_some_and(|known| known.holds.accepts(&entry.node.value));
        Some(Suggestion { name: right.name, certain: right.certain && fits })
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
            Shape::Lines | Shape::Reference { many: true, .. } => is_scalar || matches!(value, Value::List(_)),
            Shape::Record(_) | Shape::Readings | Shape::Waivers | Shape::Retirements => matches!(value, Value::Map(_)),
            Shape::Records(_) => !is_scalar,
            Shape::Period | Shape::Visibility => is_scalar || matches!(value, Value::Map(_)),
            _ => is_scalar,
        }
    }
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

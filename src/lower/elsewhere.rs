//! Keys that stand in the wrong place: where they belong.

use super::example::how_to_write;
use super::labels::{self, Named};
use crate::diag::{Message, in_english, plain_word, say};
use crate::locale::field_labels;
use crate::model::value::Language;
use crate::model::{CheckSettings, Field, Kind, Record as _, RecordSpec, Shape};
use crate::naming::a_kind;

/// Where a key belongs that `of`, the word of a kind, does not have. It may be the key, what pages call it, or what people
/// say. `of` is empty at the top of a file.
pub fn place(key: &str, of: &str, language: Language) -> Option<Message> {
    let name = name_of(key, language)?;
    if CheckSettings::SPEC.field(name).is_some() {
        return Some(say!("\"{field}\" belongs in strategy.yaml, at the beginning of a line", field = name));
    }
    let mut own = Kind::from_word(of).into_iter().flat_map(|kind| kind.spec().record.fields);
    if let Some(example) = own.find(|field| has(field, name)).and_then(how_to_write) {
        return Some(example);
    }
    if let Some(kind) = Kind::from_collection(name) {
        return Some(collection(kind, of));
    }
    if of.is_empty() && Kind::Strategy.field(name).is_some() {
        return Some(say!("indent \"{field}\" below \"strategy:\" in strategy.yaml", field = name));
    }
    of_kinds(name).or_else(|| in_group(name))
}

/// The group of the first kind that has the field in one.
fn in_group(name: &str) -> Option<Message> {
    let groups = Kind::ALL.iter().flat_map(|kind| kind.spec().record.fields.iter().map(move |field| (*kind, field)));
    let (kind, group) = groups.into_iter().find(|(_, field)| has(field, name))?;
    Some(say!("\"{field}\" belongs in \"{group}\" of {kind}", field = name, group = group.name, kind = a_kind(kind)))
}

/// Whether a key is one of the language's own, wherever it belongs.
pub fn is_name(key: &str) -> bool {
    CheckSettings::SPEC.field(key).is_some()
        || Kind::from_collection(key).is_some()
        || Kind::ALL.iter().any(|kind| kind.field(key).is_some())
}

/// Where elements of a kind are written.
fn collection(kind: Kind, of: &str) -> Message {
    let collection = kind.spec().collection;
    if of.is_empty() || !kind.stands_alone() {
        let outer = Kind::ALL.iter().find(|outer| outer.nests().any(|nesting| nesting.kind == kind));
        if let Some(outer) = outer {
            return say!("\"{collection}\" belongs inside {outer}", collection, outer = a_kind(*outer));
        }
    }
    say!("\"{collection}\" begins a line of its own in a file of the strategy, without indentation", collection)
}

/// The kinds that have the field, where it belongs to few.
fn of_kinds(name: &str) -> Option<Message> {
    let with_it: Vec<_> = Kind::ALL.iter().copied().filter(|kind| kind.spec().record.field(name).is_some()).collect();
    let listed = match with_it[..] {
        [one] => a_kind(one),
        [one, two] => say!("{first} or {last}", first = a_kind(one), last = a_kind(two)),
        [one, two, three] => {
            say!("{first}, {second} or {last}", first = a_kind(one), second = a_kind(two), last = a_kind(three))
        }
        _ => return None,
    };
    Some(say!("\"{field}\" is a field of {kinds}", field = name, kinds = listed))
}

/// The field or collection, anywhere in the language, that a key names.
fn name_of(key: &str, language: Language) -> Option<&'static str> {
    let fields = || Kind::ALL.iter().flat_map(|kind| kind.spec().record.fields.iter().map(move |field| (*kind, field)));
    let settings = CheckSettings::SPEC.fields.iter().map(|field| field.name);
    let collections = || Kind::ALL.iter().map(|kind| kind.spec().collection).filter(|name| !name.is_empty());
    let groups =
        || fields().filter_map(|(_, field)| group_of(field)).flat_map(|spec| spec.fields).map(|field| field.name);
    let own = fields().map(|(_, field)| field.name);
    let mut keys = settings.chain(collections()).chain(own.clone()).chain(groups());
    let plain = plain_word(key);
    if let Some(name) = keys.find(|name| plain_word(name) == plain) {
        return Some(name);
    }
    let by_page = fields()
        .map(|(kind, field)| Named { name: field.name, labels: vec![field_labels(kind.word(), field.name).to_vec()] });
    let kinds = Kind::ALL.iter().filter(|kind| !kind.spec().collection.is_empty()).map(|kind| Named {
        name: kind.spec().collection,
        labels: vec![vec![format!("kinds-{}", kind.word())], vec![format!("kind-{}", kind.word())]],
    });
    let named: Vec<_> = kinds.chain(by_page).collect();
    let said = || {
        in_english(key)
            .iter()
            .copied()
            .find(|name| own.clone().chain(groups()).chain(collections()).any(|own| own == *name))
    };
    labels::meant(key, language, &named).map(|found| found.name).or_else(said)
}

fn group_of(field: &'static Field) -> Option<&'static RecordSpec> {
    match field.shape {
        Shape::Record(spec) | Shape::Records(spec) => Some(spec),
        _ => None,
    }
}

/// Whether a field is a group with a field of this name.
fn has(field: &'static Field, name: &str) -> bool {
    group_of(field).is_some_and(|spec| spec.field(name).is_some())
}

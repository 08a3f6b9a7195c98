//! Whole files → elements.

use super::collection::{Collector, title_entry};
use super::context::FileContext;
use super::keys::{Holds, Keys, Known};
use super::{front as misplaced_fields, untitled};
use crate::diag::{Diagnostic, Sink, codes::source as codes, say, suggest_word};
use crate::model::entity::{Common, Document, Entity as _, Strategy};
use crate::model::{CheckSettings, Element, Kind, Record as _, is_valid_id, nearest_valid_id};
use crate::source::Span;
use crate::syntax::{Entry, Key, Node, Parsed, Style, Value, markdown};

/// What one file defines.
#[derive(Debug, Default)]
pub struct FileElements {
    /// The elements, outer ones before inner ones; `nested_in` holds indices into this list.
    pub elements: Vec<Element>,
    /// The index of the element that represents the scope: the strategy, or the document.
    pub root: Option<usize>,
    /// The explicit `id:` of a document, with its span.
    pub id: Option<(Box<str>, Span)>,
    /// Text that could not be parsed.
    pub lost: Vec<Span>,
    /// The start offsets of nodes that a fault cut off.
    pub cut: Vec<usize>,
    /// The spans of nodes whose elements could not be told apart or named.
    pub unread: Vec<Span>,
    /// How findings are judged in this strategy, according to its main file.
    pub settings: CheckSettings,
}

/// The key of the block that describes the scope itself.
const STRATEGY_BLOCK: &str = Strategy::WORD;
const DOCUMENT_BLOCK: &str = Document::WORD;

/// Reads a YAML file of the strategy called `scope`. Only `strategy.yaml` may hold the block `strategy:`.
pub fn yaml_file(
    context: FileContext<'_>,
    parsed: &Parsed,
    scope: &str,
    is_main: bool,
    sink: &mut Sink,
) -> FileElements {
    let mut collector = Collector::new(context, sink);
    let (mut root, mut unknown) = (None, Vec::new());
    for entry in &parsed.entries {
        let Entry { key, node } = entry;
        if &*key.text == STRATEGY_BLOCK && is_main {
            root = block(&mut collector, Kind::Strategy, scope, key, node);
        } else if let Some(kind) = Kind::from_collection(&key.text).filter(|kind| kind.stands_alone()) {
            collector.collection(kind, node, None);
        } else if !(is_main && is_setting(&key.text)) {
            match misplaced(key, is_main) {
                Some(fault) => collector.sink.push(fault),
                None => unknown.push(entry),
            }
            collector.unread.push(Span::new(context.file, key.span.start()..node.span.end()));
        }
    }
    let unknown = unknown
        .into_iter()
        .map(|entry| (entry, say!("a strategy has no collection \"{key}\"", key = &*entry.key.text)));
    let keys = Keys { context, written: &parsed.entries, known: &collections(is_main), of: "" };
    keys.report(unknown.collect(), collector.sink);
    let Collector { elements, mut unread, .. } = collector;
    unread.extend(&parsed.dropped);
    let settings = if is_main { settings(context, &parsed.entries, sink) } else { CheckSettings::default() };
    FileElements { elements, root, id: None, lost: parsed.lost.clone(), cut: parsed.cut.clone(), unread, settings }
}

/// Whether a key of `strategy.yaml` sets how findings are judged.
fn is_setting(key: &str) -> bool {
    CheckSettings::SPEC.fields.iter().any(|field| field.name == key)
}

fn settings(context: FileContext<'_>, entries: &[Entry], sink: &mut Sink) -> CheckSettings {
    let own: Vec<_> = entries.iter().filter(|entry| is_setting(&entry.key.text)).cloned().collect();
    super::record(context, &own, Span::start_of(context.file), say!("strategy.yaml"), sink)
}

fn block(collector: &mut Collector<'_, '_>, kind: Kind, id: &str, key: &Key, node: &Node) -> Option<usize> {
    match &node.value {
        Value::Map(entries) => Some(collector.element(kind, id, key.span, entries, None).index()),
        Value::Null => Some(collector.element(kind, id, key.span, &[], None).index()),
        _ => {
            let message = say!("\"{key}\" must be followed by its fields", key = &*key.text);
            collector.sink.push(Diagnostic::new(&codes::WRONG_TYPE, node.span, message));
            None
        }
    }
}

/// The finding for a block or a field that belongs elsewhere, if it does.
fn misplaced(key: &Key, is_main: bool) -> Option<Diagnostic> {
    let name = &*key.text;
    if is_main && Kind::Strategy.field(name).is_some() {
        let message = say!("\"{key}\" belongs below \"strategy:\"", key = name);
        let help = say!(
            "write \"strategy:\" on a line above it, and begin the line with two spaces: {line}",
            line = format!("  {name}: …")
        );
        return Some(Diagnostic::new(&codes::UNKNOWN_KEY, key.span, message).help(help));
    }
    if &*key.text == STRATEGY_BLOCK {
        let message = say!("the block \"strategy:\" is in the wrong file");
        let help = say!("move it to strategy.yaml, where a strategy's own facts belong");
        return Some(Diagnostic::new(&codes::MISPLACED_BLOCK, key.span, message).help(help));
    }
    (&*key.text == Kind::Demand.spec().collection).then(|| stray_demand(key.span))
}

/// The keys allowed at the top level of a strategy's files.
fn collections(is_main: bool) -> Vec<Known> {
    let kinds = Kind::ALL.iter().filter(|kind| kind.stands_alone());
    let collections = kinds.map(|kind| Known { name: kind.spec().collection, holds: Holds::Elements(*kind) });
    let block = is_main.then_some(Known { name: STRATEGY_BLOCK, holds: Holds::Fields });
    let settings = CheckSettings::SPEC.fields.iter().filter(|_| is_main);
    let settings = settings.map(|field| Known { name: field.name, holds: Holds::Field(field.shape) });
    collections.chain(block).chain(settings).collect()
}

/// A demand belongs to a document, and means nothing without it.
fn stray_demand(span: Span) -> Diagnostic {
    Diagnostic::new(&codes::MISPLACED_BLOCK, span, say!("demands must be inside the document that makes them"))
        .help(say!("put \"demands:\" below a document in \"documents:\", or in the document's own file"))
}

/// Reads a file that describes one governing document. `stem` is the file's name without its extension: the id, unless
/// the document sets one.
pub fn documents_file(context: FileContext<'_>, parsed: &Parsed, stem: &str, sink: &mut Sink) -> FileElements {
    let mut collector = Collector::new(context, sink);
    let (mut root, mut id, mut unknown) = (None, None, Vec::new());
    for entry in &parsed.entries {
        let Entry { key, node } = entry;
        if &*key.text == DOCUMENT_BLOCK {
            let (named, fields) = split_id(node);
            id = named.filter(|(id, span)| collector.check_id(id, *span));
            let name = id.as_ref().map_or(stem, |(id, _)| id).to_owned();
            let fields = Node { value: fields, span: node.span };
            root = Some(own_block(&mut collector, &name, key, &fields));
        } else if &*key.text == Kind::Demand.spec().collection {
            collector.collection(Kind::Demand, node, None);
        } else {
            unknown.push((entry, say!("a governing document's file has no key \"{key}\"", key = &*key.text)));
            collector.unread.push(Span::new(context.file, key.span.start()..node.span.end()));
        }
    }
    let known = [
        Known { name: DOCUMENT_BLOCK, holds: Holds::Fields },
        Known { name: Kind::Demand.spec().collection, holds: Holds::Elements(Kind::Demand) },
    ];
    Keys { context, written: &parsed.entries, known: &known, of: "" }.report(unknown, collector.sink);
    let Collector { elements, mut unread, .. } = collector;
    unread.extend(&parsed.dropped);
    let settings = CheckSettings::default();
    FileElements { elements, root, id, lost: parsed.lost.clone(), cut: parsed.cut.clone(), unread, settings }
}

fn own_block(collector: &mut Collector<'_, '_>, id: &str, key: &Key, node: &Node) -> usize {
    let entries: &[Entry] = match &node.value {
        Value::Map(entries) => entries,
        _ => &[],
    };
    collector.element(Kind::Document, id, key.span, entries, None).index()
}

/// Separates the `id:` from a document's fields; ids of all other elements are keys.
fn split_id(node: &Node) -> (Option<(Box<str>, Span)>, Value) {
    let Value::Map(entries) = &node.value else { return (None, Value::Null) };
    let mut entries = entries.clone();
    let at = entries.iter().position(|entry| &*entry.key.text == "id");
    let id = at.map(|at| entries.remove(at)).and_then(|entry| Some((entry.node.scalar()?.into(), entry.node.span)));
    (id, Value::Map(entries))
}

/// Reads a Markdown file. Without a kind in its front matter it is a section named after the file.
pub fn markdown_file(
    context: FileContext<'_>,
    document: markdown::Document,
    path: &str,
    sink: &mut Sink,
) -> FileElements {
    let markdown::Document { front, title, body, .. } = document;
    let lost = front.lost;
    if !lost.is_empty() {
        return FileElements { lost, ..FileElements::default() };
    }
    let mut entries = front.entries;
    let is_top = title.is_none() && body.span.start() < body.span.end();
    let found = is_top.then(|| misplaced_fields::at_top(context, &body)).flatten();
    let found =
        found.or_else(|| (is_top && entries.is_empty()).then(|| misplaced_fields::bare(context, &body)).flatten());
    let repeated = || misplaced_fields::repeated(context, &title.as_ref()?.value, &body);
    if let Some(found) = found.or_else(repeated).or_else(|| misplaced_fields::further_down(context, &body)) {
        sink.push(found);
        return FileElements {
            unread: vec![Span::new(context.file, 0..context.text.len())],
            ..FileElements::default()
        };
    }
    let whole = Span::new(context.file, 0..context.text.len());
    let mut collector = Collector::new(context, sink);
    let Some((kind, id, span)) = name(&mut collector, &mut entries, path) else {
        return FileElements { unread: vec![whole], ..FileElements::default() };
    };
    let has_front = context.text.starts_with("---");
    collector.without_title = title.is_none().then(|| untitled::finding(context, kind, &body, has_front));
    entries.extend(title.map(|title| title_entry(title.value, title.span)));
    entries.extend(text_entry(body.value, body.span));
    report_twice(&mut collector, &mut entries);
    if kind == Kind::Demand {
        collector.sink.push(stray_demand(span));
    } else if collector.check_id(&id, span) {
        collector.element(kind, &id, span, &entries, None);
    } else {
        collector.unread.push(whole);
    }
    let Collector { elements, unread, .. } = collector;
    FileElements { elements, lost, unread, ..FileElements::default() }
}

/// The kind and id from the front matter; `None` where it names a kind without an id. The word of a kind as a key names
/// the element: `goal: digital-first`.
///
/// Some of these words are also fields, such as `section` of every kind and `policy` of a channel; beside such a kind
/// they are read as fields.
fn name(collector: &mut Collector<'_, '_>, entries: &mut Vec<Entry>, path: &str) -> Option<(Kind, Box<str>, Span)> {
    let kinds = |entry: &Entry| Kind::from_word(&entry.key.text).filter(|kind| *kind != Kind::Strategy);
    let named: Vec<_> = entries.iter().enumerate().filter_map(|(at, entry)| Some((at, kinds(entry)?))).collect();
    let is_field_beside = |at: usize| {
        let key = &*entries[at].key.text;
        named.iter().any(|(other, kind)| *other != at && Element::field_names(*kind).contains(&key))
    };
    let own: Vec<_> = named.iter().copied().filter(|(at, _)| !is_field_beside(*at)).collect();
    if let [(first, _), (second, _), ..] = own[..] {
        let (first, second) = (entries[first].key.span, &entries[second].key);
        collector.sink.push(
            Diagnostic::new(&codes::TWO_KINDS, second.span, say!("this file names a second element"))
                .note(first, say!("first named here"))
                .help(say!("a Markdown file describes one element; make two files")),
        );
    }
    let Some((at, kind)) = own.first().copied() else {
        if let Some(fault) = misnamed(collector.context, entries) {
            collector.sink.push(fault);
            return None;
        }
        return Some((Kind::Section, id_from_path(path).into(), Span::start_of(collector.context.file)));
    };
    own.iter().skip(1).rev().for_each(|(other, _)| drop(entries.remove(*other)));
    let entry = entries.remove(at);
    let id = entry.node.scalar().filter(|id| !id.is_empty());
    if id.is_none() {
        let key = &*entry.key.text;
        collector.sink.push(
            Diagnostic::new(&codes::WRONG_TYPE, entry.key.span, say!("\"{key}\" must be followed by an id", key))
                .help(say!("write an id after the colon, such as \"{key}: my-id\"", key)),
        );
    }
    Some((kind, id?.into(), entry.node.span))
}

/// The finding for a key that was certainly meant as the word for a kind, in a file that names none.
fn misnamed(context: FileContext<'_>, entries: &[Entry]) -> Option<Diagnostic> {
    let fields = Element::field_names(Kind::Section);
    let words = Kind::ALL.iter().filter(|kind| **kind != Kind::Strategy).map(|kind| kind.spec().word);
    entries.iter().find_map(|Entry { key, node }| {
        let is_field = suggest_word(&key.text, fields.iter().copied()).is_some_and(|field| field.certain);
        let kind = suggest_word(&key.text, words.clone()).filter(|kind| kind.certain && !is_field)?;
        node.scalar().filter(|id| is_valid_id(id))?;
        let message = say!("no kind of element is called \"{key}\"", key = &*key.text);
        let found = Diagnostic::new(&codes::UNKNOWN_KEY, key.span, message);
        Some(found.suggesting(kind, &key.text, key.span, context.raw(key.span)))
    })
}

/// The id of a section from its path: the file's name, or the folder's for `index.md`, without leading digits that only
/// order it.
fn id_from_path(path: &str) -> String {
    let mut parts = path.rsplit('/');
    let file = parts.next().unwrap_or_default().trim_end_matches(".md");
    let name = if file == "index" { parts.next().unwrap_or(file) } else { file };
    let bare = name.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches(['-', '_', '.', ' ']);
    nearest_valid_id(if bare.is_empty() { name } else { bare }).unwrap_or_else(|| name.to_owned())
}

fn text_entry(text: Box<str>, span: Span) -> Option<Entry> {
    let key = Key { text: Common::TEXT.name.into(), span };
    let value = Value::Scalar { text, style: Style::Markdown };
    (span.start() < span.end()).then_some(Entry { key, node: Node { value, span } })
}

/// Reports a title or text that is given both in the front matter and in the body.
fn report_twice(collector: &mut Collector<'_, '_>, entries: &mut Vec<Entry>) {
    for key in [Common::TITLE.name, Common::TEXT.name] {
        let places: Vec<_> = entries.iter().enumerate().filter(|(_, entry)| &*entry.key.text == key).collect();
        let [(first, _), (_, second)] = places[..] else { continue };
        collector.sink.push(
            Diagnostic::new(&codes::DUPLICATE_KEY, entries[first].key.span, say!("\"{key}\" appears twice here", key))
                .note(second.key.span, say!("also given by the body of the file"))
                .help(say!("remove it from the fields at the top of the file")),
        );
        entries.remove(first);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_is_called_after_its_file() {
        assert_eq!(id_from_path("strategies/x/06-kvalitet/01-Økt åpenhet.md"), "oekt-aapenhet");
        assert_eq!(id_from_path("strategies/x/06-kvalitet/index.md"), "kvalitet");
        assert_eq!(id_from_path("strategies/x/2027.md"), "2027");
    }
}

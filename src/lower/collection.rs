//! Collections: keys that are ids, values that are elements, and elements inside elements.

use super::colons;
use super::context::FileContext;
use super::keys::Holds;
use super::reader::Reader;
use crate::diag::{Diagnostic, Sink, codes::source as codes, say};
use crate::model::entity::Common;
use crate::model::{Element, ElementId, Kind, Link, Nesting, Record as _, ScopeId, is_valid_id, nearest_valid_id};
use crate::naming::{a_kind, kind_name};
use crate::source::Span;
use crate::syntax::{Entry, Key, Node, Style, Value};

/// Collects the elements of one file, outer ones before inner ones.
pub struct Collector<'a, 's> {
    /// What the readers of the file need.
    pub context: FileContext<'a>,
    /// Where faults go.
    pub sink: &'s mut Sink,
    /// What has been read so far; ids in `nested_in` are indices into this list.
    pub elements: Vec<Element>,
    /// The spans of nodes whose elements could not be told apart or named.
    pub unread: Vec<Span>,
    /// What is said of the next element if it has no title, where more can be said than that it is missing.
    pub without_title: Option<Diagnostic>,
}

impl<'a, 's> Collector<'a, 's> {
    /// A collector that has read nothing yet.
    pub fn new(context: FileContext<'a>, sink: &'s mut Sink) -> Self {
        Self { context, sink, elements: Vec::new(), unread: Vec::new(), without_title: None }
    }
}

impl Collector<'_, '_> {
    /// Reads every element in the collection `node`.
    pub fn collection(&mut self, kind: Kind, node: &Node, outer: Option<(ElementId, Nesting)>) {
        let entries = match &node.value {
            Value::Map(entries) => entries,
            Value::Null => return,
            _ => return self.not_a_collection(kind, node.span),
        };
        for Entry { key, node } in entries {
            self.keyed(kind, key, node, outer);
        }
    }

    fn not_a_collection(&mut self, kind: Kind, span: Span) {
        let collection = kind.spec().collection;
        self.unread.push(span);
        self.sink.push(
            Diagnostic::new(
                &codes::WRONG_TYPE,
                span,
                say!("\"{collection}\" must hold elements with an id each", collection),
            )
            .help(say!("write an id, a colon, and the fields of the {kind} indented below it", kind = kind_name(kind))),
        );
    }

    fn keyed(&mut self, kind: Kind, key: &Key, node: &Node, outer: Option<(ElementId, Nesting)>) {
        let whole = Span::new(key.span.file(), key.span.start()..node.span.end());
        if !self.check_id(&key.text, key.span) {
            return self.unread.push(whole);
        }
        match &node.value {
            Value::Map(entries) => {
                self.element(kind, &key.text, key.span, entries, outer);
            }
            Value::Null => {
                self.element(kind, &key.text, key.span, &[], outer);
            }
            // `respekt: Respekt` is a short form for an element that has only a title.
            Value::Scalar { text, .. } => {
                if let Some(fault) = colons::missing(kind, key, node, self.context) {
                    self.unread.push(whole);
                    return self.sink.push(fault);
                }
                let title = title_entry(text.clone(), node.span);
                self.element(kind, &key.text, key.span, std::slice::from_ref(&title), outer);
            }
            Value::List(_) => {
                self.unread.push(whole);
                let message = say!("{what} must have fields, not a list", what = a_kind(kind));
                self.sink.push(
                    Diagnostic::new(&codes::WRONG_TYPE, node.span, message)
                        .help(say!("write \"title: …\" and its other fields below it, indented and without dashes")),
                );
            }
        }
    }

    /// Whether `id` is valid; reports it otherwise. Elements without a valid id are not read: nothing could refer to
    /// them.
    pub fn check_id(&mut self, id: &str, span: Span) -> bool {
        let valid = is_valid_id(id);
        if !valid {
            let diagnostic = Diagnostic::new(&codes::INVALID_ID, span, say!("\"{id}\" cannot be an id", id)).help(
                say!("ids have lower-case letters a–z, digits, - and . only, and begin and end with a letter or digit"),
            );
            self.sink.push(match nearest_valid_id(id) {
                Some(right) => diagnostic.help(say!("\"{right}\" would do", right)),
                None => diagnostic,
            });
        }
        valid
    }

    /// Reads one element and those nested in it.
    pub fn element(
        &mut self,
        kind: Kind,
        id: &str,
        span: Span,
        entries: &[Entry],
        outer: Option<(ElementId, Nesting)>,
    ) -> ElementId {
        let without_title = self.without_title.take();
        let reader = Reader::new(self.context, entries, span, a_kind(kind), self.sink);
        let mut reader = reader.of(kind.word()).without_title(without_title);
        if let Some((outer, Nesting { field: Some(field), .. })) = outer
            && let Some(outer) = self.elements.get(outer.index())
        {
            reader.imply(field.id, Link::new(outer.id.clone(), span));
        }
        // Its own fields first: they are the first to be suggested for an unknown key.
        let body = kind.read(&mut reader);
        let common = Common::read(&mut reader);
        let nested: Vec<_> = kind
            .nests()
            .filter_map(|nesting| {
                let Nesting { kind, .. } = nesting;
                Some((nesting, reader.take_key(kind.spec().collection, Holds::Elements(kind))?))
            })
            .collect();
        reader.finish();
        let nested_in = outer.map(|(outer, _)| outer);
        let element = ElementId::new(self.elements.len());
        let extent = extent(span, entries);
        self.elements.push(Element { id: id.into(), scope: ScopeId::new(0), span, extent, nested_in, common, body });
        for (nesting, node) in nested {
            self.collection(nesting.kind, node, Some((element, nesting)));
        }
        element
    }
}

/// The span of an element whose id is at `span`: in front matter, its fields may come before the id.
fn extent(span: Span, entries: &[Entry]) -> Span {
    let start = entries.iter().map(|entry| entry.key.span.start()).fold(span.start(), usize::min);
    let end = entries.iter().map(|entry| entry.node.span.end()).fold(span.end(), usize::max);
    Span::new(span.file(), start..end)
}

/// An entry that sets a title.
pub fn title_entry(text: Box<str>, span: Span) -> Entry {
    let value = Value::Scalar { text, style: Style::Plain };
    Entry { key: Key { text: Common::TITLE.name.into(), span }, node: Node { value, span } }
}

//! YAML → tree, from the events of `granit-parser`; the only room that knows that crate.
//!
//! The crate was chosen for byte offsets in every mark, comments as events, limits on nesting and a panic-free, fuzzed
//! scanner. Aliases are resolved by copying the anchored tree, within a budget.

mod escape;
mod explain;
mod keys;
mod origin;

use std::borrow::Cow;
use std::collections::HashMap;

use granit_parser::{Event, Parser, ScalarStyle, ScanError, StrInput, options};

pub use escape::escape;

use super::{Entry, Key, Node, Parsed, Style, Value, controls};
use explain::MAX_DEPTH;
use keys::{as_key, drop_repeated_keys, next_top_level_key};
use origin::line_start;

use crate::diag::{Diagnostic, Sink, codes::source as codes, say};
use crate::source::{Directive, FileId, Span, is_directive, masked_controls, may_hold_directives};

/// The most nodes that the aliases of one file may copy in total.
const ALIAS_BUDGET: usize = 20_000;

/// Parses `text`, which starts at byte `offset` of `file`.
pub fn parse(file: FileId, text: &str, offset: usize, sink: &mut Sink) -> Parsed {
    let mut parsed = Parsed::default();
    let (mut start, mut reported) = (0, usize::MAX);
    // One broken entry must not hide the rest: after a fault, parsing resumes at the next top-level key.
    while let Some(rest) = text.get(start..) {
        let mut builder = Builder::new(file, offset + start, rest, sink);
        builder.before = &text[..start];
        builder.reported = reported;
        let Some(broken_at) = builder.run(rest) else {
            builder.finish(&mut parsed);
            break;
        };
        builder.finish(&mut parsed);
        let end = next_top_level_key(rest, broken_at);
        // If the line of the fault itself is parsed again, what it gave so far is dropped.
        parsed.entries.retain(|entry| entry.key.span.start() < offset + start + end);
        parsed.directives.retain(|directive| directive.span.start() < offset + start + end);
        reported = offset + start + broken_at;
        let begin = line_start(rest, broken_at).min(end);
        parsed.lost.push(Span::new(file, offset + start + begin..offset + start + end));
        if end >= rest.len() {
            break;
        }
        start += end;
    }
    let within = Span::new(file, offset..offset + text.len());
    parsed.directives.iter_mut().for_each(|directive| directive.within = within);
    // Once more for the whole: a fault may have split the top level.
    drop_repeated_keys(&mut parsed.entries, &mut parsed.dropped, sink);
    parsed
}

/// A collection whose end has not been reached yet.
struct Open {
    start: usize,
    anchor: usize,
    content: Content,
}

enum Content {
    List(Vec<Node>),
    Map { entries: Vec<Entry>, key: Option<Key>, skip_value: bool },
}

struct Builder<'a> {
    file: FileId,
    offset: usize,
    text: &'a str,
    /// The byte of the file at which the previous fault was reported.
    reported: usize,
    /// The file before `text`, which has already been parsed.
    before: &'a str,
    sink: &'a mut Sink,
    open: Vec<Open>,
    anchors: HashMap<usize, Node>,
    budget: usize,
    root: Option<Node>,
    documents: usize,
    directives: Vec<Directive>,
    /// The spans of values of duplicate keys.
    dropped: Vec<Span>,
    /// The byte range of the scalar read last.
    scalar: std::ops::Range<usize>,
}

impl<'a> Builder<'a> {
    fn new(file: FileId, offset: usize, text: &'a str, sink: &'a mut Sink) -> Self {
        Self {
            file,
            offset,
            text,
            reported: usize::MAX,
            before: "",
            sink,
            open: Vec::new(),
            anchors: HashMap::new(),
            budget: ALIAS_BUDGET,
            root: None,
            documents: 0,
            directives: Vec::new(),
            dropped: Vec::new(),
            scalar: 0..0,
        }
    }

    /// Feeds all events; returns the byte at which parsing had to stop, if it had to.
    fn run(&mut self, text: &str) -> Option<usize> {
        let options = options! {
            emit_comments: may_hold_directives(text),
            max_buffered_comment_events: usize::MAX,
            emit_unresolved_aliases: true,
            block_nesting_limit: MAX_DEPTH,
            flow_nesting_limit: MAX_DEPTH,
        };
        for event in Parser::<StrInput<'_>>::new_from_str_with_options(text, options) {
            let (event, span) = match event {
                Ok(found) => found,
                Err(error) => return Some(self.report(&error)),
            };
            let range = span.byte_range().unwrap_or(0..0);
            if !self.accept(event, range.clone()) {
                return Some(range.start);
            }
        }
        None
    }

    /// Handles one event; false if the file cannot be parsed further.
    fn accept(&mut self, event: Event<'_>, range: std::ops::Range<usize>) -> bool {
        match event {
            Event::DocumentStart(..) => return self.start_document(range),
            Event::Alias(anchor) => return self.alias(anchor, range),
            Event::UnresolvedAlias(name) => self.unresolved_alias(&name, range),
            Event::Scalar(text, style, anchor, tag) => {
                if tag.is_some_and(|tag| !tag.is_yaml_core_schema()) {
                    self.stray_tag(range.start);
                }
                self.scalar = range.clone();
                let text = match style {
                    ScalarStyle::DoubleQuoted => self.without_controls(text, range.clone()),
                    _ => text,
                };
                let node = self.scalar(text, style, range);
                self.add(node, anchor);
            }
            Event::SequenceStart(_, anchor, _) => self.push(range.start, anchor, Content::List(Vec::new())),
            Event::MappingStart(_, anchor, _) => {
                let content = Content::Map { entries: Vec::new(), key: None, skip_value: false };
                self.push(range.start, anchor, content);
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(),
            Event::Comment(comment, _) if is_directive(&comment) => {
                let span = self.span(range);
                self.directives.push(Directive { span, within: span });
            }
            _ => {}
        }
        true
    }

    fn start_document(&mut self, range: std::ops::Range<usize>) -> bool {
        self.documents += 1;
        if self.documents > 1 {
            let span = self.span(range);
            self.sink.push(
                Diagnostic::new(&codes::YAML, span, say!("a second YAML document starts here"))
                    .help(say!("remove the line \"---\", or move what follows into a file of its own")),
            );
        }
        self.documents == 1
    }

    fn span(&self, range: std::ops::Range<usize>) -> Span {
        Span::new(self.file, self.offset + range.start..self.offset + range.end)
    }

    fn scalar(&self, text: Cow<'_, str>, style: ScalarStyle, range: std::ops::Range<usize>) -> Node {
        let style = match style {
            ScalarStyle::Plain => Style::Plain,
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Quoted,
            _ => Style::Block,
        };
        let is_null = style == Style::Plain && matches!(&*text, "" | "~" | "null" | "Null" | "NULL");
        let value = if is_null { Value::Null } else { Value::Scalar { text: text.into(), style } };
        let kept =
            self.text.get(range.clone()).map_or(range.clone(), |raw| range.start..range.start + raw.trim_end().len());
        Node { value, span: self.span(kept) }
    }

    /// The text of a scalar whose escapes may stand for control characters: these are reported, and replaced by spaces
    /// in the text.
    fn without_controls<'t>(&mut self, text: Cow<'t, str>, range: std::ops::Range<usize>) -> Cow<'t, str> {
        let raw = self.text.get(range.clone()).unwrap_or_default();
        for (place, letters) in escape::controls(raw) {
            let (start, end) = (range.start + place.start, range.start + place.end);
            let around = [&self.text[..start], &self.text[end..]];
            let finding = controls::finding(self.span(start..end), &letters, around);
            self.sink.push(finding);
        }
        match masked_controls(&text) {
            Cow::Owned(blank) => Cow::Owned(blank),
            Cow::Borrowed(_) => text,
        }
    }

    /// YAML takes `!` and the word after it for a tag, which would silently be missing from the text.
    fn stray_tag(&mut self, before: usize) {
        let before = self.text.floor_char_boundary(before.min(self.text.len()));
        let line = line_start(self.text, before);
        let sign = self.text[line..before].rfind('!').map_or(line, |sign| line + sign);
        let (message, help) = explain::special_sign();
        let span = self.span(sign..before.min(sign + 1));
        self.sink.push(Diagnostic::new(&codes::YAML, span, message).help(help));
    }

    fn push(&mut self, start: usize, anchor: usize, content: Content) {
        self.open.push(Open { start, anchor, content });
    }

    fn close(&mut self) {
        let Some(Open { start, anchor, content }) = self.open.pop() else { return };
        let value = match content {
            Content::List(items) => Value::List(items),
            Content::Map { mut entries, .. } => {
                drop_repeated_keys(&mut entries, &mut self.dropped, self.sink);
                Value::Map(entries)
            }
        };
        let end = last_end(&value).map_or(start, |end| end.saturating_sub(self.offset)).max(start);
        let span = self.span(start..end);
        self.add(Node { value, span }, anchor);
    }

    /// Adds a finished node to the open collection, or at the top level.
    fn add(&mut self, node: Node, anchor: usize) {
        if anchor != 0 {
            self.anchors.insert(anchor, node.clone());
        }
        match self.open.last_mut().map(|open| &mut open.content) {
            None => self.root = Some(node),
            Some(Content::List(items)) => items.push(node),
            Some(Content::Map { entries, key, skip_value }) => match key.take() {
                Some(_) if std::mem::take(skip_value) => {}
                Some(key) => entries.push(Entry { key, node }),
                None => {
                    let read = as_key(&node, self.sink);
                    *skip_value = read.is_none();
                    *key = Some(read.unwrap_or(Key { text: "".into(), span: node.span }));
                }
            },
        }
    }

    /// An alias whose anchor is before a fault is correct, though its value is gone.
    fn unresolved_alias(&mut self, name: &str, range: std::ops::Range<usize>) {
        let span = self.span(range);
        if !self.before.contains(&format!("&{name}")) {
            let message = say!("a value that starts with * is an alias, and there is no such anchor");
            let help = say!("put the value in quotes if the * belongs to the text");
            self.sink.push(Diagnostic::new(&codes::YAML, span, message).help(help));
        }
        self.add(Node { value: Value::Null, span }, 0);
    }

    fn alias(&mut self, anchor: usize, range: std::ops::Range<usize>) -> bool {
        let span = self.span(range);
        let Some(mut node) = self.anchors.get(&anchor).cloned() else {
            self.sink.push(
                Diagnostic::new(&codes::YAML, span, say!("this alias is inside what it refers to"))
                    .help(say!("write the value out here instead")),
            );
            return false;
        };
        let size = node.size();
        if size > self.budget {
            self.sink.push(
                Diagnostic::new(&codes::TOO_MANY_ALIASES, span, say!("the aliases of this file expand to too much"))
                    .help(say!("write the values out, or refer to elements by id")),
            );
            return false;
        }
        self.budget -= size;
        node.span = span;
        self.add(node, 0);
        true
    }

    /// Reports a scanner fault and returns where parsing stopped.
    fn report(&mut self, error: &ScanError) -> usize {
        let at = error.marker().byte_offset().unwrap_or_default().min(self.text.len());
        // An empty line has nothing to show: the fault began before it.
        let is_blank = self.text[line_start(self.text, at)..].lines().next().is_none_or(|line| line.trim().is_empty());
        let at = if is_blank { self.text[..at].trim_end().len().saturating_sub(1) } else { at };
        let at = self.text.floor_char_boundary(at);
        let next = self.text[at..].chars().next().map_or(0, char::len_utf8);
        let span = self.span(at..at + next);
        if span.start() != self.reported {
            self.sink.push(explain::explain(error, span, self.text, self.offset));
        }
        at
    }

    /// Closes what is still open and hands over the top-level entries.
    fn finish(mut self, parsed: &mut Parsed) {
        // A scalar directly followed by a fault may be a key without its colon.
        parsed.cut.extend((!self.open.is_empty()).then_some(self.offset + self.scalar.start));
        while let Some(open) = self.open.last() {
            parsed.cut.push(self.offset + open.start);
            self.close();
        }
        parsed.directives.append(&mut self.directives);
        parsed.dropped.append(&mut self.dropped);
        match self.root.take() {
            Some(Node { value: Value::Map(entries), .. }) => parsed.entries.extend(entries),
            None | Some(Node { value: Value::Null, .. }) => {}
            Some(node) => self.sink.push(
                Diagnostic::new(&codes::NOT_A_MAPPING, node.span, say!("a file must consist of keys with values"))
                    .help(say!("start with a collection, for example \"goals:\", and put the elements below it")),
            ),
        }
    }
}

fn last_end(value: &Value) -> Option<usize> {
    match value {
        Value::List(items) => items.last().map(|node| node.span.end()),
        Value::Map(entries) => entries.last().map(|entry| entry.node.span.end().max(entry.key.span.end())),
        Value::Null | Value::Scalar { .. } => None,
    }
}

//! From the parser's events to a tree.

use std::borrow::Cow;
use std::collections::HashMap;

use granit_parser::{Event, Parser, ScalarStyle, ScanError, StrInput, options};

use super::explain::{self, MAX_DEPTH};
use super::keys::{as_key, drop_repeated_keys};
use super::line::{Line, is_word};
use super::origin::line_start;
use super::patched::Patched;
use super::slip::Repair;
use super::{documents, escape, values};
use crate::diag::{Diagnostic, Sink, codes::source as codes, say};
use crate::source::{Directive, FileId, Span, is_directive, masked_controls, may_hold_directives};
use crate::syntax::{Entry, Key, Node, Parsed, Style, Value, controls};

/// The most nodes that the aliases of one file may copy in total.
const ALIAS_BUDGET: usize = 20_000;

/// Why parsing could not go on.
pub(super) struct Stop {
    /// The byte at which it stopped.
    pub at: usize,
    /// What is said about it, unless it has been said.
    pub finding: Option<Diagnostic>,
    /// What makes the rest readable, if anything does.
    pub repair: Option<Repair>,
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

/// Makes a tree of the parser's events.
pub(super) struct Builder<'a> {
    file: FileId,
    offset: usize,
    text: &'a str,
    /// The byte of the file at which the previous fault was reported.
    pub reported: usize,
    /// The file that `text` is the end of.
    whole: &'a Patched,
    /// The byte of the file at which `text` starts.
    start: usize,
    sink: &'a mut Sink,
    open: Vec<Open>,
    anchors: HashMap<usize, Node>,
    budget: usize,
    root: Option<Node>,
    documents: usize,
    directives: Vec<Directive>,
    /// The spans of values of duplicate keys.
    dropped: Vec<Span>,
    /// Values about which nothing is known.
    lost: Vec<Span>,
    /// The byte range of the scalar read last.
    scalar: std::ops::Range<usize>,
}

impl<'a> Builder<'a> {
    pub fn new(file: FileId, offset: usize, whole: &'a Patched, start: usize, sink: &'a mut Sink) -> Self {
        let text = whole.text.get(start..).unwrap_or_default();
        Self {
            file,
            offset: offset + start,
            text,
            reported: usize::MAX,
            whole,
            start,
            sink,
            open: Vec::new(),
            anchors: HashMap::new(),
            budget: ALIAS_BUDGET,
            root: None,
            documents: 0,
            directives: Vec::new(),
            dropped: Vec::new(),
            lost: Vec::new(),
            scalar: 0..0,
        }
    }

    /// Feeds all events; returns why parsing had to stop, if it had to.
    pub fn run(&mut self, text: &str) -> Option<Stop> {
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
                return Some(Stop { at: range.start, finding: None, repair: None });
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
                self.scalar = range.clone();
                let is_stray = tag.is_some_and(|tag| !tag.is_yaml_core_schema());
                let signed = match (is_stray, anchor) {
                    (true, _) => self.stray_sign('!', range.start),
                    (false, 0) => None,
                    (false, _) => self.stray_anchor(range.start),
                };
                let text = match style {
                    ScalarStyle::DoubleQuoted => {
                        self.path_with_escapes(range.clone());
                        self.without_controls(text, range.clone())
                    }
                    _ => text,
                };
                let meant = signed.or_else(|| self.meant(range.start));
                let node = meant.unwrap_or_else(|| self.scalar(text, style, range));
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
            let found = documents::second(self.text, range.start);
            self.sink.push(found.finding(self.file, self.offset));
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

    /// The value that was meant by the one at byte `start`, where the parser saw something else.
    fn meant(&self, start: usize) -> Option<Node> {
        let (end, text) = self.whole.values.get(&(self.start + start))?;
        let value = Value::Scalar { text: text.as_str().into(), style: Style::Quoted };
        Some(Node { value, span: self.span(start..end.saturating_sub(self.start)) })
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

    /// To YAML, `&` and the word after it are a name that other values can refer to. If none does, the word was meant as
    /// part of the text, and would silently be missing from it.
    fn stray_anchor(&mut self, before: usize) -> Option<Node> {
        let line = self.text[..self.text.floor_char_boundary(before.min(self.text.len()))].trim_end();
        let line = &line[line_start(line, line.len())..];
        let name = line.rsplit_once('&').and_then(|(_, rest)| rest.split_whitespace().next());
        let is_used = name.is_some_and(|name| self.whole.text.contains(&format!("*{name}")));
        (!is_used).then(|| self.stray_sign('&', before)).flatten()
    }

    /// Reports the `sign` before a value, which YAML does not read as part of it: the word after it, as a tag, an anchor or an
    /// alias, would silently be missing. Returns the whole value, if that is clear.
    fn stray_sign(&mut self, sign: char, before: usize) -> Option<Node> {
        let before = self.text.floor_char_boundary(before.min(self.text.len()));
        // Where nothing follows the word, the parser is on another line already.
        let before = self.text[..before].trim_end().len().max(self.text[..before].rfind(sign).unwrap_or_default() + 1);
        let line = line_start(self.text, before);
        let at = self.text[line..before].rfind(sign).map_or(line, |sign| line + sign);
        let found = values::with_sign(&Line::at(self.text, at), at);
        self.sink.push(found.finding(self.file, self.offset));
        self.after(found.repair?)
    }

    /// The value that a repair gives.
    fn after(&mut self, repair: Repair) -> Option<Node> {
        match repair {
            Repair::Value(place, text) => {
                let value = Value::Scalar { text: text.into(), style: Style::Quoted };
                Some(Node { value, span: self.span(place) })
            }
            Repair::Skip(place) => {
                let span = self.span(place);
                self.lost.push(span);
                Some(Node { value: Value::Null, span })
            }
            Repair::Spelling(..) => None,
        }
    }

    /// Reports a path such as `"C:\nytt"`, in which a backslash is read as something else.
    fn path_with_escapes(&mut self, range: std::ops::Range<usize>) {
        let raw = self.text.get(range.clone()).unwrap_or_default();
        let found = values::path_with_escapes(raw.trim_end(), range.start);
        found.into_iter().for_each(|slip| self.sink.push(slip.finding(self.file, self.offset)));
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
        let span = self.span(range.clone());
        if !self.whole.text[..self.start].contains(&format!("&{name}")) {
            if !is_word(name) {
                let meant = self.stray_sign('*', range.start + 1);
                return self.add(meant.unwrap_or(Node { value: Value::Null, span }), 0);
            }
            let message = say!("a value that starts with * is an alias, and there is no such anchor");
            let help = say!("put the value in quotes if the * belongs to the text");
            self.sink.push(Diagnostic::new(&codes::YAML, span, message).help(help));
            self.lost.push(span);
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

    /// Explains a scanner fault.
    fn report(&mut self, error: &ScanError) -> Stop {
        let at = error.marker().byte_offset().unwrap_or_default().min(self.text.len());
        // An empty line has nothing to show: the fault began before it.
        let is_blank = self.text[line_start(self.text, at)..].lines().next().is_none_or(|line| line.trim().is_empty());
        let at = if is_blank { self.text[..at].trim_end().len().saturating_sub(1) } else { at };
        let at = self.text.floor_char_boundary(at);
        let next = self.text[at..].chars().next().map_or(0, char::len_utf8);
        let span = self.span(at..at + next);
        let (finding, repair) = explain::explain(error, span, self.text, self.offset);
        Stop { at, finding: (span.start() != self.reported).then_some(finding), repair }
    }

    /// Closes what is still open and hands over the top-level entries.
    pub fn finish(mut self, parsed: &mut Parsed) {
        // A scalar directly followed by a fault may be a key without its colon.
        parsed.cut.extend((!self.open.is_empty()).then_some(self.offset + self.scalar.start));
        while let Some(open) = self.open.last() {
            parsed.cut.push(self.offset + open.start);
            self.close();
        }
        parsed.directives.append(&mut self.directives);
        parsed.dropped.append(&mut self.dropped);
        parsed.lost.append(&mut self.lost);
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

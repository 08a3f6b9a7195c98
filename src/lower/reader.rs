//! The one implementation of [`FieldReader`]: it reads a mapping and reports what is wrong with it.

use rust_decimal::Decimal;

use super::context::FileContext;
use super::keys::{Holds, Keys, Known};
use super::parts::{BASIS, EMBARGO, PERIOD_ENDS, REVIEW};
use super::{folded, prose, readings, reasons, scalar, shapes, slips, visibility};
use crate::diag::{Diagnostic, Message, Sink, say, suggest_word};
use crate::model::entity::{Common, Reading, Retirement, Visibility, Waiver};
use crate::model::value::{Language, Moment, Money, Period, Quantity, Recurrence, Unit};
use crate::model::{Deadline, Field, FieldId, FieldReader, Line, Link, Shape, Text, WordSet};
use crate::prose::openings;
use crate::source::{At, Span};
use crate::syntax::{Entry, Node, Style, Value};

/// About how many keys an element can have: the common ones, its kind's own and those of nested collections.
const KEYS: usize = 32;

/// Reads the fields of one mapping.
pub struct Reader<'a, 's> {
    context: FileContext<'a>,
    sink: &'s mut Sink,
    entries: &'a [Entry],
    used: Vec<bool>,
    /// The span at which a missing field is reported.
    place: Span,
    /// What the mapping describes, in messages: "goal", "target".
    what: Message,
    /// A reference that nesting implies, with the field that it belongs to.
    implied: Option<(FieldId, Link)>,
    known: Vec<Known>,
    /// What its labels on pages call it by: the word of a kind, or the name of a group.
    of: &'static str,
    /// The required fields that are not there, with their findings.
    missing: Vec<(&'static str, Diagnostic)>,
    /// What is said where the title is.
    without_title: Option<Diagnostic>,
}

impl<'a, 's> Reader<'a, 's> {
    /// A reader of `entries`, which describe a `what` whose name is at `place`.
    pub fn new(context: FileContext<'a>, entries: &'a [Entry], place: Span, what: Message, sink: &'s mut Sink) -> Self {
        let used = vec![false; entries.len()];
        let known = Vec::with_capacity(KEYS);
        let (missing, without_title) = (Vec::new(), None);
        Self { context, sink, entries, used, place, what, implied: None, known, of: "", missing, without_title }
    }

    /// The same, for fields that pages call by this kind or group.
    pub fn of(self, of: &'static str) -> Self {
        Self { of, ..self }
    }

    /// The same, with what to say where there is no title.
    pub fn without_title(self, without_title: Option<Diagnostic>) -> Self {
        Self { without_title, ..self }
    }

    /// Adds a reference to `outer` in `field`, as nesting implies it.
    pub fn imply(&mut self, field: FieldId, outer: Link) {
        self.implied = Some((field, outer));
    }

    /// Takes the value of a key, which need not be a declared field.
    pub fn take_key(&mut self, key: &'static str, holds: Holds) -> Option<&'a Node> {
        self.known.push(Known { name: key, holds });
        let index = self.entries.iter().position(|entry| &*entry.key.text == key)?;
        self.used[index] = true;
        Some(&self.entries[index].node)
    }

    /// Reports the keys that were not taken.
    pub fn finish(self) {
        let Self { context, entries, used, known, what, sink, of, missing, .. } = self;
        let unknown = entries.iter().zip(&used).filter(|(_, used)| !**used).map(|(entry, _)| {
            (entry, say!("{what} has no field \"{key}\"", what = what.clone(), key = &*entry.key.text))
        });
        let meant = Keys { context, written: entries, known: &known, of }.report(unknown.collect(), sink);
        // A field that is there under another name is not missing as well.
        missing.into_iter().filter(|(name, _)| !meant.contains(name)).for_each(|(_, found)| sink.push(found));
    }

    /// The node of a field: `None` when it is absent or says nothing, which is reported for a required field.
    fn take(&mut self, field: &'static Field) -> Option<&'a Node> {
        let node = self.take_key(field.name, Holds::Field(field.shape)).filter(|node| !node.is_nothing());
        let key = self.entries.iter().find(|entry| &*entry.key.text == field.name && node.is_none());
        let is_title = node.is_none() && key.is_none() && field.name == Common::TITLE.name;
        // The title is what stands right after an id, too.
        let key_end = key.map(|entry| entry.key.span.end()).or(is_title.then_some(self.place.end()));
        let is_cut_off = key_end.is_some_and(|end| slips::all_cut_off(field, end, self.context, self.sink));
        if node.is_none() && field.required && !is_cut_off {
            let place = key.map_or(self.place, |entry| entry.key.span);
            let own = || self.without_title.take_if(|_| field.id == Common::TITLE);
            let found = shapes::taken_for_nothing(field, key, self.context).or_else(own);
            let found = found.unwrap_or_else(|| shapes::lacks(&self.what, field, place));
            self.missing.push((field.name, found));
        }
        node
    }

    /// Reports a scalar that is not one of the words that its field accepts.
    fn wrong_word(&mut self, field: &'static Field, found: &At<&str>, words: &[&str]) {
        let diagnostic = shapes::must_be(field, found.span);
        self.sink.push(match suggest_word(found.value, words.iter().copied()) {
            Some(right) => diagnostic.suggesting(right, found.value, found.span, self.context.raw(found.span)),
            None => diagnostic,
        });
    }

    /// The text of a field's scalar.
    fn scalar(&mut self, field: &'static Field) -> Option<At<&'a str>> {
        let node = self.take(field)?;
        let text = node.scalar();
        if text.is_none() {
            self.sink.push(shapes::wrong(field, node.span, self.context));
        }
        text.map(|text| At::new(text, node.span))
    }

    /// The text of a field that is no text for readers: without quotation marks, which would be a part of it.
    fn bare(&mut self, field: &'static Field) -> Option<At<&'a str>> {
        let found = self.scalar(field)?;
        Some(slips::without_marks(field, found, self.context, self.sink))
    }

    /// A field's scalar as a typed value.
    fn value<T>(&mut self, field: &'static Field, parse: &scalar::Parse<T>) -> Option<At<T>> {
        scalar::read(self.bare(field)?, parse, field, self.context, self.sink)
    }

    /// The scalars of a node that may be one or a list of them.
    fn scalars(&mut self, field: &'static Field) -> Vec<At<&'a str>> {
        let Some(node) = self.take(field) else { return Vec::new() };
        let nodes = if let Value::List(items) = &node.value { items.as_slice() } else { std::slice::from_ref(node) };
        let mut found = Vec::with_capacity(nodes.len());
        for node in nodes {
            match node.scalar().filter(|_| !node.is_nothing()) {
                Some(text) => {
                    let one = At::new(text, node.span);
                    let items = slips::items(field, &one, self.context, self.sink);
                    found.extend(items.unwrap_or_else(|| vec![one]));
                }
                None if node.is_nothing() => self.sink.push(shapes::empty_item(field, node.span)),
                None => self.sink.push(shapes::wrong(field, node.span, self.context)),
            }
        }
        found
    }

    /// The entries of a field that holds a mapping.
    fn mapping(&mut self, field: &'static Field) -> &'a [Entry] {
        match self.take(field) {
            Some(Node { value: Value::Map(entries), .. }) => entries,
            Some(node) => {
                self.sink.push(shapes::wrong(field, node.span, self.context));
                &[]
            }
            None => &[],
        }
    }

    /// Single-line text is printed literally, so a reference in it would show the id of an element that may be hidden.
    fn no_references(&mut self, field: &'static Field, found: &At<&str>) {
        if openings(found.value).next().is_some() {
            self.sink.push(shapes::reference_in_line(field, found.span));
        }
    }

    fn inner<'i>(&'i mut self, entries: &'a [Entry], place: Span, what: Message) -> Reader<'a, 'i> {
        Reader::new(self.context, entries, place, what, self.sink)
    }
}

impl FieldReader for Reader<'_, '_> {
    fn line(&mut self, field: &'static Field) -> Option<Line> {
        let found = self.scalar(field)?;
        self.no_references(field, &found);
        slips::line(field, &found, self.context, self.sink);
        folded::in_line(field, found.span, self.context, self.sink);
        let words = found.value.split_whitespace().collect::<Vec<_>>().join(" ");
        Some(At::new(words.into(), found.span))
    }

    fn lines(&mut self, field: &'static Field) -> Vec<Line> {
        let found = self.scalars(field);
        for found in &found {
            self.no_references(field, found);
            slips::cut_off(field, found, self.context, self.sink);
            folded::in_line(field, found.span, self.context, self.sink);
        }
        found.iter().map(|found| At::new(found.value.trim().into(), found.span)).collect()
    }

    fn text(&mut self, field: &'static Field) -> Option<Text> {
        let node = self.take(field)?;
        let Value::Scalar { text, style } = &node.value else {
            self.sink.push(folded::laid_out(field, node.span, self.context));
            return None;
        };
        folded::report(node.span, *style, self.context, self.sink);
        slips::cut_off(field, &At::new(&**text, node.span), self.context, self.sink);
        let text = prose::read(text, *style == Style::Block, node.span, self.context);
        // A text of nothing but directives is empty, and has nothing that they could be about.
        if !text.directives.is_empty() && text.markdown.is_empty() {
            text.directives.iter().for_each(|directive| self.sink.push(prose::about_nothing(directive)));
            return None;
        }
        Some(text)
    }

    fn flag(&mut self, field: &'static Field) -> Option<At<bool>> {
        let found = self.bare(field)?;
        match found.value {
            "true" | "True" | "yes" => Some(At::new(true, found.span)),
            "false" | "False" | "no" => Some(At::new(false, found.span)),
            _ => {
                self.wrong_word(field, &found, &["true", "false"]);
                None
            }
        }
    }

    fn language(&mut self, field: &'static Field) -> Option<At<Language>> {
        let found = self.bare(field)?;
        let language = Language::from_code(found.value);
        if language.is_none() {
            self.wrong_word(field, &found, &Language::ALL.map(Language::code));
        }
        language.map(|language| At::new(language, found.span))
    }

    fn number(&mut self, field: &'static Field) -> Option<At<Decimal>> {
        self.value(field, &scalar::NUMBER)
    }

    fn quantity(&mut self, field: &'static Field) -> Option<At<Quantity>> {
        self.value(field, &scalar::QUANTITY)
    }

    fn unit(&mut self, field: &'static Field) -> Option<At<Unit>> {
        let found = self.scalar(field)?;
        self.no_references(field, &found);
        folded::in_line(field, found.span, self.context, self.sink);
        Unit::new(found.value).map(|unit| At::new(unit, found.span))
    }

    fn money(&mut self, field: &'static Field) -> Option<At<Money>> {
        self.value(field, &scalar::MONEY)
    }

    fn moment(&mut self, field: &'static Field) -> Option<At<Moment>> {
        self.value(field, &scalar::MOMENT)
    }

    fn deadline(&mut self, field: &'static Field) -> Option<Deadline> {
        self.value(field, &scalar::DEADLINE).map(Deadline::new)
    }

    fn period(&mut self, field: &'static Field) -> Option<At<Period>> {
        let node = self.take(field)?;
        match &node.value {
            Value::Map(entries) => {
                let mut inner = self.inner(entries, node.span, say!("a period"));
                let ends = PERIOD_ENDS.map(|end| inner.moment(end));
                inner.finish();
                let [Some(from), Some(to)] = ends else { return None };
                scalar::period(&from, &to, node.span, field.name, self.sink)
            }
            Value::Scalar { text, .. } => {
                let found = slips::without_marks(field, At::new(text, node.span), self.context, self.sink);
                scalar::read(found, &scalar::PERIOD, field, self.context, self.sink)
            }
            _ => {
                self.sink.push(shapes::wrong(field, node.span, self.context));
                None
            }
        }
    }

    fn recurrence(&mut self, field: &'static Field) -> Option<At<Recurrence>> {
        self.value(field, &scalar::RECURRENCE)
    }

    fn word(&mut self, field: &'static Field, set: &'static WordSet) -> Option<At<usize>> {
        scalar::word(self.bare(field)?, field.name, set, self.context, self.sink)
    }

    fn words(&mut self, field: &'static Field, set: &'static WordSet) -> Vec<At<usize>> {
        let found = self.scalars(field).into_iter();
        found.filter_map(|found| scalar::word(found, field.name, set, self.context, self.sink)).collect()
    }

    fn links(&mut self, field: &'static Field) -> Vec<Link> {
        let implied = self.implied.take_if(|(implied, _)| *implied == field.id).map(|(_, link)| link);
        let written = self.scalars(field).into_iter();
        let written = written.map(|found| slips::without_marks(field, found, self.context, self.sink));
        let written = written.map(|found| Link::new(found.value, found.span)).collect::<Vec<_>>();
        let mut links: Vec<_> = implied.into_iter().chain(written).collect();
        if let (Shape::Reference { many: false, .. }, Some(second)) = (field.shape, links.get(1)) {
            self.sink.push(shapes::several(field, second.span));
            links.truncate(1);
        }
        links
    }

    fn records(&mut self, field: &'static Field, each: &mut dyn FnMut(&mut dyn FieldReader)) {
        let Some(node) = self.take(field) else { return };
        let group = match field.shape {
            Shape::Record(spec) | Shape::Records(spec) => spec.name,
            _ => "",
        };
        let nodes = match (&node.value, field.shape) {
            (Value::List(items), Shape::Records(_)) => items.as_slice(),
            _ => std::slice::from_ref(node),
        };
        for node in nodes {
            let Value::Map(entries) = &node.value else {
                self.sink.push(shapes::wrong(field, node.span, self.context));
                continue;
            };
            let mut inner = self.inner(entries, node.span, say!("an entry of \"{field}\"", field = field.name));
            inner.of = group;
            each(&mut inner);
            inner.finish();
        }
    }

    fn readings(&mut self, field: &'static Field) -> Vec<Reading> {
        readings::read(self.mapping(field), field, self.context, self.sink)
    }

    fn waivers(&mut self, field: &'static Field) -> Vec<Waiver> {
        let with_reason = reasons::of_waivers(self.mapping(field), self.sink);
        let waiver = |(demand, reason): (Line, _)| Waiver { demand: Link::new(demand.value, demand.span), reason };
        with_reason.into_iter().map(waiver).collect()
    }

    fn retirements(&mut self, field: &'static Field) -> Vec<Retirement> {
        let with_reason = reasons::of_retirements(self.mapping(field), self.sink);
        with_reason.into_iter().map(|(id, reason)| Retirement { id, reason }).collect()
    }

    fn visibility(&mut self, field: &'static Field) -> Visibility {
        // Not `take`: a visibility without a value must not count as "public".
        let Some(node) = self.take_key(field.name, Holds::Field(field.shape)) else { return Visibility::Public };
        let nothing = Visibility::Internal { basis: None, review: None };
        match &node.value {
            Value::Scalar { text, .. } if &**text == "public" => Visibility::Public,
            Value::Scalar { text, .. } if &**text == "internal" => nothing,
            Value::Map(entries) => self.visibility_map(entries, node.span),
            // What was meant to be withheld must not be published by mistake because it could not be read.
            Value::Scalar { text, .. } => {
                self.sink.push(visibility::unknown(field, &At::new(&**text, node.span), self.context.language));
                nothing
            }
            _ => {
                self.sink.push(shapes::wrong(field, node.span, self.context));
                nothing
            }
        }
    }
}

impl<'a> Reader<'a, '_> {
    /// `{internal: …}` or `{embargo: …}`. Anything that cannot be read counts as internal.
    fn visibility_map(&mut self, entries: &'a [Entry], span: Span) -> Visibility {
        let mut inner = self.inner(entries, span, say!("a visibility"));
        let details = inner.take_key("internal", Holds::Field(Shape::Visibility));
        // A misspelt key says enough.
        let is_written = entries.is_empty() || entries.iter().any(|entry| &*entry.key.text == EMBARGO.name);
        let embargo = match details {
            None if is_written => inner.moment(&EMBARGO),
            _ => inner.take_key(EMBARGO.name, Holds::Field(EMBARGO.shape)).and(None),
        };
        inner.finish();
        let (basis, review) = match details.map(|node| (&node.value, node.span)) {
            Some((Value::Map(details), span)) => self.internal_details(details, span),
            Some((Value::Scalar { text, .. }, span)) => (Some(At::new(text.trim().into(), span)), None),
            _ => (None, None),
        };
        embargo.map_or(Visibility::Internal { basis, review }, Visibility::Embargo)
    }

    fn internal_details(&mut self, details: &'a [Entry], span: Span) -> (Option<Line>, Option<At<Moment>>) {
        let mut inner = self.inner(details, span, say!("an internal element's visibility"));
        let read = (inner.line(&BASIS), inner.moment(&REVIEW));
        inner.finish();
        read
    }
}

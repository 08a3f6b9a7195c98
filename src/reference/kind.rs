//! The page of a kind of element, made from its declaration.

use super::{Page, first_sentence, plain};
use crate::diag::{Message, Translator, say};
use crate::model::entity::{Common, KindSpec};
use crate::model::{Field, Kind, Record as _, RecordSpec, Shape, WordSet, WordSpec};
use crate::naming::{kind_name, shape_name};

/// Every kind by its word, with a description in one sentence, in the order of the documentation.
pub fn kinds(translator: &Translator) -> Vec<(&'static str, String)> {
    let sentence = |kind: &Kind| first_sentence(&said(kind.spec().record.doc, translator));
    Kind::ALL.iter().map(|kind| (kind.word(), sentence(kind))).collect()
}

/// The page of a kind, found by its word, its collection, or its name in the reader's language.
pub fn kind_page(wanted: &str, translator: &Translator) -> Option<Page> {
    let kind = Described::find(wanted, translator)?;
    let say = |message: Message| message.text(translator);
    let mut body = format!("{}\n", kind.doc);
    for form in &kind.forms {
        body.push_str(&format!("\n{}\n\n", form.place));
        form.example.lines().for_each(|line| body.push_str(&format!("  {line}\n")));
    }
    body.push_str(&format!("\n{}:\n", say(own_fields())));
    if kind.fields.is_empty() {
        body.push_str(&format!("\n  {}\n", say(say!("none"))));
    }
    kind.fields.iter().for_each(|field| field.write(&mut body, translator));
    body.push_str(&format!("\n{}:\n", say(common_fields())));
    fields(&Common::SPEC, translator).iter().for_each(|field| field.write(&mut body, translator));
    if !kind.nests.is_empty() {
        body.push_str(&format!("\n{}\n", say(nested(kind.nests.join(", ")))));
    }
    Some(Page { title: say(say!("{word} (kind)", word = kind.word)), body })
}

/// The heading of the fields that only this kind has.
pub(super) fn own_fields() -> Message {
    say!("Fields of its own")
}

/// The heading of the fields that all kinds have.
pub(super) fn common_fields() -> Message {
    say!("Fields of every element")
}

/// Which collections an element can contain.
pub(super) fn nested(collections: String) -> Message {
    say!("Can hold, nested: {collections}", collections)
}

/// A kind, described in the reader's language.
pub(super) struct Described {
    pub(super) word: &'static str,
    pub(super) doc: String,
    pub(super) forms: Vec<Form>,
    pub(super) fields: Vec<FieldText>,
    pub(super) nests: Vec<&'static str>,
}

/// A way of writing an element.
pub(super) struct Form {
    /// Where it can be written like this.
    pub(super) place: String,
    /// The language of the example.
    pub(super) syntax: &'static str,
    pub(super) example: String,
}

/// A field, described in the reader's language.
pub(super) struct FieldText {
    pub(super) name: &'static str,
    pub(super) accepts: String,
    pub(super) doc: String,
    /// The words that it accepts, or the fields of its groups.
    pub(super) parts: Vec<Part>,
    /// The kinds that it refers to, unless it can refer to all.
    pub(super) refers_to: Vec<&'static str>,
}

/// A word, or a field of a group.
pub(super) struct Part {
    pub(super) name: &'static str,
    pub(super) accepts: Option<String>,
    pub(super) doc: String,
}

impl Described {
    /// The kind that `wanted` names.
    pub(super) fn find(wanted: &str, translator: &Translator) -> Option<Self> {
        let wanted = wanted.to_lowercase();
        let is_called = |kind: &&Kind| kind_name(**kind).text(translator) == wanted;
        let named = || Kind::ALL.iter().find(is_called).copied();
        let kind = Kind::from_word(&wanted).or_else(|| Kind::from_collection(&wanted)).or_else(named)?;
        Some(Self::new(kind, translator))
    }

    pub(super) fn new(kind: Kind, translator: &Translator) -> Self {
        let spec = kind.spec();
        Self {
            word: spec.word,
            doc: said(spec.record.doc, translator),
            forms: forms(spec, translator),
            fields: fields(&spec.record, translator),
            nests: kind.nests().map(|nesting| nesting.kind.spec().collection).collect(),
        }
    }
}

fn forms(spec: &KindSpec, translator: &Translator) -> Vec<Form> {
    let say = |message: Message| message.text(translator);
    let yaml = |place: Message, example: String| Form { place: say(place), syntax: "yaml", example };
    let (id, collection) = (say(say!("my-id")), spec.collection);
    match spec.kind {
        Kind::Strategy => vec![yaml(say!("In strategy.yaml:"), "strategy:\n  title: …\n".to_owned())],
        Kind::Demand => vec![yaml(
            say!("In a document's own file, or below a document in a strategy's \"documents:\":"),
            format!("{collection}:\n  {id}:\n    title: …\n"),
        )],
        _ => {
            let (title, text) = (say(say!("Title")), say(say!("Text.")));
            vec![
                yaml(say!("In any YAML file of a strategy:"), format!("{collection}:\n  {id}:\n    title: …\n")),
                Form {
                    place: say(say!("In a Markdown file:")),
                    syntax: "markdown",
                    example: format!("---\n{}: {id}\n---\n# {title}\n{text}\n", spec.word),
                },
            ]
        }
    }
}

/// The fields of a record in the reader's language.
pub(super) fn fields(spec: &RecordSpec, translator: &Translator) -> Vec<FieldText> {
    spec.fields.iter().map(|field| FieldText::new(field, translator)).collect()
}

fn words(set: &WordSet, translator: &Translator) -> Vec<Part> {
    let part = |spec: &WordSpec| Part { name: spec.word, accepts: None, doc: said(spec.doc, translator) };
    set.words.iter().map(part).collect()
}

impl FieldText {
    fn new(field: &Field, translator: &Translator) -> Self {
        let (accepts, parts) = match field.shape {
            Shape::Word(set) => (say!("one of these words"), words(set, translator)),
            Shape::Words(set) => (say!("one or several of these words"), words(set, translator)),
            Shape::Record(spec) => (say!("a group of fields"), parts(spec, translator)),
            Shape::Records(spec) => (say!("a group of fields, or a list of them"), parts(spec, translator)),
            shape => (shape_name(shape), Vec::new()),
        };
        let refers_to = match field.shape {
            Shape::Reference { to, .. } if to.len() < Kind::ALL.len() => to.iter().map(|kind| kind.word()).collect(),
            _ => Vec::new(),
        };
        let accepts = demanded(field, accepts).text(translator);
        Self { name: field.name, accepts, doc: said(field.doc, translator), parts, refers_to }
    }

    fn write(&self, body: &mut String, translator: &Translator) {
        body.push_str(&format!("\n  {}: {}\n      {}\n", self.name, self.accepts, self.doc));
        for part in &self.parts {
            body.push_str(&format!("      - {}: {}\n", part.called(), part.doc));
        }
        if !self.refers_to.is_empty() {
            let kinds = say!("refers to: {kinds}", kinds = self.refers_to.join(", "));
            body.push_str(&format!("      {}\n", kinds.text(translator)));
        }
    }
}

impl Part {
    fn called(&self) -> String {
        self.accepts.as_ref().map_or(self.name.to_owned(), |accepts| format!("{} ({accepts})", self.name))
    }
}

fn parts(spec: &RecordSpec, translator: &Translator) -> Vec<Part> {
    let part = |field: &Field| Part {
        name: field.name,
        accepts: Some(demanded(field, shape_name(field.shape)).text(translator)),
        doc: said(field.doc, translator),
    };
    spec.fields.iter().map(part).collect()
}

fn demanded(field: &Field, accepts: Message) -> Message {
    if field.required { say!("{value}, required", value = accepts) } else { accepts }
}

/// The translation of a doc comment. Translations are found by the English text on one line.
pub(super) fn said(doc: &str, translator: &Translator) -> String {
    let english = plain(doc);
    translator.sentence(&english).to_owned()
}

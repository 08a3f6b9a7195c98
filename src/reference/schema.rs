//! The JSON Schema (2020-12) of source files, for editors and validators.

use serde_json::{Map, Value, json};

use super::plain;
use crate::model::entity::{Common, Document, Entity as _, KindSpec, Strategy};
use crate::model::value::{Language, ongoing};
use crate::model::{CheckSettings, Field, Kind, Record as _, RecordSpec, Shape, WordSet};

/// Which files a schema is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// The YAML files of a strategy.
    Strategy,
    /// The YAML files of governing documents.
    Document,
}

/// The schema of the files of a `target`.
pub fn schema(target: Target) -> Value {
    let mut definitions = Map::new();
    for kind in Kind::ALL {
        definitions.insert(kind.word().to_owned(), element(kind.spec()));
        for field in kind.spec().record.fields.iter().chain(Common::SPEC.fields) {
            define(field.shape, &mut definitions);
        }
    }
    CheckSettings::SPEC.fields.iter().for_each(|field| define(field.shape, &mut definitions));
    for (name, definition) in scalars() {
        definitions.insert(name.to_owned(), definition);
    }
    let (title, properties) = match target {
        Target::Strategy => ("stratc strategy file", strategy_properties()),
        Target::Document => ("stratc governing document", document_properties()),
    };
    let mut schema = object(properties, &[]);
    schema.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    schema.insert("title".to_owned(), json!(title));
    schema.insert("$defs".to_owned(), Value::Object(definitions));
    if target == Target::Document {
        schema.insert("required".to_owned(), json!([Document::WORD]));
    }
    Value::Object(schema)
}

fn strategy_properties() -> Map<String, Value> {
    let collections = Kind::ALL.iter().filter(|kind| kind.stands_alone());
    let mut properties: Map<_, _> =
        collections.map(|kind| (kind.spec().collection.to_owned(), collection(*kind))).collect();
    let about = plain(Kind::Strategy.spec().record.doc);
    properties.extend(CheckSettings::SPEC.fields.iter().map(property));
    let block = format!("#/$defs/{}", Strategy::WORD);
    properties.insert(Strategy::WORD.to_owned(), json!({"$ref": block, "description": about}));
    properties
}

fn document_properties() -> Map<String, Value> {
    let own = json!({
        "description": plain(Kind::Document.spec().record.doc),
        "properties": {"id": {"$ref": "#/$defs/id", "description": "The document's id; without it, the name of the file."}},
        "allOf": [{"$ref": "#/$defs/document-block"}],
        "unevaluatedProperties": false,
    });
    let demands = collection(Kind::Demand);
    Map::from_iter([(Document::WORD.to_owned(), own), (Kind::Demand.spec().collection.to_owned(), demands)])
}

fn definition(name: &str) -> Value {
    json!({"$ref": format!("#/$defs/{name}")})
}

/// A mapping from ids to elements.
fn collection(kind: Kind) -> Value {
    json!({
        "type": ["object", "null"],
        "description": plain(kind.spec().record.doc),
        "propertyNames": {"$ref": "#/$defs/id"},
        "additionalProperties": definition(kind.word()),
    })
}

/// An element: its fields, or in short form only its title.
fn element(spec: &KindSpec) -> Value {
    let mut block = fields_object(spec);
    block.insert("unevaluatedProperties".to_owned(), json!(false));
    if spec.kind == Kind::Strategy {
        block.insert("description".to_owned(), json!(plain(spec.record.doc)));
        return Value::Object(block);
    }
    json!({
        "description": plain(spec.record.doc),
        "anyOf": [{"type": ["string", "number"], "description": "The title, in short."}, Value::Object(block)],
    })
}

fn fields_object(spec: &KindSpec) -> Map<String, Value> {
    let fields: Vec<_> = Common::SPEC.fields.iter().chain(spec.record.fields).collect();
    let nested = spec.kind.nests().map(|nesting| {
        let spec = nesting.kind.spec();
        (spec.collection.to_owned(), collection(nesting.kind))
    });
    let properties = fields.iter().map(|field| property(field)).chain(nested).collect();
    let mut block = object(properties, &fields);
    block.remove("additionalProperties");
    block
}

fn property(field: &Field) -> (String, Value) {
    let mut schema = shape(field.shape);
    if let Value::Object(schema) = &mut schema {
        schema.insert("description".to_owned(), json!(plain(field.doc)));
    }
    (field.name.to_owned(), schema)
}

/// An object with exactly these properties, of which those of required `fields` are required.
fn object(properties: Map<String, Value>, fields: &[&Field]) -> Map<String, Value> {
    let required: Vec<_> = fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    let mut schema = Map::new();
    schema.insert("type".to_owned(), json!("object"));
    schema.insert("properties".to_owned(), Value::Object(properties));
    schema.insert("additionalProperties".to_owned(), json!(false));
    if !required.is_empty() {
        schema.insert("required".to_owned(), json!(required));
    }
    schema
}

fn shape(shape: Shape) -> Value {
    match shape {
        Shape::Line | Shape::Unit => definition("line"),
        Shape::Lines => one_or_many(&definition("line")),
        Shape::Text => definition("text"),
        Shape::Flag => json!({"type": "boolean"}),
        Shape::Language => json!({"enum": Language::ALL.map(Language::code)}),
        Shape::Number => definition("number"),
        Shape::Quantity => definition("quantity"),
        Shape::Money => definition("money"),
        Shape::Moment => definition("moment"),
        Shape::Deadline => definition("deadline"),
        Shape::Period => definition("period"),
        Shape::Recurrence => definition("recurrence"),
        Shape::Word(set) => words(set),
        Shape::Words(set) => one_or_many(&words(set)),
        Shape::Reference { many: false, .. } => definition("reference"),
        Shape::Reference { many: true, .. } => one_or_many(&definition("reference")),
        Shape::Record(spec) => definition(spec.name),
        Shape::Records(spec) => one_or_many(&definition(spec.name)),
        Shape::Readings => definition("readings"),
        Shape::Waivers => definition("waivers"),
        Shape::Retirements => definition("retirements"),
        Shape::Visibility => definition("visibility"),
    }
}

fn one_or_many(one: &Value) -> Value {
    json!({"anyOf": [one, {"type": "array", "items": one}]})
}

fn words(set: &WordSet) -> Value {
    let words = set.words.iter().map(|spec| json!({"const": spec.word, "description": plain(spec.doc)}));
    json!({"oneOf": words.collect::<Vec<_>>()})
}

/// Adds the definitions of the records that a shape needs.
fn define(shape: Shape, definitions: &mut Map<String, Value>) {
    let (Shape::Record(spec) | Shape::Records(spec)) = shape else { return };
    if !definitions.contains_key(spec.name) {
        definitions.insert(spec.name.to_owned(), record(spec));
        spec.fields.iter().for_each(|field| define(field.shape, definitions));
    }
}

fn record(spec: &RecordSpec) -> Value {
    let fields: Vec<_> = spec.fields.iter().collect();
    let mut schema = object(fields.iter().map(|field| property(field)).collect(), &fields);
    schema.insert("description".to_owned(), json!(plain(spec.doc)));
    Value::Object(schema)
}

/// The definitions of scalar values. YAML parsers differ in what they take for a number or a date, so both text and
/// numbers are accepted where an author may write either.
fn scalars() -> Vec<(&'static str, Value)> {
    let moment = r"^\d{4}(-(H[12]|T[1-3]|Q[1-4]|winter|spring|summer|autumn|W(0[1-9]|[1-4]\d|5[0-3])|(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)|/\d{4})?$";
    let number = r"^\s*[+\-−–]?[.,]?\d[\d\s\u00a0\u2009\u202f.,]*\s*$";
    let reason = json!({"type": "string", "minLength": 1});
    vec![
        (
            "id",
            json!({"type": "string", "pattern": "^[a-z0-9]([a-z0-9.\\-]*[a-z0-9])?$", "not": {"pattern": "\\.\\."}}),
        ),
        ("line", json!({"type": ["string", "number"]})),
        ("text", json!({"type": ["string", "number"]})),
        ("reference", json!({"type": ["string", "number"]})),
        ("number", json!({"anyOf": [{"type": "number"}, {"type": "string", "pattern": number}]})),
        ("quantity", json!({"anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^\s*[+\-−–]?[.,]?\d"}]})),
        ("money", json!({"anyOf": [{"type": "number"}, {"type": "string", "pattern": r"\d"}]})),
        (
            "moment",
            json!({"anyOf": [{"type": "integer", "minimum": 1000, "maximum": 9999}, {"type": "string", "pattern": moment}]}),
        ),
        ("deadline", json!({"anyOf": [definition("moment"), {"enum": [ongoing::WORD, "løpende", "løpande"]}]})),
        (
            "period",
            json!({"anyOf": [
                {"type": "integer", "minimum": 1000, "maximum": 9999},
                {"type": "string", "pattern": r"^\s*\d{4}"},
                {"type": "object", "properties": {"from": definition("moment"), "to": definition("moment")}, "required": ["from", "to"], "additionalProperties": false},
            ]}),
        ),
        ("recurrence", json!({"type": "string"})),
        (
            "readings",
            json!({"type": "object", "propertyNames": {"pattern": moment}, "additionalProperties": definition("quantity")}),
        ),
        ("waivers", json!({"type": "object", "additionalProperties": reason})),
        ("retirements", json!({"type": "object", "propertyNames": definition("id"), "additionalProperties": reason})),
        ("visibility", visibility()),
        ("document-block", Value::Object(fields_object(Kind::Document.spec()))),
    ]
}

fn visibility() -> Value {
    let details = json!({"type": ["object", "null"], "properties": {"basis": definition("line"), "review": definition("moment")}, "additionalProperties": false});
    json!({"anyOf": [
        {"enum": ["public", "internal"]},
        {"type": "object", "properties": {"embargo": definition("moment")}, "required": ["embargo"], "additionalProperties": false},
        {"type": "object", "properties": {"internal": details}, "required": ["internal"], "additionalProperties": false},
    ]})
}

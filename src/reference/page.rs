//! The pages that `stratc explain` prints.

use crate::diag::{self, Code, Message, Translator, say};
use crate::locale;
use crate::model::entity::{Common, KindSpec};
use crate::model::value::Language;
use crate::model::{Field, Kind, Record as _, Shape};
use crate::phrase::shape_name;
use crate::rules;

/// A page: a title and paragraphs of plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The first line.
    pub title: String,
    /// Everything below it.
    pub body: String,
}

/// Every code that stratc can raise, in the order of the documentation.
pub fn codes() -> Vec<&'static Code> {
    let mut codes: Vec<_> = diag::codes::table().chain(rules::table().map(|rule| rule.code)).collect();
    codes.sort_by_key(|code| (code.family().map(|family| family as usize), code.id));
    codes
}

/// The page of a code, found by its code or its name.
pub fn code_page(wanted: &str, language: Language, translator: &Translator) -> Option<Page> {
    let code = codes().into_iter().find(|code| code.id.eq_ignore_ascii_case(wanted) || code.name == wanted)?;
    let title = format!("{} {} ({})", code.id, code.name, code.level.name().text(translator));
    let english = unindent(code.doc);
    let (prose, examples) = english.split_at(english.find("## Faulty").unwrap_or(english.len()));
    let prose = locale::page(language, code.id).map_or(prose.to_owned(), |page| format!("{page}\n\n"));
    let heading = |message: Message| format!("## {}\n", message.text(translator));
    let examples =
        examples.replace("## Faulty\n", &heading(say!("Faulty"))).replace("## Sound\n", &heading(say!("Sound")));
    Some(Page { title, body: prose + &examples })
}

/// The page of a kind, found by its word or its collection.
pub fn kind_page(wanted: &str) -> Option<Page> {
    let wanted = wanted.to_lowercase();
    let kind = Kind::from_word(&wanted).or_else(|| Kind::from_collection(&wanted))?;
    let spec = kind.spec();
    let mut body = unindent(spec.record.doc);
    body.push_str(&how_to_write(spec));
    body.push_str("\nFields of its own:\n");
    if spec.record.fields.is_empty() {
        body.push_str("\n  none\n");
    }
    spec.record.fields.iter().for_each(|field| describe(field, &mut body));
    body.push_str("\nFields of every element:\n");
    Common::SPEC.fields.iter().for_each(|field| describe(field, &mut body));
    let nested: Vec<_> = spec.nests.iter().map(|nesting| nesting.kind.spec().collection).collect();
    if !nested.is_empty() {
        body.push_str(&format!("\nCan hold, nested: {}\n", nested.join(", ")));
    }
    Some(Page { title: format!("{} (kind)", spec.word), body })
}

fn how_to_write(spec: &KindSpec) -> String {
    match spec.kind {
        Kind::Strategy => "\nIn strategy.yaml:\n\n  strategy:\n    title: …\n".to_owned(),
        Kind::Demand => {
            "\nIn a document's own file, or below a document in a strategy's \"documents:\":\n\n  demands:\n    my-id:\n      title: …\n"
                .to_owned()
        }
        _ => format!(
            "\nIn any YAML file of a strategy:\n\n  {}:\n    my-id:\n      title: …\n\nIn a Markdown file:\n\n  ---\n  {}: my-id\n  ---\n  # Title\n  Text.\n",
            spec.collection, spec.word
        ),
    }
}

fn describe(field: &Field, body: &mut String) {
    let required = if field.required { ", required" } else { "" };
    body.push_str(&format!("\n  {}: {}{required}\n", field.name, shape_name(field.shape).text(&Translator::default())));
    for line in unindent(field.doc).lines().filter(|line| !line.is_empty()) {
        body.push_str(&format!("      {line}\n"));
    }
    match field.shape {
        Shape::Word(set) => {
            for spec in set.words {
                body.push_str(&format!("      - {}: {}\n", spec.word, spec.doc.trim()));
            }
        }
        Shape::Reference { to, .. } if to.len() < Kind::ALL.len() => {
            let kinds: Vec<_> = to.iter().map(|kind| kind.word()).collect();
            body.push_str(&format!("      refers to: {}\n", kinds.join(", ")));
        }
        Shape::Record(spec) | Shape::Records(spec) => {
            let keys: Vec<_> = spec.fields.iter().map(|field| field.name).collect();
            body.push_str(&format!("      keys: {}\n", keys.join(", ")));
        }
        _ => {}
    }
}

/// Takes away the space that a doc comment has before each line.
fn unindent(doc: &str) -> String {
    doc.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n") + "\n"
}

//! The pages of codes that `stratc explain` prints.

use super::codes::codes;
use crate::diag::{Code, Message, Translator, say};
use crate::locale;
use crate::model::value::Language;

/// A page: a title and paragraphs of plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The first line.
    pub title: String,
    /// Everything below it.
    pub body: String,
}

/// The page of a code, found by its code or its name.
pub fn code_page(wanted: &str, language: Language, translator: &Translator) -> Option<Page> {
    let code = codes().into_iter().find(|code| code.id.eq_ignore_ascii_case(wanted) || code.name == wanted)?;
    let title = format!("{} {} ({})", code.id, code.name, code.level.name().text(translator));
    let mut body = prose_of(code, language);
    for (heading, example) in examples_of(code) {
        body.push_str(&format!("\n## {}\n\n{example}", heading.text(translator)));
    }
    Some(Page { title, body })
}

const FAULTY: &str = "## Faulty\n";
const SOUND: &str = "## Sound\n";

/// The text of a code's page, without its examples.
pub(super) fn prose_of(code: &Code, language: Language) -> String {
    if let Some(page) = locale::page(language, code.id) {
        return format!("{page}\n");
    }
    let english = unindent(code.doc);
    let (prose, _) = english.split_once(FAULTY).unwrap_or((&english, ""));
    let paragraphs: Vec<_> = prose.trim().split("\n\n").map(on_one_line).collect();
    paragraphs.join("\n\n") + "\n"
}

/// A paragraph without the line breaks of the source code. Lists keep theirs.
fn on_one_line(paragraph: &str) -> String {
    let is_list = paragraph.lines().any(|line| line.starts_with("- "));
    if is_list { paragraph.to_owned() } else { paragraph.replace('\n', " ") }
}

/// The examples of a code's page, each with its heading.
pub(super) fn examples_of(code: &Code) -> Vec<(Message, String)> {
    let page = unindent(code.doc);
    let Some((_, examples)) = page.split_once(FAULTY) else { return Vec::new() };
    let (faulty, sound) = examples.split_once(SOUND).unwrap_or((examples, ""));
    let examples = [(say!("Faulty"), faulty), (say!("Sound"), sound)];
    examples.into_iter().map(|(heading, example)| (heading, example.trim().to_owned() + "\n")).collect()
}

/// Removes the space at the beginning of each line of a doc comment.
fn unindent(doc: &str) -> String {
    doc.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n") + "\n"
}

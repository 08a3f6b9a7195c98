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
    for (heading, section) in sections_of(code, language) {
        body.push_str(&format!("\n## {}\n\n{section}", heading.text(translator)));
    }
    Some(Page { title, body })
}

const FAULTY: &str = "## Faulty\n";
const SOUND: &str = "## Sound\n";

/// What a code's page says before its first heading: what is found, and where.
pub(super) fn prose_of(code: &Code, language: Language) -> String {
    words_of(code, language).0
}

/// The sections of a code's page, each with its heading: why it matters, and the examples.
pub(super) fn sections_of(code: &Code, language: Language) -> Vec<(Message, String)> {
    let why = words_of(code, language).1.map(|why| (say!("Why"), why));
    why.into_iter().chain(examples_of(code)).collect()
}

/// What a code's page says in words: what is found, and, for a rule, why that matters.
fn words_of(code: &Code, language: Language) -> (String, Option<String>) {
    let words = locale::page(language, code.id).map_or_else(|| english_words(code), str::to_owned);
    let Some((found, section)) = words.split_once("\n## ") else { return (ended(&words), None) };
    let why = section.split_once('\n').map_or("", |(_, why)| why);
    (ended(found), Some(ended(why)))
}

/// All that stands above the examples in the code's doc comment.
fn english_words(code: &Code) -> String {
    let page = unindent(code.doc);
    let (words, _) = page.split_once(FAULTY).unwrap_or((&page, ""));
    let paragraphs: Vec<_> = words.trim().split("\n\n").map(on_one_line).collect();
    paragraphs.join("\n\n")
}

/// A text with a single line break at its end.
fn ended(text: &str) -> String {
    text.trim().to_owned() + "\n"
}

/// A paragraph without the line breaks of the source code. Lists keep theirs.
fn on_one_line(paragraph: &str) -> String {
    let is_list = paragraph.lines().any(|line| line.starts_with("- "));
    if is_list { paragraph.to_owned() } else { paragraph.replace('\n', " ") }
}

/// The examples of a code's page, which are the same in all languages, each with its heading.
fn examples_of(code: &Code) -> Vec<(Message, String)> {
    let page = unindent(code.doc);
    let Some((_, examples)) = page.split_once(FAULTY) else { return Vec::new() };
    let (faulty, sound) = examples.split_once(SOUND).unwrap_or((examples, ""));
    let examples = [(say!("Faulty"), faulty), (say!("Sound"), sound)];
    examples.into_iter().map(|(heading, example)| (heading, ended(example))).collect()
}

/// Removes the space at the beginning of each line of a doc comment.
fn unindent(doc: &str) -> String {
    doc.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n") + "\n"
}

//! Names of files that look as if they were meant for a plan, but are not read.

use super::main_file::{MAIN, is_misnamed_main};
use super::{is_source, is_yaml};
use crate::diag::in_english;
use crate::model::Kind;

/// Why a file in a folder of sources is not read.
#[derive(Debug, PartialEq, Eq)]
pub enum Unread {
    /// Its name has another ending than those of sources. Under the path `right`, it would be read.
    Ending {
        /// The same path with the right ending.
        right: String,
    },
    /// It is plain text: notes, or a source whose name ends wrongly.
    PlainText,
    /// It belongs to a word processor.
    WordProcessor,
}

/// Files about a folder, not for the plan in it.
const ABOUT: [&str; 8] = ["readme", "lesmeg", "les-meg", "license", "licence", "lisens", "copying", "changelog"];
/// How the owner files of word processors begin, which exist while a document is open.
const OWNER_FILE: &str = "~$";
/// Folders of what was never meant to be read, or is no longer.
const KEPT_APART: [&str; 18] = [
    "arkiv",
    "archive",
    "attachments",
    "backup",
    "bakgrunn",
    "drafts",
    "eksempler",
    "examples",
    "gammelt",
    "grunnlag",
    "kilder",
    "maler",
    "notater",
    "notes",
    "old",
    "sources",
    "templates",
    "vedlegg",
];

/// Why the file at `path` is not read, as far as its name says; `None` for sources, and for what nobody would take for
/// one.
pub fn unread(path: &str) -> Option<Unread> {
    let (before, ending) = path.rsplit_once('.')?;
    let name = before.rsplit('/').next().unwrap_or(before);
    if is_source(path) || name.starts_with(OWNER_FILE) || is_about_folder(path) {
        return None;
    }
    if is_misnamed_main(path) {
        return Some(Unread::Ending { right: beside(path, MAIN) });
    }
    match &*ending.to_lowercase() {
        known @ ("yaml" | "yml" | "md") => Some(Unread::Ending { right: format!("{before}.{known}") }),
        "markdown" | "mdown" | "mdwn" | "mkd" | "mkdn" => Some(Unread::Ending { right: format!("{before}.md") }),
        "txt" if is_source(before) => Some(Unread::Ending { right: before.to_owned() }),
        "txt" => Some(Unread::PlainText),
        "doc" | "docx" | "odt" | "rtf" => Some(Unread::WordProcessor),
        _ => None,
    }
}

/// The path of a file called `name` in the same folder.
fn beside(path: &str, name: &str) -> String {
    path.rsplit_once('/').map_or_else(|| name.to_owned(), |(folder, _)| format!("{folder}/{name}"))
}

/// Whether the files of a folder, by their paths in it, are templates of ours.
pub fn are_templates(paths: &[&str]) -> bool {
    const FOLDERS: [&str; 5] = ["html/", "print/", "report/", "text/", "typst/"];
    const ENDINGS: [&str; 4] = [".html", ".css", ".txt", ".typ"];
    let is_template = |path: &&str| {
        FOLDERS.iter().any(|folder| path.starts_with(folder)) && ENDINGS.iter().any(|ending| path.ends_with(ending))
    };
    paths.iter().any(is_template)
}

/// Whether a file tells people about the folder that it is in.
pub fn is_about_folder(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let first = name.split('.').next().unwrap_or(name).to_lowercase();
    ABOUT.contains(&&*first)
}

/// Whether `path` leads through a folder for attachments, sources, old versions and the like.
pub fn is_kept_apart(path: &str) -> bool {
    path.split('/').any(|part| KEPT_APART.contains(&&*part.to_lowercase()))
}

/// The ending that makes a source of a plain text, judging by how it begins; `None` for mere notes.
pub fn ending_for(text: &str) -> Option<&'static str> {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let (first, second) = (lines.next()?.trim_end(), lines.next()?);
    let is_field = |line: &str| line.contains(": ") || line.trim_end().ends_with(':');
    if first == "---" {
        return (is_field(second) && lines.any(|line| line.trim_end() == "---")).then_some("md");
    }
    let is_block = first.strip_suffix(':').is_some_and(is_block);
    (is_block && second.starts_with(' ') && is_field(second)).then_some("yaml")
}

/// Whether a YAML file has a block of this kind, by its word or its collection, in English or Norwegian.
pub fn has_block(path: &str, text: &str, kind: Kind) -> bool {
    let keys = text.lines().filter_map(|line| line.split_once(':')).map(|(key, _)| key);
    is_yaml(path) && keys.into_iter().any(|key| names(key, kind))
}

fn is_block(key: &str) -> bool {
    Kind::ALL.iter().any(|kind| names(key, *kind))
}

fn names(key: &str, kind: Kind) -> bool {
    let spec = kind.spec();
    let own = [spec.word, spec.collection];
    own.contains(&key) || in_english(key).iter().any(|english| own.contains(english))
}

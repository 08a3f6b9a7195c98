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
    /// It is a spreadsheet or a table.
    Spreadsheet,
    /// It is a presentation or finished pages.
    Pages,
    /// It is data in another notation than YAML.
    Data,
    /// Its name is that of an older version of the source `right`.
    Backup {
        /// The path without what makes it a backup.
        right: String,
    },
}

/// Files about a folder, not for the plan in it.
const ABOUT: [&str; 8] = ["readme", "lesmeg", "les-meg", "license", "licence", "lisens", "copying", "changelog"];
/// How the owner files of word processors begin, which exist while a document is open.
const OWNER_FILE: &str = "~$";
/// Folders of what was never meant to be read, or is no longer.
const KEPT_APART: [&str; 18] = [
    "arkiv", "archive", "attachments", "backup", "bakgrunn", "drafts", "eksempler", "examples", "gammelt", "grunnlag",
    "kilder", "maler", "notater", "notes", "old", "sources", "templates", "vedlegg",
];

/// Why the file at `path` is not read, as far as its name says; `None` for sources, and for what nobody would take for
/// one.
pub fn unread(path: &str) -> Option<Unread> {
    let name = path.rsplit('/').next().unwrap_or(path);
    if is_source(path) || name.starts_with(OWNER_FILE) || is_about_folder(path) {
        return None;
    }
    if is_misnamed_main(path) {
        return Some(Unread::Ending { right: beside(path, MAIN) });
    }
    if let Some(right) = path.strip_suffix('~').filter(|right| is_source(right)) {
        return Some(Unread::Backup { right: right.to_owned() });
    }
    if let Some(right) = without_dot(path) {
        return Some(Unread::Ending { right });
    }
    let Some((_, ending)) = name.rsplit_once('.') else { return Some(Unread::PlainText) };
    by_ending(&path[..path.len() - ending.len() - 1], &ending.trim().to_lowercase())
}

fn by_ending(before: &str, ending: &str) -> Option<Unread> {
    match ending {
        "yaml" | "yml" | "md" => Some(Unread::Ending { right: format!("{before}.{ending}") }),
        "ymal" | "yalm" | "yam" | "yaml1" | "yamll" => Some(Unread::Ending { right: format!("{before}.yaml") }),
        "markdown" | "mdown" | "mdwn" | "mkd" | "mkdn" | "mdx" => {
            Some(Unread::Ending { right: format!("{before}.md") })
        }
        "txt" if is_source(before) => Some(Unread::Ending { right: before.to_owned() }),
        "txt" => Some(Unread::PlainText),
        "bak" | "backup" | "old" | "orig" | "tmp" | "kopi" | "copy" if is_source(before) => {
            Some(Unread::Backup { right: before.to_owned() })
        }
        "doc" | "docx" | "odt" | "rtf" | "pages" | "gdoc" => Some(Unread::WordProcessor),
        "xls" | "xlsx" | "ods" | "numbers" | "csv" | "tsv" | "gsheet" => Some(Unread::Spreadsheet),
        "pdf" | "html" | "htm" | "ppt" | "pptx" | "odp" | "key" => Some(Unread::Pages),
        "json" | "toml" => Some(Unread::Data),
        _ => None,
    }
}

/// The path of a source whose name has another sign in the place of its dot: `maal,yaml`.
fn without_dot(path: &str) -> Option<String> {
    let ends = ["yaml", "yml"].into_iter().find_map(|ending| Some((path.strip_suffix(ending)?, ending)))?;
    let before = ends.0.strip_suffix([',', '-', '_', ' '])?;
    (!before.is_empty() && !before.ends_with('/')).then(|| format!("{before}.{}", ends.1))
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

/// Whether a plain text looks like a chapter: by its number, as in `02-innledning.txt`, or since it begins with a heading.
pub fn is_chapter(path: &str, text: &str) -> bool {
    const NOTES: [&str; 6] = ["notat", "note", "todo", "referat", "logg", "log"];
    let name = path.rsplit('/').next().unwrap_or(path).to_lowercase();
    let name = name.strip_suffix(".txt").unwrap_or(&name);
    let behind = name.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let is_numbered =
        (1..=2).contains(&(name.len() - behind.len())) && (behind.is_empty() || behind.starts_with(['-', '_']));
    let mut lines = text.lines().skip_while(|line| line.trim().is_empty());
    let is_headed = lines.next().is_some_and(|line| line.starts_with("# "))
        && lines.next().is_some_and(|line| line.trim().is_empty())
        && lines.any(|line| line.starts_with(char::is_alphanumeric));
    let is_note = NOTES.iter().any(|word| name.contains(word));
    !is_note && !text.trim().is_empty() && (is_numbered || is_headed)
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

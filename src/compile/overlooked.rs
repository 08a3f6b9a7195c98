//! Files and folders that look as if they were meant for a plan, but are not read.
//!
//! Whoever mistakes an ending or a folder's name loses a whole file without a word. False alarms would be worse, so
//! what may well be an attachment, a note, a copy or another program's file is passed over.

use percent_encoding::percent_decode_str;

use crate::diag::{Diagnostic, Message, Sink, codes, say};
use crate::model::Kind;
use crate::source::{SourceFile, SourceMap, Span};
use crate::workspace::{
    Folder, SETTINGS_FILE, STRATEGY_FILE, Settings, Unread, are_templates, ending_for, has_block, is_about_folder,
    is_below, is_chapter, is_kept_apart, is_misnamed_main, is_source, is_yaml, unread,
};
use crate::world::World;

/// Names that people give to the folder of strategies, to that of governing documents, and to that of templates.
const PLANS_ALIKE: [&str; 6] = ["strategi", "strategy", "strategier", "plan", "planer", "plans"];
const DOCUMENTS_ALIKE: [&str; 6] = ["seed", "document", "documents", "dokument", "dokumenter", "styringsdokumenter"];
const TEMPLATES_ALIKE: [&str; 4] = ["template", "templates", "mal", "maler"];

/// What is not read, why, and what to do.
type Overlooked = (String, Message, Message);

/// Reports what is overlooked in the workspace's root, and among `others`: the files in its folders that are no
/// sources. The files are added to `sources`, so that findings can point at them.
pub(super) fn report(
    world: &dyn World,
    settings: &Settings,
    others: &[String],
    sources: &mut SourceMap,
    sink: &mut Sink,
) {
    let workspace = Workspace { world, settings, sources };
    let mut found = workspace.in_root();
    found.extend(others.iter().filter_map(|path| workspace.file(path)));
    found.extend(workspace.markdown_documents());
    found.extend(workspace.misplaced_sources());
    for (path, message, help) in found {
        let known = sources.iter().find(|(_, source)| source.path() == path).map(|(file, _)| file);
        let file = known.unwrap_or_else(|| sources.add(SourceFile::new(path, "")));
        sink.push(Diagnostic::new(&codes::source::OVERLOOKED, Span::start_of(file), message).help(help));
    }
}

struct Workspace<'a> {
    world: &'a dyn World,
    settings: &'a Settings,
    sources: &'a SourceMap,
}

impl Workspace<'_> {
    fn in_root(&self) -> Vec<Overlooked> {
        let names = self.world.entries("");
        let found = names.iter().filter(|name| !self.is_read(name));
        let one =
            |name: &String| self.settings_file(name).or_else(|| self.loose_source(name)).or_else(|| self.folder(name));
        found.filter_map(one).collect()
    }

    fn settings_file(&self, name: &str) -> Option<Overlooked> {
        const ALIKE: [&str; 5] = ["stratc.yaml", "stratc.yml", "stratc.yaml.txt", "stratc.yml.txt", "stratc.txt"];
        let is_alike = ALIKE.contains(&&*name.to_lowercase());
        let has_settings = self.is_read(SETTINGS_FILE);
        // Some systems find stratc.yaml under any spelling of its name.
        let is_same = has_settings && name.eq_ignore_ascii_case(SETTINGS_FILE);
        let message = || say!("{path} is not read: settings must be in {right}", path = name, right = SETTINGS_FILE);
        let help = if has_settings {
            say!("move what {path} says into {right}", path = name, right = SETTINGS_FILE)
        } else {
            rename(name, SETTINGS_FILE)
        };
        (is_alike && !is_same).then(|| (name.to_owned(), message(), help))
    }

    fn folder(&self, name: &str) -> Option<Overlooked> {
        let Settings { strategies, documents, .. } = self.settings;
        let is_own = |folder: &Folder| folder.path.split('/').next() == Some(name) || is_below(name, &folder.path);
        if is_own(strategies) || is_own(documents) {
            return None;
        }
        if let Some(found) = self.templates(name) {
            return Some(found);
        }
        if is_kept_apart(name) {
            return None;
        }
        if self.is_misnamed(name, strategies, &PLANS_ALIKE) && (self.holds_plans(name) || self.holds_sources(name)) {
            return Some(self.misnamed(name, strategies));
        }
        if self.is_misnamed(name, documents, &DOCUMENTS_ALIKE) && self.holds(name, Kind::Document) {
            return Some(self.misnamed(name, documents));
        }
        let right = strategies.path.as_str();
        let message = || say!("the plan in {path} is not read: it is not in the folder {right}", path = name, right);
        self.is_plan(name).then(|| (name.to_owned(), message(), say!("move {path} into {right}", path = name, right)))
    }

    /// Whether `name` is one of those that people write for the folder, which the settings do not name.
    fn is_misnamed(&self, name: &str, folder: &Folder, alike: &[&str]) -> bool {
        let lower = name.to_lowercase();
        // Some systems find the folder under any spelling of its name.
        let is_other_case = lower == folder.path
            && (self.is_folder(&folder.path)
                || !self.sources.iter().any(|(_, source)| is_below(source.path(), &lower)));
        folder.named_at.is_none() && name != folder.path && (is_other_case || alike.contains(&&*lower))
    }

    fn is_folder(&self, path: &str) -> bool {
        self.world.entries("").iter().any(|name| name == path)
    }

    /// Templates that are not used, because the settings name no folder of templates, or one that is called otherwise.
    fn templates(&self, name: &str) -> Option<Overlooked> {
        let own = self.settings.templates.as_ref();
        let is_alike = TEMPLATES_ALIKE.contains(&&*name.to_lowercase());
        let is_used = own.is_some_and(|folder| self.is_folder(folder.path.split('/').next().unwrap_or_default()));
        if !is_alike || is_used {
            return None;
        }
        let listing = self.world.list(name);
        let prefix = format!("{name}/");
        let paths: Vec<_> = listing.files.iter().filter_map(|path| path.strip_prefix(&prefix)).collect();
        let message = say!("the templates in {path} are not used: the settings do not name the folder", path = name);
        let help = match own {
            Some(folder) => rename(name, &folder.path),
            None => say!("write \"templates: {path}\" in {settings}", path = name, settings = SETTINGS_FILE),
        };
        are_templates(&paths).then(|| (name.to_owned(), message, help))
    }

    /// A source that lies in the root, in no plan's folder.
    fn loose_source(&self, name: &str) -> Option<Overlooked> {
        let is_whole = matches!(&*self.settings.strategies.path, "" | ".");
        let is_main = || name == STRATEGY_FILE && self.has_block(name, Kind::Strategy);
        if is_whole || !is_yaml(name) || !(is_main() || ending_for(&self.text(name)) == Some("yaml")) {
            return None;
        }
        let right = self.settings.strategies.path.as_str();
        let message = say!("{path} is not read: it is in no plan's folder", path = name);
        Some((
            name.to_owned(),
            message,
            say!("move {path} into the folder of its plan, in {right}", path = name, right),
        ))
    }

    /// Files that are read as sources elsewhere than they belong: settings and plans.
    fn misplaced_sources(&self) -> Vec<Overlooked> {
        let found = self.sources.iter().filter_map(|(_, source)| {
            let path = source.path();
            let (folder, name) = path.rsplit_once('/')?;
            let Settings { strategies, documents, .. } = self.settings;
            if name == SETTINGS_FILE {
                let message = say!("{path} is not read: settings must be in {right}", path, right = SETTINGS_FILE);
                return Some((
                    path.to_owned(),
                    message,
                    say!("move {path} into the folder that holds {right}", path, right = strategies.path.as_str()),
                ));
            }
            let has_main = self.is_read(&format!("{folder}/{STRATEGY_FILE}"));
            if is_below(path, &strategies.path) && is_misnamed_main(name) && !has_main {
                let message = say!(
                    "the plan in {path} is not read: its main file should be called {right}",
                    path = folder,
                    right = STRATEGY_FILE
                );
                return Some((path.to_owned(), message, rename(path, STRATEGY_FILE)));
            }
            let is_plan = name == STRATEGY_FILE && !is_below(path, &strategies.path) && is_below(path, &documents.path);
            (is_plan && folder != documents.path && self.has_block(path, Kind::Strategy)).then(|| {
                let right = strategies.path.as_str();
                let message =
                    say!("the plan in {path} is not read: it is not in the folder {right}", path = folder, right);
                (path.to_owned(), message, say!("move {path} into {right}", path = folder, right))
            })
        });
        found.collect()
    }

    fn misnamed(&self, name: &str, folder: &Folder) -> Overlooked {
        let right = folder.path.as_str();
        let message = say!("the folder {path} is not read: its name should be {right}", path = name, right);
        let is_taken = self.is_folder(right);
        let help = if is_taken {
            say!("move what is in {path} into {right}", path = name, right)
        } else {
            rename(name, right)
        };
        (name.to_owned(), message, help)
    }

    fn holds_plans(&self, folder: &str) -> bool {
        self.world.entries(folder).iter().any(|name| self.is_plan(&format!("{folder}/{name}")))
    }

    /// Whether a folder's own folders hold sources of a plan, whose main file may be missing.
    fn holds_sources(&self, folder: &str) -> bool {
        let files = self.world.list(folder).files;
        files.iter().any(|path| is_yaml(path) && ending_for(&self.text(path)) == Some("yaml"))
    }

    fn is_plan(&self, folder: &str) -> bool {
        let is_there = self.world.entries(folder).iter().any(|name| name == STRATEGY_FILE);
        is_there && self.has_block(&format!("{folder}/{STRATEGY_FILE}"), Kind::Strategy)
    }

    fn holds(&self, folder: &str, kind: Kind) -> bool {
        self.world.list(folder).files.iter().any(|path| self.has_block(path, kind))
    }

    fn has_block(&self, path: &str, kind: Kind) -> bool {
        let lower = path.to_lowercase();
        is_source(&lower) && has_block(&lower, &self.text(path), kind)
    }

    /// The finding about a file in the folders of strategies and documents that is no source.
    fn file(&self, path: &str) -> Option<Overlooked> {
        let is_in_plans = self.is_in_plans(path);
        if !is_in_plans && !self.is_in_documents(path) {
            return None;
        }
        let right = match unread(path)? {
            Unread::Ending { right } => right,
            Unread::PlainText if self.is_mentioned(path) => return None,
            Unread::PlainText => with_ending(path, self.ending_for(path)?),
            Unread::Backup { right } => {
                return (is_in_plans && !self.is_read(&right) && !is_kept_apart(path)).then(|| backup(path, &right));
            }
            // No program makes a spreadsheet of one source, as it does the pages that lie beside their text.
            Unread::Spreadsheet if is_in_plans && !is_kept_apart(path) && !self.is_mentioned(path) => {
                return Some(of_another_program(path, &Unread::Spreadsheet));
            }
            other => return (is_in_plans && !self.is_attachment(path)).then(|| of_another_program(path, &other)),
        };
        let is_copy = self.is_read(&right);
        if is_copy && path.strip_suffix(".txt") == Some(&*right) && self.text(path) != self.text(&right) {
            return Some(twin(path, &right));
        }
        let would_be_read = is_in_plans || !right.ends_with(".md");
        let name = right.rsplit('/').next().unwrap_or(&right);
        let message = || say!("{path} is not read: the names of sources end in .yaml, .yml or .md", path);
        (would_be_read && !is_copy).then(|| (path.to_owned(), message(), rename(path, name)))
    }

    /// The ending that makes a source of a plain text.
    fn ending_for(&self, path: &str) -> Option<&'static str> {
        let text = self.text(path);
        ending_for(&text).or_else(|| (!is_kept_apart(path) && is_chapter(path, &text)).then_some("md"))
    }

    /// Markdown files among the governing documents that begin as stratc's own do, with fields.
    fn markdown_documents(&self) -> Vec<Overlooked> {
        let lost = self.sources.iter().map(|(_, source)| source).filter(|source| {
            let path = source.path();
            path.ends_with(".md")
                && !is_about_folder(path)
                && !self.is_in_plans(path)
                && ending_for(source.text()) == Some("md")
        });
        let found = lost.map(|source| {
            let path = source.path();
            let message = say!("{path} is not read: governing documents are YAML files", path);
            (path.to_owned(), message, say!("write it as a YAML file that begins with \"document:\""))
        });
        found.collect()
    }

    /// Whether a file is meant for plans by where it lies. Where the whole workspace is the folder of strategies, most
    /// of it is something else.
    fn is_in_plans(&self, path: &str) -> bool {
        let folder = &self.settings.strategies.path;
        let mut plans = self.sources.iter().filter_map(|(_, source)| source.path().strip_suffix(STRATEGY_FILE));
        match &**folder {
            "" | "." => plans.any(|plan| !plan.is_empty() && path.starts_with(plan)),
            folder => is_below(path, folder),
        }
    }

    fn is_in_documents(&self, path: &str) -> bool {
        let folder = &self.settings.documents.path;
        !matches!(&**folder, "" | ".") && is_below(path, folder)
    }

    fn is_attachment(&self, path: &str) -> bool {
        let is_published = ["md", "yaml", "yml"].iter().any(|ending| self.is_read(&with_ending(path, ending)));
        is_published || is_kept_apart(path) || self.is_mentioned(path)
    }

    /// Whether any source names the file: its author knows that it is something else.
    fn is_mentioned(&self, path: &str) -> bool {
        let name = path.rsplit('/').next().unwrap_or(path);
        // Links write a space as %20.
        let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        let names = |text: &str| {
            let is_whole = |at: usize| {
                let (before, behind) = (text[..at].chars().next_back(), text[at + name.len()..].chars().next());
                !is_letter(before) && !is_letter(behind)
            };
            text.match_indices(name).any(|(at, _)| is_whole(at))
        };
        let decoded = |text: &str| names(&percent_decode_str(text).decode_utf8_lossy());
        let is_in = |text: &str| names(text) || text.contains('%') && decoded(text);
        self.sources.iter().any(|(_, source)| is_in(source.text()))
    }

    fn is_read(&self, path: &str) -> bool {
        self.sources.iter().any(|(_, source)| source.path() == path)
    }

    fn text(&self, path: &str) -> String {
        String::from_utf8_lossy(&self.world.read(path).unwrap_or_default()).into_owned()
    }
}

/// The finding about a file of another program; `sort` says of which.
fn of_another_program(path: &str, sort: &Unread) -> Overlooked {
    let (message, help) = match sort {
        Unread::Spreadsheet => (
            say!("{path} is not read: stratc cannot read spreadsheets", path),
            say!(
                "write what belongs to the plan in a YAML file (.yaml), or as a table in a Markdown file (.md); if it is an attachment, put it into a folder called \"attachments\""
            ),
        ),
        Unread::Data => (
            say!("{path} is not read: stratc reads YAML, and no other data", path),
            say!(
                "write it as a YAML file (.yaml); if it is an attachment, put it into a folder called \"attachments\""
            ),
        ),
        Unread::Pages => (say!("{path} is not read: stratc reads YAML and Markdown only", path), copy_text()),
        _ => (say!("{path} is not read: stratc cannot read the documents of word processors", path), copy_text()),
    };
    (path.to_owned(), message, help)
}

fn copy_text() -> Message {
    say!(
        "copy the text into a Markdown file (.md); if it is an attachment, put it into a folder called \"attachments\""
    )
}

fn backup(path: &str, right: &str) -> Overlooked {
    let name = right.rsplit('/').next().unwrap_or(right);
    let message = say!("{path} is not read: its name is that of a backup", path);
    let help = say!(
        "rename it to {right} if it is to be read; otherwise delete it, or move it into a folder called \"archive\"",
        right = name
    );
    (path.to_owned(), message, help)
}

fn rename(path: &str, right: &str) -> Message {
    say!("rename {path} to {right}", path, right)
}

fn with_ending(path: &str, ending: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    let length = name.rsplit_once('.').map_or(0, |(_, ending)| ending.len() + 1);
    format!("{}.{ending}", &path[..path.len() - length])
}

/// That an editor has put a text beside the source that it was meant for.
fn twin(path: &str, right: &str) -> Overlooked {
    let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let message = say!("{path} is not read: {right} is, and says something else", path, right = name(right));
    let help = say!("move what is new into {right}, and delete {path}", right = name(right), path = name(path));
    (path.to_owned(), message, help)
}

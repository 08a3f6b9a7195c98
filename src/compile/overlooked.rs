//! Files and folders that look as if they were meant for a plan, but are not read.
//!
//! Whoever mistakes an ending or a folder's name loses a whole file without a word. False alarms would be worse, so
//! what may well be an attachment, a note, a copy or another program's file is passed over.

use percent_encoding::percent_decode_str;

use crate::diag::{Diagnostic, Message, Sink, codes, say};
use crate::model::Kind;
use crate::source::{SourceFile, SourceMap, Span};
use crate::workspace::{
    Folder, SETTINGS_FILE, STRATEGY_FILE, Settings, Unread, ending_for, has_block, is_about_folder, is_below,
    is_kept_apart, is_source, unread,
};
use crate::world::World;

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
    for (path, message, help) in found {
        let file = sources.add(SourceFile::new(path, ""));
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
        found.filter_map(|name| self.settings_file(name).or_else(|| self.folder(name))).collect()
    }

    fn settings_file(&self, name: &str) -> Option<Overlooked> {
        const ALIKE: [&str; 4] = ["stratc.yaml", "stratc.yml", "stratc.yaml.txt", "stratc.yml.txt"];
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
        if is_own(strategies) || is_own(documents) || is_kept_apart(name) {
            return None;
        }
        if self.is_misnamed(name, strategies, &["strategi", "strategy", "strategier"]) && self.holds_plans(name) {
            return Some(misnamed(name, strategies));
        }
        if self.is_misnamed(name, documents, &["seed"]) && self.holds(name, Kind::Document) {
            return Some(misnamed(name, documents));
        }
        let right = strategies.path.as_str();
        let message = || say!("the plan in {path} is not read: it is not in the folder {right}", path = name, right);
        self.is_plan(name).then(|| (name.to_owned(), message(), say!("move {path} into {right}", path = name, right)))
    }

    /// Whether `name` is one of those that people write for the folder, which the settings do not name.
    fn is_misnamed(&self, name: &str, folder: &Folder, alike: &[&str]) -> bool {
        let name = name.to_lowercase();
        // Some systems find the folder under any spelling of its name.
        let is_other_case =
            name == folder.path && !self.sources.iter().any(|(_, source)| is_below(source.path(), &name));
        folder.named_at.is_none() && (is_other_case || alike.contains(&&*name))
    }

    fn holds_plans(&self, folder: &str) -> bool {
        self.world.entries(folder).iter().any(|name| self.is_plan(&format!("{folder}/{name}")))
    }

    fn is_plan(&self, folder: &str) -> bool {
        let is_there = self.world.entries(folder).iter().any(|name| name == STRATEGY_FILE);
        is_there && self.has_block(&format!("{folder}/{STRATEGY_FILE}"), Kind::Strategy)
    }

    fn holds(&self, folder: &str, kind: Kind) -> bool {
        self.world.entries(folder).iter().any(|name| self.has_block(&format!("{folder}/{name}"), kind))
    }

    fn has_block(&self, path: &str, kind: Kind) -> bool {
        is_source(path) && has_block(path, &self.text(path), kind)
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
            Unread::PlainText => with_ending(path, ending_for(&self.text(path))?),
            Unread::WordProcessor => return (is_in_plans && !self.is_attachment(path)).then(|| word_processor(path)),
        };
        let is_copy = self.is_read(&right);
        let would_be_read = is_in_plans || !right.ends_with(".md");
        let name = right.rsplit('/').next().unwrap_or(&right);
        let message = || say!("{path} is not read: the names of sources end in .yaml, .yml or .md", path);
        (would_be_read && !is_copy).then(|| (path.to_owned(), message(), rename(path, name)))
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
        let decoded = |text: &str| percent_decode_str(text).decode_utf8_lossy().contains(name);
        let is_in = |text: &str| text.contains(name) || text.contains('%') && decoded(text);
        self.sources.iter().any(|(_, source)| is_in(source.text()))
    }

    fn is_read(&self, path: &str) -> bool {
        self.sources.iter().any(|(_, source)| source.path() == path)
    }

    fn text(&self, path: &str) -> String {
        String::from_utf8_lossy(&self.world.read(path).unwrap_or_default()).into_owned()
    }
}

fn misnamed(name: &str, folder: &Folder) -> Overlooked {
    let right = folder.path.as_str();
    let message = say!("the folder {path} is not read: its name should be {right}", path = name, right);
    (name.to_owned(), message, rename(name, right))
}

fn word_processor(path: &str) -> Overlooked {
    let message = say!("{path} is not read: stratc cannot read the documents of word processors", path);
    let help = say!(
        "copy the text into a Markdown file (.md); if it is an attachment, put it into a folder called \"attachments\""
    );
    (path.to_owned(), message, help)
}

fn rename(path: &str, right: &str) -> Message {
    say!("rename {path} to {right}", path, right)
}

fn with_ending(path: &str, ending: &str) -> String {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    format!("{stem}.{ending}")
}

//! The folder that an edition or a report is published in.

use std::path::{Component, Path, PathBuf};

use super::error::UserError;
use super::workspace::from_root;
use crate::compile::Compilation;
use crate::diag::{Message, say};
use crate::format::File;
use crate::source::shown;
use crate::workspace::{STRATEGY_FILE, Settings, unportable};
use crate::world::environment::absolute;
use crate::world::publish::{Artifact, PublishSummary, publish, restore};

/// A folder to publish in, apart from the sources of a workspace.
pub struct Output<'a> {
    folder: PathBuf,
    workspace: &'a Path,
    sources: Vec<PathBuf>,
}

/// What was published.
pub struct Published {
    /// The files that were made, by their paths in the folder.
    pub files: Vec<Artifact>,
    /// What became of the folder.
    pub outcome: PublishSummary,
}

impl<'a> Output<'a> {
    /// Refuses a folder among the sources before anything is made there. Links are looked at when publishing.
    pub fn new(folder: PathBuf, workspace: &'a Path, compilation: &Compilation) -> Result<Self, UserError> {
        must_be_possible(&folder)?;
        let sources = source_folders(compilation, workspace);
        let target = without_dots(&from_root(&folder)?);
        for source in &sources {
            let source = without_dots(&from_root(source)?);
            if target.starts_with(&source) || source.starts_with(&target) {
                return Err(UserError::with_help(
                    say!("{output} cannot be published to, since there are sources in it", output = folder),
                    say!("choose another folder with --output"),
                ));
            }
        }
        Ok(Self { folder, workspace, sources })
    }

    /// Puts back what a killed run had moved aside. Where that fails, publishing will say why.
    pub fn restore(&self) {
        let _ = restore(&self.folder, self.workspace, &self.sources);
    }

    /// Puts the files into the folder, beside those that are `kept` there, all at once or none. `nothing_done` says what it
    /// means when that fails.
    pub fn publish(
        &self,
        files: Vec<File>,
        kept: Vec<Artifact>,
        nothing_done: Message,
    ) -> Result<Published, UserError> {
        let artifact = |file: File| Artifact { path: file.path, bytes: file.bytes };
        let count = files.len();
        let mut files: Vec<_> = files.into_iter().map(artifact).chain(kept).collect();
        let outcome = publish(&self.folder, self.workspace, &self.sources, &files)
            .map_err(|error| UserError::new(nothing_done).because(UserError::from(error)))?;
        files.truncate(count);
        Ok(Published { files, outcome })
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder as people are told of it.
    pub fn shown(&self) -> &Path {
        self.folder.strip_prefix("./").unwrap_or(&self.folder)
    }

    /// The paths of what was published, on a line each.
    pub fn list(&self, published: &Published) -> String {
        let path = |file: &Artifact| format!("  {}\n", shown(&self.shown().join(&file.path)));
        published.files.iter().map(path).collect()
    }
}

/// Fails where Windows can have nothing of that name, and would say so in words of its own.
pub fn must_be_possible(path: &Path) -> Result<(), UserError> {
    let names = path.components().filter_map(|part| match part {
        Component::Normal(name) => name.to_str(),
        _ => None,
    });
    let impossible = names.filter(|_| cfg!(windows)).find(|name| unportable(name).is_some());
    match impossible {
        Some(name) => Err(UserError::with_help(
            say!("no folder on Windows can be called {name}", name),
            say!("choose another name"),
        )),
        None => Ok(()),
    }
}

/// The folder that a file is written to: this one, where its path is a name alone.
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The folder in the workspace for what is internal: the usual one, but never where the public edition lies, however the
/// settings write that.
pub fn internal_folder(public: &Path, workspace: &Path, usual: &str) -> String {
    let plain = |path: &Path| without_dots(&absolute(path).unwrap_or_else(|_| path.to_owned()));
    let is_public = plain(public).starts_with(plain(&workspace.join(usual)));
    if is_public { format!("{usual}-edition") } else { usual.to_owned() }
}

/// The folders that hold sources. Where strategies lie in the workspace's root, each is one of its own.
fn source_folders(compilation: &Compilation, workspace: &Path) -> Vec<PathBuf> {
    let Settings { strategies, documents, templates, .. } = &compilation.settings;
    let named = [strategies, documents].into_iter().chain(templates).map(|folder| folder.path.as_str());
    let named = named.filter(|path| !matches!(*path, "" | ".")).map(|path| workspace.join(path));
    let mains = compilation.sources.iter().filter_map(|(_, source)| source.path().strip_suffix(STRATEGY_FILE));
    named.chain(mains.filter(|folder| !folder.is_empty()).map(|folder| workspace.join(folder))).collect()
}

/// A path with its `..` worked out as written.
fn without_dots(path: &Path) -> PathBuf {
    path.components().fold(PathBuf::new(), |mut plain, part| {
        match part {
            Component::ParentDir => drop(plain.pop()),
            part => plain.push(part),
        }
        plain
    })
}

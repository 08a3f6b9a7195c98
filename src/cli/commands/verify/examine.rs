//! Reading a published file and the mark in it.

use std::path::{Path, PathBuf};

use crate::diag::{Message, say};
use crate::export::TABLES_FILE;
use crate::provenance::{Form, Mark, find};
use crate::source::shown;
use crate::world::ReadErrorKind;
use crate::world::single_file;

/// A published file.
#[derive(Debug)]
pub struct PublishedFile {
    /// Where it lies.
    pub path: PathBuf,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// What it says of itself.
    pub mark: Mark,
    /// The endings of the names under which such files are published.
    pub endings: &'static [&'static str],
}

impl PublishedFile {
    /// A file that was published with this one, or lies beside it now.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.path.with_file_name(name)
    }
}

/// Reads a file. The error says why nothing can be said about it.
pub fn examine(path: &Path) -> Result<PublishedFile, Message> {
    let shown = shown(path);
    let bytes = single_file::read(path).map_err(|fault| unread(&shown, fault))?;
    let (form, mark) = find(&bytes);
    if let Some(mark) = mark {
        return Ok(PublishedFile { path: path.to_owned(), bytes, mark, endings: form.endings() });
    }
    if form == Form::Text && path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv")) {
        let beside = single_file::read(&path.with_file_name(TABLES_FILE)).ok();
        let mark = beside.and_then(|description| find(&description).1).ok_or_else(|| {
            say!(
                "{file}: tables have no mark of their own; put the file {name} of the same edition beside it",
                file = shown,
                name = TABLES_FILE
            )
        })?;
        return Ok(PublishedFile { path: path.to_owned(), bytes, mark, endings: &[".csv"] });
    }
    Err(say!(
        "{file}: has no mark of stratc, so nothing can be said about it; it was made by something else, the mark was removed, or it is an attachment, a status report or a list for search engines, which have none",
        file = shown
    ))
}

fn unread(file: &str, fault: ReadErrorKind) -> Message {
    match fault {
        ReadErrorKind::Missing => say!("{file}: there is no such file", file),
        ReadErrorKind::NotARegularFile => {
            let example = shown(&Path::new(file).join("index.html"));
            say!("{file}: is not a file; name the published files in it, such as {example}", file, example)
        }
        ReadErrorKind::TooLarge { .. } => say!("{file}: is larger than anything that stratc publishes", file),
        ReadErrorKind::Unreadable { reason } => say!("{file}: cannot be read: {reason}", file, reason),
        _ => say!("{file}: cannot be read", file),
    }
}

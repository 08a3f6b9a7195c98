//! The files that prose names, read and checked: pictures that texts show, and files that they lead to.
//!
//! Only files in the plan's own folder are read. What is wrong with one is kept in the text that names it, for the rules
//! to report.

mod look_for;
mod picture;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use crate::model::{Draft, EnclosedFile, EnclosureFault, EnclosureRole, Text};
use crate::source::{FileId, SourceMap, Span};
use crate::workspace::{Layout, Settings, ending, is_publishable, is_source};
use crate::world::{ReadErrorKind, World};
use look_for::{Wanted, composed, parent};

type Found = Result<Arc<EnclosedFile>, EnclosureFault>;

const MISSING: Found = Err(EnclosureFault::Missing { nearest: None });

/// Looks for every file that a text of the draft names. Gives those that are there, by their paths, with the first text that
/// names each.
pub(super) fn enclose(
    world: &dyn World,
    sources: &SourceMap,
    layout: &Layout,
    settings: &Settings,
    draft: &mut Draft,
) -> BTreeMap<Box<str>, Span> {
    let strategies = layout.strategies.iter().flat_map(|folder| folder.files.iter().map(|file| (*file, &*folder.path)));
    let documents = layout.documents.iter().map(|file| (*file, &*settings.documents.path));
    let folders = strategies.chain(documents).collect();
    let mut library = Library { world, sources, folders, read: BTreeMap::new(), named: BTreeMap::new() };
    for element in &mut draft.elements {
        element.each_text(&mut |text| library.enclose(text));
    }
    library.named
}

struct Library<'a> {
    world: &'a dyn World,
    sources: &'a SourceMap,
    /// The folder that each source may take files from.
    folders: BTreeMap<FileId, &'a str>,
    /// What has been read, by path.
    read: BTreeMap<(String, EnclosureRole), Found>,
    /// The files that are there, with the first text that names each.
    named: BTreeMap<Box<str>, Span>,
}

impl Library<'_> {
    fn enclose(&mut self, text: &mut Text) {
        let file = text.span.file();
        let Some(folder) = self.folders.get(&file).copied() else { return };
        let from = parent(self.sources.file(file).path());
        for enclosure in &mut text.enclosures {
            let wanted = Wanted { world: self.world, folder, from, role: enclosure.role };
            let path = wanted.path(&enclosure.address);
            enclosure.file = path.clone().and_then(|path| self.file(&path, enclosure.role));
            if enclosure.file == MISSING
                && let Some(path) = path.ok().and_then(|path| wanted.same_letters(&path))
            {
                enclosure.file = self.file(&path, enclosure.role);
            }
            if enclosure.file == MISSING {
                enclosure.file = Err(EnclosureFault::Missing { nearest: wanted.nearest(&enclosure.address) });
            }
            if let Ok(there) = &enclosure.file {
                self.named.entry(there.path.clone()).or_insert(text.span);
            }
        }
    }

    fn file(&mut self, path: &str, role: EnclosureRole) -> Found {
        match self.read.entry((path.to_owned(), role)) {
            Entry::Occupied(known) => known.get().clone(),
            Entry::Vacant(place) => place.insert(read(self.world, path, role).map(Arc::new)).clone(),
        }
    }
}

fn read(world: &dyn World, path: &str, role: EnclosureRole) -> Result<EnclosedFile, EnclosureFault> {
    let is_usable = match role {
        EnclosureRole::Picture => true,
        EnclosureRole::Attachment => is_publishable(path),
    };
    let bytes = match world.read(path) {
        Ok(_) if is_source(path) => return Err(EnclosureFault::Source),
        Ok(_) if !is_usable => return Err(EnclosureFault::UnknownKind),
        Ok(bytes) if bytes.is_empty() && role == EnclosureRole::Attachment => return Err(EnclosureFault::Empty),
        Ok(bytes) => bytes,
        Err(error) => return Err(unreadable(error.kind, role)),
    };
    // A photo that a text links to gives away as much as one that it shows.
    let is_picture = role == EnclosureRole::Picture || picture::is_named_like_one(&ending(path));
    let (bytes, picture) = if is_picture {
        let (bytes, facts) = picture::read(path, bytes, role)?;
        (bytes, Some(facts))
    } else {
        (bytes, None)
    };
    // Published under one name, wherever it was written.
    Ok(EnclosedFile { path: composed(path).into(), bytes, picture })
}

fn unreadable(kind: ReadErrorKind, role: EnclosureRole) -> EnclosureFault {
    let megabytes = |bytes: u64| usize::try_from(bytes.div_ceil(1024 * 1024)).unwrap_or(usize::MAX);
    match kind {
        ReadErrorKind::Missing => EnclosureFault::Missing { nearest: None },
        ReadErrorKind::LeavesWorkspace { .. } => EnclosureFault::Outside,
        ReadErrorKind::NotARegularFile | ReadErrorKind::FolderNamedLikeFile | ReadErrorKind::Submodule => {
            EnclosureFault::Folder
        }
        ReadErrorKind::TooLarge { bytes, limit } => {
            let limit = if role == EnclosureRole::Picture { picture::MOST_MEGABYTES } else { megabytes(limit) };
            EnclosureFault::TooLarge(megabytes(bytes), limit)
        }
        ReadErrorKind::Unreadable { reason } | ReadErrorKind::Damaged { reason } => {
            EnclosureFault::Unreadable(reason.into())
        }
        ReadErrorKind::LinkLoop | ReadErrorKind::NameNotUtf8 => EnclosureFault::NoPath,
    }
}

//! Making the new edition in full, in a hidden folder beside the published one.

use std::collections::BTreeMap;
use std::fs::{self, File, FileTimes, Metadata, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::super::sys::{self, FileId};
use super::edition::Artifact;
use super::error::PublishError;
use super::manifest::{MANIFEST, MARK, Manifest};
use super::retire::discard;
use super::site::Site;
use super::survey::{Survey, walk_error};

/// A new edition that is not yet published. Unless it is [kept](Self::keep), dropping it removes it.
#[derive(Debug)]
pub(super) struct Staging {
    folder: PathBuf,
    carried: BTreeMap<PathBuf, FileId>,
    abandoned: bool,
}

impl Staging {
    /// Which file in staging stands for each foreign one.
    pub(super) fn carried(&self) -> &BTreeMap<PathBuf, FileId> {
        &self.carried
    }

    /// Marks the edition as published, so that it stays.
    pub(super) fn keep(&mut self) {
        self.abandoned = false;
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if self.abandoned {
            // The error that led here is the one to report; the next run removes what is left.
            let _ = discard(&self.folder);
        }
    }
}

/// Makes the new edition, together with everything foreign in the published folder, and syncs it to disk.
pub(super) fn stage(
    site: &Site,
    survey: &Survey,
    artifacts: &[Artifact],
    manifest: &Manifest,
) -> Result<Staging, PublishError> {
    let mut staging = begin(site.staging(), survey.exists())?;
    let to = site.staging();
    for folder in survey.kept_folders() {
        let path = to.join(folder);
        fs::create_dir(&path).map_err(|error| PublishError::unwritable(&path, &error))?;
    }
    for artifact in artifacts {
        write_artifact(to, artifact)?;
    }
    for path in survey.foreign() {
        let carried = carry(&site.out().join(path), &to.join(path), fs::hard_link);
        staging.carried.extend(carried?.map(|id| (path.clone(), id)));
    }
    let path = to.join(MANIFEST);
    write_new(&path, manifest.text().as_bytes()).map_err(|error| PublishError::unwritable(&path, &error))?;
    finish_folders(site, survey)?;
    Ok(staging)
}

fn begin(folder: &Path, replaces: bool) -> Result<Staging, PublishError> {
    // The published folder may be closed to other users; then the new one must never have been open to them.
    let made = if replaces { sys::create_private_folder(folder) } else { fs::create_dir(folder) };
    made.map_err(|error| PublishError::unwritable(folder, &error))?;
    let staging = Staging { folder: folder.to_owned(), carried: BTreeMap::new(), abandoned: true };
    // Synced before anything else: after a power cut, a half-made edition without its mark would be taken for an old
    // one full of somebody's files.
    let mark = folder.join(MARK);
    write_new(&mark, b"")
        .and_then(|()| sys::sync_folder(folder))
        .map_err(|error| PublishError::unwritable(&mark, &error))?;
    Ok(staging)
}

fn write_artifact(to: &Path, artifact: &Artifact) -> Result<(), PublishError> {
    let path = to.join(&artifact.path);
    let folder = path.parent().unwrap_or(to);
    let written = fs::create_dir_all(folder).and_then(|()| write_new(&path, &artifact.bytes));
    written.map_err(|error| match error.kind() {
        // So far there is nothing here but this edition. The file system decides, because it may treat two spellings as
        // one name.
        io::ErrorKind::AlreadyExists | io::ErrorKind::NotADirectory => {
            PublishError::Clash { path: artifact.path.clone() }
        }
        _ => PublishError::unwritable(&path, &error),
    })
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Gives a foreign file a name in staging: a hard link where the file system can, else a copy, which the original
/// replaces once the edition is published. Returns which file it is; `None` where the foreign file has vanished since.
pub(super) fn carry<'a>(
    from: &'a Path,
    to: &'a Path,
    link: impl Fn(&'a Path, &'a Path) -> io::Result<()>,
) -> Result<Option<FileId>, PublishError> {
    let linked = match link(from, to) {
        Err(error) if refuses_links(&error) => copy(from, to),
        other => other,
    };
    match linked.and_then(|()| sys::id_of(to)) {
        Ok(id) => Ok(Some(id)),
        Err(error) => match error.kind() {
            io::ErrorKind::NotFound => Ok(None),
            io::ErrorKind::AlreadyExists => Err(PublishError::Collision { path: from.to_owned() }),
            io::ErrorKind::CrossesDevices => Err(PublishError::Mount { path: from.to_owned() }),
            _ => Err(PublishError::unwritable(from, &error)),
        },
    }
}

/// Whether this file or this file system refuses hard links, so that a copy might do.
fn refuses_links(error: &io::Error) -> bool {
    let refused = [io::ErrorKind::PermissionDenied, io::ErrorKind::TooManyLinks];
    refused.contains(&error.kind()) || sys::is_unsupported(error)
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let found = fs::symlink_metadata(from)?;
    if found.is_symlink() {
        sys::symlink(&fs::read_link(from)?, to)?;
    } else if found.is_file() {
        copy_file(from, to, &found)?;
    } else {
        return Err(io::Error::other("a pipe, socket or device cannot be copied"));
    }
    sys::keep_owner(to, &found);
    Ok(())
}

fn copy_file(from: &Path, to: &Path, found: &Metadata) -> io::Result<()> {
    let mut source = File::open(from)?;
    let mut target = OpenOptions::new().write(true).create_new(true).open(to)?;
    io::copy(&mut source, &mut target)?;
    target.set_permissions(found.permissions())?;
    if let Ok(modified) = found.modified() {
        target.set_times(FileTimes::new().set_modified(modified))?;
    }
    target.sync_all()
}

/// Gives each folder that existed before its owner and permissions, and syncs every folder. Works from the inside out,
/// since a folder may end up closed to us.
fn finish_folders(site: &Site, survey: &Survey) -> Result<(), PublishError> {
    let to = site.staging();
    for step in WalkDir::new(to).contents_first(true) {
        let entry = step.map_err(|error| walk_error(to, error))?;
        if !entry.file_type().is_dir() {
            continue;
        }
        let path = entry.path().strip_prefix(to).unwrap_or(Path::new(""));
        let was_there = survey.exists() && path == Path::new("") || survey.folders().contains(path);
        let finished = if was_there { like(&site.out().join(path), entry.path()) } else { Ok(()) };
        finished
            .and_then(|()| sys::sync_folder(entry.path()))
            .map_err(|error| PublishError::unwritable(entry.path(), &error))?;
    }
    Ok(())
}

fn like(old: &Path, new: &Path) -> io::Result<()> {
    let found = match fs::symlink_metadata(old) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        found => found?,
    };
    // The owner first: changing the owner can clear permission bits.
    sys::keep_owner(new, &found);
    fs::set_permissions(new, found.permissions())
}

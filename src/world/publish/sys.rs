//! What differs between operating systems. Unix systems are the ones that publishing is made for; the
//! others get what the standard library has.

use std::fs::{self, Metadata};
use std::io;
use std::path::Path;

/// Trades the places of two folders in one step, where the system can.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
pub(super) fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

/// Trades the places of two folders in one step, where the system can: this one cannot.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
pub(super) fn exchange(_one: &Path, _other: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Whether `error` says that this system, or this file system, cannot do what was asked at all.
pub(super) fn is_unsupported(error: &io::Error) -> bool {
    #[cfg(unix)]
    {
        use rustix::io::Errno;
        let unsupported = [Errno::INVAL, Errno::NOSYS, Errno::NOTSUP, Errno::OPNOTSUPP];
        if unsupported.iter().any(|known| error.raw_os_error() == Some(known.raw_os_error())) {
            return true;
        }
    }
    error.kind() == io::ErrorKind::Unsupported
}

/// Whether a part of the same file system is mounted at `folder`, which only Linux tells.
#[cfg(any(target_os = "linux", target_os = "android"))]
fn is_bound(folder: &Path) -> bool {
    use rustix::fs::{AtFlags, CWD, StatxAttributes, StatxFlags, statx};
    let found = statx(CWD, folder, AtFlags::SYMLINK_NOFOLLOW, StatxFlags::empty());
    found.is_ok_and(|found| found.stx_attributes.contains(StatxAttributes::MOUNT_ROOT))
}

/// Whether a part of the same file system is mounted at `folder`, which this system does not tell.
#[cfg(all(unix, not(any(target_os = "linux", target_os = "android"))))]
fn is_bound(_folder: &Path) -> bool {
    false
}

/// Which file this is, whatever its path. None where the system does not say.
pub(super) type FileId = Option<(u64, u64)>;

#[cfg(unix)]
mod by_system {
    use super::{FileId, Metadata, Path, fs, io};
    use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt, lchown};

    /// Which file this is.
    #[allow(clippy::unnecessary_wraps)] // Other systems have nothing to say.
    pub(in super::super) fn file_id(metadata: &Metadata) -> FileId {
        Some((metadata.dev(), metadata.ino()))
    }

    /// Whether something is mounted at the folder `inner`, which lies in `outer`.
    pub(in super::super) fn is_mounted(inner: &Path, outer: &Path) -> io::Result<bool> {
        let device = |path| fs::symlink_metadata(path).map(|found| found.dev());
        Ok(device(inner)? != device(outer)? || super::is_bound(inner))
    }

    /// Whether its owner may write to it.
    pub(in super::super) fn is_writable(metadata: &Metadata) -> bool {
        metadata.mode() & 0o200 != 0
    }

    /// Makes a folder that nobody else can look into.
    pub(in super::super) fn create_private_folder(path: &Path) -> io::Result<()> {
        fs::DirBuilder::new().mode(0o700).create(path)
    }

    /// Gives a folder back to us, so that it can be emptied.
    pub(in super::super) fn make_writable(folder: &Path) -> io::Result<()> {
        let mode = fs::symlink_metadata(folder)?.mode();
        if mode & 0o700 == 0o700 {
            return Ok(());
        }
        fs::set_permissions(folder, fs::Permissions::from_mode(mode | 0o700))
    }

    /// Makes `path` belong to whom `like` belongs. Only the superuser may, so this need not succeed.
    pub(in super::super) fn keep_owner(path: &Path, like: &Metadata) {
        let _ = lchown(path, Some(like.uid()), Some(like.gid()));
    }

    /// Makes a link with the given words.
    pub(in super::super) fn symlink(words: &Path, path: &Path) -> io::Result<()> {
        std::os::unix::fs::symlink(words, path)
    }

    /// Sees to it that the names in a folder survive a power cut, where the file system can.
    pub(in super::super) fn sync_folder(path: &Path) -> io::Result<()> {
        match fs::File::open(path)?.sync_all() {
            Err(error) if !super::is_unsupported(&error) => Err(error),
            _ => Ok(()),
        }
    }
}

#[cfg(not(unix))]
mod by_system {
    use super::{FileId, Metadata, Path, fs, io};

    pub(in super::super) fn file_id(_metadata: &Metadata) -> FileId {
        None
    }

    pub(in super::super) fn is_mounted(_inner: &Path, _outer: &Path) -> io::Result<bool> {
        Ok(false)
    }

    pub(in super::super) fn is_writable(_metadata: &Metadata) -> bool {
        true
    }

    pub(in super::super) fn create_private_folder(path: &Path) -> io::Result<()> {
        fs::create_dir(path)
    }

    pub(in super::super) fn make_writable(_folder: &Path) -> io::Result<()> {
        Ok(())
    }

    pub(in super::super) fn keep_owner(_path: &Path, _like: &Metadata) {}

    pub(in super::super) fn symlink(_words: &Path, _path: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    pub(in super::super) fn sync_folder(_path: &Path) -> io::Result<()> {
        Ok(())
    }
}

pub(super) use by_system::{
    create_private_folder, file_id, is_mounted, is_writable, keep_owner, make_writable, symlink, sync_folder,
};

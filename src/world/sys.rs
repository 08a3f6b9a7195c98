//! What differs between operating systems. Writing is designed for Unix; other systems get what the standard library
//! offers.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io;
use std::path::Path;

/// Exchanges two folders atomically, where the system can.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
pub(super) fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

/// Exchanges two folders atomically, where the system can: this one cannot.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
pub(super) fn exchange(_one: &Path, _other: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Renames a file without replacing another: if the new name is taken, the error is [`io::ErrorKind::AlreadyExists`].
pub(super) fn rename_new(from: &Path, to: &Path) -> io::Result<()> {
    match rename_without_replacing(from, to) {
        Err(error) if is_unsupported(&error) => {}
        other => return other,
    }
    if fs::symlink_metadata(to).is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    fs::rename(from, to)
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn rename_without_replacing(from: &Path, to: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn rename_without_replacing(_from: &Path, _to: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Removes a file if it exists.
pub(super) fn remove_if_there(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Opens the file at `path` for reading, without following a link or blocking on a pipe that has taken the file's
/// place.
pub(super) fn open_itself(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        let flags = OFlags::NONBLOCK | OFlags::NOFOLLOW;
        options.custom_flags(flags.bits().cast_signed());
    }
    options.open(path)
}

/// Whether the open `file` is the one at `path`. True where the system cannot tell.
pub(super) fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    match fs::symlink_metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        found => Ok(file_id(&found?) == file_id(&file.metadata()?)),
    }
}

/// Whether `error` says that this operating system or file system does not support the operation at all.
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

/// Whether `folder` is a bind mount of the same file system, which only Linux tells.
#[cfg(any(target_os = "linux", target_os = "android"))]
fn is_bound(folder: &Path) -> bool {
    use rustix::fs::{AtFlags, CWD, StatxAttributes, StatxFlags, statx};
    let found = statx(CWD, folder, AtFlags::SYMLINK_NOFOLLOW, StatxFlags::empty());
    found.is_ok_and(|found| found.stx_attributes.contains(StatxAttributes::MOUNT_ROOT))
}

/// Whether `folder` is a bind mount of the same file system, which this system does not tell.
#[cfg(all(unix, not(any(target_os = "linux", target_os = "android"))))]
fn is_bound(_folder: &Path) -> bool {
    false
}

/// A file's identity, whatever its path: device and inode. `None` where the system does not say.
pub(super) type FileId = Option<(u64, u64)>;

#[cfg(unix)]
mod by_system {
    use super::{FileId, Metadata, Path, fs, io};
    use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt, lchown};

    /// The file's identity.
    #[allow(clippy::unnecessary_wraps)] // The implementation for other systems returns `None`.
    pub fn file_id(metadata: &Metadata) -> FileId {
        Some((metadata.dev(), metadata.ino()))
    }

    /// Whether something is mounted at the folder `inner`, which lies in `outer`.
    pub fn is_mounted(inner: &Path, outer: &Path) -> io::Result<bool> {
        let device = |path| fs::symlink_metadata(path).map(|found| found.dev());
        Ok(device(inner)? != device(outer)? || super::is_bound(inner))
    }

    /// Whether its owner may write to it.
    pub fn is_writable(metadata: &Metadata) -> bool {
        metadata.mode() & 0o200 != 0
    }

    /// Whether the system lets us write to what is at `path`.
    pub fn may_write(path: &Path) -> bool {
        rustix::fs::access(path, rustix::fs::Access::WRITE_OK).is_ok()
    }

    /// Whether we may move or remove everything in a folder: it is ours, or open to us. In somebody else's folder with
    /// the sticky bit, we may remove only what is ours.
    pub fn may_empty(folder: &Path, found: &Metadata) -> bool {
        use rustix::fs::Access;
        let is_open = rustix::fs::access(folder, Access::WRITE_OK | Access::EXEC_OK).is_ok();
        // Only the owner and the superuser may set permissions, and setting the present ones changes nothing.
        is_open && found.mode() & 0o1000 == 0 || fs::set_permissions(folder, found.permissions()).is_ok()
    }

    /// Creates a folder that no other user can look into.
    pub fn create_private_folder(path: &Path) -> io::Result<()> {
        fs::DirBuilder::new().mode(0o700).create(path)
    }

    /// Makes a folder writable for us again, so that it can be emptied.
    pub fn make_writable(folder: &Path) -> io::Result<()> {
        let mode = fs::symlink_metadata(folder)?.mode();
        if mode & 0o700 == 0o700 {
            return Ok(());
        }
        fs::set_permissions(folder, fs::Permissions::from_mode(mode | 0o700))
    }

    /// Gives `path` the owner of `like`. Only the superuser may, so this need not succeed.
    pub fn keep_owner(path: &Path, like: &Metadata) {
        let _ = lchown(path, Some(like.uid()), Some(like.gid()));
    }

    /// Creates a symbolic link with the given text.
    pub fn symlink(words: &Path, path: &Path) -> io::Result<()> {
        std::os::unix::fs::symlink(words, path)
    }

    /// Syncs a folder, so that the names in it survive a power cut, where the file system can.
    pub fn sync_folder(path: &Path) -> io::Result<()> {
        match fs::File::open(path)?.sync_all() {
            Err(error) if !super::is_unsupported(&error) => Err(error),
            _ => Ok(()),
        }
    }
}

#[cfg(not(unix))]
mod by_system {
    use super::{FileId, Metadata, Path, fs, io};

    pub fn file_id(_metadata: &Metadata) -> FileId {
        None
    }

    pub fn is_mounted(_inner: &Path, _outer: &Path) -> io::Result<bool> {
        Ok(false)
    }

    pub fn is_writable(_metadata: &Metadata) -> bool {
        true
    }

    pub fn may_write(_path: &Path) -> bool {
        true
    }

    pub fn may_empty(_path: &Path, _found: &Metadata) -> bool {
        true
    }

    pub fn create_private_folder(path: &Path) -> io::Result<()> {
        fs::create_dir(path)
    }

    pub fn make_writable(_folder: &Path) -> io::Result<()> {
        Ok(())
    }

    pub fn keep_owner(_path: &Path, _like: &Metadata) {}

    pub fn symlink(_words: &Path, _path: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    pub fn sync_folder(_path: &Path) -> io::Result<()> {
        Ok(())
    }
}

pub(super) use by_system::{
    create_private_folder, file_id, is_mounted, is_writable, keep_owner, make_writable, may_empty, may_write, symlink,
    sync_folder,
};

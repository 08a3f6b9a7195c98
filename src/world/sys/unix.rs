//! Linux, macOS and other Unixes.

use std::fs::{self, File, Metadata, OpenOptions, TryLockError};
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt, lchown};
use std::path::Path;

use rustix::fs::OFlags;
use rustix::io::Errno;

use super::file_id::FileId;

/// Exchanges two folders atomically, where the system can.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
pub fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

/// Exchanges two folders atomically, where the system can: this one cannot.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
pub fn exchange(_one: &Path, _other: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Removes a file.
pub fn remove_file(path: &Path) -> io::Result<()> {
    fs::remove_file(path)
}

/// Renames a file or a folder; a file replaces another.
pub fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)
}

/// Renames a file without replacing another, where the system can do so in one step.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
pub fn rename_without_replacing(from: &Path, to: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE)?)
}

/// Renames a file without replacing another, where the system can do so in one step: this one cannot.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
pub fn rename_without_replacing(_from: &Path, _to: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Opens the file at `path` for reading, without following a link or blocking on a pipe that has taken the file's
/// place.
pub fn open_itself(path: &Path) -> io::Result<File> {
    let flags = OFlags::NONBLOCK | OFlags::NOFOLLOW;
    OpenOptions::new().read(true).custom_flags(flags.bits().cast_signed()).open(path)
}

/// The identity of an open file.
pub fn file_id(file: &File) -> io::Result<FileId> {
    file.metadata().map(|found| id(&found))
}

/// The identity of what is at `path`; links are not followed.
pub fn id_of(path: &Path) -> io::Result<FileId> {
    fs::symlink_metadata(path).map(|found| id(&found))
}

#[allow(clippy::unnecessary_wraps)] // Other systems do not always know.
fn id(found: &Metadata) -> FileId {
    Some((found.dev(), found.ino()))
}

/// Whether `error` says that this operating system or file system does not support the operation at all.
pub fn is_unsupported(error: &io::Error) -> bool {
    let unsupported = [Errno::INVAL, Errno::NOSYS, Errno::NOTSUP, Errno::OPNOTSUPP];
    unsupported.iter().any(|known| error.raw_os_error() == Some(known.raw_os_error()))
        || error.kind() == io::ErrorKind::Unsupported
}

/// Whether `error` says that links lead in a circle.
pub fn is_link_loop(error: &io::Error) -> bool {
    error.raw_os_error() == Some(Errno::LOOP.raw_os_error())
}

/// A lock on a folder, which the operating system releases when the program ends, however it ends.
#[derive(Debug)]
pub struct FolderLock {
    /// Locked for as long as it is open.
    _folder: File,
}

/// Locks a folder against other runs that lock it. `None` where another run has.
pub fn lock_folder(folder: &Path) -> io::Result<Option<FolderLock>> {
    let folder = File::open(folder)?;
    match folder.try_lock() {
        Ok(()) => Ok(Some(FolderLock { _folder: folder })),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// A file that is about to be renamed, if it can stay open, and so locked, meanwhile.
#[allow(clippy::unnecessary_wraps)] // Not every system can.
pub fn kept_open(file: File) -> Option<File> {
    Some(file)
}

/// Whether `error` says that another program has the file open. Here that keeps nobody from moving it.
pub fn is_in_use(_error: &io::Error) -> bool {
    false
}

/// Whether another program keeps what is at `path` from being moved. Here none can.
pub fn is_held(_path: &Path) -> bool {
    false
}

/// Whether `folder` is a bind mount of the same file system, which only Linux tells.
#[cfg(any(target_os = "linux", target_os = "android"))]
fn is_bound(folder: &Path) -> bool {
    use rustix::fs::{AtFlags, CWD, StatxAttributes, StatxFlags, statx};
    let found = statx(CWD, folder, AtFlags::SYMLINK_NOFOLLOW, StatxFlags::empty());
    found.is_ok_and(|found| found.stx_attributes.contains(StatxAttributes::MOUNT_ROOT))
}

/// Whether `folder` is a bind mount of the same file system, which this system does not tell.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
fn is_bound(_folder: &Path) -> bool {
    false
}

/// Whether something is mounted at the folder `inner`, which lies in `outer`.
pub fn is_mounted(inner: &Path, outer: &Path) -> io::Result<bool> {
    let device = |path| fs::symlink_metadata(path).map(|found| found.dev());
    Ok(device(inner)? != device(outer)? || is_bound(inner))
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
        Err(error) if !is_unsupported(&error) => Err(error),
        _ => Ok(()),
    }
}

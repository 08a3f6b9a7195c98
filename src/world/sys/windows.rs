//! Windows.
//!
//! No folder is exchanged atomically here: an edition is published by two renames, and the next run repairs what is left
//! if the program is killed between them. No file or folder is moved while another program has something in it open
//! without letting others delete it, as Word does. Virus scanners and indexers do so for moments, so we try again for a
//! while before we believe it.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io;
use std::os::windows::fs::{OpenOptionsExt, symlink_dir, symlink_file};
use std::path::Path;
use std::time::Duration;

use super::file_id::FileId;

// The names and values are those of the Windows API: file access rights, sharing modes, flags and system error codes.
const FILE_READ_ATTRIBUTES: u32 = 0x80;
const FILE_WRITE_ATTRIBUTES: u32 = 0x100;
const DELETE: u32 = 0x0001_0000;
const FILE_SHARE_NONE: u32 = 0;
const FILE_FLAG_DELETE_ON_CLOSE: u32 = 0x0400_0000;
const FILE_FLAG_BACKUP_SEMANTICS: u32 = 0x0200_0000;
const FILE_FLAG_OPEN_REPARSE_POINT: u32 = 0x0020_0000;
const ERROR_INVALID_FUNCTION: i32 = 1;
const ERROR_ACCESS_DENIED: i32 = 5;
const ERROR_SHARING_VIOLATION: i32 = 32;
const ERROR_LOCK_VIOLATION: i32 = 33;
const ERROR_NOT_SUPPORTED: i32 = 50;
const ERROR_CANT_RESOLVE_FILENAME: i32 = 1921;

/// How often a rename is tried. With the pauses between them they take one second in all.
const ATTEMPTS: usize = 20;
const PAUSE: Duration = Duration::from_millis(50);

/// The file that stands for a lock on its folder. It is there only while a run holds the lock.
const LOCK: &str = ".stratc-lock";

/// Exchanges two folders atomically, which Windows cannot.
pub fn exchange(_one: &Path, _other: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Removes a file, a read-only one too.
pub fn remove_file(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if is_denied(&error) => remove_read_only(path).map_err(|_| error),
        other => other,
    }
}

/// Not every file system removes files that are read-only. The same file may have another name, under which it must stay
/// read-only.
fn remove_read_only(path: &Path) -> io::Result<()> {
    let file = touch(path, FILE_READ_ATTRIBUTES | FILE_WRITE_ATTRIBUTES)?;
    let permissions = file.metadata()?.permissions();
    if !permissions.readonly() {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let mut open = permissions.clone();
    #[allow(clippy::permissions_set_readonly_false)] // That is how Windows has it.
    open.set_readonly(false);
    file.set_permissions(open)?;
    let removed = fs::remove_file(path);
    file.set_permissions(permissions)?;
    removed
}

/// Renames a file or a folder; a file replaces another. Where something there is open in another program, it waits for up
/// to a second.
pub fn rename(from: &Path, to: &Path) -> io::Result<()> {
    for _ in 1..ATTEMPTS {
        match fs::rename(from, to) {
            Err(error) if is_in_use(&error) || is_denied(&error) => std::thread::sleep(PAUSE),
            other => return other,
        }
    }
    // Windows says of an open file only that access is denied.
    fs::rename(from, to).map_err(|error| match is_denied(&error) && (is_held(from) || is_held(to)) {
        true => io::Error::from_raw_os_error(ERROR_SHARING_VIOLATION),
        false => error,
    })
}

fn is_denied(error: &io::Error) -> bool {
    error.raw_os_error() == Some(ERROR_ACCESS_DENIED)
}

/// Whether `error` says that another program has the file open.
pub fn is_in_use(error: &io::Error) -> bool {
    matches!(error.raw_os_error(), Some(ERROR_SHARING_VIOLATION | ERROR_LOCK_VIOLATION))
}

/// Renames a file without replacing another: a second name cannot be given where one is, and then the first goes.
pub fn rename_without_replacing(from: &Path, to: &Path) -> io::Result<()> {
    fs::hard_link(from, to)?;
    fs::remove_file(from)
}

/// Opens the file at `path` for reading. No pipe lies among the files of a folder here.
pub fn open_itself(path: &Path) -> io::Result<File> {
    File::open(path)
}

/// The identity of an open file.
pub fn file_id(file: &File) -> io::Result<FileId> {
    let found = winapi_util::file::information(file)?;
    let id = (found.volume_serial_number(), found.file_index());
    // Some file servers number nothing.
    Ok((id.1 != 0).then_some(id))
}

/// The identity of what is at `path`; links are not followed.
pub fn id_of(path: &Path) -> io::Result<FileId> {
    file_id(&touch(path, 0)?)
}

/// Opens what is at `path`, a folder or link itself too, with some rights but without reading.
fn touch(path: &Path, access: u32) -> io::Result<File> {
    let flags = FILE_FLAG_BACKUP_SEMANTICS | FILE_FLAG_OPEN_REPARSE_POINT;
    OpenOptions::new().access_mode(access).custom_flags(flags).open(path)
}

/// Whether `error` says that this operating system or file system does not support the operation at all.
pub fn is_unsupported(error: &io::Error) -> bool {
    matches!(error.raw_os_error(), Some(ERROR_INVALID_FUNCTION | ERROR_NOT_SUPPORTED))
        || error.kind() == io::ErrorKind::Unsupported
}

/// Whether `error` says that links lead in a circle.
pub fn is_link_loop(error: &io::Error) -> bool {
    error.raw_os_error() == Some(ERROR_CANT_RESOLVE_FILENAME)
}

/// A lock on a folder, which the operating system releases when the program ends, however it ends.
#[derive(Debug)]
pub struct FolderLock {
    /// Nobody else can open it, and the system removes it when it is closed.
    _file: File,
}

/// Locks a folder against other runs that lock it. `None` where another run has.
///
/// A folder cannot be locked here, so a file in it is.
pub fn lock_folder(folder: &Path) -> io::Result<Option<FolderLock>> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).share_mode(FILE_SHARE_NONE).custom_flags(FILE_FLAG_DELETE_ON_CLOSE);
    match options.open(folder.join(LOCK)) {
        Ok(file) => Ok(Some(FolderLock { _file: file })),
        Err(error) if is_in_use(&error) => Ok(None),
        Err(error) => Err(error),
    }
}

/// A file that is about to be renamed, if it can stay open, and so locked, meanwhile. Here it would be closed to readers
/// under its new name. In the moment without a lock another run may take it for a leftover and remove it; then the rename
/// fails and nothing is changed.
pub fn kept_open(_file: File) -> Option<File> {
    None
}

/// Whether another program keeps what is at `path` from being moved.
pub fn is_held(path: &Path) -> bool {
    touch(path, DELETE).is_err_and(|error| is_in_use(&error))
}

/// Whether something is mounted at the folder `inner`. A volume that is mounted in a folder counts as a link here, and links
/// are never entered.
pub fn is_mounted(_inner: &Path, _outer: &Path) -> io::Result<bool> {
    Ok(false)
}

/// Whether its owner may write to a folder. The attribute that makes files read-only says nothing of folders.
pub fn is_writable(_folder: &Metadata) -> bool {
    true
}

/// Whether the system lets us write to what is at `path`. Access lists decide, and only an attempt tells.
pub fn may_write(_path: &Path) -> bool {
    true
}

/// Whether we may move or remove everything in a folder. Access lists decide, and only an attempt tells.
pub fn may_empty(_folder: &Path, _found: &Metadata) -> bool {
    true
}

/// Creates a folder. Who may look into it is inherited from the folder that it lies in, as for the published one.
pub fn create_private_folder(path: &Path) -> io::Result<()> {
    fs::create_dir(path)
}

/// Makes a folder writable for us again, which it always is.
pub fn make_writable(_folder: &Path) -> io::Result<()> {
    Ok(())
}

/// Gives `path` the owner of `like`: files belong to whoever makes them.
pub fn keep_owner(_path: &Path, _like: &Metadata) {}

/// Creates a symbolic link with the given text, which Windows lets administrators and developers do.
pub fn symlink(words: &Path, path: &Path) -> io::Result<()> {
    let leads_to_folder = path.parent().is_some_and(|folder| folder.join(words).is_dir());
    if leads_to_folder { symlink_dir(words, path) } else { symlink_file(words, path) }
}

/// Syncs the names in a folder. NTFS keeps a journal of them, and no program can ask for more.
pub fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

//! A real folder.

use std::collections::HashMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};

use jiff::civil::Date;

use super::sys::open_itself;
use super::walk::{Walk, follow, io_fault};
use super::{Listing, MAX_FILE_BYTES, ReadError, ReadErrorKind, World, clock, path};

/// The world of a folder on disk. Its content is looked up afresh on every call.
#[derive(Debug, Clone)]
pub struct Disk {
    root: PathBuf,
    canonical: OnceLock<PathBuf>,
    folders: Arc<Mutex<HashMap<PathBuf, PathBuf>>>,
}

impl Disk {
    /// The world whose workspace root is `root`. The disk is not touched yet.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), canonical: OnceLock::new(), folders: Arc::default() }
    }

    /// The canonical root. It is resolved once, so that all files come from the same folder even if its name comes to
    /// mean another one meanwhile.
    fn root(&self) -> Result<&Path, ReadError> {
        if let Some(root) = self.canonical.get() {
            return Ok(root);
        }
        let root = fs::canonicalize(&self.root).map_err(|error| ReadError::new("", io_fault(&error)))?;
        Ok(self.canonical.get_or_init(|| root))
    }

    /// The canonical root and the canonical location of `path` (normalised) inside it.
    pub(super) fn find(&self, path: &str) -> Result<(&Path, PathBuf), ReadError> {
        let root = self.root()?;
        let real = root.join(path);
        if let Some(place) = self.beside_known(&real) {
            return Ok((root, place));
        }
        let place = follow(root, &real).map_err(|kind| ReadError::new(path, dangling(&real, kind)))?;
        if let (Some(folder), Some(inside), false) = (real.parent(), place.parent(), real.is_symlink())
            && let Ok(mut folders) = self.folders.lock()
        {
            folders.insert(folder.to_owned(), inside.to_owned());
        }
        Ok((root, place))
    }

    /// The location of a file that is not a link, in a folder whose location is known. Most files lie beside others,
    /// and resolving each from the root would repeat the same system calls.
    fn beside_known(&self, real: &Path) -> Option<PathBuf> {
        let folder = self.folders.lock().ok()?.get(real.parent()?).cloned()?;
        let place = folder.join(real.file_name()?);
        place.symlink_metadata().is_ok_and(|found| found.is_file()).then_some(place)
    }
}

/// A dangling link exists itself, so it is worth reporting.
fn dangling(place: &Path, kind: ReadErrorKind) -> ReadErrorKind {
    match kind {
        ReadErrorKind::Missing if place.symlink_metadata().is_ok() => {
            ReadErrorKind::Unreadable { reason: "the link leads to nothing".to_owned() }
        }
        other => other,
    }
}

impl World for Disk {
    fn list(&self, folder: &str) -> Listing {
        let found = path::normal(folder).and_then(|folder| Ok((self.find(&folder)?, folder)));
        match found {
            Ok(((root, place), folder)) => Walk::new(root).run(place, folder),
            Err(fault) => Listing::of_fault(fault),
        }
    }

    fn entries(&self, folder: &str) -> Vec<String> {
        let place = path::normal(folder).and_then(|folder| self.find(&folder).map(|(_, place)| place));
        let entries = place.ok().and_then(|place| fs::read_dir(place).ok()).into_iter().flatten().flatten();
        let names = entries.map(|entry| entry.file_name()).filter(|name| !path::is_hidden(name));
        let mut names: Vec<String> = names.filter_map(|name| name.into_string().ok()).collect();
        names.sort_unstable();
        names
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, ReadError> {
        let path = path::normal(path)?;
        let (_, place) = self.find(&path)?;
        read_regular(&place).map_err(|kind| ReadError::new(path, kind))
    }

    fn place(&self, path: &str) -> Result<String, ReadError> {
        let path = path::normal(path)?;
        let (root, place) = self.find(&path)?;
        let below = place.strip_prefix(root).ok().filter(|below| below.to_str().is_some());
        below.map(path::slashed).ok_or_else(|| ReadError::new(path, ReadErrorKind::NameNotUtf8))
    }

    fn today(&self) -> Date {
        clock::today()
    }
}

/// Reads the file at a canonical path. It may change at any moment, so every check is made before opening, to touch no
/// pipe or device, and again on what was opened.
pub(super) fn read_regular(place: &Path) -> Result<Vec<u8>, ReadErrorKind> {
    read_up_to(place, MAX_FILE_BYTES)
}

/// Reads the file at a canonical path, unless it is larger than `limit` bytes.
pub(super) fn read_up_to(place: &Path, limit: u64) -> Result<Vec<u8>, ReadErrorKind> {
    check(&fs::symlink_metadata(place).map_err(|error| io_fault(&error))?, limit)?;
    let file = open_itself(place).map_err(|error| io_fault(&error))?;
    let size = check(&file.metadata().map_err(|error| io_fault(&error))?, limit)?;
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    let read = file.take(limit + 1).read_to_end(&mut bytes);
    let read = read.map_err(|error| io_fault(&error))? as u64;
    within_limit(read, limit)?;
    Ok(bytes)
}

fn check(metadata: &fs::Metadata, limit: u64) -> Result<u64, ReadErrorKind> {
    if !metadata.is_file() {
        return Err(ReadErrorKind::NotARegularFile);
    }
    within_limit(metadata.len(), limit)
}

fn within_limit(bytes: u64, limit: u64) -> Result<u64, ReadErrorKind> {
    if bytes > limit {
        return Err(ReadErrorKind::TooLarge { bytes, limit });
    }
    Ok(bytes)
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::os::unix::net::UnixListener;
    use tempfile::TempDir;

    /// A workspace with the given files, beside a folder that is not part of it.
    fn workspace(files: &[(&str, &str)]) -> (TempDir, PathBuf) {
        let temp = tempfile::tempdir().unwrap();
        let root = temp.path().join("ws");
        fs::create_dir(&root).unwrap();
        fs::create_dir(temp.path().join("outside")).unwrap();
        fs::write(temp.path().join("outside/secret.md"), "secret").unwrap();
        for (path, text) in files {
            let path = root.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        (temp, root)
    }

    fn paths(listing: &Listing) -> Vec<&str> {
        listing.files.iter().map(String::as_str).collect()
    }

    fn fifo(path: &Path) {
        let mode = rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR;
        let kind = rustix::fs::FileType::Fifo;
        rustix::fs::mknodat(rustix::fs::CWD, path, kind, mode, 0).unwrap();
    }

    #[test]
    fn lists_in_order_without_hidden_and_tool_folders() {
        let (_temp, root) = workspace(&[
            ("a.b/x.md", "dot"),
            ("a/z.yaml", "zed"),
            ("a/.hidden/y.yaml", ""),
            ("target/t.md", ""),
            ("a/node_modules/n.md", ""),
            ("a/target", "file"),
            (".git/config", ""),
        ]);
        let listing = Disk::new(&root).list("");
        assert_eq!(paths(&listing), ["a/target", "a/z.yaml", "a.b/x.md"]);
        assert_eq!(listing.faults, []);
        assert_eq!(paths(&Disk::new(&root).list("./a/")), ["a/target", "a/z.yaml"]);
        assert_eq!(paths(&Disk::new(&root).list("a/z.yaml")), ["a/z.yaml"]);
        assert_eq!(paths(&Disk::new(&root).list("target")), ["target/t.md"]);
        assert_eq!(Disk::new(&root).entries(""), ["a", "a.b", "target"]);
        assert_eq!(Disk::new(&root).entries("a"), ["node_modules", "target", "z.yaml"]);
        assert!(Disk::new(&root).entries("a/z.yaml").is_empty() && Disk::new(&root).entries("..").is_empty());
    }

    #[test]
    fn missing_folders_are_one_fault() {
        let (_temp, root) = workspace(&[("a.md", "")]);
        let missing = |path: &str| [ReadError::new(path, ReadErrorKind::Missing)];
        assert_eq!(Disk::new(&root).list("no/such").faults, missing("no/such"));
        assert_eq!(Disk::new(&root).list("a.md/b").faults, missing("a.md/b"));
        assert_eq!(Disk::new(root.join("gone")).list("").faults, missing(""));
        let outside = Disk::new(&root).list("../outside");
        assert!(outside.files.is_empty());
        assert!(matches!(outside.faults[0].kind, ReadErrorKind::LeavesWorkspace { .. }));
    }

    #[test]
    fn links_inside_are_followed_and_links_outside_are_not() {
        let (_temp, root) = workspace(&[("verktoey/s.md", "s"), ("plan/p.md", "p")]);
        symlink("../verktoey", root.join("plan/common")).unwrap();
        symlink("../verktoey/s.md", root.join("plan/one.md")).unwrap();
        symlink("../../outside", root.join("plan/out")).unwrap();
        symlink("../../outside/secret.md", root.join("plan/out.md")).unwrap();
        symlink("nowhere", root.join("plan/gone.md")).unwrap();
        symlink("../../outside", root.join("plan/node_modules")).unwrap();
        let disk = Disk::new(&root);
        let listing = disk.list("");
        let files = ["plan/common/s.md", "plan/one.md", "plan/p.md", "verktoey/s.md"];
        assert_eq!(paths(&listing), files);
        let leaves = |target: &str| ReadErrorKind::LeavesWorkspace { target: target.into() };
        let expected = [
            ReadError::new("plan/gone.md", ReadErrorKind::Missing),
            ReadError::new("plan/out", leaves("../../outside")),
            ReadError::new("plan/out.md", leaves("../../outside/secret.md")),
        ];
        assert_eq!(listing.faults, expected);
        assert_eq!(disk.read("plan/common/s.md").unwrap(), b"s");
        assert_eq!(disk.read("plan/out.md").unwrap_err().kind, leaves("../../outside/secret.md"));
        let through = disk.read("plan/out/secret.md").unwrap_err();
        assert_eq!(through, ReadError::new("plan/out/secret.md", leaves("../../outside")));
        assert_eq!(disk.list("plan/out").faults, [ReadError::new("plan/out", leaves("../../outside"))]);
    }

    #[test]
    fn loops_are_reported_once() {
        let (_temp, root) = workspace(&[("a/b/x.md", "x")]);
        symlink("..", root.join("a/b/up")).unwrap();
        symlink("a", root.join("alias")).unwrap();
        symlink("self", root.join("self")).unwrap();
        let listing = Disk::new(&root).list("");
        assert_eq!(paths(&listing), ["a/b/x.md", "alias/b/x.md"]);
        let looped = |path: &str| ReadError::new(path, ReadErrorKind::LinkLoop);
        assert_eq!(listing.faults, [looped("a/b/up"), looped("self")]);
        let below = Disk::new(&root).list("a/b");
        assert_eq!(below.faults, [looped("a/b/up")]);
    }

    #[test]
    fn links_cannot_multiply_without_end() {
        let (_temp, root) = workspace(&[]);
        for level in 0..30 {
            let folder = root.join(format!("d{level}"));
            fs::create_dir(&folder).unwrap();
            symlink(format!("../d{}", level + 1), folder.join("left")).unwrap();
            symlink(format!("../d{}", level + 1), folder.join("right")).unwrap();
        }
        fs::create_dir(root.join("d30")).unwrap();
        let listing = Disk::new(&root).list("");
        assert!(listing.faults.iter().all(|fault| fault.kind == ReadErrorKind::LinkLoop));
        assert!(!listing.faults.is_empty() && listing.faults.len() <= 60);
        assert_eq!(listing, Disk::new(&root).list(""));
    }

    #[test]
    fn folders_named_like_files_are_not_entered() {
        let (_temp, root) = workspace(&[("g.yaml/x.md", ""), ("d/n.md/y.md", ""), ("v1.2/z.md", "")]);
        symlink("v1.2", root.join("link.yml")).unwrap();
        let listing = Disk::new(&root).list("");
        assert_eq!(paths(&listing), ["v1.2/z.md"]);
        let like = |path: &str| ReadError::new(path, ReadErrorKind::FolderNamedLikeFile);
        assert_eq!(listing.faults, [like("d/n.md"), like("g.yaml"), like("link.yml")]);
        assert_eq!(Disk::new(&root).list("g.yaml").faults, [like("g.yaml")]);
    }

    #[test]
    fn pipes_and_sockets_are_never_opened() {
        let (_temp, root) = workspace(&[]);
        fifo(&root.join("pipe.yaml"));
        let _socket = UnixListener::bind(root.join("sock.md")).unwrap();
        symlink("/dev/null", root.join("null.md")).unwrap();
        symlink("pipe.yaml", root.join("to-pipe.yaml")).unwrap();
        let disk = Disk::new(&root);
        let listing = disk.list("");
        assert!(listing.files.is_empty());
        for path in ["pipe.yaml", "sock.md", "to-pipe.yaml"] {
            let fault = ReadError::new(path, ReadErrorKind::NotARegularFile);
            assert!(listing.faults.contains(&fault), "{path}");
            assert_eq!(disk.read(path).unwrap_err(), fault);
        }
        assert_eq!(disk.read("").unwrap_err().kind, ReadErrorKind::NotARegularFile);
        let kind = ReadErrorKind::LeavesWorkspace { target: "/dev/null".into() };
        assert_eq!(disk.read("null.md").unwrap_err().kind, kind);
    }

    #[test]
    fn names_that_are_not_utf8_are_reported() {
        let (_temp, root) = workspace(&[("a.md", "")]);
        fs::write(root.join(OsStr::from_bytes(b"b\xff.md")), "").unwrap();
        let listing = Disk::new(&root).list("");
        assert_eq!(paths(&listing), ["a.md"]);
        assert_eq!(listing.faults, [ReadError::new("b\u{fffd}.md", ReadErrorKind::NameNotUtf8)]);
    }

    #[test]
    fn large_files_are_refused_and_the_largest_is_not() {
        let (_temp, root) = workspace(&[]);
        let sized = |name: &str, size| {
            fs::File::create(root.join(name)).unwrap().set_len(size).unwrap();
        };
        sized("most.md", MAX_FILE_BYTES);
        sized("more.md", MAX_FILE_BYTES + 1);
        let disk = Disk::new(&root);
        assert_eq!(disk.read("most.md").unwrap().len() as u64, MAX_FILE_BYTES);
        let kind = ReadErrorKind::TooLarge { bytes: MAX_FILE_BYTES + 1, limit: MAX_FILE_BYTES };
        assert_eq!(disk.read("more.md").unwrap_err().kind, kind);
        assert_eq!(disk.list("").files.len(), 2);
    }

    #[test]
    fn refused_folders_and_files_give_the_plain_reason() {
        let (_temp, root) = workspace(&[("locked/x.md", ""), (".git/x", ""), ("shut.md", ""), ("a.md", "")]);
        let locked = ["locked", ".git", "shut.md"].map(|name| root.join(name));
        let mode = |mode| {
            move |path: &PathBuf| {
                fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
            }
        };
        locked.iter().for_each(mode(0o000));
        let may_all = fs::read_dir(&locked[0]).is_ok();
        let disk = Disk::new(&root);
        let (listing, read) = (disk.list(""), disk.read("shut.md"));
        locked.iter().for_each(mode(0o755));
        if may_all {
            return; // The superuser is never refused.
        }
        let denied = ReadErrorKind::Unreadable { reason: "Permission denied".into() };
        assert_eq!(paths(&listing), ["a.md", "shut.md"]);
        assert_eq!(listing.faults, [ReadError::new("locked", denied.clone())]);
        assert_eq!(read.unwrap_err(), ReadError::new("shut.md", denied));
    }
}

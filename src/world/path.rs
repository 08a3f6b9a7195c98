//! How worlds write, compare and check paths.

use std::cmp::Ordering;
use std::ffi::OsStr;
use std::io;
use std::path::{Component, Path};

use super::read_error::{ReadError, ReadErrorKind};
#[cfg(feature = "native")]
use super::sys;

/// The order of paths in listings: component by component, so that the files of a folder stay together (`a/z` comes before
/// `a.b`, although '.' sorts before '/'). Numbers in a name count by value, so that `2.md` comes before `10.md`; all else by
/// its bytes.
pub fn path_order(a: &str, b: &str) -> Ordering {
    let natural = a.split('/').map(parts).cmp(b.split('/').map(parts));
    natural.then_with(|| a.split('/').cmp(b.split('/')))
}

/// The parts of a name as they are compared: each number, and each byte between numbers. A number counts as the digits that it
/// is written with, without the zeros before it, of which the longer one is the greater.
fn parts(name: &str) -> Vec<(u8, usize, &[u8])> {
    let (mut parts, mut rest) = (Vec::new(), name.as_bytes());
    while let [first, behind @ ..] = rest {
        let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let zeros = rest.iter().take(digits).take_while(|byte| **byte == b'0').count();
        let value = &rest[zeros..digits.max(zeros)];
        parts.push(if digits > 0 { (b'0', value.len(), value) } else { (*first, 0, &[][..]) });
        rest = if digits > 0 { &rest[digits..] } else { behind };
    }
    parts
}

/// `path` in its normal form: no `.`, no empty component, no trailing '/'. A path that could lead out of the workspace
/// is refused lexically, before anything is looked up.
pub(super) fn normal(path: &str) -> Result<String, ReadError> {
    let leaves = Path::new(path).components().any(|part| !matches!(part, Component::Normal(_) | Component::CurDir));
    if leaves {
        let target = path.to_owned();
        return Err(ReadError::new(path, ReadErrorKind::LeavesWorkspace { target }));
    }
    let parts: Vec<&str> = path.split('/').filter(|part| !matches!(*part, "" | ".")).collect();
    Ok(parts.join("/"))
}

/// `name` inside `folder`, where "" is the workspace.
pub(super) fn join(folder: &str, name: &str) -> String {
    match (folder, name) {
        ("", only) | (only, "") => only.to_owned(),
        _ => format!("{folder}/{name}"),
    }
}

/// A relative path of the operating system in the form that worlds use.
pub(super) fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(OsStr::to_string_lossy).collect();
    parts.join("/")
}

/// Hidden entries belong to tools (git, editors, staged editions), not to the workspace.
pub(super) fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

/// Folders that build tools fill with other people's files.
pub(super) fn is_tool_folder(name: &OsStr) -> bool {
    name == "target" || name == "node_modules"
}

/// Whether a folder's name ends like that of a source file.
pub(super) fn is_named_like_file(name: &OsStr) -> bool {
    let extension = Path::new(name).extension().and_then(OsStr::to_str);
    matches!(extension, Some("yaml" | "yml" | "md"))
}

/// The operating system's message without the error number that std appends, which helps no reader.
pub(super) fn plain_reason(error: &io::Error) -> String {
    let text = error.to_string();
    match text.rfind(" (os error ") {
        Some(end) => text[..end].to_owned(),
        None => text,
    }
}

/// Why something was not written, for [`plain_reason`]'s readers: the usual causes in the same words on every system.
#[cfg(feature = "native")]
pub(super) fn refusal(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::PermissionDenied => DENIED.to_owned(),
        _ if sys::is_in_use(error) => IN_USE.to_owned(),
        io::ErrorKind::ResourceBusy => BUSY.to_owned(),
        _ => plain_reason(error),
    }
}

/// The reason where we may not write.
pub const DENIED: &str = "permission denied";
/// The reason where another program has the file, or something in the folder, open.
pub const IN_USE: &str = "in use by another program";
/// The reason where another run of the program is writing the same file.
pub const BUSY: &str = "being written by another run";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_is_by_component() {
        let mut paths = vec!["a.b", "b", "a/z", "a-b/c", "a", "å", "Z"];
        paths.sort_by(|a, b| path_order(a, b));
        assert_eq!(paths, ["Z", "a", "a/z", "a-b/c", "a.b", "b", "å"]);
    }

    #[test]
    fn numbers_in_names_count_by_value() {
        let names =
            ["1.md", "02.md", "2.md", "2-b/1.md", "2-b/10.md", "03.md", "10.md", "010.md", "a1", "a2b", "a02c", "a10"];
        let mut sorted: Vec<_> = names.iter().rev().copied().collect();
        sorted.sort_by(|a, b| path_order(a, b));
        let expected =
            ["1.md", "2-b/1.md", "2-b/10.md", "02.md", "2.md", "03.md", "010.md", "10.md", "a1", "a2b", "a02c", "a10"];
        assert_eq!(sorted, expected);
        let long = ["k99999999999999999999999", "k100000000000000000000000"];
        assert_eq!(path_order(long[0], long[1]), Ordering::Less);
    }

    #[test]
    fn paths_have_one_form() {
        assert_eq!(normal("./a//b/./c/").unwrap(), "a/b/c");
        assert_eq!(normal("").unwrap(), "");
        assert_eq!(normal("a/..b/c..").unwrap(), "a/..b/c..");
        for bad in ["..", "../x", "a/../b", "/etc/passwd", "a/.."] {
            let fault = normal(bad).unwrap_err();
            assert_eq!(fault.kind, ReadErrorKind::LeavesWorkspace { target: bad.into() }, "{bad}");
        }
    }

    #[test]
    fn reasons_are_plain() {
        let reason = plain_reason(&io::Error::from_raw_os_error(2));
        assert!(!reason.is_empty() && !reason.contains("os error"), "{reason}");
        assert_eq!(plain_reason(&io::Error::other("no luck")), "no luck");
        #[cfg(feature = "native")]
        assert_eq!(refusal(&io::ErrorKind::PermissionDenied.into()), DENIED);
    }
}

//! How worlds write, compare and check paths.

use std::cmp::Ordering;
use std::ffi::OsStr;
use std::io;
use std::path::{Component, Path};

use super::read_error::{ReadError, ReadErrorKind};

/// The order of paths in listings: component by component, each by its bytes, so that the files of a folder stay
/// together (`a/z` comes before `a.b`, although '.' sorts before '/').
pub fn path_order(a: &str, b: &str) -> Ordering {
    a.split('/').cmp(b.split('/'))
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
        assert_eq!(plain_reason(&io::Error::from_raw_os_error(13)), "Permission denied");
        assert_eq!(plain_reason(&io::Error::other("no luck")), "no luck");
    }
}

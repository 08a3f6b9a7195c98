//! Paths as seen from the current folder.

use std::path::Path;

/// A path in the folder of the workspace as seen from the current folder. It may lead out of the workspace: so does that of
/// a baseline which was named on the command line.
pub(super) fn from_here(folder: &str, path: &str) -> String {
    if Path::new(path).has_root() {
        return path.to_owned();
    }
    let parent = |folder: &str| folder.trim_end_matches('/').rfind('/').map_or(0, |at| at + 1);
    let (mut folder, mut path) = (folder, path);
    while let Some(rest) = path.strip_prefix("../").filter(|_| !folder.is_empty()) {
        (folder, path) = (&folder[..parent(folder)], rest);
    }
    format!("{folder}{path}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_seen_from_the_current_folder() {
        for (folder, path, expected) in [
            ("", "strategies/a.yaml", "strategies/a.yaml"),
            ("planer/a/", "strategies/a.yaml", "planer/a/strategies/a.yaml"),
            ("planer/a/", "../b.yaml", "planer/b.yaml"),
            ("planer/a/", "../../b.yaml", "b.yaml"),
            ("planer/a/", "../../../b.yaml", "../b.yaml"),
            ("planer/a/", "/b.yaml", "/b.yaml"),
        ] {
            assert_eq!(from_here(folder, path), expected);
        }
    }
}

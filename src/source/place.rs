//! How people are shown where something lies.

use std::path::Path;

/// A path as people write it. On Windows the prefix `\\?\` of resolved paths is left out, and folders are separated by
/// backslashes throughout.
pub fn shown(path: &Path) -> String {
    let text = path.display().to_string();
    if cfg!(windows) { as_on_windows(&text) } else { text }
}

/// A path as findings name places: with `/` on every system.
pub fn as_place(path: &Path) -> String {
    let text = shown(path);
    if cfg!(windows) { text.replace('\\', "/") } else { text }
}

fn as_on_windows(text: &str) -> String {
    let plain = match text.strip_prefix(r"\\?\") {
        Some(share) if share.starts_with(r"UNC\") => share.replacen("UNC", r"\", 1),
        Some(local) => local.to_owned(),
        None => text.to_owned(),
    };
    plain.replace('/', r"\")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_on_windows_look_as_people_write_them() {
        let table = [
            (r"\\?\C:\Målplan øst\plan", r"C:\Målplan øst\plan"),
            (r"\\?\UNC\tjener\felles\plan", r"\\tjener\felles\plan"),
            (r"\\tjener\felles/plan", r"\\tjener\felles\plan"),
            (r"public\plan/plan.html", r"public\plan\plan.html"),
            (r"..\planer", r"..\planer"),
        ];
        for (path, expected) in table {
            assert_eq!(as_on_windows(path), expected);
        }
    }
}

//! Paths in the settings, as people write them.

use crate::diag::{Diagnostic, Sink, codes, say};
use crate::model::Line;

/// The path of something in the workspace, with `/` between its names; `None` where it leads out of the workspace, which is
/// reported.
pub(super) fn inside(line: &Line, text: &str, sink: &mut Sink) -> Option<Line> {
    if is_of_one_machine(&plain(line)) || leads_out(&plain(line)) {
        let message = say!("{path} is not a path inside the workspace", path = &*line.value);
        let help =
            say!("write the path from the folder of stratc.yaml on; what lies elsewhere has to be copied in first");
        sink.push(Diagnostic::new(&codes::source::BAD_PATH, line.span, message).help(help));
        return None;
    }
    Some(slashed(line, text, sink))
}

/// The path of a folder that may lie beside the workspace, with `/` between its names; `None` where only one machine has such a
/// place, which is reported.
pub(super) fn beside(line: &Line, text: &str, sink: &mut Sink) -> Option<Line> {
    if is_of_one_machine(&plain(line)) {
        let message = say!("{path} is a place that only some machines have", path = &*line.value);
        let help = say!("give it where it is wanted: stratc build --output {path}", path = &*line.value);
        sink.push(Diagnostic::new(&codes::source::BAD_PATH, line.span, message).help(help));
        return None;
    }
    Some(slashed(line, text, sink))
}

fn plain(line: &Line) -> String {
    line.value.replace('\\', "/")
}

/// A path with `/` for each backslash, which is reported: it separates names on Windows alone.
fn slashed(line: &Line, text: &str, sink: &mut Sink) -> Line {
    let right = plain(line);
    if *right == *line.value {
        return line.clone();
    }
    let message = say!("{path} has backslashes, which separate folders on Windows alone", path = &*line.value);
    let raw = text.get(line.span.range()).unwrap_or_default();
    let diagnostic = Diagnostic::new(&codes::source::BAD_PATH, line.span, message);
    let help = say!("write {right}", right = &right);
    sink.push(diagnostic.help(help).with_fix(&line.value, &right, line.span, raw));
    Line::new(right.into(), line.span)
}

/// Whether a path begins at a disk of Windows, at a server or in somebody's home.
fn is_of_one_machine(path: &str) -> bool {
    let first = path.split('/').next().unwrap_or_default();
    path.starts_with("//") || first == "~" || is_drive(first)
}

/// Whether a path begins at the root, or takes a step back.
fn leads_out(path: &str) -> bool {
    path.starts_with('/') || path.split('/').any(|name| name == "..")
}

fn is_drive(name: &str) -> bool {
    let mut signs = name.chars();
    signs.next().is_some_and(|letter| letter.is_ascii_alphabetic())
        && signs.next() == Some(':')
        && signs.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leads_out_is_known() {
        for path in ["/maler", "..", "../a", "a/../b", "./.."] {
            assert!(leads_out(path), "{path}");
        }
        for path in ["C:/maler", "c:", "//server/deling", "~/maler"] {
            assert!(is_of_one_machine(path), "{path}");
        }
        for path in ["", ".", "maler", "./maler/", "aa:/b", "~maler", "maler..", "a/..b"] {
            assert!(!leads_out(path) && !is_of_one_machine(path), "{path}");
        }
    }
}

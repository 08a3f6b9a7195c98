//! Files that YAML reads as several documents.

use super::line::Line;
use super::slip::Slip;
use crate::diag::say;

/// The slip of a second document, which starts at byte `at`.
pub(super) fn second(text: &str, at: usize) -> Slip {
    let line = Line::at(text, at);
    let is_mark = |line: &Line<'_>| matches!(line.content(), "---" | "...");
    let mark = if is_mark(&line) { line } else { line.above().filter(is_mark).unwrap_or(line) };
    let end = text.len().min(mark.whole.end + 1);
    // A file that ends without a line end still does when its last line is taken away.
    let is_last = mark.whole.end == text.len();
    let before_line =
        text[..mark.whole.start].strip_suffix('\n').map(|above| above.strip_suffix('\r').unwrap_or(above).len());
    let start = before_line.filter(|_| is_last).unwrap_or(mark.whole.start);
    let keys = |text: &str| {
        let keys = text.lines().filter_map(|line| line.split_once(':')).map(|(key, _)| key.to_owned());
        keys.filter(|key| key.starts_with(char::is_alphabetic)).collect::<Vec<_>>()
    };
    let (before, after) = (keys(&text[..mark.whole.start]), keys(&text[end..]));
    // Collections that both parts have would then stand twice.
    let is_certain = is_mark(&mark) && before.iter().all(|key| !after.contains(key));
    Slip {
        place: mark.content.clone(),
        words: (
            say!("a second YAML document starts here"),
            say!("remove the line \"{line}\", or move what follows into a file of its own", line = mark.content()),
        ),
        fix: is_certain.then(|| (start..end, String::new())),
        repair: None,
    }
}

//! Footnotes of several paragraphs: Markdown wants four spaces before each but the first, and people write two or three.

use super::lists::Edit;
use super::outline::Outline;

/// The edits that make indented lines below a footnote part of it.
pub(super) fn edits(text: &str, outline: &Outline) -> Vec<Edit> {
    let (mut edits, mut is_inside, mut is_after_gap, mut at) = (Vec::new(), false, false, 0);
    for line in text.split_inclusive('\n') {
        let is_empty = line.trim().is_empty();
        if outline.footnotes.contains(&at) {
            is_inside = true;
        } else if is_inside && is_indented_a_little(line) {
            edits.push(Edit { range: at..at, with: "  ".into() });
        } else if is_after_gap && !is_empty && !line.starts_with(['\t', ' ']) {
            is_inside = false;
        }
        is_after_gap = is_empty;
        at += line.len();
    }
    edits
}

/// Whether a line begins with two or three spaces.
pub(super) fn is_indented_a_little(line: &str) -> bool {
    let words = line.trim_start_matches(' ');
    matches!(line.len() - words.len(), 2 | 3) && !words.trim().is_empty()
}

/// What follows the label in a line that begins a footnote.
pub(super) fn after_label(line: &str) -> Option<&str> {
    let (_, words) = line.trim_start().strip_prefix("[^")?.split_once("]:")?;
    Some(words)
}

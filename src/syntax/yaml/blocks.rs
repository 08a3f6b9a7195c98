//! Texts below `|` and `>` that are not indented.

use super::line::Line;
use super::slip::{Repair, Slip};
use crate::diag::say;

/// The step of indentation that fixes add.
const STEP: &str = "  ";

/// The slip of a line that begins further to the left than the text below `|` or `>` that it belongs to.
pub(super) fn too_far_left(text: &str, line: &Line<'_>) -> Option<Slip> {
    let (mut first, mut above) = (None, line.above()?);
    while !above.opens_block() {
        let next = above.above()?;
        first = Some(above);
        above = next;
    }
    let (head, first) = (above, first?);
    let is_inside = line.indent() > head.column() && line.indent() < first.indent();
    let indentation = line.whole.start..line.content.start;
    is_inside.then(|| Slip {
        place: line.content.clone(),
        words: (
            say!("this line begins further to the left than the text that it belongs to"),
            say!(
                "begin each line of \"{field}\" at least as far to the right as the first: with {count} spaces",
                field = head.key.clone().map_or("", |key| &text[key]),
                count = first.indent()
            ),
        ),
        fix: Some((indentation, " ".repeat(first.indent()))),
        repair: Some(Repair::Skip(line.content.clone())),
    })
}

/// The slip of a text that begins in the column of its field, if the fault on `line` comes from there.
pub(super) fn not_indented(text: &str, line: &Line<'_>) -> Option<Slip> {
    let mut first = line.clone();
    let head = loop {
        let above = first.above()?;
        if above.opens_block() {
            break above;
        }
        if above.indent() > line.indent() || above.key.is_some() {
            return None;
        }
        first = above;
    };
    let key = head.key.clone()?;
    if first.indent() > head.indent() || (first.key.is_some() && first.indent() < head.column()) {
        return None;
    }
    let mut last = first.clone();
    while let Some(next) = last.below().filter(|next| next.key.is_none() && next.indent() <= head.column()) {
        last = next;
    }
    let place = first.whole.start..last.whole.end;
    let indentation = " ".repeat(head.column()) + STEP;
    let lines = text[place.clone()].lines().map(|line| match line.trim() {
        "" => String::new(),
        words => format!("{indentation}{words}"),
    });
    let right = lines.collect::<Vec<_>>().join("\n");
    Some(Slip {
        place: first.content.clone(),
        words: (
            say!("the text of \"{field}\" is not indented, so it does not belong to it", field = &text[key]),
            say!("begin each line of the text with two spaces more than its field"),
        ),
        fix: first.key.is_none().then_some((place.clone(), right)),
        repair: Some(Repair::Skip(place)),
    })
}

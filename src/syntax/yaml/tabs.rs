//! Indentation with tabs.

use std::ops::Range;

use super::line::{Line, is_word};

/// What each tab stands for.
const STEP: &str = "  ";

/// What lies between the first and the last line that tabs indent, with spaces in their place; `None` where it is not clear
/// how many spaces each stands for.
pub(super) fn with_spaces(text: &str) -> Option<(Range<usize>, String)> {
    // Where some lines have spaces, the tabs may stand for any number of them.
    if text.lines().any(|line| line.starts_with(' ') || line.trim_start_matches('\t').starts_with(' ')) {
        return None;
    }
    let (mut right, mut at, mut place) = (String::new(), 0, None::<Range<usize>>);
    for line in text.split_inclusive('\n') {
        let tabs = line.len() - line.trim_start_matches('\t').len();
        if tabs > 0 {
            let start = place.as_ref().map_or(at, |place| place.start);
            right.push_str(&text[place.as_ref().map_or(at, |place| place.end)..at]);
            right.push_str(&STEP.repeat(tabs));
            place = Some(start..at + tabs);
        }
        at += line.len();
    }
    Some((place?, right))
}

/// The tabs that indent a field on the line above that of byte `at`: the parser may take the field for a text, and fail below it.
pub(super) fn above(text: &str, at: usize) -> Option<Range<usize>> {
    let line = Line::at(text, at);
    let above = line.above().filter(|_| line.key.is_some())?;
    let whole = &text[above.whole.clone()];
    let tabs = whole.len() - whole.trim_start().len();
    let key = whole.trim_start().split_once(": ")?.0;
    (whole[..tabs].contains('\t') && is_word(key)).then(|| above.whole.start..above.whole.start + tabs)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fixed(text: &str) -> Option<String> {
        let (place, right) = with_spaces(text)?;
        Some(format!("{}{right}{}", &text[..place.start], &text[place.end..]))
    }

    #[test]
    fn each_tab_is_one_step() {
        assert_eq!(fixed("a:\n\tb:\n\t\tc: d\te\nf: g\n").as_deref(), Some("a:\n  b:\n    c: d\te\nf: g\n"));
        assert_eq!(fixed("a:\n  b:\n\tc: d\n"), None);
        assert_eq!(fixed("a:\n  b:\n  \tc: d\n"), None);
        assert_eq!(fixed("a: b\n"), None);
    }
}

//! Indentation with tabs.

use std::ops::Range;

/// What lies between the first and the last line that tabs indent, with spaces in their place; `None` where it cannot be told
/// how many spaces each stands for.
pub(super) fn with_spaces(text: &str) -> Option<(Range<usize>, String)> {
    let indentation = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let lines = || text.split_inclusive('\n').filter(|line| !line.trim().is_empty());
    let step = lines().map(|line| line.len() - line.trim_start_matches(' ').len()).filter(|spaces| *spaces > 0).min();
    let is_mixed = |line: &str| {
        let before = &line[..indentation(line)];
        before.contains('\t') && before.contains(' ')
    };
    if lines().any(is_mixed) {
        return None;
    }
    let (mut right, mut at, mut place) = (String::new(), 0, None::<Range<usize>>);
    for line in text.split_inclusive('\n') {
        let tabs = line.len() - line.trim_start_matches('\t').len();
        if tabs > 0 {
            let start = place.as_ref().map_or(at, |place| place.start);
            right.push_str(&text[place.as_ref().map_or(at, |place| place.end)..at]);
            right.push_str(&" ".repeat(tabs * step.unwrap_or(2)));
            place = Some(start..at + tabs);
        }
        at += line.len();
    }
    Some((place?, right))
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
        assert_eq!(fixed("a:\n   b:\n\t\tc: d\n").as_deref(), Some("a:\n   b:\n      c: d\n"));
        assert_eq!(fixed("a:\n  b:\n  \tc: d\n"), None);
        assert_eq!(fixed("a: b\n"), None);
    }
}

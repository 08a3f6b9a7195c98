//! The names of letters in HTML that lack their semicolon, so that the page shows the name.

/// The names that people write, and the letters.
const LETTERS: [(&str, &str); 17] = [
    ("nbsp", "\u{a0}"),
    ("aelig", "æ"),
    ("oslash", "ø"),
    ("aring", "å"),
    ("AElig", "Æ"),
    ("Oslash", "Ø"),
    ("Aring", "Å"),
    ("eacute", "é"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("hellip", "…"),
    ("sect", "§"),
    ("amp", "&"),
    ("quot", "\""),
    ("shy", "\u{ad}"),
];

/// The letter whose name, `&nbsp`, a text begins with, and the length of the name. Behind most names a word may go on:
/// `bl&aringb&aeligr`; behind a short one it may be another word: `&amplitude`.
pub(super) fn entity(rest: &str) -> Option<(&'static str, usize)> {
    let name = rest.strip_prefix('&')?;
    LETTERS.iter().find_map(|(own, letter)| {
        let behind = name.strip_prefix(own)?.chars().next();
        let goes_on = behind.is_some_and(char::is_alphabetic) && matches!(*own, "amp" | "sect" | "quot" | "shy");
        (!goes_on && !matches!(behind, Some(';' | '='))).then_some((*letter, own.len() + 1))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_other_words() {
        for (text, letter) in [("&nbspkl.", "\u{a0}"), ("&aringr", "å"), ("&amp co", "&"), ("&ndash ", "–")] {
            assert_eq!(entity(text).map(|found| found.0), Some(letter), "{text}");
        }
        for text in ["&nbsp;", "& nbsp", "&nbsp=2", "&sektor", "&section", "&amplitude", "&co", "&"] {
            assert_eq!(entity(text), None, "{text}");
        }
    }
}

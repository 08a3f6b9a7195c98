//! The marks of versions that git could not merge.

use crate::diag::{Diagnostic, codes::language as codes, say};
use crate::source::{FileId, Span};

/// The finding for a file with such marks: a line that opens, one that divides, and one that closes, in this order.
pub fn find(file: FileId, text: &str) -> Option<Diagnostic> {
    if !text.contains(MARKS[0]) {
        return None;
    }
    let (mut found, mut at) = (Vec::new(), 0);
    for line in text.split_inclusive('\n') {
        let own = line.trim_end();
        let is_next = MARKS
            .get(found.len())
            .is_some_and(|mark| own.strip_prefix(mark).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')));
        if is_next {
            found.push(Span::new(file, at..at + own.len()));
        }
        at += line.len();
    }
    let [opening, dividing, closing] = found[..] else { return None };
    let message = say!("this file has two versions of the same lines, which git could not merge");
    let found = Diagnostic::new(&codes::CONFLICT, opening, message).label(say!("the first version begins here"));
    let found = found.note(dividing, say!("the second begins here")).note(closing, say!("and ends here"));
    Some(found.help(say!(
        "keep the lines that are right, and delete the others and the lines with <<<<<<<, ======= and >>>>>>>"
    )))
}

const MARKS: [&str; 3] = ["<<<<<<<", "=======", ">>>>>>>"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_all_three_marks_make_a_conflict() {
        let is_found = |text: &str| find(FileId::new(0), text).is_some();
        assert!(is_found("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\n"));
        assert!(is_found("<<<<<<< HEAD\r\n=======\r\nc\r\n>>>>>>> x\r\n"));
        for text in ["Tittel\n=======\n", "<<<<<<< a\n", "    <<<<<<< a\n    =======\n    >>>>>>> b\n", ">>>>>>> a"] {
            assert!(!is_found(text), "{text}");
        }
    }
}

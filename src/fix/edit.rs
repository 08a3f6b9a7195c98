//! Changes of source text.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use crate::diag::Diagnostic;
use crate::source::{FileId, SourceMap, Span};

/// A change of source text.
#[derive(Debug, Clone)]
pub struct Edit {
    /// What is replaced.
    pub span: Span,
    /// What takes its place.
    pub new: String,
    /// The finding that it fixes, as an index into the list of findings.
    pub finding: usize,
}

/// The fixes of findings as edits in reading order. Of several that overlap, only the first is taken; the others may
/// still be wanted once the plans have been compiled again.
pub fn choose(diagnostics: &[Diagnostic], may: impl Fn(&Edit) -> bool) -> Vec<Edit> {
    let fixes =
        diagnostics.iter().enumerate().flat_map(|(finding, found)| found.fixes().map(move |fix| (finding, fix)));
    let edits = fixes.map(|(finding, fix)| Edit { span: fix.span, new: fix.replacement.clone(), finding });
    let mut edits: Vec<_> = edits.filter(may).collect();
    edits.sort_by_key(|edit| (edit.span, edit.finding));
    let mut last: Option<Span> = None;
    edits.retain(|Edit { span, .. }| {
        let is_free = last.is_none_or(|last| last.file() != span.file() || last.end() <= span.start());
        let is_new = last != Some(*span);
        if is_free && is_new {
            last = Some(*span);
        }
        is_free && is_new
    });
    edits
}

/// The files with the edits applied, and the spans of the inserted text, in the order of the edits. These must not
/// overlap, and must be in reading order.
pub fn apply(edits: &[Edit], sources: &SourceMap) -> (BTreeMap<FileId, String>, Vec<Span>) {
    let mut texts: BTreeMap<FileId, (String, usize)> = BTreeMap::new();
    let mut places = Vec::with_capacity(edits.len());
    for Edit { span, new, .. } in edits {
        let file = sources.file(span.file());
        let (old, written) = (file.original(), file.written(span.range()));
        let (text, done) = texts.entry(span.file()).or_default();
        text.push_str(old.get(*done..written.start).unwrap_or_default());
        let end = before_line_end(old, &written);
        let new = with_line_ends(new, old, end);
        places.push(Span::new(span.file(), text.len()..text.len() + new.len()));
        text.push_str(&new);
        *done = end;
    }
    let whole = texts.into_iter().map(|(file, (mut text, done))| {
        text.push_str(sources.file(file).original().get(done..).unwrap_or_default());
        (file, text)
    });
    (whole.collect(), places)
}

/// Where the bytes `range` of `text` end, without half of a line end from Windows.
fn before_line_end(text: &str, range: &Range<usize>) -> usize {
    let is_halved = text.get(range.clone()).is_some_and(|own| own.ends_with('\r'))
        && text.get(range.end..).is_some_and(|rest| rest.starts_with('\n'));
    if is_halved { range.end - 1 } else { range.end }
}

/// `new` with the line ends that `text` has at byte `at`. What was taken from the text has them already.
fn with_line_ends<'a>(new: &'a str, text: &str, at: usize) -> Cow<'a, str> {
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let next = after.find('\n').map(|end| after[..end].ends_with('\r') || (end == 0 && before.ends_with('\r')));
    let is_windows = next.or_else(|| before.rfind('\n').map(|end| before[..end].ends_with('\r')));
    if is_windows == Some(true) && new.contains('\n') && !new.contains('\r') {
        Cow::Owned(new.replace('\n', "\r\n"))
    } else {
        Cow::Borrowed(new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{codes::source::UNKNOWN_KEY, say};
    use crate::source::SourceFile;

    fn finding(range: std::ops::Range<usize>, new: &str) -> Diagnostic {
        let span = Span::new(FileId::new(0), range);
        Diagnostic::new(&UNKNOWN_KEY, span, say!("wrong")).fix(span, new)
    }

    fn fixed(text: &str, findings: &[Diagnostic]) -> String {
        let sources = SourceMap::new(vec![SourceFile::new("a.yaml", text)]);
        let (texts, _) = apply(&choose(findings, |_| true), &sources);
        texts.get(&FileId::new(0)).map_or_else(|| text.to_owned(), String::clone)
    }

    #[test]
    fn changes_leave_everything_else_as_it_is() {
        let findings = [finding(9..13, "owner"), finding(0..4, "goals")];
        assert_eq!(fixed("gaol:\r\n  eier: å\r\n", &findings), "goals:\r\n  owner: å\r\n");
    }

    #[test]
    fn new_lines_end_as_those_around_them_do() {
        for (text, expected) in
            [("a: b\r\nc: d\r\n", "x\r\ny b\r\nc: d\r\n"), ("a: b\nc: d\r\n", "x\ny b\nc: d\r\n"), ("a: b", "x\ny b")]
        {
            assert_eq!(fixed(text, &[finding(0..2, "x\ny")]), expected, "{text:?}");
        }
        assert_eq!(fixed("a\r\nb: c", &[finding(3..5, "x\ny")]), "a\r\nx\r\ny c", "the line above says it");
        assert_eq!(fixed("a: b\r\n", &[finding(0..2, "x\r\ny")]), "x\r\ny b\r\n");
    }

    #[test]
    fn of_overlapping_changes_the_first_is_made() {
        let findings = [finding(2..6, "X"), finding(0..4, "Y"), finding(0..4, "Z"), finding(4..8, "W")];
        assert_eq!(fixed("abcdefgh", &findings), "YW");
    }

    #[test]
    fn the_places_of_what_was_put_in_are_those_of_the_new_text() {
        let sources = SourceMap::new(vec![SourceFile::new("a.yaml", "aa bb cc")]);
        let edits = choose(&[finding(0..2, "lang"), finding(6..8, "x")], |_| true);
        let (texts, places) = apply(&edits, &sources);
        let words: Vec<_> = places.iter().map(|place| &texts[&FileId::new(0)][place.range()]).collect();
        assert_eq!(words, ["lang", "x"]);
    }
}

//! Workflow commands of GitHub Actions: `::error file=…,line=…,title=…::message`, one per finding. Advice is a notice.
//!
//! GitHub accepts columns only for a span on one line, treats the end column as inclusive, and shows ten annotations of
//! each level for each step.

use super::report::Report;
use crate::diag::{Diagnostic, Level};

pub(super) fn emit(report: &Report<'_>) -> String {
    report.diagnostics.iter().map(|diagnostic| command(report, diagnostic)).collect()
}

fn command(report: &Report<'_>, diagnostic: &Diagnostic) -> String {
    let name = match diagnostic.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Advice => "notice",
    };
    let path = property(&report.path(diagnostic.span));
    let title = property(&format!("{} {}", diagnostic.code, diagnostic.code.name));
    let lines = [vec![report.say(&diagnostic.message)], report.notes(diagnostic), report.helps(diagnostic)];
    let message = data(&lines.concat().join("\n"));
    format!("::{name} file={path},{},title={title}::{message}\n", place(report, diagnostic))
}

fn place(report: &Report<'_>, diagnostic: &Diagnostic) -> String {
    let (start, end) = (report.sources.start(diagnostic.span), report.sources.end(diagnostic.span));
    if start.line == end.line {
        let last = end.column.saturating_sub(1).max(start.column);
        return format!("line={0},endLine={0},col={1},endColumn={last}", start.line, start.column);
    }
    // A span that ends before the first character of a line does not include that line.
    let last = if end.column == 1 { end.line - 1 } else { end.line };
    format!("line={},endLine={last}", start.line)
}

/// Escapes the message, which follows `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes the value of a property, which follows `=`.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Translator, codes, say};
    use crate::source::{FileId, SourceFile, SourceMap, Span};

    #[test]
    fn columns_are_given_for_a_place_on_one_line_only() {
        let sources = SourceMap::new(vec![SourceFile::new("a.yaml", "mål: 1\nby: 2\n")]);
        let places = [
            (0..4, "line=1,endLine=1,col=1,endColumn=3"),
            (4..4, "line=1,endLine=1,col=4,endColumn=4"),
            (0..8, "line=1,endLine=1"),
            (5..10, "line=1,endLine=2"),
        ];
        for (range, expected) in places {
            let span = Span::new(FileId::new(0), range);
            let diagnostics = [Diagnostic::new(&codes::source::EMPTY_FILE, span, say!("tom"))];
            let report =
                Report { sources: &sources, diagnostics: &diagnostics, translator: &Translator::default(), folder: "" };
            assert_eq!(place(&report, &diagnostics[0]), expected);
        }
    }
}

//! D018.

use std::ops::Range;

use crate::diag::{Diagnostic, Sink, say};
use crate::prose::Cell;
use crate::rules::{Context, rule};

rule! {
    /// A column of a table has no heading.
    ///
    /// The rule looks for empty cells in the header of a table. The first one may be empty: the corner above the names of
    /// the rows belongs to no column. Whether the words of a heading fit is for a person to judge.
    ///
    /// ## Why
    ///
    /// Those who have a table read aloud hear the heading before each value. Without one they hear only the value, and
    /// nobody else can be sure what it is either.
    ///
    /// Source: WCAG 2.1, 1.3.1 Info and Relationships.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: |
    ///       | Kanal   | Svar samme dag |       |
    ///       |---------|----------------|-------|
    ///       | Telefon | 92             | 1 040 |
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: |
    ///       | Kanal   | Svar samme dag | Samtaler |
    ///       |---------|----------------|----------|
    ///       | Telefon | 92             | 1 040    |
    /// ```
    "D018", "blank-header", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for writing in context.written() {
        let headers = writing.analysis.tables.iter().filter_map(|table| table.first());
        for range in headers.flat_map(|header| blanks(writing.words.text(), header)) {
            sink.push(
                Diagnostic::new(&CODE, writing.markdown_place(range), say!("this column of the table has no heading"))
                    .help(say!("write in the first row of the table what the column shows")),
            );
        }
    }
}

/// The cells of a table's header that have no words, leaving aside the corner; of a header without any, all of it.
fn blanks(markdown: &str, header: &[Cell]) -> Vec<Range<usize>> {
    let is_blank = |cell: &Cell| {
        let words = markdown.get(cell.range.clone()).unwrap_or_default();
        words.chars().all(|letter| letter == '|' || letter.is_whitespace())
    };
    match (header.first(), header.last()) {
        (Some(first), Some(last)) if header.iter().all(is_blank) => {
            std::iter::once(first.range.start..last.range.end).collect()
        }
        _ => header.iter().skip(1).filter(|cell| is_blank(cell)).map(|cell| cell.range.clone()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::blanks;
    use crate::prose::analyse;

    #[test]
    fn blank_headers_are_those_without_words_but_for_the_corner() {
        let count = |header: &str, row: &str| {
            let markdown = format!("{header}\n|---|---|\n{row}\n");
            analyse(&markdown).tables[0].first().map_or(0, |header| blanks(&markdown, header).len())
        };
        for (header, blank) in [("| Kanal | Mål |", 0), ("| Kanal | |", 1), ("| | Mål |", 0), ("| | |", 1)] {
            assert_eq!(count(header, "| a | b |"), blank, "{header}");
        }
    }
}

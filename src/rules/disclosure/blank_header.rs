//! D018.

use crate::diag::{Diagnostic, Sink, say};
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
        for range in &writing.analysis.blank_headers {
            sink.push(
                Diagnostic::new(&CODE, writing.markdown_place(range.clone()), say!("this column of the table has no heading"))
                    .help(say!("write in the first row of the table what the column shows")),
            );
        }
    }
}

//! L028.

use crate::diag::{Diagnostic, Sink, say};
use crate::prose::unread_tables;
use crate::rules::{Context, Words, rule};

rule! {
    /// Lines look like a table, but run together on the page.
    ///
    /// The rule looks for lines with bars at both ends, for drawn corners, and for three or more lines whose words stand far apart
    /// or are divided by commas without spaces. Rows that can be told for certain are read as the table that they plainly
    /// are: those with as many bars, tabs or semicolons, and columns that begin below one another.
    ///
    /// ## Why
    ///
    /// Readers see all cells one after the other in one paragraph, and cannot tell which belong together.
    ///
    /// Source: GitHub Flavored Markdown, 4.10, on tables: a head, a line of dashes with as many cells, and rows.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: |
    ///       Kanal      Svartid      Når
    ///       Telefon    5 minutter
    ///       E-post     Én dag       Hverdager
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: |
    ///       | Kanal | Svartid | Når |
    ///       |---|---|---|
    ///       | Telefon | 5 minutter | |
    ///       | E-post | Én dag | Hverdager |
    /// ```
    "L028", "table-unread", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for writing in context.written() {
        let Words::Prose(text) = writing.words else { continue };
        for row in unread_tables(&text.markdown) {
            let (length, place) = (row.len(), writing.markdown_place(row));
            // Several lines that YAML has joined are a finding of their own.
            if place.range().len() != length {
                continue;
            }
            let message =
                say!("this looks like a table, but the page shows its cells one after the other in a paragraph");
            let help = say!(
                "begin and end each row with |, write | between its cells, and put a line such as |---|---| below the first row, with as many cells"
            );
            sink.push(Diagnostic::new(&CODE, place, message).help(help));
        }
    }
}

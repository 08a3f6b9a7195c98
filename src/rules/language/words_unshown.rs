//! L014.

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::prose::{Hidden, unshown};
use crate::rules::{Context, Words, rule};

rule! {
    /// Words in a text reach no page.
    ///
    /// Markdown silently leaves some words out. The rule looks for rows of a table that have more cells than its head; for
    /// lines such as `[NB]: Important`, which are read as the address of a link called NB, where there is no such link; and
    /// for titles of links, `[words](https://… "title")`. The title of a picture is its caption. Comments are not meant for
    /// readers, and are left alone: `<!-- … -->`, `[//]: # (…)`.
    ///
    /// ## Why
    ///
    /// Whoever wrote the words believes that they are in the plan, and nobody who reads it can know that they are
    /// missing.
    ///
    /// Source: CommonMark 0.31.2, 4.7, on definitions of links, and GitHub Flavored Markdown, 4.10, on tables: excess
    /// cells are ignored.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: |
    ///       | Kanal | Svartid |
    ///       |---|---|
    ///       | Telefon | 5 minutter | hverdager fra 9 til 15 |
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
    ///       | Telefon | 5 minutter | hverdager fra 9 til 15 |
    /// ```
    "L014", "words-unshown", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for writing in context.written() {
        let Words::Prose(text) = writing.words else { continue };
        for unshown in unshown(&text.markdown) {
            let (message, help) = said(unshown.hidden);
            sink.push(Diagnostic::new(&CODE, writing.markdown_place(unshown.range), message).help(help));
        }
    }
}

/// What is wrong, and what to do about it.
fn said(hidden: Hidden) -> (Message, Message) {
    match hidden {
        Hidden::Cell => (
            say!("the head of this table has fewer cells, so this is shown nowhere"),
            say!(
                "add a cell to the head and to the line of dashes below it; put a backslash before a | that is to be shown"
            ),
        ),
        Hidden::Definition => (
            say!("this is read as the address of a link that is not in the text, so it is shown nowhere"),
            say!("put a backslash before the bracket if it is to be shown, or leave it out"),
        ),
        Hidden::Title => (
            say!("what stands in quotation marks after the address of a link is shown nowhere"),
            say!("write it in the text, or leave it out"),
        ),
    }
}

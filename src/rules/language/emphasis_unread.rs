//! L013.

use std::ops::Range;

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::prose::{Slip, marks_in_line};
use crate::rules::{Context, Words, Writing, rule};

rule! {
    /// Emphasis marks have no effect, so the page shows them.
    ///
    /// In Markdown, it depends on the letters around an asterisk or underscore whether it means anything. The rule
    /// looks for marks that somebody must have meant: `**«Åpen»**het`, where a mark stands between a quotation mark and
    /// a letter; `__Åpen__het`, since underscores emphasise whole words only; `** Åpen **`, where a space separates the
    /// marks from the words; `**Åpen` and `**Åpen*`, which nothing closes in the same paragraph, and `Åpen**`, which
    /// nothing opens; and `**Åpen**` in a title or another field that is one line of plain text. Asterisks with a
    /// backslash before them are meant to be shown, and are left alone. So are single ones that may stand for "times" or
    /// point to a note, all double ones in a text with such notes, and code.
    ///
    /// ## Why
    ///
    /// Readers see stray asterisks, and the word that was meant to stand out does not.
    ///
    /// Source: CommonMark 0.31.2, 6.2, on when marks emphasise.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Vi sikter mot **«Åpen»**het i alle saker.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Vi sikter mot «**Åpen**»het i alle saker.
    /// ```
    "L013", "emphasis-unread", Warning, check, fixable
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for writing in context.written() {
        for unread in &writing.analysis.unread {
            let (message, help) = said(unread.slip);
            let found = report(writing, unread.range.clone(), message, help);
            let end = writing.markdown_place(unread.range.end..unread.range.end);
            sink.push(if unread.slip == Slip::Behind { found.fix(end, " ") } else { found });
        }
        if let Words::Line(line) = writing.words {
            for range in marks_in_line(line.value) {
                let message = say!("this field is one line of plain text, so the page shows the asterisks");
                let words = line.value.get(range.clone()).unwrap_or_default().trim_matches('*').to_owned();
                let found = report(
                    writing,
                    range.clone(),
                    message,
                    say!("leave them out; only longer texts can have emphasis"),
                );
                let place = writing.markdown_place(range.clone());
                sink.push(if place.range().len() == range.len() { found.fix(place, words) } else { found });
            }
        }
    }
}

/// What is wrong, and what to do about it.
fn said(slip: Slip) -> (Message, Message) {
    let shown = || say!("these marks emphasise nothing, so the page shows them");
    match slip {
        Slip::Letters => (
            shown(),
            say!("put them inside the quotation marks or brackets, or around the whole word: «**word**»s, **«word»s**"),
        ),
        Slip::Behind => (shown(), say!("write a space after the marks: **Note:** words")),
        Slip::InsideWord => {
            (shown(), say!("write asterisks: only they can emphasise a part of a word, as in **part**s"))
        }
        Slip::Space => (shown(), say!("leave out the space between the marks and the words: **words**")),
        Slip::Unopened => (
            say!("nothing opens this emphasis, so the page shows its marks"),
            say!(
                "write the same marks where it begins, within the paragraph: **words**; put a backslash before marks that are to be shown"
            ),
        ),
        Slip::Open => (
            say!("nothing closes this emphasis, so the page shows its marks"),
            say!(
                "write the same marks where it ends, within the paragraph: **words**; put a backslash before marks that are to be shown"
            ),
        ),
    }
}

fn report(writing: &Writing<'_>, range: Range<usize>, message: Message, help: Message) -> Diagnostic {
    Diagnostic::new(&CODE, writing.markdown_place(range), message).help(help)
}

//! D008.

use crate::diag::{Diagnostic, Sink, say};
use crate::rules::{Context, Writing, rule};

rule! {
    /// A heading in a text skips a level.
    ///
    /// The headings of a text lie below the title of its element: the first one is written `##` (or `#`), and none may
    /// lie more than one level below the one before it. Going back up by several levels is fine. The levels of the page
    /// itself follow from the plan.
    ///
    /// ## Why
    ///
    /// Those who have a page read aloud move from heading to heading, and think they have missed something when a level
    /// is skipped.
    ///
    /// Source: WCAG 2.1, 1.3.1 Info and Relationships, and technique G141. The technique is a recommendation, so this
    /// is a warning.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: |
    ///       ## På telefon
    ///
    ///       Vi har åpent fra 8 til 18.
    ///
    ///       #### Om kvelden
    ///
    ///       Da kan du få hjelp på chat.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: |
    ///       ## På telefon
    ///
    ///       Vi har åpent fra 8 til 18.
    ///
    ///       ### Om kvelden
    ///
    ///       Da kan du få hjelp på chat.
    /// ```
    "D008", "heading-skip", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for writing in context.written() {
        find(writing, sink);
    }
}

/// The level of an element's own title, below which its text lies.
const TITLE: u8 = 1;

fn find(writing: &Writing<'_>, sink: &mut Sink) {
    let mut before = TITLE;
    for heading in &writing.analysis.headings {
        let level = heading.level.max(TITLE + 1);
        if level > before + 1 {
            let (written, wanted) = (marks(level), marks(before + 1));
            let message = if before == TITLE {
                say!("the first heading of this text has {written}, and skips a level", written)
            } else {
                say!(
                    "this heading has {written} below one with {before}, and skips a level",
                    written,
                    before = marks(before)
                )
            };
            sink.push(
                Diagnostic::new(&CODE, writing.markdown_place(heading.range.clone()), message)
                    .help(say!("write {wanted} instead", wanted)),
            );
        }
        before = level;
    }
}

fn marks(level: u8) -> String {
    "#".repeat(level.into())
}

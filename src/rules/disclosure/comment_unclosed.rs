//! D013.

use super::everything::each_text;
use crate::diag::{Diagnostic, Sink, say};
use crate::prose::directives;
use crate::rules::{Context, Words, rule};

rule! {
    /// A comment is never closed, so the rest of the text is not published.
    ///
    /// The words between `<!--` and `-->` are a remark between authors. Without the `-->`, Markdown takes all that
    /// follows as part of the comment, to the end of the text or of the list item, and no page shows it. The finding
    /// points to the `<!--` and says how many words are lost. A `<!--` in the middle of a line of words hides nothing,
    /// and is left alone.
    ///
    /// ## Why
    ///
    /// Words that were meant to be published disappear without a trace on the page, so nobody who proofreads it can
    /// miss them.
    ///
    /// Source: CommonMark 0.31, 4.6, on how a comment ends.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: |
    ///       <!-- Kari sjekker tallene
    ///
    ///       Fire av ti må vente til neste dag.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: |
    ///       <!-- Kari sjekker tallene -->
    ///
    ///       Fire av ti må vente til neste dag.
    /// ```
    "D013", "comment-unclosed", Error, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    each_text(context, &mut |_, words| {
        let Words::Prose(text) = words else { return };
        for hidden in directives::unclosed(&text.markdown) {
            let count = text.markdown.get(hidden.clone()).unwrap_or_default().split_whitespace().skip(1).count();
            let message = say!("this comment is never closed, and hides {count} words from readers", count);
            let place = words.place(hidden.start..hidden.start + "<!--".len());
            sink.push(Diagnostic::new(&CODE, place, message).help(say!("write --> where the comment is to end")));
        }
    });
}

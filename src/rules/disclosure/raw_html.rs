//! D012.

use crate::diag::{Diagnostic, Sink, say};
use crate::rules::completeness::is_asked;
use crate::rules::{Context, Words, rule};

rule! {
    /// A text contains HTML, which the page shows as plain text.
    ///
    /// Markdown has its own signs for what most people need. There is one finding for each text, at the first place.
    /// Comments (`<!-- … -->`) are remarks between authors and are not published, so they are left alone, and so is
    /// HTML between backticks.
    ///
    /// ## Why
    ///
    /// Our own judgement: Readers see `<br>` and the like between the words, and take the page for broken.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Svar samme dag er <b>viktigst</b> for oss.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Svar samme dag er **viktigst** for oss.
    /// ```
    "D012", "raw-html", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for writing in context.written() {
        let Words::Prose(text) = writing.words else { continue };
        let mut is_comment = false;
        let shown = writing.analysis.html.iter().find(|range| {
            let html = text.markdown.get((*range).clone()).unwrap_or_default();
            // `<<navn>>` and `<sett inn navn>` are blanks of a template, which have findings of their own.
            let is_blank = text.markdown.get(..range.start).is_some_and(|before| before.ends_with('<')) || is_asked(html.trim());
            has_more_than_comments(html, &mut is_comment) && !is_blank
        });
        if let Some(range) = shown {
            sink.push(
                Diagnostic::new(&CODE, writing.markdown_place(range.clone()), say!("this is HTML, which the page shows as it stands"))
                    .help(say!("use Markdown: **bold**, *italic*, an empty line for a new paragraph, - for a list")),
            );
        }
    }
}

/// Whether a piece of HTML contains anything outside comments. `is_comment` says whether the piece before it left a
/// comment open.
fn has_more_than_comments(html: &str, is_comment: &mut bool) -> bool {
    let mut rest = html;
    loop {
        let (inside, mark) = if *is_comment { (true, "-->") } else { (false, "<!--") };
        let (part, after) = rest.split_once(mark).map_or((rest, None), |(part, after)| (part, Some(after)));
        if !inside && !part.trim().is_empty() {
            return true;
        }
        let Some(after) = after else { return false };
        *is_comment = !inside;
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_no_html_that_readers_see() {
        let shown = |pieces: &[&str]| {
            let mut is_comment = false;
            pieces.iter().any(|piece| has_more_than_comments(piece, &mut is_comment))
        };
        assert!(!shown(&["<!-- stratc: allow D012, because … -->\n"]));
        assert!(!shown(&["<!-- over\n", "two lines -->\n"]));
        assert!(shown(&["<!-- a --> <b>"]));
        assert!(shown(&["<br>"]));
    }
}

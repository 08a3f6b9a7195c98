//! D012.

use crate::diag::{Diagnostic, Sink, say};
use crate::rules::{Context, Scattered, Words, Writing, is_blank_tag, rule};
use crate::source::Span;

rule! {
    /// A text contains HTML, which the page shows as plain text.
    ///
    /// Markdown has its own signs for what most people need. There is a finding for each opening tag, and one with a
    /// count if a strategy has more than three. Comments (`<!-- … -->`) are remarks between authors and are not published, so they are left alone, and so is
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
    for (scope, _) in context.strategies() {
        let found = context.writings(scope).iter().flat_map(|writing| places(writing).into_iter().map(report)).collect();
        let many = |count: usize| {
            (
                say!("there is HTML in {count} places, which the pages show as it stands", count),
                say!("use Markdown: **bold**, *italic*, an empty line for a new paragraph, - for a list"),
            )
        };
        Scattered { scope, found, many: &many }.report(context, sink);
    }
}

fn report(place: Span) -> Diagnostic {
    Diagnostic::new(&CODE, place, say!("this is HTML, which the page shows as it stands"))
        .help(say!("use Markdown: **bold**, *italic*, an empty line for a new paragraph, - for a list"))
}

/// Where a text has HTML. A closing tag belongs to the one that opens, unless none does.
fn places(writing: &Writing<'_>) -> Vec<Span> {
    let Words::Prose(text) = writing.words else { return Vec::new() };
    let (mut is_comment, mut found) = (false, Vec::new());
    for range in &writing.analysis.html {
        let html = text.markdown.get(range.clone()).unwrap_or_default();
        // `<navn>` and `<<navn>>` are blanks of a template, which have a finding of their own.
        let is_doubled = text.markdown.get(..range.start).is_some_and(|before| before.ends_with('<'));
        let is_shown = has_more_than_comments(html, &mut is_comment) && !is_doubled && !is_blank_tag(html.trim());
        let is_closing = html.trim_start().starts_with("</") && !found.is_empty();
        if is_shown && !is_closing {
            found.push(writing.markdown_place(range.clone()));
        }
    }
    found
}

/// Whether a piece of HTML contains a tag outside comments. Words beside a comment are shown as words. `is_comment` says whether the piece before it left a
/// comment open.
fn has_more_than_comments(html: &str, is_comment: &mut bool) -> bool {
    let mut rest = html;
    loop {
        let (inside, mark) = if *is_comment { (true, "-->") } else { (false, "<!--") };
        let (part, after) = rest.split_once(mark).map_or((rest, None), |(part, after)| (part, Some(after)));
        if !inside && has_tag(part) {
            return true;
        }
        let Some(after) = after else { return false };
        *is_comment = !inside;
        rest = after;
    }
}

fn has_tag(part: &str) -> bool {
    part.split('<').skip(1).any(|tag| tag.starts_with(|first: char| first.is_ascii_alphabetic() || matches!(first, '/' | '!' | '?')))
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
        assert!(!shown(&["<!-- a --> words behind it\n"]));
        assert!(shown(&["<!-- a --> <b>"]));
        assert!(shown(&["<br>"]));
    }
}

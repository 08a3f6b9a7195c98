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
    found.extend(office_tags(writing, &text.markdown));
    found
}

/// What word processors put before the names of their tags, which Markdown takes for words or for addresses: `<o:p>`.
const OFFICE: [&str; 17] =
    ["o", "v", "w", "m", "a", "x", "u1", "wp", "wps", "wpg", "mc", "pic", "st1", "st2", "w10", "w14", "w15"];

/// The opening tags of word processors in a text, or the closing ones where nothing opens.
fn office_tags(writing: &Writing<'_>, markdown: &str) -> Vec<Span> {
    let in_sentences = writing.analysis.sentences.iter().flat_map(|sentence| {
        let tags = sentence.text.match_indices('<').filter_map(|(at, _)| Some((at, office_tag(&sentence.text[at..])?)));
        tags.map(|(at, length)| sentence.place(at..at + length))
    });
    let links = writing.analysis.links.iter().map(|link| link.range.clone());
    let addresses = links.filter(|range| markdown.get(range.clone()).is_some_and(|own| office_tag(own) == Some(own.len())));
    let is_raw = |range: &std::ops::Range<usize>| {
        let before = markdown.get(..range.start).unwrap_or_default();
        markdown.get(range.clone()).is_some_and(|own| own.starts_with('<')) && !before.ends_with('\\')
    };
    let mut all: Vec<_> = in_sentences.chain(addresses).filter(is_raw).collect();
    let is_opening = |range: &std::ops::Range<usize>| !markdown[range.clone()].starts_with("</");
    if all.iter().any(is_opening) {
        all.retain(is_opening);
    } else {
        all.truncate(1);
    }
    all.into_iter().map(|range| writing.markdown_place(range)).collect()
}

/// The length of the tag of a word processor that `text` begins with.
fn office_tag(text: &str) -> Option<usize> {
    let (inside, _) = text.strip_prefix('<')?.split_once('>')?;
    let (space, name) = inside.trim_start_matches('/').split_once(':')?;
    let is_tag = OFFICE.contains(&space) && name.starts_with(|first: char| first.is_ascii_alphabetic()) && !inside.contains('<');
    is_tag.then_some(inside.len() + 2)
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
    fn tags_of_word_processors_are_told_from_words() {
        for tag in ["<o:p>", "</o:p>", "<v:shape id=\"x\" style=\"width: 2pt\">", "<w:tbl>", "<wp:inline>", "<o:p/>"] {
            assert_eq!(office_tag(tag), Some(tag.len()), "{tag}");
        }
        for words in ["<https://a.no>", "<tel:112>", "<mailto:a@b.no>", "<navn: ord>", "<a: b>", "<o:p", "x < y: z > 1"] {
            assert_eq!(office_tag(words), None, "{words}");
        }
    }

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

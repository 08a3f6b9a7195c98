//! D012.

use crate::diag::{Diagnostic, Message, Sink, say};
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
        let found = context
            .writings(scope)
            .iter()
            .flat_map(|writing| places(writing).into_iter().map(|(place, tag)| report(place, &tag)))
            .collect();
        let many = |count: usize| {
            (
                say!("there is HTML in {count} places, which the pages show as it stands", count),
                say!("use Markdown: **bold**, *italic*, an empty line for a new paragraph, - for a list"),
            )
        };
        Scattered { scope, found, many: &many }.report(context, sink);
    }
}

fn report(place: Span, tag: &Tag) -> Diagnostic {
    Diagnostic::new(&CODE, place, say!("this is HTML, which the page shows as it stands")).help(instead(tag))
}

/// A tag: the name of its element, and whether it stands in a row of a table.
struct Tag {
    name: String,
    is_in_row: bool,
}

/// What to write in place of a tag.
fn instead(tag: &Tag) -> Message {
    match &*tag.name {
        "br" if tag.is_in_row => {
            say!("a cell of a table is one line: write a comma between the two, or give each a row of its own")
        }
        "br" => say!(
            "write one backslash at the very end of the line to break it there, or an empty line for a new paragraph"
        ),
        "img" | "figure" => {
            say!("write {example} for a picture from the plan's folder", example = "![…](bilder/torg.jpg)")
        }
        "table" | "thead" | "tbody" | "tr" | "td" | "th" => {
            say!(
                "write a table with bars: {head} on a line, {rule} below it, and a line for each row",
                head = "| A | B |",
                rule = "|---|---|"
            )
        }
        "sup" => say!("write ^ on either side of what is raised: m^2^"),
        "sub" => say!("write ~ on either side of what is lowered: CO~2~"),
        "a" => say!(
            "write the words in square brackets and the address in round ones: {example}",
            example = "[…](https://…)"
        ),
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
            say!("write ##, a space and the words on a line of their own: ## Heading")
        }
        "hr" => say!("write --- on a line of its own, with an empty line above it"),
        "s" | "del" | "strike" => say!("write ~~words~~ to strike them out"),
        "span" | "font" | "div" | "center" | "u" | "style" | "script" | "small" | "big" => {
            say!("leave it out; texts look the same in all of the plan, and **words** make words stand out")
        }
        _ => say!("use Markdown: **bold**, *italic*, an empty line for a new paragraph, - for a list"),
    }
}

/// The first tag of a piece of HTML that stands at byte `at` of a text.
fn tag(markdown: &str, at: usize, html: &str) -> Tag {
    let begins = |rest: &&str| rest.trim_start_matches('/').starts_with(|first: char| first.is_ascii_alphabetic());
    let first = html.split('<').skip(1).find(begins).unwrap_or_default().trim_start_matches('/');
    let end = first.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(first.len());
    let line = markdown.get(..at).unwrap_or_default().rsplit('\n').next().unwrap_or_default();
    Tag { name: first[..end].to_ascii_lowercase(), is_in_row: line.contains('|') }
}

/// Where a text has HTML. A closing tag belongs to the one that opens, unless none does.
fn places(writing: &Writing<'_>) -> Vec<(Span, Tag)> {
    let Words::Prose(text) = writing.words else { return Vec::new() };
    let (mut is_comment, mut found) = (false, Vec::new());
    for range in &writing.analysis.html {
        let html = text.markdown.get(range.clone()).unwrap_or_default();
        // `<navn>` and `<<navn>>` are blanks of a template, which have a finding of their own.
        let is_doubled = text.markdown.get(..range.start).is_some_and(|before| before.ends_with('<'));
        let is_shown = has_more_than_comments(html, &mut is_comment) && !is_doubled && !is_blank_tag(html.trim());
        let is_closing = html.trim_start().starts_with("</") && !found.is_empty();
        if is_shown && !is_closing {
            found.push((writing.markdown_place(range.clone()), tag(&text.markdown, range.start, html)));
        }
    }
    let office = || Tag { name: String::new(), is_in_row: false };
    found.extend(office_tags(writing, &text.markdown).into_iter().map(|place| (place, office())));
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
    let addresses =
        links.filter(|range| markdown.get(range.clone()).is_some_and(|own| office_tag(own) == Some(own.len())));
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
    let is_tag =
        OFFICE.contains(&space) && name.starts_with(|first: char| first.is_ascii_alphabetic()) && !inside.contains('<');
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
    part.split('<')
        .skip(1)
        .any(|tag| tag.starts_with(|first: char| first.is_ascii_alphabetic() || matches!(first, '/' | '!' | '?')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_word_processors_are_told_from_words() {
        for tag in ["<o:p>", "</o:p>", "<v:shape id=\"x\" style=\"width: 2pt\">", "<w:tbl>", "<wp:inline>", "<o:p/>"] {
            assert_eq!(office_tag(tag), Some(tag.len()), "{tag}");
        }
        for words in ["<https://a.no>", "<tel:112>", "<mailto:a@b.no>", "<navn: ord>", "<a: b>", "<o:p", "x < y: z > 1"]
        {
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

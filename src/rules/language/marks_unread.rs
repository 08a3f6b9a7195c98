//! L022.

use std::ops::Range;

use super::lines::slips;
use super::mark_messages::{said_of_line, said_of_sign, said_of_stray};
use super::places::{headings, links};
use super::signs::{Sign, signs};
use super::strays::{Scene, Stray, is_page_break, strays};
use crate::diag::{Code, Diagnostic, Sink, say};
use crate::model::Tag;
use crate::prose::{Image, Sentence, marks_in_line};
use crate::rules::{Context, Words, Writing, rule};

rule! {
    /// Marks of another program mean nothing here, so the page shows them.
    ///
    /// In texts, the rule looks for what no sentence has: formulas (`$x^2$`), boxes with `:::`, requests for a table of contents
    /// (`[TOC]`) or a new page (`\newpage`), emoji codes (`:tada:`), boxes of a kind that is not known (`> [!FAKTA]`),
    /// highlighted words (`==word==`, `++word++`, `[b]word[/b]`), classes and sizes (`{.large}`, `{width=50%}`), links without an
    /// address (`[words][1]`), with a bar (`[words|https://…]`) or with their brackets the wrong way round (`(words)[https://…]`),
    /// `<mailto:…>`, a number in braces (`{1}`), the name of a letter without its semicolon (`&nbsp`), changes of a review
    /// (`{++word++}`), a backtick or `~~` that nothing closes, and what was to be a heading (`####### Goals`, `#Goals` alone on its
    /// line, `== Goals ==`) or has no words (`##`). In titles, captions and other lines, which have no marks at all, it looks
    /// for those of texts too: headings, lists, links, emphasis with one mark, code, entities (`&nbsp;`), HTML, raised and lowered
    /// letters, backslashes and names in braces. It looks for unusable names behind headings (`{#Mål .stor}`), and for links to a
    /// place in the plan (`[words](#place)`) that is nowhere. Such a link leads to the heading or chapter that is called so,
    /// if there is one only. What stands in code, in an address or after a backslash, is left alone, and so are amounts, times, paths
    /// and hashtags.
    ///
    /// ## Why
    ///
    /// Our own judgement: Readers see signs that mean nothing to them, and think that the page is broken.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Torget er på $900 m^2$.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Torget er på 900 m^2^.
    /// ```
    "L022", "marks-unread", Warning, check, fixable
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let mut names = Vec::new();
        for writing in context.writings(scope) {
            match writing.words {
                Words::Prose(_) => {
                    in_text(writing, sink);
                    writing.analysis.images.iter().for_each(|image| caption(writing, image, sink));
                    breaks(writing, sink);
                    mailboxes(writing, sink);
                    headings(&CODE, context, scope, writing, &mut names, sink);
                }
                Words::Line(_) if !writing.field.is(Tag::Verbatim) => in_line(writing, sink),
                Words::Line(_) => {}
            }
        }
        links(&CODE, context, scope, &names, sink);
    }
}

fn in_text(writing: &Writing<'_>, sink: &mut Sink) {
    let mut has_fence = false;
    for sentence in &writing.analysis.sentences {
        let strays = strays_in(writing, sentence);
        for (sign, range) in signs(&sentence.text) {
            let place = writing.place(sentence, range.clone());
            // A box has two edges, and needs one finding.
            let is_said = sign == Sign::Fence && std::mem::replace(&mut has_fence, true);
            if is_said || is_written_to_be_shown(writing, sentence, &range) || overlaps(&strays, &range) {
                continue;
            }
            let (message, help) = said_of_sign(sign);
            let found = Diagnostic::new(&CODE, place, message).help(help);
            let is_all = sign == Sign::Contents && sentence.text.trim().len() == range.len();
            sink.push(if is_all { found.fix(writing.sentence_place(sentence), "") } else { found });
        }
        for (stray, range) in strays {
            sink.push(of_stray(&CODE, writing, sentence, &stray, range));
        }
    }
}

/// Whether an author wrote marks so that they are shown: with a backslash before them, or as entities.
fn is_written_to_be_shown(writing: &Writing<'_>, sentence: &Sentence, range: &Range<usize>) -> bool {
    let own = sentence.place(range.clone());
    own.len() > range.len() || writing.words.text().get(..own.start).is_some_and(|before| before.ends_with('\\'))
}

fn overlaps(strays: &[(Stray, Range<usize>)], range: &Range<usize>) -> bool {
    strays.iter().any(|(_, stray)| stray.start < range.end && range.start < stray.end)
}

/// The marks in a sentence that mean nothing here and were not written to be shown.
fn strays_in(writing: &Writing<'_>, sentence: &Sentence) -> Vec<(Stray, Range<usize>)> {
    let text = writing.words.text();
    let begins_line = |at: usize| {
        let before = text.get(..sentence.place(at..at + 1).start).unwrap_or_default();
        let line = before.trim_end_matches([' ', '\t', '>']);
        line.is_empty() || line.ends_with('\n')
    };
    let ends_line = |at: usize| {
        let after = text.get(sentence.place(at.saturating_sub(1)..at).end..).unwrap_or_default();
        let after = after.trim_start_matches([' ', '\t', '\r']);
        after.is_empty() || after.starts_with('\n')
    };
    let found = strays(&Scene { text: &sentence.text, begins_line: &begins_line, ends_line: &ends_line });
    let is_raw = |(stray, range): &(Stray, Range<usize>)| {
        let own = sentence.place(range.clone());
        let first = sentence.text[range.clone()].chars().next().unwrap_or_default();
        let (before, mark) = text.split_at_checked(own.start).unwrap_or_default();
        mark.starts_with(first) && (*stray == Stray::Backslash || !before.ends_with('\\'))
    };
    found.into_iter().filter(is_raw).collect()
}

fn of_stray(
    code: &'static Code,
    writing: &Writing<'_>,
    sentence: &Sentence,
    stray: &Stray,
    range: Range<usize>,
) -> Diagnostic {
    let (message, help) = said_of_stray(stray);
    let found = Diagnostic::new(code, writing.place(sentence, range.clone()), message).help(help);
    match stray {
        Stray::Swapped(Some(right)) | Stray::Piped(right) => writing.fixed(found, sentence, range, right),
        Stray::Entity(letter) => writing.fixed(found, sentence, range, letter),
        Stray::Hash => found.help(say!("put a backslash before it if it is a hashtag: \\#word")),
        _ => found,
    }
}

fn in_line(writing: &Writing<'_>, sink: &mut Sink) {
    let Some(sentence) = writing.analysis.sentences.first() else { return };
    let slips = slips(&sentence.text);
    let is_free = |range: &Range<usize>| {
        !slips.iter().any(|slip| slip.range().start < range.end && range.start < slip.range().end)
    };
    let strays: Vec<_> = strays_in(writing, sentence).into_iter().filter(|(_, range)| is_free(range)).collect();
    for (sign, range) in
        signs(&sentence.text).into_iter().filter(|(_, range)| is_free(range) && !overlaps(&strays, range))
    {
        let (message, help) = said_of_sign(sign);
        sink.push(Diagnostic::new(&CODE, writing.place(sentence, range), message).help(help));
    }
    for (stray, range) in strays {
        sink.push(of_stray(&CODE, writing, sentence, &stray, range));
    }
    for slip in &slips {
        let (message, help) = said_of_line(slip);
        let found = Diagnostic::new(&CODE, writing.place(sentence, slip.range().clone()), message).help(help);
        sink.push(match slip.right() {
            Some(right) => writing.fixed(found, sentence, slip.range().clone(), &right),
            None => found,
        });
    }
}

/// Marks in the caption of a picture, which is plain text.
fn caption(writing: &Writing<'_>, image: &Image, sink: &mut Sink) {
    let Some(written) = writing.words.text().get(image.range.clone()).filter(|_| !image.caption.is_empty()) else {
        return;
    };
    let start = written.rfind(&image.caption).map(|at| image.range.start + at);
    let bold = marks_in_line(&image.caption).into_iter().map(|range| {
        let words = image.caption[range.clone()].trim_matches('*').to_owned();
        (range, Some(words))
    });
    let slips = slips(&image.caption).into_iter().map(|slip| (slip.range().clone(), slip.right()));
    for (range, right) in slips.chain(bold) {
        let place = start.map_or(image.range.clone(), |start| start + range.start..start + range.end);
        let place = writing.markdown_place(place);
        let found = Diagnostic::new(
            &CODE,
            place,
            say!("the caption of a picture is plain text, so the page shows these marks"),
        )
        .help(say!("leave them out; only longer texts can have emphasis"));
        let is_certain = start.is_some() && place.range().len() == range.len();
        sink.push(match right.filter(|_| is_certain) {
            Some(right) => found.fix(place, right),
            None => found,
        });
    }
}

/// `<mailto:post@fjordvik.no>`, as mail programs write the address of somebody: the page shows what is before the colon.
fn mailboxes(writing: &Writing<'_>, sink: &mut Sink) {
    for link in &writing.analysis.links {
        let written = writing.words.text().get(link.range.clone()).unwrap_or_default();
        let Some(inside) = written.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) else { continue };
        let scheme = inside.get(.."mailto:".len()).filter(|scheme| scheme.eq_ignore_ascii_case("mailto:"));
        let Some(mailbox) = scheme.map(|scheme| &inside[scheme.len()..]) else { continue };
        let right = format!("<{mailbox}>");
        let place = writing.markdown_place(link.range.clone());
        let found = Diagnostic::new(&CODE, place, say!("the page shows \"mailto:\" before this address"))
            .help(say!("write the address alone: {right}", right = right.as_str()));
        // What else such an address may say, such as a subject, has no place in the shorter form.
        let is_plain = !mailbox.contains(['?', '%']) && place.range().len() == written.len();
        sink.push(if is_plain { found.fix(place, right) } else { found });
    }
}

/// Comments that ask for a new page, which nothing reads.
fn breaks(writing: &Writing<'_>, sink: &mut Sink) {
    for range in &writing.analysis.html {
        let html = writing.words.text().get(range.clone()).unwrap_or_default().trim_end();
        let is_asked = html.starts_with("<!--") && html.ends_with("-->") && is_page_break(html);
        if is_asked {
            let (message, help) = (
                say!("nothing reads this, so no new page begins here"),
                say!("leave it out; pages break where there is room"),
            );
            let place = writing.markdown_place(range.start..range.start + html.len());
            sink.push(Diagnostic::new(&CODE, place, message).help(help).fix(place, ""));
        }
    }
}

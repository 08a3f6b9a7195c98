//! L022.

use std::ops::Range;

use super::lines::{Slip, slips};
use super::signs::{Sign, signs};
use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::{ScopeId, Tag, nearest_valid_id};
use crate::prose::Heading;
use crate::rules::{Context, Words, Writing, rule};

rule! {
    /// Marks of another program mean nothing here, so the page shows them.
    ///
    /// In texts, the rule looks for formulas (`$x^2$`), boxes with `:::`, requests for a table of contents (`[TOC]`), emoji
    /// codes (`:tada:`), boxes of an unknown kind (`> [!FAKTA]`), highlighted words (`==word==`), and classes and unusable
    /// names after headings (`{#Mål .stor}`). In titles and other fields of one line, where no marks have any meaning, it
    /// looks for links, emphasis with one mark, code, entities (`&nbsp;`), HTML and names in braces. It also looks for links
    /// to places in the plan (`[words](#place)`) that do not exist. What stands in code, or after a backslash, is left
    /// alone, and so are amounts, times and addresses.
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
                    headings(context, scope, writing, &mut names, sink);
                }
                Words::Line(_) if !writing.field.is(Tag::Verbatim) => in_line(writing, sink),
                Words::Line(_) => {}
            }
        }
        links(context, scope, &names, sink);
    }
}

fn in_text(writing: &Writing<'_>, sink: &mut Sink) {
    let mut has_fence = false;
    for sentence in &writing.analysis.sentences {
        for (sign, range) in signs(&sentence.text) {
            let place = writing.place(sentence, range.clone());
            let own = sentence.place(range.clone());
            // A backslash before it says that it is to be shown.
            let is_escaped = own.len() > range.len()
                || writing.words.text().get(..own.start).is_some_and(|before| before.ends_with('\\'));
            // A box has two edges, and needs one finding.
            let is_said = sign == Sign::Fence && std::mem::replace(&mut has_fence, true);
            if is_said || is_escaped {
                continue;
            }
            let (message, help) = said(sign);
            let found = Diagnostic::new(&CODE, place, message).help(help);
            let is_all = sign == Sign::Contents && sentence.text.trim().len() == range.len();
            sink.push(if is_all { found.fix(writing.sentence_place(sentence), "") } else { found });
        }
    }
}

/// What is wrong, and what to do about it.
fn said(sign: Sign) -> (Message, Message) {
    match sign {
        Sign::Formula => (
            say!("formulas are not typeset, so the page shows these marks"),
            say!("write it in words, or with m^2^ and CO~2~; put a backslash before a $ that is to be shown"),
        ),
        Sign::Fence => (
            say!("::: makes no box here, so the page shows it"),
            say!("write > [!NOTE] on a line of its own, and > before each line in the box"),
        ),
        Sign::Contents => (
            say!("the table of contents is made automatically, so the page shows this as it stands"),
            say!("leave it out"),
        ),
        Sign::Emoji => (
            say!("this emoji code is not read, so the page shows it as it stands"),
            say!("leave it out, or put in the emoji itself"),
        ),
        Sign::Box => (
            say!("there is no box of this kind, so the page shows its name in brackets"),
            say!("write [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION]"),
        ),
        Sign::Highlight => (
            say!("== does not highlight words, so the page shows it"),
            say!("write **words** to make them stand out"),
        ),
    }
}

fn in_line(writing: &Writing<'_>, sink: &mut Sink) {
    let Some(sentence) = writing.analysis.sentences.first() else { return };
    for slip in slips(&sentence.text) {
        let (message, help) = said_of_line(&slip);
        let found = Diagnostic::new(&CODE, writing.place(sentence, slip.range().clone()), message).help(help);
        sink.push(match slip.right() {
            Some(right) => writing.fixed(found, sentence, slip.range().clone(), &right),
            None => found,
        });
    }
}

fn said_of_line(slip: &Slip) -> (Message, Message) {
    let plain = || say!("this field is one line of plain text, so the page shows these marks");
    match slip {
        Slip::Marks(..) => (plain(), say!("leave them out; only longer texts can have emphasis")),
        Slip::Link(..) => (plain(), say!("write the words alone here, and put the link into a text")),
        Slip::Tag(..) => (
            say!("this field is one line of plain text, so the page shows this HTML"),
            say!("leave it out; only longer texts can have emphasis"),
        ),
        Slip::Entity(_, letter, _) => (
            say!("this field is one line of plain text, so the page shows this as it stands"),
            say!("write the letter itself: {letter}", letter = letter.as_str()),
        ),
        Slip::Place(..) => (
            say!("a title cannot be given a name like this, so the page shows it"),
            say!("leave it out, and refer to the element by its id: [[id]]"),
        ),
    }
}

/// Looks at what headings say in braces, and gathers the names that they give themselves.
fn headings<'a>(
    context: &Context<'_>,
    scope: ScopeId,
    writing: &'a Writing<'_>,
    names: &mut Vec<&'a str>,
    sink: &mut Sink,
) {
    for heading in &writing.analysis.headings {
        let place = || writing.markdown_place(braces(writing, heading));
        if !heading.classes.is_empty() {
            let message = say!("headings have no classes, so \".{class}\" has no effect", class = heading.classes.join(" ."));
            sink.push(Diagnostic::new(&CODE, place(), message).help(say!("leave it out; headings look the same throughout the plan")));
        }
        let Some(id) = &heading.id else { continue };
        let is_element = context.plan.scope(scope).elements.iter().any(|own| *context.plan.element(*own).id == **id);
        if is_element || names.contains(&id.as_str()) {
            let message = say!("something else in this plan is called \"{id}\", so nothing leads to this heading", id = id.as_str());
            sink.push(Diagnostic::new(&CODE, place(), message).help(say!("give the heading a name that nothing else has")));
        } else if nearest_valid_id(id).as_ref() != Some(id) {
            let message = say!("a heading cannot be called \"{id}\"", id = id.as_str());
            let name = nearest_valid_id(id).unwrap_or_else(|| "navn".to_owned());
            let help = say!("use the letters a–z, digits, - and . only: {name}", name = format!("{{#{name}}}"));
            sink.push(Diagnostic::new(&CODE, place(), message).help(help));
        } else {
            names.push(id);
        }
    }
}

/// Where the braces of a heading stand.
fn braces(writing: &Writing<'_>, heading: &Heading) -> Range<usize> {
    let text = writing.words.text().get(heading.range.clone()).unwrap_or_default();
    let start = text.rfind('{').unwrap_or_default();
    let end = text.rfind('}').map_or(text.len(), |end| end + 1);
    heading.range.start + start..heading.range.start + end.max(start)
}

/// Looks for links to places that are nowhere in the plan. Our own names have an underscore, and are not judged.
fn links(context: &Context<'_>, scope: ScopeId, names: &[&str], sink: &mut Sink) {
    let is_element = |name: &str| context.plan.scope(scope).elements.iter().any(|id| *context.plan.element(*id).id == *name);
    for writing in context.writings(scope) {
        for link in &writing.analysis.links {
            let Some(name) = link.address.strip_prefix('#') else { continue };
            if name.is_empty() || name.contains('_') || names.contains(&name) || is_element(name) {
                continue;
            }
            let message = say!("no place in this plan is called \"{name}\", so the link leads nowhere", name);
            let name = format!("{{#{name}}}");
            let help = say!("write {name} after the heading you mean, or [[id]] for an element", name);
            sink.push(Diagnostic::new(&CODE, writing.markdown_place(link.range.clone()), message).help(help));
        }
    }
}

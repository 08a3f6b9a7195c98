//! Writings: what a strategy says, piece by piece, taken apart into sentences.

use std::ops::Range;

use crate::diag::Diagnostic;
use crate::model::{ElementId, Field, Group, KindTag, Line, Plan, Scope, Shown, Tag, Text};
use crate::prose::{self, Analysis, Sentence};
use crate::source::{At, Span};

/// A piece of writing: a title, a line or prose.
#[derive(Debug)]
pub struct Writing<'a> {
    /// The element that says it.
    pub element: ElementId,
    /// The field in which it stands; for an entry of a list of groups, the field inside the group.
    pub field: &'static Field,
    /// What is written, split into sentences. A line is one sentence, in a block of its own.
    pub analysis: Analysis,
    /// The words as they were written.
    pub words: Words<'a>,
}

/// Where words are written.
#[derive(Debug, Clone, Copy)]
pub enum Words<'a> {
    /// On one line, without Markdown.
    Line(At<&'a str>),
    /// In prose.
    Prose(&'a Text),
}

impl Writing<'_> {
    /// Whether it is prose in Markdown.
    pub fn is_prose(&self) -> bool {
        matches!(self.words, Words::Prose(_))
    }

    /// The element that a reference in it leads to, with or without one of its fields.
    pub fn target(&self, reference: &str) -> Option<ElementId> {
        let Words::Prose(text) = self.words else { return None };
        let (name, _) = reference.split_once('#').unwrap_or((reference, ""));
        text.links.iter().find(|link| &*link.link.name == name).and_then(|link| link.link.target)
    }

    /// Where all of it stands.
    pub fn span(&self) -> Span {
        match self.words {
            Words::Line(line) => line.span,
            Words::Prose(text) => text.span,
        }
    }

    /// Where the bytes `range` of a sentence stand.
    pub fn place(&self, sentence: &Sentence, range: Range<usize>) -> Span {
        self.markdown_place(sentence.place(range))
    }

    /// Where a whole sentence stands.
    pub fn sentence_place(&self, sentence: &Sentence) -> Span {
        self.markdown_place(sentence.whole())
    }

    /// Where the bytes `range` of what is written stand.
    pub fn markdown_place(&self, range: Range<usize>) -> Span {
        self.words.place(range)
    }

    /// A finding with the fix to replace it by `right`, where the source spells the bytes `range` of a sentence as they are.
    pub fn fixed(&self, found: Diagnostic, sentence: &Sentence, range: Range<usize>, right: &str) -> Diagnostic {
        let (length, place) = (range.len(), self.place(sentence, range));
        if place.range().len() == length { found.fix(place, right) } else { found }
    }
}

impl<'a> Words<'a> {
    /// What is written.
    pub fn text(self) -> &'a str {
        match self {
            Self::Line(line) => line.value,
            Self::Prose(text) => &text.markdown,
        }
    }

    /// Where the bytes `range` of what is written stand.
    pub fn place(self, range: Range<usize>) -> Span {
        match self {
            Self::Prose(text) => text.place(range),
            // A line with quotes, escapes or folds is shown as a whole.
            Self::Line(line) if line.span.range().len() == line.value.len() => {
                Span::new(line.span.file(), line.span.start() + range.start..line.span.start() + range.end)
            }
            Self::Line(line) => line.span,
        }
    }
}

/// All words of a strategy's own elements, in order. What governing documents and their demands say is not its own, and what
/// is said of earlier versions is not the plan.
pub fn writings<'a>(plan: &'a Plan, scope: &Scope) -> Vec<Writing<'a>> {
    let mut found = Vec::new();
    for id in &scope.elements {
        let element = plan.element(*id);
        let is_own = |field: &Field| !element.kind().is(KindTag::Given) || field.is(Tag::Own);
        for (field, shown) in element.show().into_iter().filter(|(field, _)| !field.is_history() && is_own(field)) {
            collect(*id, field, shown, &mut found);
        }
    }
    found
}

fn collect<'a>(element: ElementId, field: &'static Field, shown: Shown<'a>, found: &mut Vec<Writing<'a>>) {
    let words = |line: At<&'a str>| Writing {
        element,
        field,
        analysis: Analysis { sentences: vec![prose::sentence(&line)], ..Analysis::default() },
        words: Words::Line(line),
    };
    let line = |line: &'a Line| words(line.as_deref());
    match shown {
        Shown::Line(own) => found.push(line(own)),
        Shown::Unit(unit) => found.push(words(At::new(unit.as_written(), unit.span))),
        Shown::Lines(lines) => found.extend(lines.iter().map(line)),
        Shown::Waivers(waivers) => found.extend(waivers.iter().filter_map(|waiver| waiver.reason.as_ref()).map(line)),
        Shown::Text(text) => {
            let (analysis, words) = (prose::analyse(&text.markdown), Words::Prose(text));
            found.push(Writing { element, field, analysis, words });
        }
        Shown::Record(group) => collect_all(element, group, found),
        Shown::Records(groups) => groups.into_iter().for_each(|group| collect_all(element, group, found)),
        _ => {}
    }
}

fn collect_all<'a>(element: ElementId, group: Group<'a>, found: &mut Vec<Writing<'a>>) {
    group.fields.into_iter().for_each(|(field, shown)| collect(element, field, shown, found));
}

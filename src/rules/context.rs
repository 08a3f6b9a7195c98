//! What rules look at: the plan, the day, the limits, and everything that was written, split into sentences once.

use std::collections::HashMap;
use std::ops::Range;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::model::entity::Strategy;
use crate::model::value::Period;
use crate::model::{Element, ElementId, Field, Group, Kind, Limits, Line, Plan, Scope, ScopeId, Shown, Text};
use crate::prose::{self, Reading, Sentence};
use crate::source::{At, Span};

use super::vocabulary::{Passage, Vocabulary};

/// What every rule is given.
#[derive(Debug)]
pub struct Context<'a> {
    /// The whole plan.
    pub plan: &'a Plan,
    /// The day as of which dates are judged.
    pub as_of: Date,
    limits: HashMap<ScopeId, Limits>,
    linked: HashMap<ScopeId, bool>,
    writings: HashMap<ScopeId, (Vec<Writing<'a>>, Vocabulary)>,
}

impl<'a> Context<'a> {
    /// Gathers what rules need. `limits` are those of the workspace; a strategy may set its own.
    pub fn new(plan: &'a Plan, as_of: Date, limits: Limits) -> Self {
        let strategies: Vec<_> = plan.strategies().collect();
        let own = |scope: &Scope| scope.settings.limits.as_ref().map_or(limits, |set| limits.with(set));
        let read = |scope: &Scope| {
            let writings = writings(plan, scope);
            let vocabulary = Vocabulary::new(&writings);
            (writings, vocabulary)
        };
        let writings = strategies.par_iter().map(|(id, scope)| (*id, read(scope))).collect();
        Self {
            plan,
            as_of,
            limits: strategies.iter().map(|(id, scope)| (*id, own(scope))).collect(),
            linked: strategies.iter().map(|(id, scope)| (*id, is_linked(plan, scope))).collect(),
            writings,
        }
    }

    /// The strategies that could be read whole.
    pub fn strategies(&self) -> impl Iterator<Item = (ScopeId, &'a Scope)> {
        self.plan.strategies().filter(|(_, scope)| scope.is_whole())
    }

    /// The elements of one kind in all strategies that could be read whole.
    pub fn all(&self, kind: Kind) -> impl Iterator<Item = (ElementId, &'a Element)> {
        self.strategies().flat_map(move |(scope, _)| self.plan.of_kind(scope, kind))
    }

    /// Whether every reference of a strategy is resolved, so that it is certain what nothing refers to.
    pub fn is_linked(&self, scope: ScopeId) -> bool {
        self.linked.get(&scope).copied().unwrap_or(false)
    }

    /// The limits that apply in a strategy.
    pub fn limits(&self, scope: ScopeId) -> Limits {
        self.limits.get(&scope).copied().unwrap_or_default()
    }

    /// The facts of a strategy.
    pub fn strategy(&self, scope: ScopeId) -> Option<&'a Strategy> {
        self.plan.root(scope).and_then(Element::strategy)
    }

    /// The period of a strategy, where it gives one.
    pub fn period(&self, scope: ScopeId) -> Option<Period> {
        self.strategy(scope)?.period.as_ref().map(|period| period.value)
    }

    /// Everything that is written in a strategy's own elements, in order. Governing documents and their demands are not
    /// its own. Nor is what it says about earlier versions, which may mention things that are no longer in the plan.
    pub fn writings(&self, scope: ScopeId) -> &[Writing<'a>] {
        self.writings.get(&scope).map_or(&[], |(writings, _)| writings)
    }

    /// The sentences of a strategy with a word that `wanted` lets through, in order.
    pub fn passages(&self, scope: ScopeId, wanted: impl Fn(&str) -> bool) -> Vec<Passage<'_, 'a>> {
        self.writings.get(&scope).map_or_else(Vec::new, |(writings, words)| words.passages(writings, wanted))
    }
}

/// A piece of writing: a title, a line or prose.
#[derive(Debug)]
pub struct Writing<'a> {
    /// The element that says it.
    pub element: ElementId,
    /// The field in which it stands; for an entry of a list of groups, the field inside the group.
    pub field: &'static Field,
    /// What is written, split into sentences. A line is one sentence, in a block of its own.
    pub reading: Reading,
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

fn is_linked(plan: &Plan, scope: &Scope) -> bool {
    let links = |(_, shown): &(&Field, Shown<'_>)| match shown {
        Shown::Links(links) => links.iter().all(|link| link.target.is_some()),
        _ => true,
    };
    scope.elements.iter().all(|id| plan.element(*id).show().iter().all(links))
}

fn writings<'a>(plan: &'a Plan, scope: &Scope) -> Vec<Writing<'a>> {
    let mut found = Vec::new();
    for id in &scope.elements {
        let element = plan.element(*id);
        if matches!(element.kind(), Kind::Document | Kind::Demand) {
            continue;
        }
        for (field, shown) in element.show().into_iter().filter(|(field, _)| !field.is_history()) {
            collect(*id, field, shown, &mut found);
        }
    }
    found
}

fn collect<'a>(element: ElementId, field: &'static Field, shown: Shown<'a>, found: &mut Vec<Writing<'a>>) {
    let words = |line: At<&'a str>| Writing {
        element,
        field,
        reading: Reading { sentences: vec![prose::sentence(&line)], ..Reading::default() },
        words: Words::Line(line),
    };
    let line = |line: &'a Line| words(line.as_deref());
    match shown {
        Shown::Line(own) => found.push(line(own)),
        Shown::Unit(unit) => found.push(words(At::new(unit.as_written(), unit.span))),
        Shown::Lines(lines) => found.extend(lines.iter().map(line)),
        Shown::Waivers(waivers) => found.extend(waivers.iter().filter_map(|waiver| waiver.reason.as_ref()).map(line)),
        Shown::Text(text) => {
            let (reading, words) = (prose::read(&text.markdown), Words::Prose(text));
            found.push(Writing { element, field, reading, words });
        }
        Shown::Record(group) => collect_all(element, group, found),
        Shown::Records(groups) => groups.into_iter().for_each(|group| collect_all(element, group, found)),
        _ => {}
    }
}

fn collect_all<'a>(element: ElementId, group: Group<'a>, found: &mut Vec<Writing<'a>>) {
    group.fields.into_iter().for_each(|(field, shown)| collect(element, field, shown, found));
}

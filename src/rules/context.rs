//! What rules look at: the plan, the day, the limits, and everything that was written, split into sentences once.

use std::collections::HashMap;
use std::sync::OnceLock;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::model::entity::Strategy;
use crate::model::value::Period;
use crate::model::{Element, ElementId, Field, Kind, Limits, Plan, Scope, ScopeId, Shown};

use super::counted::{Counted, Counts, counts};
use super::dated::{Dated, Dates, dates};
use super::vocabulary::{Passage, Vocabulary};
use super::writing::{Writing, writings};

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
    counts: HashMap<ScopeId, OnceLock<Counts>>,
    dates: HashMap<ScopeId, OnceLock<Dates>>,
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
            counts: strategies.iter().map(|(id, _)| (*id, OnceLock::new())).collect(),
            dates: strategies.iter().map(|(id, _)| (*id, OnceLock::new())).collect(),
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

    /// The sentences of a strategy with numbers, in order. They are read when the first rule asks for them.
    pub fn counted(&self, scope: ScopeId) -> impl Iterator<Item = Counted<'_, 'a>> {
        let parts = self.writings.get(&scope).zip(self.counts.get(&scope));
        parts.into_iter().flat_map(move |((writings, words), counts)| {
            let found = counts.get_or_init(|| self::counts(writings, words, self.plan.language(scope)));
            found.iter().filter_map(|((nth, at), quantities)| {
                let writing = writings.get(*nth)?;
                Some(Counted { writing, sentence: writing.analysis.sentences.get(*at)?, quantities })
            })
        })
    }

    /// The sentences of a strategy that name times with their years, in order. They are read when the first rule asks for them.
    pub fn dated(&self, scope: ScopeId) -> impl Iterator<Item = Dated<'_, 'a>> {
        let parts = self.writings.get(&scope).zip(self.dates.get(&scope));
        parts.into_iter().flat_map(move |((writings, words), dates)| {
            let found = dates.get_or_init(|| self::dates(writings, words));
            found.iter().filter_map(|((nth, at), times)| {
                let writing = writings.get(*nth)?;
                let sentences = &writing.analysis.sentences;
                let before = at.checked_sub(1).and_then(|before| sentences.get(before));
                Some(Dated { writing, sentence: sentences.get(*at)?, before, times })
            })
        })
    }
}

fn is_linked(plan: &Plan, scope: &Scope) -> bool {
    let links = |(_, shown): &(&Field, Shown<'_>)| match shown {
        Shown::Links(links) => links.iter().all(|link| link.target.is_some()),
        _ => true,
    };
    scope.elements.iter().all(|id| plan.element(*id).show().iter().all(links))
}

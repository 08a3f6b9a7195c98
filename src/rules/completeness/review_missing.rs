//! C013.

use super::chapters::has_chapter_about;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::rules::{Context, rule};

rule! {
    /// A plan has goals, but does not say when progress will be reviewed.
    ///
    /// It is enough to have a `review` of the strategy, a step of the planning cycle in `reviews`, or a chapter with
    /// text whose title is about it ("Oppfølging", "Evaluering", "Rullering"). If the strategy does not say how long it
    /// applies either, it gets C009 instead.
    ///
    /// ## Why
    ///
    /// A plan that nobody is to come back to is forgotten once it has been adopted. A date for follow-up is what lets
    /// the board learn in time that something is off track.
    ///
    /// Sources: Reglement for økonomistyring i staten § 16, on evaluation, and plan- og bygningsloven § 11-1: the
    /// action part of a municipal master plan is revised every year. That other plans should be reviewed too is our own
    /// judgement.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   period: 2026–2029
    /// ```
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   raskt-svar: Innbyggerne får svar samme dag
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   period: 2026–2029
    ///   review: 2028
    /// ```
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   raskt-svar: Innbyggerne får svar samme dag
    /// ```
    "C013", "review-missing", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (id, _) in context.strategies() {
        let (Some(root), Some(strategy)) = (context.plan.root(id), context.strategy(id)) else { continue };
        let has = |kind| context.has(id, kind);
        if strategy.period.is_none() || strategy.review.is_some() || !has(Kind::Goal) || has(Kind::Review) {
            continue;
        }
        if !has_chapter_about(context, id, &FOLLOW_UP) {
            let message =
                say!("\"{title}\" has goals, but does not say when progress will be reviewed", title = root.title());
            sink.push(Diagnostic::new(&CODE, root.span, message).help(say!(
                "add \"review:\" with the date of the next revision, or the steps of the planning cycle under \"reviews:\""
            )));
        }
    }
}

/// Beginnings of words that title a chapter about follow-up.
const FOLLOW_UP: [&str; 9] = [
    "evaluering", "follow-up", "måling", "oppfølging", "oppfylging", "rapportering", "review", "revisjon", "rullering",
];

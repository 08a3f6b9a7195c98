//! C013.

use super::chapters::has_chapter_about;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::rules::{Context, rule};

rule! {
    /// A plan has goals, but does not say when anybody looks at how it goes.
    ///
    /// A `review` of the strategy counts, a step of the planning cycle in `reviews`, and a chapter with a text
    /// whose title is about it ("Oppfølging", "Evaluering", "Rullering"). Where the strategy does not say how long
    /// it applies either, C009 says so.
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
            let message = say!("\"{title}\" has goals, but does not say when anybody looks at how it goes", title = root.title());
            sink.push(Diagnostic::new(&CODE, root.span, message).help(say!(
                "add \"review:\" with the date of the next revision, or the steps of the planning cycle under \"reviews:\""
            )));
        }
    }
}

/// How words begin that name a chapter about following up.
const FOLLOW_UP: [&str; 9] =
    ["evaluering", "follow-up", "måling", "oppfølging", "oppfylging", "rapportering", "review", "revisjon", "rullering"];

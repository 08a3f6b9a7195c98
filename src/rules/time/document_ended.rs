//! T008.

use super::grounds::without_successor;
use crate::diag::{Diagnostic, Sink, say};
use crate::rules::{Context, rule};

rule! {
    /// The plan builds on a document that had expired before the plan began.
    ///
    /// The rule looks at the documents and strategies under `builds_on` whose period is known. Documents that name
    /// their successor (`replaced_by`) and strategies that have been replaced are left alone: readers can see where to
    /// go on.
    ///
    /// ## Why
    ///
    /// Our own judgement: The plan answers demands that may no longer apply, and may miss those that do.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan 2026–2029
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   period: 2026–2029
    ///   builds_on: digitaliseringsplan
    /// documents:
    ///   digitaliseringsplan: {title: Plan for digitalisering, period: 2021–2024}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan 2026–2029
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   period: 2026–2029
    ///   builds_on: digitaliseringsplan
    /// documents:
    ///   digitaliseringsplan: {title: Plan for digitalisering, period: 2025–2029}
    /// ```
    "T008", "document-ended", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let Some(period) = context.period(scope) else { continue };
        for ground in without_successor(context, scope) {
            if ground.period.last_day() < period.first_day() {
                let message = say!(
                    "the plan for {period} builds on \"{title}\", which was for {ended}",
                    period = period.to_string(), title = ground.element.title(), ended = ground.period.value.to_string()
                );
                sink.push(
                    Diagnostic::new(&CODE, ground.named, message)
                        .note(ground.period.span, say!("the period stands here"))
                        .help(say!("build on what applies now, or name the successor of the document under \"replaced_by\"")),
                );
            }
        }
    }
}

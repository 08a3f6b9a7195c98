//! C004.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::StrategyStatus;
use crate::rules::{Context, rule};

rule! {
    /// A strategy says that it has been adopted, but not by whom or when.
    ///
    /// Give `adopted` with `by` and `at`, or set `status` to what is true today.
    ///
    /// ## Why
    ///
    /// Our own judgement: Readers need to find the decision: it tells them who stands behind the plan, and which
    /// version is the right one.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   status: adopted
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
    ///   status: adopted
    ///   adopted: {by: Kommunestyret, at: 2026-06-18, case: "46/26"}
    /// ```
    "C004", "adoption-missing", Error, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (id, _) in context.strategies() {
        let (Some(root), Some(strategy)) = (context.plan.root(id), context.strategy(id)) else { continue };
        let status = strategy.status.as_ref().filter(|status| status.value == StrategyStatus::Adopted);
        let Some(status) = status.filter(|_| strategy.adopted.is_none()) else { continue };
        let message = say!("\"{title}\" is adopted, but does not say by whom and when", title = root.title());
        sink.push(Diagnostic::new(&CODE, status.span, message).help(say!(
            "add \"adopted:\" with \"by:\" and \"at:\", such as {example}; or change the status",
            example = "adopted: {by: Kommunestyret, at: 2026-06-18}"
        )));
    }
}

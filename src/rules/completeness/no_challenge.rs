//! C005.

use super::chapters::has_chapter_about;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::StrategyKind;
use crate::model::{Kind, Ref, ScopeId};
use crate::rules::{Context, rule};

rule! {
    /// A strategy has goals, but does not say what problem they solve.
    ///
    /// A diagnosis counts as given if the strategy has a challenge, if one of its goals addresses a challenge of
    /// another strategy, or if a chapter with text says in its title that it is about the situation ("Utfordringer",
    /// "Situasjonsanalyse", "Bakgrunn", "Utgangspunkt"). Strategies of `kind: policy` are left alone, and so are
    /// strategies that build on another strategy with a challenge.
    ///
    /// ## Why
    ///
    /// A strategy begins with a diagnosis: what stands in the way, and why something has to be done now. Without one,
    /// nobody can judge whether the goals are the right ones.
    ///
    /// Source: R. Rumelt, Good Strategy/Bad Strategy (2011): the kernel of a strategy is a diagnosis, a guiding policy
    /// and coherent action.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   raskt-svar: Innbyggerne får svar samme dag
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// challenges:
    ///   svar-tar-tid: Det tar for lang tid å få svar på enkle spørsmål
    /// goals:
    ///   raskt-svar:
    ///     title: Innbyggerne får svar samme dag
    ///     addresses: svar-tar-tid
    /// ```
    "C005", "no-challenge", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (id, _) in context.strategies() {
        let Some(root) = context.plan.root(id) else { continue };
        let is_policy = context.strategy_kind(id) == Some(StrategyKind::Policy);
        if is_policy || !context.has(id, Kind::Goal) || has_diagnosis(context, id) {
            continue;
        }
        let message = say!("\"{title}\" has goals, but no challenge that they answer", title = root.title());
        sink.push(Diagnostic::new(&CODE, root.span, message).help(say!(
            "write what stands in the way under \"challenges:\", and let each goal name its challenge under \"addresses:\""
        )));
    }
}

/// Beginnings of words that title a chapter about the situation.
const DIAGNOSIS: [&str; 13] = [
    "analyse", "bakgrunn", "behov", "challenge", "diagnos", "innsikt", "nåsituasjon", "problem", "situasjon", "status",
    "utfordring", "utgangspunkt", "background",
];

fn has_diagnosis(context: &Context<'_>, id: ScopeId) -> bool {
    let has_challenge = |scope| context.has(scope, Kind::Challenge);
    let mut goals = context.plan.of_kind(id, Kind::Goal).filter_map(|(_, goal)| goal.goal());
    let builds_on = context.strategy(id).into_iter().flat_map(|strategy| &strategy.builds_on);
    let mut basis = builds_on.filter_map(Ref::target).map(|target| context.plan.element(target).scope);
    has_challenge(id)
        || goals.any(|goal| !goal.addresses.is_empty())
        || basis.any(has_challenge)
        || has_chapter_about(context, id, &DIAGNOSIS)
}

//! A013.

use rust_decimal::Decimal;

use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::model::entity::GoalLevel;
use crate::rules::{Context, level, rule};

rule! {
    /// A strategy has more main goals than people can keep in mind.
    ///
    /// Only goals with the level `main` are counted. The limit is seven unless `limits: {main_goals: …}` in
    /// `stratc.yaml` or `strategy.yaml` says otherwise.
    ///
    /// ## Why
    ///
    /// A strategy that wants everything chooses nothing. Staff who remember three goals can act on them; nobody acts on
    /// twelve.
    ///
    /// Source: J. Doerr, Measure What Matters (2018), on OKR: three to five objectives at a time. The limit of seven is
    /// our own default.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// limits: {main_goals: 2}
    /// strategy:
    ///   title: Kommunikasjonsplan
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    /// goals:
    ///   gode-svar: {title: Innbyggerne får gode svar, level: main}
    ///   klare-brev: {title: Folk forstår brevene våre, level: main}
    ///   flere-med: {title: Flere er med før vi bestemmer, level: main}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   gode-svar: {title: Innbyggerne får gode svar, level: main}
    ///   klare-brev: {title: Folk forstår brevene våre, level: main}
    ///   flere-med: {title: Flere er med før vi bestemmer, level: main}
    /// ```
    "A013", "too-many-goals", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let limit = context.limits(scope).main_goals;
        let goals = context.plan.of_kind(scope, Kind::Goal);
        let count = goals.filter(|(_, goal)| level(goal) == Some(GoalLevel::Main)).count();
        if let Some(root) = context.plan.root(scope).filter(|_| Decimal::from(count) > limit) {
            let message = say!(
                "\"{strategy}\" has {count} main goals, and more than {limit} are hard to keep in mind",
                strategy = root.title(),
                count,
                limit
            );
            sink.push(
                Diagnostic::new(&CODE, root.span, message)
                    .help(say!("choose the few that matter most, and put the others below them")),
            );
        }
    }
}

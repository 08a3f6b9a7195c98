//! A014.

use crate::diag::{Arg, Diagnostic, Message, Sink, say};
use crate::model::entity::Perspective;
use crate::model::{Kind, Word as _};
use crate::rules::{Context, rule};

rule! {
    /// A strategy that sorts its goals by perspective has no goal in one of the four.
    ///
    /// Strategies in which fewer than three goals state a `perspective`, or all state the same one, are left alone. A
    /// communication plan covers only part of what an organisation does: one that lacks two perspectives is not a
    /// scorecard, and is left alone too.
    ///
    /// ## Why
    ///
    /// A balanced scorecard looks at users, processes, learning and finance together, so that one is not achieved at
    /// the expense of another. A missing perspective is where the cost turns up later.
    ///
    /// Source: R. S. Kaplan and D. P. Norton, "The Balanced Scorecard", Harvard Business Review (1992).
    ///
    /// ## Faulty
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   gode-svar: {title: Innbyggerne får gode svar, perspective: users}
    ///   rask-saksgang: {title: Sakene behandles innen tre uker, perspective: processes}
    ///   sunn-oekonomi: {title: Driften går i balanse, perspective: finance}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   gode-svar: {title: Innbyggerne får gode svar, perspective: users}
    ///   rask-saksgang: {title: Sakene behandles innen tre uker, perspective: processes}
    ///   sunn-oekonomi: {title: Driften går i balanse, perspective: finance}
    ///   trygge-fagfolk: {title: Saksbehandlerne kan faget sitt, perspective: learning}
    /// ```
    "A014", "perspective-gap", Advice, check
}

/// A strategy with this many goals that state a perspective sorts its goals by perspective. Our own choice.
const SORTED: usize = 3;

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let goals = context.plan.of_kind(scope, Kind::Goal);
        let used: Vec<_> = goals.filter_map(|(_, goal)| Some(goal.goal()?.perspective.as_ref()?.value)).collect();
        let missing: Vec<_> = Perspective::ALL.iter().filter(|perspective| !used.contains(perspective)).collect();
        let most = if context.is_about_communication(scope) { 1 } else { 2 };
        let is_sorted = used.len() >= SORTED && missing.len() <= most;
        let Some(root) = context.plan.root(scope).filter(|_| is_sorted && !missing.is_empty()) else { continue };
        let named = missing.into_iter().map(|perspective| name(*perspective)).reduce(both);
        let message = say!(
            "no goal of \"{strategy}\" has the perspective {missing}",
            strategy = root.title(),
            missing = named.map_or_else(|| Arg::from(""), Arg::from)
        );
        sink.push(Diagnostic::new(&CODE, root.span, message).help(say!(
            "add a goal there, or turn the rule off in strategy.yaml if the perspective is left out on purpose"
        )));
    }
}

fn name(perspective: Perspective) -> Message {
    match perspective {
        Perspective::Users => say!("users"),
        Perspective::Processes => say!("processes"),
        Perspective::Learning => say!("learning"),
        Perspective::Finance => say!("finance"),
    }
}

fn both(first: Message, second: Message) -> Message {
    say!("{a} or {b}", a = first, b = second)
}

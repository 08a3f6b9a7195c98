//! A007.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::model::entity::GoalLevel;
use crate::rules::{Context, level, rule};

rule! {
    /// A main goal has nothing below it: no goals, measures or indicators.
    ///
    /// Programmes and policies that support the goal count too, and so do elements of other strategies.
    ///
    /// ## Why
    ///
    /// A main goal with nothing below it is only a wish. Goals and indicators say what it means, and measures how to
    /// get there.
    ///
    /// Source: R. Rumelt, Good Strategy/Bad Strategy (2011): to mistake goals for strategy is one of the four hallmarks
    /// of bad strategy.
    ///
    /// ## Faulty
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   enkel-kommune:
    ///     title: Kommunen er enkel å bruke
    ///     level: main
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   enkel-kommune:
    ///     title: Kommunen er enkel å bruke
    ///     level: main
    ///     measures:
    ///       felles-vakt: Felles vakt for chat og telefon
    /// ```
    "A007", "main-goal-empty", Warning, check
}

const BELOW: [Kind; 5] = [Kind::Goal, Kind::Measure, Kind::Indicator, Kind::Programme, Kind::Policy];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked() {
        for (id, element) in context.plan.of_kind(scope, Kind::Goal) {
            if level(element) == Some(GoalLevel::Main) && !context.is_named_by(id, &BELOW) {
                let message = say!("there is nothing below the main goal \"{title}\"", title = element.title());
                sink.push(
                    Diagnostic::new(&CODE, element.span, message)
                        .help(say!("add the goals, indicators or measures that make it more than a wish, or consider dropping it at the next revision")),
                );
            }
        }
    }
}

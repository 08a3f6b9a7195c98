//! N008.

use std::cmp::Ordering;

use super::subgoals::{self, Shared};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::Direction;
use crate::rules::{Context, rule};

rule! {
    /// The goals below promise more than the goal above them.
    ///
    /// The rule looks at indicators on a goal and on goals directly below it, with targets due on the same day, whose titles
    /// have the same words but for small ones, order and endings, and whose units measure the same (hours and minutes do). A share, a time or a score of the whole lies between those of its parts, so it is reported
    /// if every part is stricter. A count of the whole is at least that of each part, so it is reported if one part
    /// alone promises more. Either the goal above can aim higher, or the indicators are not the same and need titles
    /// that show it.
    ///
    /// ## Why
    ///
    /// Our own judgement: Those who answer for the parts are asked for more than the organisation itself promises, and
    /// will ask why.
    ///
    /// ## Faulty
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     indicators:
    ///       svar-andel: {title: Andel med svar samme dag, unit: "%", targets: [{at_least: 80, by: 2028}]}
    ///     goals:
    ///       svar-telefon:
    ///         title: De som ringer, får svar samme dag
    ///         indicators:
    ///           telefon-andel: {title: Andel med svar samme dag, unit: "%", targets: [{at_least: 90, by: 2028}]}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     indicators:
    ///       svar-andel: {title: Andel med svar samme dag, unit: "%", targets: [{at_least: 80, by: 2028}]}
    ///     goals:
    ///       svar-telefon:
    ///         title: De som ringer, får svar samme dag
    ///         indicators:
    ///           telefon-andel: {title: Andel oppringninger med svar samme dag, unit: "%", targets: [{at_least: 90, by: 2028}]}
    /// ```
    "N008", "subgoal-stricter", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for shared in subgoals::shared(context) {
        let Shared { goal, whole, parts } = &shared;
        let stricter =
            |part: &&(_, super::last_target::LastTarget)| part.1.strictness(whole) == Some(Ordering::Greater);
        let all = parts.iter().filter(stricter).count() == parts.len();
        let counts = !whole.is_ratio() && whole.direction == Some(Direction::Increase);
        let Some((part, target)) = parts.iter().find(stricter).filter(|_| all && whole.is_ratio() || counts) else {
            continue;
        };
        let message = say!(
            "\"{part}\" promises {more}, but \"{goal}\" above it only {less}",
            part = part.title(),
            more = target.show(),
            goal = goal.title(),
            less = whole.show()
        );
        sink.push(
            Diagnostic::new(&CODE, target.span, message).note(whole.span, say!("the goal above promises this")).help(
                say!("raise the target of the goal above, or give the two indicators titles that tell them apart"),
            ),
        );
    }
}

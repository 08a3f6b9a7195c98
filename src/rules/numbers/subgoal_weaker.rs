//! N009.

use std::cmp::Ordering;

use super::last_target::LastTarget;
use super::subgoals;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::Direction;
use crate::rules::{Context, rule};

rule! {
    /// The goals below cannot bring the goal above them as far as it promises.
    ///
    /// The rule looks at indicators on a goal and on goals directly below it, with targets due on the same day, whose titles
    /// have the same words but for small ones, order and endings, and whose units measure the same (hours and minutes do). A share, a time or a score of the whole lies between those of its parts, so it is reported
    /// if every part is weaker. A count with an upper limit is at least that of each part, so it is reported if one
    /// part alone may be larger.
    ///
    /// ## Why
    ///
    /// Our own judgement: If everyone below does exactly what was asked of them, the goal above is missed all the same.
    /// The plan should not promise what its parts cannot deliver.
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
    ///           telefon-andel: {title: Andel med svar samme dag, unit: "%", targets: [{at_least: 75, by: 2028}]}
    ///       svar-chat:
    ///         title: De som bruker chat, får svar samme dag
    ///         indicators:
    ///           chat-andel: {title: Andel med svar samme dag, unit: "%", targets: [{at_least: 70, by: 2028}]}
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
    ///           telefon-andel: {title: Andel med svar samme dag, unit: "%", targets: [{at_least: 75, by: 2028}]}
    ///       svar-chat:
    ///         title: De som bruker chat, får svar samme dag
    ///         indicators:
    ///           chat-andel: {title: Andel med svar samme dag, unit: "%", targets: [{at_least: 90, by: 2028}]}
    /// ```
    "N009", "subgoal-weaker", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for shared in subgoals::shared(context) {
        let whole = &shared.whole;
        let weaker = |part: &LastTarget| part.strictness(whole) == Some(Ordering::Less);
        let all = whole.is_ratio() && shared.parts.iter().all(|(_, part)| weaker(part));
        let counts = !whole.is_ratio() && whole.direction == Some(Direction::Decrease);
        let by_strictness =
            |one: &&(_, LastTarget), other: &&(_, LastTarget)| one.1.strictness(&other.1).unwrap_or(Ordering::Equal);
        let (target, message) = if all {
            let Some((_, best)) = shared.parts.iter().max_by(by_strictness) else { continue };
            let message = say!(
                "\"{goal}\" promises {more}, but the goals below it {less} at best",
                goal = shared.goal.title(),
                more = whole.show(),
                less = best.show()
            );
            (best, message)
        } else {
            let Some((part, target)) = shared.parts.iter().find(|(_, part)| counts && weaker(part)) else { continue };
            let message = say!(
                "\"{goal}\" promises {more}, but \"{part}\" below it only {less}",
                goal = shared.goal.title(),
                more = whole.show(),
                part = part.title(),
                less = target.show()
            );
            (target, message)
        };
        sink.push(
            Diagnostic::new(&CODE, target.span, message)
                .note(whole.span, say!("the goal above promises this"))
                .help(say!("ask more of the goals below, or less of the goal above, so that the parts add up")),
        );
    }
}

//! T003.

use jiff::civil::Date;

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::entity::Goal;
use crate::model::value::Moment;
use crate::model::{Element, ElementId, Kind, Ref};
use crate::rules::{Context, is_over, rule};
use crate::source::At;

rule! {
    /// A part is due later than the goal it is to bring about.
    ///
    /// Compared are the deadlines of a goal and the one above it, of a measure and its goals, and of the last target of an
    /// indicator and its goals, day by day: 2027 is due on its last day. Something that serves several goals is late only
    /// where it comes after all of them. Measures that are done or stopped are left alone.
    ///
    /// ## Faulty
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   fornoeyde: {title: Innbyggerne er fornøyd med svaret, by: 2027}
    ///   svar: {title: Innbyggerne får svar samme dag, parent: fornoeyde, by: 2028}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   fornoeyde: {title: Innbyggerne er fornøyd med svaret, by: 2028}
    ///   svar: {title: Innbyggerne får svar samme dag, parent: fornoeyde, by: 2027}
    /// ```
    "T003", "child-late", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.all(Kind::Goal) {
        let Some(goal) = element.goal() else { continue };
        let parents: Vec<_> = goal.parent.iter().filter_map(Ref::target).collect();
        late(context, (element, goal.by.as_ref()), &parents, sink);
    }
    for (_, element) in context.all(Kind::Measure) {
        let Some(measure) = element.measure().filter(|measure| !is_over(measure)) else { continue };
        late(context, (element, measure.by.as_ref()), &goals(&measure.goals), sink);
    }
    for (_, element) in context.all(Kind::Indicator) {
        let Some(indicator) = element.indicator() else { continue };
        let by = indicator.targets.last().and_then(|target| target.by.as_ref());
        late(context, (element, by), &goals(&indicator.goals), sink);
    }
}

fn goals(references: &[Ref<Goal>]) -> Vec<ElementId> {
    references.iter().filter_map(Ref::target).collect()
}

/// Reports an element that is due after all of the goals above it. One without a deadline leaves it all the time.
fn late(context: &Context<'_>, (element, by): (&Element, Option<&At<Moment>>), above: &[ElementId], sink: &mut Sink) {
    let Some(by) = by else { return };
    let deadlines: Option<Vec<(&Element, &At<Moment>, Date)>> = above
        .iter()
        .map(|id| {
            let goal = context.plan.element(*id);
            goal.goal()?.by.as_ref().map(|by| (goal, by, by.last_day()))
        })
        .collect();
    let Some((goal, due, last)) = deadlines.and_then(|all| all.into_iter().max_by_key(|(_, _, last)| *last)) else { return };
    if by.last_day() > last {
        let message = say!(
            "{kind} \"{title}\" is due {by}, after the goal \"{goal}\" above it, which is due {due}",
            kind = kind(element), title = element.title(), by = by.value.to_string(), goal = goal.title(),
            due = due.value.to_string()
        );
        sink.push(
            Diagnostic::new(&CODE, by.span, message)
                .note(due.span, say!("the goal is due then"))
                .help(say!("move one of the two dates, so that the part is ready when the goal is to be reached")),
        );
    }
}

fn kind(element: &Element) -> Message {
    match element.kind() {
        Kind::Measure => say!("the measure"),
        Kind::Indicator => say!("the indicator"),
        _ => say!("the goal"),
    }
}

//! A022.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{FocusArea, Goal};
use crate::model::{Element, Kind, Ref};
use crate::rules::{Context, rule};

rule! {
    /// A goal or a measure belongs to another focus area than the goal above it.
    ///
    /// The rule looks at goals that name focus areas and are part of a goal that does too, and at measures that name
    /// focus areas and serve goals that all do, if they have none in common.
    ///
    /// ## Why
    ///
    /// Our own judgement: Whoever follows one focus area through the plan loses the goal on the way, and nobody knows
    /// where it is reported.
    ///
    /// ## Faulty
    ///
    /// ```yaml maal.yaml
    /// focus_areas: {svar: Svar og språk, medvirkning: Medvirkning}
    /// goals:
    ///   gode-svar: {title: Innbyggerne får gode svar, focus_area: svar}
    ///   svar-samme-dag: {title: Innbyggerne får svar samme dag, parent: gode-svar, focus_area: medvirkning}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml maal.yaml
    /// focus_areas: {svar: Svar og språk, medvirkning: Medvirkning}
    /// goals:
    ///   gode-svar: {title: Innbyggerne får gode svar, focus_area: svar}
    ///   svar-samme-dag: {title: Innbyggerne får svar samme dag, parent: gode-svar, focus_area: [svar, medvirkning]}
    /// ```
    "A022", "focus-areas-apart", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in [Kind::Goal, Kind::Measure].into_iter().flat_map(|kind| context.all(kind)) {
        let Some(above) = goals_above(context, element) else { continue };
        let own = &element.common.focus_area;
        let areas = above.iter().flat_map(|goal| &goal.common.focus_area);
        let is_shared =
            |area: &Ref<_>| area.target().is_none() || areas.clone().any(|other| other.target() == area.target());
        if let (Some(area), Some(goal), Some(other), false) =
            (own.first(), above.first(), areas.clone().next(), own.iter().any(is_shared))
        {
            sink.push(report(context, (element, area), (goal, other)));
        }
    }
}

/// The goals that a goal is part of or a measure serves, if they are known, in the same strategy, and name focus areas.
fn goals_above<'a>(context: &Context<'a>, element: &Element) -> Option<Vec<&'a Element>> {
    let goals: Vec<_> = match (element.goal(), element.measure()) {
        (Some(goal), _) => goal.parent.iter().collect(),
        (_, Some(measure)) => measure.goals.iter().collect(),
        _ => return None,
    };
    let known =
        |goal: &Ref<Goal>| Some(context.plan.element(goal.target()?)).filter(|goal| goal.scope == element.scope);
    let above: Vec<_> = goals.into_iter().map(known).collect::<Option<_>>()?;
    above.iter().all(|goal| !goal.common.focus_area.is_empty()).then_some(above)
}

type Placed<'p> = (&'p Element, &'p Ref<FocusArea>);

fn report(context: &Context<'_>, (element, area): Placed<'_>, (above, other): Placed<'_>) -> Diagnostic {
    let title = |area: &Ref<FocusArea>| area.target().map_or("", |id| context.plan.element(id).title());
    let message = if element.kind() == Kind::Measure {
        say!(
            "the measure \"{measure}\" belongs to \"{area}\", but \"{goal}\", which it serves, to \"{other}\"",
            measure = element.title(),
            area = title(area),
            goal = above.title(),
            other = title(other)
        )
    } else {
        say!(
            "\"{goal}\" belongs to \"{area}\", but \"{parent}\", which it is part of, to \"{other}\"",
            goal = element.title(),
            area = title(area),
            parent = above.title(),
            other = title(other)
        )
    };
    Diagnostic::new(&CODE, area.link.span, message)
        .note(other.link.span, say!("the focus area of the goal above"))
        .help(say!("name the focus area that both belong to, or put it below another goal"))
}

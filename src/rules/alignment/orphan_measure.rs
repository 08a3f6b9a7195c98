//! A003.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{Measure, MeasureStatus};
use crate::model::{Element, ElementId, Kind, Ref, ScopeId};
use crate::rules::{Context, Gathered, rule, status};

rule! {
    /// A measure is tied to no goal.
    ///
    /// A measure serves something if it names a goal; if it lies in a goal, or in a focus area or programme that
    /// supports something; if it answers a demand of a document other
    /// than the plan's own text, mitigates a risk, or has another measure waiting for it; or if its
    /// own text, or that of a goal or a challenge, ties the two together. Measures that have been stopped are left
    /// alone, and so are strategies that have no goals and name none. If most measures lack a goal, there is one
    /// finding with a count.
    ///
    /// ## Why
    ///
    /// A measure costs time and money. Those who carry it out, and those who have to choose what to cut, need to know
    /// what it is meant to achieve.
    ///
    /// Source: Digdir, Prosjektveiviseren, "Planlegge tiltak", on measures for the stakeholders of a project: a plan says
    /// at least what is to be done, by whom, when, and with what expected effect.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// goals:
    ///   svar-samme-dag: Innbyggerne får svar samme dag
    /// measures:
    ///   podkast: Lage en podkast
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// goals:
    ///   svar-samme-dag: Innbyggerne får svar samme dag
    /// measures:
    ///   felles-vakt:
    ///     title: Felles vakt for chat og telefon
    ///     goals: svar-samme-dag
    /// ```
    "A003", "orphan-measure", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked() {
        let all = context.plan.of_kind(scope, Kind::Measure);
        let going = all.filter(|(_, element)| status(element) != Some(MeasureStatus::Stopped));
        let going: Vec<_> = going.filter_map(|(id, element)| Some((id, element, element.measure()?))).collect();
        let has_goals = context.has(scope, Kind::Goal) || going.iter().any(|(.., measure)| !measure.goals.is_empty());
        if has_goals {
            let orphans = going.iter().filter(|(id, element, measure)| !serves(context, *id, element, measure));
            gathered(scope, orphans.map(|(id, ..)| *id).collect(), going.len()).report(context, sink);
        }
    }
}

fn serves(context: &Context<'_>, id: ElementId, element: &Element, measure: &Measure) -> bool {
    let programme = measure.programme.as_ref().and_then(Ref::target);
    let programme = programme.and_then(|programme| context.plan.element(programme).programme());
    !measure.goals.is_empty()
        || context.is_asked_for(element)
        || !element.common.focus_area.is_empty()
        || programme.is_some_and(|programme| !programme.supports.is_empty())
        || context.is_named_by(id, &[Kind::Risk, Kind::Measure, Kind::Goal, Kind::Challenge])
        || context.tells_of(id, &[Kind::Goal, Kind::Challenge, Kind::FocusArea, Kind::Demand])
}

fn gathered<'a>(scope: ScopeId, missing: Vec<ElementId>, of: usize) -> Gathered<'a> {
    Gathered {
        scope,
        missing,
        of,
        one: &|measure| {
            let message = say!("the measure \"{title}\" is tied to no goal", title = measure.title());
            Diagnostic::new(&CODE, measure.span, message)
                .help(say!("name the goal under \"goals:\", or refer to the measure in the text of the goal or challenge that it is for"))
        },
        many: &|count, of| {
            (
                if count == of {
                    say!("none of the {of} measures that have not been stopped is tied to a goal", of)
                } else {
                    say!("{count} of the {of} measures that have not been stopped are tied to no goal", count, of)
                },
                say!("name the goals under \"goals:\" in each measure, beginning with those that ask most of people"),
            )
        },
    }
}

//! A022.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::{Kind, Ref};
use crate::rules::{Context, rule};

rule! {
    /// A goal belongs to another focus area than the goal that it is part of.
    ///
    /// The rule looks at goals that name focus areas and are part of a goal that does too, if the two have none in common.
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
    for (_, element) in context.all(Kind::Goal) {
        let parent = element.goal().and_then(|goal| goal.parent.as_ref()?.target()).map(|id| context.plan.element(id));
        let Some(parent) = parent.filter(|parent| parent.scope == element.scope) else { continue };
        let (own, above) = (&element.common.focus_area, &parent.common.focus_area);
        let (Some(area), Some(other)) = (own.first(), above.first()) else { continue };
        let is_shared = |area: &Ref<_>| area.target().is_none() || above.iter().any(|other| other.target() == area.target());
        if own.iter().any(is_shared) {
            continue;
        }
        let title = |area: &Ref<_>| area.target().map_or("", |id| context.plan.element(id).title());
        let message = say!(
            "\"{goal}\" belongs to \"{area}\", but \"{parent}\", which it is part of, to \"{other}\"",
            goal = element.title(), area = title(area), parent = parent.title(), other = title(other)
        );
        sink.push(
            Diagnostic::new(&CODE, area.link.span, message)
                .note(other.link.span, say!("the focus area of the goal above"))
                .help(say!("name the focus area that both belong to, or make the goal part of another one")),
        );
    }
}

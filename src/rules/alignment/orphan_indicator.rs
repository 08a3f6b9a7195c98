//! A004.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::{Element, ElementId, Kind, ScopeId};
use crate::rules::{Context, Gathered, lacking, rule};

rule! {
    /// An indicator measures no goal, so its number decides nothing.
    ///
    /// An indicator belongs to a goal if it names one or is nested in one. Indicators are left alone if they answer a
    /// demand, belong to a focus area, or are tied in prose to a goal, a measure, a challenge or a policy; so are
    /// strategies without goals. If most indicators lack a goal, there is one finding with a count.
    ///
    /// ## Why
    ///
    /// Somebody spends hours collecting every number. Unless it shows whether a goal is being reached, nobody can use
    /// it to decide anything.
    ///
    /// Source: DFØ, "Hva er mål- og resultatstyring?" (dfo.no): the information that is collected and assessed follows
    /// from the goals.
    ///
    /// ## Faulty
    ///
    /// ```yaml indikatorer.yaml
    /// goals:
    ///   tillit: Innbyggerne har tillit til kommunen
    /// indicators:
    ///   visninger: Antall visninger av nettsidene
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml indikatorer.yaml
    /// goals:
    ///   tillit: Innbyggerne har tillit til kommunen
    /// indicators:
    ///   andel-tillit:
    ///     title: Andel som har stor tillit til kommunen
    ///     goals: tillit
    /// ```
    "A004", "orphan-indicator", Warning, check
}

/// The kinds whose prose says what an indicator is for.
const TELLING: [Kind; 4] = [Kind::Goal, Kind::Measure, Kind::Challenge, Kind::Policy];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked().filter(|scope| context.has(*scope, Kind::Goal)) {
        let (orphans, of) =
            lacking(context, scope, Kind::Indicator, |id, indicator| Some(!measures(context, id, indicator)));
        gathered(scope, orphans, of).report(context, sink);
    }
}

fn measures(context: &Context<'_>, id: ElementId, element: &Element) -> bool {
    element.indicator().is_some_and(|indicator| !indicator.goals.is_empty())
        || context.is_asked_for(element)
        || !element.common.focus_area.is_empty()
        || context.is_named_by(id, &TELLING)
        || context.tells_of(id, &TELLING)
}

fn gathered<'a>(scope: ScopeId, missing: Vec<ElementId>, of: usize) -> Gathered<'a> {
    Gathered {
        scope,
        missing,
        of,
        one: &|indicator| {
            let message = say!("the indicator \"{title}\" measures no goal", title = indicator.title());
            Diagnostic::new(&CODE, indicator.span, message)
                .help(say!("name the goal that it measures under \"goals:\"; if there is none, consider leaving the indicator out at the next revision"))
        },
        many: &|count, of| {
            (
                if count == of {
                    say!("none of the {of} indicators measures a goal", of)
                } else {
                    say!("{count} of {of} indicators measure no goal", count, of)
                },
                say!(
                    "name the goal that each measures under \"goals:\"; consider leaving out those that measure none at the next revision"
                ),
            )
        },
    }
}

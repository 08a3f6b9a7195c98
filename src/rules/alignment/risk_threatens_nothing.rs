//! A018.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::{Element, ElementId, Kind, ScopeId};
use crate::rules::{Context, Gathered, lacking, rule};

rule! {
    /// A risk does not say what it threatens.
    ///
    /// It says so in `threatens`, or by a reference in its text or under `effect`. If most risks do not, there is one
    /// finding with a count.
    ///
    /// ## Why
    ///
    /// A risk matters as much as what it threatens: a goal, a measure, an audience. Without that, a board cannot tell
    /// which risks to take up first.
    ///
    /// Source: ISO 31000:2018, Risk management: risk is the effect of uncertainty on objectives.
    ///
    /// ## Faulty
    ///
    /// ```yaml risiko.yaml
    /// risks:
    ///   faa-paa-vakt: For få kan ta vakter
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml risiko.yaml
    /// goals:
    ///   svar-samme-dag: Innbyggerne får svar samme dag
    /// risks:
    ///   faa-paa-vakt:
    ///     title: For få kan ta vakter
    ///     threatens: svar-samme-dag
    /// ```
    "A018", "risk-threatens-nothing", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let (missing, of) = lacking(context, scope, Kind::Risk, |_, risk| Some(!threatens(risk)));
        gathered(scope, missing, of).report(context, sink);
    }
}

fn threatens(element: &Element) -> bool {
    let effect = element.risk().and_then(|risk| risk.effect.as_ref());
    let mut prose = element.common.text.iter().chain(effect);
    element.risk().is_some_and(|risk| !risk.threatens.is_empty()) || prose.any(|text| !text.links.is_empty())
}

fn gathered<'a>(scope: ScopeId, missing: Vec<ElementId>, of: usize) -> Gathered<'a> {
    Gathered {
        scope,
        missing,
        of,
        one: &|risk| {
            let message = say!("the risk \"{title}\" does not say what it threatens", title = risk.title());
            Diagnostic::new(&CODE, risk.span, message)
                .help(say!("name the goals or measures that it would hit under \"threatens:\""))
        },
        many: &|count, of| {
            (
                if count == of {
                    say!("none of the {of} risks says what it threatens", of)
                } else {
                    say!("{count} of {of} risks do not say what they threaten", count, of)
                },
                say!("name the goals or measures that each would hit under \"threatens:\""),
            )
        },
    }
}

//! A016.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::{ElementId, Kind, ScopeId};
use crate::rules::{Context, Gathered, lacking, rule};

rule! {
    /// Nothing in the strategy belongs to a focus area.
    ///
    /// A focus area is filled if another element names it in `focus_area`, supports or concerns it, or refers to it in
    /// its text. A chapter that mentions it is not enough. If most focus areas are empty, there is one finding with a
    /// count.
    ///
    /// ## Why
    ///
    /// Our own judgement: A focus area says what matters most. If no goal or measure follows from it, readers cannot
    /// see what the priority means in practice.
    ///
    /// ## Faulty
    ///
    /// ```yaml satsinger.yaml
    /// focus_areas:
    ///   svar: Svar og språk
    ///   klima: Klima og miljø
    /// goals:
    ///   svar-samme-dag:
    ///     title: Innbyggerne får svar samme dag
    ///     focus_area: svar
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml satsinger.yaml
    /// focus_areas:
    ///   svar: Svar og språk
    /// goals:
    ///   svar-samme-dag:
    ///     title: Innbyggerne får svar samme dag
    ///     focus_area: svar
    /// ```
    "A016", "focus-area-empty", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked() {
        let (empty, of) = lacking(context, scope, Kind::FocusArea, |id, _| Some(!is_filled(context, id)));
        gathered(scope, empty, of).report(context, sink);
    }
}

fn is_filled(context: &Context<'_>, area: ElementId) -> bool {
    let mut from = context.plan.incoming(area).iter().map(|link| context.plan.element(link.from).kind());
    from.any(|kind| !matches!(kind, Kind::Section | Kind::Strategy))
}

fn gathered<'a>(scope: ScopeId, missing: Vec<ElementId>, of: usize) -> Gathered<'a> {
    Gathered {
        scope,
        missing,
        of,
        one: &|area| {
            let message = say!("nothing belongs to the focus area \"{title}\"", title = area.title());
            Diagnostic::new(&CODE, area.span, message)
                .help(say!("name it under \"focus_area:\" in the goals and measures that belong to it, or leave it out"))
        },
        many: &|count, of| {
            (
                if count == of { say!("nothing belongs to any of the {of} focus areas", of) } else { say!("nothing belongs to {count} of the {of} focus areas", count, of) },
                say!("name each under \"focus_area:\" in the goals and measures that belong to it, or leave it out"),
            )
        },
    }
}

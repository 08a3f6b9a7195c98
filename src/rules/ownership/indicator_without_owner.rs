//! O002.

use super::owners::{is_somebodys, owner};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::{ElementId, Kind, ScopeId};
use crate::rules::{Context, Gathered, lacking, rule};

rule! {
    /// Nobody answers for the numbers of an indicator.
    ///
    /// An indicator needs an `owner` of its own, or a responsibility with a role that concerns it. If most indicators
    /// have none, there is one finding with a count.
    ///
    /// ## Why
    ///
    /// Our own judgement: The one who answers for the goal is often not the one who collects the numbers. If nobody is
    /// named, the report is due before anybody has started counting.
    ///
    /// ## Faulty
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   andel-svar: Andel som får svar samme dag
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml indikatorer.yaml
    /// roles:
    ///   leder-innbyggertorget: Leder for innbyggertorget
    /// indicators:
    ///   andel-svar:
    ///     title: Andel som får svar samme dag
    ///     owner: leder-innbyggertorget
    /// ```
    "O002", "indicator-without-owner", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked() {
        let (missing, of) = lacking(context, scope, Kind::Indicator, |id, element| {
            Some(owner(element).is_none() && !is_somebodys(context, id))
        });
        gathered(scope, missing, of).report(context, sink);
    }
}

fn gathered<'a>(scope: ScopeId, missing: Vec<ElementId>, of: usize) -> Gathered<'a> {
    Gathered {
        scope,
        missing,
        of,
        one: &|indicator| {
            let message =
                say!("it is not said who fetches the numbers of the indicator \"{title}\"", title = indicator.title());
            Diagnostic::new(&CODE, indicator.span, message)
                .help(say!("name the role that fetches the numbers under \"owner:\""))
        },
        many: &|count, of| {
            (
                if count == of {
                    say!("it is not said for any of the {of} indicators who fetches the numbers", of)
                } else {
                    say!("it is not said for {count} of the {of} indicators who fetches the numbers", count, of)
                },
                say!("name the role that fetches the numbers of each under \"owner:\""),
            )
        },
    }
}

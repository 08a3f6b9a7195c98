//! T009.

use super::grounds::{Replaced, grounds};
use crate::diag::{Diagnostic, Sink, say};
use crate::rules::{Context, rule};

rule! {
    /// A document that the plan builds on ends before the plan does.
    ///
    /// The rule looks at the documents and strategies under `builds_on`, at the documents whose demands the plan answers,
    /// and at those that its goals support, if their period ends while the plan applies. Those whose successor the plan
    /// relies on too are left alone, and so are plans with a `review` in the year in which the document ends, or the year
    /// before or after, and plans that have ended themselves.
    ///
    /// ## Why
    ///
    /// Our own judgement: This is common, but new demands may come when the document ends. The plan should be looked at
    /// again then, so set a date for it now.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan 2026–2029
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   period: 2026–2029
    ///   builds_on: digitaliseringsplan
    /// documents:
    ///   digitaliseringsplan: {title: Plan for digitalisering, period: 2024–2027}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan 2026–2029
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   period: 2026–2029
    ///   review: 2028-03
    ///   builds_on: digitaliseringsplan
    /// documents:
    ///   digitaliseringsplan: {title: Plan for digitalisering, period: 2024–2027}
    /// ```
    "T009", "document-ends-inside", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let Some(period) = context.period(scope).filter(|period| period.last_day() >= context.as_of) else { continue };
        let review =
            context.strategy(scope).and_then(|strategy| strategy.review.as_ref()).map(|review| review.last_day());
        for ground in grounds(context, scope) {
            let Some(ends) = ground.period.filter(|_| matches!(ground.replaced, Replaced::No | Replaced::Later)) else {
                continue;
            };
            let end = ends.last_day();
            let inside = end >= period.first_day() && end < period.last_day();
            let reviewed = review.is_some_and(|review| (review.year() - end.year()).abs() <= 1);
            if inside && !reviewed {
                let message = say!(
                    "\"{title}\", which the plan relies on, ends {end}, before the plan does",
                    title = ground.element.title(),
                    end = end.to_string()
                );
                sink.push(
                    Diagnostic::new(&CODE, ground.named, message).note(ends.span, say!("the period stands here")).help(
                        say!(
                            "plan a \"review\" for when the document ends, or name its successor under \"replaced_by\""
                        ),
                    ),
                );
            }
        }
    }
}

//! N034.

use super::frame::Frame;
use crate::diag::{Diagnostic, Sink, say};
use crate::rules::{Context, rule};

rule! {
    /// A table divides the budget among other years than those of the plan.
    ///
    /// The rule looks at tables with a year in each row and an amount beside it that come to the budget of the plan together. It
    /// reports a year that the plan does not apply in. Other tables, such as accounts of earlier years, are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: The plan has no say over money of another year, and those who make the yearly budget look for the
    /// amount in vain.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   period: 2026–2027
    ///   budget: 500 000 kr
    /// ```
    ///
    /// ```markdown kapitler/gjennomfoering.md
    /// # Gjennomføring
    ///
    /// | År | Ramme |
    /// |---|---:|
    /// | 2026 | 200 000 kr |
    /// | 2028 | 300 000 kr |
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   period: 2026–2027
    ///   budget: 500 000 kr
    /// ```
    ///
    /// ```markdown kapitler/gjennomfoering.md
    /// # Gjennomføring
    ///
    /// | År | Ramme |
    /// |---|---:|
    /// | 2026 | 200 000 kr |
    /// | 2027 | 300 000 kr |
    /// ```
    "N034", "frame-years", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let Some(period) = context.period(scope) else { continue };
        let (from, to) = (period.first_day().year(), period.last_day().year());
        for writing in context.writings(scope).iter().filter(|writing| !writing.analysis.tables.is_empty()) {
            let Some(frame) = Frame::of(context, scope, writing) else { continue };
            for (year, _, range) in frame.years.iter().filter(|(year, ..)| !(from..=to).contains(year)) {
                let message = say!(
                    "the table gives {year} a part of the budget, but the plan is for {period}",
                    year = year.to_string(),
                    period = period.to_string()
                );
                sink.push(
                    Diagnostic::new(&CODE, writing.markdown_place(range.clone()), message)
                        .help(say!("correct the year, or the period of the plan")),
                );
            }
        }
    }
}

//! A019.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::MeasureStatus;
use crate::model::{Element, Kind};
use crate::rules::{Context, is_over, rule, status};
use crate::source::Span;

rule! {
    /// A measure is waiting for another that has been stopped.
    ///
    /// Measures that are done or have themselves been stopped are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: What the measure is waiting for will never be finished, so neither will the measure, however
    /// often its deadline is moved.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   kartlegging:
    ///     title: Kartlegge de vanligste spørsmålene
    ///     status: stopped
    ///   svarbase:
    ///     title: Bygge en svarbase
    ///     depends_on: kartlegging
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   kartlegging:
    ///     title: Kartlegge de vanligste spørsmålene
    ///     status: done
    ///   svarbase:
    ///     title: Bygge en svarbase
    ///     depends_on: kartlegging
    /// ```
    "A019", "stopped-dependency", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.all(Kind::Measure) {
        let going = element.measure().filter(|measure| !is_over(measure));
        for needed in going.into_iter().flat_map(|measure| &measure.depends_on) {
            let target = needed.target().map(|target| context.plan.element(target));
            if let Some(target) = target.filter(|target| status(target) == Some(MeasureStatus::Stopped)) {
                report(element, target, needed.link.span, sink);
            }
        }
    }
}

fn report(element: &Element, needed: &Element, span: Span, sink: &mut Sink) {
    let message = say!(
        "the measure \"{title}\" waits for \"{needed}\", which has been stopped",
        title = element.title(),
        needed = needed.title()
    );
    sink.push(
        Diagnostic::new(&CODE, span, message)
            .note(needed.span, say!("stopped here"))
            .help(say!("remove it from \"depends_on:\" if the measure can do without, or stop the measure too")),
    );
}

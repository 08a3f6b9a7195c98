//! T026.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::value::{Moment, Period};
use crate::model::{Element, Kind};
use crate::prose::{Lead, When, calendar};
use crate::rules::{Context, rule};
use crate::source::At;

rule! {
    /// The title of a plan or document names other years than its period.
    ///
    /// The rule looks at strategies, governing documents, programmes and focus areas. Years with a dash between them
    /// ("Kommunikasjonsplan 2026–2029") must be the first and the last of `period`; a single one ("Budsjett 2026") must lie within
    /// it, or be the year after. A document without a period is held against `at`: it cannot have been adopted after the years in
    /// its title. "Mot 2030" and "fra 2019" are no periods.
    ///
    /// ## Why
    ///
    /// Our own judgement: The title is what people cite and search for. If it names other years, nobody knows whether the plan still
    /// applies.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan 2025–2028
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   period: 2026–2029
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
    /// ```
    "T026", "title-period", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        context.plan.root(scope).into_iter().for_each(|root| of(root, sink));
        for kind in [Kind::Document, Kind::Programme, Kind::FocusArea] {
            context.plan.of_kind(scope, kind).for_each(|(_, element)| of(element, sink));
        }
    }
    let alone = context.plan.elements().map(|(_, element)| element).filter(|element| element.kind() == Kind::Document);
    alone
        .filter(|element| context.plan.root(element.scope).is_some_and(|root| std::ptr::eq(root, *element)))
        .for_each(|element| of(element, sink));
}

fn of(element: &Element, sink: &mut Sink) {
    let (period, at) = dates(element);
    let times = calendar(element.title());
    let [when] = &times[..] else { return };
    if !names_years(when) {
        return;
    }
    let told = element.title().get(when.range.clone()).unwrap_or_default().to_owned();
    let years = (when.first.year(), when.last.year());
    let (span, shown) = match (period, at) {
        (Some(period), _) if is_other(when, years, period.value) => (period.span, period.value.to_string()),
        (None, Some(at)) if at.first_day().year() > years.1 => (at.span, at.value.to_string()),
        _ => return,
    };
    let message = say!(
        "\"{title}\" is for \"{told}\" by its title, but its own field says {date}",
        title = element.title(),
        told,
        date = shown
    );
    sink.push(
        Diagnostic::new(&CODE, span, message)
            .note(element.span, say!("the title stands here"))
            .help(say!("correct the title or the date, so that both say the same")),
    );
}

fn dates(element: &Element) -> (Option<&At<Period>>, Option<&At<Moment>>) {
    let strategy = element.strategy().and_then(|own| own.period.as_ref());
    let document = element.document();
    let period = strategy.or_else(|| document?.period.as_ref()).or_else(|| super::period_outside::period_of(element));
    (period, document.and_then(|own| own.at.as_ref()))
}

/// Whether a time in a title is the years that something is for.
fn names_years(when: &When) -> bool {
    let is_whole = when.first.day_of_year() == 1 && when.last == when.last.last_of_year();
    is_whole && matches!(when.lead, Lead::In)
}

fn is_other(when: &When, (first, last): (i16, i16), period: Period) -> bool {
    let (from, to) = (period.first_day().year(), period.last_day().year());
    if when.is_range { (first, last) != (from, to) } else { first < from || last > to + 1 }
}

//! N023.

use rust_decimal::Decimal;

use super::mentions::{Mention, mentions};
use super::series::{self, Series};
use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::entity::{Common, Comparison, Measure};
use crate::model::value::{Moment, Unit};
use crate::model::{Element, ElementId};
use crate::prose::{Bound, Time, named_years, words};
use crate::rules::{Context, Counted, Writing, rule, shown};
use crate::source::{At, Span};

rule! {
    /// The title of a goal, a measure or an indicator says another number or year than its own fields.
    ///
    /// A number in the title of a goal or an indicator ("80 prosent får svar samme dag") is compared with the targets of its
    /// indicators in the same unit and with its figures; one of them must have it. A year in the title of a goal, a measure or
    /// an indicator ("i 2027", "innen 2027") must be that of its deadline, of its period, of one of its targets, or lie between
    /// the start of a measure and its deadline. The rest up to 100 % and rough numbers are understood as in N011. Titles with
    /// changes and differences, numbers in other units, years that something is compared with ("siden 2025") or that are part
    /// of a name, and elements that say nothing in their fields are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: The title is what is read out, voted on and remembered. If the target below it is another one, the
    /// organisation has adopted two.
    ///
    /// ## Faulty
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   svar:
    ///     title: Minst 80 prosent får svar samme dag
    ///     indicators:
    ///       svar-andel: {title: Andel med svar samme dag, unit: "%", targets: [{at_least: 75, by: 2028}]}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   svar:
    ///     title: Minst 80 prosent får svar samme dag
    ///     indicators:
    ///       svar-andel: {title: Andel med svar samme dag, unit: "%", targets: [{at_least: 80, by: 2028}]}
    /// ```
    "N023", "title-told", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        for counted in context.counted(scope).filter(|counted| is_title(counted.writing)) {
            sink_number(context, &counted, sink);
        }
        for writing in context.writings(scope).iter().filter(|writing| is_title(writing)) {
            let has_digit = writing.words.text().bytes().any(|byte| byte.is_ascii_digit());
            if let Some(finding) = has_digit.then(|| year(context, writing)).flatten() {
                sink.push(finding);
            }
        }
    }
}

fn is_title(writing: &Writing<'_>) -> bool {
    writing.field.name == Common::TITLE.name && !writing.is_prose()
}

fn sink_number(context: &Context<'_>, counted: &Counted<'_, '_>, sink: &mut Sink) {
    let id = counted.writing.element;
    let all = measured(context, id, context.plan.element(id));
    let mut units: Vec<&Unit> = Vec::new();
    for unit in all.iter().filter_map(|series| series.unit.map(|unit| &unit.value)) {
        if !units.contains(&unit) {
            units.push(unit);
        }
    }
    for unit in units {
        let own = all.iter().filter(|series| series.unit.is_some_and(|own| own.value == *unit));
        let values: Vec<_> = own.flat_map(told_by).collect();
        if let Some(finding) = wrong_number(counted, &values, unit) {
            sink.push(finding);
        }
    }
}

/// A number in a title that is none of the values that its element has in a unit.
fn wrong_number(counted: &Counted<'_, '_>, values: &[(Decimal, Option<Span>)], unit: &Unit) -> Option<Diagnostic> {
    let (target, place) = values.iter().rev().find_map(|(value, place)| Some((*value, (*place)?)))?;
    let named = mentions(&counted.sentence.text, counted.quantities, unit);
    let fits = |mention: &Mention<'_>| values.iter().any(|(value, _)| is_near(mention, *value, unit));
    let wrong = named.iter().find(|mention| !fits(mention))?;
    let (here, there) = (shown(wrong.value.round_dp(1), Some(unit)), shown(target, Some(unit)));
    let span = counted.writing.place(counted.sentence, wrong.quantity.number.range.clone());
    Some(
        Diagnostic::new(&CODE, span, say!("the title says {here}, but the target is {there}", here, there))
            .note(place, say!("the target stands here"))
            .help(say!("correct the title or the target, so that both promise the same")),
    )
}

/// What the indicators and figures of a goal, or an indicator itself, measure.
fn measured<'a>(context: &Context<'a>, id: ElementId, element: &'a Element) -> Vec<Series<'a>> {
    let of_goal = context.indicators_of(id).map(|(id, element, own)| series::of_indicator(id, element, own));
    let own = element.indicator().map(|own| series::of_indicator(id, element, own));
    let figures = element.common.figures.iter().map(|figure| series::of_figure(id, element, figure));
    of_goal.chain(own).chain(figures).collect()
}

/// The values of a series that a title may tell, the targets with their places.
fn told_by(series: &Series<'_>) -> Vec<(Decimal, Option<Span>)> {
    let start = series.start().map(|value| value.value.value);
    let aims = series.aims.iter().flat_map(Comparison::values).map(|at| (at.value.value, Some(at.span)));
    let reached = series.aims.iter().filter_map(|aim| start?.checked_mul(aim.step()?.value));
    start.into_iter().chain(reached).map(|value| (value, None)).chain(aims).collect()
}

fn is_near(mention: &Mention<'_>, value: Decimal, unit: &Unit) -> bool {
    let near = |value: Decimal| value.checked_sub(mention.value).is_some_and(|off| off.abs() <= mention.tolerance);
    let inside = mention.to.is_some_and(|to| (mention.value..=to).contains(&value));
    let passed = match mention.quantity.bound {
        Some(Bound::Above) => mention.quantity.number.of.is_some() && value >= mention.value,
        Some(Bound::Below) => mention.quantity.number.of.is_some() && value <= mention.value,
        None => false,
    };
    let rest = Decimal::ONE_HUNDRED.checked_sub(value).filter(|_| unit.is_per_cent());
    near(value) || inside || passed || rest.is_some_and(near)
}

/// A year in a title that none of the element's own dates bear out.
fn year(context: &Context<'_>, writing: &Writing<'_>) -> Option<Diagnostic> {
    let text = writing.words.text();
    let times = named_years(text);
    let [time] = &times[..] else { return None };
    if !time.is_meant || !is_deadline(text, time) {
        return None;
    }
    let element = context.plan.element(writing.element);
    let (spans, by) = dates(context, writing.element, element)?;
    if spans.iter().any(|(first, last)| (*first..=*last).contains(&time.year)) {
        return None;
    }
    let sentence = writing.analysis.sentences.first()?;
    let message: Message =
        say!("the title says {year}, but the date is {by}", year = time.year.to_string(), by = by.value.to_string());
    let found = Diagnostic::new(&CODE, writing.place(sentence, time.range.clone()), message)
        .note(by.span, say!("the date stands here"));
    Some(found.help(say!("correct the title or the date, so that both say the same")))
}

/// Whether a year follows a word that makes it the time of what is promised.
fn is_deadline(text: &str, time: &Time) -> bool {
    let before: Vec<_> =
        words(text.get(..time.range.start).unwrap_or_default()).map(|(_, word)| word.to_lowercase()).collect();
    let is_time = |word: &&String| matches!(&***word, "i" | "innen" | "innan" | "by" | "in");
    before.iter().rev().take(3).any(|word| is_time(&word))
}

/// The first and the last year of something.
type Years = (i16, i16);

/// The years that an element's own dates span, with one of the dates.
fn dates<'a>(context: &Context<'a>, id: ElementId, element: &'a Element) -> Option<(Vec<Years>, &'a At<Moment>)> {
    let mut spans: Vec<Years> = Vec::new();
    let by = element.goal().and_then(|own| own.by.as_ref()).or(element.measure().and_then(Measure::due));
    let start = element.measure().and_then(|own| own.start.as_ref());
    let publish = element.measure().and_then(|own| own.publish.as_ref());
    by.iter().for_each(|by| spans.push((start.map_or(by.year(), |start| start.year()), by.year())));
    start.iter().chain(&publish).for_each(|at| spans.push((at.year(), at.year())));
    let period = element.goal().and_then(|own| own.period.as_ref());
    period.iter().for_each(|period| spans.push((period.from().year(), period.to().year())));
    let all = measured(context, id, element);
    let targets: Vec<_> = all.iter().flat_map(|series| series.aims.iter().filter_map(|aim| aim.by)).collect();
    targets.iter().for_each(|at| spans.push((at.year(), at.year())));
    let starts = all.iter().filter_map(|series| series.baseline?.at.as_ref());
    starts.for_each(|at| spans.push((at.year(), at.year())));
    let shown = by.or(targets.last().copied())?;
    Some((spans, shown))
}

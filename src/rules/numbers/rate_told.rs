//! N028.

use rust_decimal::Decimal;

use super::series;
use super::subjects::Titles;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::value::{KnownUnit, Quantity as Value};
use crate::prose::{Quantity, Sense, named_years};
use crate::rules::{Context, Counted, rule, shown};
use crate::source::At;

rule! {
    /// A yearly rate in the text does not lead to the target.
    ///
    /// The rule looks at sentences about one indicator, as N011 does, that tell one change in per cent or percentage points of
    /// every year ("øker med 5 prosent hvert år til 2030"). It begins at the baseline and goes on to the last target, or to the
    /// target of the year that the sentence names, in steps that grow with the level and in equal steps. If neither comes within a
    /// tenth of the target, it says what the steps come to. Indicators without a baseline or a target with their years, and rough
    /// rates, are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: Five per cent sounds small in every year, and is not after ten. Those who voted for the rate did not vote
    /// for the target.
    ///
    /// ## Faulty
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   innspill:
    ///     title: Innspill fra unge i året
    ///     unit: innspill
    ///     baseline: {value: 100, at: 2026}
    ///     targets: [{at_least: 200, by: 2030}]
    /// ```
    ///
    /// ```markdown kapitler/unge.md
    /// # Unge
    ///
    /// [[innspill|Innspillene]] øker med 5 prosent hvert år til 2030.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   innspill:
    ///     title: Innspill fra unge i året
    ///     unit: innspill
    ///     baseline: {value: 100, at: 2026}
    ///     targets: [{at_least: 120, by: 2030}]
    /// ```
    ///
    /// ```markdown kapitler/unge.md
    /// # Unge
    ///
    /// [[innspill|Innspillene]] øker med 5 prosent hvert år til 2030.
    /// ```
    "N028", "rate-told", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let titles = Titles::new(context, scope);
        if titles.none {
            continue;
        }
        for counted in context.counted(scope) {
            if let Some(rate) = rate(&counted)
                && let Some(subject) = titles.subject(context, &counted)
                && let Some(finding) = astray(context, &counted, &rate, subject.id)
            {
                sink.push(finding);
            }
        }
    }
}

/// A change that is told of every year.
struct Rate<'q> {
    quantity: &'q Quantity,
    /// Below zero for what goes down.
    step: Decimal,
    in_points: bool,
}

fn rate<'q>(counted: &Counted<'q, '_>) -> Option<Rate<'q>> {
    let lower = counted.sentence.text.to_lowercase();
    let yearly = ["hvert år", "kvart år", "årlig", "årleg", "per år", "every year", "a year"];
    if !yearly.iter().any(|words| lower.contains(words)) {
        return None;
    }
    let mut changes = counted.quantities.iter().filter(|quantity| quantity.sense == Sense::Change);
    let quantity = changes.next().filter(|_| changes.next().is_none())?;
    let unit = KnownUnit::at_start(counted.sentence.text.get(quantity.unit_at..)?)?;
    let in_points = unit == KnownUnit::PercentagePoints;
    let is_exact = quantity.number.to.is_none() && quantity.bound.is_none() && !quantity.is_rough;
    let falls = ["ned", "reduser", "kutt", "synk", "fall", "minsk", "senk", "reduce", "decreas"]
        .iter()
        .any(|word| lower.contains(word));
    let step = if falls { -quantity.number.value.abs() } else { quantity.number.value };
    (is_exact && (in_points || unit == KnownUnit::Share(100))).then_some(Rate { quantity, step, in_points })
}

fn astray(
    context: &Context<'_>,
    counted: &Counted<'_, '_>,
    rate: &Rate<'_>,
    id: crate::model::ElementId,
) -> Option<Diagnostic> {
    let element = context.plan.element(id);
    let series = series::of_indicator(id, element, element.indicator()?);
    let (start, from) = (series.start()?, series.baseline?.at.as_ref()?.year());
    let years: Vec<_> =
        named_years(&counted.sentence.text).into_iter().filter(|time| time.is_meant).map(|time| time.year).collect();
    let due = |(_, by): &(&At<Value>, i16)| years.is_empty() || years.contains(by);
    let mut targets = series.aims.iter().filter_map(|aim| Some((aim.values().next()?, aim.by?.year())));
    let (target, by) = targets.rfind(due)?;
    let count = u32::try_from(by.checked_sub(from)?).ok().filter(|count| (2..=50).contains(count))?;
    if !series.same_unit(&start.value, &target.value) || target.value.value.is_zero() {
        return None;
    }
    let level = start.value.value;
    let each =
        if rate.in_points { rate.step } else { level.checked_mul(rate.step)?.checked_div(Decimal::ONE_HUNDRED)? };
    let equal = level.checked_add(each.checked_mul(count.into())?)?;
    let factor = Decimal::ONE.checked_add(rate.step.checked_div(Decimal::ONE_HUNDRED)?)?;
    let growing = (0..count).try_fold(level, |level, _| level.checked_mul(factor).map(|level| level.round_dp(6)))?;
    let points = level.checked_add(rate.step.checked_mul(count.into())?)?;
    let near = |value: Decimal| {
        let tenth = target.value.value.abs().checked_div(Decimal::TEN);
        value.checked_sub(target.value.value).zip(tenth).is_some_and(|(off, tenth)| off.abs() <= tenth)
    };
    let is_share = series.unit_of(&target.value).is_some_and(crate::model::value::Unit::is_per_cent);
    if near(equal) || (!rate.in_points && near(growing)) || (is_share && near(points)) {
        return None;
    }
    let comes_to = if rate.in_points { equal } else { growing };
    let message = say!(
        "at this rate, \"{title}\" comes to {reached} in {year}, but the target is {target}",
        title = element.title(),
        reached = shown(comes_to.round_dp(1), series.unit_of(&start.value)),
        year = by.to_string(),
        target = series.show(&target.value)
    );
    let place = counted.writing.place(counted.sentence, rate.quantity.number.range.clone());
    Some(
        Diagnostic::new(&CODE, place, message)
            .note(target.span, say!("the target stands here"))
            .help(say!("correct the rate or the target, so that one leads to the other")),
    )
}

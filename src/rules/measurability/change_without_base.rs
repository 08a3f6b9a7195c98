//! M009.

use rust_decimal::Decimal;

use super::base::{Base, base};
use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::entity::Target;
use crate::model::{Element, Kind};
use crate::rules::{Context, every, rule, shown};

rule! {
    /// A target is a change or a multiple, and the level it is measured from is stated nowhere.
    ///
    /// The level is a `baseline` with a value, or a reading. If the target gives a year in `from`, the value must be
    /// from that year. If the baseline gives a year but no value, M008 says so.
    ///
    /// ## Why
    ///
    /// Our own judgement: "Five per cent less" can be followed up only from a known level. Without it, everyone may
    /// choose the year that makes the result look best.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   kort-svartid:
    ///     title: Innbyggerne får raskt svar
    ///     indicators:
    ///       svartid:
    ///         title: Svartid på henvendelser
    ///         unit: dager
    ///         baseline: {value: 12, at: 2025}
    ///         targets: [{change: "-30 %", from: 2023, by: 2028}]
    ///         source: Henvendelsessystemet
    ///         frequency: tertial
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   kort-svartid:
    ///     title: Innbyggerne får raskt svar
    ///     indicators:
    ///       svartid:
    ///         title: Svartid på henvendelser
    ///         unit: dager
    ///         baseline: {value: 12, at: 2025}
    ///         targets: [{change: "-30 %", from: 2025, by: 2028}]
    ///         source: Henvendelsessystemet
    ///         frequency: tertial
    /// ```
    "M009", "change-without-base", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.all(Kind::Indicator) {
        if let Some(Base::Unknown(target)) = element.indicator().map(base) {
            sink.push(report(element, target));
        }
    }
}

fn report(element: &Element, target: &Target) -> Diagnostic {
    let title = element.title();
    let message = match &target.from {
        Some(from) => {
            let year = Decimal::from(from.year());
            say!(
                "the target for \"{title}\" is {change} from {year}, but the value in {year} is not given",
                title,
                change = change(target),
                year
            )
        }
        None => say!(
            "the target for \"{title}\" is {change}, but the level it is measured from is not given",
            title,
            change = change(target)
        ),
    };
    Diagnostic::new(&CODE, target.comparison().span().unwrap_or(element.span), message)
        .help(say!("add the level that it starts from as \"baseline:\", with a value and its year"))
}

/// What a relative target promises, in words.
fn change(target: &Target) -> Message {
    let once = match &target.change {
        Some(change) => {
            let amount = shown(change.value.value.abs(), change.unit.as_ref());
            if change.value.value.is_sign_negative() {
                say!("a decrease of {amount}", amount)
            } else {
                say!("an increase of {amount}", amount)
            }
        }
        None => {
            say!("{number} times as much", number = target.factor.as_ref().map_or(Decimal::ONE, |factor| factor.value))
        }
    };
    match &target.per {
        Some(per) => say!("{once} {every}", once, every = every(per.value)),
        None => once,
    }
}

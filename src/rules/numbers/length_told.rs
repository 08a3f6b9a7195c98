//! N032.

use rust_decimal::Decimal;

use crate::diag::{Diagnostic, Sink, say};
use crate::model::Element;
use crate::model::value::{KnownUnit, Period};
use crate::prose::{Quantity, words};
use crate::rules::{Context, Counted, rule};
use crate::source::At;

rule! {
    /// The text tells another number of years than the period has.
    ///
    /// "Rammen … for de fem årene", "alle de fire årene i planen" are held against the period of the plan, and "varer i tre år",
    /// "går over to år" in the text of a programme, a focus area or a goal against its own. Every year that the period has a
    /// day in counts; one less is as good, since some count from 2025 to 2037 as twelve years. Sentences that count some of the years ("de to første
    /// årene") or other years are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: Money for five years in a plan for four is either too little or not voted on yet.
    ///
    /// ## Faulty
    ///
    /// ```yaml satsinger.yaml
    /// programmes:
    ///   klarspraak: {title: Klarspråksløftet, period: 2026–2027, text: Løftet varer i tre år.}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml satsinger.yaml
    /// programmes:
    ///   klarspraak: {title: Klarspråksløftet, period: 2026–2027, text: Løftet varer i to år.}
    /// ```
    "N032", "length-told", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let plan = context.strategy(scope).and_then(|own| own.period.as_ref());
        for counted in context.counted(scope) {
            let own = period(context.plan.element(counted.writing.element));
            let found = counted.quantities.iter().find_map(|quantity| {
                let text = &*counted.sentence.text;
                let whole =
                    plan.filter(|_| is_of_plan(text, quantity)).or_else(|| own.filter(|_| lasts(text, quantity)))?;
                (!lengths(whole.value).contains(&quantity.number.value)).then(|| report(&counted, quantity, whole))
            });
            found.into_iter().for_each(|found| sink.push(found));
        }
    }
}

fn report(counted: &Counted<'_, '_>, quantity: &Quantity, period: &At<Period>) -> Diagnostic {
    let place = counted.writing.place(counted.sentence, quantity.number.range.clone());
    let told = quantity.number.value.normalize();
    let message =
        say!("the text says {told} years, but the period is {period}", told, period = period.value.to_string());
    let found = Diagnostic::new(&CODE, place, message).note(period.span, say!("the period stands here"));
    found.help(say!("correct the number of years or the period"))
}

/// The period that an element gives itself.
fn period(element: &Element) -> Option<&At<Period>> {
    let of_goal = element.goal().and_then(|own| own.period.as_ref());
    let of_programme = element.programme().and_then(|own| own.period.as_ref());
    of_goal.or(of_programme).or_else(|| element.focus_area()?.period.as_ref())
}

/// How many years a period may be said to have.
fn lengths(period: Period) -> [Decimal; 2] {
    let (first, last) = (period.first_day(), period.last_day());
    let begun = i64::from(last.year() - first.year()) + 1;
    [begun.into(), (begun - 1).into()]
}

fn is_years(quantity: &Quantity) -> bool {
    quantity.is_exact() && quantity.number.value.is_integer() && !quantity.leads_on
}

/// "De fem årene" of the plan.
fn is_of_plan(text: &str, quantity: &Quantity) -> bool {
    let before: Vec<_> = words(text.get(..quantity.number.range.start).unwrap_or_default())
        .map(|(_, word)| word.to_lowercase())
        .collect();
    let next =
        text.get(quantity.number.range.end..).and_then(|rest| words(rest).next()).map(|(_, word)| word.to_lowercase());
    let is_definite = before.last().is_some_and(|word| matches!(&**word, "de" | "dei" | "planens"));
    let is_all = next.is_some_and(|word| matches!(&*word, "årene" | "åra"));
    let lower = text.to_lowercase();
    let of_plan = ["ramme", "planen", "strategien", "perioden", "budsjett"].iter().any(|word| lower.contains(word));
    let others =
        ["første", "siste", "neste", "forrige", "tidligere", "etter ", "før "].iter().any(|word| lower.contains(word));
    is_years(quantity) && is_definite && is_all && of_plan && !others
}

/// "Varer i to år".
fn lasts(text: &str, quantity: &Quantity) -> bool {
    let before = text.get(..quantity.number.range.start).unwrap_or_default().trim_end().to_lowercase();
    let unit = text.get(quantity.unit_at..).and_then(KnownUnit::at_start);
    let opens =
        ["varer i", "varar i", "går over", "løper over", "løper i", "strekker seg over", "gjelder i", "gjeld i"];
    is_years(quantity) && unit == Some(KnownUnit::Months(12)) && opens.iter().any(|words| before.ends_with(words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::{Grammar, quantities};

    #[test]
    fn years_of_a_period_are_told_from_others() {
        let of_plan =
            |text: &str| quantities(text, Grammar::Norwegian).iter().any(|quantity| is_of_plan(text, quantity));
        assert!(of_plan("Rammen er 5,2 millioner kroner for de fem årene."));
        assert!(!of_plan("Det meste av rammen går til de to første årene."));
        assert!(!of_plan("De ti årene ved fjorden var gode."));
        let lasts =
            |text: &str| quantities(text, Grammar::Norwegian).iter().any(|quantity| self::lasts(text, quantity));
        assert!(
            lasts("Det varer i to år og går deretter over i drift.") && !lasts("Etter to år går det over i drift.")
        );
    }
}

//! M018.

use rust_decimal::Decimal;

use super::verbs::is_surely_finite;
use super::wording::Wording;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::Indicator;
use crate::model::value::{Quantity, Unit};
use crate::model::{Element, Kind};
use crate::prose::significant;
use crate::rules::{Context, rule};
use crate::source::At;

rule! {
    /// A goal promises something for all, but its target is less than 100 per cent; or for none, and it is more than 0.
    ///
    /// The rule looks at titles of goals with "alle", "samtlige" or "hver" among the first words, or "ingen" as the first, and at
    /// indicators of the goal that are in per cent and whose title names the same people or things or, where it is promised to everybody, most
    /// of what is promised. Only the last target counts. "Alle delene av" something is no such promise.
    ///
    /// ## Why
    ///
    /// Our own judgement: Those who are left out of the target read that they are promised the same as everybody.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Alle henvendelser får svar samme dag
    ///     indicators:
    ///       andel-svar:
    ///         title: Andel henvendelser med svar samme dag
    ///         unit: "%"
    ///         targets: [{at_least: 80, by: 2028}]
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Henvendelser får svar samme dag
    ///     indicators:
    ///       andel-svar:
    ///         title: Andel henvendelser med svar samme dag
    ///         unit: "%"
    ///         targets: [{at_least: 80, by: 2028}]
    /// ```
    "M018", "all-without-all", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (id, goal) in context.all(Kind::Goal) {
        let Some(promise) = promise(goal.title()) else { continue };
        let is_about = |indicator: &Element| promise.is_kept_by(indicator.title());
        let indicators = context.indicators_of(id).filter(|(_, element, _)| is_about(element));
        for target in
            indicators.filter_map(
                |(.., indicator)| if promise.is_none { more_than_none(indicator) } else { less_than_all(indicator) },
            )
        {
            let message = if promise.is_none {
                say!(
                    "\"{title}\" promises it to happen to nobody, but the target is {target} %",
                    title = goal.title(),
                    target = target.value.value
                )
            } else {
                say!(
                    "\"{title}\" promises it for all, but the target is {target} %",
                    title = goal.title(),
                    target = target.value.value
                )
            };
            let help = if promise.is_none {
                say!("say in the goal for how few it is to be, or set the target at 0 %")
            } else {
                say!("say in the goal for how many it is, or set the target at 100 %")
            };
            sink.push(Diagnostic::new(&CODE, target.span, message).note(goal.span, say!("promised here")).help(help));
        }
    }
}

/// What a title promises to all, or to happen to none.
struct Promise {
    /// Whether it is to happen to none.
    is_none: bool,
    /// The word for those to whom it is promised.
    whom: Option<String>,
    /// The words for what is promised.
    what: Vec<String>,
}

impl Promise {
    /// Whether an indicator counts those to whom it is promised or, where they are everybody, what is promised to them.
    fn is_kept_by(&self, indicator: &str) -> bool {
        let words: Vec<_> = significant(indicator).collect();
        let shared = self.what.iter().filter(|word| words.contains(word)).count();
        let are_people = self.whom.as_ref().is_none_or(|whom| EVERYBODY.iter().any(|people| whom.starts_with(people)));
        let names = self.whom.as_ref().is_some_and(|whom| words.contains(whom));
        names || (are_people && shared >= SHARED && 3 * shared >= 2 * self.what.len())
    }
}

/// The fewest words that tell that an indicator counts what is promised. Our own choice.
const SHARED: usize = 2;

/// Beginnings of words for those whom a public plan is for.
const EVERYBODY: [&str; 7] = ["innbygg", "folk", "borger", "mottak", "mottag", "bruk", "pasient"];

/// Words for all of them.
const ALL: [&str; 11] =
    ["alle", "samtlige", "samtlege", "hver", "hvert", "kvar", "kvart", "all", "each", "every", "enhver"];

/// Words that narrow "all" down to those of some kind.
const PARTS: [&str; 6] = ["del", "delan", "delen", "slag", "typ", "sort"];

/// What a title promises, where "all" or "none" begins it or stands right behind its verb.
fn promise(title: &str) -> Option<Promise> {
    /// The most words before "all": "Kommunen svarer på alle henvendelser".
    const BEFORE: usize = 3;
    let words = Wording::new(title);
    let is_none = matches!(words.word(0), "ingen" | "inga" | "nobody");
    let at = if is_none { 0 } else { (0..=BEFORE).find(|nth| ALL.contains(&words.word(*nth)))? };
    let is_each = matches!(words.word(at + 1), "eneste" | "einaste" | "enkelt" | "single");
    let behind: Vec<_> = words.words().skip(at + if is_each { 2 } else { 1 }).collect();
    // "Alle får svar": what stands behind is what they get, and not who they are.
    let is_bare = behind.first().is_some_and(|word| is_surely_finite(word));
    let whom = behind.first().filter(|_| !is_bare).and_then(|word| significant(word).next());
    let is_part = whom.as_ref().is_some_and(|whom| PARTS.contains(&&**whom));
    let before: Vec<_> = words.words().take(at).collect();
    let rest = before
        .iter()
        .chain(behind.iter().skip(usize::from(!is_bare)))
        .flat_map(|word| significant(word).collect::<Vec<_>>());
    let what = rest.filter(|word| !["får", "få", "gir", "svarer"].contains(&&**word)).collect();
    (!is_part).then_some(Promise { is_none, whom, what })
}

/// The last target of an indicator in per cent, if it is a lower bound below 100.
fn less_than_all(indicator: &Indicator) -> Option<&At<Quantity>> {
    let (_, target) = indicator.targets.last()?.comparison().lower()?;
    (is_in_per_cent(indicator, target) && target.value.value < Decimal::ONE_HUNDRED).then_some(target)
}

/// The last target of an indicator in per cent, if it is an upper bound above 0.
fn more_than_none(indicator: &Indicator) -> Option<&At<Quantity>> {
    let (_, target) = indicator.targets.last()?.comparison().upper()?;
    (is_in_per_cent(indicator, target) && target.value.value > Decimal::ZERO).then_some(target)
}

fn is_in_per_cent(indicator: &Indicator, target: &At<Quantity>) -> bool {
    let unit = target.unit.as_ref().or(indicator.unit.as_ref().map(|unit| &unit.value));
    unit.is_some_and(Unit::is_per_cent)
}

#[cfg(test)]
mod tests {
    use super::promise;

    fn is_kept_by(title: &str, indicator: &str) -> bool {
        promise(title).is_some_and(|promise| promise.is_kept_by(indicator))
    }

    #[test]
    fn indicators_of_what_is_promised_to_all_are_told_from_others() {
        for (title, indicator) in [
            ("Alle innbyggere får svar samme dag", "Andel henvendelser med svar samme dag"),
            ("Alle henvendelser får svar samme dag", "Andel henvendelser med svar samme dag"),
            ("Kommunen svarer alle samme dag", "Andel henvendelser med svar samme dag"),
            ("Ingen meldinger står uten svar", "Andel meldinger uten svar etter to virkedager"),
            ("Alle får svar samme dag", "Andel henvendelser med svar samme dag"),
            ("Hver eneste henvendelse er besvart samme dag", "Andel henvendelser med svar samme dag"),
            ("Hver mottaker forstår vedtaksbrevet", "Andel mottakere som forstår vedtaksbrevet"),
        ] {
            assert!(is_kept_by(title, indicator), "{title} / {indicator}");
        }
        for (title, indicator) in [
            ("Alle delene av kommunen gir samme svar", "Andel prøvespørsmål med samme riktige svar i tre kanaler"),
            ("Alle innbyggere får svar samme dag", "Andel som er fornøyd med åpningstidene"),
            ("Innbyggerne får svar samme dag", "Andel henvendelser med svar samme dag"),
            ("Alle virksomheter har en plan", "Andel ansatte som kjenner planen"),
        ] {
            assert!(!is_kept_by(title, indicator), "{title} / {indicator}");
        }
    }
}

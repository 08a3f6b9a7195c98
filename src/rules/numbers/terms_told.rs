//! N024.

use rust_decimal::Decimal;

use super::subjects::references;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::value::{Currency, KnownUnit, Money};
use crate::model::{Element, ElementId, Kind};
use crate::prose::{Quantity, Sense, named_years, words};
use crate::rules::{Context, Counted, rule};
use crate::source::{At, Span};

rule! {
    /// The text says another cost of a measure than the measure itself.
    ///
    /// A sentence is about a measure, a programme or a goal if that is the only element it refers to, or, in the text of a
    /// measure itself, if it begins with "Tiltaket", "Den" or "Det" and refers to nothing. Amounts in kroner after "koster",
    /// "kostnaden er", "budsjett" or "ramme" are compared with its cost or budget, and "prosent av rammen" with what that is of
    /// the budget of the plan. "Det dyreste tiltaket" must be a measure that no other costs more than. "Rammen er …" in a
    /// section is compared with the budget of the plan.
    ///
    /// A rough amount may be a twentieth off, and one with decimals may be rounded to them. Amounts per year, per unit or for a
    /// part, sentences about what was or may have been, and elements without a cost are left alone. What texts say of dates is
    /// another finding (T023).
    ///
    /// ## Why
    ///
    /// Our own judgement: Boards vote on the amounts that they have read. Those that are followed up are the ones in the fields.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   brevmal: {title: Ny brevmal, cost: 300 000 kr, by: 2027-06-30}
    /// ```
    ///
    /// ```markdown kapitler/brev.md
    /// # Brev
    ///
    /// [[brevmal]] koster 250 000 kroner.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   brevmal: {title: Ny brevmal, cost: 300 000 kr, by: 2027-06-30}
    /// ```
    ///
    /// ```markdown kapitler/brev.md
    /// # Brev
    ///
    /// [[brevmal]] koster [[brevmal#cost]].
    /// ```
    "N024", "terms-told", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        for counted in context.counted(scope) {
            let lower = counted.sentence.text.to_lowercase();
            let Some(subject) = subject(context, &counted, &lower) else { continue };
            cost(context, &counted, subject, &lower).into_iter().for_each(|found| sink.push(found));
        }
        for (writing, sentences) in context.passages(scope, is_telling) {
            for sentence in sentences {
                let (counted, lower) = (Counted { writing, sentence, quantities: &[] }, sentence.text.to_lowercase());
                let Some(subject) = subject(context, &counted, &lower) else { continue };
                dearest(context, &counted, subject).into_iter().for_each(|found| sink.push(found));
            }
        }
    }
}

/// Whether a sentence with a word may tell which measure is the dearest.
fn is_telling(word: &str) -> bool {
    ["dyrest", "dyrast"].iter().any(|start| word.to_lowercase().starts_with(start))
}

/// The one element that a sentence is about, after these words.
#[derive(Clone, Copy)]
struct Subject {
    id: ElementId,
    end: usize,
}

fn subject(context: &Context<'_>, counted: &Counted<'_, '_>, lower: &str) -> Option<Subject> {
    let named = references(counted, |_| true);
    let element = |id: ElementId| context.plan.element(id);
    match &named[..] {
        [one] if matches!(element(one.id).kind(), Kind::Measure | Kind::Programme | Kind::Goal) && counted.sentence.references.len() == 1 => {
            let is_field = counted.sentence.references.iter().any(|reference| reference.target.contains('#'));
            (!is_field).then_some(Subject { id: one.id, end: one.range.end })
        }
        [] if counted.sentence.references.is_empty() && element(counted.writing.element).kind() == Kind::Measure => {
            let opens = ["tiltaket ", "den ", "det ", "arbeidet "].iter().any(|start| lower.starts_with(start));
            opens.then_some(Subject { id: counted.writing.element, end: 0 })
        }
        [] if counted.sentence.references.is_empty() && element(counted.writing.element).kind() == Kind::Section => {
            let opens = ["rammen er ", "budsjettet er ", "den økonomiske rammen er ", "planen har en ramme på ", "planen koster ", "ramma er "];
            let root = context.plan.scope(element(counted.writing.element).scope).root?;
            opens.iter().any(|start| lower.starts_with(start)).then_some(Subject { id: root, end: 0 })
        }
        _ => None,
    }
}

/// What an element may cost.
fn own_cost(element: &Element) -> Option<&At<Money>> {
    let cost = element.measure().and_then(|own| own.cost.as_ref());
    let budget = element.programme().and_then(|own| own.budget.as_ref());
    cost.or(budget).or_else(|| element.strategy()?.budget.as_ref()).filter(|cost| cost.currency == Currency::Nok)
}

/// Words that say that an amount is not the whole of it, or not what is planned.
const PARTLY: [&str; 24] = [
    "per ", "pr.", "hvert", "kvart", "hver ", "årlig", "årleg", "i året", "resten", "herav", "opprinnelig", "opphavleg", "tidligere",
    "tidlegare", "først ", "før kost", "ville ", "kunne ", "hvis ", "dersom", "i tillegg", "ekstra", "mer enn", "spare",
];

fn cost(context: &Context<'_>, counted: &Counted<'_, '_>, subject: Subject, lower: &str) -> Option<Diagnostic> {
    let element = context.plan.element(subject.id);
    let own = own_cost(element)?;
    let text = &*counted.sentence.text;
    let is_plan = element.kind() == Kind::Strategy;
    if PARTLY.iter().any(|word| lower.contains(word)) || !named_years(text).is_empty() {
        return None;
    }
    let said = ["koster", "kostar", "kostnad", "budsjett", "ramme", "pris", "costs"];
    let after = counted.quantities.iter().filter(|quantity| quantity.number.range.start >= subject.end && quantity.sense == Sense::Level);
    let mut after = after.filter(|quantity| {
        let between = text.get(subject.end..quantity.number.range.start).unwrap_or_default().to_lowercase();
        is_plan || said.iter().any(|word| between.contains(word))
    });
    let quantity = after.next().filter(|quantity| quantity.number.to.is_none() && !quantity.leads_on && quantity.bound.is_none())?;
    let rest = text.get(quantity.unit_at..)?;
    let unit = KnownUnit::at_start(rest)?;
    let (value, whole) = match unit {
        KnownUnit::Share(100) if of_frame(rest) && !is_plan => {
            let budget = context.strategy(element.scope)?.budget.as_ref().filter(|budget| budget.currency == own.currency)?;
            (quantity.number.value, own.amount.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(budget.amount)?)
        }
        unit => (unit.convert(quantity.number.value, KnownUnit::Kroner(1))?, own.amount),
    };
    let is_share = unit == KnownUnit::Share(100);
    let tolerance = tolerance(text, quantity, value, is_share);
    let off = value.checked_sub(whole)?.abs();
    if off <= tolerance || after.next().is_some() {
        return None;
    }
    let place = counted.writing.place(counted.sentence, quantity.number.range.clone());
    let title = element.title();
    let message = if is_share {
        say!("the text says that \"{title}\" costs {here} % of the budget, but it is {there} %", title, here = value.normalize(), there = whole.round_dp(1).normalize())
    } else {
        say!("the text says that \"{title}\" costs {here} kr, but its own amount is {there} kr", title, here = value.normalize(), there = whole.normalize())
    };
    Some(report(place, message, own.span))
}

/// "Of the budget": what a share is of.
fn of_frame(rest: &str) -> bool {
    let next: Vec<_> = words(rest).map(|(_, word)| word.to_lowercase()).skip_while(|word| word == "prosent").take(3).collect();
    next.first().is_some_and(|word| word == "av") && next.iter().any(|word| matches!(&**word, "rammen" | "ramma" | "budsjettet" | "totalrammen"))
}

fn tolerance(text: &str, quantity: &Quantity, value: Decimal, is_share: bool) -> Decimal {
    let rough = value.abs().checked_mul(Decimal::new(5, 2)).filter(|_| quantity.is_rough).unwrap_or_default();
    let written = text.get(quantity.number.range.clone()).unwrap_or_default();
    let decimals = written.split(',').nth(1).map_or(0, |rest| rest.chars().take_while(char::is_ascii_digit).count());
    let half = match (is_share, decimals) {
        (true, _) => Some(Decimal::new(5, u32::try_from(decimals + 1).unwrap_or(1))),
        (false, 0) => None,
        // "0,4 millioner" is anything that is rounded to it.
        (false, count) => {
            let number = written.split(' ').next().and_then(|first| first.replace(',', ".").parse::<Decimal>().ok());
            let scale = number.filter(|number| !number.is_zero()).and_then(|number| value.checked_div(number));
            scale.and_then(|scale| scale.checked_mul(Decimal::new(5, u32::try_from(count + 1).unwrap_or(1))))
        }
    };
    rough.max(half.unwrap_or_default())
}

fn report(place: Span, message: crate::diag::Message, own: Span) -> Diagnostic {
    Diagnostic::new(&CODE, place, message)
        .note(own, say!("the field says this"))
        .help(say!("correct one of the two; \"[[id#field]]\" writes what the field says by itself"))
}

/// "The dearest measure" that is not.
fn dearest(context: &Context<'_>, counted: &Counted<'_, '_>, subject: Subject) -> Option<Diagnostic> {
    let element = context.plan.element(subject.id);
    let own = element.measure()?.cost.as_ref()?;
    let text = counted.sentence.text.to_lowercase();
    let is_said = text.contains("dyreste tiltaket") || text.contains("dyreste av tiltakene") || text.contains("dyraste tiltaket");
    let partial = ["nest", "et av", "eitt av", "ett av", "blant", "for ", "under ", "ikke", "ikkje", "hittil"];
    let all = context.plan.of_kind(element.scope, Kind::Measure).filter_map(|(_, other)| Some((other, other.measure()?.cost.as_ref()?)));
    let (other, cost) = all.filter(|(_, cost)| cost.currency == own.currency).max_by_key(|(_, cost)| cost.amount)?;
    if !is_said || partial.iter().any(|word| text.contains(word)) || cost.amount <= own.amount {
        return None;
    }
    let message = say!("the text calls \"{title}\" the dearest measure, but \"{other}\" costs more", title = element.title(), other = other.title());
    Some(report(counted.writing.sentence_place(counted.sentence), message, cost.span))
}

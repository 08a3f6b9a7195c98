//! N024.

use rust_decimal::Decimal;

use super::costs::{EQUAL_PARTS, own_cost};
use super::dearest::{extreme, is_extreme};
use super::subjects::references;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{Measure, Programme};
use crate::model::value::{KnownUnit, Money};
use crate::model::{Element, ElementId, Kind};
use crate::prose::{Quantity, Sense, named_years, words};
use crate::rules::{Context, Counted, rule};
use crate::source::{At, Span};

rule! {
    /// The text says another cost of a measure than the measure itself.
    ///
    /// A sentence is about a measure, a programme or a goal if that is the only element it refers to, or, in the text of a
    /// measure itself, if it begins with "Tiltaket", "Den" or "Det" and refers to nothing. Amounts in kroner after "koster",
    /// "kostnaden er", "budsjett" or "ramme" are compared with its cost or budget, and "prosent av rammen" or "en tredel av rammen" with
    /// what that is of the budget of the plan. "Det dyreste tiltaket" must be a measure that no other costs more than, "det billigste" one that no
    /// other costs less than, and "det største" one that costs at least two thirds of the dearest. "Rammen er …" in a
    /// section is compared with the budget of the plan. An amount in another currency than the field is reported as such.
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
            let found = match subject(context, &counted, &lower) {
                Some(subject) => cost(context, &counted, subject, &lower),
                None => excess(context, &counted, &lower),
            };
            found.into_iter().for_each(|found| sink.push(found));
        }
        for (writing, sentences) in context.passages(scope, is_telling) {
            for sentence in sentences {
                let (counted, lower) = (Counted { writing, sentence, quantities: &[] }, sentence.text.to_lowercase());
                let Some(subject) = subject(context, &counted, &lower) else { continue };
                let found = extreme(context, &counted, subject.id);
                let place = |message, own| report(counted.writing.sentence_place(sentence), message, own);
                found.into_iter().for_each(|(message, own)| sink.push(place(message, own)));
            }
        }
    }
}

/// Whether a sentence with a word may tell which measure is the dearest.
fn is_telling(word: &str) -> bool {
    is_extreme(word)
}

/// The one element that a sentence is about, after these words.
#[derive(Clone, Copy)]
struct Subject {
    id: ElementId,
    end: usize,
}

/// How a sentence in a measure begins that tells of the measure itself.
const OPENS_OF_MEASURE: [&str; 9] = [
    "tiltaket ", "den ", "det ", "arbeidet ", "vi har satt av ", "til dette er det satt av ", "kostnaden er ",
    "prisen er ", "rammen er ",
];

/// How a sentence in a chapter begins that tells what the whole plan costs.
const OPENS_OF_PLAN: [&str; 20] = [
    "rammen er ", "budsjettet er ", "den økonomiske rammen er ", "planen har en ramme på ", "planen koster ",
    "ramma er ", "i alt bruker vi ", "til sammen bruker vi ", "totalt bruker vi ", "vi bruker i alt ",
    "samlet ramme er ", "den samlede rammen er ", "totalrammen er ", "planen har et budsjett på ",
    "den samla ramma er ", "i alt koster planen ", "til sammen koster planen ", "planen kostar ",
    "budsjettet for planen er ", "rammen for planen er ",
];

fn subject(context: &Context<'_>, counted: &Counted<'_, '_>, lower: &str) -> Option<Subject> {
    let named = references(counted, |_| true);
    let element = |id: ElementId| context.plan.element(id);
    let has_terms = |id: ElementId| matches!(element(id).kind(), Kind::Measure | Kind::Programme | Kind::Goal);
    let others = counted.sentence.references.len() - named.len().min(counted.sentence.references.len());
    let named: Vec<_> =
        if named.len() > 1 { named.into_iter().filter(|one| has_terms(one.id)).collect() } else { named };
    match &named[..] {
        [one] if has_terms(one.id) && others == 0 => {
            let fields: Vec<_> =
                counted.sentence.references.iter().filter_map(|reference| reference.target.split_once('#')).collect();
            let is_money = fields.iter().any(|(_, field)| [Measure::COST.name, Programme::BUDGET.name].contains(field));
            // "Det koster en tredel av rammen og skal være ferdig [[kurset#by]]" is about the course too.
            let opens = !is_money && OPENS_OF_MEASURE.iter().any(|start| lower.starts_with(start));
            match fields[..] {
                [] => Some(Subject { id: one.id, end: one.range.end }),
                _ => opens.then_some(Subject { id: one.id, end: 0 }),
            }
        }
        [] if counted.sentence.references.is_empty() && element(counted.writing.element).kind() == Kind::Measure => {
            let opens = OPENS_OF_MEASURE.iter().any(|start| lower.starts_with(start));
            opens.then_some(Subject { id: counted.writing.element, end: 0 })
        }
        [] if counted.sentence.references.is_empty() && element(counted.writing.element).kind() == Kind::Section => {
            let root = context.plan.scope(element(counted.writing.element).scope).root?;
            let opens = OPENS_OF_PLAN.iter().any(|start| lower.starts_with(start));
            opens.then_some(Subject { id: root, end: 0 })
        }
        _ => None,
    }
}

/// Words that say that an amount is not the whole of it, or not what is planned.
const PARTLY: [&str; 24] = [
    "per ", "pr.", "hvert", "kvart", "hver ", "årlig", "årleg", "i året", "resten", "herav", "opprinnelig",
    "opphavleg", "tidligere", "tidlegare", "først ", "før kost", "ville ", "kunne ", "hvis ", "dersom", "i tillegg",
    "ekstra", "mer enn", "spare",
];

/// What a sentence says that an element costs, held against the element's own amount.
fn cost(context: &Context<'_>, counted: &Counted<'_, '_>, subject: Subject, lower: &str) -> Option<Diagnostic> {
    let element = context.plan.element(subject.id);
    let own = own_cost(element)?;
    let text = &*counted.sentence.text;
    if PARTLY.iter().any(|word| lower.contains(word)) || !named_years(text).is_empty() {
        return None;
    }
    let (quantity, is_only) = told_cost(counted, subject, element.kind() == Kind::Strategy)?;
    let rest = text.get(quantity.unit_at..)?;
    let place = counted.writing.place(counted.sentence, quantity.number.range.clone());
    let title = element.title();
    if let Some(currency) = foreign(rest) {
        let message = say!(
            "the text gives the cost of \"{title}\" in {currency}, but its own amount is in kroner",
            title,
            currency
        );
        return Some(report(place, message, own.span));
    }
    let Costs { here, there, is_share } = costs(context, element, own, quantity, rest)?;
    let off = here.checked_sub(there)?.abs();
    if off <= tolerance(text, quantity, here, is_share) || !is_only {
        return None;
    }
    let here = here.round_dp(1).normalize();
    let message = if is_share {
        let there = there.round_dp(1).normalize();
        say!("the text says that \"{title}\" costs {here} % of the budget, but it is {there} %", title, here, there)
    } else {
        let there = there.normalize();
        say!("the text says that \"{title}\" costs {here} kr, but its own amount is {there} kr", title, here, there)
    };
    Some(report(place, message, own.span))
}

/// The number that a sentence gives as what its subject costs, and whether no other one can be meant.
fn told_cost<'c>(counted: &Counted<'c, '_>, subject: Subject, is_plan: bool) -> Option<(&'c Quantity, bool)> {
    let text = &*counted.sentence.text;
    let said = ["koster", "kostar", "kostnad", "budsjett", "ramme", "pris", "costs", "satt av", "sett av"];
    let mut costs = counted.quantities.iter().filter(|quantity| {
        let start = quantity.number.range.start;
        let between = text.get(subject.end..start).unwrap_or_default().to_lowercase();
        let is_part = text.get(quantity.unit_at..).is_some_and(|rest| of_frame(rest.trim_start_matches([' ', '%'])));
        start >= subject.end
            && quantity.sense == Sense::Level
            && (is_plan || is_part || said.iter().any(|word| between.contains(word)))
    });
    let cost = costs.next().filter(|cost| cost.number.to.is_none() && !cost.leads_on && cost.bound.is_none())?;
    Some((cost, costs.next().is_none()))
}

/// What a sentence says of a cost and what the plan says, in kroner or in per cent of the budget.
struct Costs {
    here: Decimal,
    there: Decimal,
    is_share: bool,
}

fn costs(context: &Context<'_>, element: &Element, own: &At<Money>, quantity: &Quantity, rest: &str) -> Option<Costs> {
    let parts =
        quantity.number.of.and_then(|of| quantity.number.value.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(of));
    let unit = if parts.is_some() { KnownUnit::Share(100) } else { KnownUnit::at_start(rest)? };
    let is_share = unit == KnownUnit::Share(100);
    if !is_share || !of_frame(rest) || element.kind() == Kind::Strategy {
        let here = unit.convert(quantity.number.value, KnownUnit::Kroner(1))?;
        let years = element.measure().into_iter().flat_map(|own| &own.costs).filter_map(|cost| cost.amount.as_ref());
        if years.into_iter().any(|amount| amount.amount == here) {
            return None;
        }
        return Some(Costs { here, there: own.amount, is_share });
    }
    let budget = context.strategy(element.scope)?.budget.as_ref();
    let budget = budget.filter(|budget| budget.currency == own.currency)?;
    let there = own.amount.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(budget.amount)?;
    Some(Costs { here: parts.unwrap_or(quantity.number.value), there, is_share })
}

/// A part of a measure that costs more than the whole of it, in the text of the measure itself.
fn excess(context: &Context<'_>, counted: &Counted<'_, '_>, lower: &str) -> Option<Diagnostic> {
    let element = context.plan.element(counted.writing.element);
    let own =
        own_cost(element).filter(|_| element.kind() == Kind::Measure && counted.sentence.references.is_empty())?;
    let text = &*counted.sentence.text;
    let in_kroner = |quantity: &&Quantity| {
        matches!(text.get(quantity.unit_at..).and_then(KnownUnit::at_start), Some(KnownUnit::Kroner(_)))
    };
    let mut amounts = counted.quantities.iter().filter(in_kroner);
    let quantity = amounts
        .next()
        .filter(|quantity| amounts.next().is_none() && quantity.sense == Sense::Level && quantity.bound.is_none())?;
    let value =
        KnownUnit::at_start(text.get(quantity.unit_at..)?)?.convert(quantity.number.value, KnownUnit::Kroner(1))?;
    let is_told =
        ["koster", "kostar"].iter().any(|word| lower.contains(word)) && !PARTLY.iter().any(|word| lower.contains(word));
    let place = counted.writing.place(counted.sentence, quantity.number.range.clone());
    let (here, there) = (value.normalize(), own.amount.normalize());
    let message = say!(
        "the text says that \"{title}\" costs {here} kr, but its own amount is {there} kr",
        title = element.title(),
        here,
        there
    );
    (is_told && value > own.amount && named_years(text).is_empty()).then(|| report(place, message, own.span))
}

/// The name of another currency that comes right behind a number.
fn foreign(rest: &str) -> Option<String> {
    const CURRENCIES: [&str; 14] = [
        "euro", "eur", "€", "dollar", "dollars", "usd", "sek", "dkk", "gbp", "pund", "svenske kroner", "danske kroner",
        "svenske kr", "danske kr",
    ];
    let rest = rest.trim_start();
    let lower = rest.to_lowercase();
    let is_it = |name: &&&str| lower.strip_prefix(**name).is_some_and(|next| !next.starts_with(char::is_alphanumeric));
    let name = CURRENCIES.iter().filter(is_it).max_by_key(|name| name.len())?;
    rest.get(..name.len()).map(str::to_owned)
}

/// "Of the budget": what a share is of.
fn of_frame(rest: &str) -> bool {
    let next: Vec<_> =
        words(rest).map(|(_, word)| word.to_lowercase()).skip_while(|word| word == "prosent").take(3).collect();
    next.first().is_some_and(|word| word == "av")
        && next.iter().any(|word| matches!(&**word, "rammen" | "ramma" | "budsjettet" | "totalrammen"))
}

fn tolerance(text: &str, quantity: &Quantity, value: Decimal, is_share: bool) -> Decimal {
    let rough = value.abs().checked_mul(Decimal::new(5, 2)).filter(|_| quantity.is_rough).unwrap_or_default();
    let written = text.get(quantity.number.range.clone()).unwrap_or_default();
    let decimals = written.split(',').nth(1).map_or(0, |rest| rest.chars().take_while(char::is_ascii_digit).count());
    let half = match (is_share, decimals) {
        (true, _) if quantity.number.of.is_some() => Some(EQUAL_PARTS),
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

//! What a plan says once in numbers, in a figure or in a title, so that what the text says of the same thing can be held
//! against it.

use std::collections::HashSet;

use rust_decimal::Decimal;

use super::subjects::telling;
use crate::model::entity::{Common, Figure};
use crate::model::value::{KnownUnit, Unit};
use crate::model::{Element, ElementId, Kind, KindTag, ScopeId};
use crate::prose::{Bound, Quantity, Sense, is_numeral, is_plain, named_years, significant, words};
use crate::rules::{Context, Counted};
use crate::source::Span;

/// A number of something.
pub struct Fact {
    /// The element that says it.
    pub id: ElementId,
    /// The number, in its own unit.
    pub value: Decimal,
    /// Whether more than the number keeps what it promises, or less.
    pub bound: Option<Bound>,
    /// What is counted.
    pub what: What,
    /// The words that say of what.
    pub stems: HashSet<String>,
    /// Where it stands.
    pub place: Span,
    /// Whether it stands in a figure, and not in a title.
    pub is_figure: bool,
    /// Whether it is the share by which something changes.
    pub is_change: bool,
    /// Whether it is the number of an interval, such as a year.
    pub recurs: bool,
    /// The years that it is said of.
    pub years: Vec<i16>,
}

/// What a number counts.
#[derive(Debug, Clone)]
pub enum What {
    /// A known unit.
    Unit(KnownUnit),
    /// Things, by the stems of the words behind the number.
    Things(Vec<String>),
}

/// How many words behind a number may say what it counts.
const BEHIND: usize = 3;

impl What {
    /// What a number in a sentence counts; `None` for money, points and numbers without a word behind them.
    pub fn of(text: &str, quantity: &Quantity) -> Option<Self> {
        let rest = text.get(quantity.unit_at..)?;
        if quantity.number.of.is_some() {
            return Some(Self::Unit(KnownUnit::Share(100)));
        }
        if let Some(unit) = KnownUnit::at_start(rest) {
            return is_told(unit).then_some(Self::Unit(unit));
        }
        let clause = rest.split([',', ';', '.', ':', '(', '–']).next()?;
        let next = words(clause).map(|(_, word)| word).take(BEHIND).take_while(|word| !is_small(word));
        let stems: Vec<_> = next.flat_map(significant).filter(|stem| !is_numeral(stem)).collect();
        (!stems.is_empty()).then_some(Self::Things(stems))
    }

    /// The number of `other` in this unit, where both count the same, with how many words say so.
    pub fn same(&self, other: &Self, value: Decimal) -> Option<(Decimal, usize)> {
        match (self, other) {
            (Self::Unit(own), Self::Unit(other)) => Some((other.convert(value, *own)?, 0)),
            (Self::Things(own), Self::Things(other)) => {
                let common = own.iter().filter(|stem| other.contains(stem)).count();
                let is_noun = |stems: &[String], all: &[String]| stems.last().is_some_and(|last| all.contains(last));
                (common > 0 && (is_noun(own, other) || is_noun(other, own))).then_some((value, common))
            }
            _ => None,
        }
    }
}

/// Whether numbers in a unit are compared.
fn is_told(unit: KnownUnit) -> bool {
    matches!(unit, KnownUnit::Seconds(_) | KnownUnit::Months(_) | KnownUnit::Share(100))
}

/// The value of a number; a share of a few equal parts in per cent.
pub fn value(quantity: &Quantity) -> Option<Decimal> {
    let number = &quantity.number;
    match number.of {
        Some(of) => number.value.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(of),
        None => Some(number.value),
    }
}

/// Whether a word cannot belong to what a number counts.
fn is_small(word: &str) -> bool {
    const SMALL: [&str; 26] = [
        "av", "i", "på", "til", "for", "fra", "frå", "med", "som", "og", "eller", "har", "er", "skal", "får", "hver",
        "kvar", "per", "om", "mot", "enn", "ganger", "gonger", "gang", "of", "in",
    ];
    SMALL.contains(&&*word.to_lowercase())
}

/// The facts of a strategy: the figures of its elements, and the numbers in titles and methods.
pub fn facts(context: &Context<'_>, scope: ScopeId) -> Vec<Fact> {
    let elements = context.plan.scope(scope).elements.iter().map(|id| (*id, context.plan.element(*id)));
    let own = elements.filter(|(_, element)| !element.kind().is(KindTag::Given) && element.kind() != Kind::Section);
    let figures = own.flat_map(|(id, element)| {
        element.common.figures.iter().filter_map(move |figure| of_figure(id, element, figure))
    });
    figures.chain(context.counted(scope).filter_map(|counted| of_words(context, &counted))).collect()
}

fn of_figure(id: ElementId, element: &Element, figure: &Figure) -> Option<Fact> {
    let comparison = figure.comparison();
    let mut values = comparison.values().chain(comparison.per_cent_change());
    let value = values.next().filter(|_| values.next().is_none())?;
    let is_change = comparison.is_relative();
    let unit = value.unit.as_ref().or(figure.unit())?;
    let bound = match (comparison.lower(), comparison.upper()) {
        (Some(_), None) => Some(Bound::Above),
        (None, Some(_)) => Some(Bound::Below),
        _ => None,
    };
    let stems = figure.quantity.iter().flat_map(|line| telling(line)).chain(telling(element.title())).collect();
    let said = figure.quantity.as_ref().map(|line| line.to_string()).unwrap_or_default();
    let named = named_years(&format!("{said} {}", element.title())).into_iter().map(|time| time.year);
    let years = named.chain([comparison.by, comparison.from].into_iter().flatten().map(|at| at.value.year())).collect();
    let mut what = of_unit(unit)?;
    // "Folkemøter" are what a figure in "møter" counts.
    if let (What::Things(stems), true) = (&mut what, said.split_whitespace().count() < 3) {
        stems.extend(significant(&said));
    }
    let (value, place, recurs) = (value.value.value.abs(), value.span, comparison.per.is_some());
    Some(Fact { id, value, bound, what, stems, place, is_figure: true, is_change, recurs, years })
}

fn of_unit(unit: &Unit) -> Option<What> {
    match unit.known() {
        Some(known) => is_told(known).then_some(What::Unit(known)),
        None => Some(What::Things(significant(unit.as_written()).collect())),
    }
}

/// The one number in the title of a goal, a measure or a policy, or in the method of an indicator.
fn of_words(context: &Context<'_>, counted: &Counted<'_, '_>) -> Option<Fact> {
    let id = counted.writing.element;
    let element = context.plan.element(id);
    let is_method = element.kind() == Kind::Indicator
        && counted.writing.is_prose()
        && counted.writing.field.name != Common::TEXT.name;
    let is_title = counted.writing.field.name == Common::TITLE.name
        && matches!(element.kind(), Kind::Goal | Kind::Measure | Kind::Policy);
    let [quantity] = counted.quantities else { return None };
    if !(is_title || is_method) || !is_level(&counted.sentence.text, quantity) || quantity.number.to.is_some() {
        return None;
    }
    let what = What::of(&counted.sentence.text, quantity)?;
    let said = if is_method { &*counted.sentence.text } else { element.title() };
    let stems = telling(said).filter(|stem| !is_numeral(stem) && !is_plain(stem)).collect();
    let place = counted.writing.place(counted.sentence, quantity.number.range.clone());
    let value = quantity.number.value;
    Some(Fact {
        id,
        value,
        bound: quantity.bound,
        what,
        stems,
        place,
        is_figure: false,
        is_change: false,
        recurs: false,
        years: Vec::new(),
    })
}

/// Whether a number says how many there are; "med 40 mottakere" does.
pub fn is_level(text: &str, quantity: &Quantity) -> bool {
    let before =
        words(text.get(..quantity.number.range.start).unwrap_or_default()).map(|(_, word)| word.to_lowercase());
    let before: Vec<_> = before.collect();
    let moves = ["øk", "auk", "redus", "falt", "kutt", "senk", "stig", "vok", "minsk", "gått"];
    let is_moved = before.iter().any(|word| moves.iter().any(|start| word.starts_with(start)));
    let is_with = before.last().is_some_and(|word| word == "med") && !is_moved;
    quantity.sense == Sense::Level || (quantity.sense == Sense::Change && is_with)
}

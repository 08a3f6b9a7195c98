//! What one of several things costs, or one year: "5 000 kroner per elev".

use rust_decimal::Decimal;

use super::costs::{amounts, is_near, is_plain_amount, own_cost, years_of};
use super::facts::{Fact, What};
use super::subjects::references;
use crate::model::{ElementId, Kind};
use crate::prose::{Quantity, has_beginning, significant, words};
use crate::rules::{Context, Counted};
use crate::source::Span;

/// An amount for each of several that does not come to the cost of all of them.
pub struct Each<'q> {
    /// The amount.
    pub quantity: &'q Quantity,
    /// Its value.
    pub told: Decimal,
    /// What the cost comes to for each.
    pub right: Decimal,
    /// The element.
    pub id: ElementId,
    /// Where its cost stands.
    pub place: Span,
}

/// Words of sentences about other money than the cost: what people pay, get or save.
#[rustfmt::skip]
const OTHERS: [&str; 22] = [
    "betal", "spar", "tilskudd", "tilskot", "støtte", "stønad", "inntekt", "gebyr", "egenandel", "eigendel", "honorar", "lønn", "løn", "stipend", "tillegg", "ekstra", "refu",
    "ikke", "ikkje", "tidligere", "tidlegare", "resten",
];

/// The amount in a sentence about one element that is not its cost, divided by what there is of what it is said to be for.
pub fn each<'q>(context: &Context<'_>, facts: &[Fact], counted: &Counted<'q, '_>) -> Option<Each<'q>> {
    let text = &*counted.sentence.text;
    let [(quantity, told)] = amounts(text, counted.quantities)[..] else { return None };
    if !is_plain_amount(quantity) || has_beginning(text, &OTHERS) {
        return None;
    }
    let id = subject(context, counted)?;
    let element = context.plan.element(id);
    let own = own_cost(element)?;
    let years = element.measure().and_then(years_of).map(Decimal::from);
    let is_counted = has_beginning(element.title(), &["hver", "kvar", "årlig", "årleg", "annual", "yearly"]);
    // What is done once may cost something each year besides, to run it.
    let comes_back = is_counted
        || element.measure().is_some_and(|own| own.every.is_some())
        || element.common.figures.iter().any(|figure| figure.per.is_some());
    let counts = match per(text, quantity).or_else(|| per_time(text, counted.quantities, quantity))? {
        Per::Year => vec![years.filter(|years| *years > Decimal::ONE && comes_back)?],
        Per::Time(times) => vec![years.and_then(|years| years.checked_mul(times))?],
        Per::Thing(stem) => things(facts, counted, id, quantity, &stem),
    };
    let rights: Vec<_> = counts.iter().filter_map(|count| own.amount.checked_div(*count)).collect();
    let right = rights.first().copied()?;
    // "Fra høsten 2026 til høsten 2029" may be three years as well as four.
    let fewer =
        years.filter(|_| !is_counted).and_then(|years| own.amount.checked_div(years.checked_sub(Decimal::ONE)?));
    let is_right = rights.iter().chain(&fewer).any(|right| is_near(told, *right, quantity.is_rough));
    (!is_right).then_some(Each { quantity, told, right, id, place: own.span })
}

/// The one measure or programme that a sentence refers to, or in whose text it stands.
fn subject(context: &Context<'_>, counted: &Counted<'_, '_>) -> Option<ElementId> {
    let named = references(counted, |_| true);
    let is_costly = |id: ElementId| matches!(context.plan.element(id).kind(), Kind::Measure | Kind::Programme);
    match &named[..] {
        [] if counted.sentence.references.is_empty() => Some(counted.writing.element).filter(|id| is_costly(*id)),
        [one] if counted.sentence.references.len() == 1 => Some(one.id).filter(|id| is_costly(*id)),
        _ => None,
    }
}

/// What an amount is for each of.
enum Per {
    /// Each year.
    Year,
    /// Each time, of so many in a year.
    Time(Decimal),
    /// Each thing, by the stem of the word for it.
    Thing(String),
}

/// What stands behind an amount: "per elev", "for hver side", "i året".
fn per(text: &str, quantity: &Quantity) -> Option<Per> {
    let rest = text.get(quantity.unit_at..)?;
    let clause = rest.split([',', ';', ':', '(']).next()?;
    let behind: Vec<_> = words(clause).map(|(_, word)| word.to_lowercase()).take(6).collect();
    let behind: Vec<_> = behind.iter().map(String::as_str).skip_while(|word| is_of_amount(word)).collect();
    let thing = |word: &str| match word {
        "år" | "year" => Some(Per::Year),
        "måned" | "månad" | "uke" | "veke" | "dag" | "time" | "innbygger" | "innbyggjar" | "hode" | "person" => None,
        word => significant(word).next().map(Per::Thing),
    };
    match behind[..] {
        ["i", "året" | "åra"] | ["i", "året", ..] | ["årlig" | "årleg", ..] | ["a", "year", ..] => Some(Per::Year),
        ["per" | "pr" | "hver" | "hvert" | "kvar" | "kvart", word, ..] => thing(word),
        ["for", "hver" | "hvert" | "kvar" | "kvart" | "each", word, ..] if !matches!(word, "av" | "of") => thing(word),
        _ => None,
    }
}

/// "Én øvelse i året til 80 000 kroner": what each of those of a year costs.
fn per_time(text: &str, quantities: &[Quantity], amount: &Quantity) -> Option<Per> {
    let [times, _] = quantities else { return None };
    let between = text.get(times.unit_at..amount.number.range.start)?.to_lowercase();
    let all: Vec<_> = words(&between).map(|(_, word)| word).collect();
    let is_yearly =
        matches!(all[..], [_, "i", "året", "til" | "à"] | [_, "hvert" | "kvart" | "per", "år", "til" | "à"]);
    (is_yearly && times.is_exact() && !between.contains([',', ';'])).then_some(Per::Time(times.number.value))
}

/// Whether a word belongs to the amount itself.
fn is_of_amount(word: &str) -> bool {
    matches!(word, "kroner" | "krone" | "kr" | "nok" | "tusen" | "mill" | "million" | "millioner" | "millionar")
}

/// How many there are of what has this stem, as the element says it in a figure or in its title, or the sentence itself.
fn things(facts: &[Fact], counted: &Counted<'_, '_>, id: ElementId, amount: &Quantity, stem: &str) -> Vec<Decimal> {
    let root = stem.trim_end_matches(['e', 'a']);
    let is_it = |what: &What| match what {
        What::Things(stems) => {
            root.chars().count() > 2
                && stems.iter().any(|own| own == stem || own.trim_end_matches(['e', 'a']).ends_with(root))
        }
        What::Unit(_) => false,
    };
    let text = &*counted.sentence.text;
    let here = counted.quantities.iter().filter(|quantity| *quantity != amount && quantity.is_exact());
    let here = here.filter(|quantity| What::of(text, quantity).is_some_and(|what| is_it(&what)));
    let own = facts.iter().filter(|fact| fact.id == id && !fact.is_change && !fact.recurs && is_it(&fact.what));
    let all = here.map(|quantity| quantity.number.value).chain(own.map(|fact| fact.value));
    all.filter(|count| *count > Decimal::ONE).collect()
}

//! What several elements cost together, and what is left of the budget.

use std::collections::{BTreeMap, HashSet};

use rust_decimal::Decimal;

use super::costs::{amounts, is_near, is_plain_amount, own_cost, sum_of, sums_of_all};
use super::subjects::references;
use crate::model::{ElementId, Kind};
use crate::prose::{Quantity, has_word_or_beginning, words};
use crate::rules::{Context, Counted};

/// An amount that is not what the costs of the plan give.
pub struct Joint<'q> {
    /// The amount.
    pub quantity: &'q Quantity,
    /// Its value.
    pub told: Decimal,
    /// What the costs give.
    pub right: Decimal,
}

/// Words that call an amount the sum of several.
const TOTALS: [&str; 8] =
    ["til sammen", "tilsammen", "til saman", "i alt", "totalt", "sammenlagt", "altogether", "in all"];
/// Words that say that other money is meant.
const ELSEWHERE: [&str; 16] = [
    "per", "hver", "hvert", "kvar", "kvart", "årlig", "årleg", "året", "spar", "ikke", "ikkje", "herav", "ekstra",
    "tillegg", "tidligere", "tidlegare",
];

/// "[[kurset]] og [[malen]] koster til sammen …", "De fire tiltakene koster til sammen …".
pub fn together<'q>(context: &Context<'_>, counted: &Counted<'q, '_>) -> Option<Joint<'q>> {
    let text = &*counted.sentence.text;
    let lower = text.to_lowercase();
    let [(quantity, told)] = amounts(text, counted.quantities)[..] else { return None };
    let is_total = TOTALS.iter().any(|words| lower.contains(words));
    if !is_total || !is_plain_amount(quantity) || has_word_or_beginning(text, &ELSEWHERE) {
        return None;
    }
    let rights = sums(context, counted, &lower);
    let right = rights.first().copied()?;
    let is_right = rights.iter().any(|right| is_exactly(told, *right, quantity));
    (!is_right).then_some(Joint { quantity, told, right })
}

/// What the elements of a sentence may cost together.
fn sums(context: &Context<'_>, counted: &Counted<'_, '_>, lower: &str) -> Vec<Decimal> {
    let named = references(counted, |_| true);
    let says_measures = words(lower).any(|(_, word)| matches!(word, "tiltakene" | "tiltaka" | "tiltak" | "measures"));
    let own = context.plan.element(counted.writing.element);
    let is_field = counted.sentence.references.iter().any(|reference| reference.target.contains('#'));
    match &named[..] {
        _ if is_field || named.len() != counted.sentence.references.len() => Vec::new(),
        [] if says_measures && groups(own.kind()) => sums_of_group(context, counted.writing.element),
        [] if says_measures && own.kind() == Kind::Section && is_of_all(lower) => {
            sums_of_all(context, own.scope).map(Vec::from).unwrap_or_default()
        }
        [one] if says_measures && groups(context.plan.element(one.id).kind()) => sums_of_group(context, one.id),
        [_, _, ..] => {
            let ids: HashSet<_> = named.iter().map(|one| one.id).collect();
            let all = ids
                .iter()
                .filter_map(|id| Some((context.plan.element(*id).kind(), own_cost(context.plan.element(*id))?)));
            let all: Vec<_> = all.collect();
            let are_measures = all.len() == ids.len() && all.iter().all(|(kind, _)| *kind == Kind::Measure);
            let sum = all.iter().try_fold(Decimal::ZERO, |sum, (_, cost)| sum.checked_add(cost.amount));
            sum.filter(|_| are_measures && ids.len() > 1).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// Whether elements of a kind gather measures.
fn groups(kind: Kind) -> bool {
    matches!(kind, Kind::Programme | Kind::FocusArea | Kind::Goal)
}

/// Whether a sentence begins with all measures of the plan: "Tiltakene", "De 20 tiltakene", "Alle tiltak".
fn is_of_all(lower: &str) -> bool {
    let first: Vec<_> = words(lower).map(|(_, word)| word).take(3).collect();
    let opens = matches!(first[..], ["tiltakene" | "tiltaka" | "alle", ..])
        || matches!(first[..], ["de" | "dei", _, "tiltakene" | "tiltaka"]);
    opens && !words(lower).any(|(_, word)| matches!(word, "disse" | "desse" | "under" | "for" | "største" | "andre"))
}

/// What the measures that belong to an element cost together, by each way in which they may, and its own budget.
fn sums_of_group(context: &Context<'_>, id: ElementId) -> Vec<Decimal> {
    let mut ways: BTreeMap<&str, HashSet<ElementId>> = BTreeMap::new();
    for link in context.plan.incoming(id) {
        if context.plan.element(link.from).kind() == Kind::Measure && !link.field.name.is_empty() {
            ways.entry(link.field.name).or_default().insert(link.from);
        }
    }
    let most = ways.values().map(HashSet::len).max().unwrap_or_default();
    let sums: Vec<_> = ways.into_values().map(|ids| sum_of(context, ids)).collect();
    let budget = own_cost(context.plan.element(id)).map(|budget| budget.amount);
    // One measure without its cost, and nobody can know.
    if most < 2 || sums.iter().any(Option::is_none) {
        Vec::new()
    } else {
        sums.into_iter().flatten().chain(budget).collect()
    }
}

/// "Resten av rammen, 2 millioner kroner, er ikke fordelt": what the measures leave of the budget.
pub fn left<'q>(context: &Context<'_>, counted: &Counted<'q, '_>) -> Option<Joint<'q>> {
    let text = &*counted.sentence.text;
    let lower = text.to_lowercase();
    let [(quantity, told)] = amounts(text, counted.quantities)[..] else { return None };
    let is_left =
        ["ikke fordelt", "ikkje fordelt", "ufordelt", "står igjen", "står att", "gjenstår", "er igjen", "er att"]
            .iter()
            .any(|words| lower.contains(words));
    let is_of_frame = ["ramme", "ramma", "budsjett"].iter().any(|word| lower.contains(word));
    let own = context.plan.element(counted.writing.element);
    let is_of_plan = matches!(own.kind(), Kind::Section | Kind::Strategy) && counted.sentence.references.is_empty();
    if !is_left
        || !is_of_frame
        || !is_of_plan
        || !is_plain_amount(quantity)
        || has_word_or_beginning(text, &["hvert", "året", "per"])
    {
        return None;
    }
    let budget = own_cost(context.plan.root(own.scope)?)?.amount;
    let rights: Vec<_> = sums_of_all(context, own.scope)?.iter().filter_map(|sum| budget.checked_sub(*sum)).collect();
    let right = rights.first().copied()?;
    // The money may have been given out in part to what the plan does not list.
    (!rights.iter().any(|right| is_near(told, *right, true))).then_some(Joint { quantity, told, right })
}

/// Whether an amount is a sum, as exactly as it is told.
fn is_exactly(told: Decimal, right: Decimal, quantity: &Quantity) -> bool {
    told == right || is_near(told, right, quantity.is_rough) && (quantity.is_rough || told >= Decimal::from(1_000_000))
}

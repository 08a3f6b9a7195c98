//! "The dearest measure" that is not.

use rust_decimal::Decimal;

use crate::diag::{Message, say};
use crate::model::{ElementId, Kind};
use crate::rules::{Context, Counted};
use crate::source::Span;

/// Which measure a sentence calls its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Extreme {
    /// The one that costs the most.
    Dearest,
    /// The one that costs the least.
    Cheapest,
    /// The largest, which may be so in another way than by its cost.
    Largest,
}

/// The adjectives, and what they mean.
const WORDS: [(&str, Extreme); 9] = [
    ("dyreste", Extreme::Dearest),
    ("dyraste", Extreme::Dearest),
    ("mest kostbare", Extreme::Dearest),
    ("billigste", Extreme::Cheapest),
    ("billegaste", Extreme::Cheapest),
    ("rimeligste", Extreme::Cheapest),
    ("minste", Extreme::Cheapest),
    ("største", Extreme::Largest),
    ("største", Extreme::Largest),
];

/// Whether a word may say which measure costs the most or the least.
pub fn is_extreme(word: &str) -> bool {
    let lower = word.to_lowercase();
    lower == "kostbare" || WORDS.iter().any(|(adjective, _)| *adjective == lower)
}

/// What is wrong with what a sentence calls a measure, and where the cost that shows it stands.
pub fn extreme(context: &Context<'_>, counted: &Counted<'_, '_>, id: ElementId) -> Option<(Message, Span)> {
    let element = context.plan.element(id);
    let own = element.measure()?.one_cost()?;
    let which = called(&counted.sentence.text)?;
    let all = context
        .plan
        .of_kind(element.scope, Kind::Measure)
        .filter_map(|(_, other)| Some((other, other.measure()?.one_cost()?)));
    let all = all.filter(|(_, cost)| cost.currency == own.currency);
    let (other, cost) = match which {
        Extreme::Cheapest => all.min_by_key(|(_, cost)| cost.amount)?,
        Extreme::Dearest | Extreme::Largest => all.max_by_key(|(_, cost)| cost.amount)?,
    };
    let (title, other) = (element.title(), other.title());
    let wrong = match which {
        Extreme::Dearest => cost.amount > own.amount,
        Extreme::Cheapest => cost.amount < own.amount,
        Extreme::Largest => own.amount.checked_mul(Decimal::new(15, 1)).is_some_and(|most| most < cost.amount),
    };
    let message = match which {
        Extreme::Dearest => {
            say!("the text calls \"{title}\" the dearest measure, but \"{other}\" costs more", title, other)
        }
        Extreme::Cheapest => {
            say!("the text calls \"{title}\" the cheapest measure, but \"{other}\" costs less", title, other)
        }
        Extreme::Largest => {
            say!("the text calls \"{title}\" the largest measure, but \"{other}\" costs much more", title, other)
        }
    };
    wrong.then_some((message, cost.span))
}

/// What a sentence calls a measure among all others.
fn called(text: &str) -> Option<Extreme> {
    let text = text.to_lowercase();
    let partial = [
        "nest", "et av", "eit av", "eitt av", "ett av", "blant", "under ", "ikke", "ikkje", "hittil", "innen ",
        "innsats",
    ];
    if partial.iter().any(|word| text.contains(word)) {
        return None;
    }
    // "Det største tiltaket for medvirkning" is not the largest of all.
    let is_of_all =
        |rest: &str| !["for ", "mot ", "på ", "innenfor "].iter().any(|word| rest.trim_start().starts_with(word));
    let is_said = |adjective: &str| {
        let mut nouns = ["tiltaket", "enkelttiltaket", "av tiltakene", "av tiltaka"].iter();
        nouns.any(|noun| text.split_once(&format!("{adjective} {noun}")).is_some_and(|(_, rest)| is_of_all(rest)))
    };
    WORDS.iter().find(|(adjective, _)| is_said(adjective)).map(|(_, which)| *which)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_measure_is_called_is_read() {
        assert_eq!(called("Svarbasen er det dyreste enkelttiltaket."), Some(Extreme::Dearest));
        assert_eq!(called("Det er det største tiltaket i planen."), Some(Extreme::Largest));
        assert_eq!(called("Det er et av de største tiltakene."), None);
        assert_eq!(called("Det er det største tiltaket for medvirkning."), None);
        assert_eq!(called("Kurset er det nest største tiltaket."), None);
    }
}

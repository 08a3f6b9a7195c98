//! What an element counts of its own, and what is counted by its priority.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::counted_kinds::NOUNS;
use crate::model::entity::{Common, Degree, MeasureStatus};
use crate::model::{ElementId, Kind, Shown};
use crate::prose::{Quantity, named_years, words};
use crate::rules::{Context, Counted, status};

/// A number that is not that of what is counted.
pub struct Own<'a> {
    /// The word for what is counted.
    pub word: &'a str,
    /// How many there are.
    pub count: usize,
    /// What they are all the ones of.
    pub of: Of<'a>,
}

/// What elements that are counted have in common.
#[derive(Debug, Clone, Copy)]
pub enum Of<'a> {
    /// They belong to the element with this title.
    Element(&'a str),
    /// They have high priority.
    Priority,
    /// They have the status that this word says.
    Status(&'a str),
}

/// The right number, where a sentence tells another one of what belongs to its own element, or of what has priority.
pub fn own_number<'a>(context: &Context<'a>, counted: &Counted<'a, '_>, quantity: &Quantity) -> Option<Own<'a>> {
    let text = &*counted.sentence.text;
    let number = &quantity.number;
    let after = text.get(quantity.unit_at..).filter(|_| quantity.is_exact() && number.value.is_integer())?;
    let before: Vec<_> = words(text.get(..number.range.start)?).map(|(_, word)| word.to_lowercase()).collect();
    let parts = || by_status(context, counted, quantity, after);
    prioritised(context, counted, quantity, after).or_else(parts).or_else(|| {
        let (word, kind) = noun(after, 0)?;
        let element = context.plan.element(counted.writing.element);
        let is_own = matches!(element.kind(), Kind::Goal | Kind::FocusArea | Kind::Programme | Kind::Measure)
            && counted.writing.field.id == Common::TEXT
            && counted.sentence.references.is_empty()
            && is_said_of_itself(&before, &element.title().to_lowercase());
        let counts = counts(context, counted.writing.element, kind);
        let count = counts.iter().next_back().copied().filter(|_| is_own)?;
        let is_told = counts.iter().any(|count| number.value == (*count).into());
        (!is_told).then(|| Own { word, count, of: Of::Element(element.title()) })
    })
}

/// The word for what is counted, as the word `nth` behind the number, and its kind.
fn noun(after: &str, nth: usize) -> Option<(&str, Kind)> {
    let (at, word) = words(after).nth(nth)?;
    let lower = word.to_lowercase();
    let counting = NOUNS.iter().find(|counting| counting.words.split(' ').any(|known| known == lower))?;
    let is_apart = after[..at].contains([',', '.', ';', '(', ':']);
    (!is_apart).then_some((word, counting.kind))
}

/// Words for what is counted by its priority.
const PRIORITISED: [&str; 4] = ["prioriterte", "høyprioriterte", "høgprioriterte", "prioritised"];

/// "Tre prioriterte målgrupper", "Tre målgrupper har høy prioritet".
fn prioritised<'a>(
    context: &Context<'a>,
    counted: &Counted<'a, '_>,
    quantity: &Quantity,
    after: &'a str,
) -> Option<Own<'a>> {
    let behind: Vec<_> = words(after).map(|(_, word)| word.to_lowercase()).take(4).collect();
    let is_before = behind.first().is_some_and(|word| PRIORITISED.contains(&&**word));
    let has_priority = behind.get(1..4).is_some_and(|words| {
        matches!(&*words[0], "har" | "have")
            && matches!(&*words[1], "høy" | "høg" | "high")
            && words[2].starts_with("priorit")
    });
    let named = noun(after, usize::from(is_before)).filter(|_| is_before || has_priority);
    let (word, kind) = named.or_else(|| of_them(&counted.sentence.text, &behind, after))?;
    let scope = context.plan.element(counted.writing.element).scope;
    let audiences = context.plan.of_kind(scope, Kind::Audience).filter_map(|(_, element)| element.audience());
    let high = |degree: Degree| degree == Degree::High;
    let count = audiences.filter(|own| own.priority.as_ref().is_some_and(|priority| high(priority.value))).count();
    (kind == Kind::Audience && count > 0 && quantity.number.value != count.into()).then_some(Own {
        word,
        count,
        of: Of::Priority,
    })
}

/// The statuses, by the words for them.
const STATUSES: [(&[&str], MeasureStatus); 3] = [
    (&["ferdige", "ferdig", "fullført", "fullførte", "gjennomført", "gjennomførte", "done"], MeasureStatus::Done),
    (&["stanset", "stansa", "stoppet", "stoppa", "stopped"], MeasureStatus::Stopped),
    (&["forsinket", "forsinka", "forseinka", "delayed"], MeasureStatus::Delayed),
];

/// "Ni av tiltakene er ferdige".
fn by_status<'a>(
    context: &Context<'a>,
    counted: &Counted<'a, '_>,
    quantity: &Quantity,
    after: &'a str,
) -> Option<Own<'a>> {
    let all: Vec<_> = words(after).take(7).collect();
    let skipped = all.iter().take_while(|(_, word)| matches!(*word, "av" | "de" | "dei" | "alle")).count();
    let (_, word) = all.get(skipped)?;
    let is_measure = matches!(*word, "tiltakene" | "tiltaka" | "tiltak");
    let verb = all.get(skipped + 1).is_some_and(|(_, verb)| matches!(*verb, "er" | "ble" | "blei" | "vart" | "are"));
    let (_, state) = all.get(skipped + 2)?;
    let known = STATUSES.iter().find(|(words, _)| words.contains(state));
    let (_, meant) = known.filter(|_| is_measure && verb && counted.sentence.references.is_empty())?;
    let scope = context.plan.element(counted.writing.element).scope;
    let own: Vec<_> = context.plan.of_kind(scope, Kind::Measure).map(|(_, element)| element).collect();
    let count = |is_all: bool| {
        let seen = own.iter().filter(|element| is_all || element.common.visibility.is_public(context.as_of));
        seen.filter(|element| status(element) == Some(*meant)).count()
    };
    // The text may count what all may see, or everything.
    let counts = [count(true), count(false)];
    let is_known = own.iter().all(|element| status(element).is_some());
    let is_dated = !named_years(&counted.sentence.text).is_empty();
    let is_told = counts.iter().any(|count| quantity.number.value == (*count).into());
    (is_known && !is_dated && !own.is_empty() && !is_told).then_some(Own {
        word,
        count: counts[0],
        of: Of::Status(state),
    })
}

/// "Vi har valgt åtte grupper, og tre av dem har høy prioritet": the word for those that were chosen.
fn of_them<'t>(text: &'t str, behind: &[String], after: &str) -> Option<(&'t str, Kind)> {
    let next: Vec<_> = behind.iter().map(String::as_str).collect();
    let is_part =
        matches!(next[..], ["av", "dem" | "disse" | "desse" | "gruppene" | "målgruppene", "har", "høy" | "høg"]);
    let is_priority = words(after).nth(4).is_some_and(|(_, word)| word.to_lowercase().starts_with("priorit"));
    let is_group = |word: &str| ["grupper", "gruppene", "gruppar", "gruppane"].iter().any(|end| word.ends_with(end));
    let (_, word) = words(text).find(|(_, word)| is_group(&word.to_lowercase()))?;
    (is_part && is_priority).then_some((word, Kind::Audience))
}

/// What an element is called in its own text, besides by a word of its title.
const ITSELF: [&str; 14] = [
    "målet", "hovedmålet", "hovudmålet", "delmålet", "satsingen", "satsinga", "satsingsområdet", "innsatsområdet",
    "området", "programmet", "tiltaket", "prosjektet", "kampanjen", "kampanja",
];

/// Whether the words before a number say that the element itself has so many.
fn is_said_of_itself(before: &[String], title: &str) -> bool {
    let is_self = |word: &str| {
        let root = ["en", "et", "a"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
        ITSELF.contains(&word) || (root.chars().count() > 3 && title.contains(root))
    };
    let subject = |word: &str, nth: usize| is_self(word) || (nth == 0 && matches!(word, "det" | "den"));
    let words: Vec<_> = before.iter().map(String::as_str).collect();
    match words[..] {
        [.., whom, "har" | "omfatter" | "omfattar" | "dekker" | "dekkjer" | "samler" | "rommer"] => {
            subject(whom, words.len() - 2)
        }
        [.., whom, "består" | "bestå", "av"] => subject(whom, words.len() - 3),
        [.., whom, "er", "delt", "i"] => subject(whom, words.len() - 4),
        [.., whom, "er", "delt", "inn", "i"] => subject(whom, words.len() - 5),
        ["under", whom, "ligger" | "ligg" | "står" | "finnes"] => is_self(whom),
        _ => false,
    }
}

/// How many elements of a kind belong to one, by the ways in which they may.
fn counts(context: &Context<'_>, id: ElementId, kind: Kind) -> BTreeSet<usize> {
    let mut groups: BTreeMap<&str, HashSet<ElementId>> = BTreeMap::new();
    let is_kind = |id: ElementId| context.plan.element(id).kind() == kind;
    for link in context.plan.incoming(id).iter().filter(|link| is_kind(link.from)) {
        groups.entry(link.field.name).or_default().insert(link.from);
    }
    for (field, shown) in context.plan.element(id).show() {
        if let Shown::Links(links) = shown {
            let own = links.iter().filter_map(|link| link.target).filter(|target| is_kind(*target));
            own.for_each(|target| {
                groups.entry(field.name).or_default().insert(target);
            });
        }
    }
    let scope = context.plan.element(id).scope;
    let above = |own: ElementId| {
        std::iter::successors(Some(own), |below| {
            let below = context.plan.element(*below);
            below.goal().and_then(|goal| goal.parent.as_ref()?.target()).or(below.nested_in)
        })
        .take(DEPTH)
        .skip(1)
        .any(|over| over == id)
    };
    let below: HashSet<_> = context.plan.of_kind(scope, kind).map(|(own, _)| own).filter(|own| above(*own)).collect();
    groups.into_values().chain([below]).map(|group| group.len()).filter(|count| *count > 0).collect()
}

/// More elements do not lie above each other.
const DEPTH: usize = 20;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_counts_its_own_only_where_it_says_so() {
        let said = |before: &str, title: &str| {
            let before: Vec<_> = before.split(' ').map(str::to_owned).collect();
            is_said_of_itself(&before, title)
        };
        for before in ["under hovedmålet ligger", "målet er delt i", "satsingen har", "løftet består av", "det har"]
        {
            assert!(said(before, "klarspråksløftet"), "{before}");
        }
        for before in ["kommunen har", "vi når", "i dag har", "skolene i målet møter", "vi vil at det har"] {
            assert!(!said(before, "klarspråksløftet"), "{before}");
        }
    }
}

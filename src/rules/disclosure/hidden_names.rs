//! What gives a hidden element away: its name, or the words of its title.

use std::ops::Range;

use crate::model::{ElementId, Shown};
use crate::prose::{significant, words};
use crate::rules::Context;

/// The fewest significant words in a row that show that a title is meant.
const RUN: usize = 3;
/// The fewest letters of a name.
const SHORTEST: usize = 5;

/// Words before the name of what is planned, in lower case.
#[rustfmt::skip]
const BEFORE_A_NAME: &[&str] = &[
    "kampanje", "kampanjen", "prosjekt", "prosjektet", "aksjon", "aksjonen", "operasjon", "program", "programmet", "satsing", "satsingen", "satsinga",
    "konseptet", "festivalen", "lansering av", "lansere", "campaign", "project", "operation",
];

/// What gives one hidden element away.
pub struct Hidden {
    /// The element.
    pub element: ElementId,
    /// Its name, where its title has one.
    name: Option<String>,
    /// The significant words of its title, as stems.
    stems: Vec<String>,
}

/// What gives a hidden element away, if anything does.
pub fn hidden(context: &Context<'_>, element: ElementId) -> Option<Hidden> {
    let title = context.plan.element(element).title();
    let known: Vec<&str> = around(context, element).into_iter().map(|id| context.plan.element(id).title()).collect();
    let name = name_in(title).filter(|name| !known.iter().any(|title| find_name(title, name).is_some()));
    let stems = Some(stems(title))
        .filter(|stems| stems.len() >= RUN && !known.iter().any(|title| find_run(title, stems).is_some()));
    let (name, stems) = (name.map(str::to_owned), stems.unwrap_or_default());
    (name.is_some() || !stems.is_empty()).then_some(Hidden { element, name, stems })
}

/// The elements that one lies in or refers to.
fn around(context: &Context<'_>, element: ElementId) -> Vec<ElementId> {
    let mut found = context.plan.owners(element);
    for (_, shown) in context.plan.element(element).show() {
        if let Shown::Links(links) = shown {
            found.extend(links.into_iter().filter_map(|link| link.target));
        }
    }
    found
}

impl Hidden {
    /// Where a text has its name or the words of its title.
    pub fn find(&self, text: &str) -> Option<Range<usize>> {
        let name = self.name.as_deref().and_then(|name| find_name(text, name));
        name.or_else(|| Some(&self.stems).filter(|stems| !stems.is_empty()).and_then(|stems| find_run(text, stems)))
    }
}

/// The name in a title: what stands in quotation marks, or with a capital behind a word such as "kampanjen".
fn name_in(title: &str) -> Option<&str> {
    let quoted = [('«', '»'), ('“', '”'), ('"', '"')].iter().find_map(|(open, close)| {
        let (_, rest) = title.split_once(*open)?;
        rest.split_once(*close).map(|(name, _)| name.trim())
    });
    let behind = || {
        let lower = title.to_lowercase();
        let before =
            BEFORE_A_NAME.iter().find(|word| lower.strip_prefix(**word).is_some_and(|rest| rest.starts_with(' ')))?;
        let name = title.get(before.len()..)?.trim();
        name.split(' ').all(|word| word.starts_with(char::is_uppercase)).then_some(name)
    };
    quoted.or_else(behind).filter(|name| name.chars().count() >= SHORTEST)
}

/// Where a text has a name, as a word of its own or in the genitive. A small letter makes it another word.
fn find_name(text: &str, name: &str) -> Option<Range<usize>> {
    text.match_indices(name).map(|(at, _)| at..at + name.len()).find(|range| {
        let (before, after) = (text.get(..range.start).unwrap_or_default(), text.get(range.end..).unwrap_or_default());
        let rest = after.strip_prefix('s').unwrap_or(after);
        !before.ends_with(char::is_alphanumeric) && !rest.starts_with(char::is_alphanumeric)
    })
}

fn stems(text: &str) -> Vec<String> {
    significant(text).collect()
}

/// Where a text has at least three of the stems in a row, and two thirds of them all. One word at least has to be
/// long: short ones are in many texts.
fn find_run(text: &str, stems: &[String]) -> Option<Range<usize>> {
    let all: Vec<(Range<usize>, String)> =
        words(text).filter_map(|(at, word)| Some((at..at + word.len(), significant(word).next()?))).collect();
    let wanted = RUN.max((2 * stems.len()).div_ceil(3));
    stems.windows(wanted).filter(|window| window.iter().any(|stem| stem.chars().count() > 6)).find_map(|window| {
        let at = all.windows(wanted).position(|row| row.iter().map(|(_, stem)| stem).eq(window))?;
        Some(all[at].0.start..all[at + wanted - 1].0.end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_what_is_quoted_or_follows_a_word_for_a_plan() {
        for (title, name) in [
            ("Kampanjen «Fjordløftet»", Some("Fjordløftet")),
            ("Kampanje Fjordløftet", Some("Fjordløftet")),
            ("Prosjekt Blå Skjerf", Some("Blå Skjerf")),
            ("Lansere Fjordløftet", Some("Fjordløftet")),
            ("Kampanje om klarspråk", None),
            ("Brevmalen blir dyrere enn avtalt", None),
            ("Risiko «ny»", None),
        ] {
            assert_eq!(name_in(title), name, "{title}");
        }
        assert!(find_name("Vi gleder oss til Fjordløftets start.", "Fjordløftet").is_some());
        assert!(find_name("Vi gleder oss til fjordløftet.", "Fjordløftet").is_none());
    }

    #[test]
    fn titles_are_found_by_most_of_their_words_in_a_row() {
        let stems = stems("Brevmalen blir dyrere enn avtalt");
        for (text, words) in [
            ("Vi frykter at brevmalen blir dyrere enn avtalt.", Some("brevmalen blir dyrere enn")),
            ("Brevmalen er ny, og dyrere tjenester er avtalt.", None),
            ("Innbyggerne får svar.", None),
        ] {
            assert_eq!(find_run(text, &stems).map(|range| &text[range]), words, "{text}");
        }
    }
}

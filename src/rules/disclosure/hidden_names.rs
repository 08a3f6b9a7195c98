//! What gives a hidden element away: its name, or the words of its title.

use std::ops::Range;

use jiff::civil::Date;

use super::reworded::{Known, Stemmed, sense, slogan, stemmed};
use super::secrecy::Secrecy;
use crate::model::entity::Visibility;
use crate::model::{Element, ElementId, Shown};
use crate::prose::{Day, days, significant, words};
use crate::rules::Context;

/// The fewest significant words in a row that show that a title is meant.
const RUN: usize = 3;
/// The fewest significant words in a row of a text that is not a title.
const LONG_RUN: usize = 4;
/// The fewest letters of a name.
const SHORTEST: usize = 5;
/// The fewest letters of a name that stands in a text, between quotation marks.
const QUOTED: usize = 8;
/// The fewest letters of a stem that tells by itself what a title is about.
const THING: usize = 9;

/// Words before the name of what is planned, in lower case.
#[rustfmt::skip]
const BEFORE_A_NAME: &[&str] = &[
    "kampanje", "kampanjen", "prosjekt", "prosjektet", "aksjon", "aksjonen", "operasjon", "program", "programmet", "satsing", "satsingen", "satsinga",
    "konseptet", "festivalen", "lansering av", "lansere", "campaign", "project", "operation",
];

/// Words for what is not told before a certain day, by parts of them.
const KEPT_BACK: [&str; 8] =
    ["kampanj", "lanser", "sperrefrist", "embargo", "hemmelig", "hemmeleg", "avslør", "ikke offentlig"];

/// What gives one hidden element away.
pub struct Hidden {
    /// The element.
    pub element: ElementId,
    /// Its names: that in its title, and what its texts have in quotation marks.
    names: Vec<String>,
    /// The significant words of its title, as stems.
    stems: Vec<String>,
    /// The long first word of its title, as a stem: the thing that it is about.
    thing: Option<String>,
    /// The significant words of each sentence in its other fields.
    sentences: Vec<Vec<String>>,
    /// Its title, unless public elements have it too.
    title: Option<String>,
    /// The day until which it is hidden.
    pub until: Option<Date>,
}

/// What gives a hidden element away.
pub fn hidden(context: &Context<'_>, secrecy: &Secrecy, element: ElementId) -> Hidden {
    let own = context.plan.element(element);
    let title = own.title();
    // What is around it may be hidden too, and then its title is not known.
    let is_shown = |id: &ElementId| secrecy.from(*id) < secrecy.from(element);
    let around = around(context, element).into_iter().filter(is_shown);
    let known: Vec<&str> = around.map(|id| context.plan.element(id).title()).collect();
    let is_known = |name: &&str| known.iter().any(|title| find_name(title, name).is_some());
    let texts = texts(own);
    let quoted = texts.iter().flat_map(|text| quotations(text));
    let names = name_in(title).into_iter().chain(quoted).filter(|name| !is_known(name)).map(str::to_owned).collect();
    let all = stems(title);
    let thing = all.first().filter(|stem| stem.chars().count() >= THING && all.len() >= RUN).cloned();
    let is_own = !known.iter().any(|known| slogan(known, title).is_some());
    let until = if let Visibility::Embargo(until) = &own.common.visibility { Some(until.first_day()) } else { None };
    let stems =
        if all.len() >= RUN && !known.iter().any(|title| find_run(title, &all).is_some()) { all } else { Vec::new() };
    let sentences = texts.iter().flat_map(|text| text.split(['.', '!', '?', '\n'])).map(self::stems);
    let sentences = sentences.filter(|stems| stems.len() >= LONG_RUN).collect();
    Hidden { element, names, stems, thing, sentences, title: is_own.then(|| title.to_owned()), until }
}

/// What an element says in its fields, apart from its title and its legal basis.
fn texts(element: &Element) -> Vec<&str> {
    let said = element.show().into_iter().filter(|(field, _)| !field.is_history());
    let text = |shown| if let Shown::Text(text) = shown { Some(&*text.markdown) } else { None };
    said.filter_map(|(_, shown)| text(shown)).collect()
}

/// What stands between quotation marks in a text and may be a name: it has a capital, and more than one word or a long one.
fn quotations(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split('«').skip(1).filter_map(|rest| rest.split_once('»'));
    parts.map(|(name, _)| name.trim()).filter(|name| {
        name.starts_with(char::is_uppercase) && name.chars().count() >= QUOTED && !name.contains(['\n', '['])
    })
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
        let name = self.names.iter().find_map(|name| find_name(text, name));
        let run = || Some(&self.stems).filter(|stems| !stems.is_empty()).and_then(|stems| find_run(text, stems));
        name.or_else(run).or_else(|| slogan(text, self.title.as_ref()?)).or_else(|| self.find_day(text))
    }

    /// Where a text tells on which day it becomes public, beside a word for what is kept back until then.
    fn find_day(&self, text: &str) -> Option<Range<usize>> {
        let until = self.until?;
        let is_until = |day: &Day| {
            i8::try_from(day.day) == Ok(until.day())
                && i8::try_from(day.month) == Ok(until.month())
                && day.year.is_none_or(|year| year == until.year())
        };
        let lower = text.to_lowercase();
        let is_told = KEPT_BACK.iter().any(|word| lower.contains(word));
        days(text).into_iter().find(|day| is_told && is_until(day)).map(|day| day.range)
    }

    /// Where a sentence tells the same in other words.
    pub fn find_sense(&self, all: &[Stemmed], known: &Known) -> Option<Range<usize>> {
        let titles = Some(&self.stems).filter(|stems| stems.len() >= RUN);
        titles.into_iter().chain(&self.sentences).find_map(|stems| sense(all, stems, known))
    }

    /// Where a text has the first word of its title, or a run of words from its other fields. Both may be ordinary words,
    /// so they tell something only where no other text has them.
    pub fn find_rare(&self, all: &[Stemmed]) -> Option<Range<usize>> {
        let thing = self.thing.as_ref().and_then(|stem| all.iter().find(|(_, word)| word == stem));
        let run = || self.sentences.iter().find_map(|stems| run_of(all, stems, LONG_RUN));
        thing.map(|(range, _)| range.clone()).or_else(run)
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

/// Where a text has a name, as a word of its own, in the genitive or in a compound. A small letter makes it another word.
fn find_name(text: &str, name: &str) -> Option<Range<usize>> {
    whole_name(text, name).or_else(|| {
        let root = name
            .strip_suffix("et")
            .or_else(|| name.strip_suffix("en"))
            .filter(|root| root.chars().count() > SHORTEST)?;
        let is_word = !name.contains(' ');
        let mut found =
            words(text).filter(|(_, word)| word.starts_with(root) && word.chars().count() > name.chars().count() + 2);
        found.next().filter(|_| is_word).map(|(at, word)| at..at + word.len())
    })
}

fn whole_name(text: &str, name: &str) -> Option<Range<usize>> {
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
    run_of(&stemmed(text), stems, RUN.max((2 * stems.len()).div_ceil(3)))
}

/// Where a text has `wanted` of the stems in a row.
fn run_of(all: &[Stemmed], stems: &[String], wanted: usize) -> Option<Range<usize>> {
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
        assert!(find_name("Vi viser Fjordløftfilmene.", "Fjordløftet").is_some());
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

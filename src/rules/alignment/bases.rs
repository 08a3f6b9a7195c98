//! What a strategy says its goals rest on, in the prose of the goals and of its chapters.

use std::collections::HashSet;

use super::wording::significant;
use crate::model::{Element, ElementId, Kind, ScopeId};
use crate::prose::Sentence;
use crate::rules::{Context, is_goal_word, names_goals};

/// The kinds that a goal's text can name as its origin.
pub(super) const SOURCES: [Kind; 6] =
    [Kind::Goal, Kind::Challenge, Kind::Document, Kind::Demand, Kind::FocusArea, Kind::Programme];

/// Words that say that one thing rests on another. The selection is our own.
const RESTS: [&str; 28] = [
    "bygger på", "byggjer på", "basert på", "følger av", "følgjer av", "springer ut av", "spring ut av", "forankret i",
    "forankra i", "svarer på", "svarar på", "svar på", "grunnlaget for", "gir grunnlag", "gjev grunnlag", "i tråd med",
    "i samsvar med", "pålagt i", "pålagt av", "hentet fra", "henta frå", "utgangspunkt i", "build on", "builds on",
    "follow from", "follows from", "based on", "basis for",
];

/// One word of each, by which their sentences are found.
const KEYS: [&str; 22] = [
    "bygger", "byggjer", "basert", "følger", "følgjer", "springer", "spring", "forankret", "forankra", "svarer",
    "svarar", "svar", "grunnlaget", "grunnlag", "tråd", "samsvar", "pålagt", "hentet", "henta", "utgangspunkt",
    "build", "builds",
];
const ENGLISH_KEYS: [&str; 4] = ["follow", "follows", "based", "basis"];

/// Endings of words for what binds an organisation.
const BINDING: [&str; 15] = [
    "loven", "lova", "forskriften", "forskrifta", "avtalen", "avtala", "strategien", "utviklingsplanen",
    "samfunnsdelen", "meldingen", "meldinga", "politikken", "konvensjonen", "oppdraget", "act",
];

/// What the prose of a strategy says of where its goals come from.
#[derive(Debug, Default)]
pub(super) struct Bases {
    /// The goals whose own text says so.
    goals: HashSet<ElementId>,
    /// The chapters that say so of their goals.
    chapters: HashSet<ElementId>,
    /// Whether a chapter says so of the goals of the strategy, which are those in its chapters of goals.
    of_all: bool,
    /// Chapters, and the words of a sentence in them that says what something rests on.
    told: Vec<(ElementId, Vec<String>)>,
}

impl Bases {
    /// Reads what a strategy says.
    pub fn of(context: &Context<'_>, scope: ScopeId) -> Self {
        let mut bases = Self::default();
        for (writing, sentences) in context.passages(scope, is_key) {
            let element = context.plan.element(writing.element);
            for sentence in sentences.into_iter().filter(|sentence| rests(&sentence.text)) {
                match element.kind() {
                    Kind::Goal if names_binding(&sentence.text) => _ = bases.goals.insert(writing.element),
                    Kind::Section if refers(context, element, sentence) => bases.read(writing.element, sentence),
                    _ => {}
                }
            }
        }
        bases
    }

    fn read(&mut self, chapter: ElementId, sentence: &Sentence) {
        if speaks_of_goals(&sentence.text) {
            self.of_all = true;
            self.chapters.insert(chapter);
        } else {
            self.told.push((chapter, significant(&sentence.text)));
        }
    }

    /// Whether the prose says where a goal comes from.
    pub fn tell(&self, context: &Context<'_>, id: ElementId, goal: &Element) -> bool {
        let Some(chapter) = goal.shown_in() else { return self.goals.contains(&id) };
        let is_of_goals = || self.of_all && names_goals(context.plan.element(chapter).title());
        self.goals.contains(&id) || self.chapters.contains(&chapter) || is_of_goals() || self.is_told(chapter, goal)
    }

    /// Whether its chapter says what that which the goal is about rests on.
    fn is_told(&self, chapter: ElementId, goal: &Element) -> bool {
        let mut said = self.told.iter().filter(|(section, _)| *section == chapter).peekable();
        if said.peek().is_none() {
            return false;
        }
        let words = significant(goal.title());
        let subject = words.first().filter(|word| word.chars().count() >= SUBJECT);
        subject.is_some_and(|subject| said.any(|(_, words)| words.contains(subject)))
    }
}

/// The fewest letters of a word that tells what a goal is about.
const SUBJECT: usize = 5;

fn is_key(word: &str) -> bool {
    let word = word.to_lowercase();
    KEYS.contains(&&*word) || ENGLISH_KEYS.contains(&&*word)
}

fn rests(text: &str) -> bool {
    let text = text.to_lowercase();
    RESTS.iter().any(|phrase| text.contains(phrase))
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase)
}

/// Whether a text names a law, an agreement or a plan.
fn names_binding(text: &str) -> bool {
    words(text).any(|word| BINDING.iter().any(|ending| word.ends_with(ending))) || text.contains('§')
}

/// Whether a sentence is about the goals: "målene", "kommunikasjonsmåla".
fn speaks_of_goals(text: &str) -> bool {
    words(text)
        .any(|word| is_goal_word(&word) && ["målene", "måla", "goals"].iter().any(|ending| word.ends_with(ending)))
}

/// Whether a sentence refers to something that goals can rest on. A chapter can: that of the challenges.
fn refers(context: &Context<'_>, element: &Element, sentence: &Sentence) -> bool {
    let links = element.common.text.iter().flat_map(|text| &text.links);
    let is_source = |id: ElementId| {
        let kind = context.plan.element(id).kind();
        kind == Kind::Section || SOURCES.contains(&kind)
    };
    let named = links.filter(|link| link.link.target.is_some_and(is_source)).map(|link| &*link.link.name);
    let in_sentence =
        |name: &str| sentence.references.iter().any(|reference| reference.target.split('#').next() == Some(name));
    named.into_iter().any(in_sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_names_what_it_rests_on() {
        for text in [
            "Målet følger av arbeidsmiljøloven § 4-3.",
            "Måla byggjer på hovudavtalen.",
            "Kravet er forankret i helse- og omsorgstjenesteloven.",
            "Målet er i tråd med den statlige kommunikasjonspolitikken.",
        ] {
            assert!(rests(text) && names_binding(text), "{text}");
        }
        for text in
            ["Arbeidet er forankret i ledelsen.", "Loven er lang.", "Vi følger opp planen.", "Vi svarer på epost."]
        {
            assert!(!(rests(text) && names_binding(text)), "{text}");
        }
    }

    #[test]
    fn headings_and_sentences_are_about_goals() {
        for text in ["Mål for virksomheten", "Kommunikasjonsmål", "Hovedmålene", "Miljømål 2024–2027", "Goals"] {
            assert!(names_goals(text), "{text}");
        }
        for text in ["Måling", "Målgrupper", "Kanaler", "Målbilde", "Formål", "Vanlige spørsmål"] {
            assert!(!names_goals(text), "{text}");
        }
        assert!(speaks_of_goals("Kommunikasjonsmålene bygger på politikken"));
        assert!(!speaks_of_goals("Vi har svar på spørsmålene"));
        assert!(!speaks_of_goals("Målgruppene bygger på analysen"));
    }
}

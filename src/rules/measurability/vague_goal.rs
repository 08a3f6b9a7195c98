//! M013.

use std::ops::Range;

use super::activity_goal::is_activity;
use super::empty_words;
use super::wording::Wording;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{Goal, GoalLevel};
use crate::model::{Element, ElementId, Kind};
use crate::rules::{Context, Words, level, rule};

rule! {
    /// A goal uses a phrase that is too vague to tell when it is reached.
    ///
    /// The rule looks for set phrases ("styrke fokus på"), and for titles that consist of vague words: something
    /// without a measure that is to be good, better or more of ("bedre kommunikasjon", "god dialog", "økt synlighet"),
    /// and the organisation as good ("kommunen er åpen og tydelig"). Titles with a number are left alone. So are vague
    /// words in a title that names a group, a time or a comparison, or says how ("gjennom", "ved å"), or whose goal is an overall
    /// one or has goals below it or in its support, an indicator, a figure, or a number in its text: then something else says
    /// when it is reached.
    ///
    /// ## Why
    ///
    /// "Styrke fokus på" and "så langt som mulig" sound like promises, but nobody can tell when they have been kept.
    ///
    /// Sources: R. Rumelt, Good Strategy/Bad Strategy (2011), on fluff; DFØ, "Hva er mål- og resultatstyring?"
    /// (dfo.no): goals are described clearly enough to judge whether they have been reached. The list of phrases is our
    /// own.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet: Styrke fokus på åpenhet
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet: Innbyggerne kan lese alle saker før kommunestyret vedtar dem
    /// ```
    "M013", "vague-goal", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (id, goal) in context.all(Kind::Goal) {
        let Some(title) = &goal.common.title else { continue };
        let empty = || empty(&title.value).filter(|_| !says_more(context, id, goal));
        let Some(range) = vague(&title.value).or_else(empty) else { continue };
        let message = say!(
            "\"{words}\" is too vague to tell when the goal \"{title}\" is reached",
            words = &title.value[range.clone()],
            title = goal.title()
        );
        sink.push(
            Diagnostic::new(&CODE, Words::Line(title.as_deref()).place(range), message)
                .help(say!("write what is to be different, for whom, and how anybody can see it")),
        );
    }
}

/// Phrases that promise nothing; `*` stands for any one word. The selection is our own.
const VAGUE: [&str; 49] = [
    "ha fokus på", "ha * fokus på", "ha fokus mot", "har fokus på", "har * fokus på", "holde fokus på", "i fokus",
    "mer fokus på", "økt fokus på", "øke fokus på", "øke fokuset på", "rette fokus mot", "sette fokus på",
    "sette * fokus på", "større fokus på", "sterkere fokus på", "styrke fokus på", "styrke fokuset på",
    "styrket fokus på", "bidra til å legge til rette for", "bidra til å bidra", "auke fokus på", "auka fokus på",
    "ha eit fokus på", "setje fokus på", "styrkje fokus på", "så langt det er mogleg", "satse på", "satser på",
    "satsar på", "så langt som mulig", "så langt det er mulig", "så langt råd er", "i størst mulig grad",
    "i så stor grad som mulig", "der det er hensiktsmessig", "strengthen the focus on", "increase the focus on",
    "as far as possible", "være ledende", "er ledende", "vere leiande", "er leiande", "verdensledende",
    "i verdensklasse", "i verdsklasse", "be a leading", "world-class", "world-leading",
];

/// Phrases that say something only where something else tells when the goal is reached. The selection is our own.
const DEGREES: [&str; 9] = [
    "i større grad", "i stor grad", "i høy grad", "i økende grad", "best mulig", "best mogleg", "på en god måte",
    "på ein god måte", "to a greater extent",
];

/// The words that say nothing by themselves in a title that says nothing else.
fn empty(title: &str) -> Option<Range<usize>> {
    let words = Wording::new(title);
    let compares = words.words().any(|word| matches!(word, "enn" | "than"));
    let degree = || words.find(&DEGREES).filter(|_| !words.has_number() && !compares);
    (!is_activity(title)).then(|| degree().or_else(|| empty_words::find(title)))?
}

/// Words before that by which a goal is to be reached.
const MEANS: [&str; 8] =
    ["gjennom", "ved å", "ved hjelp av", "ved bruk av", "og derigjennom", "og dermed", "by means of", "through"];

/// Whether something else than its title tells when a goal is reached.
fn says_more(context: &Context<'_>, id: ElementId, goal: &Element) -> bool {
    let has_number = |text: &str| text.contains(|letter: char| letter.is_ascii_digit());
    let says_how = Wording::new(goal.title()).find(&MEANS).is_some();
    let is_above_others = !context.is_lowest(id) || context.plan.referrers(id, Goal::SUPPORTS).next().is_some();
    is_above_others
        || says_how
        || level(goal) == Some(GoalLevel::Overall)
        || context.is_measured(id)
        || goal.common.text.as_ref().is_some_and(|text| has_number(&text.markdown))
}

fn vague(title: &str) -> Option<Range<usize>> {
    let has_number = title.contains(|letter: char| letter.is_ascii_digit());
    Wording::new(title).find(&VAGUE).filter(|_| !has_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_that_promise_nothing_are_found() {
        for (title, words) in [
            ("Styrke fokus på åpenhet", Some("Styrke fokus på")),
            ("Kommunen har et fokus på barn", Some("har et fokus på")),
            ("Ansatte er så langt som mulig beskyttet", Some("så langt som mulig")),
            ("Sette fokus på at 80 prosent svarer", None),
            ("Vi skal være ledende på deling av data", Some("være ledende")),
            ("We are a world-class employer", Some("world-class")),
            ("Ledende ansatte kjenner planen", None),
            ("Innbyggerne får svar", None),
            ("Fokusgruppene er fornøyd", None),
            ("", None),
        ] {
            assert_eq!(vague(title).map(|range| &title[range]), words, "{title}");
        }
    }

    #[test]
    fn degrees_promise_nothing_unless_they_are_compared() {
        for (title, words) in [
            ("Innbyggerne bruker i større grad nettsidene", Some("i større grad")),
            ("Unge bruker i større grad chat enn telefon", None),
            ("80 prosent bruker i større grad chat", None),
            ("Arbeide for bedre kommunikasjon", None),
        ] {
            assert_eq!(empty(title).map(|range| &title[range]), words, "{title}");
        }
    }
}

//! T003.

use jiff::civil::Date;

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::entity::Goal;
use crate::model::value::Moment;
use crate::model::{Element, ElementId, Kind, Ref};
use crate::prose::words;
use crate::rules::{Context, is_over, rule};
use crate::source::At;

rule! {
    /// A part is due later than the goal it is meant to bring about.
    ///
    /// The rule compares, in days, the deadlines of a goal and the goal above it, of a measure and its goals, and of
    /// the last target of an indicator and its goals. Dates that overlap, such as a part due in 2027 and a goal due in
    /// June 2027, can both be right. Something that serves several goals is late only if it comes after all of them.
    /// Measures that are done or stopped are left alone, and so are those whose title says that they recur (each
    /// half-year, once a year): they keep up what the goal has achieved.
    ///
    /// ## Why
    ///
    /// Our own judgement: The goal is to be reached before the work that should bring it about is finished. One of the
    /// two dates is wishful thinking.
    ///
    /// ## Faulty
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   fornoeyde: {title: Innbyggerne er fornøyd med svaret, by: 2027}
    ///   svar: {title: Innbyggerne får svar samme dag, parent: fornoeyde, by: 2028}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   fornoeyde: {title: Innbyggerne er fornøyd med svaret, by: 2028}
    ///   svar: {title: Innbyggerne får svar samme dag, parent: fornoeyde, by: 2027}
    /// ```
    "T003", "child-late", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.all(Kind::Goal) {
        let Some(goal) = element.goal() else { continue };
        let parents: Vec<_> = goal.parent.iter().filter_map(Ref::target).collect();
        late(context, (element, goal.by.as_ref()), &parents, sink);
    }
    for (_, element) in context.all(Kind::Measure) {
        let Some(measure) = element.measure() else { continue };
        if !is_over(measure) && !comes_back(element.title()) {
            late(context, (element, measure.due()), &goals(&measure.goals), sink);
        }
    }
    for (_, element) in context.all(Kind::Indicator) {
        let Some(indicator) = element.indicator() else { continue };
        let by = indicator.targets.last().and_then(|target| target.by.as_ref());
        late(context, (element, by), &goals(&indicator.goals), sink);
    }
}

/// Words in the titles of measures that recur.
const AGAIN: [&str; 27] = [
    "annual", "annually", "each", "every", "monthly", "quarterly", "regular", "yearly", "a year", "fast", "faste",
    "hver", "hvert", "i året", "i halvåret", "jamleg", "jamlege", "jevnlig", "jevnlige", "kvar", "kvart", "månedlig",
    "månedlige", "årleg", "årlege", "årlig", "årlige",
];

/// Whether a measure recurs, judging by its title.
fn comes_back(title: &str) -> bool {
    let title = title.to_lowercase();
    let words: Vec<_> = words(&title).map(|(_, word)| word).collect();
    let has = |phrase: &&str| {
        let wanted: Vec<_> = phrase.split(' ').collect();
        words.windows(wanted.len()).any(|window| window == wanted)
    };
    AGAIN.iter().any(has)
}

fn goals(references: &[Ref<Goal>]) -> Vec<ElementId> {
    references.iter().filter_map(Ref::target).collect()
}

/// Reports an element that is due after all the goals above it. A goal without a deadline sets none for its parts.
fn late(context: &Context<'_>, (element, by): (&Element, Option<&At<Moment>>), above: &[ElementId], sink: &mut Sink) {
    let Some(by) = by else { return };
    let deadlines: Option<Vec<(&Element, &At<Moment>, Date)>> = above
        .iter()
        .map(|id| {
            let goal = context.plan.element(*id);
            goal.goal()?.by.as_ref().map(|by| (goal, by, by.last_day()))
        })
        .collect();
    let Some((goal, due, last)) = deadlines.and_then(|all| all.into_iter().max_by_key(|(_, _, last)| *last)) else {
        return;
    };
    if by.first_day() > last {
        let message = say!(
            "{kind} \"{title}\" is due {by}, after the goal \"{goal}\" above it, which is due {due}",
            kind = kind(element),
            title = element.title(),
            by = by.value.to_string(),
            goal = goal.title(),
            due = due.value.to_string()
        );
        sink.push(
            Diagnostic::new(&CODE, by.span, message)
                .note(due.span, say!("the goal is due then"))
                .help(say!("move one of the two dates, so that the part is ready when the goal is to be reached")),
        );
    }
}

fn kind(element: &Element) -> Message {
    match element.kind() {
        Kind::Measure => say!("the measure"),
        Kind::Indicator => say!("the indicator"),
        _ => say!("the goal"),
    }
}

#[cfg(test)]
mod tests {
    use super::comes_back;

    #[test]
    fn titles_tell_what_comes_back() {
        for title in [
            "Gjenopprettingsøvelse hvert halvår",
            "Øve på krisekommunikasjon to gonger i året",
            "Årlig kommunikasjonsøvelse for ledere",
            "Møte med fastlegane kvart kvartal",
            "Annual training camp",
            "Two exercises a year",
        ] {
            assert!(comes_back(title), "{title}");
        }
        for title in ["Ny brevmal", "Skrive om brevene i løpet av året 2027", "Hverdagsfortellinger", "A yearbook"] {
            assert!(!comes_back(title), "{title}");
        }
    }
}

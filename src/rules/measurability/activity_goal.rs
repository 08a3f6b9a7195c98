//! M012.

use super::wording::Wording;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::rules::{Context, rule};

rule! {
    /// A goal names an activity, but not what it is to lead to.
    ///
    /// The rule reports titles that begin with such an activity and give no purpose ("slik at", "for å"). Goals that
    /// have goals below them are left alone.
    ///
    /// ## Why
    ///
    /// "Gjennomføre kurs" is achieved once the course has been held, whether or not anybody learnt anything.
    ///
    /// Source: DFØ, "Hva er mål- og resultatstyring?" (dfo.no): a goal describes a state that is wanted.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   kurs: Gjennomføre kurs i klarspråk
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   klare-brev:
    ///     title: Innbyggerne forstår brevene fra kommunen
    ///     measures:
    ///       kurs: Kurs i klarspråk
    /// ```
    "M012", "activity-goal", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (id, goal) in context.all(Kind::Goal) {
        let Some(title) = goal.common.title.as_ref().filter(|title| is_activity(&title.value)) else { continue };
        if !context.is_lowest(id) {
            continue;
        }
        let message = say!("the goal \"{title}\" says what is to be done, but not what it is to lead to", title = &*title.value);
        sink.push(
            Diagnostic::new(&CODE, title.span, message)
                .help(say!("write the state that is to hold afterwards as the goal, and make the activity a measure")),
        );
    }
}

/// Words that begin a title about an activity. The selection is our own.
const ACTIVITIES: [&str; 40] = [
    "arbeide for", "arbeide med", "arrangere", "avholde", "delta i", "delta på", "drive", "drøfte", "evaluere",
    "gjennomføre", "gjennomføring av", "holde kurs", "holde møter", "informere om", "iverksette", "jobbe for",
    "jobbe med", "kartlegge", "kartlegging av", "lage", "planlegge", "produsere", "publisere", "sende ut", "sette i gang",
    "sette i verk", "utarbeide", "utarbeidelse av", "utarbeiding av", "utgreie", "utrede", "kartleggje", "vurdere",
    "arbeide vidare med", "arbeide videre med", "carry out", "conduct", "draw up", "organise", "hold",
];

/// Words that introduce a purpose.
const PURPOSES: [&str; 9] =
    ["slik at", "så at", "for at", "for å", "som gir", "som gjev", "skal gi", "so that", "in order to"];

fn is_activity(title: &str) -> bool {
    let words = Wording::new(title);
    let opening = usize::from(matches!(words.word(0), "å" | "to"));
    let opening = if matches!(words.word(1), "skal" | "vil" | "will") { 2 } else { opening };
    ACTIVITIES.iter().any(|activity| words.stands_at(opening, activity).is_some()) && words.find(&PURPOSES).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn activities_are_told_from_states() {
        for title in ["Gjennomføre kurs", "Vi skal utarbeide en plan", "Arbeide for økt tillit", "Å lage brosjyrer"] {
            assert!(is_activity(title), "{title}");
        }
        for title in [
            "Gjennomføre kurs slik at alle kan skrive klart",
            "Kurs er gjennomført",
            "Kartlegging av behov skal gi god ressursbruk",
            "Gjennomføringen av tiltak er god",
            "Innbyggerne deltar i planarbeidet",
            "",
        ] {
            assert!(!is_activity(title), "{title}");
        }
    }
}

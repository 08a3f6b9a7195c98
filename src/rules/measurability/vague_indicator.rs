//! M021.

use super::empty_words;
use super::wording::Wording;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::rules::{Context, Words, rule};

rule! {
    /// The title of an indicator does not say what is counted.
    ///
    /// The rule looks for titles of the vague words that goals consist of too (M013): "God dialog", "Kvaliteten på
    /// kommunikasjonen", "Bedre omdømme". Titles that say how it is counted ("Andel …", "Antall …", "Snitt …") or that have a
    /// number are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: Two people who fetch the number would count two different things, and the reading of next year could not
    /// be compared with that of this year.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   tillit:
    ///     title: Innbyggerne har tillit til kommunen
    ///     indicators:
    ///       dialog: {title: God dialog med innbyggerne, unit: "%"}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   tillit:
    ///     title: Innbyggerne har tillit til kommunen
    ///     indicators:
    ///       svar: {title: Andel innspill som får svar innen en uke, unit: "%"}
    /// ```
    "M021", "vague-indicator", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.all(Kind::Indicator) {
        let Some(title) = &element.common.title else { continue };
        let Some(range) = vague(&title.value) else { continue };
        let message = say!(
            "\"{words}\" does not say what the indicator \"{title}\" counts",
            words = &title.value[range.clone()],
            title = element.title()
        );
        sink.push(
            Diagnostic::new(&CODE, Words::Line(title.as_deref()).place(range), message)
                .help(say!("name what is counted: a share, a number, a time or an answer to a question")),
        );
    }
}

/// Words that say how something is counted, or parts of them.
#[rustfmt::skip]
const COUNTED: [&str; 27] = [
    "andel", "antal", "prosent", "snitt", "gjennomsnitt", "score", "skår", "skala", "indeks", "karakter", "poeng", "tid", "frist", "mål på", "share", "number", "svar på",
    "rate", "grad", "omdømmemåling", "måling", "undersøkelse", "undersøking", "survey", "tal på", "median", "beste",
];

/// What opens a title about how good something is.
const QUALITY: [&str; 7] = [
    "opplevd kvalitet", "kvaliteten på", "kvalitet i", "kvalitet på", "kvaliteten i", "opplevelsen av",
    "the quality of",
];

fn vague(title: &str) -> Option<std::ops::Range<usize>> {
    let lower = title.to_lowercase();
    let words = Wording::new(title);
    let is_counted = words.has_number() || COUNTED.iter().any(|word| lower.contains(word));
    if is_counted {
        return None;
    }
    empty_words::find(title).or_else(|| words.find(&QUALITY).filter(|range| range.start == 0).map(|_| 0..title.len()))
}

#[cfg(test)]
mod tests {
    use super::vague;

    #[test]
    fn titles_that_count_nothing_are_told_from_others() {
        for title in [
            "God dialog med innbyggerne", "Bedre omdømme", "Økt synlighet", "Kvaliteten på kommunikasjonen",
            "God samhandling",
        ] {
            assert!(vague(title).is_some(), "{title}");
        }
        for title in [
            "Andel innbyggere som er fornøyd med svaret de fikk",
            "Kontoer i sosiale medier",
            "Omdømmescore",
            "Innspill fra unge de siste tolv månedene",
            "Sykefravær",
            "Tid fra hendelse til første melding",
            "Svar på spørsmålet om god dialog",
            "",
        ] {
            assert!(vague(title).is_none(), "{title}");
        }
    }
}

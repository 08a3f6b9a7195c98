//! Sentences that speak of other works: laws, reports, other plans.

use crate::prose::Sentence;

/// How words for works that have chapters end.
const WORKS: [&str; 32] = [
    "loven", "lova", "lovens", "lov", "lovverket", "forskrift", "forskriften", "forskrifta", "forskriftens",
    "rundskriv", "rundskrivet", "veileder", "veilederen", "rettleiaren", "rettleiar", "rapport", "rapporten",
    "utredning", "utredningen", "utgreiinga", "budsjettet", "statsbudsjettet", "avtalen", "avtala", "direktivet",
    "reglementet", "håndboken", "håndboka", "handboka", "nou", "act", "report",
];

/// Words for works that are no endings of others.
const WHOLE: [&str; 8] = ["meld", "prop", "st", "innst", "boken", "boka", "regulation", "regulations"];

/// How the names of plans end, of which this one is only one.
const PLANS: [&str; 6] = ["planen", "planens", "strategien", "strategiens", "meldingen", "meldinga"];

/// Whether a sentence names a work that a chapter in it may belong to.
pub fn is_of_another_work(sentence: &Sentence) -> bool {
    let is_work = |word: &str| {
        let word = word.to_lowercase();
        let is_plan = |end: &str| word.len() > end.len() && word.ends_with(end);
        WORKS.iter().any(|end| word.ends_with(end)) || WHOLE.contains(&&*word) || PLANS.into_iter().any(is_plan)
    };
    sentence.text.contains('§') || sentence.words().any(|(_, word)| is_work(word.trim_end_matches('.')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::sentence;

    #[test]
    fn other_works_are_told_from_the_plan() {
        for text in [
            "Folkehelseloven stiller krav.", "Se NOU 2020: 9, kapittel 4.", "Kommuneplanen har mål for dette.",
            "Jf. Meld. St. 19.", "Kravet følger av § 4.",
        ] {
            assert!(is_of_another_work(&sentence(text)), "{text}");
        }
        for text in ["Planen har ni kapitler.", "Vi lover å svare.", "Se kapittel 4.", "Målene står samlet."] {
            assert!(!is_of_another_work(&sentence(text)), "{text}");
        }
    }
}

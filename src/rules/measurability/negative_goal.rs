//! M019.

use super::wording::Wording;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::rules::{Context, rule};

rule! {
    /// A goal says only what is not to happen.
    ///
    /// The rule looks at titles that begin with "unngå", "ikke" or "slutte å", and at those in which somebody "skal ikke" or "må ikke" do
    /// something, or does not do it ("Kommunen gir ikke ulike svar"). Titles with a comparison ("ikke flere enn") or a number are left alone, and so are goals of "ingen" ("Ingen blir
    /// skadd i trafikken"), which say how many.
    ///
    /// ## Why
    ///
    /// Our own judgement: A goal that only rules something out does not say what to do instead, and those who carry it out can do nothing
    /// and have reached it.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   ventetid: Innbyggerne skal ikke vente unødig på svar
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   ventetid: Innbyggerne får svar samme dag
    /// ```
    "M019", "negative-goal", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, goal) in context.all(Kind::Goal) {
        let Some(title) = goal.common.title.as_ref().filter(|title| only_rules_out(title)) else { continue };
        let message = say!("the goal \"{title}\" says only what is not to happen", title = goal.title());
        sink.push(
            Diagnostic::new(&CODE, title.span, message)
                .help(say!("write what is to be the case instead, so that it can be seen when it is reached")),
        );
    }
}

/// Verbs in whose company a "not" rules something out.
const MODALS: [&str; 8] = ["skal", "må", "bør", "skulle", "vil", "shall", "must", "should"];

/// Words behind which something else is said to hold.
const INSTEAD: [&str; 8] = ["men", "enn", "før", "than", "but", "until", "bare", "berre"];

/// The most words before the verb.
const WHO: usize = 6;

fn only_rules_out(title: &str) -> bool {
    let words = Wording::new(title);
    if title.contains(|letter: char| letter.is_ascii_digit())
        || words.has_number()
        || words.words().any(|word| INSTEAD.contains(&word))
    {
        return false;
    }
    let first = usize::from(matches!(words.word(0), "å" | "vi" | "kommunen"));
    let first = if MODALS.contains(&words.word(first)) { first + 1 } else { first };
    let opens = matches!(words.word(first), "unngå" | "unngår" | "ikke" | "ikkje" | "avoid" | "not")
        || words.stands_at(first, "slutte å").is_some()
        || words.stands_at(first, "slutter å").is_some();
    let denies = (1..=WHO).any(|nth| {
        MODALS.contains(&words.word(nth)) && matches!(words.word(nth + 1), "ikke" | "ikkje" | "aldri" | "not" | "never")
    });
    // "Kommunen gir ikke ulike svar".
    let is_now = words.word(1).ends_with('r')
        && matches!(words.word(2), "ikke" | "ikkje" | "aldri")
        && !matches!(words.word(1), "trenger" | "behøver" | "treng");
    opens || ((denies || is_now) && !words.words().any(|word| matches!(word, "som" | "at" | "når" | "that" | "who")))
}

#[cfg(test)]
mod tests {
    use super::only_rules_out;

    #[test]
    fn goals_that_only_rule_something_out_are_told_from_others() {
        for negative in [
            "Unngå misforståelser",
            "Innbyggerne skal ikke vente unødig på svar",
            "Kommunen skal ikke gi ulike svar",
            "Ikke skape forvirring",
            "Vi skal unngå dårlige oppslag",
            "Folk skal aldri måtte ringe igjen",
            "Innbyggjarane skal ikkje vente",
            "Slutte å sende uklare brev",
            "Kommunen gir ikke ulike svar",
        ] {
            assert!(only_rules_out(negative), "{negative}");
        }
        for other in [
            "Kommunen har ikke flere kanaler enn den klarer å svare i",
            "Ingen blir skadd i trafikken",
            "Innbyggerne får svar uten å ringe to ganger",
            "Innbyggerne skal ikke vente mer enn to dager",
            "Alle som ikke bruker nett, får brev på papir",
            "Unge som ikke stemmer, blir hørt",
            "Innbyggerne trenger ikke å ringe",
            "Folk er ikke i tvil om hvem som svarer",
            "Færre klager på svarene",
            "De som ikke skal møte, får beskjed",
            "",
        ] {
            assert!(!only_rules_out(other), "{other}");
        }
    }
}

//! M017.

use super::wording::Wording;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::rules::{Context, rule};

rule! {
    /// A goal says only that a law or a requirement is followed.
    ///
    /// The rule looks at titles that consist of a verb such as "følge", "oppfylle" or "etterleve" and the name of a law or
    /// regulation, or "kravene i" one, with the number of its section or without. Goals
    /// that say more, such as for whom or by how much, are left alone. An indicator changes nothing: the title is what readers see.
    ///
    /// ## Why
    ///
    /// Our own judgement: The law holds whether the plan says so or not. A goal says what the organisation wants to be
    /// different, and how much further than the law it means to go.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   spraaklova: Kommunen følger språklova
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   klarspraak: Ni av ti innbyggere forstår brevene fra kommunen
    /// ```
    "M017", "law-as-goal", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked() {
        for (_, goal) in context.plan.of_kind(scope, Kind::Goal) {
            let Some(title) = goal.common.title.as_ref().filter(|title| is_only_a_law(title)) else { continue };
            let message = say!("the goal \"{title}\" says only that a law is followed", title = goal.title());
            sink.push(
                Diagnostic::new(&CODE, title.span, message).help(say!(
                    "write what is to be different for those whom the law is for, and how anybody can see it"
                )),
            );
        }
    }
}

/// Verbs for keeping to something, in bokmål, nynorsk and English.
const KEEPING: [&str; 30] = [
    "følge", "følger", "fylgje", "følgje", "følgjer", "oppfylle", "oppfyller", "oppfylt", "overholde", "overholder",
    "overholdt", "etterleve", "etterlever", "etterlevd", "ivareta", "ivaretar", "ivaretatt", "følgt", "fulgt", "halde",
    "held", "comply", "complies", "meet", "meets", "followed", "tråd", "samsvar", "retter", "holder",
];

/// Words that may stand between the verb and the law.
const BETWEEN: [&str; 41] = [
    "krav", "kravene", "krava", "kravet", "i", "til", "alle", "de", "dei", "lovpålagte", "gjeldende", "gjeldande",
    "bestemmelsene", "av", "med", "etter", "og", "the", "requirements", "of", "with", "lovens", "første", "andre",
    "tredje", "fjerde", "ledd", "bokstav", "oss", "seg", "reglene", "reglane", "bestemmelsen", "likestillings", "lov",
    "om", "pliktene", "pliktane", "plikten", "pålegg", "kapittel",
];

/// Endings of names of laws and regulations.
const LAWS: [&str; 16] = [
    "loven", "lova", "lov", "lovene", "lovverket", "lovverk", "forskriften", "forskrifta", "forskriftene",
    "forordningen", "direktivet", "regelverket", "act", "gdpr", "konvensjonen", "konvensjon",
];

/// Whether a title says that a law is followed, and nothing else: at most the name of who follows it comes before the verb.
fn is_only_a_law(title: &str) -> bool {
    let words = Wording::new(title);
    let passive =
        ["blir", "er", "vert", "skal", "må", "fulgt", "følges", "følgjast", "overholdes", "etterleves", "oppfylles"];
    if words.word(0).ends_with("loven") || words.word(0).ends_with("lova") {
        let has_verb = words.words().any(|word| KEEPING.contains(&word) || passive[5..].contains(&word));
        let is_rest = |word: &str| {
            passive.contains(&word)
                || KEEPING.contains(&word)
                || BETWEEN.contains(&word)
                || word.starts_with(|first: char| first.is_ascii_digit())
                || word.chars().count() == 1
        };
        return has_verb && words.words().skip(1).all(is_rest);
    }
    let Some(verb) = words.words().position(|word| KEEPING.contains(&word)).filter(|at| *at <= 3) else { return false };
    let rest: Vec<_> = words.words().skip(verb + 1).collect();
    let is_law = |word: &&str| LAWS.iter().any(|law| word.ends_with(law));
    let is_number = |word: &str| word.starts_with(|first: char| first.is_ascii_digit()) || word.chars().count() == 1;
    let is_filler =
        |word: &&str| BETWEEN.contains(word) || KEEPING.contains(word) || (title.contains('§') && is_number(word));
    rest.iter().any(is_law) && rest.iter().all(|word| is_law(word) || is_filler(word))
}

#[cfg(test)]
mod tests {
    use super::is_only_a_law;

    #[test]
    fn goals_that_only_follow_a_law_are_told_from_those_that_say_more() {
        for only in [
            "Følge språklova",
            "Kommunen følger språklova",
            "Oppfylle kravene i forvaltningsloven",
            "Kommunen oppfyller alle lovpålagte krav i opplæringslova",
            "Etterleve personvernforordningen og personopplysningsloven",
            "Vi følger språkloven § 9",
            "Kommunen oppfyller kravene i forvaltningsloven §§ 11 og 17",
            "Forvaltningsloven § 11 a blir fulgt",
            "Språklova blir følgt",
            "Vi held oss til språklova § 9 første ledd",
            "Kommunen er i tråd med likestillings- og diskrimineringsloven",
        ] {
            assert!(is_only_a_law(only), "{only}");
        }
        for more in [
            "Innbyggerne får svar innen fristen i forvaltningsloven",
            "Alle nettsidene oppfyller kravene i forskriften om universell utforming innen 2027",
            "Kommunen følger opp hvert barn",
            "Følge planen",
            "Språklova er kjent for alle ansatte",
            "",
        ] {
            assert!(!is_only_a_law(more), "{more}");
        }
    }
}

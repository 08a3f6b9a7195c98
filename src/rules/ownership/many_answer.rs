//! O014.

use super::owners::first_owned;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::rules::{Context, rule};

rule! {
    /// A role that is many people is the one that answers for something.
    ///
    /// The rule looks at roles that other elements name under `owner`, and judges by the title: a plural such as
    /// "Enhetslederne", "De ansatte" or "Alle ledere", or two functions such as "Webredaktøren og språkrådgiveren". Groups that
    /// meet and decide, such as a board, a committee or the management group, are one; whether they can answer for a measure
    /// is another question (O015).
    ///
    /// ## Why
    ///
    /// Where several answer for the same, each can think that another one does.
    ///
    /// Source: Project Management Institute, PMBOK Guide (6th edition, 2017), on RACI: one person is accountable for
    /// each task.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// roles: {enhetsledere: Enhetslederne}
    /// measures:
    ///   nettsider: {title: Skrive om nettsidene, owner: enhetsledere}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// roles: {webredaktoer: Webredaktøren}
    /// measures:
    ///   nettsider: {title: Skrive om nettsidene, owner: webredaktoer}
    /// ```
    "O014", "many-answer", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (id, role) in context.all(Kind::Role).filter(|(_, role)| is_many(role.title())) {
        let Some((element, span)) = first_owned(context, id) else { continue };
        let message = say!(
            "\"{role}\" is many people, so it is unclear who answers for \"{title}\"",
            role = role.title(),
            title = element.title()
        );
        sink.push(Diagnostic::new(&CODE, span, message).note(role.span, say!("the role")).help(say!(
            "name the one role that answers under \"owner:\", and those who do the work under \"responsible:\""
        )));
    }
}

/// Endings of words for several people or units, in bokmål and nynorsk: definite plurals, and plurals of words for those
/// who do something.
const PLURAL: [&str; 16] = [
    "erne", "ene", "ane", "ere", "arar", "ansatte", "tilsette", "valgte", "valde", "orer", "ører", "ister", "enter",
    "anter", "ologer", "grafer",
];

/// The fewest letters of a word whose ending tells. Our own choice.
const LEAST: usize = 6;

/// Words before the one that tells.
const ARTICLES: [&str; 5] = ["de", "dei", "våre", "kommunens", "the"];

/// Endings of words for one person by function, in the singular.
#[rustfmt::skip]
const PERSON: [&str; 26] = [
    "sjef", "sjefen", "leder", "lederen", "leiar", "leiaren", "direktør", "direktøren", "rådgiver", "rådgiveren", "rådgivar", "rådgivaren", "redaktør", "redaktøren",
    "koordinator", "koordinatoren", "ansvarlig", "ansvarleg", "ordfører", "ordføreren", "ordførar", "ordføraren", "sekretær", "sekretæren", "rektor", "rektoren",
];

/// Whether a title names several people, by its first word, or two that are joined: "Webredaktøren og språkrådgiveren".
fn is_many(title: &str) -> bool {
    let words =
        title.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase);
    let mut words = words.skip_while(|word| ARTICLES.contains(&&**word));
    let first = words.next().unwrap_or_default();
    let is_all = matches!(&*first, "alle" | "samtlige" | "samtlege" | "all" | "hver" | "kvar" | "vi");
    let is_plural = first.chars().count() >= LEAST && PLURAL.iter().any(|ending| first.ends_with(ending));
    is_all || is_plural || are_two(title)
}

/// Whether a title is two people: both halves begin with a word for one.
fn are_two(title: &str) -> bool {
    let opens_with_person = |part: &str| {
        let first = part
            .trim()
            .split(|letter: char| !letter.is_alphanumeric() && letter != '-')
            .next()
            .unwrap_or_default()
            .to_lowercase();
        PERSON.iter().any(|ending| first.ends_with(ending))
    };
    [" og ", " eller ", " and ", " or ", "/", " & "].iter().any(|joint| {
        title.split_once(joint).is_some_and(|(one, other)| opens_with_person(one) && opens_with_person(other))
    })
}

#[cfg(test)]
mod tests {
    use super::is_many;

    #[test]
    fn several_people_are_told_from_one_and_from_groups() {
        for many in [
            "Enhetslederne", "Alle ledere", "Ansatte i skolen", "Avdelingsledere", "Rektorene", "Rektorer", "Lærarane",
            "De hovedtillitsvalgte", "Webredaktøren og språkrådgiveren", "Leder for torget og webredaktøren",
            "Kommunalsjef/rådgiver", "Dei tillitsvalde",
        ] {
            assert!(is_many(many), "{many}");
        }
        for one in [
            "Kommunikasjonssjefen", "Leder for innbyggertorget", "Ledergruppen", "Kommunestyret", "Rådgiver",
            "Webredaktør", "Styret", "Pressevakt", "Leder for plan og miljø", "Kommunalsjefen for skole og barnehage",
            "Den tillitsvalgte", "Rådgiver for språk og web", "",
        ] {
            assert!(!is_many(one), "{one}");
        }
    }
}

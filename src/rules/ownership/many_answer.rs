//! O014.

use std::collections::HashSet;

use super::owners::owner;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::rules::{Context, rule};

rule! {
    /// A role that is many people is the one that answers for something.
    ///
    /// The rule looks at roles that goals, measures and indicators name under `owner`, and judges by the title: a plural
    /// such as "Enhetslederne", "Ansatte" or "Alle ledere". Groups that meet and decide, such as a board, a committee or
    /// the management group, are one.
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
    let mut told = HashSet::new();
    for (_, element) in [Kind::Goal, Kind::Measure, Kind::Indicator].into_iter().flat_map(|kind| context.all(kind)) {
        let Some((role, target)) = owner(element).and_then(|role| Some((role, role.target()?))) else { continue };
        let title = context.plan.element(target).title();
        if is_many(title) && told.insert((element.scope, target)) {
            let message = say!(
                "\"{role}\" is many people, so it is unclear who answers for \"{title}\"",
                role = title, title = element.title()
            );
            sink.push(
                Diagnostic::new(&CODE, role.link.span, message)
                    .note(context.plan.element(target).span, say!("the role"))
                    .help(say!("name the one role that answers under \"owner:\", and those who do the work under \"responsible:\"")),
            );
        }
    }
}

/// Endings of words for several people or units, in bokmål and nynorsk: definite plurals, and plurals of words for those
/// who do something.
const PLURAL: [&str; 14] = [
    "erne", "ene", "ane", "ere", "arar", "ansatte", "tilsette", "orer", "ører", "ister", "enter", "anter", "ologer", "grafer",
];

/// The fewest letters of a word whose ending tells. Our own choice.
const LEAST: usize = 6;

/// Whether a title names several people, by its first word.
fn is_many(title: &str) -> bool {
    let first = title.split(|letter: char| !letter.is_alphanumeric()).find(|word| !word.is_empty());
    let first = first.unwrap_or_default().to_lowercase();
    let is_all = matches!(&*first, "alle" | "samtlige" | "samtlege" | "all");
    is_all || (first.chars().count() >= LEAST && PLURAL.iter().any(|ending| first.ends_with(ending)))
}

#[cfg(test)]
mod tests {
    use super::is_many;

    #[test]
    fn several_people_are_told_from_one_and_from_groups() {
        for many in ["Enhetslederne", "Alle ledere", "Ansatte i skolen", "Avdelingsledere", "Rektorene", "Rektorer", "Lærarane"] {
            assert!(is_many(many), "{many}");
        }
        for one in ["Kommunikasjonssjefen", "Leder for innbyggertorget", "Ledergruppen", "Kommunestyret", "Rådgiver", "Webredaktør", "Styret", "Pressevakt", ""] {
            assert!(!is_many(one), "{one}");
        }
    }
}

//! O015.

use super::owners::owned;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::rules::{Context, rule};

rule! {
    /// An assembly, a council or a group is the one that answers for a measure, an indicator or a channel.
    ///
    /// The rule looks at the titles of roles under `owner`: elected assemblies and councils ("Kommunestyret", "Ungdomsrådet"),
    /// committees, groups ("Ledergruppen", "Prosjektgruppa", "Fagmiljøet") and the whole organisation ("Administrasjonen"). They may
    /// answer for goals, policies and the plan itself. Departments are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: A body meets a few times a year and decides. Between the meetings nobody in it does the work, and
    /// nobody can be asked how it is going.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// roles: {ledergruppen: Ledergruppen}
    /// measures:
    ///   nettsider: {title: Skrive om nettsidene, owner: ledergruppen}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// roles: {webredaktoer: Webredaktøren}
    /// measures:
    ///   nettsider: {title: Skrive om nettsidene, owner: webredaktoer}
    /// ```
    "O015", "body-answers", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let is_daily = |kind: Kind| matches!(kind, Kind::Measure | Kind::Indicator | Kind::Channel);
    for (id, role) in context.all(Kind::Role).filter(|(_, role)| is_body(role.title())) {
        let Some((element, span)) = owned(context, id, is_daily) else { continue };
        let message = say!(
            "\"{role}\" is a body, so nobody in it answers for \"{title}\" from day to day",
            role = role.title(),
            title = element.title()
        );
        sink.push(
            Diagnostic::new(&CODE, span, message)
                .note(role.span, say!("the role"))
                .help(say!("name the one role that answers under \"owner:\", and let the body be asked or informed")),
        );
    }
}

/// Bodies by their whole name.
#[rustfmt::skip]
const BODIES: [&str; 30] = [
    "kommunestyret", "kommunestyre", "bystyret", "bystyre", "herredsstyret", "fylkestinget", "fylkesting", "formannskapet", "formannskap", "fylkesutvalget",
    "fylkesutvalet", "administrasjonen", "administrasjonsutvalget", "ledelsen", "leiinga", "toppledelsen", "toppleiinga", "kommuneledelsen", "kommuneleiinga",
    "kriseledelsen", "kriseleiinga", "kommunen", "organisasjonen", "ledermøtet", "leiarmøtet", "styret", "partene", "ledelse", "fylkeskommunen", "council",
];

/// Endings of words for bodies.
#[rustfmt::skip]
const ENDINGS: [&str; 23] = [
    "gruppe", "gruppen", "gruppa", "utvalg", "utvalget", "utval", "utvalet", "rådet", "komité", "komiteen", "komité", "komiteen", "nemnd", "nemnda", "nemnden",
    "panelet", "forumet", "forum", "miljøet", "miljøene", "miljøa", "teamet", "nettverket",
];

/// Whether a title is that of a body, by its first word, and not of somebody in it: "Leder for ledergruppen".
fn is_body(title: &str) -> bool {
    let lower = title.to_lowercase();
    let first = lower.split(|letter: char| !letter.is_alphanumeric()).find(|word| {
        !word.is_empty() && !matches!(*word, "hele" | "heile" | "den" | "det" | "sentrale" | "utvidede" | "utvida")
    });
    let first = first.unwrap_or_default();
    BODIES.contains(&first) || ENDINGS.iter().any(|ending| first.ends_with(ending)) || lower.starts_with("råd for ")
}

#[cfg(test)]
mod tests {
    use super::is_body;

    #[test]
    fn bodies_are_told_from_people_and_departments() {
        for body in [
            "Kommunestyret", "Ledergruppa", "Det sentrale utvalget", "Ungdomsrådet", "Hele kommunestyret",
            "Arbeidsgruppen for klarspråk", "Råd for eldre",
        ] {
            assert!(is_body(body), "{body}");
        }
        for one in [
            "Leder for ledergruppen", "Kommunikasjonsavdelingen", "Ordføreren", "Kommunedirektøren", "Rådgiver",
            "Rådmannen", "Gruppeleder", "Innbyggertorget", "",
        ] {
            assert!(!is_body(one), "{one}");
        }
    }
}

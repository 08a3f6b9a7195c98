//! O016.

use super::owners::first_owned;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::{Element, Kind};
use crate::rules::{Context, rule};

rule! {
    /// A supplier or an agency outside the organisation is the one that answers for something.
    ///
    /// The rule looks at the titles of roles under `owner`: agencies ("Reklamebyrået"), suppliers ("Leverandøren"), and those who are
    /// hired in ("Innleid prosjektleder", "Ekstern konsulent"). Employees whose title only contains such a word, such as
    /// "Leverandøransvarlig" or "Kommunikasjonskonsulent", are left alone, and so are companies that the organisation owns.
    ///
    /// ## Why
    ///
    /// Our own judgement: A supplier answers for its contract, and not for what the plan promises. When the contract ends, so
    /// does the answer.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// roles: {byraa: Reklamebyrået}
    /// measures:
    ///   nettsider: {title: Skrive om nettsidene, owner: byraa}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// roles: {webredaktoer: Webredaktøren, byraa: Reklamebyrået}
    /// measures:
    ///   nettsider: {title: Skrive om nettsidene, owner: webredaktoer, responsible: byraa}
    /// ```
    "O016", "outsider-answers", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (id, role) in context.all(Kind::Role).filter(|(_, role)| is_outside(role)) {
        let Some((element, span)) = first_owned(context, id) else { continue };
        let message = say!(
            "\"{role}\" is outside the organisation, but answers for \"{title}\"",
            role = role.title(),
            title = element.title()
        );
        sink.push(Diagnostic::new(&CODE, span, message).note(role.span, say!("the role")).help(say!(
            "let somebody who works here answer under \"owner:\", and name those who are hired under \"responsible:\""
        )));
    }
}

/// How words end for those who are hired.
#[rustfmt::skip]
const HIRED: [&str; 15] = [
    "byrå", "byrået", "byråa", "leverandør", "leverandøren", "leverandørene", "konsulentselskap", "konsulentselskapet", "konsulentfirma", "konsulentfirmaet",
    "entreprenøren", "underleverandøren", "konsulenthus", "konsulenthuset", "driftsleverandør",
];

/// Words for those who come from outside, at the beginning of a title.
const OUTSIDE: [&str; 5] = ["innleid", "innleigd", "innleide", "innleigde", "hired"];
/// Words behind "ekstern" for those who come from outside. An "ekstern kommunikasjonsrådgiver" may work here.
const OUTSIDERS: [&str; 7] =
    ["konsulent", "konsulenter", "konsulentar", "evaluator", "leverandør", "byrå", "prosjektleder"];

fn is_outside(role: &Element) -> bool {
    let names_outsider = |text: &str| {
        let words: Vec<_> = text
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        let is_hired =
            |word: &String| HIRED.iter().any(|ending| word.ends_with(ending)) && !word.ends_with("sentralbyrå");
        // In "Kontakt mot leverandøren", the supplier is whom the role speaks with.
        let is_external = || {
            words.first().is_some_and(|first| first.starts_with("ekstern"))
                && words.get(1).is_some_and(|second| OUTSIDERS.contains(&&**second))
        };
        is_external()
            || words.first().is_some_and(|first| OUTSIDE.contains(&&**first) || is_hired(first))
            || words.get(1).is_some_and(|second| words.len() == 2 && is_hired(second))
    };
    names_outsider(role.title())
}

//! A011.

use std::collections::{BTreeMap, HashMap};

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::{Element, Kind, ScopeId};
use crate::rules::{Context, rule};

rule! {
    /// Two strategies of one organisation share some values but not all, or spell them differently.
    ///
    /// Sets that have no value in common are left alone: a plan may have values for its own field. Capital letters and
    /// order do not matter. Organisations are the same if the names in `organisation` are.
    ///
    /// ## Why
    ///
    /// Our own judgement: An organisation has one set of values, and people learn it by heart. When two plans disagree,
    /// staff and the public cannot tell which set was adopted.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    /// values:
    ///   raus: Raus
    ///   modig: Modig
    /// ```
    ///
    /// ```yaml /strategies/samfunnsdel/strategy.yaml
    /// strategy:
    ///   title: Samfunnsdel
    ///   organisation: Fjordvik kommune
    ///   kind: municipal-plan
    ///   language: nb
    /// values:
    ///   raus: Raus
    ///   modig: Modig
    ///   ansvarlig: Ansvarlig
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    /// values:
    ///   raus: Raus
    ///   modig: Modig
    /// ```
    ///
    /// ```yaml /strategies/samfunnsdel/strategy.yaml
    /// strategy:
    ///   title: Samfunnsdel
    ///   organisation: Fjordvik kommune
    ///   kind: municipal-plan
    ///   language: nb
    /// values:
    ///   modig: Modig
    ///   raus: Raus
    /// ```
    "A011", "shared-values-differ", Warning, check
}

/// The values of a strategy: their names in lower case, and the elements.
type Values<'a> = BTreeMap<String, &'a Element>;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut holders: HashMap<(&str, String), ScopeId> = HashMap::new();
    let mut sets: HashMap<ScopeId, Values<'_>> = HashMap::new();
    for (scope, _) in context.strategies() {
        let Some(organisation) = context.organisation(scope) else { continue };
        let values = context.plan.of_kind(scope, Kind::Value).map(|(_, value)| (name(value), value));
        let values: Values<'_> = values.filter(|(name, _)| !name.is_empty()).collect();
        let shared = values.keys().find_map(|name| holders.get(&(organisation, name.clone())));
        if let Some((other, others)) = shared.and_then(|other| Some((*other, sets.get(other)?))) {
            compare(context, scope, &values, other, others, sink);
        }
        for name in values.keys() {
            holders.entry((organisation, name.clone())).or_insert(scope);
        }
        sets.insert(scope, values);
    }
}

fn name(value: &Element) -> String {
    value.title().trim().trim_matches(['«', '»', '"', '!', '.']).to_lowercase()
}

fn compare(
    context: &Context<'_>,
    scope: ScopeId,
    own: &Values<'_>,
    other: ScopeId,
    others: &Values<'_>,
    sink: &mut Sink,
) {
    let added: Vec<_> = own.iter().filter(|(name, _)| !others.contains_key(*name)).map(|(_, value)| *value).collect();
    let lacking: Vec<_> = others.iter().filter(|(name, _)| !own.contains_key(*name)).map(|(_, value)| *value).collect();
    let Some(first) = added.first().or(own.values().next()).copied() else { return };
    let strategies = [other, scope].map(|scope| context.plan.root(scope).map_or("", Element::title));
    let Some(difference) = difference(&added, &lacking, strategies) else { return };
    let mut finding = Diagnostic::new(&CODE, first.span, difference);
    if let Some(there) = lacking.first().or(others.values().next()) {
        finding = finding.note(there.span, say!("the values of the other strategy"));
    }
    sink.push(
        finding.help(say!("find out which set the organisation has adopted, and write it in the same way in both")),
    );
}

/// How two sets differ.
fn difference(here: &[&Element], there: &[&Element], [other, own]: [&str; 2]) -> Option<Message> {
    let list = |values: &[&Element]| values.iter().map(|value| value.title()).collect::<Vec<_>>().join(", ");
    match (here.is_empty(), there.is_empty()) {
        (true, true) => None,
        (true, false) => {
            Some(say!("\"{own}\" lacks values that \"{other}\" has: {there}", own, other, there = list(there)))
        }
        (false, true) => {
            Some(say!("\"{own}\" has values that \"{other}\" lacks: {here}", own, other, here = list(here)))
        }
        (false, false) => Some(say!(
            "the values of \"{own}\" and \"{other}\" differ: \"{here}\" against \"{there}\"",
            own,
            other,
            here = list(here),
            there = list(there)
        )),
    }
}

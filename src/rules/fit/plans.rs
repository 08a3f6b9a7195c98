//! What several rules about communication need to know.

use crate::model::entity::{Audience, Channel, ChannelDirection, ChannelForm, Common, Degree, Measure, Reach};
use crate::model::{Element, ElementId, Kind, Ref};
use crate::rules::Context;

/// The channels that reach an audience: those that say so, and those that measures for it use.
pub(super) fn channels_to(context: &Context<'_>, audience: ElementId) -> Vec<ElementId> {
    let plan = context.plan;
    let reaching = plan.referrers(audience, Channel::REACHES);
    let told = plan.referrers(audience, Common::TEXT).filter(|id| plan.element(*id).kind() == Kind::Channel);
    let measures = plan.referrers(audience, Measure::AUDIENCES).filter_map(|id| plan.element(id).measure());
    let used = measures.flat_map(|measure| &measure.channels).filter_map(Ref::target);
    let mut channels: Vec<_> = reaching.chain(told).chain(used).collect();
    channels.sort_unstable();
    channels.dedup();
    channels
}

/// Whether an audience is outside the organisation only.
pub(super) fn is_outside(audience: &Audience) -> bool {
    audience.scope.as_ref().is_some_and(|scope| scope.value == Reach::External)
}

/// Whether a channel is internal to the organisation.
pub(super) fn is_inside(channel: &Channel) -> bool {
    match channel.scope.as_ref().map(|scope| scope.value) {
        Some(scope) => scope == Reach::Internal,
        None => channel.form.as_ref().is_some_and(|form| form.value == ChannelForm::Intranet),
    }
}

/// Whether a channel says that it does not carry replies.
pub(super) fn is_one_way(channel: &Element) -> bool {
    let direction = channel.channel().and_then(|channel| channel.direction.as_ref());
    direction.is_some_and(|direction| direction.value == ChannelDirection::OneWay)
}

/// Whether an audience has low priority.
pub(super) fn is_minor(audience: &Audience) -> bool {
    audience.priority.as_ref().is_some_and(|priority| priority.value == Degree::Low)
}

/// Beginnings of words for ending something.
#[rustfmt::skip]
const ENDING: [&str; 20] = [
    "avslutt", "avvikl", "legge ned", "leggje ned", "legg ned", "nedlegg", "fase ut", "utfas", "trappe ned", "nedtrapp",
    "slutt", "stans", "stopp", "steng", "kutt", "si opp", "lukk", "skru av", "close", "wind down",
];

/// Beginnings of words for making something smaller, moving it or putting it in order.
#[rustfmt::skip]
const TIDYING: [&str; 22] = [
    "fjern", "redus", "mindre", "færre", "siste", "erstatt", "slå sammen", "slå saman", "sammenslå", "saml", "rydd", "halver",
    "flytt", "begrens", "avgrens", "arkiver", "slett", "bytt", "overfør", "innskrenk", "merge", "move",
];

/// Whether the title of a measure says that it ends something.
pub(super) fn ends_something(title: &str) -> bool {
    let title = title.to_lowercase();
    ENDING.iter().any(|word| title.contains(word))
}

/// Whether the title of a measure says that it winds something down: ends it, makes it smaller, moves it or puts it in
/// order.
pub(super) fn winds_down(title: &str) -> bool {
    let lower = title.to_lowercase();
    ends_something(title) || TIDYING.iter().any(|word| lower.contains(word))
}

/// Words in titles that mean everyone, in bokmål, nynorsk and English.
#[rustfmt::skip]
const EVERYONE: [&str; 27] = [
    "alle", "alle sammen", "alle saman", "allmennheten", "allmenheten", "ålmenta", "befolkningen", "befolkninga",
    "hele befolkningen", "hele befolkninga", "heile befolkninga", "offentligheten", "publikum", "folk flest", "samfunnet",
    "storsamfunnet", "omverdenen", "omverda", "omgivelsene", "omgjevnadene", "allmenn offentlighet", "everyone",
    "everybody", "the public", "the general public", "general public", "society",
];

/// Words after "alle" that mean everyone.
#[rustfmt::skip]
const PEOPLE: [&str; 15] = [
    "innbyggere", "innbyggerne", "innbyggarar", "innbyggarane", "innbyggjarar", "borgere", "folk", "mennesker", "målgrupper", "målgruppene",
    "interessenter", "citizens", "residents", "people", "audiences",
];

/// Whether the title of an audience names everybody: "Alle innbyggere", "Befolkningen i Innlandet".
pub(super) fn is_everyone(title: &str) -> bool {
    let title = title.trim().trim_end_matches('.');
    let (body, place) = title.split_once(" i ").or_else(|| title.split_once(" in ")).unwrap_or((title, ""));
    if !place.is_empty() && !is_place(place) {
        return false;
    }
    let body = body.to_lowercase();
    let is_all = |part: &str| {
        let after = ["alle ", "samtlige ", "all "].iter().find_map(|all| part.strip_prefix(all));
        EVERYONE.contains(&part) || after.is_some_and(|people| PEOPLE.contains(&people.trim()))
    };
    body.split(" og ").flat_map(|part| part.split(" and ")).all(|part| is_all(part.trim()))
}

/// Whether words stand for a whole place: its name, or the municipality, the region and so on.
fn is_place(words: &str) -> bool {
    const PLACES: [&str; 9] =
        ["kommunen", "regionen", "fylket", "landet", "byen", "bygda", "bygdene", "hele kommunen", "hele landet"];
    words.starts_with(char::is_uppercase) || PLACES.contains(&words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_everybody_are_told_from_those_of_somebody() {
        for title in [
            "Alle innbyggere",
            "Alle",
            "Allmennheten",
            "Befolkningen i Innlandet",
            "Omgivelsene og samfunnet",
            "Hele befolkningen",
            "Alle målgrupper",
            "Samtlige innbyggere i Fjordvik",
            "Alle innbyggjarar",
            "The general public",
        ] {
            assert!(is_everyone(title), "{title}");
        }
        for title in [
            "Innbyggere",
            "Alle ansatte",
            "Alle foresatte i skolen",
            "Alle i helsetjenesten som skriver brev",
            "Unge mellom 13 og 25 år",
            "Befolkningen over 80 år",
            "Ansatte og publikum",
            "Resten av helse- og omsorgssektoren i regionen",
            "Samfunnskontakter",
            "",
        ] {
            assert!(!is_everyone(title), "{title}");
        }
    }
}

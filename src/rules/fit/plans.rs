//! What several rules about communication need to know.

use std::collections::HashSet;

use super::everyone::is_everyone;
use super::winding::{Wound, names, wound_down};
use crate::model::entity::{Audience, Channel, ChannelDirection, ChannelForm, Common, Degree, Measure, Reach};
use crate::model::{Element, ElementId, Kind, Ref};
use crate::rules::Context;
use crate::source::Span;

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

/// Whether a strategy has to say how it talks to an audience: `all` is whether the strategy is about communication, and
/// has to say so of all but minor audiences.
pub(super) fn is_wanted(audience: &Audience, all: bool) -> bool {
    let is_major = audience.priority.as_ref().is_some_and(|priority| priority.value == Degree::High);
    is_major || (all && !is_minor(audience))
}

/// Whether a message is the vision of its strategy: that is for everybody, and hopes more than it claims.
pub(super) fn is_vision(context: &Context<'_>, message: &Element) -> bool {
    let vision = context.strategy(message.scope).and_then(|strategy| strategy.vision.as_ref());
    let bare = |text: &str| text.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    let says = |message: &Element| vision.is_some_and(|vision| bare(&vision.value) == bare(message.title()));
    let supports = message.message().into_iter().flat_map(|own| &own.supports).filter_map(Ref::target);
    says(message) || supports.into_iter().any(|aim| says(context.plan.element(aim)))
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

/// Whether the title of a measure says that it winds something down: ends it, makes it smaller, moves it or puts it in
/// order.
pub(super) fn winds_down(title: &str) -> bool {
    let lower = title.to_lowercase();
    ENDING.iter().chain(&TIDYING).any(|word| lower.contains(word))
}

/// The channels that a measure says it winds down, each once, and where it does.
pub(super) fn ended_by(context: &Context<'_>, element: &Element) -> Vec<(ElementId, Span)> {
    let title = element.common.title.iter().map(|title| (&*title.value, title.span));
    let measure = element.measure().into_iter().flat_map(|measure| measure.deliverable.iter().chain(&measure.effect));
    let prose = element.common.text.iter().chain(measure).map(|text| (&*text.markdown, text.span));
    let sentences =
        title.chain(prose).flat_map(|(text, span)| text.split(['.', ';', '\n']).map(move |sentence| (sentence, span)));
    let mut wound = Vec::new();
    for (sentence, span) in sentences {
        wound.extend(wound_down(sentence).into_iter().map(|wound| (wound, sentence, span)));
    }
    if wound.is_empty() {
        return Vec::new();
    }
    let channels: Vec<_> = context.plan.of_kind(element.scope, Kind::Channel).collect();
    let found = channels.iter().filter_map(|(id, channel)| {
        let others: Vec<_> = channels.iter().filter(|(other, _)| other != id).map(|(_, other)| other.title()).collect();
        let is_channel =
            |wound: &Wound, sentence: &str| names(wound, channel.title(), &others) && !thins_out(channel, sentence);
        let (_, _, span) = wound.iter().find(|(wound, sentence, _)| is_channel(wound, sentence))?;
        Some((*id, *span))
    });
    found.collect()
}

/// Whether a sentence says that a website is to have fewer pages, which makes it no smaller a channel.
fn thins_out(channel: &Element, sentence: &str) -> bool {
    let form = channel.channel().and_then(|channel| channel.form.as_ref()).map(|form| form.value);
    let sentence = sentence.to_lowercase();
    form == Some(ChannelForm::Website)
        && ["antall", "talet på", "tallet på", "færre"].iter().any(|word| sentence.contains(word))
}

/// The audiences that a channel says it reaches. `None` if it does not say, or reaches everybody.
pub(super) fn audiences_of(context: &Context<'_>, channel: ElementId) -> Option<HashSet<ElementId>> {
    let element = context.plan.element(channel);
    let reaches = element.channel()?.reaches.iter().map(Ref::target).collect::<Option<Vec<_>>>()?;
    let everybody = reaches.iter().any(|id| is_everyone(context.plan.element(*id).title()));
    let told = element.common.text.iter().flat_map(|text| &text.links).filter_map(|link| link.link.target);
    (!reaches.is_empty() && !everybody).then(|| reaches.iter().copied().chain(told).collect())
}

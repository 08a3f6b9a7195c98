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
    vision.is_some_and(|vision| bare(&vision.value) == bare(message.title()))
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

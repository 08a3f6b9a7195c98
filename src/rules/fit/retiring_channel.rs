//! F004.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{ChannelPolicy, Measure, MeasureStatus};
use crate::model::{Element, Kind};
use crate::rules::{Context, rule, status_of};

rule! {
    /// A measure that has not begun relies on channels that the strategy means to use less or close.
    ///
    /// The rule looks only at measures with the status `planned`, and at measures without a status that start after
    /// today. It reports a measure only if all its channels are to be used less or closed. Measures whose title says
    /// that they wind the channel down are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: When the measure is due, its audience may have left the channel, or the channel may be gone.
    ///
    /// ## Faulty
    ///
    /// ```yaml kommunikasjon.yaml
    /// channels:
    ///   papiravisa: {title: Papiravisa, policy: retire}
    /// measures:
    ///   artikkelserie:
    ///     title: Artikkelserie om klarspråk
    ///     channels: papiravisa
    ///     status: planned
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml kommunikasjon.yaml
    /// channels:
    ///   papiravisa: {title: Papiravisa, policy: retire}
    ///   nyhetsbrevet: {title: Nyhetsbrevet, policy: grow}
    /// measures:
    ///   artikkelserie:
    ///     title: Artikkelserie om klarspråk
    ///     channels: nyhetsbrevet
    ///     status: planned
    /// ```
    "F004", "retiring-channel", Warning, check
}

/// Beginnings of words for winding something down.
#[rustfmt::skip]
const WINDING_DOWN: [&str; 20] = [
    "avslutt", "avvikl", "legge ned", "leggje ned", "legg ned", "nedlegg", "fase ut", "utfas", "trappe ned", "nedtrapp", "slutte",
    "stanse", "fjern", "redus", "mindre", "færre", "siste", "erstatt", "close", "wind down",
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.all(Kind::Measure) {
        let Some(measure) = element.measure().filter(|measure| is_ahead(context, measure)) else { continue };
        let channels = || measure.channels.iter().map(|channel| channel.target().map(|id| context.plan.element(id)));
        let going = channels().all(|channel| channel.is_some_and(|channel| policy(channel).is_some()));
        let title = element.title().to_lowercase();
        let (Some(link), Some(Some(channel))) = (measure.channels.first(), channels().next()) else { continue };
        if going && !WINDING_DOWN.iter().any(|word| title.contains(word)) {
            let fate = match policy(channel) {
                Some(ChannelPolicy::Retire) => say!("is to be closed"),
                _ => say!("is to be used less"),
            };
            let message = say!(
                "the measure \"{measure}\" relies on \"{channel}\", which {fate}",
                measure = element.title(),
                channel = channel.title(),
                fate
            );
            sink.push(
                Diagnostic::new(&CODE, link.link.span, message)
                    .note(channel.span, say!("the channel"))
                    .help(say!("give the measure a channel that has a future")),
            );
        }
    }
}

fn is_ahead(context: &Context<'_>, measure: &Measure) -> bool {
    match status_of(measure) {
        Some(status) => status == MeasureStatus::Planned,
        None => measure.start.as_ref().is_some_and(|start| start.value.first_day() > context.as_of),
    }
}

/// Whether a channel is to be used less or closed.
fn policy(channel: &Element) -> Option<ChannelPolicy> {
    let policy = channel.channel()?.policy.as_ref()?.value;
    Some(policy).filter(|policy| matches!(policy, ChannelPolicy::Reduce | ChannelPolicy::Retire))
}

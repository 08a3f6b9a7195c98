//! F004.

use super::plans::winds_down;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{ChannelPolicy, Measure, MeasureStatus};
use crate::model::{Element, Kind};
use crate::rules::{Context, rule, status_of};

rule! {
    /// A measure relies on channels that the strategy means to use less or close.
    ///
    /// The rule looks at measures that are planned, under way or delayed, and at measures without a status whose deadline
    /// has not passed. It reports a measure if one of its channels is to be closed, or if all of them are to be used less
    /// or closed. Measures whose title says that they wind the channel down, move what is in it or put it in order are
    /// left alone.
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

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.all(Kind::Measure) {
        let Some(measure) = element.measure().filter(|measure| is_ahead(context, measure)) else { continue };
        let channels = || measure.channels.iter().map(|channel| channel.target().map(|id| context.plan.element(id)));
        let is_going = |channel: Option<&Element>| channel.is_some_and(|channel| policy(channel).is_some());
        let is_closing = |channel: Option<&Element>| channel.and_then(policy) == Some(ChannelPolicy::Retire);
        let first = measure.channels.iter().zip(channels()).find(|(_, channel)| is_closing(*channel));
        let first =
            first.or_else(|| measure.channels.iter().zip(channels()).next().filter(|_| channels().all(is_going)));
        let Some((link, Some(channel))) = first else { continue };
        if !winds_down(element.title()) {
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

/// Whether a measure is still to be carried out, as far as the plan says.
fn is_ahead(context: &Context<'_>, measure: &Measure) -> bool {
    match status_of(measure) {
        Some(status) => matches!(status, MeasureStatus::Planned | MeasureStatus::Ongoing | MeasureStatus::Delayed),
        None if measure.goes_on() => true,
        None => measure.due().or(measure.start.as_ref()).is_none_or(|end| end.last_day() >= context.as_of),
    }
}

/// Whether a channel is to be used less or closed.
fn policy(channel: &Element) -> Option<ChannelPolicy> {
    let policy = channel.channel()?.policy.as_ref()?.value;
    Some(policy).filter(|policy| matches!(policy, ChannelPolicy::Reduce | ChannelPolicy::Retire))
}

//! F003.

use super::plans::{channels_to, is_inside, is_outside};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{Channel, MeasureStatus};
use crate::model::{Element, ElementId, Kind, Ref};
use crate::rules::{Context, rule, status};

rule! {
    /// An external audience is met only in internal channels.
    ///
    /// The rule looks at two things: an external audience whose channels are all internal, and a measure for an
    /// external audience that uses only internal channels. A channel is internal if its `scope` says so, or if it has
    /// no scope and its form is `intranet`. Audiences and channels that are both internal and external are left alone,
    /// and so are measures that have been stopped.
    ///
    /// ## Why
    ///
    /// Patients do not read the intranet. The measure is ticked off as done, but those it was for never heard of it.
    ///
    /// Source: Statens kommunikasjonspolitikk (2009), the principle "Nå alle": relevant information reaches everyone
    /// who is affected.
    ///
    /// ## Faulty
    ///
    /// ```yaml kommunikasjon.yaml
    /// audiences:
    ///   pasienter: {title: Pasienter, scope: external}
    /// channels:
    ///   intranettet: {title: Intranettet, form: intranet, reaches: pasienter}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml kommunikasjon.yaml
    /// audiences:
    ///   pasienter: {title: Pasienter, scope: external}
    /// channels:
    ///   nettsidene: {title: Nettsidene, form: website, reaches: pasienter}
    /// ```
    "F003", "channel-mismatch", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (id, audience) in context.all(Kind::Audience).filter(|(_, element)| element.audience().is_some_and(is_outside))
    {
        let channels: Vec<_> = context.plan.referrers(id, Channel::REACHES).collect();
        let inside = || channels_to(context, id).into_iter().all(|id| stays_inside(context, id));
        if let Some(channel) = channels.first().filter(|_| inside()) {
            report_audience(context, id, audience, *channel, sink);
        }
    }
    for (_, element) in
        context.all(Kind::Measure).filter(|(_, element)| status(element) != Some(MeasureStatus::Stopped))
    {
        let Some(measure) = element.measure() else { continue };
        let outside =
            targets(&measure.audiences).find(|id| context.plan.element(*id).audience().is_some_and(is_outside));
        let inside =
            measure.channels.iter().all(|channel| channel.target().is_some_and(|id| stays_inside(context, id)));
        if let (Some(audience), Some(channel), true) = (outside, measure.channels.first(), inside) {
            let audience = context.plan.element(audience);
            let message = say!(
                "the measure \"{measure}\" is for \"{audience}\", but uses only internal channels",
                measure = element.title(),
                audience = audience.title()
            );
            sink.push(
                Diagnostic::new(&CODE, channel.link.span, message)
                    .note(audience.span, say!("this audience is external"))
                    .help(say!("add a channel that they can use")),
            );
        }
    }
}

fn targets<T>(refs: &[Ref<T>]) -> impl Iterator<Item = ElementId> + '_ {
    refs.iter().filter_map(Ref::target)
}

fn stays_inside(context: &Context<'_>, channel: ElementId) -> bool {
    context.plan.element(channel).channel().is_some_and(is_inside)
}

fn report_audience(context: &Context<'_>, id: ElementId, audience: &Element, channel: ElementId, sink: &mut Sink) {
    let channel = context.plan.element(channel);
    let reaches = channel.channel().into_iter().flat_map(|channel| &channel.reaches);
    let link = reaches.into_iter().find(|audience| audience.target() == Some(id));
    let message = say!(
        "\"{audience}\" is outside the organisation, but is reached only in channels inside it, such as \"{channel}\"",
        audience = audience.title(),
        channel = channel.title()
    );
    sink.push(
        Diagnostic::new(&CODE, link.map_or(channel.span, |audience| audience.link.span), message)
            .note(audience.span, say!("this audience is external"))
            .help(say!("add a channel that they can use")),
    );
}

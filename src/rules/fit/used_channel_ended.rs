//! F015.

use super::plans::ended_by;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{ChannelPolicy, Measure};
use crate::model::{Element, ElementId, Kind};
use crate::rules::{Context, is_over, rule};

rule! {
    /// A measure winds down a channel that another measure uses afterwards.
    ///
    /// The rule looks at measures that say that they close, merge, phase out or cut a channel (F013), and at measures with that
    /// channel that go on after them. Channels that are to grow are reported as such (F013), and those that are to be used less or closed are left alone
    /// here (F004), and so are measures that are done or have been stopped.
    ///
    /// ## Why
    ///
    /// Our own judgement: The later measure is planned for a channel that will not be there, and nobody finds out before its first day.
    ///
    /// ## Faulty
    ///
    /// ```yaml kommunikasjon.yaml
    /// channels: {chatten: Chatten}
    /// measures:
    ///   slutt: {title: Legge ned chatten, by: 2027-06-30}
    ///   leksehjelp: {title: Leksehjelp om kvelden, channels: chatten, by: 2028-06-30}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml kommunikasjon.yaml
    /// channels: {chatten: Chatten}
    /// measures:
    ///   slutt: {title: Legge ned chatten, by: 2028-12-31}
    ///   leksehjelp: {title: Leksehjelp om kvelden, channels: chatten, by: 2028-06-30}
    /// ```
    "F015", "used-channel-ended", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (id, element) in context.all(Kind::Measure) {
        let Some(measure) = element.measure().filter(|measure| !is_over(measure)) else { continue };
        for (ended, span) in ended_by(context, element) {
            let channel = context.plan.element(ended);
            let Some(later) = used_later(context, ended, (id, measure)).filter(|_| is_kept(channel)) else { continue };
            let message = say!(
                "the measure \"{measure}\" winds down \"{channel}\", which \"{later}\" uses afterwards",
                measure = element.title(),
                channel = channel.title(),
                later = later.title()
            );
            sink.push(
                Diagnostic::new(&CODE, span, message)
                    .note(later.span, say!("used here"))
                    .help(say!("give the later measure another channel, or keep this one until it is done")),
            );
        }
    }
}

/// Whether a channel does not say that it is to grow, to be used less or to be closed.
fn is_kept(channel: &Element) -> bool {
    let policy = channel.channel().and_then(|channel| channel.policy.as_ref());
    policy.is_none_or(|policy| policy.value == ChannelPolicy::Maintain)
}

/// A measure that uses a channel after another has ended it.
fn used_later<'a>(
    context: &Context<'a>,
    channel: ElementId,
    (ending, measure): (ElementId, &Measure),
) -> Option<&'a Element> {
    let end = measure.due().map(|by| by.last_day());
    let users = context.plan.referrers(channel, Measure::CHANNELS).filter(|user| *user != ending);
    let goes_on = |user: &Measure| {
        let last = user.publish.as_ref().or(user.due()).map(|by| by.last_day());
        !is_over(user) && last.zip(end).is_none_or(|(last, end)| last > end)
    };
    users.map(|id| context.plan.element(id)).find(|element| element.measure().is_some_and(goes_on))
}

//! F007.

use super::plans::channels_to;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{Audience, ChannelDirection, Degree};
use crate::model::{ElementId, Kind};
use crate::rules::{Context, rule};

rule! {
    /// An audience with much power and much interest is met only in channels that do not carry answers.
    ///
    /// Those who can stop a plan and care about it want to be heard, and a newsletter does not hear. Only audiences
    /// whose `power` and `interest` are high are looked at, and only where every channel that reaches them says that
    /// it is one-way. Audiences that no channel reaches are reported as such (F001).
    ///
    /// Source: C. Eden and F. Ackermann, Making Strategy (1998), the grid of power and interest.
    ///
    /// ## Faulty
    ///
    /// ```yaml kommunikasjon.yaml
    /// audiences:
    ///   tillitsvalgte: {title: Tillitsvalgte, power: high, interest: high}
    /// channels:
    ///   nyhetsbrevet: {title: Nyhetsbrevet, direction: one-way, reaches: tillitsvalgte}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml kommunikasjon.yaml
    /// audiences:
    ///   tillitsvalgte: {title: Tillitsvalgte, power: high, interest: high}
    /// channels:
    ///   nyhetsbrevet: {title: Nyhetsbrevet, direction: one-way, reaches: tillitsvalgte}
    ///   droefting: {title: Drøftingsmøtet, direction: two-way, reaches: tillitsvalgte}
    /// ```
    "F007", "key-player-one-way", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked() {
        for (id, element) in context.plan.of_kind(scope, Kind::Audience) {
            let channels = channels_to(context, id);
            let is_key = element.audience().is_some_and(is_key_player);
            if let Some(first) = channels.first().filter(|_| is_key && channels.iter().all(|id| is_one_way(context, *id))) {
                let message = say!(
                    "\"{title}\" has much power and interest, but no channel to it carries answers",
                    title = element.title()
                );
                sink.push(
                    Diagnostic::new(&CODE, element.span, message)
                        .note(context.plan.element(*first).span, say!("a channel that only sends"))
                        .help(say!("add a channel in which they can answer, such as a meeting")),
                );
            }
        }
    }
}

fn is_key_player(audience: &Audience) -> bool {
    [&audience.power, &audience.interest].into_iter().flatten().filter(|degree| degree.value == Degree::High).count() == 2
}

fn is_one_way(context: &Context<'_>, channel: ElementId) -> bool {
    let direction = context.plan.element(channel).channel().and_then(|channel| channel.direction.as_ref());
    direction.is_some_and(|direction| direction.value == ChannelDirection::OneWay)
}

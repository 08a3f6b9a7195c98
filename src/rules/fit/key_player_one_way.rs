//! F007.

use super::plans::{channels_to, is_one_way};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::model::entity::{Audience, Degree};
use crate::rules::{Context, rule};

rule! {
    /// An audience with great power and great interest is met only in channels that do not carry replies.
    ///
    /// The rule looks only at audiences whose `power` and `interest` are both `high`, and only if every channel that
    /// reaches them says that it is one-way. Audiences that no channel reaches are reported as such (F001).
    ///
    /// ## Why
    ///
    /// Those who can stop a plan, and care about it, want to be heard. A newsletter does not listen.
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
            let channels: Vec<_> = channels_to(context, id).into_iter().map(|id| context.plan.element(id)).collect();
            let is_key = element.audience().is_some_and(is_key_player);
            if let Some(first) =
                channels.first().filter(|_| is_key && channels.iter().all(|channel| is_one_way(channel)))
            {
                let message = say!(
                    "\"{title}\" has great power and interest, but no channel to it carries replies",
                    title = element.title()
                );
                sink.push(
                    Diagnostic::new(&CODE, element.span, message)
                        .note(first.span, say!("a one-way channel"))
                        .help(say!("add a channel in which they can reply, such as a meeting")),
                );
            }
        }
    }
}

fn is_key_player(audience: &Audience) -> bool {
    [&audience.power, &audience.interest].into_iter().flatten().filter(|degree| degree.value == Degree::High).count()
        == 2
}

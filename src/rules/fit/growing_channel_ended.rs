//! F013.

use super::plans::ends_something;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::model::entity::ChannelPolicy;
use crate::prose::significant;
use crate::rules::{Context, is_over, rule};

rule! {
    /// A measure ends a channel that the strategy means to use more.
    ///
    /// The rule looks at titles of measures that say that they close, end or phase out something, and name a channel with
    /// `policy: grow`. Measures that are done or have been stopped are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: Those who run the channel get two orders at once, and will follow the one they like better.
    ///
    /// ## Faulty
    ///
    /// ```yaml kommunikasjon.yaml
    /// channels:
    ///   nyhetsbrevet: {title: Nyhetsbrevet, policy: grow}
    /// measures:
    ///   slutt: {title: Avvikle nyhetsbrevet}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml kommunikasjon.yaml
    /// channels:
    ///   nyhetsbrevet: {title: Nyhetsbrevet, policy: retire}
    /// measures:
    ///   slutt: {title: Avvikle nyhetsbrevet}
    /// ```
    "F013", "growing-channel-ended", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.all(Kind::Measure) {
        let Some(title) = element.common.title.as_ref().filter(|title| ends_something(title)) else { continue };
        if element.measure().is_some_and(is_over) {
            continue;
        }
        let words: Vec<_> = significant(title).collect();
        for (_, channel) in context.plan.of_kind(element.scope, Kind::Channel) {
            let policy = channel.channel().and_then(|channel| channel.policy.as_ref());
            let names: Vec<_> = significant(channel.title()).collect();
            let is_named = !names.is_empty() && names.iter().all(|name| words.contains(name));
            if let Some(policy) = policy.filter(|policy| policy.value == ChannelPolicy::Grow && is_named) {
                let message = say!(
                    "the measure \"{measure}\" ends \"{channel}\", which the strategy means to use more",
                    measure = element.title(), channel = channel.title()
                );
                sink.push(
                    Diagnostic::new(&CODE, title.span, message)
                        .note(policy.span, say!("to be used more"))
                        .help(say!("decide which of the two holds, and change the measure or the channel's \"policy\"")),
                );
            }
        }
    }
}

//! F013.

use super::plans::ended_by;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::model::entity::ChannelPolicy;
use crate::rules::{Context, is_over, rule};

rule! {
    /// A measure winds down a channel that the strategy means to use more.
    ///
    /// The rule looks at titles, texts, results and effects of measures that say that they close, merge, phase out or cut something, and
    /// name a channel with `policy: grow` as what they do it to: "Avvikle nyhetsbrevet", "Nyhetsbrevet legges ned". Measures that
    /// are done or have been stopped are left alone.
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
    for (_, element) in context.all(Kind::Measure).filter(|(_, element)| !element.measure().is_some_and(is_over)) {
        for (ended, span) in ended_by(context, element) {
            let channel = context.plan.element(ended);
            let policy = channel.channel().and_then(|channel| channel.policy.as_ref());
            let Some(policy) = policy.filter(|policy| policy.value == ChannelPolicy::Grow) else { continue };
            let message = say!(
                "the measure \"{measure}\" winds down \"{channel}\", which the strategy means to use more",
                measure = element.title(),
                channel = channel.title()
            );
            sink.push(
                Diagnostic::new(&CODE, span, message)
                    .note(policy.span, say!("to be used more"))
                    .help(say!("decide which of the two holds, and change the measure or the channel's \"policy\"")),
            );
        }
    }
}

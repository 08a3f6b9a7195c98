//! F002.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::{Element, ElementId, Kind, ScopeId};
use crate::rules::{Context, Gathered, rule};

rule! {
    /// A channel has no audience, and no measure uses it.
    ///
    /// Only strategies about communication are looked at. Channels are left alone if a policy, a message, an audience or a
    /// responsibility mentions them, or if a policy stands in the same section; a mention in a chapter is not enough. If most channels are unused, there is one finding with a count.
    ///
    /// ## Why
    ///
    /// Our own judgement: Keeping a channel alive takes time. One that nobody is meant to be reached by takes it from
    /// those that work.
    ///
    /// ## Faulty
    ///
    /// ```yaml kanaler.yaml
    /// channels:
    ///   podkasten: Podkasten
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml kanaler.yaml
    /// audiences:
    ///   foresatte: Foresatte til barn i skolen
    /// channels:
    ///   nyhetsbrevet: {title: Nyhetsbrevet, reaches: foresatte}
    /// ```
    "F002", "channel-unused", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked().filter(|scope| context.is_about_communication(*scope)) {
        let channels: Vec<_> = context.plan.of_kind(scope, Kind::Channel).collect();
        let unused = channels.iter().filter(|(id, element)| {
            let reaches = element.channel().is_some_and(|channel| !channel.reaches.is_empty());
            let is_told = context.tells_of(*id, &[Kind::Audience]) || has_policy_beside(context, scope, element);
            !reaches && !is_told && !is_used(context, *id)
        });
        gathered(scope, unused.map(|(id, _)| *id).collect(), channels.len()).report(context, sink);
    }
}

/// Whether a policy in the section of a channel says what its channels are for.
fn has_policy_beside(context: &Context<'_>, scope: ScopeId, channel: &Element) -> bool {
    let own = channel.shown_in();
    own.is_some() && context.plan.of_kind(scope, Kind::Policy).any(|(_, policy)| policy.shown_in() == own)
}

fn is_used(context: &Context<'_>, channel: ElementId) -> bool {
    let mut from = context.plan.incoming(channel).iter().map(|link| context.plan.element(link.from).kind());
    from.any(|kind| !matches!(kind, Kind::Section | Kind::Strategy | Kind::Channel))
}

fn gathered<'a>(scope: ScopeId, missing: Vec<ElementId>, of: usize) -> Gathered<'a> {
    Gathered {
        scope,
        missing,
        of,
        one: &|channel| {
            let message =
                say!("the channel \"{title}\" has no audience, and no measure uses it", title = channel.title());
            Diagnostic::new(&CODE, channel.span, message)
                .help(say!("name its audiences under \"reaches:\", or the channel in the measure or policy that says what it is used for"))
        },
        many: &|count, of| {
            (
                if count == of {
                    say!("none of the {of} channels has an audience, and no measure uses them", of)
                } else {
                    say!("{count} of {of} channels have no audience, and no measure uses them", count, of)
                },
                say!(
                    "name the audiences of each under \"reaches:\", or the channel in the measure or policy that says what it is used for"
                ),
            )
        },
    }
}

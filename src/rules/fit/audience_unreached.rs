//! F001.

use super::plans::{channels_to, is_wanted};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::{ElementId, Kind, ScopeId};
use crate::rules::{Context, Gathered, rule};

rule! {
    /// A strategy does not say which channel reaches an audience.
    ///
    /// A channel reaches an audience if it says so in `reaches` or in its text, or if a measure for the audience uses
    /// it. Audiences with the priority `low` are left alone. In strategies that are not about communication, only audiences
    /// with the priority `high` are checked. If most audiences are unreached, there is one finding with a
    /// count.
    ///
    /// ## Why
    ///
    /// An audience that no channel reaches will not hear what the plan has to say to it, however good the message.
    ///
    /// Source: Statens kommunikasjonspolitikk (2009), the principle "Nå alle": relevant information reaches everyone
    /// who is affected.
    ///
    /// ## Faulty
    ///
    /// ```yaml kommunikasjon.yaml
    /// audiences:
    ///   paaroerende: {title: Pårørende, priority: high}
    ///   ansatte: {title: Ansatte, scope: internal}
    /// channels:
    ///   intranett: {title: Intranettet, reaches: ansatte}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml kommunikasjon.yaml
    /// audiences:
    ///   paaroerende: {title: Pårørende, priority: high}
    /// channels:
    ///   samtaler: {title: Samtaler på avdelingen, reaches: paaroerende}
    /// ```
    "F001", "audience-unreached", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked() {
        let all = context.is_about_communication(scope);
        let audiences = context.plan.of_kind(scope, Kind::Audience);
        let audiences = audiences.filter_map(|(id, element)| Some((id, element.audience()?)));
        let wanted: Vec<_> = audiences.filter(|(_, audience)| is_wanted(audience, all)).map(|(id, _)| id).collect();
        let unreached = wanted.iter().copied().filter(|id| channels_to(context, *id).is_empty()).collect();
        gathered(scope, unreached, wanted.len()).report(context, sink);
    }
}

fn gathered<'a>(scope: ScopeId, missing: Vec<ElementId>, of: usize) -> Gathered<'a> {
    Gathered {
        scope,
        missing,
        of,
        one: &|audience| {
            let message =
                say!("it is not said which channel is to reach the audience \"{title}\"", title = audience.title());
            Diagnostic::new(&CODE, audience.span, message)
                .help(say!("name it under \"reaches:\" in a channel, or give a measure for it a channel"))
        },
        many: &|count, of| {
            (
                if count == of {
                    say!("it is not said for any of the {of} audiences which channel is to reach them", of)
                } else {
                    say!("it is not said for {count} of the {of} audiences which channel is to reach them", count, of)
                },
                say!(
                    "begin with those that matter most, and name each under \"reaches:\" in the channels that they use"
                ),
            )
        },
    }
}

//! F006.

use super::plans::is_wanted;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::Measure;
use crate::model::{ElementId, Kind, ScopeId};
use crate::rules::{Context, Gathered, rule};

rule! {
    /// No message is for an audience.
    ///
    /// A message is for an audience if it names it in `audiences`, or if a measure for the audience carries it. The
    /// rule looks only at strategies in which at least one message has an audience. Audiences
    /// with the priority `low` are left alone, and so are all but those with the priority `high` in strategies that are
    /// not about communication. If most audiences have no message, there is one finding with a count.
    ///
    /// ## Why
    ///
    /// An audience without a message is a list of people to whom the plan has nothing to say.
    ///
    /// Source: Energiråd Innlandet, "Handlingsplan for kommunikasjon" (energirad-innlandet.no): the strategy sets out
    /// which messages go to which audience.
    ///
    /// ## Faulty
    ///
    /// ```yaml kommunikasjon.yaml
    /// audiences:
    ///   foresatte: Foresatte til barn i skolen
    ///   ansatte: Ansatte i kommunen
    /// messages:
    ///   svar-i-dag:
    ///     title: Spør i dag, få svar i dag
    ///     audiences: foresatte
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml kommunikasjon.yaml
    /// audiences:
    ///   foresatte: Foresatte til barn i skolen
    ///   ansatte: Ansatte i kommunen
    /// messages:
    ///   svar-i-dag:
    ///     title: Spør i dag, få svar i dag
    ///     audiences: [foresatte, ansatte]
    /// ```
    "F006", "audience-without-message", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked() {
        let mut messages = context.plan.of_kind(scope, Kind::Message).filter_map(|(_, message)| message.message());
        if !messages.any(|message| !message.audiences.is_empty()) {
            continue;
        }
        let all = context.is_about_communication(scope);
        let audiences = context.plan.of_kind(scope, Kind::Audience);
        let audiences =
            audiences.filter(|(_, element)| element.audience().is_some_and(|audience| is_wanted(audience, all)));
        let wanted: Vec<_> = audiences.map(|(id, _)| id).collect();
        let missing = wanted.iter().copied().filter(|id| !has_message(context, *id)).collect();
        gathered(scope, missing, wanted.len()).report(context, sink);
    }
}

fn has_message(context: &Context<'_>, audience: ElementId) -> bool {
    let plan = context.plan;
    context.is_named_by(audience, &[Kind::Message])
        || plan
            .referrers(audience, Measure::AUDIENCES)
            .filter_map(|id| plan.element(id).measure())
            .any(|measure| !measure.messages.is_empty())
}

fn gathered<'a>(scope: ScopeId, missing: Vec<ElementId>, of: usize) -> Gathered<'a> {
    Gathered {
        scope,
        missing,
        of,
        one: &|audience| {
            let message = say!("no message is for the audience \"{title}\"", title = audience.title());
            Diagnostic::new(&CODE, audience.span, message)
                .help(say!("name it under \"audiences:\" in a message, or add a message for it"))
        },
        many: &|count, of| {
            (
                if count == of {
                    say!("no message is for any of the {of} audiences", of)
                } else {
                    say!("no message is for {count} of the {of} audiences", count, of)
                },
                say!("name each audience under \"audiences:\" in the messages that are for it"),
            )
        },
    }
}

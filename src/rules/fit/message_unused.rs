//! F012.

use std::collections::HashSet;

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::Message;
use crate::model::{ElementId, Kind, ScopeId};
use crate::rules::{Context, Gathered, rule};

rule! {
    /// No measure carries a message, although measures carry others.
    ///
    /// A message is carried if a measure names it in `messages` or in its text, or if one of its pillars, or the
    /// message of which it is a pillar, is carried. Strategies whose measures carry no messages at all are left alone.
    /// If most messages are unused, there is one finding with a count.
    ///
    /// ## Why
    ///
    /// A message that no measure carries stays in the plan: nobody outside will ever hear it.
    ///
    /// Source: Energiråd Innlandet, "Handlingsplan for kommunikasjon" (energirad-innlandet.no): each message needs
    /// activities that carry it.
    ///
    /// ## Faulty
    ///
    /// ```yaml budskap.yaml
    /// messages:
    ///   svar-i-dag: Spør i dag, få svar i dag
    ///   klare-brev: Vi skriver så du forstår
    /// measures:
    ///   felles-vakt:
    ///     title: Felles vakt for chat og telefon
    ///     messages: svar-i-dag
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml budskap.yaml
    /// messages:
    ///   svar-i-dag: Spør i dag, få svar i dag
    /// measures:
    ///   felles-vakt:
    ///     title: Felles vakt for chat og telefon
    ///     messages: svar-i-dag
    /// ```
    "F012", "message-unused", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked() {
        let mut measures = context.plan.of_kind(scope, Kind::Measure).filter_map(|(_, measure)| measure.measure());
        if measures.any(|measure| !measure.messages.is_empty()) {
            let messages: Vec<_> = context.plan.of_kind(scope, Kind::Message).map(|(id, _)| id).collect();
            let named = |id: &ElementId| context.is_named_by(*id, &[Kind::Measure]);
            let named: HashSet<_> = messages.iter().copied().filter(named).collect();
            let unused = messages.iter().copied().filter(|id| !is_carried(context, *id, &named)).collect();
            gathered(scope, unused, messages.len()).report(context, sink);
        }
    }
}

fn is_carried(context: &Context<'_>, message: ElementId, named: &HashSet<ElementId>) -> bool {
    let plan = context.plan;
    let core = plan.element(message).message().and_then(|message| message.pillar_of.as_ref()?.target());
    let mut related = plan.referrers(message, Message::PILLAR_OF).chain(core).chain([message]);
    related.any(|id| named.contains(&id))
}

fn gathered<'a>(scope: ScopeId, missing: Vec<ElementId>, of: usize) -> Gathered<'a> {
    Gathered {
        scope,
        missing,
        of,
        one: &|message| {
            let text = say!("no measure carries the message \"{title}\"", title = message.title());
            Diagnostic::new(&CODE, message.span, text).help(say!(
                "name it under \"messages:\" in a measure, or consider leaving the message out at the next revision"
            ))
        },
        many: &|count, of| {
            (
                if count == of {
                    say!("no measure carries any of the {of} messages", of)
                } else {
                    say!("no measure carries {count} of the {of} messages", count, of)
                },
                say!(
                    "name each message under \"messages:\" in the measures that carry it, and consider leaving out those that none does at the next revision"
                ),
            )
        },
    }
}

//! F017.

use std::collections::HashSet;

use super::plans::audiences_of;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{Measure, Message};
use crate::model::{Element, ElementId, Kind, Ref, ScopeId};
use crate::rules::{Context, Scattered, is_over, rule};

rule! {
    /// A message is for an audience that no channel carries it to.
    ///
    /// The rule looks at the measures that carry a message or one of its pillars, if each of their channels says whom it reaches. It
    /// reports an audience of the message that none of them reaches, and that none of the measures is for. Measures that have been stopped carry nothing.
    /// Messages that no measure carries are reported as such (F012). If there are many, they are told in one finding.
    ///
    /// ## Why
    ///
    /// Our own judgement: The message is written with this audience in mind, and never gets there.
    ///
    /// ## Faulty
    ///
    /// ```yaml kommunikasjon.yaml
    /// audiences: {unge: Unge, foresatte: Foresatte}
    /// channels:
    ///   nyhetsbrevet: {title: Nyhetsbrevet, reaches: foresatte}
    /// messages:
    ///   svar-i-dag: {title: "Spør i dag, få svar i dag", audiences: [foresatte, unge]}
    /// measures:
    ///   kampanje: {title: Kampanje om svartid, messages: svar-i-dag, channels: nyhetsbrevet, audiences: foresatte}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml kommunikasjon.yaml
    /// audiences: {unge: Unge, foresatte: Foresatte}
    /// channels:
    ///   nyhetsbrevet: {title: Nyhetsbrevet, reaches: foresatte}
    /// messages:
    ///   svar-i-dag: {title: "Spør i dag, få svar i dag", audiences: foresatte}
    /// measures:
    ///   kampanje: {title: Kampanje om svartid, messages: svar-i-dag, channels: nyhetsbrevet, audiences: foresatte}
    /// ```
    "F017", "message-out-of-reach", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked() {
        let found = found(context, scope);
        Scattered {
            scope,
            found,
            many: &|count| {
                (
                    say!("no channel carries messages to {count} of the audiences that they are for", count),
                    say!("add channels that reach them to the measures, or take them out of \"audiences:\" in the messages"),
                )
            },
        }
        .report(context, sink);
    }
}

fn found(context: &Context<'_>, scope: ScopeId) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (id, element) in context.plan.of_kind(scope, Kind::Message) {
        let Some((reached, message)) = reached(context, id).zip(element.message()) else { continue };
        for audience in &message.audiences {
            if let Some(target) = audience.target().filter(|target| !reached.contains(target)) {
                let text = say!(
                    "no channel that carries the message \"{message}\" reaches \"{audience}\"",
                    message = element.title(),
                    audience = context.plan.element(target).title()
                );
                found.push(
                    Diagnostic::new(&CODE, audience.link.span, text)
                        .help(say!("let a measure carry it in a channel that reaches them, or take them out here")),
                );
            }
        }
    }
    found
}

/// The audiences that the measures with a message are for, or reach. `None` if no measure carries it or it cannot be known.
fn reached(context: &Context<'_>, message: ElementId) -> Option<HashSet<ElementId>> {
    let plan = context.plan;
    let pillars = plan.referrers(message, Message::PILLAR_OF).chain([message]);
    let carriers: Vec<&Element> =
        pillars.flat_map(|id| plan.referrers(id, Measure::MESSAGES)).map(|id| plan.element(id)).collect();
    let carriers = carriers.into_iter().filter_map(Element::measure).filter(|measure| !is_over(measure));
    let mut reached = HashSet::new();
    let mut channels = 0;
    for measure in carriers {
        reached.extend(measure.audiences.iter().filter_map(Ref::target));
        for channel in &measure.channels {
            reached.extend(audiences_of(context, channel.target()?)?);
            channels += 1;
        }
    }
    (channels > 0).then_some(reached)
}

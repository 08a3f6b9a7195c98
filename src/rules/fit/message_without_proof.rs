//! F010.

use crate::model::entity::Message;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::{Element, ElementId, Kind, ScopeId};
use crate::rules::{Context, Gathered, lacking, rule};

rule! {
    /// Nothing proves a message.
    ///
    /// A message is proved where it gives facts or examples in `proof`, states `figures`, or refers in its text to an
    /// indicator or a measure. The pillars of a message prove it too. Where most messages have no proof, that is said
    /// once, with a count.
    ///
    /// ## Faulty
    ///
    /// ```yaml budskap.yaml
    /// messages:
    ///   svar-i-dag: Spør i dag, få svar i dag
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml budskap.yaml
    /// messages:
    ///   svar-i-dag:
    ///     title: Spør i dag, få svar i dag
    ///     proof: I andre tertial fikk 69 prosent svar samme dag.
    /// ```
    "F010", "message-without-proof", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked() {
        let (missing, of) = lacking(context, scope, Kind::Message, |id, message| Some(!is_proved(context, id, message)));
        gathered(scope, missing, of).report(context, sink);
    }
}

fn is_proved(context: &Context<'_>, id: ElementId, element: &Element) -> bool {
    let has_proof = |element: &Element| element.message().is_some_and(|message| !message.proof.is_empty());
    has_proof(element)
        || !element.common.figures.is_empty()
        || context.tells_of(id, &[Kind::Indicator, Kind::Measure])
        || context.plan.referrers(id, Message::PILLAR_OF).any(|pillar| has_proof(context.plan.element(pillar)))
}

fn gathered<'a>(scope: ScopeId, missing: Vec<ElementId>, of: usize) -> Gathered<'a> {
    Gathered {
        scope,
        missing,
        of,
        one: &|message| {
            let text = say!("nothing proves the message \"{title}\"", title = message.title());
            Diagnostic::new(&CODE, message.span, text)
                .help(say!("give facts or examples under \"proof:\" that make people believe it"))
        },
        many: &|count, of| {
            (
                say!("nothing proves {count} of the {of} messages", count = count, of = of),
                say!("give each message facts or examples under \"proof:\", beginning with the most important"),
            )
        },
    }
}

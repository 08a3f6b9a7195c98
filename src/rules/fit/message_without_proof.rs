//! F010.

use super::plans::is_vision;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::Message;
use crate::model::{Element, ElementId, Kind, ScopeId};
use crate::rules::{Context, Gathered, lacking, rule};

rule! {
    /// A message has neither facts nor examples.
    ///
    /// A message is supported if it gives facts or examples in `proof`, states `figures`, or refers in its text to an
    /// indicator or a measure, or if its text lists what it consists of ("bolig, skole, barnehage og kulturliv"). The
    /// vision of the strategy needs no proof. What supports its pillars supports the message too. If most messages have no proof,
    /// there is one finding with a count.
    ///
    /// ## Why
    ///
    /// A claim without evidence is advertising, and journalists and sceptical readers ask for the evidence first.
    ///
    /// Source: the message house, a common working model in public relations: a core message rests on pillars, and the
    /// pillars on proof.
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
        let (missing, of) = lacking(context, scope, Kind::Message, |id, message| {
            (!is_vision(context, message)).then(|| !is_proved(context, id, message))
        });
        gathered(scope, missing, of).report(context, sink);
    }
}

fn is_proved(context: &Context<'_>, id: ElementId, element: &Element) -> bool {
    let has_proof = |element: &Element| element.message().is_some_and(|message| !message.proof.is_empty());
    has_proof(element)
        || !element.common.figures.is_empty()
        || context.tells_of(id, &[Kind::Indicator, Kind::Measure])
        || element.common.text.as_ref().is_some_and(|text| lists_examples(&text.markdown))
        || context.plan.referrers(id, Message::PILLAR_OF).any(|pillar| has_proof(context.plan.element(pillar)))
}

/// Whether a text lists three things or more, in a sentence or as a list.
fn lists_examples(text: &str) -> bool {
    let is_item = |line: &&str| line.trim_start().starts_with(['-', '*', '•']);
    let is_row = |sentence: &str| {
        let row = sentence.rsplit_once(" og ").map_or("", |(row, _)| row);
        row.matches(", ").count() >= 2 || (row.contains(", ") && row.contains(": "))
    };
    text.lines().filter(is_item).count() > 2 || text.split(['.', '!', '?']).any(is_row)
}

fn gathered<'a>(scope: ScopeId, missing: Vec<ElementId>, of: usize) -> Gathered<'a> {
    Gathered {
        scope,
        missing,
        of,
        one: &|message| {
            let text = say!("no facts or examples are given for the message \"{title}\"", title = message.title());
            Diagnostic::new(&CODE, message.span, text)
                .help(say!("give facts or examples under \"proof:\" that make people believe it"))
        },
        many: &|count, of| {
            (
                if count == of {
                    say!("no facts or examples are given for any of the {of} messages", of)
                } else {
                    say!("no facts or examples are given for {count} of the {of} messages", count, of)
                },
                say!("give each message facts or examples under \"proof:\", beginning with the most important"),
            )
        },
    }
}

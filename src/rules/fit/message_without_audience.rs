//! F005.

use super::plans::is_vision;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::Measure;
use crate::model::{Element, ElementId, Kind, ScopeId};
use crate::rules::{Context, Gathered, lacking, rule};

rule! {
    /// A message does not say whom it is for.
    ///
    /// A message has an audience if it names one in `audiences`, if a measure that carries it has one, or if the
    /// message of which it is a pillar has one. The vision of the strategy is for everybody, and is left alone. If most messages have none, there is one finding with a count.
    ///
    /// ## Why
    ///
    /// What is said to nobody in particular is heard by nobody. Whoever writes the text has no one to choose words and
    /// examples for.
    ///
    /// Source: Energiråd Innlandet, "Handlingsplan for kommunikasjon" (energirad-innlandet.no): the strategy sets out
    /// which messages go to which audience.
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
    /// audiences:
    ///   foresatte: Foresatte til barn i skolen
    /// messages:
    ///   svar-i-dag:
    ///     title: Spør i dag, få svar i dag
    ///     audiences: foresatte
    /// ```
    "F005", "message-without-audience", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked() {
        let (missing, of) = lacking(context, scope, Kind::Message, |id, message| {
            (!is_vision(context, message)).then(|| !has_audience(context, id, message))
        });
        gathered(scope, missing, of).report(context, sink);
    }
}

fn has_audience(context: &Context<'_>, id: ElementId, element: &Element) -> bool {
    let plan = context.plan;
    let names = |element: &Element| element.message().is_some_and(|message| !message.audiences.is_empty());
    let core = element.message().and_then(|message| message.pillar_of.as_ref()?.target());
    let mut carriers = plan.referrers(id, Measure::MESSAGES).filter_map(|from| plan.element(from).measure());
    names(element)
        || core.is_some_and(|core| names(plan.element(core)))
        || carriers.any(|measure| !measure.audiences.is_empty())
        || context.tells_of(id, &[Kind::Audience])
}

fn gathered<'a>(scope: ScopeId, missing: Vec<ElementId>, of: usize) -> Gathered<'a> {
    Gathered {
        scope,
        missing,
        of,
        one: &|message| {
            let text = say!("the message \"{title}\" does not say whom it is for", title = message.title());
            Diagnostic::new(&CODE, message.span, text).help(say!("name its audiences under \"audiences:\""))
        },
        many: &|count, of| {
            (
                if count == of {
                    say!("none of the {of} messages says whom it is for", of)
                } else {
                    say!("{count} of {of} messages do not say whom they are for", count, of)
                },
                say!("name the audiences of each message under \"audiences:\""),
            )
        },
    }
}

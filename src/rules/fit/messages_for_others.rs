//! F014.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::{Kind, Ref};
use crate::rules::{Context, is_over, rule};

rule! {
    /// None of the messages of a measure is for any of its audiences.
    ///
    /// The rule looks at measures that name both, if each of the messages says whom it is for. Measures that are done or
    /// have been stopped are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: Whoever carries the measure out has the words for somebody else, and either says them to the
    /// wrong people or makes up new ones.
    ///
    /// ## Faulty
    ///
    /// ```yaml kommunikasjon.yaml
    /// audiences: {foresatte: Foresatte til barn i skolen, ansatte: Ansatte i kommunen}
    /// messages:
    ///   svar-i-dag: {title: "Spør i dag, få svar i dag", audiences: foresatte}
    /// measures:
    ///   morgenmoete: {title: Morgenmøter om svartid, audiences: ansatte, messages: svar-i-dag}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml kommunikasjon.yaml
    /// audiences: {foresatte: Foresatte til barn i skolen, ansatte: Ansatte i kommunen}
    /// messages:
    ///   svar-i-dag: {title: "Spør i dag, få svar i dag", audiences: [foresatte, ansatte]}
    /// measures:
    ///   morgenmoete: {title: Morgenmøter om svartid, audiences: ansatte, messages: svar-i-dag}
    /// ```
    "F014", "messages-for-others", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.all(Kind::Measure) {
        let Some(measure) = element.measure().filter(|measure| !is_over(measure)) else { continue };
        let Some(audiences) = measure.audiences.iter().map(Ref::target).collect::<Option<Vec<_>>>() else { continue };
        let messages = measure.messages.iter().map(|message| context.plan.element(message.target()?).message());
        let Some(messages) = messages.collect::<Option<Vec<_>>>() else { continue };
        let (Some(first), false) = (measure.messages.first(), audiences.is_empty()) else { continue };
        let say_whom = messages.iter().all(|message| !message.audiences.is_empty());
        let is_for_them = |audience: &Ref<_>| audience.target().is_none_or(|audience| audiences.contains(&audience));
        if say_whom && !messages.iter().flat_map(|message| &message.audiences).any(is_for_them) {
            let message = say!("none of the messages of \"{title}\" is for its audiences", title = element.title());
            sink.push(
                Diagnostic::new(&CODE, first.link.span, message)
                    .note(measure.audiences[0].link.span, say!("its audiences"))
                    .help(say!(
                        "give the measure a message for them, or name them under \"audiences:\" in one that it has"
                    )),
            );
        }
    }
}

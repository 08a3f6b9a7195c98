//! F018.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::rules::{Context, rule};

rule! {
    /// An audience is said to be met in a channel that does not reach it.
    ///
    /// The rule looks at channels that the texts of an audience refer to, if the channel says whom it reaches and does not name the
    /// audience there or in its text.
    ///
    /// ## Why
    ///
    /// Our own judgement: Whoever plans a measure looks up either the audience or the channel, and the two give different answers.
    ///
    /// ## Faulty
    ///
    /// ```yaml kommunikasjon.yaml
    /// audiences:
    ///   unge: {title: Unge, text: "Vi møter dem i [[filmer|korte filmer]]."}
    ///   foresatte: Foresatte
    /// channels:
    ///   filmer: {title: Korte filmer, reaches: foresatte}
    ///   skolebesoek: {title: Besøk på skolene, reaches: unge}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml kommunikasjon.yaml
    /// audiences:
    ///   unge: {title: Unge, text: "Vi møter dem i [[filmer|korte filmer]]."}
    ///   foresatte: Foresatte
    /// channels:
    ///   filmer: {title: Korte filmer, reaches: [foresatte, unge]}
    ///   skolebesoek: {title: Besøk på skolene, reaches: unge}
    /// ```
    "F018", "met-elsewhere", Advice, check
}

/// Words in whose company a channel may be one that does not reach the audience.
const DENIALS: [&str; 8] = ["ikke", "ikkje", "sjelden", "sjeldan", "aldri", "not", "før", "ingen"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (id, element) in context.all(Kind::Audience) {
        let Some(text) = &element.common.text else { continue };
        if DENIALS.iter().any(|word| {
            text.markdown.to_lowercase().split(|letter: char| !letter.is_alphanumeric()).any(|own| own == *word)
        }) {
            continue;
        }
        for link in &text.links {
            let Some(channel) = link.link.target.map(|target| context.plan.element(target)) else { continue };
            let Some(reaches) = channel.channel().map(|channel| &channel.reaches).filter(|reaches| !reaches.is_empty())
            else {
                continue;
            };
            let told = channel.common.text.iter().flat_map(|text| &text.links).any(|link| link.link.target == Some(id));
            if told || reaches.iter().any(|audience| audience.target().is_none_or(|target| target == id)) {
                continue;
            }
            let message = say!(
                "\"{audience}\" is said to be met in \"{channel}\", which does not name it under \"reaches\"",
                audience = element.title(),
                channel = channel.title()
            );
            sink.push(
                Diagnostic::new(&CODE, link.link.span, message).note(channel.span, say!("the channel")).help(say!(
                    "name the audience under \"reaches:\" in the channel, or the channel in which it is met"
                )),
            );
        }
    }
}

//! D019.

use super::recognisable::{find, may_tell};
use crate::diag::{Diagnostic, Sink, say};
use crate::rules::{Context, rule};

rule! {
    /// A text tells something sensitive of a person who can be recognised without a name.
    ///
    /// The rule looks for one person ("kvinnen", "ei jente", "språkrådgiveren") in the same sentence as an illness, child
    /// welfare, violence or a matter between an employee and the employer, where an age, a class or a place tells
    /// who it is, or where one person has the function. It also looks for the house of a family or of somebody who "bor" there
    /// ("Strandveien 14") together with such things. Sentences about what anybody may have or get are left alone. Names are
    /// judged by D015.
    ///
    /// ## Why
    ///
    /// In a small place, an age and a village are a name. What is told stays on the net when the person has long changed.
    ///
    /// Source: the General Data Protection Regulation (personvernforordningen), article 4 no. 1: whoever can be identified
    /// indirectly is protected too.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Det er ikke lett å spørre, sier ei jente på 14 i fosterhjem på Nesøya.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Det er ikke lett å spørre, sier flere unge.
    /// ```
    "D019", "person-recognised", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (writing, sentences) in context.strategies().flat_map(|(scope, _)| context.passages(scope, may_tell)) {
        for sentence in sentences {
            if let Some(range) = find(&sentence.text) {
                sink.push(
                    Diagnostic::new(
                        &CODE,
                        writing.place(sentence, range),
                        say!("this tells something sensitive of one person, who can be recognised"),
                    )
                    .help(say!("leave out what points to the person, or what it tells")),
                );
            }
        }
    }
}

//! F008.

use super::plans::is_one_way;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::{Element, Kind, ScopeId};
use crate::rules::{Context, rule};

rule! {
    /// The strategy promises dialogue, but none of its channels carries replies.
    ///
    /// A promise is a value, a principle, a policy or a goal whose title has a word such as "dialog" or "medvirkning".
    /// The rule reports a strategy only if every channel says that it is one-way: a channel that says nothing may carry
    /// replies.
    ///
    /// ## Why
    ///
    /// People who are invited to take part and find nowhere to answer trust the next invitation less.
    ///
    /// Sources: Statens kommunikasjonspolitikk (2009), the principle "Medvirkning", and for plans under the Planning
    /// and Building Act, plan- og bygningsloven § 5-1.
    ///
    /// ## Faulty
    ///
    /// ```yaml kommunikasjon.yaml
    /// principles:
    ///   medvirkning: Vi legger vekt på medvirkning
    /// channels:
    ///   nyhetsbrevet: {title: Nyhetsbrevet, direction: one-way}
    ///   plakater: {title: Plakater, direction: one-way}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml kommunikasjon.yaml
    /// principles:
    ///   medvirkning: Vi legger vekt på medvirkning
    /// channels:
    ///   nyhetsbrevet: {title: Nyhetsbrevet, direction: one-way}
    ///   folkemoetene: {title: Folkemøtene, direction: two-way}
    /// ```
    "F008", "no-dialogue", Advice, check
}

/// Parts of words that promise to listen, in bokmål, nynorsk and English.
const DIALOGUE: [&str; 8] = ["dialog", "medvirk", "medverk", "toveis", "tovegs", "samtale", "two-way", "participation"];
/// The kinds whose titles count as promises.
const PROMISES: [Kind; 4] = [Kind::Value, Kind::Principle, Kind::Policy, Kind::Goal];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let channels: Vec<_> = context.plan.of_kind(scope, Kind::Channel).map(|(_, channel)| channel).collect();
        let (Some(channel), true) = (channels.first(), channels.iter().all(|channel| is_one_way(channel))) else {
            continue;
        };
        if let Some(promise) = promise(context, scope) {
            let message = say!("\"{title}\" promises dialogue, but every channel is one-way", title = promise.title());
            sink.push(
                Diagnostic::new(&CODE, promise.span, message)
                    .note(channel.span, say!("a one-way channel"))
                    .help(say!("add a channel in which people can reply, or do not promise it")),
            );
        }
    }
}

fn promise<'a>(context: &Context<'a>, scope: ScopeId) -> Option<&'a Element> {
    let all = PROMISES.iter().flat_map(|kind| context.plan.of_kind(scope, *kind)).map(|(_, element)| element);
    all.into_iter().find(|element| {
        let title = element.title().to_lowercase();
        DIALOGUE.iter().any(|word| title.contains(word))
    })
}

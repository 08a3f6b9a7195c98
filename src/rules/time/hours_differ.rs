//! T029.

use super::hours::{days, is_open, is_telling, services, times};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::{ElementId, Kind, ScopeId};
use crate::prose::Sentence;
use crate::rules::{Context, Writing, rule};
use crate::source::Span;

rule! {
    /// The plan tells the opening hours of the same thing twice, and not alike.
    ///
    /// The rule looks at sentences with opening hours that refer to one channel, name it by its title, or stand in its own text, and
    /// compares those that are about the same channel, the same days and the same service. Hours in weekends and holidays are left
    /// alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: Whoever believes the wrong one of the two comes in vain.
    ///
    /// ## Faulty
    ///
    /// ```yaml kanaler.yaml
    /// channels:
    ///   torget: {title: Innbyggertorget, text: Torget er åpent hverdager kl. 9–15.}
    /// ```
    ///
    /// ```markdown kapitler/kanaler.md
    /// # Kanaler
    ///
    /// [[torget]] har åpent hverdager kl. 8–16.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml kanaler.yaml
    /// channels:
    ///   torget: {title: Innbyggertorget, text: Torget er åpent hverdager kl. 9–15.}
    /// ```
    ///
    /// ```markdown kapitler/kanaler.md
    /// # Kanaler
    ///
    /// [[torget]] har åpent hverdager kl. 9–15.
    /// ```
    "T029", "hours-differ", Warning, check
}

/// Opening hours that a sentence tells.
struct Told {
    channel: ElementId,
    days: &'static str,
    services: Vec<&'static str>,
    hours: ((u16, u16), (u16, u16)),
    words: String,
    place: Span,
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let mut all: Vec<Told> = Vec::new();
        for (writing, sentences) in context.passages(scope, is_telling) {
            for sentence in sentences.into_iter().filter(|sentence| is_open(sentence)) {
                let Some(told) = told(context, scope, writing, sentence) else { continue };
                let same = |other: &&Told| {
                    other.channel == told.channel && other.days == told.days && is_same_service(other, &told)
                };
                if let Some(other) = all.iter().find(same).filter(|other| other.hours != told.hours) {
                    sink.push(report(context, &told, other));
                }
                all.push(told);
            }
        }
    }
}

/// Whether both tell of all of it, or of the same service. By phone alone it may be open at other times.
fn is_same_service(one: &Told, other: &Told) -> bool {
    let is_all = |told: &Told| told.services.len() != 1;
    one.services == other.services || (is_all(one) && is_all(other))
}

fn told(context: &Context<'_>, scope: ScopeId, writing: &Writing<'_>, sentence: &Sentence) -> Option<Told> {
    let found = times(sentence);
    let [time] = &found[..] else { return None };
    let (channel, days) = (channel(context, scope, writing, sentence)?, days(sentence));
    let range = time.range.clone();
    let words = sentence.text.get(range.clone())?.to_owned();
    // The word that names the channel is no service of its own.
    let title = context.plan.element(channel).title().to_lowercase();
    let services = services(sentence).into_iter().filter(|service| !title.contains(service)).collect();
    let place = writing.place(sentence, range);
    (days != "other").then_some(Told { channel, days, services, hours: (time.from, time.to?), words, place })
}

fn channel(context: &Context<'_>, scope: ScopeId, writing: &Writing<'_>, sentence: &Sentence) -> Option<ElementId> {
    let is_channel = |id: &ElementId| context.plan.element(*id).kind() == Kind::Channel;
    match &sentence.references[..] {
        [one] => writing.target(&one.target).filter(is_channel),
        [] if is_channel(&writing.element) => Some(writing.element),
        [] => {
            let lower = sentence.text.to_lowercase();
            let mut named = context
                .plan
                .of_kind(scope, Kind::Channel)
                .filter(|(_, own)| own.title().chars().count() > 4 && lower.contains(&own.title().to_lowercase()));
            let (id, _) = named.next()?;
            named.next().is_none().then_some(id)
        }
        _ => None,
    }
}

fn report(context: &Context<'_>, told: &Told, other: &Told) -> Diagnostic {
    let message = say!(
        "\"{title}\" is open \"{here}\" here, but \"{there}\" elsewhere in the plan",
        title = context.plan.element(told.channel).title(),
        here = told.words.clone(),
        there = other.words.clone()
    );
    Diagnostic::new(&CODE, told.place, message)
        .note(other.place, say!("the other hours stand here"))
        .help(say!("find out which of the two is right, and correct the other"))
}

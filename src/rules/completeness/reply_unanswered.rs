//! C021.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::ReplyOutcome;
use crate::model::{Element, Kind};
use crate::rules::gathered::{Gathered, lacking};
use crate::rules::{Context, rule};

rule! {
    /// The plan has been adopted, but a reply to the hearing has no answer.
    ///
    /// Say in `answer` what the organisation thinks of it, and in `outcome` what came of it. A reply that is only noted needs no
    /// answer.
    ///
    /// ## Why
    ///
    /// Those who took the trouble want to know whether it was of any use, and reply next time if they do.
    ///
    /// Source: Plan- og bygningsloven (the Planning and Building Act) § 11-14 has municipalities tell how they have judged the replies to a
    /// municipal plan, and what these meant for the decision.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Plan for medvirkning
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   status: adopted
    ///   adopted: {by: Kommunestyret, at: 2026-06-18}
    /// replies:
    ///   svar-eldreraadet: {title: Møt oss på dagtid, from: Eldrerådet, at: 2026-04-20}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Plan for medvirkning
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   status: adopted
    ///   adopted: {by: Kommunestyret, at: 2026-06-18}
    /// replies:
    ///   svar-eldreraadet:
    ///     title: Møt oss på dagtid
    ///     from: Eldrerådet
    ///     at: 2026-04-20
    ///     outcome: not-followed
    ///     answer: Vi har ikke ansatte nok til møter på dagtid. Møtene blir tatt opp, og opptaket kan ses når som helst.
    /// ```
    "C021", "reply-unanswered", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies().filter(|(scope, _)| context.is_adopted(*scope)) {
        let (missing, of) = lacking(context, scope, Kind::Reply, |_, element| Some(is_unanswered(element)));
        let one = |element: &Element| {
            Diagnostic::new(
                &CODE,
                element.span,
                say!("the plan is adopted, but the reply \"{title}\" has no answer", title = element.title()),
            )
            .help(advice())
        };
        let many = |count: usize, of: usize| {
            (
                say!("the plan is adopted, but {count} of {of} replies to the hearing have no answer", count, of),
                advice(),
            )
        };
        Gathered { scope, missing, of, one: &one, many: &many }.report(context, sink);
    }
}

fn is_unanswered(element: &Element) -> bool {
    element.reply().is_some_and(|reply| {
        let is_noted = reply.outcome.as_ref().is_some_and(|outcome| outcome.value == ReplyOutcome::Noted);
        reply.answer.is_none() && !is_noted
    })
}

fn advice() -> crate::diag::Message {
    say!("write in \"answer:\" what you think of it, and in \"outcome:\" what came of it")
}

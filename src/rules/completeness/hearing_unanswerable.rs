//! C020.

use crate::diag::{Diagnostic, Sink, say};
use crate::rules::{Context, rule};

rule! {
    /// A plan is out for comments, but does not say by when and where to reply.
    ///
    /// Give `hearing` with the last day for replies, `by`, and the e-mail address or web address that takes them, `reply_to`. Then the
    /// title page says how to reply, and the day stands in the calendar. The rule looks at plans whose `status` is `hearing`.
    ///
    /// ## Why
    ///
    /// Our own judgement: Those who read the plan are the ones whose opinion was asked for. Whoever has to search for the address
    /// and the deadline often does not reply at all.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Plan for medvirkning
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   status: hearing
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
    ///   status: hearing
    ///   hearing: {from: 2027-01-11, by: 2027-03-12, reply_to: post@fjordvik.example}
    /// ```
    "C020", "hearing-unanswerable", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let (Some(root), Some(strategy)) = (context.plan.root(scope), context.strategy(scope)) else { continue };
        let Some(status) = strategy.status.as_ref().filter(|_| context.is_on_hearing(scope)) else { continue };
        let hearing = strategy.hearing.as_deref();
        let has_deadline = hearing.is_some_and(|hearing| hearing.by.is_some());
        let has_address = hearing.is_some_and(|hearing| !hearing.reply_to.is_empty());
        let title = root.title();
        let message = match (has_deadline, has_address) {
            (true, true) => continue,
            (false, false) => {
                say!("\"{title}\" is out for comments, but does not say by when and where to reply", title)
            }
            (false, true) => say!("\"{title}\" is out for comments, but does not say by when to reply", title),
            (true, false) => say!("\"{title}\" is out for comments, but does not say where to send a reply", title),
        };
        sink.push(Diagnostic::new(&CODE, status.span, message).help(say!(
            "add \"hearing:\" with \"by:\" and \"reply_to:\", such as {example}",
            example = "hearing: {from: 2027-01-11, by: 2027-03-12, reply_to: post@fjordvik.example}"
        )));
    }
}

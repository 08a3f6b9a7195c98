//! C022.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{Reply, ReplyOutcome};
use crate::model::{Element, Kind, Text};
use crate::rules::{Context, rule};

rule! {
    /// A reply to the hearing has been followed, it says, but nothing says where in the plan.
    ///
    /// Name the elements in `concerns`, or in the answer: `[[id]]`. The rule looks at replies whose `outcome` is `followed` or
    /// `partly-followed`, and at answers without an outcome that say so in words ("tatt til følge").
    ///
    /// ## Why
    ///
    /// Our own judgement: Whoever asked for something wants to see it. An answer that points nowhere cannot be checked, neither by
    /// them nor by those who are to adopt the plan.
    ///
    /// ## Faulty
    ///
    /// ```yaml hoering.yaml
    /// replies:
    ///   svar-eldreraadet: {title: Møt oss på dagtid, from: Eldrerådet, outcome: followed, answer: Det gjør vi gjerne.}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml hoering.yaml
    /// measures:
    ///   dagmoeter: {title: To av fire folkemøter er på dagtid, by: 2027-06-30}
    /// replies:
    ///   svar-eldreraadet:
    ///     title: Møt oss på dagtid
    ///     from: Eldrerådet
    ///     concerns: dagmoeter
    ///     outcome: followed
    ///     answer: Det gjør vi gjerne.
    /// ```
    "C022", "reply-followed-nowhere", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.all(Kind::Reply) {
        let Some(reply) = element.reply().filter(|reply| is_followed(reply) && !names_something(element, reply)) else {
            continue;
        };
        let place = reply.outcome.as_ref().map_or(element.span, |outcome| outcome.span);
        let message = say!(
            "the reply \"{title}\" has been followed, but nothing says where in the plan",
            title = element.title()
        );
        sink.push(
            Diagnostic::new(&CODE, place, message).help(say!(
                "name in \"concerns:\" the elements that do what it asks for, or point to them in the answer"
            )),
        );
    }
}

fn is_followed(reply: &Reply) -> bool {
    match &reply.outcome {
        Some(outcome) => matches!(outcome.value, ReplyOutcome::Followed | ReplyOutcome::PartlyFollowed),
        None => reply.answer.as_ref().is_some_and(says_so),
    }
}

/// Whether an answer says that a reply has been followed, and does not say "not" anywhere.
fn says_so(answer: &Text) -> bool {
    let words = answer.markdown.to_lowercase();
    let has = |phrases: &[&str]| phrases.iter().any(|phrase| words.contains(phrase));
    has(&["tatt til følge", "tas til følge", "tar til følge", "teke til følgje", "tatt til følgje"])
        && !has(&["ikke", "ikkje", "ingen", "inga"])
}

fn names_something(element: &Element, reply: &Reply) -> bool {
    let mut texts = reply.answer.iter().chain(&element.common.text);
    !reply.concerns.is_empty() || texts.any(|text| !text.links.is_empty())
}

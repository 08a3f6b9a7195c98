//! A008.

use std::collections::HashSet;

use crate::diag::{Diagnostic, Sink, say};
use crate::model::{ElementId, Kind, ScopeId};
use crate::rules::{Context, Gathered, Topics, lacking, rule};

rule! {
    /// The strategy describes a challenge that no goal says it addresses.
    ///
    /// A challenge is answered if a goal names it in `addresses`, or if the prose of a goal, a measure, a programme, a
    /// principle, a policy or a focus area refers to it, or if its own text refers to one of these. In a strategy that leaves
    /// two challenges or more, and more than one in five, without such a reference, it counts as answered too where the title of one of these is about the same, or
    /// where one of these stands in the same section. Whether the answer is a good one is for readers to judge.
    /// Strategies without goals are left alone. If most challenges are unanswered, there is one finding with a count.
    ///
    /// ## Why
    ///
    /// Readers who recognise the challenge expect to hear what will be done about it. Without an answer, it is only a
    /// complaint.
    ///
    /// Source: R. Rumelt, Good Strategy/Bad Strategy (2011): a strategy is a response to the challenges that its
    /// diagnosis names.
    ///
    /// ## Faulty
    ///
    /// ```yaml maal.yaml
    /// challenges:
    ///   lav-deltakelse: For få er med når kommunen bestemmer
    /// goals:
    ///   svar-samme-dag: Innbyggerne får svar samme dag
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml maal.yaml
    /// challenges:
    ///   lav-deltakelse: For få er med når kommunen bestemmer
    /// goals:
    ///   flere-medvirker:
    ///     title: Flere gir innspill
    ///     addresses: lav-deltakelse
    /// ```
    "A008", "challenge-unanswered", Warning, check
}

/// A strategy in which more than one challenge in so many is not referred to leaves it to readers to see what answers what.
/// Our own choice.
const UNSAID: usize = 5;

const ANSWERING: [Kind; 6] =
    [Kind::Goal, Kind::Measure, Kind::Programme, Kind::Principle, Kind::Policy, Kind::FocusArea];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked().filter(|scope| context.has(*scope, Kind::Goal)) {
        let is_linked = |id| context.is_named_by(id, &ANSWERING) || context.tells_of(id, &ANSWERING);
        let (open, of) = lacking(context, scope, Kind::Challenge, |id, _| Some(!is_linked(id)));
        let open =
            if open.len() > 1 && UNSAID * open.len() > of { unanswered_in_words(context, scope, open) } else { open };
        gathered(scope, open, of).report(context, sink);
    }
}

/// Those of the challenges that nothing in their section and no title is likely to answer.
fn unanswered_in_words(context: &Context<'_>, scope: ScopeId, open: Vec<ElementId>) -> Vec<ElementId> {
    let answers: Vec<_> = ANSWERING.iter().flat_map(|kind| context.plan.of_kind(scope, *kind)).collect();
    let sections: HashSet<_> = answers.iter().filter_map(|(_, answer)| answer.shown_in()).collect();
    let topics = Topics::of(answers);
    let is_open = |id: &ElementId| {
        let challenge = context.plan.element(*id);
        let is_near = challenge.shown_in().is_some_and(|section| sections.contains(&section));
        !is_near && !topics.tell_of(*id, challenge)
    };
    open.into_iter().filter(is_open).collect()
}

fn gathered<'a>(scope: ScopeId, missing: Vec<ElementId>, of: usize) -> Gathered<'a> {
    Gathered {
        scope,
        missing,
        of,
        one: &|challenge| {
            let message = say!("no goal or measure refers to the challenge \"{title}\"", title = challenge.title());
            Diagnostic::new(&CODE, challenge.span, message)
                .help(say!("name it under \"addresses:\" in the goal that answers it; if the strategy leaves it to others, name it in a principle or a policy that says so"))
        },
        many: &|count, of| {
            (
                if count == of {
                    say!("no goal or measure refers to any of the {of} challenges", of)
                } else {
                    say!("no goal or measure refers to {count} of the {of} challenges", count, of)
                },
                say!(
                    "name each challenge under \"addresses:\" in the goal that answers it; what the strategy leaves to others can be named in a principle or a policy that says so"
                ),
            )
        },
    }
}

//! A008.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::{ElementId, Kind, ScopeId};
use crate::rules::{Context, Gathered, lacking, rule};

rule! {
    /// The strategy describes a challenge that no goal says it addresses.
    ///
    /// A challenge is answered if a goal names it in `addresses`, or if the prose of a goal, a measure, a programme, a
    /// principle, a policy or a focus area refers to it. Whether the answer is a good one is for readers to judge.
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

const ANSWERING: [Kind; 6] =
    [Kind::Goal, Kind::Measure, Kind::Programme, Kind::Principle, Kind::Policy, Kind::FocusArea];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked().filter(|scope| context.has(*scope, Kind::Goal)) {
        let (open, of) = lacking(context, scope, Kind::Challenge, |id, _| Some(!context.is_named_by(id, &ANSWERING)));
        gathered(scope, open, of).report(context, sink);
    }
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

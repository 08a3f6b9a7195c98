//! A009.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::{ElementId, Kind, ScopeId};
use crate::rules::{Context, Gathered, lacking, rule};

rule! {
    /// Nothing in the strategy rests on a value.
    ///
    /// A value is in use if a principle is grounded in it, if a goal, message, policy or programme supports it, if a
    /// responsibility concerns it, or if any prose refers to it. Strategies with none of these kinds are left alone. If
    /// most values are unused, there is one finding with a count.
    ///
    /// ## Why
    ///
    /// Our own judgement: A value that nothing rests on changes nothing. Staff need to see what it asks of them, or it
    /// stays a word on a wall.
    ///
    /// ## Faulty
    ///
    /// ```yaml verdier.yaml
    /// values:
    ///   aapen: Åpen
    ///   modig: Modig
    /// principles:
    ///   fortelle-det-vi-vet:
    ///     title: Vi forteller det vi vet, når vi vet det
    ///     grounded_in: aapen
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml verdier.yaml
    /// values:
    ///   aapen: Åpen
    /// principles:
    ///   fortelle-det-vi-vet:
    ///     title: Vi forteller det vi vet, når vi vet det
    ///     grounded_in: aapen
    /// ```
    "A009", "value-unused", Advice, check
}

const RESTING: [Kind; 5] = [Kind::Principle, Kind::Goal, Kind::Message, Kind::Policy, Kind::Programme];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked().filter(|scope| RESTING.iter().any(|kind| context.has(*scope, *kind))) {
        let (unused, of) = lacking(context, scope, Kind::Value, |id, _| Some(context.plan.incoming(id).is_empty()));
        gathered(scope, unused, of).report(context, sink);
    }
}

fn gathered<'a>(scope: ScopeId, missing: Vec<ElementId>, of: usize) -> Gathered<'a> {
    Gathered {
        scope,
        missing,
        of,
        one: &|value| {
            let message = say!("nothing in the strategy rests on the value \"{title}\"", title = value.title());
            Diagnostic::new(&CODE, value.span, message).help(say!(
                "add a principle that says what the value means in practice, with \"grounded_in:\", or leave it out"
            ))
        },
        many: &|count, of| {
            (
                if count == of {
                    say!("nothing in the strategy rests on any of its {of} values", of)
                } else {
                    say!("nothing in the strategy rests on {count} of its {of} values", count, of)
                },
                say!("add principles that say what the values mean in practice, with \"grounded_in:\""),
            )
        },
    }
}

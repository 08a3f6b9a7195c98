//! A015.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::{ElementId, Kind, ScopeId};
use crate::rules::{Context, Gathered, lacking, rule};

rule! {
    /// A programme brings nothing together: no measure belongs to it.
    ///
    /// A programme is left alone if goals or policies support it, or if a measure, a goal or a challenge mentions it in
    /// its text: it may be run in another plan. If most programmes are empty, there is one finding with a count.
    ///
    /// ## Why
    ///
    /// Our own judgement: A programme is there to bring measures together. One without any has a name, and perhaps a
    /// budget, but nothing that anybody is to do.
    ///
    /// ## Faulty
    ///
    /// ```yaml satsinger.yaml
    /// programmes:
    ///   klarspraaksloeftet: Klarspråksløftet
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml satsinger.yaml
    /// programmes:
    ///   klarspraaksloeftet: Klarspråksløftet
    /// measures:
    ///   ny-brevmal:
    ///     title: Ny mal for vedtaksbrev
    ///     programme: klarspraaksloeftet
    /// ```
    "A015", "programme-empty", Warning, check
}

const FILLING: [Kind; 5] = [Kind::Measure, Kind::Goal, Kind::Policy, Kind::Programme, Kind::Challenge];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked() {
        let (empty, of) = lacking(context, scope, Kind::Programme, |id, _| Some(!context.is_named_by(id, &FILLING)));
        gathered(scope, empty, of).report(context, sink);
    }
}

fn gathered<'a>(scope: ScopeId, missing: Vec<ElementId>, of: usize) -> Gathered<'a> {
    Gathered {
        scope,
        missing,
        of,
        one: &|programme| {
            let message = say!("no measure belongs to the programme \"{title}\"", title = programme.title());
            Diagnostic::new(&CODE, programme.span, message)
                .help(say!("name it under \"programme:\" in the measures that it runs, or leave it out"))
        },
        many: &|count, of| {
            (
                if count == of {
                    say!("no measure belongs to any of the {of} programmes", of)
                } else {
                    say!("no measure belongs to {count} of the {of} programmes", count, of)
                },
                say!("name each under \"programme:\" in the measures that it runs, or leave it out"),
            )
        },
    }
}

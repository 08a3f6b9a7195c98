//! C016.

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::{Element, Kind};
use crate::rules::{Context, Gathered, lacking, names_year, rule};

rule! {
    /// A programme does not say when it runs.
    ///
    /// The rule looks at programmes with a budget, without a `period` and without a year in their titles and texts. A strategy in
    /// which most of them lack a period gets one finding with a count.
    ///
    /// ## Why
    ///
    /// Our own judgement: A programme gathers money and people for a time. If nobody has said how long, it goes on until somebody asks.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// programmes:
    ///   klarspraak: {title: Klarspråksløftet, budget: 950 000 kr}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// programmes:
    ///   klarspraak: {title: Klarspråksløftet, budget: 950 000 kr, period: 2026–2027}
    /// ```
    "C016", "programme-undated", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let (missing, of) = lacking(context, scope, Kind::Programme, |_, element| {
            let programme = element.programme().filter(|programme| programme.budget.is_some())?;
            Some(programme.period.is_none() && !names_year(element))
        });
        Gathered { scope, missing, of, one: &one, many: &many }.report(context, sink);
    }
}

fn one(programme: &Element) -> Diagnostic {
    let message = say!("nothing says when the programme \"{title}\" runs", title = programme.title());
    Diagnostic::new(&CODE, programme.span, message).help(say!("add \"period:\" with the years in which it runs"))
}

fn many(count: usize, of: usize) -> (Message, Message) {
    (
        say!("{count} of {of} programmes do not say when they run", count, of),
        say!("add \"period:\" with the years in which each of them runs"),
    )
}

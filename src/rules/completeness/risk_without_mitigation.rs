//! C011.

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::entity::Degree;
use crate::model::{Element, Kind};
use crate::rules::{Context, Gathered, lacking, rule};

rule! {
    /// A risk is named, but nothing is done to contain it.
    ///
    /// Both `mitigation` and `measures` count. Risks whose probability and consequence are both `low` may be accepted,
    /// and are left alone. If most risks lack both, there is one finding with a count.
    ///
    /// ## Why
    ///
    /// A risk that is known and left alone is the one that a board will be asked about afterwards.
    ///
    /// Source: ISO 31000:2018, Risk management: risks that have been assessed are treated, or accepted by decision.
    ///
    /// ## Faulty
    ///
    /// ```yaml risiko.yaml
    /// risks:
    ///   faa-paa-vakt:
    ///     title: For få kan ta vakter på telefonen
    ///     probability: medium
    ///     consequence: high
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml risiko.yaml
    /// risks:
    ///   faa-paa-vakt:
    ///     title: For få kan ta vakter på telefonen
    ///     probability: medium
    ///     consequence: high
    ///     mitigation: Lære opp fire ansatte fra andre virksomheter.
    /// ```
    "C011", "risk-without-mitigation", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let (missing, of) = lacking(context, scope, Kind::Risk, |_, element| is_unchecked(element));
        Gathered { scope, missing, of, one: &one, many: &many }.report(context, sink);
    }
}

fn is_unchecked(element: &Element) -> Option<bool> {
    let risk = element.risk()?;
    let mut degrees = [&risk.probability, &risk.consequence].into_iter();
    let is_small = degrees.all(|degree| degree.as_ref().is_some_and(|degree| degree.value == Degree::Low));
    (!is_small).then(|| risk.mitigation.is_none() && risk.measures.is_empty())
}

fn one(risk: &Element) -> Diagnostic {
    let message = say!("nothing says what is done to contain the risk \"{title}\"", title = risk.title());
    Diagnostic::new(&CODE, risk.span, message)
        .help(say!("write what is done about it under \"mitigation:\", or name the measures under \"measures:\""))
}

fn many(count: usize, of: usize) -> (Message, Message) {
    (
        if count == of {
            say!("nothing says for any of the {of} risks what is done to contain it", of)
        } else {
            say!("nothing says for {count} of the {of} risks what is done to contain them", count, of)
        },
        say!("begin with the most serious one, and write what is done about it under \"mitigation:\""),
    )
}

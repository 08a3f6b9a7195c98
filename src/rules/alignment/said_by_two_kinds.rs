//! A024.

use super::wording::{Titles, significant};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::{Element, Kind};
use crate::rules::{Context, rule};

rule! {
    /// A measure, a principle or a risk says what a goal or a challenge already says, nearly word for word.
    ///
    /// Titles are compared within a strategy as those of goals are (A010): measures and principles with goals, and risks
    /// with challenges. Titles of fewer than three words that carry meaning are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: A measure says what is to be done, and a goal what is to be reached. Where the two are the same,
    /// one of them is missing.
    ///
    /// ## Faulty
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   svar-samme-dag: Innbyggerne får svar samme dag
    /// measures:
    ///   raske-svar: {title: Innbyggerne får svar samme dag, goals: svar-samme-dag}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   svar-samme-dag: Innbyggerne får svar samme dag
    /// measures:
    ///   felles-vakt: {title: Felles vakt for chat og telefon, goals: svar-samme-dag}
    /// ```
    "A024", "said-by-two-kinds", Advice, check
}

/// The fewest words of titles that may differ by one. Our own choice.
const LEAST: usize = 5;
/// The fewest words that carry meaning in a title that is compared. Our own choice.
const SHORTEST: usize = 3;

/// Which kinds are compared with which.
const PAIRS: [(Kind, &[Kind]); 2] = [(Kind::Goal, &[Kind::Measure, Kind::Principle]), (Kind::Challenge, &[Kind::Risk])];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        for (first, others) in PAIRS {
            let mut seen = Titles::new(LEAST);
            for (id, element) in context.plan.of_kind(scope, first) {
                let words = significant(element.title());
                if words.len() >= SHORTEST {
                    seen.add(&words, id);
                }
            }
            for (_, element) in others.iter().flat_map(|kind| context.plan.of_kind(scope, *kind)) {
                if let Some(other) = seen.find(&significant(element.title())) {
                    sink.push(report(element, context.plan.element(other)));
                }
            }
        }
    }
}

fn report(element: &Element, other: &Element) -> Diagnostic {
    let (title, other_title) = (element.title(), other.title());
    let message = match element.kind() {
        Kind::Measure => say!("the measure \"{title}\" says nearly the same as the goal \"{other}\"", title, other = other_title),
        Kind::Principle => say!("the principle \"{title}\" says nearly the same as the goal \"{other}\"", title, other = other_title),
        _ => say!("the risk \"{title}\" says nearly the same as the challenge \"{other}\"", title, other = other_title),
    };
    Diagnostic::new(&CODE, element.span, message)
        .note(other.span, say!("the other one"))
        .help(say!("let each say something of its own: what is to be reached, what is to be done, or what may go wrong"))
}

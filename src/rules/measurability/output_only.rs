//! M014.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{Chain, Goal, Perspective};
use crate::model::{Element, ElementId, Kind};
use crate::rules::{Context, rule};

rule! {
    /// A goal is measured only by inputs, activities or outputs.
    ///
    /// A goal is looked at if each of its indicators states its place in the results chain in `chain`; one `outcome` or
    /// `impact` is enough. Goals with goals below them are left alone, and so are goals about processes or finance
    /// (`perspective`), where the output may be the point.
    ///
    /// ## Why
    ///
    /// The numbers of courses, posts and brochures show how busy the organisation is, not whether anything has changed
    /// for those it is there for.
    ///
    /// Sources: DFØ, "Sette mål og retning" (dfo.no), on the results chain from resources to effects for users and
    /// society; AMEC, the Barcelona Principles: measure outcomes, not only outputs.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   tillit:
    ///     title: Innbyggerne har tillit til kommunen
    ///     indicators:
    ///       antall-innlegg:
    ///         title: Antall innlegg i sosiale medier
    ///         chain: output
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   tillit:
    ///     title: Innbyggerne har tillit til kommunen
    ///     indicators:
    ///       antall-innlegg:
    ///         title: Antall innlegg i sosiale medier
    ///         chain: output
    ///       andel-tillit:
    ///         title: Andel innbyggere som har tillit til kommunen
    ///         chain: outcome
    /// ```
    "M014", "output-only", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked() {
        for (id, element) in context.plan.of_kind(scope, Kind::Goal) {
            let is_judged = element.goal().is_some_and(is_about_others) && context.is_lowest(id);
            if is_judged && shows_no_change(context, id) {
                sink.push(report(context, id, element));
            }
        }
    }
}

fn is_about_others(goal: &Goal) -> bool {
    let perspective = goal.perspective.as_ref().map(|perspective| perspective.value);
    !matches!(perspective, Some(Perspective::Processes | Perspective::Finance))
}

fn shows_no_change(context: &Context<'_>, goal: ElementId) -> bool {
    let mut links = context.indicators_of(goal).map(|(.., own)| own.chain.as_ref().map(|chain| chain.value));
    let is_below = |link: Option<Chain>| matches!(link, Some(Chain::Input | Chain::Activity | Chain::Output));
    links.next().is_some_and(is_below) && links.all(is_below)
}

fn report(context: &Context<'_>, id: ElementId, goal: &Element) -> Diagnostic {
    let message = say!(
        "the goal \"{title}\" is measured only by what is put in, done or delivered, not by what it leads to",
        title = goal.title()
    );
    let finding = Diagnostic::new(&CODE, goal.span, message);
    let chains = context.indicators_of(id).filter_map(|(.., own)| own.chain.as_ref());
    chains
        .fold(finding, |finding, chain| finding.note(chain.span, say!("here")))
        .help(say!("add an indicator with \"chain: outcome\" that shows what has changed for those the goal is for"))
}

//! A010.

use super::wording::{Titles, significant};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::{Element, ElementId, Kind};
use crate::rules::{Context, is_quotation, rule};

rule! {
    /// Two goals say the same thing, word for word or nearly so.
    ///
    /// Titles are compared across all strategies by the words that carry their meaning, whatever their endings and,
    /// from four words on, in any order. Two titles are nearly the same if they have the same words; if they have five
    /// such words or more and differ only by one that is added or spelt differently; or if one begins with the whole of
    /// the other, which has at least five words. A replaced word, another number or a "not" makes them different. A
    /// goal that supports the other, or is part of it in another strategy, repeats it on purpose and is left alone. So
    /// are goals that are parts of different goals and have texts of their own, goals that are both quoted («…»), strategies that have been replaced and strategies whose periods do not overlap.
    ///
    /// ## Why
    ///
    /// Our own judgement: Two goals that say the same get two owners, two numbers and in the end two answers. One of
    /// them is usually left over from an earlier draft.
    ///
    /// ## Faulty
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   svar-samme-dag: Innbyggerne får svar samme dag
    ///   raske-svar: Innbyggeren får svaret samme dag
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   svar-samme-dag: Innbyggerne får svar samme dag
    ///   forstaatte-brev: Innbyggerne forstår brevet sitt
    /// ```
    "A010", "near-duplicate-goals", Warning, check
}

/// With this many words or more, two titles that differ by one added word are nearly the same. Our own choice.
const LEAST: usize = 5;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut seen = Titles::new(LEAST);
    for (id, element) in context.all(Kind::Goal).filter(|(_, element)| !context.is_replaced(element.scope)) {
        let words = significant(element.title());
        if let Some(other) = seen.find(&words).filter(|other| is_repeated(context, *other, id)) {
            report(context, element, context.plan.element(other), sink);
        }
        seen.add(&words, id);
    }
}

/// Whether the two goals are on a par: neither says that it serves the other.
fn is_repeated(context: &Context<'_>, first: ElementId, second: ElementId) -> bool {
    let (one, other) = (context.plan.element(first), context.plan.element(second));
    let within = one.scope == other.scope;
    let serves = |from: &Element, to: ElementId| {
        from.goal().is_some_and(|goal| {
            let parent = goal.parent.iter().filter(|_| !within).any(|parent| parent.target() == Some(to));
            parent || goal.supports.iter().any(|aim| aim.target() == Some(to))
        })
    };
    context.meet(one.scope, other.scope)
        && !serves(one, second)
        && !serves(other, first)
        && !are_set_apart(one, other)
        && !are_quoted(one, other)
}

/// Whether two titles are quotations: what is quoted twice is quoted on purpose, in an overview and where it belongs.
fn are_quoted(one: &Element, other: &Element) -> bool {
    is_quotation(one.title()) && is_quotation(other.title())
}

/// Whether two goals of one strategy are parts of different goals and say different things of themselves: then each is
/// read where it stands.
fn are_set_apart(one: &Element, other: &Element) -> bool {
    let parent = |goal: &Element| goal.goal()?.parent.as_ref()?.target();
    let text = |goal: &Element| goal.common.text.as_ref().map(|text| text.markdown.trim().to_owned());
    let have_own_parents = parent(one).zip(parent(other)).is_some_and(|(one, other)| one != other);
    let have_own_texts = text(one).zip(text(other)).is_some_and(|(one, other)| one != other);
    one.scope == other.scope && have_own_parents && have_own_texts
}

fn report(context: &Context<'_>, element: &Element, other: &Element, sink: &mut Sink) {
    let within = element.scope == other.scope;
    let message = if element.title() == other.title() {
        say!("two goals are called \"{title}\"", title = element.title())
    } else {
        say!("the goal \"{title}\" says nearly the same as \"{other}\"", title = element.title(), other = other.title())
    };
    let help = if within {
        say!("keep one of the two, or say in the titles what sets them apart")
    } else {
        say!(
            "refer to the other with \"supports: {id}\" if it is the same goal, or say what sets them apart",
            id = format!("{}/{}", context.plan.scope(other.scope).id, other.id)
        )
    };
    sink.push(Diagnostic::new(&CODE, element.span, message).note(other.span, say!("the other goal")).help(help));
}

//! Targets and figures whose fields cannot stand together.

use crate::diag::{Diagnostic, Message, Sink, codes::value as codes, say};
use crate::model::entity::Conflict;
use crate::model::{Element, Plan};

/// Reports every field that says something else than one before it in the same group.
pub fn check(plan: &Plan, sink: &mut Sink) {
    plan.elements().for_each(|(_, element)| check_element(element, sink));
}

fn check_element(element: &Element, sink: &mut Sink) {
    let targets = element.indicator().into_iter().flat_map(|indicator| &indicator.targets);
    for conflict in targets.flat_map(|target| target.comparison().conflicts()) {
        let write_two = say!("write two targets, one for each");
        sink.push(about(&conflict, in_target(&conflict, element.title()), write_two));
    }
    for figure in &element.common.figures {
        let title = figure.quantity.as_ref().map_or_else(|| element.title(), |line| &line.value);
        for conflict in figure.comparison().conflicts() {
            let write_two = say!("write two figures, one for each");
            sink.push(about(&conflict, in_figure(&conflict, title), write_two));
        }
    }
}

fn in_target(conflict: &Conflict, title: &str) -> Message {
    let [one, other] = keys(conflict);
    say!("\"{one}\" and \"{other}\" cannot stand together in a target of \"{title}\"", one, other, title)
}

fn in_figure(conflict: &Conflict, title: &str) -> Message {
    let [one, other] = keys(conflict);
    say!("\"{one}\" and \"{other}\" cannot stand together in the figure \"{title}\"", one, other, title)
}

fn about(conflict: &Conflict, message: Message, write_two: Message) -> Diagnostic {
    let [one, other] = keys(conflict);
    let found = Diagnostic::new(&codes::EXCLUSIVE_FIELDS, conflict.second.span, message)
        .note(conflict.first.span, say!("\"{field}\" stands here", field = one));
    if conflict.is_of_bounds() {
        return found.help(say!("keep the one you mean"));
    }
    if conflict.is_without_change() {
        return found.help(say!(
            "remove \"{from}\", which says what a change or a factor is measured from, or write it in \"note\"",
            from = other
        ));
    }
    let found = found.help(write_two);
    if conflict.is_of_words() {
        return found.help(say!("if the words only explain the number, put them into \"note\""));
    }
    found
}

fn keys(conflict: &Conflict) -> [&'static str; 2] {
    [conflict.first.field.name, conflict.second.field.name]
}

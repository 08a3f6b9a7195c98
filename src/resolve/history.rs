//! Ids of elements that are gone: nothing may reuse them, and nothing that still exists may be said to be replaced.

use super::names::Names;
use crate::diag::{Diagnostic, Sink, codes, say};
use crate::model::entity::{Strategy, StrategyStatus};
use crate::model::{Draft, Element, Line, ScopeId, is_valid_id};
use crate::source::Span;

/// Checks `retired`, `replaces` and `approved_changes`.
pub fn check(draft: &Draft, names: &Names, sink: &mut Sink) {
    for element in &draft.elements {
        for replaced in &element.common.replaces {
            check_replaced(draft, names, element.scope, replaced, sink);
        }
        if let Some(strategy) = element.strategy() {
            check_strategy(strategy, names, element.scope, sink);
        }
    }
}

fn check_strategy(strategy: &Strategy, names: &Names, scope: ScopeId, sink: &mut Sink) {
    for retirement in &strategy.retired {
        let id = &retirement.id;
        if is_id(id, false, sink)
            && let Some(place) = names.place(scope, id)
        {
            sink.push(in_use(id, place));
        }
    }
    for element in strategy.approved_changes.iter().filter_map(|approval| approval.element.as_ref()) {
        is_id(element, false, sink);
    }
}

fn in_use(id: &Line, place: Span) -> Diagnostic {
    let message =
        say!("\"{id}\" is the id of an element that was taken out, and ids are never used again", id = &*id.value);
    Diagnostic::new(&codes::reference::RETIRED_IN_USE, place, message)
        .note(id.span, say!("taken out here"))
        .help(say!("give the element another id, or take the line out of \"retired\""))
}

fn check_replaced(draft: &Draft, names: &Names, own: ScopeId, replaced: &Line, sink: &mut Sink) {
    if !is_id(replaced, true, sink) {
        return;
    }
    let (scope, id) = match replaced.split_once('/') {
        Some((outer, id)) => (names.scope_called(outer), id),
        None => (Some(own), &*replaced.value),
    };
    // A strategy that another has followed keeps what the other took over from it.
    let Some(scope) = scope.filter(|scope| *scope == own || !is_followed(draft, *scope)) else { return };
    let Some(place) = names.place(scope, id) else { return };
    let id = &*replaced.value;
    let (message, help) = if scope == own {
        (
            say!("\"{id}\" is listed under \"replaces\", but is still in the plan", id),
            say!("take that element out of the plan, or its id out of \"replaces\""),
        )
    } else {
        (
            say!("\"{id}\" is listed under \"replaces\", but is still in its plan", id),
            say!(
                "take that element out of its plan, give that plan \"status: replaced\", or take the id out of \"replaces\""
            ),
        )
    };
    let found = Diagnostic::new(&codes::reference::REPLACES_LIVING, replaced.span, message);
    sink.push(found.note(place, say!("defined here")).help(help));
}

/// Whether another strategy has replaced this one.
fn is_followed(draft: &Draft, scope: ScopeId) -> bool {
    let root = draft.scopes.get(scope.index()).and_then(|scope| draft.elements.get(scope.root?.index()));
    let status = root.and_then(Element::strategy).and_then(|strategy| strategy.status.as_ref());
    status.is_some_and(|status| status.value == StrategyStatus::Replaced)
}

/// Whether `name` can have been an id; if not, it is reported.
fn is_id(name: &Line, may_be_elsewhere: bool, sink: &mut Sink) -> bool {
    let valid = match name.split_once('/') {
        Some((scope, id)) if may_be_elsewhere => is_valid_id(scope) && is_valid_id(id),
        _ => is_valid_id(name),
    };
    if !valid {
        let message = say!("\"{id}\" cannot be an id", id = &*name.value);
        let help = say!("write the id that the element had, and not its title");
        sink.push(Diagnostic::new(&codes::source::INVALID_ID, name.span, message).help(help));
    }
    valid
}

//! All that a workspace publishes in words, whoever wrote it.

use crate::model::{Field, Kind, ScopeKind, Shown};
use crate::rules::{Context, Words};

/// Visits every line and every piece of prose: those of the strategies, and those of their governing documents.
pub fn each_text(context: &Context<'_>, visit: &mut dyn FnMut(&'static Field, Words<'_>)) {
    context.written().for_each(|writing| visit(writing.field, writing.words));
    for (_, scope) in context.plan.scopes().filter(|(_, scope)| scope.is_whole()) {
        for id in &scope.elements {
            let element = context.plan.element(*id);
            if scope.kind == ScopeKind::Document || matches!(element.kind(), Kind::Document | Kind::Demand) {
                element.show().into_iter().for_each(|(field, shown)| each(field, shown, visit));
            }
        }
    }
}

fn each(field: &'static Field, shown: Shown<'_>, visit: &mut dyn FnMut(&'static Field, Words<'_>)) {
    match shown {
        Shown::Line(line) => visit(field, Words::Line(line)),
        Shown::Lines(lines) => lines.iter().for_each(|line| visit(field, Words::Line(line))),
        Shown::Text(text) => visit(field, Words::Prose(text)),
        Shown::Record(fields) => fields.into_iter().for_each(|(field, shown)| each(field, shown, visit)),
        Shown::Records(records) => {
            records.into_iter().flatten().for_each(|(field, shown)| each(field, shown, visit));
        }
        _ => {}
    }
}

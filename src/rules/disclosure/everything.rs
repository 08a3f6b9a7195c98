//! Every word that a workspace publishes, whoever wrote it.

use crate::model::{Field, KindTag, ScopeKind, Shown, Tag};
use crate::rules::{Context, Words};
use crate::source::At;

/// Visits every line and every piece of prose: those of the strategies, including what they say about earlier versions,
/// and those of their governing documents.
pub fn each_text(context: &Context<'_>, visit: &mut dyn FnMut(&'static Field, Words<'_>)) {
    context.written().for_each(|writing| visit(writing.field, writing.words));
    for (_, scope) in context.plan.scopes().filter(|(_, scope)| scope.is_whole()) {
        for id in &scope.elements {
            let element = context.plan.element(*id);
            let is_governing = scope.kind == ScopeKind::Document || element.kind().is(KindTag::Given);
            let is_unread = |field: &Field| (is_governing && !field.is(Tag::Own)) || field.is_history();
            let fields = element.show().into_iter().filter(|(field, _)| is_unread(field));
            fields.for_each(|(field, shown)| each(field, shown, visit));
        }
    }
}

fn each(field: &'static Field, shown: Shown<'_>, visit: &mut dyn FnMut(&'static Field, Words<'_>)) {
    match shown {
        Shown::Line(line) => visit(field, Words::Line(line.as_deref())),
        Shown::Unit(unit) => visit(field, Words::Line(At::new(unit.as_written(), unit.span))),
        Shown::Lines(lines) => lines.iter().for_each(|line| visit(field, Words::Line(line.as_deref()))),
        Shown::Text(text) => visit(field, Words::Prose(text)),
        Shown::Retirements(retirements) => {
            let reasons = retirements.iter().filter_map(|retirement| retirement.reason.as_ref());
            reasons.for_each(|reason| visit(field, Words::Line(reason.as_deref())));
        }
        Shown::Record(group) => group.fields.into_iter().for_each(|(field, shown)| each(field, shown, visit)),
        Shown::Records(groups) => {
            let fields = groups.into_iter().flat_map(|group| group.fields);
            fields.for_each(|(field, shown)| each(field, shown, visit));
        }
        _ => {}
    }
}

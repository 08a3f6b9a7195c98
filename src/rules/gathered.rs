//! Findings that would otherwise say the same forty times.

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::{Element, ElementId, Kind, ScopeId};
use crate::prose;

use super::{Context, said_once};

/// Up to this many elements that lack something are reported one by one, whatever their share. Our own default.
const FEW: usize = 3;
/// More than this many get one finding, whatever their share: nobody reads the same sentence so often. Our own default.
const MANY: usize = 20;
/// The most letters of a title beside its place. Our own default.
const LABEL: usize = 70;

/// Something that elements of a strategy lack. If only some lack it, each is reported at its place. If most of them do,
/// or very many, the strategy is written in another style: that is said once, at the strategy, with a count and the
/// first places.
pub(crate) struct Gathered<'a> {
    /// The strategy.
    pub scope: ScopeId,
    /// The elements that lack it.
    pub missing: Vec<ElementId>,
    /// How many elements were looked at.
    pub of: usize,
    /// What is said about one element.
    pub one: &'a dyn Fn(&Element) -> Diagnostic,
    /// What is said about many, given how many lack it and how many were looked at: the message and its help.
    pub many: &'a dyn Fn(usize, usize) -> (Message, Message),
}

/// The elements of a kind in a strategy that lack something, and how many were looked at. For each, `lacks` says
/// whether it does, or `None` if it need not have it.
pub(crate) fn lacking(
    context: &Context<'_>,
    scope: ScopeId,
    kind: Kind,
    lacks: impl Fn(ElementId, &Element) -> Option<bool>,
) -> (Vec<ElementId>, usize) {
    let (mut missing, mut of) = (Vec::new(), 0);
    for (id, element) in context.plan.of_kind(scope, kind) {
        let Some(lacks) = lacks(id, element) else { continue };
        of += 1;
        missing.extend(lacks.then_some(id));
    }
    (missing, of)
}

impl Gathered<'_> {
    /// Reports what is missing.
    pub fn report(self, context: &Context<'_>, sink: &mut Sink) {
        let count = self.missing.len();
        let is_style = count > MANY || (count > FEW && 2 * count >= self.of);
        self.report_as(is_style, context, sink);
    }

    /// Reports what is missing, once where it is the style of the strategy that more than one element lacks it.
    pub fn report_as(self, is_style: bool, context: &Context<'_>, sink: &mut Sink) {
        let count = self.missing.len();
        let is_style = is_style && count > 1;
        let found = self.missing.iter().map(|id| (self.one)(context.plan.element(*id))).collect();
        let title = |nth: usize| self.missing.get(nth).map_or("", |id| context.plan.element(*id).title());
        let label = |nth: usize| say!("\"{title}\"", title = prose::shortened(title(nth), LABEL));
        let root = context.plan.root(self.scope).filter(|_| is_style);
        said_once::report(root, found, label, || (self.many)(count, self.of), sink);
    }
}

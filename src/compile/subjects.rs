//! Which element is at a span.

use std::collections::HashMap;
use std::ops::Range;

use crate::diag::Diagnostic;
use crate::model::{Element, ElementId, Plan, Scope};
use crate::source::{FileId, Span};

/// The elements of each file, for finding those at a span.
pub(super) struct Subjects<'a> {
    plan: &'a Plan,
    by_file: HashMap<FileId, Vec<(usize, ElementId)>>,
}

impl<'a> Subjects<'a> {
    pub(super) fn new(plan: &'a Plan) -> Self {
        let mut by_file: HashMap<FileId, Vec<(usize, ElementId)>> = HashMap::new();
        for (id, element) in plan.elements() {
            by_file.entry(element.extent.file()).or_default().push((element.extent.start(), id));
        }
        by_file.values_mut().for_each(|elements| elements.sort_unstable());
        Self { plan, by_file }
    }

    /// The innermost element at a span.
    pub(super) fn at(&self, span: Span) -> Option<ElementId> {
        let elements = self.by_file.get(&span.file())?;
        let before = elements.partition_point(|(start, _)| *start <= span.start());
        let (_, last) = elements.get(before.checked_sub(1)?)?;
        let around = std::iter::successors(Some(*last), |id| self.plan.element(*id).nested_in);
        around.into_iter().find(|id| self.plan.element(*id).extent.end() >= span.start())
    }

    /// The elements of a file that begin in the byte range `range`.
    pub(super) fn beginning_in(&self, file: FileId, range: Range<usize>) -> impl Iterator<Item = ElementId> {
        let elements = self.by_file.get(&file).map_or(&[][..], Vec::as_slice);
        let first = elements.partition_point(|(start, _)| *start < range.start);
        elements[first..].iter().take_while(move |(start, _)| *start < range.end).map(|(_, id)| *id)
    }

    /// The plan that the elements belong to.
    pub(super) fn plan(&self) -> &'a Plan {
        self.plan
    }

    /// The element with this id.
    pub(super) fn element(&self, id: ElementId) -> &'a Element {
        self.plan.element(id)
    }

    /// The strategy or document that a file belongs to, if it has elements.
    pub(super) fn scope_of(&self, file: FileId) -> Option<&'a Scope> {
        let (_, first) = self.by_file.get(&file)?.first()?;
        Some(self.plan.scope(self.plan.element(*first).scope))
    }

    /// Sets the subject of a finding, unless the rule has done so.
    pub(super) fn name(&self, mut finding: Diagnostic) -> Diagnostic {
        finding.parts = finding.parts.into_iter().map(|part| self.name(part)).collect();
        match self.at(finding.span).filter(|_| finding.subject.is_none()) {
            Some(id) => {
                let element = self.plan.element(id);
                finding.about(&self.plan.scope(element.scope).id, &element.id)
            }
            None => finding,
        }
    }
}

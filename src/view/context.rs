//! What everything in a view is made with: the plan, what may be shown of it, and the plan's language.

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use jiff::civil::Date;

use super::attached::{Attachment, Attachments};
use super::blocks::{Prose, ProseId};
use super::edition::{Edition, Visible};
use super::formatter::Formatter;
use super::progress::{AsOf, IndicatorProgress, of_indicator};
use crate::locale::Locale;
use crate::model::entity::{Indicator, Strategy, StrategyStatus};
use crate::model::{Element, ElementId, EnclosedFile, Kind, Plan, ScopeId, ScopeKind, is_valid_id};

/// The making of one strategy's view.
#[derive(Debug)]
pub struct ViewContext<'a> {
    /// The workspace's plan.
    pub plan: &'a Plan,
    /// What the edition may show.
    pub visible: &'a Visible,
    /// The plan's language.
    pub format: Formatter<'a>,
    /// The strategy.
    pub scope: ScopeId,
    /// The edition.
    pub edition: Edition,
    /// The day as of which dates are judged.
    pub as_of: Date,
    prose: RefCell<Vec<Prose>>,
    /// How many footnotes it has.
    footnotes: Cell<usize>,
    attachments: RefCell<Attachments>,
}

impl<'a> ViewContext<'a> {
    /// Begins the view of the strategy `scope`.
    pub fn new(plan: &'a Plan, visible: &'a Visible, scope: ScopeId, (edition, as_of): (Edition, Date)) -> Self {
        let format = Formatter { locale: Locale::of(plan.language(scope)) };
        let (prose, footnotes) = (RefCell::new(Vec::new()), Cell::new(0));
        let attachments = RefCell::new(Attachments::new(format.locale.language()));
        Self { plan, visible, format, scope, edition, as_of, prose, footnotes, attachments }
    }

    /// Ends it: all prose read so far, and the files that it leads to.
    pub fn into_prose(self) -> (Vec<Prose>, Vec<Attachment>) {
        (self.prose.into_inner(), self.attachments.into_inner().into_files())
    }

    /// The address of a file that a text leads to, which is published from now on.
    pub(super) fn attach(&self, file: &Arc<EnclosedFile>) -> String {
        self.attachments.borrow_mut().add(file)
    }

    /// The address that such a file would have if no other had its name.
    pub(super) fn attached_alone(&self, file: &EnclosedFile) -> String {
        self.attachments.borrow().alone(file)
    }

    /// Puts a text into the view. `read` reads it, given the number of the last footnote so far: what is read first
    /// must be what readers come to first.
    pub(super) fn keep(&self, read: impl FnOnce(usize) -> Prose) -> ProseId {
        let read = read(self.footnotes.get());
        self.footnotes.set(self.footnotes.get() + read.footnotes.len());
        let mut all = self.prose.borrow_mut();
        all.push(read);
        ProseId(all.len() - 1)
    }

    /// The elements of a kind in this strategy that the edition may show, in source order.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = (ElementId, &'a Element)> {
        self.plan.of_kind(self.scope, kind).filter(|(id, _)| self.visible.sees(*id))
    }

    /// How far an indicator of this strategy has come. Nobody is behind or ahead of what has not been adopted.
    pub(super) fn progress<'i>(&self, indicator: &'i Indicator, as_of: AsOf) -> IndicatorProgress<'i> {
        let progress = of_indicator(indicator, as_of);
        let strategy = self.plan.root(self.scope).and_then(Element::strategy);
        if strategy.is_some_and(is_proposed) { progress.before_adoption() } else { progress }
    }

    /// Where on the pages an element stands; `None` when nothing may lead there.
    pub fn address(&self, id: ElementId) -> Option<String> {
        if !self.visible.sees(id) {
            return None;
        }
        let element = self.plan.element(id);
        let scope = self.plan.scope(element.scope);
        let is_root = scope.root == Some(id);
        if !self.visible.tells(id) {
            let is_elsewhere = scope.kind == ScopeKind::Strategy && element.scope != self.scope;
            return is_elsewhere.then(|| format!("../{}/index.html", scope.id));
        }
        match scope.kind {
            ScopeKind::Document => self.builds_on(id).then(|| format!("#{}", self.anchor(id))),
            ScopeKind::Strategy if element.scope == self.scope => Some(format!("#{}", self.anchor(id))),
            ScopeKind::Strategy if is_root => Some(format!("../{}/index.html", scope.id)),
            ScopeKind::Strategy => Some(format!("../{}/index.html#{}", scope.id, element.id)),
        }
    }

    /// The name of the place where an element stands. Ids have no underscore, so our own names cannot clash.
    pub fn anchor(&self, id: ElementId) -> String {
        let element = self.plan.element(id);
        let scope = self.plan.scope(element.scope);
        match scope.kind {
            ScopeKind::Strategy => element.id.to_string(),
            ScopeKind::Document if scope.root == Some(id) => format!("{}_", scope.id),
            ScopeKind::Document => format!("{}_{}", scope.id, element.id),
        }
    }

    /// Whether an author may call a place in the text `name`: no element is called so, shown or not, and the names that
    /// we give ourselves are none of an author's.
    pub fn may_name(&self, name: &str) -> bool {
        let mut elements = self.plan.scope(self.scope).elements.iter();
        is_valid_id(name) && !elements.any(|id| *self.plan.element(*id).id == *name)
    }

    /// What an element is known by in this strategy, whatever the pages look like: its id, with the strategy or
    /// document in front where it belongs to another. `None` when the edition may not show it.
    pub fn key(&self, id: ElementId) -> Option<String> {
        if !self.visible.sees(id) {
            return None;
        }
        let element = self.plan.element(id);
        let scope = self.plan.scope(element.scope);
        Some(match (element.scope == self.scope, scope.root == Some(id)) {
            (true, _) => element.id.to_string(),
            (false, true) => scope.id.to_string(),
            (false, false) => format!("{}/{}", scope.id, element.id),
        })
    }

    /// Whether this strategy's page shows the demands of the workspace document that `id` belongs to.
    fn builds_on(&self, id: ElementId) -> bool {
        let root = self.plan.scope(self.plan.element(id).scope).root;
        let strategy = self.plan.root(self.scope).and_then(Element::strategy);
        let mut built_on = strategy.into_iter().flat_map(|strategy| &strategy.builds_on);
        root.is_some() && built_on.any(|built| built.target() == root)
    }

    /// The title of an element, or words that say only that it is not published.
    pub fn title(&self, id: ElementId) -> String {
        if self.visible.sees(id) {
            self.plan.element(id).title().to_owned()
        } else {
            self.format.locale.label("withheld")
        }
    }
}

/// Whether a strategy says that it is a proposal, and no earlier version of it has been adopted.
fn is_proposed(strategy: &Strategy) -> bool {
    let status = strategy.status.as_ref().map(|status| status.value);
    matches!(status, Some(StrategyStatus::Draft | StrategyStatus::Hearing)) && strategy.adopted.is_none()
}

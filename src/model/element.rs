//! Elements: what a strategy consists of.

use super::entity::{Body, Common, Target};
use super::field::{Field, Tag};
use super::kind::{Kind, each_kind};
use super::record::Record;
use super::reference::{ElementId, Link, Ref, ScopeId};
use super::shown::{Group, Shown};
use super::text::Text;
use super::value::Unit;
use crate::source::Span;

/// One element: a goal, a measure, a section …
#[derive(Debug, Clone)]
pub struct Element {
    /// Its id: stable, unique in its scope.
    pub id: Box<str>,
    /// The strategy or document it belongs to.
    pub scope: ScopeId,
    /// Where its id stands.
    pub span: Span,
    /// All of its source, including what is nested in it.
    pub extent: Span,
    /// The element that it is written inside.
    pub nested_in: Option<ElementId>,
    /// The fields that every kind has.
    pub common: Common,
    /// The fields of its kind.
    pub body: Body,
}

impl Element {
    /// The kind.
    pub fn kind(&self) -> Kind {
        self.body.kind()
    }

    /// The section in which the plan shows it, where a field says so.
    pub fn shown_in(&self) -> Option<ElementId> {
        self.common.section.as_ref().and_then(Ref::target)
    }

    /// What to call it: the title, or the id where it has none.
    pub fn title(&self) -> &str {
        self.common.title.as_ref().map_or(&self.id, |title| &title.value)
    }

    /// The unit of those of the element's numbers that name none.
    pub fn unit(&self) -> Option<&Unit> {
        self.indicator()?.unit()
    }

    /// All fields: the common ones, then the kind's own.
    pub fn show(&self) -> Vec<(&'static Field, Shown<'_>)> {
        let mut fields = self.common.show();
        fields.extend(self.body.show());
        fields
    }

    /// Visits every reference that stands in a field.
    pub fn each_link(&mut self, visit: &mut dyn FnMut(&'static Field, &mut Link)) {
        self.common.each_link(visit);
        self.body.each_link(visit);
    }

    /// Visits every piece of prose.
    pub fn each_text(&mut self, visit: &mut dyn FnMut(&mut Text)) {
        self.common.each_text(visit);
        self.body.each_text(visit);
    }
}

/// Access to the fields of one kind: `element.goal()`.
macro_rules! accessors {
    ($($kind:ident,)+) => {
        pastey::paste! {
            impl Element {
                $(#[doc = concat!("The element's own fields, if it is a `", stringify!($kind), "`.")]
                pub fn [<$kind:snake>](&self) -> Option<&super::entity::$kind> {
                    match &self.body {
                        Body::$kind(body) => Some(body),
                        _ => None,
                    }
                })+
            }
        }
    };
}
each_kind!(accessors);

impl Element {
    /// The value of the field called `name`, as `[[id#name]]` asks for it; `None` when the kind has no such field, or
    /// one that no page shows.
    ///
    /// Indicators also answer to [`LAST_TARGET`], the last of their targets, and to the name of its deadline.
    pub fn field(&self, name: &str) -> Option<Shown<'_>> {
        if let Some(indicator) = self.indicator() {
            let last = indicator.last_target();
            if name == LAST_TARGET {
                return Some(last.map_or(Shown::Absent, |target| Shown::Record(Group::new(target))));
            }
            if name == Target::BY.name {
                return Some(last.and_then(|target| target.by.as_ref()).map_or(Shown::Absent, Shown::Moment));
            }
        }
        self.show().into_iter().find(|(field, _)| field.name == name && !field.is_history()).map(|(_, shown)| shown)
    }

    /// The value of the field with a tag, where the kind has one.
    pub fn tagged(&self, tag: Tag) -> Option<Shown<'_>> {
        self.show().into_iter().find(|(field, _)| field.is(tag)).map(|(_, shown)| shown)
    }

    /// The names that [`Element::field`] answers to for a kind, and those of its history.
    pub fn field_names(kind: Kind) -> Vec<&'static str> {
        named(kind, |_| true)
    }

    /// The names of what `[[id#name]]` can print of elements of a kind.
    pub fn printable_names(kind: Kind) -> Vec<&'static str> {
        named(kind, |field| !field.is_history() && field.shape.is_printable())
    }
}

/// What `[[id#…]]` calls the last target of an indicator.
pub const LAST_TARGET: &str = "target";

/// The names of those fields of a kind that `is_wanted` accepts, and the extra names that indicators answer to.
fn named(kind: Kind, is_wanted: impl Fn(&Field) -> bool) -> Vec<&'static str> {
    let beside: &[&str] = if kind == Kind::Indicator { &[LAST_TARGET, Target::BY.name] } else { &[] };
    kind.fields().filter(|field| is_wanted(field)).map(|field| field.name).chain(beside.iter().copied()).collect()
}

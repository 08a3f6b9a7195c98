//! References between elements.

use std::marker::PhantomData;

use super::kind::Kind;
use crate::source::Span;

/// An element of a draft or plan, by its place in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ElementId(u32);

/// A strategy or governing document of a draft or plan, by its place in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ScopeId(u32);

macro_rules! index_type {
    ($name:ident) => {
        impl $name {
            /// The id with this position. Positions past `u32::MAX` saturate; sources are limited far below.
            pub fn new(index: usize) -> Self {
                Self(u32::try_from(index).unwrap_or(u32::MAX))
            }

            /// The position.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    };
}
index_type!(ElementId);
index_type!(ScopeId);

/// A reference as written, and once resolved what it refers to.
#[derive(Debug, Clone)]
pub struct Link {
    /// The name as written: `id` or `strategy-or-document/id`.
    pub name: Box<str>,
    /// Where it is written.
    pub span: Span,
    /// The element meant. `None` in a draft, and in a plan only when the name means nothing (reported).
    pub target: Option<ElementId>,
}

impl Link {
    /// An unresolved reference to `name`.
    pub fn new(name: impl Into<Box<str>>, span: Span) -> Self {
        Self { name: name.into(), span, target: None }
    }
}

/// A [`Link`] in a field that accepts only the kinds that `T` stands for.
#[derive(Debug)]
pub struct Ref<T> {
    /// The reference itself.
    pub link: Link,
    kinds: PhantomData<fn() -> T>,
}

impl<T> Ref<T> {
    /// A reference held by a field that accepts `T`.
    pub fn new(link: Link) -> Self {
        Self { link, kinds: PhantomData }
    }

    /// The element meant, if the name means one.
    pub fn target(&self) -> Option<ElementId> {
        self.link.target
    }
}

impl<T> Clone for Ref<T> {
    fn clone(&self) -> Self {
        Self::new(self.link.clone())
    }
}

/// The kinds a reference field accepts.
pub trait Targets {
    /// The accepted kinds, most usual first.
    const KINDS: &'static [Kind];
}

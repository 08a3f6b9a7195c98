//! The kinds of elements, one file each.
//!
//! A kind is declared with `kind!`: its word, its collection, its fields with their docs, and which kinds may be
//! nested in it. `kinds!` below lists the kinds; nothing else in the compiler does.

mod audience;
mod challenge;
mod channel;
mod common;
mod comparison;
mod demand;
mod document;
mod figure;
mod focus_area;
mod goal;
mod indicator;
mod measure;
mod message;
mod non_goal;
mod policy;
mod principle;
mod programme;
mod responsibility;
mod review;
mod risk;
mod role;
mod section;
mod strategy;
mod targets;
mod term;
mod value;
mod visibility;
mod words;

pub use audience::{Audience, Stance};
pub use challenge::Challenge;
pub use channel::{Channel, ChannelDirection, ChannelForm, ChannelPolicy, Media};
pub use common::Common;
pub use comparison::{Change, Compared, Comparison, Relation};
pub use demand::Demand;
pub use document::{Document, DocumentLevel};
pub use figure::{Baseline, Figure, Reading, Target, Thresholds};
pub use focus_area::FocusArea;
pub use goal::{Goal, GoalLevel, Perspective};
pub use indicator::{Chain, Direction, Indicator};
pub use measure::{Measure, MeasureStatus};
pub use message::Message;
pub use non_goal::NonGoal;
pub use policy::Policy;
pub use principle::Principle;
pub use programme::Programme;
pub use responsibility::Responsibility;
pub use review::Review;
pub use risk::Risk;
pub use role::Role;
pub use section::Section;
pub use strategy::{Adoption, Approval, Retirement, Strategy, StrategyKind, StrategyStatus, Waiver};
pub use targets::{Aim, Anything, Builds};
pub use term::Term;
pub use value::Value;
pub use visibility::Visibility;
pub use words::{Degree, Reach};

use super::{Record, RecordSpec};

/// A kind that may stand inside an element of another kind.
#[derive(Debug, Clone, Copy)]
pub struct Nesting {
    /// The nested kind; its collection is the key.
    pub kind: Kind,
    /// The field of the nested element that then refers to the outer one. `None` where belonging says it.
    pub field: Option<&'static str>,
}

/// The declaration of a kind.
pub trait Entity: Record {
    /// The kind.
    const KIND: Kind;
    /// The word for one element, as in front matter: `goal`.
    const WORD: &'static str;
    /// The key that holds elements of the kind: `goals`. Empty for the kind that has no collection.
    const COLLECTION: &'static str;
    /// The kinds that may be nested.
    const NESTS: &'static [Nesting];
}

/// What is to be known about a kind, wherever kinds are walked over.
#[derive(Debug)]
pub struct KindSpec {
    /// The kind.
    pub kind: Kind,
    /// See [`Entity::WORD`].
    pub word: &'static str,
    /// See [`Entity::COLLECTION`].
    pub collection: &'static str,
    /// The fields of the kind's own, beyond [`Common`].
    pub record: RecordSpec,
    /// See [`Entity::NESTS`].
    pub nests: &'static [Nesting],
}

/// The one field that a nested kind may name.
const fn first(names: &[&'static str]) -> Option<&'static str> {
    match names {
        [name, ..] => Some(name),
        [] => None,
    }
}

/// Declares a kind: a [`Record`] with a word, a collection and what it nests.
macro_rules! kind {
    ($word:literal in $collection:literal $(nests $($nested:ident $(=> $field:literal)?),+)?;
     $(#[doc = $doc:expr])+ pub struct $name:ident { $($fields:tt)* }) => {
        $crate::model::record::record! { $(#[doc = $doc])+ pub struct $name { $($fields)* } }

        impl $crate::model::entity::Entity for $name {
            const KIND: $crate::model::Kind = $crate::model::Kind::$name;
            const WORD: &'static str = $word;
            const COLLECTION: &'static str = $collection;
            const NESTS: &'static [$crate::model::entity::Nesting] = &[$($($crate::model::entity::Nesting {
                kind: $crate::model::Kind::$nested,
                field: $crate::model::entity::first(&[$($field)?]),
            }),+)?];
        }

        impl $crate::model::Targets for $name {
            const KINDS: &'static [$crate::model::Kind] = &[$crate::model::Kind::$name];
        }
    };
}
pub(crate) use kind;

macro_rules! kinds {
    ($($(#[doc = $doc:expr])+ $name:ident,)+) => {
        /// What an element is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $($(#[doc = $doc])+ $name,)+
        }

        /// An element's own fields, by kind.
        #[derive(Debug, Clone)]
        pub enum Body {
            $($(#[doc = $doc])+ $name(Box<$name>),)+
        }

        impl Kind {
            /// Every kind, in the order in which they are explained.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The kind's declaration.
            pub fn spec(self) -> &'static KindSpec {
                match self {
                    $(Self::$name => const {
                        &KindSpec {
                            kind: Self::$name,
                            word: $name::WORD,
                            collection: $name::COLLECTION,
                            record: $name::SPEC,
                            nests: $name::NESTS,
                        }
                    },)+
                }
            }

            /// Reads the fields of an element of this kind.
            pub fn read(self, reader: &mut dyn super::FieldReader) -> Body {
                match self {
                    $(Self::$name => Body::$name(Box::new($name::read(reader))),)+
                }
            }
        }

        impl Body {
            /// The kind.
            pub fn kind(&self) -> Kind {
                match self {
                    $(Self::$name(_) => Kind::$name,)+
                }
            }

            /// See [`Record::show`].
            pub fn show(&self) -> Vec<(&'static super::Field, super::Shown<'_>)> {
                match self {
                    $(Self::$name(body) => body.show(),)+
                }
            }

            /// See [`Record::each_link`].
            pub fn each_link(&mut self, visit: &mut dyn FnMut(&'static super::Field, &mut super::Link)) {
                match self {
                    $(Self::$name(body) => body.each_link(visit),)+
                }
            }

            /// See [`Record::each_text`].
            pub fn each_text(&mut self, visit: &mut dyn FnMut(&mut super::Text)) {
                match self {
                    $(Self::$name(body) => body.each_text(visit),)+
                }
            }
        }
    };
}

kinds! {
    /// The strategy itself.
    Strategy,
    /// A value.
    Value,
    /// A principle.
    Principle,
    /// A challenge.
    Challenge,
    /// A focus area.
    FocusArea,
    /// A programme.
    Programme,
    /// A goal.
    Goal,
    /// An indicator.
    Indicator,
    /// A measure.
    Measure,
    /// An audience.
    Audience,
    /// A message.
    Message,
    /// A channel.
    Channel,
    /// A role.
    Role,
    /// A responsibility.
    Responsibility,
    /// A policy.
    Policy,
    /// A step of the planning cycle.
    Review,
    /// A risk.
    Risk,
    /// A term.
    Term,
    /// Something deliberately not aimed at.
    NonGoal,
    /// A governing document.
    Document,
    /// A demand of a governing document.
    Demand,
    /// A section of the plan.
    Section,
}

impl Kind {
    /// The word for one element of the kind.
    pub fn word(self) -> &'static str {
        self.spec().word
    }

    /// The kind whose singular word this is.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.word() == word)
    }

    /// The kind whose collection this is.
    pub fn from_collection(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| !key.is_empty() && kind.spec().collection == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn words_and_collections_name_one_kind_each() {
        let words: HashSet<_> = Kind::ALL.iter().map(|kind| kind.word()).collect();
        assert_eq!(words.len(), Kind::ALL.len());
        for kind in Kind::ALL {
            assert_eq!(Kind::from_word(kind.word()), Some(*kind));
            if *kind != Kind::Strategy {
                assert_eq!(Kind::from_collection(kind.spec().collection), Some(*kind));
            }
        }
    }

    #[test]
    fn no_field_of_a_kind_hides_a_common_one() {
        for kind in Kind::ALL {
            for field in kind.spec().record.fields {
                assert!(Common::SPEC.fields.iter().all(|common| common.name != field.name), "{}", field.name);
            }
        }
    }

    #[test]
    fn nesting_names_a_reference_field_of_the_nested_kind() {
        for kind in Kind::ALL {
            for nesting in kind.spec().nests {
                let Some(name) = nesting.field else { continue };
                let field = nesting.kind.spec().record.fields.iter().find(|field| field.name == name);
                assert!(
                    matches!(field.map(|field| field.shape), Some(crate::model::Shape::Reference { to, .. }) if to.contains(kind))
                );
            }
        }
    }
}

//! The declaration of a kind.

use crate::model::field::RecordSpec;
use crate::model::kind::{Kind, KindTag, Rank};
use crate::model::record::Record;

/// A declared kind. Implemented by `kind!`, never by hand.
pub trait Entity: Record {
    /// The word for one element, as in front matter: `goal`.
    const WORD: &'static str;
    /// What messages call one element, with its article: `a goal`.
    const PHRASE: &'static str;
    /// The key that holds elements of the kind: `goals`. Empty for the kind that has no collection.
    const COLLECTION: &'static str;
    /// The kind whose elements hold those of this kind, without a field that says so.
    const WITHIN: Option<Kind>;
    /// How high its elements stand in a comparison.
    const RANK: Rank;
    /// What it is beyond its fields.
    const TAGS: &'static [KindTag];
}

/// The declaration of a kind as data, for code that walks over all kinds.
#[derive(Debug)]
pub struct KindSpec {
    /// The kind.
    pub kind: Kind,
    /// See [`Entity::WORD`].
    pub word: &'static str,
    /// See [`Entity::PHRASE`].
    pub phrase: &'static str,
    /// See [`Entity::COLLECTION`].
    pub collection: &'static str,
    /// See [`Entity::WITHIN`].
    pub within: Option<Kind>,
    /// See [`Entity::RANK`].
    pub rank: Rank,
    /// The fields of the kind's own, beyond [`Common`](super::Common).
    pub record: RecordSpec,
}

impl KindSpec {
    /// Gathers what a kind declares.
    pub(super) const fn of<E: Entity>(kind: Kind) -> Self {
        Self {
            kind,
            word: E::WORD,
            phrase: E::PHRASE,
            collection: E::COLLECTION,
            within: E::WITHIN,
            rank: E::RANK,
            record: E::SPEC,
        }
    }

    /// What messages call one element, without an article: `goal`.
    pub fn name(&self) -> &'static str {
        self.phrase.split_once(' ').map_or(self.phrase, |(_, name)| name)
    }
}

/// The one value that a declaration may give, or the default where it gives none.
pub(super) const fn given<T: Copy>(values: &[T], otherwise: T) -> T {
    match values {
        [value, ..] => *value,
        [] => otherwise,
    }
}

/// Declares a kind: a [`Record`] with a word, what messages call one element, and a collection; then, all optional, the
/// kind that it lies within, its [`Rank`] and its [`KindTag`]s.
macro_rules! kind {
    ($word:literal, $phrase:literal in $collection:literal $(within $outer:ident)? $(rank $rank:ident)? $([$($tag:ident),+])?;
     $(#[doc = $doc:expr])+ pub struct $name:ident { $($fields:tt)* }) => {
        $crate::model::record::record! { $(#[doc = $doc])+ pub struct $name { $($fields)* } }

        impl $crate::model::entity::Entity for $name {
            const WORD: &'static str = $word;
            const PHRASE: &'static str = $phrase;
            const COLLECTION: &'static str = $collection;
            const WITHIN: Option<$crate::model::Kind> =
                $crate::model::entity::declare::given(&[$(Some($crate::model::Kind::$outer))?], None);
            const RANK: $crate::model::Rank =
                $crate::model::entity::declare::given(&[$($crate::model::Rank::$rank)?], $crate::model::Rank::Rest);
            const TAGS: &'static [$crate::model::KindTag] = &[$($($crate::model::KindTag::$tag),+)?];
        }

        impl $crate::model::Targets for $name {
            const KINDS: &'static [$crate::model::Kind] = &[$crate::model::Kind::$name];
        }
    };
}
pub(crate) use kind;

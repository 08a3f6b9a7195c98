//! Questions about declarations: which kinds nest, and which fields have a tag.

use super::entity::Common;
use super::field::{Field, Shape, Tag};
use super::kind::{Kind, KindTag};
use super::record::Record as _;

/// A kind that may stand inside an element of another kind.
#[derive(Debug, Clone, Copy)]
pub struct Nesting {
    /// The nested kind; its collection is the key.
    pub kind: Kind,
    /// The field of the nested element that then refers to the outer one. `None` where nesting alone says it.
    pub field: Option<&'static Field>,
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

    /// Whether the kind's declaration has a tag.
    pub fn is(self, tag: KindTag) -> bool {
        self.tags().contains(&tag)
    }

    /// Whether its elements can stand at the top of a strategy's files: they have a collection, and lie in no other
    /// element.
    pub fn stands_alone(self) -> bool {
        !self.spec().collection.is_empty() && self.spec().within.is_none()
    }

    /// The fields that an element of the kind can have: the common ones, then its own.
    pub fn fields(self) -> impl Iterator<Item = &'static Field> {
        Common::SPEC.fields.iter().chain(self.spec().record.fields)
    }

    /// The field with a key.
    pub fn field(self, name: &str) -> Option<&'static Field> {
        self.fields().find(|field| field.name == name)
    }

    /// The kinds whose elements may be nested in one of this kind, in the order of all kinds.
    pub fn nests(self) -> impl Iterator<Item = Nesting> {
        Self::ALL.iter().filter_map(move |kind| kind.nested_in(self))
    }

    /// How elements of this kind are nested in those of another; `None` where they are not.
    fn nested_in(self, outer: Self) -> Option<Nesting> {
        let refers = |field: &&Field| {
            field.is(Tag::Nesting) && matches!(field.shape, Shape::Reference { to, .. } if to.contains(&outer))
        };
        let field = self.spec().record.fields.iter().find(refers);
        (field.is_some() || self.spec().within == Some(outer)).then_some(Nesting { kind: self, field })
    }

    /// The field through which elements of the kind are parts of each other.
    pub fn parent(self) -> Option<&'static Field> {
        self.nested_in(self).and_then(|nesting| nesting.field)
    }
}

/// The fields of kinds with a tag, each with its kind, in the order of all kinds.
pub fn tagged(tag: Tag) -> impl Iterator<Item = (Kind, &'static Field)> {
    let own = |kind: &Kind| {
        let kind = *kind;
        kind.spec().record.fields.iter().map(move |field| (kind, field))
    };
    Kind::ALL.iter().flat_map(own).filter(move |(_, field)| field.is(tag))
}

/// Whether some kind has a field with this key that no page shows.
pub fn is_history(name: &str) -> bool {
    Kind::ALL.iter().filter_map(|kind| kind.field(name)).any(Field::is_history)
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
    fn goals_hold_goals_indicators_and_measures_in_this_order() {
        let nested: Vec<_> = Kind::Goal.nests().map(|nesting| nesting.kind).collect();
        assert_eq!(nested, [Kind::Goal, Kind::Indicator, Kind::Measure]);
    }

    #[test]
    fn a_field_that_nests_refers_to_one_kind_only() {
        for (kind, field) in tagged(Tag::Nesting) {
            assert!(matches!(field.shape, Shape::Reference { to: [_], .. }), "{} of {}", field.name, kind.word());
        }
    }
}

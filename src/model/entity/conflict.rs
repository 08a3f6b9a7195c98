//! Fields of a target or a figure that cannot stand together.

use super::comparison::Comparison;
use super::figure::Target;
use super::relation::Relation;
use crate::model::FieldId;
use crate::source::Span;

/// A field that a group fills in.
#[derive(Debug, Clone, Copy)]
pub struct Stated {
    /// The field; figures call theirs the same.
    pub field: FieldId,
    /// Where its value stands.
    pub span: Span,
    says: Says,
}

/// What a field says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
    Lower,
    Upper,
    Exactly,
    Relative,
    Words,
    /// Where a change begins.
    Begin,
}

/// Two fields of one group of which only one can hold, or be shown.
#[derive(Debug, Clone, Copy)]
pub struct Conflict {
    /// The one that stands first in the declaration.
    pub first: Stated,
    /// The one that cannot stand with it.
    pub second: Stated,
}

impl Conflict {
    /// Whether both are bounds, of which one is too many.
    pub fn is_of_bounds(&self) -> bool {
        let [first, second] = [self.first.says, self.second.says].map(Says::is_absolute);
        first && second
    }

    /// Whether there is a beginning, but no change that could begin there.
    pub fn is_without_change(&self) -> bool {
        self.second.says == Says::Begin
    }

    /// Whether words stand beside a number.
    pub fn is_of_words(&self) -> bool {
        self.second.says == Says::Words
    }
}

impl Says {
    fn is_absolute(self) -> bool {
        matches!(self, Self::Lower | Self::Upper | Self::Exactly)
    }

    /// Whether a group can say both: the two ends of an interval, or a change or words with their beginning.
    fn goes_with(self, later: Self) -> bool {
        matches!((self, later), (Self::Lower, Self::Upper) | (Self::Relative | Self::Words, Self::Begin))
    }
}

impl Comparison<'_> {
    /// Each field that cannot stand with an earlier one, with the first such field.
    pub fn conflicts(&self) -> Vec<Conflict> {
        let stated = self.stated();
        let may_begin = self.is_relative() || self.words.is_some();
        let later = stated.iter().enumerate().filter(|(_, stated)| stated.says != Says::Begin || !may_begin);
        let conflict = |(nth, second): (usize, &Stated)| {
            let first = stated[..nth].iter().find(|first| !first.says.goes_with(second.says))?;
            Some(Conflict { first: *first, second: *second })
        };
        later.filter_map(conflict).collect()
    }

    /// All that it says of what is to be reached, in the order of [`Relation::ALL`], then words and the beginning.
    fn stated(&self) -> Vec<Stated> {
        let number = |relation: Relation, span| {
            let says = match relation {
                Relation::AtLeast | Relation::Above => Says::Lower,
                Relation::AtMost | Relation::Below => Says::Upper,
                Relation::Exactly => Says::Exactly,
                Relation::ChangeAmount | Relation::Factor => Says::Relative,
            };
            Stated { field: relation.field(), span, says }
        };
        let numbers = self.numbers().map(|compared| number(compared.relation, compared.span));
        let words = self.words.map(|words| Stated { field: Target::WORDS, span: words.span, says: Says::Words });
        let begin = self.from.map(|from| Stated { field: Target::FROM, span: from.span, says: Says::Begin });
        numbers.chain(words).chain(begin).collect()
    }
}

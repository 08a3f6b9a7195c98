//! The two versions of what is compared.

use crate::diff::change::{Change, Reason, Said};
use crate::diff::identity::{Identity, Pair};
use crate::diff::version::Version;
use crate::diff::wording::Verdict;
use crate::model::{ChangeKind, Field, FieldId, Judgement, Kind, KindTag, Tag};
use crate::view::{ElementRecord, FieldRecord, ValueRecord};

/// Both versions, and which of their elements are one.
pub struct Both<'a> {
    pub identity: &'a Identity,
    pub old: &'a Version<'a>,
    pub new: &'a Version<'a>,
}

/// Two versions of an element.
#[derive(Clone, Copy)]
pub struct Sides<'a> {
    pub pair: Pair,
    pub old: &'a ElementRecord,
    pub new: &'a ElementRecord,
}

/// Two versions of a field, either of which may be missing.
#[derive(Clone, Copy)]
pub struct FieldSides<'a> {
    /// Its declaration; `None` where a published plan has a field that no longer exists.
    pub declared: Option<&'static Field>,
    pub old: Option<&'a FieldRecord>,
    pub new: Option<&'a FieldRecord>,
}

impl<'a> Both<'a> {
    pub fn sides(&self, pair: Pair) -> Sides<'a> {
        Sides { pair, old: self.old.element(pair.old), new: self.new.element(pair.new) }
    }
}

impl Sides<'_> {
    /// Whether both versions promise something, so that what becomes weaker or stronger is a promise.
    pub fn are_promises(&self) -> bool {
        let is_promise = |element: &ElementRecord| element.declared().is_some_and(|kind| kind.is(KindTag::Promise));
        is_promise(self.old) && is_promise(self.new)
    }

    /// What a new wording makes of what the element says. What it tells of others, or of the world, binds nobody.
    pub fn weighed(&self, verdict: Verdict) -> (Judgement, Option<Reason>) {
        let tells_of_others =
            [self.old, self.new].into_iter().any(|element| TELLING.iter().any(|kind| element.is(*kind)));
        match verdict.judgement() {
            (Judgement::Weakened | Judgement::Strengthened, _) if tells_of_others => (Judgement::Changed, None),
            judgement => judgement,
        }
    }

    /// The declaration of a field: that of the new kind, where the element has become one of another kind.
    pub fn declared(&self, name: &str) -> Option<&'static Field> {
        let of = |element: &ElementRecord| element.declared()?.field(name);
        of(self.new).or_else(|| of(self.old))
    }
}

impl<'a> FieldSides<'a> {
    /// What the field is called in its declaration.
    pub fn id(&self) -> Option<FieldId> {
        self.declared.map(|field| field.id)
    }

    /// Whether its declaration has a tag.
    pub fn is(&self, tag: Tag) -> bool {
        self.declared.is_some_and(|field| field.is(tag))
    }

    /// The value on the side that has one; the new one where both have.
    pub fn value(&self) -> Option<&'a ValueRecord> {
        self.new.or(self.old).map(|field| &field.value)
    }

    /// Whether it may hold references, which can be the same with different keys, and differ with the same ones.
    pub fn has_references(&self) -> bool {
        matches!(
            self.value(),
            Some(
                ValueRecord::Reference(_)
                    | ValueRecord::References(_)
                    | ValueRecord::Prose(_)
                    | ValueRecord::Reasons(_)
            )
        )
    }

    /// The days on both sides: first and last.
    pub fn days(&self) -> (Option<Days<'a>>, Option<Days<'a>>) {
        (days(self.old), days(self.new))
    }

    /// The key and the label of the field.
    pub fn called(&self) -> Option<(String, String)> {
        self.new.or(self.old).map(|field| (field.name.clone(), field.label.clone()))
    }

    /// A change of the field, with what it said and says.
    pub fn change(&self, kind: ChangeKind, judgement: Judgement) -> Change {
        let mut change = Change::new(kind, judgement);
        change.field = self.called();
        change.before = self.old.map(Said::all_of);
        change.after = self.new.map(Said::all_of);
        change
    }
}

/// Kinds that tell how things are, and not what the organisation does.
const TELLING: [Kind; 6] = [Kind::Risk, Kind::Challenge, Kind::Term, Kind::Audience, Kind::Demand, Kind::Role];

/// The first and the last day of a moment or period.
pub type Days<'a> = (&'a str, &'a str);

fn days(field: Option<&FieldRecord>) -> Option<Days<'_>> {
    match field.map(|field| &field.value) {
        Some(ValueRecord::Days(first, last)) => Some((first, last)),
        _ => None,
    }
}

impl Said {
    /// All that a field says.
    pub fn all_of(field: &FieldRecord) -> Self {
        Self { value: Some(field.value.clone()), words: field.said() }
    }

    /// Words alone.
    pub fn words(words: impl Into<String>) -> Self {
        Self { value: None, words: words.into() }
    }
}

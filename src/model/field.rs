//! Fields: what an element can say, and what each is to the rest of the program.

use super::kind::Kind;
use super::word_set::WordSet;

/// The name of one declared field, for code that must name it. Declarations make them: `Goal::PARENT`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldId {
    /// The record that declares it: `Goal`, or `Common` for a field of every kind.
    pub record: &'static str,
    /// The key in sources.
    pub name: &'static str,
}

/// The declaration of one field.
#[derive(Debug)]
pub struct Field {
    /// What it is called.
    pub id: FieldId,
    /// The key in sources.
    pub name: &'static str,
    /// What it says, for `stratc explain` and editors.
    pub doc: &'static str,
    /// What it accepts.
    pub shape: Shape,
    /// Whether an element without it is incomplete.
    pub required: bool,
    /// What it is beyond its shape.
    pub tags: &'static [Tag],
}

impl Field {
    /// Whether its declaration has a tag.
    pub fn is(&self, tag: Tag) -> bool {
        self.tags.contains(&tag)
    }

    /// Whether it is for comparisons of versions alone.
    pub fn is_history(&self) -> bool {
        self.is(Tag::History)
    }
}

/// What a field is to the rest of the program, where its shape does not say so. It stands in the field's declaration,
/// in brackets after the type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    /// It says how the plan came about, not what the plan is. Comparisons of versions read it; no page shows it.
    History,
    /// Nesting an element in another sets it to the outer one.
    Nesting,
    /// Following it must never lead back to the start.
    Acyclic,
    /// Pages show it in a place of its own, not among the facts.
    Elsewhere,
    /// It has a place of its own on the title page.
    TitlePage,
    /// It says where in its document a demand stands.
    Place,
    /// Records leave it out: they hold it in another form, or it only concerns the layout of the plan.
    Unrecorded,
    /// A day on which something is due: the last day of the moment written. An element's own goes into the calendar.
    Due,
    /// A day by which something is promised: a later one promises less.
    Deadline,
    /// A day on which something begins: the first day of what is written.
    Begin,
    /// How far the element has come.
    Status,
    /// It says how a number is measured, or what was measured.
    Measuring,
    /// The role that answers for the element.
    Owner,
    /// A role with a task in the element, so somebody must hold it.
    Duty,
    /// Whom the element is for, or reaches.
    Audience,
    /// What the element serves.
    Support,
    /// The element belongs to a focus area through it. Of several such fields, the first declared counts.
    Belonging,
    /// A name, an address or a number that somebody else chose: not the plan's own wording.
    Verbatim,
    /// It is the plan's own wording in an element that others say.
    Own,
}

/// The declaration of a group of fields.
#[derive(Debug)]
pub struct RecordSpec {
    /// The record's name in the code, used as the name of its schema.
    pub name: &'static str,
    /// What it stands for.
    pub doc: &'static str,
    /// Its fields in the order in which they are explained.
    pub fields: &'static [Field],
}

impl RecordSpec {
    /// The field with a key.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

/// What a field accepts. The one description from which readers, schemas and help follow.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// Plain words on one line.
    Line,
    /// One or several lines.
    Lines,
    /// Prose in Markdown.
    Text,
    /// `true` or `false`.
    Flag,
    /// The code of a language that plans can be written in.
    Language,
    /// A number without a unit.
    Number,
    /// A number, with a unit where the context gives none.
    Quantity,
    /// What numbers are counted in.
    Unit,
    /// An amount in a currency.
    Money,
    /// A year, tertial, quarter, month or day.
    Moment,
    /// A moment, or the word that it goes on.
    Deadline,
    /// From one moment to another.
    Period,
    /// How often something comes back.
    Recurrence,
    /// One of a list of words.
    Word(&'static WordSet),
    /// One or several of a list of words.
    Words(&'static WordSet),
    /// One reference, or several.
    Reference {
        /// The kinds that may be referred to.
        to: &'static [Kind],
        /// Whether several may be given.
        many: bool,
    },
    /// A group of fields.
    Record(&'static RecordSpec),
    /// One or several groups of fields.
    Records(&'static RecordSpec),
    /// A mapping from moments to quantities.
    Readings,
    /// A mapping from demands to reasons.
    Waivers,
    /// A mapping from ids of elements that are gone to reasons.
    Retirements,
    /// Who may see the element, and when.
    Visibility,
}

impl Shape {
    /// Whether `[[id#field]]` can print such a field in the middle of a sentence: it holds values, not prose. Prose may
    /// print other elements in turn, even the one that is printing it.
    pub fn is_printable(&self) -> bool {
        match self {
            Self::Text | Self::Waivers | Self::Retirements => false,
            Self::Record(spec) | Self::Records(spec) => spec.fields.iter().all(|field| field.shape.is_printable()),
            _ => true,
        }
    }
}

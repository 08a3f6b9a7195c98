//! Fields: what an element can say, what type it has, how it is read.

use rust_decimal::Decimal;

use super::entity::{Reading, Retirement, Visibility, Waiver};
use super::value::{Language, Moment, Money, Period, Quantity, Recurrence, Unit};
use super::{Group, Kind, Line, Link, Record, Ref, Shown, Targets, Text, Word, WordSet};
use crate::source::At;

/// The declaration of one field.
#[derive(Debug)]
pub struct Field {
    /// The key in sources.
    pub name: &'static str,
    /// What it says, for `stratc explain` and editors.
    pub doc: &'static str,
    /// What it accepts.
    pub shape: Shape,
    /// Whether an element without it is incomplete.
    pub required: bool,
}

/// The fields that say how the plan came to be what it is, and not what it is. Comparisons of versions read them; no page
/// shows them.
pub const HISTORY: [&str; 3] = ["replaces", "retired", "approved_changes"];

impl Field {
    /// Whether it is for comparisons of versions alone.
    pub fn is_history(&self) -> bool {
        HISTORY.contains(&self.name)
    }
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
    /// From one moment to another.
    Period,
    /// How often something comes back.
    Recurrence,
    /// One of a list of words.
    Word(&'static WordSet),
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
    /// Whether `[[id#field]]` can print such a field in the middle of a sentence: it holds values and no prose. Prose may
    /// print other elements in turn, and among them the one that prints it.
    pub fn is_printable(&self) -> bool {
        match self {
            Self::Text | Self::Waivers | Self::Retirements => false,
            Self::Record(spec) | Self::Records(spec) => spec.fields.iter().all(|field| field.shape.is_printable()),
            _ => true,
        }
    }
}

/// Where the values of one record come from. The one implementation reads syntax trees and reports faults;
/// the model knows only this trait, so that it needs to know neither trees nor diagnostics.
///
/// Every method takes the field to read and answers with nothing when the field is absent or faulty.
pub trait FieldReader {
    /// Reads a [`Shape::Line`].
    fn line(&mut self, field: &'static Field) -> Option<Line>;
    /// Reads a [`Shape::Lines`].
    fn lines(&mut self, field: &'static Field) -> Vec<Line>;
    /// Reads a [`Shape::Text`].
    fn text(&mut self, field: &'static Field) -> Option<Text>;
    /// Reads a [`Shape::Flag`].
    fn flag(&mut self, field: &'static Field) -> Option<At<bool>>;
    /// Reads a [`Shape::Language`].
    fn language(&mut self, field: &'static Field) -> Option<At<Language>>;
    /// Reads a [`Shape::Number`].
    fn number(&mut self, field: &'static Field) -> Option<At<Decimal>>;
    /// Reads a [`Shape::Quantity`].
    fn quantity(&mut self, field: &'static Field) -> Option<At<Quantity>>;
    /// Reads a [`Shape::Unit`].
    fn unit(&mut self, field: &'static Field) -> Option<At<Unit>>;
    /// Reads a [`Shape::Money`].
    fn money(&mut self, field: &'static Field) -> Option<At<Money>>;
    /// Reads a [`Shape::Moment`].
    fn moment(&mut self, field: &'static Field) -> Option<At<Moment>>;
    /// Reads a [`Shape::Period`].
    fn period(&mut self, field: &'static Field) -> Option<At<Period>>;
    /// Reads a [`Shape::Recurrence`].
    fn recurrence(&mut self, field: &'static Field) -> Option<At<Recurrence>>;
    /// Reads a [`Shape::Word`]: the word's place in `set`.
    fn word(&mut self, field: &'static Field, set: &'static WordSet) -> Option<At<usize>>;
    /// Reads a [`Shape::Reference`].
    fn links(&mut self, field: &'static Field) -> Vec<Link>;
    /// Reads a [`Shape::Record`] or [`Shape::Records`]: calls `each` once per group found.
    fn records(&mut self, field: &'static Field, each: &mut dyn FnMut(&mut dyn FieldReader));
    /// Reads a [`Shape::Readings`].
    fn readings(&mut self, field: &'static Field) -> Vec<Reading>;
    /// Reads a [`Shape::Waivers`].
    fn waivers(&mut self, field: &'static Field) -> Vec<Waiver>;
    /// Reads a [`Shape::Retirements`].
    fn retirements(&mut self, field: &'static Field) -> Vec<Retirement>;
    /// Reads a [`Shape::Visibility`].
    fn visibility(&mut self, field: &'static Field) -> Visibility;
}

/// A type that can stand in a field of a record.
pub trait FieldType: Default {
    /// What such a field accepts.
    const SHAPE: Shape;
    /// Reads `field`.
    fn read(reader: &mut dyn FieldReader, field: &'static Field) -> Self;
    /// Shows the value.
    fn show(&self) -> Shown<'_>;
    /// Visits every reference in the value, those in prose included.
    fn links(&mut self, _visit: &mut dyn FnMut(&mut Link)) {}
    /// Visits every piece of prose in the value.
    fn texts(&mut self, _visit: &mut dyn FnMut(&mut Text)) {}
}

macro_rules! plain_field {
    ($($type:ty, $shape:ident, $read:ident;)+) => {
        $(impl FieldType for Option<$type> {
            const SHAPE: Shape = Shape::$shape;
            fn read(reader: &mut dyn FieldReader, field: &'static Field) -> Self {
                reader.$read(field)
            }
            fn show(&self) -> Shown<'_> {
                self.as_ref().map_or(Shown::Absent, Shown::$shape)
            }
        })+
    };
}
plain_field! {
    Line, Line, line;
    At<Decimal>, Number, number;
    At<Quantity>, Quantity, quantity;
    At<Unit>, Unit, unit;
    At<Money>, Money, money;
    At<Moment>, Moment, moment;
    At<Period>, Period, period;
    At<Recurrence>, Recurrence, recurrence;
}

impl FieldType for Vec<Line> {
    const SHAPE: Shape = Shape::Lines;
    fn read(reader: &mut dyn FieldReader, field: &'static Field) -> Self {
        reader.lines(field)
    }
    fn show(&self) -> Shown<'_> {
        Shown::Lines(self)
    }
}

impl FieldType for Option<Text> {
    const SHAPE: Shape = Shape::Text;
    fn read(reader: &mut dyn FieldReader, field: &'static Field) -> Self {
        reader.text(field)
    }
    fn show(&self) -> Shown<'_> {
        self.as_ref().map_or(Shown::Absent, Shown::Text)
    }
    fn texts(&mut self, visit: &mut dyn FnMut(&mut Text)) {
        self.iter_mut().for_each(visit);
    }
}

impl FieldType for Option<At<bool>> {
    const SHAPE: Shape = Shape::Flag;
    fn read(reader: &mut dyn FieldReader, field: &'static Field) -> Self {
        reader.flag(field)
    }
    fn show(&self) -> Shown<'_> {
        self.as_ref().map_or(Shown::Absent, |flag| Shown::Flag(flag.value))
    }
}

impl FieldType for Option<At<Language>> {
    const SHAPE: Shape = Shape::Language;
    fn read(reader: &mut dyn FieldReader, field: &'static Field) -> Self {
        reader.language(field)
    }
    fn show(&self) -> Shown<'_> {
        self.as_ref().map_or(Shown::Absent, |language| Shown::Language(language.value))
    }
}

impl<W: Word> FieldType for Option<At<W>> {
    const SHAPE: Shape = Shape::Word(&W::SET);
    fn read(reader: &mut dyn FieldReader, field: &'static Field) -> Self {
        let found = reader.word(field, &W::SET)?;
        W::ALL.get(found.value).map(|word| At::new(*word, found.span))
    }
    fn show(&self) -> Shown<'_> {
        self.as_ref().map_or(Shown::Absent, |word| Shown::Word(&W::SET, word.value.index()))
    }
}

impl<T: Targets> FieldType for Option<Ref<T>> {
    const SHAPE: Shape = Shape::Reference { to: T::KINDS, many: false };
    fn read(reader: &mut dyn FieldReader, field: &'static Field) -> Self {
        reader.links(field).into_iter().next().map(Ref::new)
    }
    fn show(&self) -> Shown<'_> {
        Shown::Links(self.iter().map(|reference| &reference.link).collect())
    }
    fn links(&mut self, visit: &mut dyn FnMut(&mut Link)) {
        self.iter_mut().for_each(|reference| visit(&mut reference.link));
    }
}

impl<T: Targets> FieldType for Vec<Ref<T>> {
    const SHAPE: Shape = Shape::Reference { to: T::KINDS, many: true };
    fn read(reader: &mut dyn FieldReader, field: &'static Field) -> Self {
        reader.links(field).into_iter().map(Ref::new).collect()
    }
    fn show(&self) -> Shown<'_> {
        Shown::Links(self.iter().map(|reference| &reference.link).collect())
    }
    fn links(&mut self, visit: &mut dyn FnMut(&mut Link)) {
        self.iter_mut().for_each(|reference| visit(&mut reference.link));
    }
}

impl<R: Record> FieldType for Option<Box<R>> {
    const SHAPE: Shape = Shape::Record(&R::SPEC);
    fn read(reader: &mut dyn FieldReader, field: &'static Field) -> Self {
        let mut found = None;
        reader.records(field, &mut |inner| found = Some(Box::new(R::read(inner))));
        found
    }
    fn show(&self) -> Shown<'_> {
        self.as_ref().map_or(Shown::Absent, |record| Shown::Record(Group::new(&**record)))
    }
    fn links(&mut self, visit: &mut dyn FnMut(&mut Link)) {
        self.iter_mut().for_each(|record| record.each_link(&mut |_, link| visit(link)));
    }
    fn texts(&mut self, visit: &mut dyn FnMut(&mut Text)) {
        self.iter_mut().for_each(|record| record.each_text(visit));
    }
}

impl<R: Record> FieldType for Vec<R> {
    const SHAPE: Shape = Shape::Records(&R::SPEC);
    fn read(reader: &mut dyn FieldReader, field: &'static Field) -> Self {
        let mut found = Vec::new();
        reader.records(field, &mut |inner| found.push(R::read(inner)));
        found
    }
    fn show(&self) -> Shown<'_> {
        Shown::Records(self.iter().map(Group::new).collect())
    }
    fn links(&mut self, visit: &mut dyn FnMut(&mut Link)) {
        self.iter_mut().for_each(|record| record.each_link(&mut |_, link| visit(link)));
    }
    fn texts(&mut self, visit: &mut dyn FnMut(&mut Text)) {
        self.iter_mut().for_each(|record| record.each_text(visit));
    }
}

impl FieldType for Vec<Reading> {
    const SHAPE: Shape = Shape::Readings;
    fn read(reader: &mut dyn FieldReader, field: &'static Field) -> Self {
        reader.readings(field)
    }
    fn show(&self) -> Shown<'_> {
        Shown::Readings(self)
    }
}

impl FieldType for Vec<Waiver> {
    const SHAPE: Shape = Shape::Waivers;
    fn read(reader: &mut dyn FieldReader, field: &'static Field) -> Self {
        reader.waivers(field)
    }
    fn show(&self) -> Shown<'_> {
        Shown::Waivers(self)
    }
    fn links(&mut self, visit: &mut dyn FnMut(&mut Link)) {
        self.iter_mut().for_each(|waiver| visit(&mut waiver.demand));
    }
}

impl FieldType for Vec<Retirement> {
    const SHAPE: Shape = Shape::Retirements;
    fn read(reader: &mut dyn FieldReader, field: &'static Field) -> Self {
        reader.retirements(field)
    }
    fn show(&self) -> Shown<'_> {
        Shown::Retirements(self)
    }
}

impl FieldType for Visibility {
    const SHAPE: Shape = Shape::Visibility;
    fn read(reader: &mut dyn FieldReader, field: &'static Field) -> Self {
        reader.visibility(field)
    }
    fn show(&self) -> Shown<'_> {
        match self {
            Self::Public => Shown::Absent,
            other => Shown::Visibility(other),
        }
    }
}

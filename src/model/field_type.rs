//! The types that can stand in fields: how each is read, shown and walked.

use rust_decimal::Decimal;

use super::deadline::Deadline;
use super::field::{Field, Shape};
use super::mapping::{Reading, Retirement, Waiver};
use super::reader::{FieldReader, FieldType};
use super::record::Record;
use super::reference::{Link, Ref, Targets};
use super::shown::{Group, Shown};
use super::text::{Line, Text};
use super::value::{Language, Moment, Money, Period, Quantity, Recurrence, Unit};
use super::visibility::Visibility;
use super::word_set::Word;
use crate::source::At;

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

impl FieldType for Option<Deadline> {
    const SHAPE: Shape = Shape::Deadline;
    fn read(reader: &mut dyn FieldReader, field: &'static Field) -> Self {
        reader.deadline(field)
    }
    fn show(&self) -> Shown<'_> {
        match self {
            None => Shown::Absent,
            Some(Deadline::On(moment)) => Shown::Moment(moment),
            Some(Deadline::Ongoing(_)) => Shown::Ongoing,
        }
    }
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

impl<W: Word> FieldType for Vec<At<W>> {
    const SHAPE: Shape = Shape::Words(&W::SET);
    fn read(reader: &mut dyn FieldReader, field: &'static Field) -> Self {
        let found = reader.words(field, &W::SET).into_iter();
        found.filter_map(|found| Some(At::new(*W::ALL.get(found.value)?, found.span))).collect()
    }
    fn show(&self) -> Shown<'_> {
        Shown::Words(&W::SET, self.iter().map(|word| word.value.index()).collect())
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

//! Plans as records, made from the declarations of all kinds: whatever field a kind gets, it is here too.

use stratc::model::entity::Common;
use stratc::model::{Field, Kind, Record as _, RecordSpec, Shape, Tag};
use stratc::view::{Amount, ElementRecord, FieldRecord, Piece, PlanRecord, ReadingRecord, ValueRecord};

/// So many elements of each kind.
pub const EACH: u64 = 3;

/// A plan with some elements of each kind. Which fields each has, and what they say, follows from the seed.
pub fn plan(seed: u64) -> PlanRecord {
    let kinds = Kind::ALL.iter().copied().filter(|kind| !matches!(kind, Kind::Strategy | Kind::Demand));
    let rest = kinds.flat_map(|kind| (0..EACH).map(move |nth| element(kind, nth, seed)));
    let root = element(Kind::Strategy, 0, seed);
    let elements = std::iter::once(ElementRecord { id: "plan".to_owned(), ..root }).chain(rest).collect();
    PlanRecord { id: "plan".to_owned(), language: "nb".to_owned(), elements, ..PlanRecord::default() }
}

fn element(kind: Kind, nth: u64, seed: u64) -> ElementRecord {
    let own = mixed(seed ^ mixed(nth + 100 * kind as u64));
    let fields = declared(kind).into_iter().enumerate().filter_map(|(place, field)| {
        let seed = mixed(own + place as u64);
        (!seed.is_multiple_of(3)).then(|| record(field, seed))
    });
    ElementRecord {
        id: id(kind, nth),
        kind: kind.word().to_owned(),
        label: kind.word().to_owned(),
        title: format!("Tittel{} ord{}", own % 1_000_000, mixed(own) % 1_000_000),
        fields: fields.collect(),
        file: String::new(),
        replaces: Vec::new(),
        is_faulty: false,
    }
}

fn id(kind: Kind, nth: u64) -> String {
    format!("{}-{nth}", kind.word())
}

/// The fields that an element of a kind can have.
pub fn declared(kind: Kind) -> Vec<&'static Field> {
    let own = kind.spec().record.fields.iter().chain(Common::SPEC.fields);
    own.filter(|field| !field.is(Tag::Unrecorded) && !field.is_history()).collect()
}

/// A field that says one thing.
pub fn record(field: &Field, seed: u64) -> FieldRecord {
    with_value(field.name, value(field.shape, seed))
}

/// A field with the words for what it says, one for each item.
pub fn with_value(name: &str, value: ValueRecord) -> FieldRecord {
    let words = match &value {
        ValueRecord::Prose(_) => Vec::new(),
        ValueRecord::Lines(items) | ValueRecord::References(items) => items.clone(),
        ValueRecord::Groups(groups) => groups.iter().map(|group| format!("{group:?}")).collect(),
        ValueRecord::Readings(readings) => readings.iter().map(|reading| format!("{reading:?}")).collect(),
        ValueRecord::Reasons(reasons) => reasons.iter().map(|(_, reason)| reason.clone()).collect(),
        other => vec![format!("{other:?}")],
    };
    FieldRecord { name: name.to_owned(), label: name.to_owned(), value, words }
}

/// A value of a shape: another seed, another value. Lists have one item.
fn value(shape: Shape, seed: u64) -> ValueRecord {
    let number = seed % 9_000 + 1;
    match shape {
        Shape::Line | Shape::Unit => ValueRecord::Line(line(number)),
        Shape::Lines => ValueRecord::Lines(vec![line(number)]),
        Shape::Text => ValueRecord::Prose(vec![vec![Piece::Text(format!("Her står tekst {number}. Den er kort."))]]),
        Shape::Flag => ValueRecord::Key(number.is_multiple_of(2).to_string()),
        Shape::Language => ValueRecord::Key(format!("språk-{number}")),
        Shape::Number => ValueRecord::Amount(Amount { number: number.to_string(), unit: None }),
        Shape::Quantity => ValueRecord::Amount(quantity(number)),
        Shape::Money => ValueRecord::Amount(Amount { number: number.to_string(), unit: Some("NOK".to_owned()) }),
        Shape::Period => ValueRecord::Days("1999-01-01".to_owned(), day(number)),
        Shape::Recurrence => ValueRecord::Key(format!("{} months", number + 1)),
        Shape::Word(set) => ValueRecord::Key(pick(set.words, seed).word.to_owned()),
        Shape::Words(set) => ValueRecord::Lines(vec![pick(set.words, seed).word.to_owned()]),
        Shape::Reference { to, many: false } => ValueRecord::Reference(vec![key(to, seed)]),
        Shape::Reference { to, many: true } => ValueRecord::References(vec![key(to, seed)]),
        Shape::Record(spec) => ValueRecord::Group(group(spec, seed)),
        Shape::Records(spec) => ValueRecord::Groups(vec![group(spec, seed)]),
        Shape::Readings => ValueRecord::Readings(vec![ReadingRecord {
            first: day(number),
            last: day(number),
            value: quantity(number),
        }]),
        Shape::Waivers | Shape::Retirements => ValueRecord::Reasons(vec![(key(&[Kind::Demand], seed), line(number))]),
        Shape::Visibility if seed.is_multiple_of(2) => ValueRecord::Key("internal".to_owned()),
        Shape::Moment | Shape::Deadline | Shape::Visibility => ValueRecord::Days(day(number), day(number)),
    }
}

/// Some fields of a group, at least one.
fn group(spec: &RecordSpec, seed: u64) -> Vec<FieldRecord> {
    let first = pick(spec.fields, seed).name;
    let is_there = |place: usize, field: &Field| field.name == first || mixed(seed + place as u64).is_multiple_of(2);
    let fields = spec.fields.iter().enumerate().filter(|(place, field)| is_there(*place, field));
    fields.map(|(place, field)| record(field, mixed(seed + 7 * place as u64))).collect()
}

/// An element that may be referred to; a demand belongs to a document beside the plan.
fn key(to: &[Kind], seed: u64) -> String {
    match *pick(to, seed) {
        Kind::Demand => format!("dokument/krav-{}", seed % 1_000),
        Kind::Strategy => "plan".to_owned(),
        kind => id(kind, mixed(seed) % EACH),
    }
}

fn line(number: u64) -> String {
    format!("Linje nummer {number}")
}

fn quantity(number: u64) -> Amount {
    Amount { number: number.to_string(), unit: Some("saker".to_owned()) }
}

fn day(number: u64) -> String {
    format!("{:04}-{:02}-{:02}", 2000 + number / 336, number / 28 % 12 + 1, number % 28 + 1)
}

/// One of several.
pub fn pick<T>(items: &[T], seed: u64) -> &T {
    &items[usize::try_from(seed % items.len() as u64).expect("it is less than the length")]
}

/// A number that follows from another and looks nothing like it.
pub fn mixed(seed: u64) -> u64 {
    let mut mixed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (mixed ^ (mixed >> 31)) >> 8
}

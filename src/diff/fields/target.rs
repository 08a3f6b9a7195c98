//! Targets: what an indicator is to reach, and by when.

use std::cmp::Ordering;

use super::deadline;
use super::element::has_number;
use super::indicator::differ_in_unit_alone;
use super::sides::{Days, FieldSides, Sides};
use super::value::{is_one, is_one_group};
use crate::diff::amount;
use crate::diff::change::{Change, Reason, Said};
use crate::diff::demand::{Shift, Wanted, shift};
use crate::diff::wording::{conditions, verdict};
use crate::model::entity::{self, Baseline, Direction, Indicator, Relation};
use crate::model::value::Interval;
use crate::model::{ChangeKind, FieldId, Judgement, Record as _, Word as _};
use crate::view::{Amount, ElementRecord, FieldRecord, ValueRecord};

/// A target: its fields, and its words.
#[derive(Clone, Copy)]
struct Target<'a> {
    fields: &'a [FieldRecord],
    words: &'a str,
}

/// What became of an indicator's targets. Where all numbers are the same, these are matched, else those with the same deadline; the rest are matched from the last
/// deadline backwards, since the last target is what is promised in the end.
pub fn compare(sides: Sides<'_>, field: FieldSides<'_>, changes: &mut Vec<Change>) {
    let (mut old, mut new) = (targets(field.old), targets(field.new));
    let (is_first, is_last) = (old.is_empty(), new.is_empty());
    take_pairs(
        &mut old,
        &mut new,
        |one, two| is_one_group(Some(&entity::Target::SPEC), one.fields, two.fields),
        |_, _| {},
    );
    let mut pairs = Vec::new();
    let has_one_number = |one: &Target<'_>, two: &Target<'_>| is_one_set(&one.numbers(), &two.numbers());
    if old.len() == new.len() && old.iter().all(|one| new.iter().any(|two| has_one_number(one, two))) {
        // All numbers are still there: it is the deadlines that have moved.
        take_pairs(&mut old, &mut new, has_one_number, |one, two| pairs.push((one, two)));
    }
    let has_one_deadline = |one: &Target<'_>, two: &Target<'_>| one.last_day() == two.last_day();
    take_pairs(&mut old, &mut new, has_one_deadline, |one, two| pairs.push((one, two)));
    old.sort_by_key(Target::last_day_or_end);
    new.sort_by_key(Target::last_day_or_end);
    while !old.is_empty() && !new.is_empty() {
        pairs.extend(old.pop().zip(new.pop()));
    }
    pairs.into_iter().for_each(|(one, two)| pair(sides, field, (one, two), changes));
    let said = |target: Target<'_>| Some(target.said());
    changes.extend(old.into_iter().map(|gone| {
        let reason = if is_last { Reason::NotMeasurable } else { Reason::FewerTargets };
        let change = field.change(ChangeKind::TargetRemoved, Judgement::Weakened).because(reason);
        Change { item: gone.item(), before: said(gone), after: None, ..change }
    }));
    changes.extend(new.into_iter().map(|came| {
        let reason = if is_first { Reason::Measurable } else { Reason::MoreTargets };
        let change = field.change(ChangeKind::TargetAdded, Judgement::Strengthened).because(reason);
        Change { item: came.item(), before: None, after: said(came), ..change }
    }));
}

/// Takes the pairs out of both lists and hands them to `each`.
fn take_pairs<'a>(
    old: &mut Vec<Target<'a>>,
    new: &mut Vec<Target<'a>>,
    is_pair: impl Fn(&Target<'a>, &Target<'a>) -> bool,
    mut each: impl FnMut(Target<'a>, Target<'a>),
) {
    old.retain(|one| match new.iter().position(|two| is_pair(one, two)) {
        Some(place) => {
            each(*one, new.remove(place));
            false
        }
        None => true,
    });
}

fn targets(field: Option<&FieldRecord>) -> Vec<Target<'_>> {
    match field.map(|field| (&field.value, field.each_words())) {
        Some((ValueRecord::Groups(groups), words)) => {
            groups.iter().zip(words).map(|(fields, words)| Target { fields, words }).collect()
        }
        _ => Vec::new(),
    }
}

impl<'a> Target<'a> {
    fn field(&self, id: FieldId) -> Option<&'a ValueRecord> {
        self.fields.iter().find(|field| field.name == id.name).map(|field| &field.value)
    }

    fn by(&self) -> Option<Days<'a>> {
        match self.field(entity::Target::BY) {
            Some(ValueRecord::Days(first, last)) => Some((first, last)),
            _ => None,
        }
    }

    fn last_day(&self) -> Option<&'a str> {
        self.by().map(|(_, last)| last)
    }

    /// A target without a deadline comes after all that have one.
    fn last_day_or_end(&self) -> (bool, Option<&'a str>) {
        (self.last_day().is_none(), self.last_day())
    }

    fn item(&self) -> Option<String> {
        self.last_day().map(str::to_owned)
    }

    /// The numbers that it compares with, and how.
    fn numbers(&self) -> Vec<Wanted<'a>> {
        let number = |relation: Relation| match self.field(relation.field()) {
            Some(ValueRecord::Amount(amount)) => Some((relation, amount)),
            _ => None,
        };
        Relation::ALL.into_iter().filter_map(number).collect()
    }

    /// The same for a year, where each comes in every interval.
    fn numbers_per_year(&self) -> Option<Vec<(Relation, Amount)>> {
        let Some(ValueRecord::Key(interval)) = self.field(entity::Target::PER) else { return None };
        let interval = Interval::from_word(interval)?;
        let in_year = |(how, amount): (Relation, &Amount)| {
            how.is_absolute().then(|| amount::per_year(amount, interval)).flatten().map(|amount| (how, amount))
        };
        self.numbers().into_iter().map(in_year).collect()
    }

    /// What stands beside its number: its note, and words.
    fn explained(&self) -> String {
        let line = |id: FieldId| match self.field(id) {
            Some(ValueRecord::Line(line)) => line.clone(),
            _ => String::new(),
        };
        format!("{} {}", line(entity::Target::NOTE), line(entity::Target::WORDS))
    }

    fn said(&self) -> Said {
        Said { value: Some(ValueRecord::Group(self.fields.to_vec())), words: self.words.to_owned() }
    }
}

fn pair(sides: Sides<'_>, field: FieldSides<'_>, (old, new): (Target<'_>, Target<'_>), changes: &mut Vec<Change>) {
    let of_targets = |change: Change| Change { before: Some(old.said()), after: Some(new.said()), ..change };
    let is_other = |id: FieldId| match (old.field(id), new.field(id)) {
        (Some(old), Some(new)) => !is_one(entity::Target::SPEC.field(id.name), old, new),
        (old, new) => old.is_some() != new.is_some(),
    };
    let has_numbers = !old.numbers().is_empty() && !new.numbers().is_empty();
    let judged = match has_numbers {
        // Numbers from different moments cannot be compared, those of different intervals in a year.
        true if is_other(entity::Target::FROM) => Some(CHANGED),
        true if is_other(entity::Target::PER) => rates(sides, old, new),
        _ => value(sides, old, new),
    };
    if let Some((kind, judgement, reason)) = judged {
        let change = Change { reason, item: new.item(), ..field.change(kind, judgement) };
        changes.push(of_targets(change));
    }
    let deadline = deadline::compare(field, (old.by(), new.by()), new.item()).map(of_targets);
    // What was promised for each year, and is now promised for all of them, has not gained by having a day.
    let is_rate_on_one_side = old.field(entity::Target::PER).is_some() != new.field(entity::Target::PER).is_some();
    let judged_by_rate = |change: Change| Change { judgement: Judgement::Changed, reason: None, ..change };
    changes.extend(deadline.map(|change| if is_rate_on_one_side { judged_by_rate(change) } else { change }));
    // Beside a number, words explain as a note does. Where more differs, the whole target is already reported.
    if judged.is_none() && (is_other(entity::Target::NOTE) || (has_numbers && is_other(entity::Target::WORDS))) {
        let (judgement, reason) = conditions(&old.explained(), &new.explained());
        let kind = if judgement == Judgement::Neutral { ChangeKind::Wording } else { ChangeKind::TargetChanged };
        changes.push(of_targets(Change { reason, item: new.item(), ..field.change(kind, judgement) }));
    }
}

type Judged = (ChangeKind, Judgement, Option<Reason>);

/// A different target, where nothing says whether it is more or less.
const CHANGED: Judged = (ChangeKind::TargetChanged, Judgement::Changed, None);

/// What became of a number that comes in every interval, where the intervals differ.
fn rates(sides: Sides<'_>, old: Target<'_>, new: Target<'_>) -> Option<Judged> {
    let (Some(before), Some(after)) = (old.numbers_per_year(), new.numbers_per_year()) else { return Some(CHANGED) };
    numbers(sides, &borrowed(&before), &borrowed(&after))
}

fn borrowed(numbers: &[(Relation, Amount)]) -> Vec<Wanted<'_>> {
    numbers.iter().map(|(how, amount)| (*how, amount)).collect()
}

/// What became of the number that is to be reached.
fn value(sides: Sides<'_>, old: Target<'_>, new: Target<'_>) -> Option<Judged> {
    let (before, after) = (old.numbers(), new.numbers());
    match (&before[..], &after[..]) {
        ([], []) => words(old.field(entity::Target::WORDS), new.field(entity::Target::WORDS)),
        ([], _) if is_in_words(old, new) => {
            Some((ChangeKind::TargetChanged, Judgement::Strengthened, Some(Reason::NotOnlyInWords)))
        }
        (_, []) if is_in_words(new, old) => {
            Some((ChangeKind::TargetChanged, Judgement::Weakened, Some(Reason::InWordsOnly)))
        }
        ([], _) => Some((ChangeKind::Quantified, Judgement::Strengthened, Some(Reason::Measurable))),
        (_, []) => Some((ChangeKind::Unquantified, Judgement::Weakened, Some(Reason::NotMeasurable))),
        _ => numbers(sides, &before, &after),
    }
}

/// What became of the numbers, which both sides have.
fn numbers(sides: Sides<'_>, before: &[Wanted<'_>], after: &[Wanted<'_>]) -> Option<Judged> {
    match (before, after) {
        ([(how, one)], [(other, two)]) if how == other => number(sides, *how, one, two),
        _ if is_one_set(before, after) => None,
        _ => {
            let way = stated(sides.old).filter(|way| Some(*way) == stated(sides.new));
            Some(match shift(before, after, way) {
                Shift::Same => return None,
                Shift::Less(reason) => (ChangeKind::TargetChanged, Judgement::Weakened, Some(reason)),
                Shift::More(reason) => (ChangeKind::TargetChanged, Judgement::Strengthened, Some(reason)),
                Shift::Other => CHANGED,
            })
        }
    }
}

/// Whether the words of one target have a number of the other.
fn is_in_words(worded: Target<'_>, numbered: Target<'_>) -> bool {
    let said = worded.explained();
    numbered.numbers().iter().any(|(_, amount)| has_number(&said, &amount.number))
}

/// What became of a target in words alone.
fn words(old: Option<&ValueRecord>, new: Option<&ValueRecord>) -> Option<Judged> {
    let (Some(ValueRecord::Line(before)), Some(ValueRecord::Line(after))) = (old, new) else {
        return (old != new).then_some(CHANGED);
    };
    let (judgement, reason) = verdict(before, after).judgement();
    let kind = if judgement == Judgement::Neutral { ChangeKind::Wording } else { ChangeKind::TargetChanged };
    (before != after).then_some((kind, judgement, reason))
}

fn is_one_set(before: &[Wanted<'_>], after: &[Wanted<'_>]) -> bool {
    before.len() == after.len()
        && before.iter().zip(after).all(|((how, one), (other, two))| how == other && amount::is_same(one, two))
}

fn number(sides: Sides<'_>, how: Relation, old: &Amount, new: &Amount) -> Option<Judged> {
    let (one, two) = (ValueRecord::Amount(old.clone()), ValueRecord::Amount(new.clone()));
    let Some(order) = amount::compare(old, new) else {
        // A new unit is reported once, for the indicator.
        let is_said = differ_in_unit_alone(sides, &one, &two);
        return (!is_said).then_some(CHANGED);
    };
    let kind = match order {
        Ordering::Equal => return None,
        Ordering::Less => ChangeKind::TargetRaised,
        Ordering::Greater => ChangeKind::TargetLowered,
    };
    let way = way(sides.old, how, old).filter(|way| Some(*way) == self::way(sides.new, how, new));
    let is_silent =
        [sides.old, sides.new].into_iter().all(|indicator| indicator.field(Indicator::DIRECTION.name).is_none());
    let (judgement, reason) = match (kind, way) {
        (ChangeKind::TargetRaised, Some(Direction::Increase)) => (Judgement::Strengthened, Some(Reason::MoreOfRising)),
        (ChangeKind::TargetRaised, Some(Direction::Decrease)) => (Judgement::Weakened, Some(Reason::MoreOfFalling)),
        (_, Some(Direction::Increase)) => (Judgement::Weakened, Some(Reason::LessOfRising)),
        (_, Some(Direction::Decrease)) => (Judgement::Strengthened, Some(Reason::LessOfFalling)),
        _ => (Judgement::Changed, is_silent.then_some(Reason::DirectionUnknown)),
    };
    Some((kind, judgement, reason))
}

/// The way that the indicator states, or else the one that the comparison or the baseline implies. `None` for what
/// should stay level.
fn way(indicator: &ElementRecord, how: Relation, target: &Amount) -> Option<Direction> {
    if indicator.field(Indicator::DIRECTION.name).is_some() {
        return stated(indicator);
    }
    if how != Relation::Exactly {
        return how.direction(target.number.parse().ok()?);
    }
    match amount::compare(baseline(indicator)?, target)? {
        Ordering::Less => Some(Direction::Increase),
        Ordering::Greater => Some(Direction::Decrease),
        Ordering::Equal => None,
    }
}

/// The way that the indicator states; `None` for what should stay level.
fn stated(indicator: &ElementRecord) -> Option<Direction> {
    let Some(ValueRecord::Key(word)) = indicator.field(Indicator::DIRECTION.name).map(|field| &field.value) else {
        return None;
    };
    Direction::ALL.iter().copied().find(|way| way.word() == word).filter(|way| *way != Direction::Maintain)
}

fn baseline(indicator: &ElementRecord) -> Option<&Amount> {
    let Some(ValueRecord::Group(fields)) = indicator.field(Indicator::BASELINE.name).map(|field| &field.value) else {
        return None;
    };
    fields.iter().find_map(|field| match &field.value {
        ValueRecord::Amount(amount) if field.name == Baseline::VALUE.name => Some(amount),
        _ => None,
    })
}

//! Makes records of what an edition may show.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::prose::pieces;
use super::{Amount, Approval, Declared, ElementRecord, FieldRecord, PlanRecord, ReadingRecord, ValueRecord};
use crate::model::entity::{self, Common, Reading, Visibility};
use crate::model::value::{Quantity, Unit, ongoing};
use crate::model::{Element, ElementId, Field, Group, Line, Link, Plan, ScopeId, Shape, Shown, Tag};
use crate::view::context::ViewContext;
use crate::view::{Edition, Visible, fact, mark};

impl PlanRecord {
    /// The elements of the strategy `scope` that the edition may show; `None` when it may not show the strategy.
    pub fn new(plan: &Plan, visible: &Visible, scope: ScopeId, edition: Edition, as_of: Date) -> Option<Self> {
        Self::within(&ViewContext::new(plan, visible, scope, (edition, as_of)))
    }

    /// The elements of the strategy that a view is being made of.
    pub(in crate::view) fn within(context: &ViewContext<'_>) -> Option<Self> {
        let scope = context.plan.scope(context.scope);
        let root = scope.root.filter(|root| context.visible.sees(*root))?;
        let rest = scope.elements.iter().copied().filter(|id| *id != root && context.visible.sees(*id));
        let record = |id| Maker { context, element: context.plan.element(id) }.record();
        Some(Self {
            id: scope.id.to_string(),
            language: context.format.locale.language().code().to_owned(),
            elements: std::iter::once(root).chain(rest).map(record).collect(),
            declared: declared(context, root),
        })
    }
}

/// What the sources declare about changes.
fn declared(context: &ViewContext<'_>, root: ElementId) -> Declared {
    let Some(strategy) = context.plan.element(root).strategy() else { return Declared::default() };
    let words = |line: Option<&Line>| line.map(|line| line.value.to_string()).unwrap_or_default();
    let approval = |approval: &entity::Approval| Approval {
        element: words(approval.element.as_ref()),
        change: approval.change.as_ref().map(|change| change.value),
        by: words(approval.by.as_ref()),
        at: approval.at.as_ref().map(|at| context.format.moment(at.value)).unwrap_or_default(),
        why: words(approval.why.as_ref()),
    };
    let retired = strategy.retired.iter().map(|retired| (words(Some(&retired.id)), words(retired.reason.as_ref())));
    Declared {
        retired: retired.collect(),
        approvals: strategy.approved_changes.iter().map(approval).collect(),
        unread: Vec::new(),
    }
}

/// Makes the record of one element.
struct Maker<'a> {
    context: &'a ViewContext<'a>,
    element: &'a Element,
}

impl Maker<'_> {
    fn record(&self) -> ElementRecord {
        let Self { context, element } = self;
        let says = |field: &Field| !field.is_history() && !field.is(Tag::Unrecorded);
        let shown = element.show().into_iter().filter(|(field, _)| says(field));
        ElementRecord {
            id: element.id.to_string(),
            kind: element.kind().word().to_owned(),
            label: mark::kind_label(context, element),
            title: element.title().to_owned(),
            fields: shown.filter_map(|(field, shown)| self.field(field, &shown)).collect(),
            file: String::new(),
            replaces: element.common.replaces.iter().map(|id| id.value.to_string()).collect(),
            is_faulty: false,
        }
    }

    /// One field; `None` when it says nothing, or nothing that the edition may show.
    fn field(&self, field: &'static Field, shown: &Shown<'_>) -> Option<FieldRecord> {
        if field.id == Common::VISIBILITY && self.context.edition == Edition::Public {
            return None;
        }
        let label = || fact::label(self.context, self.element.kind(), field.name);
        self.told(field, shown, self.element.unit(), &label)
    }

    fn told(
        &self,
        field: &Field,
        shown: &Shown<'_>,
        unit: Option<&Unit>,
        label: &dyn Fn() -> String,
    ) -> Option<FieldRecord> {
        let value = self.value(field, shown, unit)?;
        let words = match &value {
            ValueRecord::Prose(_) => Vec::new(),
            ValueRecord::Reasons(reasons) => reasons.iter().map(|(_, reason)| reason.clone()).collect(),
            _ => fact::items(self.context, shown, unit).into_iter().map(|item| item.text).collect(),
        };
        Some(FieldRecord { name: field.name.to_owned(), label: label(), value, words })
    }

    fn value(&self, field: &Field, shown: &Shown<'_>, unit: Option<&Unit>) -> Option<ValueRecord> {
        let value = match shown {
            Shown::Absent | Shown::Retirements(_) => return None,
            Shown::Line(line) => ValueRecord::Line(line.to_string()),
            Shown::Lines(lines) => ValueRecord::Lines(lines.iter().map(|line| line.value.to_string()).collect()),
            Shown::Text(text) => ValueRecord::Prose(pieces(self.context, text)),
            Shown::Flag(flag) => ValueRecord::Key(flag.to_string()),
            Shown::Language(language) => ValueRecord::Key(language.code().to_owned()),
            Shown::Number(number) => ValueRecord::Amount(amount(number.value, None)),
            Shown::Quantity(quantity) => ValueRecord::Amount(measured(quantity, unit)),
            Shown::Unit(unit) => ValueRecord::Line(unit.to_string()),
            Shown::Money(money) => ValueRecord::Amount(amount(money.amount, Some(money.currency.code()))),
            Shown::Moment(moment) => days(moment.first_day(), moment.last_day()),
            Shown::Ongoing => ValueRecord::Key(ongoing::WORD.to_owned()),
            Shown::Period(period) => days(period.value.first_day(), period.value.last_day()),
            Shown::Recurrence(recurrence) => ValueRecord::Key(recurrence.value.to_string()),
            Shown::Word(set, index) => ValueRecord::Key(set.words.get(*index)?.word.to_owned()),
            Shown::Words(set, indices) => {
                let words = indices.iter().filter_map(|index| set.words.get(*index));
                ValueRecord::Lines(words.map(|spec| spec.word.to_owned()).collect())
            }
            Shown::Links(links) => {
                let keys = links.iter().filter_map(|link| self.key(link)).collect();
                match field.shape {
                    Shape::Reference { many: false, .. } => ValueRecord::Reference(keys),
                    _ => ValueRecord::References(keys),
                }
            }
            Shown::Record(group) => ValueRecord::Group(self.group(group, unit)),
            Shown::Records(groups) => ValueRecord::Groups(groups.iter().map(|group| self.group(group, unit)).collect()),
            Shown::Readings(readings) => {
                ValueRecord::Readings(readings.iter().map(|reading| read(reading, unit)).collect())
            }
            Shown::Waivers(waivers) => {
                let waived = waivers.iter().filter_map(|waiver| {
                    let reason = waiver.reason.as_ref().map(|reason| reason.value.to_string());
                    Some((self.key(&waiver.demand)?, reason.unwrap_or_default()))
                });
                ValueRecord::Reasons(waived.collect())
            }
            Shown::Visibility(visibility) => match visibility {
                Visibility::Public => return None,
                Visibility::Internal { .. } => ValueRecord::Key("internal".to_owned()),
                Visibility::Embargo(until) => days(until.first_day(), until.last_day()),
            },
        };
        (!is_empty(&value)).then_some(value)
    }

    /// The fields of a group. A figure counts its numbers in its own unit.
    fn group(&self, group: &Group<'_>, unit: Option<&Unit>) -> Vec<FieldRecord> {
        let unit = group.of::<entity::Figure>().map_or(unit, entity::Figure::unit);
        let inner = |(field, shown): &(&'static Field, Shown<'_>)| {
            self.told(field, shown, unit, &|| fact::inner_label(self.context, group.spec, field.name))
        };
        group.fields.iter().filter_map(inner).collect()
    }

    /// The key of what a link means, if the edition may show it.
    fn key(&self, link: &Link) -> Option<String> {
        link.target.and_then(|target| self.context.key(target))
    }
}

fn amount(number: Decimal, unit: Option<&str>) -> Amount {
    Amount { number: number.normalize().to_string(), unit: unit.map(str::to_owned) }
}

fn measured(quantity: &Quantity, unit: Option<&Unit>) -> Amount {
    amount(quantity.value, quantity.unit.as_ref().or(unit).map(Unit::as_str))
}

fn read(reading: &Reading, unit: Option<&Unit>) -> ReadingRecord {
    ReadingRecord {
        first: reading.at.first_day().to_string(),
        last: reading.at.last_day().to_string(),
        value: measured(&reading.value, unit),
    }
}

fn days(first: Date, last: Date) -> ValueRecord {
    ValueRecord::Days(first.to_string(), last.to_string())
}

/// Whether nothing is left, as when everything that a field refers to is hidden.
fn is_empty(value: &ValueRecord) -> bool {
    match value {
        ValueRecord::Line(line) => line.is_empty(),
        ValueRecord::Lines(keys) | ValueRecord::Reference(keys) | ValueRecord::References(keys) => keys.is_empty(),
        ValueRecord::Prose(blocks) => blocks.is_empty(),
        ValueRecord::Group(fields) => fields.is_empty(),
        ValueRecord::Groups(groups) => groups.iter().all(Vec::is_empty),
        ValueRecord::Readings(readings) => readings.is_empty(),
        ValueRecord::Reasons(reasons) => reasons.is_empty(),
        ValueRecord::Key(_) | ValueRecord::Amount(_) | ValueRecord::Days(..) => false,
    }
}

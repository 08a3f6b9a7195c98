//! Facts: an element's fields as label and values.

use schemars::JsonSchema;
use serde::Serialize;

use super::blocks::{self, Block, ProseId};
use super::context::ViewContext;
use super::prose;
use crate::locale::field_labels;
use crate::model::entity::{Baseline, Cost, Figure, Indicator, Target, Thresholds, Visibility, YearlyBudget};
use crate::model::value::Unit;
use crate::model::{Element, ElementId, Field, Group, Kind, LAST_TARGET, Link, RecordSpec, Ref, Shown, Tag};

/// One field: what it is called and what it says.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Fact {
    /// The field's key, for templates that give one special treatment.
    pub name: &'static str,
    /// What the plan calls the field.
    pub label: String,
    /// Its values.
    pub items: Vec<Item>,
    /// Its prose, where it is a text.
    pub prose: Option<ProseId>,
}

/// A value.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Item {
    /// The value as the plan's language writes it.
    pub text: String,
    /// Where it leads, if anywhere.
    pub href: Option<String>,
}

impl Item {
    /// A value that leads nowhere.
    pub fn plain(text: String) -> Self {
        Self { text, href: None }
    }
}

/// The facts of an element, in the order of the declaration.
pub fn facts(context: &ViewContext<'_>, element: &Element) -> Vec<Fact> {
    facts_of(context, element, |_| true)
}

/// The facts of those fields that `is_wanted` lets through.
pub fn facts_of(context: &ViewContext<'_>, element: &Element, is_wanted: impl Fn(&Field) -> bool) -> Vec<Fact> {
    let is_fact = |field: &Field| !field.is_history() && !field.is(Tag::Elsewhere) && is_wanted(field);
    let fields = element.show().into_iter().filter(|(field, _)| is_fact(field));
    fields.filter_map(|(field, shown)| fact(context, element, field, &shown)).collect()
}

/// One fact; `None` when there is nothing to say, or nothing that the edition may show.
fn fact(context: &ViewContext<'_>, element: &Element, field: &'static Field, shown: &Shown<'_>) -> Option<Fact> {
    let (items, prose) = match shown {
        Shown::Text(text) => (Vec::new(), Some(context.prose(text))),
        _ => (items(context, shown, element.unit()), None),
    };
    // Most fields of most elements are absent: their labels are not looked up.
    let label = || label(context, element.kind(), field.name);
    (prose.is_some() || !items.is_empty()).then(|| Fact { name: field.name, label: label(), items, prose })
}

/// What the plan calls a field: by kind and field, or by field alone.
pub fn label(context: &ViewContext<'_>, kind: Kind, field: &str) -> String {
    let [own, common] = field_labels(kind.word(), field);
    context.format.locale.first_label(&[&own, &common])
}

/// What the plan calls a field of a group of fields.
pub fn inner_label(context: &ViewContext<'_>, group: &RecordSpec, field: &str) -> String {
    let [own, common] = field_labels(group.name, field);
    context.format.locale.first_label(&[&own, &common])
}

impl ViewContext<'_> {
    /// An element by its title, with a link to where it stands.
    pub fn item(&self, id: ElementId) -> Item {
        Item { text: self.title(id), href: self.address(id) }
    }

    /// The value that `[[id#field]]` prints.
    pub fn named_value(&self, id: ElementId, field: &str) -> String {
        if !self.visible.sees(id) {
            return self.format.locale.label("withheld");
        }
        let element = self.plan.element(id);
        if let Some(indicator) = element.indicator()
            && let Some(value) = self.bare_value(indicator, field)
        {
            return value;
        }
        let shown = element.field(field).unwrap_or(Shown::Absent).with_values();
        let values: Vec<_> = items(self, &shown, element.unit()).into_iter().map(|item| item.text).collect();
        let said = match &shown {
            Shown::Lines(_) if are_sentences(&values) => Some(values.join(" ")),
            _ => self.format.locale.listed(&values),
        };
        match said {
            None if !shown.is_empty() => self.format.locale.label("withheld"),
            said => said.unwrap_or_default(),
        }
    }

    /// The sentences around the last target or the baseline of an indicator say the rest, so the value alone is
    /// printed.
    fn bare_value(&self, indicator: &Indicator, field: &str) -> Option<String> {
        let unit = indicator.unit();
        if field == LAST_TARGET {
            return indicator.last_target().map(|target| self.format.target_value(target, unit));
        }
        let baseline = indicator.baseline.as_ref().filter(|_| field == Indicator::BASELINE.name)?;
        baseline.value.as_ref().map(|value| self.format.quantity(value, unit))
    }
}

/// The values of a field as the plan's language writes them, on pages, in prose and in records alike: one for each
/// line, reference, group, reading. `unit` is that of numbers without one of their own.
pub fn items(context: &ViewContext<'_>, shown: &Shown<'_>, unit: Option<&Unit>) -> Vec<Item> {
    let format = context.format;
    let one = |text: String| vec![Item::plain(text)];
    match shown {
        Shown::Absent | Shown::Waivers(_) | Shown::Retirements(_) => Vec::new(),
        Shown::Line(line) => vec![linked_line(&line.value)],
        Shown::Lines(lines) => lines.iter().map(|line| Item::plain(line.to_string())).collect(),
        Shown::Text(text) => one(plain_text(context, text)),
        Shown::Flag(flag) => one(format.locale.label(if *flag { "yes" } else { "no" })),
        Shown::Language(language) => one(format.locale.label(&format!("language-{}", language.code()))),
        Shown::Number(number) => one(format.number(number.value)),
        Shown::Quantity(quantity) => one(format.quantity(quantity, unit)),
        Shown::Unit(unit) => one(unit.to_string()),
        Shown::Money(money) => one(format.money(money)),
        Shown::Moment(moment) => one(format.moment(moment.value)),
        Shown::Ongoing => one(format.locale.label("deadline-ongoing")),
        Shown::Period(period) => one(format.period(period.value)),
        Shown::Recurrence(recurrence) => one(format.recurrence(recurrence.value)),
        Shown::Word(set, index) => one(format.word(set, *index)),
        Shown::Words(set, indices) => indices.iter().map(|index| Item::plain(format.word(set, *index))).collect(),
        Shown::Links(links) => links.iter().filter_map(|link| reference(context, link)).collect(),
        Shown::Record(group) => one(said(context, group, unit)),
        Shown::Records(groups) => groups.iter().map(|group| Item::plain(said(context, group, unit))).collect(),
        Shown::Readings(readings) => {
            readings.iter().map(|reading| Item::plain(format.reading(reading, unit))).collect()
        }
        Shown::Visibility(visibility) => match visibility {
            Visibility::Public => Vec::new(),
            Visibility::Internal { .. } => one(format.locale.label("mark-internal")),
            Visibility::Embargo(until) => one(format.date(until.first_day())),
        },
    }
}

/// Whether lines are sentences of their own, which no "and" can join.
fn are_sentences(lines: &[String]) -> bool {
    let asks = lines.iter().any(|line| line.ends_with(['?', '!']));
    asks || (!lines.is_empty() && lines.iter().all(|line| line.ends_with('.')))
}

/// A web address becomes a link; any other line stays words.
fn linked_line(line: &str) -> Item {
    let is_address = (line.starts_with("https://") || line.starts_with("http://")) && !line.contains(' ');
    Item { text: line.to_owned(), href: (is_address && blocks::is_safe(line)).then(|| line.to_owned()) }
}

/// What a reference shows. One to a hidden element shows nothing at all.
pub fn reference(context: &ViewContext<'_>, link: &Link) -> Option<Item> {
    let target = link.target.filter(|target| context.visible.sees(*target))?;
    Some(context.item(target))
}

/// The titles of what references mean, as far as the edition may show them.
pub fn titles<T>(context: &ViewContext<'_>, refs: &[Ref<T>]) -> Vec<String> {
    refs.iter().filter_map(|each| reference(context, &each.link)).map(|item| item.text).collect()
}

/// The words of the paragraphs of a text.
pub fn plain_text(context: &ViewContext<'_>, text: &crate::model::Text) -> String {
    let mut words = String::new();
    for block in prose::read(context, text).blocks {
        if let Block::Paragraph(inlines) = block {
            words.push_str(&blocks::plain(&inlines));
        }
    }
    words
}

/// A group as one value: numbers with what they mean, other fields one after the other.
fn said(context: &ViewContext<'_>, group: &Group<'_>, unit: Option<&Unit>) -> String {
    let format = context.format;
    if let Some(target) = group.of::<Target>() {
        format.target(target, unit)
    } else if let Some(figure) = group.of::<Figure>() {
        format.figure(figure)
    } else if let Some(baseline) = group.of::<Baseline>() {
        format.baseline(baseline, unit)
    } else if let Some(thresholds) = group.of::<Thresholds>() {
        format.thresholds(thresholds, unit)
    } else if let Some(cost) = group.of::<Cost>() {
        format.cost(cost)
    } else if let Some(budget) = group.of::<YearlyBudget>() {
        format.yearly(budget.year.as_ref(), budget.amount.as_ref())
    } else {
        let values = group.fields.iter().flat_map(|(_, shown)| items(context, shown, unit)).map(|item| item.text);
        values.collect::<Vec<_>>().join(", ")
    }
}

//! Facts: an element's fields as label and values.

use schemars::JsonSchema;
use serde::Serialize;

use super::context::Context;
use super::prose::{self, ProseId};
use crate::model::entity::Visibility;
use crate::model::{Element, Field, Kind, Link, Shown};

/// One field: what it is called and what it says.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Fact {
    /// The field's key, for templates that treat one apart.
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

/// Fields that stand elsewhere in the view than among the facts.
const ELSEWHERE: [&str; 13] = [
    "title",
    "text",
    "section",
    "visibility",
    "parent",
    "figures",
    "baseline",
    "targets",
    "readings",
    "waives",
    "unnumbered",
    "order",
    "covers",
];

/// The facts of an element, in the order of the declaration.
pub fn facts(context: &Context<'_>, element: &Element) -> Vec<Fact> {
    let is_fact = |field: &Field| !field.is_history() && !ELSEWHERE.contains(&field.name);
    let fields = element.show().into_iter().filter(|(field, _)| is_fact(field));
    fields.filter_map(|(field, shown)| fact(context, element.kind(), field, &shown)).collect()
}

/// One fact; `None` when there is nothing to say, or nothing that the edition may show.
pub fn fact(context: &Context<'_>, kind: Kind, field: &'static Field, shown: &Shown<'_>) -> Option<Fact> {
    let (items, prose) = match shown {
        Shown::Text(text) => (Vec::new(), Some(context.prose(text))),
        _ => (items(context, shown), None),
    };
    // Most fields of most elements are absent: their labels are not looked up.
    let label = || label(context, kind, field.name);
    (prose.is_some() || !items.is_empty()).then(|| Fact { name: field.name, label: label(), items, prose })
}

/// What the plan calls a field: by kind and field, or by field alone.
pub fn label(context: &Context<'_>, kind: Kind, field: &str) -> String {
    let field = field.replace('_', "-");
    let (own, common) = (format!("field-{}-{field}", kind.word()), format!("field-{field}"));
    context.format.locale.first_label(&[&own, &common])
}

/// The values of a field as the plan's language writes them.
pub fn items(context: &Context<'_>, shown: &Shown<'_>) -> Vec<Item> {
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
        Shown::Quantity(quantity) => one(format.quantity(quantity, None)),
        Shown::Money(money) => one(format.money(money)),
        Shown::Moment(moment) => one(format.moment(moment.value)),
        Shown::Period(period) => one(format.period(period.value)),
        Shown::Recurrence(recurrence) => one(format.recurrence(recurrence.value)),
        Shown::Word(set, index) => one(format.word(set, *index)),
        Shown::Links(links) => links.iter().filter_map(|link| reference(context, link)).collect(),
        Shown::Record(fields) => one(record(context, fields)),
        Shown::Records(records) => records.iter().map(|fields| Item::plain(record(context, fields))).collect(),
        Shown::Readings(readings) => {
            let reading = |moment, value| format!("{}: {}", format.moment(moment), format.quantity(value, None));
            readings.iter().map(|read| Item::plain(reading(read.at.value, &read.value))).collect()
        }
        Shown::Visibility(visibility) => match visibility {
            Visibility::Public => Vec::new(),
            Visibility::Internal { .. } => one(format.locale.label("mark-internal")),
            Visibility::Embargo(until) => one(format.date(until.first_day())),
        },
    }
}

/// A web address becomes a link; any other line stays words.
fn linked_line(line: &str) -> Item {
    let is_address = (line.starts_with("https://") || line.starts_with("http://")) && !line.contains(' ');
    Item { text: line.to_owned(), href: (is_address && prose::is_safe(line)).then(|| line.to_owned()) }
}

/// What a reference shows. One to a hidden element shows nothing at all.
pub fn reference(context: &Context<'_>, link: &Link) -> Option<Item> {
    let target = link.target.filter(|target| context.visible.sees(*target))?;
    Some(Item { text: context.title(target), href: context.address(target) })
}

fn plain_text(context: &Context<'_>, text: &crate::model::Text) -> String {
    let mut words = String::new();
    for block in prose::read(context, text).blocks {
        if let prose::Block::Paragraph(inlines) = block {
            words.push_str(&prose::plain(&inlines));
        }
    }
    words
}

fn record(context: &Context<'_>, fields: &[(&'static Field, Shown<'_>)]) -> String {
    let values = fields.iter().flat_map(|(_, shown)| items(context, shown)).map(|item| item.text);
    values.collect::<Vec<_>>().join(", ")
}

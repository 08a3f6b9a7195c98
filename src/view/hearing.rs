//! The hearing of a plan: how to reply, by when, and what came of the replies.

use schemars::JsonSchema;
use serde::Serialize;

use super::blocks;
use super::context::ViewContext;
use super::fact::{self, Fact, Item, items, titles};
use super::mark::{self, Mark};
use crate::locale::Value;
use crate::model::entity::{Hearing, Strategy, StrategyStatus};
use crate::model::{Element, Group, Record as _};

/// A reply to the hearing, for formats that sort and count.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReplyData {
    /// Its id.
    pub id: String,
    /// What it is about.
    pub title: String,
    /// Whom it is from.
    pub from: Option<String>,
    /// The day on which it came: the last day of what was written.
    pub day: Option<String>,
    /// What it asks for.
    pub text: Option<String>,
    /// The titles of the elements that it is about.
    pub concerns: Vec<String>,
    /// What came of it, in words.
    pub outcome: Option<String>,
    /// What the organisation answers.
    pub answer: Option<String>,
    /// Marks of the internal edition.
    pub marks: Vec<Mark>,
}

/// Whether a strategy is out for comments.
pub fn is_open(strategy: &Strategy) -> bool {
    strategy.status.as_ref().is_some_and(|status| status.value == StrategyStatus::Hearing)
}

/// By when to reply, or until when one could, as a sentence; `None` for a plan that is not out for comments, or does not say.
pub fn deadline(context: &ViewContext<'_>, strategy: &Strategy) -> Option<String> {
    let by = strategy.hearing.as_ref().filter(|_| is_open(strategy))?.by.as_ref()?;
    let key = if by.last_day() < context.as_of { "page-hearing-over" } else { "page-hearing-open" };
    let moment = context.format.moment(by.value);
    Some(context.format.locale.label_with(key, &[("moment", Value::Text(&moment))]))
}

/// What the title page says of the hearing, a fact for each field. Where replies go is of no use once the hearing is over.
pub fn facts(context: &ViewContext<'_>, strategy: &Strategy) -> Vec<Fact> {
    let Some(hearing) = &strategy.hearing else { return Vec::new() };
    let is_history = strategy.status.as_ref().is_some_and(|status| status.value > StrategyStatus::Hearing);
    let is_use = |name: &str| name != Hearing::REPLY_TO.name && name != Hearing::CASE.name;
    let fields = hearing.show().into_iter().filter(|(field, _)| !is_history || is_use(field.name));
    let fact = |name: &'static str, items: Vec<Item>| {
        let label = fact::inner_label(context, &Hearing::SPEC, name);
        (!items.is_empty()).then_some(Fact { name, label, items, prose: None })
    };
    fields.filter_map(|(field, shown)| fact(field.name, addressed(items(context, &shown, None)))).collect()
}

/// E-mail addresses lead to a letter.
fn addressed(items: Vec<Item>) -> Vec<Item> {
    let lead = |mut item: Item| {
        let is_mail = is_mail(&item.text);
        let address = || Some(format!("mailto:{}", item.text)).filter(|address| blocks::is_safe(address));
        item.href = item.href.take().or_else(|| is_mail.then(address).flatten());
        item
    };
    items.into_iter().map(lead).collect()
}

fn is_mail(words: &str) -> bool {
    let sides = words.split_once('@');
    let is_side =
        |side: &str| !side.is_empty() && !side.contains(|letter: char| letter.is_whitespace() || letter == '@');
    sides.is_some_and(|(name, host)| is_side(name) && is_side(host) && host.contains('.'))
}

/// How to reply, in words, for a date in a calendar; `None` where nothing says it.
pub fn how(context: &ViewContext<'_>, hearing: &Group<'_>) -> Option<String> {
    let told = hearing.fields.iter().filter(|(field, _)| [Hearing::REPLY_TO, Hearing::CASE].contains(&field.id));
    let told = told.filter_map(|(field, shown)| {
        let said: Vec<_> = items(context, shown, None).into_iter().map(|item| item.text).collect();
        let label = fact::inner_label(context, &Hearing::SPEC, field.name);
        (!said.is_empty()).then(|| format!("{label}: {}", said.join(", ")))
    });
    Some(told.collect::<Vec<_>>().join("\n")).filter(|told| !told.is_empty())
}

/// A reply that the edition may show.
pub fn reply(context: &ViewContext<'_>, element: &Element) -> Option<ReplyData> {
    let reply = element.reply()?;
    Some(ReplyData {
        id: element.id.to_string(),
        title: element.title().to_owned(),
        from: reply.from.as_ref().map(|from| from.to_string()),
        day: reply.at.as_ref().map(|at| at.last_day().to_string()),
        text: element.common.text.as_ref().map(|text| fact::plain_text(context, text)),
        concerns: titles(context, &reply.concerns),
        outcome: reply.outcome.as_ref().map(|outcome| context.format.word_of(outcome.value)),
        answer: reply.answer.as_ref().map(|answer| fact::plain_text(context, answer)),
        marks: mark::marks(context, element),
    })
}

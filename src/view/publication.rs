//! What catalogues and search engines are told of a plan. Dates are data here: pages say them in words.

use schemars::JsonSchema;
use serde::Serialize;

use super::context::ViewContext;
use super::edition::Edition;
use crate::model::ElementId;
use crate::model::entity::{Strategy, StrategyStatus};
use crate::model::value::{Moment, Part};

/// What catalogues and search engines are told of a plan.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct Publication {
    /// The plan in a sentence or two.
    pub description: String,
    /// When it was adopted: a year, a month or a day.
    pub adopted: Option<String>,
    /// The first day of its period.
    pub starts: Option<String>,
    /// The last day of its period.
    pub ends: Option<String>,
    /// The governing documents and strategies that it builds on.
    pub builds_on: Vec<Foundation>,
    /// Whether search engines are asked to leave the plan out.
    pub is_unlisted: bool,
}

/// What a plan builds on.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Foundation {
    /// Its title.
    pub title: String,
    /// Where it can be read.
    pub url: Option<String>,
}

/// The most letters of a description. Search engines show about half of them.
const LONGEST: usize = 300;

impl Publication {
    /// What is known of a strategy. The description needs its view, and is added there.
    pub(super) fn new(context: &ViewContext<'_>, strategy: &Strategy) -> Self {
        let period = strategy.period.as_ref().map(|period| period.value);
        let is_draft = strategy.status.as_ref().is_some_and(|status| status.value == StrategyStatus::Draft);
        let adopted = strategy.adopted.as_ref().and_then(|adoption| adoption.at.as_ref());
        Self {
            description: String::new(),
            adopted: adopted.and_then(|at| written(at.value)),
            starts: period.map(|period| period.first_day().to_string()),
            ends: period.map(|period| period.last_day().to_string()),
            builds_on: strategy.builds_on.iter().filter_map(|built| foundation(context, built.target()?)).collect(),
            // What search engines keep of a draft outlives it. A plan that is out for comments should be found; a
            // replaced one says so, and is what people look for who ask what applied then.
            is_unlisted: context.edition == Edition::Internal || is_draft,
        }
    }
}

/// A moment as ISO 8601 writes it, which knows neither tertials nor seasons and their like.
fn written(moment: Moment) -> Option<String> {
    match moment.precision() {
        Part::SchoolYear | Part::HalfYear(_) | Part::Tertial(_) | Part::Quarter(_) | Part::Season(_) => None,
        Part::Year | Part::Month(_) | Part::Week(_) | Part::Day(..) => Some(moment.to_string()),
    }
}

fn foundation(context: &ViewContext<'_>, id: ElementId) -> Option<Foundation> {
    context.visible.sees(id).then(|| {
        let element = context.plan.element(id);
        let url = element.document().and_then(|document| document.url.as_ref());
        let url =
            url.map(|url| url.to_string()).filter(|url| url.starts_with("https://") || url.starts_with("http://"));
        Foundation { title: element.title().to_owned(), url }
    })
}

/// A text on one line, cut after a word where it is too long.
pub(super) fn shortened(text: &str) -> String {
    crate::prose::shortened(text, LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_ends_after_a_word() {
        let long = "ord, ".repeat(100);
        let short = shortened(&long);
        assert!(short.chars().count() <= LONGEST + 2 && short.ends_with("ord …"), "{short}");
        assert_eq!(shortened(" to \n ord "), "to ord");
    }

    #[test]
    fn a_word_without_end_is_cut_where_it_must_be() {
        assert_eq!(shortened(&"å".repeat(400)), format!("{} …", "å".repeat(LONGEST)));
    }
}

//! One side of a comparison, and what it is called.

use jiff::civil::Date;

use super::version::HEAD;
use crate::locale::{Locale, Value};
use crate::model::entity::Strategy;
use crate::source::escaped_controls;
use crate::view::{Formatter, PlanRecord, SideView};

/// One side of a comparison.
#[derive(Debug)]
pub struct Side {
    /// What it promises.
    pub plans: Vec<PlanRecord>,
    /// What it was asked for as, and what readers know it by.
    pub name: Name,
    /// Its day, where it has one.
    pub day: Option<Date>,
    /// The ids of plans that could not be read at all.
    pub lost: Vec<String>,
    /// How many faults keep parts of it from being read.
    pub faults: usize,
    /// The plans that it is about, where it is about some of a workspace only.
    pub about: Option<Vec<String>>,
    /// Whether it is what an earlier public edition showed, while more could be shown.
    pub is_public_only: bool,
}

/// What a side is called.
#[derive(Debug)]
pub enum Name {
    /// The workspace as it is on disk.
    WorkingTree,
    /// A revision or a folder, as it was asked for.
    Given(String),
    /// A published edition.
    Published,
}

impl Side {
    /// Leaves out the plans that the other side is not about. One that goes by another name now stays, where it is alone.
    pub fn hold_to(&mut self, about: Option<&[String]>) {
        let Some(about) = about else { return };
        if self.plans.len() > 1 {
            self.plans.retain(|plan| about.contains(&plan.id));
        }
    }

    /// What readers see of it beside the other.
    pub fn view(&self, locale: &Locale) -> SideView {
        let called = self.called(locale);
        let name = match &self.plans[..] {
            [only] => version_of(only).map(|version| numbered(locale, version)).filter(|version| *version != called),
            _ => None,
        };
        let format = Formatter { locale };
        SideView {
            name: name.map_or(called.clone(), |version| format!("{called} ({version})")),
            date: self.day.map(|day| format.date(day)),
        }
    }

    /// What it is called in the plan's language.
    pub fn called(&self, locale: &Locale) -> String {
        match &self.name {
            Name::WorkingTree => locale.label("diff-working-tree"),
            Name::Given(name) if name == HEAD => locale.label("diff-head"),
            Name::Given(name) => escaped_controls(shortened(name)).into_owned(),
            Name::Published => locale.label("diff-published"),
        }
    }

    /// What it leaves out, for readers of the comparison.
    pub fn omissions(&self, locale: &Locale) -> Vec<String> {
        let side = self.called(locale);
        let mut omissions = Vec::new();
        if self.is_public_only {
            omissions.push(locale.label_with("diff-public-only", &[("side", Value::Text(&side))]));
        }
        if !self.lost.is_empty() {
            // What they are called may not be for everyone: whether it is, stands where they could not be read.
            let values = [("side", Value::Text(&side)), ("count", Value::Count(self.lost.len()))];
            omissions.push(locale.label_with("diff-lost", &values));
        }
        omissions
    }
}

/// The whole number of a version in git is more than anybody reads.
pub fn shortened(name: &str) -> &str {
    let is_number = name.len() == 40 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_number { name.get(..10).unwrap_or(name) } else { name }
}

/// A version by the number that a plan gives it.
pub fn numbered(locale: &Locale, version: &str) -> String {
    locale.label_with("diff-version", &[("version", Value::Text(version))])
}

/// The version that a plan says it is.
pub fn version_of(plan: &PlanRecord) -> Option<&str> {
    plan.root()?.field(Strategy::VERSION.name)?.words.first().map(String::as_str)
}

//! The two sides of a comparison: where each comes from, and what it holds.

mod published;
mod records;
mod source;

use std::collections::BTreeSet;
use std::path::Path;

use jiff::civil::Date;

use super::ui::Ui;
use crate::diag::{Message, nearest, say};
use crate::diff::{Comparison, Frame};
use crate::locale::{Locale, Value};
use crate::model::entity::Strategy;
use crate::source::spelt;
use crate::view::{Edition, Format, PlanRecord, SideView};

pub use source::Source;

/// So many of the elements that are left out are named.
const NAMED: usize = 10;

/// How sides are read.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    /// The workspace, which is the working tree and leads to its repository.
    pub workspace: &'a Path,
    /// The edition that is compared.
    pub edition: Edition,
    /// The day as of which embargoes are judged.
    pub as_of: Option<Date>,
    /// Only this strategy.
    pub only: Option<&'a str>,
    /// Where faults are told.
    pub ui: &'a Ui,
}

/// One side of a comparison.
#[derive(Debug)]
pub struct Side {
    /// What it promises.
    pub plans: Vec<PlanRecord>,
    /// What it was asked for as, and what readers know it by.
    name: Name,
    /// Its day, where it has one.
    day: Option<Date>,
    /// The ids of plans that could not be read at all.
    lost: Vec<String>,
    /// How many faults keep parts of it from being read.
    faults: usize,
    /// The plans that it is about, where it is about some of a workspace only.
    about: Option<Vec<String>>,
    /// Whether it is what an earlier public edition showed, while more could be shown.
    is_public_only: bool,
}

/// What a side is called.
#[derive(Debug)]
enum Name {
    WorkingTree,
    /// A revision or a folder, as it was asked for.
    Given(String),
    Published,
}

/// Two sides that can be compared.
#[derive(Debug)]
pub struct Sides {
    /// The old version.
    pub old: Side,
    /// The new version.
    pub new: Side,
}

impl Sides {
    /// Reads both sides, side by side. Where one is about some plans only, the other is held to those.
    pub fn read(reading: Reading<'_>, old: &Source, new: &Source) -> anyhow::Result<Self> {
        let (old, new) = rayon::join(|| reading.side(old), || reading.side(new));
        Self { old: old?, new: new? }.settled(reading)
    }

    /// Both sides without what is not to be compared.
    fn settled(mut self, reading: Reading<'_>) -> anyhow::Result<Self> {
        self.leave_out_lost();
        self.hold_to_what_both_are_about();
        self.hold_to_one(reading)?;
        Ok(self)
    }

    /// A plan that one side could not read is compared on neither.
    fn leave_out_lost(&mut self) {
        let Self { old, new } = self;
        old.plans.retain(|plan| !new.lost.contains(&plan.id));
        new.plans.retain(|plan| !old.lost.contains(&plan.id));
    }

    fn hold_to_what_both_are_about(&mut self) {
        let (of_old, of_new) = (self.old.about.clone(), self.new.about.clone());
        self.new.hold_to(of_old.as_deref());
        self.old.hold_to(of_new.as_deref());
    }

    fn hold_to_one(&mut self, reading: Reading<'_>) -> anyhow::Result<()> {
        let Some(only) = reading.only else { return Ok(()) };
        if self.old.lost.iter().chain(&self.new.lost).any(|lost| lost == only) {
            anyhow::bail!(reading.ui.say(&say!(
                "the strategy {name} cannot be read in one of the versions, so it cannot be compared; correct it first",
                name = only
            )));
        }
        let ids: BTreeSet<_> = self.old.plans.iter().chain(&self.new.plans).map(|plan| plan.id.as_str()).collect();
        if !ids.contains(only) {
            let ids: Vec<_> = ids.into_iter().collect();
            let message = match nearest(only, ids.iter().copied()) {
                Some(right) => {
                    say!("no strategy is called \"{name}\"; did you mean \"{right}\"?", name = only, right = right)
                }
                None if ids.is_empty() => say!(
                    "there is no strategy for everyone here: what was asked for is internal or under embargo; add --edition internal"
                ),
                None => say!(
                    "no strategy is called \"{name}\"; name one of these: {names}",
                    name = only,
                    names = ids.join(", ")
                ),
            };
            anyhow::bail!(reading.ui.say(&message));
        }
        self.old.plans.retain(|plan| plan.id == only);
        self.new.plans.retain(|plan| plan.id == only);
        Ok(())
    }

    /// What there is to know around their comparison, in the plan's language.
    pub fn frame(&self, comparison: &Comparison<'_>, edition: Edition) -> Frame {
        let locale = self.locale();
        let mut omissions: Vec<_> =
            [&self.old, &self.new].into_iter().flat_map(|side| side.omissions(locale)).collect();
        let titles: Vec<_> = comparison.left_out.iter().map(|element| element.title.as_str()).collect();
        if !titles.is_empty() {
            let (named, rest) = titles.split_at(titles.len().min(NAMED));
            let more = if rest.is_empty() { "" } else { " …" };
            let named = format!("{}{more}", named.join(", "));
            let values = [("count", Value::Count(titles.len())), ("titles", Value::Text(&named))];
            omissions.push(locale.label_with("diff-left-out", &values));
        }
        Frame { edition, before: self.old.view(locale), after: self.new.view(locale), omissions }
    }

    /// What readers of a plan know the old version by: its number, or else what it was asked for as.
    pub fn known_as(&self, plan: &str, language: &str) -> String {
        let locale = Locale::for_code(language);
        let version = self.old.plans.iter().find(|record| record.id == plan).and_then(version_of);
        version.map_or_else(|| self.old.called(locale), |version| numbered(locale, version))
    }

    /// What to tell whoever runs the comparison of what it could not read.
    pub fn warnings(&self) -> Vec<Message> {
        let told = [&self.old, &self.new].into_iter().filter(|side| side.faults > 0);
        let message = |side: &Side| match &side.name {
            Name::WorkingTree => Some(say!(
                "Faults in the working folder: {count}. The comparison says what it leaves out because of them; \"stratc check\" shows the faults.",
                count = side.faults
            )),
            Name::Given(name) => Some(say!(
                "Faults in {side}: {count}. The comparison says what it leaves out because of them.",
                side = shortened(name),
                count = side.faults
            )),
            // What was published had no faults.
            Name::Published => None,
        };
        told.filter_map(message).collect()
    }

    fn locale(&self) -> &'static Locale {
        let first = self.new.plans.first().or(self.old.plans.first());
        Locale::for_code(first.map_or("nb", |plan| &*plan.language))
    }
}

impl Side {
    /// Leaves out the plans that the other side is not about. One that goes by another name now stays, where it is alone.
    fn hold_to(&mut self, about: Option<&[String]>) {
        let Some(about) = about else { return };
        if self.plans.len() > 1 {
            self.plans.retain(|plan| about.contains(&plan.id));
        }
    }

    fn view(&self, locale: &Locale) -> SideView {
        let called = self.called(locale);
        let name = match &self.plans[..] {
            [only] => version_of(only).map(|version| numbered(locale, version)).filter(|version| *version != called),
            _ => None,
        };
        let format = Format { locale };
        SideView {
            name: name.map_or(called.clone(), |version| format!("{called} ({version})")),
            date: self.day.map(|day| format.date(day)),
        }
    }

    fn called(&self, locale: &Locale) -> String {
        match &self.name {
            Name::WorkingTree => locale.label("diff-working-tree"),
            Name::Given(name) if name == "HEAD" => locale.label("diff-head"),
            Name::Given(name) => spelt(shortened(name)).into_owned(),
            Name::Published => locale.label("diff-published"),
        }
    }

    fn omissions(&self, locale: &Locale) -> Vec<String> {
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
fn shortened(name: &str) -> &str {
    let is_number = name.len() == 40 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_number { name.get(..10).unwrap_or(name) } else { name }
}

fn numbered(locale: &Locale, version: &str) -> String {
    locale.label_with("diff-version", &[("version", Value::Text(version))])
}

/// The version that a plan says it is.
fn version_of(plan: &PlanRecord) -> Option<&str> {
    plan.root()?.field(Strategy::VERSION.name)?.words.first().map(String::as_str)
}

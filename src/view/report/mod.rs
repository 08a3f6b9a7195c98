//! The view of a status report: every indicator and measure of one strategy, expected against actual, as of a day.
//!
//! A plan has no memory of its own. Readings are dated, so what was known on an earlier day can be worked out; the
//! status of a measure is not, so it is judged by what the plan says today and by the measure's dates. The report says
//! so.

mod changes;
mod groups;
mod lines;
mod period;
mod summary;

use schemars::JsonSchema;
use serde::Serialize;

pub use changes::{Movement, MovementKind};
pub use groups::ReportGroup;
pub use lines::{IndicatorLine, MeasureLine, Standing, Subject};
pub use period::{PeriodFault, ReportDays};
pub use summary::{Count, OwnerLine, Summary};

use super::context::ViewContext;
use super::progress::IndicatorState;
use super::{Economy, Edition, Visible, economy};
use crate::model::{Element, Plan, ScopeId, Word as _};

/// The status report of one strategy, ready for templates.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReportView {
    /// The strategy's id: the name of its folder among the reports.
    pub id: String,
    /// The plan's language: `nb`, `nn`, `en` or `se`.
    pub language: &'static str,
    /// The edition.
    pub edition: Edition,
    /// The title of the plan.
    pub title: String,
    /// Whose strategy it is.
    pub organisation: String,
    /// The plan's version.
    pub version: Option<String>,
    /// How far along the plan itself is, as a key.
    pub status: Option<&'static str>,
    /// The same in words.
    pub status_label: Option<String>,
    /// The period that the report is on, in words.
    pub period: String,
    /// The day as of which everything is judged, in words.
    pub as_of: String,
    /// The day that it is compared with, in words.
    pub since: String,
    /// The days themselves.
    #[serde(skip)]
    pub days: ReportDays,
    /// Whether the period is not over.
    pub is_running: bool,
    /// Whether the day is past, so that the plan says more of measures than was known then.
    pub is_past: bool,
    /// How many are in each state, and what most needs attention.
    pub summary: Summary,
    /// What changed since the day that the report is compared with.
    pub changes: Vec<Movement>,
    /// The indicators without a reading that counts.
    pub stale: Vec<IndicatorLine>,
    /// All indicators.
    pub indicators: Vec<ReportGroup<IndicatorLine>>,
    /// All measures.
    pub measures: Vec<ReportGroup<MeasureLine>>,
    /// What the measures cost, where the plan tells it by year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub economy: Option<Economy>,
    /// Who answers for how many of them.
    pub owners: Vec<OwnerLine>,
}

impl ReportView {
    /// The report on the strategy `scope`; `None` when the edition may not show it. `visible` is as of
    /// the day of the report.
    pub fn new(plan: &Plan, visible: &Visible, scope: ScopeId, edition: Edition, days: ReportDays) -> Option<Self> {
        let root = plan.scope(scope).root.filter(|root| visible.sees(*root))?;
        let context = ViewContext::new(plan, visible, scope, (edition, days.day));
        view(&context, plan.element(root), days)
    }
}

fn view(context: &ViewContext<'_>, element: &Element, days: ReportDays) -> Option<ReportView> {
    let (strategy, format) = (element.strategy()?, context.format);
    let (indicators, measures) = (lines::indicators(context, days), lines::measures(context, days));
    let (all, acts): (Vec<_>, Vec<_>) =
        (indicators.iter().map(|(_, line)| line).collect(), measures.iter().map(|(_, line)| line).collect());
    let unknown = [IndicatorState::Stale, IndicatorState::NoReading];
    Some(ReportView {
        id: context.plan.scope(context.scope).id.to_string(),
        language: format.locale.language().code(),
        edition: context.edition,
        title: element.title().to_owned(),
        organisation: strategy.organisation.as_ref().map(|line| line.to_string()).unwrap_or_default(),
        version: strategy.version.as_ref().map(|version| version.to_string()),
        status: strategy.status.as_ref().map(|status| status.value.word()),
        status_label: strategy.status.as_ref().map(|status| format.word_of(status.value)),
        period: format.moment(days.moment),
        as_of: format.date(days.day),
        since: format.date(days.since),
        days,
        is_running: days.is_running(),
        is_past: !days.is_today,
        summary: summary::summary(format, &all, &acts),
        changes: changes::changes(&all, &acts),
        stale: all.iter().filter(|line| unknown.contains(&line.state)).map(|line| (*line).clone()).collect(),
        economy: economy::by_year(context),
        owners: summary::owners(&all, &acts),
        indicators: groups::groups(context, indicators),
        measures: groups::groups(context, measures),
    })
}

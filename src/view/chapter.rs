//! Chapters after the sections: overviews, and what no section presents.

use crate::model::entity::{Channel, Entity as _, Goal, Indicator, Measure, Role};
use crate::model::{ElementId, Kind, OutlinePart};
use schemars::JsonSchema;
use serde::Serialize;

use super::context::ViewContext;
use super::goals::{self, Numbers};
use super::sections::{self, Group, SectionView};
use super::{
    CoverageView, Economy, GoalNode, IndicatorRow, Matrix, MeasureRow, RoleRow, coverage, economy, indicators, matrix,
    measures, responsibilities,
};

/// A chapter.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Chapter {
    /// The name of its place on the page.
    pub anchor: String,
    /// Its title.
    pub title: String,
    /// What it holds.
    #[serde(flatten)]
    pub content: Content,
    /// The section that it stands before; without one it comes after all sections.
    #[serde(skip)]
    pub precedes: Option<String>,
    /// Whether forms that people read are without it.
    #[serde(skip)]
    pub is_left_out: bool,
}

/// What a chapter holds; the key says which.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Content {
    /// Elements of one kind that no section presents.
    Group(Group),
    /// The goal hierarchy.
    Goals(Vec<GoalNode>),
    /// The table of indicators.
    Indicators(Vec<IndicatorRow>),
    /// The table of measures.
    Measures(Vec<MeasureRow>),
    /// What the measures cost, by year.
    Economy(Economy),
    /// Audiences × channels.
    Matrix(Matrix),
    /// Who answers for what.
    Roles(Vec<RoleRow>),
    /// Governing documents and what answers them.
    Coverage(Vec<CoverageView>),
}

/// A division of a plan as people read it.
#[derive(Debug, Clone, Copy)]
pub enum Turn<'a> {
    /// A section of the plan's own.
    Section(&'a SectionView),
    /// A chapter that we add.
    Chapter(&'a Chapter),
}

/// The divisions of a plan in the order in which they are read, without those that its outline leaves out.
pub fn in_order<'a>(sections: &'a [SectionView], chapters: &'a [Chapter]) -> Vec<Turn<'a>> {
    let chapters = chapters.iter().filter(|chapter| !chapter.is_left_out);
    let (before, after): (Vec<_>, Vec<_>) = chapters.partition(|chapter| chapter.precedes.is_some());
    let mut order = Vec::new();
    for section in sections {
        let here = before.iter().filter(|chapter| chapter.precedes.as_ref() == Some(&section.anchor));
        order.extend(here.map(|chapter| Turn::Chapter(chapter)));
        order.push(Turn::Section(section));
    }
    order.extend(after.into_iter().map(Turn::Chapter));
    order
}

/// The chapters of `parts` that have something to show, in this order.
pub fn chapters(context: &ViewContext<'_>, numbers: &Numbers, parts: &[OutlinePart]) -> Vec<Chapter> {
    let members = sections::unplaced(context);
    let made = parts.iter().filter_map(|part| {
        let chapter = match part.kind() {
            Some(kind) => unplaced(context, numbers, &members, kind),
            None => overview(context, numbers, *part),
        }?;
        Some(Chapter { is_left_out: context.plan.outline().leaves_out(*part), ..chapter })
    });
    made.collect()
}

/// A chapter for a kind that has elements without a section.
fn unplaced(context: &ViewContext<'_>, numbers: &Numbers, members: &[ElementId], kind: Kind) -> Option<Chapter> {
    let group = sections::group(context, numbers, members, kind)?;
    Some(Chapter::new(format!("_all-{}", group.kind), group.label.clone(), Content::Group(group)))
}

fn overview(context: &ViewContext<'_>, numbers: &Numbers, part: OutlinePart) -> Option<Chapter> {
    let (key, shown) = match part {
        OutlinePart::GoalOverview => (Goal::COLLECTION, some(goals::tree(context, numbers, None)).map(Content::Goals)),
        OutlinePart::IndicatorOverview => {
            (Indicator::COLLECTION, some(indicators::rows(context)).map(Content::Indicators))
        }
        OutlinePart::MeasureOverview => (Measure::COLLECTION, some(measures::rows(context)).map(Content::Measures)),
        OutlinePart::MoneyOverview => ("economy", economy::by_year(context).map(Content::Economy)),
        OutlinePart::ReachOverview => (Channel::COLLECTION, matrix::matrix(context).map(Content::Matrix)),
        OutlinePart::RoleOverview => (Role::COLLECTION, some(responsibilities::rows(context)).map(Content::Roles)),
        OutlinePart::DemandOverview => ("coverage", some(coverage::documents(context)).map(Content::Coverage)),
        _ => return None,
    };
    Some(Chapter::new(format!("_{key}"), context.format.locale.label(&format!("chapter-{key}")), shown?))
}

/// A list that has something in it.
fn some<T>(list: Vec<T>) -> Option<Vec<T>> {
    (!list.is_empty()).then_some(list)
}

impl Chapter {
    fn new(anchor: String, title: String, content: Content) -> Self {
        Self { anchor, title, content, precedes: None, is_left_out: false }
    }
}

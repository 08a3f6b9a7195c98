//! Chapters after the sections: overviews, and what no section presents.

use crate::model::entity::{Channel, Entity as _, Goal, Indicator, Measure, Role};
use schemars::JsonSchema;
use serde::Serialize;

use super::context::ViewContext;
use super::goals::{self, Numbers};
use super::sections::{self, Group};
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

/// All chapters that have something to show.
pub fn chapters(context: &ViewContext<'_>, numbers: &Numbers) -> Vec<Chapter> {
    let overview = |key: &str, content: Content| Chapter {
        anchor: format!("_{key}"),
        title: context.format.locale.label(&format!("chapter-{key}")),
        content,
    };
    let mut chapters = unplaced(context, numbers);
    let tree = goals::tree(context, numbers, None);
    chapters.extend((!tree.is_empty()).then(|| overview(Goal::COLLECTION, Content::Goals(tree))));
    let rows = indicators::rows(context);
    chapters.extend((!rows.is_empty()).then(|| overview(Indicator::COLLECTION, Content::Indicators(rows))));
    let rows = measures::rows(context);
    chapters.extend((!rows.is_empty()).then(|| overview(Measure::COLLECTION, Content::Measures(rows))));
    chapters.extend(economy::by_year(context).map(|economy| overview("economy", Content::Economy(economy))));
    chapters.extend(matrix::matrix(context).map(|matrix| overview(Channel::COLLECTION, Content::Matrix(matrix))));
    let rows = responsibilities::rows(context);
    chapters.extend((!rows.is_empty()).then(|| overview(Role::COLLECTION, Content::Roles(rows))));
    let documents = coverage::documents(context);
    chapters.extend((!documents.is_empty()).then(|| overview("coverage", Content::Coverage(documents))));
    chapters
}

/// A chapter for each kind that has elements without a section.
fn unplaced(context: &ViewContext<'_>, numbers: &Numbers) -> Vec<Chapter> {
    let members = sections::unplaced(context);
    let groups = sections::groups(context, numbers, &members).into_iter();
    let chapter = |group: Group| Chapter {
        anchor: format!("_all-{}", group.kind),
        title: group.label.clone(),
        content: Content::Group(group),
    };
    groups.map(chapter).collect()
}

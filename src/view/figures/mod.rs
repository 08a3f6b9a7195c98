//! Figures: what is drawn, as data without geometry. They are made after hidden elements are gone.

mod coverage;
mod goals;
mod matrix;
mod timeline;
mod trajectory;

use serde::Serialize;

use super::context::Context;
use super::goals::Numbers;
use super::{Chapter, Content};
use crate::model::Kind;

pub use coverage::{Bar, CoverageBars};
pub use goals::{GoalMap, MapGoal};
pub use matrix::ReachMap;
pub use timeline::{Milestone, Timeline, TimelineRow};
pub use trajectory::{Mark as TrajectoryMark, Trajectory};

/// A figure, and the same facts in words.
#[derive(Debug, Clone)]
pub struct Figure {
    /// The name of the place on the page that it illustrates.
    pub of: String,
    /// Its title.
    pub title: String,
    /// What it shows, in a sentence.
    pub summary: String,
    /// The facts that are drawn, in words.
    pub facts: Vec<Told>,
    /// What it leaves out, and where that stands.
    pub left_out: Option<String>,
    /// What is drawn.
    pub drawing: Drawing,
}

/// A fact of a figure in words, with the facts that belong to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Told {
    /// The fact.
    pub text: String,
    /// What belongs to it.
    pub below: Vec<String>,
}

impl Told {
    /// A fact that nothing belongs to.
    fn alone(text: String) -> Self {
        Self { text, below: Vec::new() }
    }
}

/// What a figure draws.
#[derive(Debug, Clone)]
pub enum Drawing {
    /// The goals and how they hang together.
    Goals(GoalMap),
    /// Measures and milestones in time.
    Timeline(Timeline),
    /// Audiences × channels.
    Reach(ReachMap),
    /// Where an indicator stands on its way.
    Trajectory(Trajectory),
    /// What has become of a document's demands.
    Coverage(CoverageBars),
}

/// The figures of a plan: those of chapters, then those of indicators.
pub fn figures(context: &Context<'_>, numbers: &Numbers, chapters: &[Chapter]) -> Vec<Figure> {
    let of_chapter = |chapter: &Chapter| match &chapter.content {
        Content::Goals(_) => goals::figure(context, numbers, &chapter.anchor).into_iter().collect(),
        Content::Measures(_) => timeline::figure(context, &chapter.anchor).into_iter().collect(),
        Content::Matrix(matrix) => vec![matrix::figure(context, matrix, &chapter.anchor)],
        Content::Coverage(documents) => documents.iter().map(|document| coverage::figure(context, document)).collect(),
        Content::Group(_) | Content::Indicators(_) | Content::Roles(_) => Vec::new(),
    };
    let indicators =
        context.of_kind(Kind::Indicator).filter_map(|(id, element)| trajectory::figure(context, id, element));
    chapters.iter().flat_map(of_chapter).chain(indicators).collect()
}

//! Figures: what is drawn, as data without geometry. They are made after hidden elements are gone.

mod coverage;
mod drawing;
mod goals;
mod matrix;
mod timeline;
mod trajectory;

use super::context::ViewContext;
use super::goals::Numbers;
use super::{Chapter, Content};
use crate::model::Kind;

pub use drawing::{
    Bar, CoverageBars, Drawing, Figure, GoalMap, MapGoal, Mark as TrajectoryMark, Milestone, ReachMap, Step, Timeline,
    TimelineRow, Told, Trajectory,
};

/// The figures of a plan: those of chapters, then those of indicators.
pub fn figures(context: &ViewContext<'_>, numbers: &Numbers, chapters: &[Chapter]) -> Vec<Figure> {
    let of_chapter = |chapter: &Chapter| match &chapter.content {
        Content::Goals(_) => goals::figure(context, numbers, &chapter.anchor).into_iter().collect(),
        Content::Measures(_) => timeline::figure(context, &chapter.anchor).into_iter().collect(),
        Content::Matrix(matrix) => vec![matrix::figure(context, matrix, &chapter.anchor)],
        Content::Coverage(documents) => documents.iter().map(|document| coverage::figure(context, document)).collect(),
        Content::Economy(_) | Content::Group(_) | Content::Indicators(_) | Content::Roles(_) => Vec::new(),
    };
    let indicators =
        context.of_kind(Kind::Indicator).filter_map(|(id, element)| trajectory::figure(context, id, element));
    chapters.iter().flat_map(of_chapter).chain(indicators).collect()
}

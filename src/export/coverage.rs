//! What answers governing documents, for programs.

use schemars::JsonSchema;
use serde::Serialize;

/// The version of the form. It changes when readers of the previous version would misread it.
pub const COVERAGE_VERSION: u32 = 1;

/// How strategies answer governing documents.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "Coverage of governing documents, as stratc shows it")]
pub struct CoverageData {
    /// The version of this form. It changes only when fields change their meaning or go away.
    pub version: u32,
    /// The day as of which dates are judged: `2026-11-21`.
    pub as_of: String,
    /// Each strategy's answers to each document that it builds on, or that it describes itself.
    pub documents: Vec<DocumentCoverage>,
}

/// How one strategy answers one document.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DocumentCoverage {
    /// The id of the document.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The id of the strategy.
    pub strategy: String,
    /// Where the document is described.
    pub place: SourcePlace,
    /// How many demands there are in each state.
    pub counts: CoverageCounts,
    /// Its demands, in its order.
    pub demands: Vec<DemandCoverage>,
}

/// How many demands there are in each state.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CoverageCounts {
    /// All.
    pub total: usize,
    /// Those that something answers.
    pub answered: usize,
    /// Those that the strategy departs from, with a reason.
    pub waived: usize,
    /// Those that nobody has dealt with.
    pub open: usize,
}

/// What has become of one demand.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DemandCoverage {
    /// Its id in the document.
    pub id: String,
    /// What it asks for.
    pub title: String,
    /// What has become of it.
    pub state: CoverageState,
    /// Where it is written.
    pub place: SourcePlace,
    /// What answers it.
    pub answers: Vec<AnswerData>,
    /// Why nothing does, where it is waived.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// What has become of a demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum CoverageState {
    /// Something answers it.
    Answered,
    /// The strategy departs from it, with a reason.
    Waived,
    /// Nobody has dealt with it.
    Open,
}

/// An element that answers a demand.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AnswerData {
    /// Its id in the strategy.
    pub id: String,
    /// The word of its kind: `goal`, `measure`.
    pub kind: &'static str,
    /// Its title.
    pub title: String,
    /// Where it is written.
    pub place: SourcePlace,
}

/// A line of a source file.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SourcePlace {
    /// The file, from the folder of the workspace on.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
}

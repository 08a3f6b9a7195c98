//! What was found in a plan, for the internal edition.

use schemars::JsonSchema;
use serde::Serialize;

/// A finding about a plan, in the plan's language.
///
/// Findings quote what they are about and name related elements, so no public edition holds any.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FindingData {
    /// The id of the element that it is about.
    pub id: Option<String>,
    /// `warning` or `advice`: a plan with errors is not published.
    pub level: &'static str,
    /// The same in words.
    pub level_label: String,
    /// The code: `M004`.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Vec<String>,
    /// The file, from the root of the workspace.
    pub path: String,
    /// The line.
    pub line: usize,
}

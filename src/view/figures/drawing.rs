//! What is drawn, as data.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::Serialize;

use crate::view::progress::IndicatorState;

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
    pub(super) fn alone(text: String) -> Self {
        Self { text, below: Vec::new() }
    }
}

/// What a figure draws.
#[derive(Debug, Clone)]
pub enum Drawing {
    /// The goals and how they are related.
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

/// The map.
#[derive(Debug, Clone)]
pub struct GoalMap {
    /// What the plan calls the vision, and the vision itself.
    pub vision: Option<(String, String)>,
    /// The goals directly below the vision.
    pub tops: Vec<MapGoal>,
}

/// A goal on the map.
#[derive(Debug, Clone)]
pub struct MapGoal {
    /// Its number and level, and that it is internal.
    pub label: String,
    /// Its title.
    pub title: String,
    /// Where it is described.
    pub href: Option<String>,
    /// How many goals and measures serve it, in words.
    pub counts: Option<String>,
    /// Goals that serve it.
    pub below: Vec<MapGoal>,
    /// How many more there are, in words.
    pub more: Option<String>,
}

/// The map of who is reached where.
#[derive(Debug, Clone)]
pub struct ReachMap {
    /// The titles of the channels.
    pub channels: Vec<String>,
    /// The audiences, and for each channel whether it reaches them.
    pub rows: Vec<(String, Vec<bool>)>,
    /// What a dot means.
    pub reaches: String,
    /// What stands where nothing reaches an audience.
    pub gap: String,
}

/// Measures and milestones in time.
#[derive(Debug, Clone)]
pub struct Timeline {
    /// Its first year.
    pub from: i16,
    /// Its last year.
    pub to: i16,
    /// The day as of which dates are judged.
    pub today: Date,
    /// The same day, as the figure says it.
    pub today_label: String,
    /// The measures, by deadline.
    pub rows: Vec<TimelineRow>,
    /// What stands above the milestones.
    pub milestones_label: String,
    /// The milestones, by day.
    pub milestones: Vec<Milestone>,
}

/// A measure in time.
#[derive(Debug, Clone)]
pub struct TimelineRow {
    /// Its title.
    pub title: String,
    /// Where it is described.
    pub href: Option<String>,
    /// Its first day.
    pub start: Option<Date>,
    /// The last day of its deadline.
    pub by: Option<Date>,
    /// Both in words.
    pub when: String,
    /// How far along it is, as a key.
    pub status: Option<&'static str>,
    /// The same in words.
    pub status_label: String,
}

/// A day on which something is to have happened.
#[derive(Debug, Clone)]
pub struct Milestone {
    /// What.
    pub title: String,
    /// Where it is described.
    pub href: Option<String>,
    /// When.
    pub day: Date,
    /// The same in words.
    pub when: String,
    /// What sort of milestone it is.
    pub kind: String,
}

/// A trajectory.
#[derive(Debug, Clone)]
pub struct Trajectory {
    /// Where the indicator stands.
    pub state: IndicatorState,
    /// The same in words.
    pub state_label: String,
    /// What was measured last, and what was expected then.
    pub says: String,
    /// The day of the judgement.
    pub today: Date,
    /// The same day, as the figure says it.
    pub today_label: String,
    /// The way it should go: the baseline, and the targets after it.
    pub way: Vec<Mark>,
    /// Whether the way begins with a baseline.
    pub has_start: bool,
    /// What was measured, oldest first.
    pub readings: Vec<Mark>,
    /// The lines of its scale, lowest first; none where all values are the same.
    pub scale: Vec<Step>,
    /// What the way, the readings and the targets are called.
    pub legend: [String; 3],
}

/// A line of a scale.
#[derive(Debug, Clone)]
pub struct Step {
    /// The value.
    pub value: Decimal,
    /// The value in words, without its unit.
    pub label: String,
}

/// A value on a day.
#[derive(Debug, Clone)]
pub struct Mark {
    /// The day.
    pub day: Date,
    /// The value.
    pub value: Decimal,
    /// The value in words.
    pub label: String,
}

/// The demands of a document as bars.
#[derive(Debug, Clone)]
pub struct CoverageBars {
    /// What answered, waived and open demands are called.
    pub states: [String; 3],
    /// All demands.
    pub total: Bar,
    /// The demands of each part of the document.
    pub parts: Vec<Bar>,
}

/// Demands that are counted together.
#[derive(Debug, Clone)]
pub struct Bar {
    /// What they have in common.
    pub label: String,
    /// How many are answered, waived and open.
    pub counts: [usize; 3],
    /// How many of them are answered, in words.
    pub words: String,
}

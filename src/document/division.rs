//! Divisions: the sections of a plan and the overviews after them, each with its parts in order.

use schemars::JsonSchema;
use serde::Serialize;

use super::entry::Entries;
use super::table::{Grid, Table};
use crate::view::{ElementChangesView, Fact, GoalNode, Mark, ProseId};

/// The anchor of the parts before the first section.
pub const OPENING: &str = "_start";

/// A section of the plan, an overview, or what comes before the first section.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Division {
    /// Its anchor.
    pub anchor: String,
    /// The level of its heading, from 1, the top level right below the title of the plan.
    pub level: usize,
    /// The number of a section.
    pub number: Option<String>,
    /// Its title. What comes before the first section has none: its parts have their own headings.
    pub title: Option<String>,
    /// Marks of the internal edition.
    pub marks: Vec<Mark>,
    /// Its content, in reading order.
    pub parts: Vec<Part>,
    /// How its pages are laid out, in media that have pages.
    pub layout: Layout,
}

/// How the pages of a division are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// It continues below what precedes it.
    Running,
    /// It starts on a new page.
    OwnPage,
    /// It starts on a new page and has a table too wide for a page in portrait.
    Wide,
}

/// A part of a division; the key says which.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// A heading inside the division.
    Heading(Heading),
    /// The vision.
    Vision(String),
    /// Text of our own: an introduction, a summary, counts.
    Paragraph(Paragraph),
    /// Prose.
    Prose(ProsePart),
    /// Labels with their values.
    Facts(Vec<Fact>),
    /// Elements of one kind.
    Entries(Entries),
    /// The goal hierarchy.
    Tree(Vec<GoalNode>),
    /// A table.
    Table(Table),
    /// Which channels reach which audiences.
    Grid(Grid),
    /// The figure for the place of this name. Other parts say the same in words.
    Picture(String),
    /// How many there are of each sort.
    Counts(Counts),
    /// Elements that differ from an earlier version.
    Changes(Vec<ElementChangesView>),
}

/// A heading inside a division.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Heading {
    /// Its level, on the same scale as that of divisions.
    pub level: usize,
    /// Its text.
    pub words: String,
    /// Its anchor, where something links to it.
    pub anchor: Option<String>,
    /// Marks of the internal edition.
    pub marks: Vec<Mark>,
    /// What follows, as a key: `vision`, `glance`, `mission`, `about` or `scope` before the first section, and inside sections
    /// the kind of the elements.
    pub topic: &'static str,
}

/// Text of our own.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Paragraph {
    /// Its purpose.
    pub role: Role,
    /// The text.
    pub words: String,
}

/// The purpose of a text of our own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// It introduces what follows.
    Introduction,
    /// It summarises.
    Summary,
}

/// How many there are of each sort.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Counts {
    /// What is counted, as a key: `demands` or `changes`.
    pub of: &'static str,
    /// All counts in one sentence, for formats that do not set them apart.
    pub words: String,
    /// The counts.
    pub counts: Vec<Count>,
}

/// How many there are of one sort.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Count {
    /// The sort, as a key.
    pub key: &'static str,
    /// How many.
    pub count: usize,
    /// The label of the sort, in the grammatical form that goes with the number.
    pub label: String,
}

/// A piece of prose.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub struct ProsePart {
    /// Its index in the view's prose.
    pub id: ProseId,
    /// The level of the heading above it; its own headings are deeper.
    pub below: usize,
}

impl Division {
    /// A division without a number and marks, whose pages run on.
    pub fn new(anchor: &str, level: usize, title: Option<&str>, parts: Vec<Part>) -> Self {
        let (anchor, title) = (anchor.to_owned(), title.map(str::to_owned));
        Self { anchor, level, number: None, title, marks: Vec::new(), parts, layout: Layout::Running }
    }
}

impl Part {
    /// A heading without an anchor.
    pub fn heading(level: usize, words: String, topic: &'static str) -> Self {
        Self::Heading(Heading { level, words, anchor: None, marks: Vec::new(), topic })
    }
}

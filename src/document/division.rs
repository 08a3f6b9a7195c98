//! Divisions: the sections of a plan and the overviews after them, each with its parts in order.

use schemars::JsonSchema;
use serde::Serialize;

use super::entry::Entries;
use super::table::{Grid, Table};
use crate::view::{ElementChangesView, Fact, GoalNode, Mark, ProseId};

/// The name of the place where the parts before the first section stand.
pub const OPENING: &str = "_start";

/// A section of the plan, an overview, or what comes before the first section.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Division {
    /// The name of its place.
    pub anchor: String,
    /// The level of its heading; 1 is outermost, right below the title of the plan.
    pub level: usize,
    /// The number of a section.
    pub number: Option<String>,
    /// Its title. What comes before the first section has none: its parts have headings of their own.
    pub title: Option<String>,
    /// Marks of the internal edition.
    pub marks: Vec<Mark>,
    /// What it says.
    pub parts: Vec<Part>,
    /// How its pages are laid out, where a medium has pages.
    pub layout: Layout,
}

/// How the pages of a division are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// It goes on below what stands before it.
    Running,
    /// It begins on a page of its own.
    OwnPage,
    /// It begins on a page of its own and has a table that needs more width than a page that stands.
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
    /// Words of our own: an introduction, a summary, counts.
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
    /// Who is reached where.
    Grid(Grid),
    /// The figure that is drawn for the place of this name. Other parts say the same in words.
    Picture(String),
    /// How many there are of each sort.
    Counts(Counts),
    /// Elements that differ from an earlier version.
    Changes(Vec<ElementChangesView>),
}

/// A heading inside a division.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Heading {
    /// Its level, counted as that of divisions.
    pub level: usize,
    /// Its words.
    pub words: String,
    /// The name of its place, where something leads to it.
    pub anchor: Option<String>,
    /// Marks of the internal edition.
    pub marks: Vec<Mark>,
    /// What follows, as a key: `vision`, `mission`, `about` or `scope` before the first section, and in it the kind of
    /// the elements.
    pub topic: &'static str,
}

/// Words of our own.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Paragraph {
    /// What they are for.
    pub role: Role,
    /// The words.
    pub words: String,
}

/// What words of our own are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// They say what follows.
    Introduction,
    /// They sum up.
    Summary,
}

/// How many there are of each sort.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Counts {
    /// What is counted, as a key: `demands` or `changes`.
    pub of: &'static str,
    /// All of it in words, for forms that do not set numbers apart.
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
    /// What they are called, in the form that goes with the number.
    pub label: String,
}

/// A piece of prose.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub struct ProsePart {
    /// Which.
    pub id: ProseId,
    /// The level of the heading that it stands below; its own headings are deeper.
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
    /// A heading that nothing leads to.
    pub fn heading(level: usize, words: String, topic: &'static str) -> Self {
        Self::Heading(Heading { level, words, anchor: None, marks: Vec::new(), topic })
    }
}

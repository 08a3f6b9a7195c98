//! Divisions: the sections of a plan and the overviews after them, each with its parts in order.

use schemars::JsonSchema;
use serde::Serialize;

use super::OPENING;
use super::entry::{self, Entries};
use super::overview;
use super::table::{Grid, Table};
use crate::locale::Locale;
use crate::view::{
    CHANGES, ChangeLog, Chapter, Content, ElementChangesView, Fact, GoalNode, Group, Item, JudgementCount, Mark,
    PlanView, ProseId, SectionView,
};

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
    /// What follows, as a key: `vision`, `mission`, `about` or `scope` before the first section, and inside sections
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

/// The divisions of `view` in reading order.
pub fn divisions(view: &PlanView, locale: &Locale) -> Vec<Division> {
    let sections = view.sections.iter().map(|each| section(each, locale));
    let chapters = view.chapters.iter().map(|each| chapter(each, locale));
    let log = view.changes.iter().map(change_log);
    opening(view, locale).into_iter().chain(sections).chain(chapters).chain(log).collect()
}

/// Vision, mission, what the plan is about and who is bound by it; `None` where it says none of these.
fn opening(view: &PlanView, locale: &Locale) -> Option<Division> {
    let mut parts = Vec::new();
    if let Some(vision) = &view.vision {
        parts.push(Part::heading(1, locale.label("page-vision"), "vision"));
        parts.push(Part::Vision(vision.clone()));
    }
    for (topic, text) in [("mission", view.mission), ("about", view.text), ("scope", view.scope)] {
        if let Some(id) = text {
            parts.push(Part::heading(1, locale.label(&format!("page-{topic}")), topic));
            parts.push(Part::Prose(ProsePart { id, below: 1 }));
        }
    }
    parts.extend(figures(locale, &view.figures));
    let division = Division::new(OPENING, 1, None, parts);
    (!division.parts.is_empty()).then_some(division)
}

fn section(section: &SectionView, locale: &Locale) -> Division {
    let level = section.depth;
    let mut parts = Vec::new();
    parts.extend(section.text.map(|id| Part::Prose(ProsePart { id, below: level })));
    parts.extend(figures(locale, &section.figures));
    for group in &section.groups {
        parts.extend(titled_entries(group, &section.title, level, locale));
    }
    Division {
        number: section.number.clone(),
        marks: section.marks.clone(),
        ..Division::new(&section.anchor, level, Some(&section.title), parts)
    }
}

/// Elements of one kind below a heading that names the kind, unless the heading above does so.
fn titled_entries(group: &Group, above: &str, level: usize, locale: &Locale) -> Vec<Part> {
    let is_named = group.label == above;
    let heading = (!is_named).then(|| Part::heading(level + 1, group.label.clone(), group.kind));
    let inner = if is_named { level + 1 } else { level + 2 };
    heading.into_iter().chain([Part::Entries(entry::entries(group, inner, locale))]).collect()
}

fn chapter(chapter: &Chapter, locale: &Locale) -> Division {
    let anchor = &chapter.anchor;
    let picture = || Part::Picture(anchor.clone());
    let (layout, parts) = match &chapter.content {
        Content::Group(group) => (Layout::Running, vec![Part::Entries(entry::entries(group, 2, locale))]),
        Content::Goals(goals) => {
            let words = locale.label("page-goals-intro");
            let introduction = Part::Paragraph(Paragraph { role: Role::Introduction, words });
            (Layout::OwnPage, vec![introduction, picture(), Part::Tree(goals.clone())])
        }
        Content::Indicators(rows) => (Layout::Wide, vec![Part::Table(overview::indicators(rows, anchor, locale))]),
        Content::Measures(rows) => {
            (Layout::Wide, vec![picture(), Part::Table(overview::measures(rows, anchor, locale))])
        }
        Content::Matrix(matrix) => (Layout::OwnPage, vec![Part::Grid(overview::reach(matrix, anchor, locale))]),
        Content::Roles(rows) => (Layout::OwnPage, vec![Part::Table(overview::roles(rows, anchor, locale))]),
        Content::Coverage(documents) => {
            let parts = documents.iter().flat_map(|document| overview::coverage(document, locale));
            (Layout::OwnPage, parts.collect())
        }
    };
    Division { layout, ..Division::new(anchor, 1, Some(&chapter.title), parts) }
}

/// What has changed since an earlier version.
fn change_log(log: &ChangeLog) -> Division {
    let mut parts = vec![Part::Paragraph(Paragraph { role: Role::Summary, words: log.summary.clone() })];
    parts.extend((!log.counts.is_empty()).then(|| Part::Counts(judged(&log.counts))));
    for group in &log.groups {
        parts.push(Part::heading(2, group.title.clone(), "change"));
        parts.push(Part::Changes(group.elements.clone()));
    }
    Division::new(CHANGES, 1, Some(&log.title), parts)
}

fn judged(counts: &[JudgementCount]) -> Counts {
    let count = |each: &JudgementCount| Count { key: each.judgement, count: each.count, label: each.label.clone() };
    let words: Vec<_> = counts.iter().map(|each| format!("{} {}", each.count, each.label)).collect();
    Counts { of: "changes", words: words.join(" · "), counts: counts.iter().map(count).collect() }
}

/// The figures of an element as a list of facts; `None` if it has none.
fn figures(locale: &Locale, figures: &[String]) -> Option<Part> {
    Some(Part::Facts(vec![figures_fact(locale, figures)?]))
}

/// The figures of an element, in words.
pub fn figures_fact(locale: &Locale, figures: &[String]) -> Option<Fact> {
    words_fact("figures", locale.label("field-figures"), figures)
}

/// A label with text that is not linked; `None` if there is no text.
pub fn words_fact(name: &'static str, label: String, words: &[String]) -> Option<Fact> {
    let items = words.iter().cloned().map(Item::plain).collect();
    (!words.is_empty()).then_some(Fact { name, label, items, prose: None })
}

impl Division {
    fn new(anchor: &str, level: usize, title: Option<&str>, parts: Vec<Part>) -> Self {
        let (anchor, title) = (anchor.to_owned(), title.map(str::to_owned));
        Self { anchor, level, number: None, title, marks: Vec::new(), parts, layout: Layout::Running }
    }
}

impl Part {
    /// A heading without an anchor.
    fn heading(level: usize, words: String, topic: &'static str) -> Self {
        Self::Heading(Heading { level, words, anchor: None, marks: Vec::new(), topic })
    }
}

//! Divisions: the sections of a plan and the overviews after them, each with its parts in order.

use schemars::JsonSchema;
use serde::Serialize;

use super::OPENING;
use super::entry::{self, Entries};
use super::overview;
use super::table::{Grid, Table};
use crate::locale::Locale;
use crate::model::entity::{Common, Strategy};
use crate::view::{
    CHANGES, ChangeLog, Chapter, Content, ElementChangesView, Fact, GoalNode, Group, Item, JudgementCount, Mark,
    PlanView, ProseId, SectionView,
};

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

/// The divisions of `view` in order.
pub fn divisions(view: &PlanView, locale: &Locale) -> Vec<Division> {
    let sections = view.sections.iter().map(|each| section(each, locale));
    let chapters = view.chapters.iter().map(|each| chapter(each, locale));
    let log = view.changes.iter().map(change_log);
    opening(view, locale).into_iter().chain(sections).chain(chapters).chain(log).collect()
}

/// Vision, mission, what the plan is about and whom it binds; `None` where it says none of these.
fn opening(view: &PlanView, locale: &Locale) -> Option<Division> {
    let mut parts = Vec::new();
    if let Some(vision) = &view.vision {
        parts.push(Part::heading(1, locale.label("page-vision"), Strategy::VISION.name));
        parts.push(Part::Vision(vision.clone()));
    }
    for (topic, text) in
        [(Strategy::MISSION.name, view.mission), ("about", view.text), (Strategy::SCOPE.name, view.scope)]
    {
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

/// Elements of one kind below a heading that names the kind, unless the heading above does.
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

/// The figures that an element states, as a list of facts; nothing where it states none.
fn figures(locale: &Locale, figures: &[String]) -> Option<Part> {
    Some(Part::Facts(vec![figures_fact(locale, figures)?]))
}

/// The figures that an element states, in words.
pub fn figures_fact(locale: &Locale, figures: &[String]) -> Option<Fact> {
    words_fact(Common::FIGURES.name, locale.label("field-figures"), figures)
}

/// A label with words that lead nowhere; `None` where there are no words.
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
    /// A heading that nothing leads to.
    fn heading(level: usize, words: String, topic: &'static str) -> Self {
        Self::Heading(Heading { level, words, anchor: None, marks: Vec::new(), topic })
    }
}

//! The outline: which divisions a plan has, in which order, and what each says.

use super::division::{Count, Counts, Division, Layout, OPENING, Paragraph, Part, ProsePart, Role};
use super::entry;
use super::fact::figures_fact;
use super::glance;
use super::overview;
use crate::locale::Locale;
use crate::model::entity::Strategy;
use crate::view::{
    CHANGES, ChangeLog, Chapter, Content, GoalNode, Group, JudgementCount, PlanView, SectionView, Turn, in_order,
};

/// The divisions of `view` in reading order.
pub fn outline(view: &PlanView, locale: &Locale) -> Vec<Division> {
    let told = in_order(&view.sections, &view.chapters).into_iter().map(|told| match told {
        Turn::Section(each) => section(each, locale),
        Turn::Chapter(each) => chapter(each, view.outline.depth(), locale),
    });
    let log = view.changes.iter().map(change_log);
    opening(view, locale).into_iter().chain(told).chain(log).collect()
}

/// Vision, the goals at a glance, mission, what the plan is about and who is bound by it; `None` where it says none of these.
fn opening(view: &PlanView, locale: &Locale) -> Option<Division> {
    let mut parts = Vec::new();
    if let Some(vision) = &view.vision {
        parts.push(Part::heading(1, locale.label("page-vision"), Strategy::VISION.name));
        parts.push(Part::Vision(vision.clone()));
    }
    parts.extend(glance::glance(view, locale));
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

/// Elements of one kind below a heading that names the kind, unless the heading above does so.
fn titled_entries(group: &Group, above: &str, level: usize, locale: &Locale) -> Vec<Part> {
    let is_named = group.label == above;
    let heading = (!is_named).then(|| Part::heading(level + 1, group.label.clone(), group.kind));
    let inner = if is_named { level + 1 } else { level + 2 };
    heading.into_iter().chain([Part::Entries(entry::entries(group, inner, locale))]).collect()
}

/// `depth` is how many levels of goals are shown, if not all.
fn chapter(chapter: &Chapter, depth: Option<usize>, locale: &Locale) -> Division {
    let anchor = &chapter.anchor;
    let picture = || Part::Picture(anchor.clone());
    let (layout, parts) = match &chapter.content {
        Content::Group(group) => (Layout::Running, vec![Part::Entries(entry::entries(group, 2, locale))]),
        Content::Goals(goals) => {
            let words = locale.label("page-goals-intro");
            let introduction = Part::Paragraph(Paragraph { role: Role::Introduction, words });
            (Layout::OwnPage, vec![introduction, picture(), Part::Tree(levels(goals, depth))])
        }
        Content::Indicators(rows) => (Layout::Wide, vec![Part::Table(overview::indicators(rows, anchor, locale))]),
        Content::Measures(rows) => {
            (Layout::Wide, vec![picture(), Part::Table(overview::measures(rows, anchor, locale))])
        }
        Content::Economy(economy) => {
            let says = |words: &String| Part::Paragraph(Paragraph { role: Role::Summary, words: words.clone() });
            let sums = Part::Table(overview::economy(economy, anchor, locale));
            (Layout::Wide, economy.summary.iter().map(says).chain([sums]).collect())
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

/// The goals of the uppermost levels.
fn levels(goals: &[GoalNode], depth: Option<usize>) -> Vec<GoalNode> {
    let Some(depth) = depth else { return goals.to_vec() };
    let below = |goal: &GoalNode| if depth > 1 { levels(&goal.children, Some(depth - 1)) } else { Vec::new() };
    goals.iter().map(|goal| GoalNode { children: below(goal), ..goal.clone() }).collect()
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

//! A plan at a glance: what is wanted, by when, how it goes, and who answers for it.

use super::division::Part;
use super::overview::table;
use super::table::{Cell, Holds, Table};
use crate::locale::Locale;
use crate::model::entity::{Entity as _, Goal};
use crate::view::{Content, GoalNode, PlanView};

/// The place of the table on pages.
const ANCHOR: &str = "_glance";

/// As many goals fit on a screen.
const MOST: usize = 12;

/// What stands right below the vision: a heading and a table of the goals at the top; nothing where there are none, or too many
/// to be seen at a glance.
pub fn glance(view: &PlanView, locale: &Locale) -> Vec<Part> {
    let goals = view.chapters.iter().find_map(|chapter| match &chapter.content {
        Content::Goals(goals) => Some(highest(uppermost(goals))),
        _ => None,
    });
    match goals {
        Some(goals) if !goals.is_empty() => {
            vec![Part::heading(1, locale.label("page-glance"), "glance"), Part::Table(of_goals(&goals, locale))]
        }
        _ => Vec::new(),
    }
}

/// The goals of the highest levels, as long as they fit. Goals stand in the order of their levels.
fn highest(goals: &[GoalNode]) -> Vec<&GoalNode> {
    let levels = goals.chunk_by(|one, next| one.level_key == next.level_key);
    let mut found: Vec<&GoalNode> = Vec::new();
    for level in levels {
        if found.len() + level.len() > MOST {
            break;
        }
        found.extend(level);
    }
    found
}

/// The goals at the top. Where there is one only, those below it say more.
fn uppermost(goals: &[GoalNode]) -> &[GoalNode] {
    match goals {
        [one] if one.children.len() > 1 => uppermost(&one.children),
        goals => goals,
    }
}

fn of_goals(goals: &[&GoalNode], locale: &Locale) -> Table {
    let columns = [
        ("title", "page-glance-goal", Holds::Elements, 40),
        ("by", "page-glance-by", Holds::Words, 14),
        ("standing", "page-glance-standing", Holds::Words, 24),
        ("owner", "page-owner", Holds::Elements, 22),
    ];
    let row = |goal: &&GoalNode| {
        vec![
            Cell { marks: goal.marks.clone(), ..Cell::items(std::slice::from_ref(&goal.title)) },
            Cell::words(goal.by.as_slice()),
            Cell::words(&goal.standing),
            Cell::items(goal.owner.as_slice()),
        ]
    };
    let caption = locale.label("page-glance-caption");
    table(Goal::COLLECTION, ANCHOR, caption, &columns, goals.iter().map(row), locale)
}

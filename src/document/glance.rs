//! A plan at a glance: what is wanted, by when, how it goes, and who answers for it.

use super::division::Part;
use super::overview::table;
use super::table::{Cell, Holds, Table};
use crate::locale::Locale;
use crate::model::entity::{Entity as _, Goal};
use crate::view::{Content, GoalNode, PlanView};

/// The place of the table on pages.
const ANCHOR: &str = "_glance";

/// What stands right below the vision: a heading and a table of the goals at the top; nothing where there are none.
pub fn glance(view: &PlanView, locale: &Locale) -> Vec<Part> {
    let goals = view.chapters.iter().find_map(|chapter| match &chapter.content {
        Content::Goals(goals) => Some(goals.as_slice()),
        _ => None,
    });
    match goals {
        Some(goals) => {
            vec![
                Part::heading(1, locale.label("page-glance"), "glance"),
                Part::Table(of_goals(uppermost(goals), locale)),
            ]
        }
        None => Vec::new(),
    }
}

/// The goals at the top. Where there is one only, those below it say more.
fn uppermost(goals: &[GoalNode]) -> &[GoalNode] {
    match goals {
        [one] if one.children.len() > 1 => uppermost(&one.children),
        goals => goals,
    }
}

fn of_goals(goals: &[GoalNode], locale: &Locale) -> Table {
    let columns = [
        ("title", "page-glance-goal", Holds::Elements, 40),
        ("by", "page-glance-by", Holds::Words, 14),
        ("standing", "page-glance-standing", Holds::Words, 24),
        ("owner", "page-owner", Holds::Elements, 22),
    ];
    let row = |goal: &GoalNode| {
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

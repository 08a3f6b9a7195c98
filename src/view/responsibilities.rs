//! Responsibilities: who answers for what.

use schemars::JsonSchema;
use serde::Serialize;

use super::context::ViewContext;
use super::fact::Item;
use crate::model::entity::Responsibility;
use crate::model::{ElementId, Kind, Tag};

/// A role and what it answers for.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RoleRow {
    /// The role.
    pub role: Item,
    /// Its responsibilities.
    pub responsibilities: Vec<Item>,
    /// What it is the owner of.
    pub owns: Vec<Item>,
}

/// The rows of all roles that the edition may show and that answer for something.
pub fn rows(context: &ViewContext<'_>) -> Vec<RoleRow> {
    let item = |id: ElementId| context.item(id);
    let sees = |id: &ElementId| context.visible.sees(*id);
    let rows = context.of_kind(Kind::Role).map(|(role, _)| RoleRow {
        role: item(role),
        responsibilities: context.plan.referrers(role, Responsibility::ROLE).filter(sees).map(item).collect(),
        owns: context.plan.tagged_referrers(role, Tag::Owner).filter(sees).map(item).collect(),
    });
    rows.filter(|row| !row.responsibilities.is_empty() || !row.owns.is_empty()).collect()
}

//! Audiences × channels: who is reached where.

use schemars::JsonSchema;
use serde::Serialize;

use super::context::ViewContext;
use super::fact::Item;
use crate::model::{Element, ElementId, Kind, Ref};

/// The matrix.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Matrix {
    /// The channels that reach somebody.
    pub channels: Vec<Item>,
    /// The audiences, each with its cells.
    pub rows: Vec<MatrixRow>,
}

/// An audience's row.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MatrixRow {
    /// The audience's id.
    #[serde(skip)]
    pub id: String,
    /// The audience.
    pub audience: Item,
    /// For each channel, whether it reaches the audience.
    pub cells: Vec<bool>,
    /// The channels that do, for editions without a grid.
    pub channels: Vec<Item>,
    /// Whether no channel does.
    pub is_gap: bool,
}

/// The matrix of a strategy; `None` when no channel says whom it reaches.
pub fn matrix(context: &ViewContext<'_>) -> Option<Matrix> {
    let reaching: Vec<_> =
        context.of_kind(Kind::Channel).filter(|(_, element)| reaches(context, element).next().is_some()).collect();
    if reaching.is_empty() {
        return None;
    }
    let item = |id: ElementId| context.item(id);
    let rows = context.of_kind(Kind::Audience).map(|(audience, element)| {
        let cells: Vec<_> =
            reaching.iter().map(|(_, element)| reaches(context, element).any(|target| target == audience)).collect();
        let channels = reaching.iter().zip(&cells).filter(|(_, reached)| **reached).map(|((id, _), _)| item(*id));
        MatrixRow {
            id: element.id.to_string(),
            audience: item(audience),
            channels: channels.collect(),
            is_gap: !cells.contains(&true),
            cells,
        }
    });
    let rows = rows.collect();
    Some(Matrix { channels: reaching.iter().map(|(id, _)| item(*id)).collect(), rows })
}

/// The audiences that a channel reaches, as far as the edition may show them.
fn reaches<'a>(context: &'a ViewContext<'_>, element: &'a Element) -> impl Iterator<Item = ElementId> + 'a {
    let reached = element.channel().into_iter().flat_map(|channel| &channel.reaches).filter_map(Ref::target);
    reached.filter(|audience| context.visible.sees(*audience))
}

//! What authors do to a plan between two versions, with the truth of who is who.

use std::collections::{BTreeMap, BTreeSet};

use fastrand::Rng;
use stratc::view::{Piece, PlanRecord, ValueRecord};

use super::phrase::reworded;

/// What share of the elements gets what.
#[derive(Debug, Clone, Copy)]
pub struct Shares {
    /// New ids, which all references follow.
    pub renamed: f64,
    /// Titles in other words.
    pub reworded: f64,
    /// Taken out, with as many others put in.
    pub replaced: f64,
}

/// The plan after the edit, and the new id of each old element that is still there.
pub struct Edited {
    pub plan: PlanRecord,
    pub ids: BTreeMap<String, String>,
}

/// Edits a plan. What is put in comes from `others`, a plan of the same kind.
pub fn edited(plan: &PlanRecord, others: &PlanRecord, shares: Shares, seed: u64) -> Edited {
    let mut rng = Rng::with_seed(seed);
    let mut plan = plan.clone();
    let mut ids = BTreeMap::new();
    let mut elements = Vec::new();
    for (nth, mut element) in std::mem::take(&mut plan.elements).into_iter().enumerate() {
        let is_root = nth == 0;
        if !is_root && rng.f64() < shares.replaced {
            if let Some(other) = others.elements.get(nth) {
                let mut other = other.clone();
                other.id = format!("nytt-{nth}");
                elements.push(other);
            }
            continue;
        }
        let (is_renamed, is_reworded) = (rng.f64() < shares.renamed, rng.f64() < shares.reworded);
        let id = if is_renamed && !is_root { format!("x{:06}{nth}", rng.u32(..1_000_000)) } else { element.id.clone() };
        if is_reworded && !is_root {
            element.title = reworded(&element.title, &mut rng);
        }
        ids.insert(element.id.clone(), id.clone());
        element.id = id;
        elements.push(element);
    }
    plan.elements = elements;
    follow(&mut plan, &ids);
    Edited { plan, ids }
}

/// Lets references follow the ids that they name. Those to what is gone go with it.
fn follow(plan: &mut PlanRecord, ids: &BTreeMap<String, String>) {
    let known: BTreeSet<String> = plan.elements.iter().map(|element| element.id.clone()).collect();
    let rename = |key: &mut String| ids.get(key).into_iter().for_each(|id| key.clone_from(id));
    for field in plan.elements.iter_mut().flat_map(|element| &mut element.fields) {
        match &mut field.value {
            ValueRecord::Reference(keys) | ValueRecord::References(keys) => {
                keys.iter_mut().for_each(rename);
                keys.retain(|key| known.contains(key));
            }
            ValueRecord::Prose(blocks) => blocks.iter_mut().flatten().for_each(|piece| match piece {
                Piece::Text(_) | Piece::File(_) => {}
                Piece::Printed(key, _) | Piece::Linked(key, _) => rename(key),
            }),
            _ => {}
        }
    }
}

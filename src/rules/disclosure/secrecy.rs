//! From which day the public may see each element.

use jiff::civil::Date;

use crate::model::entity::Visibility;
use crate::model::{ElementId, Plan};

/// The first day on which the public may see each element.
pub struct Secrecy {
    from: Vec<Date>,
}

impl Secrecy {
    /// Works this out for a plan, as of a day. An element is hidden for as long as the element that it belongs to.
    pub fn new(plan: &Plan, as_of: Date) -> Self {
        let own = |visibility: &Visibility| match visibility {
            Visibility::Internal { .. } => Date::MAX,
            Visibility::Embargo(until) if until.first_day() > as_of => until.first_day(),
            _ => Date::MIN,
        };
        let mut secrecy = Self { from: plan.elements().map(|(_, element)| own(&element.common.visibility)).collect() };
        if secrecy.from.iter().any(|from| *from > Date::MIN) {
            secrecy.spread(plan);
        }
        secrecy
    }

    /// Carries secrecy inwards until nothing changes. That takes as many rounds as elements are nested deep, ten at
    /// most.
    fn spread(&mut self, plan: &Plan) {
        let owners: Vec<_> = plan.elements().map(|(id, _)| plan.owners(id)).collect();
        loop {
            let mut changed = false;
            for (index, owners) in owners.iter().enumerate() {
                let outer = owners.iter().map(|owner| self.from(*owner)).max();
                if let Some((from, outer)) = self.from.get_mut(index).zip(outer).filter(|(from, outer)| outer > *from) {
                    *from = outer;
                    changed = true;
                }
            }
            if !changed {
                return;
            }
        }
    }

    /// The first day on which the public may see an element.
    pub fn from(&self, id: ElementId) -> Date {
        self.from.get(id.index()).copied().unwrap_or(Date::MIN)
    }

    /// The elements that the public may not see yet, or may never see.
    pub fn hidden(&self) -> impl Iterator<Item = ElementId> + '_ {
        let hidden = self.from.iter().enumerate().filter(|(_, from)| **from > Date::MIN);
        hidden.map(|(index, _)| ElementId::new(index))
    }
}

//! Measures.

use jiff::civil::Date;

use super::audience::Audience;
use super::channel::Channel;
use super::cost::Cost;
use super::declare::kind;
use super::goal::Goal;
use super::message::Message;
use super::programme::Programme;
use super::role::Role;
use crate::model::deadline::Deadline;
use crate::model::reference::Ref;
use crate::model::text::{Line, Text};
use crate::model::value::{Moment, Money, Recurrence, Sums};
use crate::model::word_set::words;
use crate::source::At;

words! {
    /// How far along a measure is.
    pub enum MeasureStatus = "measure-status" {
        /// Not begun.
        Planned = "planned",
        /// Under way.
        Ongoing = "ongoing",
        /// Finished.
        Done = "done",
        /// Under way or not begun, and late.
        Delayed = "delayed",
        /// Given up.
        Stopped = "stopped",
    }
}

kind! { "measure", "a measure" in "measures" rank Measure [Promise];
    /// A measure: something that is done to reach goals.
    pub struct Measure {
        /// The goals it serves. Nesting it in a goal does the same.
        goals: Vec<Ref<Goal>> [Nesting, Belonging],
        /// The programme it belongs to.
        programme: Option<Ref<Programme>> [Belonging],
        /// Whom it is for.
        audiences: Vec<Ref<Audience>> [Audience],
        /// The messages it conveys.
        messages: Vec<Ref<Message>>,
        /// The channels it uses.
        channels: Vec<Ref<Channel>>,
        /// The role that answers for it.
        owner: Option<Ref<Role>> [Owner, Duty],
        /// The roles that do the work.
        responsible: Vec<Ref<Role>> [Duty],
        /// The roles to consult first.
        consulted: Vec<Ref<Role>>,
        /// The roles to keep informed.
        informed: Vec<Ref<Role>>,
        /// The measures that must be finished first.
        depends_on: Vec<Ref<Measure>> [Acyclic],
        /// What it will deliver.
        deliverable: Option<Text>,
        /// What it is expected to change.
        effect: Option<Text>,
        /// When it starts.
        start: Option<At<Moment>> [Begin],
        /// When it should be done. The last day of the moment given counts. `ongoing` says that it goes on for as long as
        /// the plan does.
        by: Option<Deadline> [Due, Deadline],
        /// How often it is done again.
        every: Option<At<Recurrence>>,
        /// When it was last done, for one that is done again.
        last_done: Option<At<Moment>> [Status],
        /// When it is next decided whether it is to go on as it does.
        review: Option<At<Moment>> [Due],
        /// When its result is published.
        publish: Option<At<Moment>> [Due],
        /// The role that must approve before publication.
        approver: Option<Ref<Role>> [Duty],
        /// What it costs.
        cost: Option<At<Money>>,
        /// What it costs in each year. `cost` may give the whole beside it, and must then be their sum.
        costs: Vec<Cost>,
        /// Where the money comes from.
        funding: Option<Line>,
        /// How far along it is.
        status: Option<At<MeasureStatus>> [Status],
    }
}

impl Measure {
    /// The moment by which it should be done; none for one that goes on.
    pub fn due(&self) -> Option<&At<Moment>> {
        self.by.as_ref().and_then(Deadline::moment)
    }

    /// Whether it is said to go on, or to be done again and again.
    pub fn goes_on(&self) -> bool {
        matches!(self.by, Some(Deadline::Ongoing(_))) || self.every.is_some()
    }

    /// The first day on which it is due again: an interval after it was last done. Where that is not said, it is the last
    /// day of a start such as an autumn, or the end of the first interval from its start, which may be that of the plan.
    /// `None` for what is not done again.
    pub fn next(&self, plan_begins: Option<Date>) -> Option<Date> {
        let every = self.every.as_ref()?;
        if let Some(last) = &self.last_done {
            return every.after(last.last_day());
        }
        let start = self.start.as_ref();
        let begins = start.map(|start| start.first_day()).or(plan_begins)?;
        let within = start.filter(|start| start.first_day() < start.last_day()).map(|start| start.last_day());
        let interval = every.after(begins)?.yesterday().ok()?;
        Some(within.filter(|last| *last < interval).unwrap_or(interval))
    }

    /// The sum of what it costs in each year.
    pub fn yearly_costs(&self) -> Sums {
        self.costs.iter().filter_map(|cost| cost.amount.as_ref()).map(|amount| amount.value).collect()
    }

    /// What it costs in all, where that is one amount, and where it says so.
    pub fn one_cost(&self) -> Option<At<Money>> {
        let stated = self.cost.as_ref().map(|cost| At::new(cost.value, cost.span));
        let [whole] = self.whole_cost()[..] else { return stated };
        stated.or_else(|| Some(At::new(whole, self.costs.first()?.amount.as_ref()?.span)))
    }

    /// What it costs in all, in each currency: as stated, else the sum of its years.
    pub fn whole_cost(&self) -> Vec<Money> {
        self.cost.as_ref().map_or_else(|| self.yearly_costs().amounts(), |cost| vec![cost.value])
    }
}

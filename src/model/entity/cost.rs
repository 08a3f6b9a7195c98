//! Money by year: what a measure costs, and what a strategy may cost.

use crate::model::record::record;
use crate::model::text::Line;
use crate::model::value::{Moment, Money};
use crate::model::word_set::words;
use crate::source::At;

words! {
    /// How certain it is that there is money.
    pub enum CostStatus = "cost-status" {
        /// Reckoned; nobody has granted it yet.
        Estimated = "estimated",
        /// Set aside by those who decide about the money.
        Granted = "granted",
    }
}

record! {
    /// What a measure costs in one year, or one of several sources' share of it.
    pub struct Cost {
        /// The year, or a part of one.
        year: Option<At<Moment>> = required,
        /// How much.
        amount: Option<At<Money>> = required,
        /// Whether the money has been granted or is only estimated.
        status: Option<At<CostStatus>>,
        /// Where this money comes from, if not from where the measure says.
        funding: Option<Line>,
    }
}

impl Cost {
    /// Whether the money has been granted.
    pub fn is_granted(&self) -> bool {
        self.status.as_ref().is_some_and(|status| status.value == CostStatus::Granted)
    }
}

record! {
    /// What a strategy may cost in one year.
    pub struct YearlyBudget {
        /// The year, or a part of one.
        year: Option<At<Moment>> = required,
        /// How much.
        amount: Option<At<Money>> = required,
    }
}

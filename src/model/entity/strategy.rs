//! The strategy itself.

use super::cost::YearlyBudget;
use super::declare::kind;
use super::role::Role;
use super::targets::Builds;
use crate::model::change::ChangeKind;
use crate::model::mapping::{Retirement, Waiver};
use crate::model::record::record;
use crate::model::reference::Ref;
use crate::model::text::{Line, Text};
use crate::model::value::{Language, Moment, Money, Period, Sums};
use crate::model::word_set::words;
use crate::source::At;

words! {
    /// What sort of plan a strategy is.
    pub enum StrategyKind = "strategy-kind" {
        /// How an organisation means to communicate.
        CommunicationStrategy = "communication-strategy",
        /// A communication strategy made concrete.
        CommunicationPlan = "communication-plan",
        /// What an organisation means to achieve.
        BusinessStrategy = "business-strategy",
        /// How an organisation means to develop.
        DevelopmentPlan = "development-plan",
        /// What is to be done.
        ActionPlan = "action-plan",
        /// A plan under the Planning and Building Act.
        MunicipalPlan = "municipal-plan",
        /// Principles that hold until further notice.
        Policy = "policy",
    }
}

words! {
    /// How far along a strategy is.
    pub enum StrategyStatus = "strategy-status" {
        /// Being written.
        Draft = "draft",
        /// Out for comments.
        Hearing = "hearing",
        /// Adopted.
        Adopted = "adopted",
        /// Replaced by another.
        Replaced = "replaced",
    }
}

record! {
    /// How a strategy was adopted.
    pub struct Adoption {
        /// Who adopted it.
        by: Option<Line> = required,
        /// When.
        at: Option<At<Moment>> = required,
        /// The case number.
        case: Option<Line> [Verbatim],
    }
}

record! {
    /// A hearing: how long, and where, people can say what they think of a plan before it is adopted.
    pub struct Hearing {
        /// The day on which it begins.
        from: Option<At<Moment>> [Begin],
        /// The last day for replies.
        by: Option<At<Moment>> [Due],
        /// Where to send a reply: an e-mail address or a web address, one or several.
        reply_to: Vec<Line> [Verbatim],
        /// The case number to write on a reply.
        case: Option<Line> [Verbatim],
        /// The web address at which replies can be read.
        url: Option<Line> [Verbatim],
    }
}

record! {
    /// A change that somebody has approved.
    pub struct Approval {
        /// The id that the element has or had; the strategy's own id for the strategy itself.
        element: Option<Line> = required,
        /// The kind of change. If left out, every change to the element is approved.
        change: Option<At<ChangeKind>>,
        /// Who approved it.
        by: Option<Line> = required,
        /// When.
        at: Option<At<Moment>> = required,
        /// Why.
        why: Option<Line> = required,
    }
}

kind! { "strategy", "a strategy" in "" rank Plan [Promise, Aim, Untold];
    /// A strategy: the plan as a whole. It is written once, as the block `strategy:` in `strategy.yaml`; its id is the
    /// name of the folder.
    pub struct Strategy {
        /// Whose strategy it is.
        organisation: Option<Line> [TitlePage, Verbatim] = required,
        /// What sort of plan it is.
        kind: Option<At<StrategyKind>> [TitlePage] = required,
        /// The language it is written in: `nb`, `nn`, `en` or `se`.
        language: Option<At<Language>> [TitlePage] = required,
        /// When it applies.
        period: Option<At<Period>>,
        /// Its version, in quotes.
        version: Option<Line> [Verbatim],
        /// How far along it is.
        status: Option<At<StrategyStatus>> [Status],
        /// The hearing before it is adopted. While `status` is `hearing`, the title page says how to reply and by when.
        hearing: Option<Box<Hearing>> [TitlePage],
        /// How it was adopted.
        adopted: Option<Box<Adoption>>,
        /// The role that answers for it.
        owner: Option<Ref<Role>> [Owner, Duty],
        /// When it is due for revision.
        review: Option<At<Moment>> [Due],
        /// The governing documents and strategies it builds on.
        builds_on: Vec<Ref<Builds>> [Acyclic],
        /// The vision, in one line.
        vision: Option<Line> [TitlePage],
        /// What the organisation, or the strategy, exists for.
        mission: Option<Text> [TitlePage],
        /// Whom and what it applies to.
        scope: Option<Text> [TitlePage],
        /// What it may cost in total.
        budget: Option<At<Money>>,
        /// What it may cost in each year. `budget` may give the whole beside it, and must then be their sum.
        budgets: Vec<YearlyBudget>,
        /// Demands that no element answers, each with the reason.
        waives: Vec<Waiver> [Elsewhere],
        /// Elements that were removed on purpose: the id of each, with the reason. An id in this list must not be used
        /// again. Comparisons of versions give the reason to those who could see the element.
        retired: Vec<Retirement> [History],
        /// Changes that `stratc diff --fail-on` lets through although they weaken or drop something. An approval counts
        /// only in the comparison in which it is new. In a comparison with a published plan, which holds no approvals,
        /// all count.
        approved_changes: Vec<Approval> [History],
    }
}

impl Strategy {
    /// The sum of what it may cost in each year.
    pub fn yearly_budgets(&self) -> Sums {
        self.budgets.iter().filter_map(|budget| budget.amount.as_ref()).map(|amount| amount.value).collect()
    }

    /// What it may cost in all, where that is one amount, and where it says so.
    pub fn one_budget(&self) -> Option<At<Money>> {
        let stated = self.budget.as_ref().map(|budget| At::new(budget.value, budget.span));
        let [whole] = self.whole_budget()[..] else { return stated };
        stated.or_else(|| Some(At::new(whole, self.budgets.first()?.amount.as_ref()?.span)))
    }

    /// What it may cost in all, in each currency: as stated, else the sum of its years.
    pub fn whole_budget(&self) -> Vec<Money> {
        self.budget.as_ref().map_or_else(|| self.yearly_budgets().amounts(), |budget| vec![budget.value])
    }
}

//! Outlines: in which order people read a plan, how deep it goes, and what is left out.

use rust_decimal::Decimal;

use super::kind::Kind;
use super::record::record;
use super::word_set::{Word as _, words};
use crate::source::At;

words! {
    /// The outlines that come with stratc.
    pub enum OutlineName = "outline-name" {
        /// The whole plan, each thing once: only the table of all indicators, which stand with their goals, is left out.
        Full = "full",
        /// What a citizen reads: two levels of chapters and goals, and the measures as one table, without what binds the
        /// organisation alone.
        Short = "short",
    }
}

words! {
    /// A part of a plan as people read it: the elements of one kind, or an overview of several.
    pub enum OutlinePart = "outline-part" {
        /// The values.
        Values = "values",
        /// The principles.
        Principles = "principles",
        /// The challenges.
        Challenges = "challenges",
        /// The audiences.
        Audiences = "audiences",
        /// How the goals hang together, as a map and a list.
        GoalOverview = "goal-overview",
        /// The focus areas.
        FocusAreas = "focus_areas",
        /// The programmes.
        Programmes = "programmes",
        /// The goals.
        Goals = "goals",
        /// The indicators.
        Indicators = "indicators",
        /// The measures.
        Measures = "measures",
        /// The messages.
        Messages = "messages",
        /// The channels.
        Channels = "channels",
        /// The roles.
        Roles = "roles",
        /// The responsibilities.
        Responsibilities = "responsibilities",
        /// The policies.
        Policies = "policies",
        /// The reviews.
        Reviews = "reviews",
        /// The risks.
        Risks = "risks",
        /// The terms.
        Terms = "terms",
        /// The non-goals.
        NonGoals = "non_goals",
        /// The replies to the hearing, and what was answered.
        Replies = "replies",
        /// The governing documents that the plan describes itself.
        Documents = "documents",
        /// All indicators in one table.
        IndicatorOverview = "indicator-overview",
        /// All measures over time and in one table.
        MeasureOverview = "measure-overview",
        /// What the measures cost by year, and how it stands to the budget.
        MoneyOverview = "money-overview",
        /// Which channels reach which audiences.
        ReachOverview = "reach-overview",
        /// Who answers for what.
        RoleOverview = "role-overview",
        /// The demands of governing documents, and what answers them.
        DemandOverview = "demand-overview",
    }
}

record! {
    /// In which order people read the plans, how deep they go, and what is left out. It holds for web pages, paper and
    /// all other forms that people read; forms for programs have everything.
    pub struct OutlineSettings {
        /// The outline to start from: `full` (the default) or `short`.
        name: Option<At<OutlineName>>,
        /// What comes first, in this order; the rest follows in the order of the outline. What is named here is shown,
        /// even if the outline leaves it out. The plan's own chapters keep their order: what comes before the goals
        /// stands before the first chapter that has some.
        order: Vec<At<OutlinePart>>,
        /// How many levels of chapters and of goals are shown, such as 2. Without it all are, or those of the outline.
        depth: Option<At<Decimal>>,
        /// What is left out as well.
        leave_out: Vec<At<OutlinePart>>,
    }
}

/// In which order people read a plan, how deep it goes, and what is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    order: Vec<OutlinePart>,
    depth: Option<usize>,
    left_out: Vec<OutlinePart>,
}

impl Default for Outline {
    fn default() -> Self {
        Self::named(OutlineName::Full)
    }
}

impl Outline {
    /// An outline that comes with the program.
    pub fn named(name: OutlineName) -> Self {
        let order = OutlinePart::ALL.to_vec();
        match name {
            OutlineName::Full => Self { order, depth: None, left_out: vec![OutlinePart::IndicatorOverview] },
            OutlineName::Short => Self { order, depth: Some(2), left_out: INWARD.to_vec() },
        }
    }

    /// The outline that the settings ask for. `depth` is theirs, if it can be one.
    pub fn new(settings: &OutlineSettings, depth: Option<usize>) -> Self {
        let values = |parts: &[At<OutlinePart>]| parts.iter().map(|part| part.value).collect::<Vec<_>>();
        let named = Self::named(settings.name.as_ref().map_or(OutlineName::Full, |name| name.value));
        let (first, more) = (values(&settings.order), values(&settings.leave_out));
        let mut order = Vec::new();
        for part in first.iter().copied().chain(named.order) {
            if !order.contains(&part) {
                order.push(part);
            }
        }
        let left_out = named.left_out.into_iter().filter(|part| !first.contains(part)).chain(more).collect();
        Self { order, depth: depth.or(named.depth), left_out }
    }

    /// All parts in order, those that are left out last.
    pub fn parts(&self) -> impl Iterator<Item = OutlinePart> {
        let shown = self.order.iter().filter(|part| !self.leaves_out(**part));
        shown.chain(self.order.iter().filter(|part| self.leaves_out(**part))).copied()
    }

    /// Whether a part is left out.
    pub fn leaves_out(&self, part: OutlinePart) -> bool {
        self.left_out.contains(&part)
    }

    /// Whether a part that is shown comes before the goals, which rest on it.
    pub fn is_ground(&self, part: OutlinePart) -> bool {
        let mut before = self.order.iter().take_while(|each| **each != OutlinePart::Goals);
        !self.leaves_out(part) && before.any(|each| *each == part)
    }

    /// How many levels of chapters and of goals are shown, if not all.
    pub fn depth(&self) -> Option<usize> {
        self.depth
    }

    /// Whether every element has a place, and only overviews may be left out.
    pub fn has_all_elements(&self) -> bool {
        let has_place = |part: &OutlinePart| part.kind().is_some() || *part == OutlinePart::DemandOverview;
        self.depth.is_none() && !self.left_out.iter().any(has_place)
    }
}

/// What a short plan leaves out: what binds the organisation alone, and measures one by one.
const INWARD: [OutlinePart; 12] = [
    OutlinePart::Measures,
    OutlinePart::Channels,
    OutlinePart::Roles,
    OutlinePart::Responsibilities,
    OutlinePart::Policies,
    OutlinePart::Reviews,
    OutlinePart::Risks,
    OutlinePart::Documents,
    OutlinePart::IndicatorOverview,
    OutlinePart::ReachOverview,
    OutlinePart::RoleOverview,
    OutlinePart::DemandOverview,
];

impl OutlinePart {
    /// The part that the elements of a kind are; `None` for those that have a place of their own.
    pub fn of(kind: Kind) -> Option<Self> {
        Self::ALL.iter().copied().find(|part| part.word() == kind.spec().collection)
    }

    /// The kind whose elements it consists of; `None` for an overview.
    pub fn kind(self) -> Option<Kind> {
        Kind::ALL.iter().copied().find(|kind| kind.spec().collection == self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_part_but_those_with_a_place_of_their_own() {
        let without: Vec<_> = Kind::ALL.iter().filter(|kind| OutlinePart::of(**kind).is_none()).collect();
        assert_eq!(without, [&Kind::Strategy, &Kind::Demand, &Kind::Section]);
    }

    #[test]
    fn what_is_left_out_comes_last_and_nothing_twice() {
        for name in OutlineName::ALL {
            let outline = Outline::named(*name);
            let parts: Vec<_> = outline.parts().collect();
            assert_eq!(parts.len(), OutlinePart::ALL.len());
            let first = parts.iter().position(|part| outline.leaves_out(*part)).expect("something is left out");
            assert!(parts[first..].iter().all(|part| outline.leaves_out(*part)));
        }
    }

    #[test]
    fn only_an_outline_without_depth_that_leaves_out_overviews_has_all_elements() {
        assert!(Outline::default().has_all_elements());
        assert!(!Outline::named(OutlineName::Short).has_all_elements());
    }
}

//! Views: what templates see.
//!
//! A view is plain data that can be serialised, made from the plan for one [`Edition`]. What that edition may
//! not show is not in the view, so no template, figure, count or file name can leak it. Texts are in the
//! plan's language already; numbers and dates too.

mod about;
mod anchors;
mod attached;
mod blocks;
mod changes;
mod chapter;
mod context;
mod coverage;
mod data;
mod economy;
mod edition;
mod element;
mod fact;
mod figures;
mod finding;
mod footnotes;
mod formatter;
mod goals;
mod hearing;
mod home;
mod index;
mod indicators;
mod leading;
mod line;
mod mark;
mod matrix;
mod measures;
mod onepage;
mod open;
mod outlined;
mod picture;
mod plan;
pub mod progress;
mod prose;
mod provenance;
mod publication;
mod record;
mod report;
mod responsibilities;
mod rhythm;
mod sections;
mod site;
mod values;

pub use about::{AboutView, Pointing, about, coverage_of, economy_of, full_name, goal_tree};
pub use attached::{Attachment, beside};
pub use blocks::{
    Block, Explained, Footnote, FootnoteMark, Inline, Notice, Numbers, Picture, Place, Prose, ProseId, Side,
    leads_outside, plain, tick,
};
pub use changes::{
    ChangeGroup, ChangeLog, ChangeView, ChangesView, ElementChangesView, JudgementCount, Operation, OtherElement,
    PlanChangesView, SaidView, SideView, WeightyChange, WordsBlock, WordsSegment,
};
pub use chapter::{Chapter, Content, Turn, in_order};
pub use coverage::{CoverageView, DemandView};
pub use data::{DataView, DateData, DemandData, IndicatorData, MeasureData, NumberData};
pub use economy::{AmountOfMoney, CostData, Economy, EconomyLine};
pub use edition::{Edition, Visible};
pub use element::ElementView;
pub use fact::{Fact, Item};
pub use figures::{
    Bar, CoverageBars, Drawing, Figure, GoalMap, MapGoal, Milestone, ReachMap, Step, Timeline, TimelineRow, Told,
    Trajectory, TrajectoryMark,
};
pub use finding::FindingData;
pub use formatter::{Formatter, capitalised};
pub use goals::GoalNode;
pub use hearing::ReplyData;
pub use index::{IndexView, StrategyEntry};
pub use indicators::IndicatorRow;
pub use mark::Mark;
pub use matrix::{Matrix, MatrixRow};
pub use measures::MeasureRow;
pub use onepage::OnePage;
pub use plan::{CHANGES, PlanView, TocEntry};
pub use provenance::Provenance;
pub use publication::{Foundation, Publication};
pub use record::{
    Amount, Approval, Declared, ElementRecord, FieldRecord, Piece, PlanRecord, ReadingRecord, ValueRecord,
};
pub use report::{
    Count, IndicatorLine, MeasureLine, Movement, MovementKind, OwnerLine, PeriodFault, ReportDays, ReportGroup,
    ReportView, Standing, Subject, Summary,
};
pub use responsibilities::RoleRow;
pub use rhythm::RepeatData;
pub use sections::{Group, SectionView};
pub use site::Site;

//! The kinds of elements, one file each.
//!
//! A kind is declared with `kind!`: its word, its collection, its fields with their docs, and what it is beyond them.
//! `each_kind!` lists the kinds; nothing else in the compiler does.

mod audience;
mod body;
mod challenge;
mod channel;
mod common;
mod comparison;
mod conflict;
mod cost;
mod declare;
mod demand;
mod direction;
mod document;
mod figure;
mod focus_area;
mod goal;
mod indicator;
mod measure;
mod message;
mod non_goal;
mod policy;
mod principle;
mod programme;
mod relation;
mod reply;
mod responsibility;
mod review;
mod risk;
mod role;
mod scales;
mod section;
mod strategy;
mod targets;
mod term;
mod value;

pub use audience::{Audience, Stance};
pub use body::Body;
pub use challenge::Challenge;
pub use channel::{Channel, ChannelDirection, ChannelForm, ChannelPolicy, Media};
pub use common::Common;
pub use comparison::{Compared, Comparison};
pub use conflict::{Conflict, Stated};
pub use cost::{Cost, CostStatus, YearlyBudget};
pub use declare::{Entity, KindSpec};
pub use demand::Demand;
pub use direction::Direction;
pub use document::{Document, DocumentLevel};
pub use figure::{Baseline, ChangeAmount, Figure, Target, Thresholds};
pub use focus_area::FocusArea;
pub use goal::{Goal, GoalLevel, Perspective};
pub use indicator::{Chain, Indicator};
pub use measure::{Measure, MeasureStatus};
pub use message::Message;
pub use non_goal::NonGoal;
pub use policy::Policy;
pub use principle::Principle;
pub use programme::Programme;
pub use relation::Relation;
pub use reply::{Reply, ReplyOutcome};
pub use responsibility::Responsibility;
pub use review::Review;
pub use risk::Risk;
pub use role::Role;
pub use scales::{Degree, Reach};
pub use section::Section;
pub use strategy::{Adoption, Approval, Hearing, Strategy, StrategyKind, StrategyStatus};
pub use targets::{Aim, Anything, Builds};
pub use term::Term;
pub use value::Value;

pub use super::mapping::{Reading, Retirement, Waiver};
pub use super::visibility::Visibility;

//! Groups of kinds that reference fields accept.

use crate::model::{Kind, Targets};

/// What goals, measures and messages can serve.
#[derive(Debug)]
pub struct Aim;

impl Targets for Aim {
    const KINDS: &'static [Kind] = &[
        Kind::Goal,
        Kind::FocusArea,
        Kind::Programme,
        Kind::Value,
        Kind::Principle,
        Kind::Message,
        Kind::Strategy,
        Kind::Document,
        Kind::Demand,
    ];
}

/// What a strategy can build on.
#[derive(Debug)]
pub struct Builds;

impl Targets for Builds {
    const KINDS: &'static [Kind] = &[Kind::Document, Kind::Strategy];
}

/// Every kind.
#[derive(Debug)]
pub struct Anything;

impl Targets for Anything {
    const KINDS: &'static [Kind] = Kind::ALL;
}

//! A: whether things hang together.

pub mod demand_open;
pub mod waiver_unneeded;

//! `stratc check`

mod baseline;
mod command;
mod fix;
mod selection;
mod since;

pub use command::{CheckArgs, run};

//! `stratc check`

mod command;
mod fix;
mod known;
mod selection;
mod since;

pub use command::{CheckArgs, run};

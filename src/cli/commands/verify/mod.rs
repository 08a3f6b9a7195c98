//! `stratc verify`

mod command;
mod examine;
mod judge;
mod origin;

pub use command::{VerifyArgs, run};

//! `stratc verify`

mod command;
mod examine;
mod origin;
mod verifier;

pub use command::{VerifyArgs, run};

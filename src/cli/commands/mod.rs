//! The commands: a file or folder each, with its arguments and what it does.

pub mod build;
pub mod candidates;
pub mod check;
pub mod completions;
mod coverage;
pub mod diff;
pub mod explain;
pub mod init;
pub mod man;
pub mod report;
pub mod rules;
pub mod schema;
mod shells;
pub mod show;
pub mod templates;
pub mod verify;

//! The commands: a file or folder each, with its arguments and what it does.

pub mod build;
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
pub mod show;
pub mod templates;
pub mod verify;

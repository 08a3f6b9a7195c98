//! Provenance: the mark that every file of a plan bears, and how it is found again.
//!
//! The mark names the plan, the edition, the day and the digest of everything that the edition shows of the plan. It
//! never depends on what an edition withholds: two workspaces that give the same edition give the same mark.

mod differences;
mod find;
mod mark;

pub use differences::{Difference, DifferenceKind, differences};
pub use find::{Form, find};
pub use mark::{Mark, SCHEME};

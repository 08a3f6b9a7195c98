//! What keeps a command from being carried out, in words for whoever has to put it right.

mod git;
mod world;

pub use crate::diag::{UserError, did_you_mean};
pub use world::not_replaced;

//! What keeps a command from being carried out, in words for whoever has to put it right.

mod git;
mod render;
mod user_error;
mod world;

pub use user_error::{UserError, did_you_mean};
pub use world::not_replaced;

//! Diagnostics: what is wrong, where, and what to do about it.
//!
//! There is one [`Diagnostic`] type for every stage and every command, and one [`Code`] per kind of fault.
//! How a diagnostic is shown is decided by the emitters in [`emit`], never where it is raised.

mod code;
pub mod codes;
mod diagnostic;
pub mod emit;
mod from_here;
mod identity;
mod message;
mod nearest;
mod norwegian;
mod sink;
mod user_error;

pub use code::{Code, Family, Level};
pub(crate) use code::{codes, fixable};
pub use diagnostic::{Diagnostic, Fix, Note};
pub(crate) use message::say;
pub use message::{Arg, Message, Translator};
pub use nearest::{Suggestion, nearest, suggest, suggest_word};
pub use norwegian::{in_english, norwegian_words, plain as plain_word};
pub use sink::Sink;
pub use user_error::{UserError, did_you_mean};

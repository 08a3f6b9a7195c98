//! The terminal: all that a command says goes through here.

mod progress;
mod terminal;
mod text;

pub use progress::Progress;
pub use terminal::{Ui, drawn, fitted, width, wrapped};

//! Why a file cannot be made.

use std::error::Error;

/// An error of any of the writers.
pub type WriteError = Box<dyn Error + Send + Sync>;

//! Why a file cannot be made.

use std::error::Error;

/// What a writer may say when it cannot write.
pub type Fault = Box<dyn Error + Send + Sync>;

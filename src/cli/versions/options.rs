//! How sides are read.

use std::path::Path;

use jiff::civil::Date;

use crate::view::Edition;

/// How sides are read.
#[derive(Clone, Copy)]
pub struct ReadOptions<'a> {
    /// The workspace, which is the working tree and leads to its repository.
    pub workspace: &'a Path,
    /// The edition that is compared.
    pub edition: Edition,
    /// The day as of which embargoes are judged.
    pub as_of: Option<Date>,
    /// Only this strategy.
    pub only: Option<&'a str>,
}

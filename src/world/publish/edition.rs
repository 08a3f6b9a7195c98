//! What is published, and what that changes.

/// One file of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artifact {
    /// Where it lies in the published folder: relative, separated by '/', without `.` or `..`.
    pub path: String,
    /// Its contents.
    pub bytes: Vec<u8>,
}

/// What publishing changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PublishSummary {
    /// Files that are new or have new contents.
    pub written: usize,
    /// Files that the old edition had with the same contents.
    pub unchanged: usize,
    /// Files of the old edition that the new one does not have.
    pub removed: usize,
}

impl PublishSummary {
    /// Whether the published edition was already this one, so that nothing was written.
    pub fn is_unchanged(&self) -> bool {
        self.written == 0 && self.removed == 0
    }
}

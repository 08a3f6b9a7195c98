//! What tells one file from another.

/// A file's identity, whatever its path: volume and number. `None` where the file system does not say.
pub type FileId = Option<(u64, u64)>;

//! Why sources could not be listed or read.

/// Something that could not be listed or read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError {
    /// Relative to the workspace root, '/'-separated; "" is the workspace itself.
    pub path: String,
    /// What is wrong with it.
    pub kind: ReadErrorKind,
}

impl ReadError {
    pub(super) fn new(path: impl Into<String>, kind: ReadErrorKind) -> Self {
        Self { path: path.into(), kind }
    }
}

/// Why something could not be listed or read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadErrorKind {
    /// Nothing is there. A link whose target is gone counts as missing too.
    Missing,
    /// The operating system refused.
    Unreadable {
        /// The operating system's message, without the error number.
        reason: String,
    },
    /// The path or link leads out of the workspace. Nothing there was read.
    LeavesWorkspace {
        /// Its target as written in the link or path, so that it is the same on any machine.
        target: String,
    },
    /// A link points back to a folder that contains it, or one listing met too many links to folders.
    LinkLoop,
    /// A folder's name ends like that of a source file. It was not entered.
    FolderNamedLikeFile,
    /// The name is not UTF-8, so no path can express it. The fault's path approximates it.
    NameNotUtf8,
    /// A folder where a file was asked for, or a pipe, socket or device. It was not opened.
    NotARegularFile,
    /// The file is larger than the limit.
    TooLarge {
        /// Its size in bytes; a lower bound where it grew while it was being read.
        bytes: u64,
        /// The limit in bytes.
        limit: u64,
    },
    /// A git submodule, of which only the address is in the repository.
    Submodule,
    /// The git repository has lost the contents.
    Damaged {
        /// What is wrong, as the git library says it.
        reason: String,
    },
}

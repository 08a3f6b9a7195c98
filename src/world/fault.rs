//! Why sources could not be listed or read.

/// Something that could not be listed or read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Relative to the workspace root, '/'-separated; "" is the workspace itself.
    pub path: String,
    /// What is wrong with it.
    pub kind: FaultKind,
}

impl Fault {
    pub(super) fn new(path: impl Into<String>, kind: FaultKind) -> Self {
        Self { path: path.into(), kind }
    }
}

/// Why something could not be listed or read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// Nothing is there. A link whose target is gone counts as missing too.
    Missing,
    /// The operating system refused.
    Unreadable {
        /// Its words, without the error number.
        reason: String,
    },
    /// The path or link leads out of the workspace. Nothing there was read.
    LeavesWorkspace {
        /// Where it leads, as it is written in the link or path, so that it is the same on any machine.
        target: String,
    },
    /// A link leads back to a folder that it lies in, or into too many folders in one listing.
    LinkLoop,
    /// A folder has a name that ends like that of a source file. It was not entered.
    FolderNamedLikeFile,
    /// The name is not UTF-8, so no path can say it. The fault's path shows it approximately.
    NameNotUtf8,
    /// A folder where a file was asked for, or a pipe, socket or device. It was not opened.
    NotARegularFile,
    /// The file is larger than a world reads.
    TooLarge {
        /// Its size; where it grew while it was read, a lower bound of it.
        bytes: u64,
        /// The largest size that is read.
        limit: u64,
    },
    /// A git repository in another one, which keeps only its address.
    Submodule,
    /// The git repository has lost the contents.
    Damaged {
        /// What is wrong, in the words of the git library.
        reason: String,
    },
}

//! Files that prose names: the pictures that it shows, and what is published beside the plan.

use std::sync::Arc;

/// A file that a text names by its path.
#[derive(Debug, Clone)]
pub struct Enclosure {
    /// The address in the text, as Markdown reads it.
    pub address: Box<str>,
    /// What the text does with it.
    pub role: EnclosureRole,
    /// The file, or why it cannot be used.
    pub file: Result<Arc<EnclosedFile>, EnclosureFault>,
}

/// What a text does with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EnclosureRole {
    /// It shows the file.
    Picture,
    /// It leads to the file.
    Attachment,
}

/// A file of the plan that can be published with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnclosedFile {
    /// Its path in the workspace.
    pub path: Box<str>,
    /// What is published of it. Pictures have lost what they told of where and by whom they were made.
    pub bytes: Vec<u8>,
    /// What is known of it as a picture, if it is one.
    pub picture: Option<PictureFacts>,
}

/// What is known of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PictureFacts {
    /// Its media type.
    pub media_type: &'static str,
    /// Its width in pixels, as it is shown.
    pub width: usize,
    /// Its height in pixels, as it is shown.
    pub height: usize,
    /// How its pixels are to be turned, as EXIF counts it: 1 is upright.
    pub orientation: u8,
}

/// Why a file that a text names cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EnclosureFault {
    /// It is on the web, and pages fetch nothing.
    OnTheWeb,
    /// The address is no path in the plan's folder.
    NoPath,
    /// There is no such file.
    Missing {
        /// The address of the file that may be meant, and whether that is certain.
        nearest: Option<(Box<str>, bool)>,
    },
    /// It is outside the plan's folder.
    Outside,
    /// It is a folder.
    Folder,
    /// There is nothing in it.
    Empty,
    /// It is one of the sources that plans are made of.
    Source,
    /// It is of no kind that can be used here.
    UnknownKind,
    /// It is a picture of another kind than its name says; the kind.
    Misnamed(&'static str),
    /// Its colours are those of printing presses.
    Cmyk,
    /// It is truncated or corrupt.
    Broken,
    /// It has too many bytes; how many whole megabytes it has, rounded up, and how many it may have.
    TooLarge(usize, usize),
    /// It is too wide or too high; its larger side in pixels, and how many there may be.
    TooManyPixels(usize, usize),
    /// It is a drawing that is not well-formed.
    Malformed,
    /// It is a drawing that runs something, or contains something that pages must not; what.
    Unsafe(Box<str>),
    /// It is a drawing that loads something from elsewhere; the address.
    External(Box<str>),
    /// It cannot be read; the reason.
    Unreadable(Box<str>),
}

//! The files of pictures in a document's package.

/// A file in the package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Media {
    /// The digest of the picture that it shows.
    pub digest: String,
    /// Its name in the package.
    pub name: String,
    /// Its contents.
    pub bytes: Vec<u8>,
}

/// The relationship id of a file.
pub fn picture_id(number: usize) -> String {
    format!("rPicture{}", number + 1)
}

//! Places in source text.

use std::ops::{Deref, Range};

/// A file of a [`super::SourceMap`], by its position there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

impl FileId {
    /// The file with the given position in the map.
    ///
    /// Only `u32::MAX` files can be told apart; any beyond that share the last id.
    pub fn new(index: usize) -> Self {
        Self(u32::try_from(index).unwrap_or(u32::MAX))
    }

    /// The file's position in the map.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A half-open range of bytes in one file. Ordered by file, then start, then end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    file: FileId,
    start: u32,
    end: u32,
}

impl Span {
    /// The bytes `range` of `file`. Offsets past 4 GiB saturate; no file that large is ever read.
    pub fn new(file: FileId, range: Range<usize>) -> Self {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { file, start: clamp(range.start), end: clamp(range.end.max(range.start)) }
    }

    /// The empty span at the very start of `file`: for faults of a file as a whole.
    pub fn start_of(file: FileId) -> Self {
        Self::new(file, 0..0)
    }

    /// The file the span lies in.
    pub fn file(self) -> FileId {
        self.file
    }

    /// Byte offset of its first byte.
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// Byte offset just past its last byte.
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// Its byte offsets as a range.
    pub fn range(self) -> Range<usize> {
        self.start()..self.end()
    }
}

/// A value together with the span it was written at.
///
/// Two such values are equal when their values are: position is not part of meaning.
#[derive(Debug, Clone, Copy)]
pub struct At<T> {
    /// What was written.
    pub value: T,
    /// Where it was written.
    pub span: Span,
}

impl<T> At<T> {
    /// `value` as written at `span`.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

impl<T: Deref> At<T> {
    /// The same value, borrowed.
    pub fn as_deref(&self) -> At<&T::Target> {
        At { value: &self.value, span: self.span }
    }
}

impl<T> Deref for At<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: PartialEq> PartialEq for At<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

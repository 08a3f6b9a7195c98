//! The files of one compilation.

use std::ops::Range;
use std::sync::OnceLock;

use super::{FileId, LineIndex, Position, Span, controls, masked_controls};

/// One file: its path as messages show it, and its text.
#[derive(Debug)]
pub struct SourceFile {
    path: String,
    text: String,
    /// The text as it was read, kept only where it holds control characters.
    original: Option<String>,
    lines: OnceLock<LineIndex>,
    readable: bool,
    mark_length: usize,
}

/// U+FEFF, which some editors write before UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

impl SourceFile {
    /// A file at `path` (relative to the workspace, `/` between components) holding `text`.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        let (text, original) = match text.into() {
            clean if controls(&clean).next().is_none() => (clean, None),
            original => (masked_controls(&original).into_owned(), Some(original)),
        };
        Self { path: path.into(), text, original, lines: OnceLock::new(), readable: true, mark_length: 0 }
    }

    /// A file as it was read, without its byte order mark.
    pub fn read(path: impl Into<String>, content: String) -> Self {
        match content.strip_prefix(BYTE_ORDER_MARK) {
            Some(text) => Self { mark_length: BYTE_ORDER_MARK.len_utf8(), ..Self::new(path, text) },
            None => Self::new(path, content),
        }
    }

    /// A file that could not be read as UTF-8; `text` is an approximation to show in its place.
    pub fn unreadable(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { readable: false, ..Self::new(path, text) }
    }

    /// Whether the text is exactly what the file holds.
    pub fn is_readable(&self) -> bool {
        self.readable
    }

    /// Path relative to the workspace.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The whole text; for an unreadable file, an approximation of it. Control characters are replaced by white space,
    /// so that nothing made from the text can contain one.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text as it was read, control characters included. Spans of [`text`](Self::text) are valid here too.
    pub fn original(&self) -> &str {
        self.original.as_deref().unwrap_or(&self.text)
    }
}

/// Every file of a compilation, in path order, so that comparing [`Span`]s gives reading order.
#[derive(Debug, Default)]
pub struct SourceMap {
    files: Vec<SourceFile>,
}

impl SourceMap {
    /// A map of `files`, which must be in the order in which findings are to appear.
    pub fn new(files: Vec<SourceFile>) -> Self {
        Self { files }
    }

    /// Adds a file that findings point into but that is not part of any plan. It comes last.
    pub fn add(&mut self, file: SourceFile) -> FileId {
        self.files.push(file);
        FileId::new(self.files.len() - 1)
    }

    /// The file with this id. An id from another map gives an empty file rather than a panic.
    pub fn file(&self, id: FileId) -> &SourceFile {
        static NONE: SourceFile = SourceFile {
            path: String::new(),
            text: String::new(),
            original: None,
            lines: OnceLock::new(),
            readable: false,
            mark_length: 0,
        };
        self.files.get(id.index()).unwrap_or(&NONE)
    }

    /// All files with their ids.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(index, file)| (FileId::new(index), file))
    }

    /// The text that a span covers; empty where the span does not fit the file.
    pub fn slice(&self, span: Span) -> &str {
        self.file(span.file()).text.get(span.range()).unwrap_or_default()
    }

    /// Line and column of the first byte of `span`.
    pub fn start(&self, span: Span) -> Position {
        self.position(span.file(), span.start())
    }

    /// Line and column just past the last byte of `span`.
    pub fn end(&self, span: Span) -> Position {
        self.position(span.file(), span.end())
    }

    /// The bytes of the file on disk that `span` covers; `None` when the text is not what the file holds.
    pub fn bytes(&self, span: Span) -> Option<Range<usize>> {
        let file = self.file(span.file());
        file.readable.then(|| span.start() + file.mark_length..span.end() + file.mark_length)
    }

    fn position(&self, file: FileId, offset: usize) -> Position {
        let file = self.file(file);
        file.lines.get_or_init(|| LineIndex::new(&file.text)).position(&file.text, offset)
    }
}

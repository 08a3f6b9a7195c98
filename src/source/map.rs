//! The files of one compilation.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

use super::meant::{Change, meant, written};
use super::{FileId, LineIndex, Position, Span, controls, masked_controls};

/// One file: its path as messages show it, and its text.
#[derive(Debug)]
pub struct SourceFile {
    path: String,
    text: String,
    /// The text as it is in the file, kept only where `text` differs.
    original: Option<String>,
    /// Where the characters of `text` differ from those of the file.
    changes: Vec<Change>,
    /// The control characters that `text` has white space for.
    controls: Vec<(Range<usize>, char)>,
    lines: OnceLock<LineIndex>,
    readable: bool,
    mark_length: usize,
}

/// U+FEFF, which some editors write before UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

impl SourceFile {
    /// A file at `path` (relative to the workspace, `/` between components) holding `text`.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let controls: Vec<_> = controls(&text).collect();
        let (text, original) =
            if controls.is_empty() { (text, None) } else { (masked_controls(&text).into_owned(), Some(text)) };
        let (lines, path) = (OnceLock::new(), path.into());
        Self { path, text, original, changes: Vec::new(), controls, lines, readable: true, mark_length: 0 }
    }

    /// A file as it was read, without its byte order mark and with the characters that were meant.
    pub fn read(path: impl Into<String>, content: &str) -> Self {
        let path = path.into();
        let text = content.strip_prefix(BYTE_ORDER_MARK).unwrap_or(content);
        let mark_length = content.len() - text.len();
        let lines = with_line_ends(text);
        match meant(&lines, path.ends_with(".yaml") || path.ends_with(".yml")) {
            Some((read, changes)) => {
                Self { original: Some(text.to_owned()), changes, mark_length, ..Self::new(path, read) }
            }
            None if matches!(lines, Cow::Owned(_)) => {
                Self { original: Some(text.to_owned()), mark_length, ..Self::new(path, lines) }
            }
            None => Self { mark_length, ..Self::new(path, text) },
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

    /// The whole text as it was meant; for an unreadable file, an approximation of it. Control characters are replaced by
    /// white space, so that nothing made from the text can contain one.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text as it is in the file, after its byte order mark. A place in [`text`](Self::text) is found in it by
    /// [`written`](Self::written).
    pub fn original(&self) -> &str {
        self.original.as_deref().unwrap_or(&self.text)
    }

    /// The bytes of [`original`](Self::original) that were read as those in `range` of the text.
    pub fn written(&self, range: Range<usize>) -> Range<usize> {
        written(&self.changes, range)
    }

    /// Where the characters of the text differ from those of the file, in order.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// The control characters that the text has white space for, with their places in it.
    pub fn controls(&self) -> &[(Range<usize>, char)] {
        &self.controls
    }

    fn position(&self, offset: usize) -> Position {
        self.lines.get_or_init(|| LineIndex::new(self.original())).position(self.original(), offset)
    }
}

/// A text in which each line ends with `\n` or `\r\n`: old Macs end them with `\r` alone.
fn with_line_ends(text: &str) -> Cow<'_, str> {
    let is_alone = |at: usize| !text[at + 1..].starts_with('\n');
    if !text.match_indices('\r').any(|(at, _)| is_alone(at)) {
        return Cow::Borrowed(text);
    }
    let letter = |(at, letter)| if letter == '\r' && is_alone(at) { '\n' } else { letter };
    Cow::Owned(text.char_indices().map(letter).collect())
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
            changes: Vec::new(),
            controls: Vec::new(),
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

    /// Line and column of the first byte of `span`, as the file has them.
    pub fn start(&self, span: Span) -> Position {
        let file = self.file(span.file());
        file.position(file.written(span.range()).start)
    }

    /// Line and column just past the last byte of `span`, as the file has them.
    pub fn end(&self, span: Span) -> Position {
        let file = self.file(span.file());
        file.position(file.written(span.range()).end)
    }

    /// The bytes of the file on disk that `span` covers; `None` when the text is not what the file holds.
    pub fn bytes(&self, span: Span) -> Option<Range<usize>> {
        let file = self.file(span.file());
        let written = file.written(span.range());
        file.readable.then(|| written.start + file.mark_length..written.end + file.mark_length)
    }
}

//! From byte offsets to lines and columns.

/// A place as people and editors count it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
    /// Column in UTF-16 code units, counted from 0, as the Language Server Protocol wants it.
    pub utf16: usize,
}

/// Where each line of a text starts.
#[derive(Debug)]
pub struct LineIndex {
    starts: Vec<usize>,
}

impl LineIndex {
    /// Indexes `text`. Lines end with `\n`, so `\r\n` needs no special case; `\r` alone ends one too, as on old Macs.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let is_end = |at: usize| bytes[at] == b'\n' || (bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
        let after_newlines = (0..bytes.len()).filter(|at| is_end(*at)).map(|at| at + 1);
        Self { starts: std::iter::once(0).chain(after_newlines).collect() }
    }

    /// The position of byte `offset` in `text`, which must be the text that this index was made from.
    ///
    /// An offset past the end or inside a character is moved back to the nearest character boundary.
    pub fn position(&self, text: &str, offset: usize) -> Position {
        let offset = text.floor_char_boundary(offset.min(text.len()));
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        let before = text.get(start..offset).unwrap_or_default();
        Position { line, column: before.chars().count() + 1, utf16: before.encode_utf16().count() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_characters_and_utf16_units() {
        let text = "mål: 1\r\nemoji 🙂 her\n";
        let index = LineIndex::new(text);
        let at = |needle: &str| index.position(text, text.find(needle).unwrap_or_default());
        assert_eq!(at("l: 1"), Position { line: 1, column: 3, utf16: 2 });
        assert_eq!(at(" her"), Position { line: 2, column: 8, utf16: 8 });
        assert_eq!(index.position(text, 9999), Position { line: 3, column: 1, utf16: 0 });
        assert_eq!(LineIndex::new("a\rb").position("a\rb", 2).line, 2);
    }
}

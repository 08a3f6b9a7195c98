//! Chunks: what stands between spaces, as a word with the marks around it.

/// The text between two spaces.
#[derive(Debug, Clone, Copy)]
pub struct Chunk<'a> {
    /// The word, without the punctuation around it.
    pub core: &'a str,
    /// The byte offset of the word.
    pub start: usize,
    /// The punctuation before it.
    pub before: &'a str,
    /// The punctuation after it.
    pub after: &'a str,
}

impl Chunk<'_> {
    /// The byte after the word.
    pub fn end(&self) -> usize {
        self.start + self.core.len()
    }

    /// Whether only a space separates it from the next one.
    pub fn runs_on(&self) -> bool {
        self.after.is_empty()
    }
}

/// The chunks of a text, in order.
pub fn chunks(text: &str) -> impl Iterator<Item = Chunk<'_>> {
    let opening = ['(', '«', '"', '“', '„', '\'', '‘', '['];
    let closing = [')', '»', '"', '”', '\'', '’', ']', '.', ',', ';', ':', '!', '?', '…'];
    text.split_whitespace().map(move |raw| {
        let inner = raw.trim_start_matches(opening);
        let core = inner.trim_end_matches(closing);
        let start = (inner.as_ptr() as usize) - (text.as_ptr() as usize);
        Chunk { core, start, before: &raw[..raw.len() - inner.len()], after: &inner[core.len()..] }
    })
}

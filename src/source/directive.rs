//! Comments in sources that are addressed to the compiler.

use std::ops::Range;

use super::Span;

/// What a comment to the compiler begins with.
pub const PREFIX: &str = "stratc:";

/// A comment to the compiler: `# stratc: …`, or `<!-- stratc: … -->` in prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Directive {
    /// The whole comment, its delimiters included.
    pub span: Span,
    /// The text that it belongs to: a YAML file, front matter, or a piece of prose. It has no effect beyond that.
    pub within: Span,
}

/// Whether `text` may hold a directive. Most files hold none, so this saves a closer look.
pub fn may_hold_directives(text: &str) -> bool {
    memchr::memmem::find(text.as_bytes(), PREFIX.as_bytes()).is_some()
}

/// Whether a comment is addressed to the compiler, judging by what follows its opening delimiter.
pub fn is_directive(comment: &str) -> bool {
    comment.trim_start().starts_with(PREFIX)
}

/// The HTML comment that `text` opens with, if it is addressed to the compiler. One that is never closed ends with its
/// line: what follows is the author's text.
pub fn markdown_comment(text: &str) -> Option<Range<usize>> {
    const OPEN: &str = "<!--";
    const CLOSE: &str = "-->";
    let inside = text.strip_prefix(OPEN).filter(|inside| is_directive(inside))?;
    let own = &inside[..inside.find(OPEN).unwrap_or(inside.len())];
    let end = match own.find(CLOSE) {
        Some(at) => OPEN.len() + at + CLOSE.len(),
        None => text.lines().next().map_or(text.len(), |line| line.trim_end().len()),
    };
    Some(0..end)
}

//! Words: single lines and prose.

use super::Link;
use crate::source::{At, Span};

/// Plain words on one line, such as a title.
pub type Line = At<Box<str>>;

/// Prose in Markdown, with the references in it.
#[derive(Debug, Clone)]
pub struct Text {
    /// The Markdown as written, with YAML's own folding and escapes undone.
    pub markdown: Box<str>,
    /// Where it stands.
    pub span: Span,
    /// The references in the order in which they appear.
    pub links: Vec<ProseLink>,
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.markdown == other.markdown
    }
}

/// `[[id]]`, `[[id|words]]` or `[[id#field]]`.
#[derive(Debug, Clone)]
pub struct ProseLink {
    /// What is referred to.
    pub link: Link,
    /// The field whose value is to be printed.
    pub field: Option<Box<str>>,
}

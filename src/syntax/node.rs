//! The spanned tree.

use crate::source::Span;

/// A value and its span.
#[derive(Debug, Clone)]
pub struct Node {
    /// The value.
    pub value: Value,
    /// Its span: a scalar includes its quotes; a collection extends from its first to its last part.
    pub span: Span,
}

/// What a node holds.
#[derive(Debug, Clone)]
pub enum Value {
    /// Nothing, `~` or `null`.
    Null,
    /// A single value. The field that reads it decides what it means.
    Scalar {
        /// The text with escapes and folding undone.
        text: Box<str>,
        /// How it was written.
        style: Style,
    },
    /// A sequence.
    List(Vec<Node>),
    /// A mapping in source order, without duplicate keys.
    Map(Vec<Entry>),
}

/// How a scalar was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Without quotes, on one line or folded.
    Plain,
    /// In single or double quotes.
    Quoted,
    /// As a `|` or `>` block.
    Block,
    /// As the text of a Markdown file.
    Markdown,
}

/// A key with its value.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The key.
    pub key: Key,
    /// Its value.
    pub node: Node,
}

/// A mapping key.
#[derive(Debug, Clone)]
pub struct Key {
    /// The key's text.
    pub text: Box<str>,
    /// Its span.
    pub span: Span,
}

impl Node {
    /// The text of a scalar.
    pub fn scalar(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// Whether it says nothing: null, or quotes without words.
    pub fn is_nothing(&self) -> bool {
        matches!(self.value, Value::Null) || self.scalar().is_some_and(|text| text.trim().is_empty())
    }

    /// The number of nodes in this tree, itself included.
    pub fn size(&self) -> usize {
        1 + match &self.value {
            Value::Null | Value::Scalar { .. } => 0,
            Value::List(items) => items.iter().map(Node::size).sum(),
            Value::Map(entries) => entries.iter().map(|entry| entry.node.size()).sum(),
        }
    }
}

//! Syntax: files as trees of nodes that know their place.
//!
//! Parsing always gives a tree and reports its faults on the side. A file that is broken half-way still
//! gives what could be read before, and after, the break; [`Parsed::lost`] says what could not.

pub mod controls;
pub mod markdown;
mod node;
pub mod yaml;

pub use node::{Entry, Key, Node, Style, Value};

use crate::source::{Remark, Span};

/// A YAML file or a Markdown file's front matter as a tree.
#[derive(Debug, Default)]
pub struct Parsed {
    /// The top-level mapping, in source order. Empty when there is none.
    pub entries: Vec<Entry>,
    /// Text that no tree could be made of. What it would have defined is unknown, which other stages
    /// must remember before they call a name undefined.
    pub lost: Vec<Span>,
    /// The first bytes of the lists, mappings and texts that a fault cut off.
    pub cut: Vec<usize>,
    /// The comments that speak to the compiler.
    pub remarks: Vec<Remark>,
    /// What stood under a key that had been given before. Elements in it are not read.
    pub dropped: Vec<Span>,
}

//! Syntax: files as trees of nodes with spans.
//!
//! Parsing always gives a tree and reports its faults on the side. A file that is broken half-way still gives what
//! could be read before and after the break; [`Parsed::lost`] has the rest.

pub mod conflicts;
pub mod controls;
pub mod markdown;
pub mod meant;
mod node;
pub mod yaml;

pub use node::{Entry, Key, Node, Style, Value};

use crate::source::{Directive, Span};

/// A parsed YAML file or front matter.
#[derive(Debug, Default)]
pub struct Parsed {
    /// The top-level mapping, in source order. Empty if there is none.
    pub entries: Vec<Entry>,
    /// Text that could not be parsed. What it would have defined is unknown, which other stages must take into account
    /// before they call a name undefined.
    pub lost: Vec<Span>,
    /// The start offsets of the lists, mappings and scalars that a fault cut off.
    pub cut: Vec<usize>,
    /// The comments that are addressed to the compiler.
    pub directives: Vec<Directive>,
    /// The values of duplicate keys. Elements in them are not read.
    pub dropped: Vec<Span>,
}

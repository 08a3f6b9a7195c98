//! N: whether numbers agree.

pub mod figure_differs;
pub mod figure_missing;
mod stated;

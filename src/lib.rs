//! `stratc`: a compiler for strategies.
pub mod compile;
pub mod diag;
pub mod lower;
pub mod model;
pub mod resolve;
pub mod rules;
pub mod source;
pub mod syntax;
pub mod workspace;
pub mod world;

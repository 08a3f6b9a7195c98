//! `stratc`: a compiler for strategies.
pub mod cli;
pub mod compile;
pub mod diag;
pub mod locale;
pub mod lower;
pub mod model;
pub mod reference;
pub mod render;
pub mod resolve;
pub mod rules;
pub mod source;
pub mod syntax;
pub mod view;
pub mod workspace;
pub mod world;

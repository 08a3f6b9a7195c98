#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]
//! The integration tests: one binary, a module for each part of the behaviour.

mod bad_input;
mod cli;
mod editions;
mod examples;
mod fix;
mod labels;
mod messages;
mod properties;
mod publishing;
mod schema;
mod strategies;
mod support;

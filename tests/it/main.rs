#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]
//! The integration tests: one binary, a module for each part of the behaviour.

mod bad_input;
mod changes;
#[cfg(unix)]
mod ci;
mod cli;
#[cfg(unix)]
mod controls;
mod corpus;
mod declared;
mod dialect;
mod diff;
mod docs;
mod economy;
mod editions;
mod enclosed;
mod examples;
mod exports;
mod figures;
mod fix;
mod footnotes;
mod formats;
mod forms;
mod gaps;
mod git;
mod hearing;
mod help;
mod history;
mod house;
mod identity;
mod labels;
mod living;
mod manual;
mod marks;
mod messages;
mod mutants;
mod nynorsk;
mod office;
mod overlooked;
mod pages;
mod paper;
mod parity;
#[cfg(feature = "pdf")]
mod pdf;
mod play;
mod properties;
mod provenance;
mod publishing;
mod punctuation;
mod quiet;
mod reference;
#[cfg(unix)]
mod release;
mod repo;
mod report;
mod robust;
mod rules;
mod schema;
mod strategies;
mod support;
mod targets;
mod templates;
mod theme;
mod told;
mod unseen;
mod values;
mod web;
#[cfg(unix)]
mod writing;

//! stratc is a compiler for strategies: it reads what an organisation wants from files that people edit, checks
//! that it all holds together, and publishes plans that people read.
//!
//! # The pipeline
//!
//! ```text
//! World → SourceMap → Parsed → Draft → Plan → Diagnostics
//!                                      Plan → View → Document → files that people read
//!                                      Plan → View → files that programs read
//! ```
//!
//! - A [`world`] is the only door to the outside: a folder on disk, or files in memory.
//! - [`source`] holds the texts, and the spans that locate everything in them.
//! - [`syntax`] parses each file into a tree of nodes with spans. Parsing always gives a tree; its faults are reported
//!   on the side.
//! - [`lower`] turns trees into the typed elements of the [`model`]: a [`model::Draft`], references as written.
//! - [`mod@resolve`] resolves each reference: a [`model::Plan`], one graph over the whole workspace.
//! - [`rules`] look at the plan and report what is unsound.
//! - [`mod@compile`] runs all this, once and in the same way for every command: a [`compile::Compilation`].
//! - A [`view`] is what one edition may show of the plan, as plain data in the plan's language.
//! - A [`document`] is a view in reading order; the formats that people read are written from it.
//! - [`mod@diff`] says what one version promises differently from another, comparing the records that views hold.
//! - [`render`] turns documents into pages and PDF, through templates; [`export`] writes the other formats in code.
//! - An [`mod@edition`] is made of all this: the files that one audience gets.
//! - [`mod@fix`] applies certain fixes to the sources, for `check --fix`.
//! - `cli` is the command line, the only part that prints.
//!
//! Beside the pipeline: a [`baseline`] holds the findings that are already known; [`diag`] has the one type of finding
//! and its output formats; [`naming`] is what messages call things; [`prose`] splits Markdown into sentences and
//! numbers; [`mentions`] keeps text from mentioning anyone; [`digits`] formats numbers; [`provenance`] is the mark
//! that every file of a plan bears; [`locale`] holds labels and translations; [`mod@theme`] is the look of what is
//! published; [`mod@reference`] derives the JSON Schema and the help pages from the model's declarations; [`workspace`]
//! knows which file belongs to what.
//!
//! # Without disk and command line
//!
//! The feature `native`, which is on by default, has the command line, the disk and git. Without it, what remains is a function of
//! files in memory, and compiles to WebAssembly: `play/` makes a page of it.
//!
//! # What holds everywhere
//!
//! - A stage takes what it needs and a [`diag::Sink`], and returns a value. `Result` is for the outside world.
//! - One run reports every fault in every file, each at its place, in reading order.
//! - The same sources and the same day give the same bytes, on any path, in any time zone, on any number of threads.
//! - What an edition may not show is not in its view.

pub mod baseline;
#[cfg(feature = "native")]
pub mod cli;
pub mod compile;
pub mod diag;
pub mod diff;
pub mod digits;
pub mod document;
pub mod edition;
pub mod export;
pub mod fix;
pub mod format;
pub mod locale;
pub mod lower;
pub mod mentions;
pub mod model;
pub mod naming;
pub mod prose;
pub mod provenance;
pub mod reference;
pub mod render;
pub mod resolve;
pub mod rules;
pub mod source;
pub mod syntax;
pub mod theme;
pub mod view;
pub mod workspace;
pub mod world;

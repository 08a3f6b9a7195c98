//! What the command line understands. The doc comments are the help; `templates/locales/nb/messages/help.txt` has them
//! in Norwegian.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use super::commands;
use super::values::{Color, Lang};

/// A compiler for strategies: checks that a plan holds together, and publishes it.
#[derive(Debug, Parser)]
#[command(name = "stratc", version, max_term_width = 100)]
pub struct Args {
    /// The folder of the workspace: the one with the folders "strategies" and "seeds"; without it, this folder or the nearest one above
    #[arg(long, short = 'C', global = true, value_name = "DIR")]
    pub workspace: Option<PathBuf>,

    /// The language of messages; without it, that of the terminal
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub lang: Option<Lang>,

    /// When to use colour; `NO_COLOR` is honoured
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: Color,

    /// What to do
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Find everything that is wrong with the plans. Writes nothing unless asked to
    Check(commands::check::CheckArgs),
    /// Publish the plans as web pages, print-ready pages, plain text and PDF
    Build(commands::build::BuildArgs),
    /// Say how the promises of a new version differ from those of an old one
    Diff(commands::diff::DiffArgs),
    /// Say which sources a published file came from, and whether they still match
    Verify(commands::verify::VerifyArgs),
    /// Report how far indicators and measures have come: expected against actual, what changed, what is out of date
    Report(commands::report::ReportArgs),
    /// Show goals, one element, or what answers the governing documents
    Show(commands::show::ShowArgs),
    /// Explain a finding, a kind of element with its fields, or a change between versions
    Explain(commands::explain::ExplainArgs),
    /// List everything that can be found, with how much it matters
    Rules(commands::rules::RulesArgs),
    /// Print the JSON Schema of source files, for editors
    Schema(commands::schema::SchemaArgs),
    /// List the templates of the published pages, copy them to change them, or see what they can use
    Templates(commands::templates::TemplatesArgs),
    /// Make a small workspace to start from
    Init(commands::init::InitArgs),
    /// Print the completions for a shell
    Completions(commands::completions::CompletionsArgs),
    /// Print the names that completions ask for
    #[command(hide = true)]
    Candidates(commands::candidates::CandidatesArgs),
    /// Print the manual page
    Man(commands::man::ManArgs),
}

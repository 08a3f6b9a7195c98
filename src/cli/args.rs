//! What the command line understands. The doc comments are the help; `templates/locales/nb/messages/help.txt` has them
//! in Norwegian.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use super::commands;
use crate::diag::say;
use crate::model::value::Moment;

/// A compiler for strategies: checks that a plan holds together, and publishes it.
#[derive(Debug, Parser)]
#[command(name = "stratc", version, max_term_width = 100)]
pub struct Args {
    /// The folder of the workspace: the one with the folders "strategies" and "seeds"
    #[arg(long, short = 'C', global = true, value_name = "DIR", default_value = ".")]
    pub workspace: PathBuf,

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
    /// Say what a new version promises differently from an old one
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
    /// Print the manual page
    Man(commands::man::ManArgs),
}

/// Languages of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    /// Norwegian bokmål
    Nb,
    /// Norwegian; messages are in bokmål
    Nn,
    /// English
    En,
}

impl Lang {
    /// The language that a command line asks for, also where the rest of it cannot be understood.
    pub fn given(arguments: &[OsString]) -> Option<Self> {
        let mut words = arguments.iter().filter_map(|word| word.to_str()).take_while(|word| *word != "--");
        let mut found = None;
        while let Some(word) = words.next() {
            let value = if word == "--lang" { words.next() } else { word.strip_prefix("--lang=") };
            found = value.and_then(|value| Self::from_str(value, false).ok()).or(found);
        }
        found
    }
}

/// When to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// A period or day given on the command line.
pub fn moment(text: &str) -> Result<Moment, String> {
    let what = say!("write a period such as 2026, 2026-T2, 2026-Q3 or 2026-08, or a day such as 2026-08-31");
    Moment::parse(text).map_err(|_| what.template().to_owned())
}

/// A day given on the command line.
pub fn day(text: &str) -> Result<jiff::civil::Date, String> {
    let moment = Moment::parse(text).ok();
    let what = say!("write a day such as 2026-03-31, or a month, tertial or year whose last day is meant");
    moment.map(Moment::last_day).ok_or_else(|| what.template().to_owned())
}

//! `stratc check`

use std::path::Path;

use clap::{Args, ValueEnum};

use super::super::Outcome;
use super::super::ui::{Ui, width};
use super::{open, report, summary};

/// Arguments of `check`.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// How to show findings
    #[arg(long, value_name = "FORMAT", default_value = "pretty")]
    format: CheckFormat,
}

/// How findings are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum CheckFormat {
    /// With the lines in question
    Pretty,
    /// One line a finding
    Short,
    /// An array of objects, for programs
    Json,
}

/// Compiles the workspace and shows what it found.
pub fn run(args: &CheckArgs, workspace: &Path, ui: &Ui) -> anyhow::Result<Outcome> {
    let compilation = open(workspace, None, ui)?;
    let shown = report(&compilation, ui);
    let text = match args.format {
        CheckFormat::Pretty => shown.pretty(ui.colours_output(), width()),
        CheckFormat::Short => shown.short(),
        CheckFormat::Json => shown.json(),
    };
    ui.print(&text)?;
    if args.format != CheckFormat::Json {
        ui.note(&summary(&compilation));
    }
    Ok(if compilation.has_errors() { Outcome::Findings } else { Outcome::Fine })
}

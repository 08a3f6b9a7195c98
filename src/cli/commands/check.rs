//! `stratc check`

use std::cmp::Reverse;
use std::path::Path;
use std::time::Duration;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::super::Outcome;
use super::super::args::day;
use super::super::ui::{Ui, width};
use super::{fix, open, outcome, report, summary};
use crate::compile::{Stage, Timing};
use crate::diag::{Message, say};

/// Arguments of `check`.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// How to show findings
    #[arg(long, value_name = "FORMAT", default_value = "pretty")]
    format: CheckFormat,

    /// Judge dates as of this day instead of today
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Date>,

    /// Correct what can be corrected without asking, such as misspelt keys and references, and show it
    #[arg(long)]
    fix: bool,

    /// With --fix: show the changes and write nothing
    #[arg(long, requires = "fix")]
    diff: bool,

    /// Show how long each stage and each rule took
    #[arg(long)]
    timings: bool,
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
    if args.diff {
        return fix::shown(workspace, args.as_of, ui);
    }
    let compilation = if args.fix { fix::fixed(workspace, args.as_of, ui)? } else { open(workspace, args.as_of, ui)? };
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
    if args.timings {
        show_timings(&compilation.timings, ui);
    }
    Ok(outcome(&compilation))
}

/// Stages in the order in which they ran, then rules, the slowest first, then what all rules took together.
fn show_timings(timings: &[Timing], ui: &Ui) {
    let is_rule = |timing: &&Timing| matches!(timing.stage, Stage::Rule(_));
    let (mut rules, stages): (Vec<&Timing>, Vec<&Timing>) = timings.iter().partition(is_rule);
    rules.sort_by_key(|timing| Reverse(timing.took));
    for timing in stages.iter().chain(&rules) {
        ui.note(&line(timing.took, timing.stage.name()));
    }
    ui.note(&line(rules.iter().map(|timing| timing.took).sum(), say!("all rules together")));
}

fn line(took: Duration, what: Message) -> Message {
    say!("{milliseconds} ms  {what}", milliseconds = format!("{:9.3}", took.as_secs_f64() * 1000.0), what = what)
}

//! `stratc check`

use std::cmp::Reverse;
use std::path::Path;
use std::time::Duration;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::baseline::BaselineArgs;
use super::selection::Selection;
use super::{fix, since};
use crate::cli::outcome::Outcome;
use crate::cli::strategy::{chosen, narrow};
use crate::cli::ui::{Ui, drawn};
use crate::cli::values::day;
use crate::cli::workspace::{open, report, seen_from_here};
use crate::compile::{Stage, Timing};
use crate::diag::emit::{Catalogue, Report, summary};
use crate::diag::{Code, Message, say};
use crate::reference::{code_page, codes};

/// Arguments of `check`.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// How to show findings
    #[arg(long, value_name = "FORMAT", default_value = "pretty")]
    format: CheckFormat,

    /// Judge dates as of this day instead of today
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Date>,

    /// Correct what can be corrected without asking, such as misspelt fields and references, and show it
    #[arg(long)]
    fix: bool,

    /// With --fix: show the changes and write nothing
    #[arg(long, requires = "fix")]
    diff: bool,

    /// Also look for what is wrong only in comparison with an earlier version: ids that stand for something else now, and promises that are gone without explanation. A version in git, a folder, or a published plan.json
    #[arg(long, value_name = "VERSION")]
    since: Option<String>,

    /// Only findings about this strategy, about what it builds on, and about the workspace as a whole
    #[arg(long, value_name = "STRATEGY", conflicts_with = "write_baseline")]
    strategy: Option<String>,

    /// Show how long each stage and each rule took
    #[arg(long)]
    timings: bool,

    #[command(flatten)]
    selection: Selection,

    #[command(flatten)]
    baseline: BaselineArgs,
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
    /// SARIF 2.1.0, for code scanning and editors
    Sarif,
    /// Workflow commands of GitHub Actions, which become annotations
    Github,
    /// A Code Quality report of GitLab
    Gitlab,
    /// A test report in XML, for build servers
    Junit,
    /// A comment on a change
    Markdown,
}

impl CheckFormat {
    fn is_for_people(self) -> bool {
        matches!(self, Self::Pretty | Self::Short)
    }
}

/// Compiles the workspace and shows what it found.
pub fn run(args: &CheckArgs, workspace: &Path, ui: &Ui) -> anyhow::Result<Outcome> {
    args.selection.check()?;
    let strategy = args.strategy.as_deref();
    if args.diff {
        return fix::shown(workspace, args.as_of, strategy, ui);
    }
    let mut compilation =
        if args.fix { fix::fixed(workspace, args.as_of, strategy, ui)? } else { open(workspace, args.as_of)? };
    let scope = strategy.map(|name| chosen(&compilation, name)).transpose()?;
    if let Some(version) = &args.since {
        since::add(version, &mut compilation, workspace, ui)?;
    }
    let notes = args.baseline.apply(&mut compilation, &args.selection, workspace)?;
    if let Some(scope) = scope {
        narrow(&mut compilation, scope);
    }
    let denied = args.selection.denied(&compilation);
    let folder = seen_from_here(workspace);
    show(&report(&compilation, &folder, ui), args.format, ui)?;
    if args.format.is_for_people() {
        ui.note(&summary(&compilation.sources, &compilation.diagnostics));
        notes.iter().chain(&denied).for_each(|note| ui.note(note));
    }
    if args.timings {
        show_timings(&compilation.timings, ui);
    }
    Ok(if denied.is_some() { Outcome::Findings } else { Outcome::of(&compilation) })
}

fn show(report: &Report<'_>, format: CheckFormat, ui: &Ui) -> anyhow::Result<()> {
    ui.print(&match format {
        CheckFormat::Pretty => return ui.print_coloured(&drawn(report, ui.colours_output())),
        CheckFormat::Short => report.short(),
        CheckFormat::Json => report.json(),
        CheckFormat::Sarif => report.sarif(&catalogue(ui)),
        CheckFormat::Github => report.github(),
        CheckFormat::Gitlab => report.gitlab(),
        CheckFormat::Junit => report.junit(),
        CheckFormat::Markdown => report.markdown(),
    })
}

/// Every code with its page in the reader's language.
fn catalogue(ui: &Ui) -> Catalogue {
    let page =
        |code: &Code| code_page(code.id, ui.language(), ui.translator()).map(|page| page.body).unwrap_or_default();
    Catalogue { language: ui.language().code(), pages: codes().into_iter().map(|code| (code, page(code))).collect() }
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
    say!("{milliseconds} ms  {what}", milliseconds = format!("{:9.3}", took.as_secs_f64() * 1000.0), what)
}

//! `stratc report`

use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::PossibleValuesParser;

use crate::cli::error::UserError;
use crate::cli::outcome::Outcome;
use crate::cli::output::{Output, internal_folder};
use crate::cli::templates;
use crate::cli::ui::Ui;
use crate::cli::values::{EditionArg, moment};
use crate::cli::workspace::{open, show_errors};
use crate::compile::Compilation;
use crate::diag::say;
use crate::export;
use crate::export::text::WIDTH;
use crate::format::{File, Format};
use crate::model::value::Moment;
use crate::render::{self, Engine, RenderError};
use crate::view::{Edition, PeriodFault, ReportDays, ReportView, Visible};
use crate::world::{Disk, World as _};

/// The forms that a report is made in, in the order in which they are listed.
const FORMATS: [Format; 3] = [Format::Html, Format::Text, Format::Xlsx];

/// Arguments of `report`.
#[derive(Debug, Args)]
pub struct ReportArgs {
    /// The period or day to report on: 2026, 2026-T2, 2026-Q3, 2026-08 or 2026-08-31; without it today. What was under embargo on its last day is left out of the public report
    #[arg(long, value_name = "PERIOD", value_parser = moment)]
    as_of: Option<Moment>,

    /// Compare with the end of this period; without it that of the period before, of the same length
    #[arg(long, value_name = "PERIOD", value_parser = moment)]
    since: Option<Moment>,

    /// Only this strategy
    #[arg(long, value_name = "STRATEGY")]
    strategy: Option<String>,

    /// Whom the report is for
    #[arg(long, value_name = "EDITION", default_value = "public")]
    edition: EditionArg,

    /// What to make: html, text, xlsx; without it all three, where files are made
    #[arg(long, value_name = "FORMAT", value_delimiter = ',', value_parser = PossibleValuesParser::new(FORMATS.map(Format::word)))]
    format: Vec<String>,

    /// The folder to put files in; without it one for the period, in "report" or "internal-report". Where neither a folder nor a format is asked for, the report is shown on the screen as text
    #[arg(long, short, value_name = "DIR")]
    output: Option<PathBuf>,

    /// Take templates from this folder where it has them
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
}

/// Reports how far the plans have come: on the terminal, or in files. Plans with errors are not reported on: what could
/// not be read would be missing from the counts, and how it is to be kept back would not be known.
pub fn run(args: &ReportArgs, workspace: &Path, ui: &Ui) -> anyhow::Result<Outcome> {
    let days = ReportDays::new(args.as_of, args.since, Disk::new(workspace).today());
    let days = days.map_err(|fault| no_period(args, fault))?;
    let compilation = open(workspace, Some(days.day))?;
    if compilation.has_errors() {
        show_errors(&compilation, workspace, ui);
        ui.note(&say!("There is no report while the plans have errors. Correct what is marked \"error\" above."));
        return Ok(Outcome::Findings);
    }
    let views = views(args, &compilation, days)?;
    let in_files = args.output.is_some() || !args.format.is_empty();
    let formats = if in_files { formats(args) } else { vec![Format::Text] };
    let settings = &compilation.settings;
    let (templates, engine) = templates::load(args.templates.as_deref(), workspace, settings, ui)?;
    let files = files(&views, &engine, &formats).map_err(|error| templates.explain(error))?;
    if in_files {
        put(args, files, (&compilation, days), workspace, ui)?;
    } else {
        let texts: Vec<_> = files.iter().map(|file| String::from_utf8_lossy(&file.bytes)).collect();
        ui.print_lines(&texts.join("\n\n"), WIDTH)?;
    }
    Ok(Outcome::Fine)
}

fn no_period(args: &ReportArgs, fault: PeriodFault) -> UserError {
    let shown = |moment: Option<Moment>| moment.map(|moment| moment.to_string()).unwrap_or_default();
    match fault {
        PeriodFault::Ahead => UserError::with_help(
            say!("there is nothing to report on {period} yet: it has not begun", period = shown(args.as_of)),
            say!("choose one that has begun, with --as-of"),
        ),
        PeriodFault::NotBefore => UserError::with_help(
            say!("{since} does not come before what is reported on", since = shown(args.since.or(args.as_of))),
            say!("choose an earlier period with --since"),
        ),
    }
}

/// The reports on every strategy that was asked for and that the edition may show.
fn views(args: &ReportArgs, compilation: &Compilation, days: ReportDays) -> Result<Vec<ReportView>, UserError> {
    let plan = &compilation.plan;
    let (edition, only) = (args.edition.into(), args.strategy.as_deref());
    let visible = Visible::new(plan, edition, days.day);
    let wanted: Vec<_> = plan.strategies().filter(|(_, scope)| only.is_none_or(|only| *scope.id == *only)).collect();
    if let (Some(only), true) = (only, wanted.is_empty()) {
        let names: Vec<_> = plan.strategies().map(|(_, scope)| &*scope.id).collect();
        return Err(UserError::nothing_called(only, &names));
    }
    let views = wanted.into_iter().filter_map(|(scope, _)| ReportView::new(plan, &visible, scope, edition, days));
    let views: Vec<_> = views.collect();
    if views.is_empty() {
        return Err(UserError::with_help(
            say!("there is nothing to report on in public: what was asked for is internal or under embargo"),
            say!("add --edition internal for a report inside the organisation"),
        ));
    }
    Ok(views)
}

fn formats(args: &ReportArgs) -> Vec<Format> {
    let is_wanted = |format: &Format| args.format.is_empty() || args.format.iter().any(|word| word == format.word());
    FORMATS.into_iter().filter(is_wanted).collect()
}

fn files(views: &[ReportView], engine: &Engine, formats: &[Format]) -> Result<Vec<File>, RenderError> {
    let mut files = Vec::new();
    for view in views {
        files.extend(render::report(engine, view, formats)?);
        let sheets = export::report(view, formats);
        files.extend(sheets.map_err(|error| RenderError::Export { plan: view.id.clone(), reason: error.to_string() })?);
    }
    Ok(files)
}

/// Puts the files into their folder, all at once or none.
fn put(
    args: &ReportArgs,
    files: Vec<File>,
    (compilation, days): (&Compilation, ReportDays),
    workspace: &Path,
    ui: &Ui,
) -> anyhow::Result<()> {
    let output = Output::new(folder(args, compilation, days, workspace), workspace, compilation)?;
    let nothing_done = say!("no report was written, and what was there before is unchanged");
    ui.print(&output.list(&output.publish(files, Vec::new(), nothing_done)?))
}

/// Each period, and each plan that is reported on alone, has a folder of its own, so that no report takes the place of one
/// on something else. Internal reports never lie
/// where public pages or reports are looked for.
fn folder(args: &ReportArgs, compilation: &Compilation, days: ReportDays, workspace: &Path) -> PathBuf {
    if let Some(output) = &args.output {
        return output.clone();
    }
    let public = workspace.join(&compilation.settings.output);
    let folder = match args.edition.into() {
        Edition::Public => "report".to_owned(),
        Edition::Internal => internal_folder(&public, workspace, "internal-report"),
    };
    let folder = workspace.join(folder).join(days.moment.to_string());
    args.strategy.as_ref().map_or(folder.clone(), |only| folder.with_file_name(format!("{}-{only}", days.moment)))
}

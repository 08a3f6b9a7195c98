//! `stratc build`

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::PossibleValuesParser;
use jiff::civil::Date;

use crate::cli::edition::{OtherPlans, views};
use crate::cli::error::UserError;
use crate::cli::outcome::Outcome;
use crate::cli::output::{Output, Published, internal_folder};
use crate::cli::strategy::{chosen, narrow};
use crate::cli::templates;
use crate::cli::ui::{Progress, Ui};
use crate::cli::values::{EditionArg, day};
use crate::cli::workspace::{open, show_errors};
use crate::compile::Compilation;
use crate::diag::{Level, say};
use crate::edition::{EditionBuilder, Listing, formats, site};
use crate::format::Format;
use crate::view::{Edition, IndexView, OnePage, PlanView};

/// Arguments of `build`.
#[derive(Debug, Args)]
pub struct BuildArgs {
    /// The folder to publish in; without it "public", or "internal" for the internal edition
    #[arg(long, short, value_name = "DIR")]
    output: Option<PathBuf>,

    /// Whom to publish for
    #[arg(long, value_name = "EDITION", default_value = "public")]
    edition: EditionArg,

    /// What to make: html, print, onepage, text, pdf, markdown, docx, xlsx, csv, ics, json; without it what stratc.yaml says, else html, print, text and json
    #[arg(long, value_name = "FORMAT", value_delimiter = ',', value_parser = PossibleValuesParser::new(Format::WORDS))]
    format: Vec<String>,

    /// Take templates from this folder where it has them
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,

    /// Judge dates and embargoes as of this day instead of today
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Date>,

    /// Publish only this strategy; the other plans in the folder stay as they are
    #[arg(long, value_name = "STRATEGY")]
    strategy: Option<String>,

    /// Add to each plan what has changed since this version: one in git (v1.2), a folder, or a published plan.json
    #[arg(long, value_name = "VERSION")]
    since: Option<String>,
}

/// Publishes every plan of the workspace that has no errors. A plan with errors stops the whole edition: half
/// an edition would take away pages that readers have.
pub fn run(args: &BuildArgs, workspace: &Path, ui: &Ui) -> anyhow::Result<Outcome> {
    let mut compilation = open(workspace, args.as_of)?;
    if let Some(name) = &args.strategy {
        let scope = chosen(&compilation, name)?;
        narrow(&mut compilation, scope);
    }
    let output = Output::new(folder(args, &compilation, workspace), workspace, &compilation)?;
    output.restore();
    if compilation.has_errors() {
        show_errors(&compilation, workspace, ui);
        refuse(&compilation, ui);
        return Ok(Outcome::Findings);
    }
    let formats = formats(&args.format, &compilation.settings);
    let settings = &compilation.settings;
    let (templates, engine) = templates::load(args.templates.as_deref(), workspace, settings, ui)?;
    let engine = engine.with_site(site(settings));
    let edition = args.edition.into();
    let views = views(&compilation, edition, args.since.as_deref(), workspace, ui)?;
    let Wanted { views: wanted, others } = wanted(args, &views, &output, &formats)?;
    let progress = Progress::new(ui, wanted.len());
    let builder = EditionBuilder { settings, engine: &engine, formats: &formats, published: &formats };
    let (plans, common) = others.as_ref().map_or((&views, &formats), |others| (&others.listed, &others.formats));
    let index = IndexView::new(&plans.iter().collect::<Vec<_>>(), edition, compilation.as_of);
    let listing = Listing { index: &index, plans, formats: common };
    let made = builder.files(&wanted, listing, &|| progress.step());
    drop(progress);
    let files = made.map_err(|error| templates.explain(error))?;
    let nothing_done = say!("nothing was published, and what was there before is unchanged");
    let kept = others.map(|others| others.files).unwrap_or_default();
    tell(&output, &output.publish(files, kept, nothing_done)?, ui)?;
    tell_of_findings(&compilation, edition, ui);
    if formats.contains(&Format::Onepage) {
        warn_of_crowded_pages(&wanted, ui);
    }
    Ok(Outcome::Fine)
}

/// The plans to publish, and what stays of the others where only one is.
struct Wanted<'a> {
    views: Vec<&'a PlanView>,
    others: Option<OtherPlans>,
}

fn wanted<'a>(
    args: &BuildArgs,
    views: &'a [PlanView],
    output: &Output<'_>,
    formats: &[Format],
) -> Result<Wanted<'a>, UserError> {
    let Some(name) = &args.strategy else { return Ok(Wanted { views: views.iter().collect(), others: None }) };
    let Some(view) = views.iter().find(|view| view.id == *name) else {
        return Err(UserError::with_help(
            say!("the strategy \"{name}\" is not for everyone: it is internal or under embargo", name),
            say!("add --edition internal"),
        ));
    };
    Ok(Wanted { views: vec![view], others: Some(OtherPlans::read(output.folder(), views, name, formats)?) })
}

/// Says which plans are too much for one sheet. Type differs between machines, so this is an estimate; the page itself
/// shows where the sheet ends.
fn warn_of_crowded_pages(views: &[&PlanView], ui: &Ui) {
    for view in views.iter().filter(|view| !OnePage::new(view).fits) {
        ui.note(&say!(
            "The plan \"{title}\" will probably not fit on one page. Shorten its vision, purpose, values or main goals, and look at {file}.",
            title = &view.title,
            file = format!("{}/onepage.html", view.id)
        ));
    }
}

/// Says which plans the errors are in.
fn refuse(compilation: &Compilation, ui: &Ui) {
    let errors = compilation.diagnostics.iter().filter(|found| found.level == Level::Error);
    let paths = errors.map(|found| compilation.sources.file(found.span.file()).path());
    let places: BTreeSet<_> = paths.map(|path| path.rsplit_once('/').map_or(path, |(folder, _)| folder)).collect();
    let places = places.into_iter().collect::<Vec<_>>().join(", ");
    ui.note(&say!(
        "Nothing was published: plans with errors are not. Correct what is marked \"error\" above (in {places}) and build again.",
        places
    ));
}

/// The folder to publish in.
fn folder(args: &BuildArgs, compilation: &Compilation, workspace: &Path) -> PathBuf {
    let public = workspace.join(&compilation.settings.output);
    match (&args.output, args.edition) {
        (Some(output), _) => output.clone(),
        (None, EditionArg::Public) => public,
        (None, EditionArg::Internal) => workspace.join(internal_folder(&public, workspace, "internal")),
    }
}

/// Says what was made and where to look.
fn tell(output: &Output<'_>, published: &Published, ui: &Ui) -> anyhow::Result<()> {
    ui.print(&output.list(published))?;
    // A plan that the edition keeps back has no files, and is not counted.
    let folders = published.files.iter().filter_map(|file| Some(file.path.split_once('/')?.0));
    let plans = folders.collect::<BTreeSet<_>>().len();
    let pages = published.files.len();
    if published.outcome.is_unchanged() {
        ui.note(&say!("Nothing has changed since the last build. Files: {pages}.", pages));
    } else {
        ui.note(&say!("Published. Plans: {plans}, files: {pages}.", plans, pages));
    }
    ui.note(&say!("Open {path} in your browser.", path = output.shown().join("index.html")));
    Ok(())
}

/// Points to `check`. What is printed by a build of the public edition may be public itself, as logs of build servers are:
/// whether there are findings depends on what the edition keeps back, so nothing is said of that.
fn tell_of_findings(compilation: &Compilation, edition: Edition, ui: &Ui) {
    match edition {
        Edition::Public => ui.note(&say!("\"stratc check\" says what could be better.")),
        Edition::Internal if compilation.diagnostics.is_empty() => {}
        Edition::Internal => ui.note(&say!("There are findings that do not stop publication: see \"stratc check\".")),
    }
}

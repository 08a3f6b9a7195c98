//! `stratc build`

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context as _, anyhow, bail};
use clap::builder::PossibleValuesParser;
use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::super::Outcome;
use super::super::args::day;
use super::super::failure::{not_published, not_rendered};
use super::super::making::{Making, site, views, views_since};
use super::super::templates::Templates;
use super::super::ui::{Progress, Ui};
use super::super::versions::Reading;
use super::{open, report, summary};
use crate::compile::Compilation;
use crate::diag::{Level, say};
use crate::format::Format;
use crate::render::RenderError;
use crate::view::{Edition, IndexView, OnePage, PlanView};
use crate::workspace::{STRATEGY_FILE, Settings};
use crate::world::environment::absolute;
use crate::world::publish::{Artifact, Outcome as Published, publish};

/// Arguments of `build`.
#[derive(Debug, Args)]
pub struct BuildArgs {
    /// The folder to publish in; without it "public", or "internal" for the internal edition
    #[arg(long, short, value_name = "DIR")]
    output: Option<PathBuf>,

    /// Whom to publish for
    #[arg(long, value_name = "EDITION", default_value = "public")]
    edition: BuildEdition,

    /// What to make: html, print, onepage, text, pdf, markdown, docx, xlsx, csv, ics, json; without it what stratc.yaml says, else html, print, text and json
    #[arg(long, value_name = "FORMAT", value_delimiter = ',', value_parser = PossibleValuesParser::new(Format::WORDS))]
    format: Vec<String>,

    /// Take templates from this folder where it has them
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,

    /// Judge dates and embargoes as of this day instead of today
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Date>,

    /// Add to each plan what has changed since this version: one in git (v1.2), a folder, or a published plan.json
    #[arg(long, value_name = "VERSION")]
    since: Option<String>,
}

/// Whom an edition is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum BuildEdition {
    /// Everyone
    Public,
    /// The organisation: also what is internal or under embargo, marked on every page
    Internal,
}

impl BuildEdition {
    /// The edition.
    pub fn edition(self) -> Edition {
        match self {
            Self::Public => Edition::Public,
            Self::Internal => Edition::Internal,
        }
    }
}

/// Publishes every plan of the workspace that has no errors. A plan with errors stops the whole edition: half
/// an edition would take away pages that readers have.
pub fn run(args: &BuildArgs, workspace: &Path, ui: &Ui) -> anyhow::Result<Outcome> {
    let compilation = open(workspace, args.as_of, ui)?;
    if compilation.has_errors() {
        ui.findings(&report(&compilation, ui));
        ui.note(&summary(&compilation));
        refuse(&compilation, ui);
        return Ok(Outcome::Findings);
    }
    let formats = formats(&args.format, &compilation.settings);
    let settings = &compilation.settings;
    let templates = Templates::find(args.templates.as_deref(), workspace, settings, ui)?;
    templates.tell_unused(ui);
    let engine = match templates.engine(&settings.theme) {
        Ok(engine) => engine.with_site(site(settings)),
        Err(error) => return Ok(templates.show(&error, ui)),
    };
    let edition = args.edition.edition();
    let output = output(args, &compilation, workspace);
    let folders = source_folders(&compilation, workspace);
    keep_apart(&output, &folders, ui)?;
    let views = match &args.since {
        Some(version) => {
            let as_of = Some(compilation.as_of);
            views_since(Reading { workspace, edition, as_of, only: None, ui }, version, &compilation)?
        }
        None => views(&compilation, edition),
    };
    let progress = Progress::new(ui, views.len());
    let making = Making { settings, engine: &engine, formats: &formats, published: &formats };
    let index = IndexView::new(&views.iter().collect::<Vec<_>>(), edition, compilation.as_of);
    let made = making.edition(&views, &index, &|| progress.step());
    drop(progress);
    let files = match made {
        Ok(files) => files,
        Err(RenderError::Template(error)) => return Ok(templates.show(&error, ui)),
        Err(error) => bail!(ui.say(&not_rendered(&error))),
    };
    let artifacts: Vec<_> = files.into_iter().map(|file| Artifact { path: file.path, bytes: file.bytes }).collect();
    let published = publish(&output, workspace, &folders, &artifacts)
        .map_err(|error| anyhow!(ui.say(&not_published(&error))))
        .with_context(|| ui.say(&say!("nothing was published, and what was there before is as it was")))?;
    tell(&artifacts, &output, &published, ui)?;
    tell_of_findings(&compilation, edition, ui);
    if formats.contains(&Format::Onepage) {
        warn_of_crowded_pages(&views, ui);
    }
    Ok(Outcome::Fine)
}

/// Says which plans are too much for one sheet. Type differs between machines, so this is an estimate; the page itself
/// shows where the sheet ends.
fn warn_of_crowded_pages(views: &[PlanView], ui: &Ui) {
    for view in views.iter().filter(|view| !OnePage::new(view).fits) {
        ui.note(&say!(
            "The plan \"{title}\" will probably not fit on one page. Shorten its vision, purpose, values or main goals, and look at {file}.",
            title = view.title.as_str(),
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
        places = places
    ));
}

/// The formats that are asked for, else those of the settings, else the usual ones.
pub(super) fn formats(asked: &[String], settings: &Settings) -> Vec<Format> {
    let asked: Vec<_> = asked.iter().filter_map(|word| Format::named(word)).collect();
    let wanted = [&asked, &settings.formats].into_iter().find(|wanted| !wanted.is_empty());
    let wanted = wanted.map_or(&Format::USUAL[..], Vec::as_slice);
    Format::ALL.into_iter().filter(|format| wanted.contains(format)).collect()
}

fn output(args: &BuildArgs, compilation: &Compilation, workspace: &Path) -> PathBuf {
    let public = workspace.join(&compilation.settings.output);
    match (&args.output, args.edition) {
        (Some(output), _) => output.clone(),
        (None, BuildEdition::Public) => public,
        (None, BuildEdition::Internal) => workspace.join(internal_folder(&public, workspace, "internal")),
    }
}

/// The folder in the workspace for what is internal: the usual one, but never where the public edition lies, however the
/// settings write that.
pub fn internal_folder(public: &Path, workspace: &Path, usual: &str) -> String {
    let plain = |path: &Path| without_dots(&absolute(path).unwrap_or_else(|_| path.to_owned()));
    let is_public = plain(public).starts_with(plain(&workspace.join(usual)));
    if is_public { format!("{usual}-edition") } else { usual.to_owned() }
}

/// The folders that hold sources. Where strategies lie in the workspace's root, each is one of its own.
pub fn source_folders(compilation: &Compilation, workspace: &Path) -> Vec<PathBuf> {
    let Settings { strategies, documents, templates, .. } = &compilation.settings;
    let named = [strategies, documents].into_iter().chain(templates).map(|folder| folder.path.as_str());
    let named = named.filter(|path| !matches!(*path, "" | ".")).map(|path| workspace.join(path));
    let mains = compilation.sources.iter().filter_map(|(_, source)| source.path().strip_suffix(STRATEGY_FILE));
    named.chain(mains.filter(|folder| !folder.is_empty()).map(|folder| workspace.join(folder))).collect()
}

/// Refuses to publish among the sources before anything is made there. Links are looked at when publishing.
pub fn keep_apart(output: &Path, folders: &[PathBuf], ui: &Ui) -> anyhow::Result<()> {
    let plain = |path: &Path| absolute(path).with_context(|| ui.say(&say!("the current folder is gone")));
    let target = without_dots(&plain(output)?);
    for folder in folders {
        let sources = without_dots(&plain(folder)?);
        if target.starts_with(&sources) || sources.starts_with(&target) {
            bail!(ui.say(&say!(
                "{output} cannot be published to, since sources lie there; choose another folder with --output",
                output = output.display().to_string()
            )));
        }
    }
    Ok(())
}

/// A path with its `..` worked out as written.
fn without_dots(path: &Path) -> PathBuf {
    path.components().fold(PathBuf::new(), |mut plain, part| {
        match part {
            Component::ParentDir => drop(plain.pop()),
            part => plain.push(part),
        }
        plain
    })
}

/// Says what was made and where to look.
fn tell(artifacts: &[Artifact], output: &Path, published: &Published, ui: &Ui) -> anyhow::Result<()> {
    let shown = output.strip_prefix("./").unwrap_or(output);
    let mut text = String::new();
    for artifact in artifacts {
        text.push_str(&format!("  {}\n", shown.join(&artifact.path).display()));
    }
    ui.print(&text)?;
    // A plan that the edition keeps back has no files, and is not counted.
    let plans = artifacts.iter().filter_map(|file| Some(file.path.split_once('/')?.0)).collect::<BTreeSet<_>>().len();
    let pages = artifacts.len();
    if published.is_unchanged() {
        ui.note(&say!("Nothing has changed since the last build. Files: {pages}.", pages = pages));
    } else {
        ui.note(&say!("Published. Plans: {plans}, files: {pages}.", plans = plans, pages = pages));
    }
    ui.note(&say!("Open {path} in your browser.", path = shown.join("index.html").display().to_string()));
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

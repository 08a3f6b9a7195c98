//! `stratc diff`

use std::path::{Path, PathBuf};

use anyhow::{anyhow, bail};
use clap::{Args, ValueEnum};
use jiff::civil::Date;

use crate::cli::error::UserError;
use crate::cli::outcome::Outcome;
use crate::cli::output::folder_of;
use crate::cli::templates;
use crate::cli::ui::{Ui, width};
use crate::cli::values::{EditionArg, day};
use crate::cli::versions::{HEAD, ReadOptions, Sides, Version};
use crate::compile::settings;
use crate::diag::{Message, say};
use crate::diff::{Change, ElementChanges, PlanComparison, compare};
use crate::edition::templates::TemplateFaults;
use crate::export;
use crate::format::Format;
use crate::model::{Judgement, Word as _};
use crate::render;
use crate::view::ChangesView;
use crate::world::create::{Existing, create};
use crate::world::{Disk, World as _};

/// Arguments of `diff`.
#[derive(Debug, Args)]
pub struct DiffArgs {
    /// The old version: a version in git (main, v1.2, HEAD~3, REV:PATH), a folder, or a published plan.json; without it, the version that was last saved in git (HEAD)
    #[arg(value_name = "OLD")]
    old: Option<String>,

    /// The new version; without it, the workspace as it is now
    #[arg(value_name = "NEW")]
    new: Option<String>,

    /// Only this strategy
    #[arg(long, value_name = "STRATEGY")]
    strategy: Option<String>,

    /// Whom the comparison is for
    #[arg(long, value_name = "EDITION", default_value = "public")]
    edition: EditionArg,

    /// How to show it; without it, as the name of the file says, else for the screen
    #[arg(long, value_name = "FORMAT")]
    format: Option<DiffFormat>,

    /// The file to put it in, instead of showing it
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,

    /// End with status 1 when the versions promise different things
    #[arg(long)]
    exit_code: bool,

    /// End with status 1 when something is dropped, or weakened or dropped, that nobody has approved in strategy.yaml
    #[arg(long, value_name = "JUDGEMENT")]
    fail_on: Option<FailOn>,

    /// Judge embargoes as of this day instead of today
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Date>,

    /// Take templates from this folder where it has them
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
}

/// How a comparison is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum DiffFormat {
    /// For the screen
    Pretty,
    /// Plain text
    Text,
    /// A comment on a change
    Markdown,
    /// A web page
    Html,
    /// For programs
    Json,
    /// Word, with insertions and deletions marked as changes
    Docx,
}

impl DiffArgs {
    /// The format that is asked for, or that the name of the file asks for.
    fn format(&self) -> DiffFormat {
        let ending = self.output.as_ref().and_then(|path| path.extension()).and_then(|ending| ending.to_str());
        let named = match ending.map(str::to_ascii_lowercase).as_deref() {
            Some("txt") => DiffFormat::Text,
            Some("md") => DiffFormat::Markdown,
            Some("html" | "htm") => DiffFormat::Html,
            Some("json") => DiffFormat::Json,
            Some("docx") => DiffFormat::Docx,
            _ => DiffFormat::Pretty,
        };
        self.format.unwrap_or(named)
    }
}

/// What makes the command fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FailOn {
    /// Something promises less, or is gone
    Weakened,
    /// Something is gone
    Dropped,
}

/// Compares two versions and shows what the new one promises differently.
pub fn run(args: &DiffArgs, workspace: &Path, ui: &Ui) -> anyhow::Result<Outcome> {
    if args.format() == DiffFormat::Docx && args.output.is_none() {
        bail!(UserError::with_help(
            say!("a Word document cannot be shown on the screen"),
            say!("name a file with --output changes.docx"),
        ));
    }
    let edition = args.edition.into();
    let options = ReadOptions { workspace, edition, as_of: args.as_of, only: args.strategy.as_deref() };
    let old = args.old.as_deref().unwrap_or(HEAD);
    let source = |words: &str| Version::named(words, workspace);
    let new = args.new.as_deref().map_or(Version::WorkingTree, source);
    let sides = Sides::read(options, &source(old), &new)?;
    let comparison = compare(&sides.old.plans, &sides.new.plans);
    let view = comparison.view(sides.frame(&comparison, edition));
    put(args, &shown(args, &view, workspace, ui)?, ui)?;
    sides.warnings().iter().for_each(|warning| ui.note(warning));
    Ok(outcome(args, &comparison, ui))
}

/// The comparison in the format that is asked for.
fn shown(args: &DiffArgs, view: &ChangesView, workspace: &Path, ui: &Ui) -> anyhow::Result<Vec<u8>> {
    Ok(match args.format() {
        DiffFormat::Pretty => {
            let colour = ui.colours_output() && args.output.is_none();
            render::changes_for_terminal(view, colour, width()).into_bytes()
        }
        DiffFormat::Markdown => export::changes_markdown(view).into_bytes(),
        DiffFormat::Json => export::changes_json(view)?.into_bytes(),
        DiffFormat::Docx => {
            let disk = Disk::new(workspace);
            let day = args.as_of.unwrap_or_else(|| disk.today());
            export::changes_docx(view, &settings(&disk).theme, day).map_err(|error| anyhow!(error))?
        }
        DiffFormat::Html | DiffFormat::Text => return page(args, view, workspace, ui),
    })
}

/// The comparison as templates make it.
fn page(args: &DiffArgs, view: &ChangesView, workspace: &Path, ui: &Ui) -> anyhow::Result<Vec<u8>> {
    let settings = settings(&Disk::new(workspace));
    let (templates, engine) = templates::load(args.templates.as_deref(), workspace, &settings, ui)?;
    let format = if args.format() == DiffFormat::Html { Format::Html } else { Format::Text };
    let files = render::changes(&engine, view, &[format]);
    let files = files.map_err(|error| TemplateFaults::new(&templates, &error))?;
    Ok(files.into_iter().flat_map(|file| file.bytes).collect())
}

/// Shows it, or puts it into its file.
fn put(args: &DiffArgs, bytes: &[u8], ui: &Ui) -> anyhow::Result<()> {
    let Some(path) = &args.output else {
        let text = String::from_utf8_lossy(bytes);
        return if args.format() == DiffFormat::Pretty { ui.print_coloured(&text) } else { ui.print(&text) };
    };
    let folder = folder_of(path);
    let name = path.file_name().and_then(|name| name.to_str());
    let Some(name) = name else {
        bail!(UserError::new(say!("{path} cannot be the name of a file", path)));
    };
    create(folder, &[(name, bytes)], Existing::Replace).map_err(UserError::from)?;
    ui.note(&say!("The comparison is in {path}.", path));
    Ok(())
}

/// How the command ends, and why.
fn outcome(args: &DiffArgs, comparison: &PlanComparison<'_>, ui: &Ui) -> Outcome {
    let is_grave = |change: &Change| match args.fail_on {
        None => false,
        Some(FailOn::Dropped) => change.judgement == Judgement::Dropped,
        Some(FailOn::Weakened) => matches!(change.judgement, Judgement::Dropped | Judgement::Weakened),
    };
    let grave: Vec<_> =
        comparison.changes().filter(|(_, change)| is_grave(change) && change.approval.is_none()).collect();
    if !grave.is_empty() {
        ui.note(&say!(
            "Changes that nobody has approved: {count}. Undo them, or say in approved_changes in strategy.yaml who has approved them, when and why.",
            count = grave.len()
        ));
        grave.iter().filter_map(|(element, change)| named(comparison, element, change)).for_each(|line| ui.note(&line));
    }
    let is_fatal = !grave.is_empty();
    let is_different = args.exit_code && !comparison.is_empty();
    if is_fatal || is_different { Outcome::Findings } else { Outcome::Fine }
}

/// A change as approvals name it.
fn named(comparison: &PlanComparison<'_>, element: &ElementChanges, change: &Change) -> Option<Message> {
    let new = element.new.map(|node| (&comparison.new, node));
    let (version, node) = new.or(element.old.map(|node| (&comparison.old, node)))?;
    Some(say!(
        "- {element} in \"{plan}\": {change}",
        element = &version.element(node).id,
        plan = &version.plan_of(node).id,
        change = change.kind.word()
    ))
}

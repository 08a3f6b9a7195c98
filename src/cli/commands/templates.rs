//! `stratc templates`

use std::path::{Component, Path, PathBuf};

use anyhow::bail;
use clap::{Args, Subcommand};

use crate::cli::error::{UserError, did_you_mean};
use crate::cli::outcome::Outcome;
use crate::cli::shell;
use crate::cli::templates::find;
use crate::cli::ui::Ui;
use crate::compile::settings;
use crate::diag::{Message, say, suggest};
use crate::edition::templates::FORMER;
use crate::render::{TEMPLATES, template_reference};
use crate::source::shown;
use crate::world::Disk;
use crate::world::create::{CreateError, Existing, create};

/// Arguments of `templates`.
#[derive(Debug, Args)]
pub struct TemplatesArgs {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// List every template, what it makes, and whether yours replaces it
    List(ListArgs),
    /// Copy templates of the program into a folder, to change them there
    Copy(CopyArgs),
    /// Print what templates can use: the fields of the views, filters and functions, in Markdown
    View,
}

#[derive(Debug, Args)]
struct ListArgs {
    /// The folder with your templates; without it the one that stratc.yaml names
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct CopyArgs {
    /// The templates, such as "html/plan.html"; "templates list" shows them all
    #[arg(value_name = "NAME", required = true)]
    names: Vec<String>,

    /// The folder to copy them to; without it the one that stratc.yaml names
    #[arg(long, value_name = "DIR")]
    to: Option<PathBuf>,

    /// Replace copies that are there already
    #[arg(long)]
    force: bool,
}

/// Lists, copies or explains templates.
pub fn run(args: &TemplatesArgs, workspace: &Path, ui: &Ui) -> anyhow::Result<Outcome> {
    match &args.action {
        Action::List(args) => list(args, workspace, ui),
        Action::Copy(args) => copy(args, workspace, ui),
        Action::View => {
            ui.print(&template_reference())?;
            Ok(Outcome::Fine)
        }
    }
}

fn list(args: &ListArgs, workspace: &Path, ui: &Ui) -> anyhow::Result<Outcome> {
    let settings = settings(&Disk::new(workspace));
    let templates = find(args.templates.as_deref(), workspace, &settings)?;
    let width = TEMPLATES.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    let mut text = String::new();
    for (name, _) in TEMPLATES {
        text.push_str(&format!("{name:width$}  {}", ui.say(&makes(name))));
        if templates.replaces(name) {
            text.push_str(&format!(" – {}", ui.say(&say!("replaced by {path}", path = templates.path(name)))));
        }
        text.push('\n');
    }
    ui.print(&text)?;
    templates.warnings().iter().for_each(|warning| ui.note(warning));
    Ok(Outcome::Fine)
}

/// What a template makes.
fn makes(name: &str) -> Message {
    match name {
        "html/plan.html" => say!("the web page of a plan"),
        "html/index.html" => say!("the web page that lists all plans"),
        "html/body.html" => say!("the plan itself, on the web page and on paper"),
        "html/parts.html" => say!("the pieces that web pages and paper are put together from"),
        "html/style.css" => say!("how web pages and paper look"),
        "html/theme.css" => say!("colours and typefaces from stratc.yaml"),
        "html/theme.html" => say!("the logo and the words at the foot of pages, from stratc.yaml"),
        "html/page.js" => say!("the script that helps on the web page of a plan"),
        "print/plan.html" => say!("the page for paper"),
        "print/onepage.html" => say!("the plan on one sheet of paper"),
        "print/margins.css" => say!("the head and foot of printed pages"),
        "report/report.html" => say!("the web page of a status report"),
        "report/report.txt" => say!("the plain text of a status report"),
        "changes/changes.html" => say!("the web page of a comparison"),
        "changes/changes.txt" => say!("the plain text of a comparison"),
        "changes/filter.js" => say!("the script that helps on the web page of a comparison"),
        _ => match name.split('/').next() {
            Some("html") => say!("a piece of web pages"),
            Some("print") => say!("a piece of pages for paper"),
            Some("report") => say!("a piece of status reports"),
            Some("changes") => say!("a piece of comparisons"),
            Some("typst") => say!("how the PDF looks"),
            _ => say!("a piece of another page"),
        },
    }
}

fn copy(args: &CopyArgs, workspace: &Path, ui: &Ui) -> anyhow::Result<Outcome> {
    let named = settings(&Disk::new(workspace)).templates.map(|folder| workspace.join(folder.path));
    let Some(folder) = args.to.clone().or(named) else {
        bail!(UserError::new(say!(
            "say where to, with --to DIR, or name a folder under \"templates:\" in stratc.yaml"
        )));
    };
    let mut files = Vec::new();
    for name in &args.names {
        match TEMPLATES.iter().find(|(own, _)| own == name) {
            Some(found) => files.push(*found),
            None => bail!(unknown(name)),
        }
    }
    let existing = if args.force { Existing::Replace } else { Existing::Refuse };
    create(&folder, &files, existing).map_err(not_copied)?;
    for (name, _) in &files {
        ui.print(&format!("{}\n", shown(&folder.join(name))))?;
    }
    ui.note(&how_to_use(args.to.as_deref(), workspace));
    Ok(Outcome::Fine)
}

/// How a build finds the copies, which lie in `folder` or, without one, where stratc.yaml says.
fn how_to_use(folder: Option<&Path>, workspace: &Path) -> Message {
    let Some(folder) = folder else { return say!("Change them there; \"stratc build\" uses them.") };
    let argument = shell::argument(folder);
    match below(folder, workspace) {
        Some(path) => say!(
            "Change them there, and build with --templates {argument}, or add this line to stratc.yaml: {line}",
            argument,
            line = format!("templates: {}", shell::yaml(&path))
        ),
        None => say!("Change them there, and build with --templates {argument}", argument),
    }
}

/// A folder as `stratc.yaml` names it, where it lies in the workspace as it is written.
fn below(folder: &Path, workspace: &Path) -> Option<String> {
    let inside = match folder.strip_prefix(workspace) {
        Err(_) if workspace == Path::new(".") => folder,
        inside => inside.ok()?,
    };
    let parts = inside.components().filter(|part| *part != Component::CurDir).map(|part| match part {
        Component::Normal(name) => name.to_str(),
        _ => None,
    });
    parts.collect::<Option<Vec<_>>>().map(|parts| parts.join("/"))
}

fn not_copied(error: CreateError) -> UserError {
    match error {
        CreateError::Exists(path) => UserError::new(say!(
            "{path} is there already, so nothing was written; replace it with --force, or choose another folder with --to",
            path
        )),
        CreateError::NotAFile(_) | CreateError::NotAFolder(_) | CreateError::Io { .. } => error.into(),
    }
}

fn unknown(name: &str) -> UserError {
    if FORMER.contains(&name) {
        return UserError::new(say!(
            "there is no template \"{name}\" any more: the program itself writes what that template made",
            name
        ));
    }
    let help = match suggest(name, TEMPLATES.iter().map(|(own, _)| *own)) {
        Some(right) => did_you_mean(right.name),
        None => say!("\"stratc templates list\" shows them all"),
    };
    UserError::with_help(say!("there is no template \"{name}\"", name), help)
}

//! `stratc show`

use std::path::Path;

use anyhow::bail;
use clap::{Args, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::cli::error::UserError;
use crate::cli::lookup::no_element;
use crate::cli::outcome::Outcome;
use crate::cli::ui::Ui;
use crate::cli::values::day;
use crate::cli::workspace::open;
use crate::compile::Compilation;
use crate::diag::say;
use crate::export::coverage_json;
use crate::export::text::WIDTH;
use crate::locale::Locale;
use crate::model::ElementId;
use crate::render::{about_text, coverage_text, economy_text, goals_text};
use crate::view;

/// Arguments of `show`.
#[derive(Debug, Args)]
#[command(subcommand_negates_reqs = true)]
pub struct ShowArgs {
    /// What to show
    #[command(subcommand)]
    what: Option<What>,

    /// The id of the element to show, alone or as strategy/id
    #[arg(required = true, value_name = "ID")]
    id: Option<String>,

    /// Judge dates as of this day instead of today
    #[arg(long, global = true, value_name = "DATE", value_parser = day)]
    as_of: Option<Date>,
}

#[derive(Debug, Subcommand)]
enum What {
    /// The goal hierarchy with its numbers
    Goals {
        /// Only this strategy
        #[arg(value_name = "STRATEGY")]
        strategy: Option<String>,
    },
    /// What the measures cost: by year, goal, focus area, owner and source, against the budget
    Money {
        /// Only this strategy
        #[arg(value_name = "STRATEGY")]
        strategy: Option<String>,
    },
    /// What answers the demands of governing documents
    Coverage {
        /// Only this document
        #[arg(value_name = "DOCUMENT")]
        document: Option<String>,
        /// How to show it
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        format: ShowFormat,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ShowFormat {
    /// For reading
    Text,
    /// For programs
    Json,
}

/// Shows a part of the plans. Errors elsewhere do not keep anybody from looking.
pub fn run(args: &ShowArgs, workspace: &Path, ui: &Ui) -> anyhow::Result<Outcome> {
    let compilation = open(workspace, args.as_of)?;
    let text = match (&args.what, &args.id) {
        (Some(What::Goals { strategy }), _) => goals(&compilation, strategy.as_deref())?,
        (Some(What::Money { strategy }), _) => money(&compilation, strategy.as_deref())?,
        (Some(What::Coverage { document, format }), _) => coverage(&compilation, document.as_deref(), *format)?,
        (None, Some(id)) => about(&compilation, id)?,
        (None, None) => String::new(),
    };
    let is_data = matches!(&args.what, Some(What::Coverage { format: ShowFormat::Json, .. }));
    if is_data {
        ui.print(&text)?;
    } else {
        ui.print_lines(&text, WIDTH)?;
    }
    if compilation.has_errors() {
        ui.note(&say!("The plans have errors, so something may be missing here: see \"stratc check\"."));
    }
    Ok(Outcome::Fine)
}

fn goals(compilation: &Compilation, only: Option<&str>) -> Result<String, UserError> {
    let plan = &compilation.plan;
    let mut text = String::new();
    for (scope, strategy) in plan.strategies().filter(|(_, scope)| only.is_none_or(|only| *scope.id == *only)) {
        let title = plan.root(scope).map_or(&*strategy.id, |root| root.title());
        text.push_str(&goals_text(title, &view::goal_tree(plan, scope, compilation.as_of)));
    }
    found(compilation, only, text)
}

fn money(compilation: &Compilation, only: Option<&str>) -> Result<String, UserError> {
    let plan = &compilation.plan;
    let mut text = String::new();
    for (scope, strategy) in plan.strategies().filter(|(_, scope)| only.is_none_or(|only| *scope.id == *only)) {
        let title = plan.root(scope).map_or(&*strategy.id, |root| root.title());
        let economy = view::economy_of(plan, scope, compilation.as_of);
        text.push_str(&economy_text(title, &economy, Locale::of(plan.language(scope))));
    }
    found(compilation, only, text)
}

/// What is shown of one strategy or all of them; an error where there is no strategy called `only`.
fn found(compilation: &Compilation, only: Option<&str>, text: String) -> Result<String, UserError> {
    match only {
        Some(only) if text.is_empty() => {
            let names = compilation.plan.strategies().map(|(_, scope)| &*scope.id).collect::<Vec<_>>();
            Err(UserError::nothing_called(only, &names))
        }
        _ => Ok(text),
    }
}

fn coverage(compilation: &Compilation, only: Option<&str>, format: ShowFormat) -> anyhow::Result<String> {
    let plan = &compilation.plan;
    let all = plan.strategies().flat_map(|(scope, _)| view::coverage_of(plan, scope, compilation.as_of));
    let all: Vec<_> = all.collect();
    let id = |document: &view::CoverageView| document.anchor.trim_end_matches('_').to_owned();
    let ids: Vec<_> = all.iter().map(id).collect();
    let documents: Vec<_> = all.into_iter().filter(|document| only.is_none_or(|only| id(document) == only)).collect();
    if let (Some(only), true) = (only, documents.is_empty()) {
        bail!(UserError::nothing_called(only, &ids.iter().map(String::as_str).collect::<Vec<_>>()));
    }
    match format {
        ShowFormat::Text => Ok(documents.iter().map(coverage_text).collect()),
        ShowFormat::Json => Ok(coverage_json(&super::coverage::data(compilation, only))?),
    }
}

fn about(compilation: &Compilation, name: &str) -> Result<String, UserError> {
    let plan = &compilation.plan;
    let matches = |id: ElementId| *plan.element(id).id == *name || view::full_name(plan, id) == name;
    let found: Vec<_> = plan.elements().map(|(id, _)| id).filter(|id| matches(*id)).collect();
    if found.is_empty() {
        return Err(no_element(plan, name));
    }
    let shown = found.into_iter().map(|id| {
        let span = plan.element(id).span;
        let path = compilation.sources.file(span.file()).path();
        about_text(&view::about(plan, id, compilation.as_of), path, compilation.sources.start(span).line)
    });
    Ok(shown.collect::<Vec<_>>().join("\n"))
}

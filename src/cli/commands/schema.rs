//! `stratc schema`

use clap::{Args, ValueEnum};

use crate::cli::outcome::Outcome;
use crate::cli::ui::Ui;
use crate::export;
use crate::reference::{Target, schema};

/// Arguments of `schema`.
#[derive(Debug, Args)]
pub struct SchemaArgs {
    /// The files that the schema is for
    #[arg(value_name = "FILES", default_value = "strategy")]
    files: SchemaFiles,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum SchemaFiles {
    /// The YAML files of a strategy
    Strategy,
    /// The YAML files of governing documents
    Document,
    /// The JSON files that "build --format json" makes
    Edition,
    /// Comparisons as "diff --format json" writes them
    Changes,
    /// What "show coverage --format json" prints
    Coverage,
}

/// Prints a JSON Schema (2020-12).
pub fn run(args: &SchemaArgs, ui: &Ui) -> anyhow::Result<Outcome> {
    let schema = match args.files {
        SchemaFiles::Strategy => schema(Target::Strategy),
        SchemaFiles::Document => schema(Target::Document),
        SchemaFiles::Edition => export::schema(),
        SchemaFiles::Changes => export::changes_schema(),
        SchemaFiles::Coverage => export::coverage_schema(),
    };
    ui.print(&(serde_json::to_string_pretty(&schema)? + "\n"))?;
    Ok(Outcome::Fine)
}

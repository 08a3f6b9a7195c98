//! `stratc rules`

use std::path::Path;

use clap::{Args, ValueEnum};
use serde::Serialize;

use crate::cli::error::UserError;
use crate::cli::outcome::Outcome;
use crate::cli::ui::{Ui, width, wrapped};
use crate::cli::workspace::must_be_folder;
use crate::compile::settings;
use crate::diag::{Code, Family, Level, Message, say};
use crate::reference::{Entry, codes, entries};
use crate::world::Disk;

/// Arguments of `rules`.
#[derive(Debug, Args)]
pub struct RulesArgs {
    /// Only this family, by its letter, such as M; without it, all
    #[arg(value_name = "FAMILY")]
    family: Option<String>,

    /// How to show the list
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: RulesFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum RulesFormat {
    /// For reading
    Text,
    /// An array of objects, for programs
    Json,
}

/// A code as it is listed: what holds everywhere, and the level that it has in the workspace.
#[derive(Debug, Serialize)]
struct Row {
    #[serde(flatten)]
    entry: Entry,
    level_here: &'static str,
    #[serde(skip)]
    levels: Message,
}

/// Lists the codes, with the levels that the settings of the workspace give them.
pub fn run(args: &RulesArgs, workspace: &Path, ui: &Ui) -> anyhow::Result<Outcome> {
    must_be_folder(workspace)?;
    let families = families(args.family.as_deref())?;
    let rows = rows(&families, workspace, ui);
    let text = match args.format {
        RulesFormat::Text => {
            families.iter().filter_map(|family| section(*family, &rows, ui)).collect::<Vec<_>>().join("\n")
        }
        RulesFormat::Json => serde_json::to_string_pretty(&rows)? + "\n",
    };
    ui.print(&text)?;
    Ok(Outcome::Fine)
}

fn families(wanted: Option<&str>) -> Result<Vec<Family>, UserError> {
    let Some(wanted) = wanted else { return Ok(Family::ALL.to_vec()) };
    match Family::ALL.into_iter().find(|family| family.letter().eq_ignore_ascii_case(wanted)) {
        Some(family) => Ok(vec![family]),
        None => Err(UserError::with_help(
            say!("there is no family \"{name}\"", name = wanted),
            say!("write one of these letters: {letters}", letters = Family::LETTERS.join(", ")),
        )),
    }
}

fn rows(families: &[Family], workspace: &Path, ui: &Ui) -> Vec<Row> {
    let levels = settings(&Disk::new(workspace)).levels;
    let rows = codes().into_iter().zip(entries(ui.language()));
    let rows = rows.filter(|(code, _)| code.family().is_some_and(|family| families.contains(&family)));
    let row = |(code, entry): (&Code, Entry)| {
        let here = levels.of(code);
        Row { entry, level_here: here.map_or("off", Level::word), levels: shown(code.level, here) }
    };
    rows.map(row).collect()
}

/// The level of a code, and the one that it has here where that is another.
fn shown(level: Level, here: Option<Level>) -> Message {
    match here {
        Some(here) if here == level => level.name(),
        Some(here) => say!("{level}, here {here}", level = level.name(), here = here.name()),
        None => say!("{level}, here {here}", level = level.name(), here = say!("off")),
    }
}

/// The codes of a family under its name; `None` where it has none. Columns are as wide as the whole list needs.
fn section(family: Family, rows: &[Row], ui: &Ui) -> Option<String> {
    let own: Vec<_> = rows.iter().filter(|row| row.entry.family == family.letter()).collect();
    let names = rows.iter().map(|row| row.entry.name.len()).max().unwrap_or_default();
    let levels = rows.iter().map(|row| ui.say(&row.levels).chars().count()).max().unwrap_or_default();
    let mut text = format!("{}: {}\n", family.letter(), ui.say(&family.name()));
    for row in &own {
        let fixable = if row.entry.fixable { ui.say(&say!("fixable")) } else { String::new() };
        let line =
            format!("  {}  {:names$}  {:levels$}  {fixable}", row.entry.code, row.entry.name, ui.say(&row.levels));
        let indent = " ".repeat(8);
        let line = if line.trim_end().chars().count() > width() {
            let words = [row.entry.code, row.entry.name, &ui.say(&row.levels), &fixable].join("  ");
            wrapped(words.trim_end(), "  ", &indent)
        } else {
            line.trim_end().to_owned()
        };
        text.push_str(&format!("{line}\n{}\n", wrapped(&row.entry.summary, &indent, &indent)));
    }
    (!own.is_empty()).then_some(text)
}

//! `stratc candidates`, which the completions of shells call. It is hidden: people have `show`, `explain` and `rules`.

use std::path::Path;

use clap::{Args, ValueEnum};

use crate::cli::outcome::Outcome;
use crate::cli::ui::Ui;
use crate::compile;
use crate::diag::Family;
use crate::model::{Kind, Plan};
use crate::reference::{change_names, codes};
use crate::world::Disk;

/// Arguments of `candidates`.
#[derive(Debug, Args)]
pub struct CandidatesArgs {
    /// What to list
    #[arg(value_name = "WHAT")]
    what: Candidates,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Candidates {
    /// The ids of the workspace
    Ids,
    /// The strategies of the workspace
    Strategies,
    /// Codes, their names and families
    Codes,
    /// What can be explained
    Topics,
}

/// Prints names, one a line. Where there is no workspace there are none, and nobody who presses a key is told of faults.
pub fn run(args: &CandidatesArgs, workspace: &Path, ui: &Ui) -> anyhow::Result<Outcome> {
    let plan = || compile::read(&Disk::new(workspace), None).plan;
    let names = match args.what {
        Candidates::Ids => ids(&plan()),
        Candidates::Strategies => plan().strategies().map(|(_, scope)| scope.id.to_string()).collect(),
        Candidates::Codes => known_codes().chain(Family::LETTERS.map(str::to_owned)).collect(),
        Candidates::Topics => {
            let kinds = Kind::ALL.iter().map(|kind| kind.word().to_owned());
            known_codes().chain(kinds).chain(change_names()).collect()
        }
    };
    ui.print(&names.into_iter().flat_map(|name| [name, "\n".to_owned()]).collect::<String>())?;
    Ok(Outcome::Fine)
}

fn ids(plan: &Plan) -> Vec<String> {
    let mut ids: Vec<_> = plan.elements().map(|(_, element)| element.id.to_string()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn known_codes() -> impl Iterator<Item = String> {
    codes().into_iter().flat_map(|code| [code.id.to_owned(), code.name.to_owned()])
}

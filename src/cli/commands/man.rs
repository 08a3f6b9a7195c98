//! `stratc man`

use anyhow::bail;
use clap::{Args, Command};

use crate::cli::error::UserError;
use crate::cli::outcome::Outcome;
use crate::cli::ui::Ui;
use crate::diag::say;

/// Arguments of `man`.
#[derive(Debug, Args)]
pub struct ManArgs {
    /// The command whose page to print; without it, the program's
    #[arg(value_name = "COMMAND")]
    command: Option<String>,
}

/// Prints a manual page of the command line in roff.
pub fn run(args: &ManArgs, mut command: Command, ui: &Ui) -> anyhow::Result<Outcome> {
    command.build();
    if let Some(name) = &args.command {
        let Some(inner) = command.find_subcommand(name) else {
            bail!(UserError::with_help(
                say!("there is no command \"{name}\"", name),
                say!("\"stratc --help\" lists them"),
            ))
        };
        command = inner.clone();
    }
    let mut page = Vec::new();
    clap_mangen::Man::new(command).render(&mut page)?;
    ui.print(&String::from_utf8_lossy(&page))?;
    Ok(Outcome::Fine)
}

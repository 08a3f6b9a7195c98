//! `stratc man`

use clap::{Args, CommandFactory as _};

use super::super::Outcome;
use super::super::args;
use super::super::ui::Ui;

/// Arguments of `man`.
#[derive(Debug, Args)]
pub struct ManArgs {
    /// The command whose page to print; without it, the program's
    #[arg(value_name = "COMMAND")]
    command: Option<String>,
}

/// Prints a manual page in roff.
pub fn run(args: &ManArgs, ui: &Ui) -> anyhow::Result<Outcome> {
    let mut command = args::Args::command();
    command.build();
    if let Some(name) = &args.command {
        let Some(inner) = command.find_subcommand(name) else {
            anyhow::bail!(ui.say(&crate::diag::say!(
                "there is no command \"{name}\"; \"stratc --help\" lists them",
                name = name.as_str()
            )))
        };
        command = inner.clone();
    }
    let mut page = Vec::new();
    clap_mangen::Man::new(command).render(&mut page)?;
    ui.print(&String::from_utf8_lossy(&page))?;
    Ok(Outcome::Fine)
}

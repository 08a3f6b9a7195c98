//! `stratc completions`

use clap::{Args, Command};
use clap_complete::Shell;

use crate::cli::outcome::Outcome;
use crate::cli::ui::Ui;

/// Arguments of `completions`.
#[derive(Debug, Args)]
pub struct CompletionsArgs {
    /// The shell
    shell: Shell,
}

/// Prints the completions of the command line for a shell.
pub fn run(args: &CompletionsArgs, command_line: &mut Command, ui: &Ui) -> anyhow::Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, command_line, "stratc", &mut script);
    ui.print(&String::from_utf8_lossy(&script))?;
    Ok(Outcome::Fine)
}

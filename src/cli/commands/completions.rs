//! `stratc completions`

use clap::{Args, CommandFactory as _};
use clap_complete::Shell;

use super::super::Outcome;
use super::super::args;
use super::super::ui::Ui;

/// Arguments of `completions`.
#[derive(Debug, Args)]
pub struct CompletionsArgs {
    /// The shell
    shell: Shell,
}

/// Prints the completions for a shell.
pub fn run(args: &CompletionsArgs, ui: &Ui) -> anyhow::Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut args::Args::command(), "stratc", &mut script);
    ui.print(&String::from_utf8_lossy(&script))?;
    Ok(Outcome::Fine)
}

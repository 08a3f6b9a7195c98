//! `stratc completions`

use clap::{Args, Command};
use clap_complete::Shell;

use super::shells::{install, with_known};
use crate::cli::outcome::Outcome;
use crate::cli::ui::Ui;

/// Arguments of `completions`.
#[derive(Debug, Args)]
pub struct CompletionsArgs {
    /// The shell
    shell: Shell,
}

/// Prints the completions of the command line for a shell, below a comment that says how to install them. They ask the
/// program for what only it knows: the ids in a workspace, and the codes and kinds of this version.
pub fn run(args: &CompletionsArgs, command_line: &mut Command, ui: &Ui) -> anyhow::Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, command_line, "stratc", &mut script);
    let script = with_known(args.shell, &String::from_utf8_lossy(&script));
    let lines = install(args.shell).into_iter().flat_map(|(what, line)| [ui.say(&what), format!("  {line}")]);
    let comment: String = lines
        .flat_map(|line| {
            [
                "# ".to_owned(),
                line,
                "
"
                .to_owned(),
            ]
        })
        .collect();
    // The first line of a script for zsh says what it completes.
    let marked = script.split_once('\n').filter(|(first, _)| first.starts_with("#compdef"));
    ui.print(&match marked {
        Some((first, rest)) => format!("{first}\n{comment}{rest}"),
        None => format!("{comment}{script}"),
    })?;
    Ok(Outcome::Fine)
}

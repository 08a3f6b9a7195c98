//! The command line. The only part of the program that prints.

mod args;
mod commands;
pub mod failure;
mod help;
mod making;
mod misuse;
mod shell;
mod templates;
mod ui;
mod versions;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory as _, Parser as _};

use crate::world::environment;
use args::{Args, Color, Command, Lang};
use ui::Ui;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing wrong, or nothing worse than warnings.
    Fine,
    /// The plan has errors, or a published file does not match it.
    Findings,
    /// The surroundings stop it, or what was asked for cannot be told; why has been shown.
    Unusable,
}

/// Runs the command that the process was given. Exit status: 0 fine, 1 findings at error level, 2 misuse or a
/// fault of the surroundings.
pub fn run() -> ExitCode {
    let given = environment::arguments();
    let args = match Args::try_parse_from(&given) {
        Ok(args) => args,
        Err(error) => return help_or_misuse(error, &given),
    };
    let ui = Ui::new(args.lang, args.color);
    share_work();
    match dispatch(args, &ui) {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Ok(Outcome::Unusable) => ExitCode::from(2),
        Err(error) => {
            ui.failure(&error);
            ExitCode::from(2)
        }
    }
}

/// The command line as it is declared, with its help in English.
pub fn command() -> clap::Command {
    Args::command()
}

/// Prints what clap has to say of the arguments – help, version or misuse – in the reader's language. It is asked
/// again for it, so that a command that can be carried out need not wait for translations of help.
fn help_or_misuse(error: clap::Error, given: &[OsString]) -> ExitCode {
    let ui = Ui::new(Lang::given(given), Color::Auto);
    let translated = help::translated(command(), ui.translator());
    ui.usage(&translated.try_get_matches_from(given).err().unwrap_or(error))
}

/// Lets the main thread take its share of the work instead of waiting for others to do it. A pool that is there
/// already, as in tests, is as good.
fn share_work() {
    let _ = rayon::ThreadPoolBuilder::new().use_current_thread().build_global();
}

fn dispatch(args: Args, ui: &Ui) -> anyhow::Result<Outcome> {
    let workspace = args.workspace;
    match args.command {
        Command::Check(command) => commands::check::run(&command, &workspace, ui),
        Command::Build(command) => commands::build::run(&command, &workspace, ui),
        Command::Diff(command) => commands::diff::run(&command, &workspace, ui),
        Command::Verify(command) => commands::verify::run(&command, &workspace, ui),
        Command::Report(command) => commands::report::run(&command, &workspace, ui),
        Command::Show(command) => commands::show::run(&command, &workspace, ui),
        Command::Explain(command) => commands::explain::run(&command, ui),
        Command::Rules(command) => commands::rules::run(&command, &workspace, ui),
        Command::Schema(command) => commands::schema::run(&command, ui),
        Command::Templates(command) => commands::templates::run(&command, &workspace, ui),
        Command::Init(command) => commands::init::run(&command, ui),
        Command::Completions(command) => commands::completions::run(&command, ui),
        Command::Man(command) => commands::man::run(&command, ui),
    }
}

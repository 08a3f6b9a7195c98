//! The command line. The only part of the program that prints.
//!
//! `args` declares it, and each command is a file of `commands/`. What commands share lies beside them.

mod args;
mod commands;
mod edition;
mod error;
mod help;
mod lookup;
mod misuse;
mod outcome;
mod output;
mod shell;
mod strategy;
mod synonyms;
mod templates;
mod ui;
mod values;
mod versions;
mod workspace;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory as _, Parser as _};

use crate::edition::templates::TemplateFaults;
use crate::world::environment;
use args::{Args, Command};
use outcome::Outcome;
use ui::Ui;
use values::{Color, Lang};

pub use error::UserError;

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
    let outcome = dispatch(args, &ui).unwrap_or_else(|error| {
        show(&error, &ui);
        Outcome::Unusable
    });
    outcome.exit_code()
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

/// Says why a command could not be carried out. Faults of templates are shown at their lines.
fn show(error: &anyhow::Error, ui: &Ui) {
    match error.downcast_ref::<TemplateFaults>() {
        Some(faults) => ui.findings(&faults.report(ui.translator())),
        None => ui.failure(error),
    }
}

/// Lets the main thread take its share of the work instead of waiting for others to do it. A pool that is there
/// already, as in tests, is as good.
fn share_work() {
    let _ = rayon::ThreadPoolBuilder::new().use_current_thread().build_global();
}

fn dispatch(args: Args, ui: &Ui) -> anyhow::Result<Outcome> {
    let workspace = args.workspace.unwrap_or_else(workspace::nearest);
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
        Command::Completions(arguments) => commands::completions::run(&arguments, &mut command(), ui),
        Command::Candidates(command) => commands::candidates::run(&command, &workspace, ui),
        Command::Man(arguments) => commands::man::run(&arguments, command(), ui),
    }
}

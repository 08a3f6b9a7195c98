//! The files for pipelines: the scripts in `ci/` as a pipeline runs them, and the declarations that call them. They need
//! nothing but a shell and git; `tests/ci/run` tries the recipes with the tools of the hosts.

mod check;
mod declarations;
mod diff;
mod setup;

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::support::{Run, Workspace};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

const TWICE: &str = "goals:\n  svar:\n    title: Alle får svar\n  svar:\n    title: Alle får raske svar\n";

/// A plan with one error.
fn faulty() -> Workspace {
    Workspace::new().with("strategies/plan/goals.yaml", TWICE)
}

/// Runs a script of `ci/` in a folder, with the program that is tested.
fn script(name: &str, folder: &Path, args: &[&str], variables: &[(&str, &str)]) -> Run {
    shell(&PathBuf::from(ROOT).join("ci").join(name), folder, args, "", variables)
}

/// Runs a script in a folder, with the program that is tested, and with something to read.
fn shell(script: &Path, folder: &Path, args: &[&str], input: &str, variables: &[(&str, &str)]) -> Run {
    let path = std::env::var("PATH").expect("there is a path");
    let base = BTreeMap::from([
        ("PATH", path.as_str()),
        ("LC_ALL", "C"),
        ("COLUMNS", "100"),
        ("GIT_CONFIG_GLOBAL", "/dev/null"),
        ("STRATC", env!("CARGO_BIN_EXE_stratc")),
    ]);
    let mut command = Command::new("sh");
    command.arg(script).args(args).current_dir(folder).env_clear().envs(base).envs(variables.iter().copied());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = command.spawn().expect("sh starts");
    // A script that reads nothing may have ended already.
    let _ = running.stdin.take().expect("there is an input").write_all(input.as_bytes());
    Run::new(running.wait_with_output().expect("sh ends"))
}

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(ROOT).join(path)).expect("the file can be read")
}

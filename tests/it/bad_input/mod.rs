//! Input that nobody wants: each fault is reported at its place, and none takes the program down.

mod comments;
mod depth;
mod files;
mod history;
mod instead;
mod lost;
mod markup;
mod misplaced_fields;
mod printed;
mod recovery;
mod references;
mod settings;
mod slips;
mod syntax;
mod tables;
mod templates;

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::support::{Run, Workspace, command};

/// Longer than any of these runs may take, however busy the machine is.
const PATIENCE: Duration = Duration::new(120, 0);

/// Runs the program, which must end by itself and in good time.
fn run(workspace: &Workspace, args: &[&str]) -> Run {
    let mut command = command(workspace.root());
    command.args(args);
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || sender.send(command.output()));
    let output = receiver.recv_timeout(PATIENCE).expect("the program ends in good time");
    let run = Run::new(output.expect("the program starts"));
    assert!(matches!(run.status, 0..=2), "{args:?} broke down: {run:?}");
    run
}

/// What `check` finds, a line each.
fn found(workspace: &Workspace) -> Vec<String> {
    run(workspace, &["check", "--format", "short"]).out.lines().map(str::to_owned).collect()
}

/// What `check` shows of its findings, with the lines in question.
fn shown(workspace: &Workspace) -> String {
    run(workspace, &["check"]).out
}

/// A measure that refers to each of `goals`; the references stand in line 4.
fn measure(goals: &str) -> String {
    format!("measures:\n  tiltak:\n    title: Tiltak\n    goals: [{goals}]\n")
}

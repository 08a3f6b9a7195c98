//! What tests of the whole program share: a workspace in a temporary folder, and a run of the program.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use stratc::compile::{Compilation, compile};
use stratc::format::Format;
use stratc::world::Memory;
use tempfile::TempDir;

/// The day on which tests take place.
pub const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 21);

/// A `strategy.yaml` for plans that are too small to be sound: it asks only for what such a plan can give. The rules
/// have tests of their own, in `examples`, `mutants` and `strategies`.
pub const STRATEGY: &str = "\
levels: {off: [C, M, T, N, A, F, O, L, D], warning: [A001, A002, N001, N002]}
strategy:
  title: Kommunikasjonsplan
  organisation: Fjordvik kommune
  kind: communication-plan
  language: nb
";

/// A workspace on disk that goes away with the value.
pub struct Workspace {
    folder: TempDir,
}

impl Workspace {
    /// An empty folder.
    pub fn empty() -> Self {
        Self { folder: TempDir::new().expect("a temporary folder can be made") }
    }

    /// A workspace with one sound strategy called `plan`.
    pub fn new() -> Self {
        Self::empty().with("strategies/plan/strategy.yaml", STRATEGY)
    }

    /// Adds or replaces a file.
    pub fn with(self, path: &str, content: impl AsRef<[u8]>) -> Self {
        self.write(path, content);
        self
    }

    /// Adds or replaces a file.
    pub fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("folders can be made");
        fs::write(path, content).expect("files can be written");
    }

    /// The place of a path of the workspace on disk.
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// The root.
    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// The content of a file.
    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Runs the program here, as on a terminal without colour, in English, on [`TODAY`].
    pub fn run(&self, args: &[&str]) -> Run {
        let output = command(self.root()).args(args).output().expect("the program starts");
        Run::new(output)
    }
}

/// The program, set up to say the same everywhere.
pub fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_stratc"));
    command.current_dir(folder).env_clear().env("LC_ALL", "C").env("COLUMNS", "100");
    // No program of Windows starts without knowing where Windows is.
    command.envs(std::env::vars_os().filter(|(name, _)| cfg!(windows) && *name == "SystemRoot"));
    command
}

/// A path as this system writes it.
pub fn native(path: &str) -> String {
    if cfg!(windows) { path.replace('/', r"\") } else { path.to_owned() }
}

/// The arguments that publish an edition in some formats, on [`TODAY`] and in a folder of its own.
pub fn build_args<'a>(edition: &'a str, formats: &'a str, output: &'a str) -> [&'a str; 9] {
    ["build", "--as-of", "2026-11-21", "--edition", edition, "--format", formats, "--output", output]
}

/// Every format that this build makes, as an argument.
pub fn built_in_formats() -> String {
    let formats = Format::ALL.into_iter().filter(|format| format.is_built_in());
    formats.map(Format::word).collect::<Vec<_>>().join(",")
}

/// What a run of the program printed, and its exit status.
#[derive(Debug)]
pub struct Run {
    /// Exit status; -1 when a signal ended it.
    pub status: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Run {
    /// Reads the output of a finished process.
    pub fn new(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("output is UTF-8");
        Self { status: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
    }
}

/// Compiles files in memory on [`TODAY`].
pub fn compile_files(files: &[(&str, &str)]) -> Compilation {
    let world = files.iter().fold(Memory::new(TODAY), |world, (path, content)| world.with(path, *content));
    compile(&world, None)
}

/// The codes found in a compilation, in order.
pub fn codes(compilation: &Compilation) -> Vec<&'static str> {
    compilation.diagnostics.iter().map(|found| found.code.id).collect()
}

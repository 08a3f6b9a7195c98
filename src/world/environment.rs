//! The environment of the process.

use std::io;
use std::path::{Path, PathBuf};

/// The value of an environment variable; `None` when it is unset, empty or not UTF-8.
pub fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The command line: the name of the program, then its arguments.
pub fn arguments() -> Vec<std::ffi::OsString> {
    std::env::args_os().collect()
}

/// Whether there is a folder at this path.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// The absolute form of `path`.
///
/// # Errors
/// Where `path` is empty, or relative while the current folder is gone.
pub fn absolute(path: &Path) -> io::Result<PathBuf> {
    std::path::absolute(path)
}

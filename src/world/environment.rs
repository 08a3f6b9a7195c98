//! What the surroundings of the process say.

use std::io;
use std::path::{Path, PathBuf};

/// The value of an environment variable; `None` when it is not set, empty, or not text.
pub fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The command line: the name of the program, and what was written after it.
pub fn arguments() -> Vec<std::ffi::OsString> {
    std::env::args_os().collect()
}

/// Whether there is a folder at this path.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// The path from the root of the file system on. Fails where the current folder is gone.
pub fn absolute(path: &Path) -> io::Result<PathBuf> {
    std::path::absolute(path)
}

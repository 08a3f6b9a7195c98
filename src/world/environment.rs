//! The environment of the process.

use std::io;
use std::path::{Path, PathBuf};

/// The value of an environment variable; `None` when it is unset, empty or not UTF-8.
pub fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The command line: the name of the program, then its arguments.
#[cfg(not(windows))]
pub fn arguments() -> Vec<std::ffi::OsString> {
    std::env::args_os().collect()
}

/// The command line: the name of the program, then its arguments. No shell of Windows puts files in the place of `*.html`, so
/// that every program does.
#[cfg(windows)]
pub fn arguments() -> Vec<std::ffi::OsString> {
    wild::args_os().collect()
}

/// The languages that the user's system is set to, such as `nb_NO.UTF-8` or `nb-NO`; empty where it does not say.
pub fn locale() -> String {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable);
    named.or_else(system_locale).unwrap_or_default()
}

/// Windows states the language in its settings, not in the environment.
#[cfg(windows)]
fn system_locale() -> Option<String> {
    sys_locale::get_locale()
}

#[cfg(not(windows))]
fn system_locale() -> Option<String> {
    None
}

/// Whether terminals of this system understand colours and cursor movements. Windows must be asked to: it refuses in
/// consoles of before Windows 10.
#[cfg(windows)]
pub fn shows_colours() -> bool {
    anstyle_query::windows::enable_ansi_colors().unwrap_or_default()
}

/// Whether terminals of this system understand colours and cursor movements: all but those that call themselves dumb.
#[cfg(not(windows))]
pub fn shows_colours() -> bool {
    variable("TERM").is_none_or(|kind| kind != "dumb")
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

//! What the surroundings of the process say.

/// The value of an environment variable; `None` when it is not set, empty, or not text.
pub fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The command line: the name of the program, and what was written after it.
pub fn arguments() -> Vec<std::ffi::OsString> {
    std::env::args_os().collect()
}

//! How a command ends.

use std::process::ExitCode;

use crate::compile::Compilation;

/// How a command ended, from good to bad.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Nothing wrong, or nothing worse than warnings.
    Fine,
    /// The plan has errors, or a published file does not match it.
    Findings,
    /// The surroundings stop it, or what was asked for cannot be told; why has been shown.
    Unusable,
}

impl Outcome {
    /// How a command ends that judged plans.
    pub fn of(compilation: &Compilation) -> Self {
        if compilation.has_errors() { Self::Findings } else { Self::Fine }
    }

    /// The status that the process ends with.
    pub fn exit_code(self) -> ExitCode {
        ExitCode::from(match self {
            Self::Fine => 0,
            Self::Findings => 1,
            Self::Unusable => 2,
        })
    }
}

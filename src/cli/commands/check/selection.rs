//! `--only` and `--deny`: what `check` shows, and what it fails for.

use clap::{Args, ValueEnum};

use crate::cli::error::{UserError, did_you_mean};
use crate::compile::Compilation;
use crate::diag::{Code, Family, Level, Message, nearest, say};
use crate::reference::codes;

/// What to show, and what to fail for.
#[derive(Debug, Args)]
pub struct Selection {
    /// Show only findings with these codes (N003), names or family letters (N), and what keeps plans from being read
    #[arg(long, value_name = "FAMILY|CODE|NAME", value_delimiter = ',')]
    only: Vec<String>,

    /// End with status 1 also when there are findings of this level or above
    #[arg(long, value_name = "LEVEL")]
    deny: Option<Deny>,
}

/// The level from which on findings are not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Deny {
    /// Warnings and errors
    #[value(alias = "warning")]
    Warnings,
    /// Everything
    Advice,
}

impl Selection {
    /// Refuses what is no code, name or family.
    pub fn check(&self) -> Result<(), UserError> {
        let known = || codes().into_iter().flat_map(|code| [code.id, code.name]).chain(Family::LETTERS);
        for word in &self.only {
            if known().any(|name| name.eq_ignore_ascii_case(word)) {
                continue;
            }
            let help = match nearest(word, known()) {
                Some(right) => did_you_mean(right),
                None => say!("\"stratc explain\" lists the codes, and a family is their first letter"),
            };
            return Err(UserError::with_help(say!("no finding or family is called \"{name}\"", name = word), help));
        }
        Ok(())
    }

    /// Whether findings of a code are asked for, by its id or name.
    pub fn wants(&self, code: &str) -> bool {
        let found = codes().into_iter().find(|known| known.id == code || known.name == code);
        found.map_or(self.only.is_empty(), |code| self.wants_code(code))
    }

    fn wants_code(&self, code: &Code) -> bool {
        let is_named =
            |word: &String| [code.id, code.name, code.letter()].into_iter().any(|name| name.eq_ignore_ascii_case(word));
        self.only.is_empty() || self.only.iter().any(is_named)
    }

    /// Leaves out what is not asked for. Errors of the compiler's own stages stay: while there are some, nobody can tell
    /// what the rules would find.
    pub fn narrow(&self, compilation: &mut Compilation) {
        compilation.diagnostics.retain(|found| found.is_source_error() || self.wants_code(found.code));
    }

    /// What `--deny` makes of the findings: why the run fails, where it does for no other reason.
    pub fn denied(&self, compilation: &Compilation) -> Option<Message> {
        let (limit, word) = match self.deny? {
            Deny::Warnings => (Level::Warning, "warnings"),
            Deny::Advice => (Level::Advice, "advice"),
        };
        let count = compilation.diagnostics.iter().filter(|found| found.level <= limit).count();
        (count > 0).then(|| say!("Not accepted, because of --deny {level}: {count}.", level = word, count))
    }
}

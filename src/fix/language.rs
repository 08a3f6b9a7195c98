//! Whether the language of a plan is known, which decides how its numbers and dates are read.

use crate::compile::Compilation;
use crate::diag::{Code, Diagnostic, Level, codes::value};
use crate::source::FileId;
use crate::workspace::STRATEGY_FILE;

/// Whether a finding may be fixed, as far as the language is concerned. While something else is wrong with a strategy's
/// main file, the language that it declares may not have been read.
pub fn allows(finding: &Diagnostic, compilation: &Compilation) -> bool {
    if !depends_on_language(finding.code) {
        return true;
    }
    let Some(main) = main_file(finding.span.file(), compilation) else { return true };
    !compilation.diagnostics.iter().any(|found| {
        let is_reading = matches!(found.code.letter(), "S" | "C") && !depends_on_language(found.code);
        found.span.file() == main && found.level == Level::Error && is_reading
    })
}

fn depends_on_language(code: &Code) -> bool {
    let codes = [&value::INVALID_NUMBER, &value::INVALID_MONEY, &value::INVALID_MOMENT, &value::INVALID_PERIOD];
    codes.iter().any(|other| other.id == code.id)
}

/// The main file of the innermost strategy that a file belongs to.
fn main_file(file: FileId, compilation: &Compilation) -> Option<FileId> {
    let path = compilation.sources.file(file).path();
    let is_around = |folder: &str| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
    let mains = compilation.sources.iter().filter_map(|(main, source)| {
        let folder = source.path().strip_suffix(STRATEGY_FILE)?.strip_suffix('/')?;
        is_around(folder).then_some((folder.len(), main))
    });
    mains.max().map(|(_, main)| main)
}

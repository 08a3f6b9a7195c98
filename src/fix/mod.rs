//! Fixing: applying the certain fixes of findings to the sources.
//!
//! Only what a finding calls a certain fix ([`Diagnostic::fix`]) is applied, and nothing else in a file changes. A fix
//! may uncover further findings, so the plans are compiled and fixed again until nothing is left to fix. A fix whose
//! place is still wrong afterwards was not certain after all, and is reverted.

mod diff;
mod edit;
mod language;

use std::collections::BTreeMap;

use jiff::civil::Date;

pub use diff::unified;

use crate::compile::{Compilation, compile};
use crate::diag::{Code, Diagnostic, Message};
use crate::source::{FileId, SourceFile, SourceMap, Span};
use crate::world::{Overlay, World};
use edit::Edit;

/// The most rounds of compiling and fixing. Each round fixes all that is known by then, so that a few are enough.
const MOST_ROUNDS: usize = 20;

/// A fix that was applied.
#[derive(Debug)]
pub struct AppliedFix {
    /// The file's path.
    pub path: String,
    /// Line of the place, counted from 1.
    pub line: usize,
    /// Column of the place in characters, counted from 1.
    pub column: usize,
    /// The text before.
    pub old: String,
    /// The text after.
    pub new: String,
    /// The code of the finding that it fixes.
    pub code: &'static Code,
    /// The finding's message.
    pub message: Message,
}

/// A file whose text has changed.
#[derive(Debug)]
pub struct ChangedFile {
    /// Its path.
    pub path: String,
    /// Its text before.
    pub before: String,
    /// Its text now.
    pub after: String,
}

/// The outcome of fixing. Nothing has been written yet.
#[derive(Debug)]
pub struct FixedSources {
    /// The plans, compiled from the fixed sources.
    pub compilation: Compilation,
    /// What was fixed, in the order of fixing.
    pub fixes: Vec<AppliedFix>,
    /// The files that change, ordered by path; where several paths lead to one file, only the first.
    pub files: Vec<ChangedFile>,
}

/// Which findings are to be fixed.
pub type Wanted<'a> = &'a dyn Fn(&Diagnostic, &Compilation) -> bool;

/// Fixes what can be fixed in `world`, judging dates as [`compile`] does.
pub fn fix_sources(world: &dyn World, as_of: Option<Date>) -> FixedSources {
    fix_wanted(world, as_of, &|_, _| true)
}

/// The same for those findings alone that are `wanted`.
pub fn fix_wanted(world: &dyn World, as_of: Option<Date>, wanted: Wanted<'_>) -> FixedSources {
    let mut overlay = Overlay::new(world);
    let mut compilation = compile(&overlay, as_of);
    let places = Places::new(&compilation.sources, world);
    let (mut applied, mut files) = (Vec::new(), BTreeMap::new());
    for _ in 0..MOST_ROUNDS {
        let Some(round) = round(&overlay, &compilation, &places, as_of, wanted) else { break };
        for (file, after) in round.texts {
            let source = compilation.sources.file(file);
            let place = places.of(file).to_owned();
            overlay.set(place.clone(), after.clone().into_bytes());
            files.entry(place).or_insert_with(|| changed_file(source)).after = after;
        }
        applied.extend(round.edits.iter().map(|edit| describe(edit, &compilation)));
        compilation = round.compilation;
    }
    let mut files: Vec<ChangedFile> = files.into_values().collect();
    files.sort_by(|a, b| crate::world::path_order(&a.path, &b.path));
    FixedSources { compilation, fixes: applied, files }
}

fn changed_file(source: &SourceFile) -> ChangedFile {
    ChangedFile { path: source.path().to_owned(), before: source.original().to_owned(), after: String::new() }
}

fn describe(edit: &Edit, compilation: &Compilation) -> AppliedFix {
    let Edit { span, new, finding } = edit;
    let finding = &compilation.diagnostics[*finding];
    let at = compilation.sources.start(*span);
    let source = compilation.sources.file(span.file());
    AppliedFix {
        path: source.path().to_owned(),
        line: at.line,
        column: at.column,
        old: source.original().get(source.written(span.range())).unwrap_or_default().to_owned(),
        new: new.clone(),
        code: finding.code,
        message: finding.message.clone(),
    }
}

/// Which file each path leads to.
struct Places {
    by_file: Vec<String>,
}

impl Places {
    fn new(sources: &SourceMap, world: &dyn World) -> Self {
        let place = |source: &SourceFile| world.place(source.path()).unwrap_or_else(|_| source.path().to_owned());
        Self { by_file: sources.iter().map(|(_, source)| place(source)).collect() }
    }

    fn of(&self, file: FileId) -> &str {
        self.by_file.get(file.index()).map_or("", String::as_str)
    }

    /// All paths that lead to the same file as `file` does.
    fn same(&self, file: FileId) -> impl Iterator<Item = FileId> {
        let place = self.of(file);
        let same = self.by_file.iter().enumerate().filter(move |(_, other)| *other == place);
        same.map(|(index, _)| FileId::new(index))
    }
}

/// One round of fixing.
struct Round {
    edits: Vec<Edit>,
    texts: BTreeMap<FileId, String>,
    compilation: Compilation,
}

/// Fixes what can be fixed now; `None` when nothing can.
fn round(
    overlay: &Overlay<'_>,
    before: &Compilation,
    places: &Places,
    as_of: Option<Date>,
    wanted: Wanted<'_>,
) -> Option<Round> {
    let may = |edit: &Edit| {
        let finding = &before.diagnostics[edit.finding];
        wanted(finding, before) && language::allows(finding, before) && agreed(edit, before, places)
    };
    let mut edits = edit::choose(&before.diagnostics, may);
    while !edits.is_empty() {
        let (texts, spans) = edit::apply(&edits, &before.sources);
        let mut next = overlay.clone();
        texts.iter().for_each(|(file, text)| next.set(places.of(*file).to_owned(), text.clone().into_bytes()));
        let compilation = compile(&next, as_of);
        let mut sound = spans.iter().map(|span| !is_wrong(*span, places, &compilation.diagnostics));
        let count = edits.len();
        edits.retain(|_| sound.next().unwrap_or_default());
        if edits.len() == count {
            return Some(Round { edits, texts, compilation });
        }
    }
    None
}

/// Whether every path that leads to the edit's file wants the same fix, and this path is the first of them. A file may
/// belong to several strategies, and be right in one of them.
fn agreed(edit: &Edit, before: &Compilation, places: &Places) -> bool {
    let file = edit.span.file();
    let proposed = |path: FileId| {
        let fixes = before.diagnostics.iter().flat_map(Diagnostic::fixes);
        let mut here = fixes.filter(|fix| fix.span.file() == path && fix.span.range() == edit.span.range());
        here.any(|fix| fix.replacement == edit.new)
    };
    places.same(file).all(|path| path == file || (path > file && proposed(path)))
}

/// Whether a stage reports an error at exactly what was inserted, quotes aside. Around it, more may have been wrong
/// than was fixed.
fn is_wrong(span: Span, places: &Places, diagnostics: &[Diagnostic]) -> bool {
    const QUOTE: usize = 1;
    let is_it = |other: Span| {
        other.start() + QUOTE >= span.start()
            && other.end() <= span.end() + QUOTE
            && places.of(other.file()) == places.of(span.file())
    };
    diagnostics.iter().filter(|found| found.is_source_error()).any(|found| is_it(found.span))
}

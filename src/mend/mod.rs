//! Mending: the certain fixes of findings, put into the sources.
//!
//! Only what a finding calls a certain mend ([`Diagnostic::fix`]) is done, and nothing else in a file changes. A mend
//! may bring to light what it hid, so the plans are compiled and mended again until nothing is left to mend. One whose
//! place is wrong afterwards too was not certain after all, and is taken back.

mod diff;
mod edit;
mod language;

use std::collections::BTreeMap;

use jiff::civil::Date;

pub use diff::unified;

use crate::compile::{Compilation, compile};
use crate::diag::{Code, Diagnostic, Level, Message};
use crate::source::{FileId, SourceFile, SourceMap, Span};
use crate::world::{Overlay, World};
use edit::Edit;

/// Most times that plans are compiled and mended again. Each time mends all that is known by then, so that a few do.
const MOST_ROUNDS: usize = 20;

/// Something that was mended.
#[derive(Debug)]
pub struct Mend {
    /// The file's path.
    pub path: String,
    /// Line of the place, counted from 1.
    pub line: usize,
    /// Column of the place in characters, counted from 1.
    pub column: usize,
    /// What stood there.
    pub old: String,
    /// What stands there now.
    pub new: String,
    /// The kind of the finding that it mends.
    pub code: &'static Code,
    /// The finding in words.
    pub message: Message,
}

/// A file with other words than before.
#[derive(Debug)]
pub struct ChangedFile {
    /// Its path.
    pub path: String,
    /// Its words before.
    pub before: String,
    /// Its words now.
    pub after: String,
}

/// What mending came to. Nothing is written yet.
#[derive(Debug)]
pub struct Mended {
    /// The plans as they are when mended.
    pub compilation: Compilation,
    /// What was mended, in the order of doing.
    pub mends: Vec<Mend>,
    /// The files that change, in the order of their paths; of several paths to one file the first.
    pub files: Vec<ChangedFile>,
}

/// Mends what `world` holds, judging dates as [`compile`] does.
pub fn mend(world: &dyn World, as_of: Option<Date>) -> Mended {
    let mut overlay = Overlay::new(world);
    let mut compilation = compile(&overlay, as_of);
    let places = Places::new(&compilation.sources, world);
    let (mut mends, mut files) = (Vec::new(), BTreeMap::new());
    for _ in 0..MOST_ROUNDS {
        let Some(round) = round(&overlay, &compilation, &places, as_of) else { break };
        for (file, after) in round.texts {
            let source = compilation.sources.file(file);
            let place = places.of(file).to_owned();
            overlay.set(place.clone(), after.clone().into_bytes());
            files.entry(place).or_insert_with(|| changed_file(source)).after = after;
        }
        mends.extend(round.edits.iter().map(|edit| describe(edit, &compilation)));
        compilation = round.compilation;
    }
    let mut files: Vec<ChangedFile> = files.into_values().collect();
    files.sort_by(|a, b| crate::world::path_order(&a.path, &b.path));
    Mended { compilation, mends, files }
}

fn changed_file(source: &SourceFile) -> ChangedFile {
    ChangedFile { path: source.path().to_owned(), before: source.original().to_owned(), after: String::new() }
}

fn describe(edit: &Edit, compilation: &Compilation) -> Mend {
    let Edit { span, new, finding } = edit;
    let finding = &compilation.diagnostics[*finding];
    let at = compilation.sources.start(*span);
    Mend {
        path: compilation.sources.file(span.file()).path().to_owned(),
        line: at.line,
        column: at.column,
        old: compilation.sources.slice(*span).to_owned(),
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

    /// Every path's number that leads to the same file as `file`.
    fn same(&self, file: FileId) -> impl Iterator<Item = FileId> {
        let place = self.of(file);
        let same = self.by_file.iter().enumerate().filter(move |(_, other)| *other == place);
        same.map(|(index, _)| FileId::new(index))
    }
}

/// One time of mending.
struct Round {
    edits: Vec<Edit>,
    texts: BTreeMap<FileId, String>,
    compilation: Compilation,
}

/// Mends what can be mended now; `None` when nothing can.
fn round(overlay: &Overlay<'_>, before: &Compilation, places: &Places, as_of: Option<Date>) -> Option<Round> {
    let may = |edit: &Edit| language::allows(&before.diagnostics[edit.finding], before) && agreed(edit, before, places);
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

/// Whether a mend is one for every path that leads to its file, and this path is the first of them. A file may belong
/// to several strategies, and be right in one of them.
fn agreed(edit: &Edit, before: &Compilation, places: &Places) -> bool {
    let file = edit.span.file();
    let proposed = |path: FileId| {
        let fixes = before.diagnostics.iter().filter_map(|finding| finding.fix.as_ref());
        let mut here = fixes.filter(|fix| fix.span.file() == path && fix.span.range() == edit.span.range());
        here.any(|fix| fix.replacement == edit.new)
    };
    places.same(file).all(|path| path == file || (path > file && proposed(path)))
}

/// Whether a stage finds an error in just what was put there, quotes aside. Of what lies around it, more may have been
/// wrong than was mended.
fn is_wrong(span: Span, places: &Places, diagnostics: &[Diagnostic]) -> bool {
    const QUOTE: usize = 1;
    let is_it = |other: Span| {
        other.start() + QUOTE >= span.start()
            && other.end() <= span.end() + QUOTE
            && places.of(other.file()) == places.of(span.file())
    };
    let is_fault = |found: &&Diagnostic| found.level == Level::Error && matches!(found.code.letter(), "S" | "R");
    diagnostics.iter().filter(is_fault).any(|found| is_it(found.span))
}

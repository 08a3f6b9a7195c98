//! Reading: every source file of a workspace, and what could not be read.

use rayon::prelude::*;

use crate::diag::{Diagnostic, Sink, codes, say};
use crate::source::{FileId, SourceFile, SourceMap, Span};
use crate::workspace::{self, Settings};
use crate::world::{Fault, FaultKind, World, path_order};

/// Reads the settings, then every source file, side by side.
pub(super) fn load(world: &dyn World, sink: &mut Sink) -> (SourceMap, Settings) {
    let mut paths: Vec<String> = Vec::new();
    let mut faults = Vec::new();
    let mut settings = Settings::default();
    if let Ok(bytes) = world.read(workspace::SETTINGS_FILE) {
        paths.push(workspace::SETTINGS_FILE.to_owned());
        // Read for its folders only; its faults are reported below, when its place in the map is known.
        settings = workspace::read_settings(FileId::new(0), &String::from_utf8_lossy(&bytes), &mut Sink::new());
    }
    for folder in [&settings.documents, &settings.strategies] {
        let listing = world.list(folder);
        paths.extend(listing.files.into_iter().map(|entry| entry.path).filter(|path| workspace::is_source(path)));
        let missing = |fault: &Fault| fault.kind == FaultKind::Missing && fault.path == **folder;
        faults.extend(listing.faults.into_iter().filter(|fault| !missing(fault)));
    }
    let mut read: Vec<_> = paths
        .into_par_iter()
        .map(|path| {
            let found = world.read(&path);
            (path, found)
        })
        .collect();
    read.extend(faults.into_iter().map(|fault| (fault.path.clone(), Err(fault))));
    read.sort_by(|(a, _), (b, _)| path_order(a, b));
    read.dedup_by(|(a, _), (b, _)| a == b);
    let sources = source_map(read, sink);
    let own = sources.iter().find(|(_, source)| source.path() == workspace::SETTINGS_FILE);
    let settings = own.map_or(settings, |(file, source)| workspace::read_settings(file, source.text(), sink));
    (sources, settings)
}

type Read = (String, Result<Vec<u8>, Fault>);

fn source_map(read: Vec<Read>, sink: &mut Sink) -> SourceMap {
    let files = read.into_iter().enumerate().map(|(index, (path, found))| {
        let place = Span::start_of(FileId::new(index));
        let text = match found.map(String::from_utf8) {
            Ok(Ok(text)) => without_mark(text),
            Ok(Err(error)) => {
                sink.push(not_utf8(place, error.utf8_error().valid_up_to(), error.as_bytes()));
                String::new()
            }
            Err(fault) => {
                sink.push(unreadable(place, &path, &fault.kind));
                String::new()
            }
        };
        SourceFile::new(path, text)
    });
    SourceMap::new(files.collect())
}

/// Drops the byte order mark that some editors put before UTF-8.
fn without_mark(text: String) -> String {
    text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)
}

fn not_utf8(place: Span, valid: usize, bytes: &[u8]) -> Diagnostic {
    let line = 1 + bytes.iter().take(valid).filter(|byte| **byte == b'\n').count();
    Diagnostic::new(
        &codes::source::NOT_UTF8,
        place,
        say!("this file is not UTF-8 text; line {line} has a letter that cannot be read", line = line),
    )
    .help(say!("open it in your editor and save it with the encoding UTF-8"))
}

fn unreadable(place: Span, path: &str, kind: &FaultKind) -> Diagnostic {
    use codes::source as code;
    match kind {
        FaultKind::Missing => Diagnostic::new(&code::UNREADABLE, place, say!("{path} leads to nothing", path = path))
            .help(say!("remove the link, or put back what it leads to")),
        FaultKind::Unreadable { reason } => Diagnostic::new(
            &code::UNREADABLE,
            place,
            say!("{path} cannot be read: {reason}", path = path, reason = reason.as_str()),
        )
        .help(say!("ask whoever owns the file to let you read it")),
        FaultKind::LeavesWorkspace { target } => {
            let message = say!("{path} leads out of the workspace, to {target}", path = path, target = target.as_str());
            Diagnostic::new(&code::LINK_LEAVES, place, message).help(say!("copy what is needed into the workspace"))
        }
        FaultKind::LinkLoop => {
            Diagnostic::new(&code::LINK_LEAVES, place, say!("{path} leads back to itself", path = path))
                .help(say!("remove the link"))
        }
        FaultKind::FolderNamedLikeFile => {
            let message = say!("{path} is a folder, but has the name of a source file", path = path);
            Diagnostic::new(&code::FOLDER_NAMED_LIKE_FILE, place, message).help(say!("rename the folder"))
        }
        FaultKind::NameNotUtf8 => {
            Diagnostic::new(&code::UNREADABLE, place, say!("the name of {path} cannot be read", path = path))
                .help(say!("rename the file, using ordinary letters"))
        }
        FaultKind::NotARegularFile => {
            Diagnostic::new(&code::NOT_A_SOURCE, place, say!("{path} is not an ordinary file", path = path))
                .help(say!("remove it from the strategy's folder"))
        }
        FaultKind::TooLarge { bytes, limit } => {
            let (size, limit) = (megabytes(*bytes), megabytes(*limit));
            let message = say!(
                "{path} has {size} MB, more than the {limit} MB that stratc reads",
                path = path,
                size = size,
                limit = limit
            );
            Diagnostic::new(&code::NOT_A_SOURCE, place, message)
                .help(say!("split the file, or move data out of the workspace"))
        }
    }
}

/// Whole megabytes, rounded up.
fn megabytes(bytes: u64) -> String {
    bytes.div_ceil(1024 * 1024).to_string()
}

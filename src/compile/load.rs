//! Loading: every source file of a workspace, and what could not be read.

use rayon::prelude::*;

use super::{copies, look, overlooked, portable};
use crate::diag::{Diagnostic, Sink, codes, say};
use crate::source::{FileId, SourceFile, SourceMap, Span};
use crate::syntax::{conflicts, controls, meant};
use crate::workspace::{self, Folder, Settings};
use crate::world::{IN_USE, ReadError, ReadErrorKind, World, path_order};

/// Loads the settings, then every source file, in parallel.
pub(super) fn load(world: &dyn World, sink: &mut Sink) -> (SourceMap, Settings) {
    let mut paths: Vec<String> = Vec::new();
    let mut faults = Vec::new();
    let mut settings = Settings::default();
    match world.read(workspace::SETTINGS_FILE) {
        Ok(bytes) => {
            paths.push(workspace::SETTINGS_FILE.to_owned());
            // Read only for its folders; its faults are reported below, once its id in the map is known.
            settings = settings_of(&bytes);
        }
        Err(fault) if fault.kind == ReadErrorKind::Missing => {}
        Err(fault) => faults.push(fault),
    }
    let (mut absent, mut others) = (Vec::new(), Vec::new());
    for folder in [&settings.documents, &settings.strategies] {
        let listing = world.list(&folder.path);
        let (found, unread): (Vec<_>, Vec<_>) = listing.files.into_iter().partition(|path| workspace::is_source(path));
        paths.extend(found);
        others.extend(unread);
        let missing = |fault: &ReadError| fault.kind == ReadErrorKind::Missing && fault.path == folder.path;
        let (gone, others): (Vec<_>, _) = listing.faults.into_iter().partition(missing);
        absent.extend((!gone.is_empty()).then(|| folder.path.clone()));
        faults.extend(others);
    }
    let mut sources = source_map(read_all(world, paths, faults), sink);
    let own = sources.iter().find(|(_, source)| source.path() == workspace::SETTINGS_FILE && source.is_readable());
    let mut settings = own.map_or(settings, |(file, source)| workspace::read_settings(file, source.text(), sink));
    absent
        .extend(settings.templates.iter().filter(|folder| !is_there(world, folder)).map(|folder| folder.path.clone()));
    report_absent(&settings, &absent, sink);
    look::load(world, &mut settings, sink);
    copies::report(&settings, &sources, sink);
    portable::report(&sources, sink);
    overlooked::report(world, &settings, &others, &mut sources, sink);
    (sources, settings)
}

/// The settings in a file, regardless of its faults.
fn settings_of(bytes: &[u8]) -> Settings {
    let source = SourceFile::read(workspace::SETTINGS_FILE, &String::from_utf8_lossy(bytes));
    workspace::read_settings(FileId::new(0), source.text(), &mut Sink::new())
}

/// The settings of the workspace in `world`; the defaults if there are none, or if they cannot be read.
pub fn settings(world: &dyn World) -> Settings {
    let read = world.read(workspace::SETTINGS_FILE).ok();
    read.map(|bytes| settings_of(&bytes)).unwrap_or_default()
}

fn is_there(world: &dyn World, folder: &Folder) -> bool {
    world.list(&folder.path).faults.iter().all(|fault| fault.path != folder.path)
}

/// A folder that the settings name must exist; without settings, a workspace may lack either.
fn report_absent(settings: &Settings, absent: &[String], sink: &mut Sink) {
    for folder in [&settings.documents, &settings.strategies].into_iter().chain(&settings.templates) {
        if let (Some(span), true) = (folder.named_at, absent.contains(&folder.path)) {
            let message = say!("there is no folder {path}", path = folder.path.as_str());
            let help = say!("create the folder, or correct its name");
            sink.push(Diagnostic::new(&codes::source::UNREADABLE, span, message).help(help));
        }
    }
}

type Read = (String, Result<Vec<u8>, ReadError>);

/// Reads all files, and sorts them, together with what could not be listed, in path order.
fn read_all(world: &dyn World, paths: Vec<String>, faults: Vec<ReadError>) -> Vec<Read> {
    let mut read: Vec<Read> = paths
        .into_par_iter()
        .map(|path| {
            let found = world.read(&path);
            (path, found)
        })
        .collect();
    read.extend(faults.into_iter().map(|fault| (fault.path.clone(), Err(fault))));
    read.sort_by(|(a, _), (b, _)| path_order(a, b));
    read.dedup_by(|(a, _), (b, _)| a == b);
    read
}

fn source_map(read: Vec<Read>, sink: &mut Sink) -> SourceMap {
    let files = read.into_iter().enumerate().map(|(index, (path, found))| {
        let file = FileId::new(index);
        let source = match found.map(String::from_utf8) {
            Ok(Ok(text)) if is_utf16(text.as_bytes()) => {
                sink.push(utf16(file));
                SourceFile::unreadable(path, text.replace('\0', ""))
            }
            Ok(Ok(text)) => match conflicts::find(file, &text) {
                Some(found) => {
                    sink.push(found);
                    SourceFile::unreadable(path, text)
                }
                None => SourceFile::read(path, &text),
            },
            Ok(Err(error)) if is_utf16(error.as_bytes()) => {
                sink.push(utf16(file));
                SourceFile::unreadable(path, String::from_utf8_lossy(error.as_bytes()).replace('\0', ""))
            }
            Ok(Err(error)) => {
                sink.push(not_utf8(file, error.utf8_error().valid_up_to()));
                SourceFile::unreadable(path, String::from_utf8_lossy(error.as_bytes()))
            }
            Err(fault) => {
                sink.push(unreadable(Span::start_of(file), &path, &fault.kind));
                SourceFile::unreadable(path, "")
            }
        };
        controls::report(file, &source, sink);
        meant::report(file, &source, sink);
        source
    });
    SourceMap::new(files.collect())
}

/// Whether a file begins with a mark of UTF-16, or has a zero in every second byte, as Latin letters have there.
fn is_utf16(bytes: &[u8]) -> bool {
    let zeros = memchr::memchr_iter(0, bytes).count();
    bytes.starts_with(&[0xff, 0xfe])
        || bytes.starts_with(&[0xfe, 0xff])
        || (bytes.len() > 8 && zeros * 5 > bytes.len() * 2)
}

fn utf16(file: FileId) -> Diagnostic {
    let message = say!("this file is saved as UTF-16, not as UTF-8, so it cannot be read");
    Diagnostic::new(&codes::source::NOT_UTF8, Span::start_of(file), message)
        .help(say!("open it in your editor and save it with the encoding UTF-8"))
}

/// The text before the fault is unchanged; the invalid byte is shown as U+FFFD, which is three bytes long.
fn not_utf8(file: FileId, valid: usize) -> Diagnostic {
    let place = Span::new(file, valid..valid + char::REPLACEMENT_CHARACTER.len_utf8());
    Diagnostic::new(&codes::source::NOT_UTF8, place, say!("this file is not UTF-8 text: this letter cannot be read"))
        .help(say!("open it in your editor and save it with the encoding UTF-8"))
}

fn unreadable(place: Span, path: &str, kind: &ReadErrorKind) -> Diagnostic {
    use codes::source as code;
    match kind {
        ReadErrorKind::Missing => Diagnostic::new(&code::UNREADABLE, place, say!("{path} is a link to nothing", path))
            .help(say!("remove the link, or put back what it links to")),
        ReadErrorKind::Unreadable { reason } if reason == IN_USE => {
            let message = say!("{path} is open in another program, which lets nobody else read it", path);
            Diagnostic::new(&code::UNREADABLE, place, message).help(say!("close it there, and try again"))
        }
        ReadErrorKind::Unreadable { reason } => Diagnostic::new(
            &code::UNREADABLE,
            place,
            say!("{path} cannot be read: {reason}", path, reason = reason.as_str()),
        )
        .help(say!("ask whoever owns the file to let you read it")),
        ReadErrorKind::LeavesWorkspace { target } => {
            let message = say!("{path} leads out of the workspace, to {target}", path, target = target.as_str());
            Diagnostic::new(&code::LINK_LEAVES, place, message).help(say!("copy what is needed into the workspace"))
        }
        ReadErrorKind::LinkLoop => {
            Diagnostic::new(&code::LINK_LEAVES, place, say!("{path} leads back to itself", path))
                .help(say!("remove the link"))
        }
        ReadErrorKind::FolderNamedLikeFile => {
            let message = say!("{path} is a folder, but has the name of a source file", path);
            Diagnostic::new(&code::FOLDER_NAMED_LIKE_FILE, place, message).help(say!("rename the folder"))
        }
        ReadErrorKind::NameNotUtf8 => {
            Diagnostic::new(&code::UNREADABLE, place, say!("the name of {path} cannot be read", path))
                .help(say!("rename the file, using ordinary letters"))
        }
        ReadErrorKind::NotARegularFile => {
            Diagnostic::new(&code::NOT_A_SOURCE, place, say!("{path} is not an ordinary file", path))
                .help(say!("remove it from the strategy's folder"))
        }
        ReadErrorKind::TooLarge { bytes, limit } => {
            let (size, limit) = (megabytes(*bytes), megabytes(*limit));
            let message = say!("{path} is {size} MB, more than the {limit} MB that stratc reads", path, size, limit);
            Diagnostic::new(&code::NOT_A_SOURCE, place, message)
                .help(say!("split the file, or move data out of the workspace"))
        }
        ReadErrorKind::Submodule => submodule(place, path),
        ReadErrorKind::Damaged { reason } => damaged(place, path, reason),
    }
}

fn submodule(place: Span, path: &str) -> Diagnostic {
    let message = say!("{path} is a git repository of its own, whose files are kept elsewhere", path);
    Diagnostic::new(&codes::source::UNREADABLE, place, message)
        .help(say!("compare folders instead: check out both versions, each with its submodules"))
}

fn damaged(place: Span, path: &str, reason: &str) -> Diagnostic {
    let message = say!("{path} is damaged in the git repository: {reason}", path, reason);
    Diagnostic::new(&codes::source::UNREADABLE, place, message)
        .help(say!("\"git fsck\" shows what is damaged; make a fresh clone"))
}

/// Whole megabytes, rounded up.
fn megabytes(bytes: u64) -> String {
    bytes.div_ceil(1024 * 1024).to_string()
}

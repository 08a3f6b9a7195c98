//! Sources that look like copies of others, beside which they are read.

use std::collections::BTreeMap;

use crate::diag::{Diagnostic, Message, Sink, codes, say};
use crate::source::{FileId, SourceMap, Span};
use crate::workspace::{Settings, is_below, is_source, original};

/// The most ids that are named of those that a file has in common with its copy.
const FEW: usize = 3;

/// Reports each source in the folders of the workspace whose name makes it a copy of another one.
pub(super) fn report(settings: &Settings, sources: &SourceMap, sink: &mut Sink) {
    let folders = [&settings.strategies.path, &settings.documents.path];
    for (file, source) in sources.iter() {
        let path = source.path();
        let is_meant = is_source(path) && folders.iter().any(|folder| is_below(path, folder));
        let Some(own) = own(file, sources).filter(|_| is_meant) else { continue };
        let (copy, original) = (name(path), name(sources.file(own).path()));
        let message = say!("{copy} looks like a copy of {original}, and both are read", copy, original);
        sink.push(Diagnostic::new(&codes::source::COPY, Span::start_of(file), message).help(decide(copy)));
    }
}

/// Puts one finding in the place of those about the ids that a file and its copy have in common, and of the one about the copy.
pub(super) fn gather_ids(sources: &SourceMap, sink: &mut Sink) {
    let mut copies: BTreeMap<(FileId, FileId), Vec<Diagnostic>> = BTreeMap::new();
    for found in sink.errors().filter(|found| found.code.id == codes::reference::DUPLICATE_ID.id) {
        let Some(first) = found.notes.first() else { continue };
        let pair = [(found.span.file(), first.span.file()), (first.span.file(), found.span.file())];
        if let Some(pair) = pair.into_iter().find(|(copy, original)| own(*copy, sources) == Some(*original)) {
            copies.entry(pair).or_default().push(found.clone());
        }
    }
    if copies.is_empty() {
        return;
    }
    let spans: Vec<_> = copies.values().flatten().map(|found| found.span).collect();
    sink.retain(|found| {
        let is_id = found.code.id == codes::reference::DUPLICATE_ID.id && spans.contains(&found.span);
        let is_copy =
            found.code.id == codes::source::COPY.id && copies.keys().any(|(copy, _)| *copy == found.span.file());
        !is_id && !is_copy
    });
    for ((copy, original), parts) in copies {
        let ids: Vec<_> = parts
            .iter()
            .map(|part| sources.file(part.span.file()).text().get(part.span.range()).unwrap_or_default())
            .collect();
        let some = ids[..ids.len().min(FEW)].join(", ");
        let ids = if ids.len() > FEW { format!("{some} …") } else { some };
        let (copy_name, original) = (name(sources.file(copy).path()), name(sources.file(original).path()));
        let message =
            say!("{copy} looks like a copy of {original}, and both define {ids}", copy = copy_name, original, ids);
        let found = Diagnostic::new(&codes::reference::DUPLICATE_ID, Span::start_of(copy), message);
        sink.push(found.help(decide(copy_name)).standing_for(parts));
    }
}

/// The source that another one is a copy of, judging by its name.
fn own(copy: FileId, sources: &SourceMap) -> Option<FileId> {
    let own = original(sources.file(copy).path())?;
    sources.iter().find(|(_, source)| source.path() == own).map(|(file, _)| file)
}

fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

fn decide(copy: &str) -> Message {
    say!(
        "delete the one that is not needed, or move it out of the folder; if both are meant, give {copy} a name of its own",
        copy
    )
}

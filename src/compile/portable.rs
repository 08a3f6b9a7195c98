//! Sources with names that not every machine can have.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Diagnostic, Message, Sink, codes, say};
use crate::source::{SourceMap, Span};
use crate::workspace::{Unportable, unportable};

/// Reports each source whose name Windows cannot have, or which is the same there as that of another. What is wrong with a
/// folder is reported at its first file.
pub(super) fn report(sources: &SourceMap, sink: &mut Sink) {
    let mut known: BTreeMap<String, &str> = BTreeMap::new();
    let mut reported: BTreeSet<&str> = BTreeSet::new();
    for (file, source) in sources.iter() {
        let path = source.path();
        if let Some(reason) = unportable(path)
            && reported.insert(up_to(path, &reason))
        {
            sink.push(finding(Span::start_of(file), why(path, &reason)));
        }
        if let Some(other) = known.get(&path.to_lowercase()).copied() {
            let message = say!("on Windows and Mac {path} and {other} are one file", path, other);
            sink.push(finding(Span::start_of(file), message));
        }
        known.entry(path.to_lowercase()).or_insert(path);
    }
}

/// Reports each file that is published with a plan and whose name Windows cannot have, at the text that names it.
pub(super) fn report_enclosed(files: &BTreeMap<Box<str>, Span>, sink: &mut Sink) {
    for (path, place) in files {
        if let Some(reason) = unportable(path) {
            sink.push(finding(*place, why(path, &reason)));
        }
    }
}

fn finding(place: Span, message: Message) -> Diagnostic {
    let help = say!("give it another name, so that everybody who works with the plan can have it");
    Diagnostic::new(&codes::source::UNPORTABLE_NAME, place, message).help(help)
}

/// A path as far as the name that Windows cannot have.
fn up_to<'a>(path: &'a str, reason: &Unportable<'_>) -> &'a str {
    let (Unportable::Device(wrong) | Unportable::Sign(wrong, _) | Unportable::End(wrong)) = *reason;
    let names = path.split('/').take_while(|name| *name != wrong).map(|name| name.len() + 1);
    &path[..names.sum::<usize>() + wrong.len()]
}

fn why(path: &str, reason: &Unportable<'_>) -> Message {
    match *reason {
        Unportable::Device(name) => {
            say!("nobody on Windows can open {path}: \"{name}\" means a device there", path, name)
        }
        Unportable::Sign(name, sign) => {
            say!("nobody on Windows can open {path}: no name there has \"{sign}\", as \"{name}\" has", path, sign, name)
        }
        Unportable::End(name) => {
            say!("nobody on Windows can open {path}: no name there ends as \"{name}\" does", path, name)
        }
    }
}

//! Sources with names that not every machine can have.

use std::collections::BTreeMap;

use crate::diag::{Diagnostic, Message, Sink, codes, say};
use crate::source::{SourceMap, Span};
use crate::workspace::{Unportable, unportable};

/// Reports each source whose name Windows cannot have, or which is the same there as that of another.
pub(super) fn report(sources: &SourceMap, sink: &mut Sink) {
    let mut known: BTreeMap<String, &str> = BTreeMap::new();
    for (file, source) in sources.iter() {
        let path = source.path();
        let message = unportable(path).map(|reason| why(path, &reason));
        let twin = known.get(&path.to_lowercase()).copied();
        known.entry(path.to_lowercase()).or_insert(path);
        let same = twin.map(|other| say!("on Windows and Mac {path} and {other} are one file", path, other));
        for message in message.into_iter().chain(same) {
            let help = say!("give it another name, so that everybody who works with the plan can have it");
            sink.push(Diagnostic::new(&codes::source::UNPORTABLE_NAME, Span::start_of(file), message).help(help));
        }
    }
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

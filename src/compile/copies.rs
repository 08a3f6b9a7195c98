//! Sources that look like copies of others, beside which they are read.

use crate::diag::{Diagnostic, Sink, codes, say};
use crate::source::{SourceMap, Span};
use crate::workspace::{Settings, is_below, is_source, original};

/// Reports each source in the folders of the workspace whose name makes it a copy of another one.
pub(super) fn report(settings: &Settings, sources: &SourceMap, sink: &mut Sink) {
    let folders = [&settings.strategies.path, &settings.documents.path];
    let is_there = |path: &str| sources.iter().any(|(_, source)| source.path() == path);
    for (file, source) in sources.iter() {
        let path = source.path();
        let own = original(path).filter(|_| is_source(path) && folders.iter().any(|folder| is_below(path, folder)));
        let Some(own) = own.filter(|own| is_there(own)) else { continue };
        let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
        let message =
            say!("{copy} looks like a copy of {original}, and both are read", copy = name(path), original = name(&own));
        let help = say!(
            "delete the one that is not needed, or move it out of the folder; if both are meant, give {copy} a name of its own",
            copy = name(path)
        );
        sink.push(Diagnostic::new(&codes::source::COPY, Span::start_of(file), message).help(help));
    }
}

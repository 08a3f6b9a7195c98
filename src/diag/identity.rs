//! The identity of a finding apart from its position: how it is recognised after its text has moved.

use std::collections::HashMap;

use sha2::{Digest as _, Sha256};

use super::from_here::from_here;
use super::{Code, Diagnostic};
use crate::source::SourceMap;

/// A finding is told from all others by its code, by what it is about, and by how many like it come before it. Lines
/// and words do not matter: a finding stays the same when text is moved or messages are reworded.
#[derive(Debug, Clone, Copy)]
pub(super) struct Identity<'a> {
    code: &'static Code,
    about: About<'a>,
    ordinal: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum About<'a> {
    Element(&'a str),
    File(&'a str),
}

/// The identity of each finding, in the same order.
pub(super) fn identities<'a>(
    sources: &'a SourceMap,
    diagnostics: &'a [Diagnostic],
) -> impl Iterator<Item = Identity<'a>> {
    let mut counts: HashMap<(&str, About<'a>), usize> = HashMap::new();
    diagnostics.iter().map(move |diagnostic| {
        let about = match diagnostic.subject.as_deref() {
            Some(subject) => About::Element(subject),
            None => About::File(sources.file(diagnostic.span.file()).path()),
        };
        let ordinal = counts.entry((diagnostic.code.id, about)).or_default();
        *ordinal += 1;
        Identity { code: diagnostic.code, about, ordinal: *ordinal }
    })
}

impl Identity<'_> {
    /// The identity as a short text for programs: a SHA-256 in hexadecimal. Workspaces in different folders may have plans
    /// of the same name, so the folder of the workspace is a part of it, unless it is the current one.
    pub(super) fn fingerprint(&self, folder: &str) -> String {
        let (kind, name) = match self.about {
            About::Element(subject) => ("element", subject),
            About::File(path) => ("file", path),
        };
        let ordinal = self.ordinal.to_string();
        let parts = [self.code.id, kind, name, &ordinal, folder];
        let parts = if folder.is_empty() { &parts[..4] } else { &parts[..] };
        let mut digits = String::with_capacity(64);
        for byte in Sha256::digest(parts.join("\0")) {
            digits.push_str(&format!("{byte:02x}"));
        }
        digits
    }

    /// The identity as people read it: `R001 unresolved: plan/goal (2)`. A file is named as seen from the current folder.
    pub(super) fn title(&self, folder: &str) -> String {
        let name = match self.about {
            About::Element(name) => name.to_owned(),
            About::File(path) => from_here(folder, path),
        };
        let ordinal = if self.ordinal > 1 { format!(" ({})", self.ordinal) } else { String::new() };
        format!("{} {}: {name}{ordinal}", self.code, self.code.name)
    }
}

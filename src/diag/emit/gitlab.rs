//! GitLab's Code Quality report: an array of objects, whose fingerprints tell old findings from new ones.

use serde::Serialize;

use super::report::Report;
use crate::diag::identity::{Identity, identities};
use crate::diag::{Diagnostic, Level};

#[derive(Serialize)]
struct Finding<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: String,
    severity: &'a str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
}

pub(super) fn emit(report: &Report<'_>) -> String {
    let found = report.diagnostics.iter().zip(identities(report.sources, report.diagnostics));
    let findings: Vec<_> = found.map(|(diagnostic, identity)| finding(report, diagnostic, identity)).collect();
    super::json::text(&findings)
}

fn finding<'a>(report: &Report<'a>, diagnostic: &'a Diagnostic, identity: Identity<'_>) -> Finding<'a> {
    // GitLab shows a description on one line.
    let description = [vec![report.say(&diagnostic.message)], report.helps(diagnostic)].concat().join(" – ");
    Finding {
        description,
        check_name: diagnostic.code.id,
        fingerprint: identity.fingerprint(report.folder),
        severity: match diagnostic.level {
            Level::Error => "major",
            Level::Warning => "minor",
            Level::Advice => "info",
        },
        location: Location {
            path: report.path(diagnostic.span),
            lines: Lines { begin: report.sources.start(diagnostic.span).line },
        },
    }
}

//! Where a finding is, and how grave, in the words of SARIF.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::log::{ArtifactLocation, PhysicalLocation, Region};
use crate::diag::Level;
use crate::diag::emit::report::Report;
use crate::source::Span;

/// What paths are relative to. Services substitute the folder of their checkout.
const ROOT: &str = "%SRCROOT%";

/// The characters of a path that are percent-encoded in a URI.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

pub(super) fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Advice => "note",
    }
}

pub(super) fn location(report: &Report<'_>, span: Span) -> PhysicalLocation {
    PhysicalLocation { artifact_location: artifact(report, span), region: region(report, span) }
}

pub(super) fn artifact(report: &Report<'_>, span: Span) -> ArtifactLocation {
    let uri = utf8_percent_encode(&report.path(span), ESCAPED).to_string();
    ArtifactLocation { uri: Some(uri), uri_base_id: Some(ROOT), description: None }
}

pub(super) fn region(report: &Report<'_>, span: Span) -> Region {
    let (start, end) = (report.sources.start(span), report.sources.end(span));
    let bytes = report.sources.bytes(span);
    Region {
        start_line: start.line,
        start_column: start.column,
        end_line: end.line,
        end_column: end.column,
        byte_offset: bytes.as_ref().map(|bytes| bytes.start),
        byte_length: bytes.map(|bytes| bytes.len()),
    }
}

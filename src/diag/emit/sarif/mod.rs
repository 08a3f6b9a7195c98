//! SARIF 2.1.0. Columns count characters, as they do everywhere in stratc; byte offsets are left out where the text is
//! not exactly the file's own.

mod log;
mod result;
mod rules;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::{Catalogue, Report};
use crate::diag::identity::identities;
use crate::diag::{Level, say};
use crate::source::Span;
use log::{ArtifactLocation, BaseIds, Driver, Log, Message, PhysicalLocation, Region, Run, Tool};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// What paths are relative to. Services substitute the folder of their checkout.
const ROOT: &str = "%SRCROOT%";

/// The characters of a path that are percent-encoded in a URI.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

pub(super) fn emit(report: &Report<'_>, catalogue: &Catalogue) -> String {
    let found = report.diagnostics.iter().zip(identities(report.sources, report.diagnostics));
    let driver = Driver {
        name: env!("CARGO_PKG_NAME"),
        version: env!("CARGO_PKG_VERSION"),
        semantic_version: env!("CARGO_PKG_VERSION"),
        information_uri: Some(env!("CARGO_PKG_REPOSITORY")).filter(|uri| !uri.is_empty()),
        short_description: Message::new(env!("CARGO_PKG_DESCRIPTION")),
        language: catalogue.language,
        rules: rules::rules(catalogue),
    };
    let root = ArtifactLocation {
        description: Some(Message::new(report.say(&say!("the folder of the workspace")))),
        ..ArtifactLocation::default()
    };
    let run = Run {
        tool: Tool { driver },
        language: catalogue.language,
        column_kind: "unicodeCodePoints",
        original_uri_base_ids: BaseIds { root },
        results: found.map(|(found, identity)| result::result(report, catalogue, found, identity)).collect(),
    };
    super::json::text(&Log { version: "2.1.0", schema: SCHEMA, runs: [run] })
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Advice => "note",
    }
}

fn location(report: &Report<'_>, span: Span) -> PhysicalLocation {
    PhysicalLocation { artifact_location: artifact(report, span), region: region(report, span) }
}

fn artifact(report: &Report<'_>, span: Span) -> ArtifactLocation {
    let uri = utf8_percent_encode(&report.path_from_root(span), ESCAPED).to_string();
    ArtifactLocation { uri: Some(uri), uri_base_id: Some(ROOT), description: None }
}

fn region(report: &Report<'_>, span: Span) -> Region {
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

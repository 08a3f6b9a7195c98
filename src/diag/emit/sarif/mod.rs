//! SARIF 2.1.0. Columns count characters, as they do everywhere in stratc; byte offsets are left out where the text is
//! not exactly the file's own.

mod log;
mod place;
mod result;
mod rules;

use super::report::{Catalogue, Report};
use crate::diag::identity::identities;
use crate::diag::say;
use log::{ArtifactLocation, AutomationDetails, BaseIds, Driver, Log, Message, Run, Tool};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

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
        description: Some(Message::new(report.say(&say!("the folder in which stratc was run")))),
        ..ArtifactLocation::default()
    };
    let run = Run {
        tool: Tool { driver },
        // Services keep one set of findings for each id, which ends with a slash: several workspaces need several.
        automation_details: AutomationDetails { id: format!("{}/{}", env!("CARGO_PKG_NAME"), report.folder) },
        language: catalogue.language,
        column_kind: "unicodeCodePoints",
        original_uri_base_ids: BaseIds { root },
        results: found.map(|(found, identity)| result::result(report, catalogue, found, identity)).collect(),
    };
    super::json::text(&Log { version: "2.1.0", schema: SCHEMA, runs: [run] })
}

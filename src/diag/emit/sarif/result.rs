//! A finding as a SARIF `result`.

use super::log::{
    Change, Content, Finding, Fingerprints, Fix, Location, LogicalLocation, Message, Related, Replacement,
};
use super::place::{artifact, level, location, region};
use crate::diag::Diagnostic;
use crate::diag::emit::report::{Catalogue, Report};
use crate::diag::identity::Identity;

pub(super) fn result<'a>(
    report: &Report<'a>,
    catalogue: &Catalogue,
    diagnostic: &'a Diagnostic,
    identity: Identity<'_>,
) -> Finding<'a> {
    let lines = [vec![report.say(&diagnostic.message)], report.helps(diagnostic)].concat();
    let related = diagnostic.notes.iter().enumerate().map(|(at, note)| Related {
        id: at + 1,
        message: message(&report.say(&note.message)),
        physical_location: location(report, note.span),
    });
    Finding {
        rule_id: diagnostic.code.id,
        rule_index: catalogue.pages.iter().position(|(code, _)| code.id == diagnostic.code.id),
        level: level(diagnostic.level),
        message: message(&lines.join("\n")),
        locations: [Location {
            physical_location: location(report, diagnostic.span),
            logical_locations: diagnostic.subject.as_deref().map(|subject| [element(subject)]),
        }],
        related_locations: related.collect(),
        fixes: fix(report, diagnostic).map(|fix| [fix]),
        partial_fingerprints: Fingerprints { code_and_element: identity.fingerprint(report.folder) },
    }
}

fn element(subject: &str) -> LogicalLocation<'_> {
    let name = subject.rsplit_once('/').map_or(subject, |(_, name)| name);
    LogicalLocation { name, fully_qualified_name: subject }
}

fn fix<'a>(report: &Report<'a>, diagnostic: &'a Diagnostic) -> Option<Fix<'a>> {
    let fix = diagnostic.fix.as_ref()?;
    Some(Fix {
        description: diagnostic.help.first().map(|help| message(&report.say(help))),
        artifact_changes: [Change {
            artifact_location: artifact(report, fix.span),
            replacements: [Replacement {
                deleted_region: region(report, fix.span),
                inserted_content: Content { text: &fix.replacement },
            }],
        }],
    })
}

/// Text in which nothing is a placeholder or a link: in the standard, doubled braces are literal and `[…](…)` is a
/// link. A zero-width space keeps the brackets of the latter apart.
fn message(text: &str) -> Message {
    Message::new(text.replace('{', "{{").replace('}', "}}").replace("](", "]\u{200b}("))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_authors_wrote_is_neither_placeholder_nor_link() {
        assert_eq!(message("{0} og [her](1)").text, "{{0}} og [her]\u{200b}(1)");
    }
}

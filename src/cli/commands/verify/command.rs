//! `stratc verify`

use std::path::{Path, PathBuf};

use clap::Args;

use super::examine::{PublishedFile, examine};
use super::verifier::{Placed, Unproven, Verdict, Verification, Verifier};
use crate::cli::outcome::Outcome;
use crate::cli::ui::{Ui, wrapped};
use crate::diag::{Message, say};
use crate::provenance::{DifferenceKind, Mark};
use crate::source::shown;

/// Arguments of `verify`.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// The published files
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,

    /// The templates that the files were made with, where they were not those of stratc
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,

    /// The version that the change log of the files begins with, where they were built with --since
    #[arg(long, value_name = "VERSION")]
    since: Option<String>,
}

/// The most differences that are named; more would hide the first.
const MOST_DIFFERENCES: usize = 20;

/// Says of each file whether the sources still give it, then which sources those are. Nothing is written.
pub fn run(args: &VerifyArgs, workspace: &Path, ui: &Ui) -> anyhow::Result<Outcome> {
    let mut verifier = Verifier::new(workspace, (args.templates.as_deref(), args.since.as_deref()), ui);
    let mut outcome = Outcome::Fine;
    for path in &args.files {
        let shown = shown(path);
        let (verdict, lines) = match examine(path) {
            Ok(published) => {
                let Verification { verdict, details } = verifier.verify(&published)?;
                (verdict_line(&verdict, &shown), told(&published, &verdict, &details, ui))
            }
            Err(reason) => ((reason, Outcome::Unusable), Vec::new()),
        };
        let (sentence, how) = verdict;
        let mut text = wrapped(&ui.say(&sentence), "", "  ") + "\n";
        lines.iter().for_each(|line| text.push_str(&(wrapped(line, "  ", "    ") + "\n")));
        ui.print(&text)?;
        outcome = outcome.max(how);
    }
    for (name, sources) in verifier.sources() {
        let heading = match name {
            Some(plan) => say!("The plan {plan} is made of:", plan),
            None => say!("The list of plans is made of:"),
        };
        ui.print(&format!("\n{}\n  {}\n", ui.say(&heading), sources.join("\n  ")))?;
    }
    if verifier.has_errors() {
        ui.note(&say!("The plans have errors now, so nothing can be published from them: see \"stratc check\"."));
    }
    Ok(outcome)
}

/// The verdict as a sentence, and how the command ends with it.
fn verdict_line(verdict: &Verdict, file: &str) -> (Message, Outcome) {
    match verdict {
        Verdict::Same => (say!("{file}: matches its sources, byte for byte", file), Outcome::Fine),
        Verdict::SameContent(Unproven::NotBuiltIn) => (
            say!(
                "{file}: the sources still say what it was made from; this stratc cannot make the format, so it cannot say whether the file was changed afterwards",
                file
            ),
            Outcome::Fine,
        ),
        Verdict::SameContent(Unproven::OtherVersion(version)) => (
            say!(
                "{file}: the sources still say what it was made from; it was made by stratc {version}, so this one cannot say whether the file was changed afterwards",
                file,
                version
            ),
            Outcome::Fine,
        ),
        Verdict::Altered => (
            say!(
                "{file}: the sources still say what it was made from, but the file is not as stratc makes it; it was changed afterwards, or made with other settings, with templates (name those with --templates) or with a change log (name its version with --since)",
                file
            ),
            Outcome::Findings,
        ),
        Verdict::Changed { .. } => {
            (say!("{file}: does not match its sources, which say something else now", file), Outcome::Findings)
        }
        Verdict::NotShown => (
            say!("{file}: does not match its sources, which keep the plan out of this edition now", file),
            Outcome::Findings,
        ),
        Verdict::NotHere(plan) => (
            say!(
                "{file}: came from the plan {plan}, which is not in this workspace; name the folder of its workspace with --workspace",
                file,
                plan
            ),
            Outcome::Unusable,
        ),
    }
}

/// What the file says of itself, and what differs.
fn told(published: &PublishedFile, verdict: &Verdict, details: &[Message], ui: &Ui) -> Vec<String> {
    let mut lines = vec![said(&published.mark, ui)];
    lines.extend(details.iter().map(|message| ui.say(message)));
    if let Verdict::Changed { differences } = verdict {
        lines.extend(differing(differences.as_deref()).iter().map(|message| ui.say(message)));
    }
    lines
}

/// The elements that differ, each with its source.
fn differing(differences: Option<&[Placed]>) -> Vec<Message> {
    let Some(differences) = differences else {
        return vec![say!(
            "to see what differs, put the plan.json of the same edition beside the file, and verify again"
        )];
    };
    let line = |(difference, path): &Placed| {
        let title = difference.title.as_str();
        match (difference.change, path) {
            (DifferenceKind::Changed, Some(path)) => say!("changed: {title} ({path})", title, path),
            (DifferenceKind::Changed, None) => say!("changed: {title}", title),
            (DifferenceKind::New, Some(path)) => say!("new: {title} ({path})", title, path),
            (DifferenceKind::New, None) => say!("new: {title}", title),
            (DifferenceKind::Gone, _) => say!("gone: {title}", title),
        }
    };
    let left = differences.len().saturating_sub(MOST_DIFFERENCES);
    let more = (left > 0).then(|| say!("and {count} more", count = left));
    differences.iter().take(MOST_DIFFERENCES).map(line).chain(more).collect()
}

/// "plan x, version 1.0, public edition, as of 2026-11-21, checksum 0123456789ab".
fn said(mark: &Mark, ui: &Ui) -> String {
    let plan = match &mark.plan {
        Some(plan) => say!("plan {plan}", plan),
        None => say!("the list of plans"),
    };
    let version = mark.version.as_ref().map(|version| say!("version {version}", version));
    let edition = if mark.is_internal { say!("internal edition") } else { say!("public edition") };
    let day = say!("as of {day}", day = mark.as_of.to_string());
    let short: String = mark.digest.chars().take(12).collect();
    let parts = [Some(plan), version, Some(edition), Some(day), Some(say!("checksum {checksum}", checksum = short))];
    parts.iter().flatten().map(|part| ui.say(part)).collect::<Vec<_>>().join(", ")
}

//! Faults of the surroundings, in words for whoever has to put them right.

use super::templates::what_is_wrong;
use crate::diag::{Message, nearest, say};
use crate::render::{PdfFault, RenderError, TemplateError};
use crate::source::code;
use crate::world::FaultKind;
use crate::world::create::CreateError;
use crate::world::git::GitError;
use crate::world::publish::PublishError;
use crate::world::replace::ReplaceError;

/// Why an edition was not published.
pub fn not_published(error: &PublishError) -> Message {
    match error {
        PublishError::BadPath { path } => {
            say!("\"{path}\" cannot be the path of a published file", path = path.escape_debug().to_string())
        }
        PublishError::Clash { path } => {
            say!("two published files need the same place, {path}; rename one of the strategies", path)
        }
        PublishError::Collision { path } => say!(
            "{path} is needed for the edition, but stratc did not make what lies there; move it, or publish to another folder with --output",
            path
        ),
        PublishError::NotAFolder { path } => {
            say!("{path} is not a folder; choose another with --output", path)
        }
        PublishError::Forbidden { path } => say!(
            "{path} cannot be published to, since the workspace lies in it; choose a folder of its own with --output",
            path
        ),
        PublishError::Mount { path } => say!(
            "another disk is attached at {path}, so the published folder cannot be replaced in one step; publish to a folder inside it, or beside it",
            path
        ),
        PublishError::Closed { path } => say!(
            "{path} belongs to somebody else, and you may not move what lies there, so the published folder cannot be replaced; move it out of there, or publish to another folder with --output",
            path
        ),
        PublishError::Busy { path } => {
            say!("somebody else is publishing in {path} just now; try again in a moment", path)
        }
        PublishError::Leftover { path } => say!(
            "an earlier build was interrupted and left {path}, which stratc did not make; move it to where it belongs and build again",
            path
        ),
        PublishError::BadManifest { path, reason } => {
            say!("{path}, the list of the files that stratc made, cannot be used: {reason}", path, reason)
        }
        PublishError::Unreadable { path, reason } => {
            say!("{path} cannot be read: {reason}", path, reason)
        }
        PublishError::Unwritable { path, reason } => not_written(&path.display().to_string(), reason),
        PublishError::Stranded { path, reason } => say!(
            "the new edition could not take its place ({reason}); the old one lies in {path} and is put back when you build again",
            reason,
            path
        ),
    }
}

/// Why a workspace was not made.
pub fn not_created(error: &CreateError) -> Message {
    match error {
        CreateError::Exists(path) => {
            say!("{path} is there already, so nothing was written; choose another folder", path)
        }
        CreateError::NotAFile(path) => {
            say!("{path} is no ordinary file, so nothing was written there; choose another name", path)
        }
        CreateError::Io { path, reason } => not_written(&path.display().to_string(), reason),
    }
}

/// That the operating system refused to write. Its words are in the machine's language, so the usual ones are said anew.
fn not_written(path: &str, reason: &str) -> Message {
    if reason.eq_ignore_ascii_case("permission denied") {
        return say!("{path} cannot be written: you are not allowed to change it", path);
    }
    if reason == "resource busy" {
        return say!("somebody else is writing {path} just now; try again in a moment", path);
    }
    say!("{path} cannot be written: {reason}", path, reason)
}

/// Why a source file was not corrected.
pub fn not_replaced(path: &str, error: &ReplaceError) -> Message {
    match error {
        ReplaceError::Changed => {
            say!("{path} was changed by somebody else in the meantime, so it was left as it is", path)
        }
        ReplaceError::Refused { reason } | ReplaceError::Unreadable(FaultKind::Unreadable { reason }) => {
            not_written(path, reason)
        }
        ReplaceError::Unreadable(_) => {
            say!("{path} is no longer there, or is something else now, so it was left as it is", path)
        }
    }
}

/// Why an earlier version was not read.
pub fn not_read_from_git(error: &GitError) -> Message {
    match error {
        GitError::NotARepository { path } => say!(
            "{path} lies in no git repository, so there are no earlier versions to read; go to a folder that is under git, or name the folder that has the earlier version",
            path
        ),
        GitError::NoCommits => {
            say!("nothing has been committed in this git repository yet; commit the first version with \"git commit\"")
        }
        GitError::Unknown { revision, known, shallow } => unknown_revision(revision, known, *shallow),
        GitError::Ambiguous { revision, commits } => say!(
            "\"{revision}\" is the beginning of several versions: {commits}; write more letters of the one that is meant",
            revision,
            commits = commits.join(", ")
        ),
        GitError::NotACommit { revision } => say!(
            "\"{revision}\" is no version, but a file or folder of one; name a branch, a tag or a commit",
            revision
        ),
        GitError::Several { revision } => {
            say!("\"{revision}\" stands for several versions; name one, such as main, v1.2 or HEAD~3", revision)
        }
        GitError::NoSuchPath { revision, path } => say!(
            "the version {revision} has no {path}; name a later version, or the place where it lay then: {revision}:PATH",
            revision,
            path
        ),
        GitError::TooLarge { path, limit } => say!(
            "{path} has more than the {limit} MB that stratc reads; name a published plan.json, or the folder of a workspace",
            path,
            limit = (limit / (1024 * 1024)).to_string()
        ),
        GitError::NotFetched { revision } => say!(
            "this clone was made without the files of the version {revision}; fetch them with \"git fetch --refetch --no-filter\"",
            revision
        ),
        GitError::Damaged { revision, reason } => say!(
            "the version {revision} cannot be read, since the git repository is damaged: {reason}; \"git fsck\" shows what is wrong, and a fresh clone helps",
            revision,
            reason
        ),
        GitError::Reftable => say!(
            "stratc cannot read this git repository, since it keeps its branches in the format reftable; \"git clone --ref-format=files\" makes a clone that it can read"
        ),
        GitError::Other { reason } => say!("the git repository cannot be read: {reason}", reason),
    }
}

/// A branch that lies at the server alone has its name behind that of the server. Where steps lead on from a name, as in
/// `main~3`, it is not known which of the two is wrong.
fn unknown_revision(revision: &str, known: &[String], shallow: bool) -> Message {
    let elsewhere = known.iter().find(|name| name.split_once('/').is_some_and(|(_, name)| name == revision));
    let is_name = !revision.contains(['~', '^', '@', ':']);
    let near = || nearest(revision, known.iter().map(String::as_str)).filter(|_| is_name);
    let meant = elsewhere.map(String::as_str).or_else(near);
    match (meant, shallow) {
        (Some(name), _) => {
            say!("there is no version \"{revision}\" in git; did you mean {name}?", revision, name)
        }
        (None, true) => say!(
            "there is no version \"{revision}\" in this clone, which has the newest history only; fetch the rest with \"git fetch --unshallow --tags\"",
            revision
        ),
        (None, false) => say!(
            "there is no version \"{revision}\" in git; \"git log\", \"git branch --all\" and \"git tag\" show those that there are",
            revision
        ),
    }
}

/// Why a plan was not rendered.
pub fn not_rendered(error: &RenderError) -> Message {
    match error {
        RenderError::Template(error) => bad_template(error),
        RenderError::NotBuiltIn(format) => say!(
            "this stratc was built without {format}; leave {format} out, for example with --format html,print,text, or install the stratc that has it: cargo install --path . --features {format}",
            format = format.word()
        ),
        RenderError::Export { plan, reason } => {
            say!("the plan {plan} cannot be written: {reason}", plan, reason)
        }
        RenderError::Pdf { plan, fault } => match fault {
            PdfFault::Glyph { letter, place, words } if place.is_empty() || place == plan => say!(
                "no typeface of the PDF has the character {letter} ({code}) in \"{words}\" at the beginning of the plan {plan}; write it in words, or publish without pdf",
                letter = *letter,
                code = code(*letter),
                words,
                plan
            ),
            PdfFault::Glyph { letter, place, words } => say!(
                "no typeface of the PDF has the character {letter} ({code}) in \"{words}\", in or after the element {plan}/{place}; write it in words, or publish without pdf",
                letter = *letter,
                code = code(*letter),
                words,
                plan,
                place
            ),
            PdfFault::Typesetting { reason, at } => say!(
                "the PDF of the plan {plan} cannot be typeset: {reason} (in: {at}); publish without pdf meanwhile, and if you use templates of your own, look there first",
                plan,
                reason,
                at
            ),
        },
    }
}

/// What is wrong with templates, in one line: where it cannot be shown at its place, the first fault has to do.
pub fn bad_template(error: &TemplateError) -> Message {
    let Some(fault) = error.faults.first() else {
        return say!("the templates cannot be used: {reason}", reason = "");
    };
    match &fault.place {
        Some(place) => say!(
            "the template {path} cannot be used (line {line}, column {column}): {reason}",
            path = &place.template,
            line = place.line,
            column = place.column,
            reason = what_is_wrong(&fault.problem)
        ),
        None => say!("the templates cannot be used: {reason}", reason = what_is_wrong(&fault.problem)),
    }
}

//! Files and folders that cannot be written.

use std::path::Path;

use crate::diag::{Arg, UserError, say};
use crate::world::create::CreateError;
use crate::world::publish::PublishError;
use crate::world::replace::ReplaceError;
use crate::world::{BUSY, DENIED, IN_USE, ReadErrorKind};

/// Why an edition was not published.
impl From<PublishError> for UserError {
    fn from(error: PublishError) -> Self {
        match &error {
            PublishError::BadPath { path } => Self::new(say!(
                "\"{path}\" cannot be the path of a published file",
                path = path.escape_debug().to_string()
            )),
            PublishError::Clash { path } => Self::with_help(
                say!("two published files need the same place, {path}", path),
                say!("rename one of the strategies"),
            ),
            PublishError::Collision { path } => Self::with_help(
                say!("{path} is needed for the edition, but stratc did not make what is there", path),
                say!("move it, or publish to another folder with --output"),
            ),
            PublishError::NotAFolder { path } => {
                Self::with_help(say!("{path} is not a folder", path), say!("choose another with --output"))
            }
            PublishError::Forbidden { path } => Self::with_help(
                say!("{path} cannot be published to, since the workspace is in it", path),
                say!("choose a separate folder with --output"),
            ),
            PublishError::Mount { path } => mounted(path),
            PublishError::Closed { path } => closed(path),
            PublishError::InUse { path } => in_use(path.into()),
            PublishError::Busy { path } => Self::with_help(
                say!("somebody else is publishing in {path} right now", path),
                say!("try again in a moment"),
            ),
            PublishError::Leftover { path } => Self::with_help(
                say!("an earlier build was interrupted and left {path}, which stratc did not make", path),
                say!("move it to where it belongs and build again"),
            ),
            PublishError::BadManifest { path, reason } => Self::new(say!(
                "{path}, the list of the files that stratc made, cannot be used: {reason}",
                path,
                reason
            )),
            PublishError::Unreadable { path, reason } => {
                Self::new(say!("{path} cannot be read: {reason}", path, reason))
            }
            PublishError::Unwritable { path, reason } => not_written(path.into(), reason),
            PublishError::Stranded { path, reason } => Self::with_help(
                say!("the new edition could not take its place ({reason})", reason),
                say!("the old one is in {path} and is put back when you build again", path),
            ),
        }
    }
}

fn mounted(path: &Path) -> UserError {
    UserError::with_help(
        say!("another disk is attached at {path}, so the published folder cannot be replaced in one step", path),
        say!("publish to a folder inside it, or beside it"),
    )
}

fn closed(path: &Path) -> UserError {
    UserError::with_help(
        say!(
            "{path} belongs to somebody else, and you may not move what is there, so the published folder cannot be replaced",
            path
        ),
        say!("move it out of there, or publish to another folder with --output"),
    )
}

/// Why a workspace, or a file beside it, was not made.
impl From<CreateError> for UserError {
    fn from(error: CreateError) -> Self {
        match &error {
            CreateError::Exists(path) => Self::with_help(
                say!("{path} is there already, so nothing was written", path),
                say!("choose another folder"),
            ),
            CreateError::NotAFile(path) => Self::with_help(
                say!("{path} is not an ordinary file, so nothing was written there", path),
                say!("choose another name"),
            ),
            CreateError::NotAFolder(path) => {
                Self::with_help(say!("{path} is not a folder", path), say!("choose another folder"))
            }
            CreateError::Io { path, reason } => not_written(path.into(), reason),
        }
    }
}

/// That the operating system refused to write. Its words are in the machine's language, so the usual ones are said anew.
fn not_written(path: Arg, reason: &str) -> UserError {
    if reason == DENIED {
        return UserError::new(say!("{path} cannot be written: you are not allowed to change it", path));
    }
    if reason == IN_USE {
        return in_use(path);
    }
    if reason == BUSY {
        return UserError::with_help(
            say!("somebody else is writing {path} right now", path),
            say!("try again in a moment"),
        );
    }
    UserError::new(say!("{path} cannot be written: {reason}", path, reason))
}

fn in_use(path: Arg) -> UserError {
    UserError::with_help(
        say!("{path} is open in another program", path),
        say!("close it there, or close the window of the folder or the terminal that is in it, and try again"),
    )
}

/// Why a source file was not corrected.
pub fn not_replaced(path: &str, error: &ReplaceError) -> UserError {
    match error {
        ReplaceError::Changed => {
            UserError::new(say!("{path} was changed by somebody else in the meantime, so it was left as it is", path))
        }
        ReplaceError::Refused { reason } | ReplaceError::Unreadable(ReadErrorKind::Unreadable { reason }) => {
            not_written(path.into(), reason)
        }
        ReplaceError::Unreadable(_) => {
            UserError::new(say!("{path} is no longer there, or is something else now, so it was left as it is", path))
        }
    }
}

//! Versions in git that cannot be read.

use crate::diag::{UserError, nearest, say};
use crate::world::git::GitError;

/// Why an earlier version was not read.
impl From<GitError> for UserError {
    fn from(error: GitError) -> Self {
        match &error {
            GitError::NotARepository { path } => Self::with_help(
                say!("{path} is not in a git repository, so there are no earlier versions to read", path),
                say!("go to a folder that is under git, or name the folder that has the earlier version"),
            ),
            GitError::NoCommits => Self::with_help(
                say!("nothing has been committed in this git repository yet"),
                say!("commit the first version with \"git commit\""),
            ),
            GitError::Unknown { revision, known, shallow } => unknown_revision(revision, known, *shallow),
            GitError::Ambiguous { revision, commits } => ambiguous(revision, commits),
            GitError::NotACommit { revision } => Self::with_help(
                say!("\"{revision}\" is not a version, but a file or folder in one", revision),
                say!("name a branch, a tag or a commit"),
            ),
            GitError::Several { revision } => Self::with_help(
                say!("\"{revision}\" stands for several versions", revision),
                say!("name one, such as main, v1.2 or HEAD~3"),
            ),
            GitError::NoSuchPath { revision, path } => Self::with_help(
                say!("the version {revision} has no {path}", revision, path),
                say!("name a later version, or the place where it lay then: {revision}:PATH", revision),
            ),
            GitError::TooLarge { path, limit } => Self::with_help(
                say!(
                    "{path} has more than the {limit} MB that stratc reads",
                    path,
                    limit = (limit / (1024 * 1024)).to_string()
                ),
                say!("name a published plan.json, or the folder of a workspace"),
            ),
            GitError::NotFetched { revision } => Self::with_help(
                say!("this clone was made without the files of the version {revision}", revision),
                say!("fetch them with \"git fetch --refetch --no-filter\""),
            ),
            GitError::Damaged { revision, reason } => damaged(revision, reason),
            GitError::Reftable => Self::with_help(
                say!("stratc cannot read this git repository, since it keeps its branches in the format reftable"),
                say!("\"git clone --ref-format=files\" makes a clone that it can read"),
            ),
            GitError::Other { reason } => Self::new(say!("the git repository cannot be read: {reason}", reason)),
        }
    }
}

/// A branch that lies at the server alone has its name behind that of the server. Where steps lead on from a name, as in
/// `main~3`, it is not known which of the two is wrong.
fn unknown_revision(revision: &str, known: &[String], shallow: bool) -> UserError {
    let elsewhere = known.iter().find(|name| name.split_once('/').is_some_and(|(_, name)| name == revision));
    let is_name = !revision.contains(['~', '^', '@', ':']);
    let near = || nearest(revision, known.iter().map(String::as_str)).filter(|_| is_name);
    let meant = elsewhere.map(String::as_str).or_else(near);
    match (meant, shallow) {
        (Some(name), _) => UserError::with_help(
            say!("\"{revision}\" is neither a folder nor a version in git", revision),
            say!("did you mean {name}?", name),
        ),
        (None, true) => UserError::with_help(
            say!("there is no version \"{revision}\" in this clone, which has the newest history only", revision),
            say!("fetch the rest with \"git fetch --unshallow --tags\""),
        ),
        (None, false) => UserError::with_help(
            say!("\"{revision}\" is neither a folder nor a version in git", revision),
            say!("\"git log\", \"git branch --all\" and \"git tag\" show those that there are"),
        ),
    }
}

fn ambiguous(revision: &str, commits: &[String]) -> UserError {
    UserError::with_help(
        say!("\"{revision}\" is the beginning of several versions: {commits}", revision, commits = commits.join(", ")),
        say!("write more letters of the one you mean"),
    )
}

fn damaged(revision: &str, reason: &str) -> UserError {
    UserError::with_help(
        say!("the version {revision} cannot be read, since the git repository is damaged: {reason}", revision, reason),
        say!("\"git fsck\" shows what is wrong, and a fresh clone helps"),
    )
}

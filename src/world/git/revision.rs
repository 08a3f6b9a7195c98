//! From a revision to a commit.

use std::panic::{AssertUnwindSafe, catch_unwind};

use gix::bstr::ByteSlice as _;
use gix::objs::Kind;
use gix::refs::Category;
use gix::revision::Spec;
use gix::revision::spec::parse::{ObjectKindHint, Options};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

use super::error::{self, GitError};

/// Length of abbreviated hashes: enough to be unique even in the largest repositories.
const HASH_DIGITS: usize = 10;

/// The revision, and the path after it (`main:plans`). A colon in braces (`@{12:30}`) or at the start (`:/words`)
/// belongs to the revision.
pub(super) fn split(name: &str) -> (&str, Option<&str>) {
    let mut depth = 0_usize;
    for (at, letter) in name.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            ':' if depth == 0 && at > 0 => return (&name[..at], Some(&name[at + 1..])),
            ':' if at == 0 => break,
            _ => {}
        }
    }
    (name, None)
}

/// A commit that somebody named.
pub(super) struct Version<'a> {
    pub(super) commit: gix::Commit<'a>,
    /// Whether it was named by a tag.
    pub(super) is_tag: bool,
}

impl<'a> Version<'a> {
    /// The commit that `revision` stands for.
    pub(super) fn find(repository: &'a gix::Repository, revision: &str) -> Result<Self, GitError> {
        let spec = parse(repository, revision)?;
        let is_tag = spec.first_reference().is_some_and(|reference| {
            let name = reference.name.category_and_short_name();
            name.is_some_and(|(kind, name)| kind == Category::Tag && revision.as_bytes().ends_with(name))
        });
        let id = spec.single().ok_or_else(|| GitError::Several { revision: revision.to_owned() })?;
        let commit = commit(repository, revision, id.detach())?;
        Ok(Self { commit, is_tag })
    }

    /// Its abbreviated hash.
    pub(super) fn hash(&self) -> String {
        self.commit.id.to_hex_with_len(HASH_DIGITS).to_string()
    }

    /// The day on which it was committed, in the committer's time zone.
    pub(super) fn day(&self) -> gix::Result<Date> {
        let time = self.commit.time()?;
        let offset = Offset::from_seconds(time.offset).unwrap_or(Offset::UTC);
        let moment = Timestamp::from_second(time.seconds).unwrap_or(Timestamp::UNIX_EPOCH);
        Ok(offset.to_datetime(moment).date())
    }
}

/// What `revision` stands for.
fn parse<'a>(repository: &'a gix::Repository, revision: &str) -> Result<Spec<'a>, GitError> {
    let hints = Options { object_kind_hint: Some(ObjectKindHint::Committish), ..Options::default() };
    // While parsing, the library assumes that commits and tags are well formed. In a damaged repository they are not,
    // and that must not bring the program down.
    let parsed = catch_unwind(AssertUnwindSafe(|| Spec::from_bstr(revision.as_bytes().as_bstr(), repository, hints)));
    match parsed {
        Ok(parsed) => parsed.map_err(|error| error::not_resolved(repository, revision, &error)),
        Err(_) => Err(GitError::Damaged { revision: revision.to_owned(), reason: "object parsing failed".to_owned() }),
    }
}

/// The commit with that hash, or the one that a tag object with that hash points to.
fn commit<'a>(
    repository: &'a gix::Repository,
    revision: &str,
    mut id: gix::ObjectId,
) -> Result<gix::Commit<'a>, GitError> {
    loop {
        let object = repository.find_object(id).map_err(|error| {
            let cut_off = error.is_not_found() && repository.is_shallow().unwrap_or(false);
            if cut_off { error::unknown(repository, revision) } else { error::damaged(repository, revision, &error) }
        })?;
        match object.kind {
            Kind::Commit => {
                return object.try_into_commit().map_err(|error| error::damaged(repository, revision, &error));
            }
            Kind::Tag => {
                let tag = object.try_to_tag_ref().map_err(|error| error::damaged(repository, revision, &error))?;
                id = tag.target();
            }
            Kind::Tree | Kind::Blob => return Err(GitError::NotACommit { revision: revision.to_owned() }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_follows_the_first_colon_outside_braces() {
        assert_eq!(split("main"), ("main", None));
        assert_eq!(split("main:plans/a:b"), ("main", Some("plans/a:b")));
        assert_eq!(split("main:"), ("main", Some("")));
        assert_eq!(split("HEAD^{/fix: words}:plans"), ("HEAD^{/fix: words}", Some("plans")));
        assert_eq!(split("main@{2026-01-31 10:30}"), ("main@{2026-01-31 10:30}", None));
        assert_eq!(split(":/fix: words"), (":/fix: words", None));
    }
}

//! Putting an edition in its published folder: whole, or not at all.
//!
//! A published folder may be on the web while it is replaced, and may hold files that stratc did not
//! make (a logo, a `robots.txt`, an archive). What must hold, whenever the run fails or is killed:
//!
//! - whoever opens the folder sees one edition, never parts of two;
//! - a publication that does not succeed leaves the old edition as it was;
//! - what stratc did not make (what the folder's manifest does not list) is neither changed nor lost.
//!
//! The new edition is made in full in a staging folder beside the published one, with hard links to
//! what stratc did not make, and the two folders then trade places in one step of the file system. The
//! old folder is emptied afterwards; that need not succeed, the next run goes on with it.
//!
//! Three hidden names beside the published folder `NAME` are stratc's: `.NAME.stratc-new` (staging; the
//! old folder once they have traded places), `.NAME.stratc-old` (the old folder where the file system
//! cannot trade places), and inside a folder `.stratc-manifest` and `.stratc-staging`. The last one
//! marks a folder that was never published: it tells a half-made edition, which may be thrown away, from
//! an old one, which may hold somebody's file.

mod edition;
mod error;
mod manifest;
mod retire;
mod site;
mod stage;
mod survey;
mod swap;
#[cfg(test)]
#[cfg(unix)]
mod tests;

use std::path::{Path, PathBuf};

pub use edition::{Artifact, Outcome};
pub use error::PublishError;

use manifest::Manifest;
use site::Site;
use survey::Survey;

/// Makes `artifacts` the edition in the folder `out`, which is made where it is missing.
///
/// `workspace` is the workspace's root, which must exist: `out` may lie in it but neither be it nor hold
/// it. `sources` are the folders that hold sources: `out` may neither lie in one nor hold it. On an error, `out` holds what it held before, with the one exception that
/// [`PublishError::Stranded`] explains. Where two runs publish beside each other at once, one of them
/// gets [`PublishError::Busy`].
pub fn publish(
    out: &Path,
    workspace: &Path,
    sources: &[PathBuf],
    artifacts: &[Artifact],
) -> Result<Outcome, PublishError> {
    let manifest = Manifest::of(artifacts)?;
    let site = Site::locate(out, workspace, sources)?;
    let _lock = site.lock()?;
    site.recover()?;
    let survey = Survey::of(site.out())?;
    let outcome = survey.compare(&manifest, artifacts)?;
    if survey.holds(&manifest) && outcome.is_unchanged() {
        return Ok(outcome);
    }
    survey.refuse_closed()?;
    survey.refuse_collisions(artifacts)?;
    let staging = stage::stage(&site, &survey, artifacts, &manifest)?;
    swap::swap(&site, survey.exists(), staging)?;
    Ok(outcome)
}

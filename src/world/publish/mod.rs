//! Publishing an edition: whole, or not at all.
//!
//! A published folder may be served on the web while it is being replaced, and may hold files that stratc did not make
//! (a logo, a `robots.txt`, an archive). What must hold, even if the run fails or is killed at any point:
//!
//! - whoever opens the folder sees one edition, never parts of two;
//! - a publication that does not succeed leaves the old edition as it was;
//! - what stratc did not make (what the folder's manifest does not list) is neither changed nor lost.
//!
//! The new edition is made in full in a staging folder beside the published one, with hard links to what stratc did not
//! make, and the two folders are then exchanged atomically. The old folder is emptied afterwards; if that fails, the
//! next run continues. Windows cannot exchange folders, and no Unix can on every file system: there the old folder is
//! renamed, and then the new one. A run that is killed between the two leaves no published folder, and the next one puts
//! the old edition back first.
//!
//! stratc reserves two hidden names beside the published folder `NAME`: `.NAME.stratc-new` (staging; after the
//! exchange, the old folder) and `.NAME.stratc-old` (the old folder where the file system cannot exchange folders). On
//! Windows `.stratc-lock` is there as long as a run publishes.
//! Inside a folder it reserves `.stratc-manifest` and `.stratc-staging`. The last one marks a folder that was never
//! published: it tells a half-made edition, which may be discarded, from an old one, which may hold somebody's file.

mod edition;
mod error;
mod manifest;
mod published;
mod retire;
mod site;
mod stage;
mod survey;
mod swap;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::{Path, PathBuf};

pub use edition::{Artifact, PublishSummary};
pub use error::PublishError;
pub use published::published;

use manifest::Manifest;
use site::Site;
use survey::Survey;

/// Puts the published folder `out` back where a run was killed while it had moved the folder aside. Nothing else is
/// changed, and nothing at all where the folder is in its place.
///
/// # Errors
/// Where the old edition is there but cannot be put back, or where another run is publishing.
pub fn restore(out: &Path, workspace: &Path, sources: &[PathBuf]) -> Result<(), PublishError> {
    let is_missing = fs::symlink_metadata(out).is_err();
    // Locating a folder creates those above it.
    if !is_missing || !out.parent().is_some_and(|above| above.as_os_str().is_empty() || above.is_dir()) {
        return Ok(());
    }
    let site = Site::locate(out, workspace, sources)?;
    let _lock = site.lock()?;
    site.put_back()
}

/// Publishes `artifacts` as the edition in the folder `out`, which is created where it is missing.
///
/// `workspace` is the workspace's root, which must exist: `out` may lie inside it but may neither be nor contain it.
/// `sources` are the folders that hold sources: `out` may neither lie inside one nor contain it.
///
/// # Errors
/// `out` is unchanged on any error except [`PublishError::Stranded`]. Where two runs publish to neighbouring folders at
/// once, one of them gets [`PublishError::Busy`].
pub fn publish(
    out: &Path,
    workspace: &Path,
    sources: &[PathBuf],
    artifacts: &[Artifact],
) -> Result<PublishSummary, PublishError> {
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
    survey.refuse_held()?;
    survey.refuse_collisions(artifacts)?;
    let staging = stage::stage(&site, &survey, artifacts, &manifest)?;
    swap::swap(&site, survey.exists(), staging)?;
    Ok(outcome)
}

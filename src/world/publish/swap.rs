//! The one step that publishes.

use std::io;
use std::path::Path;

use super::super::path::refusal;
use super::super::sys;
use super::PublishError;
use super::retire::retire;
use super::site::{Site, unmark};
use super::stage::Staging;

/// Puts the staged edition in its place, then clears the old one away.
pub(super) fn swap(site: &Site, replaces: bool, mut staging: Staging) -> Result<(), PublishError> {
    let old = if replaces {
        Some(trade(site, sys::exchange)?)
    } else {
        sys::rename(site.staging(), site.out()).map_err(|error| PublishError::unwritable(site.out(), &error))?;
        None
    };
    staging.keep();
    // The edition is published. The next run repairs whatever fails from here on, so it is no error of this one: the
    // new edition is complete, and the old one does no harm by staying a while longer.
    let _ = unmark(site.out());
    let synced = sys::sync_folder(site.parent());
    if let (Some(old), Ok(())) = (old, synced) {
        // Only now: a power cut must not bring back the old edition with files missing.
        let _ = retire(old, site.out(), Some(staging.carried()));
    }
    Ok(())
}

/// Exchanges staging and the published folder. Returns where the old edition is afterwards.
pub(super) fn trade(site: &Site, exchange: fn(&Path, &Path) -> io::Result<()>) -> Result<&Path, PublishError> {
    match exchange(site.staging(), site.out()) {
        Ok(()) => Ok(site.staging()),
        Err(error) if sys::is_unsupported(&error) => {
            by_two_renames(site)?;
            Ok(site.old())
        }
        Err(error) if error.kind() == io::ErrorKind::ResourceBusy => {
            Err(PublishError::Mount { path: site.out().to_owned() })
        }
        Err(error) => Err(PublishError::unwritable(site.out(), &error)),
    }
}

/// Between the two renames there is no published folder; if a run is killed there, the next one repairs it.
fn by_two_renames(site: &Site) -> Result<(), PublishError> {
    let unwritable = |error| PublishError::unwritable(site.out(), &error);
    sys::rename(site.out(), site.old()).map_err(unwritable)?;
    let Err(error) = sys::rename(site.staging(), site.out()) else {
        return Ok(());
    };
    match sys::rename(site.old(), site.out()) {
        Ok(()) => Err(unwritable(error)),
        Err(worse) => Err(PublishError::Stranded { path: site.old().to_owned(), reason: refusal(&worse) }),
    }
}

//! Reading what was published.

use std::fs;
use std::path::Path;

use super::edition::Artifact;
use super::error::PublishError;
use super::manifest::Manifest;

/// The files that stratc made in the published folder `out`; none where there is no such folder.
///
/// # Errors
/// Where the folder's manifest or one of the files cannot be read.
pub fn published(out: &Path) -> Result<Vec<Artifact>, PublishError> {
    let Some(manifest) = Manifest::read(out)? else { return Ok(Vec::new()) };
    let files = manifest.paths().filter(|path| fs::symlink_metadata(out.join(path)).is_ok_and(|found| found.is_file()));
    let read = |path: &str| {
        let place = out.join(path);
        let bytes = fs::read(&place).map_err(|error| PublishError::unreadable(&place, &error))?;
        Ok(Artifact { path: path.to_owned(), bytes })
    };
    files.map(read).collect()
}

//! The record, inside a published folder, of the files that stratc made there.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::super::path::slashed;
use super::edition::Artifact;
use super::error::PublishError;

/// The name of the manifest in a published folder.
pub(super) const MANIFEST: &str = ".stratc-manifest";
/// The name of the file that marks a folder from its creation until it has been published.
pub(super) const MARK: &str = ".stratc-staging";
/// The manifest's first line. A version that writes another format must write another first line.
const FORMAT: &str = "stratc-manifest 1";

/// The paths of one edition's files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Manifest {
    paths: BTreeSet<String>,
}

impl Manifest {
    /// The manifest of a new edition. Refuses paths that could lead out of the published folder, that do not fit on one
    /// line, or that are reserved for stratc.
    pub(super) fn of(artifacts: &[Artifact]) -> Result<Self, PublishError> {
        let bad = artifacts.iter().find(|artifact| !is_sound(&artifact.path));
        match bad {
            Some(artifact) => Err(PublishError::BadPath { path: artifact.path.clone() }),
            None => Ok(Self { paths: artifacts.iter().map(|it| it.path.clone()).collect() }),
        }
    }

    /// The manifest of `folder`, if it has one.
    pub(super) fn read(folder: &Path) -> Result<Option<Self>, PublishError> {
        let path = folder.join(MANIFEST);
        let bad =
            |path: &Path, reason: &str| PublishError::BadManifest { path: path.to_owned(), reason: reason.to_owned() };
        match fs::symlink_metadata(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(PublishError::unreadable(&path, &error)),
            Ok(found) if !found.is_file() => return Err(bad(&path, "it is not a file")),
            Ok(_) => {}
        }
        let bytes = fs::read(&path).map_err(|error| PublishError::unreadable(&path, &error))?;
        Self::parse(&bytes).map(Some).map_err(|reason| bad(&path, reason))
    }

    fn parse(bytes: &[u8]) -> Result<Self, &'static str> {
        let text = std::str::from_utf8(bytes).map_err(|_| "it is not UTF-8")?;
        let mut lines = text.lines();
        if lines.next() != Some(FORMAT) {
            return Err("this version of stratc does not know its format");
        }
        let paths: BTreeSet<String> = lines.map(str::to_owned).collect();
        if paths.iter().all(|path| is_sound(path)) {
            Ok(Self { paths })
        } else {
            Err("it lists a path that stratc would never have written")
        }
    }

    /// The manifest's text: the format, then the paths in order, one per line.
    pub(super) fn text(&self) -> String {
        let mut text = format!("{FORMAT}\n");
        for path in &self.paths {
            text.push_str(path);
            text.push('\n');
        }
        text
    }

    /// The paths of the edition's files, in order.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.paths.iter().map(String::as_str)
    }

    /// Whether the edition has a file at `path`, relative to the published folder.
    pub(super) fn has(&self, path: &Path) -> bool {
        path.to_str().is_some() && self.paths.contains(&slashed(path))
    }

    /// The folders of the edition's files, relative to the published one.
    pub(super) fn folders(&self) -> BTreeSet<PathBuf> {
        let above = self.paths.iter().flat_map(|path| Path::new(path).ancestors().skip(1));
        above.filter(|folder| *folder != Path::new("")).map(Path::to_owned).collect()
    }
}

/// Whether `path` names a file inside a folder on any system, fits on one line, and is not reserved for stratc.
fn is_sound(path: &str) -> bool {
    let own = matches!(path.split('/').next(), Some(MANIFEST | MARK));
    let parts_sound = path.split('/').all(|part| !matches!(part, "" | "." | ".."));
    !own && parts_sound && !path.contains(|c: char| c == '\\' || c.is_control())
}

/// Whether `path`, relative to a published folder, is reserved for stratc.
pub(super) fn is_own(path: &Path) -> bool {
    path == Path::new(MANIFEST) || path == Path::new(MARK)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn artifacts(paths: &[&str]) -> Vec<Artifact> {
        let artifact = |path: &&str| Artifact { path: (*path).to_owned(), bytes: Vec::new() };
        paths.iter().map(artifact).collect()
    }

    #[test]
    fn paths_are_sorted_and_come_back() {
        let manifest = Manifest::of(&artifacts(&["b", "a/ø/c", "a.b"])).unwrap();
        assert_eq!(manifest.text(), "stratc-manifest 1\na.b\na/ø/c\nb\n");
        assert_eq!(Manifest::parse(manifest.text().as_bytes()).unwrap(), manifest);
        assert!(manifest.has(Path::new("a/ø/c")) && !manifest.has(Path::new("a")));
        let folders: Vec<_> = manifest.folders().into_iter().collect();
        assert_eq!(folders, [Path::new("a"), Path::new("a/ø")]);
    }

    #[test]
    fn unsound_paths_are_refused() {
        let bad = [
            "", "/a", "a/", "a//b", "../a", "a/..", "./a", "a\\b", "a\0", "a\nb", "a\u{85}b", ".stratc-manifest",
            ".stratc-manifest/a", ".stratc-staging",
        ];
        for path in bad {
            let error = Manifest::of(&artifacts(&["ok", path])).unwrap_err();
            assert_eq!(error, PublishError::BadPath { path: path.into() });
        }
        assert!(Manifest::of(&artifacts(&[".htaccess", "a/.stratc-manifest", "..a/b.."])).is_ok());
    }

    #[test]
    fn foreign_manifests_are_refused() {
        for text in ["", "stratc-manifest 2\na\n", "stratc-manifest 1\n../a\n", "stratc-manifest 1\n\n"] {
            assert!(Manifest::parse(text.as_bytes()).is_err(), "{text:?}");
        }
        assert!(Manifest::parse(b"stratc-manifest 1\n\xff\n").is_err());
        assert!(Manifest::parse(b"stratc-manifest 1\n").is_ok());
    }
}

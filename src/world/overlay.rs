//! A world in which some files have other contents.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Listing, ReadError, World};

/// A world with other contents in some of its files, as if they had been written to it.
#[derive(Clone)]
pub struct Overlay<'a> {
    base: &'a dyn World,
    /// By the file's real path, so that every path to it gives the same contents.
    changed: BTreeMap<String, Vec<u8>>,
}

impl<'a> Overlay<'a> {
    /// The world `base`, unchanged.
    pub fn new(base: &'a dyn World) -> Self {
        Self { base, changed: BTreeMap::new() }
    }

    /// Makes the file at the real path `place` hold `contents`.
    pub fn set(&mut self, place: String, contents: Vec<u8>) {
        self.changed.insert(place, contents);
    }
}

impl World for Overlay<'_> {
    fn list(&self, folder: &str) -> Listing {
        self.base.list(folder)
    }

    fn entries(&self, folder: &str) -> Vec<String> {
        self.base.entries(folder)
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, ReadError> {
        match self.changed.get(&self.base.place(path)?) {
            Some(contents) => Ok(contents.clone()),
            None => self.base.read(path),
        }
    }

    fn place(&self, path: &str) -> Result<String, ReadError> {
        self.base.place(path)
    }

    fn today(&self) -> Date {
        self.base.today()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Memory, ReadErrorKind};
    use super::*;

    #[test]
    fn changed_files_are_read_anew_and_others_as_they_are() {
        let base = Memory::new(Date::constant(2026, 3, 31)).with("a.yaml", "a").with("b.yaml", "b");
        let mut overlay = Overlay::new(&base);
        overlay.set("a.yaml".to_owned(), b"other".to_vec());
        assert_eq!(overlay.read("./a.yaml").unwrap(), b"other");
        assert_eq!(overlay.read("b.yaml").unwrap(), b"b");
        assert_eq!(overlay.read("c.yaml").unwrap_err().kind, ReadErrorKind::Missing);
        assert_eq!(overlay.list(""), base.list(""));
        assert_eq!(base.read("a.yaml").unwrap(), b"a", "nothing is written");
    }
}

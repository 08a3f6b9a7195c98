//! Scripts of the pages. The Content-Security-Policy of a page allows only the script that it contains, by its hash.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

/// The ending of templates that are scripts. They are put into pages verbatim.
pub const ENDING: &str = ".js";

/// The scripts by name.
#[derive(Debug, Clone, Default)]
pub struct Scripts(BTreeMap<String, String>);

impl Scripts {
    /// Picks the scripts among templates; of two with the same name, the later one wins.
    pub fn among<'a>(templates: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let scripts = templates.filter(|(name, _)| name.ends_with(ENDING));
        // A browser normalises line breaks before it computes the hash.
        Self(scripts.map(|(name, source)| (name.to_owned(), source.replace("\r\n", "\n"))).collect())
    }

    /// The script called `name`.
    pub fn source(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// The source expression for the script called `name` in a Content-Security-Policy: `sha256-…`.
    pub fn hash(&self, name: &str) -> Option<String> {
        let digest = Sha256::digest(self.source(name)?);
        Some(format!("sha256-{}", STANDARD.encode(digest)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_that_of_what_a_browser_reads() {
        let scripts =
            Scripts::among([("a.js", ""), ("a.js", "alert(1)"), ("b.js", "1\r\n2"), ("c.css", "")].into_iter());
        assert_eq!(scripts.hash("a.js").as_deref(), Some("sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI="));
        assert_eq!(scripts.source("b.js"), Some("1\n2"));
        assert_eq!(scripts.hash("c.css"), None);
    }
}

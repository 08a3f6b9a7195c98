//! Files that are published beside a plan, because its texts lead there.

use std::sync::Arc;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use schemars::JsonSchema;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::model::EnclosedFile;
use crate::model::value::Language;

/// A file that is published beside a plan.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Attachment {
    /// Its path from the plan's folder.
    pub path: String,
    /// The SHA-256 of the file, in hexadecimal digits.
    pub digest: String,
    /// The file.
    #[serde(skip)]
    pub file: Arc<EnclosedFile>,
}

/// What stays as it is in an address.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// The files that a plan's texts have led to so far.
#[derive(Debug)]
pub struct Attachments {
    folder: &'static str,
    files: Vec<Attachment>,
}

impl Attachments {
    /// None yet, in the folder that plans in this language have for them.
    pub fn new(language: Language) -> Self {
        let folder = match language {
            Language::English => "attachments",
            Language::Bokmal | Language::Nynorsk | Language::NorthernSami => "vedlegg",
        };
        Self { folder, files: Vec::new() }
    }

    /// The files.
    pub fn into_files(self) -> Vec<Attachment> {
        self.files
    }

    /// The address of a file, which is published from now on. Names of folders stay inside the workspace, so a second file of
    /// the same name gets a number. File systems that do not tell small letters from capitals must keep them apart too.
    pub fn add(&mut self, file: &Arc<EnclosedFile>) -> String {
        if let Some(known) = self.files.iter().find(|known| known.file.path == file.path) {
            return encoded(&known.path);
        }
        let name = name(file);
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let is_taken = |path: &str| self.files.iter().any(|known| known.path.to_lowercase() == path.to_lowercase());
        let numbered = (2..).map(|number: usize| format!("{}/{stem}-{number}.{ending}", self.folder));
        let paths = std::iter::once(format!("{}/{name}", self.folder)).chain(numbered);
        let path = paths.into_iter().find(|path| !is_taken(path)).unwrap_or_default();
        self.files.push(Attachment { path: path.clone(), digest: digest(file), file: Arc::clone(file) });
        encoded(&path)
    }

    /// The address that a file would have if no other had its name: the same wherever it is compared.
    pub fn alone(&self, file: &EnclosedFile) -> String {
        encoded(&format!("{}/{}", self.folder, name(file)))
    }
}

fn name(file: &EnclosedFile) -> &str {
    file.path.rsplit('/').next().unwrap_or_default()
}

/// The SHA-256 of a file, in hexadecimal digits.
pub fn digest(file: &EnclosedFile) -> String {
    Sha256::digest(&file.bytes).iter().fold(String::new(), |digits, byte| format!("{digits}{byte:02x}"))
}

fn encoded(path: &str) -> String {
    utf8_percent_encode(path, PLAIN).to_string()
}

/// The path that the address of a file beside the plan stands for; `None` for all other addresses.
pub fn beside(address: &str) -> Option<String> {
    let is_beside = !address.starts_with(['#', '.', '/']) && !address.contains(':');
    is_beside.then(|| percent_decode_str(address).decode_utf8_lossy().into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str) -> Arc<EnclosedFile> {
        Arc::new(EnclosedFile { path: path.into(), bytes: Vec::new(), picture: None })
    }

    #[test]
    fn two_files_of_one_name_stay_two() {
        let mut attachments = Attachments::new(Language::Bokmal);
        let paths = ["s/a/skjema.pdf", "s/b/Skjema.pdf", "s/a/skjema.pdf", "s/c/mitt skjema å.pdf"];
        let addresses = paths.map(|path| attachments.add(&file(path)));
        let expected =
            ["vedlegg/skjema.pdf", "vedlegg/Skjema-2.pdf", "vedlegg/skjema.pdf", "vedlegg/mitt%20skjema%20%C3%A5.pdf"];
        assert_eq!(addresses, expected);
        assert_eq!(attachments.into_files().len(), 3);
        assert_eq!(beside(expected[3]).as_deref(), Some("vedlegg/mitt skjema å.pdf"));
    }

    #[test]
    fn addresses_of_other_things_are_not_beside_the_plan() {
        for address in ["#svar", "../annen/index.html", "https://a.no", "mailto:a@b.no"] {
            assert_eq!(beside(address), None, "{address}");
        }
    }
}

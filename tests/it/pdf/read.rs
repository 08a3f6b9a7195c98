//! Reading a PDF as its readers do: the words in the order of the structure, what the catalogue says, the tags.
//! poppler-utils and qpdf do some of it; `tests/run` installs them.

use std::fmt::Write as _;
use std::fs;
use std::process::Command;

use lopdf::{Dictionary, Document, Object};
use tempfile::TempDir;

/// A PDF, opened.
pub struct Pdf {
    folder: TempDir,
    document: Document,
}

/// An element of the structure: its tag, its attributes and what lies in it.
pub struct Tag {
    pub name: String,
    pub scope: Option<String>,
    pub inside: Vec<Tag>,
}

impl Tag {
    /// The element itself and all below it.
    pub fn all(&self) -> Vec<&Tag> {
        std::iter::once(self).chain(self.inside.iter().flat_map(Tag::all)).collect()
    }
}

impl Pdf {
    pub fn open(bytes: &[u8]) -> Self {
        let folder = TempDir::new().expect("a temporary folder can be made");
        fs::write(folder.path().join("plan.pdf"), bytes).expect("files can be written");
        Self { folder, document: Document::load_mem(bytes).expect("it is a PDF") }
    }

    /// What a program says of the file; it must be installed, and find no fault.
    pub fn ask(&self, program: &str, args: &[&str]) -> String {
        let output = Command::new(program).current_dir(self.folder.path()).args(args).output();
        let output = output.unwrap_or_else(|error| panic!("{program} is needed (tests/run installs it): {error}"));
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{program}: {told}{}", String::from_utf8_lossy(&output.stderr));
        told
    }

    /// The words in the order in which they were written, without what stands above and below on each page.
    pub fn text(&self) -> String {
        self.ask("pdftotext", &["-raw", "-x", "0", "-y", "70", "-W", "596", "-H", "705", "plan.pdf", "-"])
    }

    /// The words of each page, with what stands above and below.
    pub fn pages(&self) -> Vec<String> {
        let text = self.ask("pdftotext", &["plan.pdf", "-"]);
        let mut pages: Vec<_> = text.split('\u{c}').map(str::to_owned).collect();
        pages.pop();
        pages
    }

    /// Every word that the file bears anywhere: on pages, in its structure, in metadata, names, addresses and notes.
    pub fn everything(&self) -> String {
        let mut all = self.ask("pdfinfo", &["-struct-text", "plan.pdf"]) + &self.pages().join("\n");
        for object in self.document.objects.values() {
            gather(object, &mut all);
        }
        all
    }

    pub fn catalog(&self) -> &Dictionary {
        self.document.catalog().expect("there is a catalogue")
    }

    pub fn language(&self) -> String {
        text_of(self.catalog().get(b"Lang").expect("there is a language"))
    }

    pub fn each_page(&self) -> Vec<&Dictionary> {
        let pages = self.document.get_pages();
        pages.values().map(|id| self.document.get_dictionary(*id).expect("a page is a dictionary")).collect()
    }

    /// The structure, from its root.
    pub fn structure(&self) -> Tag {
        let root = self.resolved(self.catalog().get(b"StructTreeRoot").expect("the file is tagged"));
        self.tag(root.as_dict().expect("a root is a dictionary"))
    }

    fn resolved<'a>(&'a self, object: &'a Object) -> &'a Object {
        self.document.dereference(object).expect("references lead somewhere").1
    }

    fn tag(&self, element: &Dictionary) -> Tag {
        let name = element.get(b"S").and_then(Object::as_name).map(|name| String::from_utf8_lossy(name).into_owned());
        let attributes = element.get(b"A").map(|at| self.resolved(at)).ok();
        let attributes = match attributes {
            Some(Object::Array(list)) => list.iter().map(|at| self.resolved(at)).collect(),
            one => one.into_iter().collect::<Vec<_>>(),
        };
        let scopes = attributes.iter().filter_map(|at| at.as_dict().ok()?.get(b"Scope").ok()?.as_name().ok());
        let inside = match element.get(b"K").map(|kids| self.resolved(kids)) {
            Ok(Object::Array(kids)) => kids.iter().map(|kid| self.resolved(kid)).collect(),
            Ok(kid) => vec![kid],
            Err(_) => Vec::new(),
        };
        let is_element = |kid: &&Object| kid.as_dict().is_ok_and(|kid| kid.has(b"S"));
        let inside = inside.into_iter().filter(is_element).filter_map(|kid| kid.as_dict().ok());
        Tag {
            name: name.unwrap_or_default(),
            scope: scopes.map(|scope| String::from_utf8_lossy(scope).into_owned()).next(),
            inside: inside.map(|kid| self.tag(kid)).collect(),
        }
    }
}

/// The words of a string object, in either of the ways in which PDF writes them.
fn text_of(object: &Object) -> String {
    lopdf::decode_text_string(object).unwrap_or_default()
}

fn gather(object: &Object, all: &mut String) {
    match object {
        Object::String(..) => _ = writeln!(all, "{}", text_of(object)),
        Object::Name(name) => _ = writeln!(all, "{}", String::from_utf8_lossy(name)),
        Object::Array(list) => list.iter().for_each(|each| gather(each, all)),
        Object::Dictionary(dictionary) => dictionary.iter().for_each(|(_, each)| gather(each, all)),
        Object::Stream(stream) => {
            stream.dict.iter().for_each(|(_, each)| gather(each, all));
            if stream.dict.get(b"Type").and_then(Object::as_name).is_ok_and(|name| name == b"Metadata") {
                let xmp = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
                _ = writeln!(all, "{}", String::from_utf8_lossy(&xmp));
            }
        }
        _ => {}
    }
}

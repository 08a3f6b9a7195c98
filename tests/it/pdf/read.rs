//! Reading a PDF as its readers do: the words in the order of the structure, what the catalogue says, the tags.
//! poppler-utils and qpdf do some of it; `tests/run` installs them.

use std::fmt::Write as _;
use std::fs;
use std::process::Command;

use lopdf::content::Operation;
use lopdf::{Dictionary, Document, Object, Stream};
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

    /// What a program says about the file; it must be installed, and find no fault.
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

    /// Every word anywhere in the file: on pages, in its structure, in metadata, names, addresses and notes.
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

    /// What a page draws outside of any mark: nobody would know whether it is to be read out.
    pub fn drawn_unmarked(&self) -> Vec<String> {
        let pages = self.document.get_pages();
        let content = |id| self.document.get_and_decode_page_content(id).expect("a page can be read").operations;
        pages.into_iter().flat_map(|(number, id)| unmarked(number, &content(id))).collect()
    }

    /// The files that go with it: their names, what they are to it, and what they hold.
    pub fn attached(&self) -> Vec<(String, String, Vec<u8>)> {
        let dictionaries = self.document.objects.values().filter_map(|object| object.as_dict().ok());
        let files = dictionaries.filter(|each| each.has(b"AFRelationship"));
        let attached = files.map(|file| {
            let relation = file.get(b"AFRelationship").and_then(Object::as_name).expect("it is a name");
            let inside = self.resolved(file.get(b"EF").expect("it has a file")).as_dict().expect("a dictionary");
            let stream = self.resolved(inside.get(b"F").expect("it has a file")).as_stream().expect("a stream");
            let name = text_of(file.get(b"UF").expect("it has a name"));
            (name, String::from_utf8_lossy(relation).into_owned(), held(stream))
        });
        attached.collect()
    }

    /// The first page as a picture: red, green and blue of each point.
    pub fn picture_of_the_first_page(&self) -> Vec<u8> {
        self.ask("pdftoppm", &["-singlefile", "-r", "20", "plan.pdf", "page"]);
        fs::read(self.folder.path().join("page.ppm")).expect("the picture was made")
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

/// What a stream holds.
fn held(stream: &Stream) -> Vec<u8> {
    stream.decompressed_content().unwrap_or_else(|_| stream.content.clone())
}

fn unmarked(page: u32, operations: &[Operation]) -> Vec<String> {
    let mut open = 0;
    let mut found = Vec::new();
    for operation in operations {
        match operation.operator.as_str() {
            "BDC" | "BMC" => open += 1,
            "EMC" => open -= 1,
            "Tj" | "TJ" | "'" | "\"" | "f" | "F" | "f*" | "S" | "s" | "B" | "B*" | "b" | "b*" | "Do" | "sh"
                if open == 0 =>
            {
                found.push(format!("page {page}: {}", operation.operator));
            }
            _ => {}
        }
    }
    found
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
            let kind = stream.dict.get(b"Type").and_then(Object::as_name).unwrap_or_default();
            if kind == b"Metadata" || kind == b"EmbeddedFile" {
                _ = writeln!(all, "{}", String::from_utf8_lossy(&held(stream)));
            }
        }
        _ => {}
    }
}

/// Asserts that every stream is as long as its dictionary says, and a line break and the end follow (ISO 32000, 7.3.8.1).
pub fn assert_stream_lengths(bytes: &[u8]) {
    let find = |words: &[u8], from: usize| {
        let found = bytes.get(from..)?.windows(words.len()).position(|window| window == words);
        found.map(|place| from + place)
    };
    let mut from = 0;
    let mut streams = 0;
    while let Some(place) = find(b"\nstream\n", from) {
        let (start, head) = (place + b"\nstream\n".len(), String::from_utf8_lossy(&bytes[from..place]));
        let length = head.rsplit_once("/Length ").expect("a stream has a length").1;
        let length: usize =
            length.split(|letter: char| !letter.is_ascii_digit()).next().expect("a number").parse().expect("a number");
        let end = start + length;
        assert!(bytes[end..].starts_with(b"\nendstream"), "the stream at {start} is not {length} bytes long");
        (from, streams) = (end, streams + 1);
    }
    assert!(streams > 0, "there are streams");
}

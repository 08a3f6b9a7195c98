//! Looking for secrets, wherever they may have got to.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Read as _};
use std::path::Path;

use crate::support::Workspace;

/// The words, numbers and years of the sources that belong to secrets.
pub fn marks_of(workspace: &Workspace) -> BTreeSet<String> {
    let sources = tree(workspace.root()).into_iter();
    let sources = sources.filter(|(path, _)| path.starts_with("seeds/") || path.starts_with("strategies/"));
    let text: String = sources.map(|(_, content)| String::from_utf8_lossy(&content).into_owned() + "\n").collect();
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').map(|word| word.trim_end_matches('-'));
    let marks: BTreeSet<_> = words.map(dated).filter(|word| is_mark(word)).map(str::to_owned).collect();
    assert!(marks.len() > 200, "the workspace has only {} secrets", marks.len());
    marks
}

/// The year of a day, any other word as it is.
fn dated(word: &str) -> &str {
    if word.starts_with("20") { word.split('-').next().unwrap_or(word) } else { word }
}

fn is_mark(word: &str) -> bool {
    let is_number = word.chars().all(|c| c.is_ascii_digit());
    let is_year = word.len() == 4 && ("2061"..="2099").contains(&word);
    word.to_lowercase().starts_with("kanari-") || is_number && (is_year || word.len() == 6 && word.starts_with("918"))
}

/// The secrets in names and files below `folder`, each with its place.
pub fn marks_in(folder: &Path, marks: &BTreeSet<String>) -> Vec<String> {
    let files = tree(folder).into_iter();
    let found = files.flat_map(|(path, content)| {
        let text = Squeezed::of(&format!("{path} {}", words_of(&path, &content)));
        let borne: Vec<_> =
            marks.iter().map(String::as_str).chain(["kanari"]).filter(|mark| text.bears(mark)).collect();
        borne.into_iter().map(|mark| format!("{path}: {mark}")).collect::<Vec<_>>()
    });
    found.collect()
}

/// All words in a file, whether they can be seen or not.
pub fn words_of(path: &str, content: &[u8]) -> String {
    #[cfg(feature = "pdf")]
    if path.ends_with(".pdf") {
        return crate::pdf::read::Pdf::open(content).everything();
    }
    let _ = path;
    String::from_utf8_lossy(content).into_owned()
}

/// A text in a form in which a mark is found however its letters are set apart or its digits grouped.
pub struct Squeezed {
    letters: String,
    numbers: BTreeSet<String>,
}

impl Squeezed {
    pub fn of(text: &str) -> Self {
        let words: Vec<_> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let pairs = words.windows(2).map(<[&str]>::concat);
        let is_number = |word: &String| word.chars().all(|c| c.is_ascii_digit());
        let numbers = words.iter().map(|word| (*word).to_owned()).chain(pairs).filter(is_number).collect();
        Self { letters: squeezed(text), numbers }
    }

    pub fn bears(&self, mark: &str) -> bool {
        self.numbers.contains(mark)
            || !mark.starts_with(|c: char| c.is_ascii_digit()) && self.letters.contains(&squeezed(mark))
    }
}

/// The letters and digits of a text alone.
pub fn squeezed(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What a page shows: without its style, the tags, and the places where words may be broken. Plain text shows all of
/// itself.
pub fn visible_text(page: &str) -> String {
    let Some((_, body)) = page.split_once("<body") else { return page.to_owned() };
    let text: String = body.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect();
    text.replace('\u{ad}', "")
}

/// The content of every file below a folder, by its path there; of office files, that of each part.
pub fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = walkdir::WalkDir::new(folder).into_iter().map(|entry| entry.expect("it can be read"));
    let files = files.filter(|entry| entry.file_type().is_file());
    let path = |path: &Path| path.strip_prefix(folder).expect("it lies there").to_string_lossy().replace('\\', "/");
    let files = files.map(|entry| (path(entry.path()), fs::read(entry.path()).expect("it can be read")));
    files.flat_map(|(path, content)| parts(&path, &content).unwrap_or_else(|| vec![(path, content)])).collect()
}

/// The parts of an office file, each with its path in it; `None` for any other file.
pub fn parts(path: &str, content: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    if !content.starts_with(b"PK") {
        return None;
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(content)).expect("it is an archive");
    let parts = (0..archive.len()).map(|index| {
        let mut part = archive.by_index(index).expect("the part is there");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("it can be read");
        (format!("{path}/{}", part.name().expect("parts have names")), bytes)
    });
    Some(parts.collect())
}

/// The content of every file of a folder, by its path there.
pub type Tree = BTreeMap<String, Vec<u8>>;

pub fn assert_same(one: &Tree, other: &Tree) {
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    for (path, content) in one {
        let (here, there) = (String::from_utf8_lossy(content), String::from_utf8_lossy(&other[path]));
        let different = here.lines().zip(there.lines()).find(|(here, there)| here != there);
        assert_eq!(different, None, "{path}");
        assert!(content == &other[path], "{path} is longer in one edition than in the other");
    }
}

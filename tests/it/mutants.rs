//! Mutants: one-line edits of the sound plan, each of which must raise the finding that it names and no other.
//!
//! `tests/mutants/*.txt` holds them, a file for each family. An edit names its code and file, then what is taken out
//! (`- …`, which stands once in the file) and what is put in its place (`+ …`, nothing where the line is missing). What
//! follows from it besides is listed (`also …`).

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use stratc::compile::{Compilation, compile};
use stratc::world::{Disk, Memory, World as _};

use super::support::TODAY;

/// The sound plan, the plan that it builds on, and the document that both answer.
const SOUND: [&str; 3] = [
    "strategies/fjordvik-kommunikasjonsplan",
    "strategies/fjordvik-samfunnsdel",
    "seeds/fjordvik-kommunikasjonspolitikk.yaml",
];

/// Rules that no edit of one line brings up in this plan. Their examples show them.
const NOT_IN_ONE_LINE: [(&str, &str); 8] = [
    ("C005", "the plan has several challenges"),
    ("C009", "the plan has a period and a review"),
    ("C013", "the plan has several reviews"),
    ("C015", "every document has its date and its number, each on a line of its own"),
    ("F007", "every key player has several two-way channels"),
    ("F008", "most channels are two-way"),
    ("T041", "the sound plans have been adopted"),
    ("T012", "it takes three periods in a row"),
];

/// The fewest mutants that there must be.
const FEWEST: usize = 260;

/// One edit.
pub struct Edit {
    /// The code that it raises, or what an edit that raises nothing is called.
    pub name: String,
    path: String,
    old: String,
    new: String,
    also: Vec<String>,
}

#[test]
fn every_mutant_is_caught_and_raises_nothing_else() {
    let (files, mutants) = (sound(), edits("tests/mutants"));
    let faults: Vec<_> = mutants.par_iter().filter_map(|mutant| fault(mutant, &files)).collect();
    assert!(faults.is_empty(), "{} of {} mutants:\n{}", faults.len(), mutants.len(), faults.concat());
    assert!(mutants.len() >= FEWEST, "{} mutants", mutants.len());
}

#[test]
fn every_rule_is_raised_by_a_mutant() {
    let raised: BTreeSet<_> = edits("tests/mutants").into_iter().map(|mutant| mutant.name).collect();
    let rules = stratc::rules::table().map(|rule| rule.code.id);
    let missed: Vec<_> = rules.filter(|code| !raised.contains(*code)).collect();
    assert_eq!(
        missed.into_iter().collect::<BTreeSet<_>>(),
        NOT_IN_ONE_LINE.into_iter().map(|(code, _)| code).collect()
    );
}

#[test]
fn the_sound_plan_has_no_findings() {
    assert_eq!(codes(&compiled(&sound())), BTreeSet::new());
}

/// What is wrong with a mutant or with what is found in it.
fn fault(mutant: &Edit, files: &[(String, String)]) -> Option<String> {
    unexpected(mutant, files, &mutant.also.iter().chain([&mutant.name]).map(String::as_str).collect())
}

/// What is wrong with an edit or with what is found after it, unless it is what is expected.
pub fn unexpected(edit: &Edit, files: &[(String, String)], expected: &BTreeSet<&str>) -> Option<String> {
    let Edit { name, path, old, new, .. } = edit;
    let mut files = files.to_vec();
    let head = format!("{name} {path}\n- {old}\n+ {new}\n");
    let Some((_, text)) = files.iter_mut().find(|(known, _)| known == path) else {
        return Some(format!("{head}  there is no such file\n"));
    };
    let times = text.matches(old.as_str()).count();
    if times != 1 {
        return Some(format!("{head}  the text stands there {times} times\n"));
    }
    *text = text.replacen(old, new, 1);
    let compilation = compiled(&files);
    (codes(&compilation) != *expected).then(|| format!("{head}{}", told(&compilation, expected)))
}

/// What was found, with what should have been.
fn told(compilation: &Compilation, expected: &BTreeSet<&str>) -> String {
    let mut text = format!("  expected {expected:?}, found {:?}\n", codes(compilation));
    for found in &compilation.diagnostics {
        let at = compilation.sources.start(found.span);
        let path = compilation.sources.file(found.span.file()).path();
        let message = found.message.text(&stratc::diag::Translator::default());
        let _ = writeln!(text, "    {path}:{}: {}: {message}", at.line, found.code);
    }
    text
}

fn codes(compilation: &Compilation) -> BTreeSet<&'static str> {
    compilation.diagnostics.iter().map(|found| found.code.id).collect()
}

fn compiled(files: &[(String, String)]) -> Compilation {
    let world = files.iter().fold(Memory::new(TODAY), |world, (path, text)| world.with(path, text.as_str()));
    compile(&world, None)
}

/// The files of the sound plan.
pub fn sound() -> Vec<(String, String)> {
    let world = Disk::new(env!("CARGO_MANIFEST_DIR"));
    let paths = SOUND.iter().flat_map(|folder| world.list(folder).files);
    let read = |path: String| {
        let bytes = world.read(&path).expect("our own files can be read");
        (path, String::from_utf8(bytes).expect("our own files are text"))
    };
    paths.map(read).collect()
}

/// The edits of a folder.
pub fn edits(folder: &str) -> Vec<Edit> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("it can be listed").path())
        .collect();
    paths.sort();
    paths.iter().flat_map(|path| parse(&fs::read_to_string(path).expect("edits can be read"))).collect()
}

fn parse(text: &str) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let part = |mark| line.strip_prefix(mark).map(str::to_owned);
        if let Some(old) = part("- ") {
            edits.last_mut().expect("a name comes first").old = old;
        } else if let Some(new) = part("+ ") {
            edits.last_mut().expect("a name comes first").new = new;
        } else if let Some(also) = part("also ") {
            edits.last_mut().expect("a name comes first").also = also.split(' ').map(str::to_owned).collect();
        } else {
            let (name, path) = line.split_once(' ').expect("a name and a path");
            let (old, new) = (String::new(), String::new());
            edits.push(Edit { name: name.to_owned(), path: path.to_owned(), old, new, also: Vec::new() });
        }
    }
    edits
}

//! The examples that `stratc explain` prints: a faulty one raises its code, a sound one nothing. What people see
//! of the faulty ones is kept in `tests/rules`, a file for each code.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use stratc::compile::Compilation;
use stratc::diag::emit::Report;
use stratc::diag::{Code, Family, Level, Translator};
use stratc::locale::{marks, sentences};
use stratc::model::value::Language;
use stratc::reference::codes;

use super::support::{self, compile_files};

/// The `strategy.yaml` of an example that has none.
const STRATEGY: &str = "\
strategy:
  title: Kommunikasjonsplan
  organisation: Fjordvik kommune
  kind: communication-plan
  language: nb
";

/// Codes without an example, since their fault is not in what the text of a file says. The module `bad_input` raises
/// them.
const NOT_IN_TEXT: [(&str, &str); 16] = [
    ("S001", "the bytes of the file are not text"),
    ("S002", "the computer refuses to read the file"),
    ("S003", "the file is too large, or a pipe or a device"),
    ("S004", "a link leads elsewhere"),
    ("S005", "a folder has a file's name"),
    ("S008", "the text would be longer than anybody reads"),
    ("S009", "the text would be longer than anybody reads"),
    ("S030", "the fault lies between a plan and its baseline"),
    ("R011", "the fault lies between two versions"),
    ("R012", "the fault lies between two versions"),
    ("S031", "the fault lies in a picture or a typeface; `theme` raises it"),
    ("S032", "the fault lies in a template; `templates` raises it"),
    ("C003", "the file lies in the wrong place"),
    ("S035", "the fault lies in the name of a file or folder; `overlooked` raises it"),
    ("S042", "the fault lies in the name of a file; `overlooked` raises it"),
    ("S041", "the fault lies in the name of a file; `overlooked` raises it"),
];

#[test]
fn a_code_is_a_familys_letter_and_three_digits() {
    for code in codes() {
        let (letter, digits) = code.id.split_at(1);
        assert!(Family::LETTERS.contains(&letter), "{code}");
        assert!(digits.len() == 3 && digits.bytes().all(|digit| digit.is_ascii_digit()), "{code}");
    }
}

#[test]
fn a_code_has_a_readable_name_in_kebab_case() {
    for Code { id, name, .. } in codes() {
        let is_word =
            |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        assert!(
            name.starts_with(|first: char| first.is_ascii_lowercase()) && name.split('-').all(is_word),
            "{id} {name}"
        );
    }
}

#[test]
fn no_two_codes_share_an_id_or_a_name() {
    let ids: BTreeSet<_> = codes().iter().map(|code| code.id).collect();
    let names: BTreeSet<_> = codes().iter().map(|code| code.name).collect();
    assert_eq!((ids.len(), names.len()), (codes().len(), codes().len()));
}

#[test]
fn codes_are_listed_by_family_and_number() {
    let place = |code: &&Code| (Family::ALL.iter().position(|family| code.letter() == family.letter()), code.id);
    assert!(codes().is_sorted_by_key(place));
}

#[test]
fn every_code_has_a_page_that_begins_with_a_sentence() {
    for code in codes() {
        let first = code.doc.trim_start();
        assert!(first.starts_with(char::is_uppercase) || first.starts_with('`'), "{code}");
        assert!(first.split("\n\n").next().is_some_and(|sentence| sentence.trim_end().ends_with('.')), "{code}");
    }
}

#[test]
fn every_code_has_a_faulty_and_a_sound_example_or_a_reason_for_having_none() {
    for code in codes() {
        let reason = NOT_IN_TEXT.iter().any(|(id, _)| *id == code.id);
        for heading in ["Faulty", "Sound"] {
            assert_eq!(example(code, heading).is_empty(), reason, "{code} {heading}");
        }
    }
    let known: Vec<_> = codes().iter().map(|code| code.id).collect();
    assert!(NOT_IN_TEXT.iter().all(|(id, _)| known.contains(id)));
}

#[test]
fn a_faulty_example_raises_its_code_and_no_other() {
    let mut others = String::new();
    for code in with_examples() {
        let compilation = compile_example(code, &example(code, "Faulty"));
        let found = support::codes(&compilation);
        if found.is_empty() || found.iter().any(|found| *found != code.id) {
            let _ = writeln!(others, "{code}\n{}", english(&compilation));
        }
    }
    assert_eq!(others, "");
}

#[test]
fn a_markdown_file_may_give_fields_that_are_also_words_for_kinds() {
    let found = compile_files(&[
        ("strategies/plan/strategy.yaml", support::STRATEGY),
        ("strategies/plan/nettside.md", "---\nchannel: nettside\npolicy: grow\n---\n# Nettside\n"),
        ("strategies/plan/brukertest.md", "---\nprogramme: svar\nmeasure: brukertest\n---\n# Brukertest\n"),
        ("strategies/plan/ansvar.md", "---\nresponsibility: ansvar\nrole: leder\n---\n# Svare på spørsmål\n"),
        ("strategies/plan/b.yaml", "roles: {leder: Leder}\nprogrammes: {svar: Svar}\n"),
    ]);
    assert_eq!(english(&found), "");
}

#[test]
fn a_sound_example_raises_nothing() {
    for code in with_examples() {
        let compilation = compile_example(code, &example(code, "Sound"));
        assert!(compilation.diagnostics.is_empty(), "{code}\n{}", english(&compilation));
    }
}

/// Slips that are put right by themselves, in files of their own. What the examples show need not stand here.
const SLIPS: [(&str, &str); 5] = [
    ("samling.yaml", "gaols:\n  svar: Alle får svar\n"),
    ("felt.yaml", "indicators:\n  andel: {title: Andel svar, targets: [{at_lest: 80}]}\n"),
    ("tegn.yaml", "goals:\n  a: Alle får **raskt** svar\n  b: Alle får *raskt* svar\n"),
    ("liste.yaml", "goals:\n  svar: {title: Alle får svar, by: [2027]}\n"),
    ("ord.yaml", "indicators:\n  andel: {title: Andel svar, targets: [{at_least: 80, per: yaer}]}\n"),
];

#[test]
fn the_codes_that_are_declared_fixable_are_those_whose_findings_carry_a_fix() {
    let slips = SLIPS.map(|(path, text)| compile_whole(&[(path.to_owned(), text.to_owned())]));
    let examples = with_examples().map(|code| compile_example(code, &example(code, "Faulty")));
    let findings: Vec<_> = examples.chain(slips).flat_map(|compilation| compilation.diagnostics).collect();
    let fixed: BTreeSet<_> =
        findings.iter().filter(|found| found.fix.is_some()).map(|found| (found.code.id, found.code.name)).collect();
    let declared: BTreeSet<_> =
        codes().into_iter().filter(|code| code.fixable).map(|code| (code.id, code.name)).collect();
    assert_eq!(declared, fixed, "put `fixable` to the declaration of a code, or a slip of its into SLIPS");
}

#[test]
fn people_see_of_the_faulty_examples_what_is_kept_in_tests_rules() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/rules");
    let update = std::env::var_os("UPDATE_FIXTURES").is_some();
    let mut differing = Vec::new();
    for code in with_examples() {
        let path = folder.join(format!("{code}.md"));
        let seen = fixture(code);
        if fs::read_to_string(&path).ok().as_ref() == Some(&seen) {
            continue;
        }
        if update {
            fs::write(&path, &seen).expect("fixtures can be written");
        }
        differing.push(seen);
    }
    assert!(update || differing.is_empty(), "{}\n{HOW_TO_UPDATE}", differing.join("\n"));
}

const HOW_TO_UPDATE: &str = "These differ from tests/rules. Where they are right, run\n\
    UPDATE_FIXTURES=1 cargo test --test it examples\nand read the changes in tests/rules.";

#[test]
fn tests_rules_has_no_file_without_a_code() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/rules");
    let wanted: BTreeSet<_> = with_examples().map(|code| OsString::from(format!("{code}.md"))).collect();
    let entries = fs::read_dir(folder).expect("tests/rules exists");
    let files = entries.map(|entry| entry.expect("it can be listed").file_name());
    let superfluous: Vec<_> = files.filter(|file| !wanted.contains(file)).collect();
    assert!(superfluous.is_empty(), "remove from tests/rules: {superfluous:?}");
}

fn with_examples() -> impl Iterator<Item = &'static Code> {
    codes().into_iter().filter(|code| NOT_IN_TEXT.iter().all(|(id, _)| *id != code.id))
}

/// A file of an example: the path as the example writes it, and the text.
type ExampleFile = (String, String);

/// The files in the fenced blocks under one heading of a code's page.
fn example(code: &Code, heading: &str) -> Vec<ExampleFile> {
    let page: Vec<_> = code.doc.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
    let start = page.iter().position(|line| *line == format!("## {heading}")).map_or(page.len(), |at| at + 1);
    let section = page[start..].iter().take_while(|line| !line.starts_with("## "));
    let mut files: Vec<ExampleFile> = Vec::new();
    let mut open = false;
    for line in section {
        match line.strip_prefix("```") {
            Some(info) => {
                open = !open;
                files.extend(open.then(|| (path_in(info), String::new())));
            }
            None if open => files.last_mut().expect("a block is open").1.push_str(&format!("{line}\n")),
            None => {}
        }
    }
    files
}

/// The path in the words that open a fenced block: "yaml goals.yaml".
fn path_in(info: &str) -> String {
    let (language, path) = info.split_once(' ').unwrap_or_else(|| panic!("a block without a path: {info}"));
    let ending = if language == "markdown" { "md" } else { language };
    assert!(path.ends_with(&format!(".{ending}")), "{info}");
    path.to_owned()
}

/// The sound examples of all codes, each as files with paths from the workspace's root.
pub fn sound_examples() -> BTreeMap<&'static str, Vec<ExampleFile>> {
    with_examples().map(|code| (code.id, in_workspace(&example(code, "Sound")))).collect()
}

/// Puts an example's files where they belong, with a sound `strategy.yaml` where the example has none.
fn in_workspace(example: &[ExampleFile]) -> Vec<ExampleFile> {
    let place = |path: &str| match path.strip_prefix('/') {
        Some(path) => path.to_owned(),
        None => format!("strategies/eksempel/{path}"),
    };
    let mut files: Vec<_> = example.iter().map(|(path, text)| (place(path), text.clone())).collect();
    let main = place("strategy.yaml");
    if files.iter().all(|(path, _)| *path != main) {
        files.push((main, STRATEGY.to_owned()));
    }
    files
}

/// What is found in the example of a code. It shows one thing and is not a whole plan: what other rules than its own
/// would warn of or advise is left out.
fn compile_example(code: &Code, example: &[ExampleFile]) -> Compilation {
    let mut compilation = compile_whole(example);
    compilation
        .diagnostics
        .retain(|found| found.code.id == code.id || found.level == Level::Error || !found.code.is_rule());
    compilation
}

fn compile_whole(example: &[ExampleFile]) -> Compilation {
    let files = in_workspace(example);
    let files: Vec<_> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    compile_files(&files)
}

fn english(compilation: &Compilation) -> String {
    shown(compilation, Language::English)
}

fn shown(compilation: &Compilation, language: Language) -> String {
    let translator = Translator::new(sentences(language), marks(language));
    let (sources, diagnostics) = (&compilation.sources, &*compilation.diagnostics);
    Report { sources, diagnostics, translator: &translator, folder: "" }.pretty(false, 100)
}

/// The faulty example of a code, and what `stratc check` says of it.
fn fixture(code: &Code) -> String {
    let faulty = example(code, "Faulty");
    let compilation = compile_example(code, &faulty);
    let mut text = format!("# {code} {}\n", code.name);
    for (path, content) in &faulty {
        let ending = path.rsplit('.').next().unwrap_or_default();
        let language = if ending == "md" { "markdown" } else { ending };
        let _ = write!(text, "\n```{language} {path}\n{content}```\n");
    }
    for (heading, language) in [("English", Language::English), ("Norsk", Language::Bokmal)] {
        let _ = write!(text, "\n## {heading}\n\n```text\n{}\n```\n", shown(&compilation, language).trim_end());
    }
    text
}

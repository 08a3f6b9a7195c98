#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]
//! The house has rooms, and imports run one way only. This test holds the plan of the house as data, and fails
//! with the line that breaks it.

use std::fs;
use std::path::{Path, PathBuf};

/// A room, and the rooms that it may import.
const ROOMS: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("world", &[]),
    ("diag", &["source", "digits", "mention"]),
    ("digits", &[]),
    ("model", &["source"]),
    ("prose", &[]),
    ("format", &[]),
    ("mention", &[]),
    ("provenance", &[]),
    ("theme", &[]),
    ("phrase", &["diag", "model"]),
    ("locale", &["digits", "model"]),
    ("syntax", &["source", "diag"]),
    ("lower", &["source", "diag", "model", "phrase", "prose", "syntax"]),
    ("resolve", &["source", "diag", "model", "phrase"]),
    ("rules", &["source", "diag", "model", "prose"]),
    ("baseline", &["source", "diag", "syntax"]),
    ("reference", &["diag", "locale", "model", "phrase", "prose", "rules"]),
    ("workspace", &["format", "source", "diag", "model", "syntax", "lower", "rules", "theme"]),
    ("compile", &["source", "diag", "model", "syntax", "lower", "resolve", "rules", "theme", "workspace", "world"]),
    ("view", &["source", "model", "prose", "locale", "provenance"]),
    ("diff", &["locale", "model", "prose", "view"]),
    ("document", &["locale", "model", "view"]),
    ("render", &["document", "export", "format", "theme", "view", "locale"]),
    ("mend", &["source", "diag", "workspace", "compile", "world"]),
    ("export", &["document", "format", "mention", "theme", "view", "locale"]),
    (
        "cli",
        &[
            "source",
            "diag",
            "model",
            "locale",
            "baseline",
            "reference",
            "workspace",
            "compile",
            "diff",
            "document",
            "mend",
            "view",
            "render",
            "export",
            "format",
            "provenance",
            "theme",
            "world",
        ],
    ),
];

/// Words that may stand only in some places, and why.
const CONFINED: &[(&[&str], &[&str], &str)] = &[
    (&["tera::"], &["src/render/engine.rs"], "only the engine knows the template language"),
    (&["granit_parser"], &["src/syntax/yaml/"], "only one room knows the YAML parser"),
    (&["annotate_snippets"], &["src/diag/emit/pretty.rs"], "only one emitter knows how snippets are drawn"),
    (
        &["quick_xml"],
        &["src/diag/emit/junit.rs", "src/export/office/docx/xml.rs", "src/export/sitemap.rs", "src/theme/svg.rs"],
        "only three files write XML, and one looks at drawings",
    ),
    (&["rust_xlsxwriter"], &["src/export/office/xlsx/"], "only one folder knows how workbooks are written"),
    (&["typst_pdf", "typst_kit", "typst_layout", "use typst::"], &["src/render/pdf/"], "only one room knows Typst"),
    (&["anstyle::"], &["src/render/changes/terminal.rs"], "only one file colours what it writes for a terminal"),
    (&["indicatif"], &["src/cli/ui/progress.rs"], "only the terminal shows how far work has come"),
    (
        &["similar::"],
        &["src/mend/diff.rs", "src/diff/words/mod.rs"],
        "only two files know how differences are found: of lines for people who edit, and of words for people who read",
    ),
    (&["gix::"], &["src/world/git/"], "only one room knows git"),
    (&["fluent_bundle"], &["src/locale/"], "only the locale knows Fluent"),
    (
        &["println!", "print!(", "eprintln!", "eprint!(", "io::stdout", "io::stderr", "dbg!"],
        &["src/cli/ui/mod.rs"],
        "only the command line prints",
    ),
    (
        &[
            "std::fs",
            "fs::File",
            "std::env::",
            "path::absolute",
            ".is_dir()",
            ".is_file()",
            ".exists()",
            ".canonicalize()",
            "Zoned::now",
            "SystemTime",
            "Instant::now",
            "std::process::Command",
        ],
        &["src/world/"],
        "only the world touches the outside",
    ),
];

/// Longest file, in lines. A file that needs more holds two ideas.
const LONGEST_FILE: usize = 400;

#[test]
fn imports_run_one_way() {
    let mut faults = Vec::new();
    for path in sources() {
        let room = room_of(&path);
        let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else {
            assert!(matches!(room.as_str(), "lib" | "main"), "{} is in no room of the plan", path.display());
            continue;
        };
        for (number, line) in code(&path) {
            for imported in imports(&line) {
                if imported != room && !allowed.contains(&imported.as_str()) {
                    faults.push(format!(
                        "{}:{number}: `{room}` may not import `{imported}`: {}",
                        path.display(),
                        line.trim()
                    ));
                }
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn some_things_stand_in_one_place_only() {
    let mut faults = Vec::new();
    for path in sources() {
        let name = path.to_string_lossy().replace('\\', "/");
        for (words, places, why) in CONFINED {
            if places.iter().any(|place| name.starts_with(place)) {
                continue;
            }
            let found = code(&path).into_iter().filter(|(_, line)| words.iter().any(|word| line.contains(word)));
            faults.extend(found.map(|(number, line)| format!("{name}:{number}: {why}: {}", line.trim())));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn files_stay_small() {
    let long: Vec<_> = sources()
        .into_iter()
        .map(|path| (fs::read_to_string(&path).expect("sources can be read").lines().count(), path))
        .filter(|(lines, _)| *lines > LONGEST_FILE)
        .collect();
    assert!(long.is_empty(), "over {LONGEST_FILE} lines: {long:?}");
}

#[test]
fn no_room_is_forgotten() {
    for (room, allowed) in ROOMS {
        let here = Path::new("src").join(room).is_dir() || Path::new("src").join(format!("{room}.rs")).is_file();
        assert!(here, "the plan has a room `{room}` that is not in the house");
        assert!(allowed.iter().all(|name| ROOMS.iter().any(|(room, _)| room == name)), "{room} names an unknown room");
    }
}

/// Every source file of the program, tests of their own left out.
fn sources() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the source folder can be read") {
            let path = entry.expect("its entries too").path();
            let is_test = path.file_name().is_some_and(|name| name == "tests" || name == "tests.rs");
            if is_test {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The room a file is in: the folder or file right below `src`.
fn room_of(path: &Path) -> String {
    let first = path.components().nth(1).expect("sources lie below src");
    first.as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned()
}

/// The lines of code of a file with their numbers: no comments, and nothing from its unit tests on.
fn code(path: &Path) -> Vec<(usize, String)> {
    let text = fs::read_to_string(path).expect("sources can be read");
    let lines = text.lines().enumerate().take_while(|(_, line)| line.trim() != "#[cfg(test)]");
    let lines = lines.filter(|(_, line)| !line.trim_start().starts_with("//"));
    lines.map(|(number, line)| (number + 1, line.to_owned())).collect()
}

/// The rooms that a line names: `crate::room::…`, and each of `use crate::{room::…, …}`.
fn imports(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, mark) in line.match_indices("crate::") {
        let rest = &line[at + mark.len()..];
        let names: Vec<&str> = match rest.strip_prefix('{') {
            Some(list) => list.split(',').collect(),
            None => vec![rest],
        };
        for name in names {
            let name: String =
                name.trim().chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_').collect();
            if ROOMS.iter().any(|(room, _)| *room == name) {
                found.push(name);
            }
        }
    }
    found
}

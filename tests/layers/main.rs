#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]
//! The house has rooms, and imports run one way only: between rooms as `plan.rs` says, and inside a room without
//! circles. These tests fail with the line that breaks it.

mod graph;
mod imports;
mod plan;
mod source;

use std::fs;
use std::path::PathBuf;

use graph::{Graph, Import};
use plan::{CONFINED, ROOMS};

/// Longest file, in lines. A file that needs more holds two ideas.
const LONGEST_FILE: usize = 400;

#[test]
fn imports_run_one_way() {
    let files = source::read_all();
    let mut faults = Vec::new();
    for Import { from, to, line } in Graph::new(&files).imports() {
        let (Some(room), Some(imported)) = (files[from].room(), files[to].room()) else { continue };
        let allowed = ROOMS.iter().find(|(name, _)| *name == room).map_or(&[][..], |(_, allowed)| allowed);
        if imported != room && !allowed.contains(&imported) {
            faults.push(format!("{}:{line}: `{room}` may not import `{imported}`", files[from].path));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn no_files_of_a_room_import_each_other() {
    let files = source::read_all();
    let graph = Graph::new(&files);
    let imports = graph.imports();
    let mut faults = Vec::new();
    for circle in graph.circles() {
        faults.push("these files import each other:".to_owned());
        let inside = imports.iter().filter(|import| circle.contains(&import.from) && circle.contains(&import.to));
        faults.extend(
            inside.map(|import| {
                format!("  {}:{} imports {}", files[import.from].path, import.line, files[import.to].path)
            }),
        );
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn some_things_stand_in_one_place_only() {
    let mut faults = Vec::new();
    for file in source::read_all() {
        for (words, places, why) in CONFINED {
            if places.iter().any(|place| file.path.starts_with(place)) {
                continue;
            }
            let found = file.code.iter().filter(|(_, line)| words.iter().any(|word| line.contains(word)));
            faults.extend(found.map(|(number, line)| format!("{}:{number}: {why}: {}", file.path, line.trim())));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn files_stay_small() {
    let folders = ["src", "tests", "benches", "examples"].map(PathBuf::from);
    let long: Vec<_> = rust_files(folders.to_vec())
        .into_iter()
        .map(|path| (fs::read_to_string(&path).expect("sources can be read").lines().count(), path))
        .filter(|(lines, _)| *lines > LONGEST_FILE)
        .collect();
    assert!(long.is_empty(), "over {LONGEST_FILE} lines: {long:?}");
}

#[test]
fn no_room_is_forgotten() {
    let files = source::read_all();
    for (room, allowed) in ROOMS {
        assert!(
            files.iter().any(|file| file.room() == Some(room)),
            "the plan has a room `{room}` that is not in the house"
        );
        assert!(allowed.iter().all(|name| ROOMS.iter().any(|(room, _)| room == name)), "{room} names an unknown room");
    }
    for file in &files {
        let known = file.room().is_none_or(|room| ROOMS.iter().any(|(name, _)| *name == room));
        assert!(known, "{} is in no room of the plan", file.path);
    }
}

#[test]
fn no_file_is_forgotten() {
    let read: Vec<String> = source::read_all().into_iter().map(|file| file.path).collect();
    for path in rust_files(vec![PathBuf::from("src")]) {
        let is_test = path.components().any(|part| matches!(part.as_os_str().to_str(), Some("tests" | "tests.rs")));
        let path = path.to_string_lossy().replace('\\', "/");
        assert!(is_test || read.contains(&path), "no module declares {path}");
    }
}

/// Every Rust file below some folders.
fn rust_files(mut folders: Vec<PathBuf>) -> Vec<PathBuf> {
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder can be read") {
            let path = entry.expect("its entries too").path();
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

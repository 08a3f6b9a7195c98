//! What the repository says of itself: what it is built of, where it lives, and which Rust it needs.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::schema::validate;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

// Nothing leaves the machine.

#[test]
fn nothing_that_speaks_to_other_machines_is_among_the_dependencies() {
    let (locked, banned) = (locked(&read("Cargo.lock")), banned(&read("deny.toml")));
    assert!(locked.contains("gix") && banned.contains("reqwest") && banned.contains("rustls"), "both can be read");
    let found: Vec<_> = locked.intersection(&banned).collect();
    assert!(found.is_empty(), "`cargo tree --all-features --target all --invert NAME` says who asks for {found:?}");
}

#[test]
fn a_client_would_be_noticed() {
    let lock = "version = 4\n\n[[package]]\nname = \"ureq\"\nversion = \"3.1.0\"\ndependencies = [\n \"rustls\",\n]\n";
    let deny = "[bans]\ndeny = [\n  { crate = \"ureq\", reason = \"an HTTP client\" },\n]\n";
    let both = BTreeSet::from(["ureq".to_owned()]);
    assert_eq!((locked(lock), banned(deny)), (both.clone(), both));
}

/// The names of all packages of a lock file: with every feature of ours, on every platform, tests included.
fn locked(lock: &str) -> BTreeSet<String> {
    names_after(lock, "\nname = \"")
}

/// The names of the crates that `deny.toml` forbids.
fn banned(deny: &str) -> BTreeSet<String> {
    let (_, list) = deny.split_once("\ndeny = [\n").expect("it has a list of crates");
    let (list, _) = list.split_once("\n]\n").expect("the list ends");
    names_after(list, "{ crate = \"")
}

/// What stands between each `before` and the next quotation mark.
fn names_after(text: &str, before: &str) -> BTreeSet<String> {
    text.split(before).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())).collect()
}

// What says the same in several places.

#[test]
fn every_file_names_the_repository_that_the_manifest_names() {
    let manifest = read("Cargo.toml");
    let repository = field(&manifest, "repository");
    let mut files = files_below(".github");
    files.extend(["SECURITY.md", "CONTRIBUTING.md"].map(PathBuf::from));
    let mut named = 0;
    for file in files {
        for address in addresses(&read(&file)) {
            assert_eq!(address, repository, "{}", file.display());
            named += 1;
        }
    }
    assert!(named >= 3, "the places are found");
}

/// The repositories called stratc whose addresses on GitHub stand in a text.
fn addresses(text: &str) -> Vec<String> {
    let places = text.split("https://github.com/").skip(1).map(|rest| {
        let end = rest.find([')', '"', ' ', '\n', '>']).unwrap_or(rest.len());
        rest[..end].split('/').take(2).collect::<Vec<_>>()
    });
    places
        .filter(|parts| parts.get(1) == Some(&"stratc"))
        .map(|parts| format!("https://github.com/{}", parts.join("/")))
        .collect()
}

#[test]
fn the_oldest_rust_is_the_same_wherever_it_is_named() {
    let (manifest, workflow, readme) = (read("Cargo.toml"), read(".github/workflows/ci.yml"), read("README.md"));
    let oldest = field(&manifest, "rust-version");
    let tried: Vec<_> = workflow.split("- rust: \"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let [without, with_pdf] = tried[..] else { panic!("the workflow tries {tried:?}") };
    assert_eq!(without, oldest);
    assert!(readme.contains(&format!("({oldest} or newer)")), "README.md says another Rust than {oldest}");
    assert!(readme.contains(&format!("needs Rust {with_pdf}")), "README.md says another Rust for PDF than {with_pdf}");
}

/// A field of the manifest with a text as its value.
fn field<'a>(manifest: &'a str, name: &str) -> &'a str {
    let (_, rest) = manifest.split_once(&format!("\n{name} = \"")).unwrap_or_else(|| panic!("there is no {name}"));
    rest.split_once('"').expect("the text ends").0
}

#[test]
fn every_fuzz_target_is_declared_and_run_each_week() {
    let files = files_below("fuzz/fuzz_targets");
    let files: BTreeSet<_> = files.iter().filter_map(|file| file.file_stem()?.to_str()).map(str::to_owned).collect();
    assert!(!files.is_empty());
    assert_eq!(names_after(&read("fuzz/Cargo.toml"), "\n[[bin]]\nname = \""), files);
    let weekly = read(".github/workflows/weekly.yml");
    let (_, targets) = weekly.split_once("target: [").expect("the workflow lists targets");
    let targets = targets.split_once(']').expect("the list ends").0;
    assert_eq!(targets.split(", ").map(str::to_owned).collect::<BTreeSet<_>>(), files);
}

// What GitHub reads.

#[test]
fn workflows_and_forms_are_what_github_expects() {
    let (forms, other): (Vec<_>, Vec<_>) =
        files_below(".github/ISSUE_TEMPLATE").into_iter().partition(|file| !file.ends_with("config.yml"));
    let kinds = [
        ("vendor.github-workflows", files_below(".github/workflows")),
        ("vendor.github-issue-forms", forms),
        ("vendor.github-issue-config", other),
        ("vendor.dependabot", vec![PathBuf::from(".github/dependabot.yml")]),
    ];
    for (schema, files) in kinds {
        assert!(!files.is_empty(), "{schema}");
        let files: Vec<_> = files.iter().map(|file| Path::new(ROOT).join(file)).collect();
        assert_eq!(validate(&["--builtin-schema".into(), schema.into()], &files), BTreeSet::new());
    }
}

/// Every job gets no more than it needs, and none runs for ever.
#[test]
fn workflows_declare_their_permissions_and_times() {
    for file in files_below(".github/workflows") {
        let (workflow, name) = (read(&file), file.display());
        assert!(
            workflow.contains("\npermissions:\n"),
            "{name} leaves its permissions to the settings of the repository"
        );
        let count = |words: &str| workflow.matches(words).count();
        assert_eq!(count("\n    runs-on: "), count("\n    timeout-minutes: "), "a job of {name} has no time limit");
    }
}

fn read(path: impl AsRef<Path>) -> String {
    let path = Path::new(ROOT).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The paths of the files in a folder of the repository and in those below it, in order.
fn files_below(folder: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(Path::new(ROOT).join(folder)).expect("the folder is there") {
        let entry = entry.expect("it can be listed");
        let path = Path::new(folder).join(entry.file_name());
        if entry.path().is_dir() {
            files.extend(files_below(path.to_str().expect("a plain name")));
        } else {
            files.push(path);
        }
    }
    files.sort();
    files
}

//! The program is made ready once, and known in caches by a name that tells different programs apart.

use std::path::Path;

use super::{ROOT, shell};
use crate::support::{Run, Workspace};

/// What the name of a program depends on.
const SOURCES: [&str; 5] = ["Cargo.toml", "Cargo.lock", "src/main.rs", "templates/plan.html", "fonts/a.otf"];

/// A copy of the scripts, with an installer that says what it was told.
fn source() -> Workspace {
    let source = Workspace::empty().with("src/main.rs", "").with("templates/plan.html", "").with("fonts/a.otf", "");
    for file in ["Cargo.toml", "Cargo.lock", "ci/key.sh", "ci/setup.sh"] {
        source.write(file, std::fs::read(Path::new(ROOT).join(file)).expect("the file can be read"));
    }
    source.write(
        "ci/install.sh",
        "echo \"installed\" >&2\nmkdir -p \"$1/bin\"\nprintf '#!/bin/sh\\necho stratc' >\"$1/bin/stratc\"\nchmod +x \"$1/bin/stratc\"\n",
    );
    source
}

fn run(source: &Workspace, name: &str, args: &[&str], build: &str) -> Run {
    shell(&source.path(name), source.root(), args, "", &[("STRATC_BUILD", build)])
}

#[test]
fn the_program_is_installed_once() {
    let source = source();
    let first = run(&source, "ci/setup.sh", &["verktøy"], "");
    assert_eq!((first.status, first.err.as_str()), (0, "installed\nstratc\n"), "{first:?}");
    assert!(Path::new(first.out.trim_end()).join("stratc").exists(), "{}", first.out);
    let second = run(&source, "ci/setup.sh", &["verktøy"], "");
    assert_eq!((second.out, second.err.as_str()), (first.out, "stratc\n"));
}

#[test]
fn a_program_of_another_version_makes_way() {
    let source = source();
    let old = run(&source, "ci/setup.sh", &["verktøy"], "").out;
    source.write("Cargo.toml", "version = \"9.9.9\"\n");
    source.write("verktøy/min/fil", "");
    let new = run(&source, "ci/setup.sh", &["verktøy"], "").out;
    assert_ne!(old, new);
    assert!(!Path::new(old.trim_end()).exists() && Path::new(new.trim_end()).exists());
    assert!(source.path("verktøy/min/fil").exists(), "only programs are removed");
}

#[test]
fn an_installation_that_fails_fails() {
    let source = source().with("ci/install.sh", "echo nei >&2\nexit 2\n");
    let run = run(&source, "ci/setup.sh", &["verktøy"], "");
    assert_eq!((run.status, run.out.as_str(), run.err.as_str()), (2, "", "nei\n"));
}

#[test]
fn a_release_is_known_by_its_version_and_what_is_built_by_its_source() {
    let source = source();
    let key = |build: &str| run(&source, "ci/key.sh", &[], build).out;
    let (release, built) = (key("release"), key("source"));
    assert_eq!((release.as_str(), built.as_str()), (key("").as_str(), key("source").as_str()));
    assert!(release.starts_with(concat!(env!("CARGO_PKG_VERSION"), "-")), "{release}");
    for file in SOURCES {
        let before = source.read(file);
        source.write(file, format!("{before}# \n"));
        assert!(key("source") != built && key("") == release, "{file}");
        source.write(file, before);
    }
    assert_eq!(key("source"), built);
}

//! Which files a version has: where the workspace is in the repository, links, and what is not a file.

#[cfg(unix)]
use std::fs;

use stratc::world::git::{Content, GitError};
use stratc::world::{Disk, MAX_FILE_BYTES, ReadErrorKind, World as _};

use super::{files, paths, snapshot, text, three_versions, title};
use crate::repo::Repo;
use crate::support::codes;

#[test]
fn a_workspace_may_be_part_of_a_repository() {
    let repo = Repo::new();
    repo.write("plans/strategies/plan/strategy.yaml", "one");
    repo.write("code/main.md", "no part of it");
    repo.commit("Planer og kode");
    let workspace = files(&repo.path("plans"), "HEAD");
    assert_eq!(paths(&workspace, ""), ["strategies/plan/strategy.yaml"]);
    assert_eq!(text(&workspace, "strategies/plan/strategy.yaml"), "one");
}

#[test]
fn a_path_behind_the_revision_begins_at_the_root_of_the_repository() {
    let repo = Repo::new();
    repo.write("old/strategies/plan/strategy.yaml", "before");
    repo.commit("Der planene lå før");
    repo.git(&["mv", "old", "plans"]);
    repo.commit("Flyttet");
    let plans = repo.path("plans");
    for name in ["HEAD~1:old", "HEAD~1:old/", "HEAD~1:./../old"] {
        assert_eq!(text(&files(&plans, name), "strategies/plan/strategy.yaml"), "before", "{name}");
    }
    assert_eq!(paths(&files(&plans, "HEAD:./strategies"), ""), ["plan/strategy.yaml"]);
    assert_eq!(paths(&files(&plans, "HEAD:"), ""), ["plans/strategies/plan/strategy.yaml"]);
    let gone = |path: &str| GitError::NoSuchPath { revision: "HEAD~1".to_owned(), path: path.to_owned() };
    assert_eq!(snapshot(&plans, "HEAD~1").expect_err("it lay elsewhere"), gone("plans"));
    assert_eq!(snapshot(&plans, "HEAD~1:../..").expect_err("it leads out"), gone("../.."));
    assert_eq!(snapshot(&plans, "HEAD~1:/etc").expect_err("it leads out"), gone("/etc"));
}

#[test]
fn a_path_may_be_that_of_a_file() {
    let repo = Repo::new();
    repo.write("public/plan.json", "{}");
    repo.commit("Publisert");
    repo.write("public/plan.json", "{\"new\": true}");
    repo.commit("Publisert igjen");
    let Content::File { path, bytes } = snapshot(repo.root(), "HEAD~1:public/plan.json").expect("it is there").content
    else {
        panic!("a file is no folder");
    };
    assert_eq!((path.as_str(), bytes.as_slice()), ("public/plan.json", &b"{}"[..]));
}

#[test]
fn bare_repositories_have_versions_too() {
    let repo = three_versions();
    let beside = tempfile::tempdir().expect("a folder can be made");
    repo.git_in(beside.path(), &["clone", "--quiet", "--bare", &repo.root().to_string_lossy(), "bare"], "");
    assert_eq!(title(&beside.path().join("bare"), "HEAD~1"), "Andre");
}

#[test]
fn a_version_lists_what_the_folder_on_disk_listed() {
    let repo = Repo::new();
    for path in [
        "strategies/plan/strategy.yaml",
        "strategies/plan/.draft/secret.yaml",
        "strategies/plan/node_modules/package.md",
        "strategies/target/made.md",
        "strategies/plan.yaml/inside.md",
        "strategies/plan/logo.svg",
        "strategies/a-b/x.md",
        "strategies/a/z.md",
        ".github/readme.md",
    ] {
        repo.write(path, path);
    }
    repo.commit("Alt mulig");
    let committed = files(repo.root(), "HEAD");
    let disk = Disk::new(repo.root());
    for folder in ["", "strategies", "strategies/target", ".github", "strategies/plan/", "strategies/none", "../out"] {
        assert_eq!(committed.list(folder), disk.list(folder), "{folder}");
    }
    for path in ["strategies/plan/logo.svg", "strategies/plan", "strategies/none.md", "../out.md"] {
        assert_eq!(committed.read(path), disk.read(path), "{path}");
    }
}

#[cfg(unix)]
#[test]
fn links_lead_where_they_lead_on_disk() {
    let repo = Repo::new();
    repo.write("outside.md", "outside");
    repo.write("ws/felles/terms.md", "terms");
    repo.write("ws/plan/own.md", "own");
    for (path, target) in [
        ("ws/plan/one.md", "../felles/terms.md"),
        ("ws/plan/twice.md", "one.md"),
        ("ws/plan/common", "../felles"),
        ("ws/plan/through.md", "common/../plan/common/terms.md"),
        ("ws/plan/up", ".."),
        ("ws/plan/self", "self"),
        ("ws/plan/gone.md", "nowhere.md"),
        ("ws/plan/below.md", "own.md/deeper"),
        ("ws/plan/out.md", "../../outside.md"),
        ("ws/plan/root.md", "/etc/hostname"),
        ("ws/plan/node_modules", "../../elsewhere"),
        ("ws/again", "plan"),
    ] {
        std::os::unix::fs::symlink(target, repo.path(path)).expect("links can be made");
    }
    repo.commit("Lenker");
    let committed = files(&repo.path("ws"), "HEAD");
    fs::create_dir(repo.path("elsewhere")).expect("a folder can be made");
    let listing = Disk::new(repo.path("ws")).list("");
    assert_eq!(committed.list("").files, listing.files);
    assert_eq!(committed.list("").faults, listing.faults);
    assert_eq!(text(&committed, "again/common/terms.md"), "terms");
}

#[cfg(unix)]
#[test]
fn links_that_multiply_come_to_an_end() {
    let repo = Repo::new();
    for depth in 0..30 {
        repo.write(&format!("{depth:02}/file.md"), "");
        for name in ["left", "right"] {
            let link = repo.path(&format!("{depth:02}/{name}"));
            std::os::unix::fs::symlink(format!("../{:02}", depth + 1), link).expect("links can be made");
        }
    }
    repo.write("30/file.md", "");
    repo.commit("En milliard mapper");
    let listing = files(repo.root(), "HEAD").list("");
    assert!((1000..100_000).contains(&listing.files.len()), "{}", listing.files.len());
    assert!(listing.faults.iter().all(|fault| fault.kind == ReadErrorKind::LinkLoop));
}

#[test]
fn submodules_are_named_where_their_files_would_be() {
    let (repo, other) = (three_versions(), Repo::new());
    other.write("terms.md", "# Ord\n");
    other.commit("Felles ord");
    let address = other.root().to_string_lossy();
    repo.git(&["submodule", "--quiet", "add", &address, "strategies/plan/shared"]);
    repo.git(&["submodule", "--quiet", "add", &address, "code"]);
    repo.commit("Undermoduler");
    let committed = files(repo.root(), "HEAD");
    let faults = committed.list("strategies").faults;
    let found: Vec<_> = faults.iter().map(|fault| (fault.path.as_str(), &fault.kind)).collect();
    assert_eq!(found, [("strategies/plan/shared", &ReadErrorKind::Submodule)]);
    let compilation = stratc::compile::compile(&committed, None);
    assert_eq!(codes(&compilation), ["S002"], "the one that no strategy needs is not spoken of");
}

#[cfg(unix)]
#[test]
fn names_that_are_not_utf_8_are_faults_as_on_disk() {
    use std::os::unix::ffi::OsStrExt as _;
    let repo = three_versions();
    let bad = repo.path("strategies/plan").join(std::ffi::OsStr::from_bytes(b"m\xe5l.yaml"));
    fs::write(bad, "goals:\n").expect("this file system takes any name");
    repo.commit("Et navn i en gammel tegnkoding");
    let committed = files(repo.root(), "HEAD");
    assert_eq!(committed.list("strategies"), Disk::new(repo.root()).list("strategies"));
    assert_eq!(committed.list("strategies").faults[0].kind, ReadErrorKind::NameNotUtf8);
}

#[test]
fn a_file_that_is_too_large_is_not_unpacked() {
    let repo = three_versions();
    repo.write("strategies/plan/large.md", vec![b' '; 16 * 1024 * 1024 + 1]);
    repo.commit("Stor");
    let fault = files(repo.root(), "HEAD").read("strategies/plan/large.md").expect_err("it is too large");
    assert_eq!(fault.kind, ReadErrorKind::TooLarge { bytes: MAX_FILE_BYTES + 1, limit: MAX_FILE_BYTES });
}

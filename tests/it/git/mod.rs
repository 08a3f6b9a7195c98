//! Earlier versions of a workspace, read out of git.

mod failures;
mod folders;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use jiff::civil::date;
use stratc::compile::compile;
use stratc::world::World as _;
use stratc::world::git::{Committed, Content, GitError, Repository, Snapshot};

use crate::repo::Repo;
use crate::support::{STRATEGY, TODAY, codes};

const GOALS: &str = "strategies/plan/goals.yaml";

/// Three versions of a plan, of which the second is tagged.
fn three_versions() -> Repo {
    let repo = Repo::new();
    repo.write("strategies/plan/strategy.yaml", STRATEGY);
    repo.write(GOALS, "goals: {maal: {title: Første}}\n");
    repo.commit("Første");
    repo.write(GOALS, "goals: {maal: {title: Andre}}\n");
    repo.commit("Andre");
    repo.tag("v1.0");
    repo.write(GOALS, "goals: {maal: {title: Tredje}}\n");
    repo.commit("Tredje");
    repo
}

fn snapshot(folder: &Path, revision: &str) -> Result<Snapshot, GitError> {
    Repository::discover(folder)?.snapshot(revision, TODAY)
}

fn folder(snapshot: Snapshot) -> Committed {
    match snapshot.content {
        Content::Workspace(files) => *files,
        Content::File { path, .. } => panic!("{path} is a file"),
    }
}

fn files(folder_on_disk: &Path, revision: &str) -> Committed {
    folder(snapshot(folder_on_disk, revision).unwrap_or_else(|error| panic!("{revision}: {error}")))
}

fn text(files: &Committed, path: &str) -> String {
    String::from_utf8(files.read(path).unwrap_or_else(|fault| panic!("{fault:?}"))).expect("it is text")
}

/// The title of the goal in a revision.
fn title(folder_on_disk: &Path, revision: &str) -> String {
    let text = text(&files(folder_on_disk, revision), GOALS);
    text.trim().trim_start_matches("goals: {maal: {title: ").trim_end_matches("}}").to_owned()
}

fn paths(files: &Committed, folder: &str) -> Vec<String> {
    files.list(folder).files
}

#[test]
fn a_revision_is_named_as_git_names_it() {
    let repo = three_versions();
    let first = repo.git(&["rev-parse", "HEAD~2"]);
    for name in ["main", "HEAD", "@", "refs/heads/main", "HEAD@{0}"] {
        assert_eq!(title(repo.root(), name), "Tredje", "{name}");
    }
    for name in ["v1.0", "HEAD~1", "HEAD^", "main~1", "tags/v1.0", "HEAD@{1}", ":/Andre", "v1.0-0-gabc", "main^{/And}"]
    {
        let name = name.replace("abc", &repo.git(&["rev-parse", "--short", "v1.0"]));
        assert_eq!(title(repo.root(), &name), "Andre", "{name}");
    }
    for name in ["HEAD~2", "v1.0~1", &first, &first[..8]] {
        assert_eq!(title(repo.root(), name), "Første", "{name}");
    }
}

#[test]
fn a_snapshot_says_what_it_is_of() {
    let repo = three_versions();
    let hash = repo.git(&["rev-parse", "v1.0"]);
    let tagged = snapshot(repo.root(), "v1.0").expect("there is a tag");
    assert_eq!((tagged.name.as_str(), tagged.commit.as_str(), tagged.is_tag), ("v1.0", &hash[..10], true));
    assert_eq!(tagged.day, date(2026, 1, 3));
    let branch = snapshot(repo.root(), "main").expect("there is a branch");
    assert_eq!((branch.is_tag, branch.day), (false, date(2026, 1, 4)));
    assert!(!snapshot(repo.root(), "v1.0~1").expect("it has a parent").is_tag);
    assert!(snapshot(repo.root(), "refs/tags/v1.0").expect("the same tag").is_tag);
    assert_eq!(folder(tagged).today(), TODAY);
}

#[test]
fn the_day_is_that_of_whoever_committed() {
    let repo = Repo::new();
    let tree = repo.git_in(repo.root(), &["mktree"], "");
    for (time, day) in [("1767223800 +0100", date(2026, 1, 1)), ("1767223800 -0500", date(2025, 12, 31))] {
        let who = format!("Kari <kari@example.org> {time}");
        let commit = format!("tree {tree}\nauthor {who}\ncommitter {who}\n\nNyttår\n");
        let hash = repo.git_in(repo.root(), &["hash-object", "-t", "commit", "-w", "--stdin"], &commit);
        assert_eq!(snapshot(repo.root(), &hash).expect("it is a commit").day, day, "{time}");
    }
}

#[test]
fn annotated_tags_lead_to_their_commit() {
    let repo = three_versions();
    repo.git(&["tag", "--annotate", "--message", "Vedtatt", "v2.0", "HEAD~2"]);
    repo.git(&["tag", "--annotate", "--message", "Et merke på et merke", "nested", "v2.0"]);
    for name in ["v2.0", "nested"] {
        assert_eq!(title(repo.root(), name), "Første");
        assert!(snapshot(repo.root(), name).expect("there is a tag").is_tag);
    }
}

#[test]
fn what_is_not_committed_is_in_no_version() {
    let repo = three_versions();
    repo.write(GOALS, "goals: {maal: {title: I indeksen}}\n");
    repo.write("strategies/plan/new.yaml", "");
    repo.git(&["add", "--all"]);
    repo.write(GOALS, "goals: {maal: {title: På disken}}\n");
    assert_eq!(title(repo.root(), "HEAD"), "Tredje");
    assert_eq!(paths(&files(repo.root(), "HEAD"), ""), [GOALS, "strategies/plan/strategy.yaml"]);
}

#[test]
fn a_version_compiles_like_the_folder_it_was() {
    let repo = three_versions();
    repo.git(&["checkout", "--quiet", "v1.0"]);
    let committed = compile(&files(repo.root(), "v1.0"), None);
    let on_disk = compile(&stratc::world::Disk::new(repo.root()), None);
    let texts = |compilation: &stratc::compile::Compilation| -> Vec<_> {
        compilation.sources.iter().map(|(_, source)| (source.path().to_owned(), source.text().to_owned())).collect()
    };
    assert_eq!(texts(&committed), texts(&on_disk));
    assert_eq!(codes(&committed), codes(&on_disk));
}

#[test]
fn packed_repositories_linked_worktrees_and_detached_heads_are_read() {
    let repo = three_versions();
    repo.git(&["gc", "--quiet", "--prune=now"]);
    assert!(repo.path(".git/packed-refs").is_file(), "the branches lie in one file now");
    assert_eq!(title(repo.root(), "HEAD~1"), "Andre");
    let beside = tempfile::tempdir().expect("a folder can be made");
    let linked = beside.path().join("linked");
    repo.git(&["worktree", "add", "--quiet", "--detach", &linked.to_string_lossy(), "v1.0"]);
    assert_eq!(title(&linked, "HEAD"), "Andre");
    assert_eq!(title(&linked, "main"), "Tredje");
    assert_eq!(title(&linked.join("strategies"), "main:"), "Tredje");
}

#[test]
fn borrowed_objects_and_larger_hashes_are_read() {
    let repo = three_versions();
    let beside = tempfile::tempdir().expect("a folder can be made");
    repo.git_in(beside.path(), &["clone", "--quiet", "--shared", &repo.root().to_string_lossy(), "borrower"], "");
    assert_eq!(title(&beside.path().join("borrower"), "HEAD~1"), "Andre");
    let sha256 = Repo::with_options(&["--object-format=sha256"]);
    sha256.write(GOALS, "goals: {maal: {title: Lang}}\n");
    let hash = sha256.commit("Lang");
    assert_eq!((hash.len(), title(sha256.root(), &hash)), (64, "Lang".to_owned()));
}

#[test]
fn the_environment_chooses_no_other_repository() {
    let (here, elsewhere) = (three_versions(), Repo::new());
    elsewhere.write("strategies/plan/strategy.yaml", "");
    elsewhere.commit("Et annet sted");
    // The variables of a process are shared by all its tests, so another process has to have them.
    let test = std::env::current_exe().expect("the test has a path");
    let mut child = std::process::Command::new(test);
    child.args(["--exact", "git::asked_by_another_process", "--ignored"]);
    child.env("STRATC_TEST_FOLDER", here.root()).env("GIT_DIR", elsewhere.path(".git"));
    child.env("GIT_WORK_TREE", elsewhere.root()).env("GIT_OBJECT_DIRECTORY", elsewhere.path(".git/objects"));
    let output = child.output().expect("the test starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

#[test]
#[ignore = "run by the_environment_chooses_no_other_repository"]
fn asked_by_another_process() {
    let here = std::env::var_os("STRATC_TEST_FOLDER").expect("the other test says where");
    assert_eq!(title(Path::new(&here), "main~1"), "Andre");
}

/// Everything below a folder: size, time of change and contents.
fn everything(root: &Path) -> BTreeMap<PathBuf, (u64, SystemTime, Vec<u8>)> {
    let entries = walkdir::WalkDir::new(root).into_iter().map(|entry| entry.expect("folders can be read"));
    let state = entries.map(|entry| {
        let about = entry.metadata().expect("it is there");
        let bytes = if about.is_file() { fs::read(entry.path()).expect("it can be read") } else { Vec::new() };
        (entry.into_path(), (about.len(), about.modified().expect("it has a time"), bytes))
    });
    state.collect()
}

#[test]
fn reading_changes_nothing_on_disk() {
    let repo = three_versions();
    repo.write(GOALS, "goals: {maal: {title: På disken}}\n");
    let before = everything(repo.root());
    for revision in
        ["HEAD", "main~2", "v1.0:strategies", ":/Andre", "nothing", "HEAD@{1}", "main:strategies/plan/strategy.yaml"]
    {
        if let Ok(Snapshot { content: Content::Workspace(files), .. }) = snapshot(repo.root(), revision) {
            compile(&*files, None);
        }
    }
    assert_eq!(everything(repo.root()), before);
}

#[test]
fn the_projects_own_history_is_read() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    match snapshot(here, "HEAD") {
        Ok(newest) => {
            let files = folder(newest);
            assert!(text(&files, "Cargo.toml").contains("name = \"stratc\""));
            let strategies = paths(&files, "strategies");
            assert!(strategies.iter().any(|path| path.ends_with("/strategy.yaml")), "{strategies:?}");
            let first = snapshot(here, "HEAD~1");
            assert!(matches!(first, Ok(_) | Err(GitError::Unknown { .. })), "{first:?}");
        }
        // What was unpacked from an archive has no history.
        Err(error) => assert!(matches!(error, GitError::NotARepository { .. }), "{error}"),
    }
}

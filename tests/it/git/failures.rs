//! What cannot be read, and what is said about it.

use std::fs;
use std::path::Path;

use stratc::cli::UserError;
use stratc::compile::compile;
use stratc::diag::Translator;
use stratc::locale::{marks, sentences};
use stratc::model::value::Language;
use stratc::world::git::GitError;
use stratc::world::{ReadErrorKind, World as _};

use super::{GOALS, files, snapshot, three_versions, title};
use crate::repo::Repo;

fn said(error: &GitError) -> String {
    UserError::from(error.clone()).text(&Translator::default())
}

/// What is said when the revision is asked for in a folder.
fn failure(folder: &Path, revision: &str) -> String {
    said(&snapshot(folder, revision).expect_err("this cannot be read"))
}

#[test]
fn a_folder_outside_git_has_no_versions() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let broken = folder.path().join("broken");
    fs::create_dir_all(broken.join(".git")).expect("a folder can be made");
    for place in [folder.path(), &broken, &folder.path().join("missing")] {
        assert_eq!(
            failure(place, "HEAD"),
            format!(
                "{} is not in a git repository, so there are no earlier versions to read; \
                 go to a folder that is under git, or name the folder that has the earlier version",
                place.display()
            )
        );
    }
}

#[test]
fn a_repository_without_commits_says_so() {
    let repo = Repo::new();
    for name in ["HEAD", "main", "HEAD~1"] {
        assert_eq!(
            failure(repo.root(), name),
            "nothing has been committed in this git repository yet; commit the first version with \"git commit\""
        );
    }
}

#[test]
fn the_version_that_was_meant_is_named() {
    let repo = three_versions();
    repo.git(&["branch", "vedtatt-2026"]);
    repo.git(&["update-ref", "refs/remotes/origin/hoering", "HEAD"]);
    let meant = |name: &str| failure(repo.root(), name).split_once("did you mean ").map(|(_, rest)| rest.to_owned());
    assert_eq!(meant("vedtat-2026").as_deref(), Some("vedtatt-2026?"));
    assert_eq!(meant("v1.o").as_deref(), Some("v1.0?"));
    assert_eq!(meant("mian").as_deref(), Some("main?"));
    assert_eq!(meant("hoering").as_deref(), Some("origin/hoering?"));
    for name in
        ["HEAD~9", "no-such-thing-at-all", "deadbeef", "", ":plan", "main^3", "bad name", "a..b", "\u{0}", "@{9999}"]
    {
        assert_eq!(
            failure(repo.root(), name),
            format!(
                "\"{name}\" is neither a folder nor a version in git; \
                 \"git log\", \"git branch --all\" and \"git tag\" show those that there are"
            )
        );
    }
}

#[test]
fn several_versions_are_not_one() {
    let repo = three_versions();
    for name in ["v1.0..main", "v1.0...main", "^main"] {
        assert_eq!(
            failure(repo.root(), name),
            format!("\"{name}\" stands for several versions; name one, such as main, v1.2 or HEAD~3")
        );
    }
}

#[test]
fn the_beginning_of_several_hashes_is_ambiguous() {
    let repo = Repo::new();
    let mut stream = String::new();
    for number in 0..600 {
        stream.push_str(&format!(
            "commit refs/heads/b{number}\ncommitter Kari <kari@example.org> {} +0100\ndata 0\n\n",
            1_767_000_000 + number
        ));
    }
    repo.git_in(repo.root(), &["fast-import", "--quiet"], &stream);
    let all = repo.git(&["for-each-ref", "--format=%(objectname)", "--sort=objectname"]);
    let all: Vec<_> = all.lines().collect();
    let pair = all.windows(2).find(|pair| pair[0][..4] == pair[1][..4]).expect("of 600, two begin alike");
    let error = snapshot(repo.root(), &pair[0][..4]).expect_err("it could be either");
    let GitError::Ambiguous { commits, .. } = &error else { panic!("{error}") };
    assert!(
        commits.len() >= 2 && pair.iter().all(|hash| commits.iter().any(|found| hash.starts_with(found))),
        "{error}"
    );
    let beginning = format!("\"{}\" is the beginning of several versions: ", &pair[0][..4]);
    assert!(said(&error).starts_with(&beginning), "{}", said(&error));
    assert!(snapshot(repo.root(), pair[0]).is_ok());
}

#[test]
fn files_and_folders_are_no_versions() {
    let repo = three_versions();
    repo.git(&["tag", "--annotate", "--message", "En fil", "file", &format!("HEAD:{GOALS}")]);
    for name in ["HEAD^{tree}", "file", &repo.git(&["rev-parse", "HEAD:strategies"])] {
        assert_eq!(
            failure(repo.root(), name),
            format!("\"{name}\" is not a version, but a file or folder in one; name a branch, a tag or a commit")
        );
    }
}

#[test]
fn a_version_from_before_the_plans_has_no_folder_for_them() {
    let repo = three_versions();
    repo.git(&["mv", "strategies", "plans"]);
    repo.commit("Flyttet");
    assert_eq!(
        failure(&repo.path("plans"), "v1.0"),
        "the version v1.0 has no plans; name a later version, or the place where it lay then: v1.0:PATH"
    );
}

#[test]
fn what_a_shallow_clone_lacks_has_to_be_fetched() {
    let repo = three_versions();
    let beside = tempfile::tempdir().expect("a folder can be made");
    let address = format!("file://{}", repo.root().display());
    repo.git_in(beside.path(), &["clone", "--quiet", "--depth=1", &address, "shallow"], "");
    let clone = beside.path().join("shallow");
    assert_eq!(title(&clone, "HEAD"), "Tredje");
    for name in ["HEAD~1", "HEAD^", "HEAD~2", &repo.git(&["rev-parse", "v1.0"])] {
        assert_eq!(
            failure(&clone, name),
            format!(
                "there is no version \"{name}\" in this clone, which has the newest history only; \
                 fetch the rest with \"git fetch --unshallow --tags\""
            )
        );
    }
    repo.git_in(&clone, &["fetch", "--quiet", "--unshallow", "--tags"], "");
    assert_eq!(title(&clone, "v1.0"), "Andre");
}

#[test]
fn what_a_partial_clone_lacks_has_to_be_fetched() {
    let repo = three_versions();
    repo.git(&["config", "uploadpack.allowFilter", "true"]);
    let beside = tempfile::tempdir().expect("a folder can be made");
    let address = format!("file://{}", repo.root().display());
    for filter in ["blob:none", "tree:0"] {
        let name = filter.replace(':', "-");
        let filter = format!("--filter={filter}");
        repo.git_in(beside.path(), &["clone", "--quiet", "--no-checkout", &filter, &address, &name], "");
        let clone = beside.path().join(&name);
        assert_eq!(
            failure(&clone, "v1.0"),
            "this clone was made without the files of the version v1.0; \
             fetch them with \"git fetch --refetch --no-filter\""
        );
        repo.git_in(&clone, &["fetch", "--quiet", "--refetch", "--no-filter"], "");
        assert_eq!(title(&clone, "v1.0"), "Andre");
    }
}

/// The file in which git keeps an object that it has not packed.
fn loose(repo: &Repo, name: &str) -> std::path::PathBuf {
    let hash = repo.git(&["rev-parse", name]);
    let file = repo.path(&format!(".git/objects/{}/{}", &hash[..2], &hash[2..]));
    repo.git_in(repo.root(), &["cat-file", "-e", &hash], "");
    fs::remove_file(&file).expect("it lies there");
    file
}

#[test]
fn a_lost_object_is_no_missing_file() {
    for lost in ["HEAD", "HEAD^{tree}", "HEAD:strategies/plan", &format!("HEAD:{GOALS}")] {
        let repo = three_versions();
        loose(&repo, lost);
        let error = snapshot(repo.root(), "main").expect_err("something of it is lost");
        assert!(matches!(error, GitError::Damaged { .. }), "{lost}: {error:?}");
        assert!(said(&error).starts_with("the version main cannot be read, since the git repository is damaged: "));
        assert_eq!(title(repo.root(), "v1.0"), "Andre", "the others are whole");
    }
}

#[test]
fn a_damaged_folder_is_no_empty_one() {
    for damaged in ["HEAD", "HEAD^{tree}", "HEAD:strategies/plan"] {
        for damage in [&b""[..], b"binary junk", b"x\x9cbroken"] {
            let repo = three_versions();
            fs::write(loose(&repo, damaged), damage).expect("it can be written");
            let error = snapshot(repo.root(), "main").expect_err("something of it is damaged");
            assert!(matches!(error, GitError::Damaged { .. }), "{damaged}: {error:?}");
        }
    }
}

#[test]
fn commits_and_tags_that_are_none_inside_are_damaged() {
    let repo = three_versions();
    for kind in ["commit", "tag"] {
        for inside in ["", "tree and nothing else", "object 0000\ntype commit\n"] {
            let args = ["hash-object", "-t", kind, "-w", "--literally", "--stdin"];
            let hash = repo.git_in(repo.root(), &args, inside);
            fs::write(repo.path(".git/refs/tags/bad"), format!("{hash}\n")).expect("it can be written");
            for name in [&hash, "bad", &format!("{hash}^{{tree}}"), &format!("{hash}^{{/words}}")] {
                let error = snapshot(repo.root(), name).expect_err("there is no version in it");
                assert!(matches!(error, GitError::Damaged { .. }), "{kind} {inside:?} {name}: {error:?}");
            }
        }
    }
}

#[test]
fn a_damaged_file_is_no_empty_one() {
    let repo = three_versions();
    let words: Vec<String> = (0..20_000).map(|number| number.to_string()).collect();
    repo.write(GOALS, words.join(" "));
    repo.commit("Mange ord");
    let name = format!("HEAD:{GOALS}");
    let hash = repo.git(&["rev-parse", &name]);
    let whole = fs::read(repo.path(&format!(".git/objects/{}/{}", &hash[..2], &hash[2..]))).expect("it lies there");
    let file = loose(&repo, &name);
    for damage in [&b""[..], b"binary junk", b"x\x9cbroken", &whole[..whole.len() / 2]] {
        fs::write(&file, damage).expect("it can be written");
        let version = files(repo.root(), "main");
        let fault = version.read(GOALS).expect_err("it is damaged");
        assert!(matches!(fault.kind, ReadErrorKind::Damaged { .. }), "{fault:?}");
        let found = compile(&version, None).diagnostics;
        let message = found[0].message.text(&Translator::default());
        assert!(message.starts_with("strategies/plan/goals.yaml is damaged in the git repository: "), "{message}");
    }
}

#[test]
fn branches_kept_in_an_unknown_format_are_told_of() {
    let repo = Repo::with_options(&["--ref-format=reftable"]);
    repo.write(GOALS, "goals: {}\n");
    repo.commit("Et nyere format");
    assert_eq!(
        failure(repo.root(), "HEAD"),
        "stratc cannot read this git repository, since it keeps its branches in the format reftable; \
         \"git clone --ref-format=files\" makes a clone that it can read"
    );
    let address = repo.root().to_string_lossy();
    repo.git(&["clone", "--quiet", "--ref-format=files", &address, "clone"]);
    assert!(snapshot(&repo.path("clone"), "HEAD").is_ok());
}

#[test]
fn settings_that_the_library_does_not_know_are_given_in_its_words() {
    let repo = three_versions();
    repo.git(&["config", "core.repositoryFormatVersion", "99"]);
    assert!(failure(repo.root(), "HEAD").starts_with("the git repository cannot be read: "));
}

#[test]
fn failures_are_said_in_norwegian_too() {
    let repo = three_versions();
    let error = snapshot(repo.root(), "mian").expect_err("there is none");
    let norwegian = Translator::new(sentences(Language::Bokmal), marks(Language::Bokmal));
    assert_eq!(
        UserError::from(error).text(&norwegian),
        "«mian» er verken en mappe eller en versjon i git; mente du main?"
    );
}

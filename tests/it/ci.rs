//! The files for pipelines: the scripts in `ci/` as a pipeline runs them, and the declarations that call them.

use std::collections::{BTreeMap, BTreeSet};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::schema::validate;
use crate::support::{Run, STRATEGY, Workspace};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

// The check.

#[test]
fn a_pipeline_ends_as_check_does() {
    let variables = [("STRATC_WORKSPACE", "borte")];
    for (workspace, variables, expected) in
        [(Workspace::new(), &[][..], 0), (faulty(), &[], 1), (Workspace::new(), &variables, 2)]
    {
        let run = check(&workspace, &["short", "json=findings.json"], variables);
        assert_eq!(run.status, expected, "{run:?}");
        assert_eq!(workspace.path("findings.json").exists(), expected < 2, "a check that failed writes no file");
    }
}

#[test]
fn each_form_of_the_findings_goes_where_it_is_wanted() {
    let workspace = faulty();
    let run = check(&workspace, &["short", "json=findings.json", "pretty=findings.txt"], &[]);
    let [short, json, pretty] = ["short", "json", "pretty"].map(|format| workspace.run(&["check", "--format", format]));
    assert_eq!((run.out, run.err), (short.out, short.err), "what goes to a file is not said on the terminal");
    assert_eq!(workspace.read("findings.json"), json.out);
    assert_eq!(workspace.read("findings.txt"), pretty.out);
}

#[test]
fn why_a_check_could_not_be_carried_out_is_always_said() {
    let workspace = Workspace::empty();
    for wanted in ["short", "json=findings.json"] {
        let run = check(&workspace, &[wanted], &[("STRATC_WORKSPACE", "borte")]);
        assert_eq!((run.status, run.err.as_str()), (2, "error: there is no folder borte\n"), "{wanted}");
    }
    let run = check(&workspace, &[], &[]);
    assert_eq!((run.status, run.err.as_str()), (2, "usage: ci/check.sh FORMAT[=FILE]...\n"));
    let run = check(&faulty(), &["json=borte/findings.json"], &[]);
    assert_eq!(run.status, 2, "a file that cannot be written is a failure: {run:?}");
}

#[test]
fn what_check_is_told_comes_from_the_environment() {
    let workspace = Workspace::empty().with("planer/strategies/plan/strategy.yaml", STRATEGY);
    workspace.write("planer/strategies/plan/goals.yaml", TWICE);
    let variables =
        [("STRATC_WORKSPACE", "planer"), ("STRATC_LANGUAGE", "nb"), ("STRATC_ARGS", "--color always --format json")];
    let run = check(&workspace, &["pretty"], &variables[..2]);
    assert!(run.status == 1 && run.out.contains("feil[S010]"), "{run:?}");
    let run = check(&workspace, &["pretty"], &variables);
    assert!(run.status == 2 && run.err.contains("--format"), "each word is an argument of its own: {run:?}");
}

#[test]
fn warnings_stop_the_pipeline_where_they_are_denied() {
    let workspace = Workspace::new().with("strategies/notat.md", "# Notat\n");
    assert_eq!(check(&workspace, &["short"], &[("STRATC_DENY", "")]).status, 0);
    assert_eq!(check(&workspace, &["short"], &[("STRATC_DENY", "warnings")]).status, 1);
}

#[test]
fn the_github_action_leaves_findings_in_the_log_the_summary_and_a_file() {
    let workspace = faulty();
    let root = workspace.root().display().to_string();
    let (outputs, summary) = (format!("{root}/outputs"), format!("{root}/summary.md"));
    let variables = [
        ("RUNNER_TEMP", root.as_str()),
        ("GITHUB_OUTPUT", &outputs),
        ("GITHUB_STEP_SUMMARY", &summary),
        ("STRATC_FORMAT", "github"),
        ("STRATC_SUMMARY", "true"),
    ];
    let run = script("github.sh", workspace.root(), &[], &variables);
    assert_eq!(run.status, 1, "{run:?}");
    let annotation = ["::error ", "file=strategies/plan/goals.yaml", "line=4", "S010"];
    assert!(annotation.iter().all(|part| run.out.contains(part)), "{}", run.out);
    assert!(workspace.read("summary.md").contains("strategies/plan/goals.yaml"));
    assert_eq!(workspace.read("outputs"), format!("status=1\nsarif={root}/stratc.sarif\n"));
    let sarif: Value = serde_json::from_str(&workspace.read("stratc.sarif")).expect("it is JSON");
    assert!(sarif["runs"][0]["results"].to_string().contains("S010"), "{sarif:#}");
}

#[test]
fn the_gitlab_job_leaves_reports_for_the_merge_request() {
    let workspace = faulty();
    let job = read("ci/gitlab.yml");
    let (_, wanted) = job.split_once("ci/check.sh pretty ").expect("the job calls the script");
    let wanted: Vec<_> = wanted.lines().next().unwrap_or_default().split(' ').collect();
    assert_eq!(check(&workspace, &wanted, &[]).status, 1);
    let quality: Value =
        serde_json::from_str(&workspace.read("gl-code-quality-report.json")).expect("the report is JSON");
    assert_eq!(quality[0]["location"]["path"], "strategies/plan/goals.yaml", "{quality:#}");
    assert!(workspace.read("stratc-junit.xml").contains("<testsuite"));
    for wanted in wanted {
        let (_, file) = wanted.split_once('=').expect("each form has a file");
        assert!(job.contains(&format!(": {file}\n")), "{file} is not among the job's reports");
    }
}

/// Annotations and reports name files from the repository's root; a workspace may lie deeper.
#[test]
fn pipelines_are_told_of_files_from_the_root_of_the_repository() {
    let workspace = Workspace::empty().with("planer/strategies/plan/strategy.yaml", STRATEGY);
    workspace.write("planer/strategies/plan/goals.yaml", TWICE);
    for format in ["github", "sarif", "gitlab"] {
        let run = check(&workspace, &[format], &[("STRATC_WORKSPACE", "planer")]);
        assert!(run.out.contains("planer/strategies/plan/goals.yaml"), "{format}: {run:?}");
    }
}

// What calls the scripts.

#[test]
fn the_declarations_are_what_their_readers_expect() {
    for (schema, file) in [("vendor.github-actions", "action.yml"), ("vendor.gitlab-ci", "ci/gitlab.yml")] {
        let refused = validate(&["--builtin-schema".into(), schema.into()], &[Path::new(ROOT).join(file)]);
        assert_eq!(refused, BTreeSet::new());
    }
    let text = json!({"type": "string", "minLength": 1});
    let hook = json!({
        "type": "object",
        "required": ["id", "name", "entry", "language", "files"],
        "additionalProperties": false,
        "properties": {
            "id": text, "name": text, "description": text, "files": text,
            "entry": {"const": "stratc check"},
            "language": {"const": "rust"},
            "pass_filenames": {"const": false},
        },
    });
    let folder = Workspace::empty().with("hooks.json", json!({"type": "array", "items": hook}).to_string());
    let schema = ["--schemafile".into(), folder.path("hooks.json").into()];
    assert_eq!(validate(&schema, &[Path::new(ROOT).join(".pre-commit-hooks.yaml")]), BTreeSet::new());
}

#[test]
fn the_action_uses_each_of_its_inputs_and_sets_what_its_scripts_read() {
    let action = read("action.yml");
    let (declared, used) = (names_after(&action, "\n  ", ":\n    description:"), names_after(&action, "inputs.", ""));
    let inputs: BTreeSet<_> = declared.iter().filter(|name| !matches!(name.as_str(), "status" | "sarif")).collect();
    assert_eq!(inputs, used.iter().collect(), "inputs declared and used");
    let read: BTreeSet<_> =
        ["ci/check.sh", "ci/github.sh"].into_iter().flat_map(|file| variables(&read(file))).collect();
    let set = variables(&action);
    let missing: Vec<_> = read.iter().filter(|name| !set.contains(*name) && !name.is_empty()).collect();
    assert!(missing.is_empty(), "action.yml does not set {missing:?}");
}

// Installing.

#[test]
fn a_released_program_is_installed() {
    let releases = Releases::new();
    for version in ["9.9.9", "v9.9.9"] {
        let run = releases.install(&["ny", version]);
        assert_eq!(run.status, 0, "{run:?}");
        assert_eq!(releases.folder.read("ny/bin/stratc"), "#!/bin/sh\n");
        assert!(run.err.starts_with("installed stratc 9.9.9 from file://"), "{}", run.err);
    }
}

#[test]
fn a_released_program_that_is_not_what_it_should_be_is_refused() {
    let releases = Releases::new();
    let sum = Releases::archive() + ".sha256";
    releases.folder.write(&sum, "0000  stratc.tar.gz\n");
    let run = releases.install(&["ny", "9.9.9"]);
    assert_eq!(run.status, 2, "{run:?}");
    assert!(run.err.contains("so it was not installed"), "{}", run.err);
    assert!(!releases.folder.path("ny").exists());
}

#[test]
fn what_is_not_released_is_built_from_the_source() {
    let releases = Releases::new();
    for version in [&[][..], &["main"], &[env!("CARGO_PKG_VERSION")]] {
        let run = releases.install(&[&["ny"], version].concat());
        assert_eq!(run.status, 0, "{run:?}");
        assert_eq!(run.out, format!("install --quiet --locked --path {ROOT} --root ny\n"), "{version:?}");
    }
}

#[test]
fn another_version_than_that_of_the_source_is_never_built() {
    let run = Releases::new().install(&["ny", "9.9.8"]);
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    assert!(run.err.starts_with("there is no release 9.9.8 for "), "{}", run.err);
}

/// A folder of releases with version 9.9.9 for this platform, and a `cargo` that only says what it was told.
struct Releases {
    folder: Workspace,
}

impl Releases {
    fn new() -> Self {
        let folder = Workspace::empty().with("stratc", "#!/bin/sh\n").with("bin/cargo", "#!/bin/sh\necho \"$@\"\n");
        let cargo = folder.path("bin/cargo");
        std::fs::set_permissions(cargo, std::fs::Permissions::from_mode(0o755)).expect("permissions can be set");
        let archive = Self::archive();
        folder.write(&archive, "");
        let pack = format!("tar -czf {archive} stratc && sha256sum {archive} >{archive}.sha256");
        let packed = Command::new("sh").arg("-c").arg(pack).current_dir(folder.root()).status();
        assert!(packed.expect("sh starts").success());
        Self { folder }
    }

    fn archive() -> String {
        let (system, machine) = (std::env::consts::OS, std::env::consts::ARCH);
        let rest = if system == "macos" { "apple-darwin" } else { "unknown-linux-gnu" };
        format!("releases/v9.9.9/stratc-{machine}-{rest}.tar.gz")
    }

    fn install(&self, args: &[&str]) -> Run {
        let address = format!("file://{}/releases", self.folder.root().display());
        let path = std::env::var("PATH").expect("there is a path");
        let path = format!("{}:{path}", self.folder.path("bin").display());
        script("install.sh", self.folder.root(), args, &[("STRATC_RELEASES", &address), ("PATH", &path)])
    }
}

const TWICE: &str = "goals:\n  svar:\n    title: Alle får svar\n  svar:\n    title: Alle får raske svar\n";

/// A plan with one error.
fn faulty() -> Workspace {
    Workspace::new().with("strategies/plan/goals.yaml", TWICE)
}

fn check(workspace: &Workspace, wanted: &[&str], variables: &[(&str, &str)]) -> Run {
    script("check.sh", workspace.root(), wanted, variables)
}

/// Runs a script of `ci/` in a folder, with the program that is tested.
fn script(name: &str, folder: &Path, args: &[&str], variables: &[(&str, &str)]) -> Run {
    let path = std::env::var("PATH").expect("there is a path");
    let base = BTreeMap::from([
        ("PATH", path.as_str()),
        ("LC_ALL", "C"),
        ("COLUMNS", "100"),
        ("STRATC", env!("CARGO_BIN_EXE_stratc")),
    ]);
    let mut command = Command::new("sh");
    command.arg(PathBuf::from(ROOT).join("ci").join(name)).args(args).current_dir(folder);
    Run::new(command.env_clear().envs(base).envs(variables.iter().copied()).output().expect("sh starts"))
}

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(ROOT).join(path)).expect("the file can be read")
}

/// The names in a text, of lower-case letters and dashes, that stand between two others.
fn names_after(text: &str, before: &str, after: &str) -> BTreeSet<String> {
    let rests = text.match_indices(before).map(|(at, _)| &text[at + before.len()..]);
    let is_letter = |letter: &char| letter.is_ascii_lowercase() || *letter == '-';
    let names = rests.map(|rest| (rest.chars().take_while(is_letter).collect::<String>(), rest));
    names
        .filter(|(name, rest)| rest[name.len()..].starts_with(after) && !name.is_empty())
        .map(|(name, _)| name)
        .collect()
}

/// The variables of ours in a text.
fn variables(text: &str) -> BTreeSet<String> {
    let is_letter = |letter: &char| letter.is_ascii_uppercase();
    text.match_indices("STRATC_")
        .map(|(at, mark)| text[at + mark.len()..].chars().take_while(is_letter).collect())
        .collect()
}

//! The check of a pipeline, in each form in which its findings are wanted.

use serde_json::Value;

use super::{TWICE, faulty, read, script};
use crate::support::{Run, STRATEGY, Workspace};

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
    let run = script("github-check.sh", workspace.root(), &[], &variables);
    assert_eq!(run.status, 1, "{run:?}");
    let annotation = ["::error ", "file=strategies/plan/goals.yaml", "line=4", "S010"];
    assert!(annotation.iter().all(|part| run.out.contains(part)), "{}", run.out);
    assert!(workspace.read("summary.md").contains("strategies/plan/goals.yaml"));
    let outputs = workspace.read("outputs");
    let file = outputs.trim_end().strip_prefix("status=1\nsarif=").expect("the outputs are set");
    let sarif = std::fs::read_to_string(file).expect("the file can be read");
    let sarif: Value = serde_json::from_str(&sarif).expect("it is JSON");
    assert!(sarif["runs"][0]["results"].to_string().contains("S010"), "{sarif:#}");
}

#[test]
fn the_gitlab_job_leaves_reports_for_the_merge_request() {
    let workspace = faulty();
    let job = read("ci/gitlab.yml");
    let (_, wanted) = job.split_once("ci/check.sh\" pretty ").expect("the job calls the script");
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

/// A job may use the action several times.
#[test]
fn a_second_check_leaves_the_files_of_the_first() {
    let workspace = faulty();
    let root = workspace.root().display().to_string();
    let outputs = format!("{root}/outputs");
    let variables = [
        ("RUNNER_TEMP", root.as_str()),
        ("GITHUB_OUTPUT", &outputs),
        ("STRATC_FORMAT", "short"),
        ("STRATC_SUMMARY", ""),
    ];
    for _ in 0..2 {
        assert_eq!(script("github-check.sh", workspace.root(), &[], &variables).status, 1);
    }
    let outputs = workspace.read("outputs");
    let files: Vec<_> = outputs.lines().filter_map(|line| line.strip_prefix("sarif=")).collect();
    assert!(
        files.len() == 2 && files[0] != files[1] && files.iter().all(|file| std::fs::exists(file).is_ok_and(|is| is))
    );
}

fn check(workspace: &Workspace, wanted: &[&str], variables: &[(&str, &str)]) -> Run {
    script("check.sh", workspace.root(), wanted, variables)
}

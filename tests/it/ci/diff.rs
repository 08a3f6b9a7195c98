//! The comparison of a pipeline: what becomes of it, and what is said where there is none.

use super::{script, shell};
use crate::repo::Repo;
use crate::support::{Run, STRATEGY};

const BEFORE: &str = "indicators: {andel: {title: Andel svar samme dag, unit: '%', direction: increase, \
    targets: [{at_least: 80, by: 2028}]}}\n";

/// A repository with a plan in each of two workspaces. Then less is promised in the first one.
fn repository() -> Repo {
    let repo = Repo::new();
    for workspace in ["a", "b"] {
        repo.write(&format!("{workspace}/strategies/plan/strategy.yaml"), STRATEGY);
        repo.write(&format!("{workspace}/strategies/plan/andel.yaml"), BEFORE);
    }
    repo.commit("Planene");
    repo.tag("v1");
    repo.write("a/strategies/plan/andel.yaml", BEFORE.replace("80", "70"));
    repo.commit("Lavere mål");
    repo
}

fn diff(repo: &Repo, version: &str, variables: &[(&str, &str)]) -> Run {
    script("diff.sh", repo.root(), &[version, "comment.md"], variables)
}

#[test]
fn it_ends_with_1_for_what_nobody_has_approved() {
    let repo = repository();
    for (workspace, fail_on, expected) in
        [("a", "", 1), ("a", "weakened", 1), ("a", "dropped", 0), ("a", "nothing", 0), ("b", "weakened", 0)]
    {
        let run = diff(&repo, "v1", &[("STRATC_WORKSPACE", workspace), ("STRATC_FAIL_ON", fail_on)]);
        assert_eq!(run.status, expected, "{workspace} {fail_on}: {run:?}");
        assert_eq!(run.out, if workspace == "a" { "different\n" } else { "same\n" });
    }
}

#[test]
fn the_comment_begins_with_a_hidden_line_for_its_workspace_then_what_is_not_approved() {
    let repo = repository();
    let first_line = |workspace: &str| {
        diff(&repo, "v1", &[("STRATC_WORKSPACE", workspace)]);
        repo.read("comment.md").lines().next().expect("there is a line").to_owned()
    };
    let (a, b) = (first_line("a"), first_line("b"));
    assert!(a.starts_with("<!-- stratc diff ") && a.ends_with(" -->"), "{a}");
    assert_ne!(a, b);
    assert_eq!(a, first_line("a"));
    let comment = repo.read("comment.md");
    let [approvals, change] =
        ["\n    - andel in \"plan\": target-lowered\n", "minst 70"].map(|words| comment.find(words));
    assert!(approvals.is_some() && approvals < change, "{comment}");
}

#[test]
fn the_log_has_the_comparison_too() {
    let run = diff(&repository(), "v1", &[("STRATC_WORKSPACE", "a"), ("STRATC_LANGUAGE", "nb")]);
    assert!(run.err.contains("minst 70") && run.err.contains("Endringer som ingen har godkjent: 1."), "{}", run.err);
}

#[test]
fn a_workspace_that_the_version_has_not_is_new_and_a_version_that_is_not_there_is_no_such_case() {
    let repo = repository();
    repo.write("ny/strategies/plan/strategy.yaml", STRATEGY);
    let run = diff(&repo, "v1", &[("STRATC_WORKSPACE", "ny")]);
    assert_eq!((run.status, run.out.as_str()), (0, "different\n"), "{run:?}");
    assert!(repo.read("comment.md").contains("The earlier version has no folder `ny`."));
    let run = diff(&repo, "v2", &[("STRATC_WORKSPACE", "ny")]);
    assert_eq!((run.status, run.out.as_str()), (2, ""), "{run:?}");
    assert!(run.err.starts_with("error: \"v2\" is neither a folder nor a version in git"), "{}", run.err);
}

#[test]
fn a_text_is_cut_behind_a_whole_line_only_where_it_has_no_room() {
    let cut = |text: &str, language: &str| {
        let script = std::path::Path::new(super::ROOT).join("ci/cut.sh");
        let run = shell(&script, std::path::Path::new("/"), &["comment"], text, &[("STRATC_LANGUAGE", language)]);
        assert_eq!(run.status, 0, "{run:?}");
        run.out
    };
    let line = "æ".repeat(49) + "x\n";
    let fits = format!("{}{}\n", line.repeat(655), "y".repeat(65_536 - 655 * 100 - 1));
    assert_eq!((fits.len(), cut(&fits, "nb") == fits), (65_536, true));
    let too_long = cut(&format!("z{fits}"), "nb");
    let (kept, rest) = too_long.trim_end().rsplit_once("\n\n").expect("the sentence has a paragraph of its own");
    assert!(too_long.len() <= 65_536 && too_long.len() > 65_300, "{}", too_long.len());
    assert_eq!(rest, "*Teksten er lengre enn en kommentar kan være. Resten står i loggen til jobben.*");
    assert_eq!(format!("{kept}\n"), format!("z{fits}")[..=kept.len()]);
    assert!(cut(&too_long.repeat(2), "en").ends_with("The rest of it is in the log of the job.*\n"));
}

/// The variables of a job of GitHub in a folder.
fn job_of_github(folder: &str) -> Vec<(&'static str, String)> {
    let file = |name: &str| format!("{folder}/{name}");
    vec![
        ("RUNNER_TEMP", folder.to_owned()),
        ("GITHUB_OUTPUT", file("outputs")),
        ("GITHUB_STEP_SUMMARY", file("summary.md")),
        ("STRATC_WORKSPACE", "a".to_owned()),
    ]
}

fn run_on_github(repo: &Repo, more: &[(&'static str, &str)]) -> Run {
    let mut variables = job_of_github(&repo.root().display().to_string());
    variables.extend(more.iter().map(|(name, value)| (*name, (*value).to_owned())));
    let variables: Vec<_> = variables.iter().map(|(name, value)| (*name, value.as_str())).collect();
    script("github-diff.sh", repo.root(), &[], &variables)
}

#[test]
fn outside_pull_requests_the_comparison_stands_in_the_summary() {
    let repo = repository();
    let run = run_on_github(&repo, &[("STRATC_BASE", "v1")]);
    assert_eq!(run.status, 1, "{run:?}");
    assert!(repo.read("summary.md").contains("minst 70"));
    assert!(repo.read("outputs").starts_with("status=1\ndifference=different\ncomment="), "{}", repo.read("outputs"));
}

#[test]
fn a_clone_without_the_version_to_compare_with_is_told_what_to_fetch() {
    let repo = repository();
    let run = run_on_github(&repo, &[("GITHUB_BASE_REF", "main")]);
    assert_eq!(run.status, 2);
    assert!(run.out.starts_with("::error title=stratc diff::The branch main is not in this clone"), "{}", run.out);
    assert!(run.out.contains("fetch-depth: 0"));
    let run = run_on_github(&repo, &[]);
    assert!(run.status == 2 && run.out.contains("This is no pull request"), "{run:?}");

    let gone = "0123456789".repeat(4);
    let gitlab = |variables: &[(&str, &str)]| script("gitlab-diff.sh", repo.root(), &["comment.md"], variables);
    let run = gitlab(&[("CI_MERGE_REQUEST_DIFF_BASE_SHA", &gone)]);
    assert!(run.status == 2 && run.err.contains("GIT_DEPTH: 0"), "{run:?}");
    let run = gitlab(&[]);
    assert!(run.status == 2 && run.err.contains("not for a merge request"), "{run:?}");
}

#[test]
fn a_pipeline_for_merged_results_compares_with_the_newest_target_branch() {
    let repo = repository();
    let head = repo.git(&["rev-parse", "HEAD"]);
    let compare = |target: &str| {
        let variables = [
            ("CI_MERGE_REQUEST_DIFF_BASE_SHA", "v1"),
            ("CI_MERGE_REQUEST_TARGET_BRANCH_SHA", target),
            ("STRATC_WORKSPACE", "a"),
        ];
        script("gitlab-diff.sh", repo.root(), &["comment.md"], &variables).status
    };
    assert_eq!((compare(""), compare(&head)), (1, 0));
}

/// What authors write may look like a command to the host.
#[test]
fn nothing_in_the_log_is_a_command_while_the_plans_are_compared() {
    let run = run_on_github(&repository(), &[("STRATC_BASE", "v1")]);
    let (_, rest) = run.err.split_once("::stop-commands::").expect("commands are stopped");
    let (token, rest) = rest.split_once('\n').expect("a token follows");
    assert!(token.len() == 32 && rest.ends_with(&format!("::{token}::\n")), "{}", run.err);
}

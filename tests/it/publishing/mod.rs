//! `stratc build`: an edition replaces the old one whole or not at all, and touches nothing that is not its own.

mod folders;
mod forms;
mod interrupted;
mod places;
#[cfg(unix)]
mod strangers;

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use crate::support::{Run, STRATEGY, Workspace, command, native};
use folders::{assert_same, copy_real_sources, identity, names, pages_that_say, published, tree};
pub use folders::{files, identities};

/// The files of an edition with one plan called `plan`.
const ONE_PLAN: [&str; 5] = ["index.html", "plan/index.html", "plan/plan.json", "plan/plan.txt", "plan/print.html"];

// An edition.

#[test]
fn an_edition_has_a_folder_for_each_plan_and_a_page_that_lists_them() {
    let workspace = Workspace::new().with("strategies/andre/strategy.yaml", STRATEGY);
    let run = build(&workspace);
    let files = published(&workspace);
    let other = ["andre/index.html", "andre/plan.json", "andre/plan.txt", "andre/print.html"];
    assert_eq!(files, [&other[..], &ONE_PLAN].concat());
    for path in files {
        assert!(run.out.contains(&native(&format!("public/{path}\n"))), "{path} is not in {}", run.out);
    }
    assert!(run.err.contains(&native("public/index.html")), "it does not say what to open: {}", run.err);
}

#[test]
fn a_new_edition_has_the_new_text_and_nothing_of_the_old() {
    let workspace = plan_that_says("Gammelord");
    build(&workspace);
    assert_eq!(pages_that_say(&workspace, "Gammelord"), ONE_PLAN[1..]);
    say(&workspace, "Nyord");
    build(&workspace);
    assert_eq!(pages_that_say(&workspace, "Gammelord"), [""; 0]);
    assert_eq!(pages_that_say(&workspace, "Nyord"), ONE_PLAN[1..]);
}

#[test]
fn the_files_of_a_plan_that_is_gone_disappear() {
    let workspace = Workspace::new().with("strategies/andre/strategy.yaml", STRATEGY);
    build(&workspace);
    fs::remove_dir_all(workspace.path("strategies/andre")).expect("it can be removed");
    build(&workspace);
    assert_eq!(published(&workspace), ONE_PLAN);
    assert!(!workspace.path("public/andre").exists(), "an empty folder is left");
}

#[test]
fn the_files_of_a_format_that_is_no_longer_wanted_disappear() {
    let workspace = Workspace::new();
    build(&workspace);
    build_with(&workspace, &["--format", "html"]);
    assert_eq!(published(&workspace), ["index.html", "plan/index.html"]);
}

#[test]
fn an_edition_without_news_leaves_every_file_as_it_is() {
    let workspace = Workspace::new();
    build(&workspace);
    let before = identities(&workspace.path("public"));
    let run = build(&workspace);
    assert!(run.err.contains("Nothing has changed"), "{}", run.err);
    assert_eq!(identities(&workspace.path("public")), before);
}

#[test]
fn nothing_is_left_beside_the_published_folder() {
    let workspace = plan_that_says("Gammelord");
    build(&workspace);
    say(&workspace, "Nyord");
    build(&workspace);
    assert_eq!(names(workspace.root()), ["public", "strategies"]);
}

// What is not stratc's.

#[test]
fn what_others_made_is_never_touched() {
    let workspace = plan_that_says("Gammelord").with("strategies/andre/strategy.yaml", STRATEGY);
    build(&workspace);
    let theirs = ["public/robots.txt", "public/arkiv/2024/plan.txt", "public/andre/vedlegg/kart.svg"];
    theirs.iter().for_each(|path| workspace.write(path, "ikke rør"));
    fs::create_dir(workspace.path("public/tom-mappe")).expect("a folder can be made");
    let before = theirs.map(|path| identity(&workspace.path(path)));

    fs::remove_dir_all(workspace.path("strategies/andre")).expect("it can be removed");
    for word in ["Nyord", "Nyereord"] {
        say(&workspace, word);
        build(&workspace);
        assert_eq!(theirs.map(|path| identity(&workspace.path(path))), before);
        assert!(workspace.path("public/tom-mappe").is_dir());
        assert!(!workspace.path("public/andre/index.html").exists());
    }
    assert!(theirs.iter().all(|path| workspace.read(path) == "ikke rør"));
}

#[test]
fn a_place_that_somebody_else_has_taken_is_not_taken_from_them() {
    let workspace = Workspace::new().with("public/index.html", "Velkommen til Fjordvik");
    let run = assert_changes_nothing(&workspace, &mut stratc(&workspace, &["build"]));
    assert_eq!(run.status, 2);
    assert!(run.err.contains("index.html") && run.err.contains("stratc did not make"), "{}", run.err);
}

// A build that fails.

#[test]
fn a_plan_with_an_error_is_not_published_and_the_old_edition_stays() {
    let workspace = plan_that_says("Gammelord");
    build(&workspace);
    workspace.write("strategies/plan/goals.yaml", "goals:\n  svar:\n    title: Svar\n    owner: sjefen\n");
    let run = assert_changes_nothing(&workspace, &mut stratc(&workspace, &["build"]));
    assert_eq!(run.status, 1);
    assert_eq!(run.out, "");
    assert!(run.err.contains("error[R001]: no role is called \"sjefen\""), "{}", run.err);
    assert!(run.err.contains("Nothing was published") && run.err.contains("strategies/plan"), "{}", run.err);
}

#[test]
fn one_plan_with_an_error_keeps_back_the_others_too() {
    let workspace = Workspace::new().with("strategies/andre/strategy.yaml", "strategy: {}\n");
    let run = assert_changes_nothing(&workspace, &mut stratc(&workspace, &["build"]));
    assert_eq!(run.status, 1);
    assert!(!workspace.path("public").exists());
}

#[test]
fn a_template_with_a_slip_publishes_nothing_and_names_the_place() {
    let slips =
        [("a tag that is left open", "Hei\n{% if title %}"), ("a filter that is not there", "Hei\n{{ title | rop }}")];
    for (slip, template) in slips {
        let workspace = plan_that_says("Gammelord");
        build(&workspace);
        say(&workspace, "Nyord");
        workspace.write("maler/print/plan.html", template);
        let run = assert_changes_nothing(&workspace, &mut stratc(&workspace, &["build", "--templates", "maler"]));
        assert_eq!(run.status, 2, "{slip}");
        assert!(run.err.contains("print/plan.html"), "{slip}: {}", run.err);
        assert!(run.err.contains("line 2") || run.err.contains(":2:"), "{slip}: {}", run.err);
    }
}

#[test]
fn a_template_that_fails_on_one_plan_publishes_none() {
    let workspace = Workspace::new().with("strategies/andre/strategy.yaml", STRATEGY);
    build(&workspace);
    let template = "{% if id == \"plan\" %}{{ 9999 | prose }}{% endif %}";
    workspace.write("maler/html/plan.html", template);
    let run = assert_changes_nothing(&workspace, &mut stratc(&workspace, &["build", "--templates", "maler"]));
    assert_eq!(run.status, 2);
    assert!(run.err.contains("maler/html/plan.html:1:"), "{}", run.err);
}

// The same bytes everywhere.

#[test]
fn an_edition_is_the_same_on_another_path() {
    let (here, there) = (Workspace::empty(), Workspace::empty());
    copy_real_sources(here.root(), false);
    copy_real_sources(&there.path("Felles område/ærlig talt/2026"), true);
    build(&here);
    let away = there.path("Felles område/ærlig talt/2026");
    build_as(command(&away).args(["build", "--as-of", "2026-11-21"]));
    assert_same(&tree(&here.path("public")), &tree(&away.join("public")));
}

#[test]
fn an_edition_is_the_same_from_another_folder() {
    let workspace = Workspace::empty();
    copy_real_sources(workspace.root(), false);
    build_with(&workspace, &["-o", "her"]);
    let there = workspace.path("der");
    let away = Workspace::empty();
    build_as(
        command(away.root()).args(["build", "--as-of", "2026-11-21", "-C"]).arg(workspace.root()).arg("-o").arg(&there),
    );
    assert_same(&tree(&workspace.path("her")), &tree(&there));
}

#[test]
fn an_edition_is_the_same_in_another_zone_and_language_and_on_one_thread() {
    let workspace = Workspace::empty();
    copy_real_sources(workspace.root(), false);
    build(&workspace);
    let expected = tree(&workspace.path("public"));
    let surroundings = [
        [("TZ", "Pacific/Kiritimati"), ("LC_ALL", "nb_NO.UTF-8"), ("COLUMNS", "40")],
        [("TZ", "America/Adak"), ("LC_ALL", "nn_NO.UTF-8"), ("RAYON_NUM_THREADS", "1")],
    ];
    for variables in surroundings {
        build_as(stratc(&workspace, &["build", "-o", "igjen"]).envs(variables));
        assert_same(&tree(&workspace.path("igjen")), &expected);
    }
}

#[test]
fn today_is_the_same_day_in_every_zone() {
    let workspace = Workspace::new();
    let made = |zone: &str| {
        build_as(command(workspace.root()).args(["build", "-o", "ut"]).env("TZ", zone));
        build_as(command(workspace.root()).args(["report", "-o", "rapport"]).env("TZ", zone));
        [tree(&workspace.path("ut")), tree(&workspace.path("rapport"))]
    };
    // These two never have the same date. Midnight in Norway may come between two runs, so three are made.
    let [first, second, third] = ["<+14>-14", "<-12>12", "<+14>-14"].map(made);
    assert!(first == second || second == third);
}

#[test]
fn only_the_day_that_is_asked_for_is_on_the_pages() {
    let workspace = Workspace::new();
    build_as(command(workspace.root()).args(["build", "--as-of", "2026-T2"]));
    assert_eq!(pages_that_say(&workspace, "31. august 2026"), ONE_PLAN);
}

// Building.

/// A workspace with one plan, whose text is `word`.
fn plan_that_says(word: &str) -> Workspace {
    let workspace = Workspace::new();
    say(&workspace, word);
    workspace
}

/// Makes every plan of the workspace say `word`.
fn say(workspace: &Workspace, word: &str) {
    for plan in names(&workspace.path("strategies")) {
        workspace.write(&format!("strategies/{plan}/om.md"), format!("# Om planen\n\n{word}\n"));
    }
}

/// `stratc` with `args`, on a certain day where it builds.
fn stratc(workspace: &Workspace, args: &[&str]) -> Command {
    let mut command = command(workspace.root());
    command.args(args).args(["--as-of", "2026-11-21"]);
    command
}

fn run(command: &mut Command) -> Run {
    Run::new(command.output().expect("the program starts"))
}

fn build(workspace: &Workspace) -> Run {
    build_with(workspace, &[])
}

fn build_with(workspace: &Workspace, args: &[&str]) -> Run {
    build_as(stratc(workspace, &["build"]).args(args))
}

fn build_as(command: &mut Command) -> Run {
    let run = run(command);
    assert_eq!(run.status, 0, "{}", run.err);
    run
}

/// Runs a command that must leave every file of the workspace as it is.
fn assert_changes_nothing(workspace: &Workspace, command: &mut Command) -> Run {
    let before = identities(workspace.root());
    let run = run(command);
    let after = identities(workspace.root());
    let paths = before.keys().chain(after.keys());
    let changed: BTreeSet<_> = paths.filter(|path| before.get(*path) != after.get(*path)).collect();
    assert!(changed.is_empty(), "changed: {changed:?}\n{}", run.err);
    run
}

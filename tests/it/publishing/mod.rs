//! `stratc build`: an edition replaces the old one whole or not at all, and touches nothing that is not its own.

mod folders;
#[cfg(unix)]
mod strangers;

use std::collections::BTreeSet;
use std::fs;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::support::{Run, STRATEGY, Workspace, command};
use folders::{
    assert_links_lead_somewhere, assert_same, copy_real_sources, identity, names, pages_that_say, published, tree,
};
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
        assert!(run.out.contains(&format!("public/{path}\n")), "{path} is not in {}", run.out);
    }
    assert!(run.err.contains("public/index.html"), "it does not say what to open: {}", run.err);
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
    workspace.write("strategies/plan/goals.yaml", "goals:\n  svar:\n    title: Svar\n    owner: ingen\n");
    let run = assert_changes_nothing(&workspace, &mut stratc(&workspace, &["build"]));
    assert_eq!(run.status, 1);
    assert_eq!(run.out, "");
    assert!(run.err.contains("error[R001]: no role is called \"ingen\""), "{}", run.err);
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

/// `ulimit -f` stands in for a disk that is full: writing beyond it fails. The plan's text is far longer.
#[cfg(unix)]
#[test]
fn a_disk_that_runs_full_leaves_the_old_edition_as_it_was() {
    let workspace = plan_that_says("Gammelord");
    build(&workspace);
    say(&workspace, &"Nyord ".repeat(100_000));
    let full = "trap '' XFSZ; ulimit -f 200; exec \"$0\" build --as-of 2026-11-21";
    let run = assert_changes_nothing(&workspace, &mut shell(&workspace, full));
    assert_eq!(run.status, 2);
    assert!(run.err.contains("nothing was published, and what was there before is as it was"), "{}", run.err);
    assert!(run.err.contains("cannot be written"), "{}", run.err);
    assert_eq!(names(workspace.root()), ["public", "strategies"]);
}

/// The same, where the system ends the program at once instead of telling it.
#[cfg(unix)]
#[test]
fn a_program_that_is_ended_in_the_middle_of_a_file_leaves_the_old_edition_as_it_was() {
    let workspace = plan_that_says("Gammelord");
    build(&workspace);
    let (before, long) = (tree(&workspace.path("public")), "Nyord ".repeat(100_000));
    say(&workspace, &long);
    let killed = run(&mut shell(&workspace, "ulimit -f 200; exec \"$0\" build --as-of 2026-11-21"));
    assert_eq!(killed.status, -1, "it was to be ended by a signal: {}", killed.err);
    assert_eq!(tree(&workspace.path("public")), before);
    build(&workspace);
    assert_eq!(pages_that_say(&workspace, "Nyord"), ONE_PLAN[1..]);
    assert_eq!(names(workspace.root()), ["public", "strategies"]);
}

/// Kills builds at moments spread over the whole of their run. Two editions take turns, so that every build has
/// something to publish.
#[test]
fn a_build_that_is_killed_leaves_one_whole_edition() {
    let workspace = many_plans_that_say("Gammelord");
    let whole = ["Gammelord", "Nyord"].map(|word| {
        say(&workspace, word);
        let started = Instant::now();
        build(&workspace);
        (tree(&workspace.path("public")), started.elapsed())
    });
    workspace.write("public/robots.txt", "User-agent: *\n");
    let theirs = identity(&workspace.path("public/robots.txt"));
    let (moments, usual) = (30, whole[0].1.min(whole[1].1));

    let mut killed = 0;
    for moment in 0..moments {
        say(&workspace, if moment % 2 == 0 { "Gammelord" } else { "Nyord" });
        killed += u32::from(kill_after(&workspace, usual * moment / (moments - 5)));
        let mut found = tree(&workspace.path("public"));
        found.remove("robots.txt");
        assert!(whole.iter().any(|(edition, _)| *edition == found), "no whole edition: {:?}", found.keys());
        assert_eq!(identity(&workspace.path("public/robots.txt")), theirs);
    }
    assert!(killed > moments / 3, "only {killed} of {moments} builds were still running when they were killed");

    say(&workspace, "Sisteord");
    build(&workspace);
    assert_eq!(names(workspace.root()), ["public", "strategies"]);
    assert_eq!(identity(&workspace.path("public/robots.txt")), theirs);
    assert_eq!(pages_that_say(&workspace, "Gammelord"), [""; 0]);
}

#[test]
fn a_first_build_that_is_killed_leaves_no_half_edition() {
    let workspace = many_plans_that_say("Ord");
    let started = Instant::now();
    build(&workspace);
    let (whole, longest, moments) = (tree(&workspace.path("public")), started.elapsed(), 15);
    for moment in 0..moments {
        fs::remove_dir_all(workspace.path("public")).unwrap_or_default();
        kill_after(&workspace, longest * moment / moments);
        let found = tree(&workspace.path("public"));
        assert!(found.is_empty() || found == whole, "half an edition: {:?}", found.keys());
    }
}

// Where an edition may go.

#[test]
fn an_edition_goes_where_the_settings_or_the_command_say() {
    let workspace = Workspace::new().with("stratc.yaml", "output: nett/planer\n");
    build(&workspace);
    assert_eq!(files(&workspace.path("nett/planer")), ONE_PLAN);
    build_with(&workspace, &["--output", "annet/sted"]);
    assert_eq!(files(&workspace.path("annet/sted")), ONE_PLAN);
    assert!(!workspace.path("public").exists());
}

#[test]
fn an_edition_never_goes_over_the_workspace() {
    let inner = Workspace::empty().with("arbeid/strategies/plan/strategy.yaml", STRATEGY);
    for place in ["arbeid", "."] {
        let run = assert_changes_nothing(&inner, &mut stratc(&inner, &["build", "-C", "arbeid", "-o", place]));
        assert_eq!(run.status, 2, "-o {place}: {}", run.err);
        assert!(run.err.contains("choose") && run.err.contains("--output"), "-o {place}: {}", run.err);
    }
    inner.write("arbeid/stratc.yaml", "output: .\n");
    let run = assert_changes_nothing(&inner, &mut stratc(&inner, &["build", "-C", "arbeid"]));
    assert_eq!(run.status, 2, "output: . in stratc.yaml");
}

#[test]
fn an_edition_never_goes_over_the_sources() {
    let workspace = with_document();
    for place in ["strategies", "strategies/plan", "strategies/plan/ut", "seeds"] {
        let run = assert_changes_nothing(&workspace, &mut stratc(&workspace, &["build", "-o", place]));
        assert_eq!(run.status, 2, "-o {place}: {}", run.err);
    }
    workspace.write("stratc.yaml", "output: strategies/plan/ut\n");
    let run = assert_changes_nothing(&workspace, &mut stratc(&workspace, &["build"]));
    assert_ne!(run.status, 0, "output: strategies/plan/ut in stratc.yaml");
}

#[test]
fn strategies_in_the_root_of_the_workspace_can_be_published() {
    let workspace = Workspace::empty().with("plan/strategy.yaml", STRATEGY).with("stratc.yaml", "strategies: .\n");
    build(&workspace);
    assert_eq!(published(&workspace), ONE_PLAN);
    let run = assert_changes_nothing(&workspace, &mut stratc(&workspace, &["build", "-o", "plan"]));
    assert_eq!(run.status, 2, "{}", run.err);
}

#[test]
fn a_file_is_no_place_for_an_edition() {
    let workspace = Workspace::new().with("notat", "Ikke en mappe");
    let run = assert_changes_nothing(&workspace, &mut stratc(&workspace, &["build", "-o", "notat"]));
    assert_eq!(run.status, 2);
    assert!(run.err.contains("notat") && run.err.contains("not a folder"), "{}", run.err);
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

// Formats.

#[test]
fn each_format_makes_its_own_file() {
    let made = [
        ("html", vec!["index.html", "plan/index.html"]),
        ("print", vec!["index.html", "plan/print.html"]),
        ("text", vec!["index.html", "plan/plan.txt"]),
        ("docx", vec!["index.html", "plan/plan.docx"]),
        ("xlsx", vec!["index.html", "plan/plan.xlsx"]),
        ("html,text", vec!["index.html", "plan/index.html", "plan/plan.txt"]),
    ];
    for (format, expected) in made {
        let workspace = Workspace::new();
        build_with(&workspace, &["--format", format]);
        assert_eq!(published(&workspace), expected, "--format {format}");
        assert_links_lead_somewhere(&workspace.path("public"));
    }
}

#[test]
fn the_settings_choose_the_formats_unless_the_command_does() {
    let workspace = Workspace::new().with("stratc.yaml", "formats: [text, html]\n");
    build(&workspace);
    assert_eq!(published(&workspace), ["index.html", "plan/index.html", "plan/plan.txt"]);
    build_with(&workspace, &["--format", "print"]);
    assert_eq!(published(&workspace), ["index.html", "plan/print.html"]);
}

#[test]
fn a_format_that_stratc_does_not_make_stops_the_build() {
    let workspace = Workspace::new().with("stratc.yaml", "formats: [html, odt]\n");
    let run = assert_changes_nothing(&workspace, &mut stratc(&workspace, &["build"]));
    assert_ne!(run.status, 0);
    assert!(run.err.contains("odt") && run.err.contains("stratc.yaml"), "{}", run.err);
    let run = assert_changes_nothing(&workspace, &mut stratc(&workspace, &["build", "--format", "odt"]));
    assert_eq!(run.status, 2);
    assert!(run.err.contains("html, print, onepage, text, pdf"), "{}", run.err);
}

#[cfg(not(feature = "pdf"))]
#[test]
fn a_build_without_pdf_says_how_to_get_it() {
    for workspace in [Workspace::new(), Workspace::new().with("stratc.yaml", "formats: [html, pdf]\n")] {
        let args: &[&str] =
            if workspace.path("stratc.yaml").exists() { &["build"] } else { &["build", "--format", "pdf"] };
        let run = assert_changes_nothing(&workspace, &mut stratc(&workspace, args));
        assert_eq!(run.status, 2);
        assert!(run.err.contains("cargo install --path . --features pdf"), "{}", run.err);
    }
}

// Templates.

#[test]
fn a_template_of_ones_own_replaces_that_file_and_no_other() {
    let workspace = Workspace::new().with("maler/print/plan.html", "Vår mal: {{ title }}\n");
    build_with(&workspace, &["-o", "vanlig"]);
    build_with(&workspace, &["-o", "egen", "--templates", "maler"]);
    assert_eq!(workspace.read("egen/plan/print.html"), "Vår mal: Kommunikasjonsplan\n");
    for path in ["index.html", "plan/index.html", "plan/plan.txt"] {
        assert_eq!(workspace.read(&format!("egen/{path}")), workspace.read(&format!("vanlig/{path}")), "{path}");
    }
}

#[test]
fn a_template_can_take_in_another_of_ones_own() {
    let workspace = Workspace::new()
        .with("maler/print/plan.html", "{% include \"felles/hode.txt\" %}{{ title }}\n")
        .with("maler/felles/hode.txt", "{{ organisation }}: ");
    build_with(&workspace, &["--templates", "maler"]);
    assert_eq!(workspace.read("public/plan/print.html"), "Fjordvik kommune: Kommunikasjonsplan\n");
}

#[test]
fn a_style_of_ones_own_is_on_every_page_that_has_one() {
    let workspace = Workspace::new().with("maler/html/style.css", "h1{color:#123456}");
    build_with(&workspace, &["--templates", "maler", "--format", "html"]);
    assert_eq!(pages_that_say(&workspace, "h1{color:#123456}"), ["index.html", "plan/index.html"]);
}

#[test]
fn colours_of_ones_own_are_on_every_page_that_has_some() {
    let workspace = Workspace::new();
    build_with(&workspace, &[]);
    assert_eq!(pages_that_say(&workspace, "#123456"), [""; 0]);
    workspace.write("stratc.yaml", "theme: {accent: '#123456', accent_dark: '#abcdef'}\n");
    build_with(&workspace, &[]);
    for colour in ["--brand:#123456", "--brand:#abcdef"] {
        assert_eq!(
            pages_that_say(&workspace, colour),
            ["index.html", "plan/index.html", "plan/print.html"],
            "{colour}"
        );
    }
}

#[test]
fn a_folder_of_templates_that_is_not_there_stops_the_build() {
    let workspace = Workspace::new();
    let run = assert_changes_nothing(&workspace, &mut stratc(&workspace, &["build", "--templates", "maler"]));
    assert_eq!((run.status, run.err.as_str()), (2, "error: there is no folder maler\n"));
}

// Building.

/// A workspace with one plan, whose text is `word`.
fn plan_that_says(word: &str) -> Workspace {
    let workspace = Workspace::new();
    say(&workspace, word);
    workspace
}

/// A workspace with enough plans for a build to take its time.
fn many_plans_that_say(word: &str) -> Workspace {
    let workspace = (1..6).fold(plan_that_says(word), |workspace, number| {
        workspace.with(&format!("strategies/plan-{number}/strategy.yaml"), STRATEGY)
    });
    say(&workspace, word);
    workspace
}

/// A workspace with a plan and a governing document.
fn with_document() -> Workspace {
    Workspace::new().with("seeds/rammer.yaml", "document:\n  title: Rammer\n  publisher: Fjordvik kommune\n")
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

/// A line of shell script in which `$0` is the program.
#[cfg(unix)]
fn shell(workspace: &Workspace, script: &str) -> Command {
    let mut shell = Command::new("/bin/sh");
    shell.current_dir(workspace.root()).env_clear().env("LC_ALL", "C").args([
        "-c",
        script,
        env!("CARGO_BIN_EXE_stratc"),
    ]);
    shell
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

/// Starts a build and kills it after `delay`; says whether it was still running then.
fn kill_after(workspace: &Workspace, delay: Duration) -> bool {
    let mut command = stratc(workspace, &["build"]);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program starts");
    let started = Instant::now();
    while started.elapsed() < delay && child.try_wait().expect("it can be asked").is_none() {
        thread::yield_now();
    }
    child.kill().expect("it can be killed");
    child.wait().expect("it ends").code().is_none()
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

#[cfg(unix)]
#[test]
fn an_edition_never_goes_among_the_sources_by_a_detour() {
    let workspace = Workspace::new().with("mappe/notat", "");
    std::os::unix::fs::symlink("strategies", workspace.path("lenke")).expect("a link can be made");
    for place in ["lenke", "lenke/ut", "mappe/../strategies", "mappe/../strategies/ut", "borte/../strategies/ut"] {
        let run = assert_changes_nothing(&workspace, &mut stratc(&workspace, &["build", "-o", place]));
        assert_eq!(run.status, 2, "-o {place}: {}", run.err);
    }
}

#[test]
fn an_edition_never_goes_between_the_sources() {
    let workspace = with_document();
    for place in ["strategies/ut", "strategies/deep/ut", "seeds/ut"] {
        let run = assert_changes_nothing(&workspace, &mut stratc(&workspace, &["build", "-o", place]));
        assert_eq!(run.status, 2, "-o {place}: {}", run.err);
    }
}

/// What `build` cannot use, `check` must have found before.
#[test]
fn check_finds_a_format_that_build_cannot_make() {
    let workspace = Workspace::new().with("stratc.yaml", "formats: [html, odt]\n");
    let run = workspace.run(&["check", "--format", "short"]);
    assert_eq!(run.status, 1);
    assert!(run.out.starts_with("stratc.yaml:1:17: error["), "{}", run.out);
}

//! Files that look as if they were meant for a plan, but are not read.

use stratc::compile::Compilation;
use stratc::diag::{Diagnostic, Translator};
use stratc::locale::{marks, sentences};
use stratc::model::value::Language;

use crate::support::{STRATEGY, Workspace, codes, compile_files};

const PLAN: &str = "strategies/plan/strategy.yaml";
const GOALS: &str = "goals:\n  svar: Alle får svar\n";
const DOCUMENT: &str = "document:\n  title: Kommuneplanen\n";
const FRONT_MATTER: &str = "---\ngoal: svar\n---\n# Alle får svar\n";
const NOTES: &str = "Mål:\n- alle får svar\n";

/// Files, with what they hold, that are reported in a workspace with one plan, and what to do.
const REPORTED: [(&str, &str, &str); 38] = [
    ("strategies/plan/maal.yaml.txt", GOALS, "rename strategies/plan/maal.yaml.txt to maal.yaml"),
    ("strategies/plan/maal.md.txt", "", "rename strategies/plan/maal.md.txt to maal.md"),
    ("strategies/plan/maal.txt", GOALS, "rename strategies/plan/maal.txt to maal.yaml"),
    ("strategies/plan/maal.TXT", "# Her er målene\n\nmål:\n  svar: {title: Svar}\n", "to maal.yaml"),
    ("strategies/plan/svar.txt", FRONT_MATTER, "to svar.md"),
    ("strategies/plan/maal.YAML", GOALS, "rename strategies/plan/maal.YAML to maal.yaml"),
    ("strategies/plan/maal.Yml", GOALS, "to maal.yml"),
    ("strategies/plan/kapitler/01.MD", "# Innledning\n", "rename strategies/plan/kapitler/01.MD to 01.md"),
    ("strategies/plan/innledning.markdown", "", "to innledning.md"),
    ("strategies/plan/innledning.mdown", "", "to innledning.md"),
    ("strategies/plan/plan.docx", "PK", "copy the text into a Markdown file"),
    ("strategies/plan/Plan.DOC", "PK", "copy the text into a Markdown file"),
    ("strategies/plan/plan.odt", "PK", "copy the text into a Markdown file"),
    ("strategies/plan/plan.rtf", "PK", "copy the text into a Markdown file"),
    ("strategies/ny/strategy.yaml.txt", STRATEGY, "to strategy.yaml"),
    ("seeds/kommuneplan.yaml.txt", DOCUMENT, "to kommuneplan.yaml"),
    ("seeds/kommuneplan.txt", DOCUMENT, "to kommuneplan.yaml"),
    ("seeds/kommuneplan.md", "---\ntitle: Kommuneplanen\n---\n", "begins with \"document:\""),
    ("stratc.yml", "output: ut\n", "rename stratc.yml to stratc.yaml"),
    ("Stratc.yaml", "output: ut\n", "rename Stratc.yaml to stratc.yaml"),
    ("seed/kommuneplan.yaml", DOCUMENT, "rename seed to seeds"),
    ("ny-plan/strategy.yaml", STRATEGY, "move ny-plan into strategies"),
    ("stratc.txt", "output: ut\n", "rename stratc.txt to stratc.yaml"),
    ("strategies/stratc.yaml", "output: ut\n", "into the folder that holds strategies"),
    ("strategies/plan/stratc.yaml", "output: ut\n", "into the folder that holds strategies"),
    ("strategies/ny/Strategy.yaml", STRATEGY, "rename strategies/ny/Strategy.yaml to strategy.yaml"),
    ("strategies/ny/strategy.yml", STRATEGY, "rename strategies/ny/strategy.yml to strategy.yaml"),
    ("strategies/ny/strategi.yaml", STRATEGY, "rename strategies/ny/strategi.yaml to strategy.yaml"),
    ("strategies/ny/STRATEGY.YAML", STRATEGY, "rename strategies/ny/STRATEGY.YAML to strategy.yaml"),
    ("seeds/ny/strategy.yaml", STRATEGY, "move seeds/ny into strategies"),
    ("seed/lover/kommuneloven.yaml", DOCUMENT, "rename seed to seeds"),
    ("dokumenter/kommuneplan.yaml", DOCUMENT, "rename dokumenter to seeds"),
    ("planer/ny/strategy.yaml", STRATEGY, "move what is in planer into strategies"),
    ("Strategies/ny/strategy.yaml", STRATEGY, "move what is in Strategies into strategies"),
    ("template/html/body.html", "", "write \"templates: template\" in stratc.yaml"),
    ("templates/typst/style.typ", "", "write \"templates: templates\" in stratc.yaml"),
    ("strategy.yaml", STRATEGY, "move strategy.yaml into the folder of its plan, in strategies"),
    ("maal.yaml", GOALS, "move maal.yaml into the folder of its plan, in strategies"),
];

/// Files that are passed over.
const SILENT: [(&str, &str); 43] = [
    ("strategies/plan/maal.yml", GOALS),
    ("strategies/plan/notater.txt", NOTES),
    ("strategies/plan/notater.txt", "Møte 3. mai: Vi må ha færre mål.\n"),
    ("strategies/plan/tom.txt", ""),
    ("strategies/plan/strategy.yaml.txt", STRATEGY),
    ("strategies/plan/strategy.docx", "PK"),
    ("strategies/plan/~$plan.docx", "PK"),
    ("strategies/plan/.plan.docx", "PK"),
    ("strategies/plan/.~lock.plan.odt#", ""),
    ("strategies/plan/.DS_Store", ""),
    ("strategies/plan/Thumbs.db", ""),
    ("strategies/plan/desktop.ini", ""),
    ("strategies/plan/maal.yaml.bak", GOALS),
    ("strategies/plan/maal.yaml~", GOALS),
    ("strategies/plan/plan.pdf", ""),
    ("strategies/plan/tall.xlsx", ""),
    ("strategies/plan/logo.png", ""),
    ("strategies/plan/README.txt", GOALS),
    ("strategies/plan/README.nb.markdown", ""),
    ("strategies/plan/LESMEG.docx", "PK"),
    ("strategies/plan/LICENSE.txt", GOALS),
    ("strategies/plan/LICENSE", ""),
    ("strategies/plan/vedlegg/budsjett.docx", "PK"),
    ("strategies/plan/Arkiv/2019/plan.doc", "PK"),
    ("seeds/kommuneplan.docx", "PK"),
    ("seeds/README.md", "---\ntitle: Om dokumentene\n---\n"),
    ("seeds/notater.md", "# Notater\n\n---\n\nSe side 4.\n"),
    ("seeds/merknader.markdown", ""),
    ("docs/plan.docx", "PK"),
    ("docs/maal.yaml.txt", GOALS),
    ("plan.docx", "PK"),
    ("strategi/handel.yaml", "rsi: 14\n"),
    ("compose.yaml", "services:\n  web:\n    image: nginx\n"),
    ("stratc-baseline.yaml", "findings: {}\n"),
    ("dokumenter/brukere.yaml", "users:\n  - kari\n"),
    ("templates/brev.docx", "PK"),
    ("templates/mail/velkommen.html", ""),
    ("planer/handel.yaml", "rsi: 14\n"),
    ("handel/strategy.yaml", "rsi: 14\nperiods: [5, 20]\n"),
    ("seed/brukere.yaml", "users:\n  - kari\n"),
    ("maler/strategy.yaml", STRATEGY),
    ("delprosjekt/strategies/plan/strategy.yaml", STRATEGY),
    ("public/plan/strategies.yaml", STRATEGY),
];

#[test]
fn what_looks_like_a_source_is_reported_with_what_to_do() {
    for (path, text, help) in REPORTED {
        let found = overlooked(&compile_files(&[(PLAN, STRATEGY), (path, text)]));
        assert!(found.len() == 1 && found[0].contains(help), "{path}: {found:?}");
    }
}

#[test]
fn what_is_something_else_is_passed_over() {
    for (path, text) in SILENT {
        let found = overlooked(&compile_files(&[(PLAN, STRATEGY), (path, text)]));
        assert!(found.is_empty(), "{path}: {found:?}");
    }
}

#[test]
fn the_files_of_a_plan_with_a_misnamed_main_file_are_not_reported_as_well() {
    let files = [(PLAN, STRATEGY), ("strategies/ny/strategi.yaml", STRATEGY), ("strategies/ny/maal.yaml", GOALS)];
    assert_eq!(codes(&compile_files(&files)), ["S035"]);
    let files = [(PLAN, STRATEGY), ("seeds/ny/strategy.yaml", STRATEGY), ("seeds/ny/maal.yaml", GOALS)];
    assert_eq!(codes(&compile_files(&files)), ["S035"]);
}

#[test]
fn templates_that_the_settings_name_are_used() {
    let files = [(PLAN, STRATEGY), ("stratc.yaml", "templates: maler\n"), ("maler/html/body.html", "")];
    assert_eq!(overlooked(&compile_files(&files)), [""; 0]);
}

#[test]
fn a_file_that_a_source_mentions_is_known_to_be_something_else() {
    let mention = ("strategies/plan/om.md", "# Om planen\n\nTallene er fra grunnlag.docx.\n");
    let files = [(PLAN, STRATEGY), mention, ("strategies/plan/grunnlag.docx", "PK")];
    assert_eq!(overlooked(&compile_files(&files)), [""; 0]);
}

#[test]
fn a_folder_that_the_settings_do_not_name_is_nothing_to_them() {
    let files = [
        ("stratc.yaml", "strategies: planer\ndocuments: styrende\n"),
        ("planer/plan/strategy.yaml", STRATEGY),
        ("styrende/plan.yaml", DOCUMENT),
        ("strategi/plan/strategy.yaml", STRATEGY),
        ("seed/plan.yaml", DOCUMENT),
    ];
    assert_eq!(overlooked(&compile_files(&files)), [""; 0]);
    let beside = overlooked(&compile_files(&[&files[..], &[("Stratc.yml", "output: ut\n")]].concat()));
    assert_eq!(beside, ["Stratc.yml: move what Stratc.yml says into stratc.yaml"]);
}

#[test]
fn where_the_whole_workspace_is_read_only_the_folders_of_plans_count() {
    let files = [
        ("stratc.yaml", "strategies: .\n"),
        ("plan/strategy.yaml", STRATEGY),
        ("docs/maal.docx", "PK"),
        ("docs/maal.yaml.txt", GOALS),
        ("plan/maal.yaml.txt", GOALS),
    ];
    assert_eq!(overlooked(&compile_files(&files)), ["plan/maal.yaml.txt: rename plan/maal.yaml.txt to maal.yaml"]);
}

#[test]
fn check_shows_them_in_the_readers_language_and_a_build_goes_on() {
    let workspace = Workspace::new().with("strategies/plan/maal.yaml.txt", GOALS).with("stratc.yml", "output: ut\n");
    let run = workspace.run(&["check", "--lang", "nb", "--format", "short"]);
    assert_eq!(run.status, 0, "{run:?}");
    for line in [
        "stratc.yml:1:1: advarsel[S035]: stratc.yml blir ikke lest: innstillingene må stå i stratc.yaml",
        "strategies/plan/maal.yaml.txt:1:1: advarsel[S035]: strategies/plan/maal.yaml.txt blir ikke lest: navnet på \
         kildefiler slutter på .yaml, .yml eller .md",
    ] {
        assert!(run.out.contains(line), "{}", run.out);
    }
    assert_eq!(workspace.run(&["build", "--format", "text"]).status, 0);
}

#[test]
fn where_nothing_else_is_there_it_is_what_to_do_about_the_missing_strategy() {
    let workspace = Workspace::empty().with("strategi/plan/strategy.yaml", STRATEGY);
    let run = workspace.run(&["check"]);
    assert_eq!(run.status, 2, "{run:?}");
    assert!(
        run.err.contains("there is no strategy in") && run.err.contains("rename strategi to strategies"),
        "{run:?}"
    );
}

/// The paths of what is reported as overlooked, each with what to do.
fn overlooked(compilation: &Compilation) -> Vec<String> {
    let translator = Translator::new(sentences(Language::English), marks(Language::English));
    let path = |found: &Diagnostic| compilation.sources.file(found.span.file()).path().to_owned();
    let found = compilation.diagnostics.iter().filter(|found| found.code.name == "overlooked");
    found.map(|found| format!("{}: {}", path(found), found.help[0].text(&translator))).collect()
}

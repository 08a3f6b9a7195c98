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
const REPORTED: &[(&str, &str, &str)] = &[
    ("strategies/plan/02.txt", "Teksten i kapittelet.\n", "rename strategies/plan/02.txt to 02.md"),
    ("strategies/plan/3-om-oss.txt", "Teksten i kapittelet.\n", "to 3-om-oss.md"),
    ("strategies/plan/om.txt", "# Om oss\n\nVi svarer.\n", "rename strategies/plan/om.txt to om.md"),
    ("strategies/plan/02", "# Om oss\n\nVi svarer.\n", "rename strategies/plan/02 to 02.md"),
    ("strategies/plan.v2/maal", GOALS, "rename strategies/plan.v2/maal to maal.yaml"),
    ("strategies/plan/maal,yaml", GOALS, "rename strategies/plan/maal,yaml to maal.yaml"),
    ("strategies/plan/maal-yaml", GOALS, "to maal.yaml"),
    ("strategies/plan/maal.ymal", GOALS, "to maal.yaml"),
    ("strategies/plan/maal.yaml ", GOALS, "to maal.yaml"),
    ("strategies/plan/maal.yaml.txt", "Bare tekst.\n", "rename strategies/plan/maal.yaml.txt to maal.yaml"),
    ("strategies/plan/om.mdx", "", "to om.md"),
    ("strategies/plan/mål.xlsx", "PK", "in a YAML file (.yaml), or as a table in a Markdown file"),
    ("strategies/plan/maal.CSV", "id;title\n", "in a YAML file (.yaml), or as a table in a Markdown file"),
    ("strategies/plan/tall.numbers", "", "in a YAML file (.yaml), or as a table in a Markdown file"),
    ("strategies/plan/maal.json", "{}", "write it as a YAML file"),
    ("strategies/plan/maal.toml", "", "write it as a YAML file"),
    ("strategies/plan/maal.html", "", "copy the text into a Markdown file"),
    ("strategies/plan/plan.pages", "", "copy the text into a Markdown file"),
    ("strategies/plan/plan.pdf", "", "copy the text into a Markdown file"),
    ("strategies/plan/plan.pptx", "", "copy the text into a Markdown file"),
    ("strategies/plan/maal.yaml.bak", GOALS, "rename it to maal.yaml if it is to be read"),
    ("strategies/plan/maal.yaml.old", GOALS, "rename it to maal.yaml if it is to be read"),
    ("strategies/plan/maal.yaml~", GOALS, "rename it to maal.yaml if it is to be read"),
    ("strategi/plan/maal.yaml", "goals:\n  svar: {title: Svar}\n", "move what is in strategi into strategies"),
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
const SILENT: &[(&str, &str)] = &[
    ("strategies/plan/strategy.yaml.bak", STRATEGY),
    ("strategies/plan/strategy.yaml~", STRATEGY),
    ("strategies/plan/arkiv/maal.yaml.bak", GOALS),
    ("strategies/plan/vedlegg/plan.pdf", ""),
    ("strategies/plan/grunnlag/tall.xlsx", ""),
    ("strategies/plan/strategy.pdf", ""),
    ("strategies/plan/notater 2.txt", "# Notater\n\nVi må ha færre mål.\n"),
    ("strategies/plan/2026-05-03.txt", "Vi må ha færre mål.\n"),
    ("strategies/plan/Makefile", "# Bygger planen\nall:\n\tstratc build\n"),
    ("strategies/plan/README", GOALS),
    ("strategies/plan/bilde.jpg", ""),
    ("strategies/plan/film.mp4", ""),
    ("strategies/plan/.gitignore", "public\n"),
    ("strategies/plan/notater/02.txt", "Vi må ha færre mål.\n"),
    ("seeds/kommuneplan.pdf", ""),
    ("seeds/tall.xlsx", ""),
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
    let files = [(PLAN, STRATEGY), mention, ("strategies/plan/lag.docx", "PK")];
    assert_eq!(overlooked(&compile_files(&files)).len(), 1, "that is the end of another name");
}

#[test]
fn a_copy_beside_its_original_is_named_and_what_has_a_name_of_its_own_is_not() {
    let chapter = "# Om oss\n\nVi svarer.\n";
    for (copy, own) in [
        ("maal (1).yaml", "maal.yaml"),
        ("Kopi av maal.yaml", "maal.yaml"),
        ("maal - Kopi.yaml", "maal.yaml"),
        ("02-om - Copy.md", "02-om.md"),
    ] {
        let text = if own.ends_with(".md") { chapter } else { GOALS };
        let paths = [copy, own].map(|name| format!("strategies/plan/{name}"));
        let found = compile_files(&[(PLAN, STRATEGY), (&paths[0], text), (&paths[1], text)]);
        // Where both define the same ids, that is an error, and says the same.
        let expected = if own.ends_with(".md") { "S041" } else { "R002" };
        let about: Vec<_> = codes(&found).into_iter().filter(|code| ["S041", "R002"].contains(code)).collect();
        assert_eq!(about, [expected], "{copy}: {:?}", codes(&found));
        assert!(!codes(&compile_files(&[(PLAN, STRATEGY), (&paths[0], text)])).contains(&"S041"), "{copy} alone");
    }
    let files = [(PLAN, STRATEGY), ("strategies/plan/1-om.md", chapter), ("strategies/plan/1-om-2.md", chapter)];
    assert!(!codes(&compile_files(&files)).contains(&"S041"));
}

#[test]
fn chapters_stand_in_the_order_of_their_numbers() {
    let workspace = Workspace::new()
        .with("strategies/plan/10.md", "# Ti\n\nTekst.\n")
        .with("strategies/plan/2.md", "# To\n\nTekst.\n")
        .with("strategies/plan/kapitler/12-b.md", "# Tolv\n\nTekst.\n")
        .with("strategies/plan/kapitler/3-a.md", "# Tre\n\nTekst.\n");
    assert_eq!(workspace.run(&["build", "--format", "text"]).status, 0);
    let text = workspace.read("public/plan/plan.txt");
    let places: Vec<_> = ["1 To", "2 Ti", "3 Tre", "4 Tolv"].map(|title| text.find(title)).into();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{text}");
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

#[test]
fn a_spreadsheet_beside_a_source_of_the_same_name_is_named() {
    let files = [(PLAN, STRATEGY), ("strategies/plan/maal.yaml", GOALS), ("strategies/plan/maal.xlsx", "PK")];
    assert_eq!(overlooked(&compile_files(&files)).len(), 1);
    let files = [(PLAN, STRATEGY), ("strategies/plan/maal.yaml", GOALS), ("strategies/plan/maal.pdf", "%PDF")];
    assert_eq!(overlooked(&compile_files(&files)), [""; 0], "pages are made of a source");
}

#[test]
fn names_that_not_every_machine_can_have_are_told() {
    let found = compile_files(&[
        (PLAN, STRATEGY),
        ("strategies/plan/aux.md", "# Om oss\n\nVi svarer.\n"),
        ("strategies/plan/hva nå?.md", "# Hva nå?\n\nVi svarer.\n"),
        ("strategies/plan/Mål.md", "# Mål\n\nVi svarer.\n"),
        ("strategies/plan/mål.md", "# Flere mål\n\nVi svarer også.\n"),
        ("strategies/plan/auxiliær.md", "# Mer\n\nVi svarer.\n"),
    ]);
    let names: Vec<_> = found
        .diagnostics
        .iter()
        .filter(|found| found.code.id == "S042")
        .map(|found| found.message.text(&Translator::default()))
        .collect();
    let expected = [
        "on Windows and Mac strategies/plan/mål.md and strategies/plan/Mål.md are one file",
        "nobody on Windows can open strategies/plan/aux.md: \"aux.md\" means a device there",
        "nobody on Windows can open strategies/plan/hva nå?.md: no name there has \"?\", as \"hva nå?.md\" has",
    ];
    assert_eq!(names.len(), expected.len(), "{names:?}");
    assert!(expected.iter().all(|line| names.iter().any(|name| name == line)), "{names:?}");
}

#[test]
fn a_folder_that_windows_cannot_have_is_told_once_and_a_published_file_too() {
    let found = compile_files(&[
        (PLAN, STRATEGY),
        ("strategies/plan/hva nå?/a.md", "# Først\n\nVi svarer.\n"),
        ("strategies/plan/hva nå?/b.md", "# Så\n\nVi svarer, som i [notatet](<../nå*.pdf>).\n"),
        ("strategies/plan/nå*.pdf", "%PDF-1.7"),
    ]);
    let told: Vec<_> = found.diagnostics.iter().filter(|found| found.code.id == "S042").collect();
    let names: Vec<_> = told.iter().map(|found| found.message.text(&Translator::default())).collect();
    let folder = "no name there has \"?\", as \"hva nå?\" has";
    assert_eq!(
        names,
        [
            format!("nobody on Windows can open strategies/plan/hva nå?/a.md: {folder}"),
            "nobody on Windows can open strategies/plan/nå*.pdf: no name there has \"*\", as \"nå*.pdf\" has"
                .to_owned(),
        ]
    );
}

/// Notepad likes to put `.txt` after the name that somebody saves under, and hides it.
#[test]
fn a_text_beside_its_source_is_told_if_it_says_something_else() {
    let found = |text: &str| {
        let found = compile_files(&[
            (PLAN, STRATEGY),
            ("strategies/plan/maal.yaml", GOALS),
            ("strategies/plan/maal.yaml.txt", text),
        ]);
        let overlooked = found.diagnostics.iter().filter(|found| found.code.id == "S035");
        overlooked.map(|found| found.message.text(&Translator::default())).collect::<Vec<_>>()
    };
    let told = "strategies/plan/maal.yaml.txt is not read: maal.yaml is, and says something else";
    assert_eq!(found("goals:\n  svar: Alle får raske svar\n"), [told]);
    assert!(found(GOALS).is_empty(), "a copy that says the same does no harm");
}

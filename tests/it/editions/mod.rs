//! What is internal or under embargo is in no byte of the public edition, and nothing there shows that it exists.
//! The internal edition has it all, and says on every page that it is internal.
//!
//! The workspace of these tests has two forms: one with secrets, and one that never had any. Every secret has a word
//! that begins with KANARI, and numbers and years that occur nowhere else. The tests search the public edition for
//! them, and compare the public editions of both forms.

mod internal;
mod report;
pub mod search;
pub mod workspace;

use std::collections::BTreeSet;
use std::fs;

use stratc::compile::{Compilation, compile};
use stratc::model::entity::Common;
use stratc::model::{ElementId, Kind, Record as _, Shape, Shown};
use stratc::view::{Edition, Visible};
use stratc::world::Disk;

use crate::publishing::files;
use crate::support::{Run, STRATEGY, TODAY, Workspace, built_in_formats};
use search::{assert_same, marks_in, marks_of, squeezed, tree, words_of};
use workspace::{WITHOUT_RULES_ON_SECRETS, held, with_secrets, without_secrets};

/// The files of a plan that contain all that it says, as text.
#[cfg(not(feature = "pdf"))]
const FILES: [&str; 5] = ["index.html", "print.html", "plan.txt", "plan.md", "plan.json"];
#[cfg(feature = "pdf")]
const FILES: [&str; 6] = ["index.html", "print.html", "plan.txt", "plan.md", "plan.json", "plan.pdf"];

// Secrets stay secret.

#[test]
fn no_byte_and_no_file_name_of_the_public_edition_bears_a_secret() {
    for visibility in ["internal", "{internal: {basis: KANARI-basis, review: 2085-01-01}}", "{embargo: 2026-11-22}"] {
        let workspace = with_secrets(visibility);
        build(&workspace, &[]);
        let found = marks_in(&workspace.path("public"), &marks_of(&workspace));
        assert!(found.is_empty(), "visibility: {visibility} leaks {found:#?}");
    }
}

#[test]
fn the_public_edition_is_the_one_of_a_workspace_that_never_had_secrets() {
    let innocent = without_secrets();
    build(&innocent, &[]);
    for visibility in ["internal", "{embargo: 2026-11-22}"] {
        let workspace = with_secrets(visibility);
        build(&workspace, &[]);
        assert_same(&tree(&workspace.path("public")), &tree(&innocent.path("public")));
    }
}

#[test]
fn what_a_build_prints_bears_no_secret() {
    let workspace = with_secrets("internal");
    let run = build(&workspace, &[]);
    let said = format!("{}{}", run.out, run.err).to_lowercase();
    assert!(!said.contains("kanari"), "{said}");
}

#[test]
fn a_build_prints_what_it_prints_where_there_never_were_secrets() {
    let innocent = build(&without_secrets(), &[]);
    for visibility in ["internal", "{embargo: 2026-11-22}"] {
        let run = build(&with_secrets(visibility), &[]);
        assert_eq!((run.out, run.err), (innocent.out.clone(), innocent.err.clone()), "visibility: {visibility}");
    }
    // A secret alone causes findings.
    let secret = "roles:\n  sjef: {title: Kanari, visibility: {internal: offl. § 14}}\n";
    let findings = "levels: {advice: [D]}\n";
    let plain = Workspace::new().with("stratc.yaml", findings);
    let workspace = Workspace::new().with("stratc.yaml", findings).with("strategies/plan/roller.yaml", secret);
    workspace.write("strategies/plan/strategy.yaml", STRATEGY.replace(", L, D]", ", L]"));
    assert!(workspace.run(&["check"]).out.contains("advice[D"), "there is nothing to tell of");
    assert_eq!(build(&workspace, &[]).err, build(&plain, &[]).err);
}

#[test]
fn a_build_or_report_that_stops_shows_only_what_stops_it() {
    let goal = "goals:\n  feil: {title: Feil, owner: finnesikke}\n";
    let secret = "measures:\n  hem: {title: Kanaritiltak, cost: 777 000 kr, visibility: internal}\n";
    let plain = Workspace::new().with("strategies/plan/maal.yaml", goal);
    let workspace = Workspace::new().with("strategies/plan/maal.yaml", format!("{goal}{secret}"));
    for workspace in [&plain, &workspace] {
        workspace.write("strategies/plan/strategy.yaml", STRATEGY.replace("[C, M,", "[M,"));
    }
    assert!(
        workspace.run(&["check"]).out.contains("\"Kanaritiltak\" has no deadline"),
        "there is nothing to keep silent"
    );
    for args in [&["build"][..], &["build", "--format", "onepage"], &["report"]] {
        let run = workspace.run(args);
        assert_eq!(run.status, 1, "{}", run.err);
        assert!(run.err.contains("error[R001]") && run.err.contains("finnesikke"), "{}", run.err);
        assert!(
            run.err.contains("\nErrors: 1. Only these are shown here; \"stratc check\" shows all findings.\n"),
            "{}",
            run.err
        );
        assert_eq!((run.out, run.err), (String::new(), plain.run(args).err), "{args:?}");
    }
}

#[test]
fn a_build_since_an_earlier_version_is_silent_about_the_faults_of_secrets_in_it() {
    let secret = "goals:\n  svar: {title: Kanari, visibility: internal, by: snart}\n";
    let hidden = format!("{STRATEGY}  visibility: internal\n");
    let workspace = Workspace::new()
        .with("before/strategies/plan/strategy.yaml", STRATEGY)
        .with("before/strategies/plan/maal.yaml", secret)
        .with("before/strategies/skjult/strategy.yaml", hidden)
        .with("before/strategies/skjult/rot.yaml", "gaols:\n  svar: Svar\n");
    let run = build(&workspace, &["--since", "before"]);
    assert!(!run.err.contains("Faults"), "{}", run.err);
    let run = build(&workspace, &["--since", "before", "--edition", "internal"]);
    assert!(run.err.contains("Faults in before: 2."), "{}", run.err);
}

// The workspace of these tests holds what it must.

#[test]
fn no_secret_is_part_of_another() {
    let marks = marks_of(&with_secrets("internal"));
    let words: Vec<_> = marks.iter().filter(|mark| mark.starts_with("KANARI")).map(|mark| squeezed(mark)).collect();
    for word in &words {
        assert_eq!(words.iter().filter(|other| other.starts_with(word)).count(), 1, "{word}");
    }
}

#[test]
fn every_field_of_every_kind_is_among_the_secrets() {
    let compilation = compiled(&with_secrets("internal"));
    let visible = Visible::new(&compilation.plan, Edition::Public, TODAY);
    let is_secret = |id: ElementId| !visible.sees(id);
    for kind in Kind::ALL {
        let mut missing: BTreeSet<_> = fields_of(*kind).collect();
        let secrets = compilation.plan.elements().filter(|(id, element)| is_secret(*id) && element.kind() == *kind);
        for (_, secret) in secrets {
            for (field, _) in secret.show().into_iter().filter(|(_, shown)| !shown.is_empty()) {
                missing.remove(field.name);
            }
        }
        assert!(missing.is_empty(), "no secret {} has {missing:?}", kind.word());
    }
}

#[test]
fn every_relation_leads_from_something_open_to_a_secret() {
    let compilation = compiled(&with_secrets("internal"));
    let visible = Visible::new(&compilation.plan, Edition::Public, TODAY);
    for kind in Kind::ALL {
        let open = compilation.plan.elements().filter(|(id, element)| visible.sees(*id) && element.kind() == *kind);
        let leading: BTreeSet<_> = open
            .flat_map(|(_, element)| element.show())
            .filter(|(_, shown)| leads_to(shown, &|id| !visible.sees(id)))
            .map(|(field, _)| field.name)
            .collect();
        let missing: Vec<_> = relations_of(*kind).filter(|name| !leading.contains(name)).collect();
        assert!(missing.is_empty(), "no open {} leads to a secret in {missing:?}", kind.word());
    }
}

// What belongs to a secret, and what only points at one.

#[test]
fn what_lies_in_a_secret_is_one_itself() {
    let workspace = Workspace::new()
        .with("strategies/plan/del/index.md", "---\nvisibility: internal\n---\n# Kapittel\n")
        .with("strategies/plan/del/inni.md", "# Kanari i et skjult kapittel\n")
        .with("strategies/plan/maal.yaml", "goals:\n  vist: {title: Kanari vist i kapittelet, section: del}\n");
    build(&workspace, &[]);
    assert_eq!(marks_in(&workspace.path("public"), &BTreeSet::new()), [""; 0]);
}

#[test]
fn what_is_to_be_kept_back_is_never_published_however_that_is_misspelt() {
    for slip in [
        "visibility: intern",
        "visiblity: internal",
        "visibility: {embargo: snart}",
        "visibility: {embargo: }",
        "visibility: {internal: {hjemmel: KANARI}}",
        "visibility: {internal: offl. § 14}",
        "visibility: [internal]",
    ] {
        let goal = format!("goals:\n  svar:\n    title: KANARI\n    {slip}\n");
        let workspace = Workspace::new().with("strategies/plan/maal.yaml", goal);
        let run = workspace.run(&["build", "--as-of", "2026-11-21"]);
        let public = if run.status == 0 { marks_in(&workspace.path("public"), &BTreeSet::new()) } else { Vec::new() };
        assert_eq!(public, [""; 0], "{slip}");
        assert_eq!(run.status == 0, workspace.path("public").exists(), "{slip}: {}", run.err);
    }
}

#[test]
fn a_comment_is_not_published_however_deep_it_lies() {
    for depth in [1, 20, 31, 32, 33, 60] {
        let text = format!("# A\n\nTekst.\n\n{}<!-- kanari-kommentar -->\n", "> ".repeat(depth));
        let workspace = Workspace::new().with("strategies/plan/a.md", text);
        build(&workspace, &[]);
        for (path, content) in tree(&workspace.path("public")) {
            assert!(!words_of(&path, &content).contains("kanari-kommentar"), "{depth}: {path}");
        }
    }
}

#[test]
fn a_public_edition_over_an_internal_one_leaves_no_secret_behind() {
    let workspace = with_secrets("internal");
    build(&workspace, &["--edition", "internal", "-o", "ut"]);
    assert!(!marks_in(&workspace.path("ut"), &marks_of(&workspace)).is_empty());
    build(&workspace, &["-o", "ut"]);
    assert_eq!(marks_in(&workspace.path("ut"), &marks_of(&workspace)), [""; 0]);
    let beside =
        fs::read_dir(workspace.root()).expect("it is there").map(|entry| entry.expect("it is there").file_name());
    let beside: BTreeSet<_> = beside.map(|name| name.to_string_lossy().into_owned()).collect();
    assert_eq!(beside, BTreeSet::from(["seeds", "stratc.yaml", "strategies", "ut"].map(str::to_owned)));
}

#[test]
fn what_becomes_internal_disappears_from_the_public_folder() {
    let strategy = STRATEGY.replace("Kommunikasjonsplan", "KANARI");
    let workspace = Workspace::new().with("strategies/kanari/strategy.yaml", &strategy);
    build(&workspace, &[]);
    assert!(workspace.path("public/kanari/index.html").is_file());
    workspace.write("strategies/kanari/strategy.yaml", format!("{strategy}  visibility: internal\n"));
    build(&workspace, &[]);
    assert_eq!(marks_in(&workspace.path("public"), &BTreeSet::new()), [""; 0]);
}

// Embargo.

#[test]
fn an_embargo_ends_on_its_date() {
    let workspace = with_secrets("{embargo: 2026-12-01}");
    let secrets = marks_of(&workspace);
    build_as_of(&workspace, "2026-11-30", &[]);
    assert_eq!(marks_in(&workspace.path("public"), &secrets), [""; 0]);
    build_as_of(&workspace, "2026-12-01", &[]);
    let paths = FILES.into_iter().map(|file| format!("public/plan/{file}"));
    for path in paths.chain(["public/kanari-plan/index.html".to_owned()]) {
        let text = words_of(&path, &fs::read(workspace.path(&path)).expect("it was published"));
        assert!(text.contains("KANARI"), "{path} is still kept back");
        assert!(!text.contains(&held()), "{path} still has references that are kept back");
    }
}

#[test]
fn an_embargo_until_a_month_ends_on_its_first_day() {
    let goals = "goals:\n  svar: {title: KANARI, visibility: {embargo: 2026-12}}\n";
    let workspace = Workspace::new().with("strategies/plan/maal.yaml", goals);
    for (day, is_public) in [("2026-11-30", false), ("2026-12-01", true)] {
        build_as_of(&workspace, day, &[]);
        assert_eq!(workspace.read("public/plan/index.html").contains("KANARI"), is_public, "{day}");
    }
}

// Building.

fn build(workspace: &Workspace, args: &[&str]) -> Run {
    build_as_of(workspace, "2026-11-21", args)
}

/// Builds in every format there is, so that each is searched.
fn build_as_of(workspace: &Workspace, day: &str, args: &[&str]) -> Run {
    let run = workspace.run(&[&["build", "--as-of", day, "--format", &built_in_formats()], args].concat());
    assert_eq!(run.status, 0, "{}", run.err);
    run
}

fn compiled(workspace: &Workspace) -> Compilation {
    compile(&Disk::new(workspace.root()), Some(TODAY))
}

// Looking at kinds.

fn fields_of(kind: Kind) -> impl Iterator<Item = &'static str> {
    Common::SPEC.fields.iter().chain(kind.spec().record.fields).map(|field| field.name)
}

/// The references of a kind that do not hide what has them.
fn relations_of(kind: Kind) -> impl Iterator<Item = &'static str> {
    let fields = Common::SPEC.fields.iter().chain(kind.spec().record.fields);
    let relations = fields.filter(|field| matches!(field.shape, Shape::Reference { .. })).map(|field| field.name);
    relations.filter(|name| !["section", "parent"].contains(name))
}

fn leads_to(shown: &Shown<'_>, is_secret: &dyn Fn(ElementId) -> bool) -> bool {
    matches!(shown, Shown::Links(links) if links.iter().filter_map(|link| link.target).any(is_secret))
}

#[test]
fn a_channel_that_reaches_only_a_secret_is_like_one_that_reaches_nobody() {
    let elements = |reaches: &str| {
        format!(
            "audiences:\n  innbyggere: Innbyggere\nchannels:\n  nett: {{title: Nettstedet, reaches: innbyggere}}\n  \
             lukket: {{title: Lukket gruppe{reaches}}}\n"
        )
    };
    let secret = "  kanari: {title: KANARI, visibility: internal}\n";
    let (workspace, innocent) = (Workspace::new(), Workspace::new());
    workspace.write("strategies/plan/a.yaml", elements(", reaches: kanari"));
    workspace.write("strategies/plan/b.yaml", format!("audiences:\n{secret}"));
    innocent.write("strategies/plan/a.yaml", elements(""));
    build(&workspace, &[]);
    build(&innocent, &[]);
    assert_same(&tree(&workspace.path("public")), &tree(&innocent.path("public")));
}

#[test]
fn a_document_whose_demands_are_all_secret_is_like_one_without_any() {
    let document = "document:\n  title: Rammer\n  publisher: Fjordvik kommune\n";
    let plan = format!("{STRATEGY}  builds_on: rammer\n");
    let (workspace, innocent) = (Workspace::new(), Workspace::new());
    for form in [&workspace, &innocent] {
        form.write("stratc.yaml", WITHOUT_RULES_ON_SECRETS);
        form.write("strategies/plan/strategy.yaml", &plan);
        form.write("seeds/rammer.yaml", document);
    }
    let demands = "demands:\n  kanari: {title: KANARI, visibility: internal}\n";
    workspace.write("seeds/rammer.yaml", format!("{document}{demands}"));
    build(&workspace, &[]);
    build(&innocent, &[]);
    assert_same(&tree(&workspace.path("public")), &tree(&innocent.path("public")));
}

#[test]
fn a_plan_that_is_kept_back_is_not_counted_as_published() {
    let workspace = with_secrets("internal");
    let run = build(&workspace, &[]);
    let files = files(&workspace.path("public")).len();
    assert!(run.err.contains(&format!("Plans: 2, files: {files}.")), "{}", run.err);
}

#[test]
fn a_reference_on_a_line_that_takes_none_does_not_print_the_id_of_a_secret() {
    let goals = "\
goals:
  kanari: {title: KANARI, visibility: internal}
  svar: {title: 'Svar, se [[kanari]]'}
messages:
  hei: {title: Hei, proof: ['Tallene i [[kanari#text]]']}
";
    let workspace = Workspace::new()
        .with("strategies/plan/maal.yaml", goals)
        .with("strategies/plan/del.md", "# Mer om [[kanari]]\n");
    let run = workspace.run(&["build", "--as-of", "2026-11-21"]);
    assert_eq!(run.status, 1);
    assert_eq!(run.err.matches("error[S025]").count(), 3, "{}", run.err);
    assert!(!workspace.path("public").exists());
}

#[test]
fn a_relation_with_nobody_left_to_name_is_withheld_in_prose_as_well() {
    let goals = "\
goals:
  svar: {title: Alle får svar, owner: sjef, text: 'Ansvaret ligger hos [[svar#owner]].'}
roles:
  sjef: {title: Kanarisjef, visibility: internal}
";
    let workspace = Workspace::new().with("strategies/plan/maal.yaml", goals);
    build(&workspace, &[]);
    assert!(workspace.read("public/plan/plan.txt").contains(&format!("Ansvaret ligger hos {}.", held())));
}

#[test]
fn a_visibility_that_is_left_empty_is_not_taken_for_public() {
    let goal = "goals:\n  svar:\n    title: KANARI\n    visibility:\n";
    let workspace = Workspace::new().with("strategies/plan/maal.yaml", goal);
    let run = workspace.run(&["build", "--as-of", "2026-11-21"]);
    assert!(run.status == 1 || marks_in(&workspace.path("public"), &BTreeSet::new()).is_empty(), "it was published");
}

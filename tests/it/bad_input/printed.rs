//! `[[id#field]]` that asks for what no sentence can hold.

use super::{found, run, shown};
use crate::support::{STRATEGY, Workspace};

/// Texts that would print themselves for ever, with how many references have to be mended.
fn endless() -> [(Workspace, usize); 5] {
    let goal = "goals:\n  svar: {title: Svar, text: 'Se [[andel#method]].'}\n";
    let indicator = "indicators:\n  andel: {title: Andel, unit: '%', method: 'Som i [[svar#text]].'}\n";
    [
        (Workspace::new().with("strategies/plan/strategy.yaml", format!("{STRATEGY}  text: 'Se [[plan#text]].'\n")), 1),
        (
            Workspace::new().with(
                "strategies/plan/a.yaml",
                "goals:\n  a: {title: A, text: 'Se [[b#text]].'}\n  b: {title: B, text: '[[ a # text ]]'}\n",
            ),
            2,
        ),
        (Workspace::new().with("strategies/plan/a.yaml", goal).with("strategies/plan/b.yaml", indicator), 2),
        (
            Workspace::new().with(
                "strategies/plan/kapitler/index.md",
                "---\nsection: om\n---\n# Om\n\n| A | B |\n|---|---|\n| [[om#text]] | > [[om#text\\|ord]] |\n",
            ),
            2,
        ),
        (
            Workspace::new()
                .with("strategies/plan/a.yaml", "audiences:\n  unge: {title: Unge, do: 'Gjør [[unge#do]]!'}\n"),
            1,
        ),
    ]
}

#[test]
fn a_text_that_would_print_itself_is_refused_and_takes_nothing_down() {
    for (workspace, count) in endless() {
        let found = found(&workspace);
        assert_eq!(found.len(), count, "{found:?}");
        assert!(found.iter().all(|line| line.contains("error[R006]") && line.contains("text of its own")), "{found:?}");
        for args in [&["build"][..], &["report"], &["show", "goals"], &["check", "--fix"]] {
            assert_ne!(run(&workspace, args).status, -1, "{args:?}");
        }
        let folder = workspace.path("").display().to_string();
        assert_eq!(run(&workspace, &["diff", &folder, "--edition", "internal"]).status, 0);
    }
}

#[test]
fn what_can_be_printed_is_listed_for_the_kind_of_element() {
    let workspace = Workspace::new()
        .with("strategies/plan/a.yaml", "goals:\n  svar:\n    title: Svar\n    text: |\n      Se [[svar#text]].\n");
    assert_eq!(
        shown(&workspace),
        "\
error[R006]: \"text\" holds text of its own, which cannot be printed inside another text
 --> strategies/plan/a.yaml:5:10
  |
5 |       Se [[svar#text]].
  |          ^^^^^^^^^^^^^
  |
  = help: what can be printed of a goal: title, covers, section, focus_area, figures, visibility, parent, level, supports, addresses, owner, by, period, perspective
  = help: write [[svar]] to print the title and lead readers to the text

"
    );
}

#[test]
fn prose_reasons_and_history_are_refused_and_values_are_not() {
    let strategy = format!(
        "{STRATEGY}  builds_on: [lov]\n  waives: {{krav: Gjelder ikke oss}}\n  retired: {{gammel: Borte}}\n  \
        mission: Vi svarer.\n  owner: sjef\n  budget: 2 mill. kr\n  period: 2026–2029\n  version: '1.0'\n"
    );
    let text = |field: &str| format!("---\nsection: om\n---\n# Om\n\nSe [[plan#{field}]].\n");
    let workspace = |field: &str| {
        Workspace::new()
            .with("strategies/plan/strategy.yaml", &strategy)
            .with("strategies/plan/roller.yaml", "roles: {sjef: Sjef}\n")
            .with("strategies/plan/om.md", text(field))
            .with("seeds/lov.yaml", "document: {id: lov, title: Lov}\ndemands: {krav: Svar}\n")
    };
    for field in ["mission", "waives", "retired", "ukjent"] {
        let found = found(&workspace(field));
        assert!(matches!(&found[..], [one] if one.contains("error[R006]")), "{field}: {found:?}");
    }
    for (field, printed) in [
        ("title", "Kommunikasjonsplan"),
        ("owner", "Sjef"),
        ("budget", "2 000 000 kr"),
        ("period", "2026–2029"),
        ("version", "1.0"),
        ("builds_on", "Lov"),
        ("language", "bokmål"),
    ] {
        let workspace = workspace(field);
        let built = run(&workspace, &["build", "--format", "text"]);
        assert_eq!(built.status, 0, "{built:?}");
        let text = workspace.read("public/plan/plan.txt");
        assert!(text.contains(&format!("Se {printed}.")), "{field}: {text}");
    }
}

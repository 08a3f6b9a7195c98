//! Comments to the compiler in prose: readers never see them, and the text is as if they were not there.

use super::{found, plan};
use crate::support::{STRATEGY, Workspace};

/// Every page of an edition of a strategy with one section in Markdown.
fn edition(edition: &str, section: &str) -> Vec<String> {
    let workspace = Workspace::new()
        .with("strategies/plan/innledning.md", section)
        .with("strategies/plan/roller.yaml", "roles: {sjef: Kommunikasjonssjef}\n");
    let run = workspace.run(&["build", "--edition", edition, "--output", "ut"]);
    assert_eq!(run.status, 0, "{section}\n{run:?}");
    let pages = ["index.html", "plan/index.html", "plan/print.html", "plan/plan.txt"];
    pages.map(|page| workspace.read(&format!("ut/{page}"))).into()
}

/// Every page of the edition that shows most.
fn pages(section: &str) -> Vec<String> {
    edition("internal", section)
}

const COMMENT: &str = "<!-- stratc: allow L002, fordi ordlyden er vedtatt -->";

#[test]
fn a_text_is_printed_as_if_no_comment_stood_in_it() {
    for (with, without) in [
        ("# A\n\nEn setning\nÆ\nover to linjer.\n", "# A\n\nEn setning\nover to linjer.\n"),
        ("# A\n\nEn setning Æ med mer.\n", "# A\n\nEn setning med mer.\n"),
        ("# A\n\nEn setning. Æ\n\nEn til.\n", "# A\n\nEn setning.\n\nEn til.\n"),
        ("# A\n\nÆ En setning.\n", "# A\n\nEn setning.\n"),
        ("# A\n\n- Ett\n  Æ\n- To Æ\n", "# A\n\n- Ett\n- To\n"),
        ("# A\n\n| a | b |\n|---|---|\n| c Æ | d |\n", "# A\n\n| a | b |\n|---|---|\n| c | d |\n"),
        ("# A\n\nÆ\n\n### B\n\nSe [[sjef]] Æ nå.\n", "# A\n\n### B\n\nSe [[sjef]] nå.\n"),
        ("Æ\n# A\n\nTekst.\n", "# A\n\nTekst.\n"),
        ("# A\n\nTekst.\n\nÆ\n", "# A\n\nTekst.\n"),
        ("# A\n\nÆ\n", "# A\n"),
    ] {
        assert_eq!(pages(&with.replace('Æ', COMMENT)), pages(without), "{with}");
    }
}

#[test]
fn no_edition_shows_a_comment() {
    let section = format!("{COMMENT}\n# A\n\n{COMMENT}\nTekst {COMMENT} og mer.\n\n<!-- stratc: uten slutt\n");
    for name in ["public", "internal"] {
        let pages = edition(name, &section);
        assert!(pages[1].contains("Tekst og mer.") && pages.iter().all(|page| !page.contains("stratc: ")), "{pages:?}");
    }
}

#[test]
fn a_comment_that_is_never_closed_is_reported_and_hides_nothing_but_itself() {
    for (with, without, line) in [
        ("# A\n\nTekst. <!-- stratc: allow L002, fordi\nMer tekst.\n", "# A\n\nTekst.\nMer tekst.\n", 3),
        ("# A\n\n<!-- stratc: allow L002, fordi\n\nMer tekst.\n", "# A\n\nMer tekst.\n", 3),
        ("<!-- stratc: allow L002\n# A\n\nMer tekst.\n", "# A\n\nMer tekst.\n", 1),
    ] {
        assert_eq!(pages(with), pages(without), "{with}");
        assert_eq!(found(&plan("innledning.md", with)), [format!("innledning.md:{line} S029")], "{with}");
    }
}

#[test]
fn code_that_shows_how_to_write_a_comment_is_printed() {
    let section = format!("# A\n\nSkriv `{COMMENT}` over avsnittet.\n");
    assert!(pages(&section)[1].contains("stratc: allow L002"));
    assert_eq!(found(&plan("innledning.md", &section)), [""; 0]);
}

#[test]
fn comments_work_in_the_prose_of_yaml_files() {
    let goals =
        |text: &str| format!("goals:\n  svar:\n    title: Svar\n    text: |\n      En linje.\n{text}      En til.\n");
    let with = plan("maal.yaml", &goals("      <!-- stratc: allow R001, fordi -->\n"));
    assert_eq!(found(&with), ["maal.yaml:2 M001", "maal.yaml:6 S027", "maal.yaml:6 S028"]);
    let folded = "goals:\n  svar:\n    title: Svar\n    text: >\n      Æ og ø\n      <!-- stratc: allow\n      L999, fordi ja -->\n      her.\n";
    assert_eq!(found(&plan("maal.yaml", folded)), ["maal.yaml:2 M001", "maal.yaml:7 S028"]);
}

#[test]
fn references_after_a_comment_are_pointed_at_where_they_stand() {
    for text in
        ["|\n      Æ <!-- stratc: allow R001, because --> og [[ingen]].", "'Æ <!-- stratc: allow --> og [[ingen]].'"]
    {
        let compilation = plan("maal.yaml", &format!("goals:\n  svar:\n    title: Svar\n    text: {text}\n"));
        let unknown =
            compilation.diagnostics.iter().find(|found| found.code.id == "R001").expect("nothing is called so");
        assert_eq!(compilation.sources.slice(unknown.span), "[[ingen]]");
    }
}

#[test]
fn a_text_that_is_nothing_but_a_comment_is_no_text() {
    let goals = "goals:\n  svar:\n    title: Svar\n    text: |\n      <!-- stratc: allow M001, fordi det er slik -->\n";
    let compilation = plan("maal.yaml", goals);
    assert_eq!(found(&compilation), ["maal.yaml:2 M001", "maal.yaml:5 S026"]);
    assert!(compilation.plan.elements().all(|(_, element)| element.common.text.is_none()));
}

#[test]
fn other_comments_are_left_to_the_authors() {
    let workspace = Workspace::empty()
        .with("strategies/plan/strategy.yaml", STRATEGY)
        .with("strategies/plan/innledning.md", "# A\n\n<!-- Vedtatt 2026. -->\nTekst.\n");
    assert_eq!(workspace.run(&["check"]).err, "No findings. Files: 2.\n");
}

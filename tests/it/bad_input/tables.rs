//! References with words in tables, where a bar ends a cell.

use super::{found, run};
use crate::support::{STRATEGY, Workspace};

/// A chapter with a table of these rows, in a plan that is judged for readability too.
fn with_table(rows: &str) -> Workspace {
    Workspace::new()
        .with("strategies/plan/strategy.yaml", STRATEGY.replace("O, L, D", "O, D"))
        .with("strategies/plan/a.yaml", "goals:\n  svar: {title: Raskt svar}\n")
        .with("strategies/plan/om.md", format!("# Om\n\n{rows}\n"))
}

#[test]
fn an_escaped_bar_stands_before_the_words() {
    let workspace = with_table("| Mål | Sum |\n|---|---|\n| [[svar\\|målet vårt]] | 1 |\n| [[plan\\|*planen*]] | 2 |");
    assert_eq!(found(&workspace), [""; 0]);
    let built = run(&workspace, &["build", "--format", "text,html,markdown"]);
    assert_eq!(built.status, 0, "{built:?}");
    for file in ["plan.txt", "index.html", "plan.md"] {
        let text = workspace.read(&format!("public/plan/{file}"));
        let is_bare = |words: &str| !text.contains(&format!("|{words}")) && !text.contains(&format!("{words}]]"));
        assert!(text.contains("målet vårt") && is_bare("målet vårt") && is_bare("planen"), "{file}: {text}");
    }
}

#[test]
fn a_bar_that_ends_a_cell_in_a_reference_is_found() {
    let place = |rows: &str| {
        let found = found(&with_table(rows)).into_iter();
        found.filter_map(|line| line.split_once(']').map(|(place, _)| place.to_owned())).collect::<Vec<_>>()
    };
    let row = "| Mål | Sum |\n|---|---|\n| [[svar|målet vårt]] | 1 |";
    assert_eq!(place(row), ["strategies/plan/om.md:5:9: warning[L009"]);
    let head = "| [[svar|målet]] | Sum |\n|---|---|\n| a | 1 |";
    assert_eq!(place(head), ["strategies/plan/om.md:3:9: warning[L009"]);
    for sound in ["[[svar|målet]] | sum", "| A | B |\n|---|---|\n| [[svar]] | `[[` |"] {
        assert_eq!(place(sound), [""; 0], "{sound}");
    }
}

#[test]
fn a_slip_in_the_name_is_corrected_before_an_escaped_bar() {
    let row = "| Mål | Sum |\n|---|---|\n| [[svra\\|målet vårt]] | [[svar#tilte\\|1]] |";
    let workspace = with_table(row);
    run(&workspace, &["check", "--fix"]);
    let text = workspace.read("strategies/plan/om.md");
    assert!(text.contains("| [[svar\\|målet vårt]] | [[svar#title\\|1]] |"), "{text}");
}

//! Links and words in Markdown that readers would not see, or would see as brackets.

use super::{found, run};
use crate::support::{STRATEGY, Workspace};

/// A goal with this text, which begins in line 6, column 7, in a plan that is judged for language and disclosure too.
fn with_text(text: &str) -> Workspace {
    let lines: Vec<_> = text.lines().map(|line| format!("      {line}")).collect();
    Workspace::new().with("strategies/plan/strategy.yaml", STRATEGY.replace("O, L, D", "O")).with(
        "strategies/plan/a.yaml",
        format!("goals:\n  g1: Raskt svar\n  g2:\n    title: Mål\n    text: |\n{}\n", lines.join("\n")),
    )
}

/// What is found in that text: line, column, code and message.
fn found_in(text: &str) -> Vec<String> {
    let lines = found(&with_text(text)).into_iter();
    lines.map(|line| line.trim_start_matches("strategies/plan/a.yaml:").to_owned()).collect()
}

#[test]
fn a_link_without_words_says_where_it_leads() {
    let text = "Se [[g1|]] her, [[g1| ]] og [](https://x.no).";
    assert_eq!(found_in(text), ["6:35: advice[D009]: this link has no words"]);
    let workspace = with_text(text);
    let built = run(&workspace, &["build", "--format", "text,html,markdown"]);
    assert_eq!(built.status, 0, "{built:?}");
    let page = workspace.read("public/plan/index.html");
    assert!(page.contains("<a href=\"https://x.no\">https://x.no</a>"), "{page}");
    assert!(!page.contains("></a> her") && !page.contains("> </a>"), "{page}");
    let text = workspace.read("public/plan/plan.txt");
    assert!(text.contains("Se Raskt svar her, Raskt svar og https://x.no"), "{text}");
}

#[test]
fn words_of_a_link_may_be_code_or_a_picture() {
    assert_eq!(found_in("[`stratc`](https://x.no)"), [""; 0]);
    let picture = found_in("[![Et kart](kart.png)](https://x.no)");
    assert!(picture.len() == 1 && picture[0].contains("there is no file kart.png"), "{picture:?}");
}

#[test]
fn a_link_that_shows_its_brackets_is_found() {
    let held = "warning[L009]: a link cannot hold a reference, so the page shows its brackets";
    assert_eq!(found_in("Se [lenke [[g1]] slutt](https://x.no)"), [format!("6:10: {held}")]);
    assert_eq!(found_in("![bilde [[g1]]](x.png)"), [format!("6:8: {held}")]);
    assert_eq!(found_in("Se [mer i [[g1|målet]]](om.md)."), [format!("6:10: {held}")]);
    let unread = "warning[L009]: this is not read as a link, so the page shows its brackets";
    assert_eq!(found_in("Se [tallene](https://x.no/a b)"), [format!("6:10: {unread}")]);
    for sound in [
        "Se [tallene](https://x.no/a), [1](se note 3) og f[x](y z).",
        "Se \\[lenke [[g1]]](https://x.no) og `[a [[b]]](https://x.no)`.",
        "Se [lenke [[g1]] slutt\\](https://x.no) og [[g1]](https://x.no).",
    ] {
        assert_eq!(found_in(sound), [""; 0], "{sound}");
    }
}

#[test]
fn words_that_reach_no_page_are_found_at_their_places() {
    let cell = "warning[L014]: the head of this table has fewer cells, so this is shown nowhere";
    assert_eq!(found_in("| A | B |\n|---|---|\n| en | to | tre |"), [format!("8:19: {cell}")]);
    let line = "warning[L014]: this is read as the address of a link that is not in the text, so it is shown nowhere";
    assert_eq!(found_in("Vi svarer.\n\n[merk]: viktigord"), [format!("8:7: {line}")]);
    let title = "warning[L014]: what stands in quotation marks after the address of a link is shown nowhere";
    assert_eq!(found_in("Se [tallene](https://x.no \"Årsmeldingen\")"), [format!("6:10: {title}")]);
    assert_eq!(found_in("Se [tallene][1].\n\n[1]: https://x.no"), [""; 0]);
}

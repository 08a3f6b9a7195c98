//! Comments that allow a finding to stand: what they reach, and what is said of those that reach nothing.

use super::{DOCUMENT, FOUND, GOALS, found, plan, strategy};
use crate::support::{STRATEGY, compile_files};

/// What is found where [`GOALS`] has `new` instead of `old`.
fn with(old: &str, new: &str) -> Vec<String> {
    assert!(GOALS.contains(old), "{old}");
    found(&plan("maal.yaml", &GOALS.replacen(old, new, 1)))
}

#[test]
fn without_a_comment_everything_is_said() {
    assert_eq!(found(&plan("maal.yaml", GOALS)), FOUND);
}

#[test]
fn at_the_end_of_a_line_a_comment_speaks_of_that_line() {
    assert_eq!(
        with("by: 2028}]", "by: 2028}] # stratc: allow N001, because tallet ble rettet i høringen"),
        ["maal.yaml:2 M001"]
    );
    assert_eq!(
        with("kommunen\n", "kommunen # stratc: allow goal-without-indicator, fordi det følges opp ellers\n"),
        ["maal.yaml:9 N001"]
    );
}

#[test]
fn at_the_end_of_another_line_it_speaks_of_nothing() {
    assert_eq!(
        with("unit: \"%\"\n", "unit: \"%\" # stratc: allow N001, because tallet ble rettet\n"),
        ["maal.yaml:2 M001", "maal.yaml:8 S026", "maal.yaml:9 N001"]
    );
}

#[test]
fn on_a_line_of_its_own_it_speaks_of_the_next_line_that_says_something() {
    assert_eq!(
        with(
            "        targets:",
            "        # stratc: allow N001, because tallet ble rettet\n\n        # Se sak 8/26.\n        targets:"
        ),
        ["maal.yaml:2 M001"]
    );
}

#[test]
fn above_an_id_it_speaks_of_the_element() {
    assert_eq!(
        with("      andel-svar:", "      # stratc: allow N001, because tallet ble rettet\n      andel-svar:"),
        ["maal.yaml:2 M001"]
    );
    assert_eq!(
        with("  tillit:", "  # stratc: allow M001, because det følges opp ellers\n  tillit:"),
        ["maal.yaml:10 N001"]
    );
}

#[test]
fn what_is_nested_in_an_element_has_places_of_its_own_for_comments() {
    assert_eq!(
        with("  svar:", "  # stratc: allow N001, because tallet ble rettet\n  svar:"),
        ["maal.yaml:2 M001", "maal.yaml:3 S026", "maal.yaml:10 N001"]
    );
}

#[test]
fn one_comment_may_allow_several_findings() {
    let goals = "goals:\n  # stratc: allow M001, A002, because begge er avklart\n  tillit: Tillit\n";
    assert_eq!(found(&plan("maal.yaml", goals)), ["maal.yaml:2 S026"], "A002 is not found there");
    let both = GOALS.replacen(
        "goals:\n  tillit: Innbyggerne har tillit til kommunen",
        "# stratc: allow M001 og N001, fordi det er avklart\ngoals: {tillit: Tillit, svar: Svar}\nmeasures:\n  tiltak: Tiltak",
        1,
    );
    let both = both.split("  svar:\n").next().expect("the goals come first");
    assert_eq!(found(&plan("maal.yaml", both)), ["maal.yaml:1 S026"], "both goals stand on the line below");
}

#[test]
fn the_block_of_the_strategy_is_an_element_too() {
    let many = "goals: {a: A, b: B, c: C, d: D}\n";
    let said =
        found(&compile_files(&[("strategies/plan/strategy.yaml", &strategy()), ("strategies/plan/b.yaml", many)]));
    assert_eq!(said, ["strategy.yaml:2 M001"]);
    let allowed =
        strategy().replace("strategy:", "# stratc: allow M001, because planen måles i virksomhetsplanen\nstrategy:");
    let said = found(&compile_files(&[("strategies/plan/strategy.yaml", &allowed), ("strategies/plan/b.yaml", many)]));
    assert_eq!(said, [""; 0]);
}

#[test]
fn what_is_said_once_for_many_elements_is_not_allowed_in_vain_at_one_of_them() {
    let goals = "goals:\n  # stratc: allow M001, because det følges opp ellers\n  a: A\n  b: B\n  c: C\n  d: D\n";
    assert_eq!(found(&plan("maal.yaml", goals)), ["strategy.yaml:2 M001"]);
}

#[test]
fn what_is_said_once_for_many_elements_is_allowed_where_it_is_at_each_of_them() {
    let goal = |id: &str| format!("  # stratc: allow M001, because det følges opp ellers\n  {id}: Mål {id}\n");
    let goals = format!("goals:\n{}", ["a", "b", "c", "d"].map(goal).concat());
    assert_eq!(found(&plan("maal.yaml", &goals)), [""; 0]);
    let with_another = format!("{goals}  e: Mål e\n");
    assert_eq!(found(&plan("maal.yaml", &with_another)), ["strategy.yaml:2 M001"]);
}

#[test]
fn a_comment_in_a_governing_document_speaks_there_too() {
    let strategy = STRATEGY.replace("  title", "  builds_on: lov\n  title");
    let document = |comment: &str| format!("document: {{title: Lov}}\ndemands:\n{comment}  krav-1: Alle får svar\n");
    let said = |comment: &str| {
        found(&compile_files(&[("strategies/plan/strategy.yaml", &strategy), ("seeds/lov.yaml", &document(comment))]))
    };
    assert_eq!(said(""), ["lov.yaml:3 A001"]);
    assert_eq!(said("  # stratc: allow A001, because kravet er foreslått opphevet\n"), [""; 0]);
}

#[test]
fn in_front_matter_a_comment_above_or_beside_the_kind_speaks_of_the_whole_file() {
    let goal =
        |front: &str| found(&plan("tillit.md", &format!("---\n{front}---\n# Innbyggerne har tillit\n\nTekst.\n")));
    assert_eq!(goal("goal: tillit\n"), ["tillit.md:2 M001"]);
    assert_eq!(goal("# stratc: allow M001, because det følges opp ellers\ngoal: tillit\n"), [""; 0]);
    assert_eq!(goal("by: 2028\ngoal: tillit # stratc: allow M001, because det følges opp ellers\n"), [""; 0]);
    assert_eq!(
        goal("# stratc: allow M001, because det følges opp ellers\nby: 2028\ngoal: tillit\n"),
        ["tillit.md:2 S026", "tillit.md:4 M001"]
    );
}

#[test]
fn above_the_title_of_a_file_a_comment_speaks_of_the_whole_file() {
    let comment = "<!-- stratc: allow M001, fordi det følges opp ellers -->";
    for between in ["\n", "\n\n", "\n<!-- stratc: allow M001, fordi det står to ganger -->\n\n"] {
        let file = format!("---\ngoal: tillit\n---\n{comment}{between}# Innbyggerne har tillit\n\nTekst.\n");
        let compilation = plan("tillit.md", &file);
        assert_eq!(found(&compilation), [""; 0]);
        assert!(compilation.plan.elements().any(|(_, element)| element.title() == "Innbyggerne har tillit"));
    }
}

#[test]
fn a_comment_without_a_reason_allows_nothing() {
    assert_eq!(
        with("kommunen\n", "kommunen # stratc: allow M001\n"),
        ["maal.yaml:2 M001", "maal.yaml:2 S027", "maal.yaml:9 N001"]
    );
}

#[test]
fn a_comment_that_names_something_unknown_still_allows_the_rest() {
    assert_eq!(
        with("kommunen\n", "kommunen # stratc: allow M001, M999, because det følges opp ellers\n"),
        ["maal.yaml:2 S028", "maal.yaml:9 N001"]
    );
}

#[test]
fn errors_of_the_compilers_own_stages_cannot_be_allowed() {
    let goals = "goals:\n  # stratc: allow unresolved-reference, R001, because det kommer\n  tillit: {title: Tillit, owner: ingen}\n";
    let said = found(&plan("maal.yaml", goals));
    assert!(said.contains(&"maal.yaml:3 R001".to_owned()) && said.contains(&"maal.yaml:2 S028".to_owned()), "{said:?}");
}

#[test]
fn an_error_that_a_rule_finds_can_be_allowed_and_is_then_no_obstacle() {
    let strict = strategy().replace("warning: [M001, ", "error: [M001], warning: [");
    let goals = |comment: &str| format!("goals:\n  tillit: Tillit{comment}\n");
    let compile = |comment: &str| {
        compile_files(&[("strategies/plan/strategy.yaml", &strict), ("strategies/plan/maal.yaml", &goals(comment))])
    };
    assert!(compile("").has_errors());
    assert!(!compile(" # stratc: allow M001, because det følges opp ellers").has_errors());
}

#[test]
fn what_is_off_is_not_allowed_in_vain() {
    let goals = GOALS.replace("kommunen\n", "kommunen # stratc: allow M001, O001, because det følges opp ellers\n");
    let off = strategy().replace("warning: [M001, ", "warning: [");
    let files = |strategy: &str| {
        found(&compile_files(&[
            ("strategies/plan/strategy.yaml", strategy),
            ("strategies/plan/dokumenter.yaml", DOCUMENT),
            ("strategies/plan/maal.yaml", &goals.replace(", O001", "")),
        ]))
    };
    assert_eq!(files(&off), ["maal.yaml:9 N001"]);
}

#[test]
fn while_something_is_broken_nothing_is_called_unused() {
    let comment = "# stratc: allow N002, because tallet ble rettet\n";
    let said = |goals: String| found(&plan("maal.yaml", &goals)).iter().any(|found| found.ends_with("S026"));
    assert!(said(format!("{comment}{GOALS}")));
    assert!(!said(format!("{comment}{GOALS}        owner: ingen\n")));
    assert!(!said(format!("{comment}{GOALS}roles: [\n")));
}

#[test]
fn a_comment_after_a_fault_is_read_once() {
    let goals = "goals:\n  a: \"A\n# stratc: allow M001\nroles:\n  # stratc: allow M001\n  sjef: Sjef\n";
    let reasonless: Vec<_> =
        found(&plan("maal.yaml", goals)).into_iter().filter(|found| found.ends_with("S027")).collect();
    assert_eq!(reasonless, ["maal.yaml:3 S027", "maal.yaml:5 S027"]);
}

#[test]
fn a_comment_in_the_settings_speaks_of_nothing() {
    let settings = "# stratc: allow M001, because det følges opp ellers\noutput: public\n";
    let said = found(&compile_files(&[("stratc.yaml", settings), ("strategies/plan/strategy.yaml", &strategy())]));
    assert_eq!(said, ["stratc.yaml:1 S026"]);
}

#[test]
fn words_in_a_text_are_no_comment() {
    let goals = "goals:\n  tillit:\n    title: 'Om # stratc: allow M001, because'\n    text: |\n      # stratc: allow M001, because\n      Tekst.\n";
    assert_eq!(found(&plan("maal.yaml", goals)), ["maal.yaml:2 M001"]);
}

#[test]
fn more_comments_in_a_row_than_the_parser_keeps_by_default_are_no_fault() {
    let many = "    # stratc: allow M001, because det følges opp ellers\n".repeat(300);
    let goals = format!("goals:\n  tillit:\n{many}    title: Tillit\n  svar:\n{many}    title: Svar\n");
    let said = found(&plan("maal.yaml", &goals));
    assert!(
        said.iter().all(|found| found.ends_with("S026") || found.ends_with("M001") || found.ends_with("C001")),
        "{said:?}"
    );
}

#[test]
fn a_file_has_room_for_a_thousand_comments() {
    let goals = |count: usize| {
        let comments = "  # stratc: allow M001, because det følges opp ellers\n".repeat(count);
        found(&plan("maal.yaml", &format!("goals:\n{comments}  tillit: Tillit\n")))
    };
    assert_eq!(goals(1000), [""; 0]);
    assert_eq!(goals(1002), ["maal.yaml:1002 S029"]);
}

#[test]
fn in_a_text_with_escapes_a_comment_is_found_where_it_stands() {
    for escapes in ["", "\\u00e5", "\\u00e5\\xe6\\U000000f8", "\\u00e5 \\t\\u00e5\\\"\\u00e5"] {
        let text = format!("a {escapes}øøæ <!-- stratc: allow L002, fordi ø --> øæø <!-- stratc: allow L002, ø øæ");
        let goals = format!("goals:\n  svar:\n    title: Svar\n    text: \"{text}\"\n");
        let files = [("strategies/plan/strategy.yaml", STRATEGY), ("strategies/plan/maal.yaml", &goals)];
        assert_eq!(found(&compile_files(&files)), ["maal.yaml:4 S029"], "{text}");
    }
}

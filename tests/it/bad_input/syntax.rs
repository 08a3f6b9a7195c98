//! YAML and front matter that cannot be read, and what is read all the same.

use super::{found, measure, run, shown};
use crate::support::Workspace;

/// A sound strategy with one more file.
pub fn with_goals(yaml: impl AsRef<[u8]>) -> Workspace {
    Workspace::new().with("strategies/plan/maal.yaml", yaml)
}

#[test]
fn a_tab_for_indentation_is_pointed_at() {
    let workspace = with_goals("goals:\n  svar:\n\ttitle: Alle får svar\n");
    assert_eq!(
        shown(&workspace),
        "\
error[S007]: there is a tab where YAML needs spaces
 --> strategies/plan/maal.yaml:3:2
  |
3 |     title: Alle får svar
  |     ^
  |
  = help: indent with two spaces for each step

"
    );
}

#[test]
fn a_tab_inside_a_text_is_no_fault() {
    let workspace = with_goals("goals:\n  svar:\n    title: Alle\tfår svar\n    by:\t2027\n");
    assert_eq!(found(&workspace), [""; 0]);
}

#[test]
fn front_matter_that_never_ends_is_pointed_at() {
    let workspace = Workspace::new().with("strategies/plan/svar.md", "---\ngoal: svar\n# Alle får svar\n");
    assert_eq!(
        shown(&workspace),
        "\
error[S012]: the fields at the top of this file have no end
 --> strategies/plan/svar.md:1:1
  |
1 | ---
  | ^^^
  |
  = help: put a line with only \"---\" between the fields and the text

"
    );
}

#[test]
fn a_fault_in_front_matter_is_pointed_at_in_the_file() {
    let workspace = Workspace::new().with("strategies/plan/svar.md", "---\ngoal: svar\nowner: @sjef\n---\n# Svar\n");
    assert_eq!(
        found(&workspace),
        ["strategies/plan/svar.md:3:8: error[S006]: a text cannot begin with this character unless it is in quotes"]
    );
}

#[test]
fn a_key_given_twice_shows_both_places() {
    let workspace = with_goals("goals:\n  svar:\n    title: Alle får svar\n    by: 2027\n    by: 2028\n");
    assert_eq!(
        shown(&workspace),
        "\
error[S010]: \"by\" appears twice here
 --> strategies/plan/maal.yaml:5:5
  |
4 |     by: 2027
  |     -- first given here
5 |     by: 2028
  |     ^^
  |
  = help: keep one of the two, or put what both say under one \"by\"

"
    );
}

#[test]
fn an_element_or_a_collection_given_twice_is_found_too() {
    let workspace = with_goals("goals:\n  svar: Svar\n  svar: Flere svar\nvalues:\n  ro: Ro\ngoals:\n  hjelp: Hjelp\n");
    assert_eq!(
        found(&workspace),
        [
            "strategies/plan/maal.yaml:3:3: error[S010]: \"svar\" appears twice here",
            "strategies/plan/maal.yaml:6:1: error[S010]: \"goals\" appears twice here",
        ]
    );
}

#[test]
fn a_title_in_front_matter_and_in_the_heading_is_given_twice() {
    let workspace = Workspace::new().with("strategies/plan/innledning.md", "---\ntitle: Forord\n---\n# Innledning\n");
    assert_eq!(found(&workspace), ["strategies/plan/innledning.md:2:1: error[S010]: \"title\" appears twice here"]);
}

#[test]
fn an_id_that_would_leave_the_folder_is_refused_wherever_it_is_given() {
    let workspace = with_goals("goals:\n  ../../x: Ut\n")
        .with("strategies/plan/ut.md", "---\ngoal: ../../x\n---\n# Ut\n")
        .with("seeds/lov.yaml", "document:\n  id: ../../x\n  title: Lov\n");
    assert_eq!(
        found(&workspace),
        [
            "seeds/lov.yaml:2:7: error[S015]: \"../../x\" cannot be an id",
            "strategies/plan/maal.yaml:2:3: error[S015]: \"../../x\" cannot be an id",
            "strategies/plan/ut.md:2:7: error[S015]: \"../../x\" cannot be an id",
        ]
    );
    assert!(shown(&workspace).contains("= help: \"x\" would do"));
}

#[test]
fn a_control_character_is_pointed_at() {
    let workspace = with_goals("goals:\n  svar: \"Alle\0 får svar\"\n");
    assert_eq!(
        found(&workspace),
        ["strategies/plan/maal.yaml:2:14: warning[S033]: there is an invisible control character here: U+0000"]
    );
}

/// What people write wrong, the place of the fault, and what is said of it.
const SLIPS: &[(&str, &str, &str)] = &[
    ("goals:\n  svar\n  hjelp:\n    title: Hjelp\n", "2:3", "a colon is missing here, or the space after it"),
    ("goals:\n  svar\n    title: Svar\n    by: 2027\n", "2:3", "a colon is missing here, or the space after it"),
    ("goals\n  svar:\n    title: Svar\n", "1:1", "a colon is missing here, or the space after it"),
    ("goals:\n  a:\n    title: A\n  b\n    title: B\n", "4:3", "a colon is missing here, or the space after it"),
    ("goals:\n  svar:\n    title:Svar\n    by: 2027\n", "3:5", "a colon is missing here, or the space after it"),
    ("goals:\n  svar: {covers:[a]}\n", "2:16", "a colon is missing here, or the space after it"),
    (
        "goals:\n  svar:\n    title: Mål: nå\n",
        "3:15",
        "a colon with a space after it, inside a text, needs quotes around the text",
    ),
    ("goals:\n  svar:\n    title: \"Alle\n    by: 2027\n", "3:12", "a text in quotes is not closed"),
    ("goals:\n  a: \"Alle\n  b: \"Noen\"\n", "2:6", "a text in quotes is not closed"),
    ("goals:\n  a: {title: \"Alle}\n  b: {title: \"Noen\"}\n", "2:14", "a text in quotes is not closed"),
    ("goals:\n  svar: \"Alle\" får\n", "2:16", "there is something after the closing quote"),
    ("goals:\n  svar: 'It's'\n", "2:13", "there is something after the closing quote"),
    ("goals:\n  svar: \"a\"#b\n", "2:12", "a comment needs a space before its #"),
    ("goals:\n  svar: ]a\n", "2:9", "this bracket closes nothing"),
    ("goals:\n  svar: {covers: [,a]}\n", "2:19", "a value is missing here"),
    ("goals:\n  svar:\n    title: - a\n", "3:12", "a list with dashes begins on a line of its own"),
    ("goals:\n  svar: {covers: [a, - b]}\n", "2:22", "a list in brackets has commas and no dashes"),
    ("goals:\n  svar:\n    text: |Svar\n", "3:11", "nothing can follow | or > on the same line"),
    ("goals:\n  svar: & Co\n", "2:9", "a text cannot begin with this character unless it is in quotes"),
    ("goals:\n  svar: !a!b c\n", "2:9", "a text cannot begin with this character unless it is in quotes"),
    ("goals:\n  svar: !Viktig svar\n", "2:9", "a text cannot begin with this character unless it is in quotes"),
    ("%goals\n", "1:1", "a text cannot begin with this character unless it is in quotes"),
    (
        "goals:\n  svar: \"\\ud800\"\n",
        "2:9",
        "a backslash in double quotes has a special meaning, and this one is unknown",
    ),
    ("goals:\n  svar: a\n... b\n", "3:5", "nothing is read after a line with three dots"),
];

#[test]
fn slips_are_said_in_plain_words_at_the_place_where_they_began() {
    for (yaml, place, words) in SLIPS {
        assert_eq!(
            found(&with_goals(yaml)),
            [format!("strategies/plan/maal.yaml:{place}: error[S006]: {words}")],
            "{yaml}"
        );
    }
}

#[test]
fn a_decimal_comma_between_braces_is_pointed_out() {
    let run = run(&with_goals("goals:\n  svar: {title: Svar, figures: [{at_least: 13,4}]}\n"), &["check"]);
    assert!(run.out.contains("put a number with decimals in quotes, as in \"13,4\""), "{}", run.out);
}

#[test]
fn the_parsers_own_words_are_not_heard() {
    let workspace = with_goals("");
    for (yaml, ..) in SLIPS {
        workspace.write("strategies/plan/maal.yaml", yaml);
        let shown = run(&workspace, &["check", "--lang", "nb"]).out;
        assert!(!shown.contains("YAML"), "{shown}");
    }
}

#[test]
fn a_list_is_no_file_of_elements() {
    let workspace = with_goals("- Alle får svar\n");
    assert_eq!(
        found(&workspace),
        ["strategies/plan/maal.yaml:1:1: error[S011]: a file must consist of keys with values"]
    );
}

#[test]
fn a_second_document_is_reported_and_its_collections_are_read() {
    let workspace = with_goals("goals:\n  svar: Alle får svar\n---\nvalues:\n  ro: Ro\n  ro: Hvile\n");
    assert_eq!(
        found(&workspace),
        [
            "strategies/plan/maal.yaml:3:1: error[S006]: a second YAML document starts here",
            "strategies/plan/maal.yaml:6:3: error[S010]: \"ro\" appears twice here",
        ]
    );
}

#[test]
fn a_fault_hides_no_later_collection() {
    let workspace = with_goals(
        "\
goals:
  svar:
    title: Mål: alle får svar
values:
  ro:
    title: Ro
    grunn: 1
roles:
  sjef: @sjef
channels:
  torg: {title: Torg, retning: 1}
",
    );
    assert_eq!(
        found(&workspace),
        [
            "strategies/plan/maal.yaml:3:15: error[S006]: \
             a colon with a space after it, inside a text, needs quotes around the text",
            "strategies/plan/maal.yaml:7:5: error[S013]: a value has no field \"grunn\"",
            "strategies/plan/maal.yaml:9:9: error[S006]: a text cannot begin with this character unless it is in quotes",
            "strategies/plan/maal.yaml:11:23: error[S013]: a channel has no field \"retning\"",
        ]
    );
}

#[test]
fn what_stands_in_the_unreadable_part_is_not_called_unresolved() {
    let workspace =
        with_goals("goals:\n  foer: Før\n  svar:\n    title: Mål: svar\n  etter: Etter\nvalues:\n  ro: Ro\n")
            .with("strategies/plan/innledning.md", "# Innledning\nOm [[foer]], [[etter]], [[ro]] og [[borte]].\n")
            .with("strategies/plan/tiltak.yaml", measure("foer, svar, etter, borte"));
    assert_eq!(
        found(&workspace),
        [
            "strategies/plan/innledning.md:2:35: error[R001]: nothing is called \"borte\"",
            "strategies/plan/maal.yaml:4:15: error[S006]: \
             a colon with a space after it, inside a text, needs quotes around the text",
            "strategies/plan/tiltak.yaml:4:32: error[R001]: no goal is called \"borte\"",
        ]
    );
}

#[test]
fn what_an_unclosed_brace_swallows_is_not_called_unresolved() {
    let workspace = with_goals("roles:\n  sjef: {title: Sjef\ngoals:\n  svar: Svar\nvalues:\n  ro: Ro\n")
        .with("strategies/plan/tiltak.yaml", measure("svar, borte"));
    assert_eq!(
        found(&workspace).last().map(String::as_str),
        Some("strategies/plan/tiltak.yaml:4:19: error[R001]: no goal is called \"borte\"")
    );
    assert_eq!(found(&workspace).len(), 2);
}

#[test]
fn the_name_in_unclosed_front_matter_is_not_called_unresolved() {
    let workspace = Workspace::new()
        .with("strategies/plan/svar.md", "---\ngoal: svar\n# Alle får svar\n")
        .with("strategies/plan/tiltak.yaml", measure("svar, borte"));
    assert_eq!(
        found(&workspace),
        [
            "strategies/plan/svar.md:1:1: error[S012]: the fields at the top of this file have no end",
            "strategies/plan/tiltak.yaml:4:19: error[R001]: no goal is called \"borte\"",
        ]
    );
}

#[test]
fn faults_in_several_files_are_reported_together_in_the_same_order_every_time() {
    let workspace = with_goals("goals:\n  svar: @alle\n")
        .with("stratc.yaml", "utgave: alle\n")
        .with("seeds/lov.yaml", "document:\n  titel: Lov\n")
        .with("strategies/aarsplan/strategy.yaml", "values:\n  ro: Ro\n")
        .with("strategies/plan/kapitler/01.md", "---\nonwer: sjef\n---\n# En\n")
        .with("strategies/plan/kapitler/02.md", "# To\n[[borte]] og [[vekk]]\n")
        .with("strategies/plan/tiltak.yaml", "measures:\n  tiltak:\n    goals: borte\n    by: snart\n");
    let first = found(&workspace);
    let places: Vec<_> = first.iter().filter_map(|line| line.split_once("]: ")).map(|(place, _)| place).collect();
    assert_eq!(
        places,
        [
            "seeds/lov.yaml:2:3: error[S013",
            "stratc.yaml:1:1: error[S013",
            "strategies/aarsplan/strategy.yaml:1:1: error[C002",
            "strategies/plan/kapitler/01.md:2:1: error[S013",
            "strategies/plan/kapitler/02.md:2:1: error[R001",
            "strategies/plan/kapitler/02.md:2:14: error[R001",
            "strategies/plan/maal.yaml:2:9: error[S006",
            "strategies/plan/tiltak.yaml:2:3: error[C001",
            "strategies/plan/tiltak.yaml:3:12: error[R001",
            "strategies/plan/tiltak.yaml:4:9: error[S017",
        ]
    );
    for _ in 0..5 {
        assert_eq!(found(&workspace), first);
    }
    let build = run(&workspace, &["build"]);
    assert_eq!(build.err.matches("error[").count(), places.len(), "build shows the same findings");
}

#[test]
fn facts_of_a_strategy_that_stand_at_the_top_are_sent_below_their_block() {
    let workspace = Workspace::new().with("strategies/plan/strategy.yaml", "title: Plan\nlanguage: nb\n");
    assert_eq!(
        found(&workspace),
        [
            "strategies/plan/strategy.yaml:1:1: error[S013]: \"title\" belongs below \"strategy:\"",
            "strategies/plan/strategy.yaml:2:1: error[S013]: \"language\" belongs below \"strategy:\"",
        ]
    );
}

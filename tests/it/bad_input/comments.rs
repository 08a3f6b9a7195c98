//! What YAML takes for a comment and people do not.

use stratc::fix::fix_sources;
use stratc::world::Memory;

use super::found;
use super::syntax::with_goals;
use crate::support::{STRATEGY, TODAY};

const PATH: &str = "strategies/plan/maal.yaml";

/// What is found in a file of goals: places, codes and messages.
fn told(yaml: &str) -> Vec<String> {
    let lines = found(&with_goals(yaml));
    lines.iter().filter_map(|line| Some(line.strip_prefix(PATH)?.strip_prefix(':')?.to_owned())).collect()
}

fn fixed(yaml: &str) -> String {
    let world = Memory::new(TODAY).with("strategies/plan/strategy.yaml", STRATEGY).with(PATH, yaml);
    let files = fix_sources(&world, None).files;
    files.into_iter().find(|file| file.path == PATH).map_or_else(|| yaml.to_owned(), |file| file.after)
}

#[test]
fn a_last_line_that_begins_with_a_hashtag_is_named_and_quoted() {
    for (yaml, place, right) in [
        (
            "goals:\n  svar:\n    title: Svar\n    text: Vi svarer\n      #raskt\n",
            "5:7: warning[S038]",
            "goals:\n  svar:\n    title: Svar\n    text: \"Vi svarer\n      #raskt\"\n",
        ),
        (
            "goals:\n  svar:\n    title: Svar\n    text:\n      Vi svarer\n      #raskt og godt\n",
            "6:7: warning[S038]",
            "goals:\n  svar:\n    title: Svar\n    text:\n      \"Vi svarer\n      #raskt og godt\"\n",
        ),
        (
            "messages:\n  m:\n    title: M\n    proof:\n      - Vi er nummer\n        #1 i Norge\n",
            "6:9: warning[S038]",
            "messages:\n  m:\n    title: M\n    proof:\n      - \"Vi er nummer\n        #1 i Norge\"\n",
        ),
    ] {
        let found = told(yaml);
        assert!(found.len() == 1 && found[0].starts_with(place), "{yaml}: {found:?}");
        assert_eq!(fixed(yaml), right);
        assert_eq!(told(right), [""; 0]);
    }
}

#[test]
fn a_comment_in_the_middle_of_a_text_is_named_at_its_place() {
    for (yaml, place) in [
        ("goals:\n  svar:\n    title: Svar\n    text: Vi svarer\n      #raskt\n      og bra\n", "5:7"),
        ("goals:\n  svar:\n    title: Svar\n    text: Vi svarer\n      # raskt\n      og bra\n    by: 2027\n", "5:7"),
        ("goals:\n  svar:\n    title: Svar\n    text: Vi svarer #raskt\n      og bra\n", "4:21"),
        ("goals:\n  svar:\n    title: Svar\n    text:\n      Vi svarer # raskt\n      og bra\n", "5:17"),
    ] {
        let found = told(yaml);
        let expected = format!("{place}: error[S006]: there is a comment in the middle of a text");
        assert_eq!(found, [expected], "{yaml}");
    }
}

#[test]
fn a_comment_in_brackets_is_named_and_quoted() {
    for (yaml, place, right) in [
        ("goals:\n  svar: {title: Svar #raskt}\n", "2:22", "goals:\n  svar: {title: \"Svar #raskt\"}\n"),
        (
            "goals:\n  svar: {title: Svar #raskt,\n    by: 2027}\n",
            "2:22",
            "goals:\n  svar: {title: \"Svar #raskt\",\n    by: 2027}\n",
        ),
        (
            "messages:\n  m:\n    title: M\n    proof: [Vi er #1, Vi svarer]\n",
            "4:19",
            "messages:\n  m:\n    title: M\n    proof: [\"Vi er #1\", Vi svarer]\n",
        ),
    ] {
        let found = told(yaml);
        assert!(found.len() == 1 && found[0].starts_with(&format!("{place}: error[S006]: \"#")), "{yaml}: {found:?}");
        assert_eq!(fixed(yaml), right);
    }
}

#[test]
fn comments_that_people_mean_are_passed_over() {
    for yaml in [
        "goals:\n  svar:\n    title: Svar # raskt\n    text: Vi svarer\n      # Husk dette.\n    by: 2027\n",
        "goals:\n  svar:\n    title: Svar\n    text: Vi svarer\n    #raskt\n",
        "goals:\n  svar:\n    title: Svar\n      #owner: sjef\n",
        "goals:\n  svar:\n    title: Svar\n#raskt\n",
        "goals:\n  svar: {title: Svar, # raskt\n    by: 2027}\n",
        "goals:\n  svar:\n    title: Svar\n    text: |\n      Vi svarer\n      #raskt\n",
    ] {
        assert_eq!(told(yaml), [""; 0], "{yaml}");
    }
}

#[test]
fn a_sign_behind_quotes_is_taken_away() {
    for (title, right) in [("'Svar';", "'Svar'"), ("\"Svar\",", "\"Svar\""), ("'Svar' ;", "'Svar'")] {
        let yaml = |title: &str| format!("goals:\n  svar:\n    title: {title}\n");
        let found = told(&yaml(title));
        assert!(
            found.len() == 1 && found[0].contains("error[S006]: there is something after the closing quote"),
            "{found:?}"
        );
        assert_eq!(fixed(&yaml(title)), yaml(right));
    }
}

#[test]
fn a_word_behind_an_ampersand_is_not_lost_and_what_others_refer_to_is_left_alone() {
    assert_eq!(fixed("goals:\n  svar:\n    title: &Svar raskt\n"), "goals:\n  svar:\n    title: \"&Svar raskt\"\n");
    assert_eq!(
        told("roles: {sjef: Sjef}\ngoals:\n  a: {title: A, owner: &hvem sjef}\n  b: {title: B, owner: *hvem}\n"),
        [""; 0]
    );
}

#[test]
fn nothing_in_quotes_is_nothing() {
    let place = |yaml: &str| {
        told(yaml).iter().map(|line| line.split(']').next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(place("goals:\n  svar:\n    title: ''\n"), ["3:5: error[C001"]);
    assert_eq!(place("goals:\n  svar:\n    title: Svar\n    owner: \"\"\n    by: ''\n"), [""; 0]);
    assert_eq!(place("goals:\n  svar:\n    title: Svar\n    owner: [\"\"]\n"), ["4:13: error[S014"]);
}

#[test]
fn what_is_not_known_yet_is_told_to_be_left_out() {
    for name in ["–", "ikke avklart", "N/A", "avklares", "??"] {
        let shown = super::shown(&with_goals(format!("goals:\n  svar:\n    title: Svar\n    owner: {name}\n")));
        assert!(shown.contains(&format!("\"{name}\" is no id")) && shown.contains("leave \"owner\" out"), "{shown}");
    }
    let shown = super::shown(&with_goals("goals:\n  svar:\n    title: Svar\n    owner: ?\n"));
    assert!(shown.contains("write the value, or leave the field out"), "{shown}");
}

#[test]
fn files_that_end_without_a_line_end_still_do_and_new_lines_are_windows_own() {
    assert_eq!(fixed("goals:\n  svar: Svar\n---"), "goals:\n  svar: Svar");
    let yaml = "goals:\r\n  svar:\r\n    title: Svar\r\n    text: |\r\n    En.\r\n    To.\r\n";
    let right = "goals:\r\n  svar:\r\n    title: Svar\r\n    text: |\r\n      En.\r\n      To.\r\n";
    assert_eq!(fixed(yaml), right);
}

//! Slips that can be recognised from their line: reported at their cause, with what to write instead, and read past.

use std::fmt::Write as _;

use stratc::fix::fix_sources;
use stratc::world::Memory;

use super::syntax::with_goals;
use super::{found, measure, run};
use crate::support::{STRATEGY, TODAY, Workspace, codes, compile_files};

const PATH: &str = "strategies/plan/maal.yaml";

/// What `--fix` makes of a file of goals.
fn fixed(yaml: &str) -> String {
    let world = Memory::new(TODAY).with("strategies/plan/strategy.yaml", STRATEGY).with(PATH, yaml);
    let files = fix_sources(&world, None).files;
    files.into_iter().find(|file| file.path == PATH).map_or_else(|| yaml.to_owned(), |file| file.after)
}

/// What is found in a file of goals: places and codes.
fn places(yaml: &str) -> Vec<String> {
    let lines = found(&with_goals(yaml));
    let places = lines.iter().filter_map(|line| line.strip_prefix(PATH)?.strip_prefix(':')?.split_once("]: "));
    places.map(|(place, _)| place.replace("error[", "").replace("warning[", "").replace("advice[", "")).collect()
}

/// A goal with a title, as it is written.
fn titled(title: &str) -> String {
    format!("goals:\n  svar:\n    title: {title}\n    by: 2027\n")
}

/// Titles that YAML does not read as they are meant, the column of the fault, and the title that `--fix` writes.
const TITLES: &[(&str, usize, &str)] = &[
    ("*Alle* får", 12, "\"*Alle* får\""),
    ("**Alle** får svar", 12, "\"**Alle** får svar\""),
    ("&Co", 12, "\"&Co\""),
    ("&Co og vi", 12, "\"&Co og vi\""),
    ("&Co AS", 12, "\"&Co AS\""),
    ("@navn", 12, "\"@navn\""),
    ("`x`", 12, "\"`x`\""),
    ("% av alle", 12, "\"% av alle\""),
    ("!viktig", 12, "\"!viktig\""),
    ("!viktig sak", 12, "\"!viktig sak\""),
    ("! obs", 12, "\"! obs\""),
    ("? spørsmål", 12, "\"? spørsmål\""),
    ("> 50 prosent", 12, "\"> 50 prosent\""),
    (", komma", 12, "\", komma\""),
    ("\"Alle\" får svar", 19, "'\"Alle\" får svar'"),
    ("\"Alle\" får \"svar\"", 19, "'\"Alle\" får \"svar\"'"),
    ("\"Han sa \"nei\" til alt\"", 21, "'Han sa \"nei\" til alt'"),
    ("'Det er' bra", 21, "\"'Det er' bra\""),
    ("'Kommunens '25-plan'", 24, "\"Kommunens '25-plan\""),
    ("'It's'", 16, "\"It's\""),
    (r#""Alle\sfår""#, 17, r"'Alle\sfår'"),
    (r#""C:\plan""#, 15, r"'C:\plan'"),
    (r#""C:\nytt""#, 13, r"'C:\nytt'"),
    (r#""Lagre i C:\temp\ny""#, 13, r"'Lagre i C:\temp\ny'"),
    (r#""Se (K:\tiltak)""#, 13, r"'Se (K:\tiltak)'"),
    ("Mål: alle får svar", 15, "\"Mål: alle får svar\""),
    ("“Mål: alle får svar”", 16, "\"Mål: alle får svar\""),
    ("Alle:", 16, "\"Alle:\""),
    ("{navn} får svar", 18, "\"{navn} får svar\""),
    ("[Utkast] Svar", 20, "\"[Utkast] Svar\""),
    ("\"Alle", 12, "\"Alle\""),
    ("'Alle", 12, "'Alle'"),
];

#[test]
fn a_title_that_yaml_takes_otherwise_is_told_at_its_cause_and_put_in_quotes() {
    for (title, column, right) in TITLES {
        assert_eq!(places(&titled(title)), [format!("3:{column}: S006")], "{title}");
        assert_eq!(fixed(&titled(title)), titled(right), "{title}");
        assert_eq!(places(&titled(right)), [""; 0], "{right}");
    }
}

#[test]
fn the_help_shows_the_words_that_were_written() {
    let help = |title: &str| run(&with_goals(titled(title)), &["check"]).out;
    assert!(help("Mål: nå").contains("= help: put quotes around the text: \"Mål: nå\""));
    assert!(help("\"Alle\" får").contains("put the other kind around it: '\"Alle\" får'"));
    assert!(help("- strek").contains("if the dash belongs to the text, write \"- strek\""));
    assert!(help("[Oslo, by og land]").contains("write \"Oslo, by og land\", or \"[Oslo, by og land]\""));
}

#[test]
fn titles_that_yaml_takes_as_they_are_meant_are_no_slips() {
    let titles = [
        "Hva nå?", "?spørsmål", "-strek", "Kl. 10:30:00", "https://fjordvik.kommune.no:8080/x", "«Alle» får svar",
        "Svar – og hjelp …", "50 % av alle", "A & B, C* og D!", "\"Mål: nå\"", r#""C:\\plan""#,
        r#""Spørsmål A:\nSvar B""#, r#""Linje:\tto""#, r#""Side 1\tSide 2""#,
    ];
    for title in titles {
        assert_eq!(places(&titled(title)), [""; 0], "{title}");
    }
}

#[test]
fn every_slip_of_a_file_is_told_at_once_and_nothing_else_is() {
    let yaml = "\
goals:
  a: {title: A, by: 2027}
  b:
    title: Mål: to
  c:
    title: @tre
    owner: sjef
    by: 2027
  d: \"Fire\" er også med
values:
  ro: Ro: ja
roles: {sjef: Sjef}
";
    let workspace = with_goals(yaml).with("strategies/plan/tiltak.yaml", measure("a, b, c, d"));
    assert_eq!(found(&workspace).len(), 4, "{:?}", found(&workspace));
    assert_eq!(places(yaml), ["4:15: S006", "6:12: S006", "9:13: S006", "11:9: S006"]);
    assert_eq!(places(&fixed(yaml)), [""; 0]);
}

/// Lines that are indented wrongly or lack a sign: the file, what is found, and what `--fix` makes of it; nothing where that is not
/// certain.
const LINES: &[(&str, &[&str], &str)] = &[
    ("goals:\n  a:\n    title: A\n     by: 2027\n", &["4:6: S006"], "goals:\n  a:\n    title: A\n    by: 2027\n"),
    ("goals:\n  a:\n    title: A\n   by: 2027\n", &["4:4: S006"], ""),
    ("goals:\n  a:\n    title: A\n      by: 2027\n", &["4:7: S006"], ""),
    ("goals:\n  a:\n    title:A\n    by: 2027\n", &["3:5: S006"], "goals:\n  a:\n    title: A\n    by: 2027\n"),
    ("goals:\n  a:\n    by: 2027\n    title:A\n", &["4:5: S006"], "goals:\n  a:\n    by: 2027\n    title: A\n"),
    ("goals:\n  a:\n    title:A\n", &["3:5: S006"], "goals:\n  a:\n    title: A\n"),
    ("goals:\n  a:\n    title Alle får svar\n", &["3:5: S006"], "goals:\n  a:\n    title: Alle får svar\n"),
    ("goals:\n  a:\n    title Alle får svar\n    by: 2027\n", &["3:5: S006"], ""),
    (
        "goals:\n  a:\n    title: A\n  b:\n    title Alle får svar\n    by: 2027\n",
        &["5:5: S006"],
        "goals:\n  a:\n    title: A\n  b:\n    title: Alle får svar\n    by: 2027\n",
    ),
    ("goals:\na:\n  title: A\nb: B\n", &["2:1: S013", "4:1: S013"], "goals:\n  a:\n    title: A\n  b: B\n"),
    ("goals:\n\ta:\n\t\ttitle: A\n", &["2:2: S007"], "goals:\n  a:\n    title: A\n"),
    ("goals:\n  a:\n\ttitle: A\n", &["3:2: S007"], ""),
    (
        "goals:\n  a:\n    title: A\n    text: |\n    Én linje.\n    To linjer: ja.\n    by: 2027\n",
        &["5:5: S006"],
        "goals:\n  a:\n    title: A\n    text: |\n      Én linje.\n      To linjer: ja.\n    by: 2027\n",
    ),
    (
        "goals:\n  a:\n    title: A\n    text: |\n      Én linje.\n     To linjer.\n  b: B\n",
        &["6:6: S006"],
        "goals:\n  a:\n    title: A\n    text: |\n      Én linje.\n      To linjer.\n  b: B\n",
    ),
    (
        "goals:\n  a: {title: A, by: 2027\n  b: {title: B}\n",
        &["2:6: S006"],
        "goals:\n  a: {title: A, by: 2027}\n  b: {title: B}\n",
    ),
    ("goals:\n  a: A\n---\nvalues:\n  ro: Ro\n", &["3:1: S006"], "goals:\n  a: A\nvalues:\n  ro: Ro\n"),
    ("goals:\n  a: A\n---\ngoals:\n  b: B\n", &["3:1: S006", "4:1: S010"], ""),
    (
        "goals:\n  a: {title: Mange kanaler, og lite, om 3 ting, by: 2027}\n",
        &["2:29: S013"],
        "goals:\n  a: {title: \"Mange kanaler, og lite, om 3 ting\", by: 2027}\n",
    ),
    ("goals:\n  a:\n    title: A\n    by: [2027]\n", &["4:9: S014"], "goals:\n  a:\n    title: A\n    by: 2027\n"),
    ("goals:\n  a:\n    title: *alle\n", &["3:12: S006"], ""),
    ("goals:\n  a:\n    title: [A]\n", &["3:12: S014"], ""),
];

#[test]
fn lines_are_told_at_their_cause_and_corrected_where_it_is_certain() {
    for (yaml, expected, right) in LINES {
        assert_eq!(places(yaml), *expected, "{yaml}");
        assert_eq!(fixed(yaml), if right.is_empty() { yaml } else { *right }, "{yaml}");
        if !right.is_empty() {
            assert_eq!(places(right), [""; 0], "{right}");
        }
    }
}

/// A measure with a list of goals as somebody wrote it, and whether `--fix` turns it into a proper list.
const LISTS: &[&str] = &[
    "goals:\n    a\n    b\n", "goals:\n      a\n      b\n", "goals:\n      -a\n      -b\n",
    "goals:\n      - a\n      -b\n", "goals:\n      – a\n      – b\n", "goals:\n      • a\n      • b\n",
    "goals:\n      * a\n      * b\n", "goals: a, b\n", "goals: [a, b\n",
];

#[test]
fn lists_without_proper_dashes_or_brackets_become_lists() {
    for list in LISTS {
        let yaml = format!("goals: {{a: A, b: B}}\nmeasures:\n  t:\n    title: T\n    {list}    by: 2027\n");
        let found = places(&yaml);
        assert!(
            !found.is_empty() && found.iter().all(|found| found.contains("S006") || found.contains("S014")),
            "{yaml}{found:?}"
        );
        let fixed = fixed(&yaml);
        assert_eq!(places(&fixed), [""; 0], "{fixed}");
        let is_list = ["[a, b]", "- a\n      - b", "- a\n    - b"].iter().any(|list| fixed.contains(list));
        assert!(is_list, "{fixed}");
    }
}

#[test]
fn a_hashtag_that_cuts_off_a_text_is_told_and_a_comment_is_not() {
    for (title, column, right) in [
        ("Kampanjen #sammen når alle", 22, "\"Kampanjen #sammen når alle\""),
        ("#sammen når alle", 12, "\"#sammen når alle\""),
    ] {
        assert_eq!(places(&titled(title)), [format!("3:{column}: S038")], "{title}");
        assert_eq!(fixed(&titled(title)), titled(right));
    }
    assert_eq!(places("goals:\n  a: Alle bruker #sammen\n"), ["2:18: S038"]);
    assert_eq!(places("goals:\n  a: #sammen når alle\n"), ["2:6: S038"]);
    for title in ["Svar # vedtatt 3. mai", "Svar  #TODO sjekk", "\"Svar\" #vedtatt", "C# og F#", "Svar #"] {
        assert_eq!(places(&titled(title)), [""; 0], "{title}");
    }
    assert_eq!(places("goals:\n  a:\n    title: A\n    by: 2027 #vedtatt\n"), [""; 0]);
}

#[test]
fn typographic_quotes_are_taken_away_where_they_cannot_belong_to_the_value() {
    let yaml = "\
goals:
  a:
    title: «Alle får svar»
    owner: «sjef»
    by: “2027”
  b:
    title: ”Alle får hjelp”
    owner: ‘sjef’
  c:
    title: “Alle får ro”
  d:
    title: \"“Hei”\"
roles: {sjef: Sjef}
";
    assert_eq!(places(yaml), ["4:12: S014", "5:9: S014", "7:12: S039", "8:12: S014", "10:12: S039"]);
    let right = yaml.replace("«sjef»", "sjef").replace("“2027”", "2027").replace("‘sjef’", "sjef");
    assert_eq!(fixed(yaml), right.replace("”Alle får hjelp”", "Alle får hjelp"));
}

#[test]
fn a_file_of_nothing_but_slips_is_read_to_its_end() {
    let mut yaml = String::from("goals:\n");
    for nth in 0..300 {
        let _ = writeln!(yaml, "  m{nth}: Mål: {nth}");
    }
    let compilation = compile_files(&[("strategies/plan/strategy.yaml", STRATEGY), (PATH, &yaml)]);
    assert!(codes(&compilation).len() > 200);
    assert!(codes(&compilation).iter().all(|code| *code == "S006"));
    let workspace = Workspace::new().with(PATH, &yaml);
    assert_eq!(run(&workspace, &["check", "--fix"]).status, 0);
}

#[test]
fn the_first_line_of_an_element_is_named_where_it_is_the_one_that_is_off() {
    let sound = "goals:\n  svar:\n    title: Svar\n    by: 2027\n    text: Vi svarer.\n";
    for (first, place) in [("     title", "3:6: S006"), ("  title", "3:3: S006"), ("   title", "3:4: S006")] {
        let yaml = sound.replacen("    title", first, 1);
        assert_eq!(places(&yaml), [place], "{yaml}");
        assert_eq!(fixed(&yaml), sound, "{yaml}");
    }
    let tabs = places(&sound.replacen("    title", "\t\ttitle", 1));
    assert!(tabs.len() == 1 && tabs[0].starts_with("3:") && tabs[0].ends_with("S007"), "{tabs:?}");
    assert_eq!(places(sound), [""; 0]);
}

#[test]
fn a_brace_that_lacks_its_end_inside_a_list_is_named() {
    let yaml = "goals:\n  svar:\n    title: Svar\n    indicators:\n      a:\n        title: A\n        unit: \"%\"\n        targets: [{at_least: 90, by: 2027]\n";
    assert!(places(yaml).contains(&"8:19: S006".to_owned()), "{:?}", places(yaml));
    assert!(fixed(yaml).contains("targets: [{at_least: 90, by: 2027}]\n"));
}

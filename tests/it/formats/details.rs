//! What single formats say beyond what all of them do.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;
use snapbox::{assert_data_eq, str};
use stratc::reference::codes;

use super::read::{list, value};
use super::{HARD_PATH, check, check_in_norwegian, many};
use crate::schema::validate;
use crate::support::Workspace;

/// A plan with one error that has a note, and one piece of advice.
fn small() -> Workspace {
    Workspace::new()
        .with("strategies/plan/a.yaml", "goals:\n  svar: Svar\n  svar: Raske svar\n")
        .with("strategies/plan/tom.yaml", "# ennå\n")
}

fn results(workspace: &Workspace) -> Vec<Value> {
    list(&value(&check(workspace, "sarif"))["runs"][0]["results"]).to_vec()
}

fn findings(workspace: &Workspace) -> Vec<Value> {
    list(&value(&check(workspace, "json"))).to_vec()
}

// SARIF.

#[test]
fn sarif_satisfies_the_official_schema() {
    let folder = Workspace::empty();
    let sound = [check(&many(), "sarif"), check_in_norwegian(&many(), "sarif"), check(&Workspace::new(), "sarif")];
    let faulty = check(&many(), "sarif").replace("\"startLine\"", "\"line\"");
    let write = |(at, text): (usize, &String)| {
        folder.write(&format!("{at}.sarif"), text);
        folder.path(&format!("{at}.sarif"))
    };
    let files: Vec<_> = sound.iter().chain([&faulty]).enumerate().map(write).collect();
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schemas/sarif-schema-2.1.0.json");
    // One pattern of the schema is no regular expression where Unicode is asked for.
    let arguments = ["--regex-variant".into(), "nonunicode".into(), "--schemafile".into(), schema.into()];
    assert_eq!(validate(&arguments, &files), BTreeSet::from([files[3].clone()]));
}

#[test]
fn sarif_describes_every_code_and_says_which_it_found() {
    let log = value(&check(&many(), "sarif"));
    let rules = list(&log["runs"][0]["tool"]["driver"]["rules"]);
    assert_eq!(
        rules.iter().map(|rule| &rule["id"]).collect::<Vec<_>>(),
        codes().iter().map(|code| code.id).collect::<Vec<_>>()
    );
    for (rule, code) in rules.iter().zip(codes()) {
        let text = |key: &str| rule[key]["text"].as_str().unwrap_or_default();
        assert!(text("fullDescription").starts_with(text("shortDescription").split(' ').next().expect("it has words")));
        assert!(!text("shortDescription").contains('\n') && text("shortDescription").ends_with('.'), "{code}");
        assert!(!text("fullDescription").lines().any(|line| line.starts_with("## ")), "{code}");
        let page = rule["help"]["markdown"].as_str().expect("it is text");
        assert!(page.starts_with(&format!("# {code} {}\n", code.name)) && page.contains(text("help")), "{page}");
    }
    for result in list(&log["runs"][0]["results"]) {
        let index = result["ruleIndex"].as_u64().and_then(|index| usize::try_from(index).ok()).expect("it is a number");
        assert_eq!(rules[index]["id"], result["ruleId"]);
    }
}

#[test]
fn sarif_carries_the_pages_that_explain_prints_in_the_language_of_the_messages() {
    for language in ["en", "nb"] {
        let text = many().run(&["check", "--format", "sarif", "--lang", language]).out;
        let driver = value(&text)["runs"][0]["tool"]["driver"].clone();
        assert_eq!(driver["language"], language);
        for rule in list(&driver["rules"]) {
            let id = rule["id"].as_str().expect("it is text");
            let page = Workspace::empty().run(&["explain", id, "--lang", language]).out;
            let (_, body) = page.split_once('\n').expect("a page has a title");
            // On a terminal, lines end where it ends.
            let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            assert_eq!(words(rule["help"]["text"].as_str().expect("it is text")), words(body), "{id}");
        }
    }
}

#[test]
fn sarif_counts_columns_as_json_does_and_bytes_as_they_lie_on_disk() {
    let workspace = many();
    for (result, finding) in results(&workspace).iter().zip(findings(&workspace)) {
        let (region, place) = (&result["locations"][0]["physicalLocation"]["region"], &finding["place"]);
        let keys =
            [("startLine", "line"), ("startColumn", "column"), ("endLine", "end_line"), ("endColumn", "end_column")];
        assert!(keys.iter().all(|(theirs, ours)| region[theirs] == place[ours]), "{region} {place}");
    }
    for (path, name) in [(HARD_PATH, "kommunikasjonsjef"), ("strategies/plan/merke.yaml", "sjefen")] {
        let message = format!("no role is called \"{name}\"");
        let result = results(&workspace)
            .into_iter()
            .find(|result| result["message"]["text"].as_str().is_some_and(|text| text.starts_with(&message)));
        let region = result.expect("it is found")["locations"][0]["physicalLocation"]["region"].clone();
        let number =
            |key: &str| region[key].as_u64().and_then(|number| usize::try_from(number).ok()).expect("a number");
        let text = workspace.read(path);
        assert_eq!(&text.as_bytes()[number("byteOffset")..][..number("byteLength")], name.as_bytes());
        let text = text.trim_start_matches('\u{feff}');
        let line = text.lines().nth(number("startLine") - 1).expect("the line is there");
        let columns = line.chars().skip(number("startColumn") - 1).take(number("endColumn") - number("startColumn"));
        assert_eq!(columns.collect::<String>(), name);
    }
}

#[test]
fn sarif_counts_no_bytes_where_the_text_is_not_the_files_own() {
    let results = results(&Workspace::new().with("strategies/plan/latin.yaml", b"# \xe5\nroles:\n  a: \xe5\n"));
    let region = &results[0]["locations"][0]["physicalLocation"]["region"];
    assert_eq!((&region["startLine"], &region["startColumn"]), (&1.into(), &3.into()));
    assert_eq!(region["byteOffset"], Value::Null);
}

#[test]
fn sarif_has_elements_notes_and_fixes_as_json_does() {
    let workspace = many();
    let (results, findings) = (results(&workspace), findings(&workspace));
    for (result, finding) in results.iter().zip(&findings) {
        assert_eq!(result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"], finding["subject"]);
        let related = result["relatedLocations"].as_array().map_or(0, Vec::len);
        assert_eq!(related, list(&finding["notes"]).len());
        let replacement = &result["fixes"][0]["artifactChanges"][0]["replacements"][0];
        assert_eq!(replacement["insertedContent"]["text"], finding["fix"]["replacement"]);
        assert_eq!(replacement["deletedRegion"]["startColumn"], finding["fix"]["place"]["column"]);
    }
    for key in ["subject", "fix"] {
        assert!(findings.iter().any(|finding| !finding[key].is_null()), "no finding has a {key}");
    }
    assert!(results.iter().any(|result| result["relatedLocations"][0]["message"]["text"] == "first given here"));
}

// Fingerprints.

fn fingerprints(workspace: &Workspace) -> Vec<Value> {
    findings_of_gitlab(workspace).iter().map(|finding| finding["fingerprint"].clone()).collect()
}

fn findings_of_gitlab(workspace: &Workspace) -> Vec<Value> {
    list(&value(&check(workspace, "gitlab"))).to_vec()
}

#[test]
fn sarif_and_gitlab_tell_each_finding_from_all_others_in_the_same_way() {
    let workspace =
        many().with("strategies/plan/like.yaml", "goals:\n  a: {title: A, by: straks, owner: x, supports: [y, z]}\n");
    let found = fingerprints(&workspace);
    assert_eq!(found.iter().map(Value::to_string).collect::<BTreeSet<_>>().len(), found.len());
    let of_sarif =
        results(&workspace).into_iter().map(|result| result["partialFingerprints"]["codeAndElement/v1"].clone());
    assert_eq!(of_sarif.collect::<Vec<_>>(), found);
}

#[test]
fn a_finding_is_the_same_when_its_text_moves_to_another_line_or_file() {
    let goals = "goals:\n  a: {title: A, owner: x}\n";
    let before = fingerprints(&Workspace::new().with("strategies/plan/a.yaml", goals));
    let after = fingerprints(&Workspace::new().with("strategies/plan/b.yaml", format!("# ny\n\n{goals}")));
    let other = fingerprints(&Workspace::new().with("strategies/plan/a.yaml", goals.replace("a:", "b:")));
    assert_eq!((before.len(), &before), (1, &after));
    assert_ne!(before, other);
}

// How the others look.

#[test]
fn github_gets_a_command_a_line() {
    assert_data_eq!(
        check(&small(), "github"),
        str![[r#"
::error file=strategies/plan/a.yaml,line=3,endLine=3,col=3,endColumn=6,title=S010 duplicate-key::"svar" appears twice here%0Astrategies/plan/a.yaml:2:3: first given here%0Ahelp: keep one of the two, or put what both say under one "svar"
::notice file=strategies/plan/tom.yaml,line=1,endLine=1,col=1,endColumn=1,title=S024 empty-file::this file has nothing in it%0Ahelp: fill it or remove it

"#]]
    );
}

#[test]
fn gitlab_gets_a_sentence_and_what_to_do() {
    let found = findings_of_gitlab(&small());
    assert_eq!(
        found[0]["description"],
        "\"svar\" appears twice here – help: keep one of the two, or put what both say under one \"svar\""
    );
    assert_eq!((&found[0]["severity"], &found[1]["severity"]), (&"major".into(), &"info".into()));
}

#[test]
fn a_build_server_gets_a_case_for_each_finding_and_each_sound_file() {
    assert_data_eq!(
        check(&small(), "junit"),
        str![[r#"
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="stratc" tests="3" failures="1" skipped="1">
  <testsuite name="strategies/plan/a.yaml" tests="1" failures="1" skipped="0">
    <testcase name="S010 duplicate-key: strategies/plan/a.yaml" classname="strategies/plan/a.yaml" file="strategies/plan/a.yaml" line="3">
      <failure type="error" message="&quot;svar&quot; appears twice here">strategies/plan/a.yaml:3:3: &quot;svar&quot; appears twice here
strategies/plan/a.yaml:2:3: first given here
help: keep one of the two, or put what both say under one &quot;svar&quot;</failure>
    </testcase>
  </testsuite>
  <testsuite name="strategies/plan/strategy.yaml" tests="1" failures="0" skipped="0">
    <testcase name="no findings" classname="strategies/plan/strategy.yaml" file="strategies/plan/strategy.yaml"/>
  </testsuite>
  <testsuite name="strategies/plan/tom.yaml" tests="1" failures="0" skipped="1">
    <testcase name="S024 empty-file: strategies/plan/tom.yaml" classname="strategies/plan/tom.yaml" file="strategies/plan/tom.yaml" line="1">
      <skipped type="advice" message="this file has nothing in it">strategies/plan/tom.yaml:1:1: this file has nothing in it
help: fill it or remove it</skipped>
    </testcase>
  </testsuite>
</testsuites>

"#]]
    );
}

#[test]
fn xml_holds_no_character_that_xml_forbids() {
    let workspace =
        Workspace::new().with("strategies/plan/a.yaml", "goals:\n  a: {title: A, by: \"\\e[31m\\0\\uFFFF\\r\\n\"}\n");
    let text = check(&workspace, "junit");
    assert!(!text.contains(|letter: char| (letter.is_control() && letter != '\n') || letter == '\u{ffff}'), "{text}");
    assert_eq!(super::read::junit(&text).len(), 3);
}

#[test]
fn a_comment_sums_up_and_goes_through_the_files() {
    assert_data_eq!(
        check(&small(), "markdown"),
        str![[r#"
**Errors: 1, warnings: 0, advice: 1. Files: 3.**

### `strategies/plan/a.yaml`

- **error** `S010` line 3: "svar" appears twice here
  - `strategies/plan/a.yaml:2:3`: first given here
  - help: keep one of the two, or put what both say under one "svar"

### `strategies/plan/tom.yaml`

- **advice** `S024` line 1: this file has nothing in it
  - help: fill it or remove it

"#]]
    );
    assert_eq!(check(&Workspace::new(), "markdown"), "**No findings. Files: 1.**\n");
}

#[test]
fn a_comment_calls_nobody() {
    let text = check(&many(), "markdown").replace("\\<", "");
    for mark in ["@leder", "@alle", "#12", "://", "<b>", "<script>", "<!--"] {
        assert!(check(&many(), "short").contains(mark) && !text.contains(mark), "{mark}: {text}");
    }
}

//! What outlines decide: the order of a plan, how deep it goes, and what it begins with.

use super::{STRATEGY, division, document, edition_of, entries, labels, parts, table, words};
use crate::document::OPENING;
use crate::view::Edition;

/// The divisions of a plan, with the settings for its outline.
fn outlined(outline: &str) -> Vec<String> {
    let elements = "
sections: {foerst: Først, maal: {title: Mål, sections: {under: Under}}, roller: Roller}
values: {aapen: Åpen}
goals: {svar: {title: Alle får svar, section: maal, goals: {raskt: {title: Raskt, goals: {naa: Nå}}}}}
indicators: {andel: {title: Andel, goals: naa}}
measures: {brev: {title: Nye brev, by: 2028}}
roles: {sjef: {title: Sjef, section: roller}}
audiences: {alle: Alle}
";
    let files = [
        ("stratc.yaml", outline),
        ("strategies/plan/strategy.yaml", STRATEGY),
        ("strategies/plan/plan.yaml", elements),
    ];
    let document = edition_of(&files, Edition::Public);
    let names: Vec<_> = document.divisions.iter().skip(1).map(|division| division.anchor.clone()).collect();
    let listed: Vec<_> = document.contents.iter().map(|line| line.anchor.clone()).collect();
    assert_eq!(names, listed);
    names
}

#[test]
fn what_goals_rest_on_comes_before_the_chapter_with_the_goals() {
    assert_eq!(
        outlined(""),
        [
            "foerst", "_all-value", "_all-audience", "_goals", "maal", "under", "roller", "_all-indicator",
            "_all-measure", "_measures"
        ]
    );
}

#[test]
fn a_short_plan_leaves_out_what_binds_the_organisation_alone_and_chapters_that_have_nothing_else() {
    let names = outlined("outline: {name: short}");
    assert_eq!(names, ["foerst", "_all-value", "_all-audience", "_goals", "maal", "under", "_measures"]);
}

#[test]
fn settings_say_what_comes_first_and_what_else_is_left_out() {
    let names =
        outlined("outline: {order: [goal-overview, audiences, indicator-overview], leave_out: [values, roles]}");
    assert_eq!(
        names,
        [
            "foerst", "_goals", "_all-audience", "_indicators", "maal", "under", "_all-indicator", "_all-measure",
            "_measures"
        ]
    );
}

#[test]
fn what_lies_deeper_than_the_outline_goes_is_named_and_not_described() {
    let files = [
        ("stratc.yaml", "outline: {depth: 1}"),
        ("strategies/plan/strategy.yaml", STRATEGY),
        (
            "strategies/plan/plan.yaml",
            "goals: {svar: {title: Alle får svar, text: 'Vi [[raskt]].', goals: {raskt: Raskt}}}\nmeasures: {brev: {title: Brev, goals: raskt}}",
        ),
    ];
    let document = edition_of(&files, Edition::Public);
    assert!(entries(division(&document, "_all-goal"))[0].children.is_empty());
    let goal = &table(division(&document, "_measures")).rows[0].cells[1].items[0];
    assert_eq!((goal.text.as_str(), goal.href.as_deref()), ("Raskt", None));
}

#[test]
fn a_plan_begins_with_what_it_wants_by_when_how_it_goes_and_who_answers() {
    let document = document(
        "
roles: {sjef: Sjefen}
goals:
  alt:
    title: Alt
    goals:
      svar: {title: Alle får svar, owner: sjef, goals: {raskt: {title: Raskt, by: 2027}}}
      brev: {title: Gode brev, by: 2028}
indicators:
  andel:
    title: Andel
    goals: [svar, raskt]
    unit: '%'
    baseline: {value: 60, at: 2025}
    targets: [{at_least: 80, by: 2029}]
    readings: {2026-10: 75}
",
    );
    let opening = division(&document, OPENING);
    assert_eq!(parts(opening), ["# Kort fortalt", "table of goals"]);
    let glance = table(opening);
    assert_eq!(labels(glance), ["Dette vil vi", "Innen", "Slik går det", "Ansvarlig"]);
    let rows: Vec<_> = glance.rows.iter().map(|row| row.cells.iter().map(words).collect::<Vec<_>>()).collect();
    // The only goal at the top says less than those below it, and what measures two of them is counted once.
    assert_eq!(rows[0][0], "Alle får svar");
    assert_eq!(rows[0][1], "2029");
    assert!(rows[0][2].starts_with("1 "), "{}", rows[0][2]);
    assert_eq!(rows[0][3], "Sjefen");
    assert_eq!(rows[1], ["Gode brev", "2028", "", ""]);
}

//! What is certain enough to be corrected, and what is not.

use stratc::fix::fix_sources;
use stratc::world::Memory;

use crate::support::{STRATEGY, TODAY};

/// What `--fix` makes of one file of a strategy; the same text when it leaves it alone.
fn fixed(text: &str) -> String {
    fixed_at("strategies/plan/plan.yaml", text)
}

fn fixed_at(path: &str, text: &str) -> String {
    let world = Memory::new(TODAY).with("strategies/plan/strategy.yaml", STRATEGY).with(path, text);
    let fixed = fix_sources(&world, None);
    fixed.files.into_iter().find(|file| file.path == path).map_or_else(|| text.to_owned(), |file| file.after)
}

#[track_caller]
fn assert_left_alone(texts: &[&str]) {
    for text in texts {
        assert_eq!(fixed(text), *text);
    }
}

/// A goal with one more line, which is to become another.
#[track_caller]
fn assert_goal(line: &str, expected: &str) {
    let goal = |line: &str| format!("goals:\n  svar:\n    title: Svar\n    {line}\nroles: {{sjef: Sjef}}\n");
    assert_eq!(fixed(&goal(line)), goal(expected), "{line}");
}

#[test]
fn dates_and_periods_get_the_one_spelling() {
    let table = [
        ("by: 30.06.2027", "by: 2027-06-30"),
        ("by: 1.7.2027", "by: 2027-07-01"),
        ("by: 30. juni 2027  # frist", "by: 2027-06-30  # frist"),
        ("by: \"2. tertial 2027\"", "by: \"2027-T2\""),
        ("period: 2024 til 2027", "period: 2024–2027"),
        ("by: høsten 2027", "by: 2027-autumn"),
        ("by: 1. halvår 2027", "by: 2027-H1"),
        ("by: uke 12 2027", "by: 2027-W12"),
        ("period: {from: 1.1.2024, to: 31.12.2027}", "period: {from: 2024-01-01, to: 2027-12-31}"),
    ];
    table.into_iter().for_each(|(line, expected)| assert_goal(line, expected));
    for line in ["by: 1/7/2027", "by: 31.06.2027", "by: 30.06.27", "period: 2024-25"] {
        assert_goal(line, line);
    }
}

#[test]
fn in_an_english_plan_a_date_with_points_may_have_its_month_first() {
    let strategy = STRATEGY.replace("language: nb", "language: en");
    let goals = "goals:\n  a: {title: A, by: 1.7.2027}\n  b: {title: B, by: 30.6.2027}\n";
    let world =
        Memory::new(TODAY).with("strategies/plan/strategy.yaml", strategy).with("strategies/plan/a.yaml", goals);
    let fixed = fix_sources(&world, None);
    let changes: Vec<_> = fixed.fixes.iter().map(|fix| (&*fix.old, &*fix.new)).collect();
    assert_eq!(changes, [("30.6.2027", "2027-06-30")]);
}

#[test]
fn dates_are_corrected_only_where_the_language_of_the_plan_is_known() {
    let goals = "goals:\n  a: {title: A, by: 1.7.2027}\n";
    let with = |language: &str| {
        let strategy = STRATEGY.replace("language: nb", language);
        let world = Memory::new(TODAY).with("strategies/plan/strategy.yaml", strategy);
        fix_sources(&world.with("strategies/plan/a.yaml", goals), None)
            .fixes
            .into_iter()
            .map(|fix| fix.new)
            .collect::<Vec<_>>()
    };
    assert_eq!(with("language: @en"), [""; 0]);
    assert_eq!(with("språk: engelsk"), ["language", "en"]);
    assert_eq!(with("språk: bokmål"), ["language", "nb", "2027-07-01"]);
}

#[test]
fn numbers_are_corrected_only_where_they_can_be_read_in_one_way() {
    let indicator = |value: &str| format!("indicators:\n  andel: {{title: Andel, baseline: {{value: {value}}}}}\n");
    assert_eq!(fixed(&indicator("1.000.000")), indicator("1 000 000"));
    assert_eq!(fixed(&indicator("\"1.234,5 kr\"")), indicator("\"1 234,5 kr\""));
    assert_left_alone(
        &["850.000", "\"850.000 kr\"", "mange", "1.00.000"].map(indicator).each_ref().map(String::as_str),
    );
    assert_eq!(
        fixed("measures:\n  t: {title: T, cost: 1.500.000 kr}\n"),
        "measures:\n  t: {title: T, cost: 1 500 000 kr}\n"
    );
    assert_left_alone(&["measures:\n  t: {title: T, cost: 850.000 kr}\n"]);
}

#[test]
fn a_decimal_comma_in_an_english_plan_is_for_a_person_to_judge() {
    let strategy = STRATEGY.replace("language: nb", "language: en");
    let text = "indicators:\n  a: {title: A, baseline: {value: \"2,5\"}}\n";
    let world = Memory::new(TODAY).with("strategies/plan/strategy.yaml", strategy).with("strategies/plan/a.yaml", text);
    assert!(fix_sources(&world, None).files.is_empty());
}

#[test]
fn norwegian_keys_and_words_become_english() {
    let norwegian = "\
Målgrupper:
  innbyggere: Innbyggere
tiltak:
  ny-mal:
    tittel: Ny mal
    målgrupper: innbyggere
    status: pågår
    frist: 2027
gjennomganger:
  rullering: {title: Rullering, every: årlig}
kanaler:
  torg: {tittel: Torg, policy: redusere}
avgrensninger: {trykk: Trykksaker}
indikatorer: {andel: {tittel: Andel, retning: auke, hyppighet: månedlig}}
";
    let english = "\
audiences:
  innbyggere: Innbyggere
measures:
  ny-mal:
    title: Ny mal
    audiences: innbyggere
    status: ongoing
    by: 2027
reviews:
  rullering: {title: Rullering, every: year}
channels:
  torg: {title: Torg, policy: reduce}
non_goals: {trykk: Trykksaker}
indicators: {andel: {title: Andel, direction: increase, frequency: month}}
";
    assert_eq!(fixed(norwegian), english);
}

#[test]
fn a_norwegian_word_that_may_mean_two_keys_is_asked_about() {
    assert_left_alone(&["indicators:\n  andel:\n    title: Andel\n    mål: 80\n"]);
    assert_left_alone(&["measures:\n  t:\n    title: T\n    ansvarlig: sjef\nroles: {sjef: Sjef}\n"]);
}

#[test]
fn a_key_is_renamed_only_where_the_right_one_is_free() {
    assert_left_alone(&[
        "goals:\n  svar:\n    title: Svar\n    titel: Flere svar\n",
        "goals:\n  svar:\n    titel: Svar\n    tittel: Flere svar\n",
        "goals:\n  svar: Svar\ngaols:\n  hjelp: Hjelp\n",
    ]);
}

#[test]
fn a_key_is_renamed_only_where_its_value_fits() {
    assert_left_alone(&[
        "goal:\n  title: Svar\n  by: 2027\n",
        "mål:\n  tittel: Svar\n  frist: 2027\n",
        "goals:\n  svar:\n    title: Svar\n    indikator: andel\n",
        "goals:\n  svar:\n    title: Svar\n    tittle: [Flere, svar]\n",
    ]);
    assert_eq!(fixed("goal:\n  svar: {titel: Svar}\n"), "goals:\n  svar: {title: Svar}\n");
}

#[test]
fn a_name_is_corrected_only_where_one_candidate_is_near() {
    let plan = |goals: &str| {
        format!(
            "goals:\n  svar-1: Svar\n  hjelpen: Hjelp\n  tilliten: Tillit\nmeasures:\n  t: {{title: T, goals: {goals}}}\n"
        )
    };
    assert_eq!(fixed(&plan("[hjelpn, \"tiliten\", 'hjelpen']")), plan("[hjelpen, \"tilliten\", 'hjelpen']"));
    for goals in ["svar-2", "digitalisering", "hjel"] {
        assert_left_alone(&[&plan(goals)]);
    }
    assert_left_alone(&["goals: {hjelpen: A, hjelpes: B}\nmeasures:\n  t: {title: T, goals: hjelpet}\n"]);
}

#[test]
fn a_name_that_another_strategy_has_was_perhaps_to_be_looked_for_there() {
    let tiltak = "measures:\n  t: {title: T, goals: hjelpa}\n";
    let world = Memory::new(TODAY)
        .with("strategies/plan/strategy.yaml", STRATEGY)
        .with("strategies/plan/maal.yaml", "goals: {hjelpen: Hjelp}\n")
        .with("strategies/plan/tiltak.yaml", tiltak)
        .with("strategies/aarsplan/strategy.yaml", STRATEGY)
        .with("strategies/aarsplan/maal.yaml", "goals: {hjelpa: Hjelp}\n");
    assert!(fix_sources(&world, None).files.is_empty());
}

#[test]
fn names_with_a_slash_are_corrected_on_either_side() {
    let tiltak = |goals: &str| format!("measures:\n  t: {{title: T, goals: {goals}}}\n");
    for (wrong, right) in [("aarsplann/hjelpen", "aarsplan/hjelpen"), ("aarsplan/hjelpn", "aarsplan/hjelpen")] {
        let world = Memory::new(TODAY)
            .with("strategies/plan/strategy.yaml", STRATEGY)
            .with("strategies/plan/tiltak.yaml", tiltak(wrong))
            .with("strategies/aarsplan/strategy.yaml", STRATEGY)
            .with("strategies/aarsplan/maal.yaml", "goals: {hjelpen: Hjelp}\n");
        let files = fix_sources(&world, None).files;
        assert_eq!(files.first().map(|file| file.after.as_str()), Some(&*tiltak(right)), "{wrong}");
    }
}

#[test]
fn references_in_prose_are_corrected_within_their_brackets() {
    let plan = |text: &str| format!("goals:\n  svaret:\n    title: Svar\n    by: 2027\n    text: {text}\n");
    let table = [
        ("Se [[svarrt]] og [[ svarte|dette ]].", "Se [[svaret]] og [[ svaret|dette ]]."),
        ("Innen [[svarte#frist]].", "Innen [[svaret#by]]."),
        ("\"Se [[svarte]]: nå\"", "\"Se [[svaret]]: nå\""),
        ("|\n      Se her.\n      Og [[svarte]].", "|\n      Se her.\n      Og [[svaret]]."),
        ("Se `[[svarte]]`.", "Se `[[svarte]]`."),
    ];
    for (text, expected) in table {
        assert_eq!(fixed(&plan(text)), plan(expected), "{text}");
    }
}

#[test]
fn front_matter_is_corrected_and_the_text_below_it_is_not() {
    let path = "strategies/plan/svar.md";
    let text = "---\nmål: svar\nfrist: 30.06.2027\n---\n# Svar\n\nmål: svar, frist: 30.06.2027\n";
    let expected = "---\ngoal: svar\nby: 2027-06-30\n---\n# Svar\n\nmål: svar, frist: 30.06.2027\n";
    assert_eq!(fixed_at(path, text), expected);
}

#[test]
fn what_stands_elsewhere_than_it_is_read_is_left_to_a_person() {
    assert_left_alone(&[
        "goals:\n  a: {title: A, text: &ord planed}\nmeasures:\n  t: {title: T, status: *ord}\n",
        "measures:\n  t:\n    title: T\n    status: >\n      planed\n",
        "measures:\n  t:\n    title: T\n    status: \"pla\\x6eed\"\n",
    ]);
}

#[test]
fn a_fix_that_makes_a_new_fault_is_taken_back() {
    let circle = "goals:\n  hjelpen: {title: Hjelp, parent: tilitt}\n  tillit: {title: Tillit, parent: hjelpen}\n";
    assert_left_alone(&[circle]);
    let readings = "indicators:\n  a: {title: A, readings: {2027-06-30: 5, 30.06.2027: 6}}\n";
    assert_left_alone(&[readings]);
}

#[test]
fn what_the_public_may_see_is_never_changed_without_asking() {
    assert_left_alone(&[
        "goals:\n  svar: {title: Svar, visibility: offentlig}\n",
        "goals:\n  svar: {title: Svar, visibility: publc}\n",
    ]);
}

#[test]
fn a_name_that_may_stand_in_a_part_that_could_not_be_read_is_left_alone() {
    assert_left_alone(&[
        "goals:\n  hjelpen: Hjelp\nvalues:\n  ro: [a, b: {\nmeasures:\n  t: {title: T, goals: hjelpn}\n",
    ]);
}

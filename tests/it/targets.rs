//! Targets and figures: each says one thing, and what prose asks of them is a value.

use stratc::diag::{Diagnostic, Message, Translator};

use crate::support::{STRATEGY, Workspace, compile_files};

/// The messages of one code about these files.
fn found(code: &str, content: &str) -> Vec<Diagnostic> {
    let files = [("strategies/plan/strategy.yaml", STRATEGY), ("strategies/plan/innhold.yaml", content)];
    let all = compile_files(&files).diagnostics;
    all.into_iter().filter(|diagnostic| diagnostic.code.id == code).collect()
}

fn target(fields: &str) -> String {
    format!("indicators:\n  tid: {{title: Tid, unit: dager, targets: [{{{fields}, by: 2028}}]}}\n")
}

fn figure(fields: &str) -> String {
    format!("goals:\n  maal: {{title: Svar, figures: [{{quantity: brev, {fields}, by: 2028}}]}}\n")
}

#[test]
fn fields_that_say_different_things_cannot_stand_together() {
    for (fields, pairs) in [
        ("at_least: 120, change: -40 %", &["at_least change"][..]),
        ("at_least: 120, change: -40 %, from: 2019", &["at_least change"]),
        ("at_least: 3, factor: 7", &["at_least factor"]),
        ("change: 5 %, factor: 7", &["change factor"]),
        ("at_least: 3, words: bokstavord", &["at_least words"]),
        ("change: 5 %, words: bokstavord", &["change words"]),
        ("at_least: 3, change: 5 %, words: bokstavord", &["at_least change", "at_least words"]),
        ("exactly: 5, at_least: 3", &["at_least exactly"]),
        ("exactly: 5, below: 7", &["below exactly"]),
        ("below: 5, at_most: 7", &["at_most below"]),
        ("at_least: 3, above: 5", &["at_least above"]),
        ("at_least: 8, at_most: 4, below: 9", &["at_most below"]),
        ("at_least: 3, from: 2019", &["at_least from"]),
    ] {
        for (content, place) in [(target(fields), "in a target of \"Tid\""), (figure(fields), "in the figure \"brev\"")]
        {
            let expected = pairs.iter().map(|pair| {
                let (one, other) = pair.split_once(' ').expect("two fields");
                format!("\"{one}\" and \"{other}\" cannot stand together {place}")
            });
            let messages: Vec<_> = found("S034", &content).iter().map(|found| english(&found.message)).collect();
            assert_eq!(messages, expected.collect::<Vec<_>>(), "{content}");
            assert!(found("N018", &content).is_empty(), "{content}");
        }
    }
}

#[test]
fn what_says_one_thing_may_have_several_fields() {
    for fields in [
        "at_least: 3, at_most: 5, per: year, note: hm",
        "above: 3, below: 5",
        "at_least: 3, below: 5",
        "above: 3, at_most: 5",
        "exactly: 3",
        "change: 5 %, from: 2019, per: year",
        "factor: 2, from: 2019",
        "words: halvert, from: 2019",
    ] {
        for content in [target(fields), figure(fields)] {
            assert!(found("S034", &content).is_empty(), "{content}");
        }
    }
}

#[test]
fn what_a_governing_document_demands_says_one_thing_too() {
    let figures = "[{quantity: tid, at_most: 90, factor: 2, unit: dager}]";
    let content =
        format!("documents:\n  lov: {{title: Lov, demands: {{krav: {{title: Krav, figures: {figures}}}}}}}\n");
    assert_eq!(found("S034", &content).len(), 1);
}

fn english(message: &Message) -> String {
    message.text(&Translator::default())
}

/// An indicator with these fields, and a sentence that asks it for a value.
fn asked(fields: &str, field: &str) -> String {
    format!(
        "indicators:\n  tid: {{title: Tid, unit: dager, {fields}}}\n\
         goals:\n  maal: {{title: Svar, text: \"Det er [[tid#{field}]] nå.\"}}\n"
    )
}

#[test]
fn a_group_without_a_value_leaves_a_hole_in_a_sentence() {
    for (fields, field) in [
        ("targets: [{by: 2028}]", "target"),
        ("targets: [{by: 2028}]", "targets"),
        ("targets: [{note: hm}]", "target"),
        ("targets: [{note: hm}]", "targets"),
        ("targets: [{from: 2026, per: year}]", "targets"),
        ("baseline: {note: hm}", "baseline"),
        ("baseline: {}", "baseline"),
        ("baseline: {at: 2025}", "baseline"),
        ("thresholds: {}", "thresholds"),
        ("figures: [{quantity: brev, note: hm}]", "figures"),
    ] {
        let content = asked(fields, field);
        assert_eq!(found("R007", &content).len(), 1, "{content}");
    }
}

/// The only sentence of a plan's goal, as its page says it.
fn said(content: &str) -> String {
    let workspace = Workspace::empty().with("strategies/plan/strategy.yaml", STRATEGY);
    workspace.write("strategies/plan/innhold.yaml", content);
    let run = workspace.run(&["build", "--as-of", "2026-11-21", "--format", "text", "--output", "ut"]);
    assert_eq!(run.status, 0, "{}", run.err);
    let text = workspace.read("ut/plan/plan.txt").replace('\u{a0}', " ");
    let line = text.lines().map(str::trim).find(|line| line.starts_with("Det er "));
    line.unwrap_or_else(|| panic!("no sentence in: {text}")).to_owned()
}

#[test]
fn a_sentence_gets_the_values_that_there_are() {
    for (fields, field, expected) in [
        ("targets: [{at_least: 5, by: 2027}, {by: 2028}]", "target", "5 dager"),
        ("targets: [{at_least: 5, by: 2027}, {by: 2028}]", "by", "2027"),
        ("targets: [{at_least: 5, by: 2027}, {by: 2028}]", "targets", "minst 5 dager innen 2027"),
        ("targets: [{at_least: 5, by: 2027}, {words: så lavt som mulig}]", "target", "så lavt som mulig"),
        ("targets: [{by: 2028}]", "by", "2028"),
        ("baseline: {value: 7, at: 2025}", "baseline", "7 dager"),
        ("thresholds: {on_track: 5}", "thresholds", "i rute fra 5 dager"),
        ("figures: [{quantity: brev, direction: increase}]", "figures", "brev: opp"),
    ] {
        let content = asked(fields, field);
        assert!(found("R007", &content).is_empty(), "{content}");
        assert_eq!(said(&content), format!("Det er {expected} nå."), "{content}");
    }
}

#[test]
fn numbers_stand_apart_from_their_units_and_amounts_have_whole_oere() {
    for (fields, field, expected) in [
        ("unit: 1000 kr, baseline: {value: 450}", "baseline", "450 tusen kr"),
        ("unit: 1000 kr, targets: [{at_least: 500, by: 2028}]", "targets", "minst 500 tusen kr innen 2028"),
        ("unit: 1000 kr, targets: [{at_least: 500, at_most: 600}]", "target", "500–600 tusen kr"),
        ("unit: 1000 tonn, baseline: {value: 450}", "baseline", "450 tusen tonn"),
        ("unit: 100 km, baseline: {value: 450}", "baseline", "450 × 100 km"),
        ("unit: mill. kr, baseline: {value: 450,5}", "baseline", "450,5 mill. kr"),
        ("unit: pct., baseline: {value: 45}", "baseline", "45 %"),
        ("unit: kr, baseline: {value: '1234,50'}", "baseline", "1234,50 kr"),
        ("unit: kr per sak, baseline: {value: '1234,5'}", "baseline", "1234,50 kr per sak"),
        ("unit: kr, baseline: {value: '1234,00'}", "baseline", "1234 kr"),
        ("unit: dager, targets: [{at_least: 5, at_most: 5}]", "target", "5 dager"),
        ("unit: dager, targets: [{change: 0, from: 2025}]", "targets", "uendret fra 2025"),
    ] {
        let content = asked(fields, field).replace("unit: dager, unit", "unit").replace("450,5", "'450,5'");
        assert_eq!(said(&content), format!("Det er {expected} nå."), "{content}");
    }
    let measure = "measures:\n  brev: {title: Brev, cost: '1 234,50 kr'}\n\
                   goals:\n  maal: {title: Svar, text: \"Det er [[brev#cost]] nå.\"}\n";
    assert_eq!(said(measure), "Det er 1234,50 kr nå.");
}

#[test]
fn parts_of_a_year_are_held_against_each_other() {
    let content = "\
indicators:
  tid: {title: Tid, unit: kvartal, targets: [{at_most: 4, by: 2028}], covers: krav}
documents:
  lov: {title: Lov, demands: {krav: {title: Krav, figures: [{quantity: tid, at_most: 1, unit: år, by: 2028}]}}}
";
    assert!(found("N002", content).is_empty());
    assert_eq!(found("N001", &content.replace("at_most: 4", "at_most: 5")).len(), 1);
}

fn review(questions: &str) -> String {
    format!(
        "reviews:\n  rullering: {{title: Rullering, questions: {questions}}}\n\
         goals:\n  maal: {{title: Svar, text: \"Det er [[rullering#questions]] nå.\"}}\n"
    )
}

#[test]
fn sentences_stand_one_after_the_other() {
    assert_eq!(said(&review("[En?, To.]")), "Det er En? To. nå.");
    assert_eq!(said(&review("[Det er en., Det er to.]")), "Det er Det er en. Det er to. nå.");
    assert_eq!(said(&review("[en ting, en til]")), "Det er en ting og en til nå.");
}

#[test]
fn an_empty_item_of_a_list_is_reported() {
    for questions in ["[En?, \"\", To.]", "[En?, \" \", To.]", "[En?, null, To.]"] {
        let messages: Vec<_> = found("S014", &review(questions)).iter().map(|found| english(&found.message)).collect();
        assert_eq!(messages, ["\"questions\" has an empty item"], "{questions}");
    }
}

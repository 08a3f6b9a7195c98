//! Levels and limits of one strategy, beside those of the workspace.

use super::{DOCUMENT, found};
use crate::support::{STRATEGY, compile_files};

/// A goal that nothing measures, in a strategy that says `settings` and a workspace that says `workspace`.
fn levels(settings: &str, workspace: &str) -> Vec<String> {
    let (_, strategy) = STRATEGY.split_once('\n').expect("the first line says levels");
    let compilation = compile_files(&[
        ("stratc.yaml", workspace),
        ("strategies/plan/strategy.yaml", &format!("{settings}{strategy}")),
        ("strategies/plan/maal.yaml", "goals: {tillit: Tillit}\n"),
        ("strategies/plan/dokumenter.yaml", DOCUMENT),
    ]);
    let level =
        |found: &&stratc::diag::Diagnostic| found.code.id == "M001" || found.level == stratc::diag::Level::Error;
    let found = compilation.diagnostics.iter().filter(level);
    found.map(|found| format!("{} {}", found.level.word(), found.code)).collect()
}

#[test]
fn a_strategys_levels_beat_the_workspaces() {
    assert_eq!(levels("", ""), ["warning M001"]);
    assert_eq!(levels("", "levels: {error: [M001]}\n"), ["error M001"]);
    assert_eq!(levels("levels: {advice: [M001]}\n", "levels: {error: [M001]}\n"), ["advice M001"]);
    assert_eq!(levels("levels: {off: [M001]}\n", "levels: {error: [M001]}\n"), [""; 0]);
    assert_eq!(levels("levels: {warning: [goal-without-indicator]}\n", "levels: {off: [M]}\n"), ["warning M001"]);
}

#[test]
fn the_more_exact_name_wins_wherever_it_stands() {
    assert_eq!(levels("levels: {off: [M]}\n", "levels: {error: [M001]}\n"), ["error M001"]);
}

#[test]
fn a_strategys_levels_hold_for_that_strategy_only() {
    let (own, other) = (STRATEGY.replace("off: [C, M,", "off: [C,"), STRATEGY);
    let compilation = compile_files(&[
        ("strategies/en/strategy.yaml", &own),
        ("strategies/en/maal.yaml", "goals: {tillit: Tillit}\n"),
        ("strategies/to/strategy.yaml", other),
        ("strategies/to/maal.yaml", "goals: {tillit: Tillit}\n"),
    ]);
    let paths: Vec<_> =
        compilation.diagnostics.iter().map(|found| compilation.sources.file(found.span.file()).path()).collect();
    assert_eq!(paths, ["strategies/en/maal.yaml"]);
}

#[test]
fn a_level_for_no_rule_is_pointed_at_in_the_strategy() {
    let strategy = STRATEGY.replace("A001, A002", "A001, A9");
    let compilation = compile_files(&[("strategies/plan/strategy.yaml", &strategy)]);
    assert_eq!(found(&compilation), ["strategy.yaml:1 S021"]);
    assert_eq!(compilation.sources.slice(compilation.diagnostics[0].span), "A9");
}

#[test]
fn what_must_be_right_has_no_level_to_set() {
    let strategy = STRATEGY.replace("A001, A002", "A001, R001");
    let compilation = compile_files(&[("strategies/plan/strategy.yaml", &strategy)]);
    assert_eq!(found(&compilation), ["strategy.yaml:1 S021"]);
    let message = compilation.diagnostics[0].message.text(&stratc::diag::Translator::default());
    assert_eq!(message, "the level of \"R001\" cannot be set");
}

#[test]
fn levels_in_another_file_than_strategy_yaml_are_refused() {
    let files = [("strategies/plan/strategy.yaml", STRATEGY), ("strategies/plan/maal.yaml", "levels: {off: [A]}\n")];
    assert_eq!(found(&compile_files(&files)), ["maal.yaml:1 S013"]);
}

#[test]
fn a_limit_is_a_whole_number_above_zero() {
    for (limit, is_sound) in [("60", true), ("1 000", true), ("0", false), ("-5", false), ("\"12,5\"", false)] {
        let strategy = STRATEGY.replace("strategy:", &format!("limits:\n  sentence_words: {limit}\nstrategy:"));
        let own = compile_files(&[("strategies/plan/strategy.yaml", &strategy)]);
        let settings = format!("limits:\n  sentence_words: {limit}\n");
        let workspace = compile_files(&[("stratc.yaml", &settings), ("strategies/plan/strategy.yaml", STRATEGY)]);
        let expected: &[&str] = if is_sound { &[] } else { &["strategy.yaml:3 S016"] };
        assert_eq!(found(&own), expected, "{limit}");
        let expected: &[&str] = if is_sound { &[] } else { &["stratc.yaml:2 S016"] };
        assert_eq!(found(&workspace), expected, "{limit}");
    }
}

#[test]
fn a_limit_that_cannot_be_one_says_what_to_write() {
    let strategy = STRATEGY.replace("strategy:", "limits: {lix: 0}\nstrategy:");
    let compilation = compile_files(&[("strategies/plan/strategy.yaml", &strategy)]);
    let english = stratc::diag::Translator::default();
    let [found] = &compilation.diagnostics[..] else { panic!("one finding") };
    assert_eq!(found.message.text(&english), "\"lix\" must be a whole number above zero");
    assert_eq!(found.help[0].text(&english), "write another number, or remove the line to use stratc's own limit");
}

#[test]
fn an_unknown_limit_is_pointed_at() {
    let strategy = STRATEGY.replace("strategy:", "limits: {liks: 50}\nstrategy:");
    assert_eq!(found(&compile_files(&[("strategies/plan/strategy.yaml", &strategy)])), ["strategy.yaml:2 S013"]);
}

#[test]
fn the_limits_of_a_strategy_beat_the_workspaces() {
    use stratc::rules::Context;
    let strategy = STRATEGY.replace("strategy:", "limits: {sentence_words: 12}\nstrategy:");
    let compilation = compile_files(&[
        ("stratc.yaml", "limits: {sentence_words: 30, lix: 50}\n"),
        ("strategies/en/strategy.yaml", &strategy),
        ("strategies/to/strategy.yaml", STRATEGY),
    ]);
    let context = Context::new(&compilation.plan, compilation.as_of, compilation.settings.limits);
    let limits = compilation.plan.strategies().map(|(scope, _)| context.limits(scope));
    let shown: Vec<_> = limits.map(|limits| (limits.sentence_words.to_string(), limits.lix.to_string())).collect();
    assert_eq!(shown, [("12".into(), "50".into()), ("30".to_owned(), "50".to_owned())]);
}

#[test]
fn the_largest_of_limits_is_never_reached() {
    let largest = "79228162514264337593543950335";
    let limits =
        format!("limits: {{overload_share: {largest}, overload_least: 1, growth_times: {largest}}}\nstrategy:");
    let compilation = compile_files(&[
        ("strategies/plan/strategy.yaml", &STRATEGY.replace("strategy:", &limits).replace(", O,", ",")),
        (
            "strategies/plan/maal.yaml",
            "roles: {sjef: Sjefen}\ngoals:\n  tillit: {title: Tillit, owner: sjef}\n  svar: {title: Svar, owner: sjef}\n",
        ),
    ]);
    assert!(compilation.diagnostics.iter().all(|found| found.code.id != "O006"), "{:?}", found(&compilation));
}

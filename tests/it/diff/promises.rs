//! What becomes of one promise in a new version, judged as a board would: pairs of versions, with the judgement forth and back.

use jiff::civil::date;
use stratc::diff::compare;
use stratc::model::Word as _;
use stratc::view::{Edition, PlanRecord, Visible};

use crate::support::{STRATEGY, compile_files};

/// The records of a plan with these elements.
fn plan(elements: &str) -> Vec<PlanRecord> {
    let today = date(2026, 12, 1);
    let files = [("strategies/plan/strategy.yaml", STRATEGY), ("strategies/plan/a.yaml", elements)];
    let plan = compile_files(&files).plan;
    let visible = Visible::new(&plan, Edition::Internal, today);
    plan.strategies()
        .filter_map(|(scope, _)| PlanRecord::new(&plan, &visible, scope, Edition::Internal, today))
        .collect()
}

/// The judgement of the only element that differs; "same" where none does.
fn judged(old: &str, new: &str) -> &'static str {
    let (old, new) = (plan(old), plan(new));
    let comparison = compare(&old, &new);
    let elements: Vec<_> = comparison.plans.iter().flat_map(|plan| &plan.elements).collect();
    match elements[..] {
        [] => "same",
        [element] => element.judgement.word(),
        _ => "several",
    }
}

fn assert_judged(table: &[(&str, &str)], forth: &str, back: &str, whole: impl Fn(&str) -> String) {
    let mut wrong = Vec::new();
    for (old, new) in table {
        let (old, new) = (whole(old), whole(new));
        for (from, to, expected) in [(&old, &new, forth), (&new, &old, back)] {
            let found = judged(from, to);
            if found != expected {
                wrong.push(format!("{found}, not {expected}:\n{from}→\n{to}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn text(text: &str) -> String {
    format!("goals:\n  maal: {{title: Tjenester, text: \"{text}\"}}\n")
}

fn targets(targets: &str) -> String {
    format!("indicators:\n  andel: {{title: Andel, unit: \"%\", direction: increase, targets: [{targets}]}}\n")
}

fn of_count(targets: &str) -> String {
    format!("indicators:\n  tall: {{title: Møter, unit: møter, targets: [{targets}]}}\n")
}

#[test]
fn hedges_and_conditions_weaken_a_promise() {
    let table = [
        ("Vi skal svare alle.", "Vi skal som hovedregel svare alle."),
        ("Vi skal svare alle.", "Vi skal normalt svare alle."),
        ("Vi skal svare alle.", "Vi skal svare alle så langt det er mulig."),
        ("Vi skal svare alle.", "Vi skal svare alle dersom vi får penger."),
        ("Vi skal svare alle.", "Vi skal svare alle innenfor rammen av budsjettet."),
        ("Vi skal svare alle.", "Hvis økonomien tillater det, skal vi svare alle."),
        ("Vi skal korte ned køen.", "Vi tar sikte på å korte ned køen."),
        ("Vi skal korte ned køen.", "Vi skal arbeide for å korte ned køen."),
        ("Vi skal korte ned køen.", "Vi skal vurdere å korte ned køen."),
        ("Vi skal sikre trygge veier.", "Vi skal legge til rette for trygge veier."),
        ("Vi skal sørge for trygge veier.", "Vi skal bidra til trygge veier."),
        ("Alle barn får plass.", "De fleste barn får plass."),
        ("Rådet er bindende og skal følges.", "Rådet er bindende og bør følges."),
    ];
    assert_judged(&table, "weakened", "strengthened", text);
}

#[test]
fn the_same_in_other_words_is_neutral() {
    let table = [
        ("Vi svarer innen 31.12.2027.", "Vi svarer innen 31. desember 2027."),
        ("Vi bygger to skoler.", "Vi bygger 2 skoler."),
        ("Vi bruker 1,5 millioner kroner.", "Vi bruker 1 500 000 kroner."),
        ("25 prosent av barna sykler.", "25 % av barna sykler."),
        ("Vi svarer f.eks. på chat.", "Vi svarer for eksempel på chat."),
        ("Vi skal svare alle.", "Vi må svare alle."),
        ("Barn og unge får svar.", "Unge og barn får svar."),
        ("Vi svarer alle. Vi hjelper barn.", "Vi hjelper barn. Vi svarer alle."),
        ("Barna kan ta aktivt del i planen.", "Barna kan aktivt ta del i planen."),
        ("Barna får svar innen to dager.", "Innen to dager får barna svar."),
        ("Innbyggerne får svar.", "Innbyggeren får et svar."),
    ];
    assert_judged(&table, "neutral", "neutral", text);
}

#[test]
fn what_turns_the_meaning_is_no_wording() {
    let table = [
        ("Kommunen betaler staten.", "Staten betaler kommunen."),
        ("Kontoret er åpent fra 8 til 16.", "Kontoret er åpent fra 16 til 8."),
        (
            "Skolen får 4 millioner i 2027 og 2 millioner i 2028.",
            "Skolen får 2 millioner i 2027 og 4 millioner i 2028.",
        ),
        ("Vi bygger ikke ut. Vi legger ned.", "Vi bygger ut. Vi legger ikke ned."),
        ("Alle får raskere svar.", "Alle får raskt svar."),
        ("Vi verner planten.", "Vi verner planen."),
        ("Vi innførte ordningen.", "Vi innfører ordningen."),
        ("Du kan klage på vedtaket.", "Du må klage på vedtaket."),
    ];
    assert_judged(&table, "changed", "changed", text);
}

#[test]
fn a_table_whose_amounts_change_places_has_changed() {
    let table = |school: &str, health: &str| {
        format!(
            "goals:\n  maal:\n    title: Penger\n    text: |\n      | Hva | Beløp |\n      |---|---|\n      | Skole | {school} |\n      | Helse | {health} |\n"
        )
    };
    assert_eq!(judged(&table("4", "2"), &table("2", "4")), "changed");
}

#[test]
fn who_promises_nothing_is_neither_weakened_nor_strengthened() {
    let risk = |text: &str| format!("risks:\n  flom: {{title: Flom, text: {text}}}\n");
    assert_judged(&[("Flommen kan skade skolen.", "Flommen skader skolen.")], "changed", "changed", risk);
}

#[test]
fn a_target_that_more_values_keep_is_weaker() {
    let table = [
        ("{at_least: 80, by: 2028}", "{at_least: 60, at_most: 80, by: 2028}"),
        ("{at_least: 80, by: 2028}", "{exactly: 70, by: 2028}"),
        ("{at_least: 80, by: 2028}", "{at_least: 80, by: 2028, note: dersom vi får penger}"),
        ("{at_least: 80, by: 2028}", "{words: om lag 80 prosent, by: 2028}"),
    ];
    assert_judged(&table, "weakened", "strengthened", targets);
    let table = [
        ("{at_least: 4, at_most: 8, by: 2028}", "{at_least: 2, at_most: 10, by: 2028}"),
        ("{exactly: 5, by: 2028}", "{at_least: 4, at_most: 6, by: 2028}"),
        ("{at_least: 2, per: half-year}", "{at_least: 3, per: year}"),
    ];
    assert_judged(&table, "weakened", "strengthened", of_count);
}

#[test]
fn rates_that_come_to_the_same_are_the_same_and_others_are_not_called_better() {
    assert_judged(&[("{at_least: 2, per: half-year}", "{at_least: 4, per: year}")], "same", "same", of_count);
    assert_judged(&[("{change: '+15 %', per: year}", "{change: '+15 %', by: 2027}")], "changed", "changed", targets);
}

#[test]
fn targets_that_all_move_a_year_are_later() {
    let old = "{at_least: 60, by: 2026}, {at_least: 70, by: 2027}, {at_least: 80, by: 2028}";
    let new = "{at_least: 60, by: 2027}, {at_least: 70, by: 2028}, {at_least: 80, by: 2029}";
    assert_judged(&[(old, new)], "weakened", "strengthened", targets);
}

#[test]
fn figures_of_a_promise_have_a_direction() {
    let measure =
        |figure: &str| format!("measures:\n  moeter: {{title: Møter, figures: [{{quantity: møter, {figure}}}]}}\n");
    let table = [
        ("at_least: 6, per: year", "at_least: 4, per: year"),
        ("at_most: 3", "at_most: 5"),
        ("exactly: 4", "at_least: 3, at_most: 5"),
    ];
    assert_judged(&table, "weakened", "strengthened", measure);
}

#[test]
fn what_gains_in_one_way_and_changes_in_another_is_changed() {
    let old = "measures:\n  m: {title: Hus, by: 2028, cost: 900000 kr, deliverable: Ti hus}\n";
    let new = "measures:\n  m: {title: Hus, by: 2027, cost: 1000 kr, deliverable: Ett telt}\n";
    assert_eq!(judged(old, new), "changed");
}

#[test]
fn values_with_an_order_are_judged_by_it() {
    let channel = |policy: &str| format!("channels:\n  avis: {{title: Avis, form: newsletter, policy: {policy}}}\n");
    assert_judged(&[("grow", "retire"), ("maintain", "reduce")], "weakened", "strengthened", channel);
    let indicator = |often: &str| format!("indicators:\n  tall: {{title: Møter, unit: møter, frequency: {often}}}\n");
    assert_judged(&[("tertial", "half-year"), ("month", "2 years")], "weakened", "strengthened", indicator);
}

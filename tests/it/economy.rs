//! Money by year: what is read, added up and said, and what no public sum may tell.

use crate::support::{STRATEGY, Workspace, codes, compile_files};

const MEASURES: &str = "\
goals:
  svar: Alle får svar
measures:
  kurs:
    title: Kurs
    goals: svar
    funding: Driftsbudsjettet
    costs:
      - {year: 2026, amount: \"100 000,10 kr\", status: granted}
      - {year: 2027, amount: \"200 000,20 kr\", status: estimated, funding: Tilskudd}
  reise: {title: Reise, goals: svar, costs: {year: 2027, amount: 5000 EUR}}
  stanset: {title: Stanset, status: stopped, costs: {year: 2026, amount: 777 kr}}
  gammel: {title: Gammel, cost: 50 000 kr}
";

fn workspace() -> Workspace {
    let strategy =
        format!("{STRATEGY}  budgets: [{{year: 2026, amount: 150 000 kr}}, {{year: 2027, amount: 300 000 kr}}]\n");
    Workspace::new().with("strategies/plan/strategy.yaml", strategy).with("strategies/plan/a.yaml", MEASURES)
}

fn said(workspace: &Workspace) -> String {
    let run = workspace.run(&["show", "money", "plan"]);
    assert_eq!(run.status, 0, "{}", run.err);
    run.out.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn sums_are_exact_and_each_currency_has_its_own() {
    let said = said(&workspace());
    for words in [
        "Tiltakene koster til sammen 350 000,30 kr.",
        "Av dette er 100 000,10 kr (29 %) bevilget.",
        "50 000 kr (14 %) er uten finansiering.",
        "Tiltakene koster til sammen 5000 euro.",
        "Økonomisk ramme: 450 000 kr (2026: 150 000 kr, 2027: 300 000 kr)",
        "Tilskudd: 200 000,20 kr (2027: 200 000,20 kr)",
    ] {
        assert!(said.contains(words), "no \"{words}\" in {said}");
    }
    assert!(!said.contains("777"), "a measure that was stopped costs nothing: {said}");
}

#[test]
fn an_unknown_plan_is_told() {
    let run = workspace().run(&["show", "money", "plam"]);
    assert_ne!(run.status, 0);
    assert!(run.err.contains("plam"), "{}", run.err);
}

#[test]
fn no_public_sum_holds_what_is_hidden() {
    let secret = "measures:\n  hemmelig: {title: Kanari, costs: {year: 2026, amount: 1000 kr}, visibility: internal}\n";
    let (plain, hiding) = (workspace(), workspace().with("strategies/plan/b.yaml", secret));
    for workspace in [&plain, &hiding] {
        let run = workspace.run(&["build", "--format", "html,text,csv"]);
        assert_eq!(run.status, 0, "{}", run.err);
    }
    for file in ["plan.txt", "index.html", "costs.csv", "economy.csv"] {
        let read = |workspace: &Workspace| {
            std::fs::read_to_string(workspace.path(&format!("public/plan/{file}"))).expect("it is there")
        };
        assert_eq!(read(&plain), read(&hiding), "{file}");
    }
    let run = hiding.run(&["build", "--edition", "internal", "--format", "text"]);
    assert_eq!(run.status, 0, "{}", run.err);
}

#[test]
fn a_plan_with_costs_as_a_whole_alone_has_no_chapter_on_money() {
    let old = "measures:\n  gammel: {title: Gammel, cost: 50 000 kr}\n";
    let workspace = Workspace::new().with("strategies/plan/a.yaml", old);
    let run = workspace.run(&["build", "--format", "text,csv"]);
    assert_eq!(run.status, 0, "{}", run.err);
    let text = std::fs::read_to_string(workspace.path("public/plan/plan.txt")).expect("it is there");
    assert!(text.contains("50 000 kr") && !text.to_lowercase().contains("økonomi"), "{text}");
    assert!(!workspace.path("public/plan/economy.csv").exists());
    assert!(said(&workspace).contains("Tiltakene koster til sammen 50 000 kr."));
}

/// The codes of N that a plan with this budget and measure raises.
fn found(strategy: &str, measure: &str) -> Vec<&'static str> {
    let head = STRATEGY.replace("T, N, A", "T, A");
    let strategy = format!("{head}  period: 2026–2029\n{strategy}");
    let measure = format!("measures:\n  kurs: {{title: Kurs, {measure}}}\n");
    let files = [("strategies/plan/strategy.yaml", &*strategy), ("strategies/plan/a.yaml", &*measure)];
    codes(&compile_files(&files))
}

#[test]
fn what_does_not_add_up_is_found_and_nothing_else() {
    let years = "costs: [{year: 2026, amount: 100 kr}, {year: 2027, amount: 200 kr}]";
    let budgets = "  budgets: [{year: 2026, amount: 100 kr}, {year: 2027, amount: 250 kr}]\n";
    let table = [
        ("", format!("cost: 300 kr, {years}"), &[][..]),
        ("", format!("cost: 301 kr, {years}"), &["N051"]),
        ("", "cost: 1 EUR, costs: {year: 2026, amount: 5 EUR}".to_owned(), &["N051"]),
        ("", format!("start: 2026-03, by: 2027-02, {years}"), &[]),
        ("", format!("start: 2027-01, by: 2027-06, {years}"), &["N052"]),
        ("", format!("by: 2026-12, {years}"), &["N052"]),
        ("", "costs: {year: 2030, amount: 5 kr}".to_owned(), &["N052"]),
        (budgets, years.to_owned(), &[]),
        (budgets, "costs: {year: 2026, amount: 101 kr}".to_owned(), &["N007"]),
        ("  budget: 299 kr\n", years.to_owned(), &["N007"]),
        (
            "  budget: 350 kr\n  budgets: [{year: 2026, amount: 100 kr}, {year: 2027, amount: 200 kr}]\n",
            years.to_owned(),
            &["N051"],
        ),
        ("  budgets: {year: 2025, amount: 9 kr}\n", "by: 2027".to_owned(), &["N052"]),
        (budgets, "costs: [{year: 2026, amount: 9 EUR}, {year: 2027, amount: 9 EUR}]".to_owned(), &["N019"]),
    ];
    for (strategy, measure, expected) in table {
        assert_eq!(found(strategy, &measure), expected, "{strategy}{measure}");
    }
}

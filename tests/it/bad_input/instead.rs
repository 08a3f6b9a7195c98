//! Keys and values as people write them: what to write instead is said of each, and what is certain is fixed.

use serde_json::Value;

use super::run;
use crate::support::{STRATEGY, Workspace};

fn workspace(file: &str, text: &str) -> Workspace {
    Workspace::empty()
        .with("strategies/plan/strategy.yaml", format!("{STRATEGY}\nroles:\n  sjef: Sjef\n  web: Webredaktør\n"))
        .with(&format!("strategies/plan/{file}"), text)
}

/// What is said of a file: for each finding that something cannot be read, its help, and the fix in brackets.
fn told(file: &str, text: &str) -> Vec<String> {
    let out = run(&workspace(file, text), &["check", "--format", "json", "--lang", "nb"]).out;
    let found: Vec<Value> = serde_json::from_str(&out).expect("it is JSON");
    let of_source =
        found.iter().filter(|found| found["code"].as_str().is_some_and(|code| code.starts_with('S') || code == "C001"));
    let line = |found: &Value| {
        let help = found["help"][0].as_str().unwrap_or_default().to_owned();
        match found["fix"]["replacement"].as_str() {
            Some(fix) => format!("{help} [{fix}]"),
            None => help,
        }
    };
    of_source.map(line).collect()
}

/// What is said of one field of a measure.
fn of_measure(line: &str) -> Vec<String> {
    told("a.yaml", &format!("measures:\n  t:\n    title: T\n    {line}\n"))
}

fn of_goal(line: &str) -> Vec<String> {
    told("a.yaml", &format!("goals:\n  m:\n    title: M\n    {line}\n"))
}

fn check(of: fn(&str) -> Vec<String>, table: &[(&str, &str)]) {
    for (line, expected) in table {
        let expected: Vec<_> = Some((*expected).to_owned()).filter(|text| !text.is_empty()).into_iter().collect();
        assert_eq!(of(line), expected, "{line}");
    }
}

#[test]
fn what_a_page_calls_a_field_is_that_field() {
    check(
        of_measure,
        &[
            ("ansvarlig: sjef", "mente du «owner»?"),
            ("ansvarleg: sjef", "mente du «owner»?"),
            ("Ovddasvástideaddji: sjef", "mente du «owner»? [owner]"),
            ("Responsible: sjef", "mente du «responsible»? [responsible]"),
            ("Utføres av: sjef", "mente du «responsible»? [responsible]"),
            ("ansvarlig: [sjef, web]", "mente du «responsible»?"),
            ("frist: 2027", "mente du «by»? [by]"),
            ("kostnad: 5 kr", "mente du «cost»? [cost]"),
            ("budsjett: 5 kr", "mente du «cost»? [cost]"),
            ("Forventet effekt: Bra", "mente du «effect»? [effect]"),
            ("owner: [sjef, web]", "behold en av dem i «owner», og flytt de andre til «responsible»"),
            ("owner: sjef", ""),
        ],
    );
    check(
        of_goal,
        &[
            ("ansvarlig: sjef", "mente du «owner»? [owner]"),
            ("eier: sjef", "mente du «owner»? [owner]"),
            ("Perspektiv: brukere", "mente du «perspective»? [perspective]"),
            ("mål: {n: N}", "mente du «goals»? [goals]"),
            ("tiltak: {n: N}", "mente du «measures»? [measures]"),
            ("owner: [sjef, web]", "behold en av dem, og nevn de andre i teksten"),
        ],
    );
    let top = told("a.yaml", "Dette prioriterer vi ikke:\n  x: X\nMålgrupper:\n  y: Y\n");
    assert_eq!(top, ["mente du «non_goals»? [non_goals]", "mente du «audiences»? [audiences]"]);
}

#[test]
fn a_key_in_the_wrong_place_is_told_its_own() {
    check(
        of_measure,
        &[
            ("måltall: 80", "«targets» er et felt i en indikator"),
            ("levels: {off: [A]}", "«levels» hører hjemme i strategy.yaml, helt til venstre på en linje"),
            ("vision: Alt", "«vision» er et felt i en strategi"),
            ("at_least: 80", "«at_least» hører hjemme i «targets» i en indikator"),
            ("channels: nett", ""),
        ],
    );
    let indicator = told("a.yaml", "indicators:\n  i:\n    title: I\n    minst: 80\n");
    assert_eq!(indicator, ["skriv det slik: targets: [{at_least: 80, by: 2027}]"]);
    let indicator = told("a.yaml", "indicators:\n  i:\n    title: I\n    måltall: [{minst: 80, innen: 2027}]\n");
    assert_eq!(indicator, ["mente du «targets»? [targets]"]);
    assert_eq!(told("a.yaml", "vision: Alt\n"), ["rykk inn «vision» under «strategy:» i strategy.yaml"]);
}

#[test]
fn a_field_under_another_name_is_not_missing_as_well() {
    assert_eq!(told("a.yaml", "goals:\n  m:\n    tittel: M\n"), ["mente du «title»? [title]"]);
    assert_eq!(told("a.md", "---\nTittel: Ny\n---\nTekst.\n"), ["mente du «title»? [title]"]);
}

#[test]
fn who_may_see_an_element_is_never_guessed_but_explained() {
    let all =
        "skriv public for alle, internal for bare virksomheten, eller {embargo: 2027-03-01} for alle fra den dagen av";
    let until = "skriv visibility: {embargo: 2027-03-01} for å holde det tilbake fra offentligheten til den dagen";
    check(
        of_goal,
        &[
            ("visibility: hemmelig", "mente du «internal»?"),
            ("visibility: intern", "mente du «internal»?"),
            ("visibility: offentlig", "mente du «public»?"),
            ("visibility: tull", all),
            ("visibility: [internal]", all),
            ("visibility: 2027-03-01", until),
            ("visibility: 1. mars 2027", until),
            ("visibility: sperret til 1.3.2027", until),
            ("visibility: {sperrefrist: 2027-03-01}", "mente du «embargo»? [embargo]"),
            ("visibility: {embargo: 2027-03-01}", ""),
        ],
    );
    let out =
        run(&workspace("a.yaml", "goals:\n  m: {title: M, visibility: hemmelig}\n"), &["check", "--lang", "nb"]).out;
    assert!(out.contains(all), "{out}");
}

#[test]
fn a_date_is_told_as_it_is_written_here() {
    let year = "skriv året også, for eksempel 2027-03 for en måned eller 2027-03-31 for en dag";
    check(
        of_measure,
        &[
            ("by: 1.3.2028", "skriv 2028-03-01 i stedet [2028-03-01]"),
            ("by: 30.06.2027", "skriv 2027-06-30 i stedet [2027-06-30]"),
            ("by: 30.06.27", "skriv 2027-06-30 i stedet"),
            ("by: 1. mars 2028", "skriv 2028-03-01 i stedet [2028-03-01]"),
            ("by: mars 2028", "skriv 2028-03 i stedet [2028-03]"),
            ("by: vår 2027", "skriv 2027-spring i stedet [2027-spring]"),
            ("by: våren 2027", "skriv 2027-spring i stedet [2027-spring]"),
            ("by: 1. halvår 2027", "skriv 2027-H1 i stedet [2027-H1]"),
            ("by: Q1 2027", "skriv 2027-Q1 i stedet [2027-Q1]"),
            ("by: innen 2028", "skriv 2028 i stedet [2028]"),
            ("start: innen 2028", "skriv 2028 i stedet"),
            ("by: 2027/2028", ""),
            ("by: uke 12", year),
            ("by: mars", year),
            ("by: løpende", ""),
            ("by: årlig", "skriv «every: year», og «by: ongoing» hvis det ikke tar slutt"),
            ("by: 2027-Q1", ""),
        ],
    );
    let fixed = workspace("a.yaml", "measures:\n  t:\n    title: T\n    by: 1.3.2028\n");
    run(&fixed, &["check", "--fix"]);
    assert!(fixed.read("strategies/plan/a.yaml").contains("by: 2028-03-01"));
}

#[test]
fn how_often_is_understood_in_words() {
    let of = |line: &str| told("a.yaml", &format!("reviews:\n  r:\n    title: R\n    {line}\n"));
    for (words, right) in [
        ("hvert år", "year"),
        ("kvart år", "year"),
        ("årlig", "year"),
        ("månedlig", "month"),
        ("kvartalsvis", "quarter"),
        ("annethvert år", "2 years"),
        ("to ganger i året", "half-year"),
        ("hver 14. dag", "14 days"),
        ("løpende", "continuous"),
    ] {
        assert_eq!(of(&format!("every: {words}")), [format!("skriv {right} i stedet [{right}]")], "{words}");
    }
    assert!(of("every: ved behov")[0].starts_with("skriv day, week, month"));
}

#[test]
fn the_state_of_a_measure_is_understood_in_norwegian() {
    for (words, right) in [
        ("påbegynt", "ongoing"),
        ("påbyrja", "ongoing"),
        ("pågår", "ongoing"),
        ("ferdig", "done"),
        ("avsluttet", "done"),
        ("ikke startet", "planned"),
        ("ikkje starta", "planned"),
        ("utsatt", "delayed"),
        ("in progress", "ongoing"),
    ] {
        assert_eq!(of_measure(&format!("status: {words}")), [format!("mente du «{right}»? [{right}]")], "{words}");
    }
}

#[test]
fn an_amount_is_told_as_it_is_written_here() {
    check(
        of_measure,
        &[
            ("cost: 300 000–400 000 kr", "skriv en av dem, 300 000 kr eller 400 000 kr, og forklar resten i teksten"),
            ("cost: 1,2 MNOK", "skriv 1,2 mill. NOK i stedet [1,2 mill. NOK]"),
            ("cost: 1,2 mill. kr", ""),
            ("cost: 500' kr", "skriv 500 000 kr i stedet"),
            ("cost: ca. 500 000 kr", "skriv bare 500 000 kr, og ta med «ca.» i teksten"),
            ("cost: 200 timer", "skriv beløpet som for eksempel «850 000 kr», «2,5 mill. kr» eller «EUR 2000»"),
        ],
    );
}

#[test]
fn a_number_stands_alone_and_words_before_it_are_fields() {
    let of = |target: &str| {
        told("a.yaml", &format!("indicators:\n  i:\n    title: I\n    targets: [{{{target}, by: 2027}}]\n"))
    };
    for (target, expected) in [
        ("at_least: ca. 30 %", "skriv bare 30 %, og ta med «ca.» i teksten"),
        ("at_least: over 80 %", "ordet «over» har sitt eget felt: skriv «above: 80 %» i stedet for «at_least»"),
        ("at_least: 80 % eller mer", "skriv 80 % i stedet [80 %]"),
        ("at_least: 80%+", "skriv 80% i stedet [80%]"),
        ("at_most: 5 dager eller kortere", "skriv 5 dager i stedet [5 dager]"),
        (
            "at_least: 5 dager eller mindre",
            "ordet «eller mindre» har sitt eget felt: skriv «at_most: 5 dager» i stedet for «at_least»",
        ),
        (
            "at_least: høyere enn 80 %",
            "ordet «høyere enn» har sitt eget felt: skriv «above: 80 %» i stedet for «at_least»",
        ),
        (
            "at_least: +5 prosentpoeng",
            "«+» forteller om en endring: skriv «change: 5 prosentpoeng» i stedet for «at_least», eller nivået som skal nås",
        ),
        (
            "at_most: ned 5 %",
            "«ned» forteller om en endring: skriv «change: -5 %» i stedet for «at_most», eller nivået som skal nås",
        ),
        ("at_least: halvparten", "skriv 50 % i stedet"),
        ("at_least: 9 av 10", "skriv 90 % i stedet"),
        ("at_least: dobles", "skriv «factor: 2» i stedet for «at_least», eller nivået som skal nås"),
        ("at_least: 80 % i 2027", "skriv bare 80 %, og ta med «i 2027» i teksten"),
        ("at_least: 80 %.", "skriv 80 % i stedet [80 %]"),
        ("at_least: 80 % - 90 %", "skriv hver ende i sitt eget felt: at_least: 80 %, at_most: 90 %"),
        ("at_least: minst 80 prosent", "skriv 80 prosent i stedet [80 prosent]"),
        ("at_most: '≤ 5'", "skriv 5 i stedet [5]"),
        ("at_least: 70–80 %", "skriv hver ende i sitt eget felt: at_least: 70 %, at_most: 80 %"),
    ] {
        assert_eq!(of(target), [expected], "{target}");
    }
    assert_eq!(of("at_least: 80 %"), [""; 0]);
    assert_eq!(of("change: +5 %"), [""; 0]);
    assert_eq!(of("at_least: 80 % av dem over 18 år"), [""; 0]);
}

#[test]
fn a_chapter_without_a_title_is_told_how_to_write_one() {
    for (text, expected) in [
        ("Vi skal snakke klart.\n", "begynn teksten med en overskrift, en linje som for eksempel «# Tittel»"),
        (
            "title: Klart språk\n\nVi skal snakke klart.\n",
            "skriv den som en overskrift: «# Klart språk» [# Klart språk]",
        ),
        ("tittel: Klart språk\n", "skriv den som en overskrift: «# Klart språk» [# Klart språk]"),
        (
            "title: Klart språk\nparent: x\n\nTekst.\n",
            "felt øverst i en fil skal stå mellom to linjer med «---», og den første av dem må være den første linjen i filen",
        ),
        ("**Klart språk**\n\nTekst.\n", "hvis dette er tittelen, skriv den som en overskrift: «# Klart språk»"),
        ("Tekst.\n\n## Klart språk\n", "overskriften som er tittelen, må komme før teksten: begynn med «# …»"),
    ] {
        assert_eq!(told("a.md", text), [expected], "{text}");
    }
    for text in ["# Klart språk\n\nTekst.\n", "---\ntitle: Klart språk\n---\nTekst.\n", "Klart språk\n===\n\nTekst.\n"]
    {
        assert_eq!(told("a.md", text), [""; 0], "{text}");
    }
    let fixed = workspace("a.md", "title: Klart språk\n\nTekst.\n");
    assert_eq!(run(&fixed, &["check", "--fix"]).status, 0);
    assert_eq!(fixed.read("strategies/plan/a.md"), "# Klart språk\n\nTekst.\n");
}

#[test]
fn a_list_of_places_says_how_many_more_there_are_and_programs_get_all() {
    let goals = (0..25).map(|nth| format!("  m{nth}: Mål nummer {nth}")).collect::<Vec<_>>().join("\n");
    let judged = STRATEGY.lines().skip(1).collect::<Vec<_>>().join("\n");
    let workspace = workspace("a.yaml", &format!("goals:\n{goals}\n")).with("strategies/plan/strategy.yaml", judged);
    let shown = run(&workspace, &["check", "--lang", "nb", "--only", "goal-without-owner"]).out;
    assert!(shown.contains("og 20 til; «stratc check --format json» viser alle"), "{shown}");
    assert_eq!(shown.matches("-- «Mål nummer").count(), 5, "{shown}");
    for (format, places) in [("json", "notes"), ("sarif", "relatedLocations")] {
        let out = run(&workspace, &["check", "--format", format, "--only", "goal-without-owner"]).out;
        let data: Value = serde_json::from_str(&out).expect("it is JSON");
        let finding = if format == "json" { &data[0] } else { &data["runs"][0]["results"][0] };
        assert_eq!(finding[places].as_array().map(Vec::len), Some(25), "{format}");
    }
}

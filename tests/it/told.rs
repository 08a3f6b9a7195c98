//! What prose says in numbers and dates, held against the plan: what is found, and what is left alone.

use std::collections::BTreeSet;

use crate::support::compile_files;

/// A plan with an indicator of each sort, measures with costs and dates, and values to count.
const PLAN: &str = "\
levels: {off: [C, M, A, F, O, L, D]}
strategy:
  title: Kommunikasjonsplan
  organisation: Fjordvik kommune
  kind: communication-plan
  language: nb
  period: 2026–2029
  budget: 2 mill. kr
values: {aapen: Åpen, naer: Nær, modig: Modig, klok: Klok}
goals:
  svar:
    title: Folk får svar
    by: 2028-12-31
    indicators:
      svar-andel:
        title: Andel innbyggere som får svar samme dag
        unit: \"%\"
        direction: increase
        baseline: {value: 61, at: 2025}
        targets: [{at_least: 67, by: 2026}, {at_least: 80, by: 2028}]
        readings: {2026-T1: 64, 2026-T2: 69}
      ventetid:
        title: Gjennomsnittlig ventetid på telefon
        unit: minutter
        direction: decrease
        baseline: {value: 75, at: 2025}
        targets: [{at_most: 30, by: 2028}]
measures:
  brevmal: {title: Ny mal for brev, goals: svar, start: 2026-09-01, by: 2027-06-30, cost: 300 000 kr}
  kurs: {title: Kurs i klarspråk, goals: svar, by: 2028-03, cost: 100 000 kr}
";

/// The codes that a sentence in a chapter raises.
fn found(text: &str) -> BTreeSet<&'static str> {
    let chapter = format!("---\nsection: kap\n---\n# Kapittel\n\n{text}\n");
    let files = [("strategies/plan/strategy.yaml", PLAN), ("strategies/plan/kap.md", &chapter)];
    compile_files(&files).diagnostics.iter().map(|found| found.code.id).collect()
}

/// Checks sentences that raise one code, or none.
fn check(table: &[(&str, &str)]) {
    let wrong = table.iter().filter_map(|(text, code)| {
        let (found, expected) = (found(text), code.split(' ').filter(|code| !code.is_empty()).collect::<BTreeSet<_>>());
        (found != expected).then(|| format!("{text}\n  expected {expected:?}, found {found:?}"))
    });
    let wrong: Vec<_> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn numbers_that_contradict_an_indicator_are_found() {
    check(&[
        ("[[svar-andel|Andelen]] skal opp til 85 prosent.", "N011"),
        ("I andre tertial 2026 var [[svar-andel|andelen]] 64 prosent.", "N011"),
        ("I 2025 var [[svar-andel|andelen]] 69 prosent.", "N011"),
        ("[[svar-andel|Andelen]] var 61 prosent i 2025 og skal være 85 prosent i 2028.", "N011"),
        ("[[svar-andel|Målet]] er 80 prosent, og utgangspunktet var 64 prosent.", "N011"),
        ("I 2025 fikk 69 prosent svar samme dag.", "N011"),
        ("Målet er at 85 prosent av innbyggerne får svar samme dag.", "N011"),
        ("Halvparten av innbyggerne får svar samme dag.", "N011"),
        ("[[svar-andel|Andelen]] skal opp til 85–90 prosent.", "N011"),
        ("[[svar-andel|Andelen]] skal opp til tre av fire innen 2028.", "N011"),
        ("[[ventetid|Ventetida]] skal ned fra 75 til 20 minutter.", "N011"),
        ("Gjennomsnittlig ventetid på telefon var 60 minutter i 2025.", "N011"),
        ("Innen utgangen av 2028 skal [[svar-andel|andelen]] være 75 prosent.", "N011"),
        ("[[ventetid|Ventetida]] skal ned til en halv time innen 2028, fra 90 minutter i 2025.", "N011"),
    ]);
}

#[test]
fn numbers_of_something_else_are_left_alone() {
    check(&[
        ("[[svar-andel|Andelen]] skal opp til 80 prosent.", ""),
        ("[[svar-andel|Andelen]] skal opp til fire av fem.", ""),
        ("[[svar-andel|Andelen]] økte til 69 prosent i andre tertial 2026, mot 61 prosent i 2025.", ""),
        ("[[svar-andel|Andelen]] har steget 8 prosentpoeng siden 2025.", ""),
        ("[[svar-andel|Andelen]] skal opp med 19 prosentpoeng innen 2028.", ""),
        ("Mens 61 prosent fikk svar samme dag i 2025, er målet 80 prosent i 2028.", ""),
        ("Tre av fire skal få svar samme dag innen 2027.", ""),
        ("69 prosent fikk svar samme dag, og 12 prosent ventet i over en uke.", ""),
        ("I andre tertial 2026 var [[svar-andel|andelen]] 69 prosent.", ""),
        ("[[svar-andel|Andelen]] var 64 prosent i 2026.", ""),
        ("[[svar-andel|Andelen]] har økt med 8 prosentpoeng, fra 61 til 69 prosent.", ""),
        ("Blant dem under 30 år er [[svar-andel|andelen]] 40 prosent.", ""),
        ("I Storvik kommune er [[svar-andel|andelen]] 90 prosent.", ""),
        ("For kvinner er [[svar-andel|andelen]] 72 prosent.", ""),
        ("På legevakta fikk 40 prosent svar samme dag.", ""),
        ("I 2019 var [[svar-andel|andelen]] 40 prosent.", ""),
        ("I 2028 var [[svar-andel|andelen]] 83 prosent.", "T024"),
        ("De to prinsippene for svar gjelder i hele landet.", ""),
        ("[[ventetid|Ventetida]] er 31 prosent kortere enn i fjor, og det er 23 minutter.", "T019"),
        ("[[svar-andel|Andelen]] er over 60 prosent.", ""),
        ("[[svar-andel|Andelen]] ligger mellom 60 og 70 prosent.", ""),
        ("Om lag to av tre fikk svar samme dag i 2026.", ""),
        ("I 2025 fikk 61 prosent av innbyggerne svar samme dag.", ""),
        ("12 prosent av brevene fikk svar samme dag.", ""),
        ("Andre kommuner ligger på 90 prosent, og vi på 69 prosent ([[svar-andel]]).", ""),
        ("[[ventetid|Ventetida]] skal ned til en halv time innen 2028.", ""),
    ]);
}

#[test]
fn counts_are_those_of_the_plan() {
    check(&[
        ("Planen har fem tiltak.", "N021"),
        ("Våre fem verdier sier hvem vi er.", "N021"),
        ("De sju tiltakene bygger på hverandre.", "N021"),
        ("Våre fire verdier sier hvem vi er.", ""),
        ("Planen har to tiltak.", ""),
        ("Planen har ett mål.", ""),
        ("De to tiltakene bygger på hverandre.", ""),
        ("Fem tiltak er gjennomført.", ""),
        ("I fjor hadde vi fem tiltak.", "T019"),
        ("Vi har fem nye tiltak.", ""),
        ("Planen har fem tiltak fra 2024.", ""),
        ("Vi vil ha minst fem tiltak.", ""),
        ("De tre tiltakene er:\n\n- å lytte\n- å svare\n- å rette", ""),
    ]);
}

#[test]
fn costs_and_deadlines_are_those_of_the_measure() {
    check(&[
        ("[[brevmal|Malen]] koster 250 000 kroner.", "N024"),
        ("[[brevmal|Malen]] koster 0,4 millioner kroner.", "N024"),
        ("[[brevmal|Malen]] skal være ferdig i 2028.", "T023"),
        ("[[kurs|Kurset]] er på plass innen 1. juni 2027.", "T023"),
        ("[[brevmal|Malen]] koster 20 prosent av rammen.", "N024"),
        ("[[brevmal|Malen]] er ferdig våren 2028.", "T023"),
        ("[[kurs|Kurset]] er det dyreste tiltaket.", "N024"),
        ("Rammen er 3 millioner kroner.", "N024"),
        ("[[brevmal|Malen]] koster 300 000 kroner.", ""),
        ("[[brevmal|Malen]] er ferdig 30. juni 2027.", ""),
        ("[[brevmal|Malen]] koster 300 000 kroner, og [[kurs|kurset]] koster 90 000 kroner.", ""),
        ("[[brevmal|Malen]] koster om lag 310 000 kroner.", ""),
        ("[[brevmal|Malen]] koster 0,3 millioner kroner.", ""),
        ("[[brevmal|Malen]] koster 15 prosent av rammen.", ""),
        ("[[brevmal|Malen]] koster 50 000 kroner per år.", ""),
        ("[[brevmal|Malen]] er ferdig innen sommeren 2027.", ""),
        ("[[brevmal|Malen]] kom ikke på plass i 2025.", ""),
        ("[[kurs|Kurset]] er klart i 2028.", ""),
        ("[[kurs|Kurset]] er billig, og [[brevmal|malen]] er det dyreste tiltaket.", ""),
        ("[[brevmal|Malen]] er det dyreste tiltaket.", ""),
        ("[[kurs|Kurset]] er et av de dyreste tiltakene.", ""),
        ("Rammen er 2 millioner kroner.", ""),
        ("Rammen er 500 000 kroner i 2026.", ""),
        ("[[brevmal|Malen]] sparer oss for 250 000 kroner.", ""),
    ]);
}

#[test]
fn changes_shares_sums_and_days_are_checked() {
    check(&[
        ("Køen er kuttet med 45 prosent, fra 75 til 30 saker.", "N022"),
        ("Køen er kuttet med 60 prosent, fra 75 til 30 saker.", ""),
        ("I prøven svarte 33 av 50 (70 prosent) riktig.", "N025"),
        ("I prøven svarte 33 av 50 (66 prosent) riktig.", ""),
        ("| År | Ramme |\n|---|---|\n| 2026 | 1 500 000 kr |\n| 2027 | 500 000 kr |\n| Sum | 2 100 000 kr |", "N020"),
        ("| År | Ramme |\n|---|---|\n| 2026 | 1 500 000 kr |\n| 2027 | 500 000 kr |\n| Sum | 2 000 000 kr |", ""),
        ("Fristen er 31. april 2027.", "T018"),
        ("Møtet er mandag 5. mai 2027.", "T018"),
        ("Møtet er onsdag 5. mai 2027.", ""),
        ("17. mai 2027 er en mandag.", ""),
        ("Andelen har økt fra 61 til 69 prosent, altså 8 prosent.", ""),
        ("[[svar-andel|Andelen]] øker med 2 prosent hvert år til 2028.", "N028"),
        ("[[svar-andel|Andelen]] øker med 9,5 prosent hvert år til 2028.", ""),
    ]);
}

/// The codes that an element raises beside those of the plan.
fn raised(yaml: &str) -> BTreeSet<&'static str> {
    let files = [("strategies/plan/strategy.yaml", PLAN), ("strategies/plan/mer.yaml", yaml)];
    compile_files(&files).diagnostics.iter().map(|found| found.code.id).collect()
}

#[test]
fn fields_of_one_element_say_the_same() {
    let goal = |title: &str, target: &str| {
        format!(
            "goals:\n  ny:\n    title: {title}\n    by: 2028\n    indicators:\n      ny-andel: {{title: Andel fornøyde, unit: \"%\", targets: [{target}]}}\n"
        )
    };
    let measure = |fields: &str| format!("measures:\n  ny: {{goals: svar, {fields}}}\n");
    for (yaml, code) in [
        (goal("Minst 80 prosent er fornøyde", "{at_least: 75, by: 2028}"), "N023"),
        (goal("Folk er fornøyde innen 2027", "{at_least: 75, by: 2028}"), "N023"),
        (measure("title: Ny nettside i 2027, start: 2028-01, by: 2028-06"), "N023"),
        (measure("title: Ny nettside, by: 2028-06, publish: 2028-05-17"), "T020"),
        (measure("title: Ny nettside innen sommeren"), "T019"),
        (measure("title: Folkemøte hver vår, start: 2026-08, by: 2029"), "T019"),
        (measure("title: Evaluere planen, by: 2028-06, cost: 90 000 EUR"), "N019"),
        ("reviews:\n  rullering: {title: Rullering, every: 2 years, next: 2028-05-31}\n".to_owned(), ""),
    ] {
        let expected: BTreeSet<_> = code.split(' ').filter(|code| !code.is_empty()).collect();
        assert_eq!(raised(&yaml), expected, "{yaml}");
    }
    for yaml in [
        goal("Minst 80 prosent er fornøyde", "{at_least: 80, by: 2028}"),
        goal("Åtte av ti er fornøyde", "{at_least: 80, by: 2028}"),
        goal("30 prosent flere er fornøyde", "{at_least: 75, by: 2028}"),
        goal("Folk er mer fornøyde enn i 2025", "{at_least: 75, by: 2028}"),
        goal("Hver femte er ikke fornøyd", "{at_least: 75, by: 2028}"),
        measure("title: Ny nettside i 2027, start: 2027-01, by: 2028-06"),
        measure("title: Følge opp Strategi 2020, by: 2028-06"),
        measure("title: Ny nettside innen sommeren, by: 2028-06"),
        measure("title: Åpent kontor om sommeren, by: 2028-06"),
        measure("title: Ny nettside, by: 2028-06, publish: 2028-05-18"),
    ] {
        assert_eq!(raised(&yaml), BTreeSet::new(), "{yaml}");
    }
}

//! Status reports: where everything stands as of a day, in three forms that say the same.

mod files;
mod plan;

use snapbox::str;

use crate::support::{STRATEGY, Workspace};
use plan::workspace;

fn report(workspace: &Workspace, args: &[&str]) -> String {
    let run = workspace.run(&[&["report"], args].concat());
    assert_eq!(run.status, 0, "{}", run.err);
    run.out
}

#[test]
#[allow(clippy::too_many_lines, reason = "most of it is the report")]
fn a_report_says_where_everything_stands() {
    let text = report(&workspace(), &["--as-of", "2025-T2"]);
    snapbox::assert_data_eq!(
        text,
        str![[r"
Fjordvik kommune

Statusrapport 2. tertial 2025
=============================

Kommunikasjonsplan
Status per 31. august 2025, sammenlignet med 30. april 2025.

Kort fortalt
============

9 indikatorer: ▼ 1 henger etter, ◆ 1 følg med, ◷ 1 gammel måling,
  – 1 ikke målt, ? 1 kan ikke sammenlignes, ● 1 i rute, ▲ 1 foran
  planen, ✓ 1 nådd, ○ 1 for tidlig å si
7 tiltak: ▼ 2 forsinket, ? 1 status mangler, ◐ 1 pågår, ○ 1 planlagt,
  ● 1 gjennomført, ✕ 1 stanset

Indikatorene som henger mest etter:
- Svartid: målt til 19 dager (2. tertial 2025), ventet 17 dager

Tiltakene som er mest forsinket:
- Ny brevmal: fristen er passert, frist mai 2025
- Kurs i klart språk: skulle ha startet, frist 2026

Endringer siden 30. april 2025
==============================

● I rute: Andel med svar samme dag
  Målt: 58 % i 2. tertial 2025

▼ Henger etter: Svartid
  Før: ● i rute
  Målt: 19 dager i 2. tertial 2025

✓ Nådd: Besøk på selvbetjeningen
  Før: ○ for tidlig å si
  Målt: 1120 besøk i juni 2025

▲ Foran planen: Samtaler på chat
  Før: ○ for tidlig å si
  Målt: 140 samtaler i mai 2025

◆ Følg med: Ventetid på telefon
  Før: ○ for tidlig å si
  Målt: 7 minutter i juli 2025

◷ Gammel måling: Klager
  Før: ○ for tidlig å si

▼ Forsinket: Ny brevmal
  Før: ◐ pågår
  Fristen er passert

● Gjennomført: Felles vakt
  Fristen var juni 2025

▼ Forsinket: Kurs i klart språk
  Før: ○ planlagt
  Skulle ha startet

◐ Pågår: Nytt nettsted
  Før: ○ planlagt

Mangler ny måling
=================

Disse indikatorene er ikke målt så ofte som de skal, eller ikke målt
ennå.

- Tillit til kommunen: ikke målt
- Klager: målt til 31 klager (2023)

Indikatorer
===========

Gode tjenester
--------------

● I rute: Andel med svar samme dag
  Målt: 58 % (2. tertial 2025)
  Ventet: 58 %
  Måltall: minst 62 % innen 2025
  Mål: Innbyggerne får svar i tide
  Ansvarlig: Lederen for innbyggertorget

▼ Henger etter: Svartid
  Målt: 19 dager (2. tertial 2025)
  Ventet: 17 dager
  Måltall: høyst 10 dager innen 2026
  Mål: Innbyggerne får svar i tide
  Ansvarlig: Lederen for innbyggertorget

✓ Nådd: Besøk på selvbetjeningen
  Målt: 1120 besøk (juni 2025)
  Ventet: 1025 besøk
  Måltall: +10 % fra 2024 innen 2026
  Mål: Innbyggerne får svar i tide

▲ Foran planen: Samtaler på chat
  Målt: 140 samtaler (mai 2025)
  Ventet: 121 samtaler
  Måltall: 2 ganger nivået fra 2024 innen 2026
  Mål: Innbyggerne får svar i tide

◆ Følg med: Ventetid på telefon
  Målt: 7 minutter (juli 2025)
  Ventet: 7 minutter
  Måltall: høyst 3 minutter innen 2026
  Mål: Innbyggerne får svar i tide

Annet
-----

– Ikke målt: Tillit til kommunen
  Ventet: 65 %
  Måltall: minst 70 % innen 2027

◷ Gammel måling: Klager
  Målt: 31 klager (2023)
  Måltall: høyst 20 klager innen 2027

? Kan ikke sammenlignes: Omtale
  Målet er satt i ord, ikke tall
  Målt: 12 saker (1. tertial 2025)
  Måltall: flere saker om innbyggerne

○ For tidlig å si: Innspill fra unge
  Ventet: 49 innspill
  Måltall: minst 80 innspill innen 2027

Tiltak
======

Gode tjenester
--------------

? Status mangler: Brukerundersøkelse
  Frist: april 2025
  Mål: Innbyggerne får svar i tide

▼ Forsinket: Ny brevmal
  Fristen er passert
  Start: januar 2025
  Frist: mai 2025
  Mål: Innbyggerne får svar i tide
  Ansvarlig: Lederen for innbyggertorget

● Gjennomført: Felles vakt
  Start: januar 2025
  Frist: juni 2025
  Mål: Innbyggerne får svar i tide
  Ansvarlig: Lederen for innbyggertorget

✕ Stanset: Egen app
  Frist: 2025
  Mål: Innbyggerne får svar i tide

▼ Forsinket: Kurs i klart språk
  Skulle ha startet
  Start: 1. juli 2025
  Frist: 2026
  Mål: Innbyggerne får svar i tide

◐ Pågår: Nytt nettsted
  Start: juni 2025
  Frist: 2026
  Mål: Innbyggerne får svar i tide

○ Planlagt: Kampanje
  Start: januar 2026
  Frist: 2026
  Mål: Innbyggerne får svar i tide

Etter ansvarlig
===============

- Lederen for innbyggertorget: Indikatorer 2, Henger etter 1, Mangler
  måling 0; Tiltak 2, Forsinket 1
- Ingen ansvarlig: Indikatorer 7, Henger etter 0, Mangler måling 2;
  Tiltak 5, Forsinket 1

Slik er det vurdert
===================

Ventet verdi ligger på en rett linje fra utgangspunktet til neste
måltall. Den siste målingen er holdt opp mot det som var ventet på
tidspunktet den gjelder for.

En indikator er i rute når den ligger høyst en tidel av veien mellom to
måltall unna det som var ventet. Har planen egne grenser for
indikatoren, gjelder de. Når fristen er ute, er måltallet enten nådd
eller ikke.

En måling er gammel når den neste skulle ha kommet. Sier ikke planen
hvor ofte det skal måles, regnes det med én gang i året.

Et tiltak er forsinket når fristen er passert og det ikke er
gjennomført, når det skulle ha startet, eller når planen selv sier det.

Målinger for tiden etter 31. august 2025 er ikke med. Planen sier ikke
når et tiltak fikk den statusen det har, så tiltakene er vurdert ut fra
statusen i dag og datoene i planen.

"]]
    );
}

#[test]
fn every_period_is_compared_with_the_one_before() {
    let workspace = workspace();
    let table = [
        ("2024", "Statusrapport 2024\n", "31. desember 2024, sammenlignet med 31. desember 2023."),
        ("2025-T2", "Statusrapport 2. tertial 2025\n", "31. august 2025, sammenlignet med 30. april 2025."),
        ("2025-Q1", "Statusrapport 1. kvartal 2025\n", "31. mars 2025, sammenlignet med 31. desember 2024."),
        ("2025-08", "Statusrapport august 2025\n", "31. august 2025, sammenlignet med 31. juli 2025."),
        ("2025-08-31", "Statusrapport 31. august 2025\n", "31. august 2025, sammenlignet med 30. april 2025."),
    ];
    for (period, title, days) in table {
        let text = report(&workspace, &["--as-of", period]);
        assert!(text.contains(title) && text.contains(days), "{period}: {text}");
    }
    let text = report(&workspace, &["--as-of", "2025-T2", "--since", "2024"]);
    assert!(text.contains("31. august 2025, sammenlignet med 31. desember 2024."), "{text}");
}

#[test]
fn every_language_has_its_words() {
    for (language, title) in [("nn", "Statusrapport 2. tertial 2025"), ("en", "Status report ")] {
        let strategy = STRATEGY.replace("language: nb", &format!("language: {language}\n  status: draft"));
        let workspace = workspace().with("strategies/plan/strategy.yaml", strategy);
        report(&workspace, &["--as-of", "2025-T2", "-o", "ut"]);
        for file in ["report.html", "report.txt"] {
            let page = workspace.read(&format!("ut/plan/{file}")).replace('\u{a0}', " ");
            let draft = if language == "en" { "Draft" } else { "Utkast" };
            assert!(page.contains(title) && page.contains(draft), "{page}");
            let words = page.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
            let keys: Vec<_> = words.filter(|word| word.starts_with("report-") || word.starts_with("page-")).collect();
            assert!(keys.is_empty(), "{file}: {keys:?}");
        }
    }
}

#[test]
fn an_empty_plan_has_a_report_that_says_so() {
    let workspace = Workspace::new();
    let text = report(&workspace, &["--as-of", "2025"]);
    assert!(text.contains("Ingen indikatorer\nIngen tiltak\n"), "{text}");
    assert!(text.contains("Ingenting er endret siden 31. desember 2024."), "{text}");
    report(&workspace, &["--as-of", "2025", "-o", "ut"]);
    assert!(workspace.read("ut/plan/report.html").contains("Ingen tiltak"));
}

#[test]
fn what_cannot_be_reported_on_is_explained() {
    let workspace = workspace();
    let cases: [(&[&str], &str); 5] = [
        (&["--as-of", "9999"], "there is nothing to report on 9999 yet: it has not begun"),
        (&["--as-of", "2025-T2", "--since", "2026"], "2026 does not come before what is reported on"),
        (&["--as-of", "i fjor"], "write a period such as 2026, 2026-T2, 2026-Q3 or 2026-08"),
        (&["--strategy", "plam"], "nothing is called \"plam\"; did you mean \"plan\"?"),
        (&["--output", "strategies"], "choose another folder with --output"),
    ];
    for (args, said) in cases {
        let run = workspace.run(&[&["report"], args].concat());
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{args:?}");
        assert!(run.err.contains(said), "{args:?}: {}", run.err);
    }
    workspace.write("strategies/plan/feil.yaml", "goals:\n  x: {title: X, owner: ingen}\n");
    let run = workspace.run(&["report"]);
    assert_eq!((run.status, run.out.as_str()), (1, ""));
    assert!(run.err.contains("There is no report while the plans have errors."), "{}", run.err);
}

#[test]
fn the_next_target_is_the_next_one_in_time_however_they_are_written() {
    let plan = "\
indicators:
  andel:
    title: Andel
    unit: '%'
    baseline: {value: 60, at: 2023}
    targets: [{at_least: 90}, {at_least: 80, by: 2029}, {at_least: 70, by: 2027}]
    readings: {2025: 65}
";
    let workspace = Workspace::new().with("strategies/plan/alt.yaml", plan);
    let text = report(&workspace, &["--as-of", "2025"]);
    assert!(text.contains("minst 70 % innen 2027"), "{text}");
}

#[test]
fn the_page_and_the_report_expect_the_same_and_leave_the_plans_own_numbers_as_they_are() {
    let plan = "\
indicators:
  andel:
    title: Andel
    direction: increase
    baseline: {value: 0.713, at: 2023}
    targets: [{at_least: 0.925, by: 2027}]
    readings: {2025: 0.812}
";
    let workspace = Workspace::new().with("strategies/plan/alt.yaml", plan);
    let run = workspace.run(&["build", "--as-of", "2025-12-31"]);
    assert_eq!(run.status, 0, "{}", run.err);
    let page = workspace.read("public/plan/index.html").replace('\u{a0}', " ");
    for number in ["0,713", "0,925", "0,812", "0,819"] {
        assert!(page.contains(number), "{number}");
    }
    let text = report(&workspace, &["--as-of", "2025"]);
    assert!(text.contains("0,819"), "{text}");
}

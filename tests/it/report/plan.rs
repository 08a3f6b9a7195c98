//! A plan that is made so that one indicator or measure stands in each place on 31 August 2025.

use crate::support::Workspace;

const PLAN: &str = "\
focus_areas:
  service: Gode tjenester
roles:
  leder: Lederen for innbyggertorget
goals:
  svar:
    title: Innbyggerne får svar i tide
    focus_area: service
    indicators:
      samme-dag:
        title: Andel med svar samme dag
        unit: '%'
        owner: leder
        frequency: tertial
        baseline: {value: 50, at: 2024}
        targets: [{at_least: 62, by: 2025}, {at_least: 74, by: 2026}]
        readings: {2025-T1: 54, 2025-T2: 58}
      svartid:
        title: Svartid
        unit: dager
        owner: leder
        frequency: tertial
        direction: decrease
        baseline: {value: 20, at: 2024}
        targets: [{at_most: 10, by: 2026}]
        readings: {2025-T1: 19, 2025-T2: 19}
      besoek:
        title: Besøk på selvbetjeningen
        unit: besøk
        baseline: {value: 1000, at: 2024}
        targets: [{change: '+10 %', from: 2024, by: 2026}]
        readings: {2025-06: 1120}
      chat:
        title: Samtaler på chat
        unit: samtaler
        baseline: {value: 100, at: 2024}
        targets: [{factor: 2, from: 2024, by: 2026}]
        readings: {2025-05: 140}
      koe:
        title: Ventetid på telefon
        unit: minutter
        baseline: {value: 9, at: 2024}
        targets: [{at_most: 3, by: 2026}]
        thresholds: {on_track: 6, off_track: 8}
        readings: {2025-07: 7}
    measures:
      vakt: {title: Felles vakt, owner: leder, start: 2025-01, by: 2025-06, status: done}
      brevmal: {title: Ny brevmal, owner: leder, start: 2025-01, by: 2025-05, status: ongoing}
      kurs: {title: Kurs i klart språk, start: 2025-07-01, by: 2026, status: planned}
      nett: {title: Nytt nettsted, start: 2025-06, by: 2026, status: ongoing}
      kampanje: {title: Kampanje, start: 2026-01, by: 2026, status: planned}
      app: {title: Egen app, by: 2025, status: stopped}
      maaling: {title: Brukerundersøkelse, by: 2025-04}
indicators:
  tillit:
    title: Tillit til kommunen
    unit: '%'
    baseline: {value: 60, at: 2022}
    targets: [{at_least: 70, by: 2027}]
  klager:
    title: Klager
    unit: klager
    targets: [{at_most: 20, by: 2027}]
    readings: {2023: 31}
  omtale:
    title: Omtale
    unit: saker
    targets: [{words: flere saker om innbyggerne}]
    readings: {2025-T1: 12}
  innspill:
    title: Innspill fra unge
    unit: innspill
    baseline: {value: 40, at: 2024}
    targets: [{at_least: 80, by: 2027}]
    readings: {2025-T3: 987}
";

pub fn workspace() -> Workspace {
    Workspace::new().with("strategies/plan/alt.yaml", PLAN)
}

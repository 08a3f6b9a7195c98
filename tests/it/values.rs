//! What is counted and compared: each value is read in one way, whatever its spelling, and said in one way everywhere.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::{Run, STRATEGY, Workspace, build_args, codes, command, compile_files};

/// All formats but those that only some builds can make.
const FORMATS: &str = "html,print,onepage,text,markdown,docx,xlsx,csv,ics,json";

/// Numbers in every place that takes a unit.
const SHARE: &str = "\
indicators:
  svar:
    title: Andel med svar samme dag
    unit: 'UNIT'
    direction: increase
    frequency: year
    baseline: {value: 61 UNIT, at: 2025}
    targets: [{at_least: 67 UNIT, by: 2026}, {at_least: 78, at_most: 90, by: 2027}, {change: +40 UNIT, by: 2028}]
    readings: {2025: 61 UNIT, 2026: 66}
    thresholds: {on_track: 64 UNIT, off_track: 60}
    figures: [{quantity: Lest, at_least: 12, unit: 'UNIT', baseline: {value: 9 UNIT, at: 2025}}]
    text: |
      Nå [[svar#baseline]], så [[svar#targets]]. Målt: [[svar#readings]]. Grenser: [[svar#thresholds]]. Tall: [[svar#figures]].
";

/// Every file of a folder, by its path.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).expect("the folder is there").map(|entry| entry.expect("it is there").path()) {
            if entry.is_dir() {
                open.push(entry);
            } else {
                let name = entry.strip_prefix(folder).expect("it lies within").display().to_string();
                found.insert(name, fs::read(&entry).expect("it can be read"));
            }
        }
    }
    found
}

/// A plan in a language that says this of its goals, built in all formats.
fn built(language: &str, content: &str) -> Workspace {
    let strategy = STRATEGY.replace("language: nb", &format!("language: {language}"));
    let workspace = Workspace::empty().with("strategies/plan/strategy.yaml", strategy);
    workspace.write("strategies/plan/innhold.yaml", content);
    let run = workspace.run(&["build", "--as-of", "2026-11-21", "--format", FORMATS, "--output", "ut"]);
    assert_eq!(run.status, 0, "{}", run.err);
    workspace
}

#[test]
fn per_cent_is_one_unit_in_every_form_however_it_is_spelt() {
    let signs = built("nb", &SHARE.replace("UNIT", "%"));
    let expected = files(&signs.path("ut"));
    let text = signs.read("ut/plan/plan.txt").replace('\u{a0}', " ");
    for said in ["61 % i 2025", "minst 67 % innen 2026", "78–90 % innen 2027", "+40 % innen 2028", "i rute fra 64 %"]
    {
        assert!(text.contains(said), "{said} is missing in:\n{text}");
    }
    let report = ["report", "--as-of", "2026-11-21", "--format", "text"];
    let reported = signs.run(&report);
    for spelling in ["pst", "pst.", "Prosent", "prosent", "PROSENT", "per cent", "percent"] {
        let own = built("nb", &SHARE.replace("UNIT", spelling));
        for (name, bytes) in files(&own.path("ut")) {
            assert!(expected.get(&name) == Some(&bytes), "{name} differs with \"{spelling}\"");
        }
        assert_eq!((own.run(&report).out, reported.status), (reported.out.clone(), 0), "{}", reported.err);
    }
}

/// A demand in one unit, and an indicator in another that is the same.
const DEMANDED: &str = "\
indicators:
  tid: {title: Tid, unit: OWN, targets: [{at_most: OWN_VALUE, by: 2028}], covers: krav}
documents:
  lov: {title: Lov, demands: {krav: {title: Krav, figures: [{quantity: tid, at_most: 90, unit: ASKED, by: 2028}]}}}
";

fn demanded(own: &str, value: &str, asked: &str) -> Vec<&'static str> {
    let plan = DEMANDED.replace("OWN_VALUE", value).replace("OWN", own).replace("ASKED", asked);
    let files = [("strategies/plan/strategy.yaml", STRATEGY), ("strategies/plan/innhold.yaml", &*plan)];
    codes(&compile_files(&files)).into_iter().filter(|code| code.starts_with('N')).collect()
}

#[test]
fn what_a_demand_asks_for_is_found_in_every_spelling_of_its_unit() {
    for (own, asked) in [
        ("minuttar", "minutter"),
        ("min", "minuttar"),
        ("MIN.", "minutter"),
        ("stillingar", "stillinger"),
        ("stilling", "stillingar"),
        ("kroner per m2", "kr/m²"),
        ("promille", "‰"),
    ] {
        assert_eq!(demanded(own, "90", asked), [""; 0], "{own} / {asked}");
        assert_eq!(demanded(own, "60", asked), [""; 0], "less is promised than is allowed: {own} / {asked}");
        assert_eq!(demanded(own, "95", asked), ["N001"], "{own} / {asked}");
    }
    assert_eq!(demanded("timer", "1,5", "minutter"), [""; 0], "an hour and a half is 90 minutes");
    assert_eq!(demanded("timer", "2", "minutter"), ["N001"]);
    assert_eq!(demanded("saker", "90", "minutter"), ["N002"]);
}

#[test]
fn a_plan_keeps_its_own_spelling_of_a_unit_without_a_sign() {
    let plan = "indicators:\n  tid: {title: Ventetid, unit: minuttar, targets: [{at_most: 10 minutter, by: 2028}], readings: {2026: 12}}\n";
    let text = built("nn", plan).read("ut/plan/plan.txt").replace('\u{a0}', " ");
    assert!(text.contains("høgst 10 minutter innan 2028") && text.contains("12 minuttar"), "{text}");
}

/// Values that stand in one sentence each.
const SAID: &str = "\
goals:
  maal:
    title: Svar
    figures: [{quantity: Brev, at_least: 12345, unit: brev, by: 2027}, {quantity: Skjema, exactly: 2}]
    text: \"A [[maal#figures]] B [[tid#targets]] C [[tid#readings]] D [[tid#thresholds]] E [[tid#baseline]] F [[tid#target]] G\"
indicators:
  tid:
    title: Ventetid
    unit: min
    baseline: {value: 20, at: 2024}
    targets: [{at_most: 15, by: 2026}, {above: 1, below: 9.5, by: 2027}]
    readings: {2024: 20, 2025-03-31: 18.5}
    thresholds: {on_track: 12, off_track: 16}
";

#[test]
fn values_read_as_sentences_in_every_language() {
    let table = [
        (
            "nb",
            "A Brev: minst 12 345 brev innen 2027 og Skjema: 2 B høyst 15 min innen 2026 og over 1 min og under 9,5 min \
             innen 2027 C 20 min i 2024 og 18,5 min per 31. mars 2025 D i rute fra 12 min, ikke i rute fra 16 min E 20 min \
             F over 1 min og under 9,5 min G",
        ),
        (
            "nn",
            "A Brev: minst 12 345 brev innan 2027 og Skjema: 2 B høgst 15 min innan 2026 og over 1 min og under 9,5 min \
             innan 2027 C 20 min i 2024 og 18,5 min per 31. mars 2025 D i rute frå 12 min, ikkje i rute frå 16 min E 20 min \
             F over 1 min og under 9,5 min G",
        ),
        (
            "en",
            "A Brev: at least 12,345 brev by 2027 and Skjema: 2 B at most 15 min by 2026 and above 1 min and below 9.5 min \
             by 2027 C 20 min in 2024 and 18.5 min on 31 March 2025 D on track from 12 min, off track from 16 min E 20 min \
             F above 1 min and below 9.5 min G",
        ),
        (
            "se",
            "A Brev: unnimusat 12 345 brev maŋimustá 2027 ja Skjema: 2 B eanemusat 15 min maŋimustá 2026 ja badjel 1 min ja \
             vuollel 9,5 min maŋimustá 2027 C 20 min 2024 ja 18,5 min njukčamánu 31. b. 2025 D i rute fra 12 min, ikke i rute \
             fra 16 min E 20 min F badjel 1 min ja vuollel 9,5 min G",
        ),
    ];
    for (language, expected) in table {
        let text = built(language, SAID).read("ut/plan/plan.txt").replace('\u{a0}', " ");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let start = text.find("A Brev").unwrap_or_else(|| panic!("no text in: {text}"));
        assert!(text[start..].starts_with(expected), "{language}: {}", &text[start..]);
    }
}

/// The record's field of an element, as `plan.json` has it.
fn record_of<'a>(plan: &'a Value, id: &str, field: &str) -> &'a Value {
    let named = |list: &'a Value, key: &str, name: &str| {
        list.as_array().expect("a list").iter().find(|each| each[key] == name).expect("it is there")
    };
    named(&named(&plan["record"]["elements"], "id", id)["fields"], "name", field)
}

#[test]
fn records_say_values_as_pages_do_with_exact_numbers_beside_them() {
    let content = "\
indicators:
  tid:
    title: Ventetid
    unit: dager
    baseline: {value: 20, at: 2024}
    targets: [{change: -5, by: 2027}, {change: -2 prosentpoeng, by: 2028}]
    readings: {2024: 20}
    thresholds: {on_track: 12, off_track: 16}
";
    let plan: Value = serde_json::from_str(&built("nb", content).read("ut/plan/plan.json")).expect("JSON");
    let said = |field: &str| record_of(&plan, "tid", field)["words"].to_string().replace('\u{a0}', " ");
    assert_eq!(said("baseline"), r#"["20 dager i 2024"]"#);
    assert_eq!(said("targets"), r#"["−5 % innen 2027","−2 prosentpoeng innen 2028"]"#);
    assert_eq!(said("readings"), r#"["20 dager i 2024"]"#);
    assert_eq!(said("thresholds"), r#"["i rute fra 12 dager, ikke i rute fra 16 dager"]"#);
    let units: Vec<_> = plan["data"]["indicators"][0]["numbers"].as_array().expect("numbers").iter().collect();
    let units: Vec<_> = units.iter().map(|number| number["unit"].as_str().unwrap_or_default()).collect();
    assert_eq!(units, ["dager", "%", "prosentpoeng", "dager"], "a change is in no unit but its own");
}

/// Every string of a value.
fn strings<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => found.push(text),
        Value::Array(items) => items.iter().for_each(|item| strings(item, found)),
        Value::Object(fields) => fields.values().for_each(|field| strings(field, found)),
        _ => {}
    }
}

/// Whether a text is the key of a label, as it is shown where the label is missing.
fn is_key(text: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && part.chars().all(|letter| letter.is_ascii_lowercase());
    let mut parts = text.split('-');
    let opens =
        parts.next().is_some_and(|first| ["field", "kind", "kinds", "target", "threshold", "per"].contains(&first));
    opens && text.contains('-') && parts.all(is_part)
}

#[test]
fn nothing_that_is_published_is_the_key_of_a_label() {
    assert!(is_key("field-quantity") && is_key("kinds-goal") && !is_key("kind-") && !is_key("felt-mengde"));
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    for (edition, name) in [("public", "offentlig"), ("internal", "intern")] {
        let output = folder.path().join(name);
        let output = output.to_str().expect("paths are UTF-8");
        let args = build_args(edition, "text,markdown,csv,ics,json", output);
        let run = Run::new(command(root).args(args).output().expect("it starts"));
        assert_eq!(run.status, 0, "{}", run.err);
    }
    let mut published = files(folder.path());
    for language in ["nb", "nn", "en", "se"] {
        let workspace = built(language, SAID);
        published.extend(
            files(&workspace.path("ut")).into_iter().map(|(name, bytes)| (format!("{language}/{name}"), bytes)),
        );
    }
    let mut looked_at = 0;
    for (name, bytes) in &published {
        let Ok(text) = std::str::from_utf8(bytes) else { continue };
        let found = match Path::new(name).extension().and_then(|end| end.to_str()) {
            Some("json") => {
                let value: Value = serde_json::from_str(text).expect("JSON");
                let mut found = Vec::new();
                strings(&value, &mut found);
                found.into_iter().filter(|text| is_key(text)).map(str::to_owned).collect()
            }
            Some("txt" | "md" | "csv" | "ics") => {
                let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
                words.filter(|word| is_key(word)).map(str::to_owned).collect()
            }
            _ => Vec::new(),
        };
        looked_at += 1;
        assert!(found.is_empty(), "{name} shows {found:?}");
    }
    assert!(looked_at > 40, "only {looked_at} files were looked at");
}

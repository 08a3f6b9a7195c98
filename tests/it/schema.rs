//! The JSON Schemas that editors use: valid themselves, content with sound sources, and not with faulty ones.
//! A validator that is not ours, check-jsonschema, says so.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use stratc::model::entity::Common;
use stratc::model::{Field, Kind, Record as _, RecordSpec, Shape};
use stratc::reference::{Target, schema};
use tempfile::TempDir;

use super::examples::sound_examples;
use super::support::{STRATEGY, Workspace, compile_files};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

#[test]
fn both_schemas_are_valid_json_schema() {
    let folder = TempDir::new().expect("a temporary folder can be made");
    let schemas = [Target::Strategy, Target::Document].map(|target| write_schema(folder.path(), target));
    assert_eq!(validate(&["--check-metaschema".into()], &schemas), BTreeSet::new());
    for target in [Target::Strategy, Target::Document] {
        assert_eq!(schema(target)["$schema"], "https://json-schema.org/draft/2020-12/schema");
    }
}

#[test]
fn our_strategies_and_the_starter_satisfy_the_schema() {
    let files = [yaml_below("strategies"), yaml_below("templates/init/strategies")].concat();
    assert!(files.len() > 50);
    assert_eq!(refused(Target::Strategy, &files), BTreeSet::new());
}

#[test]
fn our_governing_documents_and_the_starters_satisfy_the_schema() {
    let files = [yaml_below("seeds"), yaml_below("templates/init/seeds")].concat();
    assert!(files.len() > 3);
    assert_eq!(refused(Target::Document, &files), BTreeSet::new());
}

#[test]
fn the_sound_examples_of_the_codes_satisfy_the_schemas() {
    let folder = TempDir::new().expect("a temporary folder can be made");
    let (mut strategies, mut documents) = (Vec::new(), Vec::new());
    for (code, files) in sound_examples() {
        for (path, text) in files.into_iter().filter(|(path, _)| path.ends_with(".yaml") && path != "stratc.yaml") {
            let list = if path.starts_with("seeds/") { &mut documents } else { &mut strategies };
            list.push(write(folder.path(), &format!("{code}-{}", path.replace('/', "-")), &text));
        }
    }
    assert_eq!(refused(Target::Strategy, &strategies), BTreeSet::new());
    assert_eq!(refused(Target::Document, &documents), BTreeSet::new());
}

/// Strategy files with what is wrong with each.
const FAULTY_STRATEGIES: [(&str, &str); 26] = [
    ("a collection that does not exist", "goal: {a: Mål}"),
    ("a document's block in a strategy", "document: {title: Lov om svar}"),
    ("demands without their document", "demands: {krav-1: Alle får svar}"),
    ("a list in place of a collection", "goals: [Alle finner svaret]"),
    ("a list in place of an element", "goals: {a: [Alle finner svaret]}"),
    ("an id with a capital letter", "goals: {Svar: Alle finner svaret}"),
    ("an id with å", "goals: {åpenhet: Alle finner svaret}"),
    ("an id that ends with a dash", "goals: {svar-: Alle finner svaret}"),
    ("an element without a title", "goals: {a: {by: 2027}}"),
    ("a list where one text belongs", "goals: {a: {title: [Alle, finner, svaret]}}"),
    ("a field that goals do not have", "goals: {a: {title: Svar, deadline: 2027}}"),
    ("a nested kind that goals do not hold", "goals: {a: {title: Svar, roles: {b: Leder}}}"),
    ("a faulty element in a faultless one", "goals: {a: {title: Svar, goals: {b: {by: 2027}}}}"),
    ("a month that does not exist", "goals: {a: {title: Svar, by: 2026-13}}"),
    ("a date in words", "goals: {a: {title: Svar, by: neste år}}"),
    ("a word that is not in the list", "measures: {a: {title: Mal, status: ongoin}}"),
    ("a key that targets do not have", "indicators: {a: {title: Andel, targets: [{atleast: 80}]}}"),
    ("a target that is no mapping", "indicators: {a: {title: Andel, targets: [80]}}"),
    ("a reading at no moment", "indicators: {a: {title: Andel, readings: {i fjor: 80}}}"),
    ("an embargo without a date", "goals: {a: {title: Svar, visibility: embargo}}"),
    (
        "a waiver without a reason",
        "strategy: {title: P, organisation: F, kind: policy, language: nb, waives: {krav-1: }}",
    ),
    (
        "a retired element without a reason",
        "strategy: {title: P, organisation: F, kind: policy, language: nb, retired: {podkast: }}",
    ),
    (
        "a retired title in place of an id",
        "strategy: {title: P, organisation: F, kind: policy, language: nb, retired: {Podkast: Få hørte på den.}}",
    ),
    (
        "an approval by nobody",
        "strategy: {title: P, organisation: F, kind: policy, language: nb, approved_changes: [{element: svar, at: 2027}]}",
    ),
    (
        "an approval of a change that does not exist",
        "strategy: {title: P, organisation: F, kind: policy, language: nb,
          approved_changes: [{element: svar, change: lowered, by: Rådet, at: 2027, why: Færre}]}",
    ),
    ("a strategy that does not say whose it is", "strategy: {title: Plan, kind: policy, language: nb}"),
];

/// The same files, mended.
const SOUND_STRATEGIES: [&str; 8] = [
    "goals: {a: Alle finner svaret}",
    "goals: {a: {title: Svar, by: 2026-12, goals: {b: {title: Raskt svar, by: 2027}}}}",
    "documents: {lov: {title: Lov om svar, demands: {krav-1: Alle får svar}}}",
    "measures: {a: {title: Mal, status: ongoing}}",
    "indicators: {a: {title: Andel, targets: [{at_least: 80}], readings: {2025: 80, 2026-T1: 81}}}",
    "goals: {a: {title: Svar, visibility: {embargo: 2027-01-01}}}",
    "strategy: {title: P, organisation: F, kind: policy, language: nb, waives: {krav-1: Hører til en annen plan.}}\n\
     documents: {lov: {title: Lov om svar, demands: {krav-1: Alle får svar}}}",
    "strategy: {title: P, organisation: F, kind: policy, language: nb, retired: {podkast: Få hørte på den.},\n  \
     approved_changes: [{element: svar, change: target-lowered, by: Rådet, at: 2027, why: Vi rekker ikke mer.}]}\n\
     goals: {svar: {title: Alle får svar, replaces: [podkast, plan-2024/svar]}}",
];

#[test]
fn faulty_strategy_files_are_refused_and_their_mended_likes_are_not() {
    each_is_refused(Target::Strategy, &FAULTY_STRATEGIES);
    none_is_refused(Target::Strategy, &SOUND_STRATEGIES);
}

#[test]
fn the_compiler_agrees_with_the_schema_about_strategy_files() {
    let has_errors = |text: &str| {
        let own = [("strategies/plan/strategy.yaml", text)];
        let beside = [("strategies/plan/strategy.yaml", STRATEGY), ("strategies/plan/a.yaml", text)];
        let files = if text.starts_with("strategy:") { &own[..] } else { &beside[..] };
        compile_files(files).has_errors()
    };
    let accepted: Vec<_> = FAULTY_STRATEGIES.iter().filter(|(_, text)| !has_errors(text)).collect();
    let refused: Vec<_> = SOUND_STRATEGIES.iter().filter(|text| has_errors(text)).collect();
    assert!(accepted.is_empty() && refused.is_empty(), "accepted: {accepted:#?}, refused: {refused:#?}");
}

/// Files of governing documents with what is wrong with each.
const FAULTY_DOCUMENTS: [(&str, &str); 8] = [
    ("demands without their document", "demands: {krav-1: Alle får svar}"),
    ("a document without a title", "document: {publisher: Stortinget}"),
    ("a document without any fields", "document:"),
    ("a field that documents do not have", "document: {title: Lov om svar, author: Stortinget}"),
    ("a level that does not exist", "document: {title: Lov om svar, level: nasjonal}"),
    ("an id with a space", "document: {id: lov om svar, title: Lov om svar}"),
    ("a collection of strategies", "{document: {title: Lov om svar}, goals: {a: Alle finner svaret}}"),
    ("a demand without a title", "{document: {title: Lov om svar}, demands: {krav-1: {category: goal}}}"),
];

const SOUND_DOCUMENTS: [&str; 2] = [
    "document: {id: lov-om-svar, title: Lov om svar, publisher: Stortinget, level: national, at: 2026-03-31}",
    "{document: {title: Lov om svar}, demands: {krav-1: {title: Alle får svar, category: goal}}}",
];

#[test]
fn faulty_documents_are_refused_and_their_mended_likes_are_not() {
    each_is_refused(Target::Document, &FAULTY_DOCUMENTS);
    none_is_refused(Target::Document, &SOUND_DOCUMENTS);
}

#[test]
fn the_compiler_agrees_with_the_schema_about_documents() {
    let has_errors = |text: &str| compile_files(&[("seeds/lov.yaml", text)]).has_errors();
    let accepted: Vec<_> = FAULTY_DOCUMENTS.iter().filter(|(_, text)| !has_errors(text)).collect();
    let refused: Vec<_> = SOUND_DOCUMENTS.iter().filter(|text| has_errors(text)).collect();
    assert!(accepted.is_empty() && refused.is_empty(), "accepted: {accepted:#?}, refused: {refused:#?}");
}

#[test]
fn every_collection_is_described() {
    for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Strategy) {
        let target = if *kind == Kind::Demand { Target::Document } else { Target::Strategy };
        let collection = kind.spec().collection;
        assert_described(&schema(target)["properties"][collection], collection);
    }
}

#[test]
fn the_block_that_opens_a_strategy_or_a_document_is_described() {
    assert_described(&schema(Target::Strategy)["properties"]["strategy"], "strategy");
    assert_described(&schema(Target::Document)["properties"]["document"], "document");
}

#[test]
fn every_kind_is_described() {
    let definitions = &schema(Target::Strategy)["$defs"];
    for kind in Kind::ALL {
        assert_described(&definitions[kind.word()], kind.word());
    }
}

#[test]
fn every_field_is_described() {
    let definitions = &schema(Target::Strategy)["$defs"];
    for kind in Kind::ALL {
        let fields = fields_of(&definitions[kind.word()]);
        for field in Common::SPEC.fields.iter().chain(kind.spec().record.fields) {
            assert_described(&fields[field.name], &format!("{} {}", kind.word(), field.name));
            assert_record_described(definitions, field);
        }
    }
}

#[test]
fn every_word_of_a_list_is_described() {
    let definitions = &schema(Target::Strategy)["$defs"];
    for kind in Kind::ALL {
        for field in kind.spec().record.fields {
            let Shape::Word(set) = field.shape else { continue };
            let choices = &fields_of(&definitions[kind.word()])[field.name]["oneOf"];
            for (at, word) in set.words.iter().enumerate() {
                assert_eq!(choices[at]["const"], word.word);
                assert_described(&choices[at], word.word);
            }
        }
    }
}

/// The fields of a record inside an element, such as a target, and of those inside it.
fn assert_record_described(definitions: &Value, field: &Field) {
    let Some(spec) = record_of(field.shape) else { return };
    let definition = &definitions[spec.name];
    assert_described(definition, spec.name);
    for field in spec.fields {
        assert_described(&definition["properties"][field.name], &format!("{} {}", spec.name, field.name));
        assert_record_described(definitions, field);
    }
}

fn record_of(shape: Shape) -> Option<&'static RecordSpec> {
    match shape {
        Shape::Record(spec) | Shape::Records(spec) => Some(spec),
        _ => None,
    }
}

/// The properties of an element: those of its full form where it also has a short one.
fn fields_of(definition: &Value) -> &Value {
    let forms = definition["anyOf"].as_array().map_or(&[][..], Vec::as_slice);
    let full = forms.iter().find(|form| form.get("properties").is_some()).unwrap_or(definition);
    &full["properties"]
}

fn assert_described(schema: &Value, what: &str) {
    let description = schema["description"].as_str().unwrap_or_default();
    assert!(!description.is_empty(), "{what} has no description");
}

fn each_is_refused(target: Target, faulty: &[(&str, &str)]) {
    let folder = TempDir::new().expect("a temporary folder can be made");
    let files: Vec<_> = faulty.iter().map(|(what, text)| write(folder.path(), &format!("{what}.yaml"), text)).collect();
    let refused = refused(target, &files);
    let accepted: Vec<_> = files.iter().filter(|file| !refused.contains(*file)).collect();
    assert!(accepted.is_empty(), "accepted although faulty: {accepted:#?}");
}

fn none_is_refused(target: Target, sound: &[&str]) {
    let folder = TempDir::new().expect("a temporary folder can be made");
    let files = sound.iter().enumerate().map(|(at, text)| write(folder.path(), &format!("{at}.yaml"), text));
    assert_eq!(refused(target, &files.collect::<Vec<_>>()), BTreeSet::new());
}

/// Those of the `files` that do not satisfy the schema of a `target`.
fn refused(target: Target, files: &[PathBuf]) -> BTreeSet<PathBuf> {
    let folder = TempDir::new().expect("a temporary folder can be made");
    let schema = write_schema(folder.path(), target);
    validate(&["--schemafile".into(), schema.into()], files)
}

fn write_schema(folder: &Path, target: Target) -> PathBuf {
    write(folder, &format!("{target:?}.json"), &schema(target).to_string())
}

fn write(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).expect("files can be written");
    path
}

#[test]
fn the_guide_says_how_an_editor_accepts_what_init_made() {
    let workspace = Workspace::empty();
    assert_eq!(workspace.run(&["init", "min-kommune"]).status, 0);
    let guide = std::fs::read_to_string(Path::new(ROOT).join("docs/language.md")).expect("there is a guide");
    let commands = guide.lines().filter_map(|line| line.strip_prefix("stratc schema")?.split_once(" > "));
    for (files, path) in commands {
        let run = workspace.run(&[vec!["schema"], files.split_whitespace().collect()].concat());
        workspace.write(path, run.out);
    }
    let lines: Vec<_> = guide.lines().collect();
    let modelines = lines.windows(2).filter_map(|pair| {
        let folder = pair[0].strip_prefix("# in ")?.split(['/', ',']).next()?;
        Some((folder, pair[1].strip_prefix("# yaml-language-server: $schema=")?))
    });
    let mut seen = 0;
    for (folder, schema) in modelines {
        let root = workspace.path("min-kommune").join(folder);
        let files: Vec<_> = walkdir::WalkDir::new(&root)
            .into_iter()
            .filter_map(Result::ok)
            .map(walkdir::DirEntry::into_path)
            .filter(|path| path.extension().is_some_and(|ending| ending == "yaml"))
            .collect();
        for file in &files {
            let schema = file.parent().expect("it lies in a folder").join(schema);
            let arguments = ["--schemafile".into(), schema.into_os_string()];
            assert_eq!(validate(&arguments, std::slice::from_ref(file)), BTreeSet::new());
            seen += 1;
        }
    }
    let yaml = yaml_below("templates/init").into_iter().filter(|path| !path.ends_with("stratc.yaml"));
    assert_eq!(seen, yaml.count(), "each file has a schema");
}

/// Runs check-jsonschema once over all `files`, and answers with those it refuses.
pub fn validate(arguments: &[OsString], files: &[PathBuf]) -> BTreeSet<PathBuf> {
    let tool = std::env::var_os("CHECK_JSONSCHEMA").unwrap_or_else(|| "check-jsonschema".into());
    let run = Command::new(&tool).args(["--output-format", "json"]).args(arguments).args(files).output();
    let output = run.unwrap_or_else(|error| {
        panic!(
            "{} cannot be run: {error}. Use tests/run, which installs it, or install what tests/requirements.txt \
             names and put it on PATH or in CHECK_JSONSCHEMA.",
            tool.display()
        )
    });
    let report: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| {
        panic!("{} failed: {}", tool.display(), String::from_utf8_lossy(&output.stderr));
    });
    let faults = [&report["errors"], &report["parse_errors"]].into_iter().filter_map(Value::as_array).flatten();
    let refused: BTreeSet<_> = faults.filter_map(|fault| Some(PathBuf::from(fault["filename"].as_str()?))).collect();
    assert_eq!(report["status"] == "ok", refused.is_empty(), "{report:#}");
    refused
}

/// The YAML files below a folder of the repository.
fn yaml_below(folder: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(Path::new(ROOT).join(folder)).expect("the folder can be listed");
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.expect("entries can be read").path();
        if path.is_dir() {
            files.extend(yaml_below(path.to_str().expect("paths are UTF-8")));
        } else if path.extension().is_some_and(|ending| ending == "yaml") {
            files.push(path);
        }
    }
    files
}

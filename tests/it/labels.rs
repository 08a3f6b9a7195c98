//! Labels: every language has every word that a published plan can ask for.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;
use stratc::locale::{Locale, sources};
use stratc::model::entity::{Common, Degree, GoalLevel, MeasureStatus, Reach, StrategyKind, StrategyStatus};
use stratc::model::value::{Currency, Interval, Language};
use stratc::model::{ChangeKind, Field, Judgement, Kind, Record, Shape, Word, WordSet};

/// The files of a language, in the order of [`sources`].
const FILES: [&str; 4] = ["plan.ftl", "page.ftl", "figure.ftl", "diff.ftl"];

/// The beginning of labels that a language has only where a month takes another form next to a day.
const BESIDE_DAY: &str = "month-of-day-";

/// Keys that the views ask for by name.
const FIXED: &[&str] = &[
    "baseline-at", "baseline-on", "baseline-unknown", "chapter-channels", "chapter-coverage", "chapter-goals",
    "chapter-indicators", "chapter-measures", "chapter-roles", "coverage-answered", "coverage-open", "coverage-waived",
    "field-as-of", "figure-baseline", "figure-since", "goal-number", "list-and", "mark-embargo", "mark-internal",
    "mark-internal-basis", "moment-day", "moment-month", "moment-quarter", "moment-tertial", "no", "quantity-per-cent",
    "recurrence-continuous", "target-above", "target-at-least", "target-at-most", "target-below", "target-by",
    "target-exactly", "target-factor", "target-from", "threshold-off-track", "threshold-on-track", "withheld", "yes",
];

/// The keys that a Fluent file defines, in order. An entry begins a line; what goes on below it is indented.
fn keys(source: &str) -> Vec<&str> {
    let entries = source.lines().filter(|line| line.starts_with(|letter: char| letter.is_ascii_alphabetic()));
    entries.filter_map(|line| Some(line.split_once('=')?.0.trim())).collect()
}

/// The values that a Fluent file puts into its labels: `$name`, in the order of their names.
fn placeables(source: &str, key: &str) -> BTreeSet<String> {
    let is_entry = |line: &&str| line.split_once('=').is_some_and(|(name, _)| name.trim() == key);
    let mut lines = source.lines().skip_while(|line| !is_entry(line));
    let first = lines.next().unwrap_or_default();
    let more = lines.take_while(|line| line.starts_with(' '));
    let text: Vec<_> = std::iter::once(first).chain(more).collect();
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    let joined = text.join("\n");
    let named = joined.split('$').skip(1).map(|rest| rest.split(|letter| !is_name(letter)).next().unwrap_or_default());
    named.map(str::to_owned).collect()
}

fn words_of(set: &WordSet) -> impl Iterator<Item = String> {
    set.words.iter().map(move |spec| format!("{}-{}", set.name, spec.word))
}

/// Every field that a view can show: those of the elements, and those of the groups in them. Each comes with the name of
/// its kind or group.
fn shown_fields() -> Vec<(String, &'static Field)> {
    let own = Kind::ALL.iter().map(|kind| (kind.word(), kind.spec().record.fields.iter().chain(Common::SPEC.fields)));
    let mut found = Vec::new();
    for (kind, fields) in own {
        fields.for_each(|field| with_inner(kind, field, &mut found));
    }
    found
}

fn with_inner(of: &str, field: &'static Field, found: &mut Vec<(String, &'static Field)>) {
    found.push((of.to_owned(), field));
    if let Shape::Record(spec) | Shape::Records(spec) = field.shape
        && !field.is_history()
    {
        spec.fields.iter().for_each(|inner| with_inner(&spec.name.to_lowercase(), inner, found));
    }
}

/// Every key that the views can ask for, with the alternatives where any one will do.
fn asked_for() -> Vec<Vec<String>> {
    let mut asked: Vec<Vec<String>> = FIXED.iter().map(|key| vec![(*key).to_owned()]).collect();
    let mut add = |key: String| asked.push(vec![key]);
    for kind in Kind::ALL {
        add(format!("kind-{}", kind.word()));
        add(format!("kinds-{}", kind.word()));
    }
    for (_, field) in shown_fields() {
        if let Shape::Word(set) | Shape::Words(set) = field.shape {
            words_of(set).for_each(&mut add);
        }
    }
    words_of(&Interval::SET).for_each(&mut add);
    words_of(&Judgement::SET).for_each(&mut add);
    words_of(&ChangeKind::SET).for_each(&mut add);
    for interval in Interval::ALL.iter().map(|interval| Word::word(*interval)) {
        add(format!("every-{interval}"));
        add(format!("every-n-{interval}"));
        add(format!("per-{interval}"));
    }
    (1..=12).for_each(|month| add(format!("month-{month}")));
    Currency::ALL.iter().for_each(|currency| add(format!("money-{}", currency.code().to_lowercase())));
    Language::ALL.iter().for_each(|language| add(format!("language-{}", language.code())));
    for (of, field) in shown_fields() {
        let name = field.name.replace('_', "-");
        asked.push(vec![format!("field-{of}-{name}"), format!("field-{name}")]);
    }
    asked
}

/// The files below a folder, in order.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<_> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    paths.into_iter().flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// The keys that a template asks for with `t(key="…")`.
fn keys_in_template(template: &str) -> Vec<&str> {
    let calls = template.split("t(").skip(1).filter_map(|rest| rest.trim_start().strip_prefix("key"));
    let strings = calls.filter_map(|rest| rest.trim_start().strip_prefix('=')?.trim_start().strip_prefix('"'));
    strings.filter_map(|rest| Some(rest.split_once('"')?.0)).collect()
}

#[test]
fn the_files_are_sound() {
    for language in Language::ALL {
        let locale = Locale::of(language);
        for (file, source) in FILES.iter().zip(sources(language)) {
            let faults = FluentResource::try_new(source.to_owned()).err().map(|(_, faults)| faults);
            assert!(faults.is_none(), "{}/{file}: {faults:?}", language.code());
            for key in keys(source) {
                assert!(locale.has(key), "{}/{file} does not give {key} a text", language.code());
            }
        }
    }
}

#[test]
fn no_key_is_given_twice() {
    for language in Language::ALL {
        let mut seen = BTreeSet::new();
        for key in sources(language).into_iter().flat_map(keys) {
            assert!(seen.insert(key), "{}: {key} is given twice", language.code());
        }
    }
}

#[test]
fn all_languages_have_the_same_labels_with_the_same_values() {
    let all = Language::ALL.map(sources);
    for (index, file) in FILES.iter().enumerate() {
        let reference: BTreeSet<_> = keys(all[0][index]).into_iter().collect();
        for (language, sources) in Language::ALL.iter().zip(&all) {
            let own: BTreeSet<_> =
                keys(sources[index]).into_iter().filter(|key| !key.starts_with(BESIDE_DAY)).collect();
            let may_lack = *language == Language::NorthernSami;
            let differ: Vec<_> =
                reference.symmetric_difference(&own).filter(|key| !may_lack || own.contains(*key)).collect();
            assert!(differ.is_empty(), "{}/{file} and nb/{file} differ: {differ:?}", language.code());
            for key in &own {
                let (mut here, mut there) = (placeables(sources[index], key), placeables(all[0][index], key));
                // Whether a word differs for one and for many is each language's own affair.
                here.remove("count");
                there.remove("count");
                assert_eq!(here, there, "{}/{file}: the values of {key}", language.code());
            }
        }
    }
}

#[test]
fn what_northern_sami_has_no_settled_term_for_is_listed() {
    let of = |language| sources(language).into_iter().flat_map(keys).collect::<BTreeSet<_>>();
    let own = of(Language::NorthernSami);
    let lacking: String = of(Language::Bokmal).difference(&own).flat_map(|key| [*key, "\n"]).collect();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/locales/se/in-bokmaal.txt");
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        fs::write(&path, &lacking).expect("the list can be written");
    }
    let listed = fs::read_to_string(path).expect("the list can be read");
    let unlisted: Vec<_> = lacking.lines().filter(|key| !listed.lines().any(|line| line == *key)).collect();
    assert!(unlisted.is_empty(), "say these in se/*.ftl, or list them with UPDATE_FIXTURES=1: {unlisted:?}");
    assert_eq!(listed, lacking, "the list names labels that are there by now, or is not in order");
    let locale = Locale::of(Language::NorthernSami);
    assert!(locale.has("target-factor") && listed.contains("target-factor\n"), "bokmål does not stand in");
}

#[test]
fn every_label_that_a_view_can_ask_for_is_there() {
    for language in Language::ALL {
        let locale = Locale::of(language);
        let asked = asked_for();
        let missing: Vec<_> = asked.iter().filter(|keys| !keys.iter().any(|key| locale.has(key))).collect();
        assert!(missing.is_empty(), "{} lacks {missing:?}", language.code());
    }
}

#[test]
fn the_walk_over_the_kinds_finds_their_words() {
    let asked: BTreeSet<_> = asked_for().into_iter().flatten().collect();
    let of_plans =
        [Degree::SET, GoalLevel::SET, MeasureStatus::SET, Reach::SET, StrategyKind::SET, StrategyStatus::SET];
    let sets = of_plans.into_iter().chain([ChangeKind::SET]).collect::<Vec<_>>();
    for key in sets.iter().flat_map(words_of) {
        assert!(asked.contains(&key), "{key} is not asked for");
    }
}

#[test]
fn every_label_that_the_views_name_is_there() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/view");
    let sources: String = files(&folder).iter().map(|path| fs::read_to_string(path).unwrap_or_default()).collect();
    let calls = ["label(", "label_with("].into_iter().flat_map(|call| sources.split(call).skip(1));
    let named = calls.filter_map(|rest| Some(rest.trim_start().strip_prefix('"')?.split_once('"')?.0));
    let named: BTreeSet<_> = named.collect();
    assert!(named.contains("withheld"), "the views name no label");
    for language in Language::ALL {
        let locale = Locale::of(language);
        let missing: Vec<_> = named.iter().filter(|key| !locale.has(key)).collect();
        assert!(missing.is_empty(), "{} lacks {missing:?}", language.code());
    }
}

#[test]
fn every_label_that_a_template_asks_for_is_there() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let mut count = 0;
    for path in files(&folder) {
        let Ok(template) = fs::read_to_string(&path) else { continue };
        for key in keys_in_template(&template) {
            count += 1;
            for language in Language::ALL {
                let found = match key.strip_suffix('-') {
                    // The end of the key is a word from the view.
                    Some(_) => sources(language).into_iter().flat_map(keys).any(|known| known.starts_with(key)),
                    None => Locale::of(language).has(key),
                };
                assert!(found, "{} asks for {key}, which {} lacks", path.display(), language.code());
            }
        }
    }
    assert!(count > 0, "no template asks for a label");
}

#[test]
fn no_label_is_left_over() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let paths = ["src", "templates"].into_iter().flat_map(|folder| files(&root.join(folder)));
    let texts: Vec<_> = paths
        .filter(|path| !path.starts_with(root.join("templates/locales")))
        .filter_map(|path| fs::read_to_string(path).ok())
        .collect();
    // A key is named in full, or its beginning is, and a word of the plan follows.
    let named: BTreeSet<_> = texts.iter().flat_map(|text| text.split('"')).collect();
    let is_begun = |key: &str| {
        let beginnings = key.match_indices('-').map(|(end, _)| &key[..=end]);
        beginnings.into_iter().any(|start| {
            named
                .iter()
                .any(|name| *name == start || name.strip_prefix(start).is_some_and(|rest| rest.starts_with('{')))
        })
    };
    let asked: BTreeSet<_> = asked_for().into_iter().flatten().collect();
    let own = sources(Language::Bokmal).into_iter().flat_map(keys);
    let left_over: Vec<_> = own.filter(|key| !named.contains(key) && !is_begun(key) && !asked.contains(*key)).collect();
    assert_eq!(left_over, [""; 0], "nothing asks for these");
}

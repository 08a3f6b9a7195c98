//! The pages of codes and kinds in Norwegian: all of them are there, none is left over, and they show the same.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use snapbox::{assert_data_eq, str};
use stratc::diag::{Family, Translator};
use stratc::locale::{self, marks, sentences as translations};
use stratc::model::entity::Common;
use stratc::model::value::Language;
use stratc::model::{Field, Judgement, Kind, Record as _, Shape, Word as _};
use stratc::reference::{code_page, codes, entries, kind_page};

use super::support::Workspace;

/// The files of Norwegian pages, and the family of the codes in each.
const FILES: [(&str, Family); 11] = [
    ("source", Family::Source),
    ("reference", Family::Reference),
    ("completeness", Family::Completeness),
    ("measurability", Family::Measurability),
    ("time", Family::Time),
    ("numbers", Family::Numbers),
    ("alignment", Family::Alignment),
    ("fit", Family::Fit),
    ("ownership", Family::Ownership),
    ("language", Family::Language),
    ("disclosure", Family::Disclosure),
];

// Pages of codes.

#[test]
fn every_code_has_a_norwegian_page() {
    let missing: Vec<_> = codes()
        .into_iter()
        .filter(|code| locale::page(Language::Bokmal, code.id).is_none())
        .map(|code| code.id)
        .collect();
    assert!(missing.is_empty(), "write their pages in templates/locales/nb/pages: {missing:?}");
}

#[test]
fn every_norwegian_page_has_a_code_and_stands_once_in_the_file_of_its_family() {
    let known: BTreeMap<_, _> = codes().into_iter().map(|code| (code.id, code.family())).collect();
    let mut seen = BTreeSet::new();
    for (name, family) in FILES {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("templates/locales/nb/pages/{name}.md"));
        let text = fs::read_to_string(path).expect("pages can be read");
        for id in text.lines().filter_map(|line| line.strip_prefix("# ")) {
            assert_eq!(known.get(id), Some(&Some(family)), "{name}.md has a page for {id}");
            assert!(seen.insert(id.to_owned()), "{id} has two pages");
        }
    }
}

#[test]
fn a_norwegian_page_shows_the_same_examples_under_the_same_headings() {
    for code in codes() {
        let page = |language| code_page(code.id, language, &translator(language)).expect("the code has a page").body;
        let (english, norwegian) = (page(Language::English), page(Language::Bokmal));
        assert_eq!(outline(&norwegian), outline(&english), "{code}");
    }
}

#[test]
fn a_norwegian_page_begins_with_a_sentence_of_its_own() {
    for code in codes() {
        let page = locale::page(Language::Bokmal, code.id).unwrap_or_default();
        let first = page.split("\n\n").next().unwrap_or_default();
        assert!(first.starts_with(char::is_uppercase) || first.starts_with('`'), "{code}: {first}");
        assert!(first.ends_with('.'), "{code}: {first}");
        let english = code_page(code.id, Language::English, &Translator::default()).expect("the code has a page").body;
        assert!(!english.starts_with(first), "{code} is not translated");
    }
}

#[test]
fn every_rule_says_in_both_languages_why_it_matters_and_where_that_is_said() {
    let sections = [
        (Language::English, "## Why\n", "## Faulty\n", ["Source: ", "Sources: ", "Our own judgement: "]),
        (Language::Bokmal, "## Hvorfor\n", "## Feil\n", ["Kilde: ", "Kilder: ", "Vår egen vurdering: "]),
    ];
    for code in codes().into_iter().filter(|code| code.is_rule()) {
        let grounds = sections.map(|(language, why, faulty, grounds)| {
            let page = code_page(code.id, language, &translator(language)).expect("the code has a page").body;
            let (_, why) = page.split_once(why).unwrap_or_else(|| panic!("{code} does not say why in {language:?}"));
            let paragraphs: Vec<_> = why.split_once(faulty).expect("examples follow").0.trim().split("\n\n").collect();
            let ground =
                grounds.iter().position(|ground| paragraphs.last().is_some_and(|last| last.starts_with(ground)));
            // A source is named below the reason; our own judgement is the reason.
            let expected = if ground == Some(2) { 1 } else { 2 };
            assert!(ground.is_some() && paragraphs.len() == expected, "{code} in {language:?}: {paragraphs:#?}");
            ground
        });
        assert_eq!(grounds[0], grounds[1], "{code} rests on something else in Norwegian");
    }
}

#[test]
fn what_a_code_is_about_is_one_sentence_on_one_line() {
    for language in [Language::English, Language::Bokmal] {
        for entry in entries(language) {
            let sentence = &entry.summary;
            assert!(sentence.ends_with('.') && !sentence.contains('\n') && !sentence.contains(". "), "{entry:?}");
        }
    }
}

#[test]
fn a_page_is_said_in_norwegian() {
    assert_data_eq!(
        Workspace::empty().run(&["explain", "S007", "--lang", "nb"]).out.replace('\t', "<tab>"),
        str![[r"
S007 tab (feil)

En linje er rykket inn med tabulator. YAML godtar bare mellomrom.

Still inn tekstprogrammet ditt slik at tabulatortasten setter inn to mellomrom.

## Feil

```yaml goals.yaml
goals:
<tab>aapenhet:
<tab><tab>title: Alle finner svaret
```

## Riktig

```yaml goals.yaml
goals:
  aapenhet:
    title: Alle finner svaret
```

"]]
    );
}

// Pages of kinds.

#[test]
fn everything_that_declarations_say_is_said_in_norwegian() {
    let norwegian = translations(Language::Bokmal);
    let sentences = sentences();
    assert!(sentences.len() > 150, "there is little to look at: {sentences:#?}");
    let missing: Vec<_> = sentences.iter().filter(|(sentence, _)| !norwegian.contains_key(*sentence)).collect();
    assert!(missing.is_empty(), "add these to templates/locales/nb/messages/kinds.txt: {missing:#?}");
}

#[test]
fn nothing_is_left_in_english_on_the_norwegian_page_of_a_kind() {
    let translator = translator(Language::Bokmal);
    let fixed = ["(kind)", "In a", "Fields of", "required", "refers to", "one of", "Can hold", "my-id", "none"];
    let english: Vec<_> = sentences().into_keys().chain(fixed.map(str::to_owned)).collect();
    for kind in Kind::ALL {
        let page = kind_page(kind.word(), &translator).expect("every kind has a page");
        let page = format!("{}\n{}", page.title, page.body);
        let left: Vec<_> = english.iter().filter(|sentence| page.contains(*sentence)).collect();
        assert!(left.is_empty(), "{}: {left:?}", kind.word());
    }
}

#[test]
fn a_kind_is_found_by_its_norwegian_name_and_explained_in_norwegian() {
    let page = Workspace::empty().run(&["explain", "Nedprioritering", "--lang", "nb"]).out;
    let (own, _) = page.split_once("\n  text:").expect("there are common fields");
    assert_data_eq!(
        own,
        str![[r"
non-goal (type)

En nedprioritering: det virksomheten har valgt å ikke prioritere.

I en hvilken som helst YAML-fil i en strategi:

  non_goals:
    min-id:
      title: …

I en Markdown-fil:

  ---
  non-goal: min-id
  ---
  # Tittel
  Tekst.

Egne felt:

  reason: tekst i Markdown
      Hvorfor ikke.

Felt som alle elementer kan ha:

  title: tekst på én linje, må fylles ut
      Det elementet heter. I en Markdown-fil er det den første overskriften.

"]]
    );
}

#[test]
fn the_list_of_what_can_be_explained_is_norwegian() {
    let list = Workspace::empty().run(&["explain", "--lang", "nb"]).out;
    assert!(list.starts_with("Koder:\n  S001 not-utf8 (feil)\n"), "{list}");
    assert!(list.contains("\nTyper:\n  strategy        En strategi: planen som helhet.\n"), "{list}");
}

#[test]
fn lines_of_a_page_are_as_wide_as_the_terminal_and_hang_below_their_mark() {
    let workspace = Workspace::empty();
    let output = super::support::command(workspace.root()).env("COLUMNS", "60").args(["explain", "demand"]).output();
    let page = super::support::Run::new(output.expect("the program starts")).out;
    assert!(page.lines().all(|line| line.chars().count() <= 60), "{page}");
    assert!(page.contains("\n      - quantity (text on one line, required): What is\n        counted"), "{page}");
}

/// The headings and fenced blocks of a page, its words left out.
fn outline(page: &str) -> Vec<String> {
    let headings = [["## Why", "## Hvorfor"], ["## Faulty", "## Feil"], ["## Sound", "## Riktig"]];
    let mut outline = Vec::new();
    let mut open = false;
    for line in page.lines() {
        let is_fence = line.starts_with("```");
        if open || is_fence || line.starts_with('#') {
            let heading = headings.into_iter().find(|heading| !open && heading.contains(&line));
            outline.push(heading.map_or(line, |[english, _]| english).to_owned());
        }
        open ^= is_fence;
    }
    outline
}

/// Every sentence that the declarations of kinds and judgements say in English, with the kind that says it first.
pub fn sentences() -> BTreeMap<String, String> {
    let on_one_line = |doc: &str| doc.split_whitespace().collect::<Vec<_>>().join(" ");
    let judgements = Judgement::SET.words.iter();
    let mut sentences: BTreeMap<_, _> =
        judgements.map(|spec| (on_one_line(spec.doc), Judgement::SET.name.to_owned())).collect();
    for kind in Kind::ALL {
        let spec = kind.spec();
        let mut docs = vec![spec.record.doc];
        spec.record.fields.iter().chain(Common::SPEC.fields).for_each(|field| collect(field, &mut docs));
        for doc in docs {
            sentences.entry(on_one_line(doc)).or_insert_with(|| spec.word.to_owned());
        }
    }
    sentences
}

fn collect(field: &Field, docs: &mut Vec<&'static str>) {
    docs.push(field.doc);
    match field.shape {
        Shape::Word(set) | Shape::Words(set) => docs.extend(set.words.iter().map(|spec| spec.doc)),
        Shape::Record(spec) | Shape::Records(spec) => spec.fields.iter().for_each(|field| collect(field, docs)),
        _ => {}
    }
}

fn translator(language: Language) -> Translator {
    Translator::new(translations(language), marks(language))
}

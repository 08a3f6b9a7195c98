//! Messages: what the program says in English, it also says in Norwegian.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use stratc::locale::{own_sentences, sentences};
use stratc::model::Kind;
use stratc::model::value::Language;

use crate::{help, reference};

#[test]
fn every_sentence_is_said_in_norwegian() {
    let norwegian = sentences(Language::Bokmal);
    let spoken = spoken();
    let missing: Vec<_> = spoken.iter().filter(|(sentence, _)| !norwegian.contains_key(*sentence)).collect();
    assert!(missing.is_empty(), "add these to templates/locales/nb/messages: {missing:#?}");
}

#[test]
fn what_is_not_said_in_nynorsk_is_listed_and_said_in_bokmal() {
    let own = own_sentences(Language::Nynorsk);
    let lacking = spoken().into_keys().filter(|sentence| !own.contains_key(sentence));
    let lacking: String = lacking.map(|sentence| sentence + "\n").collect();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/locales/nn/in-bokmaal.txt");
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        fs::write(&path, &lacking).expect("the list can be written");
    }
    let listed = fs::read_to_string(path).expect("the list can be read");
    let count = lacking.lines().count();
    let how = "say these in nn/messages/*.txt, or list them with UPDATE_FIXTURES=1";
    assert_eq!(listed, lacking, "{count} sentences are not said in nynorsk; {how}");
    let (bokmal, nynorsk) = (sentences(Language::Bokmal), sentences(Language::Nynorsk));
    for sentence in bokmal.keys().collect::<BTreeSet<_>>() {
        assert_eq!(nynorsk.get(sentence), own.get(sentence).or_else(|| bokmal.get(sentence)), "{sentence}");
    }
}

#[test]
fn no_translation_outlives_its_sentence() {
    let spoken = spoken();
    for (language, translations) in all() {
        let left_over: Vec<_> = translations.keys().filter(|sentence| !spoken.contains_key(*sentence)).collect();
        assert!(left_over.is_empty(), "remove these from templates/locales/{language}/messages: {left_over:#?}");
    }
}

#[test]
fn a_translation_names_the_same_values_as_its_sentence() {
    for (language, translations) in all() {
        let differing: Vec<_> =
            translations.iter().filter(|(english, own)| placeholders(english) != placeholders(own)).collect();
        assert!(differing.is_empty(), "{language}: these have other names in {{}}: {differing:#?}");
    }
}

#[test]
fn a_translation_opens_and_ends_as_its_sentence_does() {
    let opens_with = |text: &str| text.chars().next().filter(|first| first.is_alphabetic()).map(char::is_uppercase);
    let opens_alike = |a: &str, b: &str| opens_with(a).zip(opens_with(b)).is_none_or(|(a, b)| a == b);
    let ends_alike = |a: &str, b: &str| a.ends_with('.') == b.ends_with('.');
    for (language, translations) in all() {
        let differing: Vec<_> = translations
            .iter()
            .filter(|(english, own)| !opens_alike(english, own) || !ends_alike(english, own))
            .collect();
        assert!(differing.is_empty(), "{language}: a capital or a full stop in one of the two only: {differing:#?}");
    }
}

#[test]
fn each_sentence_is_translated_once_and_has_its_translation_right_below() {
    for (language, known) in all() {
        let translations = files(language);
        let mut lines = translations.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        let mut seen = BTreeSet::new();
        while let Some(english) = lines.next() {
            assert!(!english.starts_with(' '), "{language}: a translation without a sentence above it: {english}");
            assert!(seen.insert(english), "{language}: translated twice: {english}");
            let own = lines.next().unwrap_or_default();
            assert!(own.starts_with("  "), "{language}: no translation below it: {english}");
        }
        let unread: Vec<_> = seen.into_iter().filter(|sentence| !known.contains_key(*sentence)).collect();
        assert!(unread.is_empty(), "name the file of these in src/locale/sentences.rs: {unread:#?}");
    }
}

#[test]
fn sentences_are_found_in_calls_of_any_layout() {
    let source = r#"
        //! `say!("in a comment")`
        fn run() {
            say!("plain");
            say!(
                "with \"quotes\" and {value}",
                value = say!("inner")
            );
            say!("over \
                  two lines");
        }

        #[cfg(test)]
        mod tests { fn test() { say!("only in a test"); } }
    "#;
    assert_eq!(said_in(source), ["plain", "with \"quotes\" and {value}", "inner", "over two lines"]);
}

/// The translations of each language that has any, in order, after the language's code.
fn all() -> [(&'static str, BTreeMap<String, String>); 2] {
    [Language::Bokmal, Language::Nynorsk]
        .map(|language| (language.code(), own_sentences(language).into_iter().collect::<BTreeMap<_, _>>()))
}

/// All files of translations into a language, one after the other.
pub fn files(language: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/locales").join(language).join("messages");
    let entries = fs::read_dir(folder).expect("folders can be listed");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("entries can be read").path()).collect();
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).expect("translations can be read")).collect()
}

/// Every sentence of the program, with the file in which it first stands; those of help with the command that they
/// are about, and those of declarations with the kind.
fn spoken() -> BTreeMap<String, PathBuf> {
    let mut spoken: BTreeMap<_, _> =
        help::sentences().into_iter().map(|(sentence, command)| (sentence, PathBuf::from(command))).collect();
    let phrases = Kind::ALL.iter().flat_map(|kind| [kind.spec().name(), kind.spec().phrase]);
    spoken.extend(phrases.map(|phrase| (phrase.to_owned(), PathBuf::from("the declaration of the kind"))));
    spoken.extend(reference::sentences().into_iter().map(|(sentence, kind)| (sentence, PathBuf::from(kind))));
    for path in rust_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let source = fs::read_to_string(&path).expect("sources can be read");
        for sentence in said_in(&source) {
            spoken.entry(sentence).or_insert_with(|| path.clone());
        }
    }
    spoken
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("folders can be listed") {
        let path = entry.expect("entries can be read").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The sentences in the `say!` calls of a source text. The module of unit tests, which stands last, and comments
/// do not count.
fn said_in(source: &str) -> Vec<String> {
    let (code, _) =
        source.split_once("#[cfg(test)]\n").filter(|(_, tests)| opens_module(tests)).unwrap_or((source, ""));
    let is_comment = |line: &&str| line.trim_start().starts_with("//");
    let code = code.lines().filter(|line| !is_comment(line)).collect::<Vec<_>>().join("\n");
    let calls = code.match_indices("say!(").map(|(at, call)| code[at + call.len()..].trim_start());
    calls.filter_map(|call| Some(unescape(call.strip_prefix('"')?))).collect()
}

fn opens_module(tests: &str) -> bool {
    tests.trim_start().starts_with("mod tests {")
}

/// The value of the string literal whose content opens `text`.
fn unescape(text: &str) -> String {
    let mut value = String::new();
    let mut rest = text.chars().peekable();
    while let Some(char) = rest.next() {
        match char {
            '"' => break,
            '\\' => match rest.next() {
                Some('\n') => while rest.next_if(|char| char.is_whitespace()).is_some() {},
                escaped => value.extend(escaped),
            },
            char => value.push(char),
        }
    }
    value
}

/// The names in braces, in alphabetical order, each as often as it stands.
fn placeholders(sentence: &str) -> Vec<&str> {
    let opened = sentence.split('{').skip(1);
    let mut names: Vec<_> = opened.filter_map(|rest| Some(rest.split_once('}')?.0)).collect();
    names.sort_unstable();
    names
}

//! What holds for a real strategy with slips of the hand in it, whatever they are.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use stratc::compile::{Compilation, compile};
use stratc::diag::emit::Report;
use stratc::diag::{Level, Translator};
use stratc::fix::{AppliedFix, ChangedFile, FixedSources, fix_sources};
use stratc::world::Memory;

use crate::properties::{cases, collect};
use crate::support::TODAY;

type Files = Vec<(String, String)>;

/// The two plans of one municipality and the document that they answer: sound together.
static FJORDVIK: LazyLock<Files> = LazyLock::new(|| {
    files(&[
        "strategies/fjordvik-kommunikasjonsplan",
        "strategies/fjordvik-samfunnsdel",
        "seeds/fjordvik-kommunikasjonspolitikk.yaml",
    ])
});

/// Every strategy and document of this repository.
static ALL: LazyLock<Files> = LazyLock::new(|| files(&["strategies", "seeds"]));

fn files(paths: &[&str]) -> Files {
    let mut files = Vec::new();
    paths.iter().for_each(|path| collect(path, &mut files));
    files
}

/// One letter wrong in one word.
#[derive(Debug, Clone)]
struct Typo {
    file: Index,
    word: Index,
    letter: Index,
    kind: Kind,
}

#[derive(Debug, Clone)]
enum Kind {
    Left,
    Doubled,
    Swapped,
    Other(char),
}

fn any_typo() -> impl Strategy<Value = Typo> {
    let kind = prop_oneof![
        Just(Kind::Left),
        Just(Kind::Doubled),
        Just(Kind::Swapped),
        proptest::char::range('a', 'z').prop_map(Kind::Other)
    ];
    (any::<Index>(), any::<Index>(), any::<Index>(), kind).prop_map(|(file, word, letter, kind)| Typo {
        file,
        word,
        letter,
        kind,
    })
}

/// The words of a source that may be keys, ids or words of a list: what comes first in a line, stands right after a
/// colon, or in brackets.
fn words(text: &str) -> Vec<std::ops::Range<usize>> {
    let is_part = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_' | b'.');
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let end = at + bytes[at..].iter().take_while(|byte| is_part(**byte)).count();
        let before = text[..at].trim_end_matches(' ');
        let after = text[end..].chars().next();
        let begins = before.is_empty() || before.ends_with(['\n', ':', '[', '{', ',']);
        let ends = after.is_none_or(|letter| matches!(letter, ':' | '\n' | ',' | ']' | '}' | '#' | '|'));
        if end > at && begins && ends {
            found.push(at..end);
        }
        at = end.max(at + 1);
        while !text.is_char_boundary(at) {
            at += 1;
        }
    }
    found
}

fn with_typo(files: &Files, typo: &Typo) -> Files {
    let mut files = files.clone();
    let at = typo.file.index(files.len());
    let text = &mut files[at].1;
    let words = words(text);
    if words.is_empty() {
        return files;
    }
    let word = words[typo.word.index(words.len())].clone();
    let mut letters: Vec<char> = text[word.clone()].chars().collect();
    let letter = typo.letter.index(letters.len());
    match typo.kind {
        Kind::Left => drop(letters.remove(letter)),
        Kind::Doubled => letters.insert(letter, letters[letter]),
        Kind::Swapped => {
            let next = (letter + 1) % letters.len();
            letters.swap(letter, next);
        }
        Kind::Other(other) => letters[letter] = other,
    }
    text.replace_range(word, &letters.into_iter().collect::<String>());
    files
}

fn world(files: &Files) -> Memory {
    files.iter().fold(Memory::new(TODAY), |world, (path, text)| world.with(path, text.as_str()))
}

/// The files as they are when fixed.
fn with_changes(files: &Files, changes: &[ChangedFile]) -> Files {
    let after: BTreeMap<_, _> = changes.iter().map(|file| (file.path.as_str(), file.after.as_str())).collect();
    files.iter().map(|(path, text)| (path.clone(), after.get(path.as_str()).unwrap_or(&&**text).to_string())).collect()
}

fn errors(compilation: &Compilation) -> usize {
    compilation.diagnostics.iter().filter(|found| found.level == Level::Error).count()
}

/// The findings, a line each.
fn said(compilation: &Compilation) -> String {
    let Compilation { sources, diagnostics, .. } = compilation;
    Report { sources, diagnostics, translator: &Translator::default(), folder: "" }.short()
}

/// Checks that the changes of each file are those told, to the byte.
fn assert_told(fixed: &FixedSources) -> Result<(), TestCaseError> {
    for file in &fixed.files {
        let mut lines: Vec<_> = file.before.split_inclusive('\n').map(str::to_owned).collect();
        for fix in fixed.fixes.iter().filter(|fix| fix.path == file.path) {
            // A fix may take several lines, and give another number of them.
            let mut rest = lines.split_off(fix.line - 1).concat();
            prop_assert!(replay(&mut rest, fix), "{} is not at {} in {rest:?}", fix.old, fix.column);
            lines.extend(rest.split_inclusive('\n').map(str::to_owned));
        }
        prop_assert_eq!(&lines.concat(), &file.after);
    }
    Ok(())
}

/// Makes one change in a text that begins with its line. Changes before it in the line may have moved it a little.
fn replay(text: &mut String, fix: &AppliedFix) -> bool {
    let line = text.split_inclusive('\n').next().unwrap_or_default();
    let column = line.char_indices().nth(fix.column - 1).map_or(line.len(), |(at, _)| at);
    let places = text.match_indices(&fix.old).map(|(at, _)| at).take_while(|at| *at <= line.len());
    let Some(at) = places.min_by_key(|at| at.abs_diff(column)) else { return false };
    text.replace_range(at..at + fix.old.len(), &fix.new);
    true
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn fixing_a_typo_never_makes_more_findings(typo in any_typo()) {
        let files = with_typo(&FJORDVIK, &typo);
        let before = compile(&world(&files), None);
        let fixed = fix_sources(&world(&files), None);
        prop_assert!(
            fixed.compilation.diagnostics.len() <= before.diagnostics.len(),
            "{:#?}\nbefore: {}\nafter: {}",
            fixed.fixes,
            said(&before),
            said(&fixed.compilation)
        );
        prop_assert!(!before.diagnostics.is_empty() || fixed.files.is_empty(), "a sound plan was changed");
        assert_told(&fixed)?;
    }

    #[test]
    fn after_fixing_nothing_is_left_to_fix(typos in vec(any_typo(), 1..8)) {
        let files = typos.iter().fold(FJORDVIK.clone(), |files, typo| with_typo(&files, typo));
        let fixed = fix_sources(&world(&files), None);
        assert_told(&fixed)?;
        let again = fix_sources(&world(&with_changes(&files, &fixed.files)), None);
        prop_assert!(again.fixes.is_empty(), "{:?}", again.fixes);
        prop_assert_eq!(again.compilation.diagnostics.len(), fixed.compilation.diagnostics.len());
    }
}

proptest! {
    #![proptest_config(cases(2))]

    #[test]
    fn all_real_strategies_are_fixed_as_safely(typo in any_typo()) {
        let files = with_typo(&ALL, &typo);
        let fixed = fix_sources(&world(&files), None);
        prop_assert!(errors(&fixed.compilation) <= errors(&compile(&world(&files), None)));
        assert_told(&fixed)?;
        prop_assert!(fix_sources(&world(&with_changes(&files, &fixed.files)), None).fixes.is_empty());
    }
}

#[test]
fn sound_strategies_are_left_as_they_are() {
    let fixed = fix_sources(&world(&ALL), None);
    assert!(fixed.files.is_empty(), "{:?}", fixed.fixes);
}

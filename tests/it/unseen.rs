//! Characters that nobody sees, and letters that look like others: read as everybody sees them, reported, and taken out.

use std::fs;

use stratc::fix::fix_sources;
use stratc::world::Memory;

use crate::support::{STRATEGY, TODAY, Workspace, build_args, codes, compile_files};

const PATH: &str = "strategies/plan/maal.yaml";

/// What is found in a file of a strategy.
fn found(path: &str, text: &str) -> Vec<String> {
    let run = Workspace::new().with(path, text).run(&["check", "--format", "short"]);
    run.out
        .lines()
        .filter_map(|line| line.strip_prefix(path))
        .map(|line| line.trim_start_matches(':').to_owned())
        .collect()
}

/// What `--fix` makes of a file of a strategy.
fn fixed(path: &str, text: &str) -> String {
    let world = Memory::new(TODAY).with("strategies/plan/strategy.yaml", STRATEGY).with(path, text);
    let files = fix_sources(&world, None).files;
    files.into_iter().find(|file| file.path == path).map_or_else(|| text.to_owned(), |file| file.after)
}

/// A file as it is written and as it was meant, and what is said of it first.
const FILES: &[(&str, &str, &str)] = &[
    (
        "goals:\n  sv\u{200b}ar:\n    title: Svar\n",
        "goals:\n  svar:\n    title: Svar\n",
        "2:3: warning[S036]: there is an invisible character in \"svar\": a zero-width space (U+200B)",
    ),
    (
        "goals:\n  svar:\n    title: Al\u{feff}le\n",
        "goals:\n  svar:\n    title: Alle\n",
        "3:12: warning[S036]: there is an invisible character in \"Alle\": a byte order mark (U+FEFF)",
    ),
    (
        "goals:\n\u{feff}  svar:\n    title: Alle\n",
        "goals:\n  svar:\n    title: Alle\n",
        "2:1: warning[S036]: there is an invisible character here: a byte order mark (U+FEFF)",
    ),
    (
        "goals:\n  svar:\n    title: Al\u{200d}le\n",
        "goals:\n  svar:\n    title: Alle\n",
        "3:12: warning[S036]: there is an invisible character in \"Alle\": a joiner of letters (U+200D)",
    ),
    (
        "goals:\n  svar:\n    title: Svar\n    owner: sj\u{ad}ef\nroles: {sjef: Sjef}\n",
        "goals:\n  svar:\n    title: Svar\n    owner: sjef\nroles: {sjef: Sjef}\n",
        "4:12: warning[S036]: there is an invisible character in \"sjef\": a soft hyphen (U+00AD)",
    ),
    (
        "goals:\n  svar:\n\u{a0}\u{a0}\u{a0}\u{a0}title: Svar\n",
        "goals:\n  svar:\n    title: Svar\n",
        "3:1: warning[S036]: there is a no-break space (U+00A0) here, where an ordinary space is needed",
    ),
    (
        "goals:\n  svar:\n    title:\u{202f}Svar\n",
        "goals:\n  svar:\n    title: Svar\n",
        "3:11: warning[S036]: there is a narrow no-break space (U+202F) here, where an ordinary space is needed",
    ),
    (
        "goals: {a: A}\nmeasures:\n  t:\n    title: T\n    goals:\n      -\u{a0}a\n",
        "goals: {a: A}\nmeasures:\n  t:\n    title: T\n    goals:\n      - a\n",
        "6:8: warning[S036]: there is a no-break space (U+00A0) here, where an ordinary space is needed",
    ),
    (
        "goals:\n  svar:\n    title: Pa\u{30a} nett\n",
        "goals:\n  svar:\n    title: På nett\n",
        "3:12: warning[S036]: a letter in \"På\" is written as two characters: U+0061, U+030A",
    ),
    (
        "goals:\n  svar-\u{430}:\n    title: Svar\n",
        "goals:\n  svar-a:\n    title: Svar\n",
        "2:3: warning[S037]: \"svar-a\" has a letter of another alphabet in it: the Cyrillic \u{430} (U+0430)",
    ),
    (
        "goals:\n  svar:\n    title: Vi gir sv\u{430}r\n",
        "goals:\n  svar:\n    title: Vi gir svar\n",
        "3:19: warning[S037]: \"svar\" has a letter of another alphabet in it: the Cyrillic \u{430} (U+0430)",
    ),
    (
        "goals:\n  svar:\n    title: \u{391}lle\n",
        "goals:\n  svar:\n    title: Alle\n",
        "3:12: warning[S037]: \"Alle\" has a letter of another alphabet in it: the Greek \u{391} (U+0391)",
    ),
];

#[test]
fn each_is_named_at_its_place_and_taken_out() {
    for (written, meant, message) in FILES {
        assert_eq!(found(PATH, written), [*message], "{written:?}");
        assert_eq!(fixed(PATH, written), *meant, "{written:?}");
        assert_eq!(found(PATH, meant), [""; 0], "{meant}");
    }
}

#[test]
fn what_is_right_is_passed_over() {
    let titles = [
        "Kommunikasjons\u{ad}plan for alle",
        "10\u{a0}000 svar kl.\u{a0}12",
        "👩\u{200d}👧 og می\u{200c}خواهم",
        "Київ og Αθήνα",
        "α-verdi og 5 μm",
        "Ødegård, Čálliid ja Łódź",
    ];
    for title in titles {
        let yaml = format!("goals:\n  svar:\n    title: {title}\n");
        assert_eq!(found(PATH, &yaml), [""; 0], "{title}");
        assert_eq!(fixed(PATH, &yaml), yaml);
    }
}

#[test]
fn a_word_of_which_it_cannot_be_told_what_was_meant_is_left_to_its_author() {
    let yaml = "goals:\n  svar:\n    title: Pla\u{43d}en\n";
    assert_eq!(
        found(PATH, yaml),
        ["3:12: warning[S037]: \"Pla\u{43d}en\" has a letter of another alphabet in it: the Cyrillic \u{43d} (U+043D)"]
    );
    assert_eq!(fixed(PATH, yaml), yaml);
}

#[test]
fn many_of_one_kind_are_told_once_and_all_corrected() {
    let yaml = "goals:\n  a: Fa\u{30a}\n  b: Ga\u{30a}\n  c: Na\u{30a}\n  d: Pa\u{30a}\n";
    assert_eq!(
        found(PATH, yaml),
        ["2:6: warning[S036]: 4 words of this file have a letter written as two characters, such as \"Få\""]
    );
    assert_eq!(fixed(PATH, yaml), "goals:\n  a: Få\n  b: Gå\n  c: Nå\n  d: På\n");
}

#[test]
fn in_markdown_headings_lists_and_references_are_what_they_look_like() {
    let path = "strategies/plan/innledning.md";
    let text = "#\u{a0}Innledning\n\nPa\u{30a} nett, se [[sv\u{ad}ar]]:\n\n-\u{a0}e\u{200b}n\n";
    let files = [("strategies/plan/strategy.yaml", STRATEGY), (PATH, "goals:\n  svar: Svar\n"), (path, text)];
    assert!(codes(&compile_files(&files)).iter().all(|code| *code == "S036"));
    let world = files.iter().fold(Memory::new(TODAY), |world, (path, text)| world.with(path, *text));
    let fixed = fix_sources(&world, None).files;
    assert_eq!(fixed[0].after, "# Innledning\n\nPå nett, se [[svar]]:\n\n- en\n");
}

#[test]
fn a_decomposed_id_finds_the_composed_one_and_a_decomposed_key_is_understood() {
    let found = found(PATH, "ma\u{30a}l:\n  svar: Svar\n");
    assert!(found.iter().any(|line| line.contains("S013")), "{found:?}");
    assert_eq!(fixed(PATH, "ma\u{30a}l:\n  svar: Svar\n"), "goals:\n  svar: Svar\n");
}

#[test]
fn every_form_has_the_letters_that_everybody_sees() {
    let workspace = Workspace::new()
        .with(
            PATH,
            "goals:\n  svar:\n    title: Pa\u{30a} nett gir vi sv\u{430}r\n    text: Al\u{200b}le fa\u{30a}r svar.\n",
        )
        .with("strategies/plan/om.md", "# Om pa\u{30a}\u{200b}virkning\n\nBla\u{30a} tekst.\n");
    let formats = "html,print,text,markdown,json";
    let run = workspace.run(&build_args("public", formats, "public"));
    assert_eq!(run.status, 0, "{run:?}");
    let mut texts = 0;
    for entry in walkdir(&workspace.path("public")) {
        let Ok(text) = fs::read_to_string(&entry) else { continue };
        assert!(!text.contains(['\u{30a}', '\u{200b}', '\u{430}']), "{}", entry.display());
        if text.contains("På nett gir vi svar") && text.contains("Alle får svar.") && text.contains("Blå tekst.") {
            assert!(text.contains("Om påvirkning"), "{}", entry.display());
            texts += 1;
        }
    }
    assert!(texts >= 5, "{texts}");
}

/// All files below a folder.
fn walkdir(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("it can be read").path());
    entries.flat_map(|path| if path.is_dir() { walkdir(&path) } else { vec![path] }).collect()
}

#[test]
fn what_windows_writes_is_read_or_named() {
    let goals = "goals:\n  svar: Få svar\n";
    let utf16: Vec<u8> = goals.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = [&[0xff, 0xfe], &utf16[..]].concat();
    for (bytes, expected) in [
        (goals.replace('\n', "\r\n").into_bytes(), ""),
        (format!("\u{feff}{goals}").into_bytes(), ""),
        (utf16, "error[S001]: this file is saved as UTF-16, not as UTF-8, so it cannot be read"),
        (marked, "error[S001]: this file is saved as UTF-16, not as UTF-8, so it cannot be read"),
    ] {
        let run = Workspace::new().with(PATH, &bytes).run(&["check", "--format", "short"]);
        let expected = if expected.is_empty() { String::new() } else { format!("{PATH}:1:1: {expected}\n") };
        assert_eq!(run.out, expected);
    }
}

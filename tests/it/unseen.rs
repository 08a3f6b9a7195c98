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

/// The same for characters that look like a space or a colon, or that no text of ours needs.
const OTHERS: &[(&str, &str, &str)] = &[
    (
        "goals:\n  svar:\n    title:\u{200b}Svar\n",
        "goals:\n  svar:\n    title: Svar\n",
        "3:11: warning[S036]: there is a zero-width space (U+200B) here, where an ordinary space is needed",
    ),
    (
        "goals:\n  svar:\n \u{2060}   title: Svar\n",
        "goals:\n  svar:\n    title: Svar\n",
        "3:2: warning[S036]: there is an invisible character here: U+2060",
    ),
    (
        "goals:\n  sv\u{200e}ar:\n    title: Svar\n",
        "goals:\n  svar:\n    title: Svar\n",
        "2:3: warning[S036]: there is an invisible character in \"svar\": a mark of direction (U+200E)",
    ),
    (
        "goals:\n  svar:\n    ti\u{e0041}tle: Svar\n",
        "goals:\n  svar:\n    title: Svar\n",
        "3:5: warning[S036]: there is an invisible character in \"title\": U+E0041",
    ),
    (
        "goals:\n  svar:\n    title: Svar\n    by: 20\u{fe0f}27\n",
        "goals:\n  svar:\n    title: Svar\n    by: 2027\n",
        "4:9: warning[S036]: there is an invisible character in \"2027\": U+FE0F",
    ),
    (
        "goals:\n  svar:\n    title:\u{2003}Svar\n",
        "goals:\n  svar:\n    title: Svar\n",
        "3:11: warning[S036]: there is a space of another width (U+2003) here, where an ordinary space is needed",
    ),
    (
        "goals:\n  svar:\n    title: Gi\u{2028}svar\n",
        "goals:\n  svar:\n    title: Gi svar\n",
        "3:14: warning[S036]: there is a line end of another program (U+2028) here, where an ordinary space is needed",
    ),
    (
        "goals:\n  svar:\n    title\u{ff1a}Svar\n",
        "goals:\n  svar:\n    title: Svar\n",
        "3:10: warning[S037]: this sign only looks like a colon: \u{ff1a} (U+FF1A)",
    ),
    (
        "goals:\n  svar:\n    title: Svar\n    owner: \u{ad}sjef\nroles: {sjef: Sjef}\n",
        "goals:\n  svar:\n    title: Svar\n    owner: sjef\nroles: {sjef: Sjef}\n",
        "4:12: warning[S036]: there is an invisible character in \"sjef\": a soft hyphen (U+00AD)",
    ),
];

#[test]
fn other_spaces_and_signs_are_named_and_taken_out_too() {
    for (written, meant, message) in OTHERS {
        assert_eq!(found(PATH, written), [*message], "{written:?}");
        assert_eq!(fixed(PATH, written), *meant, "{written:?}");
        assert_eq!(found(PATH, meant), [""; 0], "{meant}");
    }
}

/// Chapters with characters that Markdown does not take for a space, and how each is read in the text form.
const CHAPTERS: &[(&str, &str)] = &[
    ("##\u{2003}Under\n\nTekst.\n", "UNDER"),
    ("1.\u{a0}en\n2.\u{a0}to\n", "1. en\n2. to"),
    ("- [\u{a0}]\u{a0}en\n- [x]\u{a0}to\n", "- ☐ en\n- ☑ to"),
    (
        "|\u{a0}A\u{a0}|\u{a0}B\u{a0}|\n|\u{a0}---\u{a0}|\u{a0}---\u{a0}|\n|\u{a0}1\u{a0}|\u{a0}2\u{a0}|\n",
        "A  B\n-  -\n1  2",
    ),
    ("Se [her]\u{200b}(https://fjordvik.no).\n", "Se her (https://fjordvik.no)."),
    ("- en\n\u{200b}\u{200b}- to\n", "- en\n- to"),
];

#[test]
fn in_chapters_marks_are_what_they_look_like() {
    for (markdown, expected) in CHAPTERS {
        let path = "strategies/plan/om.md";
        let workspace = Workspace::new().with(path, format!("# Om\n\n{markdown}"));
        let out = workspace.run(&["check", "--format", "short"]).out;
        assert!(out.contains("S036"), "{markdown:?}: {out}");
        assert_eq!(workspace.run(&["build", "--format", "text"]).status, 0);
        let text = workspace.read("public/plan/plan.txt");
        assert!(text.contains(expected), "{markdown:?}: {text}");
    }
}

#[test]
fn an_empty_line_is_one_whatever_blanks_it_holds() {
    let chapter = "# Om\n\nEn.\n\u{a0}\nTo.\n";
    assert_eq!(found("strategies/plan/om.md", chapter), [""; 0]);
    let workspace = Workspace::new().with("strategies/plan/om.md", chapter);
    assert_eq!(workspace.run(&["build", "--format", "text"]).status, 0);
    assert!(workspace.read("public/plan/plan.txt").contains("En.\n\nTo."));
    assert_eq!(found(PATH, "goals:\n  svar:\n    title: Svar\n\u{2003}\n    by: 2027\n"), [""; 0]);
}

#[test]
fn lines_of_old_macs_are_lines() {
    let chapter = "---\rgoal: svar\r---\r# Svar\r\rTekst.\r";
    assert_eq!(found("strategies/plan/om.md", chapter), [""; 0]);
    let line = found(PATH, "goals:\r  svar:\r    titel: Svar\r");
    assert!(line.iter().any(|line| line.starts_with("3:5: error[S013]")), "{line:?}");
}

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
        "En 1\u{fe0f}\u{20e3} og et \u{2764}\u{fe0f}",
        "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} i sør",
        "\u{5e9}\u{5dc}\u{5d5}\u{5dd}\u{200f} er fred",
        "Mål\u{ff1a} alle får svar",
        "10\u{2009}000 og 5\u{2009}%",
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

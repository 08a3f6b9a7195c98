//! Fields of Markdown files in other forms than stratc's own: read, or named with what to do, and never published as text.

use stratc::fix::fix_sources;
use stratc::world::Memory;

use super::found;
use crate::support::{STRATEGY, TODAY, Workspace};

const PATH: &str = "strategies/plan/om.md";
const BODY: &str = "# Svar\n\nVi svarer.\n";

/// Where a chapter has findings, and their codes.
fn places(text: &str) -> Vec<String> {
    let lines = found(&Workspace::new().with(PATH, text));
    let places = lines.iter().filter_map(|line| line.strip_prefix(PATH)?.strip_prefix(':')?.split_once("]: "));
    places.map(|(place, _)| place.replace("error[", "").replace("warning[", "")).collect()
}

/// What `--fix` makes of a chapter.
fn fixed(text: &str) -> String {
    let world = Memory::new(TODAY).with("strategies/plan/strategy.yaml", STRATEGY).with(PATH, text);
    let files = fix_sources(&world, None).files;
    files.into_iter().find(|file| file.path == PATH).map_or_else(|| text.to_owned(), |file| file.after)
}

#[test]
fn marks_of_other_programs_are_named_and_replaced() {
    let sound = format!("---\ngoal: svar\nby: 2027\n---\n{BODY}");
    for (opening, closing) in [
        ("----", "----"),
        ("----", "---"),
        (" ---", " ---"),
        ("***", "***"),
        ("___", "___"),
        ("===", "==="),
        ("–––", "–––"),
        ("—", "—"),
        ("—-", "—-"),
        ("--", "--"),
        ("- - -", "- - -"),
        ("--- yaml", "---"),
        ("---yaml", "---"),
        ("```yaml", "```"),
    ] {
        let text = format!("{opening}\ngoal: svar\nby: 2027\n{closing}\n{BODY}");
        assert_eq!(places(&text), ["2:1: S040"], "{opening}");
        assert_eq!(fixed(&text), sound, "{opening}");
    }
}

#[test]
fn fields_without_marks_are_named_and_get_them() {
    for (text, right) in [
        (format!("goal: svar\nby: 2027\n\n{BODY}"), format!("---\ngoal: svar\nby: 2027\n---\n\n{BODY}")),
        (format!("goal: svar\nby: 2027\n---\n{BODY}"), format!("---\ngoal: svar\nby: 2027\n---\n{BODY}")),
        (format!("goal: svar\n{BODY}"), format!("---\ngoal: svar\n---\n{BODY}")),
    ] {
        assert_eq!(places(&text), ["1:1: S040"], "{text}");
        assert_eq!(fixed(&text), right);
    }
    let text = "title: Om oss\nowner: sjef\n\nVi svarer.\n";
    assert_eq!((places(text), fixed(text)), (vec!["1:1: S040".to_owned()], text.to_owned()));
}

#[test]
fn a_title_below_its_own_heading_is_named() {
    assert_eq!(places("# Bakgrunn\n\ntitle: Bakgrunn\n\nVi svarer.\n"), ["3:1: S040"]);
    assert_eq!(places("# Bakgrunn\n\ntittel: \"Bakgrunn\"\n\nVi svarer.\n"), ["3:1: S040"]);
    for text in ["# Bakgrunn\n\ntitle: slik skriver vi en tittel\n", "# Bakgrunn\n\nBakgrunn: Vi svarer.\n"] {
        assert_eq!(places(text), [""; 0], "{text}");
    }
}

#[test]
fn fields_in_another_notation_are_left_to_their_author() {
    for (text, place) in [
        (format!("mål: svar\nfrist: 2027\n---\n{BODY}"), "1:1: S040"),
        (format!("+++\ngoal = \"svar\"\n+++\n{BODY}"), "2:1: S040"),
        (format!("{{\"goal\": \"svar\", \"by\": 2027}}\n\n{BODY}"), "1:1: S040"),
        (format!("{{\n  \"goal\": \"svar\"\n}}\n\n{BODY}"), "1:1: S040"),
    ] {
        assert_eq!(places(&text), [place], "{text}");
        assert_eq!(fixed(&text), text);
    }
}

#[test]
fn fields_further_down_are_named() {
    for (text, place) in [
        ("# Svar\n\n---\ngoal: svar\nby: 2027\n---\n\nVi svarer.\n", "4:1: S040"),
        ("# Svar\n---\ngoal: svar\n---\nVi svarer.\n", "3:1: S040"),
        ("---\ngoal: svar\n---\n---\nby: 2027\n---\n# Svar\n", "5:1: S040"),
    ] {
        assert_eq!(places(text), [place], "{text}");
        assert_eq!(fixed(text), text);
    }
}

#[test]
fn text_between_lines_of_hyphens_and_headings_among_fields_are_told_what_they_are() {
    let text = "---\n\nVi svarer.\n\n---\n\nMer tekst.\n";
    assert_eq!(places(text), ["3:1: S011"]);
    let lines = found(&Workspace::new().with(PATH, text));
    assert!(lines[0].contains("is read as fields, and this is text"), "{lines:?}");
    let shown = super::shown(&Workspace::new().with(PATH, "---\ngoal: svar\n# Svar\n---\n\nVi svarer.\n"));
    assert!(shown.contains("the heading \"# Svar\" stands among the fields"), "{shown}");
}

#[test]
fn what_is_right_or_means_something_else_is_passed_over() {
    for text in [
        format!("---\ngoal: svar\nby: 2027\n---\n{BODY}"),
        format!("\u{feff}---\r\ngoal: svar\r\n---\r\n{BODY}"),
        format!("<!-- Husk dette. -->\n\n---\ngoal: svar\n\nby:\t2027 # utkast\n...\n{BODY}"),
        format!("---\n---\n{BODY}"),
        format!("---\n{{\"goal\": \"svar\"}}\n---\n{BODY}"),
        "# Om oss\n\nEn.\n\n---\n\nMål: vi svarer.\n\n---\n\nTo.\n".to_owned(),
        "# Om oss\n\n---\nMål: vi svarer.\n---\n\nTo.\n".to_owned(),
        "# Om oss\n\n```\n---\ngoal: svar\n---\n```\n".to_owned(),
        "# Om oss\n\ntitle: slik skriver vi en tittel\nby: en frist\n".to_owned(),
    ] {
        assert_eq!(places(&text), [""; 0], "{text}");
    }
    assert_eq!(places("Mål: vi svarer raskt.\n\nMer tekst.\n"), ["1:1: C001"]);
    assert_eq!(places("***\n\nMerk: dette\n\n***\n"), ["1:1: C001"]);
    assert_eq!(fixed("title: Om oss\n\nVi svarer.\n"), "# Om oss\n\nVi svarer.\n");
}

//! The typefaces that pages hold: those that come with the program, those of `theme:`, or none.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ttf_parser::{Face, name_id};

use super::*;

/// The most that the program's typefaces may add to a page, in bytes.
const MOST: usize = 80 * 1024;
/// What headings must have: the letters of the plans' languages, figures, and the punctuation of Norwegian text.
const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 \u{a0}\u{ad}.,:;!?()[]/&%+=*'\"#@§°½\
    ÆØÅæøåÉéÈèÊêÓóÒòÔôÀàÂâÄäÖöÜüÇçÑñ ÁáČčĐđŊŋŠšŦŧŽž Ńń «»‹›“”„‘’‚–—‑…•·×−€";
/// What running text must have as well: names from other languages, and signs.
const MORE: &str = "ŁłŚśŻżĄąĘęĆćŹź ĀāĒēĪīŪūĖėĮįŲų ŘřĚěŮůŇňĎďŤť ĞğİıŞş ȚțȘșĂă ŐőŰű Œœ ™≈≠≤≥←↑→↓₂▲▼◆○●✓";

/// The typefaces that a page holds: family, style and the file.
fn held(page: &str) -> Vec<(&str, &str, Vec<u8>)> {
    let faces = page.split("@font-face{font-family:\"").skip(1);
    let parts = faces.map(|face| {
        let (family, rest) = face.split_once("\";src:url(\"data:font/").expect("it lies in the page");
        let (_, rest) = rest.split_once(";base64,").expect("it is a data address");
        let (data, rest) = rest.split_once("\") format(").expect("the address ends");
        let (_, style) = rest.split_once(';').expect("there is a style");
        (family, style.split(";font-display").next().expect("it ends"), STANDARD.decode(data).expect("it is base64"))
    });
    parts.collect()
}

/// The family and style of each typeface that a page of a workspace with these `typefaces` holds.
fn styles(typefaces: &str) -> Vec<String> {
    let workspace = with_theme(&format!("  typefaces: {typefaces}\n")).with("f.ttf", &*TYPEFACE);
    assert_builds(&workspace);
    held(&workspace.read(PAGES[1])).iter().map(|(family, style, _)| format!("{family}: {style}")).collect()
}

const OWN_TEXT: &str = "Plan text: font-style:normal;font-weight:400";
const BOLD_TEXT: &str = "Plan text: font-style:normal;font-weight:600 900";
const HEADINGS: &str = "Plan headings: font-style:normal;font-weight:400 900";
const ITALIC_HEADINGS: &str = "Plan headings: font-style:italic;font-weight:400 900";

#[test]
fn every_page_holds_each_typeface_of_the_program_once_and_little_is_added_by_them() {
    let workspace = Workspace::new();
    let build = workspace.run(&["build", "--format", "html,print,onepage"]);
    assert_eq!(build.status, 0, "{}", build.err);
    for page in PAGES.into_iter().chain(["public/plan/onepage.html"]) {
        let page = workspace.read(page);
        let faces = held(&page);
        assert_eq!(faces.len(), 4);
        assert_eq!(page.matches("base64,").count(), 4, "no copy stands anywhere else");
        assert_eq!(policy(&page).matches("font-src data:").count(), 1);
        assert!(page.contains("--sans:\"Plan text\",") && page.contains("--serif:\"Plan headings\","));
        let size: usize = faces.iter().map(|(.., file)| file.len().div_ceil(3) * 4).sum();
        assert!(size <= MOST, "{size} bytes");
    }
}

#[test]
fn the_typefaces_of_the_program_have_the_letters_of_plans() {
    let workspace = Workspace::new();
    assert_builds(&workspace);
    for (family, style, file) in held(&workspace.read(PAGES[1])) {
        let file = wuff::decompress_woff2(&file).expect("it is WOFF2");
        let face = Face::parse(&file, 0).expect("it is a typeface");
        let more = if family == "Plan text" { MORE } else { "" };
        let missing: String = LETTERS.chars().chain(more.chars()).filter(|c| face.glyph_index(*c).is_none()).collect();
        assert!(missing.is_empty(), "{family}, {style}: {missing}");
        let width = |figure| face.glyph_hor_advance(face.glyph_index(figure)?);
        let is_for_columns = style.starts_with("font-style:normal");
        assert!(!is_for_columns || ('0'..='9').all(|figure| width(figure) == width('0')), "{family}, {style}");
    }
}

/// The licence of Source Sans 3 reserves its name, and asks that its notice goes with every copy.
#[test]
fn the_typefaces_of_the_program_bear_their_licence_and_no_reserved_name() {
    let workspace = Workspace::new();
    assert_builds(&workspace);
    for (.., file) in held(&workspace.read(PAGES[1])) {
        let file = wuff::decompress_woff2(&file).expect("it is WOFF2");
        let face = Face::parse(&file, 0).expect("it is a typeface");
        let said = |id| face.names().into_iter().filter(|name| name.name_id == id).find_map(|name| name.to_string());
        for id in [name_id::FAMILY, name_id::FULL_NAME, name_id::POST_SCRIPT_NAME] {
            let name = said(id).expect("it has a name");
            assert!(name.starts_with("Stratc"), "{name}");
        }
        assert!(said(name_id::COPYRIGHT_NOTICE).is_some());
        assert!(said(name_id::LICENSE).is_some_and(|licence| licence.contains("SIL Open Font License")));
    }
}

#[test]
fn typefaces_of_ones_own_are_in_the_pages_themselves() {
    let workspace = with_theme("  typefaces: {text: f/a.ttf, heading: f/a.ttf}\n").with("f/a.ttf", &*TYPEFACE);
    assert_builds(&workspace);
    for page in PAGES {
        let page = workspace.read(page);
        let faces = held(&page);
        assert!(faces.len() == 2 && faces.iter().all(|(.., file)| *file == *TYPEFACE), "no other is left");
        assert!(page.contains("--sans:\"Plan text\",") && page.contains("--serif:\"Plan headings\","));
        assert_eq!(policy(&page).matches("font-src data:").count(), 1);
    }
}

#[test]
fn typefaces_of_ones_own_take_the_place_of_those_for_the_same() {
    let text = [ITALIC_HEADINGS, HEADINGS, OWN_TEXT];
    assert_eq!(styles("{text: f.ttf}"), text, "bold text would be of another typeface");
    assert_eq!(styles("{heading: f.ttf}"), [OWN_TEXT, BOLD_TEXT, HEADINGS]);
    assert_eq!(styles("{heading: f.ttf, heading_italic: f.ttf}"), [OWN_TEXT, BOLD_TEXT, HEADINGS, ITALIC_HEADINGS]);
    assert_eq!(styles("{text_bold: f.ttf}"), [ITALIC_HEADINGS, HEADINGS, OWN_TEXT, BOLD_TEXT]);
}

#[test]
fn pages_without_typefaces_use_those_of_the_system_and_may_take_in_none() {
    assert_eq!(styles("{text: system}"), [ITALIC_HEADINGS, HEADINGS]);
    assert_eq!(styles("{heading: system, text: f.ttf}"), [OWN_TEXT]);
    let workspace = with_theme("  typefaces: {text: system, heading: system}\n");
    assert_builds(&workspace);
    for page in PAGES {
        let page = workspace.read(page);
        assert!(held(&page).is_empty() && !page.contains("Plan text") && !page.contains("Plan headings"));
        assert!(!policy(&page).contains("data:"), "nothing is allowed that is not needed");
    }
}

#[test]
fn a_typeface_that_cannot_be_used_is_named_with_the_reason() {
    let broken = &TYPEFACE[..2000];
    let table: [(&[u8], &str); 4] = [
        (broken, "the typeface f.ttf is cut off or broken"),
        (b"wOF2\0\x01\0\0", "the typeface f.ttf is cut off or broken"),
        (b"ttcf\0\x02\0\0", "f.ttf holds several typefaces"),
        (b"<html>", "f.ttf is not a typeface that pages can use"),
    ];
    for (content, reason) in table {
        let workspace = with_theme("  typefaces: {text: f.ttf}\n").with("f.ttf", content);
        assert_eq!(said(&workspace), [format!("stratc.yaml:2:21: error[S031]: {reason}")]);
    }
}

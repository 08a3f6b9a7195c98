//! The look that `theme:` in stratc.yaml gives: colours, logo, typefaces and the words at the foot of pages.

mod typefaces;

use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;

use proptest::prelude::*;
use stratc::theme::{Font, Image, Palette, SHIPPED};

use crate::support::{Run, Workspace};

const LOGO: &str = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>";
const PAGES: [&str; 3] = ["public/index.html", "public/plan/index.html", "public/plan/print.html"];
static TYPEFACE: LazyLock<Vec<u8>> =
    LazyLock::new(|| fs::read("fonts/SourceSans3-Regular.ttf").expect("it is in the repository"));

fn with_theme(theme: &str) -> Workspace {
    Workspace::new().with("stratc.yaml", format!("theme:\n{theme}"))
}

fn with_logo(file: &str, content: impl AsRef<[u8]>) -> Workspace {
    with_theme(&format!("  logo: {{file: {file}, alt: Fjordvik}}\n")).with(file, content)
}

/// What `check` says, a line for each finding.
fn said(workspace: &Workspace) -> Vec<String> {
    let check: Run = workspace.run(&["check", "--format", "short"]);
    check.out.lines().filter(|line| line.starts_with("stratc.yaml")).map(str::to_owned).collect()
}

fn assert_builds(workspace: &Workspace) {
    let build = workspace.run(&["build"]);
    assert_eq!(build.status, 0, "{}", build.err);
}

/// The policy of a page.
fn policy(page: &str) -> &str {
    let rest = page.split("Content-Security-Policy\" content=\"").nth(1).expect("the page has one");
    rest.split('"').next().expect("it ends")
}

// Colours.

#[test]
fn a_shipped_theme_is_chosen_by_its_name() {
    for shipped in &SHIPPED {
        let workspace = with_theme(&format!("  name: {}\n", shipped.name));
        assert_builds(&workspace);
        for page in PAGES {
            let page = workspace.read(page);
            for palette in [shipped.light, shipped.dark, shipped.light.on_white()] {
                for (name, colour) in named(&palette) {
                    let variable = format!("--{}:{colour}", name.replace('_', "-"));
                    assert!(page.contains(&variable), "{}: {variable}", shipped.name);
                }
            }
        }
    }
}

/// The names of the colours with the colours, as templates see them.
fn named(palette: &Palette) -> BTreeMap<String, String> {
    let value = serde_json::to_value(palette).expect("it is data");
    serde_json::from_value(value).expect("colours are words")
}

#[test]
fn the_style_sheet_leaves_the_colours_to_the_theme() {
    let style = fs::read_to_string("templates/html/style.css").expect("it is in the repository");
    for (name, _) in named(&SHIPPED[0].light) {
        assert!(!style.contains(&format!("--{}:", name.replace('_', "-"))), "{name} is said twice");
    }
}

#[test]
fn a_theme_that_there_is_none_of_is_named() {
    assert_eq!(said(&with_theme("  name: granit\n")), ["stratc.yaml:2:9: error[S021]: there is no theme \"granit\""]);
}

#[test]
fn text_and_paper_of_ones_own_carry_what_lies_between_them() {
    let workspace = with_theme("  ink: '#221a10'\n  paper: '#fff8ec'\n");
    assert_builds(&workspace);
    let page = workspace.read(PAGES[1]);
    for variable in ["--ink:#221a10", "--paper:#fff8ec", "--soft:#", "--panel:#"] {
        assert!(page.contains(variable), "{variable}");
    }
    assert!(!page.contains(&format!("--panel:{}", SHIPPED[0].light.panel)), "boxes go with the paper");
}

#[test]
fn colours_that_cannot_be_read_on_each_other_are_named_light_and_dark() {
    let faint = |theme: &str| said(&with_theme(theme));
    assert_eq!(
        faint("  accent: '#2a9db0'\n  accent_dark: '#202020'\n"),
        [
            "stratc.yaml:2:11: error[D010]: \"#2a9db0\" is hard to read on the page: the contrast is 2.7 to 1, and text needs at least 4.5 to 1",
            "stratc.yaml:3:16: error[D010]: \"#202020\" is hard to read on the page: the contrast is 1 to 1, and text needs at least 4.5 to 1",
        ]
    );
    assert_eq!(faint("  ink: '#999999'\n").len(), 1);
    let grey = faint("  paper: '#777777'\n  name: granitt\n");
    assert!(grey.len() == 1 && grey[0].contains("would be hard to read on \"#777777\""), "{grey:?}");
    assert!(!faint("  paper_dark: '#f0f0f0'\n").is_empty());
}

// Logo.

#[test]
fn a_logo_stands_on_every_page_with_its_words_and_asks_nobody_for_anything() {
    let workspace = with_logo("grafikk/logo.svg", LOGO);
    assert_builds(&workspace);
    for page in PAGES {
        let page = workspace.read(page);
        assert!(page.contains("<img src=\"data:image/svg+xml;base64,") && page.contains("alt=\"Fjordvik\""));
        assert_eq!(policy(&page).matches("img-src data:").count(), 1);
    }
    let plain = Workspace::new();
    assert_builds(&plain);
    assert!(!policy(&plain.read(PAGES[1])).contains("img-src"), "nothing is allowed that is not needed");
}

#[test]
fn a_logo_for_dark_pages_takes_the_place_of_the_other_there() {
    let theme = "  logo: {file: a.svg, file_dark: b.svg, alt: 'Fjordvik «kommune» & \"co\"'}\n";
    let workspace = with_theme(theme).with("a.svg", LOGO).with("b.svg", LOGO.replace("9z", "8z"));
    assert_builds(&workspace);
    let page = workspace.read(PAGES[1]);
    assert!(page.contains("<source media=\"screen and (prefers-color-scheme: dark)\" srcset=\"data:image/svg+xml"));
    assert!(page.contains("alt=\"Fjordvik «kommune» &amp; &quot;co&quot;\""));
}

#[test]
fn a_logo_must_have_words_for_those_who_do_not_see_it() {
    let missing = with_theme("  logo: {file: a.svg}\n").with("a.svg", LOGO);
    assert!(said(&missing)[0].contains("error[C001]") && said(&missing)[0].contains("\"alt\""), "{:?}", said(&missing));
    let empty = with_theme("  logo: {file: a.svg, alt: ' '}\n").with("a.svg", LOGO);
    assert!(said(&empty)[0].contains("error[C001]") && said(&empty)[0].contains("\"alt\""), "{:?}", said(&empty));
}

#[test]
fn a_logo_that_cannot_be_used_is_named_with_the_reason() {
    let table: [(&str, &[u8], &str); 8] = [
        (
            "a.svg",
            b"<svg><script>alert(1)</script></svg>",
            "the drawing a.svg contains a script, which does not belong in a plan",
        ),
        (
            "a.svg",
            b"<svg><image href='https://a.no/b.png'/></svg>",
            "the drawing a.svg fetches \"https://a.no/b.png\", and no page of a plan fetches anything from elsewhere",
        ),
        ("a.svg", b"<svg><g></svg>", "the drawing a.svg is not valid SVG"),
        (
            "a.svg",
            b"<svg><foreignObject/></svg>",
            "the drawing a.svg contains <foreignObject>, which pages must not include",
        ),
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "the picture a.png is cut off or broken"),
        ("a.gif", b"GIF89a", "a.gif is not a picture that pages can show"),
        ("a.png", b"", "a.png is not a picture that pages can show"),
        ("a.jpg", b"hei", "a.jpg is not a picture that pages can show"),
    ];
    for (file, content, reason) in table {
        let workspace = with_logo(file, content);
        assert_eq!(said(&workspace), [format!("stratc.yaml:2:16: error[S031]: {reason}")]);
        assert_eq!(workspace.run(&["build"]).status, 1, "{reason}");
    }
}

#[test]
fn a_logo_that_is_too_large_is_refused_with_its_size() {
    for (bytes, size) in [(1024 * 1024 + 1, 2), (50 * 1024 * 1024, 50)] {
        let workspace = with_logo("stor.png", vec![0; bytes]);
        let expected = format!("stratc.yaml:2:16: error[S031]: stor.png is {size} MB, but pages take in at most 1 MB");
        assert_eq!(said(&workspace), [expected]);
    }
}

#[test]
fn a_file_is_looked_for_in_the_workspace_and_nowhere_else() {
    let table = [
        ("borte.svg", "S031", "there is no file borte.svg"),
        ("../logo.svg", "S043", "../logo.svg is not a path inside the workspace"),
        ("/etc/passwd", "S043", "/etc/passwd is not a path inside the workspace"),
        ("strategies", "S031", "strategies is not an ordinary file"),
    ];
    for (file, code, reason) in table {
        let workspace = with_theme(&format!("  logo: {{file: {file}, alt: Fjordvik}}\n"));
        assert_eq!(said(&workspace), [format!("stratc.yaml:2:16: error[{code}]: {reason}")]);
    }
}

#[test]
#[cfg(unix)]
fn a_link_out_of_the_workspace_is_not_followed() {
    let elsewhere = Workspace::empty().with("logo.svg", LOGO);
    let workspace = with_theme("  logo: {file: logo.svg, alt: Fjordvik}\n");
    std::os::unix::fs::symlink(elsewhere.path("logo.svg"), workspace.path("logo.svg")).expect("a link can be made");
    assert_eq!(said(&workspace), ["stratc.yaml:2:16: error[S031]: logo.svg is outside the workspace"]);
}

// Words at the foot.

#[test]
fn the_words_at_the_foot_stand_in_every_form_as_text() {
    let workspace = with_theme("  footer: [Fjordvik kommune, 'Rådhusgata 1 <b>']\n");
    let build = workspace.run(&["build", "--format", "html,print,text,docx"]);
    assert_eq!(build.status, 0, "{}", build.err);
    for page in PAGES {
        assert!(workspace.read(page).contains("<p>Fjordvik kommune</p>\n<p>Rådhusgata 1 &lt;b&gt;</p>"), "{page}");
    }
    assert!(workspace.read("public/plan/plan.txt").contains("\nFjordvik kommune\nRådhusgata 1 <b>\n"));
}

#[test]
fn a_document_takes_the_accent_for_its_headings_and_ends_with_the_words() {
    let workspace = with_theme("  accent: '#123456'\n  footer: Fjordvik kommune\n");
    assert_eq!(workspace.run(&["build", "--format", "docx"]).status, 0);
    let file = fs::File::open(workspace.path("public/plan/plan.docx")).expect("it was published");
    let mut archive = zip::ZipArchive::new(file).expect("it is an archive");
    let mut part =
        |name: &str| std::io::read_to_string(archive.by_name(name).expect("it is there")).expect("it is text");
    let styles = part("word/styles.xml");
    assert!(styles.contains("w:val=\"123456\"") && !styles.contains("1F3A5F"));
    assert!(part("word/document.xml").contains("Fjordvik kommune</w:t>"));
}

// Soundness.

#[test]
fn the_same_look_gives_the_same_bytes() {
    let build = || {
        let workspace = with_logo("logo.svg", LOGO);
        assert_builds(&workspace);
        PAGES.map(|page| workspace.read(page))
    };
    assert_eq!(build(), build());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_file_makes_the_program_fall_over(kind in 0..7_usize, bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let starts: [&[u8]; 7] = [b"", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\xff\xd8\xff\xe0", b"<svg ", b"wOF2\0\x01\0\0", b"\0\x01\0\0\0\x04", b"OTTO"];
        let file = [starts[kind], &bytes].concat();
        let _ = (Image::read(file.clone()), Font::read(file));
    }

    #[test]
    fn no_byte_of_a_typeface_makes_the_program_fall_over(at in 0..2000_usize, byte: u8) {
        let mut file = TYPEFACE.clone();
        file[at] = byte;
        let _ = Font::read(file);
    }
}

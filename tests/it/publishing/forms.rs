//! The formats of an edition, and custom templates.

use super::folders::{assert_links_lead_somewhere, pages_that_say, published};
use super::{assert_changes_nothing, build, build_with, stratc};
use crate::support::Workspace;

// Formats.

#[test]
fn each_format_makes_its_own_file() {
    let made = [
        ("html", vec!["index.html", "plan/index.html"]),
        ("print", vec!["index.html", "plan/print.html"]),
        ("text", vec!["index.html", "plan/plan.txt"]),
        ("docx", vec!["index.html", "plan/plan.docx"]),
        ("xlsx", vec!["index.html", "plan/plan.xlsx"]),
        ("html,text", vec!["index.html", "plan/index.html", "plan/plan.txt"]),
    ];
    for (format, expected) in made {
        let workspace = Workspace::new();
        build_with(&workspace, &["--format", format]);
        assert_eq!(published(&workspace), expected, "--format {format}");
        assert_links_lead_somewhere(&workspace.path("public"));
    }
}

#[test]
fn the_settings_choose_the_formats_unless_the_command_does() {
    let workspace = Workspace::new().with("stratc.yaml", "formats: [text, html]\n");
    build(&workspace);
    assert_eq!(published(&workspace), ["index.html", "plan/index.html", "plan/plan.txt"]);
    build_with(&workspace, &["--format", "print"]);
    assert_eq!(published(&workspace), ["index.html", "plan/print.html"]);
}

#[test]
fn a_format_that_stratc_does_not_make_stops_the_build() {
    let workspace = Workspace::new().with("stratc.yaml", "formats: [html, odt]\n");
    let run = assert_changes_nothing(&workspace, &mut stratc(&workspace, &["build"]));
    assert_ne!(run.status, 0);
    assert!(run.err.contains("odt") && run.err.contains("stratc.yaml"), "{}", run.err);
    let run = assert_changes_nothing(&workspace, &mut stratc(&workspace, &["build", "--format", "odt"]));
    assert_eq!(run.status, 2);
    assert!(run.err.contains("html, print, onepage, text, pdf"), "{}", run.err);
}

#[cfg(not(feature = "pdf"))]
#[test]
fn a_build_without_pdf_says_how_to_get_it() {
    for workspace in [Workspace::new(), Workspace::new().with("stratc.yaml", "formats: [html, pdf]\n")] {
        let args: &[&str] =
            if workspace.path("stratc.yaml").exists() { &["build"] } else { &["build", "--format", "pdf"] };
        let run = assert_changes_nothing(&workspace, &mut stratc(&workspace, args));
        assert_eq!(run.status, 2);
        assert!(run.err.contains("cargo install --path . --features pdf"), "{}", run.err);
    }
}

// Templates.

#[test]
fn a_template_of_ones_own_replaces_that_file_and_no_other() {
    let workspace = Workspace::new().with("maler/print/plan.html", "Vår mal: {{ title }}\n");
    build_with(&workspace, &["-o", "vanlig"]);
    build_with(&workspace, &["-o", "egen", "--templates", "maler"]);
    assert_eq!(workspace.read("egen/plan/print.html"), "Vår mal: Kommunikasjonsplan\n");
    for path in ["index.html", "plan/index.html", "plan/plan.txt"] {
        assert_eq!(workspace.read(&format!("egen/{path}")), workspace.read(&format!("vanlig/{path}")), "{path}");
    }
}

#[test]
fn a_template_can_take_in_another_of_ones_own() {
    let workspace = Workspace::new()
        .with("maler/print/plan.html", "{% include \"felles/hode.txt\" %}{{ title }}\n")
        .with("maler/felles/hode.txt", "{{ organisation }}: ");
    build_with(&workspace, &["--templates", "maler"]);
    assert_eq!(workspace.read("public/plan/print.html"), "Fjordvik kommune: Kommunikasjonsplan\n");
}

#[test]
fn a_style_of_ones_own_is_on_every_page_that_has_one() {
    let workspace = Workspace::new().with("maler/html/style.css", "h1{color:#123456}");
    build_with(&workspace, &["--templates", "maler", "--format", "html"]);
    assert_eq!(pages_that_say(&workspace, "h1{color:#123456}"), ["index.html", "plan/index.html"]);
}

#[test]
fn colours_of_ones_own_are_on_every_page_that_has_some() {
    let workspace = Workspace::new();
    build_with(&workspace, &[]);
    assert_eq!(pages_that_say(&workspace, "#123456"), [""; 0]);
    workspace.write("stratc.yaml", "theme: {accent: '#123456', accent_dark: '#abcdef'}\n");
    build_with(&workspace, &[]);
    for colour in ["--brand:#123456", "--brand:#abcdef"] {
        assert_eq!(
            pages_that_say(&workspace, colour),
            ["index.html", "plan/index.html", "plan/print.html"],
            "{colour}"
        );
    }
}

#[test]
fn a_folder_of_templates_that_is_not_there_stops_the_build() {
    let workspace = Workspace::new();
    let run = assert_changes_nothing(&workspace, &mut stratc(&workspace, &["build", "--templates", "maler"]));
    assert_eq!((run.status, run.err.as_str()), (2, "error: there is no folder maler\n"));
}

/// What `build` cannot use, `check` must have found before.
#[test]
fn check_finds_a_format_that_build_cannot_make() {
    let workspace = Workspace::new().with("stratc.yaml", "formats: [html, odt]\n");
    let run = workspace.run(&["check", "--format", "short"]);
    assert_eq!(run.status, 1);
    assert!(run.out.starts_with("stratc.yaml:1:17: error["), "{}", run.out);
}

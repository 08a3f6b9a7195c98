//! Custom templates that cannot be read or filled in.

use super::run;
use crate::support::{Run, Workspace};

/// Publishes with the program's own templates, then tries with `template` as the page of a plan. Whatever is
/// wrong, what was published stays.
fn build_with(template: &[u8]) -> Run {
    let workspace = Workspace::new().with("maler/html/plan.html", template);
    assert_eq!(run(&workspace, &["build"]).status, 0);
    let before = workspace.read("public/plan/index.html");
    let build = run(&workspace, &["build", "--templates", "maler"]);
    assert_eq!((build.status, build.out.as_str()), (2, ""), "{build:?}");
    assert_eq!(workspace.read("public/plan/index.html"), before);
    build
}

#[test]
fn a_template_that_does_not_parse_is_named_with_its_place() {
    let err = build_with(b"<!doctype html>\n<h1>{{ title </h1>\n").err;
    let expected = "\
error[S032]: `</` stands where }} was expected
 --> maler/html/plan.html:2:14
  |
2 | <h1>{{ title </h1>
  |              ^^
  |
  = help: look at the brackets, the quotes and the names just before this place

";
    assert_eq!(err, expected);
}

#[test]
fn a_field_that_no_view_has_is_named_with_its_place() {
    let err = build_with(b"<!doctype html>\n<h1>{{ ttle }}</h1>\n").err;
    assert!(
        err.starts_with("error[S032]: there is nothing called \"ttle\" here\n --> maler/html/plan.html:2:8\n"),
        "{err}"
    );
    assert!(err.contains("help: did you mean \"title\"?"), "{err}");
}

#[test]
fn a_filter_that_does_not_exist_is_named() {
    let err = build_with(b"{{ title | vakker }}\n").err;
    assert!(err.starts_with("error[S032]: there is no filter \"vakker\"\n --> maler/html/plan.html:1:12\n"), "{err}");
}

#[test]
fn a_piece_that_does_not_exist_is_named() {
    let err = build_with(b"{% include \"html/forsvunnet.html\" %}\n").err;
    assert!(
        err.starts_with("error[S032]: there is no template \"html/forsvunnet.html\"\n --> maler/html/plan.html:1:12\n"),
        "{err}"
    );
    assert!(err.contains("help: make the file maler/html/forsvunnet.html, or correct its name"), "{err}");
}

#[test]
fn a_template_that_includes_itself_does_not_go_round_for_ever() {
    let err = build_with(b"{% include \"html/plan.html\" %}").err;
    assert!(err.contains("templates take in each other in a circle: html/plan.html → html/plan.html"), "{err}");
}

#[test]
fn a_template_that_is_no_text_is_named() {
    let err = build_with(b"<h1>Plan</h1>\n<p>\xff").err;
    let expected =
        "error[S032]: this file is not UTF-8 text: this letter cannot be read\n --> maler/html/plan.html:2:4\n";
    assert!(err.starts_with(expected) && err.contains("save it with the encoding UTF-8"), "{err}");
}

#[test]
fn a_folder_of_templates_that_is_not_there_is_named() {
    let workspace = Workspace::new();
    let build = run(&workspace, &["build", "--templates", "maler"]);
    assert_eq!((build.status, build.err.as_str()), (2, "error: there is no folder maler\n"));
    assert!(!workspace.path("public").exists());
}

#[test]
fn a_sound_template_replaces_the_programs_own() {
    let workspace = Workspace::new().with("maler/html/plan.html", "<h1>{{ title }}</h1>\n");
    assert_eq!(run(&workspace, &["build", "--templates", "maler"]).status, 0);
    assert_eq!(workspace.read("public/plan/index.html"), "<h1>Kommunikasjonsplan</h1>\n");
}

#[test]
fn titles_are_escaped_in_ones_own_templates_too() {
    let strategy = crate::support::STRATEGY.replace("Kommunikasjonsplan", "\"<script>\"");
    let workspace = Workspace::new()
        .with("strategies/plan/strategy.yaml", strategy)
        .with("maler/html/plan.html", "<h1>{{ title }}</h1>\n");
    assert_eq!(run(&workspace, &["build", "--templates", "maler"]).status, 0);
    assert_eq!(workspace.read("public/plan/index.html"), "<h1>&lt;script&gt;</h1>\n");
}

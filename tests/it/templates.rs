//! Custom templates: listing and copying them, what they can use, and what is said of those with faults.

use stratc::render::TEMPLATES;

use crate::support::{STRATEGY, Workspace, native};

#[test]
fn every_template_is_listed_with_what_it_makes_and_who_replaces_it() {
    let workspace = Workspace::new().with("maler/print/plan.html", "{{ title }}");
    let list = workspace.run(&["templates", "list", "--templates", "maler"]);
    assert_eq!((list.status, list.err.as_str()), (0, ""));
    assert_eq!(list.out.lines().count(), TEMPLATES.len());
    let line = |name: &str| list.out.lines().find(|line| line.starts_with(name)).unwrap_or_default().to_owned();
    assert!(line("html/plan.html").ends_with("  the web page of a plan"), "{}", list.out);
    let replaced = line("print/plan.html");
    assert!(replaced.ends_with("  the page for paper – replaced by maler/print/plan.html"), "{}", list.out);
    let norwegian = workspace.run(&["templates", "list", "--lang", "nb"]);
    assert!(norwegian.out.contains("nettsiden for en plan"), "{}", norwegian.out);
}

#[test]
fn files_that_nothing_is_made_of_are_named() {
    let workspace = Workspace::new()
        .with("maler/html/plann.html", "<p>")
        .with("maler/felles/hode.txt", "Hei")
        .with("maler/felles/deler.txt", "{% component egen() %}{% endcomponent %}")
        .with("maler/print/plan.html", "{% include \"felles/hode.txt\" %}")
        .with("maler/bilde.png", b"\x89PNG\xff");
    let expected = "\
maler/html/plann.html is used by no template; did you mean \"maler/html/plan.html\"?
maler/bilde.png is used by no template; \"stratc templates list\" shows the names that are used
";
    assert_eq!(workspace.run(&["templates", "list", "--templates", "maler"]).err, expected);
    let build = workspace.run(&["build", "--templates", "maler", "--format", "print"]);
    assert!(build.status == 0 && build.err.starts_with(expected), "{}", build.err);
}

#[test]
fn templates_that_the_program_no_longer_has_are_named_and_in_nobodys_way() {
    let workspace = Workspace::new();
    let plain = |args: &[&str]| {
        let run = workspace.run(&[&["build", "--format", "text"], args].concat());
        assert_eq!(run.status, 0, "{}", run.err);
        (workspace.read("public/plan/plan.txt"), run.err)
    };
    let (text, _) = plain(&[]);
    workspace.write("maler/text/plan.txt", "{{ <text.facts facts={facts} /> }}{% if title %}");
    workspace.write("maler/text/parts.txt", "{% component text.facts(facts) %}{% endcomponent text.facts %}");
    let expected = "\
maler/text/parts.txt has no effect any more: the program itself writes what that template made
maler/text/plan.txt has no effect any more: the program itself writes what that template made
";
    let (same, said) = plain(&["--templates", "maler"]);
    assert!(said.starts_with(expected), "{said}");
    assert_eq!(same, text);
    assert_eq!(workspace.run(&["templates", "list", "--templates", "maler"]).err, expected);
    let copy = workspace.run(&["templates", "copy", "text/plan.txt", "--to", "maler"]);
    let expected =
        "error: there is no template \"text/plan.txt\" any more: the program itself writes what that template made\n";
    assert_eq!((copy.status, copy.err.as_str()), (2, expected));
}

#[test]
fn a_template_that_another_takes_in_may_have_the_name_of_a_former_one() {
    let workspace = Workspace::new()
        .with("maler/text/parts.txt", "Hei")
        .with("maler/print/plan.html", "{% include \"text/parts.txt\" %}");
    let run = workspace.run(&["build", "--templates", "maler", "--format", "print"]);
    assert!(run.status == 0 && !run.err.contains("no effect"), "{}", run.err);
    assert_eq!(workspace.read("public/plan/print.html"), "Hei");
}

#[test]
fn a_copy_builds_the_same_and_is_never_overwritten_without_being_told_to() {
    let workspace = Workspace::new();
    let copy = |more: &[&str]| {
        workspace.run(&[&["templates", "copy", "html/plan.html", "html/style.css", "--to", "maler"], more].concat())
    };
    let first = copy(&[]);
    assert_eq!((first.status, first.out.as_str()), (0, &*native("maler/html/plan.html\nmaler/html/style.css\n")));
    workspace.run(&["build"]);
    let own = workspace.read("public/plan/index.html");
    assert!(workspace.run(&["build", "--templates", "maler"]).err.starts_with("Nothing has changed"));
    assert_eq!(workspace.read("public/plan/index.html"), own);

    workspace.write("maler/html/style.css", "mitt");
    let second = copy(&[]);
    let taken = native("maler/html/plan.html");
    let refused = format!(
        "error: {taken} is there already, so nothing was written; replace it with --force, or choose another folder with --to\n"
    );
    assert_eq!((second.status, second.err), (2, refused));
    assert_eq!(workspace.read("maler/html/style.css"), "mitt");
    assert_eq!(copy(&["--force"]).status, 0);
    assert_ne!(workspace.read("maler/html/style.css"), "mitt");
}

#[test]
fn what_to_do_with_copies_can_be_pasted() {
    let workspace = Workspace::new();
    let copied = workspace.run(&["templates", "copy", "html/style.css", "--to", "mal er"]);
    let (told, line) = copied.err.trim_end().split_once(": ").expect("a line to add comes last");
    let folder = if cfg!(windows) { "\"mal er\"" } else { "'mal er'" };
    assert_eq!(
        told,
        format!("Change them there, and build with --templates {folder}, or add this line to stratc.yaml")
    );
    let workspace = workspace.with("stratc.yaml", format!("{line}\n")).with("mal er/html/style.css", "/* vårt */");
    assert_eq!(workspace.run(&["build"]).status, 0);
    assert!(workspace.read("public/plan/index.html").contains("/* vårt */"), "{line}");
}

#[test]
fn a_template_that_there_is_none_of_is_not_copied() {
    let workspace = Workspace::new();
    let copy = workspace.run(&["templates", "copy", "html/plann.html", "--to", "maler"]);
    let expected = "error: there is no template \"html/plann.html\"; did you mean \"html/plan.html\"?\n";
    assert_eq!((copy.status, copy.err.as_str()), (2, expected));
    assert!(!workspace.path("maler").exists());
    assert!(workspace.run(&["templates", "copy", "html/plan.html"]).err.contains("say where to, with --to DIR"));
}

#[test]
fn settings_name_the_folder_so_that_nobody_has_to() {
    let workspace =
        Workspace::new().with("stratc.yaml", "templates: maler/\n").with("maler/print/plan.html", "Vår mal\n");
    assert_eq!(workspace.run(&["build"]).status, 0);
    assert_eq!(workspace.read("public/plan/print.html"), "Vår mal\n");
    assert!(workspace.run(&["templates", "list"]).out.contains("replaced by maler/print/plan.html"));
    assert_eq!(workspace.run(&["templates", "copy", "print/style.css"]).status, 0);
    assert!(workspace.path("maler/print/style.css").exists());
    let into = workspace.run(&["build", "-o", "maler/ut"]);
    assert!(into.err.contains("cannot be published to, since there are sources in it"), "{}", into.err);
}

#[test]
fn a_folder_of_templates_that_settings_name_must_be_there() {
    for (setting, said) in
        [("maler", "there is no folder maler"), ("../maler", "../maler is not a path inside the workspace")]
    {
        let workspace = Workspace::new().with("stratc.yaml", format!("templates: {setting}\n"));
        let check = workspace.run(&["check"]);
        assert!(check.status == 1 && check.out.contains("stratc.yaml:1:12") && check.out.contains(said), "{check:?}");
    }
}

#[test]
fn every_broken_template_is_shown_at_its_line_in_one_run() {
    let workspace = Workspace::new()
        .with("maler/html/plan.html", "<h1>{{ title </h1>\n")
        .with("maler/print/plan.html", "Hei\n{% if title %}\n")
        .with("maler/html/index.html", "{{ t(key=\"page-vision\") }}\n");
    let err = workspace.run(&["build", "--templates", "maler", "--lang", "nb"]).err;
    let expected = "\
feil[S032]: `</` står der det skulle ha stått }}
 --> maler/html/plan.html:1:14
  |
1 | <h1>{{ title </h1>
  |              ^^
  |
  = hjelp: se på parentesene, anførselstegnene og navnene rett foran dette stedet

feil[S032]: malen slutter før noe i den er lukket
 --> maler/print/plan.html:2:14
  |
2 | {% if title %}
  |              ^
  |
  = hjelp: hver «if», «for» og «component» må ha sin «endif», «endfor» eller «endcomponent»

";
    assert_eq!(err, expected);
}

#[test]
fn names_that_templates_call_in_vain_are_all_shown() {
    let template = "{{ title | rop }}\n{{ tt(key=\"a\") }}\n{% if title is flott %}{% endif %}\n{{ <hode/> }}\n{% include \"html/body.htm\" %}\n";
    let err = Workspace::new().with("maler/html/plan.html", template).run(&["build", "--templates", "maler"]).err;
    let said: Vec<_> = err.lines().filter(|line| line.starts_with("error")).collect();
    let expected = [
        "no filter \"rop\"", "no function \"tt\"", "no test \"flott\"", "no component \"hode\"",
        "no template \"html/body.htm\"",
    ];
    assert_eq!(said, expected.map(|what| format!("error[S032]: there is {what}")));
    assert!(err.contains("did you mean \"html/body.html\"?"), "{err}");
}

#[test]
fn faults_of_several_formats_and_plans_are_shown_once_each_and_in_the_same_order() {
    let workspace = Workspace::new()
        .with("strategies/andre/strategy.yaml", STRATEGY)
        .with("maler/html/plan.html", "{{ titel }}")
        .with("maler/print/plan.html", "{{ title.navn }}");
    let build = || workspace.run(&["build", "--templates", "maler"]).err;
    let first = build();
    let said: Vec<_> = first.lines().filter(|line| line.starts_with("error")).collect();
    let expected = ["there is nothing called \"titel\" here", "what stands before the dot has no field \"navn\""];
    assert_eq!(said, expected.map(|what| format!("error[S032]: {what}")));
    assert_eq!(build(), first);
}

#[test]
fn a_fault_in_the_programs_own_template_says_from_where_it_was_called() {
    let template = "<p>\n{{ <facts list={[1]}/> }}\n";
    let err = Workspace::new().with("maler/html/plan.html", template).run(&["build", "--templates", "maler"]).err;
    assert!(err.contains("--> html/parts.html:") && err.contains("::: maler/html/plan.html:2:4"), "{err}");
    assert!(err.contains("- taken in from here"), "{err}");
    assert!(err.contains("help: html/parts.html is the program's own template"), "{err}");
}

#[test]
fn what_templates_can_use_is_written_down() {
    let view = Workspace::new().run(&["templates", "view"]);
    assert_eq!(view.status, 0);
    for line in
        ["| `vision` | text or none | The vision. |", "`text \\| prose(level=3)`", "`theme.footer`", "## IndicatorRow"]
    {
        assert!(view.out.contains(line), "{line}");
    }
}

#[test]
fn headings_of_any_level_are_kept_within_bounds() {
    let workspace = Workspace::new()
        .with("strategies/plan/a.md", "# A\n\n## B\n\nTekst.\n")
        .with("maler/html/body.html", "{% for each in sections %}{{ each.text | prose(level=255) }}{% endfor %}");
    let run = workspace.run(&["build", "--templates", "maler"]);
    assert_eq!(run.status, 0, "{}", run.err);
    assert!(workspace.read("public/plan/index.html").contains(">B</h6>"));
}

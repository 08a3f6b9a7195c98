//! Names that mean nothing, too much, or each other.

use stratc::compile::Compilation;
use stratc::source::Span;

use super::{found, measure, run, shown};
use crate::support::{STRATEGY, Workspace, compile_files};

/// `path:line:column` of the first byte of a span.
fn place(compilation: &Compilation, span: Span) -> String {
    let at = compilation.sources.start(span);
    format!("{}:{}:{}", compilation.sources.file(span.file()).path(), at.line, at.column)
}

/// The places of every finding: its own, then those of its notes.
fn places(compilation: &Compilation) -> Vec<Vec<String>> {
    let spans = compilation.diagnostics.iter().map(|found| {
        let notes = found.notes.iter().map(|note| note.span);
        std::iter::once(found.span).chain(notes).map(|span| place(compilation, span)).collect()
    });
    spans.collect()
}

#[test]
fn an_id_used_in_three_files_shows_where_it_was_first_defined() {
    let compilation = compile_files(&[
        ("strategies/plan/strategy.yaml", STRATEGY),
        ("strategies/plan/a.yaml", "goals:\n  svar: Alle får svar\n"),
        ("strategies/plan/b.yaml", "values:\n  svar: Svar\n"),
        ("strategies/plan/c.md", "---\nprinciple: svar\n---\n# Vi svarer\n"),
    ]);
    assert_eq!(
        places(&compilation),
        [
            ["strategies/plan/b.yaml:2:3", "strategies/plan/a.yaml:2:3"],
            ["strategies/plan/c.md:2:12", "strategies/plan/a.yaml:2:3"],
        ]
    );
}

#[test]
fn both_places_of_a_duplicate_id_are_shown_to_the_reader() {
    let workspace = Workspace::new()
        .with("strategies/plan/a.yaml", "goals:\n  svar: Alle får svar\n")
        .with("strategies/plan/b.yaml", "values:\n  svar: Svar\n");
    assert_eq!(
        shown(&workspace),
        "\
error[R002]: the id \"svar\" is used twice
 --> strategies/plan/b.yaml:2:3
  |
2 |   svar: Svar
  |   ^^^^
  |
 ::: strategies/plan/a.yaml:2:3
  |
2 |   svar: Alle får svar
  |   ---- first defined here
  |
  = help: give one of them another id

"
    );
}

#[test]
fn two_strategies_in_folders_of_the_same_name_are_told_apart_by_nobody() {
    let workspace = Workspace::new().with("strategies/gamle/plan/strategy.yaml", STRATEGY);
    assert_eq!(
        found(&workspace),
        ["strategies/plan/strategy.yaml:1:1: error[R002]: a second strategy is called \"plan\""]
    );
}

#[test]
fn a_circle_of_goals_is_shown_whole() {
    let workspace = Workspace::new().with(
        "strategies/plan/maal.yaml",
        "\
goals:
  hjelp: {title: Hjelp, parent: svar}
  svar: {title: Svar, parent: tillit}
  tillit: {title: Tillit, parent: hjelp}
  utenfor: {title: Utenfor, parent: svar}
",
    );
    assert_eq!(
        shown(&workspace),
        "\
error[R004]: these refer to each other in a circle, through \"parent\": hjelp → svar → tillit → hjelp
 --> strategies/plan/maal.yaml:2:33
  |
2 |   hjelp: {title: Hjelp, parent: svar}
  |                                 ^^^^
3 |   svar: {title: Svar, parent: tillit}
  |                               ------ … leads on to \"tillit\"
4 |   tillit: {title: Tillit, parent: hjelp}
  |                                   ----- … leads on to \"hjelp\"
  |
  = help: remove \"parent\" from one of them

"
    );
}

#[test]
fn a_circle_of_goals_stops_neither_show_nor_build() {
    let workspace = Workspace::new().with(
        "strategies/plan/maal.yaml",
        "goals:\n  hjelp: {title: Hjelp, parent: svar}\n  svar: {title: Svar, parent: hjelp}\n",
    );
    let tree = run(&workspace, &["show", "goals"]).out;
    assert!(tree.contains("[hjelp]") && tree.contains("[svar]"), "{tree}");
    let build = run(&workspace, &["build"]);
    assert_eq!(build.status, 1);
    assert!(build.err.contains("in a circle, through \"parent\": hjelp → svar → hjelp"), "{}", build.err);
}

#[test]
fn a_circle_through_nesting_is_found() {
    let workspace = Workspace::new().with(
        "strategies/plan/maal.yaml",
        "goals:\n  hjelp:\n    title: Hjelp\n    parent: svar\n    goals:\n      svar: Svar\n",
    );
    assert_eq!(
        found(&workspace),
        ["strategies/plan/maal.yaml:4:13: error[R004]: \
          these refer to each other in a circle, through \"parent\": hjelp → svar → hjelp"]
    );
}

#[test]
fn a_goal_that_is_part_of_itself_is_a_circle_of_one() {
    let workspace = Workspace::new().with("strategies/plan/maal.yaml", "goals:\n  svar: {title: Svar, parent: svar}\n");
    assert_eq!(
        found(&workspace),
        [
            "strategies/plan/maal.yaml:2:31: error[R004]: these refer to each other in a circle, through \"parent\": svar → svar"
        ]
    );
}

#[test]
fn every_circle_of_measures_is_reported() {
    let workspace = Workspace::new().with(
        "strategies/plan/tiltak.yaml",
        "\
measures:
  test: {title: Brukertest, depends_on: [mal, kurs]}
  mal: {title: Ny mal, depends_on: test}
  kurs: {title: Kurs, depends_on: test}
  slutt: {title: Slutt, depends_on: [test, slutt]}
",
    );
    assert_eq!(
        found(&workspace),
        [
            "strategies/plan/tiltak.yaml:2:42: error[R004]: these refer to each other in a circle, through \"depends_on\": test → mal → test",
            "strategies/plan/tiltak.yaml:2:47: error[R004]: these refer to each other in a circle, through \"depends_on\": test → kurs → test",
            "strategies/plan/tiltak.yaml:5:44: error[R004]: these refer to each other in a circle, through \"depends_on\": slutt → slutt",
        ]
    );
    assert_eq!(run(&workspace, &["build"]).status, 1);
}

#[test]
fn a_long_chain_of_measures_is_no_circle() {
    let measures = (0..10_000).map(|n| format!("  t{n}: {{title: T, depends_on: t{}}}\n", n + 1));
    let yaml = format!("measures:\n{}  t10000: Slutt\n", measures.collect::<String>());
    let workspace = Workspace::new().with("strategies/plan/tiltak.yaml", yaml);
    assert_eq!(found(&workspace), [""; 0]);
}

#[test]
fn sections_that_present_each_other_are_each_published() {
    let workspace = Workspace::new().with(
        "strategies/plan/kapitler.yaml",
        "sections:\n  aarsak: {title: Årsak, section: virkning}\n  virkning: {title: Virkning, section: aarsak}\n",
    );
    assert_eq!(run(&workspace, &["build"]).status, 0);
    let page = workspace.read("public/plan/index.html");
    assert!(page.contains("id=\"aarsak\"") && page.contains("id=\"virkning\""), "{page}");
}

#[test]
fn a_name_with_one_slip_gets_the_right_one() {
    let workspace = Workspace::new()
        .with("strategies/plan/roller.yaml", "roles:\n  kommunikasjonssjef: Kommunikasjonssjef\n")
        .with("strategies/plan/maal.yaml", "goals:\n  svar:\n    title: Svar\n    owner: kommunikasjonsjef\n");
    assert_eq!(
        shown(&workspace),
        "\
error[R001]: no role is called \"kommunikasjonsjef\"
 --> strategies/plan/maal.yaml:4:12
  |
4 |     owner: kommunikasjonsjef
  |            ^^^^^^^^^^^^^^^^^
  |
  = help: did you mean \"kommunikasjonssjef\"?

"
    );
}

#[test]
fn a_title_where_an_id_belongs_gets_the_id() {
    let workspace = Workspace::new()
        .with("strategies/plan/roller.yaml", "roles:\n  sjef: Kommunikasjonssjef\n  sjef-to: Sjef\n  sjef-tre: Sjef\n")
        .with(
            "strategies/plan/maal.yaml",
            "goals:\n  svar:\n    title: Alle får svar\n    owner: kommunikasjonssjef\n    text: Se [[Alle får svar]].\n\
             measures:\n  ring: {title: Ring, goals: \"Alle får svar\"}\n  skriv: {title: Skriv, owner: Sjef}\n",
        );
    let shown = shown(&workspace);
    let help: Vec<_> = shown.lines().filter_map(|line| line.trim().strip_prefix("= help: ")).collect();
    let role = "that is a title; write the id of the element instead: sjef";
    let goal = "that is a title; write the id of the element instead: svar";
    let several = "that is the title of several; write the id of the one you mean: sjef-to, sjef-tre";
    assert_eq!(help, [role, goal, goal, several], "{shown}");
    assert_eq!(run(&workspace, &["check", "--fix"]).status, 1);
    let fixed = workspace.read("strategies/plan/maal.yaml");
    for part in ["owner: sjef\n", "Se [[svar]].", "goals: \"svar\"", "owner: Sjef}"] {
        assert!(fixed.contains(part), "{part}: {fixed}");
    }
}

#[test]
fn a_field_with_one_slip_gets_the_right_one() {
    let workspace =
        Workspace::new().with("strategies/plan/maal.yaml", "goals:\n  svar:\n    title: Svar\n    adresses: [noed]\n");
    assert_eq!(
        shown(&workspace),
        "\
error[S013]: a goal has no field \"adresses\"
 --> strategies/plan/maal.yaml:4:5
  |
4 |     adresses: [noed]
  |     ^^^^^^^^
  |
  = help: did you mean \"addresses\"?

"
    );
}

#[test]
fn slips_in_collections_settings_and_prose_get_the_right_name() {
    let workspace = Workspace::new()
        .with("stratc.yaml", "ouput: ut\n")
        .with("strategies/plan/maal.yaml", "gaols:\n  x: X\nindicators:\n  andel: {title: Andel, unit: \"%\"}\n")
        .with("strategies/plan/innledning.md", "# Innledning\n[[andle]], [[andel#uint]]\n");
    let shown = shown(&workspace);
    let help: Vec<_> = shown.lines().filter_map(|line| line.trim().strip_prefix("= help: ")).collect();
    assert_eq!(
        help,
        ["did you mean \"output\"?", "did you mean \"andel\"?", "did you mean \"unit\"?", "did you mean \"goals\"?"]
    );
}

#[test]
fn a_name_near_nothing_gets_no_wild_guess() {
    let workspace = Workspace::new()
        .with("strategies/plan/maal.yaml", "goals:\n  svar: Svar\n")
        .with("strategies/plan/tiltak.yaml", measure("digitalisering"));
    let shown = shown(&workspace);
    assert!(shown.contains("no goal is called \"digitalisering\""), "{shown}");
    assert!(shown.contains("= help: define it, or correct the name"), "{shown}");
}

#[test]
fn keys_and_words_in_norwegian_get_the_english_ones() {
    let workspace = Workspace::new()
        .with("strategies/plan/a.yaml", "goals:\n  svar: {title: Svar, eier: sjef, mål: 80}\n")
        .with("strategies/plan/b.yaml", "roller: {sjef: Sjef}\nindicators:\n  a: {title: A, mål: 80, retning: øke}\n");
    let shown = shown(&workspace);
    let help: Vec<_> = shown.lines().filter_map(|line| line.trim().strip_prefix("= help: did you mean ")).collect();
    assert_eq!(help, ["\"owner\"?", "\"goals\"?", "\"roles\"?", "\"targets\"?", "\"direction\"?"]);
}

#[test]
fn values_in_another_form_are_shown_as_they_should_be() {
    let indicator = |field: &str| format!("indicators:\n  a:\n    title: A\n    {field}\n");
    let table = [
        ("targets: 80", "write it like this: targets: [{at_least: 80, by: 2027}]"),
        ("targets: at_least 80", "write it like this: targets: [{at_least: 80, by: 2027}]"),
        ("baseline: 61", "write it like this: baseline: {value: 61, at: 2025}"),
        ("readings: 61", "write it like this: readings: {2025: 61, 2026: 64}"),
        ("targets: [{at_least: 80, by: 30.06.2027}]", "write 2027-06-30 instead"),
        ("targets: [{at_least: 80, by: 1/7/2027}]", "write 2027-07-01 instead"),
        ("targets: [{at_least: 80, by: 31.06.2027}]", "that month has only 30 days"),
        ("targets: [{at_least: 850.000 kr}]", "write \"850 000 kr\" or \"850 kr\", whichever you mean"),
        ("targets: [{at_least: 1.000.000 kr}]", "write 1 000 000 kr instead"),
        ("targets: [{at_least: 0x10}]", "write 16 instead"),
        ("targets: [{at_least: 1e3}]", "write 1 000 instead"),
        ("targets: [{at_least: 1_000 kr}]", "write 1 000 kr instead"),
        ("targets: [{at_least: 2½ timer}]", "write 2,5 timer instead"),
        ("frequency: årlig", "write year instead"),
    ];
    for (field, help) in table {
        let shown = shown(&Workspace::new().with("strategies/plan/a.yaml", indicator(field)));
        assert!(shown.contains(&format!("= help: {help}\n")), "{field}\n{shown}");
    }
}

#[test]
fn several_names_in_one_are_taken_apart() {
    let plan = |owner: &str, audiences: &str| {
        let text = format!(
            "roles: {{leder: Lederen, sjef: Sjefen}}\naudiences: {{unge: Unge, gamle: Gamle}}\ngoals: {{svar: {{title: Svar, owner: {owner}}}}}\nmessages: {{spoer: {{title: Spør, audiences: {audiences}}}}}\n"
        );
        shown(&Workspace::new().with("strategies/plan/a.yaml", text))
    };
    let shown = plan("leder og sjefen", "Unge og gamle");
    assert!(
        shown.contains("= help: \"owner\" has room for one; write the id of the one you mean: leder, sjef\n"),
        "{shown}"
    );
    assert!(shown.contains("= help: write several as a list: [unge, gamle]\n"), "{shown}");
    assert!(plan("leder", "unge og ukjente-folk").contains("= help: define it, or correct the name\n"));
    assert_eq!(plan("leder", "[unge, gamle]"), "");
}

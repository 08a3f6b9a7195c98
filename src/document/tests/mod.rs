//! What a document decides, tested on small plans.

mod outlines;

use super::{Cell, Division, Document, Entries, Entry, Layout, Part, Table};
use crate::compile::compile;
use crate::view::{Edition, PlanView, Visible};
use crate::world::Memory;

const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 21);

/// A plan that is as small as can be without findings.
const STRATEGY: &str = "\
levels: {off: [C, M, T, N, A, F, O, L, D]}
strategy: {title: Kommunikasjonsplan, organisation: Fjordvik kommune, kind: communication-plan, language: nb}
";

/// The document of the plan in `files`, in one edition.
fn edition_of(files: &[(&str, &str)], edition: Edition) -> Document {
    let world = files.iter().fold(Memory::new(TODAY), |world, (path, text)| world.with(path, *text));
    let compilation = compile(&world, None);
    assert!(compilation.diagnostics.is_empty(), "{:?}", compilation.diagnostics);
    let plan = &compilation.plan;
    let visible = Visible::new(plan, edition, TODAY);
    let mut views = plan.strategies().filter_map(|(scope, _)| PlanView::new(plan, &visible, scope, edition, TODAY));
    Document::new(&views.next().expect("there is a plan"), &["Fjordvik, telefon 12 34 56 78".to_owned()])
}

/// The public document of a plan that says `elements`.
fn document(elements: &str) -> Document {
    let files = [("strategies/plan/strategy.yaml", STRATEGY), ("strategies/plan/plan.yaml", elements)];
    edition_of(&files, Edition::Public)
}

/// The public document of a plan whose strategy also says `fields`.
fn document_with(fields: &str) -> Document {
    let strategy = STRATEGY.replace("language: nb}", &format!("language: nb, {fields}}}"));
    edition_of(&[("strategies/plan/strategy.yaml", &strategy)], Edition::Public)
}

fn division<'a>(document: &'a Document, anchor: &str) -> &'a Division {
    document.divisions.iter().find(|division| division.anchor == anchor).expect("the division is there")
}

/// The parts of a division, in short form.
fn parts(division: &Division) -> Vec<String> {
    let titles = |of: &Entries| of.entries.iter().map(|entry| entry.title.as_str()).collect::<Vec<_>>().join(", ");
    let short = |part: &Part| match part {
        Part::Heading(heading) => format!("{} {}", "#".repeat(heading.level), heading.words),
        Part::Vision(words) => format!("vision: {words}"),
        Part::Paragraph(said) => format!("{:?}: {}", said.role, said.words).to_lowercase(),
        Part::Prose(prose) => format!("prose below {}", prose.below),
        Part::Facts(facts) => {
            let said: Vec<_> = facts.iter().map(|fact| format!("{}: {}", fact.label, fact.items[0].text)).collect();
            said.join("")
        }
        Part::Entries(of) => format!("{}: {}", of.kind, titles(of)),
        Part::Tree(goals) => format!("tree of {}", goals.len()),
        Part::Table(table) => format!("table of {}", table.of),
        Part::Grid(grid) => format!("grid of {}", grid.rows.len()),
        Part::Picture(of) => format!("picture of {of}"),
        Part::Counts(counts) => format!("summary: {}", counts.words),
        Part::Changes(_) => "changes".to_owned(),
    };
    division.parts.iter().map(short).collect()
}

fn entries(division: &Division) -> &[Entry] {
    let found = division.parts.iter().find_map(|part| match part {
        Part::Entries(of) => Some(of.entries.as_slice()),
        _ => None,
    });
    found.expect("the division has elements")
}

fn table(division: &Division) -> &Table {
    let found = division.parts.iter().find_map(|part| match part {
        Part::Table(table) => Some(table),
        _ => None,
    });
    found.expect("the division has a table")
}

fn labels(table: &Table) -> Vec<&str> {
    table.columns.iter().map(|column| column.label.as_str()).collect()
}

/// The text of a cell, with ordinary spaces for no-break spaces.
fn words(cell: &Cell) -> String {
    let items = cell.items.iter().map(|item| item.text.as_str());
    items.chain(cell.note.as_deref()).collect::<Vec<_>>().join("; ").replace('\u{a0}', " ")
}

/// The fields that an element shows, numbers first.
fn fields(entry: &Entry) -> Vec<&'static str> {
    entry.numbers.iter().chain(&entry.facts).map(|fact| fact.name).collect()
}

// Order.

#[test]
fn a_plan_opens_with_vision_mission_text_and_scope_whatever_the_order_of_its_source() {
    let document = document_with(
        "scope: Alle ansatte, text: En plan, mission: Svare folk, figures: [{quantity: innbyggere, exactly: 900}],
          vision: Alle får svar",
    );
    let [opening] = &*document.divisions else { panic!("{:?}", document.divisions) };
    assert_eq!(
        parts(opening),
        [
            "# Visjon", "vision: Alle får svar", "# Formål", "prose below 1", "# Om planen", "prose below 1",
            "# Hvem planen gjelder for", "prose below 1", "Tall: innbyggere: 900",
        ]
    );
    // Its parts have headings of their own.
    assert_eq!((opening.anchor.as_str(), opening.title.as_deref()), (super::OPENING, None));
    assert!(document.contents.is_empty());
}

#[test]
fn a_plan_that_says_none_of_these_has_no_opening() {
    let document = document("sections: {innledning: Innledning}");
    assert_eq!(document.divisions.len(), 1);
    assert_eq!(document.divisions[0].title.as_deref(), Some("Innledning"));
}

#[test]
fn sections_come_before_the_overviews_and_each_has_the_pages_that_it_needs() {
    let document = document(
        "
sections: {foerst: {title: Først, sections: {inni: Inni}}}
goals: {svar: Alle får svar}
indicators: {andel: {title: Andel, goals: svar}}
measures: {brev: {title: Nye brev, by: 2028}}
audiences: {alle: Alle}
channels: {nett: {title: Nett, reaches: alle}}
roles: {sjef: Sjef}
responsibilities: {svare: {title: Svare, role: sjef}}
documents: {politikk: {title: Politikk, demands: {krav: Svar folk}}}
",
    );
    let found: Vec<_> = document.divisions.iter().map(|each| (each.level, &*each.anchor, each.layout)).collect();
    assert_eq!(
        found,
        [
            (1, "_start", Layout::Running),
            (1, "foerst", Layout::Running),
            (2, "inni", Layout::Running),
            (1, "_all-audience", Layout::Running),
            (1, "_goals", Layout::OwnPage),
            (1, "_all-goal", Layout::Running),
            (1, "_all-measure", Layout::Running),
            (1, "_all-channel", Layout::Running),
            (1, "_all-role", Layout::Running),
            (1, "_all-responsibility", Layout::Running),
            (1, "_all-document", Layout::Running),
            (1, "_measures", Layout::Wide),
            (1, "_channels", Layout::OwnPage),
            (1, "_roles", Layout::OwnPage),
            (1, "_coverage", Layout::OwnPage),
        ]
    );
    let listed: Vec<_> = document.contents.iter().map(|entry| entry.anchor.as_str()).collect();
    assert_eq!(listed, document.divisions.iter().skip(1).map(|division| division.anchor.as_str()).collect::<Vec<_>>());
}

#[test]
fn an_edition_that_is_not_for_everyone_and_a_plan_that_is_not_in_force_say_so_first_and_last() {
    let draft = STRATEGY.replace("language: nb}", "language: nb, status: draft}");
    let files = [("strategies/plan/strategy.yaml", draft.as_str())];
    let internal = edition_of(&files, Edition::Internal);
    assert_eq!(internal.front.marks, ["Intern utgave", "Utkast"]);
    assert_eq!(internal.front.internal.map(|notice| notice.name).as_deref(), Some("Intern utgave"));
    assert_eq!(internal.end.internal.as_deref(), Some("Slutt på den interne utgaven."));
    assert_eq!(internal.end.footer, ["Fjordvik, telefon 12 34 56 78"]);
    assert!(internal.end.status.is_some() && internal.end.status == internal.front.status);
    let public = edition_of(&files, Edition::Public);
    assert_eq!(public.front.marks, ["Utkast"]);
    assert!(public.front.internal.is_none() && public.end.internal.is_none());
    let adopted = document_with("status: adopted");
    assert!(adopted.front.marks.is_empty() && adopted.front.status.is_none() && adopted.end.status.is_none());
}

// What is said only once.

#[test]
fn a_group_has_a_heading_unless_the_division_is_called_the_same() {
    let document = document(
        "
sections: {budskap: Budskap}
messages: {kort: {title: Du får svar, section: budskap}}
audiences: {alle: {title: Alle, section: budskap}}
",
    );
    let division = division(&document, "budskap");
    assert_eq!(parts(division), ["## Målgrupper", "audience: Alle", "message: Du får svar"]);
    let level = |at: usize| match &division.parts[at] {
        Part::Entries(of) => of.entries[0].level,
        other => panic!("{other:?}"),
    };
    assert_eq!((level(1), level(2)), (3, 2));
}

#[test]
fn a_goal_says_its_level_where_the_heading_above_does_not_and_only_there() {
    let document =
        document("goals: {hoved: {title: Hovedsaken, level: main, goals: {del: En del}}, vanlig: Et vanlig mål}");
    let [main, plain] = entries(division(&document, "_all-goal")) else { panic!("there are two goals at the top") };
    assert_eq!((main.label.as_deref(), main.children[0].label.as_deref()), (Some("Hovedmål"), Some("Delmål")));
    assert_eq!(main.children[0].level, main.level + 1);
    assert!(plain.label.is_none() && plain.is_bare() && !main.is_bare());
    for goal in [main, &main.children[0], plain] {
        assert!(!fields(goal).contains(&"level"), "{:?}", goal.title);
    }
}

#[test]
fn an_indicator_says_its_unit_direction_and_goal_once() {
    let document = document(
        "
goals: {svar: Alle får svar, brev: Gode brev}
indicators:
  maalt: {title: Målt, goals: svar, unit: '%', direction: increase, baseline: {value: 61}, targets: [{at_least: 80}]}
  umaalt: {title: Ikke målt, goals: svar, unit: '%', direction: increase}
  begge: {title: Begge, goals: [svar, brev], direction: increase, readings: {2025: 3 dager}}
",
    );
    let [answered, _] = entries(division(&document, "_all-goal")) else { panic!("there are two goals") };
    let [measured, unmeasured, both] = &*answered.measured_by else { panic!("{:?}", answered.measured_by) };
    assert_eq!(fields(measured), ["baseline", "targets", "direction"]);
    assert_eq!(fields(unmeasured), ["direction", "unit"]);
    assert_eq!(fields(both), ["direction", "readings", "goals"]);
    assert_eq!(answered.measured_label.as_deref(), Some("Indikatorer"));
}

#[test]
fn columns_in_which_no_row_has_anything_are_left_out() {
    let some =
        document("measures: {brev: {title: Nye brev, start: 2026, by: 2028}, nett: {title: Nett, cost: 500 kr}}");
    let overview = table(division(&some, "_measures"));
    assert_eq!(labels(overview), ["Tiltak", "Tidsrom", "Kostnad"]);
    let rows: Vec<_> = overview.rows.iter().map(|row| row.cells.iter().map(words).collect::<Vec<_>>()).collect();
    assert_eq!(rows, [["Nye brev", "2026 – 2028", ""], ["Nett", "", "500 kr"]]);
    let titles = document("measures: {brev: Nye brev, nett: Nett}");
    assert_eq!(labels(table(division(&titles, "_measures"))), ["Tiltak"]);
}

// Links.

#[test]
fn an_indicator_of_a_goal_that_is_described_elsewhere_leads_there_and_says_its_numbers() {
    let document = document(
        "
sections: {maal: Mål, tall: Tall}
goals: {svar: {title: Alle får svar, section: maal}}
indicators:
  ventetid:
    title: Ventetid
    text: Fra spørsmål til svar.
    section: tall
    goals: svar
    unit: dager
    baseline: {value: 9, at: 2025}
    targets: [{at_most: 3, by: 2028}]
    readings: {2026: 7}
",
    );
    let goal = &entries(division(&document, "maal"))[0];
    let [reference] = &*goal.measured_by else { panic!("{:?}", goal.measured_by) };
    assert_eq!((reference.anchor.as_deref(), reference.href.as_deref()), (None, Some("#ventetid")));
    assert_eq!(fields(reference), ["baseline", "targets", "readings"]);
    assert!(reference.text.is_none() && !reference.has_picture);
    let described = &entries(division(&document, "tall"))[0];
    assert_eq!((described.anchor.as_deref(), described.href.as_deref()), (Some("ventetid"), None));
    assert_eq!(fields(described), ["baseline", "targets", "readings", "goals"]);
    assert!(described.text.is_some() && described.has_picture);
}

#[test]
fn an_element_names_the_demands_that_it_answers_and_the_demand_what_answers_it() {
    let demands = "
documents:
  politikk:
    title: Politikk
    publisher: Kommunestyret
    demands:
      krav-a: {title: Svar folk, place: § 1, figures: [{quantity: svartid, at_most: 3 dager}]}
      krav-b: Ring folk
      krav-c: Skriv til folk
";
    let strategy = STRATEGY.replace("language: nb}", "language: nb, waives: {krav-c: Ingen leser brev.}}");
    let files = [
        ("strategies/plan/strategy.yaml", strategy.as_str()),
        ("strategies/plan/krav.yaml", demands),
        ("strategies/plan/plan.yaml", "policies: {svar: {title: Vi svarer, covers: krav-a}}"),
    ];
    let document = edition_of(&files, Edition::Public);
    let covers = &entries(division(&document, "_all-policy"))[0].facts[0];
    assert_eq!((covers.name, covers.label.as_str()), ("covers", "Svarer på ett krav"));
    assert_eq!(covers.items[0].text, "Svar folk");

    let coverage = division(&document, "_coverage");
    assert_eq!(
        parts(coverage),
        [
            "## Politikk",
            "Utgiver: Kommunestyret",
            "summary: 3 krav: 1 besvart, 1 fraveket, 1 ubesvart",
            "picture of politikk_",
            "table of demands",
        ]
    );
    let rows = &table(coverage).rows;
    let answers: Vec<_> = rows.iter().map(|row| (row.cells[2].state, words(&row.cells[2]))).collect();
    let said = |words: &str| words.to_owned();
    assert_eq!(
        answers,
        [
            (None, said("Vi svarer")),
            (Some("open"), said("Ubesvart")),
            (Some("waived"), said("Fraveket; Ingen leser brev.")),
        ]
    );
    let asked: Vec<_> = rows[0].cells[1].facts.iter().map(|fact| (fact.name, fact.items[0].text.as_str())).collect();
    assert_eq!(asked, [("figures", "svartid: høyst 3\u{a0}dager"), ("place", "§ 1")]);
    assert!(rows.iter().all(|row| row.anchor.is_some()));
}

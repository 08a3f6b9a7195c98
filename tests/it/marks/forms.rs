//! What each form makes of the marks that are read.

use std::io::{Cursor, Read as _};

use crate::pdf::read::Pdf;
use crate::support::{STRATEGY, Workspace, build_args};

/// A text as each form shows it.
pub(super) struct Forms {
    pub text: String,
    pub markdown: String,
    pub page: String,
    pub print: String,
    pub paper: String,
    pub pdf: String,
}

/// The forms of a plan with one chapter.
pub(super) fn forms(chapter: &str) -> Forms {
    let workspace = Workspace::empty()
        .with("strategies/plan/strategy.yaml", STRATEGY)
        .with("strategies/plan/kapitler/01-innledning.md", format!("# Innledning\n\n{chapter}\n"));
    let run = workspace.run(&build_args("public", "text,markdown,html,print,docx,pdf", "ut"));
    assert_eq!(run.status, 0, "{}", run.err);
    let bytes = |name: &str| std::fs::read(workspace.path(&format!("ut/plan/{name}"))).expect("it was made");
    Forms {
        text: workspace.read("ut/plan/plan.txt"),
        markdown: workspace.read("ut/plan/plan.md"),
        page: workspace.read("ut/plan/index.html"),
        print: workspace.read("ut/plan/print.html"),
        paper: document(&bytes("plan.docx")),
        pdf: Pdf::open(&bytes("plan.pdf")).text(),
    }
}

fn document(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("it is an archive");
    let mut text = String::new();
    archive.by_name("word/document.xml").expect("it has a body").read_to_string(&mut text).expect("it is text");
    text
}

#[track_caller]
pub(super) fn assert_has(form: &str, parts: &[&str]) {
    let missing: Vec<_> = parts.iter().filter(|part| !form.contains(**part)).collect();
    assert!(missing.is_empty(), "{missing:#?} missing in:\n{form}");
}

#[test]
fn every_form_shows_tasks_terms_and_letters() {
    let forms = forms(
        "H~2~O og m^2^, ca ~30 og 2^10, ~~strøket~~.\n\n- [ ] Første\n- [x] Andre\n\nBegrep\n: Det betyr noe.\n\n\
         Setning.\n: går videre",
    );
    assert_has(
        &forms.text,
        &["H₂O og m², ca ~30 og 2^10, ~~strøket~~.", "- ☐ Første\n- ☑ Andre", "Begrep\n    Det betyr noe."],
    );
    assert_has(&forms.text, &["Setning. : går videre"]);
    assert_has(&forms.markdown, &["H₂O og m², ca \\~30 og 2\\^10, ~~strøket~~.", "- [ ] Første\n- [x] Andre"]);
    assert_has(&forms.markdown, &["**Begrep**\\\nDet betyr noe."]);
    for page in [&forms.page, &forms.print] {
        assert_has(page, &["H<sub>2</sub>O og m<sup>2</sup>, ca ~30 og 2^10, <del>strøket</del>."]);
        assert_has(page, &["aria-label=\"ikke gjort\">☐</span> Første", "aria-label=\"gjort\">☑</span> Andre"]);
        assert_has(page, &["<dt>Begrep</dt>\n<dd>Det betyr noe.</dd>"]);
    }
    let lowered = "<w:vertAlign w:val=\"subscript\"/></w:rPr><w:t xml:space=\"preserve\">2</w:t>";
    let raised = "<w:vertAlign w:val=\"superscript\"/></w:rPr><w:t xml:space=\"preserve\">2</w:t>";
    assert_has(
        &forms.paper,
        &[lowered, raised, "<w:strike/>", ">☐ <", ">☑ <", "<w:b/></w:rPr><w:t xml:space=\"preserve\">Begrep"],
    );
    assert_has(&forms.pdf, &["☐ Første", "☑ Andre", "Begrep", "Det betyr noe."]);
}

#[test]
fn every_form_shows_boxes_with_a_title_in_the_plans_language() {
    let forms = forms("> [!NOTE]\n> Husk dette.\n\n> [!VIKTIG] Svar *nå*.\n\n> [!advarsel]\n> Frist.\n\n> Et sitat.");
    assert_has(
        &forms.text,
        &["> MERK\n>\n> Husk dette.", "> VIKTIG\n>\n> Svar nå.", "> ADVARSEL\n>\n> Frist.", "> Et sitat."],
    );
    assert_has(&forms.markdown, &["> **Merk**\n>\n> Husk dette.", "> **Viktig**\n>\n> Svar *nå*."]);
    for page in [&forms.page, &forms.print] {
        assert_has(
            page,
            &["<div class=\"callout note\" role=\"note\"><p class=\"l\">Merk</p>\n<p>Husk dette.</p>\n</div>"],
        );
        assert_has(page, &["callout important", "callout warning", "<blockquote><p>Et sitat.</p>"]);
    }
    assert_has(&forms.paper, &["<w:b/></w:rPr><w:t xml:space=\"preserve\">Merk<"]);
    assert_has(&forms.pdf, &["Merk", "Husk dette.", "Viktig", "Advarsel"]);
    for form in [&forms.text, &forms.markdown, &forms.page, &forms.paper, &forms.pdf] {
        assert!(!form.contains("[!"), "{form}");
    }
}

#[test]
fn columns_keep_their_side() {
    let forms = forms("| Navn | Midt | Sum |\n|:--|:-:|--:|\n| a | b | 1 |\n| abc | bcdefg | 1000 |");
    assert_has(&forms.text, &["Navn   Midt    Sum", "a       b        1"]);
    assert_has(&forms.markdown, &["| --- | :-: | --: |"]);
    for page in [&forms.page, &forms.print] {
        assert_has(
            page,
            &["<th scope=\"col\" class=\"middle\">", "<td class=\"end\">1</td>", "<td class=\"middle\">b</td>"],
        );
    }
    assert_has(&forms.paper, &["TableAmountHeading", "\"TableAmount\"", "<w:jc w:val=\"center\"/>"]);
}

#[test]
fn headings_have_places_and_the_highest_a_line_in_the_contents() {
    let forms = forms(
        "Se [frister](#frist).\n\n## Bakgrunn\n\nA.\n\n### Tall\n\nB.\n\n## Frister {#frist}\n\nC.\n\n## Bakgrunn\n\nD.",
    );
    for page in [&forms.page, &forms.print] {
        assert_has(page, &["<a href=\"#frist\">frister</a>", "id=\"frist\">Frister</h3>"]);
        assert_has(page, &["id=\"innledning__bakgrunn\"", "id=\"innledning__tall\"", "id=\"innledning__bakgrunn-2\""]);
        assert_has(page, &["<li><a href=\"#innledning__bakgrunn\">Bakgrunn</a>", "<li><a href=\"#frist\">Frister</a>"]);
        assert!(!page.contains("href=\"#innledning__tall\""), "it lies too deep for the contents");
    }
    assert_has(&forms.paper, &["<w:bookmarkStart w:id=\"", "w:name=\"frist\"", "<w:hyperlink w:anchor=\"frist\""]);
    assert_has(&forms.text, &["- 1 Innledning\n  - Bakgrunn\n  - Frister\n  - Bakgrunn"]);
    assert!(!forms.text.contains("{#"), "{}", forms.text);
    let contents = forms.pdf.split("Innhold").nth(1).expect("it has contents");
    assert!(contents.find("Frister") < contents.find("Se frister"), "{contents}");
}

#[test]
fn braces_that_name_no_place_stay() {
    let forms = forms("## Mål {innen 2027}\n\nTekst.");
    assert_has(&forms.text, &["MÅL {INNEN 2027}"]);
    assert_has(&forms.page, &["Mål {innen 2027}</h3>"]);
}

#[test]
fn rows_from_a_spreadsheet_are_a_table() {
    let forms = forms("Vi er:\nNavn\tTelefon\tRom\nKari\t123\t\nOla\t456\t2\nDet er alle.");
    assert_has(
        &forms.text,
        &["Vi er:\n\nNavn  Telefon  Rom\n----  -------  ---\nKari  123\nOla   456      2\n\nDet er alle."],
    );
    assert_has(&forms.page, &["<th scope=\"col\">Telefon</th>", "<td>456</td>", "<p>Det er alle.</p>"]);
}

#[test]
fn rows_may_begin_with_their_numbers() {
    let forms = forms("Nr\tTiltak\tFrist\n1\tBrev\t1. mars\n2\tMøte\t2. mai");
    assert_has(&forms.text, &["Nr  Tiltak  Frist\n--  ------  -------\n1   Brev    1. mars\n2   Møte    2. mai"]);
}

#[test]
fn marks_are_read_in_fields_of_yaml_too() {
    let goals = "goals:\n  svar:\n    title: Alle får svar\n    text: |\n      - [x] CO~2~ er målt\n\n      > [!TIP]\n      > Spør.\n";
    let workspace =
        Workspace::empty().with("strategies/plan/strategy.yaml", STRATEGY).with("strategies/plan/maal.yaml", goals);
    let run = workspace.run(&build_args("public", "text,html", "ut"));
    assert_eq!(run.status, 0, "{}", run.err);
    assert_has(&workspace.read("ut/plan/plan.txt"), &["☑ CO₂ er målt", "> TIPS\n"]);
    assert_has(&workspace.read("ut/plan/index.html"), &["CO<sub>2</sub> er målt", "<p class=\"l\">Tips</p>"]);
}

#[test]
fn a_sentence_above_dashes_is_no_heading_and_several_marks_make_one() {
    let forms =
        forms("Dette er en setning.\n---\nTo linjer\nsom går videre\n---\n##Frister\n\n#hashtag\n\nTittel\n---\nSist.");
    assert_has(
        &forms.text,
        &["Dette er en setning.\n\n* * *\n\nTo linjer som går videre\n\n* * *\n\nFRISTER\n\n#hashtag\n\nTITTEL\n"],
    );
    assert_has(&forms.page, &["<p>Dette er en setning.</p>\n<hr>", "Frister</h3>", "<p>#hashtag</p>", "Tittel</h3>"]);
}

#[test]
fn links_lead_to_headings_and_chapters_by_their_words() {
    let forms = forms(
        "Se [målene](#mål-for-perioden), [mer](#maal-for-perioden) og [start](#innledning).\n\n## Mål for perioden\n\nTekst.",
    );
    for page in [&forms.page, &forms.print] {
        let target = "<a href=\"#innledning__maal-for-perioden\">";
        assert_has(
            page,
            &[&format!("{target}målene</a>"), &format!("{target}mer</a>"), "id=\"innledning__maal-for-perioden\""],
        );
    }
    assert_has(&forms.page, &["\">start</a>"]);
    assert_has(&forms.text, &["Se målene, mer og start."]);
    let anchors = forms.paper.matches("<w:hyperlink w:anchor=\"").count();
    let target = forms
        .paper
        .split("målene<")
        .next()
        .and_then(|before| before.rsplit("w:anchor=\"").next())
        .expect("it is a link");
    let name = target.split('"').next().expect("it has a name");
    assert!(anchors > 2 && forms.paper.contains(&format!("w:name=\"{name}\"")), "{name}");
    assert_has(&forms.pdf, &["målene", "Mål for perioden"]);
}

#[test]
fn paths_keep_their_signs_in_every_form() {
    let forms = forms("Se C:\\_felles\\*plan og \\\\server\\felles\\_mal, ikke \\*viktig\\*.");
    let words = "Se C:\\_felles\\*plan og \\\\server\\felles\\_mal, ikke *viktig*.";
    for form in [&forms.text, &forms.page, &forms.print, &forms.paper] {
        assert_has(form, &[words]);
    }
    let shown: Vec<_> = pulldown_cmark::Parser::new(&forms.markdown)
        .filter_map(|event| match event {
            pulldown_cmark::Event::Text(text) => Some(text.into_string()),
            _ => None,
        })
        .collect();
    assert_has(&shown.concat(), &[words]);
    assert_has(&forms.pdf.replace('\n', ""), &["C:\\_felles\\*plan"]);
}

#[test]
fn headings_and_tasks_that_are_badly_set_are_read_as_meant() {
    let forms = forms(
        "#Mål for perioden\n\nTekst.\n\n    ## Frister\n\nTekst.\n\n\t## Mer\n\nVi skal:\n\n- [ ]Første\n- [x ] Andre\n- [] Tredje\n- [X]Fjerde",
    );
    assert_has(
        &forms.text,
        &["MÅL FOR PERIODEN\n", "FRISTER\n", "MER\n", "- ☐ Første\n- ☑ Andre\n- ☐ Tredje\n- ☑ Fjerde"],
    );
    assert_has(&forms.page, &["Mål for perioden</h3>", "Frister</h3>", "Mer</h3>", "</span> Fjerde"]);
    assert_has(&forms.markdown, &["- [ ] Første\n- [x] Andre\n- [ ] Tredje\n- [x] Fjerde"]);
    assert_has(&forms.paper, &["Mål for perioden", ">☐ <", ">☑ <"]);
    assert_has(&forms.pdf, &["☐ Første", "☑ Fjerde"]);
}

//! Footnotes: each form shows their marks and what they say, with the same numbers.

mod findings;

use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};
use std::sync::LazyLock;

use stratc::document::Document;
use stratc::export::{self, Options};
use stratc::format::{CsvForm, Format};
use stratc::render::{self, Engine};
use stratc::theme::Theme;
use stratc::view::{Edition, PlanView, Visible};

use crate::support::{STRATEGY, TODAY, compile_files};

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::new(&[]).expect("the templates are sound"));

const FORMS: &[Format] =
    &[Format::Text, Format::Markdown, Format::Docx, Format::Html, Format::Print, Format::Onepage, Format::Json];

/// A chapter with footnotes wherever a text can have them.
const CHAPTER: &str = include_str!("kapitler.md");

const GOALS: &str = "\
goals:
  svar:
    title: Alle får svar
    text: |
      Samme dag.[^1]

      [^1]: Fra kl. 8.
    goals:
      nett: {title: På nett, text: \"Nett.[^n]\\n\\n[^n]: Hele døgnet.\"}
values:
  aapen: {title: Åpen, text: \"Vi er åpne.[^1]\\n\\n[^1]: Offentleglova.\"}
";

/// A published plan in its forms.
struct Forms {
    view: PlanView,
    files: Vec<(Format, Vec<u8>)>,
}

impl Forms {
    fn of(edition: Edition, files: &[(&str, &str)]) -> Self {
        let compilation = compile_files(files);
        assert!(!compilation.has_errors(), "{:?}", compilation.diagnostics);
        let visible = Visible::new(&compilation.plan, edition, TODAY);
        let (scope, _) = compilation.plan.strategies().next().expect("there is one strategy");
        let view = PlanView::new(&compilation.plan, &visible, scope, edition, TODAY).expect("it can be shown");
        let document = Document::new(&view, &[]);
        let options = Options { theme: &Theme::default(), csv: CsvForm::default() };
        let mut made = render::plan(&ENGINE, &view, &document, FORMS, FORMS).expect("it can be rendered");
        made.extend(export::plan(&view, &document, FORMS, options).expect("it can be written"));
        let file = |format: &Format| {
            let name = format.file().expect("it is one file");
            let file = made.iter().find(|file| file.path.ends_with(&format!("/{name}"))).expect("it was made");
            (*format, file.bytes.clone())
        };
        Self { files: FORMS.iter().map(file).collect(), view }
    }

    fn bytes(&self, format: Format) -> &[u8] {
        let file = self.files.iter().find(|(each, _)| *each == format);
        &file.expect("it was made").1
    }

    fn text(&self, format: Format) -> String {
        String::from_utf8_lossy(self.bytes(format)).into_owned()
    }

    fn part(&self, name: &str) -> String {
        let mut archive = zip::ZipArchive::new(Cursor::new(self.bytes(Format::Docx))).expect("it is an archive");
        let mut text = String::new();
        archive.by_name(name).expect("it has the part").read_to_string(&mut text).expect("it is text");
        text
    }
}

/// The whole plan, once.
static PLAN: LazyLock<Forms> = LazyLock::new(|| {
    let strategy = format!("{STRATEGY}  mission: |\n    Vi svarer.[^m]\n\n    [^m]: Se [[svar]].\n");
    let files = [
        ("strategies/plan/strategy.yaml", strategy.as_str()),
        ("strategies/plan/kapitler/01-utgangspunkt.md", CHAPTER),
        ("strategies/plan/kapitler/02-veien.md", "# Veien\n\nVi begynner.[^1]\n\n[^1]: I mars.\n"),
        ("strategies/plan/maal.yaml", GOALS),
    ];
    Forms::of(Edition::Public, &files)
});

/// A plan with one chapter.
fn chapter(text: &str) -> Forms {
    let chapter = format!("# Innledning\n\n{text}\n");
    Forms::of(
        Edition::Public,
        &[("strategies/plan/strategy.yaml", STRATEGY), ("strategies/plan/kapitler/01.md", &chapter)],
    )
}

/// The part of a text between two others.
#[track_caller]
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, text) = text.split_once(start).unwrap_or_else(|| panic!("there is no {start:?} in {text}"));
    text.split_once(end).unwrap_or_else(|| panic!("there is no {end:?} in {text}")).0
}

#[test]
fn plain_text_has_them_at_the_end_of_the_chapter() {
    let text = PLAN.text(Format::Text);
    let expected = "
Svartiden er ni dager.[2] Halvparten venter.[3] Det er for lenge.[2]

OM TALLENE[4]

- Et punkt[4]
- Et stort punkt[5]

> Vi venter.[3]

År[4]  Dager
-----  -----
2026   9[7]

Fotnoter:

[2] SSB, se https://ssb.no og Alle får svar.

[3] Innbyggerundersøkelsen.

    Den kommer hvert år, og 1. mars er fristen.

[4] https://ssb.no/k

[5] Se også undersøkelsen[6].

[6] Spørsmål 4[5] og #let x.

[7] 1. mars, ikke 1. april

";
    assert_eq!(between(&text, "1 Utgangspunkt\n==============\n", "2 Veien\n"), expected);
    assert_eq!(between(&text, "2 Veien\n=======\n", "Verdier\n"), "\nVi begynner.[8]\n\nFotnoter:\n\n[8] I mars.\n\n");
    let goals = between(&text, "\nMål\n===\n", "Offentlig utgave");
    assert!(goals.ends_with("Nett.[11]\n\nFotnoter:\n\n[10] Fra kl. 8.\n\n[11] Hele døgnet.\n\n"), "{goals}");
}

#[test]
fn markdown_has_labels_that_no_two_chapters_share() {
    let text = PLAN.text(Format::Markdown);
    let chapter = between(&text, "## 1 Utgangspunkt\n", "## 2 Veien");
    for line in [
        "Svartiden er ni dager.[^2] Halvparten venter.[^3] Det er for lenge.[^2]",
        "### Om tallene[^4]",
        "| År[^4] | Dager |",
        "[^2]: SSB, se <https://ssb.no> og Alle får svar.",
        "[^3]: Innbyggerundersøkelsen.\n\n    Den kommer *hvert* år, og 1. mars er fristen.",
        "[^6]: Spørsmål 4[^5] og \\#let *x*.",
        "[^7]: 1\\. mars, ikke 1. april",
    ] {
        assert!(chapter.contains(&format!("{line}\n")), "{line}: {chapter}");
    }
    let definitions: Vec<_> =
        text.lines().filter_map(|line| Some(line.strip_prefix("[^")?.split_once("]:")?.0)).collect();
    assert_eq!(definitions, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"]);
}

#[test]
fn pages_lead_there_and_back() {
    for format in [Format::Html, Format::Print] {
        let html = PLAN.text(format);
        let ids: Vec<_> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "ids are unique");
        let leads = html.split(" href=\"#").skip(1).filter_map(|rest| rest.split('"').next());
        let lost: Vec<_> = leads.filter(|place| place.starts_with(['_']) && !ids.contains(place)).collect();
        assert!(lost.is_empty(), "{lost:?}");
        for piece in [
            "dager.<sup class=\"fn\"><a id=\"_mark-2-1\" href=\"#_footnote-2\" role=\"doc-noteref\" aria-label=\"Fotnote 2\">2</a></sup> Halvparten",
            "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Fotnotene 2–7\">\n<ol start=\"2\">\n<li id=\"_footnote-2\">SSB",
            "aria-label=\"Tilbake til sted 2 i teksten fra fotnote 2\"",
            "<li id=\"_footnote-8\">I mars. <a class=\"back\" href=\"#_mark-8-1\" role=\"doc-backlink\" aria-label=\"Tilbake til teksten fra fotnote 8\">",
            "og <a href=\"#svar\">Alle får svar</a>.",
            "Offentleglova.",
        ] {
            assert!(html.contains(piece), "{format:?}: {piece}");
        }
        let [marks, ways_back] = ["doc-noteref", "doc-backlink"].map(|role| html.matches(role).count());
        assert_eq!((marks, ways_back), (16, 16));
    }
    let names: Vec<_> = ["nn", "en"]
        .into_iter()
        .map(|language| {
            let chapter = CHAPTER.replace("[[svar]]", "svar");
            let strategy = STRATEGY.replace("language: nb", &format!("language: {language}"));
            let files = [("strategies/plan/strategy.yaml", &*strategy), ("strategies/plan/kapitler/01.md", &chapter)];
            let html = Forms::of(Edition::Public, &files).text(Format::Html);
            between(&html, "role=\"doc-endnotes\" aria-label=\"", "\"").to_owned()
        })
        .collect();
    assert_eq!(names, ["Fotnotane 1–6", "Footnotes 1–6"]);
}

#[test]
fn one_sheet_has_those_of_what_it_shows() {
    let html = PLAN.text(Format::Onepage);
    assert!(html.contains("<li id=\"_footnote-1\">Se "), "{html}");
    assert!(html.contains("<li id=\"_footnote-9\">Offentleglova."), "{html}");
    assert!(!html.contains("Innbyggerundersøkelsen"));
}

#[test]
fn word_has_real_ones() {
    let (text, footnotes) = (PLAN.part("word/document.xml"), PLAN.part("word/footnotes.xml"));
    let marks: Vec<_> =
        text.split("<w:footnoteReference w:id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(marks, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"], "Word numbers them by itself");
    let repeated: Vec<_> = text.split("NOTEREF _Footnote").skip(1).filter_map(|rest| rest.split(' ').next()).collect();
    assert_eq!(repeated, ["2", "4", "3", "4"]);
    for name in [2, 3, 4, 5] {
        assert!(text.contains(&format!("w:name=\"_Footnote{name}\"")), "{name}");
    }
    for (id, words) in [("2", "SSB, se "), ("6", "Spørsmål 4"), ("11", "Hele døgnet.")] {
        let footnote = between(&footnotes, &format!("<w:footnote w:id=\"{id}\">"), "</w:footnote>");
        assert!(footnote.contains(&format!(">{words}</w:t>")) && footnote.contains("<w:footnoteRef/>"), "{footnote}");
    }
    assert_eq!(between(&footnotes, "<w:footnote w:id=\"3\">", "</w:footnote>").matches("<w:p>").count(), 2);
    assert!(PLAN.part("word/_rels/footnotes.xml.rels").contains("Target=\"https://ssb.no\""));
    assert!(PLAN.part("word/_rels/document.xml.rels").contains("relationships/footnotes\" Target=\"footnotes.xml\""));
    assert!(PLAN.part("[Content_Types].xml").contains("PartName=\"/word/footnotes.xml\""));
    assert!(PLAN.part("word/settings.xml").contains("<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/>"));
    for style in ["FootnoteText", "FootnoteReference"] {
        assert!(PLAN.part("word/styles.xml").contains(&format!("w:styleId=\"{style}\"")), "{style}");
    }
    assert!(!chapter("Tekst.").part("[Content_Types].xml").contains("footnotes"));
}

#[test]
fn data_has_the_numbers_too() {
    let data: serde_json::Value = serde_json::from_slice(PLAN.bytes(Format::Json)).expect("it is JSON");
    let prose = data["prose"].as_array().expect("there is prose");
    let numbers: Vec<_> = prose.iter().filter_map(|piece| piece["footnotes"].as_array()).flatten().collect();
    let numbers: Vec<_> = numbers.iter().filter_map(|footnote| footnote["number"].as_u64()).collect();
    assert_eq!(numbers, (1..=11).collect::<Vec<_>>());
    let chapter = prose.iter().find(|piece| piece["footnotes"].as_array().is_some_and(|all| all.len() == 6));
    let mark = &chapter.expect("the chapter is there")["blocks"][0]["paragraph"][1];
    assert_eq!(*mark, serde_json::json!({"footnote": {"number": 2, "nth": 1}}));
    let record = data["record"].to_string();
    for words in ["Innbyggerundersøkelsen.", "Hele døgnet.", "1. mars, ikke 1. april"] {
        assert!(record.contains(words), "{words}");
    }
}

#[test]
fn other_labels_and_other_numbers_are_no_change() {
    let before = chapter("En.[^1] To.[^2]\n\n[^1]: SSB\n[^2]: KS").view.record;
    let relabelled = chapter("En.[^a] To.[^b]\n\n[^b]: KS\n\n[^a]: SSB").view.record;
    assert_eq!(before, relabelled);
    let reworded = chapter("En.[^1] To.[^2]\n\n[^1]: SSB\n[^2]: NAV").view.record;
    assert_ne!(before, reworded);
}

#[cfg(feature = "pdf")]
#[test]
fn pdf_has_them_at_the_foot_of_the_page() {
    let pdf = |forms: &Forms| {
        let data = export::json(&forms.view).expect("it is data");
        let file =
            render::pdf(&ENGINE, &forms.view, &Document::new(&forms.view, &[]), data).expect("it can be typeset");
        let text = crate::pdf::read::Pdf::open(&file.bytes).text();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let text = pdf(&PLAN);
    for words in [
        "Svartiden er ni dager.2 Halvparten venter.3 Det er for lenge.2",
        "Om tallene4",
        "Et stort punkt5,6",
        "Innbyggerundersøkelsen. Den kommer hvert år, og 1. mars er fristen.",
        "Se også undersøkelsen6.",
        "Spørsmål 45 og #let x.",
        "1. mars, ikke 1. april",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    // What points to itself, and what points on and on, ends.
    let chain: Vec<_> = (1..40).map(|nth| format!("[^{nth}]: Nr. {nth}[^{}]\n", nth + 1)).collect();
    let chain = chain.concat();
    let text = pdf(&chapter(&format!("Tekst.[^1] Mer.[^selv]\n\n[^selv]: Selv[^selv]\n{chain}[^40]: Slutt[^1]")));
    assert!(text.contains("Nr. 39") && text.contains("Slutt"), "{text}");
}

#[test]
fn a_reference_in_a_footnote_takes_its_turn_and_shows_nothing_hidden() {
    let goals = "\
goals:
  hemmelig: {title: KANARI-tittel, visibility: internal, text: \"Skjult.[^1]\\n\\n[^1]: KANARI-note\"}
  aapent: {title: Åpent mål}
  nytt: {title: Nytt mål}
";
    let chapter = "# Innledning\n\nSe [[aapent]].[^2] Og [[nytt]].[^1]\n\n[^1]: Se [[hemmelig]].\n[^2]: Se [[hemmelig|her]] og [[aapent]].\n\n[^3]: Se [[hemmelig]].\n\nTil slutt [[nytt]].\n";
    let files = [
        ("strategies/plan/strategy.yaml", STRATEGY),
        ("strategies/plan/maal.yaml", goals),
        ("strategies/plan/kapitler/01.md", chapter),
    ];
    let public = Forms::of(Edition::Public, &files);
    let text = public.text(Format::Text);
    let shown = between(&text, "1 Innledning\n============\n", "Mål\n===");
    assert!(shown.starts_with("\nSe Åpent mål.[1] Og Nytt mål.[2]\n\nTil slutt Nytt mål.\n"), "{shown}");
    assert!(shown.contains("[1] Se her og Åpent mål.\n"), "{shown}");
    for (format, bytes) in &public.files {
        assert!(!String::from_utf8_lossy(bytes).contains("KANARI"), "{format:?}");
    }
    for part in ["word/document.xml", "word/footnotes.xml"] {
        assert!(!public.part(part).contains("KANARI"), "{part}");
    }
    let internal = Forms::of(Edition::Internal, &files).text(Format::Text);
    assert!(internal.contains("[2] Se KANARI-tittel.") && internal.contains("KANARI-note"), "{internal}");
}

#[test]
fn paragraphs_that_are_indented_go_on() {
    for gap in ["  ", "   ", "    "] {
        let source = format!(
            "Tekst.[^1]\n\n[^1]: En\n{gap}to.\n\n{gap}Tre.\n\n{gap}- Fire\n{gap}- Fem\n\nMer.[^2]\n\n[^2]: 1. mars\n"
        );
        let text = chapter(&source).text(Format::Text);
        let shown = between(&text, "1 Innledning\n============\n", "Offentlig");
        let expected =
            "\nTekst.[1]\n\nMer.[2]\n\nFotnoter:\n\n[1] En to.\n\n    Tre.\n    - Fire\n    - Fem\n\n[2] 1. mars\n\n";
        assert_eq!(shown, expected, "{source}");
    }
}

#[test]
fn what_looks_like_a_footnote_and_is_none_is_shown() {
    let text =
        chapter("Tall[^1] og \\[^2].\n\n```\n[^3]: kode\n```\n\n[1]: https://a.no\n\nSe [1].").text(Format::Text);
    let shown = between(&text, "1 Innledning\n============\n", "Offentlig");
    assert_eq!(shown, "\nTall[^1] og [^2].\n\n    [^3]: kode\n\nSe 1 (https://a.no).\n\n");
}

#[test]
fn marks_side_by_side_are_two_numbers() {
    let forms = chapter("Tallet er høyt.[^1][^2]\n\n[^1]: SSB.\n[^2]: FHI.");
    for format in [Format::Html, Format::Print] {
        let page = forms.text(format);
        assert!(between(&page, "Tallet er høyt.", "</p>").contains("</sup><sup>,</sup><sup"), "{page}");
    }
    assert!(forms.text(Format::Text).contains("Tallet er høyt.[1][2]"));
    assert!(forms.text(Format::Markdown).contains("Tallet er høyt.[^1][^2]"));
    assert!(between(&forms.part("word/document.xml"), "Tallet er høyt.", "</w:p>").contains("superscript"));
}

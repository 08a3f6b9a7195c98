//! The forms that offices use: Word documents and Excel workbooks.

use std::io::{Cursor, Read as _};
use std::path::Path;
use std::process::Command;

use calamine::{Data, Reader as _, Xlsx};

use crate::support::{STRATEGY, Workspace, command};

const PLANS: [&str; 5] = [
    "fjordvik-klimaplan", "fjordvik-kommunikasjonsplan", "fjordvik-samfunnsdel", "helse-midt-norge",
    "sykehuset-innlandet",
];

/// The repository's own plans, published.
fn published(edition: &str) -> Workspace {
    let output = Workspace::empty();
    let folder = output.path("ut");
    let mut build = command(Path::new(env!("CARGO_MANIFEST_DIR")));
    build.args(["build", "--as-of", "2026-11-21", "--format", "docx,xlsx", "--edition", edition, "-o"]);
    let run = build.arg(&folder).output().expect("the program starts");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    output
}

/// A part of an office file.
fn part(workspace: &Workspace, file: &str, part: &str) -> String {
    let bytes = std::fs::read(workspace.path(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("it is an archive");
    let mut text = String::new();
    archive.by_name(part).expect("the part is there").read_to_string(&mut text).expect("it is text");
    text
}

/// What a document says: a line for each paragraph, with its style before its words.
fn paragraphs(document: &str) -> Vec<String> {
    let text = |paragraph: &str| {
        let style = paragraph.split("<w:pStyle w:val=\"").nth(1)?.split('"').next()?;
        let runs = paragraph.replace("<w:br/>", "<w:t> </w:t>");
        let runs = runs.split("<w:t").skip(1).filter_map(|run| {
            let (start, rest) = run.split_once('>')?;
            (start.is_empty() || start.starts_with(' ')).then(|| rest.split("</w:t>").next().unwrap_or_default())
        });
        let joined = runs.collect::<String>().replace('\u{a0}', " ");
        let plain = joined.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'");
        (!plain.trim().is_empty()).then(|| format!("{style}: {}", plain.replace("&amp;", "&")))
    };
    document.split("</w:p>").filter_map(text).collect()
}

/// The words and numbers of a text.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// A small plan in which something stands in each of the places that a document has.
const SMALL: &str = include_str!("office/small.yaml");

/// The same in Word, up to its checksum: a paragraph a line, its style first.
const SMALL_IN_WORD: &str = include_str!("office/small-in-word.txt");

#[test]
fn a_document_has_headings_lists_and_tables_where_the_plan_has_them() {
    let strategy = format!("{STRATEGY}  vision: Alle finner fram\n  status: draft\n");
    let workspace =
        Workspace::new().with("strategies/plan/strategy.yaml", strategy).with("strategies/plan/plan.yaml", SMALL);
    let run = workspace.run(&["build", "--format", "docx", "--as-of", "2026-11-21"]);
    assert_eq!(run.status, 0, "{}", run.err);
    let document = part(&workspace, "public/plan/plan.docx", "word/document.xml");
    let mut said = paragraphs(&document);
    let mark = said.pop().unwrap_or_default();
    assert!(mark.starts_with("Footer: stratc:"), "{mark}");
    let checksum = said.pop().unwrap_or_default();
    assert!(checksum.starts_with("Footer: Offentlig utgave. Kontrollsum: "), "{checksum}");
    assert_eq!(said.join("\n"), SMALL_IN_WORD.trim_end());
}

#[test]
fn a_document_says_its_language_title_version_and_status() {
    for (language, tag) in [("nb", "nb-NO"), ("nn", "nn-NO"), ("en", "en-GB"), ("se", "se-NO")] {
        let strategy = STRATEGY.replace("language: nb", &format!("language: {language}"));
        let strategy = format!("{strategy}  version: '1.3'\n  status: draft\n");
        let workspace = Workspace::new().with("strategies/plan/strategy.yaml", strategy);
        let run = workspace.run(&["build", "--format", "docx,xlsx", "--as-of", "2026-11-21"]);
        assert_eq!(run.status, 0, "{}", run.err);
        let core = part(&workspace, "public/plan/plan.docx", "docProps/core.xml");
        for said in ["<dc:title>Kommunikasjonsplan<", "<cp:version>1.3<", ">2026-11-21T00:00:00Z<"] {
            assert!(core.contains(said), "{said} is missing in {core}");
        }
        assert!(core.contains(&format!("<dc:language>{tag}<")), "{core}");
        let styles = part(&workspace, "public/plan/plan.docx", "word/styles.xml");
        assert!(styles.contains(&format!("<w:lang w:val=\"{tag}\"")), "{language}");
        let draft = match language {
            "en" => "Draft",
            "se" => "Hápmosat",
            _ => "Utkast",
        };
        assert!(part(&workspace, "public/plan/plan.docx", "word/header.xml").contains(draft));
        assert!(part(&workspace, "public/plan/plan.xlsx", "xl/worksheets/sheet1.xml").contains(draft));
    }
}

#[test]
fn every_link_within_a_document_leads_to_a_bookmark_and_every_table_repeats_its_heading() {
    let output = published("public");
    for plan in PLANS {
        let document = part(&output, &format!("ut/{plan}/plan.docx"), "word/document.xml");
        let names = |mark: &str| {
            let found = document.split(mark).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned);
            found.collect::<Vec<_>>()
        };
        let bookmarks = names("w:name=\"");
        let links = names("<w:hyperlink w:anchor=\"");
        assert!(links.len() > 20, "{plan} has only {} links", links.len());
        assert!(links.iter().all(|link| bookmarks.contains(link)), "{plan}");
        let (unique, tables) =
            (bookmarks.iter().collect::<std::collections::BTreeSet<_>>(), names("<w:tblStyle w:val=\""));
        assert_eq!(unique.len(), bookmarks.len(), "{plan}");
        assert_eq!(tables.len(), document.matches("<w:tblHeader/>").count(), "{plan}");
    }
}

#[test]
fn a_workbook_has_ids_first_and_days_and_numbers_as_such() {
    let measures = "\
measures:
  nett:
    title: '=HYPERLINK(\"https://example.no\")'
    start: 2026-03
    by: 2026-T2
    cost: 850 000 kr
indicators:
  andel:
    title: Andel
    unit: '%'
    baseline: {value: 61.5, at: 2025}
    targets: [{at_least: 80, by: 2027}]
";
    let workspace = Workspace::new().with("strategies/plan/a.yaml", measures);
    let run = workspace.run(&["build", "--format", "xlsx", "--as-of", "2026-11-21"]);
    assert_eq!(run.status, 0, "{}", run.err);
    let bytes = std::fs::read(workspace.path("public/plan/plan.xlsx")).expect("it is there");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("it is a workbook");
    assert_eq!(book.sheet_names(), ["Tiltaksoversikt", "Indikatoroversikt", "Om"]);
    let table = book.worksheet_range("Tiltaksoversikt").expect("the sheet is there");
    assert_eq!(table.get((0, 0)), Some(&Data::String("Id".to_owned())));
    assert_eq!(table.get((1, 0)), Some(&Data::String("nett".to_owned())));
    assert_eq!(table.get((1, 1)), Some(&Data::String("=HYPERLINK(\"https://example.no\")".to_owned())));
    let day = |column| match table.get((1, column)) {
        Some(Data::DateTime(day)) => day.as_f64(),
        other => panic!("{other:?} is no day"),
    };
    // Excel counts days: these are the first of March and the last of August 2026.
    assert_eq!((day(4), day(5)), (46_082.0, 46_265.0));
    assert_eq!(table.get((1, 8)), Some(&Data::Float(850_000.0)));
    let formulas = book.worksheet_formula("Tiltaksoversikt").expect("the sheet is there");
    assert!(formulas.is_empty());
    let numbers = book.worksheet_range("Indikatoroversikt").expect("the sheet is there");
    assert_eq!(numbers.get((1, 5)), Some(&Data::Float(61.5)));
}

/// The first row of a sheet.
fn heads(book: &mut Xlsx<Cursor<Vec<u8>>>, sheet: &str) -> Vec<String> {
    let range = book.worksheet_range(sheet).expect("the sheet is there");
    range.rows().next().into_iter().flatten().map(ToString::to_string).collect()
}

/// The first row of a file.
fn names(workspace: &Workspace, file: &str) -> Vec<String> {
    let text = workspace.read(&format!("public/plan/{file}"));
    let first = text.trim_start_matches('\u{feff}').lines().next().unwrap_or_default();
    first.split(';').map(str::to_owned).collect()
}

#[test]
fn overviews_have_the_columns_of_the_pages_in_workbooks_and_keep_their_names_in_files() {
    let krav = "documents:\n  politikk: {title: Politikk, demands: {krav: {title: Svar folk}}}\n";
    let workspace = Workspace::new()
        .with("stratc.yaml", "outline: {order: [indicator-overview]}\n")
        .with("strategies/plan/plan.yaml", SMALL)
        .with("strategies/plan/krav.yaml", krav);
    let run = workspace.run(&["build", "--format", "docx,xlsx,csv", "--as-of", "2026-11-21"]);
    assert_eq!(run.status, 0, "{}", run.err);
    let document = part(&workspace, "public/plan/plan.docx", "word/document.xml");
    let above: Vec<_> = paragraphs(&document)
        .iter()
        .filter_map(|line| line.split_once("Heading: "))
        .map(|(_, words)| words.to_owned())
        .collect();
    let bytes = std::fs::read(workspace.path("public/plan/plan.xlsx")).expect("it is there");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("it is a workbook");

    let measures = [
        "Id", "Tiltak", "Mål", "Ansvarlig", "Start", "Frist", "Hvor ofte", "Sist gjort", "Kostnad", "Valuta", "Status",
    ];
    assert!(above.windows(5).any(|row| row == ["Tiltak", "Mål", "Tidsrom", "Kostnad", "Status"]), "{above:?}");
    assert_eq!(heads(&mut book, "Tiltaksoversikt"), measures);
    assert_eq!(names(&workspace, "measures.csv"), measures.map(|name| if name == "Tiltak" { "Tittel" } else { name }));

    let number = ["Type tall", "Sammenligning", "Verdi", "Enhet", "Dato", "I ord"];
    let indicators = [&["Id", "Indikator", "Mål"][..], &number, &["Ansvarlig"]].concat();
    assert!(
        above.windows(5).any(|row| row == ["Indikator", "Mål", "Utgangspunkt", "Måltall", "Ansvarlig"]),
        "{above:?}"
    );
    assert_eq!(heads(&mut book, "Indikatoroversikt"), indicators);
    assert_eq!(names(&workspace, "indicators.csv"), [&["Id", "Tittel", "Mål"][..], &number, &["Ansvarlig"]].concat());

    let demands =
        ["Id", "Styringsdokument", "Krav", "Hva dokumentet krever", "Status", "Svaret i planen", "Begrunnelse"];
    assert!(above.windows(3).any(|row| row == ["Krav", "Hva dokumentet krever", "Svaret i planen"]), "{above:?}");
    assert_eq!(heads(&mut book, "Svar på styringsdokumentene"), demands);
    assert_eq!(names(&workspace, "coverage.csv")[3..6], ["Tittel", "Status", "Svaret i planen"]);
    assert_eq!(heads(&mut book, "Målgrupper og kanaler"), ["Id", "Målgruppe", "Nett", "Merknad"]);
}

#[test]
fn a_workbook_says_first_that_it_is_internal_and_that_the_plan_is_not_in_force() {
    let strategy = format!("{STRATEGY}  status: hearing\n");
    let workspace = Workspace::new().with("strategies/plan/strategy.yaml", strategy);
    let run = workspace.run(&["build", "--format", "xlsx", "--as-of", "2026-11-21", "--edition", "internal"]);
    assert_eq!(run.status, 0, "{}", run.err);
    let bytes = std::fs::read(workspace.path("internal/plan/plan.xlsx")).expect("it is there");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("it is a workbook");
    let about = book.worksheet_range("Om").expect("the sheet is there");
    let first: Vec<_> = about.rows().take(3).map(|row| row[0].to_string()).collect();
    assert_eq!(
        first,
        [
            "Intern utgave. Inneholder opplysninger som ikke er offentlige. Skal ikke deles utenfor virksomheten.",
            "Høringsutkast. Planen er ute til høring og er ikke vedtatt.",
            "Tittel",
        ]
    );
    let sheet = part(&workspace, "internal/plan/plan.xlsx", "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("&amp;R&amp;BIntern utgave På høring<"), "{sheet}");
}

#[test]
fn both_are_the_same_on_every_run() {
    let (here, there) = (published("public"), published("public"));
    for plan in PLANS {
        for file in ["plan.docx", "plan.xlsx"] {
            let path = format!("ut/{plan}/{file}");
            let read = |workspace: &Workspace| std::fs::read(workspace.path(&path)).expect("it is there");
            assert!(read(&here) == read(&there), "{path}");
        }
    }
}

#[test]
fn findings_are_in_the_workbook_of_the_internal_edition_alone() {
    let workspace = Workspace::new().with("strategies/plan/a.yaml", "measures:\n  nett: {title: Nytt nettsted}\n");
    workspace.write("strategies/plan/strategy.yaml", STRATEGY.replace("warning: [", "warning: [O003, "));
    let sheets = |edition: &str| {
        let run = workspace.run(&["build", "--format", "xlsx", "--as-of", "2026-11-21", "--edition", edition]);
        assert_eq!(run.status, 0, "{}", run.err);
        let bytes = std::fs::read(workspace.path(&format!("{edition}/plan/plan.xlsx"))).expect("it is there");
        Xlsx::<Cursor<Vec<u8>>>::new(Cursor::new(bytes)).expect("it is a workbook")
    };
    assert_eq!(sheets("public").sheet_names(), ["Tiltaksoversikt", "Om"]);
    let mut internal = sheets("internal");
    assert_eq!(internal.sheet_names(), ["Tiltaksoversikt", "Funn", "Om"]);
    let found = internal.worksheet_range("Funn").expect("the sheet is there");
    let rows: Vec<_> = found.rows().map(|row| row.iter().map(ToString::to_string).collect::<Vec<_>>()).collect();
    assert_eq!(rows[0], ["Id", "Alvor", "Kode", "Hva som er funnet", "Råd", "Sted i kildene"]);
    let row = rows.iter().find(|row| row[2] == "O003").unwrap_or_else(|| panic!("{rows:?}"));
    assert_eq!((row[0].as_str(), row[1].as_str(), row[5].as_str()), ("nett", "advarsel", "strategies/plan/a.yaml:2"));
    assert!(row[3].contains("Nytt nettsted"), "{row:?}");
}

/// Documents and workbooks as another program prints them.
fn printed(output: &Workspace) -> impl Fn(&str) -> Vec<String> {
    let profile = format!("-env:UserInstallation=file://{}", output.path("profil").display());
    let mut convert = Command::new("soffice");
    convert.args([&profile, "--headless", "--convert-to", "pdf", "--outdir"]).arg(output.path("pdf"));
    for plan in PLANS {
        for ending in ["docx", "xlsx"] {
            let file = output.path(&format!("{plan}-{ending}.{ending}"));
            std::fs::copy(output.path(&format!("ut/{plan}/plan.{ending}")), &file).expect("it can be copied");
            convert.arg(file);
        }
    }
    let run = convert.output().expect("LibreOffice starts; tests/run installs it");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let folder = output.path("pdf");
    move |file| {
        let mut read = Command::new("pdftotext");
        let run = read.arg(folder.join(file)).arg("-").output().expect("pdftotext starts");
        assert!(run.status.success(), "{file}: {}", String::from_utf8_lossy(&run.stderr));
        words(&String::from_utf8(run.stdout).expect("it is text"))
    }
}

/// A long word may go on in the next line of a narrow cell.
fn assert_shown(place: &str, words: &[String], shown: &[String]) {
    let joined = shown.concat();
    let is_shown = |word: &&String| shown.contains(word) || word.len() > 5 && joined.contains(word.as_str());
    let missing: Vec<_> = words.iter().filter(|word| !is_shown(word)).collect();
    assert!(missing.is_empty(), "{place}: {missing:?}");
}

#[test]
fn libreoffice_opens_documents_and_workbooks_and_prints_every_word() {
    let output = published("public");
    let printed = printed(&output);
    for plan in PLANS {
        let shown = printed(&format!("{plan}-docx.pdf"));
        let document = part(&output, &format!("ut/{plan}/plan.docx"), "word/document.xml");
        let said: Vec<_> = paragraphs(&document)
            .iter()
            .filter_map(|line| line.split_once(": "))
            // A date in the mark may be broken at its hyphen, which then is taken for that of a word.
            .filter(|(_, said)| !said.starts_with("stratc:"))
            .map(|(_, said)| words(said))
            .collect();
        assert_shown(plan, &said.concat(), &shown);
        let bytes = std::fs::read(output.path(&format!("ut/{plan}/plan.xlsx"))).expect("it is there");
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("it is a workbook");
        let shown = printed(&format!("{plan}-xlsx.pdf"));
        for (name, sheet) in book.worksheets() {
            let titles = sheet.rows().skip(1).filter_map(|row| row.get(1)).map(ToString::to_string);
            let titles: Vec<_> = titles.flat_map(|title| words(&title)).collect();
            assert_shown(&format!("{plan}: {name}"), &titles, &shown);
        }
    }
}

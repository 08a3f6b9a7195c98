//! Reports in files: every form says the same, and none takes the place of another.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};

use super::plan::workspace;
use super::report;
use crate::support::{STRATEGY, Workspace};

#[test]
fn files_say_the_same_in_every_form_and_are_the_same_on_every_run() {
    let (here, there) = (workspace(), workspace());
    for workspace in [&here, &there] {
        report(workspace, &["--as-of", "2025-T2", "-o", "ut"]);
    }
    let (page, text) = (here.read("ut/plan/report.html"), here.read("ut/plan/report.txt"));
    let sheets = cells(&here, "ut/plan/report.xlsx").concat().concat().join("\n");
    for word in [
        "▼ henger etter", "◆ følg med", "◷ gammel måling", "– ikke målt", "? kan ikke sammenlignes", "● i rute",
        "▲ foran planen", "✓ nådd", "○ for tidlig å si", "▼ forsinket", "? status mangler", "◐ pågår", "○ planlagt",
        "● gjennomført", "✕ stanset",
    ] {
        let (symbol, word) = word.split_once(' ').expect("a sign and a word");
        let capital: String = word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect();
        assert!(page.contains(&format!("<span aria-hidden=\"true\">{symbol}</span> {capital}</span>")), "{capital}");
        assert!(text.contains(&format!("{symbol} {capital}: ")), "{capital}");
        assert!(sheets.contains(&format!("{symbol} {word}")), "{word}");
    }
    for file in ["report.html", "report.txt", "report.xlsx"] {
        let read =
            |workspace: &Workspace| std::fs::read(workspace.path(&format!("ut/plan/{file}"))).expect("it is there");
        assert!(read(&here) == read(&there), "{file}");
    }
}

#[test]
fn what_was_measured_after_the_day_is_in_no_form() {
    let workspace = workspace();
    report(&workspace, &["--as-of", "2025-T2", "-o", "ut"]);
    for file in ["report.html", "report.txt"] {
        assert!(!workspace.read(&format!("ut/plan/{file}")).contains("987"), "{file}");
    }
    assert!(!cells(&workspace, "ut/plan/report.xlsx").concat().concat().join("\n").contains("987"));
    assert!(report(&workspace, &["--as-of", "2025"]).contains("987 innspill (3. tertial 2025)"));
}

#[test]
fn a_workbook_has_a_sheet_each_for_indicators_measures_and_changes() {
    let workspace = workspace();
    report(&workspace, &["--as-of", "2025-T2", "--format", "xlsx"]);
    let bytes = std::fs::read(workspace.path("report/2025-T2/plan/report.xlsx")).expect("it is there");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("it is a workbook");
    assert_eq!(book.sheet_names(), ["Indikatorer", "Tiltak", "Endringer"]);
    let table = book.worksheet_range("Indikatorer").expect("the sheet is there");
    let row = table.rows().find(|row| row[0] == Data::String("samme-dag".to_owned())).expect("the row is there");
    assert_eq!((&row[6], &row[7]), (&Data::Float(58.0), &Data::Float(58.0)));
    assert!(matches!(&row[9], Data::DateTime(day) if (day.as_f64() - 45_900.0).abs() < 0.1), "{:?}", row[9]);
}

#[test]
fn each_period_has_a_folder_of_its_own_and_internal_reports_another() {
    let workspace = workspace();
    for (period, edition) in [("2025-T1", "public"), ("2025-T2", "public"), ("2025-T2", "internal")] {
        report(&workspace, &["--as-of", period, "--format", "text", "--edition", edition]);
    }
    for file in ["report/2025-T1", "report/2025-T2", "internal-report/2025-T2"] {
        assert!(workspace.path(&format!("{file}/plan/report.txt")).is_file(), "{file}");
    }
    let text = workspace.read("internal-report/2025-T2/plan/report.txt");
    assert!(text.starts_with("Intern utgave"), "{text}");
}

/// The words of all cells: sheets, rows, cells.
fn cells(workspace: &Workspace, file: &str) -> Vec<Vec<Vec<String>>> {
    let bytes = std::fs::read(workspace.path(file)).expect("it is there");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("it is a workbook");
    let sheets = book.sheet_names().into_iter().map(|name| {
        let table = book.worksheet_range(&name).expect("the sheet is there");
        table.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect()
    });
    sheets.collect()
}

#[test]
fn a_report_on_one_plan_takes_the_place_of_no_other() {
    let workspace = workspace().with("strategies/annen/strategy.yaml", STRATEGY);
    report(&workspace, &["--as-of", "2025-T2", "--format", "text"]);
    report(&workspace, &["--as-of", "2025-T2", "--format", "text", "--strategy", "plan"]);
    for file in
        ["report/2025-T2/annen/report.txt", "report/2025-T2/plan/report.txt", "report/2025-T2-plan/plan/report.txt"]
    {
        assert!(workspace.path(file).is_file(), "{file}");
    }
}

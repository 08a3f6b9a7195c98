//! Tables as CSV (RFC 4180, apart from the separator): UTF-8, with the decimal separator of the plan's language. Unless
//! the settings say otherwise, in the form that Norwegian Excel opens on a double click: with a byte order mark, and
//! semicolons.

use csv::{Terminator, WriterBuilder};

use super::plan::filled;
use super::{Cell, DESCRIPTION, Table, csvw};
use crate::export::write_error::WriteError;
use crate::format::{CsvForm, File};
use crate::locale::Locale;
use crate::view::PlanView;

/// Tells Excel that a file is UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Characters that turn a cell into a formula, or hide one, in Excel and similar programs; full-width forms count there
/// too.
const FORMULA_MARKS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// The files of those tables of a plan that have rows, and the one that describes them.
///
/// # Errors
/// None that a view can cause; only the writers' own.
pub fn csv(view: &PlanView, form: CsvForm) -> Result<Vec<File>, WriteError> {
    let locale = Locale::for_code(view.language);
    let tables = filled(view, locale);
    let named = |name: &str, bytes| File { path: format!("{}/{name}", view.id), bytes };
    let mut files = Vec::new();
    for table in &tables {
        if let Some(file) = table.file {
            files.push(named(file, written(table, form, locale)?));
        }
    }
    if !files.is_empty() {
        files.push(named(DESCRIPTION, csvw::metadata(view, &tables, form, locale)?.into_bytes()));
    }
    Ok(files)
}

/// The file names of those tables of a plan that have rows.
pub fn files(view: &PlanView) -> Vec<&'static str> {
    filled(view, Locale::for_code(view.language)).iter().filter_map(|table| table.file).collect()
}

fn written(table: &Table, form: CsvForm, locale: &Locale) -> csv::Result<Vec<u8>> {
    let start = if form.byte_order_mark { BYTE_ORDER_MARK.to_vec() } else { Vec::new() };
    let mut writer = WriterBuilder::new().delimiter(form.separator).terminator(Terminator::CRLF).from_writer(start);
    writer.write_record(table.columns.iter().map(|column| words(column.name())))?;
    let decimal_mark = locale.marks().decimal;
    let flags = [locale.label("no"), locale.label("yes")];
    let text = |cell: &Cell| match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) | Cell::Judgement(text, _) => words(text),
        Cell::Lines(lines) => words(&lines.join("; ")),
        // Only the decimal separator is localised, so that spreadsheets recognise the number.
        Cell::Number(number) => number.to_string().replace('.', decimal_mark),
        Cell::Day(day) => day.to_string(),
        Cell::Flag(flag) => flags[usize::from(*flag)].clone(),
    };
    for row in &table.rows {
        let missing = std::iter::repeat(&Cell::Empty);
        writer.write_record(row.iter().chain(missing).take(table.columns.len()).map(text))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

/// An author's text, made safe against being read as a formula.
fn words(text: &str) -> String {
    let begins = text.starts_with(FORMULA_MARKS) || text.trim_start().starts_with(FORMULA_MARKS);
    if begins { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_words_become_a_formula() {
        for text in ["=1+1", "+47", "-5", "@SUM(A1)", "\t=1", " =1", "\u{a0}=1", "＝1", "\r=1", "\n@a"] {
            assert_eq!(words(text), format!("'{text}"));
        }
        assert_eq!(words("Svar innen 3 dager"), "Svar innen 3 dager");
        assert_eq!(words("−5 %"), "−5 %");
    }
}

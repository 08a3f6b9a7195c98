//! Sheets: each a table with a fixed header row, filters and a page setup.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

use crate::export::office::properties::Properties;
use crate::export::tables::{Cell, Holds, Table, Tone};

/// The longest text that a cell can hold, and the longest name of a sheet, in characters (Excel's specifications and
/// limits).
const LONGEST_TEXT: usize = 32_767;
const LONGEST_NAME: usize = 31;

/// The widest column, in widths of a digit, the unit of column widths in Excel.
const WIDEST: usize = 44;
/// The width of a column with a rotated heading, in the same unit.
const NARROW: usize = 5;
/// The height of a line of text, and of the tallest row that Excel allows, in points.
const LINE: usize = 15;
const TALLEST: usize = 409;
/// The height of rotated headings, in lines.
const UPRIGHT: usize = 12;

/// A4 in Excel's list of paper sizes.
const A4: u8 = 9;
const INK: Color = Color::RGB(0x001F_3A5F);

/// Writes a table as a sheet. `yes` is the text of a true cell; a false one is empty.
///
/// # Errors
/// Those of the library that writes workbooks, such as for a name that another sheet has.
pub fn write(table: &Table, sheet: &mut Worksheet, properties: &Properties, yes: &str) -> Result<(), XlsxError> {
    sheet.set_name(name(&table.name))?;
    cells(table, sheet, yes)?;
    let last_column = u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let last_row = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    sheet.set_freeze_panes(1, 1)?;
    sheet.autofilter(0, 0, last_row, last_column)?;
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    sheet.set_margins(0.5, 0.5, 0.9, 0.7, 0.3, 0.3);
    let marks = properties.marks.join(" ");
    sheet.set_header(format!("&L{}&R&B{}", plain(&properties.title, 110), plain(&marks, 110)));
    sheet.set_footer(format!("&L{} · &A&R&P / &N", plain(&properties.origin().join(" · "), 200)));
    Ok(())
}

fn cells(table: &Table, sheet: &mut Worksheet, yes: &str) -> Result<(), XlsxError> {
    let look = Look::new();
    let widths: Vec<_> = (0..table.columns.len()).map(|column| width(table, column)).collect();
    for ((number, column), width) in (0..).zip(&table.columns).zip(&widths) {
        let form = if column.holds == Holds::Flags { &look.upright } else { &look.heading };
        sheet.write_string_with_format(0, number, fitting(&column.heading), form)?;
        sheet.set_column_width(number, as_number(width + 1))?;
    }
    if table.columns.iter().any(|column| column.holds == Holds::Flags) {
        sheet.set_row_height(0, as_number(UPRIGHT * LINE))?;
    }
    for (number, row) in (1..).zip(&table.rows) {
        // Not every program adjusts the height of rows to wrapped text.
        let lines = row.iter().zip(&widths).map(|(cell, width)| lines_in(cell, *width)).max().unwrap_or(1);
        if lines > 1 {
            sheet.set_row_height(number, as_number((lines * LINE).min(TALLEST)))?;
        }
        for (column, cell) in (0..).zip(row) {
            look.write(sheet, (number, column), cell, yes)?;
        }
    }
    Ok(())
}

/// The formats of cells.
struct Look {
    heading: Format,
    upright: Format,
    words: Format,
    day: Format,
    number: Format,
    whole: Format,
}

impl Look {
    fn new() -> Self {
        let heading = Format::new().set_bold().set_font_color(Color::White).set_background_color(INK);
        let heading = heading.set_align(FormatAlign::Top).set_text_wrap();
        let words = Format::new().set_align(FormatAlign::Top).set_text_wrap().set_border_bottom(FormatBorder::Hair);
        Self {
            upright: heading.clone().set_rotation(90).set_align(FormatAlign::Center),
            day: words.clone().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left),
            number: words.clone().set_num_format("#,##0.####;\u{2212}#,##0.####"),
            whole: words.clone().set_num_format("#,##0;\u{2212}#,##0"),
            heading,
            words,
        }
    }

    fn write(&self, sheet: &mut Worksheet, (row, column): (u32, u16), cell: &Cell, yes: &str) -> Result<(), XlsxError> {
        let words = |sheet: &mut Worksheet, text: &str, form: &Format| {
            sheet.write_string_with_format(row, column, fitting(text), form).map(drop)
        };
        match cell {
            Cell::Empty | Cell::Flag(false) => sheet.write_blank(row, column, &self.words).map(drop),
            Cell::Flag(true) => words(sheet, yes, &self.words),
            Cell::Text(text) => words(sheet, text, &self.words),
            Cell::Lines(lines) => words(sheet, &lines.join("\n"), &self.words),
            Cell::Judgement(text, tone) => {
                words(sheet, text, &self.words.clone().set_bold().set_font_color(colour(*tone)))
            }
            Cell::Number(number) => {
                let form = if number.is_integer() { &self.whole } else { &self.number };
                sheet.write_with_format(row, column, *number, form).map(drop)
            }
            // Excel has no dates before 1900, and its leap year 1900 makes those of that year unreliable.
            Cell::Day(day) if day.year() <= 1900 => words(sheet, &day.to_string(), &self.words),
            Cell::Day(day) => sheet.write_datetime_with_format(row, column, *day, &self.day).map(drop),
        }
    }
}

/// The width of a column in digits: that of its longest line, within the limits of legibility. Headings leave room for
/// the filter button.
fn width(table: &Table, column: usize) -> usize {
    let Some(head) = table.columns.get(column) else { return NARROW };
    if head.holds == Holds::Flags {
        return NARROW;
    }
    let cells = table.rows.iter().filter_map(|row| row.get(column)).map(letters);
    cells.chain([head.heading.chars().count() + 3]).max().unwrap_or(0).clamp(8, WIDEST)
}

/// The lines of text in a cell.
fn lines(cell: &Cell) -> impl Iterator<Item = &str> {
    let words = match cell {
        Cell::Text(words) | Cell::Judgement(words, _) => std::slice::from_ref(words),
        Cell::Lines(lines) => lines.as_slice(),
        Cell::Empty | Cell::Number(_) | Cell::Day(_) | Cell::Flag(_) => &[],
    };
    words.iter().flat_map(|words| words.lines())
}

/// The width in characters that a cell needs.
fn letters(cell: &Cell) -> usize {
    match cell {
        Cell::Number(_) | Cell::Day(_) => 11,
        words => lines(words).map(|line| line.chars().count()).max().unwrap_or(0),
    }
}

/// The height of a cell in lines if it is `width` characters wide. A tenth is added, since wrapping leaves gaps at the
/// ends of lines.
fn lines_in(cell: &Cell, width: usize) -> usize {
    lines(cell).map(|line| (line.chars().count() * 11).div_ceil(width.max(1) * 10).max(1)).sum::<usize>().max(1)
}

/// A size as the library expects it.
fn as_number(size: usize) -> f64 {
    u32::try_from(size).map_or(0.0, f64::from)
}

/// The colour of a judgement, dark enough on white. The symbol and the words before it say the same.
fn colour(tone: Tone) -> Color {
    match tone {
        Tone::Good => Color::RGB(0x001B_6E3C),
        Tone::Bad => Color::RGB(0x009A_3B12),
        Tone::Doubtful => Color::RGB(0x005B_4A8A),
        Tone::Plain => Color::RGB(0x0014_202B),
    }
}

/// Text in the header or footer of a page, where `&` begins a command and the whole is limited to 255 characters.
fn plain(words: &str, longest: usize) -> String {
    let cut: String = words.chars().take(longest / 2).collect();
    let cut = if cut.len() < words.len() { format!("{cut}…") } else { cut };
    cut.replace('&', "&&")
}

/// A valid name for a sheet.
fn name(words: &str) -> String {
    let is_forbidden = |letter: char| matches!(letter, '[' | ']' | ':' | '*' | '?' | '/' | '\\');
    words.chars().filter(|letter| !is_forbidden(*letter)).take(LONGEST_NAME).collect()
}

/// Text cut to what a cell can hold, without characters that XML cannot represent.
pub fn fitting(text: &str) -> String {
    let soft = |letter: &char| *letter != '\u{ad}' && (*letter >= ' ' || matches!(letter, '\n' | '\t'));
    text.chars().filter(soft).take(LONGEST_TEXT).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_as_high_as_its_words_need() {
        assert_eq!(lines_in(&Cell::text("Svar innen tre dager\nog alltid"), 12), 3);
        assert_eq!(lines_in(&Cell::lines(["Svar".to_owned(), "Innspill".to_owned()]), 12), 2);
        assert_eq!(lines_in(&Cell::Empty, 12), 1);
    }
}

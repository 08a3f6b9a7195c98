//! A sheet: a table with a heading that stays in sight, filters, and a setup for paper.

use std::ops::Range;

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

use super::cell::{Cell, Tone};
use crate::export::office::properties::Properties;

/// A sheet before it is written.
#[derive(Debug)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// The headings of its columns. The first is of the ids.
    pub headings: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
    /// Columns that hold one word each, so that their headings stand upright.
    pub narrow: Range<usize>,
}

/// The longest text that a cell can hold, and the longest name of a sheet.
const LONGEST_TEXT: usize = 32_767;
const LONGEST_NAME: usize = 31;

/// The widest that a column gets, in letters.
const WIDEST: usize = 44;
/// The width of a column whose heading stands upright.
const NARROW: usize = 5;
/// The height of a line, and the tallest that a row can be, in points.
const LINE: usize = 15;
const TALLEST: usize = 409;
/// How many lines high upright headings are.
const UPRIGHT: usize = 12;

const A4: u8 = 9;
const INK: Color = Color::RGB(0x001F_3A5F);

impl Sheet {
    /// Writes the sheet.
    pub fn write(&self, sheet: &mut Worksheet, properties: &Properties) -> Result<(), XlsxError> {
        sheet.set_name(name(&self.name))?;
        self.cells(sheet)?;
        let last_column = u16::try_from(self.headings.len().saturating_sub(1)).unwrap_or(u16::MAX);
        let last_row = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        sheet.set_freeze_panes(1, 1)?;
        sheet.autofilter(0, 0, last_row, last_column)?;
        sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
        sheet.set_margins(0.5, 0.5, 0.9, 0.7, 0.3, 0.3);
        let marks = properties.marks.join(" ");
        sheet.set_header(format!("&L{}&R&B{}", plain(&properties.title, 110), plain(&marks, 110)));
        sheet.set_footer(format!("&L{} · &A&R&P / &N", plain(&properties.origin().join(" · "), 200)));
        Ok(())
    }

    fn cells(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let heading = Format::new().set_bold().set_font_color(Color::White).set_background_color(INK);
        let heading = heading.set_align(FormatAlign::Top).set_text_wrap();
        let words = Format::new().set_align(FormatAlign::Top).set_text_wrap().set_border_bottom(FormatBorder::Hair);
        let day = words.clone().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left);
        let number = words.clone().set_num_format("#,##0.####;\u{2212}#,##0.####");
        let whole = words.clone().set_num_format("#,##0;\u{2212}#,##0");
        let upright = heading.clone().set_rotation(90).set_align(FormatAlign::Center);
        for (column, title) in (0..).zip(&self.headings) {
            let form = if self.is_narrow(column) { &upright } else { &heading };
            sheet.write_string_with_format(0, column, fitting(title), form)?;
            sheet.set_column_width(column, as_number(self.width(column) + 1))?;
        }
        if !self.narrow.is_empty() {
            sheet.set_row_height(0, as_number(UPRIGHT * LINE))?;
        }
        let widths: Vec<_> = (0..).take(self.headings.len()).map(|column| self.width(column)).collect();
        for (row, cells) in (1..).zip(&self.rows) {
            // Not every program makes room for words that go on in the next line.
            let lines = cells.iter().zip(&widths).map(|(cell, width)| cell.lines_in(*width)).max().unwrap_or(1);
            if lines > 1 {
                sheet.set_row_height(row, as_number((lines * LINE).min(TALLEST)))?;
            }
            for (column, cell) in (0..).zip(cells) {
                match cell {
                    Cell::Empty => sheet.write_blank(row, column, &words)?,
                    Cell::Judgement(text, tone) => {
                        let judged = words.clone().set_bold().set_font_color(colour(*tone));
                        sheet.write_string_with_format(row, column, fitting(text), &judged)?
                    }
                    Cell::Text(text) => sheet.write_string_with_format(row, column, fitting(text), &words)?,
                    Cell::Number(value) if value.fract() == 0.0 => {
                        sheet.write_number_with_format(row, column, *value, &whole)?
                    }
                    Cell::Number(value) => sheet.write_number_with_format(row, column, *value, &number)?,
                    Cell::Day(date) => sheet.write_datetime_with_format(row, column, *date, &day)?,
                };
            }
        }
        Ok(())
    }

    /// As wide as the longest line in the column, within what can be read. Headings have a button for the filter.
    fn width(&self, column: u16) -> usize {
        if self.is_narrow(column) {
            return NARROW;
        }
        let cells = self.rows.iter().filter_map(|row| row.get(usize::from(column))).map(Cell::letters);
        let heading = self.headings.get(usize::from(column)).map_or(0, |words| words.chars().count() + 3);
        cells.chain([heading]).max().unwrap_or(0).clamp(8, WIDEST)
    }

    fn is_narrow(&self, column: u16) -> bool {
        self.narrow.contains(&usize::from(column))
    }
}

/// A size as the library takes it.
fn as_number(size: usize) -> f64 {
    u32::try_from(size).map_or(0.0, f64::from)
}

/// The colour of a judgement, dark enough on white. The sign and the words before it say the same.
fn colour(tone: Tone) -> Color {
    match tone {
        Tone::Good => Color::RGB(0x001B_6E3C),
        Tone::Bad => Color::RGB(0x009A_3B12),
        Tone::Doubtful => Color::RGB(0x005B_4A8A),
        Tone::Plain => Color::RGB(0x0014_202B),
    }
}

/// Words in the head or foot of a page, where `&` begins a command and the whole has at most 255 letters.
fn plain(words: &str, longest: usize) -> String {
    let cut: String = words.chars().take(longest / 2).collect();
    let cut = if cut.len() < words.len() { format!("{cut}…") } else { cut };
    cut.replace('&', "&&")
}

/// A name that Excel takes for a sheet.
fn name(words: &str) -> String {
    let is_forbidden = |letter: char| matches!(letter, '[' | ']' | ':' | '*' | '?' | '/' | '\\');
    words.chars().filter(|letter| !is_forbidden(*letter)).take(LONGEST_NAME).collect()
}

/// Text that a cell can hold, in the letters that XML can write.
pub fn fitting(text: &str) -> String {
    let soft = |letter: &char| *letter != '\u{ad}' && (*letter >= ' ' || matches!(letter, '\n' | '\t'));
    text.chars().filter(soft).take(LONGEST_TEXT).collect()
}

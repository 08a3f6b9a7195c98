//! The settings for CSV in `stratc.yaml`.

use crate::format::CsvForm;
use crate::model::record::record;
use crate::model::word_set::words;
use crate::source::At;

words! {
    /// The character between the cells of a CSV file.
    pub enum Separator = "separator" {
        /// `;`, which Norwegian Excel expects.
        Semicolon = "semicolon",
        /// `,`, which most other programs expect.
        Comma = "comma",
        /// A tab.
        Tab = "tab",
    }
}

record! {
    /// How tables are written as CSV.
    pub struct CsvSettings {
        /// The character between cells: `semicolon` by default.
        separator: Option<At<Separator>>,
        /// Whether files begin with a byte order mark, by which Excel recognises UTF-8: `true` by default.
        byte_order_mark: Option<At<bool>>,
    }
}

/// The settings with their defaults filled in.
pub fn form(settings: &CsvSettings) -> CsvForm {
    let usual = CsvForm::default();
    CsvForm {
        separator: settings.separator.as_ref().map_or(usual.separator, |separator| match separator.value {
            Separator::Semicolon => b';',
            Separator::Comma => b',',
            Separator::Tab => b'\t',
        }),
        byte_order_mark: settings.byte_order_mark.as_ref().map_or(usual.byte_order_mark, |mark| mark.value),
    }
}

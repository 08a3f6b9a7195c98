//! How tables are written as CSV: what `stratc.yaml` says of it.

use crate::format::CsvForm;
use crate::model::record::record;
use crate::model::words::words;
use crate::source::At;

words! {
    /// What stands between the cells of a CSV file.
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
        /// What stands between cells: `semicolon` unless it says otherwise.
        separator: Option<At<Separator>>,
        /// Whether files begin with a byte order mark, by which Excel knows UTF-8: `true` unless it says otherwise.
        byte_order_mark: Option<At<bool>>,
    }
}

/// The form that the settings ask for.
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

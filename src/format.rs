//! The formats that a plan is published in, and the files they produce.

/// A format that a plan is published in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// A web page.
    Html,
    /// A page for printing.
    Print,
    /// The gist on one sheet of paper.
    Onepage,
    /// Plain text, 72 columns wide.
    Text,
    /// A tagged PDF. Made only if the feature `pdf` is built in.
    Pdf,
    /// One Markdown file.
    Markdown,
    /// A Word document.
    Docx,
    /// An Excel workbook.
    Xlsx,
    /// Tables as CSV, for spreadsheets.
    Csv,
    /// The plan's dates as iCalendar.
    Ics,
    /// The whole view as data.
    Json,
}

impl Format {
    /// Every format, in the order in which they are listed.
    pub const ALL: [Self; 11] = [
        Self::Html,
        Self::Print,
        Self::Onepage,
        Self::Text,
        Self::Pdf,
        Self::Markdown,
        Self::Docx,
        Self::Xlsx,
        Self::Csv,
        Self::Ics,
        Self::Json,
    ];

    /// Their words, in the same order.
    pub const WORDS: [&str; 11] =
        ["html", "print", "onepage", "text", "pdf", "markdown", "docx", "xlsx", "csv", "ics", "json"];

    /// What is made if nothing is specified. It is the same for every build of the program, so PDF has to be asked for.
    pub const USUAL: [Self; 4] = [Self::Html, Self::Print, Self::Text, Self::Json];

    /// The word that settings and arguments use.
    pub const fn word(self) -> &'static str {
        Self::WORDS[self as usize]
    }

    /// The format with this word.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.word() == word)
    }

    /// The name of its file, for the formats that are one file.
    pub const fn file(self) -> Option<&'static str> {
        match self {
            Self::Html => Some("index.html"),
            Self::Print => Some("print.html"),
            Self::Onepage => Some("onepage.html"),
            Self::Text => Some("plan.txt"),
            Self::Pdf => Some("plan.pdf"),
            Self::Markdown => Some("plan.md"),
            Self::Docx => Some("plan.docx"),
            Self::Xlsx => Some("plan.xlsx"),
            Self::Csv => None,
            Self::Ics => Some("plan.ics"),
            Self::Json => Some("plan.json"),
        }
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Html | Self::Print | Self::Onepage => "text/html",
            Self::Text => "text/plain",
            Self::Pdf => "application/pdf",
            Self::Markdown => "text/markdown",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv",
            Self::Ics => "text/calendar",
            Self::Json => "application/json",
        }
    }

    /// Whether this build of the program can make it.
    pub const fn is_built_in(self) -> bool {
        !matches!(self, Self::Pdf) || cfg!(feature = "pdf")
    }
}

/// How tables are written as CSV.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CsvForm {
    /// The character between cells, in ASCII.
    pub separator: u8,
    /// Whether a file begins with the byte order mark by which Excel recognises UTF-8.
    pub byte_order_mark: bool,
}

impl Default for CsvForm {
    /// What Norwegian Excel opens on a double click: semicolons and a byte order mark.
    fn default() -> Self {
        Self { separator: b';', byte_order_mark: true }
    }
}

/// A file of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path in the edition's folder, '/'-separated.
    pub path: String,
    /// Its contents.
    pub bytes: Vec<u8>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_is_found_by_its_own_word() {
        assert_eq!(Format::WORDS.map(Format::named), Format::ALL.map(Some));
    }
}

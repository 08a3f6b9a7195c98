//! Codes of word processors.

/// The first words of the codes by which a word processor computes what it shows, `{ PAGE }`.
pub const FIELD_CODES: [&str; 24] = [
    "AUTHOR", "CREATEDATE", "DATE", "DOCPROPERTY", "FILENAME", "FORMTEXT", "HYPERLINK", "IF", "INCLUDEPICTURE",
    "INDEX", "LINK", "MERGEFIELD", "NOTEREF", "NUMPAGES", "PAGE", "PAGEREF", "REF", "SAVEDATE", "SECTIONPAGES", "SEQ",
    "STYLEREF", "TIME", "TITLE", "TOC",
];

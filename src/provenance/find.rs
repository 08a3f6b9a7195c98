//! Finding the mark in a published file, whatever its format and its name.
//!
//! Each format has one place for it. Anywhere else, the same characters are an author's words, and say nothing about
//! the file.

use std::io::{Cursor, Read as _};

use memchr::memmem;
use zip::ZipArchive;

use super::mark::{Mark, SCHEME};

/// The format of a published file, judging by its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A web page.
    Html,
    /// Plain text, or Markdown.
    Text,
    /// A PDF.
    Pdf,
    /// A Word document or a workbook.
    Office,
    /// A calendar.
    Calendar,
    /// JSON.
    Json,
}

impl Form {
    /// The file name extensions of published files in this format.
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Html => &[".html"],
            Self::Text => &[".txt", ".md"],
            Self::Pdf => &[".pdf"],
            Self::Office => &[".docx", ".xlsx"],
            Self::Calendar => &[".ics"],
            Self::Json => &[".json"],
        }
    }

    /// The format that the first bytes of a file indicate.
    fn of(bytes: &[u8]) -> Self {
        let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
        let begins =
            |words: &str| start.get(..words.len()).is_some_and(|start| start.eq_ignore_ascii_case(words.as_bytes()));
        match start {
            _ if begins("<!doctype html") || begins("<html") => Self::Html,
            _ if begins("%PDF-") => Self::Pdf,
            _ if begins("PK\u{3}\u{4}") => Self::Office,
            _ if begins("BEGIN:VCALENDAR") => Self::Calendar,
            _ if begins("{") => Self::Json,
            _ => Self::Text,
        }
    }
}

/// The property of office files that holds the mark. It is spelt here and in `export`.
const PROPERTY: &[u8] = b"name=\"stratc\"";

/// The keys that hold the mark in the JSON of plans, and in descriptions of tables.
const KEYS: [&str; 2] = ["mark", "dc:identifier"];

/// The most bytes that are read of an office file's properties.
const MOST_PROPERTIES: u64 = 1 << 20;

/// The format of a file, and its mark if it has one.
pub fn find(bytes: &[u8]) -> (Form, Option<Mark>) {
    let form = Form::of(bytes);
    let mark = match form {
        Form::Html => last_after(bytes, "value=\""),
        Form::Pdf => last_after(bytes, "<pdf:Keywords>"),
        // A quotation mark in an author's text is escaped, so these are our own keys.
        Form::Json => KEYS.into_iter().find_map(|key| last_after(bytes, &format!("\"{key}\": \""))),
        Form::Office => property(bytes),
        Form::Calendar => last_after(&unfolded(bytes), "\nX-STRATC-MARK;VALUE=URI:"),
        Form::Text => last_line(bytes),
    };
    (form, mark)
}

/// The last mark that directly follows `words`.
fn last_after(bytes: &[u8], words: &str) -> Option<Mark> {
    let place = memmem::rfind(bytes, format!("{words}{SCHEME}").as_bytes())?;
    Mark::at_start(bytes.get(place + words.len()..)?)
}

/// The last line that begins with a mark. In Markdown it is a code span.
fn last_line(bytes: &[u8]) -> Option<Mark> {
    let lines = bytes.rsplit(|byte| matches!(byte, b'\n' | b'\r'));
    let mut marks = lines.filter_map(|line| {
        let line = line.trim_ascii_start();
        Mark::at_start(line.strip_prefix(b"`").unwrap_or(line))
    });
    marks.next()
}

/// A calendar with its folded lines joined (RFC 5545, 3.1).
fn unfolded(bytes: &[u8]) -> Vec<u8> {
    let mut whole = Vec::with_capacity(bytes.len());
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if let Some(rest) = line.strip_prefix(b" ") {
            while matches!(whole.last(), Some(b'\r' | b'\n')) {
                whole.pop();
            }
            whole.extend_from_slice(rest);
        } else {
            whole.extend_from_slice(line);
        }
    }
    whole
}

fn property(bytes: &[u8]) -> Option<Mark> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let part = archive.by_name("docProps/custom.xml").ok()?;
    let mut text = Vec::new();
    part.take(MOST_PROPERTIES).read_to_end(&mut text).ok()?;
    let property = text.get(memmem::find(&text, PROPERTY)?..)?;
    let value = property.get(memmem::find(property, SCHEME.as_bytes())?..)?;
    Mark::at_start(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn mark(plan: &str) -> Mark {
        Mark {
            plan: Some(plan.to_owned()),
            version: None,
            status: None,
            is_internal: false,
            as_of: date(2026, 11, 21),
            made_by: "0.1.0".to_owned(),
            digest: "0f".repeat(32),
        }
    }

    #[test]
    fn each_form_has_its_place_and_words_of_authors_are_none() {
        let (real, cited) = (mark("plan"), mark("annen"));
        let files = [
            (
                Form::Html,
                format!("<!DOCTYPE html><p>value=\"{cited}</p><data value=\"{real}\">0f</data><p>{cited}</p>"),
            ),
            (Form::Pdf, format!("%PDF-1.7\n({cited})<pdf:Keywords>{real}</pdf:Keywords>({cited})")),
            (Form::Json, format!("{{\"mark\": \"{real}\", \"text\": \"\\\"{cited}\"}}")),
            (Form::Text, format!("Plan\n\n{cited}\n\nSe {cited}\n\n{real}\n")),
            (Form::Text, format!("# Plan\n\n{cited}\n\n`{real}`\n\nHilsen stratc: oss\n")),
            (
                Form::Calendar,
                format!(
                    "BEGIN:VCALENDAR\r\nX-STRATC-MARK;VALUE=URI:{real}\r\nSUMMARY:X-STRATC-MARK;VALUE=URI:{cited}\r\n"
                ),
            ),
        ];
        for (form, file) in files {
            assert_eq!(find(file.as_bytes()), (form, Some(real.clone())), "{file}");
        }
    }

    #[test]
    fn a_folded_line_is_read_whole() {
        let text = format!("BEGIN:VCALENDAR\r\nX-STRATC-MARK;VALUE=URI:{}\r\n", mark("plan"));
        let folded = format!("{}\r\n {}\r\n {}", &text[..60], &text[60..120], &text[120..]);
        assert_eq!(find(folded.as_bytes()), (Form::Calendar, Some(mark("plan"))));
    }

    proptest! {
        #[test]
        fn junk_is_read_without_harm(
            start in prop_oneof![
                Just(&b"PK\x03\x04"[..]),
                Just(&b"%PDF-"[..]),
                Just(&b"<!doctype html>"[..]),
                Just(&b"{"[..]),
                Just(&b"BEGIN:VCALENDAR\n"[..]),
                Just(&b""[..]),
            ],
            words in prop_oneof![Just("value=\"stratc:"), Just("stratc:a;edition=public;as-of=2026-01-01;sha256="), Just("%F")],
            junk in proptest::collection::vec(any::<u8>(), 0..400),
        ) {
            let file = [start, &junk[..junk.len() / 2], words.as_bytes(), &junk[junk.len() / 2..]].concat();
            let (_, found) = find(&file);
            prop_assert_eq!(found, None);
        }
    }
}

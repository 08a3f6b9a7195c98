//! A `JUnit` report, the XML that build servers read from many tools.
//!
//! Each source file is a suite, and each finding a test case in it. An error is a failure. Warnings and advice fail
//! nothing but should be seen, so they are skipped cases with a message. A file without findings is one case that
//! passes, so that a report is never empty, which some build servers treat as a fault.

use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::report::Report;
use crate::diag::from_here::from_here;
use crate::diag::identity::{Identity, identities};
use crate::diag::{Diagnostic, Level, say};
use crate::source::FileId;

type Found<'a> = (&'a Diagnostic, Identity<'a>);

/// Writing to memory does not fail.
pub(super) fn emit(report: &Report<'_>) -> String {
    let mut text = Vec::new();
    let written = document(report, &mut Writer::new_with_indent(&mut text, b' ', 2));
    text.push(b'\n');
    written.ok().and_then(|()| String::from_utf8(text).ok()).unwrap_or_default()
}

fn document(report: &Report<'_>, to: &mut Writer<impl Write>) -> io::Result<()> {
    let found: Vec<Found<'_>> = report.diagnostics.iter().zip(identities(report.sources, report.diagnostics)).collect();
    let suites: Vec<_> = report.sources.iter().map(|(file, _)| (file, of_file(&found, file))).collect();
    let counts = suites.iter().map(|(_, found)| counts(found));
    let all = counts.fold([0; 3], |all, one| std::array::from_fn(|at| all[at] + one[at]));
    to.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let element = to.create_element("testsuites").with_attribute(("name", "stratc"));
    element
        .with_attributes(attributes(&all.map(|count| count.to_string())))
        .write_inner_content(|to| suites.iter().try_for_each(|(file, found)| suite(report, *file, found, to)))?;
    Ok(())
}

/// The findings in one file; they are adjacent.
fn of_file<'f, 'a>(found: &'f [Found<'a>], file: FileId) -> &'f [Found<'a>] {
    let start = found.partition_point(|(diagnostic, _)| diagnostic.span.file() < file);
    let end = found.partition_point(|(diagnostic, _)| diagnostic.span.file() <= file);
    &found[start..end]
}

/// The numbers of cases, failures and skipped cases for the findings of a file.
fn counts(found: &[Found<'_>]) -> [usize; 3] {
    let failures = found.iter().filter(|(diagnostic, _)| diagnostic.level == Level::Error).count();
    [found.len().max(1), failures, found.len() - failures]
}

fn attributes(counts: &[String; 3]) -> [(&str, &str); 3] {
    let [tests, failures, skipped] = counts;
    [("tests", tests), ("failures", failures), ("skipped", skipped)]
}

fn suite(report: &Report<'_>, file: FileId, found: &[Found<'_>], to: &mut Writer<impl Write>) -> io::Result<()> {
    let path = xml(&from_here(report.folder, report.sources.file(file).path()));
    let counts = counts(found).map(|count| count.to_string());
    let element = to.create_element("testsuite").with_attribute(("name", &*path)).with_attributes(attributes(&counts));
    element.write_inner_content(|to| {
        if found.is_empty() {
            let name = report.say(&say!("no findings"));
            let case = [("name", &*name), ("classname", &path), ("file", &path)];
            to.create_element("testcase").with_attributes(case).write_empty()?;
        }
        found.iter().try_for_each(|found| case(report, &path, found, to))
    })?;
    Ok(())
}

fn case(
    report: &Report<'_>,
    path: &str,
    (diagnostic, identity): &Found<'_>,
    to: &mut Writer<impl Write>,
) -> io::Result<()> {
    let line = report.sources.start(diagnostic.span).line.to_string();
    let name = xml(&identity.title(report.folder));
    let message = report.say(&diagnostic.message);
    let place = report.place(diagnostic.span);
    let lines = [vec![format!("{place}: {message}")], report.notes(diagnostic), report.helps(diagnostic)].concat();
    let (details, message) = (xml(&lines.join("\n")), xml(&message));
    let outcome = if diagnostic.level == Level::Error { "failure" } else { "skipped" };
    let case = [("name", &*name), ("classname", path), ("file", path), ("line", &line)];
    to.create_element("testcase").with_attributes(case).write_inner_content(|to| {
        let element = to.create_element(outcome).with_attribute(("type", diagnostic.level.word()));
        element.with_attribute(("message", &*message)).write_text_content(BytesText::new(&details)).map(|_| ())
    })?;
    Ok(())
}

/// Text without the characters that XML cannot represent.
fn xml(text: &str) -> String {
    let is_writable = |letter: char| match letter {
        '\t' | '\n' | '\r' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        _ => letter >= ' ',
    };
    text.chars().map(|letter| if is_writable(letter) { letter } else { char::REPLACEMENT_CHARACTER }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_say_is_replaced() {
        assert_eq!(xml("mål\t🙂\u{1b}[1m\0\u{ffff}"), "mål\t🙂\u{fffd}[1m\u{fffd}\u{fffd}");
    }
}

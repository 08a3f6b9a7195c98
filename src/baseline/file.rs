//! The file of a baseline: subjects, and below each of them codes with counts.

use std::collections::BTreeMap;

use super::{Baseline, Known};
use crate::diag::{Diagnostic, Sink, codes, say};
use crate::source::{FileId, Span};
use crate::syntax::{Entry, Node, Value, yaml};

/// The comment at the top of every baseline. It is in both languages, since people with different ones share the file. The
/// first line must not change: baselines are recognised by it.
const HEADER: &str = "\
# stratc baseline: findings that were known when this file was written, by element and code, with their number.
# \"stratc check\" leaves them out and shows only new ones. \"stratc check --write-baseline\" rewrites the file.
# You may remove lines or lower a number; the findings they stood for are then shown again.
#
# Funn som var kjent da denne filen ble skrevet. «stratc check» viser bare det som er nytt.
";

/// Whether `text` looks like a baseline, valid or not.
pub fn is_baseline(text: &str) -> bool {
    let first = HEADER.lines().next().unwrap_or_default();
    text.lines().next().is_some_and(|line| line.trim_end() == first)
}

impl Baseline {
    /// The text of the file, sorted so that two baselines can be compared line by line.
    pub fn text(&self) -> String {
        let mut text = HEADER.to_owned();
        for (subject, codes) in &self.known {
            text.push_str(&format!("\n{}:\n", key(subject)));
            for (code, known) in codes {
                text.push_str(&format!("  {code}: {}\n", known.count));
            }
        }
        text
    }

    /// Parses a baseline.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn read(file: FileId, text: &str) -> Result<Self, Box<Diagnostic>> {
        let mut sink = Sink::new();
        let mut known: BTreeMap<String, BTreeMap<String, Known>> = BTreeMap::new();
        for Entry { key, node } in yaml::parse(file, text, 0, &mut sink).entries {
            known.insert(key.text.into(), codes_of(&node, key.span, &mut sink));
        }
        match sink.finish().into_iter().next() {
            Some(fault) => Err(Box::new(fault)),
            None => Ok(Self { known }),
        }
    }
}

fn codes_of(node: &Node, place: Span, sink: &mut Sink) -> BTreeMap<String, Known> {
    let mut known = BTreeMap::new();
    let Value::Map(entries) = &node.value else {
        sink.push(Diagnostic::new(
            &codes::source::WRONG_TYPE,
            place,
            say!("below this there must be codes, each with a number"),
        ));
        return known;
    };
    for Entry { key, node } in entries {
        match node.scalar().and_then(|count| count.parse().ok()).filter(|count| *count > 0) {
            Some(count) => drop(known.insert(key.text.to_string(), Known { count, span: Some(key.span) })),
            None => sink.push(Diagnostic::new(
                &codes::source::WRONG_TYPE,
                node.span,
                say!("\"{code}\" must be followed by a whole number above zero", code = &*key.text),
            )),
        }
    }
    known
}

/// A YAML key: ids and plain paths as they are, anything else in quotes.
fn key(subject: &str) -> String {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.' | '/' | '_');
    if subject.starts_with(|first: char| first.is_ascii_alphabetic()) && subject.chars().all(is_plain) {
        return subject.to_owned();
    }
    serde_json::Value::from(subject).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Baseline, String> {
        let english = crate::diag::Translator::default();
        Baseline::read(FileId::new(0), text).map_err(|fault| fault.message.text(&english))
    }

    #[test]
    fn what_is_written_is_read() {
        let subjects = ["plan/svar", "2027/1.2", "strategies/Økt åpenhet: \"ny\".md", "null", "plan/x#y"];
        let known = |count| BTreeMap::from([("A001".to_owned(), Known { count, span: None })]);
        let entries = subjects.iter().enumerate().map(|(nth, subject)| ((*subject).to_owned(), known(nth + 1)));
        let baseline = Baseline { known: entries.collect() };
        let text = baseline.text();
        assert!(is_baseline(&text));
        let again = read(&text).expect("it is sound");
        assert_eq!(again.text(), text);
    }

    #[test]
    fn a_file_that_is_no_baseline_says_why() {
        for (text, why) in [
            ("plan/svar: A001\n", "below this there must be codes, each with a number"),
            ("plan/svar:\n  A001: ja\n", "\"A001\" must be followed by a whole number above zero"),
            ("plan/svar:\n  A001: 0\n", "\"A001\" must be followed by a whole number above zero"),
            ("plan/svar: {A001: 1}\nplan/svar: {A002: 1}\n", "\"plan/svar\" appears twice here"),
            ("- A001\n", "a file must consist of keys with values"),
        ] {
            assert_eq!(read(text).err().as_deref(), Some(why), "{text}");
        }
        assert_eq!(read("# ingenting\n"), Ok(Baseline::default()));
    }
}

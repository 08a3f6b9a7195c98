//! Findings about control characters. Parsed text no longer contains any ([`SourceFile::text`]); this reports where
//! they were.

use crate::diag::{Diagnostic, Sink, codes::source as codes, say};
use crate::source::{FileId, SourceFile, Span, code, is_control};

/// The most that are reported one by one. A file with more of them is hardly text that somebody wrote.
const MOST: usize = 20;
/// The hyphen of a word processor at which no line breaks.
const HYPHEN: char = '\u{1e}';

/// Reports the control characters in the text of a file, adjacent ones together, and those in its name.
pub fn report(file: FileId, source: &SourceFile, sink: &mut Sink) {
    let name: Vec<_> = source.path().chars().filter(|letter| is_control(*letter)).collect();
    if !name.is_empty() {
        let message =
            say!("the name of this file holds invisible control characters: {codes}", codes = codes_of(&name));
        let diagnostic = Diagnostic::new(&codes::CONTROL_CHARACTER, Span::start_of(file), message);
        sink.push(diagnostic.help(say!("rename the file")));
    }
    // An unreadable file has a finding of its own.
    if !source.is_readable() {
        return;
    }
    let mut runs: Vec<(Span, Vec<char>)> = Vec::new();
    for (range, letter) in source.controls().iter().cloned() {
        match runs.last_mut().filter(|(run, _)| run.end() == range.start) {
            Some((run, letters)) => {
                *run = Span::new(file, run.start()..range.end);
                letters.push(letter);
            }
            None => runs.push((Span::new(file, range), vec![letter])),
        }
    }
    if runs.len() > MOST {
        let message = say!(
            "this file has invisible control characters in {count} places, and may not be text at all",
            count = runs.len()
        );
        let diagnostic = Diagnostic::new(&codes::CONTROL_CHARACTER, runs[0].0, message);
        sink.push(diagnostic.help(say!("save it as text in UTF-8, or move it out of the folder")));
        return;
    }
    for (span, letters) in &runs {
        let around = [&source.text()[..span.start()], &source.text()[span.end()..]];
        sink.push(finding(*span, letters, around));
    }
}

/// The finding for the control characters `letters` at `span`, with `around` the text before and after them. The fix
/// replaces them by a space if they separate two words and are white space themselves, like the line breaks of some
/// other programs, by a hyphen if they are the hyphen of a word processor, and removes them otherwise.
pub(super) fn finding(span: Span, letters: &[char], around: [&str; 2]) -> Diagnostic {
    let codes = codes_of(letters);
    let message = match letters {
        [_] => say!("there is an invisible control character here: {code}", code = codes),
        _ => say!("there are invisible control characters here: {codes}", codes),
    };
    let [before, after] = around;
    let is_between_words = !before.ends_with(char::is_whitespace) && !after.starts_with(char::is_whitespace);
    let parts = letters.iter().any(|letter| letter.is_whitespace()) && is_between_words;
    let is_hyphen = letters == [HYPHEN];
    let help = if is_hyphen {
        say!(
            "write a hyphen, or let \"stratc check --fix\" do that: this is what a word processor keeps a word together with"
        )
    } else if parts {
        say!("write a space, or let \"stratc check --fix\" do that: most editors do not show it")
    } else {
        say!("delete it, or let \"stratc check --fix\" do that: most editors do not show it")
    };
    let right = match (is_hyphen, parts) {
        (true, _) => "-",
        (_, true) => " ",
        _ => "",
    };
    Diagnostic::new(&codes::CONTROL_CHARACTER, span, message).help(help).fix(span, right)
}

/// Their code points, each once.
fn codes_of(letters: &[char]) -> String {
    let mut codes: Vec<_> = letters.iter().map(|letter| code(*letter)).collect();
    codes.dedup();
    codes.join(", ")
}

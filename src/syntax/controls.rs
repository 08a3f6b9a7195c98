//! Findings of control characters. Nothing that is read holds them any more ([`SourceFile::text`]); what is said here is
//! where they stood.

use crate::diag::{Diagnostic, Sink, codes::source as codes, say};
use crate::source::{FileId, SourceFile, Span, code, controls, is_control};

/// Up to so many are reported one by one. A file with more of them was hardly written by anybody.
const MOST: usize = 20;

/// Reports the control characters in the text of a file, those beside each other together, and in its name.
pub fn report(file: FileId, source: &SourceFile, sink: &mut Sink) {
    let name: Vec<_> = source.path().chars().filter(|letter| is_control(*letter)).collect();
    if !name.is_empty() {
        let message =
            say!("the name of this file holds invisible control characters: {codes}", codes = codes_of(&name));
        let diagnostic = Diagnostic::new(&codes::CONTROL_CHARACTER, Span::start_of(file), message);
        sink.push(diagnostic.help(say!("rename the file")));
    }
    // What is no text has its own finding.
    if !source.is_readable() {
        return;
    }
    let mut runs: Vec<(Span, Vec<char>)> = Vec::new();
    for (range, letter) in controls(source.original()) {
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
            "this file has invisible control characters in {count} places, and is perhaps no text at all",
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

/// That `letters` stand at `span`, with the texts `around` before and after them. Taken out, they leave a space where they
/// stood between two words and are white space themselves, as line breaks of other programs are.
pub(super) fn finding(span: Span, letters: &[char], around: [&str; 2]) -> Diagnostic {
    let codes = codes_of(letters);
    let message = match letters {
        [_] => say!("an invisible control character stands here: {code}", code = codes),
        _ => say!("invisible control characters stand here: {codes}", codes = codes),
    };
    let [before, after] = around;
    let is_between_words = !before.ends_with(char::is_whitespace) && !after.starts_with(char::is_whitespace);
    let parts = letters.iter().any(|letter| letter.is_whitespace()) && is_between_words;
    Diagnostic::new(&codes::CONTROL_CHARACTER, span, message)
        .help(say!("delete it, or let \"stratc check --fix\" do that: most editors do not show it"))
        .fix(span, if parts { " " } else { "" })
}

/// The characters as tables call them, each once.
fn codes_of(letters: &[char]) -> String {
    let mut codes: Vec<_> = letters.iter().map(|letter| code(*letter)).collect();
    codes.dedup();
    codes.join(", ")
}

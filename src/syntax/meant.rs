//! Findings about text that is not read as it is written, because nobody can see how it is written
//! ([`SourceFile::changes`]).

use std::ops::Range;

use crate::diag::{Code, Diagnostic, Message, Sink, codes::meant as codes, say};
use crate::source::{Change, FileId, Oddity, SourceFile, Span, code, is_cyrillic, mixed};

/// Up to this many places of one kind are reported one by one. More than that came with one copied text.
const FEW: usize = 3;

/// Reports the places of a file that are not read as they are written, and words that mix alphabets.
pub fn report(file: FileId, source: &SourceFile, sink: &mut Sink) {
    let reporter = Reporter { file, source };
    for oddity in [Oddity::Unseen, Oddity::Spacing, Oddity::Apart, Oddity::Joined, Oddity::Alike, Oddity::Colon] {
        reporter.report(oddity, sink);
    }
    if source.is_readable() && source.text().contains(is_cyrillic) {
        mixed(source.text()).for_each(|word| reporter.mixed(word, sink));
    }
}

struct Reporter<'a> {
    file: FileId,
    source: &'a SourceFile,
}

impl Reporter<'_> {
    fn report(&self, oddity: Oddity, sink: &mut Sink) {
        let places = self.places(oddity);
        let found: Vec<_> = places.iter().map(|(place, letters)| self.finding(oddity, place, letters)).collect();
        let [(first, letters), ..] = &places[..] else { return };
        if found.len() <= FEW {
            return found.into_iter().for_each(|finding| sink.push(finding));
        }
        let help = help(oddity, letters);
        let (count, word, letters) = (found.len(), self.word(first), named(oddity, letters));
        let message = match oddity {
            Oddity::Unseen => {
                say!("there are invisible characters in {count} places of this file: {letters}", count, letters)
            }
            Oddity::Spacing => {
                say!("{count} places of this file have {letters} where an ordinary space is needed", count, letters)
            }
            Oddity::Apart => {
                say!(
                    "{count} words of this file have a letter written as two characters, such as \"{word}\"",
                    count,
                    word
                )
            }
            Oddity::Joined => {
                say!("{count} words of this file have two letters in one character, such as \"{word}\"", count, word)
            }
            Oddity::Alike => {
                say!(
                    "{count} words of this file have a letter of another alphabet, such as \"{word}\": {letters}",
                    count,
                    word,
                    letters
                )
            }
            Oddity::Colon => {
                say!(
                    "{count} fields of this file have a sign behind them that only looks like a colon: {letters}",
                    count,
                    letters
                )
            }
        };
        let whole = Diagnostic::new(code_of(oddity), self.span(first), message).help(help);
        sink.push(whole.standing_for(found));
    }

    fn finding(&self, oddity: Oddity, place: &Range<usize>, letters: &[char]) -> Diagnostic {
        let (word, names) = (self.word(place), named(oddity, letters));
        let message = match oddity {
            Oddity::Unseen if word.trim().is_empty() => {
                say!("there is an invisible character here: {letters}", letters = names)
            }
            Oddity::Unseen => say!("there is an invisible character in \"{word}\": {letters}", word, letters = names),
            Oddity::Spacing => say!("there is {letters} here, where an ordinary space is needed", letters = names),
            Oddity::Apart => {
                say!("a letter in \"{word}\" is written as two characters: {letters}", word, letters = names)
            }
            Oddity::Joined => {
                say!("two letters in \"{word}\" are one character: {letters}", word, letters = names)
            }
            Oddity::Alike => {
                say!("\"{word}\" has a letter of another alphabet in it: {letters}", word, letters = names)
            }
            Oddity::Colon => say!("this sign only looks like a colon: {letters}", letters = names),
        };
        let span = self.span(place);
        Diagnostic::new(code_of(oddity), span, message).help(help(oddity, letters)).fix(span, word)
    }

    fn mixed(&self, word: Range<usize>, sink: &mut Sink) {
        let letters: Vec<_> = self.word(&word).chars().filter(|letter| is_cyrillic(*letter)).take(1).collect();
        let (text, letters) = (self.word(&word), named(Oddity::Alike, &letters));
        let message = say!("\"{word}\" has a letter of another alphabet in it: {letters}", word = text, letters);
        let finding = Diagnostic::new(&codes::OTHER_ALPHABET, self.span(&word), message);
        sink.push(finding.help(say!("write the word again, in one alphabet")));
    }

    fn word(&self, range: &Range<usize>) -> &str {
        self.source.text().get(range.clone()).unwrap_or_default()
    }

    fn span(&self, range: &Range<usize>) -> Span {
        Span::new(self.file, range.clone())
    }

    /// The words and spaces with this oddity, each with the characters that were written.
    fn places(&self, oddity: Oddity) -> Vec<(Range<usize>, Vec<char>)> {
        let mut places: Vec<(Range<usize>, Vec<char>)> = Vec::new();
        for change in self.source.changes().iter().filter(|change| change.oddity == Some(oddity)) {
            let letters = self.source.original().get(change.written.clone()).unwrap_or_default().chars();
            match places.last_mut().filter(|(place, _)| place.end >= change.read.end) {
                Some((_, known)) => known.extend(letters),
                None => places.push((self.around(change), letters.collect())),
            }
        }
        places.iter_mut().for_each(|(_, letters)| {
            let all = std::mem::take(letters);
            all.into_iter().for_each(|letter| {
                if !letters.contains(&letter) {
                    letters.push(letter);
                }
            });
        });
        places
    }

    /// The word, or the run of spaces, that a change is in.
    fn around(&self, change: &Change) -> Range<usize> {
        let text = self.source.text();
        let (before, after) = (&text[..change.read.start], &text[change.read.end..]);
        let belongs = |letter: char| match change.oddity {
            Some(Oddity::Spacing) => letter == ' ',
            Some(Oddity::Colon) => false,
            _ => letter.is_alphanumeric() || matches!(letter, '-' | '.' | '_'),
        };
        let start = before.trim_end_matches(belongs).len();
        let end = text.len() - after.trim_start_matches(belongs).len();
        // A full stop or dash at the end is the sentence's.
        let shown = text[start..end].trim_end_matches(['.', '-']).len() + start;
        start..if matches!(change.oddity, Some(Oddity::Spacing | Oddity::Colon)) {
            end
        } else {
            shown.max(change.read.end)
        }
    }
}

fn code_of(oddity: Oddity) -> &'static Code {
    match oddity {
        Oddity::Alike | Oddity::Colon => &codes::OTHER_ALPHABET,
        _ => &codes::UNSEEN,
    }
}

fn help(oddity: Oddity, letters: &[char]) -> Message {
    match oddity {
        Oddity::Spacing if !letters.iter().all(|letter| matches!(letter, '\u{a0}' | '\u{202f}')) => {
            say!("write an ordinary space or begin a new line, or let \"stratc check --fix\" write the space")
        }
        Oddity::Unseen => say!("delete it, or let \"stratc check --fix\" do that: most editors do not show it"),
        Oddity::Spacing => {
            say!(
                "write an ordinary space, or let \"stratc check --fix\" do that; Alt and the space bar together give the other one on a Mac"
            )
        }
        Oddity::Apart => {
            say!("write it as one, or let \"stratc check --fix\" do that: otherwise searches miss the word")
        }
        Oddity::Joined => {
            say!("write them as two, or let \"stratc check --fix\" do that: otherwise searches miss the word")
        }
        Oddity::Colon => say!("write an ordinary colon and a space, or let \"stratc check --fix\" do that"),
        Oddity::Alike => say!("write the word again, or let \"stratc check --fix\" do that"),
    }
}

/// The characters by name, each once.
fn named(oddity: Oddity, letters: &[char]) -> Message {
    let codes: Vec<_> = letters.iter().map(|letter| code(*letter)).collect();
    let code = codes.join(", ");
    match (oddity, letters.first()) {
        (Oddity::Apart, _) => say!("{code}", code),
        (Oddity::Joined | Oddity::Colon, Some(sign)) => say!("{sign} ({code})", sign = *sign, code),
        (Oddity::Alike, Some(letter)) if is_cyrillic(*letter) => {
            say!("the Cyrillic {letter} ({code})", letter = *letter, code)
        }
        (Oddity::Alike, Some(letter)) => say!("the Greek {letter} ({code})", letter = *letter, code),
        (_, Some('\u{200b}')) => say!("a zero-width space ({code})", code),
        (_, Some('\u{feff}')) => say!("a byte order mark ({code})", code),
        (_, Some('\u{200c}' | '\u{200d}')) => say!("a joiner of letters ({code})", code),
        (_, Some('\u{61c}' | '\u{200e}' | '\u{200f}')) => say!("a mark of direction ({code})", code),
        (_, Some('\u{2028}' | '\u{2029}')) => say!("a line end of another program ({code})", code),
        (_, Some('\u{ad}')) => say!("a soft hyphen ({code})", code),
        (_, Some('\u{a0}')) => say!("a no-break space ({code})", code),
        (_, Some('\u{202f}')) => say!("a narrow no-break space ({code})", code),
        (Oddity::Spacing, Some(letter)) if letter.is_whitespace() => say!("a space of another width ({code})", code),
        _ => say!("{code}", code),
    }
}

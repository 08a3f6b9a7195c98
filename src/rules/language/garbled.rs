//! L024.

use std::ops::Range;

use crate::diag::{Diagnostic, Sink, say};
use crate::rules::{Context, Writing, rule};

rule! {
    /// Letters were garbled when a text was moved from one program to another.
    ///
    /// A file in UTF-8 that is read as "Windows-1252" and saved again gets `Ã¥` for å, `Ã¸` for ø and `â€“` for –. The rule
    /// looks for such pairs and triples, and puts the letters back. Where a letter is lost for good, `�` stands in its place;
    /// then only a person can tell which it was.
    ///
    /// ## Why
    ///
    /// Our own judgement: Nobody reads a text with such letters to its end.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne fÃ¥r svar samme dag
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    /// ```
    "L024", "garbled", Warning, check, fixable
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    context.written().for_each(|writing| find(writing, sink));
}

fn find(writing: &Writing<'_>, sink: &mut Sink) {
    for sentence in &writing.analysis.sentences {
        for range in words(&sentence.text) {
            let word = &sentence.text[range.clone()];
            let right = restored(word);
            let place = writing.place(sentence, range.clone());
            if right != word {
                let message = say!("letters are garbled in \"{word}\"", word);
                let help = say!("write \"{right}\", and save the file with the encoding UTF-8", right = right.as_str());
                let found = Diagnostic::new(&CODE, place, message).help(help);
                sink.push(writing.fixed(found, sentence, range, &right));
            } else if word.contains(char::REPLACEMENT_CHARACTER) {
                let message = say!("a letter is lost in \"{word}\"", word);
                let help = say!("replace � with the letter that was there");
                sink.push(Diagnostic::new(&CODE, place, message).help(help));
            }
        }
    }
}

/// The words that may be garbled. A no-break space is often a part of a garbled letter.
fn words(text: &str) -> Vec<Range<usize>> {
    if !text.contains(|letter| lead(letter).is_some() || letter == char::REPLACEMENT_CHARACTER) {
        return Vec::new();
    }
    let parts = text.split(|letter: char| letter.is_whitespace() && letter != '\u{a0}');
    let ranges = parts.map(|part| {
        let start = part.as_ptr() as usize - text.as_ptr() as usize;
        start..start + part.len()
    });
    ranges.filter(|range| !range.is_empty()).collect()
}

/// How many more bytes belong to a letter in UTF-8 whose first byte was read as `letter`.
fn lead(letter: char) -> Option<usize> {
    match byte(letter)? {
        0xc2..=0xdf => Some(1),
        0xe0..=0xef => Some(2),
        0xf0..=0xf4 => Some(3),
        _ => None,
    }
}

/// A text with the letters put back that were read byte by byte.
fn restored(text: &str) -> String {
    let mut right = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let bytes: Option<Vec<u8>> = lead(letter).and_then(|more| {
            let bytes: Vec<_> = rest.chars().take(more + 1).map_while(byte).collect();
            (bytes.len() == more + 1).then_some(bytes)
        });
        let whole = bytes.and_then(|bytes| Some((bytes.len(), String::from_utf8(bytes).ok()?)));
        let (count, whole) = whole.unwrap_or_else(|| (1, letter.to_string()));
        right.push_str(&whole);
        rest = &rest[rest.chars().take(count).map(char::len_utf8).sum::<usize>()..];
    }
    right
}

/// The byte that Windows-1252 shows as `letter`. The five bytes that it has no letter for are left as they are.
fn byte(letter: char) -> Option<u8> {
    const OTHERS: [(char, u8); 27] = [
        ('€', 0x80), ('‚', 0x82), ('ƒ', 0x83), ('„', 0x84), ('…', 0x85), ('†', 0x86), ('‡', 0x87), ('ˆ', 0x88), ('‰', 0x89),
        ('Š', 0x8a), ('‹', 0x8b), ('Œ', 0x8c), ('Ž', 0x8e), ('‘', 0x91), ('’', 0x92), ('“', 0x93), ('”', 0x94), ('•', 0x95),
        ('–', 0x96), ('—', 0x97), ('˜', 0x98), ('™', 0x99), ('š', 0x9a), ('›', 0x9b), ('œ', 0x9c), ('ž', 0x9e), ('Ÿ', 0x9f),
    ];
    let other = OTHERS.iter().find(|(other, _)| *other == letter).map(|(_, byte)| *byte);
    other.or_else(|| u8::try_from(u32::from(letter)).ok().filter(|byte| *byte >= 0x80))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_put_back() {
        for (garbled, right) in
            [("fÃ¥r", "får"), ("Ã¸nsker", "ønsker"), ("2024â€“2027", "2024–2027"), ("Â«Ã…penÂ»", "«Åpen»"), ("sÃ¡mi", "sámi")]
        {
            assert_eq!(restored(garbled), right);
        }
        // What a program could not show at all is a control character, which sources do not have.
        for sound in ["får", "Ærlig", "Ã", "â", "naïve", "Málek", "São Paulo", "Â", "1 000 €", "–"] {
            assert_eq!(restored(sound), sound);
        }
    }
}

//! L024.

use std::ops::Range;

use crate::diag::{Diagnostic, Sink, say};
use crate::prose::Sentence;
use crate::rules::{Context, Writing, rule};

rule! {
    /// Letters were garbled when a text was moved from one program to another.
    ///
    /// A file in UTF-8 that is read as "Windows-1252" and saved again gets `Ã¥` for å, `Ã¸` for ø and `â€“` for –. The rule
    /// looks for such pairs and triples, and puts the letters back. Where a letter is lost for good, `�` stands in its place;
    /// then only a person can tell which it was. It also looks
    /// for signs that a typeface for symbols drew, such as the arrow of Word, for the wide letters of East Asian writing (`：`), and for the sign that
    /// stands for a lost picture.
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
        odd_signs(writing, sentence, sink);
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

/// A sign that readers do not see as it was meant, or see only as a box.
#[derive(Debug, PartialEq, Eq)]
enum Odd {
    /// Wide letters, and the same in the usual width.
    Wide(String),
    /// A sign of a typeface for symbols, and its own letter, if it is known.
    Symbol(Option<&'static str>),
    /// What stands for an object that was lost.
    Object,
}

fn odd_signs(writing: &Writing<'_>, sentence: &Sentence, sink: &mut Sink) {
    // What code and references say is not known here, and stands as such a sign in the sentence.
    let is_inserted = |range: &Range<usize>| {
        let own = writing.words.text().get(sentence.place(range.clone())).unwrap_or_default();
        !own.contains(&sentence.text[range.clone()])
    };
    for (odd, range) in
        odd(&sentence.text).into_iter().filter(|(odd, range)| *odd != Odd::Object || !is_inserted(range))
    {
        let place = writing.place(sentence, range.clone());
        let found = |message| Diagnostic::new(&CODE, place, message);
        sink.push(match odd {
            Odd::Wide(right) => {
                let message =
                    say!("\"{word}\" has the width of East Asian writing", word = &sentence.text[range.clone()]);
                let help = say!("write {right}", right = right.as_str());
                writing.fixed(found(message).help(help), sentence, range, &right)
            }
            Odd::Symbol(right) => {
                let found =
                    found(say!("this sign is drawn by one typeface for symbols only, so readers see a box or nothing"));
                match right {
                    Some(right) => writing.fixed(found.help(say!("write {right}", right)), sentence, range, right),
                    None => found.help(say!("write the sign that was meant, or leave it out")),
                }
            }
            Odd::Object => found(say!("a picture or another object was lost here")).help(say!(
                "leave the sign out, or put the picture into the plan's folder, and write {example}",
                example = "![…](bilder/torg.jpg)"
            )),
        });
    }
}

/// Signs of Wingdings and Symbol, as word processors keep them, and the letters for them.
const SYMBOLS: [(char, &str); 12] = [
    ('\u{f0e0}', "→"),
    ('\u{f0df}', "←"),
    ('\u{f0e1}', "↑"),
    ('\u{f0e2}', "↓"),
    ('\u{f0e8}', "➔"),
    ('\u{f0d8}', "➢"),
    ('\u{f0fc}', "✓"),
    ('\u{f0fe}', "☑"),
    ('\u{f0a8}', "☐"),
    ('\u{f06f}', "☐"),
    ('\u{f0b7}', "•"),
    ('\u{f0a7}', "▪"),
];

/// The odd signs in a text, in order. Where there is East Asian writing, its signs belong there.
fn odd(text: &str) -> Vec<(Odd, Range<usize>)> {
    let is_wide = |letter: char| matches!(letter, '\u{ff01}'..='\u{ff5e}' | '\u{3000}');
    let is_own = |letter: char| matches!(letter, '\u{e000}'..='\u{f8ff}');
    let is_odd = |letter: char| is_wide(letter) || is_own(letter) || letter == '\u{fffc}';
    if text.is_ascii() || !text.contains(is_odd) {
        return Vec::new();
    }
    let is_eastern = text.contains(
        |letter| matches!(letter, '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}'),
    );
    let mut found: Vec<(Odd, Range<usize>)> = Vec::new();
    for (at, letter) in text.char_indices().filter(|(_, letter)| is_odd(*letter)) {
        let end = at + letter.len_utf8();
        let odd = match letter {
            '\u{fffc}' => Odd::Object,
            _ if is_own(letter) => {
                Odd::Symbol(SYMBOLS.iter().find(|(sign, _)| *sign == letter).map(|(_, right)| *right))
            }
            _ if is_eastern => continue,
            '\u{3000}' => Odd::Wide(" ".to_owned()),
            _ => Odd::Wide(char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter).to_string()),
        };
        match (found.last_mut(), odd) {
            (Some((Odd::Wide(word), range)), Odd::Wide(right)) if range.end == at => {
                word.push_str(&right);
                range.end = end;
            }
            (_, odd) => found.push((odd, at..end)),
        }
    }
    found
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
        ('€', 0x80),
        ('‚', 0x82),
        ('ƒ', 0x83),
        ('„', 0x84),
        ('…', 0x85),
        ('†', 0x86),
        ('‡', 0x87),
        ('ˆ', 0x88),
        ('‰', 0x89),
        ('Š', 0x8a),
        ('‹', 0x8b),
        ('Œ', 0x8c),
        ('Ž', 0x8e),
        ('‘', 0x91),
        ('’', 0x92),
        ('“', 0x93),
        ('”', 0x94),
        ('•', 0x95),
        ('–', 0x96),
        ('—', 0x97),
        ('˜', 0x98),
        ('™', 0x99),
        ('š', 0x9a),
        ('›', 0x9b),
        ('œ', 0x9c),
        ('ž', 0x9e),
        ('Ÿ', 0x9f),
    ];
    let other = OTHERS.iter().find(|(other, _)| *other == letter).map(|(_, byte)| *byte);
    other.or_else(|| u8::try_from(u32::from(letter)).ok().filter(|byte| *byte >= 0x80))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_put_back() {
        for (garbled, right) in [
            ("fÃ¥r", "får"),
            ("Ã¸nsker", "ønsker"),
            ("2024â€“2027", "2024–2027"),
            ("Â«Ã…penÂ»", "«Åpen»"),
            ("sÃ¡mi", "sámi"),
        ] {
            assert_eq!(restored(garbled), right);
        }
        // What a program could not show at all is a control character, which sources do not have.
        for sound in ["får", "Ærlig", "Ã", "â", "naïve", "Málek", "São Paulo", "Â", "1 000 €", "–"] {
            assert_eq!(restored(sound), sound);
        }
    }

    #[test]
    fn odd_signs_are_found() {
        let wide = |right: &str| Odd::Wide(right.to_owned());
        for (text, expected) in [
            ("Svar：nå", wide(":")),
            ("ｓｖａｒ", wide("svar")),
            ("Svar \u{f0e0} nå", Odd::Symbol(Some("→"))),
            ("Svar \u{f123} nå", Odd::Symbol(None)),
            ("Svar \u{fffc} nå", Odd::Object),
        ] {
            let found: Vec<_> = odd(text).into_iter().map(|(odd, _)| odd).collect();
            assert_eq!(found, [expected], "{text}");
        }
        for text in ["Svar: nå – «straks» → 😀", "日本：東京", "ｶﾅ"] {
            assert_eq!(odd(text), [], "{text}");
        }
    }
}

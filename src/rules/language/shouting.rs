//! L040.

use std::ops::Range;

use super::marks::{is_quoted, is_wording};
use crate::diag::{Diagnostic, Sink, say};
use crate::prose::{Block, words};
use crate::rules::{Context, rule};

rule! {
    /// A sentence shouts: it has several exclamation marks in a row, or a row of words in capitals.
    ///
    /// The rule looks for two exclamation marks or more, and in running text for three words or more in capitals, if one of
    /// them is a small word ("ER", "SKAL", "IKKE") or three of four are longer than three letters. Abbreviations, headings and
    /// what is between «…» are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: Nobody believes a plan more for being shouted at, and words in capitals are slower to read.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Alle skal få svar!!!
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Alle skal få svar.
    /// ```
    "L040", "shouting", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for writing in context.written().filter(|writing| is_wording(writing)) {
        for sentence in &writing.analysis.sentences {
            let is_running = writing.is_prose() && matches!(sentence.block, Block::Paragraph | Block::Item);
            let capitals = is_running.then(|| capitals(&sentence.text)).flatten();
            for range in exclamations(&sentence.text).into_iter().chain(capitals) {
                if !is_quoted(&sentence.text, range.start) {
                    let words = sentence.text.get(range.clone()).unwrap_or_default();
                    sink.push(
                        Diagnostic::new(&CODE, writing.place(sentence, range), say!("\"{words}\" shouts", words))
                            .help(say!("write it in small letters with one mark; a strong point needs no more")),
                    );
                }
            }
        }
    }
}

/// Two exclamation marks or more in a row.
fn exclamations(text: &str) -> Option<Range<usize>> {
    let at = text.find("!!")?;
    let rest = &text[at..];
    Some(at..at + rest.len() - rest.trim_start_matches('!').len())
}

/// How many words in capitals make a row, and how many do with a small word among them.
const ROW: usize = 4;
const ROW_WITH_SMALL: usize = 3;

/// Small words, which no abbreviation is and no name has in capitals.
#[rustfmt::skip]
const SMALL: [&str; 24] = [
    "ER", "VI", "DETTE", "IKKE", "IKKJE", "SKAL", "KAN", "VIL", "SOM", "OGSÅ", "ALLE", "ALDRI", "ALLTID", "HAR", "FÅR", "NÅ", "HVER", "DU", "BLIR", "BØR",
    "THE", "MUST", "NOT", "ALL",
];

/// A row of words in capitals.
fn capitals(text: &str) -> Option<Range<usize>> {
    let is_loud = |word: &str| word.chars().all(char::is_uppercase) && !word.is_empty();
    // It rules out most sentences cheaply.
    if !text.as_bytes().windows(3).any(|three| three.iter().all(u8::is_ascii_uppercase)) {
        return None;
    }
    let all: Vec<_> = words(text).collect();
    all.chunk_by(|(at, word), (next, _)| {
        let between = text.get(at + word.len()..*next).unwrap_or_default();
        is_loud(word) && !between.contains([',', '(', ')', '/'])
    })
    .find_map(|row| {
        let loud = row.iter().take_while(|(_, word)| is_loud(word)).count();
        let row = row.get(..loud)?;
        let (first, last) = (row.first()?, row.last()?);
        let long = row.iter().filter(|(_, word)| word.chars().count() > 3).count();
        let has_small = row.iter().any(|(_, word)| SMALL.contains(word));
        let is_whole = loud == all.len() && 2 * long >= loud;
        let is_row =
            loud >= ROW && (is_whole || 4 * long >= 3 * loud) || loud >= ROW_WITH_SMALL && has_small && long > 0;
        is_row.then(|| first.0..last.0 + last.1.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shouts_are_told_from_abbreviations() {
        for (text, found) in [("Alle får svar!!", "!!"), ("Ring oss!!! Nå.", "!!!")] {
            assert_eq!(exclamations(text).map(|range| &text[range]), Some(found), "{text}");
        }
        let loud = "Husk at ALLE SKAL SVARE SNARLIG på dette.";
        assert_eq!(capitals(loud).map(|range| &loud[range]), Some("ALLE SKAL SVARE SNARLIG"));
        let whole = "DETTE ER DET VIKTIGSTE VI GJØR.";
        assert_eq!(capitals(whole).map(|range| &whole[range]), Some("DETTE ER DET VIKTIGSTE VI GJØR"));
        assert!(capitals("HUSK Å SVARE DEM SAMME DAG.").is_some());
        for text in [
            "Vi samarbeider med NAV, BUP, DPS og HF.",
            "Svar! Nå!",
            "KOSTRA og ASSS viser ØKONOMI",
            "Vi må ALDRI glemme det.",
            "NRK P1 og DNT ER med",
        ] {
            assert!(exclamations(text).is_none() && capitals(text).is_none(), "{text}");
        }
    }
}

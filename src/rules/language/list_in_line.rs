//! L045.

use std::ops::Range;

use super::marks::is_quoted;
use crate::diag::{Diagnostic, Sink, say};
use crate::prose::{Block, Sentence};
use crate::rules::{Context, Writing, rule};

rule! {
    /// The items of a list stand behind one another in one line.
    ///
    /// The rule looks in running text for the marks of items inside a line: two or more "•", a colon with two or more
    /// hyphens or dashes behind it ("tre kanaler: - chat - telefon"), and numbers or letters with a bracket that count from the
    /// first on ("1) … 2) …", "a) … b) …") where nothing else parts the items. A sentence that lists with commas or
    /// semicolons ("1) svar, 2) råd og 3) hjelp") is left alone, and so are lines that only put facts beside one another.
    ///
    /// ## Why
    ///
    /// Our own judgement: On the page the marks are signs in the middle of a sentence, and those who have it read aloud
    /// hear no list at all.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: "Vi svarer på tre måter: - chat - telefon - brev"
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: |
    ///       Vi svarer på tre måter:
    ///
    ///       - chat
    ///       - telefon
    ///       - brev
    /// ```
    "L045", "list-in-line", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for writing in context.written().filter(|writing| writing.is_prose()) {
        let sentences = &writing.analysis.sentences;
        // A bracket may end a sentence, so the numbers of a list are looked for in those behind it too.
        for (nth, sentence) in sentences.iter().enumerate().filter(|(_, sentence)| is_running(sentence)) {
            let behind = sentences.get(nth + 1..).unwrap_or_default().iter().take_while(|next| goes_on(writing, next));
            let found = marked(&sentence.text).or_else(|| counted(&sentence.text, behind));
            let Some(range) = found.filter(|range| !is_quoted(&sentence.text, range.start)) else { continue };
            sink.push(
                Diagnostic::new(
                    &CODE,
                    writing.place(sentence, range),
                    say!("a list begins here, but it is written in one line"),
                )
                .help(say!("begin a line for each item, with \"- \" or \"1. \" before it")),
            );
        }
    }
}

fn is_running(sentence: &Sentence) -> bool {
    matches!(sentence.block, Block::Paragraph | Block::Item)
}

/// Whether a sentence stands in the same line as the one before it.
fn goes_on(writing: &Writing<'_>, sentence: &Sentence) -> bool {
    let before = writing.words.text().get(..sentence.whole().start).unwrap_or_default();
    is_running(sentence) && !before.trim_end_matches(' ').ends_with('\n')
}

/// The fewest items that hyphens and bullets make a list of.
const FEWEST: usize = 2;

/// The first of several bullets, or of several hyphens behind a colon.
fn marked(text: &str) -> Option<Range<usize>> {
    let bullets: Vec<_> = text.match_indices('•').map(|(at, _)| at).collect();
    let is_item = |at: &usize| text[at + '•'.len_utf8()..].trim_start().starts_with(char::is_lowercase);
    let has_words = bullets.first().is_some_and(|first| text[..*first].contains(char::is_alphabetic));
    // Where names and numbers stand between the marks, they part facts: "Rådhuset • Torget 1 • 6999 Fjordvik".
    if has_words && bullets.len() >= FEWEST && bullets.iter().all(is_item) {
        return bullets.first().map(|at| *at..at + '•'.len_utf8());
    }
    ["-", "–", "*"].iter().find_map(|mark| {
        let at = text.find(&format!(": {mark} "))? + 2;
        let items = text[at..].split(&format!(" {mark} ")).filter(|item| item.contains(char::is_alphabetic)).count();
        (items >= FEWEST).then(|| at..at + mark.len())
    })
}

/// The first of the numbers or letters with a bracket that count items in a line, if nothing but them parts the items.
fn counted<'a>(text: &str, behind: impl Iterator<Item = &'a Sentence>) -> Option<Range<usize>> {
    let whole = behind.fold(text.to_owned(), |whole, next| whole + &next.text);
    ["1", "a"].iter().find_map(|first| {
        let at = mark(text, first, 0)?;
        let next = if *first == "1" { "2" } else { "b" };
        let second = mark(&whole, next, at + first.len())?;
        let item = whole.get(at + first.len() + 1..second)?.trim_end();
        let is_parted =
            item.ends_with([',', ';']) || [" og", " eller", " and", " or"].iter().any(|end| item.ends_with(end));
        let is_item = item.contains(char::is_alphabetic) && !is_parted;
        is_item.then(|| at..at + first.len() + 1)
    })
}

/// Where a number or a letter with a bracket stands by itself before a word.
fn mark(text: &str, number: &str, from: usize) -> Option<usize> {
    let sign = format!("{number}) ");
    let is_alone = |at: &usize| text[..*at].is_empty() || text[..*at].ends_with([' ', ':']);
    text.get(from..)?.match_indices(&sign).map(|(at, _)| from + at).find(is_alone)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<&str> {
        marked(text).or_else(|| counted(text, std::iter::empty())).map(|range| &text[range])
    }

    #[test]
    fn items_in_a_line_are_found() {
        for (text, first) in [
            ("Vi tilbyr hjelp: - chat - telefon - torg", "-"),
            ("Vi tilbyr hjelp: – chat – telefon", "–"),
            ("Dette gjelder • skoler • barnehager", "•"),
            ("Vi gjør tre ting: 1) svarer raskt 2) skriver klart 3) møter folk.", "1)"),
            ("Rådene skal a) si fra b) følge opp.", "a)"),
        ] {
            assert_eq!(found(text), Some(first), "{text}");
        }
    }

    #[test]
    fn sentences_that_list_are_left_alone() {
        for text in [
            "Vi gjør tre ting: 1) svarer, 2) skriver og 3) møter folk.",
            "Rådhuset • Torget 1 • 6999 Fjordvik",
            "Vi svarer – som alltid – samme dag.",
            "Åpningstid: 9 - 15",
            "Resultatet: bedre svar - og færre klager",
            "Se § 5 a) og b) i loven (punkt 1) her.",
            "Målet er dette: - Svar samme dag",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}

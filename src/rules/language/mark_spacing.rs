//! L037.

use std::ops::Range;

use super::marks::{is_quoted, is_wording};
use crate::diag::{Diagnostic, Sink, say};
use crate::prose::{bare, paths};
use crate::rules::{Context, Scattered, rule};

rule! {
    /// There is no space behind a punctuation mark, or one before it.
    ///
    /// The rule looks for a full stop, a comma, a question mark or an exclamation mark between two words without a space
    /// ("svar.Vi"), and for a space before a full stop, a comma, a colon, a semicolon, a question mark or an exclamation
    /// mark. Addresses, names of files, numbers and proportions ("1 : 10") are left alone. If a strategy has more than
    /// three such places, there is one finding with a count.
    ///
    /// ## Why
    ///
    /// Our own judgement: Readers take such slips for a sign that nobody read the text through, and programs that read it
    /// aloud run the sentences together.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Vi svarer på telefon,chat og e-post.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Vi svarer på telefon, chat og e-post.
    /// ```
    "L037", "mark-spacing", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let mut found = Vec::new();
        for writing in context.writings(scope).iter().filter(|writing| is_wording(writing)) {
            for sentence in &writing.analysis.sentences {
                for (slip, range) in slips(&sentence.text) {
                    let written = sentence.text.get(range.clone()).unwrap_or_default();
                    // What stands for a footnote or for code has its own marks in the source.
                    let source = writing.words.text().get(sentence.place(range.clone()));
                    if is_quoted(&sentence.text, range.start) || source != Some(written) {
                        continue;
                    }
                    let message = match slip {
                        Slip::NoneBehind => say!("there is no space behind the mark in \"{written}\"", written),
                        Slip::OneBefore => say!("there is a space before the mark in \"{written}\"", written),
                    };
                    let help = match slip {
                        Slip::NoneBehind => say!("put a space behind the mark"),
                        Slip::OneBefore => say!("remove the space before the mark"),
                    };
                    found.push(Diagnostic::new(&CODE, writing.place(sentence, range), message).help(help));
                }
            }
        }
        let many = |count: usize| {
            (
                say!("in {count} places, a punctuation mark has no space behind it, or one before it", count),
                say!("search the texts for the marks, and put the spaces right"),
            )
        };
        Scattered { scope, found, many: &many }.report(context, sink);
    }
}

/// What is wrong with the space at a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slip {
    NoneBehind,
    OneBefore,
}

/// The marks in a text with a wrong space, each with the words around it.
fn slips(text: &str) -> Vec<(Slip, Range<usize>)> {
    let marks = text.char_indices().filter(|(_, letter)| matches!(letter, '.' | ',' | ':' | ';' | '?' | '!'));
    let found: Vec<_> = marks.filter_map(|(at, mark)| slip(text, at, mark)).collect();
    if found.is_empty() {
        return found;
    }
    let literal: Vec<_> = bare(text).into_iter().map(|bare| bare.range).chain(paths(text)).collect();
    let is_literal =
        |range: &Range<usize>| literal.iter().any(|other| other.start < range.end && range.start < other.end);
    found.into_iter().filter(|(_, range)| !is_literal(range)).collect()
}

/// What is wrong at the mark at `at`, and the words around it.
fn slip(text: &str, at: usize, mark: char) -> Option<(Slip, Range<usize>)> {
    let (before, after) = (text.get(..at)?, text.get(at + 1..)?);
    let last = before.split(char::is_whitespace).next_back()?;
    let next = after.split(char::is_whitespace).next()?;
    if last.is_empty() {
        let word = before.strip_suffix(' ')?.split(char::is_whitespace).next_back()?;
        let is_mark =
            next.is_empty() && !word.is_empty() && !word.ends_with(['.', ',', ':', ';', '?', '!', '–', '-', '/']);
        let is_number = word.ends_with(|last: char| last.is_ascii_digit());
        let is_word = word.ends_with(char::is_alphabetic) || (is_number && mark != ':');
        return (is_mark && is_word).then(|| (Slip::OneBefore, at - 1 - word.len()..at + 1));
    }
    let is_plain = |word: &str| word.chars().all(char::is_alphabetic);
    let next = next.trim_end_matches(['.', ',', ':', ';', '?', '!', ')']);
    let last = last.trim_start_matches(['(', '«']);
    let is_small = |word: &str| !word.contains(char::is_uppercase);
    let (long, follows) = (last.chars().count() > 2, next.chars().count() > 1);
    let begins = next.starts_with(char::is_uppercase) && next.chars().skip(1).all(char::is_lowercase);
    let is_slip = match mark {
        '.' => is_small(last) && long && begins,
        '?' | '!' => long && begins,
        ',' => long && is_small(last) && is_small(next) && follows,
        _ => false,
    };
    (is_slip && is_plain(last) && is_plain(next) && !next.is_empty())
        .then(|| (Slip::NoneBehind, at - last.len()..at + 1 + next.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_spaces_are_found() {
        for (text, slip, words) in [
            ("Vi gir svar.Vi ringer.", Slip::NoneBehind, "svar.Vi"),
            ("På telefon,chat og e-post.", Slip::NoneBehind, "telefon,chat"),
            ("Hvorfor?Fordi det haster.", Slip::NoneBehind, "Hvorfor?Fordi"),
            ("Vi svarer , og ringer.", Slip::OneBefore, "svarer ,"),
            ("Vi svarer på telefon .", Slip::OneBefore, "telefon ."),
            ("Kanaler : telefon og chat.", Slip::OneBefore, "Kanaler :"),
        ] {
            assert_eq!(
                slips(text).into_iter().map(|(slip, range)| (slip, &text[range])).collect::<Vec<_>>(),
                [(slip, words)],
                "{text}"
            );
        }
    }

    #[test]
    fn other_marks_are_left_alone() {
        for text in [
            "Se fjordvik.no og post@fjordvik.no.", "Skriv i .env", "Det er 1,5 mill., f.eks. og o.l.",
            "Målestokken er 1 : 10 000.", "Vi venter ... og svarer …", "Plattformen .NET og ASP.NET",
            "kl. 12.30, dvs. nå", "Hva? Nå! Ja.", "i 2026, 2027 og 2028.", "(se kapittel 2).", "DPS.En",
            "Vi bruker «ja/nei», og/eller begge.",
        ] {
            assert_eq!(slips(text), [], "{text}");
        }
    }
}

//! L023.

use std::ops::Range;

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::rules::{Context, rule};

rule! {
    /// A text contains something that was never meant for readers.
    ///
    /// The rule looks for what a word processor puts in place of a reference that it has lost ("Feil! Fant ikke
    /// referansekilden."), and for remarks to colleagues: `%% husk`, `// TODO`, `[NB! sjekk]`, `(sjekk dette)`. Remarks
    /// in `<!-- … -->` are not published, and are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: Readers see that the plan is unfinished, and what the authors were unsure of.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Tallene står i Feil! Fant ikke referansekilden.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Tallene står i årsmeldingen for 2026.
    /// ```
    "L023", "leftover", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for writing in context.written() {
        for sentence in &writing.analysis.sentences {
            let Some((what, range)) = leftover(&sentence.text) else { continue };
            let (message, help) = said(what);
            sink.push(Diagnostic::new(&CODE, writing.place(sentence, range), message).help(help));
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Leftover {
    LostReference,
    Remark,
}

fn said(what: Leftover) -> (Message, Message) {
    match what {
        Leftover::LostReference => (
            say!("a word processor left this here, because it had lost what the text refers to"),
            say!("write what is referred to, or [[id]] for an element of the plan"),
        ),
        Leftover::Remark => (
            say!("this is a remark to colleagues, and readers will see it"),
            say!("take it out, or write it as <!-- … -->, which is not published"),
        ),
    }
}

/// The beginnings of what word processors write, as far as they differ from ordinary text. The full stop after an
/// exclamation mark may end the sentence before.
const LOST: [&str; 12] = [
    "Fant ikke referansekilden",
    "Fann ikkje referansekjelda",
    "Bokmerke er ikke definert",
    "Bokmerket er ikke definert",
    "Bokmerke er ikkje definert",
    "Finner ikke referansekilden",
    "Fant ingen tabelloppføringer",
    "Fant ingen innholdsfortegnelsesoppføringer",
    "Reference source not found",
    "Bookmark not defined",
    "Hittar inte referenskälla",
    "No table of contents entries found",
];

/// What brackets begin with that hold a remark.
const IN_BRACKETS: [&str; 18] = [
    "nb!", "nb:", "obs!", "obs:", "sjekk", "dobbeltsjekk", "må sjekkes", "må dobbeltsjekkes", "husk ", "husk:", "kommentar:",
    "spør ", "merknad:", "note:", "check ", "to do", "todo", "fixme",
];

/// What parentheses hold, and nothing else, that are a remark.
const IN_PARENTHESES: [&str; 17] = [
    "sjekk", "sjekk dette", "sjekk tall", "sjekk tallet", "sjekk tallene", "sjekk kilde", "sjekk kilden", "sjekkes",
    "må sjekkes", "må dobbeltsjekkes", "dobbeltsjekk", "dobbeltsjekkes", "stemmer dette", "stemmer dette?", "check this",
    "check", "er dette riktig?",
];

fn leftover(sentence: &str) -> Option<(Leftover, Range<usize>)> {
    let lost = LOST.iter().find_map(|words| sentence.find(words).map(|at| at..at + words.len()));
    if let Some(range) = lost {
        return Some((Leftover::LostReference, range));
    }
    marked(sentence).or_else(|| enclosed(sentence)).map(|range| (Leftover::Remark, range))
}

/// A remark behind the marks of comments: at the beginning, or after a space.
fn marked(sentence: &str) -> Option<Range<usize>> {
    ["%%", "//"].into_iter().find_map(|mark| {
        let at = sentence.match_indices(mark).map(|(at, _)| at).find(|at| {
            let is_first = sentence[..*at].chars().next_back().is_none_or(char::is_whitespace);
            let words = &sentence[at + mark.len()..];
            is_first && words.starts_with(' ') && is_remark(words.trim_start(), mark)
        })?;
        Some(at..sentence.trim_end().len())
    })
}

/// Two slashes between words may also divide them, so they need a word that remarks begin with.
fn is_remark(words: &str, mark: &str) -> bool {
    const BEGIN: [&str; 9] = ["todo", "fixme", "husk", "sjekk", "nb", "obs", "kommentar", "spør", "check"];
    let words = words.to_lowercase();
    mark == "%%" && !words.is_empty() || BEGIN.iter().any(|begin| words.starts_with(begin))
}

fn enclosed(sentence: &str) -> Option<Range<usize>> {
    sentence.char_indices().find_map(|(at, letter)| {
        let close = match letter {
            '[' => ']',
            '(' => ')',
            _ => return None,
        };
        let (inside, rest) = sentence[at + 1..].split_once(close)?;
        let words = inside.trim().to_lowercase();
        let is_found = match letter {
            '[' => IN_BRACKETS.iter().any(|begin| words.starts_with(begin)) && !rest.starts_with(['(', '[', ':']),
            _ => IN_PARENTHESES.contains(&words.trim_end_matches(['!', '.'])),
        };
        is_found.then(|| at..at + inside.len() + 2)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_for_readers_is_found() {
        for (sentence, part) in [
            ("Se Feil! Fant ikke referansekilden.", "Fant ikke referansekilden"),
            ("Error! Bookmark not defined.", "Bookmark not defined"),
            ("%% husk tallene", "%% husk tallene"),
            ("Vi svarer. // TODO", "// TODO"),
            ("Åtte av ti [NB! sjekk] får svar.", "[NB! sjekk]"),
            ("Åtte av ti (sjekk dette) får svar.", "(sjekk dette)"),
        ] {
            assert_eq!(leftover(sentence).map(|(_, range)| &sentence[range]), Some(part), "{sentence}");
        }
    }

    #[test]
    fn what_readers_need_is_left_alone() {
        for sentence in [
            "Se https://a.no // b", "Bokmål // nynorsk", "Vi feiler aldri. Feil!", "Veksten er 5 %.", "Ta med legitimasjon (husk gyldig pass).",
            "Sjekk dette på nett.", "[1]", "(se kapittel 2)", "Vi finner referansekilden.", "(sjekk nettsiden for åpningstider)",
        ] {
            assert_eq!(leftover(sentence), None, "{sentence}");
        }
    }
}

//! C006.

use std::ops::Range;

use super::blanks;
use crate::diag::{Diagnostic, Sink, say};
use crate::prose;
use crate::rules::{Context, Writing, rule};

rule! {
    /// A text still contains a placeholder.
    ///
    /// TBD, TBA, TODO, FIXME and XX in capitals, "X prosent" and lorem ipsum are found anywhere. Words that are also
    /// ordinary ones ("kommer", "avklares", "fylles inn") are found only where they are all there is: as a whole text
    /// or sentence, after a colon, or in brackets. So are the blanks of templates, `{{kommunenavn}}`, `{kommunenavn}`,
    /// `<<navn>>`, `<sett inn navn>` and `[navn på kommunen]`, and what word processors ask for ("Klikk her for å skrive inn tekst").
    /// Governing documents are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: A plan with a gap in it cannot be adopted or carried out, and one visible "TBD" makes readers
    /// doubt the rest.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   raskt-svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: "Måltall: kommer."
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   raskt-svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Åtte av ti skal få svar samme dag.
    /// ```
    "C006", "placeholder", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        context.writings(scope).iter().for_each(|writing| report(context, writing, sink));
    }
}

fn report(context: &Context<'_>, writing: &Writing<'_>, sink: &mut Sink) {
    for sentence in writing.analysis.sentences.iter().filter(|sentence| may_have_one(&sentence.text)) {
        let Some(range) = placeholder(&sentence.text) else { continue };
        let message = say!(
            "\"{words}\" in \"{id}\" is a placeholder",
            words = &sentence.text[range.clone()],
            id = &*context.plan.element(writing.element).id
        );
        sink.push(
            Diagnostic::new(&CODE, writing.place(sentence, range), message)
                .help(say!("write what is meant, or take the field out until it is known")),
        );
    }
    let text = writing.words.text();
    let is_blank = |range: &&Range<usize>| is_doubled(text, range) || text.get((*range).clone()).is_some_and(blanks::is_asked);
    for range in writing.analysis.html.iter().filter(is_blank) {
        let message = say!(
            "\"{words}\" in \"{id}\" is a placeholder",
            words = text.get(range.clone()).unwrap_or_default().trim_end(),
            id = &*context.plan.element(writing.element).id
        );
        let end = range.start + text.get(range.clone()).unwrap_or_default().trim_end().len();
        let found = Diagnostic::new(&CODE, writing.markdown_place(range.start..end), message);
        sink.push(found.help(say!("write what is meant, or take the field out until it is known")));
    }
}

/// Whether what Markdown takes for HTML is the inside of `<<navn>>`.
fn is_doubled(markdown: &str, html: &Range<usize>) -> bool {
    markdown.get(..html.start).is_some_and(|before| before.ends_with('<'))
        && markdown.get(html.end..).is_some_and(|after| after.starts_with('>'))
}

/// Words that are placeholders wherever they are written in capitals.
const MARKS: [&str; 4] = ["TBD", "TBA", "TODO", "FIXME"];

/// The dummy text that printers fill pages with.
const LOREM: [&str; 3] = ["Lorem ipsum", "lorem ipsum", "LOREM IPSUM"];

/// Words that are placeholders only if they are all that is said.
const ALONE: [&str; 42] = [
    "...", "?", "??", "???", "avklares", "avklares senere", "coming", "fyll inn", "fyll ut", "fylles inn",
    "fylles inn senere", "fylles ut", "fylles ut senere", "ikke avklart", "kommer", "kommer senere", "kommer snart",
    "lorem", "må avklares", "må fylles inn", "må fylles ut", "settes inn", "settes inn senere", "skrives senere", "tba",
    "tbd", "tekst kommer", "tekst mangler", "to be decided", "todo", "…",
    "enter text here", "sett inn tekst", "sett inn tekst her", "set inn tekst", "set inn tekst her", "skriv her",
    "skriv inn tekst", "skriv inn tekst her", "skriv tekst her", "type your text here", "your text here",
];

/// The length of the longest of them, in bytes.
const LONGEST: usize = 19;

/// Whether a sentence needs a closer look. Nearly all of them do not.
fn may_have_one(sentence: &str) -> bool {
    /// Room for brackets around a placeholder.
    const AROUND: usize = 8;
    let bytes = sentence.as_bytes();
    bytes.len() <= LONGEST + AROUND
        || memchr::memchr3(b'X', b'T', b'F', bytes).is_some()
        || memchr::memchr3(b':', b'(', b'[', bytes).is_some()
        || LOREM.iter().any(|lorem| sentence.contains(lorem))
        || blanks::may_have_one(sentence)
}

/// The first placeholder in a sentence.
fn placeholder(sentence: &str) -> Option<Range<usize>> {
    mark(sentence).or_else(|| blanks::blank(sentence)).or_else(|| alone(sentence, 0..sentence.len())).or_else(|| after_colon(sentence)).or_else(|| bracketed(sentence))
}

fn mark(sentence: &str) -> Option<Range<usize>> {
    if let Some(at) = LOREM.iter().find_map(|lorem| sentence.find(lorem)) {
        return Some(at..at + LOREM[0].len());
    }
    // Nearly all sentences lack these letters, and need not be taken apart.
    if !sentence.contains('X') && !MARKS.iter().any(|mark| sentence.contains(mark)) {
        return None;
    }
    let mut words = prose::words(sentence).filter(|(at, word)| is_mark(word, &sentence[at + word.len()..]));
    words.next().map(|(at, word)| at..at + word.len())
}

/// Whether a word stands for something that has yet to be written: "TBD", "XX", "20XX", and "X" before "prosent".
fn is_mark(word: &str, after: &str) -> bool {
    let letters = word.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let is_gap = !letters.is_empty() && letters.bytes().all(|letter| letter == b'X');
    let before_unit = || ["%", "prosent", "kroner", "mill"].iter().any(|unit| after.trim_start().starts_with(unit));
    MARKS.contains(&word) || (is_gap && (letters.len() > 1 || (letters.len() == word.len() && before_unit())))
}

/// The words in `range`, if they are nothing but a placeholder.
fn alone(sentence: &str, range: Range<usize>) -> Option<Range<usize>> {
    let part = &sentence[range.clone()];
    let bare = part.trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, '[' | ']' | '<' | '>'));
    let bare = if bare.chars().all(|letter| letter == '.') { bare } else { bare.trim_end_matches(['.', '!']) };
    let start = range.start + (bare.as_ptr() as usize - part.as_ptr() as usize);
    // Dots in brackets stand for words that a quotation leaves out.
    let is_left_out = bare.chars().all(|letter| matches!(letter, '.' | '…')) && is_in_brackets(sentence, &range, bare.len());
    let may_be = bare.len() <= LONGEST && !is_left_out;
    (may_be && ALONE.contains(&&*bare.to_lowercase())).then(|| start..start + bare.len())
}

/// Whether words of a length in `range` have brackets around them, inside it or outside.
fn is_in_brackets(sentence: &str, range: &Range<usize>, length: usize) -> bool {
    let part = sentence[range.clone()].trim();
    (part.len() > length && part.starts_with(['[', '('])) || sentence[..range.start].ends_with(['(', '['])
}

fn after_colon(sentence: &str) -> Option<Range<usize>> {
    let colon = sentence.rfind(": ")?;
    alone(sentence, colon + 2..sentence.len())
}

fn bracketed(sentence: &str) -> Option<Range<usize>> {
    let mut opened = sentence.match_indices(['(', '[']).map(|(at, _)| at + 1);
    opened.find_map(|start| alone(sentence, start..start + sentence[start..].find([')', ']'])?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_placeholder_is_too_long_to_be_found() {
        assert_eq!(ALONE.iter().map(|words| words.len()).max(), Some(LONGEST));
    }

    #[test]
    fn placeholders_are_found() {
        for (sentence, words) in [
            ("TBD", "TBD"),
            ("Eier er TODO.", "TODO"),
            ("Innen 20XX skal alle få svar.", "20XX"),
            ("Minst X prosent får svar.", "X"),
            ("Det koster XX kroner.", "XX"),
            ("Lorem ipsum dolor.", "Lorem ipsum"),
            ("Kommer senere.", "Kommer senere"),
            ("Frist: kommer", "kommer"),
            ("Eieren (avklares) følger opp.", "avklares"),
            ("[fylles inn]", "fylles inn"),
            ("…", "…"),
            ("...", "..."),
            ("?", "?"),
        ] {
            assert_eq!(placeholder(sentence).map(|range| &sentence[range]), Some(words), "{sentence}");
        }
    }

    #[test]
    fn ordinary_words_are_left_alone() {
        for sentence in [
            "Svaret kommer samme dag.",
            "Flere tiltak kommer senere i perioden.",
            "Skjemaet fylles ut av pasienten.",
            "Saken avklares i møtet.",
            "Kong Haakon VII og X. divisjon",
            "Malmø FF, XXL og MAXX",
            "Hva kan vi gjøre bedre?",
            "Og så videre …",
            "Han sa «det er bra (…)[sitat] […] nå».",
            "[…]",
            "",
        ] {
            assert_eq!(placeholder(sentence), None, "{sentence}");
        }
    }
}

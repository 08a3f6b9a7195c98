//! D009.

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::rules::{Context, Words, Writing, rule};
use crate::source::Span;

rule! {
    /// The words of a link do not say where it leads.
    ///
    /// The rule looks for words such as "her" and "les mer", in links and in references ([[id|her]]), and for addresses
    /// that are their own link text, and for links without words, which pages show as their addresses. E-mail addresses and the names of sites (fjordvik.no) say where they lead, and are
    /// left alone, and so are addresses without any link text, bare or as `<https://…>`.
    ///
    /// ## Why
    ///
    /// Those who have a page read aloud often jump from link to link. What they hear then is "here", "read more", and
    /// addresses spelt out letter by letter.
    ///
    /// Source: WCAG 2.1, 2.4.4 Link Purpose (In Context).
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Tallene finner du [her](https://www.fjordvik.no/svartid).
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Se [svartidene for 2026](https://www.fjordvik.no/svartid).
    /// ```
    "D009", "link-words", Advice, check
}

/// Words that do not say where a link leads, in order. The selection is our own.
const EMPTY: [&str; 44] = [
    "click here", "denne", "denne lenka", "denne lenken", "denne lenkja", "denne linken", "denne sida", "denne siden",
    "dette", "følg denne lenken", "følg lenken", "her", "here", "hit", "klikk", "klikk her", "last ned", "lenke",
    "lenken", "lenkje", "les meir", "les meir her", "les mer", "les mer her", "link", "linken", "meir", "meir her",
    "meir informasjon", "mer", "mer her", "mer info", "mer informasjon", "mer om dette", "more", "more information",
    "read more", "se her", "se mer", "sjå her", "this link", "this page", "trykk her", "trykk på lenken",
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for writing in context.written() {
        for link in &writing.analysis.links {
            let place = || writing.markdown_place(link.range.clone());
            if link.words.trim().is_empty() {
                sink.push(only_address(place(), say!("this link has no words")));
            } else if is_empty(&link.words) {
                sink.push(empty(writing, &link.words, link.range.clone()));
            } else if is_address(&link.words) && !is_bare(writing, &link.range) {
                sink.push(only_address(place(), say!("the words of this link are only its address")));
            }
        }
        if let Words::Prose(text) = writing.words {
            references(writing, &text.markdown, sink);
        }
    }
}

/// The references whose words, between `|` and `]]`, say nothing.
fn references(writing: &Writing<'_>, markdown: &str, sink: &mut Sink) {
    for (at, _) in markdown.match_indices('|') {
        let words = markdown[at + 1..].split([']', '|']).next().unwrap_or_default();
        // A table has many bars and no words that matter, so what comes before the bar is looked at last.
        let is_reference = || markdown[..at].rfind("[[").is_some_and(|open| !markdown[open..at].contains([']', '\n']));
        if markdown[at + 1 + words.len()..].starts_with("]]") && is_empty(words) && is_reference() {
            sink.push(empty(writing, words, at + 1..at + 1 + words.len()));
        }
    }
}

fn only_address(place: Span, message: Message) -> Diagnostic {
    Diagnostic::new(&CODE, place, message)
        .help(say!("say where it leads: {example}", example = "[svartidene for 2026](https://…)"))
}

fn empty(writing: &Writing<'_>, words: &str, range: std::ops::Range<usize>) -> Diagnostic {
    let message = say!("the words of this link, \"{words}\", do not say where it leads", words = words.trim());
    Diagnostic::new(&CODE, writing.markdown_place(range), message)
        .help(say!("use words that name what is found there, such as its title"))
}

fn is_empty(words: &str) -> bool {
    // Words longer than any in the list need not be compared.
    let trimmed = words.trim_matches(|letter: char| !letter.is_alphanumeric());
    trimmed.len() < 24 && EMPTY.binary_search(&&*trimmed.to_lowercase()).is_ok()
}

/// Whether an address stands in angle brackets, `<https://…>`: it is shown as one that stands alone.
fn is_bare(writing: &Writing<'_>, range: &std::ops::Range<usize>) -> bool {
    writing.words.text().get(range.clone()).is_some_and(|written| written.starts_with('<'))
}

fn is_address(words: &str) -> bool {
    let words = words.trim();
    words.starts_with("http://") || words.starts_with("https://") || (words.starts_with("www.") && words.contains('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_words_are_in_order_and_short_enough() {
        assert!(EMPTY.is_sorted() && EMPTY.iter().all(|words| is_empty(words)));
    }

    #[test]
    fn tells_words_that_say_something() {
        for words in ["Her", " les mer… ", "«her»", "https://a.no/b", "www.a.no/b/c"] {
            assert!(is_empty(words) || is_address(words), "{words}");
        }
        for words in
            ["her i Fjordvik", "dagens", "helsenorge.no", "www.helsenorge.no", "post@a.no", "mer om svartid", ""]
        {
            assert!(!is_empty(words) && !is_address(words), "{words}");
        }
    }
}

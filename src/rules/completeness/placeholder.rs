//! C006.

use std::ops::Range;

use super::{blanks, forms, put_off};
use crate::diag::{Diagnostic, Sink, say};
use crate::prose;
use crate::rules::{Context, Writing, rule};

rule! {
    /// A text still contains a placeholder.
    ///
    /// TBD, TBA, TBC, TODO, FIXME and NN in capitals, "xx", "20xx", "X prosent", "dd.mm.åååå", "???" and lorem ipsum are
    /// found anywhere. Words that are also ordinary ones ("kommer", "avklares", "her kommer kartet") are found only
    /// where they are all there is: as a whole text or sentence, after a colon, or in brackets. So are the blanks of
    /// templates, `{{kommunenavn}}`, `{kommunenavn}`, `<navn>`, `%navn%` and `[navn på kommunen]`, and what word processors ask
    /// for ("Klikk her for å skrive inn tekst"). Dots in brackets, which show that a quotation leaves something out, are
    /// left alone, and so are the lines of a form that is to be printed ("Navn: ________") and governing documents.
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
        let Some(range) = placeholder(&sentence.text).or_else(|| whole(writing, &sentence.text)) else { continue };
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
    for range in writing.analysis.html.iter().filter(|range| is_blank(text, range)) {
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

/// Whether what Markdown takes for HTML is a blank: `<navn>`, or the inside of `<<navn>>`.
fn is_blank(markdown: &str, html: &Range<usize>) -> bool {
    let is_doubled = markdown.get(..html.start).is_some_and(|before| before.ends_with('<'))
        && markdown.get(html.end..).is_some_and(|after| after.starts_with('>'));
    is_doubled || markdown.get(html.clone()).is_some_and(blanks::is_blank_tag)
}

/// Words that are placeholders wherever they are written in capitals.
const MARKS: [&str; 7] = ["TBD", "TBA", "TBC", "TODO", "FIXME", "NN", "N.N"];

/// The dummy text that printers fill pages with.
const LOREM: [&str; 3] = ["Lorem ipsum", "lorem ipsum", "LOREM IPSUM"];

/// The name of somebody who is yet to be named.
const NOBODY: &str = "Navn Navnesen";

/// Whether a sentence needs a closer look. Nearly all of them do not.
fn may_have_one(sentence: &str) -> bool {
    /// Room for brackets around a placeholder.
    const AROUND: usize = 8;
    let bytes = sentence.as_bytes();
    bytes.len() <= put_off::LONGEST + AROUND
        || memchr::memchr3(b'X', b'T', b'F', bytes).is_some()
        || memchr::memchr3(b':', b'(', b'[', bytes).is_some()
        || LOREM
            .iter()
            .chain(&["xx", "x ", "NN", "N.N", "??", "___", "Navn N", "mm", "MM", "Her k"])
            .any(|part| sentence.contains(part))
        || blanks::may_have_one(sentence)
}

/// All of a sentence that is all of a text, if it puts off what should be said.
fn whole(writing: &Writing<'_>, sentence: &str) -> Option<Range<usize>> {
    let bare = sentence.trim().trim_end_matches('.');
    let is_all = writing.words.text().trim().trim_end_matches('.') == bare;
    (is_all && put_off::is_whole(bare)).then_some(0..sentence.len())
}

/// The first placeholder in a sentence.
fn placeholder(sentence: &str) -> Option<Range<usize>> {
    mark(sentence)
        .or_else(|| blanks::blank(sentence))
        .or_else(|| forms::unasked(sentence))
        .or_else(|| put_off::alone(sentence, 0..sentence.len()))
        .or_else(|| after_colon(sentence))
        .or_else(|| bracketed(sentence))
        .or_else(|| put_off::promised(sentence, 0..sentence.len()))
        .or_else(|| put_off::postponed(sentence))
}

fn mark(sentence: &str) -> Option<Range<usize>> {
    if let Some(at) = sentence.find(NOBODY) {
        return Some(at..at + NOBODY.len());
    }
    if let Some(at) = LOREM.iter().find_map(|lorem| sentence.find(lorem)) {
        return Some(at..at + LOREM[0].len());
    }
    let mut words = prose::words(sentence).filter(|(at, word)| {
        is_mark(&sentence[..*at], word, &sentence[at + word.len()..]) || is_date_mask(sentence, word)
    });
    words.next().map(|(at, word)| at..at + word.len())
}

/// Whether a word stands for something that has yet to be written: "TBD", "XX", "20xx", "NN", and "X" before "prosent".
fn is_mark(before: &str, word: &str, after: &str) -> bool {
    let letters = word.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let is_gap = |mark: u8| !letters.is_empty() && letters.bytes().all(|letter| letter == mark);
    let has_unit = || {
        ["%", "prosent", "kroner", "mill"].iter().any(|unit| after.trim_start().starts_with(unit))
            || before.ends_with("kr ")
    };
    let stands_for_itself = letters.len() > 1 || (letters.len() == word.len() && has_unit());
    MARKS.contains(&word) || is_gap_in_parts(word) || ((is_gap(b'X') || is_gap(b'x')) && stands_for_itself)
}

/// Whether a word is a number or a date with parts that have yet to be written: "xx.xx.2026".
fn is_gap_in_parts(word: &str) -> bool {
    let is_gap =
        |part: &str| part.len() > 1 && [b'x', b'X'].iter().any(|mark| part.bytes().all(|letter| letter == *mark));
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|letter| letter.is_ascii_digit());
    let mut parts = word.split(['.', '-', '/']);
    word.contains(['.', '-', '/'])
        && (word.contains("xx") || word.contains("XX"))
        && parts.all(|part| is_gap(part) || is_number(part))
}

/// Whether a word is the mask of a date, "dd.mm.åååå". A sentence about how dates are written may name one.
fn is_date_mask(sentence: &str, word: &str) -> bool {
    let mask = word.to_lowercase();
    let parts: Vec<_> = mask.split(['.', '-', '/']).collect();
    let is_part =
        |part: &&str| matches!(*part, "d" | "dd" | "m" | "mm" | "åå" | "åååå" | "yy" | "yyyy" | "aaaa" | "aa");
    let is_mask = parts.len() > 1 && parts.iter().all(is_part) && (mask.contains("mm") || mask.contains("dd"));
    is_mask && !["skriv", "format", "på formen", "written"].iter().any(|about| sentence.to_lowercase().contains(about))
}

fn after_colon(sentence: &str) -> Option<Range<usize>> {
    let colon = sentence.rfind(": ")?;
    let range = colon + 2..sentence.len();
    put_off::alone(sentence, range.clone()).or_else(|| put_off::promised(sentence, range))
}

fn bracketed(sentence: &str) -> Option<Range<usize>> {
    let mut opened = sentence.match_indices(['(', '[']).map(|(at, _)| at + 1);
    opened.find_map(|start| {
        let range = start..start + sentence[start..].find([')', ']'])?;
        put_off::alone(sentence, range.clone()).or_else(|| put_off::promised(sentence, range))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

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
            ("Det koster kr xxx.", "xxx"),
            ("Minst xx prosent får svar.", "xx"),
            ("Innen 20xx skal alle få svar.", "20xx"),
            ("Ansvarlig er NN.", "NN"),
            ("Fristen er dd.mm.åååå.", "dd.mm.åååå"),
            ("Ansvarlig er ???", "???"),
            ("Ansvarlig: ____", "____"),
            ("Ansvarlig er Navn Navnesen.", "Navn Navnesen"),
            ("Fristen er xx.xx.2026.", "xx.xx.2026"),
            ("Torget (bilde kommer) er åpent.", "bilde kommer"),
            ("Kartet (her kommer kartet fra plan) viser veien.", "her kommer kartet fra plan"),
            ("Ansvarlig: sett inn rolle", "sett inn rolle"),
            ("Her kommer tekst om økonomi.", "Her kommer tekst om økonomi."),
            ("Ansvarlig er <navn>.", "<navn>"),
            ("Skal vurderes nærmere.", "Skal vurderes nærmere"),
            ("Tiltak skal vurderes nærmere.", "Tiltak skal vurderes nærmere"),
            ("Mer informasjon kommer.", "Mer informasjon kommer"),
            ("Kostnad: ikke fastsatt ennå", "ikke fastsatt ennå"),
            ("Fristen er XX.XX.2027.", "XX.XX.2027"),
            ("Møtet er xx/xx.", "xx/xx"),
            ("Ansvarlig: ____________", "____________"),
            ("Ordføreren er navn: ________ her.", "________"),
            ("Hei %fornavn%, velkommen.", "%fornavn%"),
            ("Hei [fornavn], velkommen.", "[fornavn]"),
            ("Ring [telefonnummer].", "[telefonnummer]"),
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
            "«Kommunen (...) svarer innen tre dager»",
            "«Kommunen […] svarer innen tre dager»",
            "«Kommunen (…) svarer innen tre dager»",
            "[...]",
            "Hva gjør vi nå???",
            "Skriv datoer som dd.mm.åååå.",
            "Rådet har 10 mm regn og bredde 20 mm.",
            "Søk om plass (fyll ut skjemaet på nettsiden).",
            "Her kommer innbyggerne inn.",
            "Planen (kommer i 2027) bygger på dette.",
            "Veilederen finnes på nn og nb.",
            "Enkle forklaringer, film og tolk ved behov",
            "Rutinen vurderes nærmere når tallene er klare.",
            "Vi møtes hver måned og ellers etter behov.",
            "Tolk: ved behov",
            "Møter (etter behov)",
            "Navn: ____________",
            "Sted/dato: ________ Underskrift: ______________",
            "Namn: ______",
            "Mellom 50 %og 60 % svarer, 40%av dem raskt.",
            "«[kommunen] svarer [sic] alltid [1]»",
            "Rente 3 %/år og 4 %",
            "",
        ] {
            assert_eq!(placeholder(sentence), None, "{sentence}");
        }
    }
}

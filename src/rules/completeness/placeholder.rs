//! C006.

use std::ops::Range;

use super::blanks;
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

/// Words that are placeholders only if they are all that is said.
const ALONE: [&str; 71] = [
    "...", "?", "??", "???", "avklares", "avklares senere", "coming", "fyll inn", "fyll ut", "fylles inn",
    "fylles inn senere", "fylles ut", "fylles ut senere", "ikke avklart", "kommer", "kommer senere", "kommer snart",
    "lorem", "må avklares", "må fylles inn", "må fylles ut", "settes inn", "settes inn senere", "skrives senere", "tba",
    "tbd", "tekst kommer", "tekst mangler", "to be decided", "todo", "…",
    "enter text here", "sett inn tekst", "sett inn tekst her", "set inn tekst", "set inn tekst her", "skriv her",
    "skriv inn tekst", "skriv inn tekst her", "skriv tekst her", "type your text here", "your text here",
    "skal vurderes nærmere", "vurderes nærmere", "må vurderes nærmere", "vurderes senere", "blir vurdert seinare", "skal vurderast nærare", 
    "mer informasjon kommer", "meir informasjon kjem", "mer info kommer",
    "nærmere informasjon kommer", "detaljer kommer", "detaljer kommer senere", "kommer tilbake til", "kommer tilbake til dette", "vi kommer tilbake til dette",
    "bestemmes senere", "blir bestemt seinare", "ikke bestemt", "ikke bestemt ennå", "ikkje bestemt enno", "ikke fastsatt", "ikke fastsatt ennå", "fastsettes senere",
    "settes senere", "ikke klart", "ikke klart ennå", "to be confirmed",
    "to be determined", "kjem seinare",
];

/// The length of the longest of them, in bytes.
const LONGEST: usize = 27;

/// Whether a sentence needs a closer look. Nearly all of them do not.
fn may_have_one(sentence: &str) -> bool {
    /// Room for brackets around a placeholder.
    const AROUND: usize = 8;
    let bytes = sentence.as_bytes();
    bytes.len() <= LONGEST + AROUND
        || memchr::memchr3(b'X', b'T', b'F', bytes).is_some()
        || memchr::memchr3(b':', b'(', b'[', bytes).is_some()
        || LOREM.iter().chain(&["xx", "x ", "NN", "N.N", "??", "___", "Navn N", "mm", "MM", "Her k"]).any(|part| sentence.contains(part))
        || blanks::may_have_one(sentence)
}

/// Words that put off what a field should say, where they are the whole of it. In a table or behind a colon they tell how often.
#[rustfmt::skip]
const WHOLE: [&str; 9] = [
    "vurderes fortløpende", "etter behov", "ved behov", "etter nærmere avtale", "etter nærare avtale", "under arbeid", "under avklaring",
    "under utarbeidelse", "under utarbeiding",
];

/// All of a sentence that is all of a text, if it puts off what should be said.
fn whole(writing: &Writing<'_>, sentence: &str) -> Option<Range<usize>> {
    let bare = sentence.trim().trim_end_matches('.');
    let is_all = writing.words.text().trim().trim_end_matches('.') == bare;
    (is_all && bare.len() <= LONGEST && WHOLE.contains(&&*bare.to_lowercase())).then_some(0..sentence.len())
}

/// The first placeholder in a sentence.
fn placeholder(sentence: &str) -> Option<Range<usize>> {
    mark(sentence)
        .or_else(|| blanks::blank(sentence))
        .or_else(|| unasked(sentence))
        .or_else(|| alone(sentence, 0..sentence.len()))
        .or_else(|| after_colon(sentence))
        .or_else(|| bracketed(sentence))
        .or_else(|| promised(sentence, 0..sentence.len()))
        .or_else(|| postponed(sentence))
}

/// What short sentences end in that put off what should stand there: "Tiltak skal vurderes nærmere".
const PUT_OFF: [&str; 8] = [
    "vurderes nærmere", "vurderast nærare", "skal avklares", "må avklares", "ikke fastsatt ennå", "ikke bestemt ennå", "fylles ut senere", "settes inn senere",
];

/// A sentence of few words that only puts something off.
fn postponed(sentence: &str) -> Option<Range<usize>> {
    /// The most words of such a sentence.
    const FEW: usize = 4;
    let bare = sentence.trim().trim_end_matches('.');
    let is_short = bare.len() <= LONGEST + 8 && bare.split_whitespace().count() <= FEW;
    let lower = bare.to_lowercase();
    (is_short && PUT_OFF.iter().any(|end| lower.ends_with(end))).then(|| {
        let start = sentence.len() - sentence.trim_start().len();
        start..start + bare.len()
    })
}

fn mark(sentence: &str) -> Option<Range<usize>> {
    if let Some(at) = sentence.find(NOBODY) {
        return Some(at..at + NOBODY.len());
    }
    if let Some(at) = LOREM.iter().find_map(|lorem| sentence.find(lorem)) {
        return Some(at..at + LOREM[0].len());
    }
    let mut words = prose::words(sentence)
        .filter(|(at, word)| is_mark(&sentence[..*at], word, &sentence[at + word.len()..]) || is_date_mask(sentence, word));
    words.next().map(|(at, word)| at..at + word.len())
}

/// Whether a word stands for something that has yet to be written: "TBD", "XX", "20xx", "NN", and "X" before "prosent".
fn is_mark(before: &str, word: &str, after: &str) -> bool {
    let letters = word.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let is_gap = |mark: u8| !letters.is_empty() && letters.bytes().all(|letter| letter == mark);
    let has_unit = || ["%", "prosent", "kroner", "mill"].iter().any(|unit| after.trim_start().starts_with(unit)) || before.ends_with("kr ");
    let stands_for_itself = letters.len() > 1 || (letters.len() == word.len() && has_unit());
    MARKS.contains(&word) || is_gap_in_parts(word) || ((is_gap(b'X') || is_gap(b'x')) && stands_for_itself)
}

/// Whether a word is a number or a date with parts that have yet to be written: "xx.xx.2026".
fn is_gap_in_parts(word: &str) -> bool {
    let is_gap = |part: &str| part.len() > 1 && [b'x', b'X'].iter().any(|mark| part.bytes().all(|letter| letter == *mark));
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|letter| letter.is_ascii_digit());
    let mut parts = word.split(['.', '-', '/']);
    word.contains(['.', '-', '/']) && (word.contains("xx") || word.contains("XX")) && parts.all(|part| is_gap(part) || is_number(part))
}

/// Whether a word is the mask of a date, "dd.mm.åååå". A sentence about how dates are written may name one.
fn is_date_mask(sentence: &str, word: &str) -> bool {
    let mask = word.to_lowercase();
    let parts: Vec<_> = mask.split(['.', '-', '/']).collect();
    let is_part = |part: &&str| matches!(*part, "d" | "dd" | "m" | "mm" | "åå" | "åååå" | "yy" | "yyyy" | "aaaa" | "aa");
    let is_mask = parts.len() > 1 && parts.iter().all(is_part) && (mask.contains("mm") || mask.contains("dd"));
    is_mask && !["skriv", "format", "på formen", "written"].iter().any(|about| sentence.to_lowercase().contains(about))
}

/// Question marks or a line that stand where a word should: "Ansvarlig er ???", "Dato: ____". Behind a word they ask.
fn unasked(sentence: &str) -> Option<Range<usize>> {
    let is_row = |token: &str, sign: u8, fewest: usize| token.len() >= fewest && token.bytes().all(|byte| byte == sign);
    let tokens = sentence.split(char::is_whitespace).map(|token| token.trim_matches(['(', ')', '[', ']', '.', ',', ';']));
    let found = tokens.into_iter().find(|token| is_row(token, b'?', 2) || is_row(token, b'_', 3))?;
    if found.starts_with('_') && is_form(sentence) {
        return None;
    }
    let start = found.as_ptr() as usize - sentence.as_ptr() as usize;
    Some(start..start + found.len())
}

/// What forms ask those who fill them in for. Who answers for something is no such question.
const ASKED_IN_FORMS: [&str; 36] = [
    "navn", "namn", "name", "fornavn", "fornamn", "etternavn", "etternamn", "dato", "date", "sted", "stad", "place", "sted og dato",
    "stad og dato", "sted/dato", "stad/dato", "underskrift", "signatur", "signature", "signed", "adresse", "address", "postnummer", "poststed", "poststad",
    "telefon", "mobil", "phone", "e-post", "epost", "email", "fødselsdato", "født", "fødd", "stilling", "avdeling",
];

/// Whether a line belongs to a form that is to be printed: what it asks for, and a long line after each question.
fn is_form(sentence: &str) -> bool {
    const SHORTEST: usize = 5;
    let is_line = |part: &str| part.len() >= SHORTEST && part.bytes().all(|byte| byte == b'_');
    let mut rest = sentence.trim().trim_end_matches('.');
    let mut is_any = false;
    while !rest.is_empty() {
        let Some((asked, after)) = rest.split_once(':') else { return false };
        let line = after.split_whitespace().next().unwrap_or_default();
        if !ASKED_IN_FORMS.contains(&&*asked.trim().to_lowercase()) || !is_line(line) {
            return false;
        }
        is_any = true;
        rest = after.trim_start()[line.len()..].trim_start();
    }
    is_any
}

/// How words begin that promise what is to stand there, or ask for it.
const PROMISES: [&str; 15] = [
    "her kommer", "her kjem", "tekst kommer", "tekst kjem", "tall kommer", "tal kjem", "bilde kommer", "figur kommer", "sett inn", "set inn",
    "skriv inn", "legg inn", "fyll inn", "må avklares", "insert",
];
/// What a whole sentence that promises it says it is.
const PROMISED: [&str; 12] =
    ["tekst", "tall", "tal", "bilde", "figur", "tabell", "innhold", "innhald", "navn", "tittel", "text", "dato"];
/// The most words that it takes.
const SHORT: usize = 7;

/// The words in `range`, if they promise what is to stand there: "her kommer kartet". A whole sentence has to say that
/// it is a text, a number or the like: "Sett inn tall".
fn promised(sentence: &str, range: Range<usize>) -> Option<Range<usize>> {
    let part = &sentence[range.clone()];
    let words = part.trim().to_lowercase();
    let is_whole = part.len() == sentence.len();
    let count = words.split_whitespace().count();
    let says_what = || words.split_whitespace().skip(2).any(|word| PROMISED.contains(&word.trim_matches(|letter: char| !letter.is_alphanumeric())));
    let is_one = count > 1 && count <= SHORT && PROMISES.iter().any(|begin| words.starts_with(begin));
    (is_one && !words.contains("skjema") && (!is_whole || says_what())).then(|| {
        let start = range.start + part.len() - part.trim_start().len();
        start..start + part.trim().len()
    })
}

/// The words in `range`, if they are nothing but a placeholder.
fn alone(sentence: &str, range: Range<usize>) -> Option<Range<usize>> {
    let part = &sentence[range.clone()];
    let bare = part.trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, '[' | ']' | '<' | '>'));
    let bare = if bare.chars().all(|letter| letter == '.') { bare } else { bare.trim_end_matches(['.', '!']) };
    let start = range.start + (bare.as_ptr() as usize - part.as_ptr() as usize);
    // Dots in brackets show that a quotation leaves something out.
    let is_omission = bare.chars().all(|letter| matches!(letter, '.' | '…')) && sentence.contains(['(', '[']);
    let may_be = bare.len() <= LONGEST && !is_omission;
    (may_be && ALONE.contains(&&*bare.to_lowercase())).then(|| start..start + bare.len())
}

fn after_colon(sentence: &str) -> Option<Range<usize>> {
    let colon = sentence.rfind(": ")?;
    let range = colon + 2..sentence.len();
    alone(sentence, range.clone()).or_else(|| promised(sentence, range))
}

fn bracketed(sentence: &str) -> Option<Range<usize>> {
    let mut opened = sentence.match_indices(['(', '[']).map(|(at, _)| at + 1);
    opened.find_map(|start| {
        let range = start..start + sentence[start..].find([')', ']'])?;
        alone(sentence, range.clone()).or_else(|| promised(sentence, range))
    })
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

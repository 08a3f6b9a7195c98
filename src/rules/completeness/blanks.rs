//! Blanks of templates, to be filled in: `{{kommunenavn}}`, `<navn>`, `[navn på kommunen]`, `dd.mm.åååå`, and what word
//! processors ask for.

use std::ops::Range;

use crate::rules::FIELD_CODES;

/// The longest name of a blank, in characters.
const LONGEST: usize = 40;

/// What blanks in brackets begin with.
const BEGINNINGS: [&str; 24] = [
    "navn", "kommunenavn", "kommunens navn", "virksomhetens navn", "sett inn", "fyll inn", "fyll ut", "skriv inn",
    "skriv her", "legg inn", "velg ", "dato", "beløp", "insert", "name of", "your ", "namn", "set inn", "skriv ",
    "legg til", "vel ", "klikk ", "enter ", "type ",
];

/// Words that are a blank where brackets hold nothing else.
const NAMES: [&str; 41] = [
    "tittel", "ansvarlig", "ansvarleg", "år", "årstall", "tall", "antall", "sted", "adresse", "virksomhet", "rolle",
    "frist", "date", "name", "fornavn", "etternavn", "fornamn", "etternamn", "mellomnavn", "fullt navn", "fullt namn",
    "postnummer", "postnr", "poststed", "poststad", "telefon", "telefonnummer", "mobilnummer", "e-post", "epost",
    "e-postadresse", "saksnummer", "saksnr", "saksbehandler", "saksbehandlar", "stilling", "orgnr",
    "organisasjonsnummer", "kontaktperson", "first name", "last name",
];

/// The name of a field that a program fills in, between signs for per cent: `%fornavn%`.
fn merged(sentence: &str, at: usize) -> Option<Range<usize>> {
    let range = between(sentence, at, "%", "%")?;
    let inside = &sentence[at + 1..range.end - 1];
    let is_apart = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    let is_name =
        inside.starts_with(char::is_alphabetic) && !inside.contains([' ', '/']) && !inside.ends_with(['.', '-']);
    let before = sentence[..at].trim_end_matches(' ').chars().next_back();
    let is_share = before.is_some_and(|before| before.is_ascii_digit());
    let is_alone = is_apart(sentence[..at].chars().next_back()) && is_apart(sentence[range.end..].chars().next());
    (is_name && !is_share && is_alone).then_some(range)
}

/// The names of HTML's elements that authors write, which are no blanks.
#[rustfmt::skip]
const ELEMENTS: [&str; 48] = [
    "a", "abbr", "article", "aside", "b", "big", "blockquote", "body", "br", "center", "code", "dd", "del", "details", "div", "dl", "dt", "em",
    "figure", "font", "footer", "form", "header", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "li", "main", "mark", "nav", "ol", "p",
    "pre", "script", "section", "small", "span", "strong", "style", "sub", "table", "video", "wbr",
];

/// Whether what Markdown takes for the tag of an element names none, and so is the blank of a template: `<navn>`.
pub fn is_blank_tag(html: &str) -> bool {
    let inside = html.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).unwrap_or_default();
    let first = inside.split([' ', '_', '-']).next().unwrap_or_default().to_lowercase();
    let is_words = inside.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '_' | '-'));
    let is_heading = matches!(first.as_str(), "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
    is_words && first.chars().count() > 2 && !is_heading && !is_element(&first)
}

fn is_element(name: &str) -> bool {
    const TABLES: [&str; 11] = ["tbody", "td", "tfoot", "th", "thead", "tr", "ul", "sup", "svg", "path", "summary"];
    ELEMENTS.contains(&name) || TABLES.contains(&name)
}

/// What word processors put where a text is to be written.
const ASKED: [&str; 24] = [
    "Klikk eller trykk her for å skrive inn tekst",
    "Klikk her for å skrive inn tekst",
    "Klikk her for å angi tekst",
    "Klikk eller trykk for å skrive inn en dato",
    "Klikk her for å skrive inn en dato",
    "Klikk eller trykk her for å skrive inn",
    "Klikk her for å legge inn tekst",
    "Klikk her for å leggje inn tekst",
    "Klikk eller trykk her for å legge inn tekst",
    "Klikk for å legge til tekst",
    "Klikk for å legge til tittel",
    "Klikk for å redigere",
    "Klikk eller trykk for å skrive inn ein dato",
    "Velg et element.",
    "Vel eit element.",
    "Velg en dato.",
    "Vel ein dato.",
    "Choose an item.",
    "Click or tap to enter a date",
    "Click to add text",
    "Click to add title",
    "Click to edit Master",
    "Click or tap here to enter text",
    "Click here to enter text",
];

/// The first blank in a sentence.
pub fn blank(sentence: &str) -> Option<Range<usize>> {
    if let Some(asked) = ASKED.iter().find(|asked| sentence.contains(**asked)) {
        return sentence.find(asked).map(|at| at..at + asked.len());
    }
    sentence.char_indices().find_map(|(at, letter)| match letter {
        '{' => between(sentence, at, "{{", "}}").or_else(|| between(sentence, at, "{", "}")).filter(|range| {
            // `${name}` belongs to programs, a list in braces to mathematics, and `{ PAGE }` to word processors.
            let inside = sentence[range.clone()].trim_matches(['{', '}']);
            !inside.contains(',') && inside.trim_start().starts_with(char::is_alphanumeric) && !is_field_code(inside)
        }),
        '%' => merged(sentence, at),
        '<' => between(sentence, at, "<<", ">>").or_else(|| {
            between(sentence, at, "<", ">")
                .filter(|_| !is_instruction(&sentence[..at]))
                .filter(|range| is_blank_tag(&sentence[range.clone()].replace(['.', '/'], "-")))
        }),
        '[' => between(sentence, at, "[", "]").filter(|range| {
            let words = sentence[range.start + 1..].to_lowercase();
            let is_link = sentence[range.end..].starts_with(['(', '[', ':']);
            let is_name = words.split_once(']').is_some_and(|(name, _)| NAMES.contains(&name));
            !is_link && (is_name || BEGINNINGS.iter().any(|begin| words.starts_with(begin)))
        }),
        _ => None,
    })
}

/// Whether what stands before tells readers what to type or press: they fill the blank themselves.
fn is_instruction(before: &str) -> bool {
    const TYPING: [&str; 9] = ["trykk", "trykker", "tast", "skriv", "kommandoen", "press", "type", "run", "install"];
    let words: Vec<_> = before.split_whitespace().rev().take(3).map(str::to_lowercase).collect();
    words.iter().any(|word| TYPING.contains(&&**word))
}

/// Whether words in braces are a code of a word processor, by which it computes a page or a date.
fn is_field_code(inside: &str) -> bool {
    let word = inside.split_whitespace().next().unwrap_or_default();
    inside.starts_with(' ') && FIELD_CODES.contains(&word)
}

/// Whether a sentence may have a blank. It rules out most of them cheaply.
pub fn may_have_one(sentence: &str) -> bool {
    memchr::memchr3(b'{', b'<', b'[', sentence.as_bytes()).is_some()
        || memchr::memchr_iter(b'%', sentence.as_bytes()).nth(1).is_some()
        || ["Klikk", "Click", "Velg e", "Vel ei", "Choose an"].iter().any(|word| sentence.contains(word))
}

/// The range from `open` to `close` if words stand between them.
fn between(sentence: &str, at: usize, open: &str, close: &str) -> Option<Range<usize>> {
    let inside = sentence[at..].strip_prefix(open)?;
    let inside = &inside[..inside.find(close)?];
    let is_name = |letter: char| letter.is_alphanumeric() || matches!(letter, ' ' | '_' | '-' | '.' | '/');
    let is_words = inside.chars().filter(|letter| letter.is_alphabetic()).count() > 1
        && inside.chars().count() <= LONGEST
        && inside.chars().all(is_name);
    is_words.then(|| at..at + open.len() + inside.len() + close.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_found() {
        for (sentence, part) in [
            ("Velkommen til {{kommunenavn}}.", "{{kommunenavn}}"),
            ("Velkommen til {kommunenavn}.", "{kommunenavn}"),
            ("Hos <<navn>> får alle svar.", "<<navn>>"),
            ("Hos [navn på kommunen] får alle svar.", "[navn på kommunen]"),
            ("[Sett inn dato]", "[Sett inn dato]"),
            ("Hos { navn } får alle svar.", "{ navn }"),
            ("Vel eit element.", "Vel eit element."),
            ("Ansvarlig er <navn>.", "<navn>"),
            ("Ansvarlig er <navn på leder>.", "<navn på leder>"),
            ("Vedtatt [år].", "[år]"),
            ("Klikk eller trykk her for å skrive inn tekst.", ASKED[0]),
        ] {
            assert_eq!(blank(sentence).map(|range| &sentence[range]), Some(part), "{sentence}");
        }
    }

    #[test]
    fn other_brackets_are_left_alone() {
        for sentence in [
            "{1, 2, 3}", "{a, b}", "[1]", "[ikke publisert]", "<br> og <strong>", "Skriv til <post@fjordvik.no>",
            "5 < 6 og 8 > 7", "«[kommunen] svarer»", "a < b og b > c", "[datoer](https://a.no)", "Klikk på kartet.",
            "{}", "{.stor}", "{--svarer--}", "{ PAGE }", "50 %til 60 % og 5%-10%", "%TEMP og 5 %",
        ] {
            assert_eq!(blank(sentence), None, "{sentence}");
        }
    }
}

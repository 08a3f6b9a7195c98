//! Lines and question marks to be filled in, and the forms in which they belong.

use std::ops::Range;

/// Question marks or a line that stand where a word should: "Ansvarlig er ???", "Dato: ____". Behind a word they ask.
pub(super) fn unasked(sentence: &str) -> Option<Range<usize>> {
    let is_row = |token: &str, sign: u8, fewest: usize| token.len() >= fewest && token.bytes().all(|byte| byte == sign);
    let tokens =
        sentence.split(char::is_whitespace).map(|token| token.trim_matches(['(', ')', '[', ']', '.', ',', ';']));
    let found = tokens.into_iter().find(|token| is_row(token, b'?', 2) || is_row(token, b'_', 3))?;
    if found.starts_with('_') && is_form(sentence) {
        return None;
    }
    let start = found.as_ptr() as usize - sentence.as_ptr() as usize;
    Some(start..start + found.len())
}

/// What forms ask those who fill them in for. Who answers for something is no such question.
const ASKED_IN_FORMS: [&str; 36] = [
    "navn", "namn", "name", "fornavn", "fornamn", "etternavn", "etternamn", "dato", "date", "sted", "stad", "place",
    "sted og dato", "stad og dato", "sted/dato", "stad/dato", "underskrift", "signatur", "signature", "signed",
    "adresse", "address", "postnummer", "poststed", "poststad", "telefon", "mobil", "phone", "e-post", "epost",
    "email", "fødselsdato", "født", "fødd", "stilling", "avdeling",
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

//! Sentences as words that can be compared: numbers and dates by their value, words by their stem.

use std::ops::Range;

use super::binding::force;
use super::hedges::hedge;
use super::token::{Role, Token};
use crate::prose::{self, Grammar, NEGATIONS};

/// Short words that join others, and still decide what is promised: how many, against or from whom, one or the other.
const DECIDING: [&str; 12] = [
    "en", "ett", "eitt", "mot", "eller", "or", "fra", "frå", "kommunen", "foretaket", "virksomheten", "organisasjonen",
];

/// Words that lead on from what was said before, and add nothing to it.
const LEADING_ON: [&str; 14] = [
    "da", "då", "så", "jo", "altså", "dermed", "derfor", "difor", "dette", "desse", "disse", "thus", "therefore",
    "this",
];

/// Short forms, and what they stand for.
const SHORT_FORMS: [(&str, &str); 16] = [
    ("f.eks.", "for eksempel"),
    ("f. eks.", "for eksempel"),
    ("t.d.", "til dømes"),
    ("bl.a.", "blant annet"),
    ("bl. a.", "blant annet"),
    ("dvs.", "det vil si"),
    ("ca.", "om lag"),
    ("cirka", "om lag"),
    ("pga.", "på grunn av"),
    ("iht.", "i henhold til"),
    ("ift.", "i forhold til"),
    ("jf.", "jamfør"),
    ("inkl.", "inkludert"),
    ("min.", "minutter"),
    ("%", " prosent "),
    ("§", " paragraf "),
];

/// The sentences of a text. A line that has no letters goes on from the one before it, as a cell of a table does.
pub fn sentences(text: &str) -> Vec<Vec<Token>> {
    let mut lines: Vec<String> = Vec::new();
    for line in spelled_out(text).lines() {
        match lines.last_mut() {
            Some(last) if !line.contains(char::is_alphabetic) => {
                last.push(' ');
                last.push_str(line);
            }
            _ => lines.push(line.to_owned()),
        }
    }
    let sentences = lines.iter().flat_map(|line| split(line));
    sentences.filter(|tokens| tokens.iter().any(|token| token.role != Role::Comma)).collect()
}

/// A text with whole words for short forms.
fn spelled_out(text: &str) -> String {
    SHORT_FORMS.iter().fold(text.to_owned(), |text, (short, whole)| text.replace(short, whole))
}

/// The sentences of a line.
fn split(line: &str) -> Vec<Vec<Token>> {
    let figures = figures(line);
    let (mut sentences, mut open, mut at) = (Vec::new(), Vec::new(), 0);
    for (range, figure) in figures {
        words_of(&line[at..range.start], &mut open, &mut sentences);
        at = range.end;
        open.push(Token { key: figure.clone(), form: figure, role: Role::Number });
    }
    words_of(&line[at..], &mut open, &mut sentences);
    sentences.push(open);
    sentences.iter().map(|sentence| hedged(sentence)).collect()
}

/// The days and numbers of a line in one notation each, by their places.
fn figures(line: &str) -> Vec<(Range<usize>, String)> {
    let mut found: Vec<(Range<usize>, String)> = Vec::new();
    for day in prose::calendar(line).into_iter().filter(|day| day.first == day.last) {
        let named = line.get(day.range.clone()).unwrap_or_default();
        let Some(digit) = named.find(|letter: char| letter.is_ascii_digit()) else { continue };
        found.push((day.range.start + digit..day.range.end, day.first.to_string()));
    }
    for quantity in prose::quantities(line, Grammar::Norwegian) {
        let number = quantity.number;
        let is_free = found.iter().all(|(range, _)| range.end <= number.range.start || number.range.end <= range.start);
        let value = number.value.normalize();
        let figure = match (number.to, number.of) {
            (Some(to), _) => format!("{value}-{}", to.normalize()),
            (None, Some(of)) => format!("{value}/{}", of.normalize()),
            (None, None) => value.to_string(),
        };
        if is_free {
            found.push((number.range, figure));
        }
    }
    found.sort_by_key(|(range, _)| range.start);
    found
}

/// Adds the words of a stretch between figures, and ends sentences where it does.
fn words_of(stretch: &str, open: &mut Vec<Token>, sentences: &mut Vec<Vec<Token>>) {
    for chunk in stretch.split_inclusive(char::is_whitespace) {
        for part in chunk.split_inclusive(|letter: char| !letter.is_alphanumeric()) {
            let word = part.trim_end_matches(|letter: char| !letter.is_alphanumeric());
            if !word.is_empty() {
                open.push(token(&word.to_lowercase()));
            }
            if part.ends_with([',', ';']) && !open.is_empty() {
                open.push(Token { form: String::new(), key: String::new(), role: Role::Comma });
            }
        }
        if chunk.trim_end().ends_with(['.', '!', '?', ':']) && chunk.ends_with(char::is_whitespace) && !open.is_empty()
        {
            sentences.push(std::mem::take(open));
        }
    }
}

fn token(word: &str) -> Token {
    let new = |key: String, role: Role| Token { form: word.to_owned(), key, role };
    if let Some(force) = force(word) {
        return new(word.to_owned(), Role::Binding(force));
    }
    if word.starts_with(|first: char| first.is_ascii_digit()) {
        return new(word.to_owned(), Role::Number);
    }
    if LEADING_ON.contains(&word) {
        return new(word.to_owned(), Role::Joining);
    }
    if DECIDING.contains(&word) || NEGATIONS.contains(&word) {
        return new(word.to_owned(), Role::Telling);
    }
    match prose::weighty(word).next() {
        Some(stem) => new(stem, Role::Telling),
        None => new(word.to_owned(), Role::Joining),
    }
}

/// A sentence in which each phrase that softens or hardens it is one word.
fn hedged(tokens: &[Token]) -> Vec<Token> {
    let (mut found, mut rest) = (Vec::new(), tokens);
    while let Some((first, behind)) = rest.split_first() {
        if let Some((force, count)) = hedge(rest) {
            let form = rest[..count].iter().map(|token| &*token.form).collect::<Vec<_>>().join(" ");
            found.push(Token { key: form.clone(), form, role: Role::Binding(force) });
            rest = &rest[count..];
        } else {
            found.push(first.clone());
            rest = behind;
        }
    }
    found
}

//! Which characters cannot be seen, and which look like letters of the Latin alphabet.

use std::ops::Range;

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

use super::change::{Change, Oddity};

/// Letters of other alphabets, each with the Latin letter that it looks like in most typefaces.
const TWINS: [(&str, &str); 4] = [
    ("аеорсухіјѕһԁԛԝӏӕёӓӧ", "aeopcyxijshdqwlæëäö"),
    ("АВЕКМНОРСТУХІЈЅҺԚԜӀӔ", "ABEKMHOPCTYXIJSHQWIÆ"),
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
    ("ο", "o"),
];

/// Syllables are parted here where a line ends.
pub(super) const SOFT_HYPHEN: char = '\u{ad}';

/// Signs of Markdown and YAML that mean something else with a character between them.
const SIGNS: [char; 10] = ['|', '[', ']', '(', ')', '*', '_', '#', '`', ':'];

/// The longest part of a word with hyphens that may be nothing but letters that look like Latin ones: `mål-а`. Longer
/// parts may well be words of their own language.
const SHORT_PART: usize = 2;

/// Whether a character has neither shape nor width, and never a meaning in a text of ours. U+200B and U+2060 say where a line
/// may break; U+FEFF inside a text is the rest of a byte order mark; the others come from formulas.
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{180e}')
}

/// Joiners, marks of direction, and what selects the form of a sign or the country of a flag have a meaning in emoji and in
/// other scripts.
fn is_joiner(letter: char) -> bool {
    matches!(
        letter,
        '\u{34f}' | '\u{61c}' | '\u{200c}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e007f}'
    )
}

/// Whether a character looks like a space and is none to YAML or Markdown: of another width, without a break, or in the place of
/// a line's end.
pub(super) fn is_other_space(letter: char) -> bool {
    let is_blank = matches!(letter, '\u{2800}' | '\u{3164}');
    is_blank || is_line_sign(letter) || (letter != ' ' && !letter.is_ascii() && letter.is_whitespace())
}

/// Whether a character is two or three letters in one, as a typesetter draws them: `ﬁ`.
fn is_ligature(letter: char) -> bool {
    matches!(letter, '\u{fb00}'..='\u{fb06}')
}

/// The letters that are drawn as one, which searches miss.
pub(super) fn joined(text: &str) -> impl Iterator<Item = Change> {
    let found = text.char_indices().filter(|(_, letter)| is_ligature(*letter));
    found.map(|(at, letter)| {
        // The long s in one of them is no letter of today.
        let letters: String = std::iter::once(letter).nfkc().collect();
        Change::new(at..at + letter.len_utf8(), letters, Some(Oddity::Joined))
    })
}

/// Whether a sign looks like a colon and is another.
pub(super) fn is_other_colon(letter: char) -> bool {
    matches!(letter, '：' | '﹕' | '︓' | '∶' | '꞉')
}

/// Whether a character ends lines in some other programs.
pub(super) fn is_line_sign(letter: char) -> bool {
    matches!(letter, '\u{2028}' | '\u{2029}')
}

/// Whether `letter` makes a text worth a closer look.
pub(super) fn is_suspect(letter: char) -> bool {
    is_unseen(letter)
        || is_joiner(letter)
        || is_other_space(letter)
        || letter == SOFT_HYPHEN
        || is_other_colon(letter)
        || is_ligature(letter)
        || is_other_alphabet(letter)
        || (letter >= '\u{300}' && is_nfc_quick(std::iter::once(letter)) != IsNormalized::Yes)
}

/// Whether a letter is Cyrillic or Greek.
pub fn is_other_alphabet(letter: char) -> bool {
    is_cyrillic(letter) || matches!(letter, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}')
}

/// Whether a letter is Cyrillic.
pub fn is_cyrillic(letter: char) -> bool {
    matches!(letter, '\u{400}'..='\u{482}' | '\u{48a}'..='\u{52f}')
}

/// The Latin letter that a letter of another alphabet looks like.
fn twin(letter: char) -> Option<char> {
    TWINS.iter().find_map(|(others, latin)| {
        let nth = others.chars().position(|other| other == letter)?;
        latin.chars().nth(nth)
    })
}

/// The characters that are left out because nobody sees them.
pub(super) fn unseen(text: &str) -> impl Iterator<Item = Change> {
    // Up to and including the Latin letters of Europe, between which joiners are never needed.
    let is_plain = |letter: Option<char>| letter.is_none_or(|letter| letter < '\u{250}');
    let found = text.char_indices().filter(move |(at, letter)| {
        let around = || {
            let skip = |other: &char| !is_joiner(*other) && !is_unseen(*other);
            [text[..*at].chars().rev().find(skip), text[at + letter.len_utf8()..].chars().find(skip)]
        };
        // In other places, such as between dashes, they do nothing.
        let counts = |letter: char| letter.is_alphanumeric() || SIGNS.contains(&letter);
        let is_in_the_way = |around: [Option<char>; 2]| {
            line_before(text, *at).chars().all(|letter| letter == ' ' || is_unseen(letter))
                || around.into_iter().flatten().any(counts)
        };
        let begins_word =
            || text[..*at].chars().next_back().is_none_or(|before| before == ':' || before.is_whitespace());
        let is_suspect = is_unseen(*letter)
            || (is_joiner(*letter) && around().into_iter().all(is_plain))
            || (*letter == SOFT_HYPHEN && begins_word() && around()[1].is_some_and(char::is_alphanumeric));
        is_suspect && is_in_the_way(around())
    });
    found.map(|(at, letter)| {
        let range = at..at + letter.len_utf8();
        if stands_for_space(text, &range) {
            Change::new(range, " ", Some(Oddity::Spacing))
        } else {
            Change::new(range, "", Some(Oddity::Unseen))
        }
    })
}

/// Whether what cannot be seen stands right after a key's colon, or after the marks of a heading or an item, where a space is
/// needed.
fn stands_for_space(text: &str, range: &Range<usize>) -> bool {
    let before = line_before(text, range.start).trim_start_matches([' ', '-']);
    let key = before.strip_suffix(':').unwrap_or_default();
    let is_key = !key.is_empty() && key.chars().all(|letter| letter.is_alphanumeric() || letter == '_');
    let is_heading = !before.is_empty() && before.len() <= 6 && before.bytes().all(|byte| byte == b'#');
    let is_word = |letter: char| letter.is_alphanumeric() || matches!(letter, '"' | '\'' | '[' | '{');
    (is_key || is_heading) && text[range.end..].starts_with(is_word)
}

/// What stands before byte `at` on its line.
fn line_before(text: &str, at: usize) -> &str {
    text[..at].rsplit('\n').next().unwrap_or_default()
}

/// The letters that are composed of several characters, and those that have two spellings.
pub(super) fn apart(text: &str) -> impl Iterator<Item = Change> {
    clusters(text).filter_map(|range| {
        let written = &text[range.clone()];
        let composed: String = written.nfc().collect();
        let is_apart = written.chars().count() > 1 && written.starts_with(|first: char| first.is_ascii());
        let oddity = is_apart.then_some(Oddity::Apart);
        (composed != written).then(|| Change::new(range, composed, oddity))
    })
}

/// The characters of a text, each with the marks that belong to it.
fn clusters(text: &str) -> impl Iterator<Item = Range<usize>> {
    let joins = |letter: char| {
        canonical_combining_class(letter) != 0 || is_nfc_quick(std::iter::once(letter)) == IsNormalized::Maybe
    };
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let first = rest.chars().next()?;
        let marks = rest[first.len_utf8()..].chars().take_while(|letter| joins(*letter));
        let start = at;
        at += first.len_utf8() + marks.map(char::len_utf8).sum::<usize>();
        Some(start..at)
    })
}

/// The letters of other alphabets in words of Latin letters that look as if they were Latin too.
pub(super) fn alike(text: &str) -> impl Iterator<Item = Change> {
    let words = words(text, |letter| letter.is_alphanumeric() || is_mark(letter) || letter == '-');
    words.filter(|word| is_mixed(&text[word.clone()])).flat_map(|word| {
        let letters = text[word.clone()].char_indices();
        letters.filter_map(move |(at, letter)| {
            let range = word.start + at..word.start + at + letter.len_utf8();
            Some(Change::new(range, twin(letter)?, Some(Oddity::Alike)))
        })
    })
}

/// Words that mix alphabets, where it is not clear which letters were meant.
pub fn mixed(text: &str) -> impl Iterator<Item = Range<usize>> {
    let words = words(text, |letter| letter.is_alphanumeric() || is_mark(letter));
    words.filter(|word| {
        let word = &text[word.clone()];
        has_latin(word) && word.chars().any(is_cyrillic)
    })
}

/// Whether every letter of another alphabet in a word can only be taken for a Latin one.
fn is_mixed(word: &str) -> bool {
    let mut others = word.chars().filter(|letter| is_other_alphabet(*letter)).peekable();
    let all_alike = others.peek().is_some() && others.all(|letter| twin(letter).is_some());
    all_alike && has_latin(word) && word.split('-').all(|part| has_latin(part) || part.chars().count() <= SHORT_PART)
}

fn has_latin(word: &str) -> bool {
    word.chars().any(|letter| letter.is_alphabetic() && letter < '\u{250}')
}

/// Whether a character belongs to the letter before it, or is not seen at all.
fn is_mark(letter: char) -> bool {
    is_unseen(letter) || is_joiner(letter) || letter == SOFT_HYPHEN || canonical_combining_class(letter) != 0
}

/// The longest stretches of a text in which every character `belongs`.
pub(super) fn words(text: &str, belongs: impl Fn(char) -> bool) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text.get(at..)?.find(&belongs)?;
        let rest = &text[start..];
        at = start + rest.find(|letter| !belongs(letter)).unwrap_or(rest.len());
        Some(start..at)
    })
}

//! Lines that stand below one another because of what they are: somebody's title below a name, ways to reach somebody,
//! whose words were quoted, what was said, and verse.

use super::breaks;
use super::outline::{Line, Outline};
use super::postal;

/// The longest line of verse, in characters.
const LONGEST: usize = 45;

/// The fewest lines that are plainly verse and not a narrow page.
const FEWEST: usize = 4;

/// The most words of a name, and of a title below it.
const MOST_WORDS: usize = 4;

/// The lines that keep their lines.
pub(super) fn lines_of_their_own(text: &str, outline: &Outline) -> Vec<usize> {
    let blocks = outline.lines.chunk_by(|one, next| one.block == next.block);
    blocks.filter(|lines| lines.len() > 1).flat_map(|lines| in_block(text, lines)).collect()
}

/// Whether a text may hold such lines: two short ones. It rules out most texts cheaply.
pub(super) fn may_be_in(text: &str) -> bool {
    let is_short = |line: &str| !line.trim().is_empty() && line.chars().count() <= LONGEST;
    text.lines().zip(text.lines().skip(1)).any(|(one, next)| is_short(one) && is_short(next))
}

fn in_block(text: &str, lines: &[Line]) -> Vec<usize> {
    let words: Vec<_> = lines.iter().map(|line| line.words(text)).collect();
    let are_all = is_verse(&words) || is_signature(&words) || are_contacts(&words) || are_barred(&words);
    let is_own = |nth: usize| are_all || is_attributed(words[nth - 1], words[nth]);
    (1..lines.len()).filter(|nth| is_own(*nth)).map(|nth| lines[nth].at).collect()
}

/// Whether a line with a dash says who said the line above it, or what the line above it leads to.
fn is_attributed(before: &str, line: &str) -> bool {
    let Some(words) = line.strip_prefix(['–', '—']) else { return false };
    let words = words.trim_start_matches([' ', '\u{a0}']);
    let is_quoted = before.ends_with(['»', '"', '”', '“']);
    words.starts_with(char::is_uppercase) && (is_quoted || before.ends_with(':'))
}

/// Whether many short lines are no sentence: a page is never so narrow.
fn is_verse(words: &[&str]) -> bool {
    let is_short = |line: &&str| line.chars().count() <= LONGEST && !line.contains(['|', '\t', ';']);
    let is_ended = |line: &&str| line.ends_with(['.', ':', '!', '?', '-', '–', '(']) || line.contains(". ");
    let last = words.last().map(|line| line.trim_end_matches(['.', '!']));
    let is_open = words.windows(2).any(|pair| breaks::is_open(pair[0].trim_end_matches(',')));
    words.len() >= FEWEST
        && words.iter().all(is_short)
        && !words.iter().any(is_ended)
        && !is_open
        && last.is_some_and(|line| !breaks::is_open(line))
        && words.iter().all(|line| line.starts_with(|letter: char| letter.is_alphabetic() || letter == '«'))
}

/// Whether a name stands above a title, and nothing else: `Kari Nes` and `ordfører`.
fn is_signature(words: &[&str]) -> bool {
    let [name, title, rest @ ..] = words else { return false };
    let name = name.trim_matches(['*', '_']);
    let is_plain = |line: &str| {
        line.split_whitespace().count() <= MOST_WORDS
            && line.chars().all(|letter| letter.is_alphabetic() || matches!(letter, ' ' | '-'))
    };
    let is_name = name.split_whitespace().count() > 1 && name.split_whitespace().all(breaks::begins_sentence);
    let is_place = |line: &&str| is_plain(line) && breaks::begins_sentence(line);
    is_name
        && is_plain(name)
        && is_plain(title)
        && title.starts_with(char::is_lowercase)
        && title.split_whitespace().count() < 3
        && !breaks::goes_on(title)
        && !breaks::is_open(title)
        && rest.len() < 2
        && rest.iter().all(is_place)
}

/// Whether names stand above ways to reach them, or such ways below one another.
fn are_contacts(words: &[&str]) -> bool {
    let are_ways = words.iter().filter(|line| is_way(line)).count();
    let is_name = |line: &&str| {
        line.split_whitespace().count() <= MOST_WORDS
            && line.starts_with(char::is_uppercase)
            && !breaks::is_open(line)
            && !line.ends_with(['.', ':', ',', '!', '?'])
    };
    let is_title = |nth: usize| {
        nth > 0 && is_name(&words[nth - 1]) && words[nth].split_whitespace().count() < 3 && !breaks::goes_on(words[nth])
    };
    are_ways > 0 && (0..words.len()).all(|nth| is_way(words[nth]) || is_name(&words[nth]) || is_title(nth))
}

/// Whether a line is an address on the web, one for e-mail, or a telephone number.
fn is_way(line: &str) -> bool {
    if postal::is_label(line) {
        return true;
    }
    let line = line.trim_matches(['<', '>']);
    let digits = line.chars().filter(char::is_ascii_digit).count();
    let is_number = line.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, ' ' | '\u{a0}' | '+'));
    let is_word = !line.contains(char::is_whitespace);
    let is_mail = line.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    let is_web = ["http://", "https://", "www."].iter().any(|start| line.starts_with(start));
    (is_number && (8..=12).contains(&digits)) || (is_word && (is_mail || is_web))
}

/// Whether each line has a bar between words: alternatives that are no table.
fn are_barred(words: &[&str]) -> bool {
    words.iter().all(|line| line.contains(" | ") && !line.starts_with('|'))
}

//! Lines that begin with what counts them: `(1)`, `ii.`, `B.`, `1.1`, `§ 2`, `Trinn 3:`. Markdown knows few of these, and
//! would run the lines together.

use super::breaks;
use super::outline::{Line, Outline};

/// The highest number that counts lines without a mark behind it; years do, too.
const HIGHEST: u64 = 99;

/// What a line begins with, as what it may be meant: `i.` is a letter and a number.
#[derive(Debug)]
struct Enumerator<'a> {
    /// What stands before the number: a bracket, a sign or a word.
    before: &'a str,
    counts: Vec<Count>,
    /// Whether it looks like any other text, so that nothing may stand between it and the next.
    is_weak: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Count {
    /// The parts of a number such as 1.2.3.
    Number(Vec<u64>),
    Letter(char),
    Roman(u64, bool),
}

/// The lines that begin with successive enumerators: each keeps its line.
pub(super) fn lines_of_their_own(text: &str, outline: &Outline) -> Vec<usize> {
    let blocks = outline.lines.chunk_by(|one, next| one.block == next.block);
    blocks.filter(|lines| lines.len() > 1).flat_map(|lines| in_block(text, lines)).collect()
}

fn in_block(text: &str, lines: &[Line]) -> Vec<usize> {
    let words: Vec<_> = lines.iter().map(|line| line.words(text)).collect();
    let (mut found, mut last) = (Vec::new(), None::<(usize, Enumerator<'_>)>);
    for (nth, line) in words.iter().enumerate() {
        let Some(next) = enumerator(line) else { continue };
        if let Some((before, one)) = &last
            && follows(one, &next)
            && (before + 1 == nth || (!next.is_weak && breaks::is_closed(words[nth - 1])))
        {
            found.extend([*before, nth]);
        }
        last = Some((nth, next));
    }
    found.dedup();
    found.into_iter().filter(|nth| *nth > 0).map(|nth| lines[nth].at).collect()
}

fn follows(one: &Enumerator<'_>, next: &Enumerator<'_>) -> bool {
    let is_next = |one: &Count, next: &Count| match (one, next) {
        (Count::Number(one), Count::Number(next)) => is_next_number(one, next),
        (Count::Letter(one), Count::Letter(next)) => u32::from(*one) + 1 == u32::from(*next),
        (Count::Roman(one, is_upper), Count::Roman(next, other)) => one + 1 == *next && is_upper == other,
        _ => false,
    };
    one.before == next.before && one.counts.iter().any(|one| next.counts.iter().any(|next| is_next(one, next)))
}

/// Whether 1.2 is followed by this: by 1.2.1, 1.3 or 2.
fn is_next_number(one: &[u64], next: &[u64]) -> bool {
    let is_inside = next.len() == one.len() + 1 && next.starts_with(one) && next.last() == Some(&1);
    let Some((last, parents)) = next.split_last() else { return false };
    let is_after = one.get(parents.len()).is_some_and(|count| count + 1 == *last) && one.starts_with(parents);
    is_inside || is_after
}

/// What counts a line, if anything does.
fn enumerator(line: &str) -> Option<Enumerator<'_>> {
    let line = line.trim_start_matches(['*', '_']);
    let (before, rest) = before(line);
    let end = rest.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(rest.len());
    let (mut count, mut tail) = rest.split_at(end);
    // 1.2.3, but not 1. and not 1.a.
    while count.starts_with(|letter: char| letter.is_ascii_digit())
        && let Some(inside) = tail.strip_prefix(['.', '-'])
        && inside.starts_with(|letter: char| letter.is_ascii_digit())
        && (tail.starts_with('.') || before == "§")
    {
        let digits = inside.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(inside.len());
        (count, tail) = rest.split_at(count.len() + 1 + digits);
    }
    let words = tail.trim_start_matches(['.', ')', ':', ']', '°', '*', '_', '\u{11}']);
    let is_marked = words.len() < tail.len() && tail.chars().count() - words.chars().count() < 5;
    let is_apart = words.starts_with(char::is_whitespace);
    let words = words.trim_start();
    let is_dashed = words.starts_with(['–', '-', '—']);
    let counts = counts(count);
    let is_number = matches!(counts.first(), Some(Count::Number(_)));
    let is_title = breaks::begins_sentence(words);
    let is_weak = !is_marked && !is_dashed && before != "#";
    let is_enumerator = match &counts[..] {
        [] => false,
        [Count::Number(parts), ..] if parts.len() == 1 && before.is_empty() && is_weak => {
            is_title && parts.iter().all(|number| *number <= HIGHEST || (1900..2200).contains(number))
        }
        [Count::Number(parts), ..] if parts.len() > 1 => {
            is_title || is_marked || words.starts_with(char::is_alphabetic)
        }
        [Count::Number(_), ..] => is_marked || is_title || is_dashed,
        _ => is_marked && !before.starts_with(char::is_alphabetic),
    };
    let has_words = !words.is_empty() || before.starts_with(char::is_alphabetic);
    let is_weak = is_weak && is_number;
    (is_enumerator && has_words && (is_apart || words.is_empty())).then_some(Enumerator { before, counts, is_weak })
}

/// A bracket, a sign or a word before a number, and what comes after it.
fn before(line: &str) -> (&str, &str) {
    if let Some(first) = ["(", "[", "#", "§"].into_iter().find(|first| line.starts_with(first)) {
        return (&line[..first.len()], line[first.len()..].trim_start());
    }
    let end = line.find(|letter: char| !letter.is_alphabetic() && letter != '.').unwrap_or(line.len());
    let (word, rest) = line.split_at(end);
    let number = rest.trim_start_matches([' ', '\u{a0}']);
    let is_before = word.chars().filter(|letter| letter.is_alphabetic()).count() > 1
        && number.len() < rest.len()
        && number.starts_with(|letter: char| letter.is_ascii_digit());
    if is_before { (word, number) } else { ("", line) }
}

fn counts(count: &str) -> Vec<Count> {
    let mut letters = count.chars();
    let (Some(first), rest) = (letters.next(), letters.as_str()) else { return Vec::new() };
    if first.is_ascii_digit() {
        let parts = count.split(['.', '-']).map(|part| part.parse().ok());
        return parts.collect::<Option<Vec<u64>>>().map(Count::Number).into_iter().collect();
    }
    let mut found: Vec<_> =
        (first.is_ascii_alphabetic() && rest.is_empty()).then_some(Count::Letter(first)).into_iter().collect();
    found.extend(roman(count).map(|number| Count::Roman(number, first.is_uppercase())));
    // ①, ❶ and ➀.
    let circled = [('①', 20), ('❶', 10), ('➀', 10), ('➊', 10)].into_iter().find_map(|(one, length)| {
        let nth = u64::from(u32::from(first).checked_sub(u32::from(one))?);
        (nth < length && rest.is_empty()).then_some(nth + 1)
    });
    found.extend(circled.map(|number| Count::Number(vec![number])));
    found
}

/// The number that Roman numerals stand for, in small or in large letters.
fn roman(text: &str) -> Option<u64> {
    const NUMERALS: [(&str, u64); 9] =
        [("c", 100), ("xc", 90), ("l", 50), ("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1)];
    let is_even = text.chars().all(char::is_lowercase) || text.chars().all(char::is_uppercase);
    let lower = text.to_lowercase();
    let (mut rest, mut number) = (&*lower, 0);
    for (numeral, value) in NUMERALS {
        let most = if value.to_string().starts_with('1') && numeral.len() == 1 { 3 } else { 1 };
        for _ in 0..most {
            let Some(after) = rest.strip_prefix(numeral) else { break };
            (rest, number) = (after, number + value);
        }
    }
    (is_even && rest.is_empty() && number > 0).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_letters_and_words_count_lines() {
        for (one, next) in [
            ("(1) Spørre", "(2) Lytte"),
            ("(a) spørre", "(b) lytte"),
            ("i. spørre", "ii. lytte"),
            ("IV) spørre", "V) lytte"),
            ("h. spørre", "i. lytte"),
            ("A. Spørre", "B. Lytte"),
            ("1.1 Spørre", "1.2 Lytte"),
            ("1.2 Spørre", "1.2.1 Hvem"),
            ("1.2.1 Hvem", "1.3 Lytte"),
            ("1.3 Lytte", "2. Svare"),
            ("§ 1 Formål", "§ 2 Virkeområde"),
            ("§ 5-1. Formål", "§ 5-2. Virkeområde"),
            ("1: Spørre", "2: lytte"),
            ("1 Spørre", "2 Lytte"),
            ("2026 Start", "2027 Slutt"),
            ("Trinn 1: spørre", "Trinn 2: lytte"),
            ("Mål 1 Alle får svar", "Mål 2 Alle blir hørt"),
            ("**1.** Spørre", "**2.** Lytte"),
            ("**Trinn 1:** spørre", "**Trinn 2:** lytte"),
            ("1 – spørre", "2 – lytte"),
            ("① Spørre", "② Lytte"),
        ] {
            let (Some(one), Some(next)) = (enumerator(one), enumerator(next)) else { panic!("{one}") };
            assert!(follows(&one, &next), "{one:?} {next:?}");
        }
    }

    #[test]
    fn words_and_amounts_count_nothing() {
        for text in
            ["i. e.", "12 mål", "1 av 10", "A Hansen", "i går", "§ 1 gjelder", "kapittel 2 og", "1,5 Mill", "vi."]
        {
            let next = enumerator(text).is_some_and(|found| !found.counts.is_empty() && !found.is_weak);
            assert!(!next || text == "i. e.", "{text}");
        }
        assert_eq!(roman("iiii"), None);
        assert_eq!(roman("xiv"), Some(14));
    }
}

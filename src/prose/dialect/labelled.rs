//! Short lines that stand below one another, though Markdown would run them together: lines with labels, times, entries
//! of a table of contents, names and values.

use super::breaks;
use super::outline::{Line, Outline};

/// The longest of short lines, in characters.
const LONGEST: usize = 45;

/// The longest line that a dash divides, in characters.
const LONGEST_PAIR: usize = 70;

/// No page is wider, in bytes: a longer line was ended by its author.
const WIDEST: usize = 90;

/// The longest label, in characters and in words.
const LONGEST_LABEL: (usize, usize) = (30, 4);

/// The most words of a line that begins with a small letter, after what leads to it.
const MOST_WORDS: usize = 3;

/// The lines that keep their lines.
pub(super) fn lines_of_their_own(text: &str, outline: &Outline) -> Vec<usize> {
    let blocks = outline.lines.chunk_by(|one, next| one.block == next.block);
    blocks.filter(|lines| lines.len() > 1).flat_map(|lines| in_block(text, lines)).collect()
}

fn in_block(text: &str, lines: &[Line]) -> Vec<usize> {
    let words: Vec<_> = lines.iter().map(|line| line.words(text)).collect();
    let mut own = vec![false; lines.len()];
    if are_short(&words) || are_words(&words) || are_divided(&words) || are_led_to(&words) {
        own.fill(true);
    }
    for is_one in [is_labelled as fn(&str) -> bool, is_timed, is_pair, is_note, is_spoken] {
        below_another(&words, is_one, &mut own);
    }
    for (nth, line) in words.iter().enumerate() {
        if is_entry(line) {
            own.iter_mut().skip(nth).take(2).for_each(|line| *line = true);
        }
        // Below a greeting stand the name, the title and the place, whatever their number.
        let is_signed = nth + 1 < words.len() && is_greeting(line);
        if is_signed && words[nth + 1..].iter().all(|line| line.chars().count() <= LONGEST) {
            own[nth..].fill(true);
        }
    }
    lines.iter().zip(own).skip(1).filter(|(_, is_own)| *is_own).map(|(line, _)| line.at).collect()
}

/// Marks the lines of a kind that stand below another of the same, and the first line after them.
fn below_another(words: &[&str], is_one: fn(&str) -> bool, own: &mut [bool]) {
    let kinds: Vec<_> = words.iter().map(|line| is_one(line)).collect();
    if kinds.windows(2).all(|pair| pair != [true, true]) {
        return;
    }
    let longest = words.iter().map(|line| line.chars().count()).max().unwrap_or_default();
    let is_begun = |nth: usize| {
        let (before, line) = (words[nth - 1], words[nth]);
        let is_below =
            kinds[nth - 1] && (label(line).is_none_or(|label| !label.contains(' ')) || before.len() > WIDEST);
        is_below || breaks::is_closed(before) || breaks::is_meant(before, line, longest)
    };
    for nth in (1..words.len()).filter(|nth| kinds[*nth]) {
        own[nth] |= is_begun(nth);
    }
}

/// Whether lines are short, and each begins and ends as titles and names do.
fn are_short(words: &[&str]) -> bool {
    let is_one = |line: &&str| line.chars().count() <= LONGEST && begins_alone(line) && !breaks::is_open(line);
    let are_meant = words.windows(2).all(|pair| breaks::is_meant(pair[0], pair[1], 0));
    // A colon may divide a sentence that goes on over two lines.
    let is_pair = words.len() == 2 && words.iter().all(|line| !line.contains(':'));
    let is_led_to = words.first().is_some_and(|line| line.ends_with(':'));
    let ends = words.iter().skip(usize::from(is_led_to)).filter(|line| breaks::is_closed(line)).count();
    (words.len() > 2 || is_pair) && words.iter().all(is_one) && are_meant && ends == 0
}

/// Whether lines are a word or two each, which no page is narrow enough for.
fn are_words(words: &[&str]) -> bool {
    let is_one = |line: &&str| {
        line.split_whitespace().count() < MOST_WORDS
            && line.chars().all(|letter| letter.is_alphanumeric() || " -–/&".contains(letter))
    };
    words.len() > 2 && words.iter().all(is_one)
}

/// Whether lines are divided by the semicolons or commas at their ends.
fn are_divided(words: &[&str]) -> bool {
    let Some((last, all)) = words.split_last() else { return false };
    let is_few = |line: &&str| line.split_whitespace().count() <= MOST_WORDS;
    let is_divided = |line: &&str| line.ends_with(';') || (line.ends_with(',') && is_few(line));
    all.len() > 1 && is_few(last) && all.iter().all(|line| line.chars().count() <= LONGEST && is_divided(line))
}

/// Whether what stands below a line with a colon is one thing on each line.
fn are_led_to(words: &[&str]) -> bool {
    let Some((first, items)) = words.split_first().filter(|(first, _)| first.ends_with(':')) else { return false };
    let (Some((last, all)), true) = (items.split_last(), first.chars().any(char::is_alphabetic)) else { return false };
    let is_few = |line: &&str| {
        line.split_whitespace().count() <= MOST_WORDS
            && !line.contains(['.', ':', '!', '?', ','])
            && !breaks::is_open(line)
            && !breaks::goes_on(line)
    };
    let is_divided = |line: &&str| line.ends_with(';') || line.ends_with("; og") || line.ends_with("; eller");
    let are_few = all.iter().all(is_few) && is_few(&last.trim_end_matches('.'));
    !all.is_empty() && (are_few || all.iter().all(is_divided))
}

fn begins_alone(line: &str) -> bool {
    let words = line.trim_start_matches(['*', '_', '[', '«', '"', '(']);
    // A number belongs to what stands above it if a small letter follows: 2 av 10.
    let after = words.trim_start_matches(|letter: char| letter.is_numeric() || letter.is_whitespace());
    let is_number = after.len() < words.len() && !after.starts_with(char::is_lowercase);
    words.starts_with(char::is_uppercase) || is_number
}

fn is_labelled(line: &str) -> bool {
    label(line).is_some()
}

/// The label of a line such as `Label: words`.
fn label(line: &str) -> Option<&str> {
    let line = line.trim_start_matches(['*', '_']);
    let (label, words) = line.split_once(':')?;
    let label = label.trim_end_matches(['*', '_']);
    let words = words.trim_start_matches(['*', '_']);
    let (characters, count) = (label.chars().count(), label.split_whitespace().count());
    let may_begin = |letter: char| letter.is_uppercase() || (letter.is_numeric() && count == 1);
    let is_label = characters <= LONGEST_LABEL.0
        && (1..=LONGEST_LABEL.1).contains(&count)
        && label.chars().all(|letter| letter.is_alphanumeric() || " -–/().&".contains(letter))
        && label.starts_with(may_begin);
    (is_label && words.starts_with(char::is_whitespace) && !words.trim().is_empty()).then_some(label)
}

/// Whether a line begins with a time of day: `09.00`, `kl. 10:30–11`.
fn is_timed(line: &str) -> bool {
    let line = line.trim_start_matches(['*', '_']);
    let line = ["kl. ", "Kl. ", "kl ", "Kl "].into_iter().find_map(|start| line.strip_prefix(start)).unwrap_or(line);
    let digits = |text: &str| text.len() - text.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let hours = digits(line);
    let Some(minutes) = line[hours..].strip_prefix(['.', ':', '\u{11}', '\u{16}']) else { return false };
    let rest = minutes.get(2..).unwrap_or_default();
    let is_hour = (1..=2).contains(&hours) && line[..hours].parse::<u8>().is_ok_and(|hour| hour < 25);
    let words = rest.trim_start_matches(|letter: char| !letter.is_alphabetic());
    is_hour
        && digits(minutes) == 2
        && !breaks::goes_on(words)
        && rest.starts_with([' ', '\u{a0}', '–', '-', ':', '*', '\t'])
}

/// Whether a dash divides a line into a name and what is said of it: `Mandag – møte`.
fn is_pair(line: &str) -> bool {
    let mut parts = line.split(" – ").flat_map(|part| part.split(" - "));
    let (Some(name), Some(words), None) = (parts.next(), parts.next(), parts.next()) else { return false };
    begins_alone(name)
        && name.split_whitespace().count() <= LONGEST_LABEL.1
        && !words.trim().is_empty()
        && line.chars().count() <= LONGEST_PAIR
        && !name.contains(['.', ',', ':'])
        && !breaks::is_open(line)
        && !breaks::is_closed(line)
}

/// Whether a line is an entry of a table of contents: dots lead to a number at its end.
fn is_entry(line: &str) -> bool {
    let words = line.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let title = words.trim_end_matches(['.', '…', '·', '_', ' ', '\t', '\u{a0}']);
    let leader = &words[title.len()..];
    let dots = leader.chars().map(|letter| if letter == '…' { 3 } else { usize::from(!letter.is_whitespace()) });
    words.len() < line.len() && title.contains(char::is_alphabetic) && dots.sum::<usize>() > 3
}

/// Whether a line begins with a raised number, as notes below a text do.
fn is_note(line: &str) -> bool {
    let words = line.trim_start_matches(['¹', '²', '³', '⁰', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']);
    words.len() < line.len() && words.trim_start().starts_with(char::is_alphabetic)
}

/// Whether a line begins with a dash, as what somebody says does.
fn is_spoken(line: &str) -> bool {
    line.strip_prefix(['–', '—']).is_some_and(|words| words.starts_with([' ', '\u{a0}']))
}

/// Whether a line that begins with a dash is plainly said by somebody: a question, or words that name the speaker.
pub(super) fn is_speech(line: &str) -> bool {
    const SAYING: [&str; 14] = [
        "sa", "sier", "seier", "svarte", "svarer", "svara", "svarar", "spurte", "spør", "mener", "meiner", "forteller",
        "fortel", "says",
    ];
    let names_speaker = line.split(", ").skip(1).any(|part| {
        let word = part.split_whitespace().next().unwrap_or_default();
        SAYING.contains(&word)
    });
    is_spoken(line) && (names_speaker || line.trim_end_matches(['»', '"']).ends_with('?'))
}

/// Whether a line is a greeting, with a name below it.
fn is_greeting(line: &str) -> bool {
    let line = line.trim_end_matches([',', '!']).to_lowercase();
    line.ends_with("hilsen") && line.split_whitespace().count() < 4
}

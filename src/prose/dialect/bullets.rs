//! Signs that lists are made with, by their shape: whatever is no letter, no number and no mark of a sentence.

/// The bullets of word processors; two are of a typeface for symbols and have no shape elsewhere.
const BULLETS: [char; 10] = ['•', '‣', '◦', '▪', '▫', '·', '●', '■', '\u{f0b7}', '\u{f0a7}'];

/// Arrows and dashes that are typed.
const TYPED: [&str; 6] = ["->", "=>", "-->", "==>", "--", "~"];

/// The longest sign, in characters: an emoji may be made of several.
const LONGEST: usize = 4;

/// What an item is marked with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// It says nothing but that an item begins, and is the same for items on one level.
    Bullet(char),
    /// It says something of the item, so it stays: a tick, a cross, an emoji.
    Telling,
    /// A box to tick, and whether it is ticked.
    Box(bool),
}

/// Whether a character is a bullet even without a space behind it.
pub(super) fn is_bullet(letter: char) -> bool {
    BULLETS.contains(&letter)
}

/// The sign that a line begins with, with its length in bytes.
pub(super) fn sign(line: &str) -> Option<(Sign, usize)> {
    let first = line.chars().next()?;
    let token = line.split(char::is_whitespace).next()?;
    let words = line[token.len()..].trim_start();
    if words.is_empty() {
        return is_bullet(first)
            .then_some((Sign::Bullet(first), first.len_utf8()))
            .filter(|(_, end)| *end < line.len());
    }
    let sign = match first {
        '☐' => Sign::Box(false),
        '☑' | '☒' => Sign::Box(true),
        _ if TYPED.contains(&token) && words.starts_with(char::is_alphabetic) => Sign::Bullet(first),
        // Word's square bullet, copied without its typeface; a number behind it would make it a section.
        '§' if token == "§" && words.starts_with(char::is_alphabetic) => Sign::Bullet(first),
        'o' if token == "o" && words.starts_with(char::is_alphabetic) => Sign::Bullet('o'),
        _ if is_bullet(first) => return Some((Sign::Bullet(first), first.len_utf8())),
        _ if token.chars().count() > LONGEST || !token.chars().all(is_part) || !is_symbol(first) => return None,
        _ if is_telling(first) => Sign::Telling,
        _ => Sign::Bullet(first),
    };
    Some((sign, token.len()))
}

/// Whether a character may be a sign of its own.
fn is_symbol(letter: char) -> bool {
    let is_mark = matches!(
        letter,
        '«' | '‹'
            | '›'
            | '§'
            | '¶'
            | '©'
            | '®'
            | '°'
            | '±'
            | '×'
            | '÷'
            | '¡'
            | '¿'
            | '¢'
            | '£'
            | '¥'
            | '´'
            | '¨'
            | '¸'
            | '¬'
    );
    // Quotation marks, dashes, ellipses, currencies, numbers in circles, and signs of mathematics with an amount behind them.
    let is_text = matches!(letter, '\u{2010}'..='\u{2021}' | '\u{2024}'..='\u{2042}' | '\u{2044}'..='\u{204a}' | '\u{20a0}'..='\u{20cf}' | '\u{2100}'..='\u{214f}' | '\u{2200}'..='\u{2216}' | '\u{2218}' | '\u{221a}'..='\u{22c4}' | '\u{2460}'..='\u{24ff}' | '\u{2776}'..='\u{2793}' | '\u{3000}'..='\u{303f}' | '\u{fffc}'..='\u{ffff}');
    !letter.is_ascii()
        && !letter.is_alphanumeric()
        && !letter.is_whitespace()
        && !letter.is_control()
        && !is_mark
        && !is_text
}

/// Whether a character may be in a sign: it is one, or changes how the one before it looks.
fn is_part(letter: char) -> bool {
    is_symbol(letter) || matches!(letter, '\u{200d}' | '\u{fe0e}' | '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}')
}

/// Whether a sign says more than that an item begins.
fn is_telling(letter: char) -> bool {
    matches!(letter, '\u{2600}'..='\u{26ff}' | '\u{2702}'..='\u{2718}' | '\u{274c}' | '\u{274e}' | '\u{2753}'..='\u{2755}' | '\u{2757}' | '\u{2763}'..='\u{2764}' | '\u{1f000}'..='\u{1ffff}')
}

/// Whether a line may begin with a sign. It rules out most lines cheaply.
pub(super) fn may_be_in(line: &str) -> bool {
    line.chars().next().is_some_and(|first| !first.is_ascii() && !first.is_alphanumeric() || "-=~o".contains(first))
        && sign(line).is_some()
}

//! Estimating the width of text, and splitting it into lines.
//!
//! Readers may see a page in a typeface of their own, so widths are not measured but estimated, from common typefaces and
//! rather too wide than too narrow.

/// What ends text that had to be cut.
const CUT: char = '…';
/// How much wider bold letters are than regular ones, as a factor.
const BOLD: f64 = 1.08;

/// The estimated advance width of a character, in thousandths of the font size (of an em). The values are rounded up
/// for groups of similar letters.
fn advance(letter: char) -> f64 {
    match letter {
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{ad}' | '\u{fe00}'..='\u{fe0f}' => 0.0,
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | ' ' | '\u{a0}' => 290.0,
        'f' | 't' | 'I' | 'J' | '(' | ')' | '[' | ']' | '/' | '-' | '·' => 385.0,
        'r' | 's' | 'c' | 'z' | 'k' | 'v' | 'x' | 'y' | '"' => 530.0,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | 'æ' | 'Æ' | '…' | '—' => 960.0,
        'a'..='z' | '0'..='9' | 'å' | 'ø' | 'é' | '–' | '«' | '»' | '“' | '”' => 620.0,
        'E' | 'F' | 'L' | 'P' | 'S' | 'T' => 610.0,
        'A'..='Z' | 'Å' | 'Ø' => 760.0,
        letter if letter.is_ascii() || letter < '\u{590}' => 680.0,
        _ => 1000.0,
    }
}

/// The estimated width of text at a font size, in the unit of that size.
pub fn width(words: &str, size: f64, is_bold: bool) -> f64 {
    let sum: f64 = words.chars().map(advance).sum();
    sum * size / 1000.0 * if is_bold { BOLD } else { 1.0 }
}

/// Splits text into at most `most` lines, none estimated to be wider than `room` at the font size `size` (both in user
/// units). What does not fit is cut, and "…" put in its place.
pub fn lines(words: &str, size: f64, is_bold: bool, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut used = 0.0;
    for word in words.split_whitespace() {
        let gap = if line.is_empty() { 0.0 } else { width(" ", size, is_bold) };
        let wide = width(word, size, is_bold);
        if !line.is_empty() && used + gap + wide > room {
            lines.push(std::mem::take(&mut line));
            used = 0.0;
        }
        // The remaining words cannot be seen, so they need not be measured.
        if lines.len() > most {
            break;
        }
        if !line.is_empty() {
            line.push(' ');
            used += gap;
        }
        line.push_str(word);
        used += wide;
    }
    if !line.is_empty() {
        lines.push(line);
    }
    let is_cut = lines.len() > most;
    lines.truncate(most);
    let last = lines.len().saturating_sub(1);
    let fitted = lines.into_iter().enumerate();
    fitted.map(|(index, line)| fit(line, size, is_bold, room, is_cut && index == last)).collect()
}

/// Text on one line, cut where it is too wide or, if `is_cut`, to mark that more is missing after it.
fn fit(line: String, size: f64, is_bold: bool, room: f64, is_cut: bool) -> String {
    let mark = width(&CUT.to_string(), size, is_bold);
    if !is_cut && width(&line, size, is_bold) <= room {
        return line;
    }
    let mut used = mark;
    let mut kept = String::new();
    for letter in line.chars() {
        used += width(letter.encode_utf8(&mut [0; 4]), size, is_bold);
        if used > room {
            break;
        }
        kept.push(letter);
    }
    let mut kept = kept.trim_end().to_owned();
    kept.push(CUT);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_are_put_in_lines_and_cut_where_there_is_no_more_room() {
        let title = "Innbyggerne får svar samme dag";
        assert_eq!(lines(title, 13.0, false, 120.0, 3), ["Innbyggerne får", "svar samme dag"]);
        assert_eq!(lines(title, 13.0, false, 120.0, 1), ["Innbyggerne får…"]);
        assert_eq!(lines("Kommunikasjonsstrategien", 13.0, false, 80.0, 3), ["Kommuni…"]);
        assert_eq!(lines("", 13.0, false, 80.0, 3), [""; 0]);
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide(words in "\\PC{0,300}", room in 20.0..400.0_f64, most in 1..5_usize) {
            let lines = lines(&words, 13.0, true, room, most);
            prop_assert!(lines.len() <= most);
            for line in lines {
                prop_assert!(width(&line, 13.0, true) <= room, "{line}");
            }
        }
    }
}

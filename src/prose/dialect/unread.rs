//! Lines that look like rows of a table, though it is not certain which cells they have.

use std::ops::Range;

use super::outline::{Line, Outline};

/// How many lines look like a table if nothing is drawn around their cells.
const ROWS: usize = 3;

/// The first line of each run of such lines.
pub(super) fn rows(text: &str, outline: &Outline) -> Vec<Range<usize>> {
    let blocks = outline.lines.chunk_by(|one, next| one.block == next.block);
    let first = |lines: &[Line]| {
        let words: Vec<_> = lines.iter().map(|line| line.words(text)).collect();
        let nth = words
            .iter()
            .position(|line| is_drawn(line))
            .or_else(|| run(&words, is_spaced))
            .or_else(|| run(&words, is_listed))?;
        Some(lines[nth].at..lines[nth].at + words[nth].len())
    };
    blocks.filter_map(first).collect()
}

/// Whether a text may hold such lines. It rules out most texts cheaply.
pub(super) fn may_be_in(text: &str) -> bool {
    text.contains(['|', '+']) || text.contains("   ") || text.contains([',', ';'])
}

/// Where enough lines of a kind follow one another.
fn run(words: &[&str], is_one: fn(&str) -> bool) -> Option<usize> {
    words.windows(ROWS).position(|lines| lines.iter().all(|line| is_one(line)))
}

/// Whether bars or corners stand at both ends of a line.
fn is_drawn(line: &str) -> bool {
    let is_ruler = line.starts_with('+') && line.ends_with('+') && line.contains("--");
    let cells = line.replace("\\|", "").split('|').filter(|cell| !cell.trim().is_empty()).count();
    let is_row = line.starts_with('|') && line.ends_with('|') && cells > 1;
    is_row || (is_ruler && line.chars().all(|letter| matches!(letter, '+' | '-' | '=' | ':')))
}

/// Whether cells stand far apart.
fn is_spaced(line: &str) -> bool {
    let cells: Vec<_> = line.split("   ").map(str::trim).filter(|cell| !cell.is_empty()).collect();
    cells.len() > 1 && !cells.iter().any(|cell| cell.ends_with(['.', ':', '!', '?']))
}

/// Whether commas or semicolons divide a line, with no space behind them as sentences have it.
fn is_listed(line: &str) -> bool {
    let inside = |at: usize| {
        let (before, after) = (line[..at].chars().next_back(), line[at + 1..].chars().next());
        before.zip(after).is_some_and(|(before, after)| !(before.is_ascii_digit() && after.is_ascii_digit()))
    };
    let commas: Vec<_> = line.match_indices([',', ';']).map(|(at, _)| at).collect();
    let is_divided = commas.len() > 1 || commas.iter().any(|at| inside(*at));
    let is_prose =
        line.ends_with(['.', '!', '?', ':', ',', ';']) || [", ", "; ", "&"].iter().any(|part| line.contains(part));
    is_divided && !is_prose && line.starts_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_told_from_sentences() {
        for row in ["| Dag | Tid |", "+---+---+"] {
            assert!(is_drawn(row), "{row}");
        }
        for words in ["|x|", "||x||", "| a \\| b |", "+47 12 34", "++", "Hjem | Om oss"] {
            assert!(!is_drawn(words), "{words}");
        }
        assert!(is_spaced("Telefon    5 minutter") && is_listed("Telefon,5 minutter,hverdager"));
        assert!(!is_spaced("Vi svarer.    Vi lytter") && !is_listed("Svare, lytte, lære") && !is_listed("1,5"));
    }
}

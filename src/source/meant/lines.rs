//! White space and soft hyphens where they change what a line says: in indentation, after a colon or a dash, in ids.

use std::ops::Range;

use super::change::{Change, Oddity};
use super::letters::{SOFT_HYPHEN, is_line_sign, is_other_colon, is_other_space};

/// What a number with a sign before it is an amount of.
const UNITS: [&str; 8] = ["%", "prosent", "kr", "mill", "mrd", "grader", "°", "årsverk"];

/// How the words begin that an ordinal before them belongs to. Words are read in a room above this one.
const ORDERED: [&str; 22] = [
    "jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des", "kvartal", "tertial", "halvår",
    "etasje", "ledd", "trinn", "klasse", "juledag", "påskedag", "pinsedag",
];

const QUOTES: [char; 2] = ['"', '\''];

/// What changes in the lines of a file, which is YAML or Markdown.
pub(super) fn changes(text: &str, is_yaml: bool) -> Vec<Change> {
    // The fields at the top of a Markdown file are YAML.
    let fields = if is_yaml { text.len() } else { front_matter_end(text) };
    let (mut at, mut block, mut changes) = (0, None, Vec::new());
    for line in text.split_inclusive('\n') {
        let own = line.trim_end_matches(['\n', '\r']);
        let mut found = Line { text: own, start: at, changes: &mut changes };
        found.references();
        found.line_signs();
        if at < fields {
            found.yaml(&mut block);
        } else {
            found.markdown(0);
        }
        at += line.len();
    }
    changes.sort_by_key(|change| change.written.start);
    changes.dedup_by(|a, b| a.written == b.written);
    changes
}

fn front_matter_end(text: &str) -> usize {
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "---") else { return 0 };
    let mut end = first.len();
    for line in lines {
        end += line.len();
        if matches!(line.trim_end(), "---" | "...") {
            return end;
        }
    }
    0
}

/// One line, and what changes in it.
struct Line<'a> {
    text: &'a str,
    start: usize,
    changes: &'a mut Vec<Change>,
}

impl Line<'_> {
    /// A line of YAML. `block` is the column of the key whose block scalar the line may belong to.
    fn yaml(&mut self, block: &mut Option<usize>) {
        let indented = self.blanks(0);
        if indented == self.text.len() {
            return self.blank();
        }
        let column = self.text[..indented].chars().count();
        if block.is_some_and(|key| column > key) {
            // What the text says after its own indentation is Markdown.
            let own = self.text.len() - self.text.trim_start_matches(' ').len();
            let is_own = block.is_some_and(|key| own > key);
            if !is_own {
                self.separate(0..indented);
            }
            return self.markdown(if is_own { own } else { indented });
        }
        *block = None;
        self.separate(0..indented);
        let mut at = indented;
        while self.text[at..].starts_with('-') && self.blanks(at + 1) > at + 1 {
            let next = self.blanks(at + 1);
            self.separate(at + 1..next);
            at = next;
        }
        self.other_colon(at);
        let value = self.key(at).unwrap_or(at);
        if self.text[value..].starts_with(['|', '>']) {
            *block = Some(self.text[..at].chars().count());
        }
        self.flow(value);
        self.id(value);
        let end = self.text.trim_end_matches(is_blank).len().max(value);
        self.separate(end..self.text.len());
    }

    /// The key at byte `at`; returns where its value begins.
    fn key(&mut self, at: usize) -> Option<usize> {
        let rest = &self.text[at..];
        let end = at + rest.find(|letter| !is_part_of_id(letter) && !QUOTES.contains(&letter)).unwrap_or(rest.len());
        let colon = self.blanks(end);
        let value = self.blanks(colon + 1);
        let is_key = end > at && self.text[colon..].starts_with(':') && (value > colon + 1 || value >= self.text.len());
        is_key.then(|| {
            self.hyphens(at..end);
            self.separate(end..colon);
            self.separate(colon + 1..value);
            value
        })
    }

    /// A sign that looks like a colon, behind the key at byte `at`. In other alphabets it may be meant.
    fn other_colon(&mut self, at: usize) {
        let rest = &self.text[at..];
        let key = rest.find(|letter: char| !letter.is_ascii_lowercase() && letter != '_').unwrap_or(rest.len());
        let sign = rest[key..].chars().next().filter(|sign| key > 0 && is_other_colon(*sign));
        let Some(length) = sign.map(char::len_utf8) else { return };
        let has_space = rest[key + length..].chars().next().is_none_or(is_blank);
        let start = self.start + at + key;
        let right = if has_space { ":" } else { ": " };
        self.changes.push(Change::new(start..start + length, right, Some(Oddity::Colon)));
    }

    /// Separators in `{…}` and `[…]`.
    fn flow(&mut self, from: usize) {
        if !self.text[from..].starts_with(['{', '[']) {
            return;
        }
        for (at, sign) in self.text[from..].char_indices().map(|(at, sign)| (from + at, sign)) {
            if matches!(sign, '{' | '[' | ',') {
                let next = self.blanks(at + 1);
                self.separate(at + 1..next);
                let value = self.key(next).unwrap_or(next);
                self.id(value);
            }
        }
    }

    /// An id at byte `at`, with a soft hyphen that came along from a text.
    fn id(&mut self, at: usize) {
        let start = at + self.text[at..].len() - self.text[at..].trim_start_matches(QUOTES).len();
        let rest = &self.text[start..];
        let end = start + rest.find(|letter| !is_part_of_id(letter)).unwrap_or(rest.len());
        let after = self.text[end..].trim_start_matches(QUOTES).trim_start_matches(is_blank);
        let is_whole = after.is_empty() || after.starts_with([',', ']', '}', '#']);
        let is_small = !self.text[start..end].contains(char::is_uppercase);
        if is_whole && is_small {
            self.hyphens(start..end);
        }
    }

    /// The ids in `[[…]]`.
    fn references(&mut self) {
        let mut at = 0;
        while let Some(open) = self.text[at..].find("[[") {
            let start = at + open + "[[".len();
            let end = start + self.text[start..].find(['|', '#', ']']).unwrap_or(self.text.len() - start);
            self.hyphens(start..end);
            at = end;
        }
    }

    /// A line of Markdown from byte `at` of this one: the marks of headings, lists and tables need an ordinary space.
    fn markdown(&mut self, at: usize) {
        let indented = self.blanks(at);
        let marks = &self.text[indented..];
        let length = match marks.chars().next() {
            None => return self.blank(),
            Some('|') => return self.row(indented),
            Some('#') => marks.len() - marks.trim_start_matches('#').len(),
            Some('-' | '*' | '+') => 1,
            _ => match number_length(marks) {
                Some(length) => length,
                None => return,
            },
        };
        let words = self.blanks(indented + length);
        if is_kept_together(&marks[..length], &self.text[indented + length..words], &self.text[words..]) {
            return;
        }
        if words > indented + length && words < self.text.len() {
            self.separate(at..indented);
            self.separate(indented + length..words);
            self.task(words);
        }
    }

    /// The box of a task, `[ ]` or `[x]`, at byte `at`.
    fn task(&mut self, at: usize) {
        let inside = self.text[at..].strip_prefix('[').and_then(|rest| Some(&rest[..rest.find(']')?]));
        let is_box = |inside: &&str| matches!(inside.trim_matches(is_blank), "" | "x" | "X") && !inside.is_empty();
        if let Some(inside) = inside.filter(is_box) {
            let end = at + 1 + inside.len();
            self.separate(at + 1..end);
            self.separate(end + 1..self.blanks(end + 1));
        }
    }

    /// The row of a table, which begins at byte `at`: what is beside its bars.
    fn row(&mut self, at: usize) {
        let bars: Vec<_> = self.text[at..].match_indices('|').map(|(bar, _)| at + bar).collect();
        for bar in bars {
            let before = self.text[..bar].trim_end_matches(is_blank).len();
            self.separate(before..bar);
            self.separate(bar + 1..self.blanks(bar + 1));
        }
    }

    /// A line that nobody sees anything on is empty.
    fn blank(&mut self) {
        self.change(0..self.text.len(), is_other_space, " ", None);
    }

    /// What ends lines in other programs, and nowhere else.
    fn line_signs(&mut self) {
        self.change(0..self.text.len(), is_line_sign, " ", Some(Oddity::Spacing));
    }

    /// The end of the blanks that begin at byte `at`.
    fn blanks(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        self.text.len().min(at) + rest.len() - rest.trim_start_matches(is_blank).len()
    }

    /// Turns the blanks in `range` into ordinary spaces.
    fn separate(&mut self, range: Range<usize>) {
        self.change(range, is_other_space, " ", Some(Oddity::Spacing));
    }

    /// Takes the soft hyphens out of `range`.
    fn hyphens(&mut self, range: Range<usize>) {
        self.change(range, |letter| letter == SOFT_HYPHEN, "", Some(Oddity::Unseen));
    }

    fn change(&mut self, range: Range<usize>, is_it: fn(char) -> bool, new: &str, oddity: Option<Oddity>) {
        let at = self.start + range.start;
        let letters = self.text.get(range).unwrap_or_default().char_indices();
        let found = letters.filter(|(_, letter)| is_it(*letter));
        let places = found.map(|(nth, letter)| at + nth..at + nth + letter.len_utf8());
        self.changes.extend(places.map(|place| Change::new(place, new, oddity)));
    }
}

fn is_blank(letter: char) -> bool {
    letter == ' ' || is_other_space(letter)
}

/// Whether no-break spaces keep a number with what it counts, `1. januar`, or a sign with its number, `- 3 %`: such a line begins no list.
fn is_kept_together(mark: &str, space: &str, words: &str) -> bool {
    let is_hard = !space.is_empty() && space.chars().all(|letter| matches!(letter, '\u{a0}' | '\u{202f}'));
    let is_amount = || {
        let behind = words.trim_start_matches(|letter: char| {
            letter.is_ascii_digit() || matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | ',' | '.')
        });
        words.starts_with(|first: char| first.is_ascii_digit()) && UNITS.iter().any(|unit| behind.starts_with(unit))
    };
    is_hard
        && match mark.chars().next() {
            Some('-' | '+') => is_amount(),
            Some(first) if first.is_ascii_digit() && mark.ends_with('.') => {
                let word = words.to_lowercase();
                ORDERED.iter().any(|start| word.starts_with(start))
            }
            _ => false,
        }
}

/// The length of the number and its mark that begin an item of a numbered list.
fn number_length(text: &str) -> Option<usize> {
    let digits = text.len() - text.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    ((1..=2).contains(&digits) && text[digits..].starts_with(['.', ')'])).then_some(digits + 1)
}

fn is_part_of_id(letter: char) -> bool {
    (letter.is_alphanumeric() && !is_other_space(letter)) || matches!(letter, '-' | '_' | '.' | SOFT_HYPHEN)
}

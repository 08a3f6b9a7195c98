//! Markdown read as people mean it. What Markdown would take for a mark is masked before it is parsed, and put back
//! into the text that comes out; what is meant as a mark is respelt.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::lists::Edit;
use super::outline::{Outline, parse};
use super::{
    apart, bars, breaks, enumerated, extensions, footnotes, indented, labelled, levels, lists, notices, ordinals,
    postal, rows, ruled, stacked, structure, unread,
};
use crate::prose::{bare, paths};

/// Marks, and the characters that are parsed in their place: control characters, which sources do not have.
const MASKS: [(char, char); 11] = [
    ('.', STOP),
    ('-', MINUS),
    ('+', PLUS),
    ('*', '\u{14}'),
    ('_', '\u{1c}'),
    ('>', MORE),
    (':', '\u{16}'),
    ('{', '\u{17}'),
    ('[', '\u{1a}'),
    ('~', LOWERED),
    ('^', RAISED),
];

/// The same for the marks in addresses and paths, where they are letters.
const IN_ADDRESSES: [(char, char); 4] = [('*', '\u{14}'), ('_', '\u{1c}'), ('~', '\u{1d}'), ('\\', '\u{f}')];

const STOP: char = '\u{11}';
const MINUS: char = '\u{12}';
const PLUS: char = '\u{13}';
const MORE: char = '\u{15}';

/// The signs of numbers, as they are parsed.
const SIGNS: [char; 11] = [MINUS, PLUS, MORE, '-', '+', '−', '–', '>', '<', '≥', '≤'];

/// What stands around lowered and raised letters. The parser recognises neither inside words.
const LOWERED: char = '\u{18}';
const RAISED: char = '\u{19}';

fn masks() -> impl Iterator<Item = (char, char)> {
    MASKS.into_iter().chain(IN_ADDRESSES)
}

/// How often a text is parsed again because what was masked hid other marks.
const ROUNDS: usize = 4;

/// Reads `markdown`: hands over each event with its byte range in it.
pub fn events(markdown: &str, mut each: impl FnMut(Event<'_>, Range<usize>)) {
    if may_differ(markdown) {
        return Reading::new(markdown).events(each);
    }
    for (event, range) in parse(markdown) {
        each(event, range);
    }
}

/// Whether lines of a text are meant to stand below one another, in a paragraph or as items or rows that Markdown does not know.
pub fn is_laid_out(markdown: &str) -> bool {
    if !may_differ(markdown) {
        return false;
    }
    let reading = Reading::new(markdown);
    !reading.lines.is_empty() || reading.text.lines().count() > markdown.lines().count()
}

/// The lines of a text that look like rows of a table, but are read as words: the first of each such table.
pub fn unread_tables(markdown: &str) -> Vec<Range<usize>> {
    if !unread::may_be_in(markdown) {
        return Vec::new();
    }
    let reading = Reading::new(markdown);
    let rows = unread::rows(&reading.text, &Outline::of(&reading.text));
    rows.into_iter().map(|row| reading.source(row.start)..reading.source(row.end)).collect()
}

/// Whether anything in a text may be meant otherwise than Markdown takes it. It rules out most texts cheaply.
fn may_differ(markdown: &str) -> bool {
    let is_line = |line: &str| {
        let line = footnotes::after_label(line).unwrap_or(line);
        if structure::may_be_in(line) || postal::may_be_in(line) || rows::may_be_in(line) || indented::may_be_in(line) {
            return true;
        }
        let words = line.trim_start_matches([' ', '\u{a0}', '\t', '-', '+', '*', '>']);
        words.starts_with(|letter: char| letter.is_ascii_digit() || letter == '=')
            || lists::may_be_marked(words)
            || lists::may_be_marked(line.trim_start())
            || words.starts_with(':')
    };
    let is_masked = markdown.contains(|letter| masks().any(|(_, mask)| mask == letter));
    let is_inside =
        |around: &[u8]| around[1] == b'*' && around[0].is_ascii_alphanumeric() && around[2].is_ascii_alphanumeric();
    let is_product = markdown.as_bytes().windows(3).any(is_inside);
    let may_go_on = markdown.contains("]:") && markdown.lines().any(footnotes::is_indented_a_little);
    let may_be_marked = is_product
        || may_go_on
        || breaks::may_be_in(markdown)
        || bars::may_be_in(markdown)
        || ruled::may_be_in(markdown)
        || stacked::may_be_in(markdown)
        || extensions::may_be_in(markdown);
    !is_masked && (may_be_marked || !marks_in_addresses(markdown).is_empty() || markdown.lines().any(is_line))
}

/// The marks in bare addresses and in paths, where they are letters.
fn marks_in_addresses(markdown: &str) -> Vec<usize> {
    if !markdown.contains(['*', '_', '~', '\\']) {
        return Vec::new();
    }
    let addresses = bare(markdown).into_iter().map(|address| (address.range, &b"*_~"[..]));
    let paths = paths(markdown).into_iter().map(|path| (path, &b"*_~\\"[..]));
    let letters = addresses.chain(paths).filter(|(range, _)| !is_destination(markdown, range.start));
    let inside = letters.flat_map(|(range, marks)| range.map(move |at| (at, marks)));
    inside.filter(|(at, marks)| marks.contains(&markdown.as_bytes()[*at])).map(|(at, _)| at).collect()
}

/// Whether an address that begins at `at` says where a link leads: there a mask would keep it from being one.
fn is_destination(markdown: &str, at: usize) -> bool {
    let before = &markdown[..at];
    let line = before.rsplit('\n').next().unwrap_or_default();
    let word = line.rsplit(char::is_whitespace).next().unwrap_or_default();
    let is_definition = line.trim_start().starts_with('[') && line.contains("]:") && !line.contains("[^");
    word.contains("](") || word.ends_with('<') || is_definition
}

/// Who finds lines that stand on their own.
const LINES_OF_THEIR_OWN: [fn(&str, &Outline) -> Vec<usize>; 5] = [
    postal::lines_of_their_own,
    enumerated::lines_of_their_own,
    labelled::lines_of_their_own,
    apart::lines_of_their_own,
    stacked::lines_of_their_own,
];

struct Reading<'a> {
    markdown: &'a str,
    /// What is parsed.
    text: String,
    /// Where its pieces come from: byte of the text → byte of the source.
    pieces: Vec<(usize, usize)>,
    /// The lines that stand on their own.
    lines: Vec<usize>,
}

impl<'a> Reading<'a> {
    fn new(markdown: &'a str) -> Self {
        let mut reading = Self { markdown, text: String::new(), pieces: Vec::new(), lines: Vec::new() };
        reading.respell();
        marks_in_addresses(&reading.text).into_iter().for_each(|at| reading.mask(at, &IN_ADDRESSES));
        let mut outline = Outline::of(&reading.text);
        for _ in 0..ROUNDS {
            let mut masked = ordinals::masked(&reading.text, &outline);
            masked.extend(extensions::masked(&reading.text, &outline));
            if masked.is_empty() {
                break;
            }
            masked.into_iter().for_each(|at| reading.mask(at, &MASKS));
            outline = Outline::of(&reading.text);
        }
        reading.lines = ordinals::lines_of_their_own(&reading.text, &outline, STOP, &SIGNS);
        for lines_of_their_own in LINES_OF_THEIR_OWN {
            reading.lines.extend(lines_of_their_own(&reading.text, &outline));
        }
        reading.lines.sort_unstable();
        reading
    }

    fn respell(&mut self) {
        let markdown = self.markdown;
        let (mut from, outline) = (0, Outline::of(markdown));
        let mut edits = levels::edits(markdown, &outline);
        edits.extend(lists::edits(markdown, &outline));
        edits.extend(footnotes::edits(markdown, &outline));
        edits.extend(notices::edits(markdown, &outline));
        edits.extend(structure::edits(markdown, &outline));
        edits.extend(indented::edits(markdown, &outline));
        let ruled = ruled::tables(markdown, &outline);
        let is_ruled = |edit: &Edit| ruled.iter().any(|(table, _)| table.contains(&edit.range.start));
        edits.extend(rows::edits(markdown, &outline).into_iter().filter(|edit| !is_ruled(edit)));
        edits.extend(ruled.into_iter().flat_map(|(_, edits)| edits));
        edits.extend(bars::edits(markdown, &outline));
        edits.extend(apart::edits(markdown, &outline));
        edits.sort_by_key(|edit| edit.range.start);
        for edit in edits {
            // What two readers would respell is left to the first.
            if edit.range.start < from {
                continue;
            }
            self.piece(from, &markdown[from..edit.range.start]);
            self.piece(edit.range.start, &edit.with);
            from = edit.range.end;
        }
        self.piece(from, &markdown[from..]);
    }

    fn piece(&mut self, source: usize, text: &str) {
        self.pieces.push((self.text.len(), source));
        self.text.push_str(text);
    }

    fn mask(&mut self, at: usize, masks: &[(char, char)]) {
        let mask = masks.iter().find(|(mark, _)| self.text[at..].starts_with(*mark));
        if let Some((_, mask)) = mask {
            self.text.replace_range(at..=at, mask.encode_utf8(&mut [0; 4]));
        }
    }

    fn events(&self, mut each: impl FnMut(Event<'_>, Range<usize>)) {
        for (event, range) in parse(&self.text) {
            let event = match event {
                Event::Text(text) if text.contains([LOWERED, RAISED]) => {
                    self.scripts(&text, range.start, &mut each);
                    continue;
                }
                Event::SoftBreak if self.is_line_of_its_own(range.end) => Event::HardBreak,
                Event::Text(text) => Event::Text(unmasked(text)),
                Event::Code(text) => Event::Code(unmasked(text)),
                Event::Html(text) => Event::Html(unmasked(text)),
                Event::InlineHtml(text) => Event::InlineHtml(unmasked(text)),
                Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                    Event::Start(Tag::Link { link_type, dest_url: unmasked(dest_url), title, id })
                }
                Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
                    Event::Start(Tag::Image { link_type, dest_url: unmasked(dest_url), title, id })
                }
                other => other,
            };
            each(event, self.source(range.start)..self.source(range.end));
        }
    }

    /// A text in which letters are raised or lowered: between two marks.
    fn scripts(&self, text: &str, start: usize, each: &mut impl FnMut(Event<'_>, Range<usize>)) {
        let marks: Vec<_> = text.match_indices([LOWERED, RAISED]).map(|(at, _)| at).collect();
        let mut from = 0;
        for pair in marks.chunks_exact(2) {
            let [open, close] = pair else { continue };
            let (tag, end) = if text[*open..].starts_with(LOWERED) {
                (Tag::Subscript, TagEnd::Subscript)
            } else {
                (Tag::Superscript, TagEnd::Superscript)
            };
            let whole = self.source(start + open)..self.source(start + close + 1);
            self.words(text, from..*open, start, each);
            each(Event::Start(tag), whole.clone());
            self.words(text, open + 1..*close, start, each);
            each(Event::End(end), whole);
            from = close + 1;
        }
        self.words(text, from..text.len(), start, each);
    }

    fn words(&self, text: &str, part: Range<usize>, start: usize, each: &mut impl FnMut(Event<'_>, Range<usize>)) {
        let range = self.source(start + part.start)..self.source(start + part.end);
        if let Some(words) = text.get(part).filter(|words| !words.is_empty()) {
            each(Event::Text(unmasked(words.into())), range);
        }
    }

    fn is_line_of_its_own(&self, at: usize) -> bool {
        let next = self.lines.get(self.lines.partition_point(|line| *line < at));
        next.is_some_and(|line| self.text[at..*line].trim_matches([' ', '\t', '\r', '\n', '>']).is_empty())
    }

    /// The place in the source of a place in the text.
    fn source(&self, at: usize) -> usize {
        let next = self.pieces.partition_point(|(own, _)| *own <= at);
        let (own, source) = self.pieces[next.saturating_sub(1)];
        let source = source + (at - own);
        let source = self.pieces.get(next).map_or(source, |(_, end)| source.min(*end));
        // What a letter of several bytes is respelt as has places inside it.
        self.markdown.floor_char_boundary(source)
    }
}

/// A text with the marks that were masked in it.
fn unmasked(text: CowStr<'_>) -> CowStr<'_> {
    let mark = |letter: char| masks().find(|(_, mask)| *mask == letter).map_or(letter, |(mark, _)| mark);
    if text.chars().all(|letter| mark(letter) == letter) {
        return text;
    }
    text.chars().map(mark).collect::<String>().into()
}

//! Markdown read as people mean it. What Markdown would take for a mark is masked before it is parsed, and put back
//! into the text that comes out; what is meant as a mark is respelt.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag};

use super::outline::{Outline, parse};
use super::{lists, ordinals};
use crate::prose::bare;

/// Marks, and the characters that are parsed in their place: control characters, which sources do not have.
const MASKS: [(char, char); 7] =
    [('.', STOP), ('-', '\u{12}'), ('+', '\u{13}'), ('*', '\u{14}'), ('>', '\u{15}'), ('_', '\u{16}'), ('~', '\u{17}')];
const STOP: char = '\u{11}';

/// How often a text is parsed anew because what was masked hid other marks.
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

/// Whether anything in a text may be meant otherwise than Markdown takes it. It rules out most texts cheaply.
fn may_differ(markdown: &str) -> bool {
    let is_line = |line: &str| {
        let words = line.trim_start_matches([' ', '\t', '-', '+', '*', '>']);
        words.starts_with(|letter: char| letter.is_ascii_digit())
            || lists::may_be_marked(words)
            || lists::may_be_marked(line.trim_start())
    };
    let is_masked = markdown.contains(|letter| MASKS.iter().any(|(_, mask)| *mask == letter));
    let is_product = markdown.as_bytes().windows(3).any(|bytes| bytes[1] == b'*' && bytes[0].is_ascii_digit());
    !is_masked && (is_product || !marks_in_addresses(markdown).is_empty() || markdown.lines().any(is_line))
}

/// The marks in addresses that stand in a text as they are: there they are letters.
fn marks_in_addresses(markdown: &str) -> Vec<usize> {
    if !markdown.contains(['*', '_', '~']) {
        return Vec::new();
    }
    let inside = bare(markdown).into_iter().flat_map(|address| address.range);
    inside.filter(|at| matches!(markdown.as_bytes().get(*at), Some(b'*' | b'_' | b'~'))).collect()
}

struct Reading {
    /// What is parsed.
    text: String,
    /// Where its pieces come from: byte of the text → byte of the source.
    pieces: Vec<(usize, usize)>,
    /// The lines that stand on their own.
    lines: Vec<usize>,
}

impl Reading {
    fn new(markdown: &str) -> Self {
        let mut reading = Self { text: String::new(), pieces: Vec::new(), lines: Vec::new() };
        reading.respell(markdown);
        marks_in_addresses(&reading.text).into_iter().for_each(|at| reading.mask(at));
        let mut outline = Outline::of(&reading.text);
        for _ in 0..ROUNDS {
            let masked = ordinals::masked(&reading.text, &outline);
            if masked.is_empty() {
                break;
            }
            masked.into_iter().for_each(|at| reading.mask(at));
            outline = Outline::of(&reading.text);
        }
        reading.lines = ordinals::lines_of_their_own(&reading.text, &outline, STOP);
        reading
    }

    fn respell(&mut self, markdown: &str) {
        let mut from = 0;
        for edit in lists::edits(markdown, &Outline::of(markdown)) {
            self.piece(from, &markdown[from..edit.range.start]);
            self.piece(edit.range.start, edit.with);
            from = edit.range.end;
        }
        self.piece(from, &markdown[from..]);
    }

    fn piece(&mut self, source: usize, text: &str) {
        self.pieces.push((self.text.len(), source));
        self.text.push_str(text);
    }

    fn mask(&mut self, at: usize) {
        let mask = MASKS.iter().find(|(mark, _)| self.text[at..].starts_with(*mark));
        if let Some((_, mask)) = mask {
            self.text.replace_range(at..=at, mask.encode_utf8(&mut [0; 4]));
        }
    }

    fn events(&self, mut each: impl FnMut(Event<'_>, Range<usize>)) {
        for (event, range) in parse(&self.text) {
            let event = match event {
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

    fn is_line_of_its_own(&self, at: usize) -> bool {
        let next = self.lines.get(self.lines.partition_point(|line| *line < at));
        next.is_some_and(|line| self.text[at..*line].trim().is_empty())
    }

    /// The place in the source of a place in the text.
    fn source(&self, at: usize) -> usize {
        let next = self.pieces.partition_point(|(own, _)| *own <= at);
        let (own, source) = self.pieces[next.saturating_sub(1)];
        let source = source + (at - own);
        self.pieces.get(next).map_or(source, |(_, end)| source.min(*end))
    }
}

/// A text with the marks that were masked in it.
fn unmasked(text: CowStr<'_>) -> CowStr<'_> {
    let mark = |letter: char| MASKS.iter().find(|(_, mask)| *mask == letter).map_or(letter, |(mark, _)| *mark);
    if text.chars().all(|letter| mark(letter) == letter) {
        return text;
    }
    text.chars().map(mark).collect::<String>().into()
}

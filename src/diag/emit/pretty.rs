//! The relevant lines with marks below them, drawn by `annotate-snippets`.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level as Drawn, Origin, Renderer, Snippet};
use textwrap::{Options, WordSeparator, WordSplitter};

use super::report::{Report, shown_notes};
use crate::diag::{Diagnostic, Level, Message, say};
use crate::source::{FileId, SourceFile, Span, escaped_controls};

/// Spans in one file that are further apart than this, in bytes, are drawn as separate snippets. A whole file is never
/// handed over: it may be large, and only a few of its lines are shown.
const NEAR: usize = 4_000;

pub(super) fn emit(report: &Report<'_>, colour: bool, width: usize) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(width);
    let mut text = String::new();
    for diagnostic in report.diagnostics {
        text.push_str(&renderer.render(&[group(report, diagnostic)]));
        text.push_str("\n\n");
    }
    text
}

/// Findings as they are drawn, with their messages broken at the width. Lines of sources are cut by the renderer.
pub(super) fn broken(drawn: &str, width: usize) -> String {
    let line = |line: &str| {
        let plain = without_colours(line);
        let is_title = plain.starts_with(|first: char| first.is_alphabetic());
        let help = plain.trim_start().starts_with("= ").then(|| plain.find("= ").unwrap_or_default() + 2);
        let Some(rest) = help.or(is_title.then_some(2)) else { return line.to_owned() };
        let options = Options::new(width)
            .subsequent_indent(&SPACES[..rest.min(SPACES.len())])
            .word_separator(WordSeparator::AsciiSpace)
            .word_splitter(WordSplitter::NoHyphenation)
            .break_words(false);
        textwrap::fill(line, options)
    };
    drawn.lines().map(line).flat_map(|line| [line, "\n".to_owned()]).collect()
}

/// Room for the indentation of a message's further lines.
const SPACES: &str = "            ";

/// A line without its colours: `ESC [ 1 ; 31 m`.
fn without_colours(line: &str) -> String {
    let mut pieces = line.split("\u{1b}[");
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    pieces.filter_map(|piece| piece.split_once('m')).for_each(|(_, words)| plain.push_str(words));
    plain
}

fn group<'a>(report: &Report<'a>, diagnostic: &'a Diagnostic) -> Group<'a> {
    let drawn = match diagnostic.level {
        Level::Error => Drawn::ERROR,
        Level::Warning => Drawn::WARNING,
        Level::Advice => Drawn::INFO,
    };
    let title = drawn.with_name(report.level(diagnostic.level)).primary_title(said(report, &diagnostic.message));
    let mut group = Group::with_title(title.id(diagnostic.code.id));
    for piece in pieces(report, diagnostic) {
        group = match piece {
            Piece::Whole(path) => group.element(Origin::path(path)),
            Piece::Lines(snippet) => group.element(snippet),
        };
    }
    if let Some(others) = shown_notes(diagnostic).1 {
        let note = Drawn::NOTE.with_name(report.say(&say!("note")));
        group = group.element(note.message(said(report, &others)));
    }
    let help = report.say(&say!("help"));
    diagnostic
        .help
        .iter()
        .fold(group, |group, line| group.element(Drawn::HELP.with_name(help.clone()).message(said(report, line))))
}

/// A message without terminal escapes. Any that it holds come from an author or from the name of a file.
fn said(report: &Report<'_>, message: &Message) -> String {
    escaped_controls(&report.say(message)).into_owned()
}

enum Piece<'a> {
    /// A file as a whole, where there is no line to show.
    Whole(String),
    /// Lines of a file with marks.
    Lines(Snippet<'a, Annotation<'a>>),
}

struct Mark {
    span: Span,
    kind: AnnotationKind,
    label: Option<String>,
}

/// The snippets of a finding: spans near each other share one, and the one with the primary span comes first.
fn pieces<'a>(report: &Report<'a>, diagnostic: &Diagnostic) -> Vec<Piece<'a>> {
    let primary = Mark {
        span: diagnostic.span,
        kind: AnnotationKind::Primary,
        label: diagnostic.label.as_ref().map(|label| said(report, label)),
    };
    let mut clusters = vec![vec![primary]];
    for note in shown_notes(diagnostic).0 {
        let mark = Mark { span: note.span, kind: AnnotationKind::Context, label: Some(said(report, &note.message)) };
        match clusters.iter_mut().find(|cluster| cluster.iter().any(|other| is_near(other.span, mark.span))) {
            Some(cluster) => cluster.push(mark),
            None => clusters.push(vec![mark]),
        }
    }
    clusters.into_iter().map(|cluster| piece(report, cluster)).collect()
}

fn is_near(a: Span, b: Span) -> bool {
    a.file() == b.file() && a.start().abs_diff(b.start()) < NEAR
}

fn piece<'a>(report: &Report<'a>, marks: Vec<Mark>) -> Piece<'a> {
    let file = marks.first().map_or(FileId::new(0), |mark| mark.span.file());
    let source = report.sources.file(file);
    let path = report.path(Span::new(file, 0..0));
    let path = escaped_controls(&path).into_owned();
    let lines = lines_around(source, &marks);
    let text = source.text().get(lines.clone()).unwrap_or_default();
    if text.trim().is_empty() {
        return Piece::Whole(path);
    }
    let first_line = report.sources.start(Span::new(file, lines.start..lines.start)).line;
    let annotations = marks.into_iter().map(|mark| {
        let range = within(text, lines.start, mark.span);
        mark.kind.span(range).label(mark.label)
    });
    Piece::Lines(Snippet::source(text).path(path).line_start(first_line).annotations(annotations))
}

/// The whole lines that the marks are on.
fn lines_around(source: &SourceFile, marks: &[Mark]) -> Range<usize> {
    let text = source.text();
    let start = marks.iter().map(|mark| mark.span.start()).min().unwrap_or(0).min(text.len());
    // Of a span over several lines only the first one is shown.
    let end = marks.iter().map(|mark| first_line_end(text, mark.span)).max().unwrap_or(start);
    let start = text[..text.floor_char_boundary(start)].rfind('\n').map_or(0, |newline| newline + 1);
    start..end.max(start)
}

fn first_line_end(text: &str, span: Span) -> usize {
    let start = text.floor_char_boundary(span.start().min(text.len()));
    let end = text[start..].find('\n').map_or(text.len(), |newline| start + newline);
    // The carriage return of a line end of Windows is no part of the line.
    if text[start..end].ends_with('\r') { end - 1 } else { end }
}

/// A span's bytes relative to the snippet that starts at `offset`, cut at the end of its first line.
fn within(text: &str, offset: usize, span: Span) -> Range<usize> {
    let start = text.floor_char_boundary(span.start().saturating_sub(offset).min(text.len()));
    let line_end = text[start..].find(['\n', '\r']).map_or(text.len(), |newline| start + newline);
    let end = text.floor_char_boundary(span.end().saturating_sub(offset).clamp(start, line_end));
    start..end
}

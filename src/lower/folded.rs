//! Texts after `>`, which runs lines together.

use super::context::FileContext;
use crate::diag::{Diagnostic, Sink, codes::language as codes, say};
use crate::source::Span;
use crate::syntax::Style;

/// Reports the text at `span` if it is a folded scalar with paragraphs, a list, a table or headings in it.
pub fn report(span: Span, style: Style, context: FileContext<'_>, sink: &mut Sink) {
    let found = (style == Style::Block).then(|| find(span, context)).flatten();
    found.into_iter().for_each(|found| sink.push(found));
}

fn find(span: Span, context: FileContext<'_>) -> Option<Diagnostic> {
    let indicator = indicator(span, context.text)?;
    let lines: Vec<_> = context.text.get(span.range())?.lines().skip_while(|line| is_indicator(line)).collect();
    let has = |begins: fn(&str) -> bool| lines.iter().skip(1).any(|line| begins(line.trim_start()));
    let what = if has(is_item) {
        say!("after >, the lines of this list become one line")
    } else if has(is_row) {
        say!("after >, the rows of this table become one line")
    } else if lines.first().is_some_and(|line| is_heading(line.trim_start())) && lines.len() > 1 || has(is_heading) {
        say!("after >, a heading and the lines around it become one line")
    } else if has_paragraphs(&lines) {
        say!("after >, the paragraphs of this text become one")
    } else {
        return None;
    };
    let found = Diagnostic::new(&codes::FOLDED, indicator, what);
    Some(found.help(say!("write | instead of >: then everything stays as it is written")).fix(indicator, "|"))
}

/// Where the `>` of a folded scalar stands: at its beginning, or at the end of the line before.
fn indicator(span: Span, text: &str) -> Option<Span> {
    let sign = |at: usize| text.get(at..)?.starts_with('>').then(|| Span::new(span.file(), at..at + 1));
    if let Some(found) = sign(span.start()) {
        return Some(found);
    }
    let before = text.get(..span.start())?.trim_end();
    let line = before.rsplit('\n').next()?;
    let marks = line
        .split(" #")
        .next()?
        .trim_end()
        .trim_end_matches(|letter: char| letter.is_ascii_digit() || "+-".contains(letter));
    let at = before.len() - line.len() + marks.len();
    marks.ends_with('>').then(|| sign(at - 1)).flatten()
}

fn is_indicator(line: &str) -> bool {
    line.starts_with('>')
        && line[1..]
            .trim_start_matches(|letter: char| letter.is_ascii_digit() || "+-".contains(letter))
            .trim_start()
            .split('#')
            .next()
            == Some("")
}

fn is_item(line: &str) -> bool {
    let words = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let is_number = words.len() < line.len() && words.starts_with([')', '.']) && line.len() - words.len() < 3;
    let mark = if is_number { words.get(1..) } else { line.strip_prefix(['-', '*', '•']) };
    mark.is_some_and(|rest| rest.starts_with(' '))
}

fn is_row(line: &str) -> bool {
    line.starts_with("| ")
}

fn is_heading(line: &str) -> bool {
    let words = line.trim_start_matches('#');
    (1..=6).contains(&(line.len() - words.len())) && words.starts_with(' ')
}

/// Whether an empty line stands between two lines that are indented alike.
fn has_paragraphs(lines: &[&str]) -> bool {
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let is_gap = |part: &[&str]| matches!(part, [before, gap, after] if gap.trim().is_empty() && !before.trim().is_empty() && !after.trim().is_empty());
    let first = lines.first().map_or(0, |line| indent(line));
    // The first line may lack its indentation, since the scalar begins behind it.
    lines.windows(3).any(|part| is_gap(part) && (indent(part[0]) == indent(part[2]) || indent(part[0]) == first))
}

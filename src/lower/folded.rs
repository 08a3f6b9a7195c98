//! Texts whose lines YAML runs together: after `>`, in quotes, or without any mark.

use super::context::FileContext;
use super::shapes;
use crate::diag::{Diagnostic, Message, Sink, codes::language as codes, say};
use crate::model::Field;
use crate::prose::is_laid_out;
use crate::source::Span;
use crate::syntax::Style;

/// Reports the text at `span` if YAML runs together paragraphs, a list, a table or headings in it.
pub fn report(span: Span, style: Style, context: FileContext<'_>, sink: &mut Sink) {
    let found = match style {
        Style::Block => after_sign(span, context),
        Style::Plain => without_sign(span, context),
        Style::Quoted => in_quotes(span, context),
        Style::Markdown => None,
    };
    found.into_iter().for_each(|found| sink.push(found));
}

/// What is said where a text is read as a list or as fields, since no `|` stands before it.
pub fn laid_out(field: &Field, span: Span, context: FileContext<'_>) -> Diagnostic {
    let before = context.text[..span.start()].trim_end();
    let is_below = before.ends_with(':') && context.text[before.len()..span.start()].contains('\n');
    if !is_below {
        return shapes::wrong(field, span, context);
    }
    let place = Span::new(span.file(), before.len()..before.len());
    shapes::must_be(field, span)
        .help(say!("write | after the colon: then the lines below it are the text, as they are written"))
        .fix(place, " |")
}

/// Reports the value at `span` of a field of one line if it was laid out as a list or as several paragraphs, which become one line.
pub fn in_line(field: &Field, span: Span, context: FileContext<'_>, sink: &mut Sink) {
    let Some(raw) = context.text.get(span.range()) else { return };
    let is_sign = |line: &str| is_indicator(line) || matches!(line.trim(), "|" | "|-" | "|+");
    let lines: Vec<_> = raw.lines().skip_while(|line| is_sign(line)).collect();
    let text: Vec<_> = lines.iter().map(|line| line.trim()).collect();
    let first = text.iter().position(|line| !line.is_empty()).unwrap_or_default();
    let last = text.iter().rposition(|line| !line.is_empty()).unwrap_or_default();
    let Some(rows) = text.get(first..=last).filter(|rows| rows.len() > 1) else { return };
    let field = field.name;
    let what = if has_items(rows) {
        say!("\"{field}\" is one line, so the lines of this list are run together", field)
    } else if rows.iter().any(|line| line.is_empty()) {
        say!("\"{field}\" is one line, so the paragraphs of this text are run together", field)
    } else if is_laid_out(&rows.join("\n"))
        || keeps_lines(span, context.text) && (are_sentences(rows) || are_apart(rows))
    {
        say!("\"{field}\" is one line, so these lines are run together", field)
    } else {
        return;
    };
    let is_list =
        has_items(rows) || rows.iter().any(|line| line.is_empty() || line.ends_with(['.', '!', '?', ';', ',', ':']));
    let help = if is_list {
        say!("write one line here; a list and more than one paragraph belong in \"text\", or in a chapter")
    } else {
        say!("write one line here, with commas between: {right}", right = rows.join(", "))
    };
    let start = span.start() + raw.find(rows[0]).unwrap_or_default();
    let place = Span::new(span.file(), start..start + rows[0].len());
    sink.push(Diagnostic::new(&codes::FOLDED, place, what).help(help));
}

/// Whether lines have items of a list: two of them, or one below a line that announces it. A wrapped sentence may have a dash or a number
/// at the beginning of a line.
fn has_items(rows: &[&str]) -> bool {
    let is_item = |line: &&str| {
        let letter = line.strip_prefix(|letter: char| letter.is_ascii_lowercase());
        is_item(line) || line.starts_with("– ") || letter.is_some_and(|rest| rest.starts_with(") "))
    };
    let is_announced = rows.windows(2).any(|pair| pair[0].ends_with(':') && is_item(&pair[1]));
    is_announced || rows.iter().filter(|line| is_item(line)).count() > 1
}

/// Whether each line is a sentence of its own, or ends as the items of a list do.
fn are_sentences(rows: &[&str]) -> bool {
    let (_, before) = rows.split_last().unwrap_or((&"", &[]));
    before.iter().all(|line| line.ends_with(['.', '!', '?', ';']))
}

/// Whether a line ends long before the margin, and the next one begins as no wrapped sentence goes on: with a capital, a number or a
/// sign.
fn are_apart(rows: &[&str]) -> bool {
    const SHORT: usize = 50;
    let begins = |line: &str| !line.starts_with(|first: char| first.is_lowercase() || first == '(');
    rows.windows(2).any(|pair| pair[0].chars().count() < SHORT && begins(pair[1]))
}

/// Whether `|` stands before the value at `span`: at its beginning, or at the end of the line above.
fn keeps_lines(span: Span, text: &str) -> bool {
    let is_sign = |line: &str| line.trim_end().trim_end_matches(['+', '-']).ends_with('|');
    text[span.range()].starts_with('|') || text[..span.start()].trim_end().lines().next_back().is_some_and(is_sign)
}

fn after_sign(span: Span, context: FileContext<'_>) -> Option<Diagnostic> {
    let indicator = indicator(span, context.text)?;
    let lines: Vec<_> = context.text.get(span.range())?.lines().skip_while(|line| is_indicator(line)).collect();
    let what = match joined(&lines)? {
        Joined::List => say!("after >, the lines of this list become one line"),
        Joined::Table => say!("after >, the rows of this table become one line"),
        Joined::Heading => say!("after >, a heading and the lines around it become one line"),
        Joined::Paragraphs => say!("after >, the paragraphs of this text become one"),
        Joined::Lines => say!("after >, these lines become one line"),
    };
    let found = Diagnostic::new(&codes::FOLDED, indicator, what);
    Some(found.help(say!("write | instead of >: then everything stays as it is written")).fix(indicator, "|"))
}

fn without_sign(span: Span, context: FileContext<'_>) -> Option<Diagnostic> {
    let raw = context.text.get(span.range())?;
    let lines: Vec<_> = raw.lines().collect();
    // A colon in it is a fault of its own.
    let has_colon = lines.iter().any(|line| line.contains(": ") || line.trim_end().ends_with(':'));
    let what = said(&joined(&lines).filter(|_| !has_colon)?);
    let first = Span::new(span.file(), span.start()..span.start() + lines[0].trim_end().len());
    let found = Diagnostic::new(&codes::FOLDED, first, what).help(write_sign());
    let before = context.text[..span.start()].trim_end_matches(' ');
    if before.ends_with('\n') {
        let key = before.trim_end();
        let place = Span::new(span.file(), key.len()..key.len());
        return Some(if key.ends_with(':') { found.fix(place, " |") } else { found });
    }
    let place = Span::new(span.file(), span.start()..span.start());
    Some(found.fix(place, format!("|\n{}", " ".repeat(indentation(&lines)?))))
}

fn in_quotes(span: Span, context: FileContext<'_>) -> Option<Diagnostic> {
    let raw = context.text.get(span.range())?;
    let inner = raw.strip_prefix(['"', '\''])?.strip_suffix(['"', '\''])?;
    // Whoever writes breaks as \n knows that the others are none.
    let lines: Vec<_> = Some(inner).filter(|inner| !inner.contains("\\n"))?.lines().collect();
    let what = said(&joined(&lines)?);
    let first = Span::new(span.file(), span.start()..span.start() + lines[0].trim_end().len() + 1);
    let found = Diagnostic::new(&codes::FOLDED, first, what).help(write_sign());
    // What quotes spell in a way of their own is left to people.
    let is_plain = !inner.contains(['\\']) && !inner.contains("''") && !lines[0].trim().is_empty();
    let Some(indent) = indentation(&lines).filter(|_| is_plain) else { return Some(found) };
    let space = " ".repeat(indent);
    let text: Vec<_> = lines.iter().skip(1).map(|line| line.trim_end()).collect();
    Some(found.fix(span, format!("|\n{space}{}\n{}", lines[0].trim_end(), text.join("\n"))))
}

fn said(joined: &Joined) -> Message {
    match joined {
        Joined::List => say!("without |, the lines of this list become one line"),
        Joined::Table => say!("without |, the rows of this table become one line"),
        Joined::Heading => say!("without |, a heading and the lines around it become one line"),
        Joined::Paragraphs => say!("without |, the paragraphs of this text become one"),
        Joined::Lines => say!("without |, these lines become one line"),
    }
}

fn write_sign() -> Message {
    say!(
        "write | after the colon, and all of the text on the lines below it, indented: then everything stays as it is written"
    )
}

/// How far the lines below the first are indented.
fn indentation(lines: &[&str]) -> Option<usize> {
    let below = lines.iter().skip(1).filter(|line| !line.trim().is_empty());
    below.map(|line| line.len() - line.trim_start_matches(' ').len()).min().filter(|indent| *indent > 0)
}

/// What lines are that YAML joins.
enum Joined {
    List,
    Table,
    Heading,
    Paragraphs,
    Lines,
}

fn joined(lines: &[&str]) -> Option<Joined> {
    let has = |begins: fn(&str) -> bool| lines.iter().skip(1).any(|line| begins(line.trim_start()));
    let text: Vec<_> = lines.iter().map(|line| line.trim()).collect();
    if lines.len() < 2 {
        None
    } else if has(is_item) {
        Some(Joined::List)
    } else if has(is_row) {
        Some(Joined::Table)
    } else if lines.first().is_some_and(|line| is_heading(line.trim_start())) || has(is_heading) {
        Some(Joined::Heading)
    } else if has_paragraphs(lines) {
        Some(Joined::Paragraphs)
    } else {
        is_laid_out(&text.join("\n")).then_some(Joined::Lines)
    }
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

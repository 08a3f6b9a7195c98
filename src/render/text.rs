//! Prose and lines as plain text, 72 columns wide.

use textwrap::Options;

use crate::view::{Block, Inline, Prose};

/// The width of the plain-text edition, in columns.
pub const WIDTH: usize = 72;

/// A piece of prose, each line indented by `indent` columns.
pub fn prose(prose: &Prose, indent: usize) -> String {
    blocks(&prose.blocks, &" ".repeat(indent)).join("\n\n")
}

/// `text` wrapped, its first line opened by `first` and the others by `rest`.
pub fn wrap(text: &str, first: &str, rest: &str) -> String {
    let options = Options::new(WIDTH).initial_indent(first).subsequent_indent(rest).break_words(false);
    // A no-break space keeps a number and its unit together while lines are broken, and is a plain space after.
    let lines: Vec<_> = text.lines().map(|line| textwrap::fill(line, &options)).collect();
    lines.join("\n").replace(['\u{a0}', '\u{202f}'], " ")
}

/// `text` with a line of `mark` below it, as long as its last line.
pub fn underline(text: &str, mark: &str) -> String {
    let wrapped = wrap(text, "", "");
    let last = wrapped.lines().last().map_or(0, textwrap::core::display_width);
    format!("{wrapped}\n{}", mark.repeat(last))
}

/// The whole page without trailing spaces and with at most one empty line in a row.
pub fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut empty = 1;
    for line in text.lines().map(str::trim_end) {
        empty = if line.is_empty() { empty + 1 } else { 0 };
        if empty < 2 {
            tidy.push_str(line);
            tidy.push('\n');
        }
    }
    tidy.truncate(tidy.trim_end().len());
    tidy.push('\n');
    tidy
}

fn blocks(blocks: &[Block], indent: &str) -> Vec<String> {
    blocks.iter().map(|each| block(each, indent)).collect()
}

fn block(block: &Block, indent: &str) -> String {
    match block {
        Block::Paragraph(inner) => wrap(&plain(inner), indent, indent),
        Block::Heading(_, inner) => wrap(&plain(inner).to_uppercase(), indent, indent),
        Block::List(start, items) => list(*start, items, indent),
        Block::Quote(inner) => blocks(inner, &format!("{indent}> ")).join("\n"),
        Block::Code(code) => code.lines().map(|line| format!("{indent}    {line}")).collect::<Vec<_>>().join("\n"),
        Block::Table(head, rows) => table(head, rows, indent),
        Block::Rule => format!("{indent}* * *"),
    }
}

fn list(start: Option<u64>, items: &[Vec<Block>], indent: &str) -> String {
    let mut lines = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        let mark = start.map_or_else(|| "- ".to_owned(), |start| format!("{}. ", start.saturating_add(index as u64)));
        let hang = format!("{indent}{}", " ".repeat(mark.len()));
        let mut text = blocks(item, &hang).join("\n");
        // The mark takes the place of the first line's indentation.
        let end = hang.len().min(text.len());
        if text.is_char_boundary(end) {
            text.replace_range(..end, &format!("{indent}{mark}"));
        }
        lines.push(text);
    }
    lines.join("\n")
}

/// A table that fits becomes columns; a wider one becomes a block of labelled lines for each row.
fn table(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], indent: &str) -> String {
    let head: Vec<_> = head.iter().map(|cell| plain(cell)).collect();
    let rows: Vec<Vec<_>> = rows.iter().map(|row| row.iter().map(|cell| plain(cell)).collect()).collect();
    columns(&head, &rows, indent).unwrap_or_else(|| records(&head, &rows, indent))
}

fn columns(head: &[String], rows: &[Vec<String>], indent: &str) -> Option<String> {
    let width_of = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).chain(head.get(column));
        cells.map(|cell| textwrap::core::display_width(cell)).max().unwrap_or(0)
    };
    let widths: Vec<_> = (0..head.len()).map(width_of).collect();
    let total = indent.len() + widths.iter().sum::<usize>() + 2 * widths.len().saturating_sub(1);
    let line = |cells: &[String]| {
        let padded = cells.iter().zip(&widths).map(|(cell, width)| {
            format!("{cell}{}", " ".repeat(width.saturating_sub(textwrap::core::display_width(cell))))
        });
        format!("{indent}{}", padded.collect::<Vec<_>>().join("  ")).trim_end().to_owned()
    };
    let rule: Vec<_> = widths.iter().map(|width| "-".repeat(*width)).collect();
    let all = [line(head), line(&rule)].into_iter().chain(rows.iter().map(|row| line(row)));
    (total <= WIDTH).then(|| all.collect::<Vec<_>>().join("\n").replace('\u{a0}', " "))
}

fn records(head: &[String], rows: &[Vec<String>], indent: &str) -> String {
    let record = |row: &Vec<String>| {
        let lines =
            head.iter().zip(row).map(|(label, cell)| wrap(&format!("{label}: {cell}"), indent, &format!("{indent}  ")));
        lines.collect::<Vec<_>>().join("\n")
    };
    rows.iter().map(record).collect::<Vec<_>>().join("\n\n")
}

/// Inline content without marks. A web address is written after its words, since paper has no links.
fn plain(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(words) | Inline::Code(words) => text.push_str(words),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strike(inner) => text.push_str(&plain(inner)),
            Inline::Link(address, inner) => {
                let words = plain(inner);
                text.push_str(&words);
                if address.starts_with("http") && *address != words {
                    text.push_str(&format!(" ({address})"));
                }
            }
            Inline::Break => text.push('\n'),
        }
    }
    text
}

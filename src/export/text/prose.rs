//! Prose as plain text.

use textwrap::core::display_width;

use super::layout::{WIDTH, wrap};
use crate::view::{
    Block, Explained, Footnote, Inline, Notice, Numbers, Picture, Prose, Side, beside, leads_outside, tick,
};

/// A piece of prose without its footnotes, each line indented by `indent` columns.
pub fn prose(prose: &Prose, indent: usize) -> String {
    blocks(&prose.blocks, &" ".repeat(indent)).join("\n\n")
}

/// A piece of prose with its footnotes below it, each line indented by `indent` columns.
pub fn with_footnotes(prose: &Prose, indent: usize) -> String {
    let pad = " ".repeat(indent);
    let footnotes = prose.footnotes.iter().map(|each| footnote(each, &pad));
    blocks(&prose.blocks, &pad).into_iter().chain(footnotes).collect::<Vec<_>>().join("\n\n")
}

/// A footnote behind its mark.
pub(super) fn footnote(footnote: &Footnote, indent: &str) -> String {
    let mark = mark(footnote.number);
    let hang = format!("{indent}{}", " ".repeat(mark.len() + 1));
    let text = list_item(&footnote.blocks, &hang);
    // The mark replaces the first line's indentation.
    format!("{indent}{mark} {}", text.strip_prefix(&hang).unwrap_or(&text))
}

fn mark(number: usize) -> String {
    format!("[{number}]")
}

fn blocks(blocks: &[Block], indent: &str) -> Vec<String> {
    blocks.iter().map(|each| block(each, indent)).collect()
}

fn block(block: &Block, indent: &str) -> String {
    match block {
        Block::Paragraph(inner) => wrap(&plain(inner), indent, indent),
        Block::Heading(_, inner, _) => wrap(&plain(&in_capitals(inner)), indent, indent),
        Block::List(start, items) => list(start.as_ref(), items, indent),
        Block::Quote(inner) => blocks(inner, &format!("{indent}> ")).join(&format!("\n{indent}>\n")),
        Block::Notice(notice) => self::notice(notice, indent),
        Block::Terms(terms) => terms.iter().map(|each| term(each, indent)).collect::<Vec<_>>().join("\n"),
        Block::Code(code) => code.lines().map(|line| format!("{indent}    {line}")).collect::<Vec<_>>().join("\n"),
        Block::Table(head, rows, sides) => table(head, rows, sides, indent),
        Block::Rule => format!("{indent}* * *"),
        Block::Figure(picture, address) => figure(picture, address.as_deref(), indent),
    }
}

/// The words of a picture, then its caption on a line of its own.
fn figure(picture: &Picture, address: Option<&str>, indent: &str) -> String {
    let words = format!("{}{}", picture.words, address.and_then(|to| leads(to, &picture.words)).unwrap_or_default());
    let lines = std::iter::once(&words).chain(&picture.caption);
    lines.map(|line| wrap(line, indent, indent)).collect::<Vec<_>>().join("\n")
}

/// A box is told from a quotation by its title.
fn notice(notice: &Notice, indent: &str) -> String {
    let inside = format!("{indent}> ");
    let title = wrap(&notice.title.to_uppercase(), &inside, &inside);
    let parts: Vec<_> = [title].into_iter().chain(blocks(&notice.blocks, &inside)).collect();
    parts.join(&format!("\n{indent}>\n"))
}

fn term(explained: &Explained, indent: &str) -> String {
    let inside = format!("{indent}    ");
    let meanings = explained.meanings.iter().map(|meaning| list_item(meaning, &inside));
    [wrap(&plain(&explained.term), indent, indent)].into_iter().chain(meanings).collect::<Vec<_>>().join("\n")
}

fn list(numbers: Option<&Numbers>, items: &[Vec<Block>], indent: &str) -> String {
    let mut lines = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        let mark = numbers.map_or_else(|| "- ".to_owned(), |numbers| format!("{}. ", numbers.of(index)));
        let hang = format!("{indent}{}", " ".repeat(mark.len()));
        let text = list_item(item, &hang);
        // The marker replaces the first line's indentation.
        lines.push(format!("{indent}{mark}{}", text.strip_prefix(&hang).unwrap_or(&text)));
    }
    lines.join("\n")
}

/// The paragraphs of an item are separated by empty lines; a nested list follows its text directly.
fn list_item(item: &[Block], indent: &str) -> String {
    let mut text = String::new();
    for (index, each) in item.iter().enumerate() {
        let gap = match each {
            _ if index == 0 => "",
            Block::List(..) => "\n",
            _ => "\n\n",
        };
        text.push_str(gap);
        text.push_str(&block(each, indent));
    }
    text
}

/// A table that fits is written in columns; a wider one becomes a block of labelled lines for each row.
fn table(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], sides: &[Side], indent: &str) -> String {
    let cell = |cell: &Vec<Inline>| plain(cell).replace('\n', " ");
    let head: Vec<_> = head.iter().map(cell).collect();
    let rows: Vec<Vec<_>> = rows.iter().map(|row| row.iter().map(cell).collect()).collect();
    columns(&head, &rows, sides, indent).unwrap_or_else(|| records(&head, &rows, indent))
}

fn columns(head: &[String], rows: &[Vec<String>], sides: &[Side], indent: &str) -> Option<String> {
    let width_of = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).chain(head.get(column));
        cells.map(|cell| display_width(cell)).max().unwrap_or(0)
    };
    let widths: Vec<_> = (0..head.len()).map(width_of).collect();
    let total = indent.len() + widths.iter().sum::<usize>() + 2 * widths.len().saturating_sub(1);
    let line = |cells: &[String]| {
        let padded = cells.iter().zip(&widths).enumerate().map(|(column, (cell, width))| {
            let free = width.saturating_sub(display_width(cell));
            let before = match sides.get(column) {
                Some(Side::End) => free,
                Some(Side::Middle) => free / 2,
                Some(Side::Start) | None => 0,
            };
            format!("{}{cell}{}", " ".repeat(before), " ".repeat(free - before))
        });
        format!("{indent}{}", padded.collect::<Vec<_>>().join("  ")).trim_end().to_owned()
    };
    let rule: Vec<_> = widths.iter().map(|width| "-".repeat(*width)).collect();
    let all = [line(head), line(&rule)].into_iter().chain(rows.iter().map(|row| line(row)));
    (total <= WIDTH).then(|| all.collect::<Vec<_>>().join("\n"))
}

fn records(head: &[String], rows: &[Vec<String>], indent: &str) -> String {
    let hang = format!("{indent}  ");
    let record = |row: &Vec<String>| {
        let filled = head.iter().zip(row).filter(|(_, cell)| !cell.is_empty());
        let lines = filled.map(|(label, cell)| match label.as_str() {
            "" => wrap(cell, indent, &hang),
            label => wrap(&format!("{label}: {cell}"), indent, &hang),
        });
        lines.collect::<Vec<_>>().join("\n")
    };
    rows.iter().map(record).collect::<Vec<_>>().join("\n\n")
}

/// Inline content without markup. The address of a link to the web or to a mailbox follows its text, since plain text
/// has no links; struck-out text keeps its delimiters, since without them it would say the opposite.
pub(super) fn plain(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(words) | Inline::Code(words) => text.push_str(words),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Foreign(_, inner) => {
                text.push_str(&plain(inner));
            }
            Inline::Strike(inner) => text.push_str(&format!("~~{}~~", plain(inner))),
            Inline::Link(address, inner) => {
                let words = plain(inner);
                text.push_str(&words);
                text.push_str(&leads(address, &words).unwrap_or_default());
            }
            Inline::Picture(picture) => {
                text.push_str(&picture.words);
                text.push_str(&picture.aside().unwrap_or_default());
            }
            Inline::Footnote(mark) => text.push_str(&self::mark(mark.number)),
            Inline::Raised(_, flat) | Inline::Lowered(_, flat) => text.push_str(flat),
            Inline::Tick(is_done, _) => text.extend([tick(*is_done), " "]),
            Inline::Break => text.push('\n'),
        }
    }
    text
}

/// Inline content with its words in capitals. Code and the words of a link that are its address keep their case, since
/// they mean something else without it.
fn in_capitals(inlines: &[Inline]) -> Vec<Inline> {
    let capital = |inline: &Inline| match inline {
        Inline::Text(words) => Inline::Text(words.to_uppercase()),
        Inline::Emphasis(inner) => Inline::Emphasis(in_capitals(inner)),
        Inline::Strong(inner) => Inline::Strong(in_capitals(inner)),
        Inline::Foreign(language, inner) => Inline::Foreign(language.clone(), in_capitals(inner)),
        Inline::Strike(inner) => Inline::Strike(in_capitals(inner)),
        Inline::Link(address, inner) if !is_address(address, &plain(inner)) => {
            Inline::Link(address.clone(), in_capitals(inner))
        }
        other => other.clone(),
    };
    inlines.iter().map(capital).collect()
}

/// Whether the words of a link are where it leads.
fn is_address(address: &str, words: &str) -> bool {
    ["", "https://", "http://", "mailto:"].iter().any(|start| address.strip_prefix(start) == Some(words))
}

/// Where `words` lead, in brackets after them, unless they say so themselves.
fn leads(address: &str, words: &str) -> Option<String> {
    let is_said = |address: &String| *address == words || address.strip_prefix("https://") == Some(words);
    outside(address).filter(|address| !is_said(address)).map(|address| format!(" ({address})"))
}

/// An address outside the plans, as it is read aloud, or the path of a file beside this one.
fn outside(address: &str) -> Option<String> {
    let name = address.strip_prefix("mailto:").or_else(|| address.strip_prefix("tel:"));
    let known = name.or(leads_outside(address).then_some(address));
    known.map(str::to_owned).or_else(|| beside(address))
}

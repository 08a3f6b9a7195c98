//! Prose back as Markdown, with its references resolved.

use super::escape;
use crate::view::{
    Block, Explained, Footnote, Inline, Notice, Numbers, Picture, Prose, Side, beside, leads_outside, plain,
};

/// A piece of prose, with `pad` at the start of each line. Its headings go below one of level `below`; where that is
/// `None`, as in the item of a list, they become bold text.
pub fn prose(prose: &Prose, pad: &str, below: Option<usize>) -> String {
    blocks(&prose.blocks, pad, below)
}

/// The text of a piece of prose that is a single paragraph.
pub fn single(prose: &Prose) -> Option<String> {
    match prose.blocks.as_slice() {
        [Block::Paragraph(inner)] if !inner.contains(&Inline::Break) => Some(escape::line(&inlines(inner))),
        _ => None,
    }
}

/// A footnote. What is not a paragraph begins below its mark, so that no mark of another kind follows it.
pub fn footnote(footnote: &Footnote) -> String {
    const PAD: &str = "    ";
    let text = blocks(&footnote.blocks, PAD, None);
    let mark = mark(footnote.number);
    match footnote.blocks.first() {
        Some(Block::Paragraph(_)) => format!("{mark}: {}", text.strip_prefix(PAD).unwrap_or(&text)),
        Some(_) => format!("{mark}:\n\n{text}"),
        None => format!("{mark}:"),
    }
}

/// The label is the number in the plan, so that it is unique in the file.
fn mark(number: usize) -> String {
    format!("[^{number}]")
}

fn blocks(blocks: &[Block], pad: &str, below: Option<usize>) -> String {
    let mut text = Vec::with_capacity(blocks.len());
    let mut lists = 0;
    for each in blocks {
        // Two adjacent lists stay two if their markers differ.
        lists = if matches!(each, Block::List(..)) { lists + 1 } else { 0 };
        text.push(block(each, pad, below, lists % 2 == 0));
    }
    text.join(&format!("\n{}\n", pad.trim_end()))
}

fn block(block: &Block, pad: &str, below: Option<usize>, is_other: bool) -> String {
    match block {
        Block::Paragraph(inner) => paragraph(inner, pad),
        Block::Heading(level, inner, _) => heading(usize::from(*level), inner, pad, below),
        Block::List(start, items) => list(start.as_ref(), items, pad, is_other),
        Block::Quote(inner) => blocks(inner, &format!("{pad}> "), None),
        Block::Notice(notice) => self::notice(notice, &format!("{pad}> ")),
        Block::Terms(terms) => {
            let terms: Vec<_> = terms.iter().map(|each| term(each, pad)).collect();
            terms.join(&format!("\n{}\n", pad.trim_end()))
        }
        Block::Code(code) => fenced(code, pad),
        Block::Table(head, rows, sides) => table(head, rows, sides, pad),
        Block::Rule => format!("{pad}* * *"),
        Block::Figure(picture, address) => figure(picture, address.as_deref(), pad),
    }
}

/// A quotation that begins with the title in the plan's language: the marks for boxes would show it in English.
fn notice(notice: &Notice, pad: &str) -> String {
    let title = format!("{pad}**{}**", escape::words(&notice.title));
    if notice.blocks.is_empty() {
        return title;
    }
    format!("{title}\n{}\n{}", pad.trim_end(), blocks(&notice.blocks, pad, None))
}

/// A term in bold with its meaning on the next line, since few readers of Markdown know lists of terms.
fn term(explained: &Explained, pad: &str) -> String {
    let mut text = format!("{pad}{}", stressed("**", &explained.term));
    for meaning in &explained.meanings {
        let gap = if matches!(meaning.first(), Some(Block::Paragraph(_))) { "\\\n" } else { "\n\n" };
        text.push_str(gap);
        text.push_str(&blocks(meaning, pad, None));
    }
    text
}

fn paragraph(inner: &[Inline], pad: &str) -> String {
    let lines = inner.split(|inline| *inline == Inline::Break).map(|line| escape::line(&inlines(line)));
    lines.map(|line| format!("{pad}{line}")).collect::<Vec<_>>().join("\\\n")
}

/// The words of a picture, then its caption. A Markdown file is sent on alone, and cannot hold a picture.
fn figure(picture: &Picture, address: Option<&str>, pad: &str) -> String {
    let words = vec![Inline::Text(picture.words.clone())];
    let words = match address {
        Some(address) => vec![Inline::Link(address.to_owned(), words)],
        None => words,
    };
    let caption = picture.caption.iter().map(|caption| vec![Inline::Text(caption.clone())]);
    let lines = std::iter::once(words).chain(caption).map(|line| escape::line(&inlines(&line)));
    lines.map(|line| format!("{pad}{line}")).collect::<Vec<_>>().join("\\\n")
}

fn heading(level: usize, inner: &[Inline], pad: &str, below: Option<usize>) -> String {
    let words = escape::line(&inlines(inner));
    match below {
        Some(below) => format!("{pad}{} {words}", "#".repeat((below + level).min(6))),
        None => format!("{pad}**{words}**"),
    }
}

/// Readers of Markdown count from the first number of a list, so where the numbers do not follow, another list begins.
fn list(numbers: Option<&Numbers>, items: &[Vec<Block>], pad: &str, mut is_other: bool) -> String {
    let mut lines = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        let mark = match numbers {
            None => (if is_other { "+ " } else { "- " }).to_owned(),
            Some(numbers) => {
                is_other ^= index > 0 && numbers.anew(index).is_some();
                let end = if is_other { ')' } else { '.' };
                format!("{}{end} ", numbers.of(index))
            }
        };
        let hang = format!("{pad}{}", " ".repeat(mark.len()));
        let text = blocks(item, &hang, None);
        // The marker replaces the first line's indentation.
        lines.push(format!("{pad}{mark}{}", text.strip_prefix(&hang).unwrap_or(&text)));
    }
    lines.join("\n")
}

fn fenced(code: &str, pad: &str) -> String {
    let fence = escape::fence(code);
    let lines = [fence.as_str()].into_iter().chain(code.lines()).chain([fence.as_str()]);
    lines.map(|line| format!("{pad}{line}")).collect::<Vec<_>>().join("\n")
}

fn table(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], sides: &[Side], pad: &str) -> String {
    let line = |cells: &[Vec<Inline>]| {
        let cells: Vec<_> =
            (0..head.len()).map(|index| cells.get(index).map_or_else(String::new, |cell| one(cell))).collect();
        format!("{pad}| {} |", cells.join(" | "))
    };
    let dashes = |column: usize| match sides.get(column) {
        Some(Side::Middle) => " :-: |",
        Some(Side::End) => " --: |",
        Some(Side::Start) | None => " --- |",
    };
    let rule = format!("{pad}|{}", (0..head.len()).map(dashes).collect::<String>());
    let lines = [line(head), rule].into_iter().chain(rows.iter().map(|row| line(row)));
    lines.collect::<Vec<_>>().join("\n")
}

/// A cell, on one line.
fn one(cell: &[Inline]) -> String {
    inlines(cell).replace('\n', " ").trim().to_owned()
}

fn inlines(inner: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inner {
        match inline {
            Inline::Text(words) => text.push_str(&escape::words(words)),
            // A bar would end the cell of a table even in a code span.
            Inline::Code(words) if words.contains('|') => text.push_str(&escape::words(words)),
            Inline::Code(words) => text.push_str(&escape::code(words)),
            Inline::Emphasis(inner) => text.push_str(&stressed("*", inner)),
            Inline::Strong(inner) => text.push_str(&stressed("**", inner)),
            Inline::Strike(inner) => text.push_str(&stressed("~~", inner)),
            // An address that is its own words is written as one.
            Inline::Link(address, inner) if is_bare(address) && plain(inner) == *address => {
                text.push_str(&format!("<{address}>"));
            }
            Inline::Link(address, inner) if is_outside(address) => {
                text.push_str(&format!("[{}]({})", inlines(inner), escape::address(address)));
            }
            // Places on the page have no anchors here.
            Inline::Link(_, inner) | Inline::Foreign(_, inner) => text.push_str(&inlines(inner)),
            Inline::Footnote(mark) => text.push_str(&self::mark(mark.number)),
            Inline::Raised(_, flat) | Inline::Lowered(_, flat) => text.push_str(&escape::words(flat)),
            Inline::Tick(is_done, _) => text.push_str(if *is_done { "[x] " } else { "[ ] " }),
            Inline::Picture(picture) => text.push_str(&escape::words(&plain(&[Inline::Picture(picture.clone())]))),
            Inline::Break => text.push(' '),
        }
    }
    text
}

/// Delimiters must touch the text, or they do not count as such.
fn stressed(mark: &str, inner: &[Inline]) -> String {
    let words = inlines(inner);
    let trimmed = words.trim();
    if trimmed.is_empty() { words } else { words.replacen(trimmed, &format!("{mark}{trimmed}{mark}"), 1) }
}

/// Whether an address can stand between angle brackets as it is.
fn is_bare(address: &str) -> bool {
    leads_outside(address) && !address.contains(|letter: char| letter.is_whitespace() || "<>|".contains(letter))
}

/// Whether an address leads to the web, a mailbox, a telephone or a file beside this one.
fn is_outside(address: &str) -> bool {
    beside(address).is_some() || leads_outside(address)
}

//! Prose and lines as plain text, 72 columns wide.

use std::borrow::Cow;

use textwrap::core::display_width;
use textwrap::{Options, WordSeparator, WordSplitter};

use crate::view::{Block, Inline, Prose};

/// The width of the plain-text edition, in columns.
pub const WIDTH: usize = 72;

/// A piece of prose, each line indented by `indent` columns.
pub fn prose(prose: &Prose, indent: usize) -> String {
    blocks(&prose.blocks, &" ".repeat(indent)).join("\n\n")
}

/// `text` wrapped, its first line opened by `first` and the others by `rest`.
///
/// Lines break at plain spaces only, so that web addresses, periods such as `2024–2027` and compounds with a hyphen
/// stay whole, and what a no-break space joins stays together. Afterwards that is a plain space.
pub fn wrap(text: &str, first: &str, rest: &str) -> String {
    let mut wrapped = String::with_capacity(first.len() + text.len());
    for (index, line) in text.lines().map(str::trim).enumerate() {
        let opening = if index == 0 { first } else { rest };
        wrapped.push_str(if index == 0 { "" } else { "\n" });
        // Most lines fit; no character is wider than its bytes are many.
        if !line.is_empty() && opening.len() + line.len() <= WIDTH {
            wrapped.extend([opening, line]);
            continue;
        }
        let options = Options::new(WIDTH)
            .initial_indent(opening)
            .subsequent_indent(rest)
            .word_separator(WordSeparator::AsciiSpace)
            .word_splitter(WordSplitter::NoHyphenation)
            .break_words(false);
        wrapped.push_str(&textwrap::fill(line, &options));
    }
    match plain_spaces(&wrapped) {
        Cow::Borrowed(_) => wrapped,
        Cow::Owned(plain) => plain,
    }
}

/// "Label: one; two", or a list below the label when that would be long; nothing where there are no words. Every line
/// is opened by `pad` and ended.
pub fn labelled(label: &str, words: &[String], pad: &str) -> String {
    let (joined, rest) = (words.join("; "), format!("{pad}  "));
    match words {
        [] => String::new(),
        [_, _, ..] if joined.chars().count() > WIDTH - 2 => {
            let items = words.iter().map(|word| wrap(word, &format!("{pad}- "), &rest) + "\n");
            format!("{}\n{}", wrap(&format!("{label}:"), pad, &rest), items.collect::<String>())
        }
        _ => wrap(&format!("{label}: {joined}"), pad, &rest) + "\n",
    }
}

/// Without what only typesetting needs: no-break spaces become plain ones, soft hyphens vanish.
fn plain_spaces(text: &str) -> Cow<'_, str> {
    // Each of them begins with one of these bytes, which most lines do not have.
    if !text.bytes().any(|byte| matches!(byte, 0xc2 | 0xe2)) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\u{a0}' | '\u{202f}' => plain.push(' '),
            '\u{ad}' => {}
            _ => plain.push(letter),
        }
    }
    Cow::Owned(plain)
}

/// `text` with a line of `mark` below it, as long as its longest line.
pub fn underline(text: &str, mark: &str) -> String {
    let wrapped = wrap(text, "", "");
    let longest = wrapped.lines().map(display_width).max().unwrap_or(0);
    format!("{wrapped}\n{}", mark.repeat(longest))
}

/// The whole page without trailing spaces, without empty lines at its ends, and with at most one in a row elsewhere.
pub fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut empty = 1;
    for line in text.lines() {
        let line = plain_spaces(line);
        let line = line.trim_end();
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
        Block::Quote(inner) => blocks(inner, &format!("{indent}> ")).join(&format!("\n{indent}>\n")),
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
        let text = list_item(item, &hang);
        // The mark takes the place of the first line's indentation.
        lines.push(format!("{indent}{mark}{}", text.strip_prefix(&hang).unwrap_or(&text)));
    }
    lines.join("\n")
}

/// An item's paragraphs stand apart; a list in it follows its words at once.
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

/// A table that fits becomes columns; a wider one becomes a block of labelled lines for each row.
fn table(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], indent: &str) -> String {
    let cell = |cell: &Vec<Inline>| plain(cell).replace('\n', " ");
    let head: Vec<_> = head.iter().map(cell).collect();
    let rows: Vec<Vec<_>> = rows.iter().map(|row| row.iter().map(cell).collect()).collect();
    columns(&head, &rows, indent).unwrap_or_else(|| records(&head, &rows, indent))
}

fn columns(head: &[String], rows: &[Vec<String>], indent: &str) -> Option<String> {
    let width_of = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).chain(head.get(column));
        cells.map(|cell| display_width(cell)).max().unwrap_or(0)
    };
    let widths: Vec<_> = (0..head.len()).map(width_of).collect();
    let total = indent.len() + widths.iter().sum::<usize>() + 2 * widths.len().saturating_sub(1);
    let line = |cells: &[String]| {
        let padded = cells
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{cell}{}", " ".repeat(width.saturating_sub(display_width(cell)))));
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

/// Inline content without marks. An address on the web or for mail is written after its words, since paper has no
/// links; words struck out keep their marks, since they would say the opposite without them.
fn plain(inlines: &[Inline]) -> String {
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
                if let Some(address) = outside(address).filter(|address| *address != words) {
                    text.push_str(&format!(" ({address})"));
                }
            }
            Inline::Break => text.push('\n'),
        }
    }
    text
}

/// An address that leads out of the plans, as it is read aloud.
fn outside(address: &str) -> Option<&str> {
    let is_web = address.starts_with("https://") || address.starts_with("http://");
    address.strip_prefix("mailto:").or_else(|| address.strip_prefix("tel:")).or(is_web.then_some(address))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str) -> Vec<Inline> {
        vec![Inline::Text(words.to_owned())]
    }

    fn paragraph(words: &str) -> Block {
        Block::Paragraph(text(words))
    }

    fn shown(blocks: Vec<Block>, indent: usize) -> String {
        prose(&Prose { blocks }, indent)
    }

    #[test]
    fn wrapped_lines_hang_below_their_mark_and_keep_to_the_width() {
        let long = "ord ".repeat(40);
        let wrapped = wrap(&long, "- ", "  ");
        assert!(wrapped.starts_with("- ord ord"));
        assert!(wrapped.lines().skip(1).all(|line| line.starts_with("  ord")));
        assert!(wrapped.lines().all(|line| display_width(line) <= WIDTH));
        assert_eq!(wrap("en\nto", "- ", "  "), "- en\n  to");
    }

    #[test]
    fn what_belongs_together_stays_on_one_line() {
        let (fill, address) = ("x".repeat(66), format!("https://example.no/{}", "sti/".repeat(20)));
        assert_eq!(wrap(&format!("{fill} 850\u{a0}000\u{a0}kr"), "", ""), format!("{fill}\n850 000 kr"));
        assert_eq!(wrap(&format!("{fill} 2024–2027"), "", ""), format!("{fill}\n2024–2027"));
        assert_eq!(wrap(&format!("{fill} e-posten"), "", ""), format!("{fill}\ne-posten"));
        assert_eq!(wrap(&format!("se {address} der"), "  ", "  "), format!("  se\n  {address}\n  der"));
    }

    #[test]
    fn an_underline_is_as_long_as_the_longest_line() {
        assert_eq!(underline("Mål", "="), "Mål\n===");
        let long = underline(&format!("{} slutt", "x".repeat(70)), "-");
        assert_eq!(long.lines().last().map(str::len), Some(70));
    }

    #[test]
    fn tidying_leaves_one_empty_line_and_no_stray_spaces() {
        assert_eq!(tidy("\n\n a  \n\n \n\nb 1\u{a0}000\u{ad}\n\n\n"), " a\n\nb 1 000\n");
        assert_eq!(tidy(""), "\n");
    }

    #[test]
    fn lists_nest_and_paragraphs_in_them_stand_apart() {
        let inner = Block::List(Some(9), vec![vec![paragraph("ni")], vec![paragraph("ti")]]);
        let outer = Block::List(None, vec![vec![paragraph("a"), inner], vec![paragraph("b"), paragraph("c")], vec![]]);
        assert_eq!(shown(vec![outer], 2), "  - a\n    9. ni\n    10. ti\n  - b\n\n    c\n  - ");
    }

    #[test]
    fn quotes_keep_their_paragraphs_apart() {
        assert_eq!(shown(vec![Block::Quote(vec![paragraph("a"), paragraph("b")])], 0), "> a\n>\n> b");
    }

    #[test]
    fn a_narrow_table_has_columns() {
        let rows = vec![vec![text("2026"), text("900\u{a0}000\u{a0}kr")], vec![text("Sum"), text("1 kr")]];
        let table = shown(vec![Block::Table(vec![text("År"), text("Ramme")], rows)], 0);
        assert_eq!(tidy(&table), "År    Ramme\n----  ----------\n2026  900 000 kr\nSum   1 kr\n");
    }

    #[test]
    fn a_wide_table_becomes_labelled_lines() {
        let wide = "ord ".repeat(25);
        let rows = vec![vec![text("a"), text(wide.trim())], vec![text("b"), text("")]];
        let table = shown(vec![Block::Table(vec![text("Mål"), text("Hva")], rows)], 0);
        assert!(table.starts_with("Mål: a\nHva: ord ord"));
        assert!(table.ends_with("\n\nMål: b"));
        assert!(table.lines().all(|line| display_width(line) <= WIDTH));
    }

    #[test]
    fn addresses_outside_follow_their_words() {
        let link = |address: &str, words: &str| plain(&[Inline::Link(address.to_owned(), text(words))]);
        assert_eq!(link("https://lovdata.no", "loven"), "loven (https://lovdata.no)");
        assert_eq!(link("https://lovdata.no", "https://lovdata.no"), "https://lovdata.no");
        assert_eq!(link("mailto:post@fjordvik.no", "skriv til oss"), "skriv til oss (post@fjordvik.no)");
        assert_eq!(link("#maal", "målet"), "målet");
        assert_eq!(plain(&[Inline::Strike(text("gammelt"))]), "~~gammelt~~");
    }
}

//! Prose as paragraphs, lists and tables.

use super::body::{Body, Look, paragraph, run};
use super::page::PORTRAIT_WIDTH;
use super::table::table;
use super::xml::{Node, node, value};
use crate::view::{Block, Inline, ProseId};

/// The list with marks; numbered lists follow it, each with a number of its own.
const MARKED: usize = 1;

/// Deepest list that the numbering knows; deeper ones look like it.
const DEEPEST: usize = 8;

/// How prose is set: the style of its paragraphs, the level of the heading above it, and the width of its tables.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    /// The style of plain paragraphs.
    pub style: &'static str,
    /// The level of the heading that the prose stands below.
    pub level: usize,
    /// The width of tables, in twentieths of a point.
    pub width: usize,
}

impl Setting {
    /// Prose below a heading of `level`.
    pub fn below(level: usize) -> Self {
        Self { style: "BodyText", level, width: PORTRAIT_WIDTH }
    }
}

/// A list that blocks lie in: how deep, and its numbering.
#[derive(Debug, Clone, Copy)]
struct Inside {
    depth: usize,
    numbering: usize,
}

impl Body<'_> {
    /// Adds a piece of prose.
    pub fn prose(&mut self, id: ProseId, setting: Setting) {
        let view = self.view;
        for block in view.prose.get(id.0).into_iter().flat_map(|prose| &prose.blocks) {
            self.block(block, setting, None);
        }
    }

    /// Adds "Label: prose", in one paragraph when the prose is one.
    pub fn labelled_prose(&mut self, label: &str, id: ProseId, setting: Setting) {
        let view = self.view;
        let blocks = view.prose.get(id.0).map_or(&[][..], |prose| &prose.blocks);
        if let [Block::Paragraph(only)] = blocks {
            let mut runs = vec![run(&format!("{label}: "), Look::BOLD)];
            runs.extend(self.inlines(only, Look::default()));
            self.paragraph("Fact", runs);
        } else {
            self.paragraph("FactLabel", vec![run(&format!("{label}:"), Look::BOLD)]);
            self.prose(id, setting);
        }
    }

    fn block(&mut self, block: &Block, setting: Setting, inside: Option<Inside>) {
        match block {
            Block::Paragraph(inner) => {
                let runs = self.inlines(inner, Look::default());
                self.content.push(paragraph(setting.style, indent(inside), runs));
            }
            Block::Heading(depth, inner) => {
                let runs = self.inlines(inner, Look::default());
                self.paragraph(&format!("Heading{}", (setting.level + usize::from(*depth)).clamp(1, 6)), runs);
            }
            Block::List(start, items) => self.list(*start, items, setting, inside),
            Block::Quote(inner) => {
                let setting = Setting { style: "Quote", ..setting };
                inner.iter().for_each(|block| self.block(block, setting, inside));
            }
            Block::Code(code) => {
                let runs = vec![run(code, Look { code: true, ..Look::default() })];
                self.content.push(paragraph("CodeBlock", indent(inside), runs));
            }
            Block::Table(head, rows) => self.prose_table(head, rows, setting.width),
            Block::Rule => self.line("Rule", "* * *"),
        }
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>], setting: Setting, outer: Option<Inside>) {
        let numbering = start.map_or(MARKED, |start| self.numbering(start));
        let style = if start.is_some() { "ListNumber" } else { "ListBullet" };
        let inside = Inside { depth: outer.map_or(0, |outer| (outer.depth + 1).min(DEEPEST)), numbering };
        for item in items {
            let (first, rest) = match item.as_slice() {
                [Block::Paragraph(first), rest @ ..] => (first.as_slice(), rest),
                all => (&[][..], all),
            };
            let runs = self.inlines(first, Look::default());
            self.content.push(paragraph(style, vec![inside.mark()], runs));
            rest.iter().for_each(|block| self.block(block, setting, Some(inside)));
        }
    }

    fn prose_table(&mut self, head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], width: usize) {
        let letters = |cell: Option<&Vec<Inline>>| cell.map_or(0, |cell| length(cell));
        let share = |column: usize| {
            let cells = rows.iter().map(|row| letters(row.get(column))).chain([letters(head.get(column))]);
            cells.max().unwrap_or(0).clamp(8, 40)
        };
        let columns =
            head.iter().enumerate().map(|(column, cell)| (self.inlines(cell, Look::default()), share(column)));
        let columns = columns.collect();
        let cell = |body: &mut Self, cell: &Vec<Inline>| {
            vec![paragraph("TableText", Vec::new(), body.inlines(cell, Look::default()))]
        };
        let rows = rows.iter().map(|row| row.iter().map(|each| cell(self, each)).collect()).collect();
        table(self, width, columns, rows);
    }

    fn inlines(&mut self, inlines: &[Inline], look: Look) -> Vec<Node> {
        // Words after each other are one run: a seam would show where a reference was withheld.
        let text = |inline: &Inline| matches!(inline, Inline::Text(_));
        let runs = inlines.chunk_by(|one, next| text(one) && text(next)).flat_map(|together| match together {
            [only] => self.inline(only, look),
            words => vec![run(&plain(words), look)],
        });
        runs.collect()
    }

    fn inline(&mut self, inline: &Inline, look: Look) -> Vec<Node> {
        match inline {
            Inline::Text(words) => vec![run(words, look)],
            Inline::Code(words) => vec![run(words, Look { code: true, ..look })],
            Inline::Emphasis(inner) => self.inlines(inner, Look { italic: true, ..look }),
            Inline::Strong(inner) => self.inlines(inner, Look { bold: true, ..look }),
            Inline::Strike(inner) => self.inlines(inner, Look { strike: true, ..look }),
            Inline::Foreign(_, inner) => self.inlines(inner, look),
            // A link cannot lie in another.
            Inline::Link(_, inner) if look.link => self.inlines(inner, look),
            Inline::Link(address, inner) => {
                let words = self.inlines(inner, Look { link: true, ..look });
                self.link(address, words)
            }
            Inline::Break => vec![node("w:r").and(node("w:br"))],
        }
    }
}

impl<V> Body<'_, V> {
    /// Adds a list with numbers, of a paragraph each.
    pub fn numbered(&mut self, items: Vec<Vec<Node>>) {
        let inside = Inside { depth: 0, numbering: self.numbering(1) };
        for runs in items {
            self.content.push(paragraph("ListNumber", vec![inside.mark()], runs));
        }
    }

    /// The numbering of one more list, which begins with `start`.
    fn numbering(&mut self, start: u64) -> usize {
        self.lists.push(start);
        MARKED + self.lists.len()
    }
}

impl Inside {
    fn mark(self) -> Node {
        let numbering = value("w:numId", self.numbering.to_string());
        node("w:numPr").and(value("w:ilvl", self.depth.to_string())).and(numbering)
    }
}

/// What stands in a list without a mark of its own is as far in as the words beside the mark.
fn indent(inside: Option<Inside>) -> Vec<Node> {
    let indent = |inside: Inside| node("w:ind").with("w:left", (INDENT * (inside.depth + 1)).to_string());
    inside.map(indent).into_iter().collect()
}

/// How far a list stands in, in twentieths of a point; `numbering` uses the same.
pub const INDENT: usize = 397;

/// The words of plain text.
fn plain(inlines: &[Inline]) -> String {
    let words = inlines.iter().filter_map(|inline| match inline {
        Inline::Text(words) => Some(words.as_str()),
        _ => None,
    });
    words.collect()
}

fn length(inlines: &[Inline]) -> usize {
    let letters = |inline: &Inline| match inline {
        Inline::Text(words) | Inline::Code(words) => words.chars().count(),
        Inline::Emphasis(inner)
        | Inline::Strong(inner)
        | Inline::Strike(inner)
        | Inline::Link(_, inner)
        | Inline::Foreign(_, inner) => length(inner),
        Inline::Break => 0,
    };
    inlines.iter().map(letters).sum()
}

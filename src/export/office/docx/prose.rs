//! Writing prose as paragraphs, lists and tables.

use super::body::{Body, LOWEST, Look, heading_style, paragraph, run};
use super::table::{Column, aligned, table};
use super::xml::{Node, node, value};
use crate::view::{Block, Explained, Inline, Notice, Numbers, Place, ProseId, Side, tick};

/// The `w:numId` of the bulleted list; numbered lists follow it, each with an id of its own.
const MARKED: usize = 1;

/// The margins at the sides of a cell, in twips.
const CELL_MARGINS: usize = 230;

/// The deepest list level that the numbering defines, counted from 0; deeper lists look like it.
const DEEPEST: usize = 8;

/// How prose and facts are set.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    /// The style of plain paragraphs.
    pub style: &'static str,
    /// The level of the heading above them.
    below: usize,
    /// The width of tables, in twips.
    pub width: usize,
    /// The list that they are in.
    inside: Option<Inside>,
}

impl Setting {
    /// Below a heading of `level`, with tables as wide as `width` (in twips).
    pub fn below(level: usize, width: usize) -> Self {
        Self { style: "BodyText", below: level, width, inside: None }
    }

    /// Below another heading.
    pub fn under(self, level: usize) -> Self {
        Self { below: level, ..self }
    }

    /// At the foot of a page.
    pub fn footnote(width: usize) -> Self {
        Self::cell("FootnoteText", width)
    }

    /// In a table cell as wide as `width` (in twips). Headings in it have the deepest level.
    pub fn cell(style: &'static str, width: usize) -> Self {
        Self { style, below: LOWEST, width, inside: None }
    }

    /// The width that a picture may have here, in twips.
    fn room(self) -> usize {
        self.width.saturating_sub(self.inside.map_or(0, |inside| INDENT * (inside.depth + 1)))
    }

    /// In an item of a bulleted list, otherwise the same.
    pub fn item(self) -> Self {
        self.inside_of(MARKED)
    }

    /// In an item of a list with `numbering`, nested in the present one.
    fn inside_of(self, numbering: usize) -> Self {
        let depth = self.inside.map_or(0, |outer| (outer.depth + 1).min(DEEPEST));
        Self { inside: Some(Inside { depth, numbering }), ..self }
    }

    /// The numbering properties of a paragraph that is the item of a list.
    pub fn mark(self) -> Option<Node> {
        self.inside.map(Inside::mark)
    }

    /// The indentation of a paragraph that belongs to an item but has no bullet or number of its own: that of the
    /// item's text.
    pub fn indent(self) -> Option<Node> {
        let indent = |inside: Inside| node("w:ind").with("w:left", (INDENT * (inside.depth + 1)).to_string());
        self.inside.map(indent)
    }
}

/// The list that blocks are in: its level, counted from 0, and its `w:numId`.
#[derive(Debug, Clone, Copy)]
struct Inside {
    depth: usize,
    numbering: usize,
}

impl<'a> Body<'a> {
    /// Adds a piece of prose.
    pub fn prose(&mut self, id: ProseId, setting: Setting) {
        self.blocks(id).iter().for_each(|block| self.block(block, setting));
    }

    /// The blocks of a piece of prose that is about to be written.
    pub fn blocks(&mut self, id: ProseId) -> &'a [Block] {
        let prose = self.prose.get(id.0);
        self.due = prose.map_or(&[], |prose| &prose.footnotes);
        prose.map_or(&[], |prose| &prose.blocks)
    }

    /// Adds a block.
    pub fn block(&mut self, block: &Block, setting: Setting) {
        let indent = || setting.indent().into_iter().collect();
        self.room = setting.room();
        match block {
            Block::Paragraph(inner) => {
                let runs = self.inlines(inner, Look::default());
                self.content.push(paragraph(setting.style, indent(), runs));
            }
            Block::Heading(depth, inner, place) => {
                self.prose_heading(setting.below + usize::from(*depth), inner, place);
            }
            Block::List(start, items) => self.list(start.as_ref(), items, setting),
            Block::Quote(inner) => {
                let setting = Setting { style: "Quote", ..setting };
                inner.iter().for_each(|block| self.block(block, setting));
            }
            Block::Notice(notice) => self.notice(notice, setting),
            Block::Terms(terms) => terms.iter().for_each(|each| self.term(each, setting)),
            Block::Code(code) => {
                let runs = vec![run(code, Look { code: true, ..Look::default() })];
                self.content.push(paragraph("CodeBlock", indent(), runs));
            }
            Block::Table(head, rows, sides) => self.prose_table(head, rows, sides, setting.width),
            Block::Rule => self.line("Rule", "* * *"),
            Block::Figure(picture, address) => {
                self.figure(picture, address.as_deref(), setting.style, indent(), setting);
            }
        }
    }

    fn prose_heading(&mut self, level: usize, inner: &[Inline], place: &Place) {
        let mut runs = self.inlines(inner, Look::default());
        if let Some(anchor) = &place.anchor {
            runs = self.bookmarked(anchor, runs);
        }
        self.paragraph(&heading_style(level), runs);
    }

    fn notice(&mut self, notice: &Notice, setting: Setting) {
        let setting = Setting { style: "Quote", ..setting };
        let properties = [node("w:keepNext")].into_iter().chain(setting.indent()).collect();
        self.content.push(paragraph(setting.style, properties, vec![run(&notice.title, Look::BOLD)]));
        notice.blocks.iter().for_each(|block| self.block(block, setting));
    }

    fn term(&mut self, explained: &Explained, setting: Setting) {
        let properties = [node("w:keepNext")].into_iter().chain(setting.indent()).collect();
        let runs = self.inlines(&explained.term, Look::BOLD);
        self.content.push(paragraph(setting.style, properties, runs));
        let inside = setting.inside_of(MARKED);
        explained.meanings.iter().flatten().for_each(|block| self.block(block, inside));
    }

    fn list(&mut self, numbers: Option<&Numbers>, items: &[Vec<Block>], setting: Setting) {
        let style = if numbers.is_some() { "ListNumber" } else { "ListBullet" };
        let mut inside = setting.inside_of(MARKED);
        for (index, item) in items.iter().enumerate() {
            // Word counts by itself, so where the numbers do not follow, another list begins.
            if let Some(number) = numbers.and_then(|numbers| numbers.anew(index)) {
                inside = setting.inside_of(self.numbering(number));
            }
            self.room = inside.room();
            let (first, rest) = match item.as_slice() {
                [Block::Figure(picture, address), rest @ ..] => {
                    self.figure(picture, address.as_deref(), style, inside.mark().into_iter().collect(), inside);
                    rest.iter().for_each(|block| self.block(block, inside));
                    continue;
                }
                [Block::Paragraph(first), rest @ ..] => (first.as_slice(), rest),
                all => (&[][..], all),
            };
            let runs = self.inlines(first, Look::default());
            self.content.push(paragraph(style, inside.mark().into_iter().collect(), runs));
            rest.iter().for_each(|block| self.block(block, inside));
        }
    }

    fn prose_table(&mut self, head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], sides: &[Side], width: usize) {
        self.room = (width / head.len().max(1)).saturating_sub(CELL_MARGINS);
        let side = |column: usize| sides.get(column).copied().unwrap_or_default();
        let letters = |cell: Option<&Vec<Inline>>| cell.map_or(0, |cell| length(cell));
        let share = |column: usize| {
            let cells = rows.iter().map(|row| letters(row.get(column))).chain([letters(head.get(column))]);
            cells.max().unwrap_or(0).clamp(8, 40)
        };
        let column = |(place, cell): (usize, &Vec<Inline>)| Column {
            heading: self.inlines(cell, Look::default()),
            share: share(place),
            side: side(place),
        };
        let columns = head.iter().enumerate().map(column).collect();
        let cell = |body: &mut Self, (column, cell): (usize, &Vec<Inline>)| {
            let style = if side(column) == Side::End { "TableAmount" } else { "TableText" };
            vec![paragraph(style, aligned(side(column)), body.inlines(cell, Look::default()))]
        };
        let rows = rows.iter().map(|row| row.iter().enumerate().map(|each| cell(self, each)).collect()).collect();
        table(self, width, columns, rows);
    }

    /// Inline content as runs.
    pub fn inlines(&mut self, inlines: &[Inline], look: Look) -> Vec<Node> {
        // Adjacent text becomes one run: a seam would reveal where a reference was withheld.
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
            // Links cannot be nested.
            Inline::Link(_, inner) if look.link => self.inlines(inner, look),
            Inline::Link(address, inner) => {
                let words = self.inlines(inner, Look { link: true, ..look });
                self.link(address, words)
            }
            Inline::Footnote(mark) => self.mark(*mark),
            Inline::Raised(letters, _) => vec![run(letters, Look { script: Some("superscript"), ..look })],
            Inline::Lowered(letters, _) => vec![run(letters, Look { script: Some("subscript"), ..look })],
            Inline::Tick(is_done, _) => vec![run(&format!("{} ", tick(*is_done)), look)],
            Inline::Picture(picture) => {
                let aside = picture.aside().map(|words| run(&words, look));
                self.picture(picture).into_iter().chain(aside).collect()
            }
            Inline::Break => vec![node("w:r").and(node("w:br"))],
        }
    }

    /// Adds a numbered list of single paragraphs.
    pub fn numbered(&mut self, items: Vec<Vec<Node>>) {
        let inside = Inside { depth: 0, numbering: self.numbering(1) };
        for runs in items {
            self.content.push(paragraph("ListNumber", vec![inside.mark()], runs));
        }
    }

    /// The `w:numId` of a new list that begins with `start`.
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

/// The indentation of each level of lists, in twips; `numbering` uses the same.
pub const INDENT: usize = 397;

/// The text of plain inline content.
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
        Inline::Footnote(_) => 1,
        Inline::Raised(letters, _) | Inline::Lowered(letters, _) => letters.chars().count(),
        Inline::Tick(..) => 2,
        // A picture wants as much room as the longest text.
        Inline::Picture(_) => 40,
        Inline::Break => 0,
    };
    inlines.iter().map(letters).fold(0, usize::saturating_add)
}

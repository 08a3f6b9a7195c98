//! Prose as Typst: expressions that yield content. Every text of an author is in a string, so none can become markup.

use crate::render::escape;
use crate::view::{Block, Explained, Footnote, FootnoteMark, Inline, Numbers, Picture, Place, Prose, Side, tick};

/// A piece of prose, as a code block. Its top-level headings get `level`; none is more than one level below the heading
/// before it, since skipped levels hinder people who navigate by headings.
pub fn prose(prose: &Prose, level: u8) -> String {
    let mut writer = Writer::new(level.max(2), &prose.footnotes);
    writer.blocks(&prose.blocks);
    writer.typst
}

/// The same; a single paragraph continues the line that it is put on.
pub fn run_in(piece: &Prose, level: u8) -> String {
    match piece.blocks.as_slice() {
        [Block::Paragraph(only)] => {
            let mut writer = Writer::new(level.max(2), &piece.footnotes);
            writer.inlines(only);
            writer.typst
        }
        _ => prose(piece, level),
    }
}

/// The deepest level of headings in PDF.
const DEEPEST: u8 = 6;

/// The deepest nesting of quotes, lists and emphasis. Typst fails on much more; what is nested deeper is flattened to
/// this depth.
const NESTED: usize = 8;

struct Writer<'a> {
    typst: String,
    /// The footnotes that have not been written yet.
    footnotes: &'a [Footnote],
    /// Whether a footnote is being written.
    is_below: bool,
    /// The level of the top-level headings.
    level: u8,
    /// The level of the previous heading.
    last: u8,
    /// How many quotes and lists are open.
    nested: usize,
    /// How many levels of emphasis are open.
    stressed: usize,
}

impl<'a> Writer<'a> {
    fn new(level: u8, footnotes: &'a [Footnote]) -> Self {
        let (typst, last) = (String::new(), level - 1);
        Self { typst, footnotes, is_below: false, level, last, nested: 0, stressed: 0 }
    }

    /// A sequence of blocks. It starts with empty content, so that it always yields some.
    fn blocks(&mut self, blocks: &[Block]) {
        self.typst.push_str("{[]\n");
        self.plain(blocks);
        self.typst.push('}');
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(inner) => self.call("par(", inner),
            // A heading without words would be announced as nothing.
            Block::Heading(_, inner, _) if is_empty(inner) => {}
            Block::Heading(depth, inner, place) => self.heading(*depth, inner, place),
            Block::List(_, items) if self.nested >= NESTED => items.iter().for_each(|item| self.plain(item)),
            Block::List(start, items) => self.list(start.as_ref(), items),
            Block::Quote(inner) if self.nested >= NESTED => self.plain(inner),
            Block::Quote(inner) => self.nested("quotation(", inner),
            Block::Notice(notice) if self.nested >= NESTED => self.plain(&notice.blocks),
            Block::Notice(notice) => {
                self.nested(&format!("callout({}, ", escape::typst(&notice.title)), &notice.blocks);
            }
            Block::Terms(terms) => self.terms(terms),
            Block::Code(code) => {
                let lines: Vec<_> = code.lines().map(escape::typst_inside).collect();
                self.typst.push_str(&format!("code(\"{}\")", lines.join("\\n")));
            }
            Block::Table(head, rows, sides) => self.table(head, rows, sides),
            Block::Rule => self.typst.push_str("rule()"),
            Block::Figure(picture, address) => self.figure(picture, address.as_deref()),
        }
    }

    fn figure(&mut self, picture: &Picture, address: Option<&str>) {
        let caption = escape::typst(picture.caption.as_deref().unwrap_or_default());
        let address = address.map_or_else(|| "none".to_owned(), escape::typst);
        self.typst.push_str(&format!("photo({}, {caption}, {address})", shown(picture)));
    }

    fn heading(&mut self, depth: u8, inner: &[Inline], place: &Place) {
        self.last = self.level.saturating_add(depth - 1).min(self.last + 1).min(DEEPEST);
        let anchor = escape::typst(place.anchor.as_deref().unwrap_or_default());
        let listed = place.is_listed;
        self.call(&format!("inner-heading(\"{}\", anchor: {anchor}, listed: {listed}, ", self.last), inner);
    }

    /// Blocks inside of something that may be nested in itself.
    fn nested(&mut self, opening: &str, inner: &[Block]) {
        self.nested += 1;
        self.typst.push_str(opening);
        self.blocks(inner);
        self.typst.push(')');
        self.nested -= 1;
    }

    fn terms(&mut self, terms: &[Explained]) {
        let is_flat = self.nested >= NESTED;
        self.nested += 1;
        self.typst.push_str(if is_flat { "{[]\n" } else { "terms(tight: false," });
        for each in terms {
            self.call(if is_flat { "par(" } else { "terms.item(" }, &each.term);
            if is_flat {
                self.typst.push('\n');
                each.meanings.iter().for_each(|meaning| self.plain(meaning));
            } else {
                self.typst.pop();
                self.typst.push_str(", {[]\n");
                each.meanings.iter().for_each(|meaning| self.plain(meaning));
                self.typst.push_str("}),");
            }
        }
        self.typst.push(if is_flat { '}' } else { ')' });
        self.nested -= 1;
    }

    /// A sequence of blocks, at the present position.
    fn plain(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
            self.typst.push('\n');
        }
    }

    fn list(&mut self, numbers: Option<&Numbers>, items: &[Vec<Block>]) {
        self.nested += 1;
        let written = |number: u64| number.min(u64::from(u32::MAX));
        match numbers {
            Some(numbers) => self.typst.push_str(&format!("enum(start: {},", written(numbers.of(0)))),
            None => self.typst.push_str("list("),
        }
        for (index, item) in items.iter().enumerate() {
            match numbers.and_then(|numbers| numbers.anew(index)).filter(|_| index > 0) {
                Some(number) => {
                    self.typst.push_str(&format!("enum.item({}, ", written(number)));
                    self.item(item);
                    self.typst.push_str("),");
                }
                None => self.item(item),
            }
        }
        self.typst.push(')');
        self.nested -= 1;
    }

    fn item(&mut self, item: &[Block]) {
        match item {
            [Block::Paragraph(only)] => self.inlines(only),
            several => self.blocks(several),
        }
        self.typst.push(',');
    }

    fn table(&mut self, head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], sides: &[Side]) {
        self.typst.push_str("prose-table((");
        head.iter().for_each(|cell| self.cell(cell));
        self.typst.push_str("), (");
        for row in rows {
            self.typst.push('(');
            row.iter().for_each(|cell| self.cell(cell));
            self.typst.push_str("),");
        }
        self.typst.push_str("), (");
        for column in 0..head.len() {
            self.typst.push_str(match sides.get(column) {
                Some(Side::Middle) => "center,",
                Some(Side::End) => "right,",
                Some(Side::Start) | None => "left,",
            });
        }
        let is_repeated = !head.iter().flatten().any(Inline::leads_somewhere);
        self.typst.push_str(&format!("), repeated: {is_repeated})"));
    }

    fn cell(&mut self, inlines: &[Inline]) {
        self.inlines(inlines);
        self.typst.push(',');
    }

    /// Writes `opening`, the content, and the closing bracket.
    fn call(&mut self, opening: &str, inner: &[Inline]) {
        self.typst.push_str(opening);
        self.inlines(inner);
        self.typst.push(')');
    }

    fn stress(&mut self, opening: &str, inner: &[Inline]) {
        if self.stressed >= NESTED {
            return self.inlines(inner);
        }
        self.stressed += 1;
        self.call(opening, inner);
        self.stressed -= 1;
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        self.typst.push_str("{\"\"");
        for inline in inlines {
            self.typst.push(';');
            self.inline(inline);
        }
        self.typst.push('}');
    }

    fn inline(&mut self, inline: &Inline) {
        match inline {
            Inline::Text(text) => self.typst.push_str(&escape::typst(text)),
            Inline::Emphasis(inner) => self.stress("emph(", inner),
            Inline::Strong(inner) => self.stress("strong(", inner),
            Inline::Strike(inner) => self.stress("strike(", inner),
            Inline::Code(code) => self.typst.push_str(&format!("raw({})", escape::typst(code))),
            Inline::Link(address, inner) => {
                self.call(&format!("go({}, ", escape::typst(address)), inner);
            }
            Inline::Foreign(_, inner) => self.inlines(inner),
            Inline::Footnote(mark) => self.mark(*mark),
            Inline::Raised(letters, _) => self.typst.push_str(&format!("super({})", escape::typst(letters))),
            Inline::Lowered(letters, _) => self.typst.push_str(&format!("sub({})", escape::typst(letters))),
            Inline::Tick(is_done, _) => self.typst.push_str(&escape::typst(&format!("{} ", tick(*is_done)))),
            Inline::Picture(picture) => {
                let aside = escape::typst(&picture.aside().unwrap_or_default());
                self.typst.push_str(&format!("box({});{aside}", shown(picture)));
            }
            Inline::Break => self.typst.push_str("linebreak()"),
        }
    }

    /// The mark of a footnote, with all footnotes that are due here. One that only another footnote points to is due
    /// where that one is: a page has no footnotes of footnotes.
    fn mark(&mut self, mark: FootnoteMark) {
        let is_due = self.footnotes.first().is_some_and(|next| next.number == mark.number);
        if self.is_below || !is_due {
            return self.typst.push_str(&format!("footnote-mark({})", mark.number));
        }
        self.typst.push_str("footnotes(");
        while let [next, rest @ ..] = self.footnotes
            && (next.number == mark.number || next.is_inner)
        {
            self.footnotes = rest;
            self.footnote(next);
        }
        self.typst.push(')');
    }

    fn footnote(&mut self, footnote: &Footnote) {
        let (nested, stressed) = (std::mem::take(&mut self.nested), std::mem::take(&mut self.stressed));
        self.is_below = true;
        self.typst.push_str(&format!("({}, ", footnote.number));
        match footnote.blocks.as_slice() {
            [Block::Paragraph(only)] => self.inlines(only),
            // The first paragraph goes on behind the number.
            [Block::Paragraph(first), rest @ ..] => {
                self.typst.push('{');
                self.inlines(first);
                self.typst.push_str("; parbreak();");
                self.blocks(rest);
                self.typst.push('}');
            }
            several => self.blocks(several),
        }
        self.typst.push_str("),");
        self.is_below = false;
        (self.nested, self.stressed) = (nested, stressed);
    }
}

/// A picture. Its file has the name that [`file_name`] gives it.
fn shown(picture: &Picture) -> String {
    let (name, alternative) = (escape::typst(&file_name(picture)), escape::typst(&picture.alternative));
    format!("image({name}, alt: {alternative})")
}

/// The name by which the source refers to a picture.
pub fn file_name(picture: &Picture) -> String {
    let ending = match picture.media_type {
        "image/png" => "png",
        "image/jpeg" => "jpg",
        _ => "svg",
    };
    format!("{}.{ending}", picture.digest)
}

fn is_empty(inlines: &[Inline]) -> bool {
    inlines.iter().all(|inline| match inline {
        Inline::Text(text) | Inline::Code(text) => text.trim().is_empty(),
        Inline::Emphasis(inner)
        | Inline::Strong(inner)
        | Inline::Strike(inner)
        | Inline::Link(_, inner)
        | Inline::Foreign(_, inner) => is_empty(inner),
        Inline::Footnote(_) | Inline::Raised(..) | Inline::Lowered(..) | Inline::Tick(..) | Inline::Picture(_) => false,
        Inline::Break => true,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str) -> Vec<Inline> {
        vec![Inline::Text(words.to_owned())]
    }

    fn typst(blocks: Vec<Block>) -> String {
        prose(&Prose { blocks, ..Prose::default() }, 3)
    }

    #[test]
    fn words_stand_in_strings() {
        let paragraph = Block::Paragraph(vec![Inline::Strong(text("#let")), Inline::Code("`x`".to_owned())]);
        assert_eq!(
            typst(vec![paragraph]),
            "{[]\npar({\"\";strong({\"\";\"\\u{23}let\"});raw(\"\\u{60}x\\u{60}\")})\n}"
        );
    }

    #[test]
    fn no_level_of_headings_is_skipped() {
        let headings = [3, 1, 3, 3].map(|depth| Block::Heading(depth, text("a"), Place::default()));
        let levels = typst(headings.to_vec());
        let levels: Vec<_> = levels.split("inner-heading(\"").skip(1).map(|rest| &rest[..1]).collect();
        assert_eq!(levels, ["3", "3", "4", "5"]);
    }

    #[test]
    fn a_heading_without_words_is_left_out() {
        assert_eq!(typst(vec![Block::Heading(1, text(" "), Place::default())]), "{[]\n\n}");
    }
}

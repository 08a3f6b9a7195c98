//! Prose as blocks, with its references resolved.

use std::ops::Range;

use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Tag};

use super::blocks::{Block, Explained, Inline, Notice, Numbers, Place, Prose, ProseId, Side, is_safe, plain};
use super::context::ViewContext;
use super::footnotes::Footnotes;
use super::line::with_addresses;
use super::open::{Open, Wrap};
use super::picture::picture;
use crate::model::{ElementId, EnclosureRole, ProseLink, Text};
use crate::prose::{destination, events, has_words, language, lowered, raised};

impl ViewContext<'_> {
    /// Reads a text into the view.
    pub fn prose(&self, text: &Text) -> ProseId {
        self.keep(|footnotes| blocks(self, text, false, footnotes))
    }
}

/// Reads a text for an edition. References to what the edition may not show lose their title and link.
pub fn read(context: &ViewContext<'_>, text: &Text) -> Prose {
    blocks(context, text, false, 0)
}

/// Opens the address of a link in a [keyed](read_keyed) text that prints a title or value itself; the key follows it.
pub const PRINTED: &str = "printed:";
/// Opens the address of a link in a [keyed](read_keyed) text that has words of its own; the key follows it.
pub const WORDED: &str = "worded:";

/// The same, but each reference holds the key of its target ([`ViewContext::key`], and `#field`) instead of an address.
/// That tells what the author wrote from what prints differently because something else changed.
pub fn read_keyed(context: &ViewContext<'_>, text: &Text) -> Prose {
    blocks(context, text, true, 0)
}

/// `before` is the number of the last footnote before the text.
fn blocks(context: &ViewContext<'_>, text: &Text, is_keyed: bool, before: usize) -> Prose {
    let (links, open, footnotes) = (text.links.iter(), vec![Open::default()], Footnotes::default());
    let mut reader = Reader { context, text, markdown: &text.markdown, is_keyed, links, open, footnotes };
    events(&text.markdown, |event, range| {
        if matches!(event, Event::Start(Tag::Item)) {
            let number = number_at(&text.markdown, range.start);
            reader.last(|list| list.numbers.extend(number));
        }
        reader.accept(event, range);
    });
    while reader.open.len() > 1 {
        reader.close();
    }
    let blocks = reader.open.pop().map(Open::into_blocks).unwrap_or_default();
    let read = reader.footnotes.numbered(blocks, before);
    // What is compared is what the author wrote.
    if is_keyed { read } else { with_addresses(read) }
}

/// Deepest nesting of quotes, lists and stress that is shown; what lies deeper is shown at this depth.
const DEEPEST: usize = 32;

struct Reader<'a> {
    context: &'a ViewContext<'a>,
    text: &'a Text,
    markdown: &'a str,
    is_keyed: bool,
    links: std::slice::Iter<'a, ProseLink>,
    open: Vec<Open>,
    footnotes: Footnotes,
}

impl Reader<'_> {
    fn accept(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(_) => self.close(),
            Event::Text(text) => self.text(&text),
            Event::Code(code) => self.inline(Inline::Code(code.into_string())),
            // Raw HTML is shown as the text it is: harmless, and nothing an author wrote is lost. A comment is a
            // directive between authors, and is not published.
            Event::InlineHtml(html) if html.starts_with("<!--") => {}
            Event::Html(html) | Event::InlineHtml(html) => self.text(&html),
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.inline(Inline::Break),
            Event::TaskListMarker(is_done) => {
                let words = self.context.format.locale.label(if is_done { "tick-done" } else { "tick-open" });
                self.inline(Inline::Tick(is_done, words));
            }
            Event::Rule => self.block(Block::Rule),
            Event::FootnoteReference(label) => {
                let mark = self.footnotes.mark(&label);
                self.last(Open::divide_marks);
                self.inline(Inline::Footnote(mark));
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        let wrap = match tag {
            // However deep it lies: a comment in it is not published.
            Tag::HtmlBlock => Wrap::Html,
            Tag::FootnoteDefinition(label) => Wrap::Footnote(label.into_string()),
            _ if self.open.len() > DEEPEST => {
                // A reference uses up its link even where it is shown as plain words.
                if matches!(tag, Tag::Link { link_type: LinkType::WikiLink { .. }, .. }) {
                    self.links.next();
                }
                Wrap::Plain
            }
            Tag::Paragraph => Wrap::Paragraph,
            Tag::Heading { level, id, .. } => {
                let anchor = id.filter(|id| self.context.may_name(id)).map(CowStr::into_string);
                Wrap::Heading(level_below(level), Place { anchor, is_listed: false })
            }
            Tag::BlockQuote(Some(kind)) => Wrap::Notice(key(kind)),
            Tag::BlockQuote(None) => Wrap::Quote,
            Tag::DefinitionList => Wrap::Terms,
            Tag::DefinitionListTitle => Wrap::Term,
            Tag::DefinitionListDefinition => Wrap::Meaning,
            Tag::List(_) => Wrap::List,
            Tag::Item => Wrap::Item,
            Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) => Wrap::Code,
            Tag::Table(sides) => Wrap::Table(sides.into_iter().map(side).collect()),
            Tag::TableHead | Tag::TableRow => Wrap::Row,
            Tag::TableCell => Wrap::Cell,
            Tag::Emphasis => Wrap::Emphasis,
            Tag::Strong => Wrap::Strong,
            Tag::Strikethrough => Wrap::Strike,
            Tag::Superscript => Wrap::Raised,
            Tag::Subscript => Wrap::Lowered,
            Tag::Link { link_type: LinkType::WikiLink { .. }, .. } => {
                self.reference(self.markdown.get(range).is_some_and(has_words))
            }
            Tag::Link { dest_url, .. } if language(&dest_url).is_some() => {
                Wrap::Foreign(language(&dest_url).unwrap_or_default().to_owned())
            }
            Tag::Link { link_type, dest_url, .. } => Wrap::Link(self.address(destination(link_type, &dest_url))),
            Tag::Image { dest_url, title, .. } => self.picture(&dest_url, &title),
            _ => Wrap::Plain,
        };
        if wrap.is_block() {
            self.last(Open::flush);
        }
        self.open.push(Open { tag: Some(wrap), ..Open::default() });
    }

    /// Where a link leads: to what pages link to, or to a file that is published beside the plan.
    fn address(&self, written: String) -> Option<String> {
        if is_safe(&written) {
            return Some(written);
        }
        let file = self.text.enclosure(&written, EnclosureRole::Attachment)?.file.as_ref().ok()?;
        let place = written.find('#').and_then(|at| written.get(at..)).unwrap_or_default();
        let address = if self.is_keyed { self.context.attached_alone(file) } else { self.context.attach(file) };
        Some(address + place)
    }

    /// What a picture becomes: itself, or its words where there is no file that can be shown.
    fn picture(&self, address: &str, title: &str) -> Wrap {
        let caption = Some(title.trim().to_owned()).filter(|title| !title.is_empty());
        let file = self.text.enclosure(address, EnclosureRole::Picture).and_then(|named| named.file.as_ref().ok());
        match file.and_then(|file| picture(file, caption.clone())) {
            Some(picture) => Wrap::Picture(Box::new(picture)),
            None => Wrap::NoPicture(caption),
        }
    }

    /// What a reference becomes: a link with the title, the words or the value, or plain words.
    fn reference(&mut self, has_words: bool) -> Wrap {
        let Some(link) = self.links.next() else { return Wrap::Plain };
        let target = link.link.target;
        let address = target.and_then(|target| {
            if self.is_keyed {
                self.key(target, has_words, link.field.as_deref())
            } else {
                self.context.address(target)
            }
        });
        let printed = match &link.field {
            _ if has_words => None,
            Some(field) => Some(target.map_or_else(String::new, |target| self.context.named_value(target, field))),
            None => Some(target.map_or_else(|| link.link.name.to_string(), |target| self.context.title(target))),
        };
        Wrap::Reference { address, printed }
    }

    fn key(&self, target: ElementId, has_words: bool, field: Option<&str>) -> Option<String> {
        let key = self.context.key(target)?;
        let scheme = if has_words { WORDED } else { PRINTED };
        Some(format!("{scheme}{key}{}", field.map(|field| format!("#{field}")).unwrap_or_default()))
    }

    fn close(&mut self) {
        if self.open.len() < 2 {
            return;
        }
        let Some(open) = self.open.pop() else { return };
        let Some(wrap) = open.tag.clone() else { return };
        match wrap {
            Wrap::Paragraph => self.blocks(open.into_blocks()),
            Wrap::Html => self.html(&plain(&open.inlines)),
            Wrap::Heading(level, place) => self.block(Block::Heading(level, open.inlines, place)),
            Wrap::Quote => self.block(Block::Quote(open.into_blocks())),
            Wrap::Notice(kind) => {
                let title = self.context.format.locale.label(&format!("notice-{kind}"));
                self.block(Block::Notice(Notice { kind, title, blocks: open.into_blocks() }));
            }
            Wrap::Terms => self.block(Block::Terms(open.terms)),
            Wrap::Term => self.last(|outer| outer.terms.push(Explained { term: open.inlines, meanings: Vec::new() })),
            Wrap::Meaning => self.last(|outer| {
                if let Some(explained) = outer.terms.last_mut() {
                    explained.meanings.push(open.into_blocks());
                }
            }),
            Wrap::List => self.block(Block::List(Numbers::written(open.numbers), open.items)),
            Wrap::Item => self.last(|outer| outer.items.push(open.into_blocks())),
            Wrap::Code => self.block(Block::Code(plain(&open.inlines).trim_end().to_owned())),
            Wrap::Table(sides) => {
                let mut rows = open.rows.into_iter();
                let head = rows.next().unwrap_or_default();
                self.block(Block::Table(head, rows.collect(), sides));
            }
            Wrap::Row => self.last(|outer| outer.rows.push(open.rows.into_iter().flatten().collect())),
            Wrap::Cell => self.last(|outer| outer.rows.push(vec![open.inlines])),
            Wrap::Footnote(label) => self.footnotes.define(&label, open.into_blocks()),
            Wrap::Plain => {
                self.blocks(open.blocks);
                self.words(open.inlines);
            }
            inline => self.close_inline(inline, open.inlines),
        }
    }

    fn close_inline(&mut self, wrap: Wrap, inner: Vec<Inline>) {
        match wrap {
            Wrap::Emphasis => self.inline(Inline::Emphasis(inner)),
            Wrap::Strong => self.inline(Inline::Strong(inner)),
            Wrap::Strike => self.inline(Inline::Strike(inner)),
            Wrap::Raised => {
                let letters = plain(&inner);
                self.inline(Inline::Raised(letters.clone(), raised(&letters)));
            }
            Wrap::Lowered => {
                let letters = plain(&inner);
                self.inline(Inline::Lowered(letters.clone(), lowered(&letters)));
            }
            Wrap::Foreign(code) => self.inline(Inline::Foreign(code, inner)),
            Wrap::Picture(picture) => self.inline(Inline::Picture(picture.saying(self.context, &plain(&inner)))),
            Wrap::NoPicture(caption) => {
                self.words(inner);
                caption.into_iter().for_each(|caption| self.text(&format!(" ({caption})")));
            }
            // A link without words would be invisible, so it shows its address.
            Wrap::Link(Some(address)) if plain(&inner).trim().is_empty() => {
                self.linked(Some(address.clone()), vec![Inline::Text(address)]);
            }
            Wrap::Link(address) => self.linked(address, inner),
            Wrap::Reference { address, printed } => {
                let words = printed.map_or(inner, |printed| vec![Inline::Text(printed)]);
                self.linked(address, words);
            }
            _ => self.words(inner),
        }
    }

    /// A block of raw HTML as text, without the comments in it.
    fn html(&mut self, html: &str) {
        let mut parts = html.split("<!--");
        let before = parts.next().unwrap_or_default().to_owned();
        let after = parts.filter_map(|part| part.split_once("-->").map(|(_, after)| after));
        let text = after.fold(before, |text, after| text + after);
        if !text.trim().is_empty() {
            self.block(Block::Paragraph(vec![Inline::Text(text.trim().to_owned())]));
        }
    }

    fn linked(&mut self, address: Option<String>, words: Vec<Inline>) {
        match address {
            Some(address) => self.inline(Inline::Link(address, words)),
            None => self.words(words),
        }
    }

    fn last(&mut self, act: impl FnOnce(&mut Open)) {
        if let Some(open) = self.open.last_mut() {
            act(open);
        }
    }

    /// Words without a link join those around them, so that nothing shows that they were ever apart.
    fn words(&mut self, words: Vec<Inline>) {
        for word in words {
            match word {
                Inline::Text(text) => self.text(&text),
                other => self.inline(other),
            }
        }
    }

    fn text(&mut self, text: &str) {
        self.last(|open| {
            open.leave_picture();
            match open.inlines.last_mut() {
                Some(Inline::Text(before)) => before.push_str(text),
                _ => open.inlines.push(Inline::Text(text.to_owned())),
            }
        });
    }

    fn inline(&mut self, inline: Inline) {
        self.last(|open| {
            // Pictures below one another may well be meant to stand side by side.
            if !matches!(inline, Inline::Picture(_) | Inline::Link(..)) {
                open.leave_picture();
            }
            open.inlines.push(inline);
        });
    }

    fn block(&mut self, block: Block) {
        self.last(|open| {
            open.flush();
            open.blocks.push(block);
        });
    }

    fn blocks(&mut self, blocks: Vec<Block>) {
        blocks.into_iter().for_each(|block| self.block(block));
    }
}

/// The number that an item begins with.
fn number_at(markdown: &str, at: usize) -> Option<u64> {
    let item = markdown.get(at..)?.trim_start();
    let end = item.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(item.len());
    item[..end].parse().ok()
}

/// What a box is for, as a key.
fn key(kind: BlockQuoteKind) -> &'static str {
    match kind {
        BlockQuoteKind::Note => "note",
        BlockQuoteKind::Tip => "tip",
        BlockQuoteKind::Important => "important",
        BlockQuoteKind::Warning => "warning",
        BlockQuoteKind::Caution => "caution",
    }
}

fn side(alignment: Alignment) -> Side {
    match alignment {
        Alignment::None | Alignment::Left => Side::Start,
        Alignment::Center => Side::Middle,
        Alignment::Right => Side::End,
    }
}

/// Headings in prose stand below the heading that the prose belongs to, whatever level they were given.
fn level_below(level: HeadingLevel) -> u8 {
    (level as u8).saturating_sub(1).clamp(1, 3)
}

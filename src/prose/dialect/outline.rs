//! What a parser makes of a text: where its lines, lists, quotations and emphasis begin.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

/// The Markdown extensions that the language uses.
pub(in crate::prose) const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_WIKILINKS)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_GFM);

/// What Markdown makes of a text: events, each with its byte range.
pub(super) fn parse(text: &str) -> impl Iterator<Item = (Event<'_>, Range<usize>)> {
    Parser::new_ext(text, OPTIONS).into_offset_iter()
}

/// The start of a line of text, after the marks of lists and quotations.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    pub at: usize,
    /// The number of the paragraph or item that it is in.
    pub block: usize,
    /// How many quotations it is in.
    pub quotes: usize,
    /// Where the mark of its item or footnote stands, if it is in one.
    pub item: Option<usize>,
}

impl Line {
    /// Its words, in the text that it is from.
    pub(super) fn words(self, text: &str) -> &str {
        text.get(self.at..).and_then(|rest| rest.lines().next()).unwrap_or_default().trim_end()
    }

    /// Where its line begins, marks of lists and quotations included.
    pub(super) fn start(self, text: &str) -> usize {
        text[..self.at].rfind('\n').map_or(0, |at| at + 1)
    }
}

/// An item of a list.
#[derive(Debug)]
pub(super) struct Item {
    /// Where its mark stands.
    pub at: usize,
    /// Whether it is one paragraph and nothing else.
    pub is_plain: bool,
    paragraphs: usize,
}

/// What a line that begins with a colon is read as: an explanation of the lines above it.
#[derive(Debug)]
pub(super) struct Explanation {
    /// Where its colon stands.
    pub at: usize,
    /// The range of what it explains.
    pub term: Range<usize>,
}

/// What lines lie in: a quotation, or an item or footnote with the place of its mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Container {
    Quote,
    Item(usize),
}

/// A text in outline.
#[derive(Debug, Default)]
pub(super) struct Outline {
    pub lines: Vec<Line>,
    /// The items of each list.
    pub lists: Vec<Vec<Item>>,
    pub quotes: Vec<Range<usize>>,
    /// Where footnotes begin.
    pub footnotes: Vec<usize>,
    /// Ranges of emphasis, delimiters included, and how long each delimiter is.
    pub emphasis: Vec<(Range<usize>, usize)>,
    pub explanations: Vec<Explanation>,
    /// Headings, and whether something in braces was taken from them.
    pub headings: Vec<(Range<usize>, bool)>,
    /// Code that is indented and in no list.
    pub indented: Vec<Range<usize>>,
    /// All code.
    pub code: Vec<Range<usize>>,
    pub tables: Vec<Range<usize>>,
    /// Ranges of text outside code.
    pub texts: Vec<Range<usize>>,
    term: Range<usize>,
    is_code: bool,
    open: Vec<Vec<Item>>,
    within: Vec<Container>,
    block: usize,
    /// Whether line breaks lead to lines of text: not in headings.
    is_flow: bool,
    is_at_start: bool,
}

impl Outline {
    pub(super) fn of(text: &str) -> Self {
        let mut outline = Self::default();
        for (event, range) in parse(text) {
            outline.accept(&event, range);
        }
        outline
    }

    fn accept(&mut self, event: &Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(Tag::BlockQuote(_)) => self.within.push(Container::Quote),
            Event::Start(Tag::Item | Tag::FootnoteDefinition(_)) => self.within.push(Container::Item(range.start)),
            Event::End(TagEnd::BlockQuote(_) | TagEnd::Item | TagEnd::FootnoteDefinition) => drop(self.within.pop()),
            _ => {}
        }
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(TagEnd::List(_)) => self.lists.extend(self.open.pop()),
            Event::SoftBreak | Event::HardBreak => self.is_at_start = self.is_flow,
            Event::End(TagEnd::CodeBlock) => self.is_code = false,
            Event::Text(_) => {
                self.line(range.start);
                self.text(range);
            }
            Event::Code(_) | Event::InlineHtml(_) | Event::FootnoteReference(_) => self.line(range.start),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Emphasis => self.stress(range, 1),
            Tag::Strong => self.stress(range, 2),
            Tag::Link { .. } | Tag::Image { .. } | Tag::Strikethrough => self.line(range.start),
            Tag::Item => {
                self.flow();
                if let Some(items) = self.open.last_mut() {
                    items.push(Item { at: range.start, is_plain: true, paragraphs: 0 });
                }
            }
            Tag::Paragraph => {
                self.flow();
                if let Some(item) = self.item() {
                    item.paragraphs += 1;
                    item.is_plain &= item.paragraphs < 2;
                }
            }
            Tag::DefinitionListTitle => {
                self.flow();
                self.term = range;
            }
            Tag::DefinitionListDefinition => {
                self.flow();
                self.explanations.push(Explanation { at: range.start, term: self.term.clone() });
            }
            _ => self.block(tag, range),
        }
    }

    fn block(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        if let Some(item) = self.item() {
            item.is_plain = false;
        }
        (self.is_flow, self.is_at_start) = (false, false);
        match tag {
            Tag::List(_) => self.open.push(Vec::new()),
            Tag::BlockQuote(_) => self.quotes.push(range),
            Tag::FootnoteDefinition(_) => self.footnotes.push(range.start),
            Tag::Table(_) => self.tables.push(range),
            Tag::CodeBlock(kind) => {
                self.is_code = true;
                self.code.push(range.clone());
                if *kind == CodeBlockKind::Indented && self.open.is_empty() {
                    self.indented.push(range);
                }
            }
            Tag::Heading { id, classes, attrs, .. } => {
                self.headings.push((range, id.is_some() || !(classes.is_empty() && attrs.is_empty())));
            }
            _ => {}
        }
    }

    /// Adjacent pieces of text are one.
    fn text(&mut self, range: Range<usize>) {
        match self.texts.last_mut() {
            _ if self.is_code => {}
            Some(last) if last.end == range.start => last.end = range.end,
            _ => self.texts.push(range),
        }
    }

    fn flow(&mut self) {
        self.block += 1;
        (self.is_flow, self.is_at_start) = (true, true);
    }

    fn item(&mut self) -> Option<&mut Item> {
        self.open.last_mut().and_then(|items| items.last_mut())
    }

    fn stress(&mut self, range: Range<usize>, delimiter: usize) {
        self.line(range.start);
        self.emphasis.push((range, delimiter));
    }

    fn line(&mut self, at: usize) {
        if std::mem::take(&mut self.is_at_start) {
            let quotes = self.within.iter().filter(|each| **each == Container::Quote).count();
            let item = self.within.last().and_then(|each| match each {
                Container::Item(at) => Some(*at),
                Container::Quote => None,
            });
            self.lines.push(Line { at, block: self.block, quotes, item });
        }
    }
}

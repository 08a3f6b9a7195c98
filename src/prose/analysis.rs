//! The content of a piece of Markdown: sentences, headings, links and images, with their positions.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, LinkType, Tag, TagEnd};

use super::dialect::{destination, target};
use super::emphasis::{Leftovers, Unread};
use super::sentences::{Block, Run, Sentence, split};
use super::{events, has_words, language, lowered, raised};

/// A piece of Markdown, taken apart. All ranges are byte ranges of the Markdown.
#[derive(Debug, Clone, Default)]
pub struct Analysis {
    /// Every sentence, heading, cell and item, in order. Code and raw HTML are left out.
    pub sentences: Vec<Sentence>,
    /// The headings.
    pub headings: Vec<Heading>,
    /// The links that are not references to elements.
    pub links: Vec<WebLink>,
    /// The pictures.
    pub images: Vec<Image>,
    /// The tables.
    pub tables: Vec<Table>,
    /// The blocks of code.
    pub code: Vec<CodeBlock>,
    /// The pieces of raw HTML, which pages show literally.
    pub html: Vec<Range<usize>>,
    /// The emphasis delimiters that pages show literally.
    pub unread: Vec<Unread>,
}

/// A heading in prose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6, as written.
    pub level: u8,
    /// Its byte range.
    pub range: Range<usize>,
    /// The name that it gives its place: `## Mål {#maal}`.
    pub id: Option<String>,
    /// The classes that it asks for, which nothing reads: `## Mål {.stor}`.
    pub classes: Vec<String>,
}

/// A table: its rows, the head first.
pub type Table = Vec<Vec<Cell>>;

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What it says, with [`INSERTED`](super::INSERTED) for what is not known here.
    pub text: String,
    /// Its byte range.
    pub range: Range<usize>,
}

/// A block of code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeBlock {
    /// Whether it is code because its lines are indented, and not because it stands between fences.
    pub is_indented: bool,
    /// Its byte range.
    pub range: Range<usize>,
}

/// A link to somewhere else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebLink {
    /// The link text.
    pub words: String,
    /// The link target.
    pub address: String,
    /// Its byte range.
    pub range: Range<usize>,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// Its text alternative.
    pub alternative: String,
    /// Where it is.
    pub address: String,
    /// What stands below it: plain text.
    pub caption: String,
    /// Its byte range.
    pub range: Range<usize>,
}

/// Takes `markdown` apart.
pub fn analyse(markdown: &str) -> Analysis {
    let mut reader = Reader {
        markdown,
        reading: Analysis::default(),
        runs: Vec::new(),
        blocks: Vec::new(),
        open: None,
        script: None,
        images: Vec::new(),
        leftovers: Leftovers::may_be_in(markdown).then(Leftovers::default),
    };
    events(markdown, |event, range| reader.accept(event, range));
    reader.flush();
    reader.reading.unread = reader.leftovers.map_or_else(Vec::new, |leftovers| leftovers.unread(markdown));
    reader.reading
}

/// A link whose end has not been seen yet.
enum Open {
    /// A reference to an element; its text is printed unless it has none.
    Reference {
        target: String,
        range: Range<usize>,
        has_words: bool,
    },
    Link(WebLink),
}

struct Reader<'a> {
    markdown: &'a str,
    reading: Analysis,
    /// The runs of the present block.
    runs: Vec<Run>,
    blocks: Vec<Block>,
    open: Option<Open>,
    /// How raised or lowered letters are written as text.
    script: Option<fn(&str) -> String>,
    /// The images whose end has not been seen yet, each inside the one before it.
    images: Vec<Image>,
    /// The emphasis delimiters that are text, if there may be any.
    leftovers: Option<Leftovers>,
}

impl Reader<'_> {
    fn accept(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text, range),
            Event::Code(code) => {
                self.words_inside(&code);
                self.runs.push(Run::Inserted { range, target: None });
            }
            Event::SoftBreak | Event::HardBreak => {
                self.words_inside(" ");
                self.runs.push(Run::Space(range));
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                self.words_inside(&html);
                self.reading.html.push(range);
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Link { link_type: LinkType::WikiLink { .. }, dest_url, .. } => {
                let target = target(&dest_url).to_owned();
                let has_words = self.markdown.get(range.clone()).is_some_and(has_words);
                self.open = Some(Open::Reference { target, range, has_words });
            }
            // Text in another language is like any other text here.
            Tag::Link { dest_url, .. } if language(&dest_url).is_some() => {}
            Tag::Link { dest_url, link_type, .. } => {
                let address = destination(link_type, &dest_url);
                self.open = Some(Open::Link(WebLink { words: String::new(), address, range }));
            }
            Tag::Image { dest_url, title, .. } => {
                let (address, caption) = (dest_url.into_string(), title.into_string());
                self.images.push(Image { alternative: String::new(), address, caption, range });
            }
            Tag::Paragraph if self.blocks.last() == Some(&Block::Item) => self.flush(),
            Tag::Heading { level, id, classes, .. } => {
                let (id, classes) = (id.map(String::from), classes.into_iter().map(String::from).collect());
                self.reading.headings.push(Heading { level: number(level), range, id, classes });
                self.block(Block::Heading);
            }
            Tag::Superscript => self.script = Some(raised),
            Tag::Subscript => self.script = Some(lowered),
            Tag::Item | Tag::DefinitionListTitle | Tag::DefinitionListDefinition => self.block(Block::Item),
            Tag::Table(_) => self.reading.tables.push(Table::new()),
            Tag::TableHead | Tag::TableRow => {
                self.reading.tables.last_mut().into_iter().for_each(|table| table.push(Vec::new()));
            }
            Tag::TableCell => {
                self.block(Block::Cell);
                let row = self.reading.tables.last_mut().and_then(|table| table.last_mut());
                row.into_iter().for_each(|row| row.push(Cell { text: String::new(), range: range.clone() }));
            }
            Tag::CodeBlock(kind) => {
                self.reading.code.push(CodeBlock { is_indented: kind == CodeBlockKind::Indented, range });
                self.block(Block::Code);
            }
            // What a footnote says is a text of its own. Its mark in another one is no word, and ends no sentence.
            Tag::FootnoteDefinition(_) | Tag::Paragraph => self.block(Block::Paragraph),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Link => self.close_link(),
            TagEnd::Image => self.reading.images.extend(self.images.pop()),
            TagEnd::Paragraph if self.blocks.last() == Some(&Block::Item) => self.flush(),
            TagEnd::Superscript | TagEnd::Subscript => self.script = None,
            TagEnd::TableCell => {
                let text = said(&self.runs);
                let cell = self.reading.tables.last_mut().and_then(|table| table.last_mut()?.last_mut());
                cell.into_iter().for_each(|cell| cell.text.push_str(text.trim()));
                self.flush();
                self.blocks.pop();
            }
            TagEnd::Heading(_)
            | TagEnd::Item
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::CodeBlock
            | TagEnd::FootnoteDefinition
            | TagEnd::Paragraph => {
                self.flush();
                self.blocks.pop();
            }
            _ => {}
        }
    }

    fn close_link(&mut self) {
        match self.open.take() {
            Some(Open::Reference { target, range, has_words: false }) => {
                self.runs.push(Run::Inserted { range, target: Some(target) });
            }
            Some(Open::Reference { target, range, .. }) => self.runs.push(Run::Reference { range, target }),
            Some(Open::Link(link)) => self.reading.links.push(link),
            None => {}
        }
    }

    fn text(&mut self, text: &str, range: Range<usize>) {
        match &mut self.open {
            Some(Open::Reference { has_words: false, .. }) => return,
            _ => self.words_inside(text),
        }
        if !self.images.is_empty() {
            return;
        }
        if let Some(written) = self.script {
            return self.runs.push(Run::Words { text: written(text), range, verbatim: false });
        }
        // An entity such as `&amp;` is longer in the source than in the text.
        let verbatim = self.markdown.get(range.clone()) == Some(text);
        if let Some(leftovers) =
            self.leftovers.as_mut().filter(|_| verbatim && self.blocks.last() != Some(&Block::Code))
        {
            leftovers.text(self.markdown, range.clone());
        }
        self.runs.push(Run::Words { text: text.to_owned(), range, verbatim });
    }

    /// Words of a link or picture that is open.
    fn words_inside(&mut self, text: &str) {
        if let Some(Open::Link(link)) = &mut self.open {
            link.words.push_str(text);
        }
        self.images.iter_mut().for_each(|image| image.alternative.push_str(text));
    }

    fn block(&mut self, block: Block) {
        self.flush();
        self.blocks.push(block);
    }

    fn flush(&mut self) {
        let runs = std::mem::take(&mut self.runs);
        let block = self.blocks.last().copied().unwrap_or(Block::Paragraph);
        self.leftovers.iter_mut().for_each(Leftovers::next_block);
        if block != Block::Code {
            split(&runs, block, &mut self.reading.sentences);
        }
    }
}

/// The text of a block.
fn said(runs: &[Run]) -> String {
    let text = |run: &Run| match run {
        Run::Words { text, .. } => text.clone(),
        Run::Space(_) => " ".to_owned(),
        Run::Inserted { .. } => super::INSERTED.to_string(),
        Run::Reference { .. } => String::new(),
    };
    runs.iter().map(text).collect()
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_markdown_apart() {
        let text = "### Om *svar*\n\nVi svarer [her](https://a.no). ![Et kart](kart.png)\n\n- Ett\n- To\n";
        let reading = analyse(text);
        let texts: Vec<_> = reading.sentences.iter().map(|sentence| sentence.text.trim()).collect();
        assert_eq!(texts, ["Om svar", "Vi svarer her.", "Ett", "To"]);
        assert_eq!(reading.headings.iter().map(|heading| heading.level).collect::<Vec<_>>(), [3]);
        assert_eq!(reading.links.iter().map(|link| &*link.words).collect::<Vec<_>>(), ["her"]);
        assert_eq!(reading.images.iter().map(|image| &*image.alternative).collect::<Vec<_>>(), ["Et kart"]);
    }

    #[test]
    fn tables_have_rows_of_cells() {
        let reading = analyse("| År | Ramme |\n|---|---:|\n| 2026 | [[a#cost]] |\n| **Sum** | *5* kr |\n");
        let [table] = &reading.tables[..] else { panic!("one table") };
        let texts: Vec<Vec<_>> = table.iter().map(|row| row.iter().map(|cell| &*cell.text).collect()).collect();
        assert_eq!(texts, [vec!["År", "Ramme"], vec!["2026", "\u{fffc}"], vec!["Sum", "5 kr"]]);
    }

    #[test]
    fn code_and_html_hold_no_sentences() {
        let reading = analyse("Før `kode.` etter.\n\n```\nikke tekst.\n```\n\n<div>ramme</div>\n");
        assert_eq!(reading.sentences.len(), 1);
        assert!(!reading.html.is_empty());
    }

    #[test]
    fn footnotes_are_texts_of_their_own() {
        let text = "Tekst.[^1] Ny setning[^1]. Mer\n[^1]: SSB, tabell 1. Se k.\n\n    Mer om det.\n\n- Punkt.[^1] To\n";
        let reading = analyse(text);
        let texts: Vec<_> = reading.sentences.iter().map(|sentence| sentence.text.trim()).collect();
        assert_eq!(texts, ["Tekst.", "Ny setning.", "Mer", "SSB, tabell 1.", "Se k.", "Mer om det.", "Punkt.", "To"]);
        assert_eq!(&text[reading.sentences[1].whole()], "Ny setning[^1].");
    }

    #[test]
    fn a_reference_stands_for_words_that_are_not_known_here() {
        let reading = analyse("Andelen er [[andel#target]] i [[2027-plan|planen]].");
        let [sentence] = &reading.sentences[..] else { panic!("one sentence") };
        assert_eq!(sentence.text, format!("Andelen er {} i planen.", super::super::INSERTED));
        let targets: Vec<_> = sentence.references.iter().map(|reference| &*reference.target).collect();
        assert_eq!(targets, ["andel#target", "2027-plan"]);
    }
}

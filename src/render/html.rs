//! Prose as HTML.

use super::escape;
use super::hyphen::Hyphens;
use crate::locale::{Locale, Value};
use crate::theme::data_address;
use crate::view::{
    Block, Explained, Footnote, FootnoteMark, Inline, Notice, Numbers, Picture, Place, Prose, Side, plain, tick,
};

/// A piece of prose, and below it its footnotes, which `locale` has the names for. Its top-level headings get `level`
/// (2 to 6). Headings and tables get soft hyphens.
pub fn prose(prose: &Prose, level: u8, hyphens: Hyphens, locale: &Locale) -> String {
    let mut writer = Writer { html: String::new(), level, hyphens, locale, is_narrow: false };
    writer.blocks(&prose.blocks);
    if let [first, .., last] | [first @ last] = prose.footnotes.as_slice() {
        writer.footnotes(&prose.footnotes, first.number, last.number);
    }
    writer.html
}

struct Writer<'a> {
    html: String,
    /// The level of the top-level headings.
    level: u8,
    hyphens: Hyphens,
    locale: &'a Locale,
    /// Whether the text is somewhere too narrow for long words.
    is_narrow: bool,
}

impl Writer<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|each| self.block(each));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(inner) => self.element("p", |writer| writer.inlines(inner)),
            Block::Heading(depth, inner, place) => self.heading(*depth, inner, place),
            Block::List(None, items) => self.element("ul", |writer| writer.list(items, None)),
            Block::List(Some(numbers), items) if numbers.of(0) == 1 => {
                self.element("ol", |writer| writer.list(items, Some(numbers)));
            }
            Block::List(Some(numbers), items) => {
                self.html.push_str(&format!("<ol start=\"{}\">\n", numbers.of(0)));
                self.list(items, Some(numbers));
                self.html.push_str("</ol>\n");
            }
            Block::Quote(inner) => self.element("blockquote", |writer| writer.blocks(inner)),
            Block::Notice(notice) => self.notice(notice),
            Block::Terms(terms) => self.terms(terms),
            Block::Code(code) => self.element("pre", |writer| writer.html.push_str(&escape::html(code))),
            Block::Table(head, rows, sides) => self.narrow(|writer| writer.table(head, rows, sides)),
            Block::Rule => self.html.push_str("<hr>\n"),
            Block::Figure(picture, address) => self.figure(picture, address.as_deref()),
        }
    }

    fn figure(&mut self, picture: &Picture, address: Option<&str>) {
        self.html.push_str("<figure class=\"picture\">");
        address.into_iter().for_each(|address| self.html.push_str(&format!("<a href=\"{}\">", escape::html(address))));
        self.picture(picture, "");
        self.html.push_str(address.map_or("", |_| "</a>"));
        if let Some(caption) = &picture.caption {
            self.html.push_str(&format!("<figcaption>{}</figcaption>", escape::html(caption)));
        }
        self.html.push_str("</figure>\n");
    }

    /// The picture itself, with its bytes in the page: a page fetches nothing.
    fn picture(&mut self, picture: &Picture, class: &str) {
        let (source, alternative) =
            (data_address(picture.media_type, &picture.file.bytes), escape::html(&picture.alternative));
        let (width, height) = (picture.width, picture.height);
        let image =
            format!("<img{class} src=\"{source}\" alt=\"{alternative}\" width=\"{width}\" height=\"{height}\">");
        self.html.push_str(&image);
    }

    fn element(&mut self, name: &str, inner: impl FnOnce(&mut Self)) {
        self.html.push_str(&format!("<{name}>"));
        inner(self);
        self.html.push_str(&format!("</{name}>\n"));
    }

    fn heading(&mut self, depth: u8, inner: &[Inline], place: &Place) {
        let name = format!("h{}", self.level.saturating_add(depth - 1).clamp(2, 6));
        let id = place.anchor.as_ref().map(|anchor| format!(" id=\"{}\"", escape::html(anchor))).unwrap_or_default();
        self.html.push_str(&format!("<{name}{id}>"));
        self.narrow(|writer| writer.inlines(inner));
        self.html.push_str(&format!("</{name}>\n"));
    }

    fn notice(&mut self, notice: &Notice) {
        let (kind, title) = (notice.kind, escape::html(&notice.title));
        self.html.push_str(&format!("<div class=\"callout {kind}\" role=\"note\"><p class=\"l\">{title}</p>\n"));
        self.blocks(&notice.blocks);
        self.html.push_str("</div>\n");
    }

    fn terms(&mut self, terms: &[Explained]) {
        self.html.push_str("<dl class=\"words\">\n");
        for each in terms {
            self.element("dt", |writer| writer.inlines(&each.term));
            for meaning in &each.meanings {
                self.element("dd", |writer| writer.item(meaning));
            }
        }
        self.html.push_str("</dl>\n");
    }

    /// What is one paragraph needs no element for it.
    fn item(&mut self, blocks: &[Block]) {
        match blocks {
            [Block::Paragraph(only)] => self.inlines(only),
            several => self.blocks(several),
        }
    }

    fn narrow(&mut self, inner: impl FnOnce(&mut Self)) {
        self.is_narrow = true;
        inner(self);
        self.is_narrow = false;
    }

    fn list(&mut self, items: &[Vec<Block>], numbers: Option<&Numbers>) {
        for (index, item) in items.iter().enumerate() {
            match numbers.and_then(|numbers| numbers.anew(index)).filter(|_| index > 0) {
                Some(number) => self.html.push_str(&format!("<li value=\"{number}\">")),
                None => self.html.push_str("<li>"),
            }
            self.item(item);
            self.html.push_str("</li>\n");
        }
    }

    fn table(&mut self, head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], sides: &[Side]) {
        // Whatever can have the keyboard focus needs a name. For a table without a title, its column headings say what
        // it is about.
        let named = |row: &[Vec<Inline>]| {
            let cells = row.iter().map(|cell| plain(cell)).filter(|words| !words.trim().is_empty());
            Some(cells.collect::<Vec<_>>().join(", ")).filter(|name| !name.is_empty())
        };
        // Without headings, the first row has to.
        let name = named(head).or_else(|| rows.first().and_then(|row| named(row))).unwrap_or_default();
        let name = escape::html(&name);
        self.html
            .push_str(&format!("<section class=\"scroll\" tabindex=\"0\" aria-label=\"{name}\"><table>\n<thead><tr>"));
        let class = |column: usize| match sides.get(column) {
            Some(Side::Middle) => " class=\"middle\"",
            Some(Side::End) => " class=\"end\"",
            Some(Side::Start) | None => "",
        };
        for (column, cell) in head.iter().enumerate() {
            self.html.push_str(&format!("<th scope=\"col\"{}>", class(column)));
            self.inlines(cell);
            self.html.push_str("</th>");
        }
        self.html.push_str("</tr></thead>\n<tbody>\n");
        for row in rows {
            self.html.push_str("<tr>");
            for (column, cell) in row.iter().enumerate() {
                self.html.push_str(&format!("<td{}>", class(column)));
                self.inlines(cell);
                self.html.push_str("</td>\n");
            }
            self.html.push_str("</tr>\n");
        }
        self.html.push_str("</tbody></table></section>\n");
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        inlines.iter().for_each(|each| self.inline(each));
    }

    fn inline(&mut self, inline: &Inline) {
        match inline {
            Inline::Text(text) if self.is_narrow => self.html.push_str(&escape::html(&self.hyphens.soften(text))),
            Inline::Text(text) => self.html.push_str(&escape::html(text)),
            Inline::Emphasis(inner) => self.wrap("em", inner),
            Inline::Strong(inner) => self.wrap("strong", inner),
            Inline::Strike(inner) => self.wrap("del", inner),
            Inline::Code(code) => self.html.push_str(&format!("<code>{}</code>", escape::html(code))),
            Inline::Link(address, inner) => {
                self.html.push_str(&format!("<a href=\"{}\">", escape::html(address)));
                self.inlines(inner);
                self.html.push_str("</a>");
            }
            Inline::Foreign(code, inner) => {
                self.html.push_str(&format!("<span lang=\"{}\">", escape::html(code)));
                self.inlines(inner);
                self.html.push_str("</span>");
            }
            Inline::Footnote(mark) => self.mark(*mark),
            Inline::Raised(letters, _) => self.html.push_str(&format!("<sup>{}</sup>", escape::html(letters))),
            Inline::Lowered(letters, _) => self.html.push_str(&format!("<sub>{}</sub>", escape::html(letters))),
            Inline::Tick(is_done, words) => {
                let (words, sign) = (escape::html(words), tick(*is_done));
                self.html.push_str(&format!("<span class=\"tick\" role=\"img\" aria-label=\"{words}\">{sign}</span> "));
            }
            Inline::Picture(picture) => {
                self.picture(picture, " class=\"line\"");
                self.html.push_str(&escape::html(&picture.aside().unwrap_or_default()));
            }
            Inline::Break => self.html.push_str("<br>\n"),
        }
    }

    fn mark(&mut self, FootnoteMark { number, nth }: FootnoteMark) {
        let name = self.label("page-footnote", &[("number", Value::Text(&number.to_string()))]);
        self.html.push_str(&format!(
            "<sup class=\"fn\"><a id=\"{}\" href=\"#{}\" role=\"doc-noteref\" aria-label=\"{name}\">{number}</a></sup>",
            mark_id(number, nth),
            footnote_id(number)
        ));
    }

    /// Numbers on a page are unique, so the name of each list of footnotes is too.
    fn footnotes(&mut self, footnotes: &[Footnote], first: usize, last: usize) {
        let (from, to) = (first.to_string(), last.to_string());
        let values =
            [("count", Value::Count(footnotes.len())), ("first", Value::Text(&from)), ("last", Value::Text(&to))];
        let name = self.label("page-footnotes", &values);
        self.html.push_str(&format!(
            "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"{name}\">\n<ol start=\"{first}\">\n"
        ));
        footnotes.iter().for_each(|footnote| self.footnote(footnote));
        self.html.push_str("</ol>\n</section>\n");
    }

    /// A footnote, with a way back to each of its marks at the end of its last line.
    fn footnote(&mut self, footnote: &Footnote) {
        self.html.push_str(&format!("<li id=\"{}\">", footnote_id(footnote.number)));
        match footnote.blocks.as_slice() {
            [Block::Paragraph(only)] => {
                self.inlines(only);
                self.ways_back(footnote);
            }
            [before @ .., Block::Paragraph(last)] => {
                self.blocks(before);
                self.element("p", |writer| {
                    writer.inlines(last);
                    writer.ways_back(footnote);
                });
            }
            other => {
                self.blocks(other);
                self.element("p", |writer| writer.ways_back(footnote));
            }
        }
        self.html.push_str("</li>\n");
    }

    fn ways_back(&mut self, footnote: &Footnote) {
        for nth in 1..=footnote.uses {
            let (number, place) = (footnote.number.to_string(), nth.to_string());
            let key = if footnote.uses == 1 { "page-footnote-back" } else { "page-footnote-back-to" };
            let name = self.label(key, &[("number", Value::Text(&number)), ("place", Value::Text(&place))]);
            let which = if footnote.uses == 1 { String::new() } else { format!("<sup>{nth}</sup>") };
            let id = mark_id(footnote.number, nth);
            self.html.push_str(&format!(
                " <a class=\"back\" href=\"#{id}\" role=\"doc-backlink\" aria-label=\"{name}\">↩\u{fe0e}{which}</a>"
            ));
        }
    }

    fn label(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        escape::html(&self.locale.label_with(key, values))
    }

    fn wrap(&mut self, name: &str, inner: &[Inline]) {
        self.html.push_str(&format!("<{name}>"));
        self.inlines(inner);
        self.html.push_str(&format!("</{name}>"));
    }
}

/// The place of a footnote on its page. Ids of elements have no underscores.
fn footnote_id(number: usize) -> String {
    format!("_footnote-{number}")
}

/// The place of one of its marks.
fn mark_id(number: usize, nth: usize) -> String {
    format!("_mark-{number}-{nth}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn soft_hyphens_stand_in_headings_and_tables_but_not_in_running_text_or_addresses() {
        let word = || vec![Inline::Link("#kommunikasjon".to_owned(), vec![Inline::Text("kommunikasjon".to_owned())])];
        let blocks = vec![
            Block::Heading(1, word(), Place::default()),
            Block::Table(vec![word()], vec![vec![word()]], Vec::new()),
            Block::Paragraph(word()),
        ];
        let html = prose(&Prose { blocks, ..Prose::default() }, 3, Hyphens::of("nb"), Locale::for_code("nb"));
        assert_eq!(html.matches(">kommu\u{ad}ni\u{ad}ka\u{ad}sjon<").count(), 3);
        assert_eq!(html.matches("<p><a href=\"#kommunikasjon\">kommunikasjon</a></p>").count(), 1);
        assert_eq!(html.matches("href=\"#kommunikasjon\"").count(), 4);
    }
}

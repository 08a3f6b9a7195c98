//! Prose as HTML.

use super::escape;
use super::hyphen::Hyphens;
use crate::theme::data_address;
use crate::view::{Block, Inline, Numbers, Picture, Prose, plain};

/// A piece of prose. Its top-level headings get `level` (2 to 6). Headings and tables get soft hyphens.
pub fn prose(prose: &Prose, level: u8, hyphens: Hyphens) -> String {
    let mut writer = Writer { html: String::new(), level, hyphens, is_narrow: false };
    writer.blocks(&prose.blocks);
    writer.html
}

struct Writer {
    html: String,
    /// The level of the top-level headings.
    level: u8,
    hyphens: Hyphens,
    /// Whether the text is somewhere too narrow for long words.
    is_narrow: bool,
}

impl Writer {
    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|each| self.block(each));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(inner) => self.element("p", |writer| writer.inlines(inner)),
            Block::Heading(depth, inner) => {
                let name = format!("h{}", self.level.saturating_add(depth - 1).clamp(2, 6));
                self.element(&name, |writer| writer.narrow(|writer| writer.inlines(inner)));
            }
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
            Block::Code(code) => self.element("pre", |writer| writer.html.push_str(&escape::html(code))),
            Block::Table(head, rows) => self.narrow(|writer| writer.table(head, rows)),
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
            match item.as_slice() {
                [Block::Paragraph(only)] => self.inlines(only),
                several => self.blocks(several),
            }
            self.html.push_str("</li>\n");
        }
    }

    fn table(&mut self, head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) {
        // Whatever can have the keyboard focus needs a name. For a table without a title, its column headings say what
        // it is about.
        let heads: Vec<_> = head.iter().map(|cell| plain(cell)).filter(|words| !words.trim().is_empty()).collect();
        let name = escape::html(&heads.join(", "));
        self.html
            .push_str(&format!("<section class=\"scroll\" tabindex=\"0\" aria-label=\"{name}\"><table>\n<thead><tr>"));
        for cell in head {
            self.html.push_str("<th scope=\"col\">");
            self.inlines(cell);
            self.html.push_str("</th>");
        }
        self.html.push_str("</tr></thead>\n<tbody>\n");
        for row in rows {
            self.html.push_str("<tr>");
            for cell in row {
                self.element("td", |writer| writer.inlines(cell));
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
            Inline::Picture(picture) => {
                self.picture(picture, " class=\"line\"");
                self.html.push_str(&escape::html(&picture.aside().unwrap_or_default()));
            }
            Inline::Break => self.html.push_str("<br>\n"),
        }
    }

    fn wrap(&mut self, name: &str, inner: &[Inline]) {
        self.html.push_str(&format!("<{name}>"));
        self.inlines(inner);
        self.html.push_str(&format!("</{name}>"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn soft_hyphens_stand_in_headings_and_tables_but_not_in_running_text_or_addresses() {
        let word = || vec![Inline::Link("#kommunikasjon".to_owned(), vec![Inline::Text("kommunikasjon".to_owned())])];
        let blocks =
            vec![Block::Heading(1, word()), Block::Table(vec![word()], vec![vec![word()]]), Block::Paragraph(word())];
        let html = prose(&Prose { blocks }, 3, Hyphens::of("nb"));
        assert_eq!(html.matches(">kommu\u{ad}ni\u{ad}ka\u{ad}sjon<").count(), 3);
        assert_eq!(html.matches("<p><a href=\"#kommunikasjon\">kommunikasjon</a></p>").count(), 1);
        assert_eq!(html.matches("href=\"#kommunikasjon\"").count(), 4);
    }
}

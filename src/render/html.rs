//! Prose as HTML.

use super::escape;
use crate::view::{Block, Inline, Prose, plain};

/// A piece of prose. Its outermost headings get `level` (2 to 6).
pub fn prose(prose: &Prose, level: u8) -> String {
    let mut html = String::new();
    blocks(&prose.blocks, level, &mut html);
    html
}

fn blocks(blocks: &[Block], level: u8, html: &mut String) {
    blocks.iter().for_each(|each| block(each, level, html));
}

fn block(block: &Block, level: u8, html: &mut String) {
    match block {
        Block::Paragraph(inner) => element("p", html, |html| inlines(inner, html)),
        Block::Heading(depth, inner) => {
            let name = format!("h{}", (level + depth - 1).clamp(2, 6));
            element(&name, html, |html| inlines(inner, html));
        }
        Block::List(None, items) => element("ul", html, |html| list(items, level, html)),
        Block::List(Some(1), items) => element("ol", html, |html| list(items, level, html)),
        Block::List(Some(start), items) => {
            html.push_str(&format!("<ol start=\"{start}\">\n"));
            list(items, level, html);
            html.push_str("</ol>\n");
        }
        Block::Quote(inner) => element("blockquote", html, |html| blocks(inner, level, html)),
        Block::Code(code) => element("pre", html, |html| html.push_str(&escape::html(code))),
        Block::Table(head, rows) => table(head, rows, html),
        Block::Rule => html.push_str("<hr>\n"),
    }
}

fn element(name: &str, html: &mut String, inner: impl FnOnce(&mut String)) {
    html.push_str(&format!("<{name}>"));
    inner(html);
    html.push_str(&format!("</{name}>\n"));
}

fn list(items: &[Vec<Block>], level: u8, html: &mut String) {
    for item in items {
        element("li", html, |html| match item.as_slice() {
            [Block::Paragraph(only)] => inlines(only, html),
            several => blocks(several, level, html),
        });
    }
}

fn table(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], html: &mut String) {
    // A place that the keyboard stops at has a name. The heads of its columns say what a table without a title is about.
    let heads: Vec<_> = head.iter().map(|cell| plain(cell)).filter(|words| !words.trim().is_empty()).collect();
    let name = escape::html(&heads.join(", "));
    html.push_str(&format!("<section class=\"scroll\" tabindex=\"0\" aria-label=\"{name}\"><table>\n<thead><tr>"));
    for cell in head {
        html.push_str("<th scope=\"col\">");
        inlines(cell, html);
        html.push_str("</th>");
    }
    html.push_str("</tr></thead>\n<tbody>\n");
    for row in rows {
        html.push_str("<tr>");
        for cell in row {
            element("td", html, |html| inlines(cell, html));
        }
        html.push_str("</tr>\n");
    }
    html.push_str("</tbody></table></section>\n");
}

fn inlines(inlines: &[Inline], html: &mut String) {
    inlines.iter().for_each(|each| inline(each, html));
}

fn inline(inline: &Inline, html: &mut String) {
    let mut wrap = |name: &str, inner: &[Inline]| {
        html.push_str(&format!("<{name}>"));
        inlines(inner, html);
        html.push_str(&format!("</{name}>"));
    };
    match inline {
        Inline::Text(text) => html.push_str(&escape::html(text)),
        Inline::Emphasis(inner) => wrap("em", inner),
        Inline::Strong(inner) => wrap("strong", inner),
        Inline::Strike(inner) => wrap("del", inner),
        Inline::Code(code) => html.push_str(&format!("<code>{}</code>", escape::html(code))),
        Inline::Link(address, inner) => {
            html.push_str(&format!("<a href=\"{}\">", escape::html(address)));
            inlines(inner, html);
            html.push_str("</a>");
        }
        Inline::Break => html.push_str("<br>\n"),
    }
}

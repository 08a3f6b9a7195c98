//! Footnotes: real ones, which Word numbers, moves and lists by itself.
//!
//! Word numbers them in the order of their marks, which is that of the numbers in the view. It has no footnotes of
//! footnotes, so one that only another one points to has its mark right behind that of the other.

use super::body::{Body, Look, paragraph, run};
use super::page::{self, PORTRAIT_WIDTH};
use super::prose::Setting;
use super::xml::{Node, node, value};
use crate::view::{Block, Footnote, FootnoteMark};

impl Body<'_> {
    /// The mark of a footnote, with all footnotes that are due here.
    pub fn mark(&mut self, mark: FootnoteMark) -> Vec<Node> {
        let is_due = self.due.first().is_some_and(|next| next.number == mark.number);
        if self.is_below || !is_due {
            return vec![repeated(mark.number)];
        }
        let mut runs = Vec::new();
        while let [next, rest @ ..] = self.due
            && (next.number == mark.number || next.is_inner)
        {
            self.due = rest;
            if !runs.is_empty() {
                runs.push(node("w:r").and(properties()).and(node("w:t").text(",")));
            }
            runs.extend(self.first(next));
        }
        runs
    }

    /// The first mark of a footnote, which holds it. Where there are others, they need its name.
    fn first(&mut self, footnote: &Footnote) -> Vec<Node> {
        self.footnote(footnote);
        let number = footnote.number;
        let mark = node("w:r").and(properties()).and(node("w:footnoteReference").with("w:id", number.to_string()));
        if footnote.uses == 1 {
            return vec![mark];
        }
        let id = self.annotation();
        let start = node("w:bookmarkStart").with("w:id", &id).with("w:name", bookmark(number));
        vec![start, mark, node("w:bookmarkEnd").with("w:id", id)]
    }

    fn footnote(&mut self, footnote: &Footnote) {
        let setting = Setting::footnote(PORTRAIT_WIDTH);
        let (first, rest) = match footnote.blocks.as_slice() {
            [Block::Paragraph(first), rest @ ..] => (first.as_slice(), rest),
            all => (&[][..], all),
        };
        self.is_below = true;
        let content = self.apart(|body| {
            let number = node("w:r").and(properties()).and(node("w:footnoteRef"));
            let runs = [number, run(" ", Look::default())].into_iter().chain(body.inlines(first, Look::default()));
            let paragraph = paragraph(setting.style, Vec::new(), runs.collect());
            body.content.push(paragraph);
            rest.iter().for_each(|block| body.block(block, setting));
        });
        self.is_below = false;
        self.footnotes.push(node("w:footnote").with("w:id", footnote.number.to_string()).holding(content));
    }
}

/// One more mark of a footnote: a field that Word keeps up to date.
fn repeated(number: usize) -> Node {
    let shown = node("w:r").and(properties()).and(node("w:t").text(&number.to_string()));
    node("w:fldSimple").with("w:instr", format!(" NOTEREF {} \\f \\h ", bookmark(number))).and(shown)
}

fn properties() -> Node {
    node("w:rPr").and(value("w:rStyle", "FootnoteReference"))
}

/// Names that begin with an underscore are hidden in Word's list of bookmarks.
fn bookmark(number: usize) -> String {
    format!("_Footnote{number}")
}

/// The lines between the text and the footnotes, and above those that go on from the page before: their ids, as the
/// settings name them.
pub const SEPARATORS: [(&str, &str, &str); 2] =
    [("-1", "separator", "w:separator"), ("0", "continuationSeparator", "w:continuationSeparator")];

/// The part with all footnotes.
pub fn part(footnotes: &[Node]) -> Node {
    let separators = SEPARATORS.map(|(id, kind, line)| {
        let line = paragraph("FootnoteText", Vec::new(), vec![node("w:r").and(node(line))]);
        node("w:footnote").with("w:type", kind).with("w:id", id).and(line)
    });
    page::part("w:footnotes").holding(separators).holding(footnotes.iter().cloned())
}

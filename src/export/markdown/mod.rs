//! The plan as one Markdown file.
//!
//! Elements are items of lists with the marker `*`, and what is said about them nested items. Lists in prose use other
//! markers, so that the two never merge.

mod changes;
mod escape;
mod prose;

pub use changes::changes;

use super::lines::{self, Lines, pad};
use crate::document::{Document, numbered};
use crate::view::{Footnote, PlanView, Prose};

/// The plan as Markdown (`CommonMark` with tables, strikethrough and footnotes).
pub fn markdown(view: &PlanView, document: &Document) -> String {
    let mut file = File::default();
    lines::write(document, &view.prose, &mut file);
    file.text
}

#[derive(Default)]
struct File {
    text: String,
}

impl File {
    /// Adds an empty line, unless there is one.
    fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// Adds lines set off from what comes before and after.
    fn block(&mut self, lines: &str) {
        self.gap();
        self.text.push_str(lines);
        self.text.push_str("\n\n");
    }

    /// Adds an item; `words` are already escaped.
    fn safe_item(&mut self, depth: usize, words: &str) {
        self.text.push_str(&format!("{}* {words}\n", pad(depth)));
    }

    /// Whether text added now would continue a list of ours, whose content is indented.
    fn is_in_list(&self) -> bool {
        let mut lines = self.text.lines().rev().filter(|line| !line.is_empty() && !line.starts_with(' '));
        lines.next().is_some_and(|line| line.starts_with("* "))
    }
}

/// A whole line of text, escaped.
fn safe_line(words: &str) -> String {
    escape::line(&escape::words(words))
}

impl Lines for File {
    fn heading(&mut self, level: usize, words: &str) {
        self.block(&format!("{} {}", "#".repeat((level + 1).min(6)), escape::words(words).trim()));
    }

    fn paragraph(&mut self, words: &str) {
        let lines: Vec<_> = words.lines().map(safe_line).collect();
        self.block(&lines.join("\\\n"));
    }

    fn notice(&mut self, depth: usize, words: &str) {
        self.block(&format!("{}> **{}**", pad(depth), escape::words(words).trim()));
    }

    /// Adjacent lists with the same marker can be kept apart only by a comment.
    fn begin_list(&mut self) {
        if self.is_in_list() {
            self.block("<!-- -->");
        }
        self.gap();
    }

    fn title(&mut self, depth: usize, number: Option<&str>, words: &str) {
        self.safe_item(depth, &format!("**{}**", escape::words(&numbered(number, words)).trim()));
    }

    fn item(&mut self, depth: usize, words: &str) {
        self.safe_item(depth, &safe_line(words));
    }

    fn labelled(&mut self, depth: usize, label: &str, values: &[String]) {
        let values: Vec<_> = values.iter().map(|value| escape::words(value)).collect();
        self.safe_item(depth, &format!("**{}:** {}", escape::words(label), values.join("; ").trim()));
    }

    /// A single paragraph continues on the line of its label.
    fn labelled_prose(&mut self, depth: usize, label: &str, piece: &Prose) {
        let label = escape::words(label);
        if let Some(words) = prose::single(piece) {
            self.safe_item(depth, &format!("**{label}:** {words}"));
        } else {
            self.safe_item(depth, &format!("**{label}:**"));
            self.prose(depth + 1, piece, None);
        }
    }

    fn prose(&mut self, depth: usize, piece: &Prose, below: Option<usize>) {
        self.block(&prose::prose(piece, &pad(depth), below.map(|level| level + 1)));
    }

    /// Readers of Markdown know footnotes, and need no label.
    fn footnotes(&mut self, _label: &str, footnotes: &[&Footnote]) {
        footnotes.iter().for_each(|each| self.block(&prose::footnote(each)));
    }

    fn code(&mut self, words: &str) {
        self.gap();
        self.text.push_str(&format!("{}\n", escape::code(words)));
    }
}

#[cfg(test)]
mod tests;

//! Plain text, 72 columns wide: for e-mail, terminals and screen readers.

mod layout;
mod prose;

pub use layout::{WIDTH, labelled, tidy, underline, wrap};
pub use prose::{prose, with_footnotes};

use super::lines::{self, Lines, pad};
use crate::document::Document;
use crate::view::{Footnote, PlanView, Prose};

/// The plan as plain text.
pub fn plan(view: &PlanView, document: &Document) -> String {
    let mut file = File::default();
    lines::write(document, &view.prose, &mut file);
    tidy(&file.text)
}

/// A text that grows line by line. It may have too many empty lines; [`tidy`] removes them.
#[derive(Default)]
struct File {
    text: String,
    /// The depth of the last item.
    depth: usize,
    /// Whether anything was written about the last item below its title.
    is_full: bool,
}

impl File {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn gap(&mut self) {
        self.text.push('\n');
    }

    /// Continues at `depth` with something about an item. After nested items, an empty line sets it off from them.
    fn step(&mut self, depth: usize) {
        if depth < self.depth {
            self.gap();
        }
        self.depth = depth;
        self.is_full = true;
    }

    /// Continues with something that belongs to no previous item.
    fn begin(&mut self) {
        self.depth = 0;
        self.is_full = false;
        self.gap();
    }
}

impl Lines for File {
    fn heading(&mut self, level: usize, words: &str) {
        let mark = match level {
            0 | 1 => "=",
            2 => "-",
            _ => ".",
        };
        self.begin();
        self.line(&underline(words, mark));
        self.gap();
    }

    fn paragraph(&mut self, words: &str) {
        self.begin();
        self.line(&wrap(words, "", ""));
        self.gap();
    }

    fn notice(&mut self, depth: usize, words: &str) {
        self.step(depth);
        self.line(&wrap(words, &pad(depth), &pad(depth)));
        if depth == 0 {
            self.gap();
        }
    }

    fn begin_list(&mut self) {
        self.begin();
    }

    /// A number replaces the marker of other items. The lines of a long title are indented deeper than what follows, so
    /// that its end can be seen.
    fn title(&mut self, depth: usize, number: Option<&str>, words: &str) {
        if depth < self.depth || self.is_full {
            self.gap();
        }
        (self.depth, self.is_full) = (depth, false);
        let mark = number.unwrap_or("-");
        self.line(&wrap(words, &format!("{}{mark} ", pad(depth)), &pad(depth + 2)));
    }

    fn item(&mut self, depth: usize, words: &str) {
        self.depth = depth;
        self.line(&wrap(words, &format!("{}- ", pad(depth)), &pad(depth + 1)));
    }

    fn labelled(&mut self, depth: usize, label: &str, values: &[String]) {
        self.step(depth);
        self.text.push_str(&labelled(label, values, &pad(depth)));
    }

    /// Prose of one line continues on the line of its label.
    fn labelled_prose(&mut self, depth: usize, label: &str, piece: &Prose) {
        self.step(depth);
        let words = prose(piece, 0);
        if words.contains('\n') || words.starts_with("- ") {
            self.line(&wrap(&format!("{label}:"), &pad(depth), &pad(depth)));
            self.line(&prose(piece, pad(depth + 1).len()));
        } else {
            self.line(&wrap(&format!("{label}: {words}"), &pad(depth), &pad(depth + 1)));
        }
    }

    fn prose(&mut self, depth: usize, piece: &Prose, _below: Option<usize>) {
        self.step(depth);
        let words = prose(piece, pad(depth).len());
        self.line(&words);
        if depth == 0 || words.contains("\n\n") {
            self.gap();
        }
    }

    fn footnotes(&mut self, label: &str, footnotes: &[&Footnote]) {
        self.begin();
        self.line(label);
        for each in footnotes {
            self.gap();
            self.line(&prose::footnote(each, ""));
        }
        self.gap();
    }

    fn code(&mut self, words: &str) {
        self.line(words);
    }
}

#[cfg(test)]
mod tests;

//! How far a comment reaches: the line it is on, or what follows it.

use std::ops::Range;

use super::super::subjects::Subjects;
use crate::model::ElementId;
use crate::source::{Directive, SourceMap, Span};

/// What a comment applies to.
#[derive(Debug, Clone)]
pub(super) struct Reach {
    /// A byte range of the comment's file, in whole lines.
    lines: Range<usize>,
    /// Elements, without those nested in them: these can have comments of their own.
    elements: Vec<ElementId>,
}

impl Reach {
    /// Whether it includes a finding at `place`, which is in the comment's file.
    pub(super) fn covers(&self, place: Span, subjects: &Subjects<'_>) -> bool {
        self.lines.contains(&place.start())
            || (!self.elements.is_empty() && subjects.at(place).is_some_and(|element| self.elements.contains(&element)))
    }

    /// At the end of a line, a comment applies to that line. On a line of its own it applies to the next line that is
    /// neither empty nor a comment, to the element whose id is there, and in prose to the block that begins there.
    pub(super) fn of(directive: Directive, sources: &SourceMap, subjects: &Subjects<'_>) -> Self {
        let file = sources.file(directive.span.file());
        let page = Page {
            text: file.text(),
            is_markdown: file.path().ends_with(".md"),
            in_prose: sources.slice(directive.span).starts_with('<'),
            directive,
            subjects,
        };
        let own = page.line(directive.span.start()).start..page.line(directive.span.end()).end;
        if !page.is_alone() {
            // In front matter, the kind and id of the file's only element are on an ordinary line.
            let elements = if page.is_markdown { page.opened(&own) } else { Vec::new() };
            return Self { lines: own, elements };
        }
        let next = page.next_line(own.end);
        let mut elements = next.as_ref().map(|next| page.opened(next)).unwrap_or_default();
        elements.extend(page.topped());
        let end = next.map_or(own.end, |next| if page.in_prose { page.block_end(next) } else { next.end });
        Self { lines: own.start..end.max(own.end), elements }
    }
}

/// A file with a comment.
struct Page<'a> {
    text: &'a str,
    is_markdown: bool,
    in_prose: bool,
    directive: Directive,
    subjects: &'a Subjects<'a>,
}

impl Page<'_> {
    /// The line around a byte, including its line break.
    fn line(&self, at: usize) -> Range<usize> {
        let start = self.text[..at].rfind('\n').map_or(0, |newline| newline + 1);
        let end = self.text[at..].find('\n').map_or(self.text.len(), |newline| at + newline + 1);
        start..end
    }

    /// Whether the comment's lines contain nothing else.
    fn is_alone(&self) -> bool {
        let (start, end) = (self.directive.span.start(), self.directive.span.end());
        let before = &self.text[self.line(start).start..start];
        let after = &self.text[end..self.line(end).end];
        before.trim().is_empty() && after.trim().is_empty()
    }

    /// The first line from `from` that is neither empty nor a comment.
    fn next_line(&self, from: usize) -> Option<Range<usize>> {
        let mut at = from;
        while at < self.directive.within.end().min(self.text.len()) {
            let line = self.line(at);
            let words = self.text[line.clone()].trim_start();
            let is_comment = if self.in_prose { words.starts_with("<!--") } else { words.starts_with('#') };
            if !words.is_empty() && !is_comment {
                return Some(line);
            }
            let closed =
                if self.in_prose && is_comment { self.text[at..].find("-->").map(|end| at + end) } else { None };
            at = closed.map_or(line.end, |closed| self.line(closed).end);
        }
        None
    }

    /// The end of the block that begins with `line`: it extends to the next empty line.
    fn block_end(&self, line: Range<usize>) -> usize {
        let last = self.directive.within.end().min(self.text.len());
        let mut end = line.end;
        while end < last && !self.text[self.line(end)].trim().is_empty() {
            end = self.line(end).end;
        }
        end
    }

    /// The elements whose id is on a line; in a Markdown file, also the one whose title is.
    fn opened(&self, line: &Range<usize>) -> Vec<ElementId> {
        let file = self.directive.span.file();
        if !self.is_markdown {
            return self.subjects.beginning_in(file, line.clone()).collect();
        }
        let whole = self.subjects.beginning_in(file, 0..self.text.len().max(1));
        let is_heading = self.in_prose && self.text[line.clone()].starts_with('#');
        let names = |id: &ElementId| {
            let element = self.subjects.element(*id);
            let title = element.common.title.as_ref().filter(|_| is_heading);
            let is_named = element.span.end() > 0 && line.contains(&element.span.start());
            is_named || title.is_some_and(|title| line.contains(&title.span.start()))
        };
        whole.filter(names).collect()
    }

    /// The element of a Markdown file whose front matter does not name it, if the comment is above all fields.
    fn topped(&self) -> Option<ElementId> {
        let above = &self.text[self.directive.within.start()..self.directive.span.start()];
        let is_top = above.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'));
        let unnamed = |id: &ElementId| self.subjects.element(*id).span.end() == 0;
        let applies = self.is_markdown && !self.in_prose && is_top;
        let first = self.subjects.beginning_in(self.directive.span.file(), 0..1).find(unnamed);
        first.filter(|_| applies)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compile::compile;
    use crate::world::Memory;

    /// Which of the words "a1", "a2" … in a file the first comment in it applies to. The comment is `<!--…-->` or `#…`.
    fn reached(path: &str, text: &str) -> Vec<String> {
        let world =
            Memory::new(jiff::civil::date(2026, 11, 21)).with("strategies/plan/strategy.yaml", "strategy: {}\n");
        let compilation = compile(&world.with(&format!("strategies/plan/{path}"), text), None);
        let (file, source) = compilation.sources.iter().find(|(_, source)| source.path().ends_with(path)).unwrap();
        let text = source.text();
        let start = text.find("<!--").or(text.find('#')).unwrap();
        let end = text[start..].find("-->").map_or(text[start..].find('\n').unwrap(), |end| end + 3) + start;
        let span = Span::new(file, start..end);
        // Front matter begins after its first line, and a text in YAML ends before the next key.
        let begin = if text.starts_with("---\n") { 4 } else { 0 };
        let within = Span::new(file, begin..text.find("  owner:").unwrap_or(text.len()));
        let subjects = Subjects::new(&compilation.plan);
        let reach = Reach::of(Directive { span, within }, &compilation.sources, &subjects);
        let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.starts_with('a'));
        let is_reached = |word: &&str| {
            let at = text.find(word).unwrap();
            reach.covers(Span::new(file, at..at + word.len()), &subjects)
        };
        words.filter(is_reached).map(str::to_owned).collect()
    }

    #[test]
    fn in_prose_a_comment_on_its_own_line_reaches_the_next_block() {
        for (text, words) in [
            ("Før a1.\n\n<!-- ja -->\nI a2\nog a3.\n\nEtter a4.\n", &["a2", "a3"][..]),
            ("<!-- ja -->\n\n\nI a1\nog a2.\n\nEtter a3.\n", &["a1", "a2"]),
            ("<!-- ja -->\n<!-- nei\n\nnei -->\n- a1\n- a2\n\na3\n", &["a1", "a2"]),
            ("I a1 <!-- ja -->\nog a2.\n", &["a1"]),
            ("I a1 <!-- ja\nja --> og a2\nog a3.\n", &["a1", "a2"]),
            ("Sist a1.\n\n<!-- ja -->\n", &[]),
        ] {
            assert_eq!(reached("innledning.md", text), words, "{text}");
        }
    }

    #[test]
    fn above_the_heading_it_reaches_the_whole_file() {
        assert_eq!(reached("innledning.md", "<!-- stratc: ja -->\n# I a1\n\nOg a2.\n\nOg a3.\n"), ["a1", "a2", "a3"]);
        assert_eq!(reached("innledning.md", "---\n# ja\nunnumbered: true\n---\n# I a1\n\nOg a2.\n"), ["a1", "a2"]);
    }

    #[test]
    fn a_comment_in_a_text_of_a_yaml_file_reaches_nothing_beyond_the_text() {
        let text = "goals:\n  svar:\n    text: |\n      <!-- ja -->\n      I a1\n  owner: a2\n";
        assert_eq!(reached("maal.yaml", text), ["a1"]);
        let text = "goals:\n  svar:\n    text: |\n      I a1\n      <!-- ja -->\n  owner: a2\n";
        assert_eq!(reached("maal.yaml", text), [""; 0]);
    }
}

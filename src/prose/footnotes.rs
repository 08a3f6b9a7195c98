//! Footnotes that readers do not get as they were meant.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::emphasis::is_escaped;
use super::events;

/// A fault in a footnote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FootnoteFault {
    /// The byte range of the mark, or of what looks the same before what the footnote says.
    pub range: Range<usize>,
    /// The label.
    pub label: String,
    /// What is wrong.
    pub slip: FootnoteSlip,
}

/// What is wrong with a footnote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FootnoteSlip {
    /// No footnote has this label, so the mark is shown literally. The labels that there are.
    Undefined(Vec<String>),
    /// It is written at the mark itself, `^[words]`, which is shown literally.
    Inline,
    /// It stands in the words of a reference, `[[id|words[^1]]]`, which ends at its bracket.
    InReference,
    /// No mark leads to it, so it is not shown.
    Unused,
    /// It has the label of an earlier one, at this range, and is not shown.
    Twice(Range<usize>),
    /// It says nothing.
    Empty,
}

/// The faults in the footnotes of `markdown`, in order.
pub fn footnote_faults(markdown: &str) -> Vec<FootnoteFault> {
    // It rules out most texts cheaply.
    if !markdown.contains("[^") && !markdown.contains("^[") {
        return Vec::new();
    }
    let mut reader = Reader { markdown, ..Reader::default() };
    events(markdown, |event, range| reader.accept(&event, range));
    reader.faults()
}

/// Where a line of plain text has what looks like the marks of footnotes.
pub fn footnote_marks(line: &str) -> Vec<Range<usize>> {
    let marks = line.match_indices("[^").filter_map(|(at, _)| Some(at..at + label_end(&line[at..])?));
    marks.collect()
}

/// The length of the mark that a text begins with.
fn label_end(text: &str) -> Option<usize> {
    let label = text.strip_prefix("[^")?.split_once(']')?.0;
    let is_label = !label.trim().is_empty() && !label.contains(['[', '\n']);
    is_label.then_some(label.len() + 3)
}

/// A label as it is compared.
fn key(label: &str) -> String {
    label.to_lowercase()
}

/// A footnote, and what it points to itself.
#[derive(Debug)]
struct Definition {
    label: String,
    range: Range<usize>,
    is_empty: bool,
    marks: Vec<String>,
}

#[derive(Default)]
struct Reader<'a> {
    markdown: &'a str,
    definitions: Vec<Definition>,
    /// The definitions that are open.
    open: Vec<usize>,
    /// The labels of marks in the text.
    marks: Vec<String>,
    /// What is shown as text, in stretches without a gap.
    texts: Vec<Range<usize>>,
    is_code: bool,
    faults: Vec<FootnoteFault>,
}

impl Reader<'_> {
    fn accept(&mut self, event: &Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(Tag::FootnoteDefinition(label)) => {
                self.open.push(self.definitions.len());
                let (label, marks) = (label.to_string(), Vec::new());
                self.definitions.push(Definition { label, range, is_empty: true, marks });
            }
            Event::End(TagEnd::FootnoteDefinition) => drop(self.open.pop()),
            Event::FootnoteReference(label) => match self.definition() {
                Some(open) => open.marks.push(key(label)),
                None => self.marks.push(key(label)),
            },
            Event::Start(Tag::CodeBlock(_)) => self.is_code = true,
            Event::End(TagEnd::CodeBlock) => self.is_code = false,
            Event::Start(Tag::Link { link_type: LinkType::WikiLink { .. }, .. }) => self.reference(range),
            Event::Text(_) if !self.is_code => self.text(range),
            _ => {}
        }
        let says = matches!(
            event,
            Event::Text(_) | Event::Code(_) | Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::Link { .. })
        );
        if let Some(open) = self.definition().filter(|_| says) {
            open.is_empty = false;
        }
    }

    /// The definition that is being read.
    fn definition(&mut self) -> Option<&mut Definition> {
        let open = *self.open.last()?;
        self.definitions.get_mut(open)
    }

    fn reference(&mut self, range: Range<usize>) {
        let words = self.markdown.get(range.clone()).and_then(|reference| reference.split_once("[^"));
        if let Some((_, label)) = words {
            let label = label.trim_end_matches(']').to_owned();
            self.faults.push(FootnoteFault { range, label, slip: FootnoteSlip::InReference });
        }
    }

    fn text(&mut self, range: Range<usize>) {
        match self.texts.last_mut() {
            Some(last) if last.end == range.start => last.end = range.end,
            _ => self.texts.push(range),
        }
    }

    fn faults(mut self) -> Vec<FootnoteFault> {
        let mut faults = std::mem::take(&mut self.faults);
        faults.extend(self.texts.iter().flat_map(|range| self.in_text(range)));
        let shown = self.shown();
        let mut first = HashMap::<String, Range<usize>>::new();
        for definition in &self.definitions {
            let label = self.markdown.get(definition.range.clone()).and_then(label_end).unwrap_or_default();
            let range = definition.range.start..definition.range.start + label;
            let slip = match first.get(&key(&definition.label)) {
                Some(earlier) => Some(FootnoteSlip::Twice(earlier.clone())),
                None if definition.is_empty => Some(FootnoteSlip::Empty),
                None if !shown.contains(&key(&definition.label)) => Some(FootnoteSlip::Unused),
                None => None,
            };
            first.entry(key(&definition.label)).or_insert_with(|| range.clone());
            let fault = |slip| FootnoteFault { range, label: definition.label.clone(), slip };
            faults.extend(slip.map(fault));
        }
        faults.sort_by_key(|fault| fault.range.start);
        faults
    }

    /// The marks that are shown literally in a stretch of text.
    fn in_text(&self, range: &Range<usize>) -> Vec<FootnoteFault> {
        let text = self.markdown.get(range.clone()).unwrap_or_default();
        let is_meant = |at: usize| !is_escaped(self.markdown, range.start + at);
        let place = |marks: Range<usize>| range.start + marks.start..range.start + marks.end;
        let labels: Vec<_> = self.definitions.iter().map(|definition| definition.label.clone()).collect();
        let undefined = footnote_marks(text).into_iter().filter(|marks| is_meant(marks.start)).map(|marks| {
            let label = text[marks.start + 2..marks.end - 1].to_owned();
            FootnoteFault { range: place(marks), label, slip: FootnoteSlip::Undefined(labels.clone()) }
        });
        let inline = text.match_indices("^[").filter(|(at, _)| is_meant(*at)).filter_map(|(at, _)| {
            let (words, _) = text[at + 2..].split_once(']')?;
            let range = place(at..at + words.len() + 3);
            Some(FootnoteFault { range, label: words.to_owned(), slip: FootnoteSlip::Inline })
        });
        undefined.chain(inline).collect()
    }

    /// The labels that marks lead to, from the text or from a footnote that is shown.
    fn shown(&self) -> HashSet<String> {
        let mut first = HashMap::<String, &Definition>::new();
        for definition in &self.definitions {
            first.entry(key(&definition.label)).or_insert(definition);
        }
        let (mut shown, mut waiting) = (HashSet::new(), self.marks.clone());
        while let Some(label) = waiting.pop() {
            if let Some(definition) = first.get(&label).filter(|_| !shown.contains(&label)) {
                waiting.extend(definition.marks.iter().cloned());
            }
            shown.insert(label);
        }
        shown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(markdown: &str) -> Vec<(&str, FootnoteSlip)> {
        footnote_faults(markdown).into_iter().map(|fault| (&markdown[fault.range], fault.slip)).collect()
    }

    #[test]
    fn what_readers_do_not_get_is_found() {
        let labels =
            |labels: &[&str]| FootnoteSlip::Undefined(labels.iter().map(|label| (*label).to_owned()).collect());
        let table = [
            ("Tekst.[^1]", "[^1]", labels(&[])),
            ("Tekst.[^klide] og[^kilde]\n\n[^kilde]: SSB", "[^klide]", labels(&["kilde"])),
            ("Tekst.[^1] : SSB", "[^1]", labels(&[])),
            ("| A[^1] |\n|---|\n| b |\n", "[^1]", labels(&[])),
            ("Se [[a|b[^1]]].[^1]\n\n[^1]: SSB", "[[a|b[^1]]", FootnoteSlip::InReference),
            ("Tekst.^[Kilde: SSB] Mer.", "^[Kilde: SSB]", FootnoteSlip::Inline),
            ("Tekst.\n\n[^1]: SSB", "[^1]", FootnoteSlip::Unused),
            ("Tekst.\n\n[^1]: Se[^1]", "[^1]", FootnoteSlip::Unused),
            ("Tekst.[^1]\n\n[^1]: SSB\n\n[^1]: KS", "[^1]", FootnoteSlip::Twice(12..16)),
            ("Tekst.[^A]\n\n[^a]:\n\nMer.", "[^a]", FootnoteSlip::Empty),
        ];
        for (markdown, words, slip) in table {
            assert_eq!(faults(markdown), [(words, slip)], "{markdown}");
        }
    }

    #[test]
    fn what_is_shown_as_meant_is_left_alone() {
        for markdown in [
            "Tekst.[^1]\n\n[^1]: SSB",
            "Tekst.[^1] Mer.[^1]\n[^1]: SSB[^2]\n[^2]: KS",
            "> Tekst.[^k]\n>\n> [^K]: `SSB`",
            "- Tekst.[^1]\n\n  [^1]: <https://ssb.no>",
            "\\[^1] og `[^1]` og [^]\n\n```\n[^1]\n```\n\n    [^1]",
            "x^2 og 2^[",
        ] {
            assert_eq!(faults(markdown), [], "{markdown}");
        }
    }
}

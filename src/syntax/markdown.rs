//! Markdown files: front matter, a first heading that is the title, and a body.

use super::{Parsed, yaml};
use crate::diag::{Diagnostic, Sink, codes::source as codes, say};
use crate::source::{At, Directive, FileId, Span, markdown_comment};

/// A parsed Markdown file.
#[derive(Debug)]
pub struct Document {
    /// The front matter as a tree.
    pub front: Parsed,
    /// The first heading, if the text begins with one.
    pub title: Option<At<Box<str>>>,
    /// The rest, without blank lines around it.
    pub body: At<Box<str>>,
    /// The comments before the first heading that are addressed to the compiler. Those in the body are still part of
    /// it.
    pub directives: Vec<Directive>,
}

/// Parses `text`, the whole of `file`.
pub fn parse(file: FileId, text: &str, sink: &mut Sink) -> Document {
    let (front, body_start) = match front_matter(text) {
        FrontMatter::None => (Parsed::default(), 0),
        FrontMatter::Found { yaml, .. } if is_prose(&text[yaml.clone()]) => {
            report_prose(file, text, yaml, sink);
            let body = At::new("".into(), Span::start_of(file));
            return Document { front: lost(file, text), title: None, body, directives: Vec::new() };
        }
        FrontMatter::Found { yaml, body } => (yaml::parse(file, &text[yaml.clone()], yaml.start, sink), body),
        FrontMatter::Unclosed => {
            report_unclosed(file, text, sink);
            let body = At::new("".into(), Span::start_of(file));
            return Document { front: lost(file, text), title: None, body, directives: Vec::new() };
        }
    };
    let within = Span::new(file, body_start..text.len());
    let before = text.get(..before_front(text)).unwrap_or_default();
    let (mut directives, _) = leading_directives(file, before, 0, within);
    let (own, heading) = leading_directives(file, text, body_start, within);
    let (title, body_start) = match leading_heading(file, text, heading) {
        (None, _) => (None, body_start),
        found => found,
    };
    // Before anything other than a heading, they are part of the body.
    directives.extend(own.into_iter().filter(|_| title.is_some()));
    let body = trimmed(text, body_start);
    let body = At::new(text[body.clone()].into(), Span::new(file, body));
    Document { front, title, body, directives }
}

enum FrontMatter {
    None,
    Found { yaml: std::ops::Range<usize>, body: usize },
    Unclosed,
}

fn front_matter(text: &str) -> FrontMatter {
    let begin = before_front(text);
    let mut lines = text[begin..].split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "---") else { return FrontMatter::None };
    let start = begin + first.len();
    let mut position = start;
    for line in lines {
        if matches!(line.trim_end(), "---" | "...") {
            // Further down, a line of dashes may also be a break between two thoughts.
            let are_fields = begin == 0 || are_fields(&text[start..position]);
            let found = FrontMatter::Found { yaml: start..position, body: position + line.len() };
            return if are_fields { found } else { FrontMatter::None };
        }
        position += line.len();
    }
    if begin == 0 { FrontMatter::Unclosed } else { FrontMatter::None }
}

/// Where the front matter may begin: after the empty lines and comments that the text begins with.
fn before_front(text: &str) -> usize {
    let mut at = 0;
    loop {
        let rest = text[at..].trim_start_matches(['\n', '\r', ' ', '\t']);
        let comment = rest.strip_prefix("<!--").and_then(|inside| inside.find("-->"));
        match comment {
            Some(end) => at = text.len() - rest.len() + "<!--".len() + end + "-->".len(),
            None => return if rest.starts_with("---") { text.len() - rest.len() } else { 0 },
        }
    }
}

/// Whether a text begins with a field and has nothing but fields and empty lines.
fn are_fields(text: &str) -> bool {
    let is_empty = |line: &str| line.trim().is_empty();
    let own: String = text.split_inclusive('\n').filter(|line| !is_empty(line)).collect();
    !text.lines().next().is_none_or(is_empty) && fields_end(&own) == Some(own.len())
}

/// Where the fields that a text begins with end: before the first line that is not one, or at the end of the text.
/// `None` where there is no field.
fn fields_end(text: &str) -> Option<usize> {
    let (mut end, mut has_field) = (0, false);
    for line in text.split_inclusive('\n') {
        let key =
            line.split_once(':').filter(|(_, value)| value.starts_with([' ', '\t', '\n', '\r']) || value.is_empty());
        let is_field = key.is_some_and(|(key, _)| key.chars().all(|letter| letter.is_alphanumeric() || letter == '_'));
        let goes_on = has_field && (line.starts_with(' ') || line.starts_with("- ")) && !line.trim().is_empty();
        if !is_field && !goes_on {
            break;
        }
        has_field |= is_field;
        end += line.len();
    }
    has_field.then_some(end)
}

fn report_unclosed(file: FileId, text: &str, sink: &mut Sink) {
    let first_line = text.lines().next().map_or(0, str::len);
    let found = Diagnostic::new(
        &codes::FRONT_MATTER_OPEN,
        Span::new(file, 0..first_line),
        say!("the fields at the top of this file have no end"),
    );
    let found = found.help(say!("put a line with only \"---\" between the fields and the text"));
    let start = text.find('\n').map_or(text.len(), |end| end + 1);
    let end = fields_end(&text[start..]).map_or(text.len(), |end| start + end);
    let line = text[end..].lines().next().unwrap_or_default().trim_end();
    sink.push(if line.len() > 1 && line.chars().all(|letter| matches!(letter, '-' | '–' | '—')) {
        found.fix(Span::new(file, end..end + line.len()), "---")
    } else if text[end..].trim_start().starts_with('#') {
        found.fix(Span::new(file, end..end), "---\n")
    } else {
        found
    });
}

/// Whether what stands between two lines of hyphens is plainly no field.
fn is_prose(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).peekable();
    lines.peek().is_some() && lines.all(|line| !line.contains(':') && !line.starts_with(['{', '}', '"', '[']))
}

fn report_prose(file: FileId, text: &str, between: std::ops::Range<usize>, sink: &mut Sink) {
    let words = text[between.clone()].trim();
    let start = between.start + text[between].find(words).unwrap_or_default();
    let first = words.lines().next().unwrap_or_default().trim_end().len();
    let message =
        say!("what stands between two lines of \"---\" at the top of a file is read as fields, and this is text");
    let found = Diagnostic::new(&codes::NOT_A_MAPPING, Span::new(file, start..start + first), message);
    sink.push(found.help(say!("take the two lines away, or write *** for a line between two thoughts")));
}

fn lost(file: FileId, text: &str) -> Parsed {
    Parsed { lost: vec![Span::new(file, 0..text.len())], ..Parsed::default() }
}

/// The comments to the compiler that the text begins with, and the offset after them.
fn leading_directives(file: FileId, text: &str, from: usize, within: Span) -> (Vec<Directive>, usize) {
    let past_space = |at: usize| text.len() - text[at..].trim_start().len();
    let (mut directives, mut position) = (Vec::new(), past_space(from));
    while let Some(comment) = markdown_comment(&text[position..]) {
        directives.push(Directive { span: Span::new(file, position..position + comment.end), within });
        position = past_space(position + comment.end);
    }
    (directives, position)
}

/// The heading that the text begins with, and the offset after it.
fn leading_heading(file: FileId, text: &str, from: usize) -> (Option<At<Box<str>>>, usize) {
    let start = trimmed(text, from).start;
    let line = text[start..].lines().next().unwrap_or_default();
    let marks = line.bytes().take_while(|byte| *byte == b'#').count();
    let words = &line[marks..];
    // Without a space after it, one # may begin a hashtag; several can only be meant as a heading.
    let is_heading = ((1..=6).contains(&marks) && words.starts_with([' ', '\t']) && !words.trim().is_empty())
        || ((2..=6).contains(&marks) && words.starts_with(char::is_alphanumeric));
    if !is_heading {
        return underlined_heading(file, text, start);
    }
    let words = line[marks..].trim().trim_end_matches('#').trim_end();
    let words_at = start + marks + (line[marks..].len() - line[marks..].trim_start().len());
    let title = At::new(words.into(), Span::new(file, words_at..words_at + words.len()));
    (Some(title), start + line.len())
}

/// A heading that is marked by a line of equals signs below it. One of dashes may be a rule below a sentence.
fn underlined_heading(file: FileId, text: &str, start: usize) -> (Option<At<Box<str>>>, usize) {
    let mut lines = text[start..].split_inclusive('\n');
    let (first, below) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    let words = first.trim_end();
    let is_line = below.trim().len() > 1 && below.trim().bytes().all(|byte| byte == b'=');
    if words.is_empty() || !is_line {
        return (None, start);
    }
    let end = start + first.len() + below.len();
    (Some(At::new(words.into(), Span::new(file, start..start + words.len()))), end)
}

fn trimmed(text: &str, from: usize) -> std::ops::Range<usize> {
    let rest = &text[from..];
    let start = from + rest.len() - rest.trim_start().len();
    let end = from + rest.trim_end().len();
    start.min(end.max(from))..end.max(from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Document, Vec<&'static str>) {
        let mut sink = Sink::new();
        let document = parse(FileId::new(0), text, &mut sink);
        (document, sink.finish().iter().map(|found| found.code.name).collect())
    }

    #[test]
    fn takes_a_file_apart() {
        let (document, faults) = read("---\r\ngoal: a\r\n---\r\n\r\n# Tittel ##\r\n\r\nTekst.\r\n");
        assert_eq!(document.front.entries.len(), 1);
        assert_eq!(document.title.as_ref().map(|title| &*title.value), Some("Tittel"));
        assert_eq!(&*document.body.value, "Tekst.");
        assert!(faults.is_empty());
    }

    #[test]
    fn a_text_without_front_matter_or_heading_is_all_body() {
        let (document, _) = read("#hashtag er ingen overskrift");
        assert!(document.title.is_none());
        assert_eq!(&*document.body.value, "#hashtag er ingen overskrift");
    }

    #[test]
    fn empty_lines_and_comments_may_stand_before_the_fields() {
        for before in ["\n", "\n \r\n", "<!-- Husk dette. -->\n", "\n<!-- a -->\n\n<!-- b -->\n"] {
            let (document, faults) = read(&format!("{before}---\ngoal: a\nby: 2027\n---\n# Tittel\n\nTekst.\n"));
            assert_eq!(document.front.entries.len(), 2, "{before:?}");
            assert_eq!(document.title.as_ref().map(|title| &*title.value), Some("Tittel"));
            assert!(faults.is_empty());
        }
        let (document, _) = read("\n---\n\nTekst: og mer.\n\n---\n");
        assert!(document.front.entries.is_empty(), "these are breaks between two thoughts");
    }

    #[test]
    fn several_marks_make_a_heading_without_a_space() {
        let (document, _) = read("##Frister\n\nTekst.");
        assert_eq!(document.title.as_ref().map(|title| &*title.value), Some("Frister"));
    }

    #[test]
    fn a_first_line_with_equals_signs_below_it_is_a_heading() {
        let (document, _) = read("Tittel\n======\n\nTekst.\n");
        assert_eq!(document.title.as_ref().map(|title| &*title.value), Some("Tittel"));
        assert_eq!(&*document.body.value, "Tekst.");
        for text in ["Tekst.\n---\nMer.", "Tekst.\n= 3\n", "# \n\nTekst.", "\n==\n"] {
            assert!(read(text).0.title.is_none(), "{text}");
        }
    }

    #[test]
    fn unclosed_front_matter_is_reported_and_remembered_as_lost() {
        let (document, faults) = read("---\ngoal: a\n# Tittel\n");
        assert_eq!(faults, ["front-matter-open"]);
        assert_eq!(document.front.lost.len(), 1);
    }
}
